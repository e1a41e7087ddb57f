// Many prefixes, suffixes and wildcards as one automaton, whose states are made when a text first comes to them.
// One step a character whatever the number of tests; what has been made is dropped when it grows too large, so memory is bounded.

import type { TextTest } from './condition.ts';

/** Cells of the tables of transitions that are kept. */
const MOST_CELLS = 1 << 20;
const STAR = -1;

interface State {
  readonly positions: Int32Array;
  /** The tests that a text satisfies that ends here. */
  readonly accepted: readonly number[];
  /** Every further character stays here. */
  readonly isFinal: boolean;
  readonly next: (State | undefined)[];
}

/** Answers the ids of the tests that a text satisfies. */
export type TextMachine = (text: string) => readonly number[];

/** Makes the automaton of the tests; `ids` are what it answers. Case is the caller's. */
export function createTextMachine(tests: readonly { readonly id: number; readonly test: TextTest }[]): TextMachine {
  // One tape of tokens; each test ends with a mark that no character fits.
  const tape: number[] = [];
  const owner: number[] = [];
  const starts: number[] = [];
  const isEnd: boolean[] = [];
  for (const { id, test } of tests) {
    starts.push(tape.length);
    for (const token of tokensOf(test)) {
      tape.push(token);
      owner.push(id);
      isEnd.push(false);
    }
    tape.push(Number.NaN);
    owner.push(id);
    isEnd.push(true);
  }
  // Characters that stand in no test are one class.
  const classes = new Map<number, number>();
  for (const token of tape) if (token >= 0 && !classes.has(token)) classes.set(token, classes.size + 1);
  const ascii = new Int32Array(128);
  for (const [code, one] of classes) if (code < 128) ascii[code] = one;
  const width = classes.size + 1;
  const codes = [Number.NaN, ...classes.keys()];

  const stateOf = (positions: Iterable<number>): State => {
    const closed = new Set<number>();
    for (const from of positions) {
      let at = from;
      while (!closed.has(at)) {
        closed.add(at);
        if (tape[at] !== STAR) break;
        at++;
      }
    }
    const sorted = Int32Array.from(closed).sort();
    const accepted = [...new Set([...sorted].filter((at) => isEnd[at]).map((at) => owner[at] ?? 0))];
    const isFinal =
      sorted.every((at) => isEnd[at] === true || (tape[at] === STAR && isEnd[at + 1] === true)) &&
      sorted.every((at) => isEnd[at] !== true || tape[at - 1] === STAR);
    return { positions: sorted, accepted, isFinal, next: [] };
  };
  let states = new Map<string, State>();
  let initial = stateOf(starts);
  const step = (from: State, one: number): State => {
    const code = codes[one];
    const reached: number[] = [];
    for (const at of from.positions) {
      if (tape[at] === STAR) reached.push(at);
      else if (tape[at] === code) reached.push(at + 1);
    }
    const made = stateOf(reached);
    const key = made.positions.join();
    const known = states.get(key);
    const to = known ?? made;
    if (known === undefined) {
      if ((states.size + 1) * width > MOST_CELLS) {
        states = new Map();
        initial = stateOf(starts);
      }
      states.set(key, to);
    }
    from.next[one] = to;
    return to;
  };
  return (text) => {
    let state = initial;
    for (let at = 0; at < text.length && !state.isFinal; at++) {
      const code = text.charCodeAt(at);
      const one = code < 128 ? (ascii[code] ?? 0) : (classes.get(code) ?? 0);
      state = state.next[one] ?? step(state, one);
    }
    return state.accepted;
  };
}

function tokensOf(test: TextTest): readonly number[] {
  if (test.how === 'wildcard') return test.tokens.map((token) => (token === '*' ? STAR : token));
  const codes = Array.from({ length: test.value.length }, (_, at) => test.value.charCodeAt(at));
  if (test.how === 'prefix') return [...codes, STAR];
  return test.how === 'suffix' ? [STAR, ...codes] : codes;
}

/** A text in the case in which `equals-ignore-case` compares: the lower one, where it and the upper one are each other's. */
export function foldCase(text: string): string {
  // Most texts are ASCII.
  if (isAscii(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) {
    const lower = character.toLowerCase();
    folded += lower.toUpperCase() === character ? lower : character;
  }
  return folded;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
