import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';

function folder(files: Readonly<Record<string, string>>): string {
  const cwd = scratch();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

describe('stoa firewall lint', () => {
  it('is clean about good rules, and gates on what it finds', async () => {
    const cwd = folder({
      'a.rules': 'drop tcp any any -> any 23 (flow:to_server; sid:1;)\n',
      'b.rules': 'drop tcp any any -> any 23 (flow:to_srever; sid:1;)\n',
    });
    expect(await run(['firewall', 'lint', 'a.rules'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(await run(['firewall', 'lint', '.'], { cwd })).toMatchObject({ code: 1 });
    expect(await run(['firewall', 'lint', 'b.rules', '--fail-on', 'none'], { cwd })).toMatchObject({ code: 0 });
  });

  it('gives the place and the code to programs', async () => {
    const cwd = folder({ 'b.rules': 'drop tcp any any -> any 23 (flow:to_server; \\\n  threshold:type limit,track by_src,count 1,seconds 60; sid:1;)\n' });
    const { stdout } = await run(['firewall', 'lint', 'b.rules', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ file: 'b.rules', findings: [{ code: 'refused-keyword', line: 2, column: 3, length: 9 }] }] });
    const junit = await run(['firewall', 'lint', 'b.rules', '--format', 'junit'], { cwd });
    expect(junit.stdout).toContain('<testsuites name="stoa firewall lint">');
    const sarif = await run(['firewall', 'lint', 'b.rules', '--format', 'sarif'], { cwd });
    expect(JSON.parse(sarif.stdout)).toMatchObject({
      runs: [{ results: [{ ruleId: 'refused-keyword', locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 3, endColumn: 12 } } }] }] }],
    });
  });

  it('knows the variables that it is given', async () => {
    const cwd = folder({ 'v.rules': 'drop tcp $WEB any -> any $PORTS (sid:1;)\n' });
    expect((await run(['firewall', 'lint', 'v.rules'], { cwd })).stdout).toContain('the variable `$WEB` is not defined');
    expect(await run(['firewall', 'lint', 'v.rules', '--variable', 'WEB=10.0.1.0/24', '--variable', 'PORTS=80,443'], { cwd })).toMatchObject({ code: 0 });
    expect(await run(['firewall', 'lint', 'v.rules', '--variable', 'WEB=nothing here'], { cwd })).toMatchObject({ code: 2 });
  });
});

describe('stoa firewall test', () => {
  const cwd = () =>
    folder({
      'a.rules': 'drop tls any any -> any any (tls.sni; content:"bad.example"; sid:1;)\n',
      'flows.txt': 'drop: tcp 10.0.0.1 -> 192.0.2.1:443 sni=bad.example\npass: tcp 10.0.0.1 -> 192.0.2.1:443 sni=bad.example\n',
    });

  it('ends with 1 where a flow does not end as expected', async () => {
    const flow = ['--flow', 'tcp 10.0.0.1 -> 192.0.2.1:443 sni=bad.example'];
    expect(await run(['firewall', 'test', 'a.rules', ...flow, '--expect', 'drop'], { cwd: cwd() })).toMatchObject({ code: 0 });
    expect(await run(['firewall', 'test', 'a.rules', ...flow, '--expect', 'pass'], { cwd: cwd() })).toMatchObject({ code: 1 });
    const { code, stdout } = await run(['firewall', 'test', 'a.rules', '--flows', 'flows.txt'], { cwd: cwd() });
    expect(code).toBe(1);
    expect(stdout).toContain('1 of 2 not as expected');
  });

  it('tells programs what decided', async () => {
    const { stdout } = await run(['firewall', 'test', 'a.rules', '--flow', 'tcp 10.0.0.1 -> 192.0.2.1:443 sni=bad.example', '--format', 'json'], {
      cwd: cwd(),
    });
    expect(JSON.parse(stdout)).toMatchObject({ flows: [{ action: 'drop', stage: 'request', decidedBy: { kind: 'rule', sid: 1, scope: 'flow', line: 1 } }] });
  });

  it('refuses what it cannot test', async () => {
    const fails = async (...words: string[]) => (await run(['firewall', 'test', ...words], { cwd: cwd() })).stderr;
    expect(await fails('a.rules')).toContain('there is no flow to test');
    expect(await fails('a.rules', '--flow', 'tcp nowhere')).toContain('the flow is not complete');
    expect(await fails('flows.txt', '--flow', 'tcp 10.0.0.1 -> 192.0.2.1:443')).toContain('error: flows.txt:1:');
    expect(await fails('a.rules', '--flow', 'tcp 10.0.0.1 -> 192.0.2.1:443', '--order', 'action', '--default', 'aws:drop_strict')).toContain(
      '`--default` is for strict order',
    );
  });
});
