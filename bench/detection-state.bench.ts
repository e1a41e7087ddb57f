// State over event time: what a million keys that were seen take, beside a Map of the same; and folding matches beside JSON.parse of events as large.

import { createState, type Match, type StateRule } from '../src/detection/state/index.ts';
import { createSeenStore } from '../src/detection/state/seen-values.ts';
import { report } from './figure.ts';

const KEYS = 1_000_000;
const GROUPS = 20_000;
const MATCHES = 200_000;
const MEGABYTE = 1_000_000;

const groupOf = (key: number): string => `arn:aws:iam::111122223333:role/service-role/application-${key % GROUPS}`;
const addressOf = (key: number): string => `${(key * 7919) >>> 24}.${(key >> 12) & 255}.${(key >> 4) & 255}.${key & 15}-${key.toString(36)}`;

function heldNow(): number {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + Math.max(external, arrayBuffers);
}

/** Bytes that something holds, as the process counts them. */
function measure<T>(make: () => T): { readonly made: T; readonly bytes: number } {
  const before = heldNow();
  const made = make();
  return { made, bytes: heldNow() - before };
}

const store = measure(() => {
  const made = createSeenStore();
  for (let key = 0; key < KEYS; key++) {
    if (key < GROUPS) made.setGroup(groupOf(key), 0, key);
    made.setValue(groupOf(key), addressOf(key), key);
  }
  return made;
});
for (let key = 0; key < KEYS; key++) {
  if (store.made.lastOf(groupOf(key), addressOf(key)) !== key) throw new Error(`key ${key} is not known`);
  if (store.made.lastOf(groupOf(key), `${addressOf(key)}!`) !== undefined) throw new Error(`a key that nobody set passes for known`);
}
const map = measure(() => new Map(Array.from({ length: KEYS }, (_, key) => [`${groupOf(key)} ${addressOf(key)}`, key])));
if (map.made.size !== KEYS) throw new Error('keys are not different');
report({
  name: 'a million keys seen, exact',
  measured: `${Math.round(store.bytes / MEGABYTE)} MB`,
  comparedWith: `a Map: ${Math.round(map.bytes / MEGABYTE)} MB`,
  ratio: store.bytes / map.bytes,
});
report({
  name: 'a million keys seen, exact',
  measured: `${Math.round(store.bytes / MEGABYTE)} MB`,
  comparedWith: '64 MB',
  ratio: store.bytes / (64 * MEGABYTE),
  limit: 1,
});

const rule = (name: string, timespan: number, look: StateRule['look']): StateRule => ({
  name,
  inputs: ['call'],
  groupBy: ['user'],
  aliases: new Map(),
  timespan,
  look,
});
const RULES: readonly StateRule[] = [
  rule('many', 600_000, { type: 'event_count', bounds: [{ bound: 'gte', value: 500 }] }),
  rule('places', 600_000, { type: 'value_count', fields: ['address'], bounds: [{ bound: 'gte', value: 50 }] }),
  rule('new', 7 * 86_400_000, { type: 'first_seen', fields: ['address'], learning: 86_400_000 }),
];
const matches = Array.from(
  { length: MATCHES },
  (_, index): Match => ({
    rule: 'call',
    id: `e${index}`,
    time: index * 100,
    values: { user: [groupOf(index * 31)], address: [addressOf(index % 5000)] },
  }),
);
const text = JSON.stringify({
  eventName: 'CreateUser',
  userIdentity: { arn: groupOf(1), accountId: '111122223333' },
  sourceIPAddress: addressOf(7),
  filler: 'x'.repeat(900),
});

function processor(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const parsing = processor(() => {
  for (let index = 0; index < MATCHES; index++) JSON.parse(text);
});
for (const isProvisional of [true, false]) {
  const time = processor(() => {
    const made = createState(RULES, { lateness: 300_000, isProvisional });
    if (!made.ok) throw new Error('the rules are refused');
    for (const [index, match] of matches.entries()) {
      made.value.push(match);
      if (index % 1000 === 999) made.value.settle();
    }
    made.value.finish();
  });
  const rate = (milliseconds: number): string => `${Math.round(MATCHES / milliseconds)} thousand a second`;
  report({
    name: `matches through three stateful rules, ${isProvisional ? 'said at once' : 'said when settled'}`,
    measured: rate(time),
    comparedWith: `JSON.parse of an event: ${rate(parsing)}`,
    ratio: time / parsing,
  });
}
