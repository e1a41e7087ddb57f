// Every row of the table of calls, asked of a moto server that holds something of nearly every kind.
// STOA_MOTO_ENDPOINT names a server that runs already (http://127.0.0.1:5000); its content is thrown away.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLS } from '../../src/aws/calls/table.ts';
import { classify } from '../../src/aws/classify.ts';
import { createRoom } from '../../src/aws/room.ts';
import { createSend } from '../../src/aws/send.ts';
import { runTask } from '../../src/aws/task.ts';
import { type CoverageCell, iamActionOf, type ResourceRecord } from '../../src/core/index.ts';
import { type Moto, startMoto } from './moto.ts';
import { MOTO_EMPTY, MOTO_LACKS, MOTO_NAMELESS } from './moto-gaps.ts';
import { seed } from './seed/seed.ts';

const ACCOUNT = '123456789012';
const REGION = 'us-east-1';
const LACKING_ACTIONS = new Set(
  Object.keys(MOTO_LACKS).map((name) => {
    const [service = '', operation = ''] = name.split(':');
    return iamActionOf(service, operation);
  }),
);
const rows = CALLS.map((row, index) => ({ name: `${row.type} (${index})`, row }));

interface Asked {
  readonly records: readonly ResourceRecord[];
  readonly cells: readonly CoverageCell[];
  /** `service:Operation` of the calls that failed, with AWS's words. */
  readonly failed: ReadonlyMap<string, string>;
}

describe('every row of the table, asked of moto', () => {
  const answers = new Map<number, Asked>();
  let moto: Moto | undefined;
  afterAll(() => moto?.stop());

  beforeAll(async () => {
    const running = process.env['STOA_MOTO_ENDPOINT'];
    moto = running === undefined ? await startMoto() : undefined;
    const endpoint = running ?? moto?.endpoint;
    const { send } = await createSend({
      credentials: { of: () => ({ accessKeyId: 'test', secretAccessKey: 'test' }), drop: () => undefined },
      endpointOf: () => endpoint,
      connectTimeout: 5_000,
      requestTimeout: 60_000,
      concurrency: 8,
      signal: new AbortController().signal,
    });
    await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' });
    await seed((service, operation, input) => send({ account: ACCOUNT, region: REGION, service, operation, input }));
    for (const [index, { row }] of rows.entries()) {
      const records: ResourceRecord[] = [];
      const failed = new Map<string, string>();
      const cells = await runTask(
        row,
        { account: ACCOUNT, region: REGION, partition: 'aws' },
        {
          call: async (request) => {
            try {
              return { ok: true, value: await send(request) };
            } catch (error) {
              const known = classify(error);
              failed.set(`${request.service}:${request.operation}`, `${known.code}: ${known.message}`);
              return { ok: false, ...known };
            }
          },
          sleep: () => Promise.resolve(),
          emit: async (drafts) => {
            records.push(...drafts.map(({ record }) => record));
          },
          room: createRoom(Infinity),
          isAskedIn: () => false,
        },
      );
      answers.set(index, { records, cells, failed });
    }
  }, 300_000);

  it.each(rows.map((one, index) => ({ ...one, index })))('answers $name, or is a gap of moto by name', ({ row, index }) => {
    const { cells, failed } = answers.get(index) as Asked;
    const isNameless = ({ detail }: CoverageCell) => Object.hasOwn(MOTO_NAMELESS, row.type) && detail === 'item-without-id';
    const unexpected = cells.filter((cell) => cell.status !== 'read' && !LACKING_ACTIONS.has(cell.action) && !isNameless(cell));
    expect(unexpected, [...failed.values()].join('\n')).toEqual([]);
  });

  it('yields records of every type that moto can hold', () => {
    const found = new Set([...answers.values()].flatMap(({ records }) => records.map(({ type }) => type)));
    const lacking = rows.filter((_, index) => [...(answers.get(index) as Asked).failed.keys()].some((name) => Object.hasOwn(MOTO_LACKS, name)));
    const excused = new Set([...Object.keys(MOTO_EMPTY), ...Object.keys(MOTO_NAMELESS), ...lacking.map(({ row }) => row.type)]);
    expect([...new Set(CALLS.map(({ type }) => type))].filter((type) => !found.has(type) && !excused.has(type))).toEqual([]);
  });

  it('names no gap that moto has closed', () => {
    const all = [...answers.values()];
    const failed = new Set(all.flatMap((one) => [...one.failed.keys()]));
    expect(Object.keys(MOTO_LACKS).filter((name) => !failed.has(name))).toEqual([]);
    const found = new Set(all.flatMap(({ records }) => records.map(({ type }) => type)));
    expect([...Object.keys(MOTO_EMPTY), ...Object.keys(MOTO_NAMELESS)].filter((type) => found.has(type))).toEqual([]);
  });

  it('keeps no secret that it was shown', () => {
    const text = JSON.stringify([...answers.values()].flatMap(({ records }) => records));
    expect(text.length).toBeGreaterThan(10_000);
    for (const secret of ['op-secret-value', 'dG9wLXNlY3JldC12YWx1ZQ'])
      expect(text.indexOf(secret) < 0 ? 'not there' : text.slice(text.indexOf(secret) - 200, text.indexOf(secret) + 20)).toBe('not there');
  });

  it('walks the tree of units down to the accounts', () => {
    const all = [...answers.values()].flatMap(({ records }) => records);
    const units = all.filter(({ type }) => type === 'AWS::Organizations::OrganizationalUnit');
    const [outer, inner] = ['outer', 'inner'].map((name) => units.find(({ config }) => config['Name'] === name));
    expect(inner?.config['ParentId']).toEqual([outer?.id]);
    expect(all.find(({ type, config }) => type === 'AWS::Organizations::Account' && config['Name'] === 'member')?.config['ParentId']).toEqual([inner?.id]);
  });

  it('decodes the documents of IAM', () => {
    const role = [...answers.values()].flatMap(({ records }) => records).find(({ type, id }) => type === 'AWS::IAM::Role' && id === 'worker');
    expect(role?.config['AssumeRolePolicyDocument']).toMatchObject({ Statement: [{ Action: 'sts:AssumeRole' }] });
  });
});
