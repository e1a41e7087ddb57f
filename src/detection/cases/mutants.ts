// Mutants of a rule: the same with one of its tests taken away, negated, or asking for something else. Cases that are any good tell each from the rule.

import type { Expression, TextTest, ValueTest } from '../expression/index.ts';
import type { Bounds, CorrelationTest } from '../sigma/index.ts';

export const MUTATIONS = { dropped: 'taken away', negated: 'negated', changed: 'asked for otherwise', scattered: 'asked of several elements' } as const;
export type Mutation = keyof typeof MUTATIONS;

export interface Mutant {
  readonly mutation: Mutation;
  /** The test that was changed, an object of the rule's expression. */
  readonly leaf: Expression;
  readonly expression: Expression;
}

type Leaf = Exclude<Expression, { readonly kind: 'all' | 'any' | 'not' | 'constant' }>;

/** The tests of an expression, each once, in order. */
export function leavesOf(expression: Expression): readonly Leaf[] {
  const leaves = new Set<Leaf>();
  const visit = (one: Expression): void => {
    if (one.kind === 'constant') return;
    if (one.kind === 'not') visit(one.of);
    else if ('of' in one) one.of.forEach(visit);
    else leaves.add(one);
    if (one.kind === 'element') visit(one.where);
  };
  visit(expression);
  return [...leaves];
}

/** Every mutant of the tests that `isOwn` tells; wherever a test stands several times, it is changed everywhere. */
export function mutantsOf(expression: Expression, isOwn: (leaf: Expression) => boolean): readonly Mutant[] {
  const alternatives = alternativesOf(expression);
  return leavesOf(expression)
    .filter(isOwn)
    .flatMap((leaf) => {
      // Of alternatives, one that asks for something that no event has is as one that is taken away.
      const others = alternatives.has(leaf) ? [] : changesOf(leaf);
      return [
        { mutation: 'dropped', leaf, expression: without(expression, leaf) ?? { kind: 'constant', holds: true } },
        { mutation: 'negated', leaf, expression: replaced(expression, leaf, { kind: 'not', of: leaf }) },
        ...others.map((other) => ({ mutation: 'changed', leaf, expression: replaced(expression, leaf, other) }) as const),
        ...scatteredOf(leaf).map((other) => ({ mutation: 'scattered', leaf, expression: replaced(expression, leaf, other) }) as const),
      ] as const;
    });
}

/** Mutants of a correlation's bounds: each bound one more, and one less. */
export function boundMutants(test: CorrelationTest): readonly CorrelationTest[] {
  if (!('bounds' in test) || test.bounds === undefined) return [];
  const bounds: Bounds = test.bounds;
  return bounds.flatMap((bound, index) => [1, -1].map((step) => ({ ...test, bounds: bounds.with(index, { ...bound, value: bound.value + step }) })));
}

/** What one object has to satisfy, asked of several objects. */
function scatteredOf(leaf: Leaf): readonly Expression[] {
  if (leaf.kind !== 'element' || leaf.where.kind !== 'all' || leaf.where.of.length < 2) return [];
  return [{ kind: 'all', of: leaf.where.of.map((where) => ({ ...leaf, where })) }];
}

function alternativesOf(expression: Expression): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  const visit = (one: Expression): void => {
    if (one.kind === 'not') visit(one.of);
    else if ('of' in one) {
      if (one.kind === 'any') for (const part of one.of) found.add(part);
      one.of.forEach(visit);
    } else if (one.kind === 'element') visit(one.where);
  };
  visit(expression);
  return found;
}

/** What is left; nothing where nothing is. */
function without(one: Expression, leaf: Expression): Expression | undefined {
  if (one === leaf) return undefined;
  if (one.kind === 'not') {
    const of = without(one.of, leaf);
    return of === undefined ? undefined : { kind: 'not', of };
  }
  if (one.kind === 'element') {
    const where = without(one.where, leaf);
    return where === undefined ? undefined : { ...one, where };
  }
  if (!('of' in one)) return one;
  const of = one.of.flatMap((part) => without(part, leaf) ?? []);
  return of.length === 0 && one.of.length > 0 ? undefined : { kind: one.kind, of };
}

function replaced(one: Expression, leaf: Expression, other: Expression): Expression {
  if (one === leaf) return other;
  if (one.kind === 'not') return { kind: 'not', of: replaced(one.of, leaf, other) };
  if (one.kind === 'element') return { ...one, where: replaced(one.where, leaf, other) };
  return 'of' in one ? { kind: one.kind, of: one.of.map((part) => replaced(part, leaf, other)) } : one;
}

/** What no text of a case has. */
const ODD = '\u0001';

function changesOf(leaf: Leaf): readonly Expression[] {
  if (leaf.kind === 'test') return changedTests(leaf.test).map((test) => ({ ...leaf, test }));
  if (leaf.kind === 'keyword') return [{ ...leaf, test: changedText(leaf.test) }];
  if (leaf.kind === 'same') return [{ ...leaf, other: `${leaf.other}${ODD}` }];
  // Any account is another one than this.
  if (leaf.kind === 'other-account') return [{ ...leaf, accounts: ['-'], others: [] }];
  return [];
}

function changedTests(test: ValueTest): readonly ValueTest[] {
  switch (test.kind) {
    case 'text':
      return [{ kind: 'text', test: changedText(test.test) }];
    case 'regex':
      return [{ ...test, source: `(?:${test.source})${ODD}` }];
    case 'number':
    case 'compare':
      return [
        { ...test, value: test.value + 1 },
        { ...test, value: test.value - 1 },
      ];
    case 'address':
      return [{ ...test, range: { ...test.range, first: test.range.last + 1n, last: test.range.last + 1n } }];
    case 'time':
      return [{ ...test, value: test.value + 1 }];
    case 'word':
      return [];
  }
}

function changedText(test: TextTest): TextTest {
  if (test.how === 'glob') return { ...test, tokens: [...test.tokens, { text: ODD }] };
  return { ...test, value: test.how === 'suffix' ? ODD + test.value : test.value + ODD };
}
