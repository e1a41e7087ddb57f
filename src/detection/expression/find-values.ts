// The values of a field in an event, found by trying every way to read its dotted path.

import type { EventValue } from '../patterns/index.ts';

/** A value that a test can hold of, or null. */
export type Leaf = string | number | bigint | boolean | null;

export interface FoundValues {
  /** In the order of the event; none where the field is an object, or an empty list. */
  readonly values: readonly Leaf[];
  /** Whether the field is there, with whatever. */
  readonly isPresent: boolean;
}

/** Finds every value of a field; lists on the way and at the end are passed through, and keys with dots are as the keys between them. */
export function findValues(event: EventValue, field: string): FoundValues {
  const found = findAll(event, field);
  const values: Leaf[] = [];
  const visit = (value: EventValue): void => {
    if (isList(value)) for (const item of value) visit(item);
    else if (value === null || typeof value !== 'object') values.push(value);
  };
  found.forEach(visit);
  return { values, isPresent: found.length > 0 };
}

/** Whatever stands at a field, lists at its end as they are. */
export function findAll(event: EventValue, field: string): readonly EventValue[] {
  const keys = field.split('.');
  const found: EventValue[] = [];
  const visit = (value: EventValue, from: number): void => {
    if (from === keys.length) found.push(value);
    else if (isList(value)) for (const item of value) visit(item, from);
    else if (value !== null && typeof value === 'object') {
      for (let to = from + 1; to <= keys.length; to++) {
        const key = keys.slice(from, to).join('.');
        const inner = Object.hasOwn(value, key) ? value[key] : undefined;
        if (inner !== undefined) visit(inner, to);
      }
    }
  };
  visit(event, 0);
  return found;
}

/** Every value of an event that is no object and no list, keys excepted. */
export function allValues(event: EventValue): readonly Leaf[] {
  const values: Leaf[] = [];
  const visit = (value: EventValue): void => {
    if (isList(value)) for (const item of value) visit(item);
    else if (value === null || typeof value !== 'object') values.push(value);
    else for (const inner of Object.values(value)) visit(inner);
  };
  visit(event);
  return values;
}

/** `Array.isArray`, which does not tell readonly arrays. */
function isList(value: EventValue): value is readonly EventValue[] {
  return Array.isArray(value);
}
