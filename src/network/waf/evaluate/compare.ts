// What match statements do with the bytes of a part: search, compare lengths, follow regular expressions.

import { compileRegex, type Pattern } from '../../firewall/language/regex.ts';
import { utf8Bytes, utf8Text } from '../bytes.ts';
import type { Comparison, Positional } from '../language/statement.ts';
import { reason } from '../reasons.ts';
import { agree, type Judgement, judge, unknown } from '../truth.ts';

const isWordCharacter = (character: string | undefined) => character !== undefined && /[A-Za-z0-9_]/.test(character);

/** Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-string-match.html */
export const POSITIONS: { readonly [P in Positional]: (text: string, search: string) => boolean } = {
  EXACTLY: (text, search) => text === search,
  STARTS_WITH: (text, search) => text.startsWith(search),
  ENDS_WITH: (text, search) => text.endsWith(search),
  CONTAINS: (text, search) => text.includes(search),
  // "at the beginning of the specified part of the web request or is preceded by a character other than an alphanumeric character or
  // underscore", and the same at its end.
  CONTAINS_WORD: (text, search) => {
    for (let at = text.indexOf(search); at >= 0; at = text.indexOf(search, at + 1))
      if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + search.length])) return true;
    return false;
  },
};

/** Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-size-constraint-match.html */
export const COMPARISONS: { readonly [C in Comparison]: (length: number, size: number) => boolean } = {
  EQ: (length, size) => length === size,
  NE: (length, size) => length !== size,
  LE: (length, size) => length <= size,
  LT: (length, size) => length < size,
  GE: (length, size) => length >= size,
  GT: (length, size) => length > size,
};

export type RegexTest = (text: string) => Judgement;

/**
 * A test of a regular expression in time linear in the text. Whether WAF takes a part for bytes or for UTF-8 is not said: where that
 * makes a difference, nobody knows.
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-regex-pattern-support.html
 */
export function createRegexTest(regex: string): RegexTest {
  const characters = compileRegex(regex, '');
  const bytes = /[^\0-\x7f]/.test(regex) ? compileRegex(utf8Bytes(regex), '') : characters;
  if ('unsupported' in characters || 'unsupported' in bytes) {
    const why = 'unsupported' in characters ? characters.unsupported : 'bytes';
    return () => unknown(reason('regex', `${regex} (${why})`));
  }
  const test = (pattern: Pattern, text: string) => judge(pattern.test(text));
  return (text) => {
    const decoded = utf8Text(text);
    const ofBytes = test(bytes.pattern, text);
    return decoded === undefined || decoded === text
      ? ofBytes
      : agree([ofBytes, test(characters.pattern, decoded)], [reason('regex', `${regex} (beyond ASCII)`)]);
  };
}
