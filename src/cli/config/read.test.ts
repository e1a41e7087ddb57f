import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';
import { findConfig } from './find.ts';
import { readConfig } from './read.ts';

const MUTE = { rule: 'EC2.7', owner: 'platform', reason: 'the account is closed in December', expires: '2026-12-31' };

/** What a command says about a configuration, without the folder that it happens to stand in. */
async function said(config: string): Promise<string> {
  const folder = scratch();
  writeFileSync(join(folder, 'stoa.config.json'), config);
  const { code, stderr, stdout } = await run(['assess', '--source', 'sample', '--rule', 'EC2.7'], { cwd: folder, home: folder });
  expect(stdout).toBe('');
  expect(code).toBe(2);
  return stderr.replaceAll(`${folder}/`, '');
}

describe('readConfig', () => {
  it('says where the JSON is wrong, and shows the line', async () => {
    expect(await said('{\n  "failOn": "high"\n  "strict": true\n}\n')).toBe(
      'error: stoa.config.json:3:3: `,` or `}` is expected, and `"` stands here\n  3 |   "strict": true\n    |   ^\n',
    );
  });
  it.each(['owner', 'reason', 'expires', 'rule'] as const)('refuses a mute without its %s, with the place of the mute', async (key) => {
    const { [key]: _, ...rest } = MUTE;
    expect(await said(`{\n  "mutes": [\n    ${JSON.stringify(rest)}\n  ]\n}`)).toContain(`error: stoa.config.json:3:5: \`mutes[0].${key}\` is missing\n`);
  });
  it('suggests the key that was meant', async () => {
    expect(await said('{"failon": "high"}')).toContain(
      'error: stoa.config.json:1:2: unknown key `failon`\n  1 | {"failon": "high"}\n    |  ^\nhelp: did you mean `failOn`?\n',
    );
    expect(await said(JSON.stringify({ mutes: [{ ...MUTE, onwer: 'x' }] }))).toContain('help: did you mean `owner`?');
  });
  it('says what a value must be', async () => {
    expect(await said('{"failOn": "hgih"}')).toContain('`failOn` must be one of critical, high, medium, low, informational, none, not `hgih`');
    expect(await said('{"sampleAccounts": 3}')).toContain('`sampleAccounts` must be at least 12');
    expect(await said('{"strict": "yes"}')).toContain('`strict` must be true or false');
    expect(await said('[]')).toContain('stoa.config.json:1:1: the file must be an object');
    expect(await said(JSON.stringify({ mutes: [{ ...MUTE, expires: 'soon' }] }))).toContain('`mutes[0].expires` must be a date such as 2026-12-31, not `soon`');
    expect(await said(JSON.stringify({ mutes: [{ ...MUTE, account: '123' }] }))).toContain('`mutes[0].account` must be 12 digits in quotes, not `123`');
  });
  it('names every mistake, in the order of the file', async () => {
    const text = await said('{\n"strict": 1,\n"columns": 1,\n"x": 1\n}');
    expect([...text.matchAll(/json:(\d+):/g)].map((match) => match[1])).toEqual(['2', '3', '4']);
  });
  it('refuses prototype keys as it refuses any unknown key', async () => {
    expect(await said('{"__proto__": {"failOn": "none"}}')).toContain('unknown key `__proto__`');
    expect(await said('{"constructor": 1}')).toContain('unknown key `constructor`');
  });
  it('writes control characters out instead of sending them to the terminal', async () => {
    expect(await said('{"\\u001b[31mred": 1}')).toContain('unknown key `\\u{1b}[31mred`');
    expect(await said('{"a\u{1b}]0;title\u{7}": 1}')).not.toContain('\u{1b}');
  });
  it('says so when the named file is not there', async () => {
    const folder = scratch();
    const { code, stderr } = await run(['assess', '--source', 'sample', '--config', 'none.json'], { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be read: there is no such file or folder')]);
  });
  it('answers nothing where there is no file', async () => {
    const folder = scratch();
    expect(await readConfig({ cwd: folder, home: folder, env: {} }, undefined)).toBeUndefined();
  });
});

describe('findConfig', () => {
  it('goes upwards to the nearest file, and no further than the home folder', async () => {
    const top = scratch();
    const deep = join(top, 'home', 'project', 'sub');
    mkdirSync(deep, { recursive: true });
    const io = { cwd: deep, home: join(top, 'home'), env: {} };
    writeFileSync(join(top, 'stoa.config.json'), '{}');
    expect(await findConfig(io, undefined)).toBeUndefined();
    writeFileSync(join(top, 'home', 'stoa.config.json'), '{}');
    expect(await findConfig(io, undefined)).toBe(join(top, 'home', 'stoa.config.json'));
    writeFileSync(join(top, 'home', 'project', 'stoa.config.json'), '{}');
    expect(await findConfig(io, undefined)).toBe(join(top, 'home', 'project', 'stoa.config.json'));
    mkdirSync(join(deep, 'stoa.config.json'));
    expect(await findConfig(io, undefined)).toBe(join(top, 'home', 'project', 'stoa.config.json'));
  });
  it('takes the flag before the environment, and both before looking', async () => {
    const io = { cwd: '/project', home: '/', env: { STOA_CONFIG: 'e.json' } };
    expect(await findConfig(io, 'f.json')).toBe('/project/f.json');
    expect(await findConfig(io, undefined)).toBe('/project/e.json');
  });
});
