// Checks of condition operators and keys: whether they exist, and whether they go together.
// Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html,
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html

import { nearest } from '../../../../core/index.ts';
import {
  type ConditionKey,
  type ConditionValueType,
  findConditionKey,
  GLOBAL_CONDITION_KEYS,
  globalKeyOf,
  serviceOf,
  servicePrefixes,
  servicesOfKeys,
} from '../../../authorization/index.ts';
import { at, type Check, conditionCheck, quote, statementCheck } from '../check.ts';
import { OPERATORS } from '../operators.ts';
import type { ConditionItem, StatementView } from '../view.ts';

const MULTIVALUED = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html';
const DEPRECATED: Readonly<Record<string, string>> = { 'aws:arn': 'aws:PrincipalArn', 'aws:sourceowner': 'aws:SourceAccount' };
const UNTRUSTWORTHY = ['aws:referer', 'aws:useragent'];
/** A key that alone says too little: "Always use the `aws:VpcSourceIp` condition key with" a key of the VPC. */
const PAIRED: Readonly<Record<string, readonly string[]>> = {
  'aws:vpcsourceip': ['aws:SourceVpc', 'aws:SourceVpce', 'aws:SourceVpcArn'],
  'aws:ec2instancesourceprivateipv4': ['aws:Ec2InstanceSourceVpc'],
};
const TAG_KEYS = /^(?:aws:(?:request|resource|principal)tag|[a-z0-9-]+:(?:resource|request)tag)\/?$/;

const lower = ({ key }: ConditionItem): string => key.value.toLowerCase();
const isLong = (text: string): boolean => text.length > 200;

export const CONDITION_CHECKS: readonly Check[] = [
  conditionCheck('ERROR', 'INVALID_CONDITION_OPERATOR', function* ({ operator, operatorText, operatorSpan, key }) {
    if (operator !== undefined) return;
    const bare = operatorText.replace(/^For(?:AllValues|AnyValue):/i, '').replace(/IfExists$/i, '');
    const near = isLong(bare)
      ? undefined
      : nearest(
          bare,
          OPERATORS.map(({ name }) => name),
        );
    yield {
      span: operatorSpan,
      pointer: key.pointer,
      message: `${quote(operatorText)} is no condition operator`,
      ...(near === undefined ? {} : { help: `did you mean \`${near}\`?` }),
    };
  }),
  conditionCheck('ERROR', 'NULL_WITH_IF_EXISTS', function* ({ operator, isIfExists, operatorSpan, key }) {
    if (operator?.name === 'Null' && isIfExists)
      yield { span: operatorSpan, pointer: key.pointer, message: '`Null` asks for presence itself, and takes no `IfExists`', help: 'take `IfExists` out' };
  }),
  conditionCheck('SUGGESTION', 'NULL_WITH_QUALIFIER', function* ({ operator, qualifier, operatorSpan, key }) {
    if (operator?.name === 'Null' && qualifier !== undefined)
      yield {
        span: operatorSpan,
        pointer: key.pointer,
        message: `\`Null\` with \`${qualifier}\` always says ${qualifier === 'ForAllValues' ? 'yes' : 'no'}`,
        help: `take \`${qualifier}:\` out`,
      };
  }),
  conditionCheck('ERROR', 'INVALID_CONDITION_KEY_FORMAT', function* ({ key }) {
    if (!/^[^:\s]+:\S/s.test(key.value)) yield { ...at(key), message: `${quote(key.value)} is no condition key`, help: 'write it as service:name' };
  }),
  conditionCheck('ERROR', 'INVALID_GLOBAL_CONDITION_KEY', function* (condition) {
    const key = lower(condition);
    if (!key.startsWith('aws:') || globalKeyOf(key) !== undefined || TAG_KEYS.test(key) || key in DEPRECATED) return;
    const near = isLong(key)
      ? undefined
      : nearest(
          key,
          GLOBAL_CONDITION_KEYS.map(({ name }) => name),
        );
    yield {
      ...at(condition.key),
      message: `there is no global condition key ${quote(condition.key.value)}`,
      ...(near === undefined ? {} : { help: `did you mean \`${near}\`?` }),
    };
  }),
  conditionCheck('WARNING', 'DEPRECATED_GLOBAL_CONDITION_KEY', function* (condition) {
    const key = lower(condition);
    const now = Object.hasOwn(DEPRECATED, key) ? DEPRECATED[key] : undefined;
    if (now !== undefined) yield { ...at(condition.key), message: `${quote(condition.key.value)} is a key of the past`, help: `write \`${now}\`` };
  }),
  conditionCheck('ERROR', 'INVALID_SERVICE', function* (condition) {
    const prefix = lower(condition).split(':', 1)[0] ?? '';
    if (!lower(condition).includes(':') || isKnownPrefix(prefix)) return;
    const near = isLong(prefix) ? undefined : nearest(prefix, servicePrefixes());
    yield {
      ...at(condition.key),
      message: `no service has condition keys that begin with ${quote(`${prefix}:`)}`,
      ...(near === undefined ? {} : { help: `did you mean \`${near}\`?` }),
    };
  }),
  conditionCheck('ERROR', 'INVALID_SERVICE_CONDITION_KEY', function* (condition) {
    const key = lower(condition);
    const prefix = key.split(':', 1)[0] ?? '';
    if (prefix === 'aws' || prefix.includes('.') || !isKnownPrefix(prefix) || findConditionKey(key) !== undefined || TAG_KEYS.test(key) || !key.includes(':'))
      return;
    const known = servicesOfKeys(prefix).flatMap((service) => serviceOf(service)?.conditionKeys.map(({ name }) => name) ?? []);
    const near = isLong(key) ? undefined : nearest(key, known);
    yield {
      ...at(condition.key),
      message: `there is no condition key ${quote(condition.key.value)}`,
      ...(near === undefined ? {} : { help: `did you mean \`${near}\`?` }),
    };
  }),
  conditionCheck('ERROR', 'MISSING_TAG_KEY_IN_CONDITION', function* (condition) {
    if (TAG_KEYS.test(lower(condition)))
      yield { ...at(condition.key), message: `${quote(condition.key.value)} names no tag`, help: `write it as ${condition.key.value.replace(/\/$/, '')}/team` };
  }),
  statementCheck('ERROR', 'DUPLICATE_KEYS_WITH_DIFFERENT_CASE', function* ({ conditions }, { placeOf }) {
    const seen = new Map<string, ConditionItem>();
    for (const condition of conditions) {
      const id = `${condition.operatorText}\n${lower(condition)}`;
      const first = seen.get(id);
      if (first === undefined) seen.set(id, condition);
      else if (first.key.value !== condition.key.value) {
        const { line, column } = placeOf(first.key.span.start);
        yield {
          ...at(condition.key),
          message: `${quote(condition.key.value)} is the key ${quote(first.key.value)} of ${line}:${column}`,
          help: 'write all its values in one list',
        };
      }
    }
  }),
  conditionCheck('WARNING', 'TYPE_MISMATCH', function* (condition) {
    const { operator, operatorText, operatorSpan, key } = condition;
    const known = findConditionKey(key.value);
    if (
      operator?.type === undefined ||
      known === undefined ||
      typesOf(known).some((type) => goesWith(operator.type, type)) ||
      isArnInText(operator.type, key.value)
    )
      return;
    yield {
      span: operatorSpan,
      pointer: key.pointer,
      message: `${quote(operatorText)} compares ${WORDS[operator.type]}, and ${quote(key.value)} is ${WORDS_OF_ONE[known.valueType]}`,
      help: `use ${EXAMPLES[known.valueType]}`,
    };
  }),
  conditionCheck('SECURITY_WARNING', 'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS', function* ({ operator, operatorText, operatorSpan, key }) {
    const known = findConditionKey(key.value);
    if (known?.valueType !== 'ARN' || (operator?.name !== 'StringLike' && operator?.name !== 'StringNotLike')) return;
    yield {
      span: operatorSpan,
      pointer: key.pointer,
      message: `${quote(operatorText)} lets a wildcard of ${quote(key.value)} run over the parts of the ARN`,
      help: `use \`${operatorText.replace(/string/i, 'Arn')}\``,
    };
  }),
  conditionCheck('ERROR', 'MISSING_QUALIFIER', function* ({ operator, operatorSpan, qualifier, key }) {
    const known = findConditionKey(key.value);
    if (known?.isMultivalued === true && qualifier === undefined && operator?.type !== undefined)
      yield {
        span: operatorSpan,
        pointer: key.pointer,
        message: `${quote(key.value)} can have several values`,
        help: 'begin the operator with `ForAnyValue:` or `ForAllValues:`',
      };
  }),
  conditionCheck('SECURITY_WARNING', 'FORALLVALUES_WITH_SINGLE_VALUED_KEY', function* ({ qualifier, operatorSpan, key }, { effect }) {
    const known = findConditionKey(key.value);
    if (qualifier === 'ForAllValues' && effect === 'Allow' && known?.isMultivalued === false)
      yield {
        span: operatorSpan,
        pointer: key.pointer,
        message: `\`ForAllValues\` also allows what comes without ${quote(key.value)}, which has one value`,
        help: 'take `ForAllValues:` out',
      };
  }),
  conditionCheck(
    'SECURITY_WARNING',
    'FORALLVALUES_WITHOUT_NULL_CHECK',
    function* ({ qualifier, operator, operatorSpan, key }, { effect, conditions }) {
      if (qualifier !== 'ForAllValues' || effect !== 'Allow' || operator?.type === undefined || findConditionKey(key.value)?.isMultivalued !== true) return;
      const isChecked = conditions.some(
        (other) => other.operator?.name === 'Null' && lower(other) === key.value.toLowerCase() && other.values.some(({ value }) => value === 'false'),
      );
      const isAlsoAsked = conditions.some(
        (other) => lower(other) === key.value.toLowerCase() && other.qualifier !== 'ForAllValues' && other.operator?.type !== undefined && !other.isIfExists,
      );
      if (!isChecked && !isAlsoAsked)
        yield {
          span: operatorSpan,
          pointer: key.pointer,
          message: `\`ForAllValues\` also allows what comes without ${quote(key.value)}`,
          help: `add \`"Null": { "${key.value.slice(0, 80)}": "false" }\``,
        };
    },
    MULTIVALUED,
  ),
  conditionCheck('SECURITY_WARNING', 'UNTRUSTWORTHY_CONDITION_KEY', function* (condition) {
    if (UNTRUSTWORTHY.includes(lower(condition)))
      yield { ...at(condition.key), message: `the caller writes ${quote(condition.key.value)} as it likes`, help: 'ask for something that AWS vouches for' };
  }),
  conditionCheck('SECURITY_WARNING', 'MISSING_PAIRED_CONDITION_KEYS', function* (condition, { conditions }) {
    const key = lower(condition);
    const pair = Object.hasOwn(PAIRED, key) ? PAIRED[key] : undefined;
    if (pair === undefined || conditions.some((other) => pair.some((name) => name.toLowerCase() === lower(other)))) return;
    yield {
      ...at(condition.key),
      message: `${quote(condition.key.value)} is unique only within a VPC`,
      help: `add ${pair.map((name) => `\`${name}\``).join(' or ')} to the condition`,
    };
  }),
  statementCheck('SECURITY_WARNING', 'DYNAMODB_ATTRIBUTES_WITHOUT_SELECT', function* ({ effect, conditions }) {
    const attributes = conditions.find((condition) => lower(condition) === 'dynamodb:attributes' && condition.operator?.type !== undefined);
    if (effect === 'Allow' && attributes !== undefined && !conditions.some((condition) => lower(condition) === 'dynamodb:select'))
      yield {
        ...at(attributes.key),
        message: 'a read that names no attributes returns all of them',
        help: 'add `"StringEqualsIfExists": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" }`',
      };
  }),
  conditionCheck('SECURITY_WARNING', 'S3_PREFIX_IN_NEGATIVE_CONTEXT', function* (condition, { effect }) {
    const { operator, key } = condition;
    if (lower(condition) !== 's3:prefix' || operator?.type === undefined || effect === undefined) return;
    if ((effect === 'Deny') !== operator.isNegated)
      yield {
        ...at(key),
        message: 'a shorter prefix goes around this, and lists the same objects',
        help: 'use `StringLike` in an `Allow`, or `StringNotLike` in a `Deny`',
      };
  }),
  conditionCheck('SUGGESTION', 'IRRELEVANT_CONDITION_KEY_IN_POLICY', function* (condition, _, { resourceType }) {
    if (resourceType?.irrelevantKeys.includes(lower(condition)) === true)
      yield {
        ...at(condition.key),
        message: `${quote(condition.key.value)} tells nothing in the policy of ${resourceType.name}`,
        help: 'use it in identity policies',
      };
  }),
];

const WORDS: Readonly<Record<ConditionValueType, string>> = {
  String: 'texts',
  ARN: 'ARNs',
  Bool: 'true or false',
  Numeric: 'numbers',
  Date: 'dates',
  IPAddress: 'addresses',
  Binary: 'bytes',
};
const WORDS_OF_ONE: Readonly<Record<ConditionValueType, string>> = {
  String: 'a text',
  ARN: 'an ARN',
  Bool: 'true or false',
  Numeric: 'a number',
  Date: 'a date',
  IPAddress: 'an address',
  Binary: 'bytes',
};
const EXAMPLES: Readonly<Record<ConditionValueType, string>> = {
  String: '`StringEquals` or another string operator',
  ARN: '`ArnLike` or another ARN operator',
  Bool: '`Bool`',
  Numeric: '`NumericEquals` or another numeric operator',
  Date: '`DateLessThan` or another date operator',
  IPAddress: '`IpAddress` or `NotIpAddress`',
  Binary: '`BinaryEquals`',
};

/** Providers of identities have keys of their own, with a host before the colon. */
function isKnownPrefix(prefix: string): boolean {
  return prefix === 'aws' || prefix.includes('.') || serviceOf(prefix) !== undefined || servicesOfKeys(prefix).length > 0;
}

function typesOf(key: ConditionKey): readonly ConditionValueType[] {
  const { otherType } = globalKeyOf(key.name) ?? { otherType: undefined };
  return otherType === undefined ? [key.valueType] : [key.valueType, otherType];
}

/** An ARN may be compared as a text: AWS recommends the ARN operators, and has a check of its own for `StringLike`. */
function goesWith(operator: ConditionValueType | undefined, key: ConditionValueType): boolean {
  return operator === key || (operator === 'String' && (key === 'ARN' || key === 'Binary'));
}

/** A text that holds an ARN by its name: AWS itself writes `ArnLike` with `kms:EncryptionContext:aws:logs:arn`. */
function isArnInText(operator: ConditionValueType, key: string): boolean {
  return operator === 'ARN' && /arn$/i.test(key);
}

/** Whether a condition of the statement asks something that narrows it. */
export function isConditional({ elements }: StatementView): boolean {
  const node = elements.get('Condition')?.node;
  return node !== undefined && !(node.kind === 'object' && node.members.length === 0);
}
