// A match: one event that a rule asked for, with the values that stateful rules look at. State is a function of the set of these.

import { compareText } from '../../core/index.ts';
import type { EventValue } from '../patterns/index.ts';

/** What the engine keeps of an event for people and for incidents; the state itself never looks into it. */
export type Note = Readonly<Record<string, unknown>>;

export interface Match {
  /** The rule that matched. */
  readonly rule: string;
  /** The identity of the event: two matches of one rule with the same id and time are one that arrived twice. */
  readonly id: string;
  /** Milliseconds since the epoch, when it happened; never when it arrived. */
  readonly time: number;
  /** The values of the fields that stateful rules ask for, as texts; a field that the event lacks is no key. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly note?: Note;
  /** For a match that stands for a finding of another stateful rule: the matches that led to that finding. */
  readonly parts?: readonly Match[];
}

/** The most values of one field of one event that count; the rest of a longer list is not looked at. */
const MOST_VALUES = 64;

const NO_VALUES: readonly string[] = [];

export function valuesOf(match: Match, field: string): readonly string[] {
  return Object.hasOwn(match.values, field) ? (match.values[field] ?? NO_VALUES) : NO_VALUES;
}

/** The values at a dotted path as texts, through lists, each once, in the order of the event; null and objects are none. */
export function textsAt(raw: EventValue, path: string): readonly string[] {
  const keys = keysOf(path);
  const sole = soleAt(raw, keys);
  if (typeof sole === 'string') return [sole];
  if (sole === undefined) return NO_VALUES;
  const found = new Set<string>();
  collect(raw, keys, 0, found);
  return [...found];
}

const known = new Map<string, readonly string[]>();
/** Rules have a few hundred paths at most. */
const MOST_PATHS = 4096;

function keysOf(path: string): readonly string[] {
  let keys = known.get(path);
  if (keys !== undefined) return keys;
  keys = path.split('.');
  if (known.size < MOST_PATHS) known.set(path, keys);
  return keys;
}

/** What stands at a path that leads through objects alone; a list where it leads through one. */
function soleAt(raw: EventValue, keys: readonly string[]): EventValue | undefined {
  let here: EventValue | undefined = raw;
  for (const key of keys) {
    if (typeof here !== 'object' || here === null) return undefined;
    if (isList(here)) return here;
    if (!Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  return here;
}

/** INVARIANT: no deeper than the path is long plus the depth of the lists, which the readers bound. */
function collect(value: EventValue | undefined, keys: readonly string[], index: number, found: Set<string>): void {
  if (value === undefined || value === null || found.size >= MOST_VALUES) return;
  if (isList(value)) {
    for (const item of value) collect(item, keys, index, found);
    return;
  }
  const key = keys[index];
  if (key === undefined) {
    if (typeof value !== 'object') found.add(String(value));
    return;
  }
  if (typeof value === 'object' && Object.hasOwn(value, key)) collect(value[key], keys, index + 1, found);
}

function isList(value: EventValue): value is readonly EventValue[] {
  return Array.isArray(value);
}

/** Texts joined so that different lists never give the same text. */
export function joinTexts(texts: readonly string[]): string {
  let joined = '';
  for (const text of texts) joined += `${text.length}:${text}`;
  return joined;
}

/** The values of fields where each has just one, as nearly always. */
export function soleTuple(match: Match, fields: readonly string[]): readonly string[] | undefined {
  const tuple: string[] = [];
  for (const field of fields) {
    const values = valuesOf(match, field);
    if (values.length !== 1) return undefined;
    tuple.push(values[0] as string);
  }
  return tuple;
}

/** Every choice of one value a field, joined; none where a field has no value. */
export function tuplesOf(match: Match, fields: readonly string[]): readonly string[] {
  const [only] = fields;
  if (fields.length === 1 && only !== undefined) return valuesOf(match, only).map((value) => joinTexts([value]));
  const sole = soleTuple(match, fields);
  if (sole !== undefined) return [joinTexts(sole)];
  let tuples: readonly (readonly string[])[] = [[]];
  for (const field of fields) {
    const values = valuesOf(match, field);
    tuples = tuples.flatMap((tuple) => values.map((value) => [...tuple, value])).slice(0, MOST_VALUES);
  }
  return tuples.map(joinTexts);
}

/** The finite numbers that a field holds. */
export function numbersOf(match: Match, field: string): readonly number[] {
  return valuesOf(match, field)
    .filter((text) => text.trim() !== '')
    .map(Number)
    .filter((value) => Number.isFinite(value));
}

/** The order in which matches count: by time; at the same time by the place of their rules in the list, then by id. Logs have whole seconds. */
export function compareMatches(rules: readonly string[]): (a: Match, b: Match) => number {
  const positions = new Map(rules.map((rule, index) => [rule, index]));
  return (a, b) => {
    if (a.time !== b.time) return a.time - b.time;
    if (a.rule !== b.rule) {
      const order = (positions.get(a.rule) ?? 0) - (positions.get(b.rule) ?? 0);
      if (order !== 0) return order;
    }
    return compareText(a.id, b.id) || compareText(a.rule, b.rule);
  };
}
