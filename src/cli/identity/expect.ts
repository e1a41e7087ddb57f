// What a test expects of an answer.

import type { Expectation } from '../access-tests/expectations.ts';
import type { AnswerKind } from './answer.ts';

const MEETS: Readonly<Record<Expectation, ReadonlySet<AnswerKind>>> = {
  allowed: new Set(['allowed']),
  conditional: new Set(['conditional']),
  denied: new Set(['explicit-deny', 'implicit-deny', 'denied']),
  'explicit-deny': new Set(['explicit-deny']),
  'implicit-deny': new Set(['implicit-deny']),
  unknown: new Set(['unknown']),
};

/** What is allowed under a condition is neither allowed nor denied: a test of it says the circumstances, or expects `conditional`. */
export function meets(kind: AnswerKind, expected: Expectation): boolean {
  return MEETS[expected].has(kind);
}
