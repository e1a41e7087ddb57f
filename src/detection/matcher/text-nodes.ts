// Tests of texts as regular expressions, in the case folding of the language that asks.

import type { TextTest } from '../expression/index.ts';
import { foldCase } from '../expression/index.ts';
import type { TextTest as PatternTest } from '../patterns/condition.ts';
import { foldCase as foldAsEventBridge } from '../patterns/text-machine.ts';
import { caseVariants, type RegexNode, type Wanted } from '../regex/index.ts';

/** How characters are made equal that differ in case; `words` is for the names of true and false. */
export type Folding = 'none' | 'unicode' | 'event-bridge' | 'words';

export const FOLDS: Readonly<Record<Folding, (text: string) => string>> = {
  none: (text) => text,
  unicode: foldCase,
  'event-bridge': foldAsEventBridge,
  words: (text) => text.toLowerCase(),
};

const ANY: RegexNode = { kind: 'one', codes: [[0, 0x10ffff]] };
const RUN: RegexNode = { kind: 'repeat', item: ANY, least: 0, most: undefined };

/** The text, character for character. */
function spell(text: string, folding: Folding): RegexNode {
  const fold = FOLDS[folding];
  return {
    kind: 'sequence',
    items: Array.from(text, (character): RegexNode => {
      const code = character.codePointAt(0) ?? 0;
      if (folding === 'none') return { kind: 'one', codes: [[code, code]] };
      const others = [character.toLowerCase(), character.toUpperCase(), ...caseVariants(code).map((variant) => String.fromCodePoint(variant))];
      const same = new Set([
        code,
        ...others.filter((other) => Array.from(other).length === 1 && fold(other) === fold(character)).map((other) => other.codePointAt(0) ?? 0),
      ]);
      return { kind: 'one', codes: [...same].map((variant) => [variant, variant] as const) };
    }),
  };
}

const ENDS = { equals: [true, true], prefix: [true, false], suffix: [false, true], contains: [false, false] } as const;

/** A test of Sigma's as an expression to be found. */
export function nodeOfTest(test: TextTest): Wanted {
  const folding = test.ignoresCase ? 'unicode' : 'none';
  if (test.how !== 'glob') {
    const [isFromStart, isToEnd] = ENDS[test.how];
    return { node: spell(test.value, folding), isFromStart, isToEnd };
  }
  // A run of anything at an end is as good as no end there.
  const isRun = (token: (typeof test.tokens)[number] | undefined) => token !== undefined && 'any' in token && token.any === 'run';
  let [from, to] = [0, test.tokens.length];
  while (from < to && isRun(test.tokens[from])) from++;
  while (from < to && isRun(test.tokens[to - 1])) to--;
  const items = test.tokens.slice(from, to).map((token) => ('text' in token ? spell(token.text, folding) : token.any === 'one' ? ANY : RUN));
  return { node: { kind: 'sequence', items }, isFromStart: from === 0, isToEnd: to === test.tokens.length };
}

/** A test of an event pattern as an expression to be found. */
export function nodeOfPatternTest(test: PatternTest): Wanted {
  if (test.how !== 'wildcard') {
    const [isFromStart, isToEnd] = ENDS[test.how];
    return { node: spell(test.value, test.ignoresCase ? 'event-bridge' : 'none'), isFromStart, isToEnd };
  }
  const pieces: RegexNode[] = [];
  let text: number[] = [];
  const flush = (): void => {
    if (text.length > 0) pieces.push(spell(String.fromCharCode(...text), 'none'));
    text = [];
  };
  for (const token of test.tokens) {
    if (token !== '*') text.push(token);
    else {
      flush();
      pieces.push(RUN);
    }
  }
  flush();
  const [first, last] = [pieces[0] === RUN, pieces.at(-1) === RUN];
  const items = pieces.slice(first ? 1 : 0, last && pieces.length > 1 ? -1 : undefined);
  return { node: { kind: 'sequence', items }, isFromStart: !first, isToEnd: !last };
}
