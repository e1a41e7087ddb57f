// Many expressions as one automaton over bytes whose states are made when a text first comes to them: one step a byte, whatever the number
// of expressions. What has been made is dropped when it grows too large, so memory is bounded, and time is linear in the text at worst.

import { WORD } from './classes.ts';
import type { Place } from './node.ts';
import { AT_PLACE, addExpression, BYTE, createProgram, FORK, FOUND, PLACES, type Wanted } from './program.ts';

/** Answers the ids of the expressions that are found in `bytes` from `start` to before `end`, sorted; the list is not the caller's to change. */
export type Automaton = (bytes: Uint8Array, start: number, end: number) => readonly number[];

/** Cells of the table of steps that are kept, of one automaton. */
const MOST_CELLS = 1 << 20;
const LINE_FEED = 10;
/** The bytes of a character after its first. */
const TAILS = [0x80, 0xbf] as const;
const UNKNOWN = -1;
/** In the row of a state that no byte changes. */
const SETTLED = -2;

/** What stood before a state's place; it matters only where a step asks for a place. */
type Before = 'start' | 'word' | 'line-feed' | 'other';

interface State {
  /** Steps that take a byte, ask for a place, or have found. */
  readonly steps: readonly number[];
  readonly before: Before;
  /** What is found if the text ends here. */
  ends: readonly number[] | undefined;
  /** No byte changes what is found. */
  readonly isSettled: boolean;
}

/** Makes the automaton; expressions that are too large, or whose ids repeat, are the caller's mistake and throw. */
export function createAutomaton(wanted: readonly (Wanted & { readonly id: number })[]): Automaton {
  const program = createProgram();
  const { op, a, b, next, owner } = program;
  const anchored: number[] = [];
  const floating: number[] = [];
  for (const one of wanted) {
    const start = addExpression(program, one.id, one);
    if (start === undefined) throw new Error(`the expression ${one.id} is too large`);
    (one.isFromStart ? anchored : floating).push(start);
  }
  const asksPlaces = op.includes(AT_PLACE);
  const { classes, samples } = classify(program, asksPlaces);
  // Two more symbols: a line feed that ends the text, and the end of it.
  const [lastLineFeed, end] = [samples.length, samples.length + 1];
  const width = end + 1;

  const mark = new Uint32Array(op.length);
  let round = 0;
  /** Adds the steps that can be reached without taking a byte or asking for a place. */
  const reach = (from: number, into: number[]): void => {
    const pending = [from];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (mark[at] === round) continue;
      mark[at] = round;
      if (op[at] === FORK) pending.push(b[at] ?? 0, a[at] ?? 0);
      else into.push(at);
    }
  };
  const stateOf = (reached: readonly number[], before: Before): State => {
    const found = new Set(reached.filter((at) => op[at] === FOUND).map((at) => owner[at]));
    // What is found stays found: the other steps of the same expression are of no more use.
    const steps = reached.filter((at) => op[at] === FOUND || !found.has(owner[at])).sort((x, y) => x - y);
    const asks = asksPlaces && steps.some((at) => op[at] === AT_PLACE);
    const isSettled = (floating.length === 0 || found.size === wanted.length) && steps.every((at) => op[at] === FOUND);
    return { steps, before: asks ? before : 'other', ends: undefined, isSettled };
  };

  // A state is known by where its row of the table begins.
  let states: State[] = [];
  let known = new Map<string, number>();
  let table = new Int32Array(width * 16).fill(UNKNOWN);
  const enter = (state: State): number => {
    const key = `${state.before} ${state.steps.join()}`;
    const old = known.get(key);
    if (old !== undefined) return old;
    if ((states.length + 1) * width > MOST_CELLS && states.length > 1) {
      states = [];
      known = new Map();
      table.fill(UNKNOWN);
      initial = enter(makeInitial());
      return enter(state);
    }
    const row = states.length * width;
    states.push(state);
    known.set(key, row);
    if (row + width > table.length) {
      const larger = new Int32Array(table.length * 2).fill(UNKNOWN);
      larger.set(table);
      table = larger;
    }
    if (state.isSettled) table.fill(SETTLED, row, row + width);
    return row;
  };
  const makeInitial = (): State => {
    round++;
    const reached: number[] = [];
    for (const start of anchored) reach(start, reached);
    for (const start of floating) reach(start, reached);
    return stateOf(reached, 'start');
  };
  let initial = 0;
  initial = enter(makeInitial());

  const beforeOf = (symbol: number): Before => {
    const byte = symbol === lastLineFeed ? LINE_FEED : (samples[symbol] ?? 0);
    return byte === LINE_FEED ? 'line-feed' : isWordByte(byte) ? 'word' : 'other';
  };
  const isPlace = (place: number, before: Before, symbol: number): boolean => {
    const isEnd = symbol === end;
    // Within a character there is no place.
    if (!isEnd && ((samples[symbol] ?? 0) & 0xc0) === 0x80) return false;
    const isLineFeed = !isEnd && beforeOf(symbol) === 'line-feed';
    const isBorder = (before === 'word') !== (!isEnd && beforeOf(symbol) === 'word');
    const rows: Readonly<Record<Place, boolean>> = {
      start: before === 'start',
      end: isEnd,
      'last-line-end': isEnd || symbol === lastLineFeed,
      // Not behind the line feed that ends the text.
      'line-start': before === 'start' || (before === 'line-feed' && !isEnd),
      'line-end': isEnd || isLineFeed,
      border: isBorder,
      'no-border': !isBorder,
    };
    return rows[PLACES[place] ?? 'start'];
  };
  /** The steps of a state once it is known what comes next. */
  const settle = ({ steps, before }: State, symbol: number): readonly number[] => {
    if (!asksPlaces) return steps;
    round++;
    const all: number[] = [];
    for (const at of steps) reach(at, all);
    for (let index = 0; index < all.length; index++) {
      const at = all[index] ?? 0;
      if (op[at] === AT_PLACE && isPlace(a[at] ?? 0, before, symbol)) reach(next[at] ?? 0, all);
    }
    return all;
  };
  const follow = (from: number, symbol: number): number => {
    const state = states[from / width];
    if (state === undefined) return initial;
    const byte = symbol === lastLineFeed ? LINE_FEED : (samples[symbol] ?? 0);
    const steps = settle(state, symbol);
    round++;
    const reached: number[] = [];
    for (const at of steps) {
      if (op[at] === FOUND) reach(at, reached);
      else if (op[at] === BYTE && byte >= (a[at] ?? 0) && byte <= (b[at] ?? 0)) reach(next[at] ?? 0, reached);
    }
    for (const start of floating) reach(start, reached);
    const generation = states;
    const to = enter(stateOf(reached, beforeOf(symbol)));
    if (generation === states) table[from + symbol] = to;
    return to;
  };
  const endOf = (at: number): readonly number[] => {
    const state = states[at / width];
    if (state === undefined) return [];
    const found = settle(state, end).filter((step) => op[step] === FOUND);
    state.ends = [...new Set(found.map((step) => a[step] ?? 0))].sort((x, y) => x - y);
    return state.ends;
  };
  return (bytes, from, to) => {
    let row = initial;
    let cells = table;
    const symbols = classes;
    const last = to > from && bytes[to - 1] === LINE_FEED ? to - 1 : to;
    for (let at = from; at < last; at++) {
      const symbol = symbols[bytes[at] as number] as number;
      const step = cells[row + symbol] as number;
      // Most bytes change nothing; told apart, they need not wait for each other.
      if (step === row) continue;
      if (step >= 0) row = step;
      else if (step === SETTLED) break;
      else {
        row = follow(row, symbol);
        cells = table;
      }
    }
    if (last < to) {
      const step = cells[row + lastLineFeed] as number;
      if (step !== SETTLED) row = step >= 0 ? step : follow(row, lastLineFeed);
    }
    return states[row / width]?.ends ?? endOf(row);
  };
}

function isWordByte(byte: number): boolean {
  return WORD.some(([first, last]) => byte >= first && byte <= last);
}

/** Bytes that no step tells apart are one symbol; a sample of each. */
function classify({ op, a, b }: { readonly op: readonly number[]; readonly a: readonly number[]; readonly b: readonly number[] }, asksPlaces: boolean) {
  const starts = new Uint8Array(257);
  const cut = (first: number, last: number): void => {
    starts[first] = 1;
    starts[last + 1] = 1;
  };
  starts[0] = 1;
  for (const [at, code] of op.entries()) if (code === BYTE && (a[at] ?? 0) <= (b[at] ?? 0)) cut(a[at] ?? 0, b[at] ?? 0);
  if (asksPlaces) for (const [first, last] of [...WORD, [LINE_FEED, LINE_FEED] as const, TAILS]) cut(first, last);
  const classes = new Uint8Array(256);
  const samples: number[] = [];
  for (let byte = 0; byte < 256; byte++) {
    if (starts[byte] === 1) samples.push(byte);
    classes[byte] = samples.length - 1;
  }
  return { classes, samples };
}
