// The text transformations by name, and a chain of them in the order of their priorities.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-transformation.html

import { lowerAscii } from '../bytes.ts';
import { reason, type WafReason } from '../reasons.ts';
import * as decode from './decode.ts';
import { md5, sha256 } from './digest.ts';
import * as rewrite from './rewrite.ts';

const only = (change: (text: string) => string) => (text: string) => [change(text)];
/** The newest transformations have a name and no description: told only where a text holds nothing that they could touch. */
const untouched = (special: RegExp) => (text: string) => (special.test(text) ? [] : [text]);
const hex = (bytes: string) => Array.from(bytes, (one) => one.charCodeAt(0).toString(16).padStart(2, '0')).join('');

/** Every text that may come out of one transformation. */
export const TRANSFORMATIONS: ReadonlyMap<string, (text: string) => decode.Outcomes> = new Map([
  ['NONE', only((text: string) => text)],
  ['BASE64_DECODE', decode.decodeBase64],
  ['BASE64_DECODE_EXT', decode.decodeBase64Forgiving],
  ['CMD_LINE', rewrite.tidyCommand],
  ['CMD_LINE_UNIX', untouched(/[^a-z0-9]/)],
  ['CMD_LINE_WIN', untouched(/[^a-z0-9]/)],
  ['COMPRESS_WHITE_SPACE', rewrite.compressWhiteSpace],
  ['CSS_DECODE', decode.decodeCss],
  ['ESCAPE_SEQ_DECODE', decode.decodeEscapes],
  ['HEX_DECODE', decode.decodeHex],
  ['HTML_ENTITY_DECODE', decode.decodeEntities],
  ['JS_DECODE', decode.decodeJs],
  ['JS_DECODE_EXT', untouched(/\\/)],
  ['LOWERCASE', only(lowerAscii)],
  ['MD5', only(md5)],
  ['NORMALIZE_PATH', rewrite.normalizePath],
  ['NORMALIZE_PATH_WIN', rewrite.normalizeWindowsPath],
  ['REMOVE_COMMENTS_CHAR', untouched(/\/\*|\*\/|--|#/)],
  ['REMOVE_NULLS', only((text: string) => text.replaceAll('\0', ''))],
  ['REMOVE_WHITESPACE', (text: string) => [text.replace(/[ \t\n\r\f\v]/g, ''), text.replace(/[ \t\n\r\f\v\xa0]/g, '')]],
  ['REPLACE_COMMENTS', rewrite.replaceComments],
  ['REPLACE_NULLS', only((text: string) => text.replaceAll('\0', ' '))],
  ['SHA256', (text: string) => [sha256(text), hex(sha256(text))]],
  ['SQL_HEX_DECODE', decode.decodeSqlHex],
  ['TRIM', (text: string) => [trimmed(text, true, true, BLANKS), trimmed(text, true, true, ' ')]],
  ['TRIM_LEFT', (text: string) => [trimmed(text, true, false, BLANKS), trimmed(text, true, false, ' ')]],
  ['TRIM_RIGHT', (text: string) => [trimmed(text, false, true, BLANKS), trimmed(text, false, true, ' ')]],
  ['UPPERCASE', only((text: string) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()))],
  ['URL_DECODE', decode.decodeUrl],
  ['URL_DECODE_UNI', decode.decodeUrlUnicode],
  ['UTF8_TO_UNICODE', rewrite.utf8ToUnicode],
]);

export interface TextTransformation {
  readonly priority: number;
  readonly type: string;
}

export interface Transformed {
  /** Every text that AWS may inspect; none where it cannot be told. */
  readonly texts: readonly string[];
  /** Why there is not exactly one. */
  readonly doubts: readonly WafReason[];
}

/** Beyond it, what AWS does not say has multiplied too far. */
const MOST_TEXTS = 64;

/** "AWS WAF processes all transformations, from lowest priority to highest, before inspecting the transformed content." */
export function transform(text: string, chain: readonly TextTransformation[]): Transformed {
  let texts: readonly string[] = [text];
  const doubts: WafReason[] = [];
  for (const { type } of chain.toSorted((a, b) => a.priority - b.priority)) {
    const change = TRANSFORMATIONS.get(type);
    const next = new Set<string>();
    for (const one of texts) {
      const outcomes = new Set(change?.(one));
      if (outcomes.size !== 1) doubts.push(reason('transformation', type));
      if (outcomes.size === 0) return { texts: [], doubts };
      for (const outcome of outcomes) next.add(outcome);
    }
    if (next.size > MOST_TEXTS) return { texts: [], doubts };
    texts = [...next];
  }
  return { texts, doubts };
}

const BLANKS = ' \t\n\r\f\v';

/** Without the characters of `blanks` at its ends; a scan, since a pattern for the end would be quadratic. */
function trimmed(text: string, isLeft: boolean, isRight: boolean, blanks: string): string {
  let [from, to] = [0, text.length];
  if (isLeft) while (from < to && blanks.includes(text[from] ?? '')) from++;
  if (isRight) while (to > from && blanks.includes(text[to - 1] ?? '')) to--;
  return text.slice(from, to);
}
