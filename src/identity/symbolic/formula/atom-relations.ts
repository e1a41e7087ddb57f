// What two tests of the same key have to do with each other. Absent keys, and keys that may hold several values, are taken into account.

import { type ConditionValueType, conditionKeyOf } from '../../authorization/index.ts';
import type { Atom } from './atom.ts';
import { areApart, isWithin, type Unit } from './value-sets.ts';

// Pairs of values are compared; two lists of this many cost a thousand comparisons.
const VALUES_LIMIT = 32;

export function unitsOf({ test, values }: Atom): readonly Unit[] {
  return values.map((value) => ({ test, value }));
}

/** Whether `b` holds wherever `a` does; `false` is "not known to". Both are tests of the same key. */
export function atomImplies(a: Atom, b: Atom): boolean {
  if (a.test === 'absent' || b.test === 'absent') return a.test === b.test || (a.test === 'absent' && b.qualifier === 'all');
  if (a.qualifier !== b.qualifier) return false;
  if (a.test === b.test && a.hasVariables === b.hasVariables && isSubset(a.values, b.values)) return true;
  if (isOpaque(a) || isOpaque(b)) return false;
  const others = unitsOf(b);
  return unitsOf(a).every((unit) => others.some((other) => isWithin(unit, other)));
}

/** Whether `a` and `b` never hold together; `false` is "not known to". Both are tests of the same key. */
export function atomExcludes(a: Atom, b: Atom): boolean {
  if (a.test === 'absent' || b.test === 'absent') return a.test !== b.test && (a.test === 'absent' ? b : a).qualifier !== 'all';
  return comparesWholeValue(a, b) && !isOpaque(a) && !isOpaque(b) && unitsOf(a).every((unit) => unitsOf(b).every((other) => areApart(unit, other)));
}

/** Whether both are tests of the one value that the key has. */
export function comparesWholeValue(a: Atom, b: Atom): boolean {
  return a.qualifier === 'one' && b.qualifier === 'one' && isSingleValued(a.key);
}

/** Whether the values are not compared one by one: there are too many, or they stand for what is not known. */
export function isOpaque({ values, hasVariables }: Atom): boolean {
  return hasVariables || values.length > VALUES_LIMIT;
}

function isSubset(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > b.length) return false;
  const others = new Set(b);
  return a.every((value) => others.has(value));
}

interface KeyFacts {
  readonly isSingleValued: boolean;
  /** The type of its values; absent for keys that AWS's reference does not have. */
  readonly type: ConditionValueType | undefined;
}

const facts = new Map<string, KeyFacts>();
const MEMORY_LIMIT = 10_000;

function factsOf(key: string): KeyFacts {
  const known = facts.get(key);
  if (known !== undefined) return known;
  const found = conditionKeyOf(key.slice(0, Math.max(0, key.indexOf(':'))), key);
  const answer = { isSingleValued: found !== undefined && !found.isMultivalued, type: found?.valueType };
  if (facts.size >= MEMORY_LIMIT) facts.clear();
  facts.set(key, answer);
  return answer;
}

/** Whether a key (in lower case) is known to have one value in a request, if any. */
export function isSingleValued(key: string): boolean {
  return factsOf(key).isSingleValued;
}

/** Whether a key (in lower case) is known to be `true` or `false`, if present. */
export function isBoolean(key: string): boolean {
  const { isSingleValued: isOne, type } = factsOf(key);
  return isOne && type === 'Bool';
}

/** The type of the values of a key (in lower case), where AWS's reference has the key. */
export function valueTypeOf(key: string): ConditionValueType | undefined {
  return factsOf(key).type;
}
