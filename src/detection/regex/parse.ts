// Regular expressions of PCRE, as far as a finite automaton can follow them; everything else is refused by its name.
// Sources: https://www.pcre.org/current/doc/html/pcre2pattern.html,
// https://sigmahq.io/sigma-specification/specification/sigma-appendix-modifiers.html (modifier `re`)

import { LETTER_CLASSES } from './classes.ts';
import { foldRanges } from './fold.ts';
import { EMPTY, type Place, type RegexNode } from './node.ts';
import { readEscape, readSet } from './parse-set.ts';
import { type CodeSet, EVERY_CODE_POINT } from './ranges.ts';
import { createReader, type Reader, RegexRefusal, refuse } from './reader.ts';

export interface RegexFlags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
}
export type ParsedRegex =
  | { readonly ok: true; readonly node: RegexNode }
  /** `at` counts UTF-16 code units from the start of the expression. */
  | { readonly ok: false; readonly reason: string; readonly at: number };

const DEEPEST = 100;
const MOST_REPEATS = 1000;
const COUNTED = /\{(?:(\d+)(?:(,)(\d*))?|(,)(\d+))\}/y;
const PLACES: ReadonlyMap<string, Place> = new Map([
  ['b', 'border'],
  ['B', 'no-border'],
  ['A', 'start'],
  ['z', 'end'],
  ['Z', 'last-line-end'],
]);

/** Reads an expression; never throws. */
export function parseRegex(source: string, flags: RegexFlags): ParsedRegex {
  const reader = createReader(source, { ...flags, x: false });
  try {
    const node = readEither(reader, 0);
    if (reader.at < source.length) refuse(reader, 'a `)` that closes nothing');
    return { ok: true, node };
  } catch (error) {
    if (!(error instanceof RegexRefusal)) throw error;
    return { ok: false, reason: error.message, at: Math.min(error.at, source.length) };
  }
}

function readEither(reader: Reader, depth: number): RegexNode {
  if (depth > DEEPEST) refuse(reader, `groups nested more than ${DEEPEST} deep`);
  const items = [readSequence(reader, depth)];
  while (reader.peek() === '|') {
    reader.at++;
    items.push(readSequence(reader, depth));
  }
  return items.length === 1 ? (items[0] ?? EMPTY) : { kind: 'either', items };
}

function readSequence(reader: Reader, depth: number): RegexNode {
  const items: RegexNode[] = [];
  for (let next = reader.peek(); next !== '' && next !== '|' && next !== ')'; next = reader.peek()) {
    if (reader.flags.x && skipFree(reader)) continue;
    items.push(...readRepeated(reader, depth));
  }
  return items.length === 1 ? (items[0] ?? EMPTY) : { kind: 'sequence', items };
}

/** With `x`, blanks and comments count for nothing. */
function skipFree(reader: Reader): boolean {
  const next = reader.peek();
  if (next === '#') {
    const end = reader.source.indexOf('\n', reader.at);
    reader.at = end < 0 ? reader.source.length : end + 1;
    return true;
  }
  if (!/[ \t\n\v\f\r]/.test(next)) return false;
  reader.at++;
  return true;
}

function readRepeated(reader: Reader, depth: number): readonly RegexNode[] {
  const from = reader.at;
  const atoms = readAtom(reader, depth);
  while (reader.flags.x && skipFree(reader));
  const range = readRange(reader);
  if (range === undefined) return atoms;
  const item = atoms.at(-1);
  if (item === undefined) return refuse(reader, 'a repetition of nothing', from);
  const next = reader.peek();
  if (next === '+') refuse(reader, 'a possessive repetition');
  // Greedy or not is the same to a question of yes or no.
  if (next === '?') reader.at++;
  if (/[*+?]/.test(reader.peek()) || countedAt(reader) !== null) refuse(reader, 'a repetition of a repetition');
  return [...atoms.slice(0, -1), { kind: 'repeat', item, ...range }];
}

function countedAt(reader: Reader): RegExpExecArray | null {
  COUNTED.lastIndex = reader.at;
  return COUNTED.exec(reader.source);
}

function readRange(reader: Reader): { readonly least: number; readonly most: number | undefined } | undefined {
  const mark = reader.peek();
  if (mark === '*' || mark === '+' || mark === '?') {
    reader.at++;
    return { least: mark === '+' ? 1 : 0, most: mark === '?' ? 1 : undefined };
  }
  const counted = mark === '{' ? countedAt(reader) : null;
  if (counted === null) return undefined;
  const [whole, first, comma, last, , only] = counted;
  const least = Number(first ?? '0');
  const most = only !== undefined ? Number(only) : comma === undefined ? least : last === '' || last === undefined ? undefined : Number(last);
  if (Math.max(least, most ?? 0) > MOST_REPEATS) refuse(reader, `a repetition of more than ${MOST_REPEATS}`);
  if (most !== undefined && most < least) refuse(reader, 'a repetition whose bounds are the wrong way round');
  reader.at += whole.length;
  return { least, most };
}

/** One thing that may be repeated; the text of `\Q…\E` is several. */
function readAtom(reader: Reader, depth: number): readonly RegexNode[] {
  const from = reader.at;
  const character = reader.take();
  if (character === '(') return [readGroup(reader, depth)];
  if (character === '[') return [one(reader, readSet(reader))];
  if (character === '.') return [{ kind: 'one', codes: reader.flags.s ? EVERY_CODE_POINT : (LETTER_CLASSES.get('N') ?? []) }];
  if (character === '^') return [{ kind: 'place', place: reader.flags.m ? 'line-start' : 'start' }];
  if (character === '$') return [{ kind: 'place', place: reader.flags.m ? 'line-end' : 'last-line-end' }];
  if (character === '*' || character === '+' || character === '?') return refuse(reader, 'a repetition of nothing', from);
  if (character !== '\\') return [one(reader, [[character.codePointAt(0) ?? 0, character.codePointAt(0) ?? 0]])];
  const letter = reader.peek();
  const place = PLACES.get(letter);
  if (place !== undefined) {
    reader.at++;
    return [{ kind: 'place', place }];
  }
  if (letter === 'Q') return readQuoted(reader);
  if (letter === 'E') {
    reader.at++;
    return [EMPTY];
  }
  if (letter === 'R') {
    reader.at++;
    const crlf: RegexNode = { kind: 'sequence', items: [point(13), point(10)] };
    return [{ kind: 'either', items: [crlf, { kind: 'one', codes: LETTER_CLASSES.get('v') ?? [] }] }];
  }
  return [one(reader, readEscape(reader, from))];
}

const point = (code: number): RegexNode => ({ kind: 'one', codes: [[code, code]] });

function one(reader: Reader, codes: CodeSet): RegexNode {
  return { kind: 'one', codes: reader.flags.i ? foldRanges(codes) : codes };
}

function readQuoted(reader: Reader): readonly RegexNode[] {
  reader.at++;
  const end = reader.source.indexOf('\\E', reader.at);
  const text = reader.source.slice(reader.at, end < 0 ? undefined : end);
  reader.at = end < 0 ? reader.source.length : end + 2;
  const items = Array.from(text, (character) => one(reader, [[character.codePointAt(0) ?? 0, character.codePointAt(0) ?? 0]]));
  return items.length === 0 ? [EMPTY] : items;
}

const REFUSED_GROUPS: readonly (readonly [start: string, name: string])[] = [
  ['?=', 'a look-ahead'],
  ['?!', 'a look-ahead'],
  ['?<=', 'a look-behind'],
  ['?<!', 'a look-behind'],
  ['?>', 'an atomic group'],
  ['?|', 'a group that resets numbers'],
  ['?(', 'a conditional group'],
  ['?R', 'a recursion'],
  ['?&', 'a recursion'],
  ['?P>', 'a recursion'],
  ['?P=', 'a back reference'],
  ['?C', 'a callout'],
  ['*', 'a verb'],
];
const OPTIONS = /\?\^?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/y;
const NAME = /\?(?:P?<[A-Za-z_]\w{0,127}>|'[A-Za-z_]\w{0,127}')/y;

/** What is set within a group ends with it; `(?i)` alone holds to the end of the group that it stands in. */
function readGroup(reader: Reader, depth: number): RegexNode {
  const from = reader.at - 1;
  const before = reader.flags;
  if (reader.source.startsWith('?#', reader.at)) {
    const end = reader.source.indexOf(')', reader.at);
    if (end < 0) refuse(reader, 'a comment that is not closed', from);
    reader.at = end + 1;
    return EMPTY;
  }
  const refused = REFUSED_GROUPS.find(([start]) => reader.source.startsWith(start, reader.at));
  if (refused !== undefined) refuse(reader, refused[1], from);
  OPTIONS.lastIndex = NAME.lastIndex = reader.at;
  const [options, name] = [OPTIONS.exec(reader.source), NAME.exec(reader.source)];
  if (options !== null) {
    reader.at += options[0].length;
    const reset = options[0].startsWith('?^') ? { i: false, m: false, s: false, x: false } : before;
    reader.flags = { ...reset, ...setFlags(reader, options[1] ?? '', true), ...setFlags(reader, options[2] ?? '', false) };
    if (options[3] === ')') return EMPTY;
  } else if (name !== null) reader.at += name[0].length;
  else {
    if (/^\?[+-]?\d/.test(reader.source.slice(reader.at, reader.at + 3))) refuse(reader, 'a recursion', from);
    if (reader.peek() === '?') refuse(reader, 'a group of an unknown kind', from);
  }
  const inner = readEither(reader, depth + 1);
  if (reader.take() !== ')') refuse(reader, 'a group that is not closed', from);
  reader.flags = before;
  return inner;
}

function setFlags(reader: Reader, letters: string, isOn: boolean): Partial<Reader['flags']> {
  for (const letter of letters) if (!/[imsxnJU]/.test(letter)) refuse(reader, `the option \`${letter}\``);
  return Object.fromEntries(
    Array.from(letters)
      .filter((letter) => /[imsx]/.test(letter))
      .map((letter) => [letter, isOn]),
  );
}
