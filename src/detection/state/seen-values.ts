// When each group last had each value, and since when the group is known: exact, in the fewest bytes. A group's name stands there once.

import { createSeenTable } from './seen-table.ts';

/** What has been seen, or what has been seen since. Times are milliseconds. */
export interface SeenValues {
  readonly since: (group: string) => number | undefined;
  readonly last: (group: string) => number | undefined;
  readonly lastOf: (group: string, value: string) => number | undefined;
  readonly setGroup: (group: string, since: number, last: number) => void;
  readonly setValue: (group: string, value: string, time: number) => void;
}

export interface SeenStore extends SeenValues {
  /** Groups and values. */
  readonly size: () => number;
  readonly bytes: () => number;
  /** Forgets the values and groups that were last seen before a time. */
  readonly forgetBefore: (time: number) => void;
  readonly save: () => Iterable<string>;
  readonly load: (line: string) => void;
}

export function createSeenStore(): SeenStore {
  const [numbers, times, sinces] = [createSeenTable(), createSeenTable(), createSeenTable()];
  let next = 0;
  const keyOf = (group: string): string | undefined => {
    const number = numbers.get(group);
    return number === undefined ? undefined : keyOfNumber(number);
  };
  const makeKey = (group: string): string => {
    const known = keyOf(group);
    if (known !== undefined) return known;
    numbers.set(group, next);
    return keyOfNumber(next++);
  };
  const tables = { numbers, times, sinces };
  return {
    since(group) {
      const key = keyOf(group);
      return key === undefined ? undefined : sinces.get(key);
    },
    last(group) {
      const key = keyOf(group);
      return key === undefined ? undefined : times.get(key);
    },
    lastOf(group, value) {
      const key = keyOf(group);
      return key === undefined ? undefined : times.get(`${key}=${value}`);
    },
    setGroup(group, since, last) {
      const key = makeKey(group);
      sinces.set(key, since);
      times.set(key, last);
    },
    setValue: (group, value, time) => times.set(`${makeKey(group)}=${value}`, time),
    size: () => times.size(),
    bytes: () => numbers.bytes() + times.bytes() + sinces.bytes(),
    forgetBefore(time) {
      times.forgetBefore(time);
      numbers.keep((_group, number) => times.get(keyOfNumber(number)) !== undefined);
      sinces.keep((key) => times.get(key) !== undefined);
    },
    *save() {
      yield JSON.stringify(['next', '', next]);
      for (const [name, table] of Object.entries(tables)) for (const entry of table.entries()) yield JSON.stringify([name, ...entry]);
    },
    load(line) {
      const [table, key, value] = JSON.parse(line) as [string, string, number];
      if (table === 'next') next = value;
      else tables[table as keyof typeof tables].set(key, value);
    },
  };
}

/** Values seen on top of others, which stay as they are. */
export interface SeenSince extends SeenValues {
  /** Drops what the values below say as well. */
  readonly agree: (group: string, values: readonly string[]) => void;
}

export function createSeenSince(below: SeenValues): SeenSince {
  const groups = new Map<string, { readonly since: number; readonly last: number }>();
  const values = new Map<string, number>();
  const keyOf = (group: string, value: string): string => `${group.length}:${group}${value}`;
  return {
    since: (group) => groups.get(group)?.since ?? below.since(group),
    last: (group) => groups.get(group)?.last ?? below.last(group),
    lastOf: (group, value) => values.get(keyOf(group, value)) ?? below.lastOf(group, value),
    setGroup: (group, since, last) => groups.set(group, { since, last }),
    setValue: (group, value, time) => values.set(keyOf(group, value), time),
    agree(group, seen) {
      if (groups.get(group)?.last === below.last(group)) groups.delete(group);
      for (const value of seen) if (values.get(keyOf(group, value)) === below.lastOf(group, value)) values.delete(keyOf(group, value));
    },
  };
}

/** A number below 2^32 as four characters of one byte each. */
function keyOfNumber(number: number): string {
  return String.fromCharCode((number >>> 24) & 0xff, (number >>> 16) & 0xff, (number >>> 8) & 0xff, number & 0xff);
}
