// What is known of a field in one event, as a small number: which tests its values satisfy. Values of which the same is true, as far as anybody asks,
// are one class.

/** The field is there, with whatever. */
export const THERE = 1;
/** One of its values is null. */
export const NULL = 2;
/** It has a value that is no object and no list. */
export const LEAF = 4;
/** It has such a value outside of elements of lists that are objects or lists. */
export const FREE = 8;
/** It has such a value inside of one. */
export const INSIDE = 16;
/** The part of the event that it would be in was left out. */
export const OMITTED = 32;

/** What every value is that is no object and no list, outside of elements of lists that are. */
export const PLAIN: number = THERE | LEAF | FREE;

export interface ValueClass {
  readonly flags: number;
  /** Tests that hold of one of the values. */
  readonly hits: ReadonlySet<number>;
  /** Negations that hold of none of the values. */
  readonly excluded: ReadonlySet<number>;
}

/** What is asked of a field, as far as its tests go. */
export interface Asked {
  /** One of them has to hold of a value. */
  readonly hits: readonly number[];
  /** A value has to be free of one of them. */
  readonly negations: readonly number[];
}

export interface ClassTable {
  /** The number of a class; the lists may repeat tests. */
  readonly of: (flags: number, hits: readonly number[], excluded: readonly number[]) => number;
  /** The class of all values of two classes together. */
  readonly combine: (one: number, other: number) => number;
  readonly get: (id: number) => ValueClass;
  /** How much is known, in classes; to be bounded by whoever has the table. */
  readonly size: () => number;
}

/** A field that is absent. */
export const ABSENT = 0;
const NOTHING: ValueClass = { flags: 0, hits: new Set(), excluded: new Set() };

const MOST_ASKED = 4096;

/** `clauses` are all that is asked of the field. */
export function createClassTable(clauses: readonly Asked[]): ClassTable {
  const classes: ValueClass[] = [NOTHING];
  const signatureOf = createSignatures(clauses);
  const ids = new Map<string, number>([[`0 ${signatureOf([], [])}`, ABSENT]]);
  const combined = new Map<number, Map<number, number>>();
  let pairs = 0;
  // The same lists mostly come in the same order: what was asked for is found without sorting.
  const asked = new Map<number, { readonly flags: number; readonly hits: readonly number[]; readonly excluded: readonly number[]; readonly id: number }>();
  const of = (flags: number, hits: readonly number[], excluded: readonly number[]): number => {
    const hash = hashOf(hits, hashOf(excluded, flags));
    const last = asked.get(hash);
    if (last !== undefined && last.flags === flags && isSame(last.hits, hits) && isSame(last.excluded, excluded)) return last.id;
    const id = enter(flags, hits, excluded);
    if (asked.size < MOST_ASKED) asked.set(hash, { flags, hits: [...hits], excluded: [...excluded], id });
    return id;
  };
  const enter = (flags: number, hits: readonly number[], excluded: readonly number[]): number => {
    const key = `${flags} ${signatureOf(hits, excluded)}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, classes.length);
    return classes.push({ flags, hits: new Set(hits), excluded: new Set(excluded) }) - 1;
  };
  const get = (id: number): ValueClass => classes[id] ?? NOTHING;
  return {
    of,
    get,
    size: () => classes.length + (pairs >> 4),
    combine(one, other) {
      if (one === other || other === ABSENT) return one;
      const row = combined.get(one);
      const known = row?.get(other);
      if (known !== undefined) return known;
      const id = combineClasses(get(one), get(other), of);
      pairs++;
      if (row === undefined) combined.set(one, new Map([[other, id]]));
      else row.set(other, id);
      return id;
    },
  };
}

function combineClasses(one: ValueClass, other: ValueClass, of: ClassTable['of']): number {
  const hits = [...one.hits, ...other.hits];
  // What no value is excluded by, one value at least satisfies.
  const [first, second] = [one, other].filter(({ flags }) => (flags & LEAF) !== 0);
  const excluded = second === undefined ? [...(first?.excluded ?? [])] : [...(first?.excluded ?? [])].filter((id) => second.excluded.has(id));
  return of(one.flags | other.flags, hits, excluded);
}

/**
 * Makes the function that says as a text which clauses have one of their tests satisfied, and which have every negation denied. What is so of two
 * values together follows from what is so of each.
 */
function createSignatures(clauses: readonly Asked[]): (hits: readonly number[], excluded: readonly number[]) => string {
  const byTest = new Map<number, number[]>();
  const byNegation = new Map<number, number[]>();
  const enter = (table: Map<number, number[]>, test: number, clause: number): void => {
    if (!table.get(test)?.push(clause)) table.set(test, [clause]);
  };
  for (const [clause, { hits, negations }] of clauses.entries()) {
    for (const test of hits) enter(byTest, test, clause);
    for (const test of negations) enter(byNegation, test, clause);
  }
  return (hits, excluded) => {
    const met = hits.flatMap((test) => byTest.get(test) ?? []);
    const denials = new Map<number, number>();
    for (const test of new Set(excluded)) for (const clause of byNegation.get(test) ?? []) denials.set(clause, (denials.get(clause) ?? 0) + 1);
    const denied = [...denials].filter(([clause, count]) => count === clauses[clause]?.negations.length).map(([clause]) => clause);
    return `${sorted(met)} ${sorted(denied)}`;
  };
}

function sorted(ids: readonly number[]): string {
  return ids.length === 0 ? '' : [...new Set(ids)].sort((a, b) => a - b).join();
}

function hashOf(ids: readonly number[], start: number): number {
  let hash = ids.length + Math.imul(start, 0x01000193);
  for (let at = 0; at < ids.length; at++) hash = Math.imul(hash ^ (ids[at] as number), 0x9e3779b1) ^ (hash >>> 15);
  return hash;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
