// The tests of one field, entered into tables by what they look at: literals, one automaton, numbers, addresses, and the few that are asked one by one.

import type { ValueTest } from '../expression/index.ts';
import type { Condition, TextTest as PatternTest } from '../patterns/condition.ts';
import { createIntervals, type Interval } from '../patterns/intervals.ts';
import { type Automaton, createAutomaton, parseRegex, type Wanted } from '../regex/index.ts';
import { type ByteTable, createByteTable } from './byte-table.ts';
import { createQuads, type Quads } from './quads.ts';
import { FOLDS, type Folding, nodeOfPatternTest, nodeOfTest } from './text-nodes.ts';

/** A test of one value, of either language. `absent` and `present` are no tests of a value. */
export type Atom =
  | { readonly kind: 'test'; readonly test: ValueTest }
  | { readonly kind: 'condition'; readonly condition: Exclude<Condition, { readonly kind: 'present' | 'absent' }> };

export interface TestTables {
  /** Of texts as they are. */
  readonly exact: ByteTable;
  /** Of texts whose ASCII capitals are lowered: for texts that are ASCII only. */
  readonly lowered: ByteTable;
  /** By what each folding makes of a text: for all other texts. */
  readonly folded: ReadonlyMap<Exclude<Folding, 'none'>, ReadonlyMap<string, readonly number[]>>;
  readonly automaton: Automaton | undefined;
  /** By expression of the automaton. */
  readonly found: readonly number[];
  /** Asked of every text and number by Sigma's own words. */
  readonly single: readonly { readonly id: number; readonly test: ValueTest }[];
  /** Of event patterns: of numbers in millionths, of numbers beyond by their text, and of the other words. */
  readonly numbers: ((value: number) => readonly number[]) | undefined;
  readonly numberTexts: ReadonlyMap<string, readonly number[]>;
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Of IPv4 addresses that both languages read the same. */
  readonly quads: Quads;
  readonly addresses: Readonly<Record<'sigma' | 'event-bridge', AddressTable | undefined>>;
  /** Tests of event patterns look at texts alone, not at the text of a number. */
  readonly isForTextsOnly: readonly boolean[];
  readonly isNegation: readonly boolean[];
}
export interface AddressTable {
  readonly 4: (address: number) => readonly number[];
  readonly 6: (address: bigint) => readonly number[];
}

interface Draft {
  readonly exact: ByteTable;
  readonly lowered: ByteTable;
  readonly folded: Map<Exclude<Folding, 'none'>, Map<string, number[]>>;
  readonly wanted: (Wanted & { readonly id: number })[];
  readonly found: number[];
  readonly single: { readonly id: number; readonly test: ValueTest }[];
  readonly numbers: Interval<number>[];
  readonly numberTexts: Map<string, number[]>;
  readonly words: Map<string, number[]>;
  readonly addresses: Readonly<Record<'sigma' | 'event-bridge', { readonly 4: Interval<number>[]; readonly 6: Interval<bigint>[] }>>;
  readonly isForTextsOnly: boolean[];
  readonly isNegation: boolean[];
}

export function createTestTables(atoms: readonly Atom[]): TestTables {
  const draft: Draft = {
    exact: createByteTable(),
    lowered: createByteTable(),
    folded: new Map(),
    wanted: [],
    found: [],
    single: [],
    numbers: [],
    numberTexts: new Map(),
    words: new Map(),
    addresses: { sigma: { 4: [], 6: [] }, 'event-bridge': { 4: [], 6: [] } },
    isForTextsOnly: atoms.map(({ kind }) => kind === 'condition'),
    isNegation: atoms.map((atom) => atom.kind === 'condition' && (atom.condition.kind === 'no-text' || atom.condition.kind === 'no-number')),
  };
  for (const [id, atom] of atoms.entries()) {
    if (atom.kind === 'test') enterTest(draft, id, atom.test);
    else enterCondition(draft, id, atom.condition);
  }
  const tableOf = ({ 4: four, 6: six }: Draft['addresses']['sigma']): AddressTable | undefined =>
    four.length + six.length === 0 ? undefined : { 4: createIntervals(four), 6: createIntervals(six) };
  return {
    ...draft,
    automaton: draft.wanted.length === 0 ? undefined : createAutomaton(draft.wanted),
    numbers: draft.numbers.length === 0 ? undefined : createIntervals(draft.numbers),
    quads: createQuads([...draft.addresses.sigma[4], ...draft.addresses['event-bridge'][4]]),
    addresses: { sigma: tableOf(draft.addresses.sigma), 'event-bridge': tableOf(draft.addresses['event-bridge']) },
  };
}

function want(draft: Draft, id: number, wanted: Wanted): void {
  draft.wanted.push({ ...wanted, id: draft.found.length });
  draft.found.push(id);
}

function literal(draft: Draft, id: number, text: string, folding: Folding): void {
  if (folding === 'none') {
    draft.exact.add(text, id);
    return;
  }
  const folded = FOLDS[folding](text);
  if (/^[\0-\x7f]*$/.test(folded)) draft.lowered.add(folded, id);
  const texts = draft.folded.get(folding) ?? new Map<string, number[]>();
  draft.folded.set(folding, texts);
  add(texts, folded, id);
}

function add(table: Map<string, number[]>, key: string, id: number): void {
  const ids = table.get(key);
  if (ids === undefined) table.set(key, [id]);
  else ids.push(id);
}

type EnterTest<K extends ValueTest['kind']> = (draft: Draft, id: number, test: Extract<ValueTest, { readonly kind: K }>) => void;
function single(draft: Draft, id: number, test: ValueTest): void {
  draft.single.push({ id, test });
}

const ENTER_TEST: { readonly [K in ValueTest['kind']]: EnterTest<K> } = {
  text(draft, id, { test }) {
    if (test.how === 'equals') literal(draft, id, test.value, test.ignoresCase ? 'unicode' : 'none');
    else want(draft, id, nodeOfTest(test));
  },
  regex(draft, id, { source, flags }) {
    const parsed = parseRegex(source, flags);
    if (!parsed.ok) throw new Error(`\`${source}\`: ${parsed.reason}`);
    want(draft, id, { node: parsed.node, isFromStart: false, isToEnd: false });
  },
  number: (draft, id, { value }) => literal(draft, id, String(value), 'none'),
  word: (draft, id, { value }) => literal(draft, id, String(value), 'words'),
  compare: single,
  time: single,
  address({ addresses: { sigma } }, id, { range }) {
    enterRange(sigma, id, range);
  },
};

function enterTest<K extends ValueTest['kind']>(draft: Draft, id: number, test: Extract<ValueTest, { readonly kind: K }>): void {
  (ENTER_TEST[test.kind] as EnterTest<K>)(draft, id, test);
}

function enterRange(
  table: Draft['addresses']['sigma'],
  id: number,
  { version, first, last }: { readonly version: 4 | 6; readonly first: bigint; readonly last: bigint },
): void {
  const ends = { id, isLowIncluded: true, isHighIncluded: true };
  if (version === 4) table[4].push({ ...ends, low: Number(first), high: Number(last) });
  else table[6].push({ ...ends, low: first, high: last });
}

type ConditionOfValue = Extract<Atom, { readonly kind: 'condition' }>['condition'];
type EnterCondition<K extends ConditionOfValue['kind']> = (draft: Draft, id: number, condition: Extract<ConditionOfValue, { readonly kind: K }>) => void;

const ENTER_CONDITION: { readonly [K in ConditionOfValue['kind']]: EnterCondition<K> } = {
  text: (draft, id, { test }) => enterPatternTest(draft, id, test),
  word: ({ words }, id, { word }) => add(words, word, id),
  number({ numbers, numberTexts }, id, { number: { text, scaled } }) {
    if (scaled === undefined) add(numberTexts, text, id);
    else numbers.push(exactly(id, scaled));
  },
  range({ numbers }, id, { low, high }) {
    numbers.push({ id, low: low?.scaled, isLowIncluded: low?.isIncluded ?? true, high: high?.scaled, isHighIncluded: high?.isIncluded ?? true });
  },
  address: ({ addresses }, id, { addresses: range }) => enterRange(addresses['event-bridge'], id, range),
  'no-text'(draft, id, { tests }) {
    for (const test of tests) enterPatternTest(draft, id, test);
  },
  'no-number'({ numbers }, id, { numbers: excluded }) {
    for (const scaled of excluded) numbers.push(exactly(id, scaled));
  },
};

function enterCondition<K extends ConditionOfValue['kind']>(draft: Draft, id: number, condition: Extract<ConditionOfValue, { readonly kind: K }>): void {
  (ENTER_CONDITION[condition.kind] as EnterCondition<K>)(draft, id, condition);
}

function enterPatternTest(draft: Draft, id: number, test: PatternTest): void {
  if (test.how === 'equals') literal(draft, id, test.value, test.ignoresCase ? 'event-bridge' : 'none');
  else want(draft, id, nodeOfPatternTest(test));
}

function exactly(id: number, scaled: number): Interval<number> {
  return { id, low: scaled, isLowIncluded: true, high: scaled, isHighIncluded: true };
}
