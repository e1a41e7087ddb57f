// The options of a rule: `keyword;` and `keyword:value;`, ended by a semicolon that no backslash stands before.

import { type Problem, syntax } from './problem.ts';
import type { Option } from './rule.ts';

export type OptionsResult = { readonly ok: true; readonly options: readonly Option[] } | { readonly ok: false; readonly problem: Problem };

/** Splits the options that stand from `from` on up to the closing bracket at the end of the rule. */
export function splitOptions(text: string, from: number, to: number): OptionsResult {
  const options: Option[] = [];
  let at = from;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    if (at >= to) return { ok: true, options };
    const end = endOf(text, at);
    if (end === undefined) {
      const found = text.slice(at, to).trim();
      return { ok: false, problem: syntax('unterminated-option', `the option \`${clip(found)}\` does not end in \`;\``, { from: at, to }) };
    }
    const body = text.slice(at, end);
    const colon = body.indexOf(':');
    const name = (colon === -1 ? body : body.slice(0, colon)).trimEnd();
    if (name === '') return { ok: false, problem: syntax('empty-option', 'an option without a keyword', { from: at, to: end + 1 }) };
    const span = { from: at, to: at + name.length };
    if (colon === -1) options.push({ name, value: undefined, span, valueSpan: span });
    else {
      const raw = body.slice(colon + 1);
      const value = raw.trim();
      const start = at + colon + 1 + (raw.length - raw.trimStart().length);
      options.push({ name, value, span, valueSpan: { from: start, to: Math.max(start + 1, start + value.length) } });
    }
    at = end + 1;
  }
}

function endOf(text: string, from: number): number | undefined {
  for (let at = text.indexOf(';', from); at !== -1; at = text.indexOf(';', at + 1)) {
    if (text[at - 1] !== '\\') return at;
  }
  return undefined;
}

/** A long word for a message. */
export function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
