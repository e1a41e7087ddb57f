import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';

const RULE = `title: User made
logsource: { product: aws, service: cloudtrail }
detection: { s: { eventName: CreateUser }, condition: s }
level: high
`;

function record(user: string, number: number): object {
  return {
    eventVersion: '1.11',
    userIdentity: { type: 'IAMUser', arn: `arn:aws:iam::111122223333:user/${user}`, accountId: '111122223333', accessKeyId: `AKIA${user}`, userName: user },
    eventTime: new Date(Date.UTC(2026, 10, 1) + number * 60_000).toISOString(),
    eventSource: 'iam.amazonaws.com',
    eventName: 'CreateUser',
    awsRegion: 'us-east-1',
    sourceIPAddress: '198.51.100.7',
    eventID: `${user}-${number}`,
    eventType: 'AwsApiCall',
    recipientAccountId: '111122223333',
  };
}

const fileOf = (...records: readonly object[]) => gzipSync(JSON.stringify({ Records: records }));
const actorOf = (line: string) => /user\/(\w+)/.exec(line)?.[1];

async function setUp() {
  const cwd = scratch();
  const logs = join(cwd, 'logs');
  await mkdir(join(logs, 'deep'), { recursive: true });
  await writeFile(join(cwd, 'rule.yml'), RULE);
  const follow = (...more: readonly string[]) =>
    run(['detect', logs, '--follow', '--until-empty', '--every', '1', '--state', join(cwd, 'state.db'), '--rules', join(cwd, 'rule.yml'), ...more], { cwd });
  return { logs, follow };
}

describe('stoa detect --follow', () => {
  it('tells what the files of a folder hold, and after a restart only what is new', async () => {
    const { logs, follow } = await setUp();
    await writeFile(join(logs, 'a.json.gz'), fileOf(record('ana', 1)));
    await writeFile(join(logs, 'deep/b.json.gz'), fileOf(record('ben', 2)));
    const first = await follow();
    expect(first.code).toBe(1);
    expect(new Set(first.stdout.trim().split('\n').map(actorOf))).toEqual(new Set(['ana', 'ben']));
    expect(first.stdout).toContain('high  new  User made');
    await writeFile(join(logs, 'c.json.gz'), fileOf(record('cleo', 3)));
    const second = await follow();
    expect(second.stdout.trim().split('\n').map(actorOf)).toEqual(['cleo']);
    const third = await follow();
    expect(third).toMatchObject({ code: 0, stdout: '' });
  }, 60_000);

  it('reads a file that has grown again, and finds nothing twice', async () => {
    const { logs, follow } = await setUp();
    const file = join(logs, 'a.json');
    await writeFile(file, `${JSON.stringify(record('ana', 1))}\n`);
    await follow();
    await appendFile(file, `${JSON.stringify(record('ben', 2))}\n`);
    const { stdout } = await follow('--format', 'json');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { revision: string; incident: { title: string; actors: string[] } }),
    ).toMatchObject([{ revision: 'create', incident: { title: 'User made', actors: ['arn:aws:iam::111122223333:user/ben'] } }]);
  }, 60_000);

  it('sets aside what is no log, and goes on', async () => {
    const { logs, follow } = await setUp();
    await writeFile(join(logs, 'broken.json.gz'), 'this is no log');
    await writeFile(join(logs, 'a.json.gz'), fileOf(record('ana', 1)));
    const { stdout, stderr } = await follow();
    expect(stdout.trim().split('\n').map(actorOf)).toEqual(['ana']);
    expect(stderr).toMatch(/broken\.json\.gz.*set aside/);
  }, 60_000);

  it('says how it is to be asked', async () => {
    expect((await run(['detect', '--follow'])).stderr).toContain('`--follow` needs one folder');
    expect((await run(['detect', 'logs', '--follow', '--format', 'asff'])).stderr).toContain('not as asff');
  });
});
