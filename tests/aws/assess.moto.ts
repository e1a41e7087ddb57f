// `stoa assess --source aws` to its end: collected, judged, reported, and kept only where a folder was named.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Moto, startMoto } from './moto.ts';
import { type Built, buildOrganization } from './organization.ts';
import { startProxy } from './proxy.ts';
import { runStoa, startStoa } from './run-stoa.ts';
import { snapshotIn } from './snapshot.ts';

let moto: Moto;
let built: Built;
const work = mkdtempSync(join(tmpdir(), 'stoa-assess-'));
// Its own folder for temporary files, so that what stays behind is seen.
const temporary = mkdtempSync(join(tmpdir(), 'stoa-assess-tmp-'));
const ASSESS = ['assess', '--source', 'aws', '--regions', 'us-east-1', '--services', 'iam,s3,ec2', '--format', 'json', '--fail-on', 'none'];

beforeAll(async () => {
  moto = await startMoto();
  built = await buildOrganization(moto.endpoint);
});

afterAll(async () => {
  await moto.stop();
  for (const folder of [work, temporary]) rmSync(folder, { recursive: true, force: true });
});

interface Report {
  readonly findings: readonly { readonly rule: string; readonly verdict: string; readonly account: string }[];
}
const env = { TMPDIR: temporary };

describe('assess --source aws', () => {
  it('judges the chosen accounts, and leaves nothing behind', async () => {
    const [, , dev = ''] = built.accounts;
    const { code, stdout, stderr } = await runStoa([...ASSESS, '--accounts', dev], moto.endpoint, env);
    expect(code, stderr).toBe(0);
    const { findings } = JSON.parse(stdout) as Report;
    expect(findings.filter(({ verdict }) => verdict === 'fail').length).toBeGreaterThan(5);
    expect([...new Set(findings.filter(({ verdict }) => verdict === 'fail').map(({ account }) => account))]).toStrictEqual([dev]);
    // What was not asked for is unknown, never passed.
    expect(findings.filter(({ rule }) => rule === 'RDS.2').map(({ verdict }) => verdict)).toStrictEqual(['unknown']);
    expect(readdirSync(temporary)).toStrictEqual([]);
  });

  it('judges what `stoa collect` would have collected, and keeps it where a folder is named', async () => {
    const path = join(work, 'kept');
    const own = await runStoa([...ASSESS, '--path', path], moto.endpoint, env);
    expect(own.code, own.stderr).toBe(0);
    expect((await snapshotIn(path)).of('AWS::IAM::User').records.length).toBeGreaterThan(0);
    const again = await runStoa(['assess', '--path', path, '--format', 'json', '--fail-on', 'none'], moto.endpoint, env);
    expect((JSON.parse(again.stdout) as Report).findings).toStrictEqual((JSON.parse(own.stdout) as Report).findings);
  });

  it('gates on what it found', async () => {
    const gated = ASSESS.map((word) => (word === 'none' ? 'medium' : word));
    expect((await runStoa(gated, moto.endpoint, env)).code).toBe(1);
  });

  it('goes on after an interruption where a folder is named, and says how where none is', async () => {
    const interruptedWith = async (...more: string[]) => {
      let calls = 0;
      const proxy = await startProxy(moto.endpoint, () => (++calls > 60 ? 'hang' : 'forward'));
      const { child, ended } = startStoa([...ASSESS, ...more], proxy.endpoint, { ...env, AWS_ENDPOINT_URL: proxy.endpoint });
      const timer = setInterval(() => (proxy.counts.get('hang') ?? 0) > 0 && child.kill('SIGINT') && clearInterval(timer), 20);
      const result = await ended;
      clearInterval(timer);
      await proxy.stop();
      return result;
    };
    const lost = await interruptedWith();
    expect(lost).toMatchObject({ code: 130, stdout: '', stderr: expect.stringContaining('name a folder with `--path`') });
    expect(readdirSync(temporary)).toStrictEqual([]);
    const kept = await interruptedWith('--path', join(work, 'interrupted'));
    expect(kept.stderr).toContain('interrupted.partial; run the same command again to go on');
    expect(readdirSync(work)).toContain('interrupted.partial');
  });
});
