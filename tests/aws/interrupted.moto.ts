// Everything that can end a collection early, other than SIGKILL: Ctrl-C once and twice, keys that AWS does not take, an API that
// hangs; and what is said and done when the same command, or another one, is run afterwards.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Moto, startMoto } from './moto.ts';
import { buildOrganization, REGIONS } from './organization.ts';
import { type ProxyServer, type Seen, startProxy, type Verdict } from './proxy.ts';
import { type Ended, type Running, runStoa, startStoa } from './run-stoa.ts';
import { bytesOf, everyRecord, snapshotIn } from './snapshot.ts';

let moto: Moto;
let proxy: ProxyServer;
/** What the proxy does; the endpoint must stay the same for a run to go on. */
let decide: (seen: Seen) => Verdict = () => 'forward';
const work = mkdtempSync(join(tmpdir(), 'stoa-interrupted-'));
const SERVICES = ['organizations', 'iam', 's3', 'kms', 'sns', 'sqs'];
const WORD = 'a word of our own';
const command = (name: string, ...more: string[]) => [
  'collect',
  '--out',
  join(work, name),
  '--regions',
  REGIONS.join(),
  '--services',
  SERVICES.join(),
  '--external-id',
  WORD,
  ...more,
];
const partial = (name: string, file = 'journal.ndjson') => join(work, `${name}.partial`, file);
let whole: ReturnType<typeof bytesOf>;

beforeAll(async () => {
  moto = await startMoto();
  await buildOrganization(moto.endpoint);
  proxy = await startProxy(moto.endpoint, (seen) => decide(seen));
  const reference = await runStoa(command('reference'), proxy.endpoint);
  if (reference.code !== 0) throw new Error(reference.stderr);
  whole = bytesOf(join(work, 'reference'));
});
beforeEach(() => {
  decide = () => 'forward';
});
afterAll(async () => {
  await proxy.stop();
  await moto.stop();
  rmSync(work, { recursive: true, force: true });
});

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(isTrue: () => boolean, { ended }: Running): Promise<void> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isTrue()) {
    if (isOver) throw new Error(`it ended before: ${(await ended).stderr}`);
    await later(10);
  }
}

/** Interrupted at the first call that hangs; those before it were answered. */
async function interruptedAt(name: string, hangs: (seen: Seen, calls: number) => boolean): Promise<Ended> {
  let [calls, hung] = [0, 0];
  decide = (seen) => {
    calls += 1;
    if (!hangs(seen, calls)) return 'forward';
    hung += 1;
    return 'hang';
  };
  const running = startStoa(command(name), proxy.endpoint);
  await until(() => hung > 0, running);
  running.child.kill('SIGINT');
  const ended = await running.ended;
  decide = () => 'forward';
  return ended;
}

/** Interrupted where at least one task with records is done. */
const interruptedLate = (name: string) => interruptedAt(name, () => existsSync(partial(name)) && readFileSync(partial(name), 'utf8').split('\n').length > 30);

async function resumes(name: string): Promise<Ended> {
  const resumed = await runStoa(command(name), proxy.endpoint);
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(bytesOf(join(work, name))).toStrictEqual(whole);
  expect(readdirSync(work).filter((one) => one.startsWith(`${name}.`) || one.startsWith('.'))).toStrictEqual([]);
  return resumed;
}

describe('Ctrl-C', () => {
  it('says how to go on, and the same command does, in whatever order its lists stand', async () => {
    const ended = await interruptedLate('middle');
    expect(ended).toMatchObject({ code: 130, stdout: '' });
    expect(ended.stderr).toMatch(/error: interrupted\nhelp: what was collected is kept in .*middle\.partial; run the same command again to go on\n$/);
    const words = command('middle').map((word) => (word === SERVICES.join() ? SERVICES.toReversed().join() : word));
    const resumed = await runStoa(words, proxy.endpoint);
    expect(resumed.stderr).toContain('going on where an earlier run stopped');
    expect(bytesOf(join(work, 'middle'))).toStrictEqual(whole);
  });

  it.each(['GetCallerIdentity', 'ListAccounts'])('says that nothing was collected where nothing was, at %s', async (operation) => {
    const ended = await interruptedAt('early', (seen) => seen.operation === operation);
    expect(ended).toMatchObject({ code: 130, stdout: '', stderr: 'error: interrupted before anything was collected\n' });
    expect(readdirSync(work).filter((name) => name.startsWith('early'))).toStrictEqual([]);
  });

  it('pressed twice ends at once, and loses nothing all the same', async () => {
    // The second time that keys are asked for, they do not come.
    const [home, count] = [join(work, 'home'), join(work, 'count')];
    mkdirSync(join(home, '.aws'), { recursive: true });
    const script = join(work, 'credentials.mjs');
    const answer = `console.log(JSON.stringify({ Version: 1, AccessKeyId: 'own' + times, SecretAccessKey: 'x', SessionToken: 'x' }))`;
    writeFileSync(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
const times = Number(readFileSync(${JSON.stringify(count)}, 'utf8')) + 1;
writeFileSync(${JSON.stringify(count)}, String(times));
times === 2 ? setTimeout(() => {}, 20_000) : ${answer};`,
    );
    writeFileSync(count, '0');
    writeFileSync(join(home, '.aws', 'config'), `[default]\ncredential_process = ${process.execPath} ${script}\nregion = us-east-1\n`);
    const env = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', HOME: home };
    decide = ({ accessKey }) => (accessKey === 'own1' && existsSync(partial('twice')) ? 'expire' : 'forward');
    const running = startStoa(command('twice'), proxy.endpoint, env);
    await until(() => readFileSync(count, 'utf8') === '2', running);
    running.child.kill('SIGINT');
    await later(100);
    running.child.kill('SIGINT');
    const ended = await running.ended;
    expect(ended.code).toBe(130);
    expect(ended.stderr).not.toContain('error:');
    decide = () => 'forward';
    const resumed = await runStoa(command('twice'), proxy.endpoint, env);
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(bytesOf(join(work, 'twice'))).toStrictEqual(whole);
  });
});

describe('keys that AWS does not take', () => {
  it.each(['GetCallerIdentity', 'ListAccounts'])('end the run with exit code 4, at %s', async (operation) => {
    decide = (seen) => (seen.operation === operation ? 'refuse' : 'forward');
    const ended = await runStoa(command('refused'), proxy.endpoint);
    expect(ended).toMatchObject({ code: 4, stdout: '' });
    expect(ended.stderr).toMatch(/^error: AWS does not take the credentials \(\w+\)\nhelp: /);
    expect(readdirSync(work).filter((name) => name.startsWith('refused'))).toStrictEqual([]);
  });
});

describe('an organisation whose accounts cannot be listed', () => {
  it('ends the run, where that is no refusal', async () => {
    decide = ({ operation }) => (operation === 'ListAccounts' ? 'fail' : 'forward');
    const ended = await runStoa(command('unlisted'), proxy.endpoint);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('error: organizations:ListAccounts failed: Internal');
    expect(readdirSync(work).filter((name) => name.startsWith('unlisted'))).toStrictEqual([]);
  });

  it('is one account, and a word about it, where it is a refusal', async () => {
    decide = ({ operation }) => (operation === 'ListAccounts' ? 'deny' : 'forward');
    const ended = await runStoa(command('alone'), proxy.endpoint);
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toMatch(/the organisation's accounts cannot be listed \(AccessDeniedException\); only account \d{12} is collected/);
  });
});

describe('an API that hangs from the middle of a run on', () => {
  it('is given up after some attempts, and named; the rest is whole', async () => {
    decide = ({ service }) => (service === 'sqs' && existsSync(partial('hanging')) ? 'hang' : 'forward');
    const ended = await runStoa(command('hanging', '--request-timeout', '1'), proxy.endpoint);
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toMatch(/sqs:ListQueues: the call failed \(TimeoutError\)/);
    const [here, there] = [await snapshotIn(join(work, 'hanging')), await snapshotIn(join(work, 'reference'))];
    expect(here.coverage.missing('AWS::SQS::Queue', everyRecord(there)[0]?.account ?? '', 'us-east-1')).toBeDefined();
    const others = (records: readonly { readonly type: string }[]) => records.filter(({ type }) => type !== 'AWS::SQS::Queue');
    expect(others(everyRecord(here))).toStrictEqual(others(everyRecord(there)));
  });
});

describe('what an interrupted run left', () => {
  it('is of no use to another command, and says which words are others', async () => {
    await interruptedLate('other');
    const said = async (args: readonly string[], endpoint = proxy.endpoint, env = {}) => {
      const { code, stderr } = await runStoa(args, endpoint, env);
      expect(code).toBe(2);
      expect(stderr).toContain('--restart');
      return /other values of (.*)$/m.exec(stderr)?.[1];
    };
    expect(await said(['collect', '--out', join(work, 'other'), '--services', 'iam'])).toBe('`--external-id`, `--regions`, `--services`');
    expect(await said(command('other'), moto.endpoint)).toBe('`AWS_ENDPOINT_URL`');
    expect(await said(command('other'), proxy.endpoint, { AWS_ENDPOINT_URL_S3: proxy.endpoint })).toBe('`AWS_ENDPOINT_URL`');
    await resumes('other');
  });

  it('does not hold the external id', async () => {
    await interruptedLate('secret');
    const texts = readdirSync(join(work, 'secret.partial')).map((name) => readFileSync(partial('secret', name), 'utf8'));
    expect(texts.filter((text) => text.includes(WORD))).toStrictEqual([]);
  });

  it('is asked again where it is damaged', async () => {
    await interruptedLate('damaged');
    const main = readFileSync(partial('damaged'), 'utf8').split('\n');
    const lost = main.findIndex((line) => line.includes('"done":'));
    main[lost] = (main[lost] ?? '').slice(0, 40);
    writeFileSync(partial('damaged'), main.join('\n'));
    let changed = 0;
    for (const name of readdirSync(join(work, 'damaged.partial')).filter((one) => one !== 'journal.ndjson')) {
      const text = readFileSync(partial('damaged', name), 'utf8');
      if (text !== '') changed += 1;
      writeFileSync(partial('damaged', name), text.replace('"account":"', '"account":"0'));
    }
    expect(changed).toBeGreaterThan(0);
    const { stderr } = await resumes('damaged');
    expect(stderr).toMatch(/1 line of .*damaged\.partial` damaged: what stood there is asked again/);
    expect(stderr).toMatch(/records of \d+ tasks? in .*damaged\.partial` are damaged: they are asked again/);
  });

  it('is refused in words where its beginning was edited', async () => {
    await interruptedLate('edited');
    writeFileSync(partial('edited'), readFileSync(partial('edited'), 'utf8').replace(/"accounts":\[\{.*?\}\],/, ''));
    const ended = await runStoa(command('edited'), proxy.endpoint);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/^error: what an interrupted run left in `.*edited\.partial` is damaged\nhelp: begin anew with `--restart`\n$/);
    expect((await runStoa(command('edited', '--restart'), proxy.endpoint)).code).toBe(0);
    expect(bytesOf(join(work, 'edited'))).toStrictEqual(whole);
  });
});
