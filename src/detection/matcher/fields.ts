// What is known of the fields of the event that is being read: each value's class is found or worked out, and the classes of a field are joined.

import type { Collected } from './collect.ts';
import { createJudge, type Judge } from './judge.ts';
import { ABSENT, type ClassTable, createClassTable, FREE, INSIDE, OMITTED, PLAIN, THERE } from './value-class.ts';

export interface Fields {
  /** By field; of what is no field but asked for, -1 where it is not worked out yet. */
  readonly classes: Int32Array;
  readonly tables: readonly ClassTable[];
  /** The fields that the event has, in the order in which they came, and how many these are. */
  readonly touched: Int32Array;
  readonly count: () => number;
  readonly begin: () => void;
  readonly judges: readonly Judge[];
  /** A value of a class, as the judge of the field says; `isInside` is of an element of a list that is an object or a list. */
  readonly value: (field: number, valueClass: number, isInside: boolean) => void;
  /** An object or a list. */
  readonly there: (field: number) => void;
  readonly omitted: (fields: readonly number[]) => void;
}

/** Makes the state that one event after the other is read into; `specials` numbers go on where fields end. */
export function createFields({ atoms, asksValuesOnly, specials, formulas, roots }: Collected): Fields {
  const count = atoms.length;
  const clauses = formulas.clausesOf(roots);
  const tables = [...atoms, ...specials].map((_, field) => createClassTable(clauses.get(field) ?? []));
  const judges = atoms.map((own, field) => createJudge(own, tables[field] as ClassTable));
  const thereOf = tables.map((table) => table.of(THERE, [], []));
  const omittedOf = tables.map((table) => table.of(OMITTED, [], []));
  /** The class that says nothing of a field; none where it matters that the field is there. */
  const idleOf = atoms.map((_, field) => (asksValuesOnly[field] === true ? (tables[field] as ClassTable).of(PLAIN, [], []) : -1));
  const insideOf = atoms.map((): number[] => []);
  const classes = new Int32Array(count + specials.length).fill(-1, count);
  const touched = new Int32Array(count);
  let touches = 0;
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
  return {
    classes,
    tables,
    touched,
    count: () => touches,
    begin() {
      for (let at = 0; at < touches; at++) classes[touched[at] ?? 0] = ABSENT;
      touches = 0;
      if (specials.length > 0) classes.fill(-1, count);
    },
    judges,
    value(field, valueClass, isInside) {
      if (isInside) note(field, inside(field, valueClass));
      else if (valueClass !== idleOf[field]) note(field, valueClass);
    },
    there(field) {
      if (asksValuesOnly[field] !== true) note(field, thereOf[field] ?? 0);
    },
    omitted(fields) {
      for (const field of fields) note(field, omittedOf[field] ?? 0);
    },
  };
}
