// Atoms: the conditions that a formula is made of, in one normal form. Negated operators, `IfExists` and `Null` have none of their own:
// they are made of a positive test and of `absent`, so that what holds of these holds of them.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html

import type { ConditionAtom } from '../../engine/logic.ts';

export type AtomTest =
  | 'absent'
  | 'StringEquals'
  | 'StringEqualsIgnoreCase'
  | 'StringLike'
  | 'ArnLike'
  | 'NumericEquals'
  | 'NumericLessThan'
  | 'NumericLessThanEquals'
  | 'NumericGreaterThan'
  | 'NumericGreaterThanEquals'
  | 'DateEquals'
  | 'DateLessThan'
  | 'DateLessThanEquals'
  | 'DateGreaterThan'
  | 'DateGreaterThanEquals'
  | 'Bool'
  | 'BinaryEquals'
  | 'IpAddress';

/** `any` and `all` are `ForAnyValue` and `ForAllValues`; `one` is neither. */
export type Qualifier = 'one' | 'any' | 'all';

/** A positive test of one key. `absent` has no values and no qualifier. */
export interface Atom {
  readonly test: AtomTest;
  readonly qualifier: Qualifier;
  /** In lower case. */
  readonly key: string;
  /** As it was written first. */
  readonly shownKey: string;
  /** Sorted, without repetition. */
  readonly values: readonly string[];
  /** Whether `${key}` in a value stands for the value of another key, and `${*}` for a star. */
  readonly hasVariables: boolean;
}

/** What a condition comes to: its test or the opposite, and whether an absent key makes it hold in any case. */
export interface ReadCondition {
  readonly atom: Atom;
  readonly isNegated: boolean;
  readonly orAbsent: boolean;
}

const TESTS: readonly (readonly [AtomTest, string?])[] = [
  ['StringEquals', 'StringNotEquals'],
  ['StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
  ['StringLike', 'StringNotLike'],
  ['ArnLike', 'ArnNotLike'],
  ['NumericEquals', 'NumericNotEquals'],
  ['NumericLessThan'],
  ['NumericLessThanEquals'],
  ['NumericGreaterThan'],
  ['NumericGreaterThanEquals'],
  ['DateEquals', 'DateNotEquals'],
  ['DateLessThan'],
  ['DateLessThanEquals'],
  ['DateGreaterThan'],
  ['DateGreaterThanEquals'],
  ['Bool'],
  ['BinaryEquals'],
  ['IpAddress', 'NotIpAddress'],
];

const KNOWN: ReadonlyMap<string, AtomTest> = new Map(TESTS.map(([test]) => [test, test]));

/** The word of a policy for the opposite of a test, where AWS has one. */
export const OPPOSITES: ReadonlyMap<AtomTest, string> = new Map(TESTS.flatMap(([test, opposite]) => (opposite === undefined ? [] : [[test, opposite]])));

/**
 * Reads a condition into normal form; `undefined` for one that is not known here.
 * `ForAnyValue` of a negated operator is the opposite of `ForAllValues` of the positive one, and the other way round.
 */
export function readCondition(condition: ConditionAtom): ReadCondition | undefined {
  const { operator, isNegated, quantifier, isIfExists, spelling, values, hasVariables } = condition;
  if (operator === 'Null') return quantifier === undefined && !isIfExists && !isNegated ? readNull(spelling, values) : undefined;
  const test = KNOWN.get(operator);
  if (test === undefined) return undefined;
  const qualifier = quantifier === undefined ? 'one' : isNegated ? OTHER[quantifier] : quantifier;
  return {
    atom: makeAtom(test, qualifier, spelling, values, hasVariables),
    isNegated,
    // Opposites of `one` and `any`, and `all`, hold on absent keys in any case.
    orAbsent: isIfExists && (qualifier === 'all') === isNegated,
  };
}

const OTHER: Readonly<Record<'any' | 'all', Qualifier>> = { any: 'all', all: 'any' };

function readNull(key: string, values: readonly string[]): ReadCondition | undefined {
  const asked = new Set(values.map((value) => value.toLowerCase()));
  const [only] = asked;
  if (asked.size !== 1 || (only !== 'true' && only !== 'false')) return undefined;
  return { atom: absentAtom(key), isNegated: only === 'false', orAbsent: false };
}

export function absentAtom(key: string): Atom {
  return makeAtom('absent', 'one', key, []);
}

export function makeAtom(test: AtomTest, qualifier: Qualifier, key: string, values: readonly string[], hasVariables = false): Atom {
  const isUnescaped = hasVariables && test === 'StringEquals' && values.every((value) => !VARIABLE.test(value));
  const texts = isUnescaped ? values.map((value) => value.replaceAll(ESCAPE, '$1')) : values;
  const sorted = [...new Set(test === 'Bool' ? texts.map((value) => value.toLowerCase()) : texts)].sort();
  const isOpen = hasVariables && !isUnescaped;
  // Without a wildcard both compare whole texts.
  const isPlain = test === 'StringLike' && !isOpen && !sorted.some((value) => /[*?]/.test(value));
  return { test: isPlain ? 'StringEquals' : test, qualifier, key: key.toLowerCase(), shownKey: key, values: sorted, hasVariables: isOpen };
}

const VARIABLE = /\$\{(?![*?$]\})/;
const ESCAPE = /\$\{([*?$])\}/g;

/** Two atoms with the same text are the same. */
export function atomText({ test, qualifier, key, values, hasVariables }: Atom): string {
  return JSON.stringify([test, qualifier, key, hasVariables, ...values]);
}
