import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Issue } from '../../core/index.ts';
import { createShapingSink, type DetectionEvent, readEvents } from '../../detection/index.ts';
import { type EventFilesOptions, readEventFiles } from './index.ts';
import { parquetOf, type Rows } from './parquet.cases.ts';

const flows = (n: number, first = 0): Rows => ({
  version: Array.from({ length: n }, () => 5),
  account_id: Array.from({ length: n }, () => '123456789012'),
  srcaddr: Array.from({ length: n }, (_, at) => `10.0.0.${(first + at) % 250}`),
  dstport: Array.from({ length: n }, (_, at) => first + at),
  bytes: Array.from({ length: n }, () => 4249n),
  start: Array.from({ length: n }, () => 1_793_512_800n),
  action: Array.from({ length: n }, (_, at) => (at % 2 === 0 ? 'REJECT' : '-')),
});

async function read(content: Uint8Array, options: EventFilesOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-parquet-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'aws-region=eu-west-1'));
  writeFileSync(join(folder, 'aws-region=eu-west-1/flows.parquet'), content);
  const events: DetectionEvent[] = [];
  const issues: Issue[] = [];
  await readEventFiles([folder], createShapingSink({ event: (one) => events.push(one), issue: (issue) => issues.push(issue) }), options);
  return { events, codes: issues.map(({ code }) => code) };
}

describe('readParquet', () => {
  it.each([false, true])('reads flow logs as their text would be read (gzip %s)', async (isGzip) => {
    const { events, codes } = await read(parquetOf([flows(3), flows(2, 3)], isGzip));
    expect(codes).toEqual([]);
    expect(events).toHaveLength(5);
    const [text] = readEvents(
      new Uint8Array(Buffer.from('version account-id srcaddr dstport bytes start action\n5 123456789012 10.0.0.0 0 4249 1793512800 REJECT\n')),
      'x',
    ).events;
    expect(events[0]?.raw).toEqual(text?.raw);
    expect(events[1]?.raw).not.toHaveProperty('action');
    expect(events[4]).toMatchObject({ kind: 'vpc-flow', region: 'eu-west-1', time: 1_793_512_800_000, place: { index: 4 } });
  });

  it('names row groups that are damaged or too large, and reads the others', async () => {
    const whole = parquetOf([flows(3), flows(400, 3)], true);
    const damaged = whole.slice();
    damaged.fill(0, 30, 60);
    expect(await read(damaged)).toMatchObject({ events: { length: 400 }, codes: ['parquet-damaged'] });
    expect(await read(whole, { limits: { maxRowGroup: 1000 } })).toMatchObject({ events: { length: 3 }, codes: ['record-too-long'] });
    expect(await read(whole.subarray(0, whole.length - 20))).toMatchObject({ events: [], codes: ['parquet-damaged'] });
    expect(await read(whole.subarray(0, 4))).toMatchObject({ events: [], codes: ['parquet-damaged'] });
  });

  it('names rows of other tables', async () => {
    expect(await read(parquetOf([{ a: [1, 2], b: ['x', 'y'] }]))).toMatchObject({ events: [], codes: ['unknown-record'] });
  });
});
