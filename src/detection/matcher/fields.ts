// What is known of the fields of the event that is being read: each value's class is found or worked out, and the classes of a field are joined.

import type { Collected } from './collect.ts';
import { createJudge } from './judge.ts';
import { createMemo, type Memo } from './memo.ts';
import { createTextBytes } from './text-bytes.ts';
import { ABSENT, type ClassTable, createClassTable, FREE, INSIDE, OMITTED, THERE } from './value-class.ts';

export interface Fields {
  /** By field; of what is no field but asked for, -1 where it is not worked out yet. */
  readonly classes: Int32Array;
  readonly tables: readonly ClassTable[];
  readonly begin: () => void;
  /** A text between its quotes, raw; false where it is no JSON string. `inside` is of an element of a list that is an object or a list. */
  readonly text: (field: number, bytes: Uint8Array, start: number, end: number, isInside: boolean) => boolean;
  readonly number: (field: number, value: number | bigint, isInside: boolean) => void;
  readonly word: (field: number, value: boolean | null, isInside: boolean) => void;
  /** The class of a text whose bytes are UTF-8 already, and the value of a class that is known. */
  readonly classOfText: (field: number, bytes: Uint8Array, end: number) => number;
  readonly value: (field: number, valueClass: number, isInside: boolean) => void;
  /** An object or a list. */
  readonly there: (field: number) => void;
  readonly omitted: (fields: readonly number[]) => void;
}

/** Makes the state that one event after the other is read into; `specials` numbers go on where fields end. */
export function createFields({ atoms, specials }: Collected): Fields {
  const count = atoms.length;
  const tables = [...atoms.map(() => createClassTable()), ...specials.map(() => createClassTable())];
  const judges = atoms.map((own, field) => createJudge(own, tables[field] as ClassTable));
  const memos = atoms.map((): Memo => createMemo());
  const thereOf = tables.map((table) => table.of(THERE, [], []));
  const omittedOf = tables.map((table) => table.of(OMITTED, [], []));
  const insideOf = atoms.map((): number[] => []);
  const classes = new Int32Array(count + specials.length).fill(-1, count);
  const touched = new Int32Array(count);
  let touches = 0;
  const toBytes = createTextBytes();
  const note = (field: number, valueClass: number): void => {
    const before = classes[field];
    if (before === ABSENT) {
      classes[field] = valueClass;
      touched[touches++] = field;
    } else classes[field] = (tables[field] as ClassTable).combine(before ?? ABSENT, valueClass);
  };
  const inside = (field: number, valueClass: number): number => {
    const known = insideOf[field]?.[valueClass];
    if (known !== undefined) return known;
    const table = tables[field] as ClassTable;
    const { flags, hits, excluded } = table.get(valueClass);
    const made = table.of((flags & ~FREE) | INSIDE, [...hits], [...excluded]);
    (insideOf[field] as number[])[valueClass] = made;
    return made;
  };
  const noteValue = (field: number, valueClass: number, isInside: boolean): void => note(field, isInside ? inside(field, valueClass) : valueClass);
  return {
    classes,
    tables,
    begin() {
      for (let at = 0; at < touches; at++) classes[touched[at] ?? 0] = ABSENT;
      touches = 0;
      if (specials.length > 0) classes.fill(-1, count);
    },
    text(field, bytes, start, end, isInside) {
      const memo = memos[field] as Memo;
      let valueClass = memo.find(bytes, start, end);
      if (valueClass < 0) {
        const judge = judges[field] as (typeof judges)[number];
        if (isPlain(bytes, start, end)) valueClass = judge.text(bytes, start, end);
        else {
          const plain = toBytes(bytes, start, end);
          if (plain === undefined) return false;
          valueClass = judge.text(plain.bytes, 0, plain.end);
        }
        memo.keep(bytes, start, end, valueClass);
      }
      noteValue(field, valueClass, isInside);
      return true;
    },
    classOfText: (field, bytes, end) => (judges[field] as (typeof judges)[number]).text(bytes, 0, end),
    value: noteValue,
    number: (field, value, isInside) => noteValue(field, (judges[field] as (typeof judges)[number]).number(value), isInside),
    word: (field, value, isInside) => noteValue(field, (judges[field] as (typeof judges)[number]).word(value), isInside),
    there: (field) => note(field, thereOf[field] ?? 0),
    omitted(fields) {
      for (const field of fields) note(field, omittedOf[field] ?? 0);
    },
  };
}

const BACKSLASH = 92;

/** Whether the text is ASCII without escapes, as it stands. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 127 || byte === BACKSLASH) return false;
  }
  return true;
}
