// WAF's own logs, one JSON object a line: what came before a request.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/logging-fields.html

import { asNumber, asString, at, isArray, isObject, type Json } from '../../../core/index.ts';
import { utf8Bytes } from '../bytes.ts';
import { REDACTED } from './hidden.ts';
import type { WafRequest } from './request.ts';

/** The request of a line of a log, or `undefined` where it is none. A log never holds the body. */
export function requestOfLog(value: Json, name: string): WafRequest | undefined {
  const request = at(value, 'httpRequest');
  const time = asNumber(at(value, 'timestamp'));
  if (!isObject(request) || time === undefined) return undefined;
  const args = asString(request['args']) ?? '';
  const fragment = asString(request['fragment']);
  const [sourceIp, country] = [asString(request['clientIp']), asString(request['country'])];
  const asn = asNumber(at(value, 'clientAsn'));
  const headers = isArray(request['headers']) ? request['headers'].filter(isObject) : [];
  const redacted = (key: string) => request[key] === REDACTED;
  return {
    name,
    hidden: {
      ...(redacted('httpMethod') ? { method: true } : {}),
      ...(redacted('uri') ? { path: true } : {}),
      ...(redacted('args') ? { query: true } : {}),
      headers: headers.filter((one) => one['value'] === REDACTED).map((one) => (asString(one['name']) ?? '').toLowerCase()),
    },
    method: asString(request['httpMethod']) ?? '',
    path: utf8Bytes(asString(request['uri']) ?? '/'),
    query: args === '' ? undefined : utf8Bytes(args),
    fragment: fragment === undefined || fragment === '' ? undefined : utf8Bytes(fragment),
    headers: headers.map((one) => ({ name: utf8Bytes(asString(one['name']) ?? ''), value: utf8Bytes(asString(one['value']) ?? '') })),
    body: null,
    time,
    ...(sourceIp === undefined ? {} : { sourceIp }),
    ...(country === undefined || !/^[A-Z]{2}$/.test(country) ? {} : { country }),
    ...(asn === undefined ? {} : { asn }),
    ...fingerprint('ja3', asString(at(value, 'ja3Fingerprint'))),
    ...fingerprint('ja4', asString(at(value, 'ja4Fingerprint'))),
    issues: [],
  };
}

function fingerprint<K extends 'ja3' | 'ja4'>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [P in K]?: string });
}
