import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';
import { detectSource } from './detect-source.ts';

const CONFIG = JSON.stringify({ fileVersion: '1.0', configSnapshotId: 'x', configurationItems: [] });

describe('detectSource', () => {
  it('tells a snapshot by its manifest', async () => {
    const folder = join(scratch(), 'acme');
    await run(['sample', '--out', folder]);
    expect(await detectSource(folder, 'acme')).toBe('snapshot');
  });
  it('tells a snapshot whose manifest is lost, empty or a pipe by its other files', async () => {
    const folder = join(scratch(), 'acme');
    await run(['sample', '--out', folder]);
    rmSync(join(folder, 'manifest.json'));
    expect(await detectSource(folder, 'acme')).toBe('snapshot');
    writeFileSync(join(folder, 'manifest.json'), '');
    expect(await detectSource(folder, 'acme')).toBe('snapshot');
    if (process.platform === 'win32') return;
    rmSync(join(folder, 'manifest.json'));
    execFileSync('mkfifo', [join(folder, 'manifest.json')]);
    expect(await detectSource(folder, 'acme')).toBe('snapshot');
  });
  it('tells snapshots of AWS Config by their first key, gzipped and deep down too', async () => {
    const folder = scratch();
    mkdirSync(join(folder, 'AWSLogs/111122223333/Config'), { recursive: true });
    writeFileSync(join(folder, 'AWSLogs/111122223333/Config/snapshot.json.gz'), gzipSync(CONFIG));
    expect(await detectSource(folder, 'f')).toBe('config');
    expect(await detectSource(join(folder, 'AWSLogs/111122223333/Config/snapshot.json.gz'), 'f')).toBe('config');
  });
  it('takes everything else for saved answers', async () => {
    const folder = scratch();
    expect(await detectSource(folder, 'f')).toBe('aws-cli');
    writeFileSync(join(folder, 'manifest.json'), '{}');
    writeFileSync(join(folder, 'broken.json.gz'), Buffer.from([0x1f, 0x8b, 1, 2, 3]));
    expect(await detectSource(folder, 'f')).toBe('aws-cli');
  });
  it('says so when there is nothing', async () => {
    await expect(detectSource('/nonexistent/x', 'x')).rejects.toMatchObject({
      code: 'ERR_SOURCE',
      message: '`x` cannot be read: there is no such file or folder',
    });
  });
});

describe('a path on the command line', () => {
  it('wins over a sample that the environment names', async () => {
    const folder = scratch();
    const { stderr } = await run(['assess', '--path', folder], { env: { STOA_SOURCE: 'sample' } });
    expect(stderr).toMatch(/it holds no file/);
  });
  it('does not go with a sample named beside it', async () => {
    const { code, stderr } = await run(['assess', '--source', 'sample', '--path', '.']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('reads no path')]);
  });
});
