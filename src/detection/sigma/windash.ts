// The modifier `windash`: a dash or a slash that begins a flag of a command line may be any of these and the dashes of Unicode.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-appendix-modifiers.html#string-modifiers; pySigma takes
// a mark as the beginning of a flag where a letter or a digit follows it and none stands before it, and refuses more than three of them.

import type { GlobToken } from '../expression/index.ts';

const MARKS = ['-', '/', '\u2013', '\u2014', '\u2015'] as const;
const WORD = '[\\p{L}\\p{N}_]';
const FLAG = new RegExp(`(?<!${WORD})[-/](?=${WORD})`, 'gu');
const ANY_MARK = `[${MARKS.join('')}]`.replace('-', '\\-');
/** More forms are not written out. */
const MOST_FORMS = 125;

/** Every way to write the flags of a text; nothing where there are too many. */
export function expandDashes(tokens: readonly GlobToken[]): readonly (readonly GlobToken[])[] | undefined {
  const flags = tokens.reduce((count, token) => count + ('text' in token ? [...token.text.matchAll(FLAG)].length : 0), 0);
  if (MARKS.length ** flags > MOST_FORMS) return undefined;
  let forms: (readonly GlobToken[])[] = [[]];
  for (const token of tokens) {
    const texts: readonly GlobToken[] = 'text' in token ? formsOf(token.text).map((text) => ({ text })) : [token];
    forms = forms.flatMap((form) => texts.map((text) => [...form, text]));
  }
  return forms;
}

function formsOf(text: string): readonly string[] {
  const [first = '', ...rest] = text.split(FLAG);
  let forms = [first];
  for (const part of rest) forms = forms.flatMap((form) => MARKS.map((mark) => form + mark + part));
  return forms;
}

/** All forms as one regular expression, for a test of the whole text. */
export function dashesAsRegex(tokens: readonly GlobToken[]): string {
  return `\\A${tokens.map(regexOf).join('')}\\z`;
}

function regexOf(token: GlobToken): string {
  if ('any' in token) return token.any === 'run' ? '.*' : '.';
  return token.text
    .split(FLAG)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
    .join(ANY_MARK);
}
