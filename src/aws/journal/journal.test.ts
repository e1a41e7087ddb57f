import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../sources/index.ts';
import { loadSnapshot } from '../../store/index.ts';
import { headLine, type JournalHead, readJournalHead } from './head.ts';
import { type Journal, openJournal, removeJournal } from './journal.ts';
import { lockJournal } from './lock.ts';
import { sealLine } from './sealed-line.ts';
import { writeOut } from './write-out.ts';

const TYPE = 'AWS::SNS::Topic';
const HEAD: JournalHead = {
  parameters: {},
  salt: 's',
  table: 't',
  takenAt: '2026-01-01T00:00:00Z',
  plan: { partition: 'aws', mainRegion: 'us-east-1', base: '111122223333', baseProfile: '', baseRegions: [], accounts: [], notes: ['x'.repeat(100_000)] },
};

let folder = '';
let main = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'stoa-journal-')), 'snapshot.partial');
  main = join(folder, 'journal.ndjson');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

function topic(name: string): Draft {
  const arn = `arn:aws:sns:us-east-1:111122223333:${name}`;
  return {
    record: { type: TYPE, arn, id: name, account: '111122223333', region: 'us-east-1', tags: {}, config: {} },
    rank: 0,
    isOwn: true,
    from: '',
    file: '',
  };
}

/** A journal with two tasks of two records each, closed and opened again. */
async function begun(): Promise<Journal> {
  const first = await openJournal(folder, HEAD, [TYPE]);
  for (const task of [1, 2]) {
    await first.keep(task, TYPE, [topic(`${task}a`), topic(`${task}b`)]);
    await first.done(task, [{ type: TYPE, action: 'sns:ListTopics', status: 'read', account: '111122223333', region: 'us-east-1' }]);
  }
  await first.close();
  return first;
}
const reopened = () => openJournal(folder, HEAD, [TYPE]);
const edit = async (file: string, change: (text: string) => string) => writeFile(file, change(await readFile(file, 'utf8')));
const written = (journal: Journal) =>
  writeOut(journal, { folder, out: join(folder, '..', 'snapshot'), types: [TYPE], description: 'x', signal: new AbortController().signal });

async function idsOf(): Promise<readonly string[]> {
  const loaded = await loadSnapshot(join(folder, '..', 'snapshot'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value.of(TYPE).records.map(({ id }) => id);
}

describe('openJournal', () => {
  it('goes on with a journal that is longer than a text may be', async () => {
    await (await reopened()).close();
    // Sparse: it takes no room on the disk.
    await truncate(main, 3 * 1024 ** 3);
    expect(await readJournalHead(folder)).toMatchObject(HEAD);
  });

  it('keeps its hands off a folder of somebody else', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'thesis.txt'), 'years of work');
    await expect(reopened()).rejects.toMatchObject({ code: 'ERR_COLLECT_JOURNAL' });
    await expect(removeJournal(folder)).rejects.toMatchObject({ code: 'ERR_COLLECT_JOURNAL' });
    expect(await readdir(folder)).toEqual(['thesis.txt']);
  });

  it('drops the line that a killed process could not finish', async () => {
    await begun();
    await appendFile(main, sealLine('{"done":3,"run":1,"records":0,"cells":[]}').slice(0, 30));
    const again = await reopened();
    expect([[...again.doneIn.keys()], again.damagedLines]).toEqual([[1, 2], 0]);
    await again.close();
  });

  it.each(['null', '7', '[]', '{', '', '00000000\t{}', sealLine('{"done":3}').trimEnd()])('takes no task for done by a line such as `%s`', async (line) => {
    await begun();
    await appendFile(main, `${line}\n`);
    const again = await reopened();
    expect([...again.doneIn.keys()]).toEqual([1, 2]);
    await again.close();
  });

  it('asks again what a damaged line said was done, in a run of its own', async () => {
    await begun();
    await edit(main, (text) => text.replace('"done":2', '"done":9'));
    const again = await reopened();
    expect([[...again.doneIn], again.records, again.damagedLines]).toEqual([[[1, 1]], 2, 1]);
    await again.keep(2, TYPE, [topic('2a'), topic('2b')]);
    await again.done(2, []);
    expect(await written(again)).toMatchObject({ ok: true, written: { records: 4 } });
    expect(await idsOf()).toEqual(['1a', '1b', '2a', '2b']);
    await again.close();
  });

  it('takes U+2028 in a text for no end of a line', async () => {
    const first = await openJournal(folder, HEAD, [TYPE]);
    await first.done(1, [{ type: TYPE, action: 'sns:ListTopics', status: 'failed', detail: 'a\u2028b', account: '111122223333', region: 'us-east-1' }]);
    await first.close();
    const again = await reopened();
    expect([[...again.doneIn.keys()], again.damagedLines]).toEqual([[1], 0]);
    await again.close();
  });
});

describe('readJournalHead', () => {
  const without = (name: string) => Object.fromEntries(Object.entries(HEAD.plan).filter(([key]) => key !== name));

  it.each([
    ['was edited', async () => await edit(main, (text) => text.replace('"accounts":[],', ''))],
    ...['accounts', 'base', 'notes'].map(
      (name) =>
        [
          `has a plan without ${name}`,
          async () => await writeFile(main, headLine({ ...HEAD, plan: without(name) as unknown as JournalHead['plan'] })),
        ] as const,
    ),
    ['has an account that is none', async () => await writeFile(main, headLine({ ...HEAD, plan: { ...HEAD.plan, accounts: [7] as never } }))],
    ['is no JSON', async () => await writeFile(main, 'hello\n')],
    ['is of another format', async () => await writeFile(main, sealLine('{"format":"stoa-collect-journal-9"}'))],
    ['is of the first format', async () => await writeFile(main, '{"format":"stoa-collect-journal-1"}\n')],
  ] as const)('refuses a beginning that %s', async (_, damage) => {
    await begun();
    await damage();
    await expect(readJournalHead(folder)).rejects.toMatchObject({ code: 'ERR_COLLECT_JOURNAL', help: 'begin anew with `--restart`' });
  });
});

describe('writeOut', () => {
  const file = () => join(folder, '0.ndjson');

  it('passes over the record that a killed process could not finish', async () => {
    await begun();
    await appendFile(file(), '00000000\t3\t1\t0');
    const again = await reopened();
    expect(await written(again)).toMatchObject({ ok: true, written: { records: 4 } });
    await again.close();
  });

  it.each([
    ['changed', (text: string) => text.replaceAll('"id":"1a"', '"id":"1x"')],
    ['gone', (text: string) => text.split('\n').slice(1).join('\n')],
    ['there twice', (text: string) => `${text.split('\n')[0] ?? ''}\n${text}`],
    ['cut in the middle', (text: string) => text.replace(/("id":"1a".*?)\n/, '"id\n')],
    ['no record at all', (text: string) => text.replace(/^.*\n/, '\n')],
  ])('names the task of a record that is %s, and is whole after that was asked again', async (_, damage) => {
    await begun();
    await edit(file(), damage);
    const again = await reopened();
    expect(await written(again)).toEqual({ ok: false, damaged: [1] });
    expect(await readdir(join(folder, '..'))).toEqual(['snapshot.partial']);
    again.forget([1]);
    await again.keep(1, TYPE, [topic('1a'), topic('1b')]);
    await again.done(1, []);
    expect(await written(again)).toMatchObject({ ok: true, written: { records: 4 } });
    expect(await idsOf()).toEqual(['1a', '1b', '2a', '2b']);
    await again.close();
  });

  it('hears an interruption, and leaves nothing behind', async () => {
    await begun();
    const again = await reopened();
    const out = join(folder, '..', 'snapshot');
    await expect(writeOut(again, { folder, out, types: [TYPE], description: 'x', signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop');
    expect(await readdir(join(folder, '..'))).toEqual(['snapshot.partial']);
    await again.close();
  });
});

describe('lockJournal', () => {
  it('never stands without the name of its process, and leaves nothing behind', async () => {
    const unlock = await lockJournal(folder);
    expect(await readdir(join(folder, '..'))).toEqual(['snapshot.partial.lock']);
    unlock();
    expect(await readdir(join(folder, '..'))).toEqual([]);
  });
});
