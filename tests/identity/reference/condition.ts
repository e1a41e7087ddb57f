// The Condition element: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html

import type { Json } from '../../../src/core/index.ts';
import { asList, isObject } from './document.ts';
import { type Ask, allOf, anyOf, because, type Judged, judged, not } from './judged.ts';
import { type KeyValue, keyName } from './keys.ts';
import { OPERATORS, type Operator, type Scalar } from './operators.ts';
import { arnParts, lowerCase, matches, splitAtColons, type Token, withWildcardsOfVariables } from './text.ts';
import { fill } from './variables.ts';

export interface ConditionContext {
  readonly keyOf: (key: string) => KeyValue;
  readonly hasVariables: boolean;
  readonly effect: 'Allow' | 'Deny';
}

/** The rule by which nothing can be said of a statement with such a Condition. */
export function problemOfCondition(condition: Json | undefined): string | undefined {
  if (condition === undefined) return undefined;
  const blocks = Object.values(isObject(condition) ? condition : {});
  // "When you provide an empty object in a statement's condition element, the statement has no effect on the policy", and also: the block has none.
  if (blocks.length === 0 || blocks.some((keys) => isObject(keys) && Object.keys(keys).length === 0)) return 'condition.empty-values';
  // "The condition key appears more than once with different capitalization in the same condition block."
  const names = blocks.map((keys) => Object.keys(isObject(keys) ? keys : {}).map(keyName));
  return names.some((list) => new Set(list).size < list.length) ? 'condition.key-case' : undefined;
}

/** "the conditions … are AND": every operator and every key must hold. */
export function judgeCondition(condition: Json | undefined, context: ConditionContext): Judged {
  const tests = Object.entries(isObject(condition) ? condition : {}).flatMap(([operator, keys]) =>
    Object.entries(isObject(keys) ? keys : {}).map(([key, value]) => ({ operator, key, value: value ?? null })),
  );
  const isTwice = new Set(tests.map(({ key }) => keyName(key))).size < tests.length ? 'condition.duplicate-operator' : undefined;
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
  const given = context.keyOf(key);
  if (given.kind === 'elsewhere') return judgeElsewhere(name, key, written, given, context);
  if (given.kind !== 'either') return judgeGiven(name, key, written, given, context);
  const answers = given.options.map((option) => judgeGiven(name, key, written, option, context));
  const [first = judged('maybe')] = answers;
  return answers.every(({ truth }) => truth === first.truth) ? first : judged('maybe', 'condition.tag-key-case');
}

/** The key is absent, or holds an id that is not ours: one that nobody wrote, or one that the policy names. */
function judgeElsewhere(name: string, key: string, written: Json, given: KeyValue & { kind: 'elsewhere' }, context: ConditionContext): Judged {
  const { own, isList, why } = given;
  const isOurs = (id: string) => own !== undefined && (id === own || id.startsWith(`${own}/`));
  const texts = asList(written).map((value) => (typeof value === 'object' ? '' : String(value)));
  // Whatever the policy names may be the id of somebody's organisation, as far as this evaluator is to know.
  const filled = texts.map((text) =>
    fill(text, context.hasVariables, false, context.keyOf).tokens.map((token) => (typeof token === 'object' ? token.text : 'x')),
  );
  const named = [...texts, ...filled.map((tokens) => tokens.join(''))].flatMap((text) => [text, text.replaceAll(/[*?]/g, 'x')]);
  const values = [isList ? 'o-zzzzzzzzzz/r-zzzz/' : 'o-zzzzzzzzzz', ...named].filter((id) => !isOurs(id));
  const options: readonly KeyValue[] = [{ kind: 'absent', why }, ...values.map((id): KeyValue => ({ kind: 'value', values: [id], isList, name: key, why }))];
  const answers = options.map((option) => judgeGiven(name, key, written, option, context));
  const [first = judged('maybe')] = answers;
  return answers.every(({ truth }) => truth === first.truth) ? first : judged('maybe', 'order.unknown', why);
}

function judgeGiven(name: string, key: string, written: Json, given: KeyValue, context: ConditionContext): Judged {
  const found = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/s.exec(name);
  const [, set, base = '', ifExists] = found ?? [];
  const caseRule = given.kind === 'value' && given.name !== key ? (/^aws:[a-z]+tag\//i.test(key) ? 'condition.tag-key-case' : 'condition.key-case') : undefined;
  // "When you use the Null condition operator with ForAllValues, the statement always returns true", with ForAnyValue "false".
  if (base === 'Null' && set !== undefined && ifExists === undefined) return judged(set === 'ForAllValues', 'op.null');
  const operator = OPERATORS.get(base);
  if (operator === undefined && name !== 'Null') return judged('maybe', 'condition.unknown-operator');
  if (Array.isArray(written) && written.length === 0) return because(judgeEmpty(given, set, ifExists !== undefined, context), 'condition.empty-values');
  if (name === 'Null') return because(judgeNull(written, given), given.why, caseRule);
  if (operator === undefined) return judged('maybe', 'condition.unknown-operator');
  if (given.kind === 'unspecified' || given.kind === 'either' || given.kind === 'elsewhere') return judged('maybe', 'order.unknown', given.why);
  if (given.kind === 'absent') return because(judgeAbsent(operator, set, ifExists !== undefined), given.why);
  return because(judgePresent(operator, set, asList(written), given, context), operator.rule, given.why, caseRule);
}

/**
 * "When the condition value is empty, the condition returns true and the policy statement provides no permissions": what a Deny then does is open.
 * IfExists and ForAllValues match "only if there are no keys in the request"; ForAnyValue "never matches".
 */
function judgeEmpty(given: KeyValue, set: string | undefined, ifExists: boolean, { effect }: ConditionContext): Judged {
  if (set === 'ForAnyValue' && !ifExists) return judged(false);
  if (set === 'ForAllValues' || ifExists) return given.kind === 'unspecified' ? judged('maybe', 'order.unknown') : judged(given.kind === 'absent');
  return judged(effect === 'Allow' ? false : 'maybe');
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
  // Of a list with other values than truth values AWS says nothing but that types "must match".
  const isOdd = (value: Scalar): boolean => operator.rule === 'op.bool' && given.isList && !['true', 'false'].includes(String(value).toLowerCase());
  const asks = given.values.map((value) => () => (isOdd(value) ? judged('maybe', 'condition.invalid-value') : judgeValue(operator, value, written, context)));
  // "returns true … if the context key value resolves to a null dataset, such as an empty string"
  if (set === 'ForAllValues' && given.values.every((value) => value === '')) return judged(true, operator.isNegated ? 'set.for-all-negated' : 'set.for-all');
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
  const filled = fill(other, context.hasVariables, operator.type === 'string-like' || operator.type === 'arn', context.keyOf);
  const variables = filled.colonsBefore === undefined ? filled.why : ['vars.condition', filled.why];
  // "Condition operators like StringEquals or StringLike do not match, and inverted condition operators like StringNotEquals or StringNotLike do match".
  if (filled.kind === 'nothing') return judged(false, variables);
  const compareTokens = (tokens: readonly Token[]): Judged => (operator.type === 'arn' ? compareArns(tokens, value) : judged(isSame(operator, tokens, value)));
  // Whatever stands in the place of what is not known.
  if (filled.kind === 'unclear') return judged(compareTokens(filled.tokens).truth === false ? false : 'maybe', variables);
  const asText = compareTokens(filled.tokens);
  const takesWildcards = operator.type === 'arn' || operator.type === 'string-like';
  const isOpen = takesWildcards && asText.truth === false && compareTokens(withWildcardsOfVariables(filled.tokens)).truth !== false;
  const answer = isOpen ? judged('maybe', 'vars.wildcards-in-value') : asText;
  const differsByCase = answer.truth === false && isSame({ ...operator, type: 'ignore-case' }, filled.tokens, value);
  return because(answer, variables, differsByCase || operator.type === 'ignore-case' ? 'condition.value-case' : undefined);
}

function isSame(operator: Pick<Operator, 'type'>, tokens: readonly Token[], value: string): boolean {
  if (operator.type !== 'ignore-case') return matches(tokens, value);
  return matches(
    tokens.map((token) => (typeof token === 'object' ? { text: token.text.toLowerCase() } : token)),
    value.toLowerCase(),
  );
}

/** "Each of the six colon-delimited components of the ARN is checked separately". */
function compareArns(tokens: readonly Token[], value: string): Judged {
  const written = splitAtColons(tokens, 6);
  if (written.length < 6) return judged('maybe', 'condition.invalid-value');
  const given = arnParts(value);
  if (given.length < 6 || given[0] !== 'arn') return judged(false, 'condition.invalid-value');
  const holds = written.every((part, index) => matches(part, given[index] ?? ''));
  const hasWildcard = tokens.some((token) => token === 'star' || token === 'any');
  return judged(holds, hasWildcard ? 'op.arn-segments' : undefined);
}
