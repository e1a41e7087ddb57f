// The modifier `windash`: a dash, a slash, and the dashes of Unicode stand for each other where they begin a flag of a command line.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-appendix-modifiers.html#string-modifiers; pySigma takes
// a mark as the beginning of a flag where a word follows it and none stands before it.

import type { GlobToken } from '../expression/index.ts';

const MARKS = ['-', '/', '\u2013', '\u2014', '\u2015'] as const;
const FLAG = new RegExp(`(?<!\\w)[${MARKS.join('').replace('-', '\\-')}](?=\\w)`, 'gu');
/** More forms are written as one regular expression. */
const MOST_FORMS = 125;

export type WinDashed = { readonly kind: 'forms'; readonly forms: readonly (readonly GlobToken[])[] } | { readonly kind: 'regex'; readonly source: string };

/** Every way to write the flags of a text. */
export function expandDashes(tokens: readonly GlobToken[]): WinDashed {
  const flags = tokens.reduce((count, token) => count + ('text' in token ? [...token.text.matchAll(FLAG)].length : 0), 0);
  if (MARKS.length ** flags > MOST_FORMS) return { kind: 'regex', source: `^${tokens.map(regexOf).join('')}$` };
  let forms: (readonly GlobToken[])[] = [[]];
  for (const token of tokens) {
    const texts: readonly GlobToken[] = 'text' in token ? formsOf(token.text).map((text) => ({ text })) : [token];
    forms = forms.flatMap((form) => texts.map((text) => [...form, text]));
  }
  return { kind: 'forms', forms };
}

function formsOf(text: string): readonly string[] {
  const [first = '', ...rest] = text.split(FLAG);
  let forms = [first];
  for (const part of rest) forms = forms.flatMap((form) => MARKS.map((mark) => form + mark + part));
  return forms;
}

function regexOf(token: GlobToken): string {
  if ('any' in token) return token.any === 'run' ? '.*' : '.';
  return token.text
    .split(FLAG)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
    .join(`[${MARKS.join('').replace('-', '\\-')}]`);
}
