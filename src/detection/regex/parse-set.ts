// Sets in brackets, and what a backslash makes of the next character.

import { CONTROLS, LETTER_CLASSES, NAMED_CLASSES } from './classes.ts';
import { foldRanges } from './fold.ts';
import { type CodeRange, type CodeSet, joinRanges, LAST_CODE_POINT, negateRanges } from './ranges.ts';
import { type Reader, refuse } from './reader.ts';

const HEX = /x(?:\{([0-9a-fA-F]{1,8})\}|([0-9a-fA-F]{0,2}))/y;
const UNICODE = /u([0-9a-fA-F]{4})/y;
const OCTAL = /(?:o\{([0-7]{1,11})\}|(0[0-7]{0,2}))/y;
const POSIX = /:(\^?)([a-z]{1,10}):\]/y;
const REFUSED_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['p', 'a Unicode property'],
  ['P', 'a Unicode property'],
  ['X', 'a grapheme'],
  ['C', 'a single code unit'],
  ['G', 'the place where the last match ended'],
  ['K', 'a start that is set anew'],
  ['g', 'a back reference'],
  ['k', 'a back reference'],
]);
const BACKSPACE = 8;

const point = (code: number): CodeSet => [[code, code]];

/** After a backslash: the characters that are meant. `from` is the place of the backslash. */
export function readEscape(reader: Reader, from: number): CodeSet {
  const { source, at } = reader;
  HEX.lastIndex = UNICODE.lastIndex = OCTAL.lastIndex = at;
  const number = HEX.exec(source) ?? UNICODE.exec(source);
  if (number !== null) return coded(reader, number[0], Number.parseInt(number[1] ?? number[2] ?? '0', 16) || 0, from);
  const octal = OCTAL.exec(source);
  if (octal !== null) return coded(reader, octal[0], Number.parseInt(octal[1] ?? octal[2] ?? '0', 8), from);
  const letter = reader.take();
  if (letter === '') refuse(reader, 'a backslash at the end', from);
  const known = LETTER_CLASSES.get(letter);
  if (known !== undefined) return known;
  const control = CONTROLS.get(letter);
  if (control !== undefined) return point(control);
  const refused = REFUSED_ESCAPES.get(letter) ?? (/[1-9]/.test(letter) ? 'a back reference' : undefined);
  if (refused !== undefined) refuse(reader, refused, from);
  if (/[0-9A-Za-z]/.test(letter)) refuse(reader, `\`\\${letter}\``, from);
  return point(letter.codePointAt(0) ?? 0);
}

function coded(reader: Reader, text: string, code: number, from: number): CodeSet {
  if (code > LAST_CODE_POINT) refuse(reader, 'a character beyond Unicode', from);
  reader.at += text.length;
  return point(code);
}

/** After the opening bracket, to behind the closing one. */
export function readSet(reader: Reader): CodeSet {
  const from = reader.at - 1;
  const isNegated = reader.peek() === '^';
  if (isNegated) reader.at++;
  const ranges: CodeRange[] = [];
  for (let isFirst = true; isFirst || reader.peek() !== ']'; isFirst = false) {
    if (reader.at >= reader.source.length) refuse(reader, 'a set that is not closed', from);
    const low = readMember(reader);
    const next = reader.source.charAt(reader.at + 1);
    if (reader.peek() !== '-' || next === ']' || next === '' || low.kind === 'class') {
      ranges.push(...low.codes);
      continue;
    }
    const dash = reader.at++;
    const high = readMember(reader);
    const first = low.codes[0]?.[0] ?? 0;
    const last = high.codes[0]?.[0] ?? 0;
    if (high.kind === 'class') refuse(reader, 'a range up to a class', dash);
    if (last < first) refuse(reader, 'a range whose ends are the wrong way round', dash);
    ranges.push([first, last]);
  }
  reader.at++;
  const codes = joinRanges(ranges);
  // Case is folded first: what is not a letter is neither of its two forms.
  return isNegated ? negateRanges(reader.flags.i ? foldRanges(codes) : codes) : codes;
}

function readMember(reader: Reader): { readonly kind: 'character' | 'class'; readonly codes: CodeSet } {
  const from = reader.at;
  const character = reader.take();
  if (character === '[' && /[:.=]/.test(reader.peek())) {
    POSIX.lastIndex = reader.at;
    const named = POSIX.exec(reader.source);
    const codes = NAMED_CLASSES.get(named?.[2] ?? '');
    if (named !== null && codes !== undefined) {
      reader.at += named[0].length;
      return { kind: 'class', codes: named[1] === '^' ? negateRanges(codes) : codes };
    }
    if (named !== null || /^[.=][^\]]*[.=]\]/.test(reader.source.slice(reader.at, reader.at + 40))) refuse(reader, 'an unknown named class', from);
  }
  if (character !== '\\') return { kind: 'character', codes: point(character.codePointAt(0) ?? 0) };
  const letter = reader.peek();
  if (letter === 'b') {
    reader.at++;
    return { kind: 'character', codes: point(BACKSPACE) };
  }
  if (letter === 'Q' || letter === 'E') refuse(reader, 'a quotation in a set', from);
  return { kind: LETTER_CLASSES.has(letter) ? 'class' : 'character', codes: readEscape(reader, from) };
}
