// Many event patterns compiled into one structure: each field of an event is looked at once, whatever the number of patterns.
// A branch is looked at only when its rarest condition holds.

import type { Condition, EventPattern } from './condition.ts';
import { canMatchTogether } from './consistent.ts';
import type { EventValue } from './event.ts';
import { createFieldTree, type Membership, walkEvent } from './field-tree.ts';
import { createValueMachine, type ValueMachine } from './value-machine.ts';

/** What a set of patterns says of one event, by the names that the patterns were given. */
export interface Matched {
  readonly matched: readonly string[];
  /** Of these it cannot be told: the event is nested deeper than AWS reads, or its arrays leave too many ways to choose. */
  readonly undecided: readonly string[];
}

export interface PatternSet {
  /** The names of the patterns that match the event, in the order of the patterns. */
  readonly match: (event: EventValue) => Matched;
}

/** What one branch asks of one field: one of these conditions. */
interface Term {
  readonly field: number;
  readonly conditions: readonly number[];
  readonly isAbsentAllowed: boolean;
}
interface Branch {
  readonly pattern: number;
  /** Sorted by the paths of their fields. */
  readonly terms: readonly number[];
}

/** One place of a field in an event, with the terms that its value satisfies. */
export interface Occurrence {
  readonly membership: Membership | undefined;
  readonly terms: readonly number[];
}

/** How likely a condition of the kind holds by chance: a branch waits for its least likely one. */
const LIKELIHOOD: Readonly<Record<Condition['kind'], number>> = {
  text: 0,
  address: 0,
  number: 0,
  word: 1,
  range: 2,
  'no-text': 4,
  'no-number': 4,
  present: 3,
  absent: 5,
};

/** Compiles patterns by name; a name may stand for several patterns, and is answered once. */
export function compilePatterns(patterns: readonly { readonly name: string; readonly pattern: EventPattern }[]): PatternSet {
  const { paths, conditions, terms, branches } = collect(patterns);
  const tree = createFieldTree(paths);
  const machines: readonly ValueMachine[] = conditions.map((ofField) => createValueMachine(ofField));
  const termsOf = conditions.map((ofField) => ofField.map((): number[] => []));
  for (const [id, term] of terms.entries()) for (const condition of term.conditions) termsOf[term.field]?.[condition]?.push(id);
  const waiting = chooseKeys(terms, branches, conditions);
  const absentTerms = terms.flatMap((term, id) => (term.isAbsentAllowed ? [id] : []));
  const names = patterns.map(({ name }) => name);

  // What holds in the current event is marked with the number of the event, so that nothing has to be cleared.
  const holds = new Float64Array(terms.length);
  const isSeen = new Float64Array(paths.length);
  const isFree = new Float64Array(paths.length);
  const done = new Float64Array(patterns.length);
  let event = 0;
  return {
    match(value) {
      event++;
      const held: number[] = [];
      const occurrences = new Map<number, Occurrence[]>();
      let hasMembership = false;
      const isWhole = walkEvent(tree, value, (field, leaf, membership) => {
        isSeen[field] = event;
        if (membership === undefined) isFree[field] = event;
        else hasMembership = true;
        const satisfied: number[] = [];
        const ofField = termsOf[field];
        machines[field]?.(leaf, (condition) => {
          for (const term of ofField?.[condition] ?? []) {
            satisfied.push(term);
            if (holds[term] === event) continue;
            holds[term] = event;
            held.push(term);
          }
        });
        const all = occurrences.get(field);
        if (all === undefined) occurrences.set(field, [{ membership, terms: satisfied }]);
        else all.push({ membership, terms: satisfied });
      });
      if (!isWhole) return { matched: [], undecided: [...new Set(names)] };
      for (const term of absentTerms) {
        // A field of array elements may be absent from the element that the other fields are of.
        if (holds[term] === event || isFree[terms[term]?.field ?? 0] === event) continue;
        holds[term] = event;
        held.push(term);
      }
      const undecided = new Set<number>();
      for (const key of held) {
        for (const branch of waiting[key] ?? []) {
          if (done[branch.pattern] === event || !branch.terms.every((term) => holds[term] === event)) continue;
          const asked = (term: number) => terms[term] as Term;
          const answer =
            !hasMembership ||
            canMatchTogether(
              branch.terms.map((term) => ({
                all: occurrences.get(asked(term).field) ?? [],
                fitting: (occurrences.get(asked(term).field) ?? []).filter((one) => one.terms.includes(term)),
                isAbsentAllowed: asked(term).isAbsentAllowed,
              })),
            );
          if (answer === true) done[branch.pattern] = event;
          else if (answer === 'undecided') undecided.add(branch.pattern);
        }
      }
      const matched = new Set<string>();
      const open = new Set<string>();
      for (const [pattern, name] of names.entries()) {
        if (done[pattern] === event) matched.add(name);
        else if (undecided.has(pattern)) open.add(name);
      }
      return { matched: [...matched], undecided: [...open].filter((name) => !matched.has(name)) };
    },
  };
}

interface Collected {
  readonly paths: readonly string[];
  /** By field. */
  readonly conditions: readonly (readonly Condition[])[];
  readonly terms: readonly Term[];
  readonly branches: readonly Branch[];
}

/** Numbers fields, conditions and terms; what is equal in two patterns is there once. */
function collect(patterns: readonly { readonly pattern: EventPattern }[]): Collected {
  const fields = new Map<string, number>();
  const conditions: Condition[][] = [];
  const conditionIds: Map<string, number>[] = [];
  const terms: Term[] = [];
  const termIds = new Map<string, number>();
  const branches: Branch[] = [];
  const termOfField = new Map<object, number>();
  for (const [pattern, one] of patterns.entries()) {
    for (const branch of one.pattern.branches) {
      const branchTerms = branch.map((patternField) => {
        // Branches of one `$or` share their fields.
        const known = termOfField.get(patternField);
        if (known !== undefined) return known;
        const field = numberOf(fields, patternField.path);
        const ofField = (conditions[field] ??= []);
        const idsOfField = (conditionIds[field] ??= new Map<string, number>());
        const ids = new Set<number>();
        for (const condition of patternField.conditions) {
          const id = numberOf(idsOfField, keyOf(condition));
          if (id === ofField.length) ofField.push(condition);
          ids.add(id);
        }
        const sorted = [...ids].sort((a, b) => a - b);
        const term = numberOf(termIds, `${field}:${sorted.join()}`);
        if (term === terms.length) terms.push({ field, conditions: sorted, isAbsentAllowed: patternField.conditions.some(({ kind }) => kind === 'absent') });
        termOfField.set(patternField, term);
        return term;
      });
      branches.push({ pattern, terms: branchTerms });
    }
  }
  return { paths: [...fields.keys()], conditions, terms, branches };
}

function numberOf(table: Map<string, number>, key: string): number {
  const known = table.get(key);
  if (known !== undefined) return known;
  table.set(key, table.size);
  return table.size - 1;
}

/** Equal for conditions that hold of the same values. */
function keyOf({ span: _, ...condition }: Condition): string {
  return JSON.stringify(condition, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** The branches that wait for each term: of a branch's terms, the one least likely to hold, and of equal ones that of the fewest branches. */
function chooseKeys(terms: readonly Term[], branches: readonly Branch[], conditions: readonly (readonly Condition[])[]): readonly (readonly Branch[])[] {
  const uses = new Uint32Array(terms.length);
  for (const { terms: own } of branches) for (const term of own) uses[term] = (uses[term] ?? 0) + 1;
  const likelihood = terms.map((term) => Math.max(...term.conditions.map((id) => LIKELIHOOD[conditions[term.field]?.[id]?.kind ?? 'absent'])));
  const waiting = terms.map((): Branch[] => []);
  for (const branch of branches) {
    let [best] = branch.terms;
    for (const term of branch.terms) {
      const [rank, bestRank] = [likelihood[term] ?? 0, likelihood[best ?? 0] ?? 0];
      if (best === undefined || rank < bestRank || (rank === bestRank && (uses[term] ?? 0) < (uses[best] ?? 0))) best = term;
    }
    if (best !== undefined) waiting[best]?.push(branch);
  }
  return waiting;
}
