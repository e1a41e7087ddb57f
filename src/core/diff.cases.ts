// Values as AWS answers them, and a slow way to apply changes: it looks up every step by what the step says.

import fc from 'fast-check';
import type { FieldChange, PathStep } from './field-diff.ts';
import { isArray, isObject, type Json, type JsonObject } from './json.ts';
import { identityOf } from './list-identity.ts';

const scalar = fc.constantFrom<Json>('a', 'b', 'tcp', '10.0.0.0/8', '0.0.0.0/0', 0, 1, true, null);
const item = fc.record({ Sid: fc.constantFrom('A', 'B', 'C'), Effect: scalar, Action: fc.oneof(scalar, fc.uniqueArray(scalar)) }, { requiredKeys: ['Effect'] });
const permission = fc.record({
  IpProtocol: fc.constantFrom('tcp', '-1'),
  FromPort: fc.constantFrom(22, 443),
  IpRanges: fc.array(fc.record({ CidrIp: fc.constantFrom('0.0.0.0/0', '10.0.0.0/8'), Description: scalar }), { maxLength: 3 }),
});
const policy = fc.record({ Statement: fc.array(item, { maxLength: 4 }) });

export const configs: fc.Arbitrary<JsonObject> = fc.record(
  {
    Policy: fc.oneof(
      policy,
      policy.map((one) => JSON.stringify(one)),
      fc.constant('{'),
    ),
    IpPermissions: fc.array(permission, { maxLength: 4 }),
    Command: fc.array(fc.constantFrom('sh', '-c'), { maxLength: 3 }),
    Anything: fc.jsonValue({ maxDepth: 3 }),
    ['__proto__']: scalar,
    'a.b [c]': scalar,
  },
  { requiredKeys: [] },
);

/** The value with every list that has no order, and the keys of every object, in another order. */
export function shuffled(value: Json, key = ''): fc.Arbitrary<Json> {
  if (isArray(value)) {
    const items = fc.tuple(...value.map((one) => shuffled(one, key)));
    return items.chain((list) => (identityOf(list, list, key) === undefined ? fc.constant(list) : fc.shuffledSubarray(list, { minLength: list.length })));
  }
  if (!isObject(value)) return fc.constant(value);
  const entries = fc.tuple(...Object.keys(value).map((name) => shuffled(value[name] ?? null, name).map((one) => [name, one] as const)));
  return entries.chain((list) => fc.shuffledSubarray(list, { minLength: list.length })).map((list) => Object.fromEntries(list) as JsonObject);
}

/** The value after the changes: those of one list are applied to it from its end. */
export function applyChanges(value: Json, changes: readonly FieldChange[]): Json {
  return [...changes].reverse().reduce<Json>((made, change) => applyAt(made, change.path, change) ?? null, value);
}

function applyAt(value: Json | undefined, path: readonly PathStep[], change: FieldChange): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change.after;
  const here = typeof value === 'string' ? (JSON.parse(value) as Json) : value;
  if (step.kind === 'key') {
    const object = (here ?? {}) as JsonObject;
    const inner = applyAt(Object.hasOwn(object, step.key) ? object[step.key] : undefined, rest, change);
    const entries = Object.entries(object).filter(([key]) => key !== step.key);
    return Object.fromEntries<Json | undefined>(inner === undefined ? entries : [...entries, [step.key, inner]]);
  }
  const list = [...((here ?? []) as readonly Json[])];
  const index = step.kind === 'index' ? step.index : positionOf(list, step.id);
  const inner = applyAt(list[index], rest, change);
  if (inner === undefined) return list.toSpliced(index, 1);
  // The last of several additions at the end comes first: the places before it are filled by the next ones.
  list[index] = inner;
  return list;
}

/** Where the item stands that some identity calls so, or the end of the list. */
function positionOf(list: readonly Json[], id: string): number {
  const found = list.findIndex((one) => [JSON.stringify(one), ...namesOf(one)].includes(id));
  return found < 0 ? list.length : found;
}

/** Every id that an item could have by one, two or three of its plain fields. */
function namesOf(one: Json): readonly string[] {
  if (!isObject(one)) return [];
  return [['Sid'], ['IpProtocol', 'FromPort', 'ToPort'], ['CidrIp'], ['Key'], ['Name'], ['Id']].map((fields) =>
    JSON.stringify(fields.filter((field) => Object.hasOwn(one, field) && one[field] !== null).map((field) => [field, one[field]])),
  );
}

/** The value with every text that holds a JSON object or list as that object or list. */
export function unfolded(value: Json): Json {
  if (typeof value === 'string' && /^\s*[{[]/.test(value)) {
    try {
      return unfolded(JSON.parse(value) as Json);
    } catch {
      return value;
    }
  }
  if (isArray(value)) return value.map(unfolded);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unfolded(one ?? null)])) as JsonObject;
}
