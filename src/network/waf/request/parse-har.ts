// HTTP archives (HAR 1.2): every entry is a request.
// Source: http://www.softwareishard.com/blog/har-12-spec/

import { asString, at, type Issue, isArray, isObject, type Json, type JsonObject, type Parsed, parsed, refused } from '../../../core/index.ts';
import { base64Bytes, isCanonicalBase64, utf8Bytes } from '../bytes.ts';
import { splitTarget, type WafHeader, type WafRequest } from './request.ts';

const MOST_ENTRIES = 100_000;

export function isHar(value: Json): boolean {
  return isArray(at(value, 'log', 'entries'));
}

/** The requests of an archive, in order; an entry that is none is an issue. */
export function parseHar(value: Json, name: string): Parsed<{ readonly requests: readonly WafRequest[]; readonly issues: readonly Issue[] }> {
  const entries = at(value, 'log', 'entries');
  if (!isArray(entries)) return refused({ code: 'not-a-har', message: 'this is no HTTP archive: it has no `log.entries`', file: name });
  if (entries.length > MOST_ENTRIES) return refused({ code: 'har-too-large', message: `the archive has more than ${MOST_ENTRIES} entries`, file: name });
  const issues: Issue[] = [];
  const requests = entries.flatMap((entry, index): WafRequest[] => {
    const request = at(entry, 'request');
    const place = `${name}#${index + 1}`;
    if (isObject(request) && typeof request['url'] === 'string' && typeof request['method'] === 'string') return [ofEntry(entry, request, place)];
    issues.push({ code: 'har-entry', message: `entry ${index + 1} has no request with a \`method\` and a \`url\``, file: name });
    return [];
  });
  return parsed({ requests, issues });
}

function ofEntry(entry: Json, request: JsonObject, name: string): WafRequest {
  const issues: Issue[] = [];
  const sent = pairsOf(request['headers'])
    // HTTP/2's own fields are no headers to WAF.
    .filter((header) => !header.name.startsWith(':'))
    .map((header) => ({ name: utf8Bytes(header.name), value: utf8Bytes(header.value) }));
  const has = (wanted: string) => sent.some((header) => header.name.toLowerCase() === wanted);
  const hasHost = has('host');
  const headers = has('cookie') ? sent : [...sent, ...cookieHeader(request)];
  const url = asString(request['url']) ?? '';
  const host = /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1];
  const started = Date.parse(asString(at(entry, 'startedDateTime')) ?? '');
  const source = asString(at(entry, '_clientIPAddress'));
  return {
    name,
    method: asString(request['method']) ?? '',
    ...splitTarget(utf8Bytes(url)),
    headers: hasHost || host === undefined ? headers : [{ name: 'Host', value: utf8Bytes(host) }, ...headers],
    body: bodyOf(request, name, issues),
    ...(Number.isNaN(started) ? {} : { time: started }),
    ...(source === undefined ? {} : { sourceIp: source }),
    issues,
  };
}

function pairsOf(list: Json | undefined): readonly WafHeader[] {
  return isArray(list) ? list.filter(isObject).map((one) => ({ name: asString(one['name']) ?? '', value: asString(one['value']) ?? '' })) : [];
}

/** The header of the cookies that an archive lists beside the headers. */
function cookieHeader(request: JsonObject): readonly WafHeader[] {
  const cookies = pairsOf(request['cookies']);
  return cookies.length === 0 ? [] : [{ name: 'Cookie', value: utf8Bytes(cookies.map(({ name, value }) => `${name}=${value}`).join('; ')) }];
}

/** The body: text, base64 where `encoding` says so, or what `params` hold. An archive may leave a body out and tell its size alone. */
function bodyOf(request: JsonObject, name: string, issues: Issue[]): WafRequest['body'] {
  const data = request['postData'];
  const size = request['bodySize'];
  if (!isObject(data)) return typeof size === 'number' && size > 0 ? null : undefined;
  const text = asString(data['text']);
  const encoding = asString(data['encoding']) ?? asString(data['_encoding']);
  if (text !== undefined && text !== '') {
    if (encoding === undefined) return utf8Bytes(text);
    if (encoding.toLowerCase() === 'base64' && isCanonicalBase64(text)) return base64Bytes(text.replaceAll('=', ''));
    issues.push({ code: 'har-body', message: `the body is not \`${encoding}\` as it says`, file: name });
    return null;
  }
  const params = pairsOf(data['params']);
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(asString(data['mimeType']) ?? '');
  if (params.length > 0 && isForm) return params.map((one) => `${formText(one.name)}=${formText(one.value)}`).join('&');
  return params.length > 0 || (typeof size === 'number' && size > 0) ? null : undefined;
}

/** As HTML forms are sent: letters, digits and `*-._` stay, a space is `+`. */
function formText(text: string): string {
  return utf8Bytes(text).replace(/[^A-Za-z0-9*\-._]/g, (one) => (one === ' ' ? '+' : `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`));
}
