// `npm run test:deep -- --only soak`: a day of generated events through every kind of stateful rule, out of order and some twice.
// Memory must not grow once the first windows are full, and what is found must be what was put in. `--events N` for another number.

import { parseArgs } from 'node:util';
import { createState, type Revision, type StateRule } from '../../../src/detection/state/index.ts';
import { createTraffic } from './traffic.ts';

const { values } = parseArgs({ options: { events: { type: 'string', default: '50000000' } } });
const EVENTS = Number(values.events);
const DAY = 86_400_000;
const MINUTE = 60_000;
/** Events that are shuffled among themselves, and settled after. */
const BATCH = 10_000;
const LATENESS = 5 * MINUTE;
/** How much more memory may be held at the end than when the windows were full for the first time. */
const MOST_GROWTH = 1.25;

const NO_ALIASES = new Map<string, ReadonlyMap<string, string>>();
const rule = (name: string, inputs: readonly string[], groupBy: readonly string[], timespan: number, look: StateRule['look']): StateRule => ({
  name,
  inputs,
  groupBy,
  timespan,
  look,
  aliases: NO_ALIASES,
});

const RULES: readonly StateRule[] = [
  rule('many', ['call'], ['user'], 10 * MINUTE, { type: 'event_count', bounds: [{ bound: 'gte', value: 2000 }] }),
  rule('few', ['failure'], ['user'], 10 * MINUTE, { type: 'event_count', bounds: [{ bound: 'eq', value: 3 }] }),
  rule('spread', ['failure'], ['address'], 10 * MINUTE, { type: 'value_count', fields: ['user'], bounds: [{ bound: 'gte', value: 20 }] }),
  rule('bytes', ['transfer'], ['user'], 10 * MINUTE, { type: 'value_sum', field: 'bytes', bounds: [{ bound: 'gt', value: 5_000_000 }] }),
  rule('typical', ['transfer'], ['account'], 10 * MINUTE, {
    type: 'value_percentile',
    field: 'bytes',
    percentile: 95,
    bounds: [{ bound: 'gt', value: 900_000 }],
  }),
  rule('steps', ['failure', 'change', 'transfer'], ['user'], 5 * MINUTE, { type: 'temporal_ordered', bounds: undefined, condition: undefined }),
  rule('all', ['failure', 'change', 'transfer'], ['address'], 5 * MINUTE, { type: 'temporal', bounds: undefined, condition: undefined }),
  rule('new', ['call'], ['user'], 3 * 60 * MINUTE, { type: 'first_seen', fields: ['address'], learning: 60 * MINUTE }),
  rule('odd', ['change'], ['account'], 60 * MINUTE, { type: 'rare', fields: ['address'], by: ['user'], bounds: [{ bound: 'lte', value: 1 }], minimum: 50 }),
  rule('silence', ['heartbeat'], ['account'], 15 * MINUTE, { type: 'absence' }),
  rule('one', ['change'], ['user'], 60 * MINUTE, { type: 'each' }),
  rule('chain', ['spread', 'change'], ['address'], 30 * MINUTE, { type: 'temporal_ordered', bounds: undefined, condition: undefined }),
];

const made = createState(RULES, { lateness: LATENESS });
if (!made.ok) throw new Error(made.issues.map(({ message }) => message).join('\n'));
const state = made.value;
const traffic = createTraffic(EVENTS, DAY);
const found = new Map<string, number>();
const heap: number[] = [];
const say = (text: string): void => void process.stdout.write(`${text}\n`);

function count(revisions: readonly Revision[]): void {
  for (const revision of revisions) if (revision.kind === 'close') found.set(revision.finding.rule, (found.get(revision.finding.rule) ?? 0) + 1);
}

const parts = 20;
let nextPart = 1;
for (let from = 0; from < EVENTS; from += BATCH) {
  const { matches, time } = traffic.batch(from, Math.min(BATCH, EVENTS - from));
  for (const match of matches) state.push(match);
  state.observe(time);
  count(state.settle());
  if (from + BATCH < (EVENTS * nextPart) / parts) continue;
  nextPart++;
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  heap.push(heapUsed + external + arrayBuffers);
  const { user, system } = process.cpuUsage();
  const rate = Math.round((from + BATCH) / ((user + system) / 1000));
  say(
    `${String(Math.round((100 * (from + BATCH)) / EVENTS)).padStart(3)}%  ${Math.round((heap.at(-1) ?? 0) / 1e6)} MB  ${rate} thousand events a second of the processor`,
  );
}
count(state.finish());

const { late, repeated, crowded, cut, taken } = state.counts();
say(
  `${taken} matches taken; ${repeated} repeated matches; late ${[...late.values()].reduce((sum, one) => sum + one, 0)}, crowded ${crowded.size}, cut ${cut.size}`,
);
say(`findings: ${[...found].map(([name, number]) => `${name} ${number}`).join(', ')}`);
// By a quarter of the day every window but that of `new` is full; by a half that one is, too.
const early = Math.max(...heap.slice(parts / 4, parts / 2));
const end = Math.max(...heap.slice(parts / 2));
say(`memory: at most ${Math.round(early / 1e6)} MB in the second quarter, ${Math.round(end / 1e6)} MB in the second half`);
const wrong = traffic.expected().filter(({ rule: name, least }) => (found.get(name) ?? 0) < least);
for (const { rule: name, least } of wrong) say(`\`${name}\` found ${found.get(name) ?? 0}, less than the ${least} that were put in`);
const isFlat = globalThis.gc === undefined || heap.length < parts || end <= early * MOST_GROWTH;
if (!isFlat) say('memory grows');
process.exitCode = wrong.length === 0 && isFlat && [...late.values()].length === 0 ? 0 : 1;
