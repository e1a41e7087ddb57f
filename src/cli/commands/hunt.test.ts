import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLake } from '../../store/index.ts';
import { run, scratch } from '../cli.cases.ts';

describe('stoa hunt', () => {
  it('shows nothing that could act on a terminal, in any format', async () => {
    const cwd = scratch();
    mkdirSync(join(cwd, 'logs'));
    writeFileSync(join(cwd, 'logs', 'a.json'), JSON.stringify({ Records: [] }));
    for (const format of ['table', 'json', 'csv']) {
      const { stdout } = await run(['hunt', '--lake', 'lake', '--add', join(cwd, 'logs'), "SELECT chr(27) || '[31m' || chr(155) AS x", '--format', format], {
        cwd,
      });
      expect(
        ['\u001b', '\u009b'].filter((character) => stdout.includes(character)),
        format,
      ).toEqual([]);
      expect(stdout, format).toContain('[31m');
    }
  });

  it('refuses days that are none, and shows Athena what has no day', async () => {
    const athena = (since: string) => run(['hunt', '--athena', 's3://security-lake/events', '--accounts', '111122223333', '--since', since]);
    for (const since of ['2026-13-45', '2026-02-30', '1 November'])
      expect(await athena(since)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(`\`${since}\` is no day`) as string });
    const { code, stdout } = await athena('2026-11-01');
    expect(code).toBe(0);
    expect(stdout).toContain("/day=unknown/'");
    expect(stdout).toMatch(/UNION ALL SELECT .*, 'unknown' AS day FROM stoa_events_undated;\n$/);
  });

  it('ends a query when the user has had enough', async () => {
    const lake = await openLake(join(scratch(), 'lake'), { create: true });
    const enough = new AbortController();
    setTimeout(() => enough.abort(new Error('enough')), 300);
    const endless = 'SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b';
    await expect(lake.query(endless, 1, enough.signal)).rejects.toThrow('enough');
    lake.close();
  });
});
