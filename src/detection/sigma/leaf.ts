// A value that all modifiers have worked on, as a test of a field or of the whole event.

import type { Expression } from '../expression/index.ts';
import { refuseRegex } from './regex-check.ts';
import { joinTokens, testOfTokens } from './sigma-text.ts';
import type { SigmaValue } from './value.ts';
import { dashesAsRegex } from './windash.ts';

export type MadeLeaf =
  | { readonly ok: true; readonly leaf: Expression }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly help?: string };

/** Makes the test; an empty field is a keyword, which stands anywhere in the event. */
export function leafOf(field: string, value: SigmaValue, isCased: boolean): MadeLeaf {
  const made = (leaf: Expression): MadeLeaf => ({ ok: true, leaf });
  if (value.kind === 'text' && !value.isText)
    return refuse('encoded-text', 'the encoded text has bytes that are no characters', 'follow the encoding with `base64` or `base64offset`');
  if (value.kind === 'text' && value.isDashed) {
    const run = { any: 'run' } as const;
    const tokens = field === '' ? joinTokens([run, ...value.tokens, run]) : value.tokens;
    return leafOf(field, { kind: 'regex', source: dashesAsRegex(tokens), flags: { i: !isCased, m: false, s: true } }, isCased);
  }
  if (value.kind === 'regex') {
    const refused = refuseRegex(value.source, value.flags);
    if (refused !== undefined)
      return refuse(
        'regex-refused',
        `the regular expression cannot be followed: ${refused.reason}`,
        `at character ${refused.at + 1} of it; expressions are followed in linear time`,
      );
    const test = { kind: 'regex', source: value.source, flags: value.flags } as const;
    return made(field === '' ? { kind: 'keyword-regex', test } : { kind: 'test', field, test });
  }
  if (field === '') return keywordOf(value, isCased);
  switch (value.kind) {
    case 'text':
      return made({ kind: 'test', field, test: { kind: 'text', test: testOfTokens(value.tokens, !isCased) } });
    case 'number':
    case 'word':
      return made({
        kind: 'test',
        field,
        test: { kind: value.kind, value: value.value } as { kind: 'number'; value: number } | { kind: 'word'; value: boolean },
      });
    case 'null':
      return made({ kind: 'null', field });
    case 'exists':
      return made(value.value ? { kind: 'exists', field } : { kind: 'not', of: { kind: 'exists', field } });
    case 'address':
      return made({ kind: 'test', field, test: { kind: 'address', range: value.range } });
    case 'compare':
      return made({ kind: 'test', field, test: { kind: 'compare', comparison: value.comparison, value: value.value } });
    case 'time':
      return made({ kind: 'test', field, test: { kind: 'time', part: value.part, comparison: value.comparison, value: value.value } });
    case 'field':
      return made({ kind: 'same', field, other: value.name, how: value.relation, ignoresCase: !isCased });
  }
}

function keywordOf(value: Exclude<SigmaValue, { kind: 'regex' }>, isCased: boolean): MadeLeaf {
  const tokens = value.kind === 'text' ? value.tokens : value.kind === 'number' || value.kind === 'word' ? [{ text: value.source }] : undefined;
  if (tokens === undefined) return refuse('keyword-value', 'a keyword is a text that may stand anywhere in the event', 'name a field before the `|`');
  const run = { any: 'run' } as const;
  return { ok: true, leaf: { kind: 'keyword', test: testOfTokens(joinTokens([run, ...tokens, run]), !isCased) } };
}

function refuse(code: string, message: string, help: string): MadeLeaf {
  return { ok: false, code, message, help };
}
