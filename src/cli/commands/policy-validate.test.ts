import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, environment, MAIN, NODE, run, scratch } from '../cli.cases.ts';

beforeAll(build);

const GOOD = '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" } }';
const WARNED = GOOD.replace('s3:GetObject"', 's3:GetObject", "Condition": { "StringEquals": { "aws:MultiFactorAuthPresent": "true" } }');
const BAD = GOOD.replace('GetObject', 'GetObjekt');

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const cwd = scratch();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return cwd;
}

const filesOf = (stdout: string) => (JSON.parse(stdout) as { readonly policies: readonly { readonly file: string }[] }).policies.map(({ file }) => file);
const validate = (cwd: string, ...argv: readonly string[]) => run(['policy', 'validate', ...argv], { cwd });

describe('stoa policy validate', () => {
  it('ends with 1 for what is as grave as `--fail-on`, and with 0 otherwise', async () => {
    const cwd = folderOf({ 'good.json': GOOD, 'warned.json': WARNED, 'bad.json': BAD });
    const codeOf = async (...argv: readonly string[]) => (await validate(cwd, ...argv)).code;
    expect(await codeOf('good.json')).toBe(0);
    expect(await codeOf('bad.json')).toBe(1);
    expect(await codeOf('warned.json')).toBe(0);
    expect(await codeOf('warned.json', '--fail-on', 'warning')).toBe(1);
    expect(await codeOf('warned.json', '--fail-on', 'suggestion')).toBe(1);
    expect(await codeOf('good.json', 'bad.json', '--fail-on', 'none')).toBe(0);
  });

  it('reads files, folders and patterns, each file once', async () => {
    const cwd = folderOf({ 'a/1.json': GOOD, 'a/b/2.json': GOOD, 'a/b/note.txt': 'x', 'a/node_modules/3.json': BAD, 'c.json': GOOD });
    const named = async (...argv: readonly string[]) => filesOf((await validate(cwd, '--format', 'json', ...argv)).stdout);
    expect(await named('a')).toEqual(['a/1.json', 'a/b/2.json']);
    expect(await named('a/*.json')).toEqual(['a/1.json', 'a/b/2.json']);
    expect(await named('a/**/*.json')).toEqual(['a/1.json', 'a/b/2.json']);
    expect(await named('c*', 'a/b', 'c.json', 'a/b/note.txt')).toEqual(['c.json', 'a/b/2.json', 'a/b/note.txt']);
  });

  it.each([
    [['none.json'], 'cannot be read: there is no such file'],
    [['x*.json'], 'names no file'],
    [['c.json', '--kind', 'spc'], 'did you mean `scp`?'],
    [['c.json', '--resource-type', 'AWS::S3::Buckt'], 'did you mean `AWS::S3::Bucket`?'],
    [[], 'needs a FILE'],
  ])('refuses %j', async (argv, words) => {
    const { code, stderr } = await validate(folderOf({ 'c.json': GOOD }), ...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('writes SARIF to a file, with paths as they were named', async () => {
    const cwd = folderOf({ 'policies/bad policy.json': BAD });
    const { code, stdout } = await validate(cwd, 'policies', '--format', 'sarif', '--output', 'out/policies.sarif');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readFileSync(join(cwd, 'out/policies.sarif'), 'utf8')).toContain('"uri": "policies/bad%20policy.json"');
  });

  it('reads what comes in', () => {
    const read = (input: string, ...argv: readonly string[]) =>
      spawnSync(NODE, [MAIN, 'policy', 'validate', '-', ...argv], { input, env: environment(), encoding: 'utf8' });
    expect(read(GOOD)).toMatchObject({ status: 0 });
    expect(read(BAD)).toMatchObject({ status: 1 });
    expect(read('').stdout).toContain('stdin:1:1: error: the text holds no policy');
    expect(read(`\u{feff}${GOOD}`).stdout).toContain('byte order mark');
  });

  it('lets neither a policy nor the name of its file act on the terminal', async () => {
    const cwd = folderOf({ 'x\u{1b}[2J.json': BAD.replace('GetObjekt', 'Get\u{1b}]0;x\u{7}\u{202e}') });
    const { stdout, stderr } = await validate(cwd, '.');
    expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(stdout).toContain('\\u{1b}');
  });
});
