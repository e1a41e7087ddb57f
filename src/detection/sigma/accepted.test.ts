// What pySigma takes compiles here, too; what does not is named, with the reason.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPack } from '../engine/index.ts';
import { readSigma } from './read-sigma.ts';

const { items, documents } = JSON.parse(readFileSync(new URL('../../../vectors/sigma/accepted.json', import.meta.url), 'utf8')) as {
  readonly items: readonly { readonly value: string; readonly modifiers: readonly string[] }[];
  readonly documents: readonly string[];
};

/** What an item is refused for, by the code of the issue and a part of its message. */
const REFUSED: readonly { readonly says: RegExp; readonly because: string }[] = [
  { says: /too short to be found in Base64/, because: 'a text of one character leaves nothing to find in Base64 at some offset' },
  { says: /takes a number, not a part of a time/, because: 'an hour of an hour is none' },
  { says: /takes a whole number from/, because: 'there is no month 22, and no hour 5.5' },
];
const DOCUMENTS_REFUSED: readonly { readonly says: RegExp; readonly because: string }[] = [
  { says: /has no value: it can never hold/, because: 'an empty list asks for nothing' },
  { says: /^`and` comes where a search identifier has to come$/, because: 'a word of conditions is no name' },
  { says: /^a selection asks for something$/, because: 'a list of nothing asks for nothing' },
  { says: /^the condition has no bound$/, because: 'a bound is a number, not a text' },
  { says: /^`rules` names no rule$/, because: 'a filter for no rule does nothing' },
  { says: /^`action: global` is no part of Sigma 2$/, because: 'collections of that kind are of Sigma 1' },
  { says: /^merge keys are no part of YAML 1\.2$/, because: 'Sigma is YAML 1.2' },
  { says: /^the key `title` comes twice$/, because: 'YAML 1.2 has unique keys' },
];

describe('readSigma', () => {
  it('takes every value and chain of modifiers that pySigma takes', () => {
    const placeholders = new Map([['p', ['x', 'y']]]);
    const used = new Set<RegExp>();
    let taken = 0;
    for (const { value, modifiers } of items) {
      for (const chain of modifiers) {
        const key = chain === '' ? 'f' : `f|${chain}`;
        const text = `title: t\nlogsource: { product: other }\ndetection:\n  s:\n    ${key}: ${value}\n  condition: s\n`;
        const { rules, issues } = readSigma(text, { placeholders });
        const error = issues.find(({ kind }) => kind === 'error');
        const known = REFUSED.find(({ says }) => error !== undefined && says.test(error.message));
        if (known !== undefined) used.add(known.says);
        else expect([`${key}: ${value}`, error?.message, rules.length]).toEqual([`${key}: ${value}`, undefined, 1]);
        taken += rules.length;
      }
    }
    expect(taken).toBeGreaterThan(2900);
    expect(used.size).toBe(REFUSED.length);
  });

  it('takes every document that pySigma takes', () => {
    const used = new Set<RegExp>();
    for (const text of documents) {
      const error = readPack([{ file: 'x.yml', text }]).issues.find(({ kind }) => kind === 'error');
      const known = DOCUMENTS_REFUSED.find(({ says }) => error !== undefined && says.test(error.message));
      if (known !== undefined) used.add(known.says);
      else expect(error?.message, text).toBeUndefined();
    }
    expect(used.size).toBe(DOCUMENTS_REFUSED.length);
  });
});
