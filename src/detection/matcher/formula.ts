// Rules as formulas over classes of fields, in three values. Equal parts are one, and a part is worked out once for all rules that have it.

import { FREE, LEAF, NULL, OMITTED, THERE, type ValueClass } from './value-class.ts';

/** What is asked of the class of one field; of several, one has to hold. */
export interface Clause {
  /** Tests that hold of a value. */
  readonly hits: readonly number[];
  /** Negations of which a value must be free. */
  readonly negations: readonly number[];
  readonly isThere: boolean;
  /** Null, or absent altogether. */
  readonly isNull: boolean;
  /** A value that is no list and no object; or none outside of elements of lists. */
  readonly hasLeaf: boolean;
  readonly lacksLeaf: boolean;
  /** What was left out of the event is not known, rather than not there. */
  readonly mindsOmission: boolean;
}
export const NO_CLAUSE: Clause = { hits: [], negations: [], isThere: false, isNull: false, hasLeaf: false, lacksLeaf: false, mindsOmission: false };

type Node =
  | { readonly kind: 'clause'; readonly field: number; readonly clause: Clause }
  | { readonly kind: 'not'; readonly of: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly number[] };

export const FALSE = 0;
export const TRUE = 1;
export const UNDECIDED = 2;

/** No field: the formula is decided. */
export const DECIDED = 0x7fffffff;

export interface Formulas {
  readonly clause: (field: number, clause: Clause) => number;
  readonly not: (of: number) => number;
  readonly all: (of: readonly number[]) => number;
  readonly any: (of: readonly number[]) => number;
  /** The first field that a formula asks for. */
  readonly fieldOf: (formula: number) => number;
  /** Begins to work out formulas where a field, the first that they ask for, is of a class. */
  readonly assign: (field: number, of: ValueClass) => (formula: number) => number;
  /** By field, the clauses that formulas and all below them ask. */
  readonly clausesOf: (roots: readonly number[]) => ReadonlyMap<number, readonly Clause[]>;
  /** How many formulas there are now. */
  readonly size: () => number;
  /** Forgets all formulas that were made after the first ones. */
  readonly forget: (size: number) => void;
}

export function createFormulas(): Formulas {
  const nodes: (Node | undefined)[] = [undefined, undefined, undefined];
  const fields: number[] = [DECIDED, DECIDED, DECIDED];
  const ids = new Map<string, number>();
  const enter = (key: string, node: Node, field: number): number => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, nodes.length);
    fields.push(field);
    return nodes.push(node) - 1;
  };
  const fieldOf = (formula: number): number => fields[formula] ?? DECIDED;
  const clause = (field: number, one: Clause): number => enter(`${field} ${JSON.stringify(one)}`, { kind: 'clause', field, clause: one }, field);
  const not = (of: number): number => {
    if (of === UNDECIDED) return of;
    if (of <= TRUE) return TRUE - of;
    const node = nodes[of];
    return node?.kind === 'not' ? node.of : enter(`!${of}`, { kind: 'not', of }, fieldOf(of));
  };
  /** `all` and `any` are each other's mirror: each has a value that decides it, and one that says nothing. */
  const join = (kind: 'all' | 'any', of: readonly number[]): number => {
    const [decisive, idle] = kind === 'all' ? [FALSE, TRUE] : [TRUE, FALSE];
    const parts = new Set<number>();
    for (const one of of) {
      if (one === decisive) return decisive;
      if (one === idle) continue;
      const node = nodes[one];
      if (node?.kind === kind) for (const inner of node.of) parts.add(inner);
      else parts.add(one);
    }
    const sorted = [...parts].sort((a, b) => a - b);
    const [only] = sorted;
    if (only === undefined) return idle;
    if (sorted.length === 1) return only;
    let field = DECIDED;
    for (const part of sorted) field = Math.min(field, fieldOf(part));
    return enter(`${kind === 'all' ? '&' : '|'}${sorted.join()}`, { kind, of: sorted }, field);
  };
  const results: number[] = [];
  const rounds: number[] = [];
  let round = 0;
  return {
    clause,
    not,
    all: (of) => join('all', of),
    any: (of) => join('any', joinClauses(of)),
    fieldOf,
    clausesOf,
    size: () => nodes.length,
    forget(size) {
      for (const [key, id] of ids) if (id >= size) ids.delete(key);
      nodes.length = fields.length = size;
      results.length = rounds.length = 0;
    },
    assign(field, valueClass) {
      const own = ++round;
      const work = (formula: number): number => {
        if (fields[formula] !== field) return formula;
        if (rounds[formula] === own) return results[formula] ?? FALSE;
        const result = workNode(nodes[formula], formula);
        rounds[formula] = own;
        results[formula] = result;
        return result;
      };
      const workNode = (node: Node | undefined, formula: number): number => {
        if (node === undefined) return formula;
        if (node.kind === 'clause') return truthOf(node.clause, valueClass);
        if (node.kind === 'not') return not(work(node.of));
        const decisive = node.kind === 'all' ? FALSE : TRUE;
        const parts: number[] = [];
        for (const inner of node.of) {
          const part = work(inner);
          if (part === decisive) return part;
          parts.push(part);
        }
        return join(node.kind, parts);
      };
      return work;
    },
  };

  function clausesOf(roots: readonly number[]): ReadonlyMap<number, readonly Clause[]> {
    const found = new Map<number, Clause[]>();
    const seen = new Uint8Array(nodes.length);
    const pending = [...roots];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const node = nodes[at];
      if (node === undefined || seen[at] === 1) continue;
      seen[at] = 1;
      if (node.kind === 'not') pending.push(node.of);
      else if (node.kind !== 'clause') for (const inner of node.of) pending.push(inner);
      else if (!found.get(node.field)?.push(node.clause)) found.set(node.field, [node.clause]);
    }
    return found;
  }

  /** Clauses of one field are one clause. */
  function joinClauses(of: readonly number[]): readonly number[] {
    const byField = new Map<number, Clause>();
    const others: number[] = [];
    for (const one of of.flatMap((id) => partsOf(id))) {
      const node = nodes[one];
      if (node?.kind !== 'clause') others.push(one);
      else byField.set(node.field, either(byField.get(node.field) ?? NO_CLAUSE, node.clause));
    }
    return [...others, ...[...byField].map(([field, one]) => clause(field, one))];
  }
  function partsOf(id: number): readonly number[] {
    const node = nodes[id];
    return node?.kind === 'any' ? node.of : [id];
  }
}

function either(one: Clause, other: Clause): Clause {
  const union = (a: readonly number[], b: readonly number[]) => (a.length === 0 ? b : [...new Set([...a, ...b])].sort((x, y) => x - y));
  return {
    hits: union(one.hits, other.hits),
    negations: union(one.negations, other.negations),
    isThere: one.isThere || other.isThere,
    isNull: one.isNull || other.isNull,
    hasLeaf: one.hasLeaf || other.hasLeaf,
    lacksLeaf: one.lacksLeaf || other.lacksLeaf,
    mindsOmission: one.mindsOmission || other.mindsOmission,
  };
}

function truthOf({ hits, negations, isThere, isNull, hasLeaf, lacksLeaf, mindsOmission }: Clause, { flags, hits: held, excluded }: ValueClass): number {
  if (isThere && (flags & THERE) !== 0) return TRUE;
  if (isNull && (flags & NULL) !== 0) return TRUE;
  if (hasLeaf && (flags & LEAF) !== 0) return TRUE;
  if (held.size > 0 && meets(hits, held)) return TRUE;
  if ((flags & LEAF) !== 0) for (const id of negations) if (!excluded.has(id)) return TRUE;
  if (mindsOmission && (flags & OMITTED) !== 0) {
    // What is there is not null, whatever it is.
    const asksMore = hits.length > 0 || negations.length > 0 || isThere || hasLeaf || lacksLeaf;
    return asksMore || (flags & THERE) === 0 ? UNDECIDED : FALSE;
  }
  if (lacksLeaf && (flags & FREE) === 0) return TRUE;
  return isNull && (flags & THERE) === 0 ? TRUE : FALSE;
}

function meets(ids: readonly number[], held: ReadonlySet<number>): boolean {
  if (ids.length <= held.size) return ids.some((id) => held.has(id));
  for (const id of held) if (includes(ids, id)) return true;
  return false;
}

/** Whether a sorted list has a number. */
function includes(sorted: readonly number[], wanted: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = sorted[middle] ?? 0;
    if (one === wanted) return true;
    if (one < wanted) from = middle + 1;
    else to = middle;
  }
  return false;
}
