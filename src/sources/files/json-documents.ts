// The JSON documents of a text, one or several after each other, as loops of CLI calls leave them.
// Errors are found by a scan of our own, so that line and column are right whatever the version of Node says.

import { type Issue, type Json, type Parsed, parsed, refused } from '../../core/index.ts';

/** More than any answer of AWS nests, and little enough for recursion. */
export const MAX_DEPTH = 128;

export function parseDocuments(text: string, file: string): Parsed<readonly Json[]> {
  const whole = tryParse(text);
  if (whole !== undefined) return nestsTooDeep(whole) ? refused(tooDeep(file)) : parsed([whole]);
  const documents: Json[] = [];
  let start = skipSpace(text, 0);
  while (start < text.length) {
    const end = scanValue(text, start, 0);
    if (typeof end !== 'number') return refused(end.tooDeep ? tooDeep(file) : syntaxIssue(text, end, file));
    // Scanned as valid, so this cannot throw.
    documents.push(JSON.parse(text.slice(start, end)) as Json);
    start = skipSpace(text, end);
  }
  return parsed(documents);
}

/** The one document of a text that stands inside another answer, or `undefined` where it is none, or nests too deep. */
export function parseEmbedded(text: string): Json | undefined {
  const value = tryParse(text);
  return value === undefined || nestsTooDeep(value) ? undefined : value;
}

interface Fault {
  readonly at: number;
  readonly expected: string;
  readonly tooDeep?: boolean;
}

function tooDeep(file: string): Issue {
  return { code: 'json-too-deep', file, message: `it nests more than ${MAX_DEPTH} levels deep`, help: 'no answer of AWS does; save it again' };
}

function syntaxIssue(text: string, fault: Fault, file: string): Issue {
  const { line, column } = placeAt(text, fault.at);
  const found = fault.at >= text.length ? 'the end of the file' : `\`${String.fromCodePoint(text.codePointAt(fault.at) ?? 0)}\``;
  return {
    code: 'json-syntax',
    file,
    line,
    column,
    message: `expected ${fault.expected}, found ${found}`,
    help: fault.at >= text.length ? 'the file is cut off; save the answer again' : 'save the answer again with `--output json`',
  };
}

/** Line and column, both from 1, the column in characters. Counted, as a file may be one line of hundreds of megabytes. */
function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  let pairs = 0;
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
      line += 1;
      start = at + 1;
      pairs = 0;
    } else if (code >= 0xdc00 && code <= 0xdfff) pairs += 1;
  }
  return { line, column: offset - start - pairs + 1 };
}

function tryParse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Level by level instead of recursively, so that the check itself is safe. */
function nestsTooDeep(value: Json): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    const next: Json[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const child of Object.values(item)) if (typeof child === 'object' && child !== null) next.push(child);
    }
    level = next;
  }
  return false;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** The offset after the value, or what is wrong with it. */
function scanValue(text: string, start: number, depth: number): number | Fault {
  if (depth > MAX_DEPTH) return { at: start, expected: 'less depth', tooDeep: true };
  const first = text[start];
  if (first === '{') return scanMembers(text, start, depth, '}');
  if (first === '[') return scanMembers(text, start, depth, ']');
  if (first === '"') return scanString(text, start);
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, start)) return start + word.length;
  NUMBER.lastIndex = start;
  return NUMBER.test(text) ? NUMBER.lastIndex : { at: start, expected: 'a JSON value' };
}

function scanMembers(text: string, start: number, depth: number, close: '}' | ']'): number | Fault {
  let at = skipSpace(text, start + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    if (close === '}') {
      if (text[at] !== '"') return { at, expected: 'a name in double quotes' };
      const name = scanString(text, at);
      if (typeof name !== 'number') return name;
      at = skipSpace(text, name);
      if (text[at] !== ':') return { at, expected: '`:`' };
      at = skipSpace(text, at + 1);
    }
    const value = scanValue(text, at, depth + 1);
    if (typeof value !== 'number') return value;
    at = skipSpace(text, value);
    if (text[at] === close) return at + 1;
    if (text[at] !== ',') return { at, expected: `\`,\` or \`${close}\`` };
    at = skipSpace(text, at + 1);
  }
}

function scanString(text: string, start: number): number | Fault {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return { at, expected: 'the end of the string' };
    if (code !== 0x5c) continue;
    const next = text[at + 1] ?? '';
    if (next === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) return { at, expected: 'four hexadecimal digits after `\\u`' };
      at += 5;
    } else {
      if (next === '' || !'"\\/bfnrt'.includes(next)) return { at: next === '' ? at + 1 : at, expected: 'an escape that JSON knows' };
      at += 1;
    }
  }
  return { at: text.length, expected: 'the end of the string' };
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? 'x')) at++;
  return at;
}
