// A `pcre`: its expression, its modifiers and the buffer that they name.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/payload-keywords.html#pcre-perl-compatible-regular-expressions

import type { Test } from './condition.ts';
import { compileRegex } from './regex.ts';
import { faultOfRegex } from './regex-fault.ts';

const BUFFERS: ReadonlyMap<string, string> = new Map([
  ['U', 'http.uri'],
  ['I', 'http.uri.raw'],
  ['P', 'http.request_body'],
  ['Q', 'http.response_body'],
  ['H', 'http.header'],
  ['D', 'http.header.raw'],
  ['M', 'http.method'],
  ['C', 'http.cookie'],
  ['S', 'http.stat_code'],
  ['Y', 'http.stat_msg'],
  ['V', 'http.user_agent'],
  ['W', 'http.host'],
  ['Z', 'http.host.raw'],
]);

export type ReadPcre = { readonly test: Extract<Test, { kind: 'pcre' }>; readonly buffer: string | undefined } | { readonly message: string };

/** The test and the buffer that its modifiers name; `hasMatch`: whether something stands before that it may be relative to. */
export function readPcre(value: string, isNegated: boolean, hasMatch: boolean): ReadPcre {
  // What stands before the first slash is passed over.
  const match = /^[^/]*\/([\s\S]*)\/([A-Za-z]*)$/.exec(value);
  if (match === null) return { message: 'a pattern is written `/.../`, modifiers after it' };
  const [, body, letters] = match as unknown as readonly [string, string, string];
  const isRelative = letters.includes('R');
  if (/[^ismxAEGORBUIPQHDMCSYVWZ]/.test(letters)) return { message: `\`${letters}\` has a modifier that does not exist` };
  if (isRelative && !hasMatch) return { message: '`R` is relative to a match, and there is none before' };
  const fault = faultOfRegex(body);
  if (fault !== undefined) return { message: fault };
  const [buffer] = letters.split('').flatMap((letter) => BUFFERS.get(letter) ?? []);
  const compiled = compileRegex(body.replace(/\\([;"])/g, '$1'), letters);
  const name = 'unsupported' in compiled ? `pcre with ${compiled.unsupported}` : 'pcre';
  return {
    test: { kind: 'pcre', pattern: 'pattern' in compiled ? compiled.pattern : undefined, isNegated, isRelative, name },
    buffer,
  };
}
