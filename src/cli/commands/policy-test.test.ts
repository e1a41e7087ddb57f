import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';

const DENY = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'iam:CreateAccessKey', Resource: '*' }] });

async function test(...argv: readonly string[]) {
  const cwd = scratch();
  writeFileSync(join(cwd, 'deny.json'), DENY);
  writeFileSync(join(cwd, 'broken.json'), '{"Version": ');
  mkdirSync(join(cwd, 'empty'));
  const { code, stdout, stderr } = await run(['policy', 'test', ...argv, '--source', 'sample', '--columns', '100'], { cwd });
  return { code, stdout, stderr };
}

describe('stoa policy test', () => {
  it('says who loses what, and gates on it', async () => {
    const lost = await test('deny.json', '--scp', 'root', '--fail-on', 'loses');
    expect(lost.code).toBe(1);
    expect(lost.stdout).toContain('user/alice.ops in legacy asks for iam:CreateAccessKey on');
    expect((await test('deny.json', '--scp', 'root', '--fail-on', 'gains')).code).toBe(0);
  });

  it('finds OUs and accounts by their names', async () => {
    const { stdout } = await test('deny.json', '--scp', 'LEGACY', '--format', 'json');
    const { comparison } = JSON.parse(stdout) as { comparison: { changes: { kind: string; principals: string[] }[] } };
    expect(comparison.changes.every(({ principals }) => principals.every((arn) => arn.includes(':727275457841:')))).toBe(true);
    expect(comparison.changes.map(({ kind }) => kind)).toContain('loses');
  });

  it.each<[string, readonly string[], string]>([
    ['no place', ['deny.json'], 'it is not said where the policy is to be put'],
    ['two places', ['deny.json', '--scp', 'root', '--rcp', 'root'], '`--scp` and `--rcp` are two places'],
    ['an OU that is not there', ['deny.json', '--scp', 'Workload'], 'the snapshot holds no root, OU or account `Workload`'],
    ['a policy that is not there', ['deny.json', '--replace', 'ReadOny'], 'the snapshot holds no policy `ReadOny`'],
    ['a permission set that is not there', ['deny.json', '--permission-set', 'Develper'], 'did you mean `Developer`?'],
    ['an endpoint that is not there', ['deny.json', '--vpc-endpoint', 'vpce-9'], 'the snapshot holds no `vpce-9`'],
    ['a file that is no policy', ['broken.json', '--scp', 'root'], 'the policy is not JSON'],
    ['a time that is none', ['deny.json', '--scp', 'root', '--since', 'lately'], '`--since` is neither a number of days nor a date: `lately`'],
    ['a trail that is not there', ['deny.json', '--scp', 'root', '--trail', 'log'], 'cannot be read: there is no such file'],
    ['a gate about no trail', ['deny.json', '--scp', 'root', '--fail-on', 'denied'], '`--fail-on denied` is about the calls of a trail, and none is named'],
    ['a time without a trail', ['deny.json', '--scp', 'root', '--since', '30d'], '`--since` is about the calls of a trail, and none is named'],
  ])('refuses %s', async (_, argv, message) => {
    const { code, stderr } = await test(...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('takes the number for a lower bound where a file of the trail is damaged', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'deny.json'), DENY);
    mkdirSync(join(cwd, 'logs'));
    writeFileSync(join(cwd, 'logs', 'cut.json.gz'), gzipSync('{"Records": []}').subarray(0, 20));
    const { stdout } = await run(['policy', 'test', 'deny.json', '--scp', 'root', '--trail', 'logs', '--source', 'sample'], { cwd });
    expect(stdout).toContain('0 calls would have been denied, at least');
    expect(stdout).toContain('not asked  the events of 1 file that could not be read');
  });

  it('says that a trail is empty', async () => {
    expect((await test('deny.json', '--scp', 'root', '--trail', 'empty')).stderr).toContain('the trail holds no event');
  });
});
