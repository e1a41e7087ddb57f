// Checks of the values in conditions: whether each is of the type that its operator compares, and whether it says what it seems to.

import { globalKeyOf } from '../../../authorization/index.ts';
import { hasWildcard } from '../arn.ts';
import { at, type Check, conditionCheck, type Draft, type FindingKind, quote } from '../check.ts';
import type { ConditionItem, TextItem } from '../view.ts';

const lower = ({ key }: ConditionItem): string => key.value.toLowerCase();
const hasVariable = (text: string): boolean => text.includes('${');
const BOOLEAN = /^(?:true|false)$/i;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
/** The forms of ISO 8601 that the W3C note names: https://www.w3.org/TR/NOTE-datetime */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const EPOCH = /^\d{5,}$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** A check of each value under operators of one type. */
function valueCheck(
  kind: FindingKind,
  code: string,
  type: string,
  isWrong: (value: string) => boolean,
  words: (value: string) => Pick<Draft, 'message' | 'help'>,
): Check {
  return conditionCheck(kind, code, function* ({ operator, values }) {
    if (operator?.type !== type) return;
    for (const item of values) if (!hasVariable(item.value) && isWrong(item.value)) yield { ...at(item), ...words(item.value) };
  });
}

/** A check of each value of one key, under operators that compare. */
function keyCheck(
  kind: FindingKind,
  code: string,
  isKey: (key: string) => boolean,
  find: (item: TextItem, condition: ConditionItem) => Pick<Draft, 'message' | 'help'> | undefined,
): Check {
  return conditionCheck(kind, code, function* (condition) {
    if (condition.operator?.type === undefined || !isKey(lower(condition))) return;
    for (const item of condition.values) {
      const found = find(item, condition);
      if (found !== undefined) yield { ...at(item), ...found };
    }
  });
}

export const VALUE_CHECKS: readonly Check[] = [
  conditionCheck('ERROR', 'INVALID_CONDITION_DATA_TYPE', function* ({ node, key }) {
    const items = node.kind === 'array' ? node.items : [node];
    const kinds = new Set(items.map(({ kind }) => kind));
    const nested = items.find(({ kind }) => kind === 'object' || kind === 'array' || kind === 'null');
    if (nested !== undefined)
      yield {
        span: { start: nested.span.start, end: nested.span.start + 1 },
        pointer: key.pointer,
        message: `a value of ${quote(key.value)} is ${nested.kind === 'null' ? 'null' : `an ${nested.kind}`}`,
        help: 'write texts, numbers or booleans',
      };
    else if (kinds.size > 1)
      yield {
        span: { start: node.span.start, end: node.span.start + 1 },
        pointer: key.pointer,
        message: `the values of ${quote(key.value)} are of several types: ${[...kinds].join(' and ')}`,
        help: 'write all of them as texts',
      };
  }),
  conditionCheck('ERROR', 'INVALID_CONDITION_MULTIPLE_BOOLEAN', function* ({ operator, values, node, key }) {
    if ((operator?.name === 'Bool' || operator?.name === 'Null') && values.length > 1)
      yield {
        span: { start: node.span.start, end: node.span.start + 1 },
        pointer: key.pointer,
        message: `${quote(key.value)} is true or false, and here are ${values.length} values`,
        help: 'write one of them',
      };
  }),
  ...emptyLists(),
  conditionCheck('WARNING', 'TYPE_MISMATCH_BOOLEAN', function* ({ operator, values }) {
    if (operator?.name !== 'Bool' && operator?.name !== 'Null') return;
    for (const item of values)
      if (!BOOLEAN.test(item.value) && !hasVariable(item.value)) yield { ...at(item), message: `${quote(item.value)} is neither \`true\` nor \`false\`` };
  }),
  valueCheck(
    'WARNING',
    'TYPE_MISMATCH_NUMBER',
    'Numeric',
    (value) => !NUMBER.test(value),
    (value) => ({ message: `${quote(value)} is no number` }),
  ),
  valueCheck(
    'WARNING',
    'TYPE_MISMATCH_DATE',
    'Date',
    (value) => !DATE.test(value) && !EPOCH.test(value),
    (value) => ({ message: `${quote(value)} is no date`, help: 'write it as 2026-11-01T06:00:00Z' }),
  ),
  valueCheck(
    'WARNING',
    'INVALID_DATE_VALUE',
    'Date',
    (value) => EPOCH.test(value),
    (value) => ({ message: `${quote(value)} counts the seconds since 1970, which nobody reads`, help: 'write it as 2026-11-01T06:00:00Z' }),
  ),
  valueCheck(
    'WARNING',
    'TYPE_MISMATCH_STRING',
    'Binary',
    (value) => !BASE64.test(value),
    (value) => ({ message: `${quote(value)} is not written in Base64` }),
  ),
  conditionCheck('ERROR', 'INVALID_VARIABLE_FOR_OPERATOR', function* ({ operator, values }, _, { policy }) {
    if (operator === undefined || operator.hasVariables || policy.version !== '2012-10-17') return;
    for (const item of values)
      if (/\$\{[^}]*\}/.test(item.value))
        yield { ...at(item), message: `\`${operator.name}\` does not fill in variables`, help: 'variables go with string and ARN operators' };
  }),
  conditionCheck('WARNING', 'WILDCARD_WITHOUT_LIKE_OPERATOR', function* ({ operator, operatorText, values }) {
    if (operator?.type !== 'String' || operator.hasWildcards) return;
    for (const item of values) {
      if (hasWildcard(item.value.replaceAll(/\$\{[^}]*\}/g, '')))
        yield {
          ...at(item),
          message: `${quote(operatorText)} compares the \`*\` or \`?\` of ${quote(item.value)} as it stands`,
          help: `use \`${operatorText.replace(/EqualsIgnoreCase|Equals/i, 'Like')}\` if a wildcard is meant`,
        };
    }
  }),
  keyCheck(
    'ERROR',
    'INVALID_REGION',
    (key) => key === 'aws:requestedregion' || key === 'ec2:region',
    ({ value }, { operator }) =>
      hasVariable(value) || (operator?.hasWildcards === true && hasWildcard(value)) || /^(?:[a-z]{2,5}(?:-[a-z]+)+-\d{1,2}|aws-global|global)$/.test(value)
        ? undefined
        : { message: `${quote(value)} is no Region`, help: 'write it as eu-west-1' },
  ),
  keyCheck('ERROR', 'INVALID_VPC_FORMAT', (key) => key === 'aws:sourcevpc', idCheck('vpc')),
  keyCheck('ERROR', 'INVALID_VPCE_FORMAT', (key) => key === 'aws:sourcevpce', idCheck('vpce')),
  keyCheck(
    'ERROR',
    'INVALID_KMS_KEY_VALUE',
    (key) => key === 's3:x-amz-server-side-encryption-aws-kms-key-id',
    ({ value }) =>
      hasVariable(value) || hasWildcard(value) || /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(?:key|alias)\/.+$/s.test(value)
        ? undefined
        : { message: `${quote(value)} is not the ARN of a key`, help: 'write it as arn:aws:kms:eu-west-1:111122223333:key/ID' },
  ),
  keyCheck(
    'ERROR',
    'WILDCARD_USAGE_TOO_PERMISSIVE',
    () => true,
    ({ value }, condition) => tooPermissive(condition, value.replaceAll(/\$\{[^}]*\}/g, ''), 'a wildcard'),
  ),
  keyCheck(
    'ERROR',
    'VARIABLE_USAGE_TOO_PERMISSIVE',
    () => true,
    ({ value }, condition) => {
      if (condition.operator?.hasVariables !== true || !/\$\{[^}]+\}/.test(value)) return undefined;
      // A variable that names the same thing on the other side is the point of the comparison: the account of the resource and of the caller.
      const names = [...value.matchAll(/\$\{([^,}]+)/g)].map(([, name = '']) => name.trim().toLowerCase());
      return names.some((name) => name.includes('tag/')) && globalKeyOf(lower(condition))?.isSensitive === true
        ? { message: `whoever writes the tag in ${quote(value)} decides about ${quote(condition.key.value)}`, help: 'write the value itself' }
        : undefined;
    },
  ),
  conditionCheck('SUGGESTION', 'REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION', function* ({ operator, values, key }) {
    const star = values.find(({ value }) => /^\*+$/.test(value));
    if (operator?.hasWildcards === true && !operator.isNegated && star !== undefined && operator.type === 'String')
      yield {
        ...at(star),
        message: `\`*\` fits every value of ${quote(key.value)}`,
        help: 'take the key out, or ask with `"Null": "false"` whether it is there',
      };
  }),
  conditionCheck('SUGGESTION', 'REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION', function* ({ operator, values, key }) {
    const star = values.find(({ value }) => /^\*+$/.test(value));
    if (operator?.hasWildcards === true && operator.isNegated && star !== undefined && operator.type === 'String')
      yield {
        ...at(star),
        message: `no value of ${quote(key.value)} is none of \`*\`, so the statement says nothing where the key is present`,
        help: 'ask with `"Null": "true"` whether it is absent',
      };
  }),
  conditionCheck('SUGGESTION', 'REDUNDANT_CONDITION_VALUE_NUM', function* ({ operator, values, operatorText, key }) {
    const isLess = operator?.name.startsWith('NumericLess') === true;
    const most = isLess ? 'greatest' : operator?.name.startsWith('NumericGreater') === true ? 'least' : undefined;
    const [first] = values;
    if (most === undefined || first === undefined || values.length < 2 || !values.every(({ value }) => NUMBER.test(value))) return;
    const numbers = values.map(({ value }) => Number(value));
    const kept = numbers.reduce((a, b) => (most === 'greatest' ? Math.max(a, b) : Math.min(a, b)));
    yield {
      ...at(first),
      message: `of several values of ${quote(key.value)} under ${quote(operatorText)} only the ${most} counts`,
      help: `write ${kept} alone`,
    };
  }),
];

function* emptyValues({ node, key }: ConditionItem, message: string, help: string): Iterable<Draft> {
  if (node.kind === 'array' && node.items.length === 0) yield { span: node.span, pointer: key.pointer, message, help };
}

/** Four codes for one mistake: what an empty list means depends on how the operator is dressed. */
function emptyLists(): readonly Check[] {
  const form = ({ qualifier, isIfExists }: ConditionItem): string =>
    qualifier === undefined ? (isIfExists ? '_IFEXISTS' : '') : `_${qualifier.toUpperCase()}`;
  const rows: readonly (readonly [string, string, string])[] = [
    ['', 'the list of values is empty, and fits nothing', 'name values'],
    ['_FORALLVALUES', 'with an empty list this holds only where the key is missing', 'ask with `"Null": "true"`'],
    ['_FORANYVALUE', 'with an empty list this never holds', 'name values'],
    ['_IFEXISTS', 'with an empty list this holds only where the key is missing', 'ask with `"Null": "true"`'],
  ];
  return rows.map(([suffix, message, help]) =>
    conditionCheck('SUGGESTION', `EMPTY_ARRAY_CONDITION${suffix}`, (condition) => (form(condition) === suffix ? emptyValues(condition, message, help) : [])),
  );
}

function idCheck(prefix: string): (item: TextItem, condition: ConditionItem) => Pick<Draft, 'message' | 'help'> | undefined {
  const id = new RegExp(`^${prefix}-(?:[0-9a-z]{8}|[0-9a-z]{17})$`);
  return ({ value }) =>
    hasVariable(value) || hasWildcard(value) || id.test(value)
      ? undefined
      : { message: `${quote(value)} is no id of this kind`, help: `write \`${prefix}-\` and 8 or 17 letters and digits` };
}

/** What AWS says of wildcards in keys that it calls sensitive, and in `aws:userid`. */
function tooPermissive(condition: ConditionItem, value: string, what: string): Pick<Draft, 'message' | 'help'> | undefined {
  if (condition.operator?.hasWildcards !== true || !hasWildcard(value)) return undefined;
  const { key } = condition;
  if (globalKeyOf(key.value)?.isSensitive === true)
    return { message: `${what} in ${quote(key.value)} lets in whoever can choose the rest`, help: 'write the values out' };
  if (lower(condition) !== 'aws:userid') return undefined;
  const [left = '', ...right] = value.split(':');
  return (right.length === 0 || (hasWildcard(left) && !/^[*?]$/.test(left))) && !/^[A-Z0-9]+$/.test(left)
    ? { message: `${quote(value)} fits ids of other accounts too`, help: 'write the id of the role before the colon: AROAEXAMPLEID:*' }
    : undefined;
}
