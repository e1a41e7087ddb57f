import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';

const access = (cwd: string, ...argv: readonly string[]) => run(['access', '--source', 'sample', ...argv], { cwd });

interface Baseline {
  readonly findings: readonly { readonly fingerprint: string }[];
}

describe('stoa access', () => {
  it('fails for what is not in the baseline only', async () => {
    const cwd = scratch();
    expect((await access(cwd, '--write-baseline', 'known.json')).code).toBe(1);
    const known = await access(cwd, '--baseline', 'known.json', '--new-only', '--format', 'json');
    expect(known.code).toBe(0);
    const file = join(cwd, 'known.json');
    const text = readFileSync(file, 'utf8');
    const { findings } = JSON.parse(text) as Baseline;
    expect(findings.length).toBeGreaterThan(5);
    // One of them was not known.
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(text) as Baseline), findings: findings.slice(1) }));
    const grown = await access(cwd, '--baseline', 'known.json', '--new-only', '--fail-on', 'informational', '--format', 'csv');
    expect(grown.code).toBe(1);
    const failed = grown.stdout.split('\n').filter((line) => line.includes(',fail,'));
    expect(failed.map((line) => line.split(',')[0])).toEqual([findings[0]?.fingerprint]);
  });

  it('needs a baseline where only what is new counts, and a file of its own for it', async () => {
    const cwd = scratch();
    const without = await access(cwd, '--new-only');
    expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('`--new-only` needs a baseline')]);
    const both = await access(cwd, '--write-baseline', 'a', '--output', './a');
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('the baseline and a report go to the same file')]);
    const none = await access(cwd, '--baseline', 'nowhere.json');
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('nowhere.json')]);
    writeFileSync(join(cwd, 'broken.json'), '{');
    expect((await access(cwd, '--baseline', 'broken.json')).code).toBe(2);
  });

  it('writes a page in which the findings stand', async () => {
    const { code, stdout } = await access(scratch(), '--format', 'html', '--fail-on', 'none');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>/i);
    expect(stdout).toContain('acme-legacy-dropbox-727275457841');
    expect(stdout).toContain('Stoa.Access.OtherAccount');
  });
});
