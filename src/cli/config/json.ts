// A JSON reader for files that people write: every failure has a place, and so has every value.
// Source of the grammar: RFC 8259. A key that stands twice in one object is refused, because one of the two would be ignored.

import { type Issue, type Json, type Parsed, parsed, refused } from '../../core/index.ts';

export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

export interface PlacedJson {
  readonly value: Json;
  /** Where the value at a path stands; for a path that leads nowhere, where the nearest value above it stands. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  /** Where the key that the path ends with stands. */
  readonly placeOfKey: (path: readonly (string | number)[]) => Place;
}

const MAX_DEPTH = 100;
const WHITE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class JsonSyntaxError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

export function parsePlacedJson(text: string, file: string): Parsed<PlacedJson> {
  const offsets = new Map<string, number>();
  try {
    const value = readDocument(text, offsets);
    const offsetOf = (prefix: string, path: readonly (string | number)[]): number => {
      for (let length = path.length; length >= 0; length--) {
        const found = offsets.get((length === path.length ? prefix : '') + keyOf(path.slice(0, length)));
        if (found !== undefined) return found;
      }
      return 0;
    };
    return parsed({ value, placeOf: (path) => placeAt(text, offsetOf('', path)), placeOfKey: (path) => placeAt(text, offsetOf('key ', path)) });
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const issue: Issue = { code: 'json-syntax', message: error.message, file, ...placeAt(text, error.offset) };
    return refused(issue);
  }
}

const keyOf = (path: readonly (string | number)[]) => JSON.stringify(path);

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function readDocument(text: string, offsets: Map<string, number>): Json {
  let position = text.startsWith('\u{feff}') ? 1 : 0;
  const fail = (message: string, offset = position): never => {
    throw new JsonSyntaxError(message, offset);
  };
  const space = () => {
    WHITE.lastIndex = position;
    position += WHITE.exec(text)?.[0].length ?? 0;
  };
  const found = () => (position >= text.length ? 'the end of the file' : `\`${String.fromCodePoint(text.codePointAt(position) ?? 0)}\``);

  const readString = (): string => {
    const start = position;
    for (position++; ; position++) {
      const character = text[position];
      if (character === undefined || character === '\n' || character === '\r') fail('a string is not closed', start);
      if (character === '"') break;
      if (character === '\\') position++;
    }
    position++;
    try {
      return JSON.parse(text.slice(start, position)) as string;
    } catch {
      return fail('a string holds a character or an escape that JSON does not allow', start);
    }
  };

  const readValue = (path: readonly (string | number)[]): Json => {
    if (path.length > MAX_DEPTH) fail(`nested deeper than ${MAX_DEPTH} levels`);
    space();
    offsets.set(keyOf(path), position);
    const character = text[position];
    if (character === '{') return readObject(path);
    if (character === '[') return readArray(path);
    if (character === '"') return readString();
    for (const [word, value] of WORDS) {
      if (text.startsWith(word, position)) {
        position += word.length;
        return value;
      }
    }
    NUMBER.lastIndex = position;
    const digits = NUMBER.exec(text)?.[0] ?? '';
    if (digits === '') fail(`a value is expected, and ${found()} stands here`);
    position += digits.length;
    return Number(digits);
  };

  const readArray = (path: readonly (string | number)[]): Json => {
    const items: Json[] = [];
    position++;
    space();
    if (text[position] === ']') {
      position++;
      return items;
    }
    for (;;) {
      items.push(readValue([...path, items.length]));
      space();
      const mark = text[position];
      if (mark !== ',' && mark !== ']') fail(`\`,\` or \`]\` is expected, and ${found()} stands here`);
      position++;
      if (mark === ']') return items;
    }
  };

  const readObject = (path: readonly (string | number)[]): Json => {
    const object: Record<string, Json> = {};
    position++;
    space();
    if (text[position] === '}') {
      position++;
      return object;
    }
    for (;;) {
      space();
      const start = position;
      if (text[position] !== '"') fail(`a key in double quotes is expected, and ${found()} stands here`);
      const key = readString();
      if (Object.hasOwn(object, key)) fail(`the key \`${key}\` stands twice`, start);
      offsets.set(`key ${keyOf([...path, key])}`, start);
      space();
      if (text[position] !== ':') fail(`\`:\` is expected, and ${found()} stands here`);
      position++;
      // Not by assignment: `__proto__` is a key like any other.
      Object.defineProperty(object, key, { value: readValue([...path, key]), enumerable: true, writable: true, configurable: true });
      space();
      const mark = text[position];
      if (mark !== ',' && mark !== '}') fail(`\`,\` or \`}\` is expected, and ${found()} stands here`);
      position++;
      if (mark === '}') return object;
    }
  };

  const value = readValue([]);
  space();
  if (position < text.length) fail(`the file should end here, and ${found()} follows`);
  return value;
}
