import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCloudTrail } from './index.ts';

const event = (eventName: string) => ({ eventSource: 's3.amazonaws.com', eventName });

async function read(files: Readonly<Record<string, string | Buffer>>) {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const names: unknown[] = [];
  const issues: string[] = [];
  for await (const file of readCloudTrail(folder)) {
    names.push(...file.events.map((one) => one['eventName']));
    issues.push(...file.issues.map(({ code, file: where }) => `${where} ${code}`));
  }
  return { names, issues };
}

describe('readCloudTrail', () => {
  it('reads events in every form that they are left in, file by file', async () => {
    const text = (value: unknown) => JSON.stringify(value);
    expect(
      await read({
        'a.json.gz': gzipSync(text({ Records: [event('Log1'), event('Log2')] })),
        'b.json': text({ Events: [{ EventName: 'x', CloudTrailEvent: text(event('LookedUp')) }] }),
        'c.json': text({ 'detail-type': 'AWS API Call via CloudTrail', detail: event('Envelope') }),
        'd.ndjson': `${text(event('Line1'))}\n${text(event('Line2'))}\n`,
        'e.json': text([event('Listed')]),
        'f.json': text({ digestS3Bucket: 'x', logFiles: [] }),
      }),
    ).toEqual({ names: ['Log1', 'Log2', 'LookedUp', 'Envelope', 'Line1', 'Line2', 'Listed'], issues: [] });
  });

  it('names what it cannot read, and loses nothing else', async () => {
    const whole = gzipSync(JSON.stringify({ Records: [event('A')] }));
    const found = await read({
      'cut.json.gz': whole.subarray(0, whole.length - 12),
      'good.json': JSON.stringify({ Records: [event('B'), null, 3] }),
      'wrong.json': '{"Records":[',
    });
    expect(found).toEqual({ names: ['B'], issues: ['cut.json.gz gzip-damaged', 'wrong.json json-syntax'] });
  });

  it('is not led into depth by envelopes within envelopes', async () => {
    const deep = `${'{"detail":'.repeat(100)}{}${'}'.repeat(100)}`;
    expect(await read({ 'deep.json': deep })).toEqual({ names: [], issues: [] });
  });
});
