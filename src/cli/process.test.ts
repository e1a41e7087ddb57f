// The built program as a real process: every exit code, pipes that close, interruptions, hostile input.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, environment, interruptProcess, MAIN, NODE, runProcess, scratch } from './cli.cases.ts';

beforeAll(build);

/** A folder of saved answers: one path and one answer each. */
function answers(files: Readonly<Record<string, unknown>>, folder = scratch()): string {
  for (const [name, answer] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof answer === 'string' ? answer : JSON.stringify(answer));
  }
  return folder;
}
const ENCRYPTED = { '111122223333/us-east-1/ec2/get-ebs-encryption-by-default.json': { EbsEncryptionByDefault: true } };
const NOT_ENCRYPTED = { '111122223333/us-east-1/ec2/get-ebs-encryption-by-default.json': { EbsEncryptionByDefault: false } };
const EC2_7 = ['assess', '--rule', 'EC2.7', '--path'];

describe('the exit code', () => {
  it('is 0 where nothing is at the threshold', async () => {
    expect(await runProcess([...EC2_7, answers(NOT_ENCRYPTED), '--fail-on', 'high'])).toMatchObject({ code: 0 });
  });
  it('is 1 for a finding at the threshold', async () => {
    expect(await runProcess([...EC2_7, answers(NOT_ENCRYPTED), '--fail-on', 'medium'])).toMatchObject({ code: 1 });
    expect(await runProcess(['assess', '--source', 'sample', '--quiet'])).toMatchObject({ code: 1, stderr: '' });
  });
  it('is 2 for a wrong flag, an unreadable source and an output that cannot be written', async () => {
    expect(await runProcess(['assess', '--formt', 'json'])).toMatchObject({ code: 2, stdout: '' });
    expect(await runProcess([...EC2_7, join(scratch(), 'none')])).toMatchObject({ code: 2, stdout: '' });
    expect(await runProcess([...EC2_7, answers(ENCRYPTED), '--output', scratch()])).toMatchObject({ code: 2 });
  });
  it('is 2 for a list without a value, which would otherwise mean everything', async () => {
    for (const nothing of ['', ',']) {
      expect(await runProcess(['assess', '--source', 'sample', '--rule', nothing])).toMatchObject({ code: 2, stdout: '' });
    }
    expect(await runProcess(['assess', '--source', 'sample'], { env: { STOA_RULE: ',' } })).toMatchObject({ code: 2, stdout: '' });
    expect(await runProcess([...EC2_7, answers(ENCRYPTED), '--region', 'eu west'])).toMatchObject({ code: 2, stdout: '' });
  });
  it('is 2 where a baseline would overwrite a report', async () => {
    const folder = scratch();
    const same = ['assess', '--source', 'sample', '--output', 'x.json', '--write-baseline', './x.json'];
    expect(await runProcess(same, { cwd: folder })).toMatchObject({ code: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual([]);
  });
  it('is 3 for what could not be judged, only with --strict', async () => {
    const folder = answers(ENCRYPTED);
    const lax = await runProcess([...EC2_7, folder]);
    expect(lax.code).toBe(0);
    expect(lax.stderr).toContain('note: 1 control could not be judged everywhere: EC2.7');
    expect(await runProcess([...EC2_7, folder, '--strict'])).toMatchObject({ code: 3 });
  });
  it('is 5 where nothing could be evaluated', async () => {
    const folder = answers({ '111122223333/us-east-1/ec2/describe-vpcs.json': { Vpcs: [] } });
    expect(await runProcess([...EC2_7, folder])).toMatchObject({ code: 5 });
    expect(await runProcess([...EC2_7, folder, '--strict'])).toMatchObject({ code: 5 });
  });
  it('is 130 after an interruption, and nothing half written stays', async () => {
    const folder = scratch();
    const isWriting = () => readdirSync(folder).length > 0;
    const ran = await interruptProcess(['sample', '--accounts', '300', '--out', 'big'], folder, isWriting);
    expect(ran).toEqual({ code: 130, stdout: '', stderr: 'error: interrupted\n' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('stdout and stderr', () => {
  it('carry the data and the rest apart', async () => {
    const folder = scratch();
    const { stdout, stderr } = await runProcess(['assess', '--source', 'sample', '--format', 'json', '--report', 'markdown=r.md'], { cwd: folder });
    expect(() => void JSON.parse(stdout)).not.toThrow();
    expect(stderr).toContain('note: wrote r.md (markdown)\n');
    expect(readFileSync(join(folder, 'r.md'), 'utf8')).not.toBe('');
  });
  it.skipIf(process.platform === 'win32')('bear a reader who goes away, and keep the exit code', () => {
    const line = `"${NODE}" "${MAIN}" assess --source sample --format json --include pass | head -c 10; echo " $\{PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8', env: environment() });
    expect(stdout.split(' ').at(-1)).toBe('1\n');
    expect(stderr).toBe('');
  });
  it.skipIf(process.platform !== 'linux')('are told apart from a full disk, in one line', () => {
    const to = (redirection: string, command: string) =>
      spawnSync('bash', ['-c', `"${NODE}" "${MAIN}" ${command} ${redirection}`], { encoding: 'utf8', env: environment() });
    expect(to('> /dev/full', 'rules')).toMatchObject({
      status: 2,
      stderr: 'error: the output cannot be written: no space is left on the device\nhelp: write to a file with `--output FILE`\n',
    });
    expect(to('> /dev/full', '--help')).toMatchObject({ status: 2 });
    expect(to('2> /dev/full', 'asses')).toMatchObject({ status: 2, stdout: '' });
  });
  it.skipIf(process.platform !== 'linux')('say so where the current folder was deleted', () => {
    const gone = scratch();
    const line = `cd "${gone}" && rmdir "${gone}" && "${NODE}" "${MAIN}" assess --source sample`;
    const { status, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8', env: environment() });
    expect([status, stderr]).toEqual([2, expect.stringContaining('error: the current folder is there no longer\n')]);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
  it('hold no colour where they are piped, unless it is forced', async () => {
    const plain = await runProcess(['assess', '--source', 'sample'], { env: { NO_COLOR: '' } });
    const forced = await runProcess(['assess', '--source', 'sample'], { env: { NO_COLOR: '', FORCE_COLOR: '1' } });
    expect([plain.stdout.includes('\u{1b}['), forced.stdout.includes('\u{1b}[')]).toEqual([false, true]);
  });
});

describe('hostile input', () => {
  const ORGANIZATIONS = '111122223333/us-east-1/organizations';
  const HOSTILE = '=HYPERLINK("http://x")<script>alert(1)</script>\u{1b}]0;owned\u{7}\u{202e}|`x`';
  const account = (name: string) => ({
    Accounts: [
      { Id: '111122223333', Arn: 'arn:aws:organizations::111122223333:account/o-a1b2c3d4e5/111122223333', Name: name, Status: 'ACTIVE', Email: 'a@b.example' },
    ],
  });
  const organization = {
    Organization: {
      Id: 'o-a1b2c3d4e5',
      Arn: 'arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5',
      MasterAccountId: '111122223333',
      FeatureSet: 'ALL',
    },
  };

  // Of a format: what must not stand in it, besides control characters and marks that turn the direction of text.
  it.each([
    ['table', /(?!)/],
    ['json', /(?!)/],
    ['sarif', /(?!)/],
    ['asff', /(?!)/],
    ['ocsf', /(?!)/],
    ['html', /<script>alert|<b>=/],
    ['markdown', /(?<!\\)<(?:script|b)/],
    ['csv', /(?:^|,)"?[=+@-]/m],
  ])('cannot act on the reader of %s', async (format, forbidden) => {
    const folder = join(scratch(), 'a\u{1b}[31m<b>=1');
    answers(
      { ...NOT_ENCRYPTED, [`${ORGANIZATIONS}/list-accounts.json`]: account(HOSTILE), [`${ORGANIZATIONS}/describe-organization.json`]: organization },
      folder,
    );
    const { stdout, stderr, code } = await runProcess([...EC2_7, folder, '--format', format]);
    expect(code).toBe(0);
    // SARIF and ASFF name accounts by number alone.
    expect(stdout.includes('owned')).toBe(!['sarif', 'asff'].includes(format));
    // RFC 4180 ends the lines of CSV in CR LF.
    const dangerous = (stdout + stderr).replaceAll('\r\n', '\n').match(/(?!\n)[\p{Cc}\u202e]/gu) ?? [];
    expect(dangerous).toEqual([]);
    expect(stdout).not.toMatch(forbidden);
  });
  it('is refused in one line where it cannot be read', async () => {
    const { code, stderr } = await runProcess(['assess', '--format', '\u{1b}[31m\nx', '--source', 'sample']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: unknown value `\\u\{1b\}\[31m\\u\{a\}x` of `--format`\nhelp: [^\n]*\n$/);
  });
  it('of malformed JSON is named with its place', async () => {
    const folder = answers({ ...ENCRYPTED, '111122223333/us-east-1/ec2/describe-vpcs.json': '{\n  "Vpcs": [,]\n}' });
    const { stdout } = await runProcess([...EC2_7, folder]);
    expect(stdout).toMatch(/describe-vpcs\.json:2:\d+/);
  });
});

describe('stoa --help', () => {
  it('loads neither zod nor a pillar', async () => {
    const hooks = `import { registerHooks } from 'node:module';
registerHooks({ load(url, context, next) { process.stderr.write(url + '\\n'); return next(url, context); } });`;
    const spy = ['--import', `data:text/javascript,${encodeURIComponent(hooks)}`];
    const help = await runProcess(['--help'], { nodeFlags: spy });
    const loaded = help.stderr.split('\n').filter((url) => url.startsWith('file:'));
    expect(loaded.some((url) => url.includes('commander'))).toBe(true);
    expect(loaded.filter((url) => /zod|dist\/(?!cli)/.test(url))).toEqual([]);
    const rules = await runProcess(['rules'], { nodeFlags: spy });
    expect(rules.stderr).toMatch(/dist\/posture/);
    expect(rules.stderr).not.toMatch(/zod/);
  });
});

describe('STOA_DEBUG', () => {
  it('alone brings a stack trace', async () => {
    const asked = ['explain', 'NONE.1'];
    expect((await runProcess(asked)).stderr).not.toMatch(/\n\s+at /);
    expect((await runProcess(asked, { env: { STOA_DEBUG: '1' } })).stderr).toMatch(/\n\s+at /);
  });
});
