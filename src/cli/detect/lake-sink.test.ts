import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LakeFile } from '../../store/index.ts';
import { run, scratch } from '../cli.cases.ts';
import { createLakeSink } from './lake-sink.ts';

const log = (eventID: string) =>
  JSON.stringify({
    Records: [
      {
        eventVersion: '1.11',
        eventTime: '2026-11-01T06:00:00Z',
        eventSource: 'iam.amazonaws.com',
        eventName: 'ListUsers',
        eventID,
        recipientAccountId: '111122223333',
      },
    ],
  });

function newFolders(): string {
  const cwd = scratch();
  for (const name of ['one', 'two']) {
    mkdirSync(join(cwd, name, 'logs'), { recursive: true });
    writeFileSync(join(cwd, name, 'logs', 'a.json'), log(name));
  }
  return cwd;
}

async function idsOf(cwd: string): Promise<readonly string[]> {
  const { stdout } = await run(['hunt', '--lake', 'lake', 'SELECT id FROM events ORDER BY id', '--format', 'json', '--quiet'], { cwd });
  return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id.split('/')[1] ?? '');
}

describe('a lake', () => {
  it('takes a file once, by whatever path and command it is named', async () => {
    const cwd = newFolders();
    for (const path of ['one/logs', 'two/../one/logs/a.json', 'one']) {
      await run(['hunt', '--lake', 'lake', '--add', `${cwd}/${path}`], { cwd });
      await run(['detect', join(cwd, 'one'), '--lake', 'lake'], { cwd });
    }
    expect(await idsOf(cwd)).toEqual(['one']);
    writeFileSync(join(cwd, 'one', 'logs', 'b.json'), log('later'));
    await run(['detect', join(cwd, 'one'), '--lake', 'lake'], { cwd });
    expect(await idsOf(cwd)).toEqual(['later', 'one']);
  });

  it('takes files of the same relative names in other folders, and the standard input each time', async () => {
    const cwd = newFolders();
    for (const name of ['one', 'two']) await run(['hunt', '--lake', join(cwd, 'lake'), '--add', 'logs'], { cwd: join(cwd, name) });
    expect(await idsOf(cwd)).toEqual(['one', 'two']);
  });

  it('takes what a file holds when it is whole, after it was cut short', async () => {
    const cwd = scratch();
    const whole = gzipSync(['one', 'two', 'three'].map((id) => JSON.stringify((JSON.parse(log(id)) as { Records: object[] }).Records[0])).join('\n'));
    mkdirSync(join(cwd, 'logs'));
    for (const bytes of [whole.subarray(0, -12), whole, whole]) {
      writeFileSync(join(cwd, 'logs', 'a.json.gz'), bytes);
      await run(['hunt', '--lake', 'lake', '--add', 'logs'], { cwd });
    }
    expect(await idsOf(cwd)).toEqual(['one', 'three', 'two']);
    mkdirSync(join(cwd, 'copy'));
    writeFileSync(join(cwd, 'copy', 'b.json.gz'), whole);
    expect((await run(['hunt', '--lake', 'lake', '--add', 'copy'], { cwd })).stderr).toContain('0 events added');
    expect(await idsOf(cwd)).toEqual(['one', 'three', 'two']);
  });

  it('takes a file that could not be read another time', async () => {
    const committed: string[] = [];
    const part = {
      push: () => {},
      rows: () => 0,
      commit: (files: readonly LakeFile[]) => Promise.resolve(void committed.push(...files.map(({ name }) => name))),
      discard: () => Promise.resolve(),
    };
    const unused = () => {
      throw new Error('not asked');
    };
    const filling = createLakeSink(
      { has: () => false, start: () => part, query: unused, stream: unused, close: () => {} },
      { issue: () => {}, value: () => {}, bytes: () => {} },
    );
    filling.startFile({ path: 'a', size: 1 });
    filling.sink.issue({ code: 'unreadable-file', message: 'it cannot be read' });
    await filling.endFile({ path: 'a', size: 1 });
    filling.startFile({ path: 'b', size: 1 });
    filling.sink.issue({ code: 'unknown-record', message: 'it is of no format that is known' });
    await filling.endFile({ path: 'b', size: 1 });
    await filling.finish();
    expect(committed).toEqual(['b']);
  });
});
