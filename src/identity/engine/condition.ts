// One condition of a statement, an operator on a key, made into a function of the request.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html and
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html

import { isEither, valueOfKey } from './key-values.ts';
import { keyName } from './lexicon.ts';
import { both, type ConditionAtom, either, FALSE, negation, TRUE, type Truth } from './logic.ts';
import { BOOL } from './operators/bool-and-binary.ts';
import type { Test } from './operators/operator.ts';
import { OPERATORS, type Operator } from './operators/table.ts';
import type { RawCondition } from './read-policy.ts';
import type { CompiledCondition, Frame, KeyName, Lexicon } from './shapes.ts';
import { ELSEWHERE, type KeyValue, NOT_KNOWN, UNSPECIFIED } from './special-values.ts';
import { isBroken, isVariable, NO_VALUE, parseTemplate, partlySubstituted, substitute, type TemplatePart, wildcardsOpened } from './template.ts';
import type { TextPart } from './wildcard.ts';

interface Spelled {
  readonly quantifier: 'all' | 'any' | undefined;
  readonly isIfExists: boolean;
  /** Without quantifier and IfExists. */
  readonly base: string;
}

const QUANTIFIERS = [
  ['ForAllValues:', 'all'],
  ['ForAnyValue:', 'any'],
] as const;
const IF_EXISTS = 'IfExists';

function spelledOperator(text: string): Spelled {
  const prefix = QUANTIFIERS.find(([start]) => text.startsWith(start));
  const rest = prefix === undefined ? text : text.slice(prefix[0].length);
  const isIfExists = rest.endsWith(IF_EXISTS);
  return { quantifier: prefix?.[1], isIfExists, base: isIfExists ? rest.slice(0, -IF_EXISTS.length) : rest };
}

/** Makes a condition ready. */
export function compileCondition(lexicon: Lexicon, raw: RawCondition, effect: 'Allow' | 'Deny' | undefined, hasVariables: boolean): CompiledCondition {
  const spelled = spelledOperator(raw.operator);
  const key = keyName(lexicon, raw.key);
  const shown = { operator: raw.operator, spelling: raw.key, written: raw.values, hasVariables };
  const atom = (operator: string, isNegated: boolean, withVariables: boolean): ConditionAtom => ({
    operator,
    isNegated,
    quantifier: spelled.quantifier,
    isIfExists: spelled.isIfExists,
    key: key.name,
    spelling: raw.key,
    values: raw.values,
    hasVariables: withVariables,
  });
  // With ForAllValues `Null` "always returns true", with ForAnyValue "always returns false".
  if (spelled.base === 'Null' && spelled.quantifier !== undefined && !spelled.isIfExists) {
    const always = spelled.quantifier === 'all' ? TRUE : FALSE;
    return { ...shown, key, isOfPrincipal: false, evaluate: () => always };
  }
  const operator = OPERATORS.get(spelled.base);
  const isNull = raw.operator === 'Null';
  if (raw.values.length === 0 && (isNull || operator !== undefined))
    return { ...shown, key, isOfPrincipal: key.isOfPrincipal, evaluate: emptyValues(raw, key, spelled, atom('StringEquals', false, false), effect) };
  if (isNull) return { ...shown, key, isOfPrincipal: key.isOfPrincipal, evaluate: nullTest(raw, key, atom('Null', false, false)) };
  if (operator === undefined) {
    const evaluate = (frame: Frame): Truth =>
      frame.logic.unknown(`the condition operator \`${raw.operator}\` is not known`, `${raw.key} ${raw.values.join(' ')}`);
    return { ...shown, key, evaluate, isOfPrincipal: true };
  }
  const isText = operator.text !== undefined;
  const templates = isText ? raw.values.map((value) => parseTemplate(lexicon, value, hasVariables)) : [];
  const broken = templates.findIndex((parts) => parts.some(isBroken));
  if (broken >= 0) {
    const evaluate = (frame: Frame): Truth => frame.logic.unknown(`\`${raw.values[broken]}\` has a variable that is not well-formed`, raw.operator);
    return { ...shown, key, evaluate, isOfPrincipal: false };
  }
  const isDynamic = templates.some((parts) => parts.some(isVariable));
  const residual = atom(operator.name, operator.isNegated, isText && hasVariables && raw.values.some((value) => value.includes('${')));
  const match = isDynamic ? dynamicMatch(operator, templates, raw) : fixedMatch(operator, templates, raw);
  const matchOfList = operator.name === 'Bool' ? truthsOnly(match, raw) : match;
  const isOfPrincipal = key.isOfPrincipal || templates.some((parts) => parts.some((part) => isVariable(part) && part.key.isOfPrincipal));
  const evaluate = (frame: Frame): Truth => {
    const value = valueOfKey(frame, key);
    if (typeof value === 'string') {
      // "if the context key value resolves to a null dataset, such as an empty string"
      if (value === '' && spelled.quantifier === 'all') return TRUE;
      const matched = match(value, frame);
      return operator.isNegated ? negation(frame.logic, matched) : matched;
    }
    if (value === UNSPECIFIED) return residue(residual, templates, isDynamic, frame, undefined);
    if (value === NOT_KNOWN) return residue(residual, templates, isDynamic, frame, frame.reason);
    if (value === ELSEWHERE)
      return elsewhere(spelled, operator, key.name.endsWith('orgpaths') ? matchOfList : match, isText ? templates : undefined, raw, frame);
    if (value === undefined || (typeof value === 'object' && value.length === 0)) return absent(spelled, operator);
    if (typeof value === 'object')
      return isEither(key, frame)
        ? oneOf(value, spelled.quantifier, operator, match, frame, raw)
        : several(value, spelled.quantifier, operator, matchOfList, frame, raw);
    const matched = match(value === true ? 'true' : value === false ? 'false' : String(value), frame);
    return operator.isNegated ? negation(frame.logic, matched) : matched;
  };
  return { ...shown, key, evaluate, isOfPrincipal };
}

/** Rules condition.missing-*, condition.if-exists, set.*: what holds for a key without a value. */
function absent({ quantifier, isIfExists }: Spelled, { isNegated }: Operator): Truth {
  if (isIfExists || quantifier === 'all') return TRUE;
  return quantifier === undefined && isNegated ? TRUE : FALSE;
}

/** The key is absent, or names another organisation: decided where that makes no difference. Nothing of another one matches what is ours. */
function elsewhere(
  spelled: Spelled,
  operator: Operator,
  match: Match,
  templates: readonly (readonly TemplatePart[])[] | undefined,
  raw: RawCondition,
  frame: Frame,
): Truth {
  const { organization } = frame.engine;
  const own = organization === undefined || 'unknown' in organization ? undefined : organization.id;
  const isOurs = (text: string) => own !== undefined && (text === own || text.startsWith(`${own}/`));
  const reason = frame.reason;
  // No number, date or address is an organisation's id.
  const texts = templates?.map((parts) => partlySubstituted(parts, frame)).filter((text) => text !== NO_VALUE);
  const matchesNothing = texts === undefined ? match('o-', frame) === FALSE : texts.every(isOurs);
  const there = operator.isNegated ? TRUE : FALSE;
  if (matchesNothing && absent(spelled, operator) === there) return there;
  return frame.logic.unknown(reason, `${raw.operator} ${raw.key} ${raw.values.join(' ')}`);
}

type Match = (value: string, frame: Frame) => Truth;

/** The key has one of the values, and it is not said which. */
function oneOf(
  values: readonly (string | number | boolean)[],
  quantifier: 'all' | 'any' | undefined,
  operator: Operator,
  match: Match,
  frame: Frame,
  raw: RawCondition,
): Truth {
  const answers = values.map((value) => (value === '' && quantifier === 'all' ? TRUE : several([value], quantifier, operator, match, frame, raw)));
  const [first] = answers;
  if (first !== undefined && answers.every((one) => one === first)) return first;
  return frame.logic.unknown(`which of the values of \`${raw.key}\` counts is not documented`, `${raw.operator} ${raw.values.join(' ')}`);
}

function several(
  values: readonly (string | number | boolean)[],
  quantifier: 'all' | 'any' | undefined,
  { isNegated }: Operator,
  match: Match,
  frame: Frame,
  raw: RawCondition,
): Truth {
  const { logic } = frame;
  let all: Truth = TRUE;
  let any: Truth = FALSE;
  for (const value of values) {
    const matched = match(String(value), frame);
    const one = isNegated ? negation(logic, matched) : matched;
    all = both(logic, all, one);
    any = either(logic, any, one);
  }
  if (quantifier !== undefined) return quantifier === 'all' ? all : any;
  // Several values without a set qualifier: not documented, unless all agree (rule set.no-qualifier-multi).
  if (all === any) return all;
  return logic.unknown(`\`${raw.operator}\` without a set qualifier on the several values of \`${raw.key}\` is not documented`, raw.values.join(' '));
}

function nullTest({ values, key: spelling }: RawCondition, key: KeyName, atom: ConditionAtom): (frame: Frame) => Truth {
  const wanted = values.map((value) => value.toLowerCase());
  const isOdd = wanted.some((value) => value !== 'true' && value !== 'false');
  return (frame) => {
    if (isOdd) return frame.logic.unknown(`\`Null\` on \`${spelling}\` is neither true nor false`, values.join(' '));
    const value = valueOfKey(frame, key);
    if (value === UNSPECIFIED || value === NOT_KNOWN) return frame.logic.residual(atom, value === NOT_KNOWN ? frame.reason : undefined);
    if (value === ELSEWHERE) return frame.logic.unknown(frame.reason, `Null ${spelling}`);
    return wanted.includes(String(hasNoValue(value))) ? TRUE : FALSE;
  };
}

/**
 * "When the condition value is empty, the condition returns true and the policy statement provides no permissions"; with IfExists and with
 * ForAllValues "the condition matches only if there are no keys in the request" (rule condition.empty-values).
 */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
function emptyValues(
  { operator, key: spelling }: RawCondition,
  key: KeyName,
  { quantifier, isIfExists }: Spelled,
  atom: ConditionAtom,
  effect: 'Allow' | 'Deny' | undefined,
): (frame: Frame) => Truth {
  if (isIfExists || quantifier === 'all') {
    return (frame) => {
      const value = valueOfKey(frame, key);
      if (value === UNSPECIFIED || value === NOT_KNOWN) return frame.logic.residual(atom, value === NOT_KNOWN ? frame.reason : undefined);
      if (value === ELSEWHERE) return frame.logic.unknown(frame.reason, `empty ${spelling}`);
      return hasNoValue(value) ? TRUE : FALSE;
    };
  }
  // "When you use ForAnyValues with an empty condition key, the condition never matches."
  if (quantifier === 'any' || effect === 'Allow') return () => FALSE;
  return ({ logic }) => logic.unknown(`what \`${operator}\` on \`${spelling}\` without values means is not documented`, '');
}

function hasNoValue(value: KeyValue): boolean {
  return value === undefined || (typeof value === 'object' && value.length === 0);
}

/** The values have no variables: their tests are made once. */
function fixedMatch(operator: Operator, templates: readonly (readonly TemplatePart[])[], raw: RawCondition): Match {
  const tests: Test[] = [];
  const odd: string[] = [];
  for (const [index, text] of raw.values.entries()) {
    const test = operator.text === undefined ? operator.plain?.(text) : operator.text((templates[index] ?? []) as readonly TextPart[]);
    if (test === undefined) odd.push(text);
    else tests.push(test);
  }
  const otherwise = odd.length === 0 ? undefined : oddValue(raw, odd);
  const [first] = tests;
  if (tests.length === 1 && first !== undefined && otherwise === undefined) return (value, frame) => truthOf(first(value), raw, value, frame);
  const set =
    operator.name === 'StringEquals' && tests.length > 8
      ? new Set(templates.map((parts) => parts.map((part) => ('text' in part ? part.text : '')).join('')))
      : undefined;
  if (set !== undefined) return (value) => (set.has(value) ? TRUE : FALSE);
  return (value, frame) => {
    let result: Truth = FALSE;
    for (let index = 0; index < tests.length; index++) {
      const found = tests[index]?.(value);
      if (found === true) return TRUE;
      if (found === undefined) result = either(frame.logic, result, truthOf(found, raw, value, frame));
    }
    return otherwise === undefined ? result : either(frame.logic, result, otherwise(frame));
  };
}

/** Lists of other values than truth values are not documented for `Bool`: "The value in the condition key-value pair must match the data type". */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
function truthsOnly(match: Match, raw: RawCondition): Match {
  return (value, frame) => (BOOL(value) === undefined ? truthOf(undefined, raw, value, frame) : match(value, frame));
}

function truthOf(found: boolean | undefined, { operator, key, values }: RawCondition, value: string, { logic }: Frame): Truth {
  if (found !== undefined) return found ? TRUE : FALSE;
  return logic.unknown(`how \`${operator}\` on \`${key}\` compares \`${value}\` is not documented`, values.join(' '));
}

function oddValue({ operator, key }: RawCondition, odd: readonly string[]): (frame: Frame) => Truth {
  return ({ logic }) => logic.unknown(`\`${odd[0]}\` is not a value for \`${operator}\` on \`${key}\``, odd.join(' '));
}

/** Some values have variables: their tests are made for each request, and kept while the values stay the same. */
function dynamicMatch(operator: Operator, templates: readonly (readonly TemplatePart[])[], raw: RawCondition): Match {
  return (value, frame) => {
    const { logic } = frame;
    let result: Truth = FALSE;
    for (const [index, parts] of templates.entries()) {
      const texts = substitute(parts, frame);
      if (texts === NO_VALUE) continue;
      let one: Truth;
      if (texts === UNSPECIFIED || texts === NOT_KNOWN) {
        const name = texts === NOT_KNOWN ? frame.reason : `the variables of \`${raw.values[index]}\` are not specified`;
        one = logic.unknown(name, `${raw.operator} ${raw.key} ${raw.values[index]} ${value}`);
      } else {
        const test = operator.text?.(texts);
        one =
          test === undefined ? oddValue(raw, [raw.values[index] ?? ''])(frame) : truthOf(withWildcards(operator, parts, texts, test, value), raw, value, frame);
      }
      if (one === TRUE) return TRUE;
      result = either(logic, result, one);
    }
    return result;
  };
}

/** Whether wildcards in the value of a variable count, AWS does not say: `undefined` where it matters (rule vars.wildcards-in-value). */
function withWildcards(operator: Operator, parts: readonly TemplatePart[], texts: readonly TextPart[], test: Test, value: string): boolean | undefined {
  const found = test(value);
  const opened = wildcardsOpened(parts, texts);
  return opened === undefined || operator.text?.(opened)?.(value) === found ? found : undefined;
}

/** The condition on a key that is not specified, as an atom of the logic. */
function residue(atom: ConditionAtom, templates: readonly (readonly TemplatePart[])[], isDynamic: boolean, frame: Frame, name: string | undefined): Truth {
  if (!isDynamic) return frame.logic.residual(atom, name);
  // INVARIANT: the reason is read before the variables are looked up, which may write another.
  const values = templates.map((parts) => partlySubstituted(parts, frame)).filter((text) => text !== NO_VALUE);
  return frame.logic.residual({ ...atom, values }, name);
}
