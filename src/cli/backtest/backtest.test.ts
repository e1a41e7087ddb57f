import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { event as randomEvent, expression as randomExpression } from '../../detection/convert/convert.cases.ts';
import { applyRevisions, createDetector, type EventValue, type Expression, evaluate, type Pack, readPack, type StateFinding } from '../../detection/index.ts';
import { readEventFiles } from '../../sources/index.ts';
import { openLake } from '../../store/index.ts';
import { createLakeSink } from '../detect/lake-sink.ts';
import { backtestFiles } from './backtest-files.ts';
import { backtestLake } from './backtest-lake.ts';
import type { BacktestResult } from './result.ts';

const work = await mkdtemp(join(tmpdir(), 'stoa-backtest-'));
afterAll(() => rm(work, { recursive: true, force: true }));
const OPTIONS = { now: () => Date.UTC(2026, 11, 1), signal: new AbortController().signal, progress: () => Promise.resolve() };

const RULE = 'title: t\nlogsource: { product: aws, service: cloudtrail }\ndetection: { s: { eventName: x }, condition: s }\nlevel: low\n';

/** A pack of rules that ask these expressions. */
function packOf(expressions: readonly Expression[]): Pack {
  const pack = readPack(expressions.map((_, index) => ({ file: `r${String(index).padStart(3, '0')}.yml`, text: RULE })));
  return { ...pack, rules: pack.rules.map((rule, index) => ({ ...rule, expression: expressions[index] ?? rule.expression })) };
}

type Plain = Record<string, EventValue>;

/** What CloudTrail never or seldom writes, and what columns cannot hold as it is. */
const odd = fc.constantFrom<(event: Plain) => Plain>(
  (event) => event,
  (event) => event,
  (event) => event,
  (event) => ({ ...event, requestParameters: { omitted: true, originalSize: 5, reason: 'too large' } }),
  (event) => ({ ...event, userIdentity: { omitted: true } }),
  (event) => ({ ...event, userAgent: 'ſ\u212a Ab', errorCode: 'AB' }),
  (event) => ({ ...event, eventName: { omitted: true } }),
  (event) => ({ ...event, eventName: ['a', 'ab'] }),
  (event) => ({ ...event, eventName: null, Type: 'ab' }),
  (event) => ({ ...event, 'userIdentity.arn': 'ab', userIdentity: { type: 'a', arn: 'abc' } }),
  (event) => ({ ...event, userIdentity: { type: 'a', arn: 'arn:aws:sts::111122223333:assumed-role/abc/x', accessKeyId: '' } }),
  (event) => ({ ...event, awsRegion: undefined as never }),
);

const FIELDS = [
  'eventName',
  'eventSource',
  'errorCode',
  'userAgent',
  'awsRegion',
  'userIdentity.arn',
  'userIdentity.accessKeyId',
  'requestParameters.a',
] as const;
const TEXTS = ['a', 'ab', 'ABC', 'b', 'sk', '1', 'true', 'x"y', '10.0'] as const;
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .record({
      field: fc.constantFrom(...FIELDS),
      how: fc.constantFrom('equals' as const, 'prefix' as const, 'suffix' as const, 'contains' as const),
      value: fc.constantFrom(...TEXTS),
      ignoresCase: fc.boolean(),
    })
    .map(({ field, ...test }) => ({ kind: 'test' as const, field, test: { kind: 'text' as const, test } })),
  fc.record({ kind: fc.constantFrom('exists' as const, 'null' as const), field: fc.constantFrom(...FIELDS) }),
);
/** Rules about the fields that stand in columns. */
const hot: fc.Arbitrary<Expression> = fc.oneof(
  leaf,
  fc
    .array(
      fc.oneof(
        leaf,
        leaf.map((of) => ({ kind: 'not' as const, of })),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((of) => ({ kind: 'all' as const, of })),
  fc.array(leaf, { minLength: 2, maxLength: 3 }).map((of) => ({ kind: 'any' as const, of })),
);
const text = fc.constantFrom<EventValue>('a', 'ab', 'AB', 'abc', 'b', 'SK');
const hotEvent = fc.record({ eventSource: text, errorCode: text, userAgent: text, awsRegion: text, arn: text, accessKeyId: text }, { requiredKeys: [] });

const event: fc.Arbitrary<Plain> = fc.tuple(randomEvent as fc.Arbitrary<Plain>, hotEvent, odd).map(([one, { arn, accessKeyId, ...more }, change]) => {
  const identity = { ...(one['userIdentity'] as Plain | undefined), ...(arn !== undefined && { arn }), ...(accessKeyId !== undefined && { accessKeyId }) };
  return change({ eventName: 'ab', ...one, ...more, ...(Object.keys(identity).length > 0 && { userIdentity: identity }) });
});

/** As CloudTrail names an event; some come twice. */
function asRecord(one: Plain, index: number): Plain {
  const id = index % 10 === 9 ? index - 1 : index;
  return {
    eventVersion: '1.11',
    eventSource: 'iam.amazonaws.com',
    ...one,
    eventID: `e${id}`,
    eventTime: new Date(Date.UTC(2026, 10, 1) + id * 3_600_000).toISOString(),
    eventType: 'AwsApiCall',
    requestID: 'r',
    recipientAccountId: '111122223333',
  };
}

let made = 0;
/** The same events as a file and as a lake. */
async function store(records: readonly Plain[]) {
  const file = join(work, `111122223333_CloudTrail_${made++}.json`);
  await writeFile(file, JSON.stringify({ Records: records }));
  const lake = await openLake(join(work, `lake-${made}`), { create: true });
  const filling = createLakeSink(lake, { issue: () => {}, value: () => {}, bytes: () => {} });
  await readEventFiles([file], filling.sink, { onFile: filling.endFile });
  await filling.finish();
  return { file, lake };
}

function countsOf({ results }: BacktestResult) {
  return results.map(({ rule, events, tally, undecided }) => ({
    rule: rule.name,
    events,
    undecided,
    total: tally.total(),
    days: tally.top('day', 100),
    accounts: tally.top('account', 100),
    calls: tally.top('call', 100),
    examples: tally.examples().map(({ id, place }) => [id, place]),
  }));
}

/** What a call is called that is no text, files and columns say differently. */
function withoutCalls(result: BacktestResult) {
  return countsOf(result).map((counts) => ({ ...counts, calls: undefined }));
}

describe('a backtest', () => {
  it('over a lake counts what it counts over the files, and what the slow evaluator says', async () => {
    const seen = { matched: 0, undecided: 0, decided: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(hot, randomExpression), { minLength: 12, maxLength: 12 }),
        fc.array(event, { minLength: 80, maxLength: 80 }),
        async (expressions, events) => {
          // Two that are one event are the same.
          const records = events
            .map((one, index) => asRecord(index % 10 === 9 ? (events[index - 1] ?? one) : one, index))
            .map((one) => JSON.parse(JSON.stringify(one)) as Plain);
          const pack = packOf(expressions);
          const { file, lake } = await store(records);
          const stored = await backtestLake(pack, lake, '', OPTIONS);
          lake.close();
          const read = await backtestFiles(pack, [file], OPTIONS, { cwd: work });
          const distinct = new Set(records.map((record) => record['eventID'])).size;
          expect(withoutCalls(stored)).toEqual(withoutCalls(read).map((one) => ({ ...one, events: distinct })));
          const truths = expressions.map((one) => {
            const ids = new Set<string>();
            const open = new Set<string>();
            for (const record of records) {
              const omitted = Object.keys(record).filter((key) => (record[key] as Plain | null)?.['omitted'] === true);
              const truth = evaluate(one, record, { omitted });
              if (truth === true) ids.add(JSON.stringify(record['eventID']));
              if (truth === 'undecided') open.add(JSON.stringify(record['eventID']));
            }
            return { total: ids.size, undecided: open.size };
          });
          expect(stored.results.map(({ tally, undecided }) => ({ total: tally.total(), undecided }))).toEqual(truths);
          for (const { tally, undecided, events: all, asked } of stored.results) {
            seen.matched += tally.total();
            seen.undecided += undecided;
            seen.decided += all - (asked ?? 0);
          }
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
    expect(Math.min(seen.matched, seen.undecided, seen.decided)).toBeGreaterThan(100);
  }, 120_000);

  it('finds of correlations what detection finds', async () => {
    const pack = readPack([
      {
        file: 'many.yml',
        text: `title: Denied\nname: denied\nlogsource: { product: aws, service: cloudtrail }\ndetection: { s: { errorCode: AccessDenied }, condition: s }\nlevel: low
---
title: Many denied\nname: many\ncorrelation: { type: event_count, rules: [denied], group-by: [userIdentity.arn], timespan: 1d, condition: { gte: 3 } }\nlevel: medium
---
title: Silence\nname: silence\ncorrelation: { type: absence, rules: [denied], group-by: [userIdentity.arn], timespan: 8h }\nlevel: medium\n`,
      },
    ]);
    const recordOf = (index: number) => ({
      ...asRecord({ eventName: 'ListUsers', userIdentity: { type: 'IAMUser', arn: `arn:aws:iam::111122223333:user/u${(index * 7) % 5}` } }, index),
      ...((index * index) % 7 < 3 && { errorCode: 'AccessDenied' }),
    });
    const records = Array.from({ length: 300 }, (_, index) => recordOf(index % 10 === 9 ? index - 1 : index));
    const { file, lake } = await store(records);
    const stored = await backtestLake(pack, lake, '', OPTIONS);
    lake.close();
    const read = countsOf(await backtestFiles(pack, [file], OPTIONS, { cwd: work }));
    expect(countsOf(stored)).toEqual(read.map((one) => ({ ...one, events: 270 })));
    const detector = createDetector(pack, { lateness: Number.POSITIVE_INFINITY, clock: OPTIONS.now, issue: () => {} });
    if (!detector.ok) throw new Error(detector.issues[0]?.message);
    await readEventFiles([file], detector.value.sink);
    const findings = new Map<string, StateFinding>();
    applyRevisions(findings, detector.value.finish());
    const counted = (name: string) => [...findings.values()].filter(({ rule }) => rule === name).length;
    const totals = Object.fromEntries(stored.results.map(({ rule, tally }) => [rule.name, tally.total()]));
    expect({ many: totals['many'], silence: totals['silence'] }).toEqual({ many: counted('many'), silence: counted('silence') });
    expect(counted('many')).toBeGreaterThan(0);
  });

  it('reads no event that its columns decide', async () => {
    const pack = packOf([{ kind: 'test', field: 'eventName', test: { kind: 'text', test: { how: 'equals', value: 'createuser', ignoresCase: true } } }]);
    const { lake } = await store(
      Array.from({ length: 100 }, (_, index) => asRecord({ eventName: index % 4 === 0 ? 'CreateUser' : 'ListUsers' }, index % 10 === 9 ? index - 1 : index)),
    );
    const { results } = await backtestLake(pack, lake, '', OPTIONS);
    lake.close();
    expect(results.map(({ asked, tally, events }) => ({ asked, events, total: tally.total() }))).toEqual([{ asked: 0, events: 90, total: 25 }]);
  });
});
