import { describe, expect, it } from 'vitest';
import { run } from './cli.cases.ts';

const EC2_7 = ['assess', '--source', 'sample', '--rule', 'EC2.7', '--fail-on', 'none'];

describe('runCli', () => {
  it('warns of a variable that looks like one of ours, and of no other', async () => {
    const { stderr } = await run(EC2_7, { env: { STOA_FAILON: 'none', STOA_SOMETHING_ELSE: '1' } });
    expect(stderr).toBe('warning: the environment variable `STOA_FAILON` means nothing\nhelp: did you mean `STOA_FAIL_ON`?\n');
  });
  it('says nothing on stderr with --quiet', async () => {
    expect((await run([...EC2_7, '--quiet'], { env: { STOA_FAILON: 'none' }, terminal: 80 })).stderr).toBe('');
  });
  it('shows progress at a terminal only, and takes it away', async () => {
    expect((await run(EC2_7)).stderr).toBe('');
    const { stderr } = await run(EC2_7, { terminal: 80 });
    expect(stderr).toContain('judging');
    expect(stderr.endsWith('\r\u{1b}[2K')).toBe(true);
  });
  it('shows the width and colour that the terminal has', async () => {
    const narrow = await run(EC2_7, { terminal: 60, env: { NO_COLOR: '' } });
    expect(narrow.stdout).toContain('\u{1b}[');
    const widths = narrow.stdout.split('\n').map((line) => line.replace(/\p{Cc}\[[\d;]*m/gu, '').length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(60);
  });
  it('turns what it did not expect into one line and exit code 2', async () => {
    const { code, stderr } = await run(['assess', '--source', 'sample'], { cwd: '/', env: { STOA_CONFIG: 'a\u{0}b' } });
    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });
});
