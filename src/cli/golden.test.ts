// What every command prints, as files to read: at a fixed time, without colour, 100 columns wide, on the sample of 12 accounts.
// Write them anew with `vitest run -u src/cli/golden.test.ts`, and read the difference.

import { describe, expect, it } from 'vitest';
import { run, scratch } from './cli.cases.ts';
import { FORMAT_NAMES } from './settings.ts';

const ASSESS = ['assess', '--source', 'sample', '--columns', '100'];
// The whole sample is long in the formats for programs; two rules show as much.
const FEW = ['--rule', 'EC2.7,EC2.13'];
const WHOLE: readonly string[] = ['table', 'markdown'];

/** `$ stoa …`, what it printed on both streams, and how it ended. */
async function transcript(argv: readonly string[], cwd?: string): Promise<string> {
  const { code, stdout, stderr } = await run(argv, { env: { COLUMNS: '100' }, ...(cwd === undefined ? {} : { cwd }) });
  const errors = stderr === '' ? '' : `--- stderr\n${stderr}`;
  // The CR of CSV is made visible, or git would take it away.
  const text = `$ stoa ${argv.join(' ')}\n${stdout.replaceAll('\r', '␍')}${errors}--- exit code ${code}\n`;
  return cwd === undefined ? text : text.replaceAll(cwd, 'FOLDER');
}

const golden = (name: string) => `golden/${name}.txt`;

describe('stoa assess', () => {
  it.each(FORMAT_NAMES)('prints %s', async (format) => {
    await expect(await transcript([...ASSESS, '--format', format, ...(WHOLE.includes(format) ? [] : FEW)])).toMatchFileSnapshot(golden(`assess-${format}`));
  });
  it('prints one finding a line where it is piped', async () => {
    const { stdout } = await run(['assess', '--source', 'sample', ...FEW]);
    await expect(stdout).toMatchFileSnapshot(golden('assess-piped'));
  });
  it('prints its help', async () => {
    await expect(await transcript(['assess', '--help'])).toMatchFileSnapshot(golden('assess-help'));
  });
});

describe('the other commands', () => {
  it.each([
    [[]],
    [['--help']],
    [['help', 'exit-codes']],
    [['help', 'environment']],
    [['diff', '--help']],
    [['standards', '--help']],
    [['can', '--help']],
    [['who-can', '--help']],
    [['what-can', '--help']],
    [['access', '--help']],
    [['policy', 'validate', '--help']],
    [['snapshot']],
    [['snapshot', 'write', '--help']],
    [['sample', '--help']],
    [['rules']],
    [['rules', '--format', 'json', '--pillar', 'data']],
    [['explain', 'EC2.7']],
    [['explain', 'EC2.13', '--format', 'json']],
    [['completion', 'bash']],
    [['completion', 'zsh']],
    [['completion', 'fish']],
  ])('print %j', async (argv) => {
    await expect(await transcript(argv)).toMatchFileSnapshot(golden(argv.join('-').replaceAll('--', '') || 'bare'));
  });
  it('write, show and verify a snapshot', async () => {
    const cwd = scratch();
    const steps = [
      ['sample', '--out', `${cwd}/acme`, '--answers', `${cwd}/answers.json`],
      ['snapshot', 'show', `${cwd}/acme`],
      ['snapshot', 'show', `${cwd}/acme`, '--format', 'json'],
      ['snapshot', 'verify', `${cwd}/acme`],
      ['snapshot', 'write', '--path', `${cwd}/acme`, '--out', `${cwd}/copy`],
    ];
    const texts: string[] = [];
    for (const step of steps) texts.push(await transcript(step, cwd));
    await expect(texts.join('\n')).toMatchFileSnapshot(golden('snapshot-folder'));
  });
});

describe('a wrong command line', () => {
  it('is answered with what was probably meant', async () => {
    const wrong = [
      ['asess'],
      ['assess', '--formt', 'json'],
      ['assess', '--format', 'tabel', '--source', 'sample'],
      ['assess', '--format'],
      ['assess', 'sample'],
      ['assess', '--strict=yes'],
      ['assess', '--format', 'json', '--format', 'sarif'],
      ['assess', '--source', 'sample', '--report', 'html=x', '--output', 'x'],
      ['assess'],
      ['assess', '--source', 'aws-cli'],
      ['assess', '--source', 'sample', '--path', '.'],
      ['assess', '--source', 'sample', '--sample-accounts', '5'],
      ['assess', '--source', 'sample', '--accounts', '50'],
      ['assess', '--source', 'aws', '--region', 'eu-west-1'],
      ['assess', '--source', 'aws', '--accounts', '50'],
      ['assess', '--source', 'sample', '--rule', 'EC2.77'],
      ['assess', '--source', 'sample', '--rule', 'EC2.7', '--pillar', 'identity'],
      ['assess', '--source', 'sample', '--fail-on', 'hihg'],
      ['assess', '--source', 'sample', '--report', 'html'],
      ['assess', '--source', 'sample', '--report', 'htlm=x'],
      ['assess', '--source', 'sample', '--new-only'],
      ['assess', '--source', 'sample', '--baseline', 'none.json'],
      ['assess', '--path', 'none'],
      ['diff', 'none'],
      ['diff', 'none', 'none'],
      ['diff', 'a', 'b', '--format', 'sarif'],
      ['standards', 'fsbb'],
      ['standards', '--source', 'aws-cli'],
      ['snapshot', 'shw'],
      ['snapshot', 'show'],
      ['snapshot', 'show', 'none'],
      ['snapshot', 'write', '--source', 'sample'],
      ['sample'],
      ['rules', 'lst'],
      ['explain'],
      ['explain', 'EC2.77'],
      ['completion', 'bsh'],
      ['help', 'exit-code'],
      ['--versoin'],
    ];
    const texts: string[] = [];
    for (const argv of wrong) texts.push(await transcript(argv));
    await expect(texts.join('\n')).toMatchFileSnapshot(golden('wrong'));
  });
});
