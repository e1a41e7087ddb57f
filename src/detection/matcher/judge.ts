// What the tests of one field say of one value: in goes a text's bytes, a number or a word, out comes the class of the value.

import { parseCidr } from '../../core/index.ts';
import { holdsOf } from '../expression/index.ts';
import { readAddress } from '../patterns/addresses.ts';
import { numberText, scaledNumber } from '../patterns/numbers.ts';
import { decodeText, encodeText } from '../regex/index.ts';
import { readQuads } from './quads.ts';
import { type AddressTable, type Atom, createTestTables } from './test-tables.ts';
import { FOLDS } from './text-nodes.ts';
import { type ClassTable, NULL, PLAIN } from './value-class.ts';

export interface Judge {
  /** The class of a text that is no address, and by the first byte of IPv4 addresses, whether they all are of that class; there only where nothing else is asked of texts. */
  readonly addresses: { readonly nothing: number; readonly isIdle: Uint8Array } | undefined;
  /** Of a text as UTF-8; `isAscii` where it is known to be. */
  readonly text: (bytes: Uint8Array, start: number, end: number, isAscii: boolean) => number;
  readonly number: (value: number | bigint) => number;
  readonly word: (value: boolean | null) => number;
}

/** Longer texts are no addresses and no numbers to any test. */
const LONGEST_NAME = 64;
const MOST_FOUND = 4096;

export function createJudge(atoms: readonly Atom[], classes: ClassTable): Judge {
  const tables = createTestTables(atoms);
  const { exact, lowered, folded, automaton, found, single, numbers, numberTexts, words, addresses, isForTextsOnly, isNegation } = tables;
  const asksExact = !exact.isEmpty();
  const asksFolded = folded.size > 0;
  const hasAddresses = addresses.sigma !== undefined || addresses['event-bridge'] !== undefined;
  const quads = { address: 0 };
  const hits: number[] = [];
  const excluded: number[] = [];
  const nothing = classes.of(PLAIN, [], []);

  const hit = (ids: readonly number[] | undefined, isText: boolean): void => {
    if (ids === undefined) return;
    for (let at = 0; at < ids.length; at++) hitOne(ids[at] as number, isText);
  };
  const readText = (bytes: Uint8Array, start: number, end: number, isText: boolean, isAscii: boolean): void => {
    if (asksExact) hit(exact.find(bytes, start, end, false), isText);
    if (asksFolded) {
      if (isAscii) hit(lowered.find(bytes, start, end, true), isText);
      else {
        const text = decodeText(bytes, start, end);
        if (/^[\0-\x7f]*$/.test(text)) hit(lowered.find(bytes, start, end, true), isText);
        else for (const [folding, texts] of folded) hit(texts.get(FOLDS[folding](text)), isText);
      }
    }
    if (automaton === undefined) return;
    const expressions = automaton(bytes, start, end);
    for (let at = 0; at < expressions.length; at++) hitOne(found[expressions[at] as number] as number, isText);
  };
  const hitOne = (id: number, isText: boolean): void => {
    if (!isText && isForTextsOnly[id] === true) return;
    if (isNegation[id] === true) excluded.push(id);
    else hits.push(id);
  };
  const readAddresses = (bytes: Uint8Array, start: number, end: number): void => {
    if (end - start > LONGEST_NAME || start === end) return;
    if (readQuads(quads, bytes, start, end) === end) {
      hit(tables.quads.find(quads.address), true);
      return;
    }
    // Names of services are the most frequent texts here: they have no colon, and do not begin with a digit.
    const first = bytes[start] ?? 0;
    if (!(first >= 48 && first <= 57) && !hasColon(bytes, start, end)) return;
    const text = decodeText(bytes, start, end);
    if (addresses.sigma !== undefined && !text.includes('/')) hitAddress(addresses.sigma, parseCidr(text));
    const address = addresses['event-bridge'] === undefined ? undefined : readAddress(text);
    if (address !== undefined) hitAddress(addresses['event-bridge'], { version: address.version, first: address.value });
  };
  const hitAddress = (table: AddressTable | undefined, address: { readonly version: 4 | 6; readonly first: bigint } | undefined): void => {
    if (address === undefined) return;
    hit(address.version === 4 ? table?.[4](Number(address.first)) : table?.[6](address.first), true);
  };
  const answer = (flags: number): number => {
    if (flags === PLAIN && hits.length === 0 && excluded.length === 0) return nothing;
    const id = classes.of(flags, hits, excluded);
    hits.length = 0;
    excluded.length = 0;
    return id;
  };
  const isSimple = automaton !== undefined && single.length === 0;
  /** The classes of texts that no literal is, by what the automaton answers: for equal answers it mostly gives one and the same list. */
  let byFound = new Map<readonly number[], number>();
  /** The class of an ASCII text where the automaton alone says anything; -1 where something else does, too. */
  const classByAutomaton = (bytes: Uint8Array, start: number, end: number): number => {
    if (automaton === undefined) return -1;
    if (asksExact && exact.find(bytes, start, end, false) !== undefined) return -1;
    if (asksFolded && lowered.find(bytes, start, end, true) !== undefined) return -1;
    const expressions = automaton(bytes, start, end);
    const known = byFound.get(expressions);
    if (known !== undefined) return known;
    for (const expression of expressions) hitOne(found[expression] as number, true);
    const made = answer(PLAIN);
    if (byFound.size >= MOST_FOUND) byFound = new Map();
    byFound.set(expressions, made);
    return made;
  };
  const asksAddressesOnly = hasAddresses && !asksExact && !asksFolded && automaton === undefined && single.length === 0;
  return {
    addresses: asksAddressesOnly ? { nothing, isIdle: tables.quads.isIdle } : undefined,
    text(bytes, start, end, isAscii) {
      if (hasAddresses) readAddresses(bytes, start, end);
      const simple = isSimple && isAscii && hits.length === 0 ? classByAutomaton(bytes, start, end) : -1;
      if (simple >= 0) return simple;
      readText(bytes, start, end, true, isAscii);
      if (single.length > 0 && end - start <= LONGEST_NAME) {
        const text = decodeText(bytes, start, end);
        for (const { id, test } of single) if (holdsOf(test, text)) hits.push(id);
      }
      return answer(PLAIN);
    },
    number(value) {
      const text = numberText(value);
      readText(encodeText(text), 0, text.length, false, true);
      hit(numberTexts.get(text), true);
      const scaled = numbers === undefined || typeof value === 'bigint' ? undefined : scaledNumber(value);
      if (scaled !== undefined) hit(numbers?.(scaled), true);
      for (const { id, test } of single) if (holdsOf(test, value)) hits.push(id);
      return answer(PLAIN);
    },
    word(value) {
      hit(words.get(String(value)), true);
      if (value === null) return answer(PLAIN | NULL);
      const text = String(value);
      readText(encodeText(text), 0, text.length, false, true);
      return answer(PLAIN);
    },
  };
}

const COLON = 58;

function hasColon(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === COLON) return true;
  return false;
}
