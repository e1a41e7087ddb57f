// A condition asked of one value of its key, by the operators of the engine.

import { both, type ConditionAtom, either, FALSE, KLEENE, MAYBE, negation, TRUE, type Truth } from '../../engine/logic.ts';
import type { Test } from '../../engine/operators/operator.ts';
import { OPERATORS } from '../../engine/operators/table.ts';
import type { Sample } from './samples.ts';

/** The test that a value of a policy makes; `undefined` where it is not of the operator's type. Its variables are not read. */
export function testOfValue(operator: string, value: string): Test | undefined {
  const found = OPERATORS.get(operator);
  return found?.text === undefined ? found?.plain?.(value) : found.text([{ text: value, isLiteral: false }]);
}

/** TRUE, FALSE, or MAYBE: for values that hang on variables, and for what AWS does not document. */
export function askCondition({ operator, isNegated, quantifier, isIfExists, values, hasVariables }: ConditionAtom, sample: Sample): Truth {
  const given = sample === undefined ? [] : typeof sample === 'string' ? [sample] : sample;
  if (operator === 'Null') return values.some((value) => value.toLowerCase() === String(given.length === 0)) ? TRUE : FALSE;
  if (given.length === 0) return isIfExists || quantifier === 'all' || (quantifier === undefined && isNegated) ? TRUE : FALSE;
  if (hasVariables) return MAYBE;
  const tests = values.map((value) => testOfValue(operator, value));
  let all: Truth = TRUE;
  let any: Truth = FALSE;
  for (const one of given) {
    const isMet = tests.some((test) => test?.(one) === true) ? TRUE : tests.some((test) => test?.(one) === undefined) ? MAYBE : FALSE;
    const answer = isNegated ? negation(KLEENE, isMet) : isMet;
    all = both(KLEENE, all, answer);
    any = either(KLEENE, any, answer);
  }
  if (quantifier !== undefined) return quantifier === 'all' ? all : any;
  return all === any ? all : MAYBE;
}
