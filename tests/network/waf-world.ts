// What the tests of WAF share: requests and web ACLs from the short forms of the vectors.

import type { Json } from '../../src/core/index.ts';
import { readReferences, readWebAcl, type WafReferences, type WafRequest, type WebAcl } from '../../src/network/index.ts';

export interface ShortRequest {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly fragment?: string;
  readonly headers?: readonly (readonly [string, string | Parts])[];
  readonly manyHeaders?: number;
  readonly body?: string | Parts;
  readonly sourceIp?: string;
  readonly country?: string;
  readonly region?: string;
  readonly asn?: number;
  readonly ja3?: string | null;
  readonly ja4?: string | null;
  readonly hasValidToken?: boolean;
  readonly hasSolvedCaptcha?: boolean;
  readonly time?: number;
}
interface Parts {
  readonly parts: readonly (readonly [string, number])[];
}

const textOf = (text: string | Parts) => (typeof text === 'string' ? text : text.parts.map(([part, times]) => part.repeat(times)).join(''));

export function requestOf(
  { method = 'GET', path = '/', query, fragment, headers = [], manyHeaders = 0, body, ...origin }: ShortRequest,
  name = 'request',
): WafRequest {
  const many = Array.from({ length: manyHeaders }, (_, index) => ({ name: `X-${index}`, value: 'v' }));
  return {
    name,
    method,
    path,
    query,
    fragment,
    headers: [...many, ...headers.map(([key, value]) => ({ name: key, value: textOf(value) }))],
    body: body === undefined ? undefined : textOf(body),
    issues: [],
    ...origin,
  };
}

export function aclOf(value: unknown): WebAcl {
  const read = readWebAcl(value as Json, 'text');
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return read.value.document;
}

/** A web ACL that blocks what matches a statement, and allows the rest. */
export function aclOfStatement(statement: unknown, association?: unknown): WebAcl {
  const rule = { Name: 'rule', Priority: 0, Action: { Block: {} }, Statement: statement };
  return aclOf({ Name: 'acl', DefaultAction: { Allow: {} }, Rules: [rule], ...(association === undefined ? {} : { AssociationConfig: association }) });
}

export function referencesIn(values: readonly unknown[] | undefined): WafReferences {
  const read = readReferences((values ?? []).map((value, index) => ({ value: value as Json, name: String(index), searchStrings: 'text' as const })));
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return read.value;
}
