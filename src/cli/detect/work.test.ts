import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../detection/index.ts';
import { openDetections } from '../../store/index.ts';
import { run, scratch } from '../cli.cases.ts';
import { work } from './work.ts';

const RULE =
  'title: A\nlogsource: { product: aws, service: cloudtrail }\ndetection: { selection: { eventName: DeleteTrail }, condition: selection }\nlevel: high\n';

describe('work', () => {
  it('does not end before what is stored is folded, where a killed process had the right to', async () => {
    const pack = readPack([{ file: 'a.yml', text: RULE }], { placeholders: new Map() });
    let folds = 0;
    await work({
      source: { next: () => Promise.resolve([]), done: () => Promise.resolve() },
      detections: openDetections(':memory:'),
      pack,
      folder: { fold: () => ++folds === 3, release: () => {} },
      now: Date.now,
      signal: new AbortController().signal,
      untilEmpty: true,
      progress: () => Promise.resolve(),
    });
    expect(folds).toBe(3);
  });
});

describe('stoa detect --strict', () => {
  it('is not clean where a file could not be read', async () => {
    const cwd = scratch();
    const event = {
      eventVersion: '1.11',
      eventTime: '2026-11-01T06:00:00Z',
      eventSource: 'iam.amazonaws.com',
      eventName: 'ListUsers',
      eventID: 'e',
      recipientAccountId: '111122223333',
    };
    writeFileSync(join(cwd, 'rule.yml'), RULE);
    writeFileSync(join(cwd, 'a.json'), JSON.stringify({ Records: [event] }));
    writeFileSync(join(cwd, 'b.json'), JSON.stringify({ Records: [event] }).slice(0, 60));
    const detect = async (...argv: readonly string[]) => (await run(['detect', ...argv, '--rules', 'rule.yml'], { cwd })).code;
    expect(await detect('a.json', '--strict')).toBe(0);
    expect(await detect('a.json', 'b.json')).toBe(0);
    expect(await detect('a.json', 'b.json', '--strict')).toBe(3);
    expect(await detect('a.json', 'none.json', '--strict')).toBe(3);
  });
});

describe('stoa detect --state', () => {
  it('says where files were read by other rules', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'a.yml'), RULE);
    writeFileSync(join(cwd, 'b.yml'), RULE.replace('DeleteTrail', 'StopLogging'));
    const detections = openDetections(join(cwd, 'state.db'));
    await work({
      source: { next: () => Promise.resolve([]), done: () => Promise.resolve() },
      detections,
      pack: readPack([{ file: 'a.yml', text: RULE }], { placeholders: new Map() }),
      folder: { fold: () => true, release: () => {} },
      now: Date.now,
      signal: new AbortController().signal,
      untilEmpty: true,
      progress: () => Promise.resolve(),
    });
    detections.close();
    const issuesOf = async (rules: string) => {
      const { stdout } = await run(['detect', '--state', 'state.db', '--rules', rules, '--format', 'json'], { cwd });
      return (JSON.parse(stdout) as { readonly issues: readonly { readonly code: string }[] }).issues.map(({ code }) => code);
    };
    expect(await issuesOf('a.yml')).toEqual([]);
    expect(await issuesOf('b.yml')).toEqual(['other-rules']);
  });
});
