// Detections as findings: `stoa detect` in the formats of findings, and `stoa assess --events` with posture beside.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from '../../report/hostile-report.cases.ts';
import { sampleOrganization } from '../../sources/index.ts';
import { ROOT, run, scratch } from '../cli.cases.ts';

const RULE = join(ROOT, 'rules/logging/trail-stopped.yml');
const CALL = {
  eventVersion: '1.11',
  userIdentity: { type: 'IAMUser', principalId: 'AIDAEXAMPLE', arn: 'arn:aws:iam::111122223333:user/ana', accountId: '111122223333', userName: 'ana' },
  eventSource: 'cloudtrail.amazonaws.com',
  eventName: 'StopLogging',
  awsRegion: 'eu-central-1',
  sourceIPAddress: '198.51.100.7',
  eventType: 'AwsApiCall',
  eventCategory: 'Management',
  recipientAccountId: '111122223333',
};
const TRAIL = 'arn:aws:cloudtrail:eu-central-1:111122223333:trail/main';

/** A folder with `logs/a.json` of such calls, a minute apart. */
function logs(...calls: readonly object[]): string {
  const cwd = scratch();
  const Records = calls.map((call, n) => ({ ...CALL, eventID: `7f1b1d3e-0000-4000-8000-00000000000${n}`, eventTime: `2026-11-01T06:0${n}:00Z`, ...call }));
  mkdirSync(join(cwd, 'logs'));
  writeFileSync(join(cwd, 'logs/a.json'), JSON.stringify({ Records }));
  return cwd;
}

const stopped = { requestParameters: { name: TRAIL } };

describe('stoa detect in the formats of findings', () => {
  it.each(['sarif', 'html', 'csv', 'junit'])('writes %s', async (format) => {
    const cwd = logs(stopped);
    const { code, stdout, stderr } = await run(['detect', join(cwd, 'logs'), '--rules', RULE, '--format', format]);
    expect([code, stderr]).toEqual([1, '']);
    await expect(stdout.replaceAll('\r', '␍').replaceAll(cwd, 'FOLDER').replaceAll(encodeURIComponent(cwd), 'FOLDER')).toMatchFileSnapshot(
      `../golden/detect-${format}.txt`,
    );
  });

  it('names a finding alike in every run, and shows no incident that is below what is asked for', async () => {
    const cwd = logs(stopped);
    const first = await run(['detect', join(cwd, 'logs'), '--rules', RULE, '--format', 'csv'], { cwd });
    expect(await run(['detect', join(cwd, 'logs'), '--rules', RULE, '--format', 'csv'], { cwd })).toEqual(first);
    const none = await run(['detect', join(cwd, 'logs'), '--rules', RULE, '--format', 'csv', '--severity', 'critical', '--fail-on', 'critical'], { cwd });
    expect([none.code, none.stdout.split('\r\n').length]).toEqual([0, 2]);
  });

  it('leaves hostile names inert in every format', async () => {
    const texts = HOSTILE.filter((text) => text.trim() !== '' && text.length < 1000);
    const calls = texts.slice(0, 10).map((text) => ({
      userIdentity: { ...CALL.userIdentity, arn: `arn:aws:iam::111122223333:user/${text}`, userName: text },
      requestParameters: { name: `${TRAIL}${text}` },
    }));
    for (const format of ['sarif', 'html', 'csv', 'junit']) {
      const cwd = logs(...calls);
      const { stdout } = await run(['detect', join(cwd, 'logs'), '--rules', RULE, '--format', format]);
      expect(stdout.length, format).toBeGreaterThan(1000);
      expect(stdout, format).not.toMatch(/(?![\r\n])\p{Cc}|\u202e/u);
      // Only these two are markup.
      if (format === 'html' || format === 'junit') expect(stdout, format).not.toMatch(/<script>alert|<img/);
    }
  });
});

describe('stoa assess --events', () => {
  const ASSESS = ['assess', '--source', 'sample', '--rule', 'S3.2', '--event-rules', RULE];
  const csv = async (cwd: string, more: readonly string[] = []) => {
    const { code, stdout, stderr } = await run([...ASSESS, '--events', join(cwd, 'logs'), '--format', 'csv', ...more], { cwd });
    return {
      code,
      stderr,
      rules: stdout
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',').slice(1, 4).join(' ')),
    };
  };

  it('shows what happened beside what is configured', async () => {
    expect(await csv(logs(stopped))).toEqual({ code: 1, stderr: '', rules: ['fail critical S3.2', 'fail high trail-stopped'] });
  });

  it('mutes and knows both alike', async () => {
    const cwd = logs(stopped);
    const written = await csv(cwd, ['--write-baseline', 'known.json']);
    expect(written.stderr).toContain('wrote 2 findings to known.json');
    expect(await csv(cwd, ['--baseline', 'known.json', '--new-only'])).toMatchObject({ code: 0, rules: [] });
    const mute = { rule: 'trail-stopped', owner: 'ann', reason: 'moved', expires: '2027-01-01' };
    writeFileSync(join(cwd, 'stoa.config.json'), JSON.stringify({ mutes: [mute] }));
    const { stdout, stderr } = await run([...ASSESS, '--events', join(cwd, 'logs'), '--format', 'csv'], { cwd });
    expect([stdout.split('\r\n').find((line) => line.includes('trail-stopped')), stderr]).toEqual([expect.stringContaining(',muted,ann,moved,'), '']);
  });

  it('takes from the snapshot what the target holds', async () => {
    const { snapshot } = sampleOrganization();
    const bucket = snapshot.of('AWS::S3::Bucket').records.find(({ tags }) => tags['data-classification'] === 'customer-data');
    const plain = snapshot.of('AWS::S3::Bucket').records.find(({ tags }) => tags['data-classification'] === 'public');
    const call = (target: string | undefined) => ({ requestParameters: { name: target }, resources: [{ ARN: target, type: 'AWS::S3::Bucket' }] });
    expect((await csv(logs(call(bucket?.arn)))).rules).toContain('fail critical trail-stopped');
    expect((await csv(logs(call(plain?.arn)))).rules).toContain('fail high trail-stopped');
  });

  it('is no clean result where no event was read, and says what rules without events are', async () => {
    const empty = scratch();
    mkdirSync(join(empty, 'logs'));
    const none = await run([...ASSESS, '--events', join(empty, 'logs')], { cwd: empty });
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('no event was read')]);
    const { code, stderr } = await run(['assess', '--source', 'sample', '--event-rules', RULE]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('`--event-rules` needs events')]);
  });
});
