// Regular expressions of `pcre`, matched in time linear in the text by following all states at once.
// What a finite automaton cannot do (look-around, back references, possessive groups) has no pattern here: the caller says `unknown`.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/payload-keywords.html#pcre-perl-compatible-regular-expressions

import { createParser, isWord, type Node } from './regex-parse.ts';

export interface Pattern {
  /** Whether the pattern occurs in the text, from `from` on; characters are bytes. */
  readonly test: (text: string, from?: number) => boolean;
}

type State =
  | { readonly kind: 'one'; readonly accepts: (code: number) => boolean; next: number }
  | { readonly kind: 'split'; next: number; other: number }
  | { readonly kind: 'start'; readonly isMultiline: boolean; next: number }
  | { readonly kind: 'end'; readonly isMultiline: boolean; next: number }
  | { readonly kind: 'boundary'; readonly isNegated: boolean; next: number }
  | { readonly kind: 'done' };

const MOST_STATES = 20_000;

/** The pattern of a PCRE body with its modifiers `imsxAE`, or why there is none. */
export function compileRegex(body: string, modifiers: string): { readonly pattern: Pattern } | { readonly unsupported: string } {
  const parser = createParser(body, modifiers);
  const parsed = parser();
  if ('unsupported' in parsed) return parsed;
  const states: State[] = [];
  const entry = build(parsed.node, states, add(states, { kind: 'done' }));
  if (entry === undefined) return { unsupported: 'a repetition too large to follow' };
  const isAnchored = modifiers.includes('A');
  const isEndOnly = modifiers.includes('E');
  return { pattern: { test: (text, from = 0) => run(states, entry, text, from, isAnchored, isEndOnly) } };
}

/**
 * Whether any text of allowed characters (bytes) can match: false is certain, true may be wrong where borders of words contradict each
 * other; `undefined` where the expression is not followed.
 */
export function canMatchWithin(body: string, isAllowed: (code: number) => boolean): boolean | undefined {
  const parsed = createParser(body, '')();
  if ('unsupported' in parsed) return undefined;
  const states: State[] = [];
  const entry = build(parsed.node, states, add(states, { kind: 'done' }));
  if (entry === undefined) return undefined;
  const codes = Array.from({ length: 256 }, (_, code) => code).filter(isAllowed);
  // Each state with whether a character was taken before it, and whether the end was met: then only a last line end may follow.
  const seen = new Set<string>();
  const waiting: (readonly [index: number, isInside: boolean, isEnded: boolean])[] = [[entry, false, false]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [index, isInside, isEnded] = next;
    const mark = next.join(' ');
    const state = states[index];
    if (seen.has(mark) || state === undefined) continue;
    seen.add(mark);
    if (state.kind === 'done') return true;
    if (state.kind === 'split') waiting.push([state.next, isInside, isEnded], [state.other, isInside, isEnded]);
    else if (state.kind === 'one') {
      if (codes.some((code) => (!isEnded || code === 10) && state.accepts(code))) waiting.push([state.next, true, isEnded]);
    } else if (state.kind !== 'start' || state.isMultiline || !isInside)
      waiting.push([state.next, isInside, isEnded || (state.kind === 'end' && !state.isMultiline)]);
  }
  return false;
}

function add(states: State[], state: State): number {
  states.push(state);
  return states.length - 1;
}

/** Builds backwards: the state from which `node` and then `next` are matched. */
function build(node: Node, states: State[], next: number): number | undefined {
  if (states.length > MOST_STATES) return undefined;
  if (node.kind === 'one') return add(states, { kind: 'one', accepts: node.accepts, next });
  if (node.kind === 'start' || node.kind === 'end') return add(states, { kind: node.kind, isMultiline: node.isMultiline, next });
  if (node.kind === 'boundary') return add(states, { kind: 'boundary', isNegated: node.isNegated, next });
  if (node.kind === 'sequence') {
    let at: number | undefined = next;
    for (const item of [...node.items].reverse()) {
      at = build(item, states, at);
      if (at === undefined) return undefined;
    }
    return at;
  }
  if (node.kind === 'either') {
    let at: number | undefined;
    for (const item of node.items) {
      const one = build(item, states, next);
      if (one === undefined) return undefined;
      at = at === undefined ? one : add(states, { kind: 'split', next: one, other: at });
    }
    return at ?? next;
  }
  let at = next;
  if (node.most === undefined) {
    const loop: State = { kind: 'split', next, other: next };
    const index = add(states, loop);
    const body = build(node.item, states, index);
    if (body === undefined) return undefined;
    loop.other = body;
    at = index;
  }
  for (let copies = node.least; copies < (node.most ?? 0); copies++) {
    const one = build(node.item, states, at);
    if (one === undefined) return undefined;
    at = add(states, { kind: 'split', next: one, other: next });
  }
  for (let copies = 0; copies < node.least; copies++) {
    const one = build(node.item, states, at);
    if (one === undefined) return undefined;
    at = one;
  }
  return at;
}

function run(states: readonly State[], entry: number, text: string, from: number, isAnchored: boolean, isEndOnly: boolean): boolean {
  let current: number[] = [];
  const seen = new Int32Array(states.length).fill(-1);
  const isWordAt = (at: number) => isWord(text.charCodeAt(at));
  const holds = (state: Extract<State, { kind: 'start' | 'boundary' | 'end' }>, at: number): boolean => {
    // Not after a line end that is the last character: https://www.pcre.org/current/doc/html/pcre2pattern.html#SEC6
    if (state.kind === 'start') return at === 0 || (state.isMultiline && at < text.length && text[at - 1] === '\n');
    if (state.kind === 'boundary') return (isWordAt(at - 1) !== isWordAt(at)) !== state.isNegated;
    return at === text.length || (state.isMultiline && text[at] === '\n') || (!isEndOnly && at === text.length - 1 && text[at] === '\n');
  };
  /** Follows what needs no character; true when the end of the pattern is reached. */
  const enter = (start: number, at: number, into: number[]): boolean => {
    const waiting = [start];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (seen[index] === at) continue;
      seen[index] = at;
      const state = states[index] as State;
      if (state.kind === 'done') return true;
      if (state.kind === 'one') into.push(index);
      else if (state.kind === 'split') waiting.push(state.next, state.other);
      else if (holds(state, at)) waiting.push(state.next);
    }
    return false;
  };
  for (let at = from; ; at++) {
    if ((at === from || !isAnchored) && enter(entry, at, current)) return true;
    if (at === text.length) return false;
    const code = text.charCodeAt(at);
    const following: number[] = [];
    for (const index of current) {
      const state = states[index] as State;
      if (state.kind === 'one' && state.accepts(code) && enter(state.next, at + 1, following)) return true;
    }
    if (following.length === 0 && isAnchored) return false;
    current = following;
  }
}
