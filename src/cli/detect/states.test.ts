import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../detection/index.ts';
import { type Detections, openDetections } from '../../store/index.ts';
import { run, scratch } from '../cli.cases.ts';
import { createQueueSource } from './queue-source.ts';
import { work } from './work.ts';

const RULES = `title: Call denied
name: denied
logsource: { product: aws, service: cloudtrail }
detection: { s: { errorCode: AccessDenied }, condition: s }
---
title: Many calls denied
correlation: { type: event_count, rules: [denied], group-by: [userIdentity.arn], timespan: 1h, condition: { gte: 3 } }
level: high
`;
const record = (id: number) => ({
  eventVersion: '1.11',
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/ann', accountId: '111122223333', accessKeyId: 'AKIAANN' },
  eventTime: new Date(Date.UTC(2026, 10, 1) + id * 60_000).toISOString(),
  eventSource: 'iam.amazonaws.com',
  eventName: 'ListUsers',
  errorCode: 'AccessDenied',
  awsRegion: 'us-east-1',
  eventID: `e-${id}`,
  eventType: 'AwsApiCall',
  recipientAccountId: '111122223333',
});
const PACK = readPack([{ file: 'rules.yml', text: RULES }]);

interface Announced {
  readonly bucket: string;
  readonly key: string;
  readonly version?: string;
  readonly etag?: string;
}

/** A queue that announces this once, of a bucket that holds these records under each key. */
async function takeFrom(detections: Detections, announced: readonly Announced[], held: Readonly<Record<string, readonly object[]>>, buckets = ['logs']) {
  let turn = 0;
  const acknowledged: string[] = [];
  const fetched: string[] = [];
  const discarded: string[] = [];
  const unused = () => Promise.reject(new Error('not asked'));
  const source = createQueueSource(
    'queue',
    {
      receive: () =>
        Promise.resolve(
          turn++ > 0
            ? []
            : announced.map(({ version, etag, ...one }, index) => ({
                id: `m${index}`,
                receipt: `r${index}`,
                received: 1,
                says: { kind: 'objects' as const, objects: [{ ...one, version, etag }] },
              })),
        ),
      acknowledge: (_, receipts) => Promise.resolve(void acknowledged.push(...receipts)),
      fetch: ({ bucket, key }) => {
        fetched.push(`${bucket}/${key}`);
        async function* chunks() {
          yield await Promise.resolve(Buffer.from(JSON.stringify({ Records: held[key] })));
        }
        return Promise.resolve({ ok: true as const, chunks: chunks(), etag: `etag-of-${key}`, discard: () => void discarded.push(key) });
      },
      list: unused as never,
      bucketsOf: unused,
      close: () => {},
    },
    { buckets, untilEmpty: true, signal: new AbortController().signal },
  );
  await work({
    source,
    detections,
    pack: PACK,
    folder: { fold: () => true, release: () => {} },
    now: Date.now,
    signal: new AbortController().signal,
    untilEmpty: true,
    progress: () => Promise.resolve(),
  });
  return { acknowledged, fetched, discarded };
}

describe('a queue', () => {
  it('counts an object once, by whatever service and with whatever version it is announced', async () => {
    const detections = openDetections(':memory:');
    const object = { bucket: 'logs', key: 'a' };
    const announced = [{ ...object, etag: 'etag-of-a' }, { ...object, version: 'v1' }, object, { ...object, version: 'v1', etag: 'etag-of-a' }];
    const { acknowledged, discarded } = await takeFrom(detections, announced, { a: [record(1), record(2)] });
    expect(detections.counts()).toMatchObject({ objects: 1, events: 2, matches: 2 });
    expect([acknowledged.length, discarded]).toEqual([4, ['a', 'a']]);
  });

  it('reads no bucket that it was not told of, and names it', async () => {
    const detections = openDetections(':memory:');
    const announced = [
      { bucket: 'strange', key: 'a' },
      { bucket: 'logs-eu', key: 'b' },
      { bucket: 'logs', key: 'b' },
    ];
    const { acknowledged, fetched } = await takeFrom(detections, announced, { b: [record(1)] }, ['logs*']);
    expect(fetched).toEqual(['logs-eu/b', 'logs/b']);
    expect(acknowledged).toHaveLength(3);
    expect(detections.poison()).toEqual([{ name: 's3://strange/a', reason: '`strange` is none of the buckets that are read (--bucket)' }]);
  });
});

describe('stoa detect --state', () => {
  const setUp = async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'rules.yml'), RULES);
    for (const [name, ids] of [
      ['one', [1, 2]],
      ['two', [2, 3]],
    ] as const) {
      const detections = openDetections(join(cwd, `${name}.db`));
      await takeFrom(detections, [{ bucket: 'logs', key: name }], { [name]: ids.map(record) });
      detections.close();
    }
    return cwd;
  };

  it('puts the states of several machines together as if they were one', async () => {
    const cwd = await setUp();
    const report = async (...states: readonly string[]) => {
      const { stdout } = await run(['detect', ...states.flatMap((state) => ['--state', state]), '--rules', 'rules.yml', '--format', 'json'], { cwd });
      return JSON.parse(stdout) as { source: string; incidents: { title: string; steps: { evidence: { id: string }[] }[] }[]; issues: object[] };
    };
    expect((await report('one.db')).incidents).toEqual([]);
    const { incidents, source, issues } = await report('one.db', 'two.db');
    expect(incidents.map(({ title }) => title)).toEqual(['Many calls denied']);
    expect(incidents[0]?.steps[0]?.evidence.map(({ id }) => id.split('/')[1])).toEqual(['e-1', 'e-2', 'e-3']);
    expect([source, issues]).toEqual(['2 files of 2 states', []]);
  });

  it('makes no state where one is asked for, and says where it begins a new one', async () => {
    const cwd = await setUp();
    const { code, stderr } = await run(['detect', '--state', 'typo.db', '--rules', 'rules.yml'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/there is no state `.*typo\.db`/)]);
    const follow = () => run(['detect', '.', '--follow', '--until-empty', '--every', '1', '--state', 'new.db', '--rules', 'rules.yml'], { cwd });
    expect((await follow()).stderr).toMatch(/new\.db` is a new state/);
    expect((await follow()).stderr).not.toContain('new state');
  });

  it('says how it is to be asked', async () => {
    const cwd = await setUp();
    const queue = ['detect', '--queue', 'https://sqs.eu-central-1.amazonaws.com/111122223333/q'];
    expect((await run([...queue, '--state', 'one.db', '--state', 'two.db'], { cwd })).stderr).toContain('`--queue` needs one state');
    expect((await run(['detect', '.', '--follow', '--state', 'one.db', '--state', 'two.db'], { cwd })).stderr).toContain('`--follow` writes one state');
    expect((await run(['detect', '.', '--flow-fields', 'GET,/'], { cwd })).stderr).toContain('`--flow-fields` names no fields of flow logs');
    expect((await run(['detect', '.', '--follow', '--until-empty', '--flow-fields', 'GET,/'], { cwd })).stderr).toContain('`--flow-fields` names no fields');
  });
});

describe('stoa detect', () => {
  it('reads relative paths where it was told to run', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'rules.yml'), RULES);
    writeFileSync(join(cwd, 'a.json'), JSON.stringify({ Records: [1, 2, 3].map(record) }));
    for (const how of [['a.json'], ['.', '--workers', '1'], ['.', '--follow', '--until-empty', '--every', '1'], ['a.json', '--lake', 'lake']])
      expect((await run(['detect', ...how, '--rules', 'rules.yml'], { cwd })).stdout, how.join(' ')).toContain('Many calls denied');
  });
});
