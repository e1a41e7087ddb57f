import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';

const event = (eventName: string, more: object = {}) => ({
  eventTime: '2026-11-01T06:00:00Z',
  eventSource: 'iam.amazonaws.com',
  eventName,
  awsRegion: 'eu-west-1',
  recipientAccountId: '123456789012',
  ...more,
});

function folder(): string {
  const cwd = scratch();
  const trail = [event('A'), event('B', { requestParameters: { omitted: true } }), event('C', { eventTime: '2027-11-01T06:00:00Z' })];
  writeFileSync(join(cwd, 'a.json.gz'), gzipSync(JSON.stringify({ Records: trail })));
  writeFileSync(join(cwd, 'b.log'), '2 210987654321 eni-1 10.0.0.1 10.0.0.2 1 22 6 1 40 1793512800 1793512860 REJECT OK\nwhat\n');
  return cwd;
}

describe('stoa events', () => {
  it('tells what files hold, and what is wrong with them', async () => {
    const { code, stdout, stderr } = await run(['events', '.'], { cwd: folder(), terminal: 200 });
    expect(code).toBe(0);
    expect(stdout).toBe(`AWS CloudTrail (cloudtrail): 3 events
  from 2026-11-01T06:00:00Z to 2027-11-01T06:00:00Z
  account 123456789012
  Region eu-west-1
  1 event with parts that AWS left out
VPC flow logs (vpc-flow): 1 event
  from 2026-11-01T06:00:00Z to 2026-11-01T06:00:00Z
  account 210987654321
4 events in 2 files, 2 issues
  1 future-event
  1 unknown-record
`);
    expect(stderr).toContain('b.log:2');
  });

  it('gives programs the sums and the events', async () => {
    const cwd = folder();
    const sums = JSON.parse((await run(['events', '.', '--format', 'json'], { cwd })).stdout) as object;
    expect(sums).toMatchObject({ files: 2, kinds: { cloudtrail: { events: 3, omitted: 1 } }, issues: { 'future-event': 1 } });
    const lines = (await run(['events', 'a.json.gz', '--format', 'ndjson'], { cwd })).stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { raw: { eventName: string } }).raw.eventName)).toEqual(['A', 'B', 'C']);
  });

  it('ends as the others do', async () => {
    const cwd = folder();
    expect(await run(['events', '.', '--strict'], { cwd })).toMatchObject({ code: 3 });
    expect(await run(['events', 'a.json.gz', '--max-bytes', '10'], { cwd })).toMatchObject({ code: 5 });
    expect(await run(['events', '.', '--flow-fields', 'GET / HTTP'], { cwd })).toMatchObject({ code: 2 });
    expect(await run(['events', 'none'], { cwd })).toMatchObject({ code: 5 });
  });
});
