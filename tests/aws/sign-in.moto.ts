// Credentials as people have them: profiles, sign-ins that have expired, and keys that expire while the collection runs.

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Moto, startMoto } from './moto.ts';
import { type Built, buildOrganization, REGIONS } from './organization.ts';
import { startProxy } from './proxy.ts';
import { runStoa } from './run-stoa.ts';
import { bytesOf, everyRecord, snapshotIn } from './snapshot.ts';

let moto: Moto;
let built: Built;
const work = mkdtempSync(join(tmpdir(), 'stoa-sign-in-'));
const NO_KEYS = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };

beforeAll(async () => {
  moto = await startMoto();
  built = await buildOrganization(moto.endpoint);
});

afterAll(async () => {
  await moto.stop();
  rmSync(work, { recursive: true, force: true });
});

/** A home folder with this AWS configuration. */
function home(name: string, config: string): string {
  const folder = join(work, `home-${name}`);
  mkdirSync(join(folder, '.aws', 'sso', 'cache'), { recursive: true });
  writeFileSync(join(folder, '.aws', 'config'), config);
  return folder;
}

describe('a sign-in that has expired', () => {
  const START = 'https://example.awsapps.com/start';
  const account = 'sso_account_id = 111122223333\nsso_role_name = ReadOnly\nregion = us-east-1\n';
  const config = `[sso-session corp]\nsso_start_url = ${START}\nsso_region = us-east-1\n[profile audit]\nsso_session = corp\n${account}[profile older]\nsso_start_url = ${START}\nsso_region = us-east-1\n${account}`;

  it.each(['audit', 'older'])('names the command that renews it, of profile %s', async (profile) => {
    const folder = home('sso', config);
    for (const key of ['corp', START]) {
      const file = `${createHash('sha1').update(key).digest('hex')}.json`;
      const token = { accessToken: 'x', expiresAt: '2024-01-01T00:00:00Z', region: 'us-east-1', startUrl: START };
      writeFileSync(join(folder, '.aws', 'sso', 'cache', file), JSON.stringify(token));
    }
    const result = await runStoa(['collect', '--out', join(work, 'sso'), '--profile', profile], moto.endpoint, { ...NO_KEYS, HOME: folder });
    expect(result).toMatchObject({ code: 4, stdout: '' });
    expect(result.stderr).toContain(`help: aws sso login --profile ${profile}\n`);
  });
});

describe('several profiles', () => {
  it('are an account each', async () => {
    const [, , dev = '', prod = ''] = built.accounts;
    const role = (account: string) => `role_arn = arn:aws:iam::${account}:role/StoaReadOnly\nsource_profile = base\nregion = us-east-1\n`;
    const keys = '[profile base]\naws_access_key_id = test\naws_secret_access_key = test\nregion = us-east-1\n';
    const folder = home('profiles', `${keys}[profile dev]\n${role(dev)}[profile prod]\n${role(prod)}`);
    const out = join(work, 'profiles');
    const result = await runStoa(['collect', '--out', out, '--profile', 'dev,prod', '--services', 'iam'], moto.endpoint, { ...NO_KEYS, HOME: folder });
    expect(result.code, result.stderr).toBe(0);
    const accounts = (await snapshotIn(out)).of('AWS::IAM::User').records.map((user) => user.account);
    expect([...new Set(accounts)].sort()).toStrictEqual([dev, prod].sort());
  });
});

describe('keys that expire while the collection runs', () => {
  it('are read again, and nothing is missing', async () => {
    const count = join(work, 'count');
    const script = join(work, 'credentials.mjs');
    writeFileSync(count, '0');
    writeFileSync(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
const times = Number(readFileSync(${JSON.stringify(count)}, 'utf8')) + 1;
writeFileSync(${JSON.stringify(count)}, String(times));
console.log(JSON.stringify({ Version: 1, AccessKeyId: 'own' + times, SecretAccessKey: 'x', SessionToken: 'x', Expiration: '2099-01-01T00:00:00Z' }));`,
    );
    const folder = home('process', `[default]\ncredential_process = ${process.execPath} ${script}\nregion = us-east-1\n`);
    const args = (name: string) => ['collect', '--out', join(work, name), '--regions', REGIONS.join(), '--services', 'organizations,iam,s3,kms,ec2,sns'];
    const env = { ...NO_KEYS, HOME: folder };
    const calm = await runStoa(args('calm'), moto.endpoint, env);
    expect(calm.code, calm.stderr).toBe(0);
    const before = Number(readFileSync(count, 'utf8'));

    // The user's first keys and those of two roles expire after some calls; whatever is given out afterwards is good.
    const calls = new Map<string, number>();
    const expiring: string[] = [];
    const proxy = await startProxy(moto.endpoint, ({ accessKey }) => {
      const made = (calls.get(accessKey) ?? 0) + 1;
      calls.set(accessKey, made);
      const isOwn = accessKey.startsWith('own');
      const alike = expiring.filter((key) => key.startsWith('own') === isOwn).length;
      if (made === 20 && alike < (isOwn ? 1 : 2)) expiring.push(accessKey);
      return expiring.includes(accessKey) ? 'expire' : 'forward';
    });
    try {
      const result = await runStoa(args('expiring'), proxy.endpoint, env);
      expect(result.code, result.stderr).toBe(0);
      expect(proxy.counts.get('expire')).toBeGreaterThan(2);
    } finally {
      await proxy.stop();
    }
    expect(expiring).toHaveLength(3);
    expect(Number(readFileSync(count, 'utf8'))).toBeGreaterThan(before + 1);
    expect(everyRecord(await snapshotIn(join(work, 'expiring'))).length).toBeGreaterThan(100);
    expect(bytesOf(join(work, 'expiring'))).toStrictEqual(bytesOf(join(work, 'calm')));
  });
});
