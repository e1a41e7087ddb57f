// How many beginnings of wildcards one text can fit at once, which is what EventBridge bounds.
// Source: event-ruler, MachineComplexityEvaluator.java; the bound is not published: AWS takes 9 and refuses 10
// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-wildcard-matching-complexity).

import type { Condition, TextTest } from './condition.ts';

const REFUSED_FROM = 10;
/** Sets of beginnings to look at before giving up, which is on the side of taking the pattern. */
const MOST_SETS = 20_000;
const QUOTE = 34;

/** Tells whether AWS refuses the conditions of one field as too complex. */
export function isTooComplex(conditions: readonly Condition[]): boolean {
  const tests = conditions.flatMap((one) => (one.kind === 'text' ? [one.test] : one.kind === 'no-text' ? one.tests : []));
  return complexityOf(tests) >= REFUSED_FROM;
}

/** The largest number of beginnings that one text fits, up to the bound. Texts are compared in their quotes, as AWS does. */
function complexityOf(tests: readonly TextTest[]): number {
  const wildcards = new Map<string, readonly (number | '*')[]>();
  for (const test of tests) if (test.how === 'wildcard') wildcards.set(test.source, [QUOTE, ...test.tokens, QUOTE]);
  if (wildcards.size === 0) return 0;
  const patterns = [...wildcards.values()];
  const alphabet = [...new Set(patterns.flat().filter((token) => token !== '*')), -1];
  const offsets: number[] = [];
  const tokens: (number | '*')[] = [];
  const isLast: boolean[] = [];
  for (const pattern of patterns) {
    offsets.push(tokens.length);
    tokens.push(...pattern);
    for (let index = 0; index < pattern.length; index++) isLast.push(index === pattern.length - 1);
  }
  const seen = new Set<string>();
  const pending: (readonly number[])[] = [offsets.flatMap((offset) => [-1 - offset])];
  let largest = 0;
  for (let active = pending.pop(); active !== undefined; active = pending.pop()) {
    for (const code of alphabet) {
      const next = step(active, code, tokens, isLast);
      largest = Math.max(largest, next.length);
      if (largest >= REFUSED_FROM) return largest;
      const key = next.join();
      if (next.length === 0 || seen.has(key)) continue;
      if (seen.size >= MOST_SETS) return largest;
      seen.add(key);
      pending.push(next);
    }
  }
  return largest;
}

/** The beginnings that fit after one more character: each is the index of its last token; a pattern's start is -1 - its offset. */
function step(active: readonly number[], code: number, tokens: readonly (number | '*')[], isLast: readonly boolean[]): readonly number[] {
  const next = new Set<number>();
  const enter = (index: number): void => {
    next.add(index);
    // A star that fits nothing yet.
    if (isLast[index] === false && tokens[index + 1] === '*') next.add(index + 1);
  };
  for (const index of active) {
    const after = index < 0 ? -1 - index : index + 1;
    if (index >= 0 && tokens[index] === '*') next.add(index);
    if ((index < 0 || isLast[index] === false) && tokens[after] === code) enter(after);
  }
  return [...next].sort((a, b) => a - b);
}
