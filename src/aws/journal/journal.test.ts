import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type JournalHead, openJournal, readJournalHead, removeJournal } from './journal.ts';
import { lockJournal } from './lock.ts';

const HEAD: JournalHead = { parameters: {}, table: 't', takenAt: '2026-01-01T00:00:00Z', plan: { accounts: ['x'.repeat(100_000)] } };

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'stoa-journal-')), 'snapshot.partial');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

describe('openJournal', () => {
  it('goes on with a journal that is longer than a text may be', async () => {
    const begun = await openJournal(folder, HEAD, ['A']);
    await begun.close();
    // Sparse: it takes no room on the disk.
    await truncate(join(folder, 'journal.ndjson'), 3 * 1024 ** 3);
    expect(await readJournalHead(folder)).toMatchObject(HEAD);
  });

  it('keeps its hands off a folder of somebody else', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'thesis.txt'), 'years of work');
    await expect(openJournal(folder, HEAD, ['A'])).rejects.toMatchObject({ code: 'ERR_COLLECT_JOURNAL' });
    await expect(removeJournal(folder)).rejects.toMatchObject({ code: 'ERR_COLLECT_JOURNAL' });
    expect(await readdir(folder)).toEqual(['thesis.txt']);
  });

  it.each(['null', '7', '[]', '{'])('says that a journal with the line `%s` is damaged', async (line) => {
    const begun = await openJournal(folder, HEAD, ['A']);
    await begun.close();
    await writeFile(join(folder, 'journal.ndjson'), `${line}\n`, { flag: 'a' });
    await expect(openJournal(folder, HEAD, ['A'])).rejects.toMatchObject({ code: 'ERR_COLLECT_JOURNAL' });
  });
});

describe('lockJournal', () => {
  it('never stands without the name of its process, and leaves nothing behind', async () => {
    const unlock = await lockJournal(folder);
    expect(await readdir(join(folder, '..'))).toEqual(['snapshot.partial.lock']);
    await unlock();
    expect(await readdir(join(folder, '..'))).toEqual([]);
  });
});
