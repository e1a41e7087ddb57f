// Short words for the rows of the table: what the catalogue says already is taken from there.

import {
  type ApiCall,
  iamActionOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  type RecordType,
  type ResourceRecord,
  recordType,
} from '../../core/index.ts';
import type { CallRow, FacetInput, Per, Place, Step } from './row.ts';

export type Input = (item: Json, place: Place) => JsonObject;

type StepOptions = Partial<Pick<Step, 'none' | 'carry' | 'recurse' | 'batch' | 'until' | 'withhold' | 'action'>>;

interface RowOptions {
  readonly per?: Per;
  readonly facets?: Readonly<Record<string, FacetInput>>;
  readonly optIn?: true;
  readonly at?: CallRow['at'];
}

const NOTHING: Input = () => ({});

/** One call; its IAM action is the one that the catalogue knows for the operation unless it is given. */
export function step(service: string, operation: string, items: string, input: Input | JsonObject = NOTHING, options: StepOptions = {}): Step {
  const make: Input = typeof input === 'function' ? input : () => input;
  return { service, operation, items, action: iamActionOf(service, operation), none: [], ...options, input: make };
}

/** The row of a type that steps of its own list. */
export function chain(type: string, group: string, steps: readonly Step[], options: RowOptions = {}): CallRow {
  const { per = PER[typeNamed(type).scope], facets = {}, optIn, at } = options;
  return { type, per, group, steps, facets, ...(optIn ? { optIn } : {}), ...(at === undefined ? {} : { at }) };
}

/** The row of a type that the catalogue's own call lists at once. */
export function list(type: string, group: string, input: Input | JsonObject = NOTHING, options: StepOptions & RowOptions = {}): CallRow {
  return chain(type, group, [stepOf(callOf(type), input, stepOptions(options))], options);
}

/** The row of a type whose names are listed first, each then described. `input` is given a name, or the item that holds it. */
export function each(type: string, group: string, input: Input, options: StepOptions & RowOptions & { readonly all?: Input | JsonObject } = {}): CallRow {
  const { names } = typeNamed(type);
  if (names === undefined) throw new Error(`the catalogue does not say what names ${type}`);
  const { none = [], ...rest } = stepOptions(options);
  return chain(type, group, [stepOf(names.call, options.all ?? NOTHING, { none }), stepOf(callOf(type), input, rest)], options);
}

/** The first of a type's calls in the catalogue as a step that others follow. */
export function first(type: string, input: Input | JsonObject = NOTHING, options: StepOptions = {}): Step {
  return stepOf(callOf(type), input, options);
}

function stepOf({ service, operation, items }: ApiCall, input: Input | JsonObject, options: StepOptions): Step {
  return step(service, operation, items, input, options);
}

function stepOptions({ none, carry, recurse, batch, until, withhold, action }: StepOptions): StepOptions {
  return Object.fromEntries(Object.entries({ none, carry, recurse, batch, until, withhold, action }).filter(([, value]) => value !== undefined));
}

const PER: Readonly<Record<RecordType['scope'], Per>> = { organization: 'organization', global: 'account', regional: 'region' };

function typeNamed(type: string): RecordType {
  const found = recordType(type);
  if (found === undefined) throw new Error(`the catalogue has no ${type}`);
  return found;
}

function callOf(type: string): ApiCall {
  const [call] = typeNamed(type).lists;
  if (call === undefined) throw new Error(`the catalogue has no call that lists ${type}`);
  return call;
}

/** A member of an item, or the item itself where it is a text; `null` where there is none. */
export function of(item: Json, name: string): Json {
  if (!isObject(item)) return typeof item === 'string' ? item : null;
  return (Object.hasOwn(item, name) ? item[name] : undefined) ?? null;
}

/** `take('KeyId')` asks with the item's `KeyId`; `take({ cluster: 'clusterArn' })` with its `clusterArn` as `cluster`. */
export function take(names: string | Readonly<Record<string, string>>, more: JsonObject = {}): Input {
  return (item) => ({ ...more, ...taken(item, names) });
}

/** The same of a record's configuration, for facets. */
export function has(names: string | Readonly<Record<string, string>>, more: JsonObject = {}): FacetInput {
  return (record) => ({ ...more, ...taken(record.config, names) });
}

/** Members of the item before that the items do not repeat. */
export function keep(names: string | Readonly<Record<string, string>>): (item: Json, parent: Json) => JsonObject {
  return (_, parent) => taken(parent, names);
}

export function byId(name: string, more: JsonObject = {}): FacetInput {
  return (record: ResourceRecord) => ({ ...more, [name]: record.id });
}

export function byArn(name: string, more: JsonObject = {}): FacetInput {
  return (record: ResourceRecord) => ({ ...more, [name]: record.arn });
}

function taken(item: Json, names: string | Readonly<Record<string, string>>): JsonObject {
  const pairs = typeof names === 'string' ? [[names, names] as const] : Object.entries(names);
  return Object.fromEntries(pairs.map(([to, from]) => [to, of(item, from)]));
}

/** The items of a batch. */
export function many(item: Json): readonly Json[] {
  return isArray(item) ? item : [item];
}
