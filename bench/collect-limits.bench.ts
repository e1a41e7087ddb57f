// A thousand simulated accounts behind an API that enforces every limit, in virtual time: against the least time that those limits allow.

import { createCaller } from '../dist/aws/caller.js';
import { CALLS } from '../dist/aws/calls/table.js';
import { limitOf } from '../dist/aws/limits.js';
import { createRoom, RECORDS_IN_MEMORY } from '../dist/aws/room.js';
import { activeTasks, runTasks } from '../dist/aws/run-tasks.js';
import { createSharedAnswers } from '../dist/aws/shared-answers.js';
import { createTasks } from '../dist/aws/tasks.js';
import { asString } from '../dist/core/index.js';
import type { ApiRequest } from '../src/aws/api.ts';
import { createVirtualTime } from '../src/aws/virtual-time.cases.ts';
import type { JsonObject } from '../src/core/index.ts';
import { report } from './figure.ts';

const ACCOUNTS = 1000;
const REGIONS = ['eu-west-1', 'us-east-1'];
/** The most that `--concurrency` takes. */
const CONCURRENCY = 1000;
const LIMIT = 1.2;
const LATENCY = { least: 20, most: 120 };

/** One account in fifty holds most of what there is, as in real organisations; in another one in fifty, others use up half of each limit. */
const isLarge = (account: string) => Number(account) % 50 === 7;
const isShared = (account: string) => Number(account) % 50 === 8;

/** A few resources of the services that cost the most calls; everything else is empty. */
const many = (count: number, of: (index: number) => JsonObject) => Array.from({ length: count }, (_, index) => of(index));
const ANSWERS: Readonly<Record<string, (request: ApiRequest) => JsonObject>> = {
  GenerateCredentialReport: () => ({ State: 'COMPLETE' }),
  ListBuckets: ({ account }) => ({ Buckets: many(isLarge(account) ? 200 : 4, (index) => ({ Name: `b-${account}-${index}`, BucketRegion: 'us-east-1' })) }),
  ListKeys: ({ account }) => ({ Keys: many(isLarge(account) ? 100 : 4, (index) => ({ KeyId: `key-${index}` })) }),
  DescribeKey: ({ account, region, input }) => ({
    KeyMetadata: { KeyId: input['KeyId'], Arn: `arn:aws:kms:${region}:${account}:key/${asString(input['KeyId']) ?? ''}`, KeyManager: 'CUSTOMER' },
  }),
  ListFunctions: ({ account, region }) => ({
    Functions: many(isLarge(account) ? 500 : 5, (index) => ({
      FunctionName: `f${index}`,
      FunctionArn: `arn:aws:lambda:${region}:${account}:function:f${index}`,
    })),
  }),
  ListTopics: ({ account, region }) => ({ Topics: many(isLarge(account) ? 100 : 3, (index) => ({ TopicArn: `arn:aws:sns:${region}:${account}:t${index}` })) }),
};

// A generator of our own, so that every run is the same: https://en.wikipedia.org/wiki/Linear_congruential_generator
let seed = 1;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const time = createVirtualTime();
const buckets = new Map<string, { tokens: number; last: number; calls: number; readonly burst: number; readonly rate: number }>();
let [throttled, answered, unanswered] = [0, 0, 0];

async function send(request: ApiRequest): Promise<JsonObject> {
  const { bucket, limit } = limitOf(request.service, request.operation);
  const key = `${request.account} ${request.region} ${bucket}`;
  let one = buckets.get(key);
  const share = isShared(request.account) ? 0.5 : 1;
  if (one === undefined) buckets.set(key, (one = { tokens: limit.burst * share, last: 0, calls: 0, burst: limit.burst * share, rate: limit.rate * share }));
  // In whole steps, so that many things happen at one time and the clock has fewer to stop at.
  const latency = Math.round((LATENCY.least + random() * (LATENCY.most - LATENCY.least)) / 10) * 10;
  await time.sleep(latency / 2);
  one.tokens = Math.min(one.burst, one.tokens + ((time.now() - one.last) / 1000) * one.rate);
  one.last = time.now();
  const isLet = one.tokens >= 1 - 1e-6;
  if (isLet) one.tokens -= 1;
  await time.sleep(latency / 2);
  if (!isLet) {
    throttled += 1;
    throw Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
  }
  one.calls += 1;
  answered += 1;
  return ANSWERS[request.operation]?.(request) ?? {};
}

const room = createRoom(RECORDS_IN_MEMORY);
const caller = createCaller(
  {
    prepare: () => Promise.resolve(undefined),
    send,
    room,
    classify: () => ({ kind: 'throttled', code: 'ThrottlingException', message: '' }),
    now: time.now,
    sleep: time.sleep,
    random,
  },
  { concurrency: CONCURRENCY, attempts: 5, throttleAttempts: 50, limitOf },
);
const accounts = Array.from({ length: ACCOUNTS }, (_, index) => ({ id: String(100_000_000_000 + index), regions: REGIONS }));
const rows = CALLS.filter((row) => row.optIn !== true);
const tasks = createTasks(rows, {
  partition: 'aws',
  mainRegion: 'us-east-1',
  base: accounts[0]?.id ?? '',
  baseProfile: '',
  baseRegions: accounts[0]?.regions ?? [],
  accounts,
  notes: [],
});
const shared = createSharedAnswers(rows, (request) => caller.call(request));
await time.run(
  runTasks(
    tasks,
    { call: (request) => caller.call(request), sleep: time.sleep, room, shared },
    {
      isDone: () => false,
      keep: () => Promise.resolve(),
      done: (_, cells) => {
        unanswered += cells.filter(({ detail }) => detail === 'ThrottlingException').length;
        return Promise.resolve();
      },
    },
    { active: activeTasks(ACCOUNTS) },
  ),
);
const elapsed = time.now() / 1000;
const byLimits = [...buckets.values()].reduce((most, { calls, burst, rate }) => Math.max(most, (calls - burst) / rate), 0);
const byConcurrency = (answered * (LATENCY.least + LATENCY.most)) / 2 / 1000 / CONCURRENCY;
const bound = Math.max(byLimits, byConcurrency);
const { retried } = caller.counts();
report({
  name: `collect ${ACCOUNTS.toLocaleString('en-US')} accounts under limits`,
  measured: `${elapsed.toFixed(0)} s virtual, ${answered.toLocaleString('en-US')} calls`,
  comparedWith: `least time: ${byLimits.toFixed(0)} s by limits, ${byConcurrency.toFixed(0)} s by ${CONCURRENCY.toLocaleString('en-US')} in flight`,
  ratio: elapsed / bound,
  limit: LIMIT,
});
report({
  name: 'calls where rows begin with the same one',
  measured: `${answered.toLocaleString('en-US')} calls, ${shared.saved().toLocaleString('en-US')} saved`,
  comparedWith: 'each row asks for itself',
  ratio: answered / (answered + shared.saved()),
  limit: 0.95,
});
report({
  name: 'throttled calls not asked again',
  measured: `${throttled - retried + unanswered} of ${throttled.toLocaleString('en-US')}`,
  comparedWith: 'none',
  ratio: throttled - retried + unanswered,
  limit: 0,
});
