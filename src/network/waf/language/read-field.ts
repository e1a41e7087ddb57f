// FieldToMatch with its transformations, and the header of a forwarded address.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html

import type { JsonObject } from '../../../core/index.ts';
import { TRANSFORMATIONS } from '../transform/transform.ts';
import { complain, numberAt, objectAt, objectsAt, type Reader, textAt, textsAt, variantOf, wordAt } from './read.ts';
import type { Field, Forwarded, Inspected, KeyPattern, TextTransformation } from './statement.ts';

const OVERSIZE = ['CONTINUE', 'MATCH', 'NO_MATCH'] as const;
const FALLBACK = ['MATCH', 'NO_MATCH'] as const;
const PARSING = ['EVALUATE_AS_STRING', 'MATCH', 'NO_MATCH'] as const;
const SCOPES = ['ALL', 'KEY', 'VALUE'] as const;

type FieldReader = (body: JsonObject, reader: Reader, pointer: string) => Field;

const oversizeOf = (body: JsonObject, reader: Reader, pointer: string) => wordAt(reader, body, 'OversizeHandling', OVERSIZE, 'CONTINUE', pointer);
const scopeOf = (body: JsonObject, reader: Reader, pointer: string) => wordAt(reader, body, 'MatchScope', SCOPES, 'ALL', pointer);
const optional = (body: JsonObject, key: string) => PARSING.find((word) => word === body[key]);

/** By the name of the member. */
const FIELDS: ReadonlyMap<string, FieldReader> = new Map<string, FieldReader>([
  ['SingleHeader', (body, reader, pointer) => ({ kind: 'single-header', name: textAt(reader, body, 'Name', pointer) })],
  ['SingleQueryArgument', (body, reader, pointer) => ({ kind: 'single-query-argument', name: textAt(reader, body, 'Name', pointer) })],
  ['AllQueryArguments', () => ({ kind: 'all-query-arguments' })],
  ['UriPath', () => ({ kind: 'uri-path' })],
  ['QueryString', () => ({ kind: 'query-string' })],
  ['Method', () => ({ kind: 'method' })],
  ['Body', (body, reader, pointer) => ({ kind: 'body', oversize: oversizeOf(body, reader, pointer) })],
  ['JsonBody', readJsonBody],
  ['Headers', (body, reader, pointer) => readMap('headers', 'Headers', body, reader, pointer)],
  ['Cookies', (body, reader, pointer) => readMap('cookies', 'Cookies', body, reader, pointer)],
  ['HeaderOrder', (body, reader, pointer) => ({ kind: 'header-order', oversize: oversizeOf(body, reader, pointer) })],
  ['JA3Fingerprint', (body, reader, pointer) => ({ kind: 'ja3', fallback: wordAt(reader, body, 'FallbackBehavior', FALLBACK, 'NO_MATCH', pointer) })],
  ['JA4Fingerprint', (body, reader, pointer) => ({ kind: 'ja4', fallback: wordAt(reader, body, 'FallbackBehavior', FALLBACK, 'NO_MATCH', pointer) })],
  ['UriFragment', (body) => ({ kind: 'uri-fragment', fallback: optional(body, 'FallbackBehavior') })],
]);

function readJsonBody(body: JsonObject, reader: Reader, pointer: string): Field {
  const pattern = objectAt(body, 'MatchPattern') ?? {};
  const paths = textsAt(pattern, 'IncludedPaths');
  if (paths.length === 0 && objectAt(pattern, 'All') === undefined)
    complain(reader, 'waf-nothing-given', `${pointer}/MatchPattern`, 'the pattern names neither `All` nor `IncludedPaths`');
  return {
    kind: 'json-body',
    paths: paths.length === 0 ? undefined : paths,
    scope: scopeOf(body, reader, pointer),
    invalid: optional(body, 'InvalidFallbackBehavior'),
    oversize: oversizeOf(body, reader, pointer),
  };
}

function readMap(kind: 'headers' | 'cookies', suffix: string, body: JsonObject, reader: Reader, pointer: string): Field {
  const given = objectAt(body, 'MatchPattern') ?? {};
  const [included, excluded] = [textsAt(given, `Included${suffix}`), textsAt(given, `Excluded${suffix}`)];
  if (included.length + excluded.length === 0 && objectAt(given, 'All') === undefined)
    complain(reader, 'waf-nothing-given', `${pointer}/MatchPattern`, `the pattern names neither \`All\` nor \`Included${suffix}\` nor \`Excluded${suffix}\``);
  const pattern: KeyPattern =
    included.length > 0 ? { kind: 'included', keys: included } : excluded.length > 0 ? { kind: 'excluded', keys: excluded } : { kind: 'all' };
  return { kind, pattern, scope: scopeOf(body, reader, pointer), oversize: oversizeOf(body, reader, pointer) };
}

export function readInspected(body: JsonObject, reader: Reader, pointer: string): Inspected {
  const field = readField(objectAt(body, 'FieldToMatch') ?? {}, reader, `${pointer}/FieldToMatch`);
  const beforeParsing = readTransformations(body, reader, pointer, 'PreParseTextTransformations');
  if (beforeParsing.length > 0 && field.kind !== 'single-query-argument' && field.kind !== 'all-query-arguments')
    complain(reader, 'waf-pre-parse', `${pointer}/PreParseTextTransformations`, 'only query arguments are transformed before parsing');
  return { field, transformations: readTransformations(body, reader, pointer), beforeParsing };
}

function readField(object: JsonObject, reader: Reader, pointer: string): Field {
  const given = variantOf(reader, object, 'part of the request', pointer);
  if (given === undefined) return { kind: 'unknown', name: 'FieldToMatch' };
  return FIELDS.get(given.name)?.(given.body, reader, given.pointer) ?? { kind: 'unknown', name: given.name };
}

export function readTransformations(body: JsonObject, reader: Reader, pointer: string, key = 'TextTransformations'): readonly TextTransformation[] {
  const found = objectsAt(reader, body, key, pointer).map((one) => {
    const type = textAt(reader, one.item, 'Type', one.pointer);
    if (key === 'TextTransformations' && !TRANSFORMATIONS.has(type))
      complain(reader, 'waf-unknown-word', `${one.pointer}/Type`, `there is no transformation \`${type}\``);
    return { priority: numberAt(one.item, 'Priority') ?? 0, type };
  });
  if (new Set(found.map(({ priority }) => priority)).size !== found.length)
    complain(reader, 'waf-same-priority', `${pointer}/${key}`, 'two transformations have one priority', 'AWS takes each priority once');
  return found;
}

/** The header of a forwarded address; `ANY` and `LAST` are for IP sets. */
export function readForwarded(body: JsonObject, key: string, reader: Reader, pointer: string): Forwarded | undefined {
  const config = objectAt(body, key);
  if (config === undefined) return undefined;
  const place = `${pointer}/${key}`;
  return {
    header: textAt(reader, config, 'HeaderName', place),
    fallback: wordAt(reader, config, 'FallbackBehavior', FALLBACK, 'NO_MATCH', place),
    position: wordAt(reader, config, 'Position', ['FIRST', 'LAST', 'ANY'], 'FIRST', place),
  };
}
