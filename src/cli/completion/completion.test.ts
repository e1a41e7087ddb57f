import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';
import { COMMANDS } from '../commands.ts';
import { completionRows } from './rows.ts';

const hasShell = (name: string) => spawnSync(name, ['-c', 'exit 0']).status === 0;

/** What bash offers after the words, the last of which is being typed. */
async function offered(words: readonly string[]): Promise<readonly string[]> {
  const folder = scratch();
  writeFileSync(join(folder, 'script'), (await run(['completion', 'bash'])).stdout);
  const line = `source ./script; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _stoa; printf '%s\\n' "$\{COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe('stoa completion bash', () => {
  it.skipIf(!hasShell('bash'))('offers commands, flags and values', async () => {
    expect(await offered(['stoa', 'as'])).toEqual(['assess']);
    expect(await offered(['stoa', 'snapshot', ''])).toEqual(expect.arrayContaining(['write', 'show', 'verify']));
    expect(await offered(['stoa', 'snapshot', 'write', '--out'])).toEqual(['--out']);
    expect(await offered(['stoa', 'assess', '--form'])).toEqual(['--format']);
    expect(await offered(['stoa', 'assess', '--format', 'ht'])).toEqual(['html']);
    expect(await offered(['stoa', 'assess', '--quiet', '--fail-on', 'n'])).toEqual(['none']);
    expect(await offered(['stoa', 'explain', 'EC2.1'])).toEqual(expect.arrayContaining(['EC2.13']));
    expect(await offered(['stoa', 'assess', '--output', 'scr'])).toEqual(['script']);
    expect(await offered(['stoa', 'help', 'exit'])).toEqual(['exit-codes']);
  });
});

describe.each(['zsh', 'fish'])('stoa completion %s', (shell) => {
  it.skipIf(!hasShell(shell))('is a script that the shell reads', async () => {
    const file = join(scratch(), 'script');
    writeFileSync(file, (await run(['completion', shell])).stdout);
    expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('completionRows', () => {
  it('hold only words that no shell acts on', async () => {
    const rows = completionRows(await Promise.all(COMMANDS.map((entry) => entry.load())));
    const words = rows.flatMap((row) => [row.key, ...row.words, ...row.flags.flatMap((flag) => [flag.name, ...flag.choices])]);
    expect(words.filter((word) => !/^[A-Za-z0-9 ._-]*$/.test(word))).toEqual([]);
    expect(words.length).toBeGreaterThan(50);
  });
});
