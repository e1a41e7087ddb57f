// What `--expect` may ask of an answer, each word with what it means.

import type { DnsAnswer, JudgedWay } from '../../network/index.ts';

const isEnd =
  (...kinds: readonly JudgedWay['end']['kind'][]) =>
  (way: JudgedWay) =>
    way.verdict === 'allowed' && kinds.includes(way.end.kind);

const WORDS = {
  allowed: (way) => way.verdict === 'allowed',
  alerted: (way) => way.verdict === 'allowed' && way.effect === 'alerted',
  blocked: (way) => way.verdict === 'blocked',
  unknown: (way) => way.verdict === 'unknown',
  answered: isEnd('records'),
  nxdomain: isEnd('nxdomain'),
  nodata: isEnd('nodata'),
  forwarded: isEnd('forwarded'),
  public: isEnd('public'),
} as const satisfies Readonly<Record<string, (way: JudgedWay) => boolean>>;

export type DnsExpectation = keyof typeof WORDS;
export const DNS_EXPECTATIONS = Object.keys(WORDS) as readonly DnsExpectation[];

/** Whether an answer is as expected, whichever way routing policies pick. */
export function meets({ verdict, ways }: DnsAnswer, expected: DnsExpectation): boolean {
  return expected === 'unknown' ? verdict === 'unknown' : ways.every(WORDS[expected]);
}
