// An expression with its negations moved down to the tests, which is how other languages ask.

import type { Expression } from '../expression/index.ts';

export type Leaf = Exclude<Expression, { readonly kind: 'all' | 'any' | 'not' | 'constant' }>;

export type Formula =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'literal'; readonly leaf: Leaf; readonly holds: boolean };

/** The same with `not` before tests only; what is always true is an empty `all`, what never is an empty `any`. */
export function toFormula(expression: Expression, holds = true): Formula {
  if (expression.kind === 'constant') return { kind: expression.holds === holds ? 'all' : 'any', of: [] };
  if (expression.kind === 'not') return toFormula(expression.of, !holds);
  if (!('of' in expression)) return { kind: 'literal', leaf: expression, holds };
  const kind = (expression.kind === 'all') === holds ? 'all' : 'any';
  const of = expression.of.map((one) => toFormula(one, holds)).flatMap((one) => (one.kind === kind ? one.of : [one]));
  const [only, ...more] = of;
  return only !== undefined && more.length === 0 ? only : { kind, of };
}
