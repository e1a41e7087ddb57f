// All conditions that patterns put on one field, as one machine: a value goes in, the ids of the conditions that it satisfies come out.

import { readAddress } from './addresses.ts';
import type { Condition, TextTest } from './condition.ts';
import type { EventValue } from './event.ts';
import { createIntervals, type Interval } from './intervals.ts';
import { numberText, scaledNumber } from './numbers.ts';
import { createTextMachine, foldCase } from './text-machine.ts';

export type Leaf = Exclude<EventValue, readonly EventValue[] | { readonly [key: string]: EventValue }>;
/** What a machine says of a value, by the places of the conditions in their list. */
export interface Sink {
  /** A condition that the value satisfies; the same one may be said again. `present`, `absent` and negations are never said. */
  readonly satisfied: (condition: number) => void;
  /** A negation that the value does not satisfy, said once a value. */
  readonly excluded: (condition: number) => void;
}
export type ValueMachine = (value: Leaf) => void;

interface Tables {
  readonly texts: Map<string, number[]>;
  readonly folded: Map<string, number[]>;
  readonly tests: { readonly id: number; readonly test: TextTest }[];
  readonly foldedTests: { readonly id: number; readonly test: TextTest }[];
  readonly words: Map<string, number[]>;
  readonly numberTexts: Map<string, number[]>;
  readonly numbers: Interval<number>[];
  readonly addresses: { readonly 4: Interval<bigint>[]; readonly 6: Interval<bigint>[] };
  /** What is said of these is what speaks against them. */
  readonly negations: number[];
}

/** Makes the machine of the conditions of one field. */
export function createValueMachine(conditions: readonly Condition[], { satisfied, excluded }: Sink): ValueMachine {
  const tables: Tables = {
    texts: new Map(),
    folded: new Map(),
    tests: [],
    foldedTests: [],
    words: new Map(),
    numberTexts: new Map(),
    numbers: [],
    addresses: { 4: [], 6: [] },
    negations: [],
  };
  for (const [id, condition] of conditions.entries()) enter(tables, id, condition);
  const { texts, folded, words, numberTexts } = tables;
  const tested = tables.tests.length === 0 ? undefined : createTextMachine(tables.tests);
  const testedFolded = tables.foldedTests.length === 0 ? undefined : createTextMachine(tables.foldedTests);
  const inRanges = tables.numbers.length === 0 ? undefined : createIntervals(tables.numbers);
  const inAddresses = { 4: createIntervals(tables.addresses[4]), 6: createIntervals(tables.addresses[6]) };
  const asksAddresses = tables.addresses[4].length + tables.addresses[6].length > 0;
  const asksCase = folded.size > 0 || testedFolded !== undefined;
  const isNegation = new Uint8Array(conditions.length);
  for (const id of tables.negations) isNegation[id] = 1;
  const excludedIn = new Float64Array(conditions.length);
  let round = 0;
  const hit = (ids: readonly number[] | undefined): void => {
    if (ids === undefined) return;
    for (const id of ids) {
      if (isNegation[id] === 0) satisfied(id);
      else if (excludedIn[id] !== round) {
        excludedIn[id] = round;
        excluded(id);
      }
    }
  };
  return (value) => {
    round++;
    if (typeof value === 'string') {
      hit(texts.get(value));
      if (tested !== undefined) hit(tested(value));
      if (asksCase) {
        const text = foldCase(value);
        hit(folded.get(text));
        if (testedFolded !== undefined) hit(testedFolded(text));
      }
      if (asksAddresses) {
        const address = readAddress(value);
        if (address !== undefined) hit(inAddresses[address.version](address.value));
      }
    } else if (typeof value === 'number' || typeof value === 'bigint') {
      if (numberTexts.size > 0) hit(numberTexts.get(numberText(value)));
      const scaled = inRanges === undefined || typeof value === 'bigint' ? undefined : scaledNumber(value);
      if (scaled !== undefined) hit(inRanges?.(scaled));
    } else hit(words.get(String(value)));
  };
}

type Enter<K extends Condition['kind']> = (tables: Tables, id: number, condition: Extract<Condition, { readonly kind: K }>) => void;

const ENTER: { readonly [K in Condition['kind']]: Enter<K> } = {
  text: (tables, id, { test }) => enterTest(tables, id, test),
  word: (tables, id, { word }) => add(tables.words, word, id),
  number(tables, id, { number: { text, scaled } }) {
    if (scaled === undefined) add(tables.numberTexts, text, id);
    else tables.numbers.push(exactly(id, scaled));
  },
  range: ({ numbers }, id, { low, high }) => {
    numbers.push({ id, low: low?.scaled, isLowIncluded: low?.isIncluded ?? true, high: high?.scaled, isHighIncluded: high?.isIncluded ?? true });
  },
  address({ addresses }, id, { addresses: { version, first, last } }) {
    addresses[version].push({ id, low: first, isLowIncluded: true, high: last, isHighIncluded: true });
  },
  present: () => {},
  absent: () => {},
  'no-text'(tables, id, { tests }) {
    tables.negations.push(id);
    for (const test of tests) enterTest(tables, id, test);
  },
  'no-number'({ negations, numbers }, id, { numbers: excluded }) {
    negations.push(id);
    for (const scaled of excluded) numbers.push(exactly(id, scaled));
  },
};

function enter<K extends Condition['kind']>(tables: Tables, id: number, condition: Extract<Condition, { readonly kind: K }>): void {
  (ENTER[condition.kind] as Enter<K>)(tables, id, condition);
}

function enterTest(tables: Tables, id: number, test: TextTest): void {
  if (test.how === 'wildcard') tables.tests.push({ id, test });
  else if (test.how === 'equals') add(test.ignoresCase ? tables.folded : tables.texts, test.ignoresCase ? foldCase(test.value) : test.value, id);
  else if (test.ignoresCase) tables.foldedTests.push({ id, test: { ...test, value: foldCase(test.value) } });
  else tables.tests.push({ id, test });
}

function exactly(id: number, scaled: number): Interval<number> {
  return { id, low: scaled, isLowIncluded: true, high: scaled, isHighIncluded: true };
}

function add(table: Map<string, number[]>, key: string, id: number): void {
  const ids = table.get(key);
  if (ids === undefined) table.set(key, [id]);
  else ids.push(id);
}
