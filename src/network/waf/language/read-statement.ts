// Statements of every kind. What this version does not know stays, by name.
// Source: https://docs.aws.amazon.com/waf/latest/APIReference/API_Statement.html

import { isArray, type JsonObject } from '../../../core/index.ts';
import { base64Bytes, isCanonicalBase64, utf8Bytes } from '../bytes.ts';
import { complain, numberAt, objectAt, objectsAt, optionalText, own, type Reader, requiredWordAt, textAt, textsAt, variantOf, wordAt } from './read.ts';
import { readAction } from './read-action.ts';
import { readForwarded, readInspected, readTransformations } from './read-field.ts';
import type { RateKey, RuleOverride, Statement } from './statement.ts';

/** AWS's own rules stay far below it. */
const DEEPEST = 40;

type StatementReader = (body: JsonObject, reader: Reader, pointer: string, depth: number) => Statement;

const STATEMENTS: ReadonlyMap<string, StatementReader> = new Map<string, StatementReader>([
  ['ByteMatchStatement', readByteMatch],
  [
    'RegexMatchStatement',
    (body, reader, pointer) => ({ kind: 'regex-match', regex: textAt(reader, body, 'RegexString', pointer), inspected: readInspected(body, reader, pointer) }),
  ],
  [
    'RegexPatternSetReferenceStatement',
    (body, reader, pointer) => ({ kind: 'regex-set', arn: arnOf(body, reader, pointer), inspected: readInspected(body, reader, pointer) }),
  ],
  ['SizeConstraintStatement', readSize],
  [
    'SqliMatchStatement',
    (body, reader, pointer) => ({
      kind: 'sqli',
      sensitivity: wordAt(reader, body, 'SensitivityLevel', ['LOW', 'HIGH'], 'LOW', pointer),
      inspected: readInspected(body, reader, pointer),
    }),
  ],
  ['XssMatchStatement', (body, reader, pointer) => ({ kind: 'xss', inspected: readInspected(body, reader, pointer) })],
  [
    'GeoMatchStatement',
    (body, reader, pointer) => ({
      kind: 'geo',
      countries: textsAt(body, 'CountryCodes'),
      forwarded: readForwarded(body, 'ForwardedIPConfig', reader, pointer),
    }),
  ],
  [
    'AsnMatchStatement',
    (body, reader, pointer) => ({ kind: 'asn', numbers: numbersOf(body), forwarded: readForwarded(body, 'ForwardedIPConfig', reader, pointer) }),
  ],
  [
    'IPSetReferenceStatement',
    (body, reader, pointer) => ({
      kind: 'ip-set',
      arn: arnOf(body, reader, pointer),
      forwarded: readForwarded(body, 'IPSetForwardedIPConfig', reader, pointer),
    }),
  ],
  [
    'LabelMatchStatement',
    (body, reader, pointer) => ({
      kind: 'label',
      scope: requiredWordAt(reader, body, 'Scope', ['LABEL', 'NAMESPACE'], 'LABEL', pointer),
      key: textAt(reader, body, 'Key', pointer),
    }),
  ],
  ['AndStatement', (body, reader, pointer, depth) => ({ kind: 'and', parts: partsOf(body, reader, pointer, depth) })],
  ['OrStatement', (body, reader, pointer, depth) => ({ kind: 'or', parts: partsOf(body, reader, pointer, depth) })],
  [
    'NotStatement',
    (body, reader, pointer, depth) => ({ kind: 'not', part: nested(body, 'Statement', reader, pointer, depth) ?? { kind: 'unknown', name: 'Statement' } }),
  ],
  ['RateBasedStatement', readRate],
  [
    'ManagedRuleGroupStatement',
    (body, reader, pointer, depth) => ({
      kind: 'managed-group',
      vendor: textAt(reader, body, 'VendorName', pointer),
      name: textAt(reader, body, 'Name', pointer),
      version: optionalText(body, 'Version'),
      overrides: overridesOf(body, reader, pointer),
      scopeDown: nested(body, 'ScopeDownStatement', reader, pointer, depth),
    }),
  ],
  [
    'RuleGroupReferenceStatement',
    (body, reader, pointer) => ({ kind: 'rule-group', arn: arnOf(body, reader, pointer), overrides: overridesOf(body, reader, pointer) }),
  ],
]);

/** Statements that stand by themselves and in no other. */
const TOP_ONLY: ReadonlySet<Statement['kind']> = new Set(['rate', 'managed-group', 'rule-group']);

const COMBINING: ReadonlySet<Statement['kind']> = new Set(['and', 'or', 'not', 'managed-group', 'rule-group']);

/** Issues after which nobody can say what the statement means; the others tell of limits. */
const MISREAD: ReadonlySet<string> = new Set([
  'waf-unknown-word',
  'waf-not-text',
  'waf-not-a-number',
  'waf-not-a-list',
  'waf-not-an-object',
  'waf-nothing-given',
  'waf-several-given',
]);

export function readStatement(object: JsonObject, reader: Reader, pointer: string, depth = 0): Statement {
  const first = reader.issues.length;
  const given = variantOf(reader, object, 'statement', pointer);
  if (given === undefined) return { kind: 'unknown', name: 'Statement' };
  // Of several, nobody can say which is meant.
  if (reader.issues.length > first) return { kind: 'unknown', name: given.name };
  if (depth > DEEPEST) {
    complain(reader, 'waf-too-deep', given.pointer, `statements are nested more than ${DEEPEST} deep`);
    return { kind: 'unknown', name: given.name };
  }
  const before = reader.issues.length;
  const statement = STATEMENTS.get(given.name)?.(given.body, reader, given.pointer, depth);
  if (statement === undefined) return { kind: 'unknown', name: given.name };
  // What is misread in a part of a combination makes that part unknown, and not the whole.
  const isMisread = !COMBINING.has(statement.kind) && reader.issues.slice(before).some(({ code }) => MISREAD.has(code));
  if (isMisread) return { kind: 'unknown', name: given.name };
  if (depth > 0 && TOP_ONLY.has(statement.kind)) complain(reader, 'waf-not-nestable', given.pointer, `\`${given.name}\` cannot stand in another statement`);
  return statement;
}

function nested(body: JsonObject, key: string, reader: Reader, pointer: string, depth: number): Statement | undefined {
  const inner = objectAt(body, key);
  return inner === undefined ? undefined : readStatement(inner, reader, `${pointer}/${key}`, depth + 1);
}

function partsOf(body: JsonObject, reader: Reader, pointer: string, depth: number): readonly Statement[] {
  const parts = objectsAt(reader, body, 'Statements', pointer).map((one) => readStatement(one.item, reader, one.pointer, depth + 1));
  if (parts.length < 2) complain(reader, 'waf-too-few', `${pointer}/Statements`, 'there must be at least two statements');
  return parts;
}

function arnOf(body: JsonObject, reader: Reader, pointer: string): string {
  return textAt(reader, body, 'ARN' in body || !('Arn' in body) ? 'ARN' : 'Arn', pointer);
}

function numbersOf(body: JsonObject): readonly number[] {
  const list = own(body, 'AsnList');
  return isArray(list) ? list.map(Number).filter((one) => Number.isInteger(one)) : [];
}

const POSITIONS = ['EXACTLY', 'STARTS_WITH', 'ENDS_WITH', 'CONTAINS', 'CONTAINS_WORD'] as const;

function readByteMatch(body: JsonObject, reader: Reader, pointer: string): Statement {
  const given = optionalText(body, 'SearchStringBase64');
  const text = given ?? textAt(reader, body, 'SearchString', pointer);
  const isBase64 = given !== undefined || reader.searchStrings === 'base64';
  if (isBase64 && !isCanonicalBase64(text))
    complain(reader, 'waf-search-string', `${pointer}/SearchString`, '`SearchString` is not base64', 'say `--search-strings text` where it is the text itself');
  const search = isBase64 ? base64Bytes(text.replaceAll('=', '')) : utf8Bytes(text);
  if (search.length > 200) complain(reader, 'waf-search-string', `${pointer}/SearchString`, `\`SearchString\` has ${search.length} bytes, more than 200`);
  const position = requiredWordAt(reader, body, 'PositionalConstraint', POSITIONS, 'EXACTLY', pointer);
  if (position === 'CONTAINS_WORD' && /[^A-Za-z0-9_]/.test(search))
    complain(reader, 'waf-search-string', `${pointer}/SearchString`, 'a word has letters, digits and `_` only');
  return { kind: 'byte-match', search, position, inspected: readInspected(body, reader, pointer) };
}

function readSize(body: JsonObject, reader: Reader, pointer: string): Statement {
  const size = numberAt(body, 'Size');
  if (size === undefined) complain(reader, 'waf-not-a-number', `${pointer}/Size`, '`Size` must be a number of bytes');
  return {
    kind: 'size',
    comparison: requiredWordAt(reader, body, 'ComparisonOperator', ['EQ', 'NE', 'LE', 'LT', 'GE', 'GT'], 'EQ', pointer),
    size: size ?? 0,
    inspected: readInspected(body, reader, pointer),
  };
}

const WINDOWS = [60, 120, 300, 600];

function readRate(body: JsonObject, reader: Reader, pointer: string, depth: number): Statement {
  const limit = numberAt(body, 'Limit');
  if (limit === undefined) complain(reader, 'waf-not-a-number', `${pointer}/Limit`, '`Limit` must be a number of requests');
  const window = numberAt(body, 'EvaluationWindowSec') ?? 300;
  if (!WINDOWS.includes(window))
    complain(reader, 'waf-unknown-word', `${pointer}/EvaluationWindowSec`, `the window must be one of ${WINDOWS.join(', ')} seconds`);
  const aggregate = requiredWordAt(reader, body, 'AggregateKeyType', ['IP', 'FORWARDED_IP', 'CONSTANT', 'CUSTOM_KEYS'], 'IP', pointer);
  const scopeDown = nested(body, 'ScopeDownStatement', reader, pointer, depth);
  if (aggregate === 'CONSTANT' && scopeDown === undefined)
    complain(reader, 'waf-nothing-given', pointer, 'a limit on all requests together needs a `ScopeDownStatement`');
  const keys = objectsAt(reader, body, 'CustomKeys', pointer).map((one) => readRateKey(one.item, reader, one.pointer));
  return {
    kind: 'rate',
    limit: limit ?? Number.POSITIVE_INFINITY,
    window,
    aggregate,
    keys,
    forwarded: readForwarded(body, 'ForwardedIPConfig', reader, pointer),
    scopeDown,
  };
}

const PLAIN_KEYS: ReadonlyMap<string, RateKey> = new Map([
  ['IP', { kind: 'ip' }],
  ['ForwardedIP', { kind: 'forwarded-ip' }],
  ['HTTPMethod', { kind: 'method' }],
  ['ASN', { kind: 'asn' }],
]);
const NAMED_KEYS = new Map([
  ['Header', 'header'],
  ['Cookie', 'cookie'],
  ['QueryArgument', 'query-argument'],
] as const);
const WHOLE_KEYS = new Map([
  ['QueryString', 'query-string'],
  ['UriPath', 'uri-path'],
] as const);
const PRINT_KEYS = new Map([
  ['JA3Fingerprint', 'ja3'],
  ['JA4Fingerprint', 'ja4'],
] as const);

function readRateKey(object: JsonObject, reader: Reader, pointer: string): RateKey {
  const given = variantOf(reader, object, 'key', pointer);
  const name = given?.name ?? 'CustomKeys';
  const body = given?.body ?? {};
  const place = given?.pointer ?? pointer;
  const named = NAMED_KEYS.get(name as 'Header');
  if (named !== undefined) return { kind: named, name: textAt(reader, body, 'Name', place), transformations: readTransformations(body, reader, place) };
  const whole = WHOLE_KEYS.get(name as 'UriPath');
  if (whole !== undefined) return { kind: whole, transformations: readTransformations(body, reader, place) };
  const print = PRINT_KEYS.get(name as 'JA3Fingerprint');
  if (print !== undefined) return { kind: print, fallback: wordAt(reader, body, 'FallbackBehavior', ['MATCH', 'NO_MATCH'], 'NO_MATCH', place) };
  if (name === 'LabelNamespace') return { kind: 'label-namespace', namespace: textAt(reader, body, 'Namespace', place) };
  return PLAIN_KEYS.get(name) ?? { kind: 'unknown', name };
}

/** "Rules in the referenced rule group whose actions are set to Count" are the older way to write an override. */
function overridesOf(body: JsonObject, reader: Reader, pointer: string): readonly RuleOverride[] {
  const excluded = objectsAt(reader, body, 'ExcludedRules', pointer).map((one) => ({
    name: textAt(reader, one.item, 'Name', one.pointer),
    action: { kind: 'count' as const, status: undefined, headers: [] },
  }));
  const overridden = objectsAt(reader, body, 'RuleActionOverrides', pointer).map((one) => ({
    name: textAt(reader, one.item, 'Name', one.pointer),
    action: readAction(objectAt(one.item, 'ActionToUse') ?? {}, reader, `${one.pointer}/ActionToUse`),
  }));
  return [...excluded, ...overridden];
}
