// A whole organisation in the emulator, collected with the table of calls as it is, and looked at record by record.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/core/index.ts';
import { type Moto, startMoto } from './moto.ts';
import { type Built, buildOrganization, REGIONS, SECRET } from './organization.ts';
import { type Ended, runStoa } from './run-stoa.ts';
import { everyRecord, snapshotIn } from './snapshot.ts';
import { WRONG_ANSWERS } from './wrong-answers.ts';

let moto: Moto;
let built: Built;
let ended: Ended;
let snapshot: Snapshot;
const work = mkdtempSync(join(tmpdir(), 'stoa-aws-'));
const out = join(work, 'snapshot');

beforeAll(async () => {
  moto = await startMoto();
  built = await buildOrganization(moto.endpoint);
  ended = await runStoa(['collect', '--out', out, '--regions', REGIONS.join()], moto.endpoint);
  if (ended.code !== 0) throw new Error(ended.stderr);
  snapshot = await snapshotIn(out);
});

afterAll(async () => {
  await moto.stop();
  rmSync(work, { recursive: true, force: true });
});

describe('collect', () => {
  it('ends well and says what it has', () => {
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stdout).toMatch(/from 4 accounts and 2 Regions, as of 2026-11-01T06:00:00Z/);
    expect(readdirSync(work)).toStrictEqual(['snapshot']);
  });

  it('has every resource that was made, where it was made, with what was said of it', () => {
    const wrong: unknown[] = [];
    const records = everyRecord(snapshot);
    for (const made of built.made) {
      if (Object.hasOwn(WRONG_ANSWERS, made.type)) continue;
      const record = records.find((one) => one.type === made.type && one.account === made.account && one.region === made.region && one.id === made.id);
      const config = Object.fromEntries(Object.keys(made.config ?? {}).map((name) => [name, record?.config[name]]));
      const tags = Object.fromEntries(Object.keys(made.tags ?? {}).map((name) => [name, record?.tags[name]]));
      if (record === undefined || JSON.stringify([config, tags]) !== JSON.stringify([made.config ?? {}, made.tags ?? {}]))
        wrong.push({ made, config, tags, isThere: record !== undefined });
    }
    expect(wrong).toStrictEqual([]);
  });

  it('has no record twice, and none of an account that is not in the organisation', () => {
    const records = everyRecord(snapshot);
    expect(new Set(records.map(({ type, arn }) => `${type} ${arn}`)).size).toBe(records.length);
    expect([...new Set(records.map(({ account }) => account))].filter((id) => !built.accounts.includes(id) && id !== 'aws')).toStrictEqual([]);
  });

  it('keeps no secret value, wherever it was put', () => {
    const needles = [SECRET, Buffer.from(SECRET).toString('base64')];
    const texts = readdirSync(out).map((name) =>
      (name.endsWith('.gz') ? gunzipSync(readFileSync(join(out, name))) : readFileSync(join(out, name))).toString('utf8'),
    );
    expect(texts.filter((text) => needles.some((needle) => text.includes(needle)))).toStrictEqual([]);
  });

  it('covers each type of the table in every account and Region: read, or not read for a reason', () => {
    const asked = snapshot.coverage.rows.filter((row) => row.facet === undefined);
    const places = new Map<string, Set<string>>();
    for (const row of asked)
      for (const account of row.accounts)
        for (const region of row.regions) places.set(row.type, (places.get(row.type) ?? new Set()).add(`${account} ${region}`));
    const sizes = new Map([...places].map(([type, set]) => [type, set.size]));
    expect(sizes.get('AWS::EC2::VPC')).toBe(8);
    expect(sizes.get('AWS::IAM::User')).toBe(4);
    expect(sizes.get('AWS::Organizations::Account')).toBe(1);
    // Identity Center may be in any Region of the management account, whichever are collected.
    const everywhere = sizes.get('AWS::SSO::Instance') ?? 0;
    expect(everywhere).toBeGreaterThan(2);
    expect([...sizes.values()].filter((size) => ![1, 2, 4, 8, everywhere].includes(size))).toStrictEqual([]);
  });

  it('lists no wrong answer of the emulator that it does not give', () => {
    const readWhole = Object.keys(WRONG_ANSWERS).filter((type) => !snapshot.coverage.rows.some((row) => row.type === type && row.status === 'unreadable'));
    expect(readWhole).toStrictEqual([]);
  });
});

describe('narrowing', () => {
  const idsIn = async (name: string, ...args: string[]) => {
    const result = await runStoa(['collect', '--out', join(work, name), '--services', 'iam', ...args], moto.endpoint);
    expect(result.code, result.stderr).toBe(0);
    const records = (await snapshotIn(join(work, name))).of('AWS::IAM::User').records;
    return records.map(({ account }) => account).sort();
  };

  it('asks the accounts of an OU and of the OUs below it only', async () => {
    expect(await idsIn('ous', '--ous', built.prodOu)).toStrictEqual([...built.prodAccounts].sort());
  });

  it('asks the named accounts only', async () => {
    const [management = '', log = ''] = built.accounts;
    expect(await idsIn('accounts', '--accounts', `${log},${management}`)).toStrictEqual([log, management].sort());
  });

  it('says which services there are when one is unknown', async () => {
    const result = await runStoa(['collect', '--out', join(work, 'none'), '--services', 'iamm'], moto.endpoint);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('unknown service `iamm`');
  });
});

describe('credentials', () => {
  it('are missed with exit code 4 and a way out', async () => {
    const result = await runStoa(['collect', '--out', join(work, 'none')], moto.endpoint, { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' });
    expect(result.code).toBe(4);
    expect(result.stderr).toContain('there are no credentials for AWS');
  });
});
