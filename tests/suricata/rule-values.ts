// The values with which systematic rules ask each keyword of Suricata, well formed or not.

import { readFileSync } from 'node:fs';

/** By keyword, in the order of the file. */
export type KeywordValues = ReadonlyMap<string, readonly string[]>;

const read = (name: string): KeywordValues =>
  new Map(
    readFileSync(new URL(`./values/${name}.values`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [keyword = '', ...values] = line.split('\t');
        return [keyword, values];
      }),
  );

/** Those asked on several protocols. */
export const OF_PROTOCOLS: KeywordValues = read('protocols');
/** Those asked on `ip` alone. */
export const OF_KEYWORDS: KeywordValues = read('keywords');
/** Every keyword by every name, with a protocol whose rules it stands in, and options in which `@` stands for it. */
export const EVERY = readFileSync(new URL('./values/every.values', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [keyword = '', protocol = '', options = ''] = line.split('\t');
    return { keyword, protocol, options };
  });
