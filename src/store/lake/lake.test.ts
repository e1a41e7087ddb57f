import { mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LakeRow } from './columns.ts';
import { type Lake, openLake } from './open-lake.ts';

const opened: { readonly lake: Lake; readonly folder: string }[] = [];
afterEach(async () => {
  for (const { lake, folder } of opened.splice(0)) {
    lake.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function newLake(name = 'lake'): Promise<{ readonly lake: Lake; readonly folder: string }> {
  const folder = join(await mkdtemp(join(tmpdir(), 'stoa-lake-')), name);
  const one = { lake: await openLake(folder, { create: true }), folder };
  opened.push(one);
  return one;
}

async function add(lake: Lake, name: string, rows: readonly LakeRow[]): Promise<void> {
  const part = lake.start();
  rows.forEach(part.push);
  await part.commit([{ name, size: 1 }]);
}

function row(index: number, over: Partial<LakeRow> = {}): LakeRow {
  return {
    kind: 'cloudtrail',
    id: `event-${index}`,
    time: Date.UTC(2026, 10, 1, 6) + index * 1000,
    account: '111122223333',
    region: 'eu-central-1',
    event_source: 'iam.amazonaws.com',
    event_name: index % 2 === 0 ? 'CreateUser' : 'ListUsers',
    principal: 'arn:aws:iam::111122223333:user/ana',
    issuer: undefined,
    access_key: undefined,
    address: '198.51.100.7',
    user_agent: undefined,
    error_code: undefined,
    targets: ['arn:aws:iam::111122223333:user/ben'],
    is_plain: true,
    is_whole: true,
    file: 'a.json.gz',
    number: index,
    raw: JSON.stringify({ requestParameters: { userName: `user-${index}` } }),
    ...over,
  };
}

describe('openLake', () => {
  it('keeps events by kind, account and day, and answers SQL over them', async () => {
    const { lake, folder } = await newLake();
    await add(lake, 'a.json.gz', [row(0), row(1), row(2, { time: Date.UTC(2026, 10, 2) })]);
    const answer = await lake.query(
      "SELECT id, time, targets, json_extract_scalar(raw, '$.requestParameters.userName') AS who FROM events WHERE event_name = 'CreateUser' ORDER BY id",
      10,
    );
    expect(answer).toEqual({
      columns: ['id', 'time', 'targets', 'who'],
      rows: [
        ['event-0', '2026-11-01 06:00:00', ['arn:aws:iam::111122223333:user/ben'], 'user-0'],
        ['event-2', '2026-11-02 00:00:00', ['arn:aws:iam::111122223333:user/ben'], 'user-2'],
      ],
      isCut: false,
    });
    expect(await readdir(join(folder, 'kind=cloudtrail', 'account=111122223333'))).toEqual(['day=2026-11-01', 'day=2026-11-02']);
    expect(await readdir(join(folder, '.tmp'))).toEqual([]);
  });

  it('keeps what other files of the same names held, and the same part once', async () => {
    const { lake } = await newLake();
    await add(lake, '-', [row(0)]);
    await add(lake, '-', [row(1)]);
    await add(lake, '-', [row(1)]);
    expect((await lake.query('SELECT id FROM events ORDER BY id', 10)).rows).toEqual([['event-0'], ['event-1']]);
  });

  it('holds an event once, by whatever files it came and whatever account their paths name', async () => {
    const { lake } = await newLake();
    const count = async () => (await lake.query('SELECT count(*), count(DISTINCT id) FROM events', 1)).rows[0];
    await add(lake, 'cut', [row(0), row(1), row(0, { file: 'other' })]);
    await add(lake, 'whole', [row(0), row(1), row(2), row(3, { time: Date.UTC(2026, 10, 3) })]);
    await add(lake, 'elsewhere', [row(2, { account: undefined }), row(3, { time: Date.UTC(2026, 10, 3), file: 'e' })]);
    expect(await count()).toEqual(['4', '4']);
    const part = lake.start();
    part.push(row(4));
    part.push(row(1));
    await part.commit([{ name: 'last', size: 1 }]);
    expect([part.rows(), await count()]).toEqual([1, ['5', '5']]);
  });

  it('bounds an answer by its size, too', async () => {
    const { lake } = await newLake();
    await expect(lake.query("SELECT repeat('x', 1000000) FROM range(1000)", 1_000_000)).rejects.toThrow(/^the answer has more than 256 MB, after 2\d\d rows/);
  });

  it('bounds what a query writes beside the lake', async () => {
    const { folder, lake } = await newLake();
    lake.close();
    const small = await openLake(folder, { create: false, limits: { memory: '50MB', disk: '1MB', threads: 1 } });
    await expect(small.query('SELECT * FROM (SELECT range, hash(range) h FROM range(9000000)) ORDER BY h DESC', 1)).rejects.toThrow(
      'the query needs more than memory and disk have for it',
    );
    small.close();
  });

  it('says what to do with a lake of another layout', async () => {
    const { folder, lake } = await newLake();
    lake.close();
    for (const [version, help] of [
      [1, 'fill a new folder'],
      [99, 'use a newer Stoa'],
    ] as const) {
      await writeFile(join(folder, 'stoa-lake.json'), JSON.stringify({ version }));
      await expect(openLake(folder, { create: false })).rejects.toMatchObject({ issue: { help: expect.stringContaining(help) as string } });
    }
  });

  it('says which file is no part of it', async () => {
    const { lake, folder } = await newLake();
    await add(lake, 'a', [row(0)]);
    await writeFile(join(folder, 'kind=cloudtrail', 'account=111122223333', 'day=2026-11-01', 'b.parquet'), 'no Parquet');
    await expect(lake.query('SELECT 1 FROM events', 1)).rejects.toThrow(/^the files of the lake cannot be read: .*b\.parquet/);
  });

  it('clears away what a run left that was killed long ago', async () => {
    const { folder } = await newLake();
    await writeFile(join(folder, '.tmp', 'old'), '');
    await utimes(join(folder, '.tmp', 'old'), 1, 1);
    await writeFile(join(folder, '.tmp', 'new'), '');
    (await openLake(folder, { create: false })).close();
    expect(await readdir(join(folder, '.tmp'))).toEqual(['new']);
  });

  it('keeps events with texts that are no Unicode, or hold the character zero', async () => {
    const { lake } = await newLake();
    const agents = ['\ud83d half', 'half \ude00', '\ud83d\ude00 whole', '\\ud83d as text', 'a\u0000b', '\ud83d\ud83d\ude00'];
    await add(
      lake,
      'a',
      agents.map((agent, index) => row(index, { user_agent: agent, raw: JSON.stringify({ userAgent: agent }), targets: [agent] })),
    );
    const { rows } = await lake.query("SELECT user_agent, json_extract_scalar(raw, '$.userAgent'), targets FROM events ORDER BY id", 10);
    const kept = ['\ufffd half', 'half \ufffd', '\ud83d\ude00 whole', '\\ud83d as text', 'a\u0000b', '\ufffd\ud83d\ude00'];
    expect(rows).toEqual(kept.map((agent) => [agent, agent, [agent]]));
  });

  it('explains a SELECT, and nothing that would write', async () => {
    const { lake, folder } = await newLake();
    await add(lake, 'a', [row(0)]);
    await lake.query('EXPLAIN ANALYZE SELECT count(*) FROM events', 10);
    await lake.query('explain WITH a AS (SELECT 1) SELECT * FROM a', 10);
    const target = join(folder, 'made.parquet');
    for (const sql of [
      `EXPLAIN ANALYZE COPY (SELECT 1) TO '${target}'`,
      `/**/ EXPLAIN (ANALYZE) COPY (SELECT 1) TO '${target}'`,
      'EXPLAIN ANALYZE DROP VIEW events',
    ])
      await expect(lake.query(sql, 10)).rejects.toThrow('the lake is only read');
    expect(await readdir(folder)).not.toContain('made.parquet');
  });

  it('knows which files were added, also when it is opened again', async () => {
    const { lake, folder } = await newLake();
    await add(lake, 'a', [row(0), row(1, { time: Date.UTC(2026, 10, 2) })]);
    await add(lake, 'empty', []);
    const again = await openLake(folder, { create: false });
    expect(['a', 'empty', 'b'].map((name) => again.has(name, 1))).toEqual([true, true, false]);
    expect(again.has('a', 2)).toBe(false);
    again.close();
  });

  it('takes away what an interruption left half in place', async () => {
    const { lake, folder } = await newLake();
    await add(lake, 'a', [row(0)]);
    await add(lake, 'b', [row(1)]);
    const [part] = (await readdir(join(folder, '.parts'))).sort();
    await rename(join(folder, '.parts', part ?? ''), join(folder, '.parts', `${part}.moving`));
    lake.close();
    const again = await openLake(folder, { create: false });
    expect((await again.query('SELECT id FROM events', 10)).rows).toHaveLength(1);
    expect(['a', 'b'].filter((name) => again.has(name, 1))).toHaveLength(1);
    again.close();
  });

  it('is filled by one process at a time, whose parts a reader leaves alone', async () => {
    const { lake, folder } = await newLake();
    await add(lake, 'a', [row(0)]);
    const [part] = await readdir(join(folder, '.parts'));
    await rename(join(folder, '.parts', part ?? ''), join(folder, '.parts', `${part}.moving`));
    await writeFile(join(folder, '.writer'), '1');
    await expect(openLake(folder, { create: true })).rejects.toThrow('another process is filling the lake');
    const reader = await openLake(folder, { create: false });
    expect((await reader.query('SELECT id FROM events', 10)).rows).toHaveLength(1);
    reader.close();
    expect(await readdir(join(folder, '.writer', '..'))).toContain('.writer');
  });

  it('takes accounts, kinds and times that are no names of folders', async () => {
    const { lake } = await newLake("it's a lake");
    await add(lake, 'a', [row(0, { account: '../../etc', time: Number.NaN }), row(1, { account: undefined, time: 8.64e15 }), row(2, { kind: 'a/../b' })]);
    expect((await lake.query('SELECT kind, account, day FROM events ORDER BY id', 10)).rows).toEqual([
      ['cloudtrail', 'unknown', 'unknown'],
      ['cloudtrail', 'unknown', 'unknown'],
      ['a/../b', '111122223333', '2026-11-01'],
    ]);
  });

  it('answers of an empty lake, and says where there was more', async () => {
    const { lake } = await newLake();
    expect((await lake.query('SELECT count(*) AS n FROM events', 10)).rows).toEqual([['0']]);
    await add(lake, 'a', [row(0), row(1), row(2)]);
    expect((await lake.query('SELECT id FROM events ORDER BY id', 2)).isCut).toBe(true);
  });

  it.each([
    ['writes', 'CREATE TABLE x AS SELECT 1', 'the lake is only read'],
    ['copies out', "COPY (SELECT 1) TO 'x.csv'", /Permission Error/],
    ['is two statements', 'SELECT 1; SELECT 2', 'one statement is run at a time, and here are 2'],
    ['reads another file', "SELECT * FROM read_text('/etc/hostname')", /Permission Error/],
    ['changes settings', 'SET memory_limit = 1', 'the lake is only read'],
    ['is not SQL', 'SELEC 1', /Parser Error/],
  ])('refuses what %s', async (_, sql, message) => {
    const { lake } = await newLake();
    await expect(lake.query(sql, 10)).rejects.toThrow(message);
  });

  it('makes no lake of a folder that holds something else, and opens none that is not there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stoa-lake-'));
    await writeFile(join(folder, 'x'), '');
    await expect(openLake(folder, { create: true })).rejects.toThrow('the folder holds something else');
    await expect(openLake(join(folder, 'a*'), { create: true })).rejects.toThrow('wildcards');
    await expect(openLake(join(folder, 'none'), { create: false })).rejects.toThrow('this is not a lake of events');
    await rm(folder, { recursive: true });
  });
});
