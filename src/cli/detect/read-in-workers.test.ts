import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';

const RULES = `title: A role is assumed
name: assumed
logsource: { product: aws, service: cloudtrail }
detection:
  s: { eventName: AssumeRole }
  condition: s
---
title: Everything that fails
name: failing
logsource: { product: aws, service: cloudtrail }
detection:
  s: { errorCode|exists: true }
  condition: s
level: low
---
title: A parameter that may have been left out
name: left-out
logsource: { product: aws, service: cloudtrail }
detection:
  s: { requestParameters.roleArn|contains: Administrator }
  condition: s
level: high
---
title: No role is assumed for an hour
name: no_role_assumed
correlation:
  type: absence
  rules: [assumed]
  group-by: [recipientAccountId]
  timespan: 1h
level: low
`;

/** A generated day with an attack in it; damaged, doubled and foreign files, an event with parts left out, and a file too large for a thread. */
async function folderOfLogs(): Promise<string> {
  const folder = scratch();
  await run(['sample', '--out', 'acme', '--events', 'logs'], { cwd: folder });
  const names = readdirSync(join(folder, 'logs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.gz'));
  const [first = '', second = ''] = names.map((name) => join(folder, 'logs', name));
  const bytes = readFileSync(first);
  const [record] = (JSON.parse(gunzipSync(readFileSync(second)).toString()) as { readonly Records: readonly object[] }).Records;
  const leftOut = { ...record, eventID: 'left-out', requestParameters: { omitted: true, originalSize: 200_000 }, errorCode: 'AccessDenied' };
  mkdirSync(join(folder, 'logs', 'more'));
  for (const [name, content] of [
    ['cut.json.gz', bytes.subarray(0, bytes.length / 2)],
    ['again.json.gz', bytes],
    ['foreign.txt', 'neither here\nnor there\n'],
    ['left-out.json', JSON.stringify(leftOut)],
    ['large.txt.gz', gzipSync(randomBytes(7 * 1024 * 1024).toString('hex'))],
    ['large.json', `${' '.repeat(9 * 1024 * 1024)}${JSON.stringify({ ...record, eventID: 'late' })}`],
  ] as const)
    writeFileSync(join(folder, 'logs', 'more', name), content);
  writeFileSync(join(folder, 'rules.yml'), RULES);
  return folder;
}

describe('readInWorkers', () => {
  it('finds the same, byte for byte, with any number of threads', { timeout: 120_000 }, async () => {
    const cwd = await folderOfLogs();
    const detect = (workers: number) =>
      run(
        [
          'detect',
          'logs',
          'logs/none.json',
          '--rules',
          'stoa',
          '--rules',
          'rules.yml',
          '--severity',
          'informational',
          '--format',
          'json',
          '--workers',
          String(workers),
        ],
        { cwd },
      );
    const alone = await detect(1);
    const { incidents, undecided, issues, events } = JSON.parse(alone.stdout) as {
      readonly incidents: readonly { readonly steps: readonly object[] }[];
      readonly undecided: readonly object[];
      readonly issues: readonly { readonly code: string }[];
      readonly events: number;
    };
    expect(incidents.flatMap(({ steps }) => steps).length).toBeGreaterThan(5);
    expect(undecided.length).toBeGreaterThan(0);
    expect(events).toBeGreaterThan(1000);
    expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['cut-short', 'unknown-record', 'unreadable-file']));
    for (const workers of [2, 5]) expect(await detect(workers)).toEqual(alone);
  });
});
