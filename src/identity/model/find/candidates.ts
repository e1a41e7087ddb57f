// How what a person types is refused: with the candidates where there are several, with the nearest where there is none.

import { type Issue, nearest, refused, visible } from '../../../core/index.ts';

const SHOWN = 5;
const LONGEST = 2048;
const LONGEST_NEAR = 128;

/** `word` says what was looked for: `principal`, `resource`, `account`. */
export function none(word: string, text: string, candidates: Iterable<string>, where = '') {
  const near = text.length > LONGEST_NEAR ? undefined : nearest(text, [...new Set(candidates)]);
  const help = near === undefined ? undefined : `did you mean ${quote(near)}?`;
  return refused(issue(`${word}-unknown`, `no ${word} is named ${quote(text)}${where}`, help));
}

/** `names` in any order; the first few are shown. */
export function several(word: string, text: string, names: readonly string[]) {
  const sorted = [...names].sort();
  const more = sorted.length > SHOWN ? `, and ${sorted.length - SHOWN} more` : '';
  const help = `name one of them: ${sorted.slice(0, SHOWN).map(quote).join(', ')}${more}`;
  return refused(issue(`${word}-ambiguous`, `${quote(text)} is the name of ${sorted.length} ${word}s`, help));
}

export function issue(code: string, message: string, help?: string): Issue {
  return { code, message, ...(help === undefined ? {} : { help }) };
}

export function quote(text: string): string {
  return `\`${visible(text.length > LONGEST_NEAR ? `${text.slice(0, LONGEST_NEAR)}…` : text)}\``;
}

/** Refuses what nobody types: nothing, or more than any name of AWS has. */
export function untypable(word: string, text: string) {
  if (text === '') return refused(issue(`${word}-unknown`, `no ${word} is given`));
  return text.length > LONGEST ? refused(issue(`${word}-unknown`, `the ${word} has ${text.length} characters`)) : undefined;
}
