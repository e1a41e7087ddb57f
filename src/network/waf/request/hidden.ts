// What a log keeps to itself: redacted fields, and those that a web ACL's data protection replaces. They are unknown, not the text that stands there.
// Sources: https://docs.aws.amazon.com/waf/latest/APIReference/API_LoggingConfiguration.html (RedactedFields: "the HEADER field in the
// logs will be REDACTED"), https://docs.aws.amazon.com/waf/latest/developerguide/data-protection-masking.html

import type { WafRequest } from './request.ts';

export const REDACTED = 'REDACTED';
/** In place of a header's name: any of them may be hidden. */
const ANY_HEADER = '*';

type Part = 'method' | 'path' | 'query' | 'header' | 'headers' | 'cookie';

/** What fields of statements, and keys of rate-based ones, are read from. */
const READ_FROM: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['method', 'method'],
  ['uri-path', 'path'],
  ['query-string', 'query'],
  ['query-argument', 'query'],
  ['single-query-argument', 'query'],
  ['all-query-arguments', 'query'],
  ['header', 'header'],
  ['single-header', 'header'],
  ['forwarded-ip', 'header'],
  ['headers', 'headers'],
  ['cookie', 'cookie'],
  ['cookies', 'cookie'],
]);

/** Whether what a field or key of this kind is read from is hidden; `name` is that of a header. */
export function isHidden({ hidden }: WafRequest, kind: string, name = ''): boolean {
  if (hidden === undefined) return false;
  const part = READ_FROM.get(kind);
  if (part === undefined) return false;
  if (part === 'headers') return hidden.headers.length > 0;
  if (part === 'header' || part === 'cookie') {
    const wanted = part === 'cookie' ? 'cookie' : name.toLowerCase();
    return hidden.headers.some((one) => one === ANY_HEADER || one === wanted);
  }
  return hidden[part] === true;
}

/** A logged request under a web ACL that protects data: a hash may stand for each header, cookie and argument. */
export function asProtected(request: WafRequest): WafRequest {
  return { ...request, hidden: { ...request.hidden, query: true, headers: [ANY_HEADER] } };
}
