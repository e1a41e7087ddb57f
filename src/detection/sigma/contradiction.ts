// Whether an expression can hold of any event at all, as far as a search of bounded length can tell: what it answers is certain, what it does not answer is open.

import { type Expression, holdsOf, type TextTest } from '../expression/index.ts';

type Leaf = Exclude<Expression, { readonly kind: 'all' | 'any' | 'not' | 'constant' }>;
interface Literal {
  readonly leaf: Leaf;
  readonly holds: boolean;
}

/** A part that has to hold, or must not. */
interface Asked {
  readonly one: Expression;
  readonly holds: boolean;
}

/** Combinations after which the search is given up. */
const MOST_STEPS = 2000;
/** Fields with one value at most; others may have lists on their way or at their end, hence several values at once. */
const SCALAR = /^(?:(?!(?:resources|sourceIPs|answers|labels|tags)$)[^.]+|userIdentity\.[^[]+)$/;

/** Why an expression can never hold; nothing where it can, or where that is not found out. `isScalar` tells fields that have one value at most. */
export function findContradiction(expression: Expression, isScalar = (field: string): boolean => SCALAR.test(field)): string | undefined {
  let steps = 0;
  let reason: string | undefined;
  const keys = new Map<Leaf, string>();
  const keyOf = (leaf: Leaf): string => {
    const key = keys.get(leaf) ?? JSON.stringify(leaf, bigAsText);
    keys.set(leaf, key);
    return key;
  };
  const clashOf = (one: Literal, other: Literal): string | undefined => {
    if (one.holds !== other.holds && keyOf(one.leaf) === keyOf(other.leaf)) return `${nameOf(one.leaf)} is asked for and refused`;
    return oneWay(one, other, isScalar) ?? oneWay(other, one, isScalar);
  };
  /** Whether everything that is still to hold can hold beside what is assumed. */
  const canHold = (pending: readonly Asked[], assumed: readonly Literal[]): boolean => {
    if (++steps > MOST_STEPS) return true;
    // What has one way only comes before what has several.
    const at = Math.max(
      pending.findIndex((one) => !hasChoice(one)),
      0,
    );
    const first = pending[at];
    if (first === undefined) return true;
    const rest = pending.toSpliced(at, 1);
    const { one, holds } = first;
    if (one.kind === 'constant') {
      if (one.holds === holds) return canHold(rest, assumed);
      reason ??= 'nothing is left of it';
      return false;
    }
    if (one.kind === 'not') return canHold([{ one: one.of, holds: !holds }, ...rest], assumed);
    if ('of' in one) {
      const parts = one.of.map((part) => ({ one: part, holds }));
      if (hasChoice(first)) return parts.some((part) => canHold([part, ...rest], assumed));
      return canHold([...parts, ...rest], assumed);
    }
    const literal: Literal = { leaf: one, holds };
    const within = one.kind === 'element' && holds ? findContradiction(one.where, () => false) : undefined;
    if (within !== undefined) {
      reason ??= within;
      return false;
    }
    for (const other of assumed) {
      const clash = clashOf(literal, other);
      if (clash === undefined) continue;
      reason ??= clash;
      return false;
    }
    return canHold(rest, [...assumed, literal]);
  };
  return canHold([{ one: expression, holds: true }], []) ? undefined : (reason ?? 'nothing is left of it');
}

function hasChoice({ one, holds }: Asked): boolean {
  return (one.kind === 'any' && holds) || (one.kind === 'all' && !holds);
}

function oneWay({ leaf, holds }: Literal, { leaf: other, holds: otherHolds }: Literal, isScalarField: (field: string) => boolean): string | undefined {
  if (!holds || leaf.kind !== 'test') return undefined;
  const isSameField = 'field' in other && other.field === leaf.field;
  if (!isSameField) return undefined;
  if (other.kind === 'exists' && !otherHolds) return `\`${leaf.field}\` has a value and is not there`;
  const isScalar = isScalarField(leaf.field);
  if (other.kind === 'null' && otherHolds && isScalar) return `\`${leaf.field}\` has a value and is null`;
  if (other.kind !== 'test') return undefined;
  const value = leaf.test.kind === 'text' ? exact(leaf.test.test) : leaf.test.kind === 'number' ? String(leaf.test.value) : undefined;
  if (value === undefined) return undefined;
  // A value that is known but for its case satisfies other tests for certain only where these do not mind case.
  const isCased = leaf.test.kind === 'text' && !leaf.test.test.ignoresCase;
  if (other.test.kind !== 'text' && other.test.kind !== 'number') return undefined;
  const minds = other.test.kind === 'text' && !other.test.test.ignoresCase;
  if (minds && !isCased) return undefined;
  const fits = holdsOf(other.test, value);
  if (fits && !otherHolds) return `\`${leaf.field}\` is \`${value}\`, which is refused`;
  if (!fits && otherHolds && isScalar) return `\`${leaf.field}\` cannot be \`${value}\` and ${wordsOf(other.test)} at once`;
  return undefined;
}

function exact(test: TextTest): string | undefined {
  return test.how === 'equals' ? test.value : undefined;
}

function wordsOf(test: Extract<Leaf, { kind: 'test' }>['test']): string {
  if (test.kind === 'number') return `\`${test.value}\``;
  if (test.kind !== 'text') return 'something else';
  const words = { equals: '', prefix: 'begin with ', suffix: 'end with ', contains: 'contain ' };
  return test.test.how === 'glob' ? 'fit the pattern' : `${words[test.test.how]}\`${test.test.value}\``;
}

function nameOf(leaf: Leaf): string {
  if (leaf.kind === 'keyword' || leaf.kind === 'keyword-regex') return 'the same keyword';
  return `the same of \`${leaf.field}\``;
}

function bigAsText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
