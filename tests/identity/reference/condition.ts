// The Condition element: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html

import type { Json } from '../../../src/core/index.ts';
import { asList, isObject } from './document.ts';
import { type Ask, allOf, anyOf, because, type Judged, judged, not } from './judged.ts';
import type { KeyValue } from './keys.ts';
import { OPERATORS, type Operator, type Scalar } from './operators.ts';
import { arnParts, lowerCase, matches, splitAtColons, type Token } from './text.ts';
import { fill } from './variables.ts';

export interface ConditionContext {
  readonly valueOf: (key: string) => KeyValue;
  readonly hasVariables: boolean;
}

/** "the conditions … are AND": every operator and every key must hold. */
export function judgeCondition(condition: Json | undefined, context: ConditionContext): Judged {
  if (condition === undefined) return judged(true);
  if (!isObject(condition)) return judged('maybe', 'grammar.unreadable');
  const tests: { readonly operator: string; readonly key: string; readonly value: Json }[] = [];
  for (const [operator, keys] of Object.entries(condition)) {
    if (!isObject(keys)) return judged('maybe', 'grammar.unreadable');
    for (const [key, value] of Object.entries(keys)) tests.push({ operator, key, value: value ?? null });
  }
  const names = tests.map(({ key }) => lowerCase(key));
  const isTwice = new Set(names).size < names.length ? 'condition.duplicate-operator' : undefined;
  const answer = allOf(
    tests.map(
      ({ operator, key, value }) =>
        () =>
          judgeTest(operator, key, value, context),
    ),
  );
  return because(answer, tests.length > 1 ? 'condition.and-operators' : undefined, isTwice);
}

function judgeTest(name: string, key: string, written: Json, context: ConditionContext): Judged {
  const found = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/s.exec(name);
  const [, set, base = '', ifExists] = found ?? [];
  const given = context.valueOf(key);
  const caseRule = given.kind === 'value' && given.name !== key ? (/^aws:[a-z]+tag\//i.test(key) ? 'condition.tag-key-case' : 'condition.key-case') : undefined;
  if (name === 'Null') return because(judgeNull(written, given), given.why, caseRule);
  const operator = OPERATORS.get(base);
  if (operator === undefined) return judged('maybe', 'condition.unknown-operator');
  if (given.kind === 'unspecified') return judged('maybe', 'order.unknown', given.why);
  if (given.kind === 'absent') return because(judgeAbsent(operator, set, ifExists !== undefined), given.why);
  return because(judgePresent(operator, set, asList(written), given, context), operator.rule, given.why, caseRule);
}

/** `true`: the key must not be there; `false`: it must. */
function judgeNull(written: Json, given: KeyValue): Judged {
  if (given.kind === 'unspecified') return judged('maybe', 'order.unknown');
  const isAbsent = given.kind === 'absent';
  const asks = asList(written).map((value) => () => {
    const asked = typeof value === 'object' ? '' : lowerCase(String(value));
    if (asked !== 'true' && asked !== 'false') return judged('maybe', 'condition.invalid-value');
    return judged((asked === 'true') === isAbsent);
  });
  return because(anyOf(asks), 'op.null', 'condition.missing-null');
}

/**
 * "If the key that you specify in a policy condition is not present in the request context, the values do not match and the condition is false.
 * If the policy condition requires that the key is not matched … the condition is true." IfExists: true.
 * ForAllValues "also returns true if there are no context keys in the request"; ForAnyValue: "if the key does not exist, the condition returns false".
 */
function judgeAbsent(operator: Operator, set: string | undefined, ifExists: boolean): Judged {
  if (ifExists) return judged(true, set === undefined ? 'condition.if-exists' : 'set.if-exists');
  if (set === 'ForAllValues') return judged(true, operator.isNegated ? 'set.for-all-negated' : 'set.for-all');
  if (set === 'ForAnyValue') return judged(false, operator.isNegated ? 'set.for-any-negated' : 'set.for-any');
  return operator.isNegated ? judged(true, 'condition.missing-negated') : judged(false, 'condition.missing-positive');
}

function judgePresent(
  operator: Operator,
  set: string | undefined,
  written: readonly Json[],
  given: KeyValue & { kind: 'value' },
  context: ConditionContext,
): Judged {
  const asks = given.values.map((value) => () => judgeValue(operator, value, written, context));
  if (set === 'ForAllValues') return because(allOf(asks), operator.isNegated ? 'set.for-all-negated' : 'set.for-all');
  if (set === 'ForAnyValue') return because(anyOf(asks), operator.isNegated ? 'set.for-any-negated' : 'set.for-any');
  const answers = asks.map((ask) => ask());
  const first = answers[0] ?? judged('maybe');
  if (answers.length === 1) return first;
  // "Multivalued context keys require a condition set operator": AWS does not say what happens without one.
  return answers.every(({ truth }) => truth === first.truth) ? because(first, 'set.no-qualifier-multi') : judged('maybe', 'set.no-qualifier-multi');
}

/** One value of the request with all of the policy: "logical OR", and for negated operators "logical NOR". */
function judgeValue(operator: Operator, value: Scalar, written: readonly Json[], context: ConditionContext): Judged {
  if (operator.isOfType?.(value) === false) return judged(operator.isNegated, 'condition.invalid-value');
  const asks: Ask[] = written.map((other) => () => compare(operator, value, other, context));
  const answer = anyOf(asks);
  const several =
    written.length === 0 ? 'condition.empty-values' : written.length === 1 ? undefined : operator.isNegated ? 'condition.nor-negated' : 'condition.or-values';
  return because(operator.isNegated ? not(answer) : answer, several);
}

function compare(operator: Operator, value: Scalar, other: Json, context: ConditionContext): Judged {
  if (other === null || typeof other === 'object') return judged('maybe', 'condition.invalid-value');
  if (operator.compare !== undefined) {
    const answer = operator.compare(value, other);
    const variable = typeof other === 'string' && other.includes('${') ? 'vars.not-in-date-numeric-bool' : undefined;
    return answer === undefined ? judged('maybe', 'condition.invalid-value', variable) : judged(answer);
  }
  return compareText(operator, String(value), String(other), context);
}

function compareText(operator: Operator, value: string, other: string, context: ConditionContext): Judged {
  const filled = fill(other, context.hasVariables, operator.type === 'string-like' || operator.type === 'arn', context.valueOf);
  const variables = filled.colonsBefore === undefined ? filled.why : ['vars.condition', filled.why];
  if (filled.kind === 'unclear') return judged('maybe', variables);
  if (filled.kind === 'nothing') {
    // "If AWS cannot resolve a variable, this might cause the entire statement to be invalid": a negated operator then need not hold.
    return operator.isNegated ? judged('maybe', variables) : judged(false, variables);
  }
  const answer = operator.type === 'arn' ? compareArns(filled.tokens, value) : judged(isSame(operator, filled.tokens, value));
  const differsByCase = answer.truth === false && isSame({ ...operator, type: 'ignore-case' }, filled.tokens, value);
  return because(answer, variables, differsByCase || operator.type === 'ignore-case' ? 'condition.value-case' : undefined);
}

function isSame(operator: Pick<Operator, 'type'>, tokens: readonly Token[], value: string): boolean {
  if (operator.type !== 'ignore-case') return matches(tokens, value);
  return matches(
    tokens.map((token) => (typeof token === 'object' ? { text: lowerCase(token.text) } : token)),
    lowerCase(value),
  );
}

/** "Each of the six colon-delimited components of the ARN is checked separately". */
function compareArns(tokens: readonly Token[], value: string): Judged {
  const given = arnParts(value);
  if (given.length < 6 || given[0] !== 'arn') return judged(false, 'condition.invalid-value');
  const written = splitAtColons(tokens, 6);
  if (written.length < 6) return judged('maybe', 'condition.invalid-value');
  const holds = written.every((part, index) => matches(part, given[index] ?? ''));
  const hasWildcard = tokens.some((token) => token === 'star' || token === 'any');
  return judged(holds, hasWildcard ? 'op.arn-segments' : undefined);
}
