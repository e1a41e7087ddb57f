// What makes a regular expression none at all: brackets that do not close, repetitions of nothing, ranges that end before they begin.
// Source: https://www.pcre.org/current/doc/html/pcre2pattern.html, and what Suricata 7.0.10 itself takes (vectors/firewall).

import { isNamedClass } from './regex-parse.ts';

const REPETITION = /[*+?]|\{(\d+)(?:,(\d*))?\}/y;
const MOST_REPEATS = 65_535;
/** Letters that mean nothing after a backslash. */
const NO_ESCAPE = /[ijlmquyFIJLMOTUY]/;
/** Escapes that stand for a place, and not for characters. */
const OF_PLACE = /[bBAZzGK]/;
const NOT_IN_SET = /[BRXAZzGKN]/;
/** What says of which kind a group is: `(?:`, `(?=`, `(?<name>`, `(?i)`, `(?P=name)`, `(?#...)`; a verb. */
const GROUP_KIND =
  /\((?:\?(?:[:=!>|RC]|[+-]?\d{1,3}\)|&\w{1,40}\)|\((?:[+-]?\d{1,3}|<\w{1,40}>|'\w{1,40}'|R\w{0,40})\)|(?=\(\?)|<[=!]|P?<\w{1,40}>|P[=>]\w{1,40}|#[^)]{0,4000}|\^?[imsxnJU]*(?:-[imsxnJU]+)?[:)])|\*(?:UTF8?|UCP|LF|CRLF|CR|ANY|ANYCRLF|NUL|ACCEPT|FAIL|F|COMMIT|PRUNE|SKIP|THEN|MARK|BSR_ANYCRLF|BSR_UNICODE|NO_JIT|NO_START_OPT|NOTEMPTY)(?:=\d+)?\)|\*(?:MARK|PRUNE|SKIP|THEN|)?:\w{1,40}\))/y;

/** `[:alpha:]` within a set, or `[:^alpha:]`. */
const NAMED_CLASS = /\[:\^?([a-z]{1,10}):\]/y;
const CODE = /\\x([0-9a-fA-F]{2})/y;
const NUMBERED = /\\(?:([1-9])(?!\d)|g\{?(\d{1,3}))/y;
const REFERENCE = /\\k[<{'](\w{1,40})[>}']/y;
const BRACED = /\\x\{[0-9a-fA-F]{1,8}\}/y;

const NO_GROUP = 'a reference to a group that is not there';
const NO_LENGTH = 'what is looked for behind has no one length';
const UNCLOSED = 'a bracket is not closed';
const AFTER_NOTHING = 'a repetition stands after nothing';

/** What is wrong with the expression, or nothing. */
export function faultOfRegex(body: string): string | undefined {
  // Groups of plain words behind: each of one length.
  for (const [, words = ''] of body.matchAll(/\(\?<[=!]\((?:\?:)?([\w|]{1,1000})\)/g))
    if (new Set(words.split('|').map(({ length }) => length)).size > 1) return NO_LENGTH;
  // The kinds of the groups that are open.
  const open: string[] = [];
  // Whether what stands before can be repeated.
  let isAtom = false;
  const captures = countCaptures(body);
  for (let at = 0; at < body.length; ) {
    const character = body.charAt(at);
    const repetition = matchAt(REPETITION, body, at);
    if (repetition !== undefined) {
      if (!isAtom) return AFTER_NOTHING;
      const [all, least, most] = repetition;
      if (Number(least) > MOST_REPEATS || Number(most) > MOST_REPEATS) return `a repetition of more than ${MOST_REPEATS}`;
      if (
        open.some((kind) => kind.startsWith('(?<=') || kind.startsWith('(?<!')) &&
        !open.includes('(?=') &&
        !open.includes('(?!') &&
        (least === undefined || (all.includes(',') && most !== least))
      )
        return NO_LENGTH;
      if (most !== '' && Number(most) < Number(least)) return 'the least of a repetition is more than its most';
      at += all.length;
      // Lazy or possessive.
      if (body[at] === '?' || body[at] === '+') at++;
      isAtom = false;
    } else if (character === '\\') {
      const end = readEscape(body, at, captures);
      if (typeof end === 'string') return end;
      isAtom = !OF_PLACE.test(body.charAt(at + 1));
      at = end;
    } else if (character === '[') {
      const set = readSet(body, at);
      if (typeof set === 'string') return set;
      at = set;
      isAtom = true;
    } else if (character === '(') {
      const kind = matchAt(GROUP_KIND, body, at)?.[0] ?? '(';
      if (kind === '(' && body[at + 1] === '?') return at + 2 >= body.length ? UNCLOSED : 'a group of no kind that there is';
      const [, number, name] = /^\(\?(?:\(?(\d+)|&(\w+))/.exec(kind) ?? [];
      if (Number(number ?? 0) > captures || (name !== undefined && !isNamed(body, name))) return NO_GROUP;
      if (!kind.endsWith(')') || kind.startsWith('(?(')) open.push(kind);
      at += kind.length;
      isAtom = false;
    } else if (character === ')') {
      if (open.pop() === undefined) return 'a bracket is not opened';
      at++;
      isAtom = true;
    } else {
      at++;
      isAtom = !'|^$'.includes(character);
    }
  }
  return open.length === 0 ? undefined : UNCLOSED;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const isNamed = (body: string, name: string): boolean => body.includes(`(?<${name}>`) || body.includes(`(?P<${name}>`);

/** Where what begins with a backslash ends, or what is wrong with it. */
function readEscape(body: string, from: number, captures: number): number | string {
  const letter = body[from + 1];
  if (letter === undefined) return 'a backslash stands before nothing';
  if (letter === 'Q') {
    const end = body.indexOf('\\E', from + 2);
    return end === -1 ? body.length : end + 2;
  }
  if (NO_ESCAPE.test(letter)) return `\`\\${letter}\` stands for nothing`;
  if (letter === 'x' && body[from + 2] === '{' && matchAt(BRACED, body, from) === undefined) return '`\\x{` without digits';
  if (letter === 'c' && body[from + 2] === undefined) return '`\\c` stands before nothing';
  const [, digit, number = digit] = matchAt(NUMBERED, body, from) ?? [];
  if (Number(number) > captures) return NO_GROUP;
  const [, name] = matchAt(REFERENCE, body, from) ?? [];
  if (name !== undefined && !isNamed(body, name)) return NO_GROUP;
  return from + (letter === 'c' ? 3 : 2);
}

/** Where the set that opens at `from` ends, or what is wrong with it. */
function readSet(body: string, from: number): number | string {
  let at = from + 1;
  if (body[at] === '^') at++;
  const start = at;
  let low: number | 'class' | undefined;
  while (at < body.length && (body[at] !== ']' || at === start)) {
    const member = readMember(body, at);
    if (typeof member === 'string') return member;
    const isRange = low !== undefined && body[at] === '-' && body[at + 1] !== ']';
    if (!isRange) {
      low = member.value;
      at = member.end;
      continue;
    }
    const high = readMember(body, at + 1);
    if (typeof high === 'string') return high;
    if (low === 'class' || high.value === 'class') return 'a range with a class at an end';
    if (high.value !== undefined && low !== undefined && high.value < low) return 'a range of a set ends before it begins';
    at = high.end;
    low = undefined;
  }
  return at < body.length ? at + 1 : UNCLOSED;
}

/** One member of a set: its code where it is one character, and where it ends. */
function readMember(body: string, at: number): { readonly value: number | 'class' | undefined; readonly end: number } | string {
  const [named, name] = matchAt(NAMED_CLASS, body, at) ?? [];
  if (named !== undefined) return isNamedClass(name as string) ? { value: 'class', end: at + named.length } : 'a class of characters that there is not';
  if (body[at] !== '\\') return { value: body.charCodeAt(at), end: at + 1 };
  const letter = body.charAt(at + 1);
  if (NOT_IN_SET.test(letter)) return `\`\\${letter}\` cannot stand in a set`;
  const end = readEscape(body, at, 9);
  if (typeof end === 'string') return end;
  const [, code] = matchAt(CODE, body, at) ?? [];
  if (code !== undefined) return { value: Number.parseInt(code, 16), end: at + 4 };
  if (/[dDwWsShHvV]/.test(letter)) return { value: 'class', end };
  return { value: /[A-Za-z0-9]/.test(letter) ? undefined : letter.charCodeAt(0), end };
}

/** The number of groups of the expression that keep what they match. */
export function countCaptures(body: string): number {
  let count = 0;
  for (let at = 0; at < body.length; at++) {
    if (body[at] === '\\') {
      const end = readEscape(body, at, 9);
      at = typeof end === 'number' ? end - 1 : at + 1;
    } else if (body[at] === '[') {
      const set = readSet(body, at);
      at = typeof set === 'number' ? set - 1 : body.length;
    } else if (body[at] === '(') {
      const kind = matchAt(GROUP_KIND, body, at)?.[0] ?? '(';
      if (kind === '(' || /^\(\?P?<\w/.test(kind)) count++;
      at += kind.length - 1;
    }
  }
  return count;
}
