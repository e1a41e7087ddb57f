// The body, plain or as JSON, as far as WAF is given it.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-oversize-request-components.html

import { utf8Bytes } from '../bytes.ts';
import type { Field, Oversize } from '../language/statement.ts';
import { reason } from '../reasons.ts';
import { valuesOf, type WafRequest } from '../request/request.ts';
import { type Component, type Reading, settled, together, values } from './component.ts';
import { jsonElements } from './json-elements.ts';

/**
 * "If you enabled these rules on the protection pack (web ACL) for a CloudFront distribution or Application Load Balancer, any request that
 * uses gRPC will ignore the request body inspection rules. All other AWS WAF rules will still apply":
 * https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-setting-body-inspection-limit.html. "CloudFront determines if the incoming
 * request is a gRPC request ... based on the Content-Type header": https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-using-grpc.html
 */
const WITH_GRPC: ReadonlySet<string> = new Set(['CLOUDFRONT', 'APPLICATION_LOAD_BALANCER']);

function isGrpc(request: WafRequest): boolean {
  return valuesOf(request, 'content-type').some((type) => /^application\/grpc(?:[+;\s]|$)/i.test(type));
}

export function readBody(
  request: WafRequest,
  field: Extract<Field, { kind: 'body' | 'json-body' }>,
  limits: readonly number[],
  resourceType: string | undefined,
): Component {
  const { body } = request;
  if ((resourceType === undefined || WITH_GRPC.has(resourceType)) && isGrpc(request))
    return resourceType === undefined ? { kind: 'unknown', reason: reason('resource-type', '') } : { kind: 'unapplied', reason: reason('grpc-body', '') };
  if (body === null) return { kind: 'unknown', reason: reason('component', 'the body, which the source does not hold') };
  if (body === undefined) return values();
  if (limits.length === 0) return { kind: 'unknown', reason: reason('resource-type', resourceType ?? '') };
  const encoded = valuesOf(request, 'content-encoding').find((coding) => !/^\s*(?:identity)?\s*$/i.test(coding));
  if (encoded !== undefined && (field.oversize === 'CONTINUE' || limits.some((limit) => body.length <= limit)))
    return { kind: 'unknown', reason: reason('component', `a body with \`Content-Encoding: ${encoded}\``) };
  const inspect = field.kind === 'body' ? plain : (text: string, wholeSize: number | undefined) => elements(text, wholeSize, field);
  const found = limits.map((limit) => (body.length <= limit ? inspect(body, undefined) : oversize(body, limit, field.oversize, inspect)));
  const isOneForAll = limits.length === 1 || body.length <= (limits[0] ?? 0);
  const [first = values()] = found;
  return isOneForAll ? first : together(found, reason('resource-type', ''));
}

function oversize(body: string, limit: number, handling: Oversize, inspect: (text: string, wholeSize: number | undefined) => Component): Component {
  return handling === 'CONTINUE' ? inspect(body.slice(0, limit), body.length) : settled(handling === 'MATCH');
}

function plain(text: string, wholeSize: number | undefined): Component {
  const reading: Reading = { kind: 'values', values: [text], ...(wholeSize === undefined ? {} : { wholeSize }) };
  return { kind: 'readings', readings: [reading], doubts: [] };
}

function elements(body: string, wholeSize: number | undefined, field: Extract<Field, { kind: 'json-body' }>): Component {
  const { elements: found, outcome, rest } = jsonElements(body, utf8Bytes);
  if (outcome === 'deep') return { kind: 'unknown', reason: reason('component', 'a JSON body of great depth') };
  // What is below a path to an object or a list is included: "Note that the key b, which is part of the included elements path, isn't
  // evaluated". https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html#waf-rule-statement-request-component-json-body
  const chosen = found.filter(({ pointer, kind }) => {
    if (field.scope !== 'ALL' && (field.scope === 'KEY') !== (kind === 'key')) return false;
    if (field.paths === undefined) return true;
    return field.paths.some((path) => (pointer === path && kind === 'value') || pointer.startsWith(`${path}/`));
  });
  // Whether escapes are decoded is not said.
  const lists = [chosen.map(({ text }) => text), chosen.map(({ raw }) => raw)];
  const parsedLists = [...new Map(lists.map((list) => [JSON.stringify(list), list])).values()];
  const failed = fallback(body, wholeSize, field.invalid);
  // A body that does not even begin as JSON fails; of one that fails later, AWS's parser may take more than the examples that it names.
  const isNone = rest.length === body.length && /^\s*[^\s\xef"'{[\]},:\d-]/.test(body);
  if (isNone && failed !== undefined) return { kind: 'readings', readings: [failed], doubts: [] };
  const further = isNone || outcome !== 'broken' || rest.trim() === '' ? [] : parsedLists.map((list) => [...list, rest, ...tokensIn(rest)]);
  const parsed: readonly Reading[] = [...parsedLists, ...further].map((list) => ({ kind: 'values', values: list }));
  const doubts = [reason('component', outcome === 'broken' ? 'a JSON body that is not valid' : 'JSON body')];
  if (outcome !== 'broken' || failed === undefined) return { kind: 'readings', readings: parsed, doubts };
  return { kind: 'readings', readings: [...parsed, failed], doubts };
}

/** What a more lenient parser may take for keys and values: quoted texts and bare words. */
function tokensIn(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|[\w.+-]+/g)].map(([whole, double, single]) => double ?? single ?? whole);
}

/** "If you don't provide this setting, AWS WAF parses and evaluates the content only up to the first parsing failure". */
function fallback(body: string, wholeSize: number | undefined, invalid: Extract<Field, { kind: 'json-body' }>['invalid']): Reading | undefined {
  if (invalid === undefined) return undefined;
  if (invalid !== 'EVALUATE_AS_STRING') return { kind: 'settled', holds: invalid === 'MATCH' };
  return { kind: 'values', values: [body], ...(wholeSize === undefined ? {} : { wholeSize }) };
}
