import { describe, expect, it } from 'vitest';
import { run } from '../cli.cases.ts';

const VPC = 'vpc-05b5d85915797ec3b';
const dns = (...argv: readonly string[]) => run(['dns', ...argv, '--source', 'sample']);

describe('stoa dns test', () => {
  it('ends with 0 where the answer is as expected, and with 1 where it is not', async () => {
    expect(await dns('test', 'c2.bad.example', '--vpc', VPC, '--expect', 'blocked')).toMatchObject({ code: 0, stderr: '' });
    expect(await dns('test', 'malware.example', '--vpc', VPC, '--expect', 'blocked')).toMatchObject({ code: 1 });
    expect(await dns('test', 'git.corp.example', 'api.corp.example', '--vpc', VPC, '--expect', 'answered')).toMatchObject({ code: 0 });
    expect(await dns('test', 'none.corp.example', '--vpc', VPC, '--expect', 'nxdomain')).toMatchObject({ code: 0 });
    expect(await dns('test', 'localhost', '--vpc', VPC, '--expect', 'unknown')).toMatchObject({ code: 0 });
  });

  it('gives verdict, ways, rule and places to programs', async () => {
    const { stdout } = await dns('test', 'metrics.corp.example', '--vpc', VPC, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      names: [
        {
          name: 'metrics.corp.example',
          type: 'A',
          vpc: VPC,
          verdict: 'blocked',
          missing: [],
          ways: [
            {
              names: ['metrics.corp.example', 'c2.bad.example'],
              firewall: 'blocked',
              rule: { kind: 'firewall', name: 'c2.bad.example', path: 'FirewallRules[0]' },
              end: { kind: 'nxdomain' },
            },
          ],
        },
      ],
    });
  });

  it('takes a VPC by its name where only one has it, and says which there are otherwise', async () => {
    expect(await dns('test', 'a.example', '--vpc', 'old')).toMatchObject({ code: 0 });
    const { code, stderr } = await dns('test', 'a.example', '--vpc', 'main');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: \d+ VPCs are called `main`\nhelp: name one by its id, such as vpc-/)]);
  });

  it.each([
    [['test', 'a..b', '--vpc', VPC], '`a..b` has an empty label'],
    [['test', `${'a'.repeat(64)}.example`, '--vpc', VPC], 'is 64 octets long'],
    [['test', '\u001b[31mx\\9', '--vpc', VPC], 'has an escape that is none'],
    [['test', 'a.example', '--vpc', VPC, '--type', 'AAAAA'], 'there is no query type `AAAAA`'],
    [['test', 'a.example', '--vpc', VPC, '--type', 'TYPE65536'], 'there is no query type `TYPE65536`'],
    [['test', 'a.example'], 'it is not said where the query begins'],
    [['test', 'a.example', '--vpc', 'vpc-0'], 'there is no VPC `vpc-0` in this source'],
    [['test', 'a.example', '--from', 'internet'], '`internet` is in no VPC of this source'],
    [['test', 'a.example', '--from', 'i-0323a773bc63fd68f', '--vpc', 'old'], 'is in vpc-05b5d85915797ec3b, not in vpc-0484f2e94a75eb771'],
  ])('refuses %j', async (argv, words) => {
    const { code, stdout, stderr } = await dns(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    // Escape characters stay out of the terminal.
    expect(stderr).not.toContain('\u001b');
  });
});

describe('stoa dns lint', () => {
  it('gates on what it finds', async () => {
    expect(await dns('lint')).toMatchObject({ code: 1, stderr: '' });
    expect(await dns('lint', '--fail-on', 'none')).toMatchObject({ code: 0 });
  });

  it('gives code, gravity and place to programs', async () => {
    const { findings, missing } = JSON.parse((await dns('lint', '--format', 'json')).stdout) as { findings: readonly object[]; missing: readonly object[] };
    expect(missing).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        gravity: 'hole',
        code: 'other-name-servers',
        path: 'DhcpConfigurations[1]',
        message: expect.stringContaining('`8.8.8.8`, `8.8.4.4`'),
      }),
    );
  });
});
