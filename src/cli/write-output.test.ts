import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from './cli.cases.ts';
import { writeOutput } from './write-output.ts';

describe('writeOutput', () => {
  it('replaces a file as a whole and leaves nothing beside it', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'r.txt'), 'old and longer');
    await writeOutput(folder, 'r.txt', 'new');
    await writeOutput(folder, 'deep/er/r.txt', 'made');
    expect(readFileSync(join(folder, 'r.txt'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'deep/er/r.txt'), 'utf8')).toBe('made');
    expect(readdirSync(folder).sort()).toEqual(['deep', 'r.txt']);
  });
  it('refuses a folder, and a path through a file', async () => {
    const folder = scratch();
    mkdirSync(join(folder, 'd'));
    writeFileSync(join(folder, 'f'), '');
    await expect(writeOutput(folder, 'd', 'x')).rejects.toMatchObject({ code: 'ERR_OUTPUT', message: '`d` cannot be written: it is a folder' });
    await expect(writeOutput(folder, 'f/g', 'x')).rejects.toMatchObject({ code: 'ERR_OUTPUT' });
  });
  it('replaces a symbolic link, and leaves alone what it names', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'real.txt'), 'old');
    symlinkSync('real.txt', join(folder, 'link.txt'));
    await writeOutput(folder, 'link.txt', 'new');
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('old');
    expect(readFileSync(join(folder, 'link.txt'), 'utf8')).toBe('new');
    await expect(writeOutput(folder, '/dev/null', 'x')).resolves.toBeUndefined();
  });
  it.skipIf(process.getuid?.() === 0)('says so where it may not write', async () => {
    const folder = scratch();
    chmodSync(folder, 0o500);
    await expect(writeOutput(folder, 'r.txt', 'x')).rejects.toThrow('permission denied');
  });
});
