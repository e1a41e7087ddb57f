// Placeholders of values, `%name%`, which get their meaning where the rule is used.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-rules-specification.html#placeholders

import { nearest } from '../../core/index.ts';
import type { GlobToken } from '../expression/index.ts';
import { joinTokens, readSigmaText } from './sigma-text.ts';
import { type SigmaValue, textValue } from './value.ts';

/** The values of each placeholder by its name, as they would be written in a rule. */
export type Placeholders = ReadonlyMap<string, readonly string[]>;

export type Expanded =
  | { readonly ok: true; readonly values: readonly SigmaValue[] }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly help: string };

/** Values that one value may become. */
const MOST_VALUES = 10_000;
/** An escaped per cent sign, or a placeholder. */
const PART = /\\%|%([A-Za-z0-9_.-]+)%/g;

/** Writes every placeholder of a text out: each combination of their values is a value. */
export function expandPlaceholders(source: string, placeholders: Placeholders): Expanded {
  let forms: (readonly GlobToken[])[] = [[]];
  let texts = [''];
  let from = 0;
  const add = (pieces: readonly string[]): void => {
    const read = pieces.map(readSigmaText);
    forms = forms.flatMap((form) => read.map((tokens) => [...form, ...tokens]));
    texts = texts.flatMap((text) => pieces.map((piece) => text + piece));
  };
  for (const match of source.matchAll(PART)) {
    const [whole, name] = match;
    add([source.slice(from, match.index)]);
    from = match.index + whole.length;
    if (name === undefined) {
      add(['%']);
      continue;
    }
    const values = placeholders.get(name);
    if (values === undefined) return unknown(name, placeholders);
    if (forms.length * values.length > MOST_VALUES)
      return {
        ok: false,
        code: 'too-many-values',
        message: `the placeholders make more than ${MOST_VALUES.toLocaleString('en-US')} values`,
        help: 'use fewer of them in one value',
      };
    add(values);
  }
  add([source.slice(from)]);
  return { ok: true, values: forms.map((form, index) => textValue(joinTokens(form), texts[index] ?? '')) };
}

function unknown(name: string, placeholders: Placeholders): Expanded {
  const near = nearest(name, [...placeholders.keys()]);
  const help = near === undefined ? 'give its values with `--placeholder NAME=VALUE` or `--list NAME=FILE`' : `did you mean \`%${near}%\`?`;
  return { ok: false, code: 'unknown-placeholder', message: `the placeholder \`%${name}%\` has no value`, help };
}
