// Many event patterns compiled into one structure: each field of an event is looked at once, whatever the number of patterns.
// A branch is looked at only when its rarest condition holds.

import type { Condition, EventPattern } from './condition.ts';
import { type Choice, canMatchTogether } from './consistent.ts';
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
}
interface Branch {
  readonly pattern: number;
  /** Sorted by the paths of their fields. */
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
  const waiting = chooseKeys(terms, branches, conditions);
  const names = patterns.map(({ name }) => name);
  const termsOf = conditions.map((ofField) => ofField.map((): number[] => []));
  for (const [id, term] of terms.entries()) for (const condition of term.conditions) termsOf[term.field]?.[condition]?.push(id);
  // What asks only whether a field is there, or that a value is something else, is worked out when a branch needs it.
  const lazy = terms.map(({ field, conditions: ids }): Lazy => {
    const kindOf = (id: number) => conditions[field]?.[id]?.kind;
    return {
      isPresentEnough: ids.some((id) => kindOf(id) === 'present'),
      isAbsentEnough: ids.some((id) => kindOf(id) === 'absent'),
      negations: ids.filter((id) => kindOf(id) === 'no-text' || kindOf(id) === 'no-number'),
    };
  });
  const lazyKeys = waiting.flatMap((all, term) => {
    const { isPresentEnough, isAbsentEnough, negations } = lazy[term] ?? NEVER;
    return all.length > 0 && (isPresentEnough || isAbsentEnough || negations.length > 0) ? [term] : [];
  });

  // What holds in the current event is marked with the number of the event, so that nothing has to be cleared.
  const holds = new Float64Array(terms.length);
  const seenIn = new Float64Array(paths.length);
  const seen = new Uint32Array(paths.length);
  const freeIn = new Float64Array(paths.length);
  const insideIn = new Float64Array(paths.length);
  const excludedIn = conditions.map((ofField) => new Float64Array(ofField.length));
  const excluded = conditions.map((ofField) => new Uint32Array(ofField.length));
  const doneIn = new Float64Array(patterns.length);
  const held: number[] = [];
  const places: Place[] = [];
  let event = 0;
  let current: Place | undefined;
  const machines = conditions.map((ofField, field): ValueMachine => {
    const [ownTerms, ownExcluded, ownExcludedIn] = [termsOf[field] ?? [], excluded[field], excludedIn[field]];
    return createValueMachine(ofField, {
      satisfied(condition) {
        for (const term of ownTerms[condition] ?? []) {
          if (current !== undefined) current.terms.push(term);
          else if (holds[term] !== event) {
            holds[term] = event;
            held.push(term);
          }
        }
      },
      excluded(condition) {
        if (ownExcluded === undefined || ownExcludedIn === undefined) return;
        if (current !== undefined) {
          current.excluded.push(condition);
          return;
        }
        ownExcluded[condition] = ownExcludedIn[condition] === event ? (ownExcluded[condition] ?? 0) + 1 : 1;
        ownExcludedIn[condition] = event;
      },
    });
  });

  /** Whether a term holds of some value of its field, or of there being none. */
  const holdsAnywhere = (term: number): boolean => {
    if (holds[term] === event) return true;
    const { isPresentEnough, isAbsentEnough, negations } = lazy[term] ?? NEVER;
    const { field } = terms[term] as Term;
    const count = seenIn[field] === event ? (seen[field] ?? 0) : 0;
    // A field of array elements may be absent from the element that the other fields are of.
    if (isAbsentEnough && (count === 0 || freeIn[field] !== event)) return true;
    if (count === 0) return false;
    return isPresentEnough || negations.some((id) => excludedIn[field]?.[id] !== event || (excluded[field]?.[id] ?? 0) < count);
  };
  const choiceOf = (term: number): Choice => {
    const { field } = terms[term] as Term;
    const { isPresentEnough, isAbsentEnough, negations } = lazy[term] ?? NEVER;
    const all = places.filter((one) => one.field === field);
    const fits = (one: Place) => isPresentEnough || one.terms.includes(term) || negations.some((id) => !one.excluded.includes(id));
    return { all, fitting: all.filter(fits), isAbsentAllowed: isAbsentEnough };
  };

  const isInside = (term: number): boolean => {
    const { field } = terms[term] as Term;
    return insideIn[field] === event;
  };
  const read = (value: EventValue): boolean => {
    event++;
    held.length = 0;
    places.length = 0;
    return walkEvent(tree, value, (field, leaf, membership) => {
      seen[field] = seenIn[field] === event ? (seen[field] ?? 0) + 1 : 1;
      seenIn[field] = event;
      if (membership === undefined) freeIn[field] = event;
      else insideIn[field] = event;
      machines[field]?.(leaf);
    });
  };
  /** Reads the event once more, for the places of all values. */
  const readPlaces = (value: EventValue): void => {
    walkEvent(tree, value, (field, leaf, membership) => {
      current = { field, membership, terms: [], excluded: [] };
      places.push(current);
      machines[field]?.(leaf);
    });
    current = undefined;
  };
  return {
    match(value) {
      if (!read(value)) return { matched: [], undecided: [...new Set(names)] };
      const matched: number[] = [];
      const undecided = new Set<number>();
      const tryKey = (key: number): void => {
        for (const branch of waiting[key] ?? []) {
          if (doneIn[branch.pattern] === event || !branch.terms.every(holdsAnywhere)) continue;
          const isAboutArrays = branch.terms.some(isInside);
          if (isAboutArrays && places.length === 0) readPlaces(value);
          const answer = !isAboutArrays || canMatchTogether(branch.terms.map(choiceOf));
          if (answer === 'undecided') undecided.add(branch.pattern);
          else if (answer) {
            doneIn[branch.pattern] = event;
            matched.push(branch.pattern);
          }
        }
      };
      for (const key of held) tryKey(key);
      for (const key of lazyKeys) if (holds[key] !== event) tryKey(key);
      const nameOf = (pattern: number) => names[pattern] ?? '';
      const found = new Set(matched.sort((a, b) => a - b).map(nameOf));
      const open = new Set([...undecided].sort((a, b) => a - b).map(nameOf));
      return { matched: [...found], undecided: [...open].filter((name) => !found.has(name)) };
    },
  };
}

/** What may make a term hold although no value was said to satisfy it. */
interface Lazy {
  readonly isPresentEnough: boolean;
  readonly isAbsentEnough: boolean;
  readonly negations: readonly number[];
}
const NEVER: Lazy = { isPresentEnough: false, isAbsentEnough: false, negations: [] };

/** One value of a field in an event, where it matters which array elements it is of. */
interface Place {
  readonly field: number;
  readonly membership: Membership | undefined;
  readonly terms: number[];
  readonly excluded: number[];
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
        if (term === terms.length) terms.push({ field, conditions: sorted });
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
function keyOf(condition: Condition): string {
  return JSON.stringify({ ...condition, span: undefined }, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
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
