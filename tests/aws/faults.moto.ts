// The same organisation through a proxy that denies half of the calls, or throttles, fails and hangs: nothing is lost, and nothing made up.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordType, type Snapshot } from '../../src/core/index.ts';
import { type Moto, startMoto } from './moto.ts';
import { buildOrganization, REGIONS } from './organization.ts';
import { type Seen, startProxy, type Verdict } from './proxy.ts';
import { type Ended, runStoa } from './run-stoa.ts';
import { bytesOf, everyRecord, snapshotIn } from './snapshot.ts';

let moto: Moto;
const work = mkdtempSync(join(tmpdir(), 'stoa-faults-'));
const SERVICES = 'organizations,iam,s3,kms,lambda,sns,sqs,dynamodb,ecr,ec2,secretsmanager,logs';

async function collectThrough(
  name: string,
  decide: (seen: Seen) => Verdict,
): Promise<{ readonly ended: Ended; readonly counts: ReadonlyMap<Verdict, number> }> {
  const proxy = await startProxy(moto.endpoint, decide);
  try {
    const args = ['collect', '--out', join(work, name), '--regions', REGIONS.join(), '--services', SERVICES, '--request-timeout', '4'];
    return { ended: await runStoa(args, proxy.endpoint), counts: proxy.counts };
  } finally {
    await proxy.stop();
  }
}

let whole: Snapshot;

beforeAll(async () => {
  moto = await startMoto();
  await buildOrganization(moto.endpoint);
  const { ended } = await collectThrough('whole', () => 'forward');
  if (ended.code !== 0) throw new Error(ended.stderr);
  whole = await snapshotIn(join(work, 'whole'));
});

afterAll(async () => {
  await moto.stop();
  rmSync(work, { recursive: true, force: true });
});

/** The same share of everything, chosen by the words of the call alone. */
const shareOf = (seen: Seen, salt: string): number => createHash('sha256').update(`${salt} ${seen.service} ${seen.operation}`).digest().readUInt16BE() / 65_536;
const NEEDED = new Set(['GetCallerIdentity', 'AssumeRole', 'DescribeOrganization', 'ListAccounts', 'DescribeRegions', 'ListRegions']);

describe('a role that is denied half of the calls', () => {
  for (const salt of ['a', 'b', 'c']) {
    it(`knows what it does not know (${salt})`, async () => {
      const { ended, counts } = await collectThrough(`denied-${salt}`, (seen) =>
        !NEEDED.has(seen.operation) && shareOf(seen, salt) < 0.5 ? 'deny' : 'forward',
      );
      expect(ended.code, ended.stderr).toBe(0);
      expect(counts.get('deny')).toBeGreaterThan(50);
      expect(ended.stderr).toContain('AWS refused the call');
      const snapshot = await snapshotIn(join(work, `denied-${salt}`));
      const before = new Map(everyRecord(whole).map((record) => [`${record.type} ${record.arn}`, record]));
      const wrong: string[] = [];
      for (const record of everyRecord(snapshot)) {
        const known = before.get(`${record.type} ${record.arn}`);
        if (known === undefined) {
          wrong.push(`made up: ${record.arn}`);
          continue;
        }
        for (const facet of Object.keys(recordType(record.type)?.facets ?? {})) {
          const [now, then] = [record.config[facet], known.config[facet]];
          const isExplained = snapshot.coverage.missingFacet(record.type, facet, record.account, record.region, record.arn) !== undefined;
          if (now === undefined && then !== undefined && !isExplained) wrong.push(`${facet} of ${record.arn} is missing without a word`);
          if (now !== undefined && JSON.stringify(now) !== JSON.stringify(then)) wrong.push(`${facet} of ${record.arn} is another`);
        }
      }
      // What counts as read is whole.
      for (const record of everyRecord(whole)) {
        const place = recordType(record.type)?.scope === 'global' ? 'global' : record.region;
        if (snapshot.coverage.missing(record.type, record.account, place) === undefined && snapshot.of(record.type).find(record.arn) === undefined)
          wrong.push(`lost: ${record.arn}`);
      }
      expect(wrong).toStrictEqual([]);
    });
  }
});

/** What each attempt at a call meets before one is answered: fewer than end a call, so that what the machine's load adds is borne too. */
const FAULTS: readonly (readonly Verdict[])[] = [
  [],
  ['throttle'],
  ['throttle', 'fail'],
  ['fail'],
  ['fail', 'throttle', 'fail'],
  ['throttle', 'throttle', 'throttle'],
  [],
  [],
];
/** These take as long as the request may. */
const SELDOM: readonly (readonly Verdict[])[] = [['hang'], ['cut'], ['throttle', 'hang', 'fail'], ['cut', 'fail']];

describe('an API that throttles, fails, hangs and cuts its answers', () => {
  it('is asked again until it answers: every record is the same to the byte', async () => {
    const attempts = new Map<string, number>();
    const { ended, counts } = await collectThrough('faulty', ({ call }) => {
      const attempt = attempts.get(call) ?? 0;
      attempts.set(call, attempt + 1);
      const place = Number.parseInt(call.slice(0, 8), 16);
      return (place % 97 === 0 ? SELDOM[place % SELDOM.length] : FAULTS[place % FAULTS.length])?.[attempt] ?? 'forward';
    });
    expect(ended.code, ended.stderr).toBe(0);
    for (const verdict of ['throttle', 'fail', 'hang', 'cut'] as const) expect(counts.get(verdict), verdict).toBeGreaterThan(0);
    // What the emulator lacks fails in both, and the error of the last attempt stands in the manifest: the proxy's or the emulator's.
    const recordsOf = (name: string) => ({ ...bytesOf(join(work, name)), 'manifest.json': '' });
    expect(recordsOf('faulty')).toStrictEqual(recordsOf('whole'));
    const readIn = (snapshot: Snapshot) => snapshot.coverage.rows.filter(({ status }) => status === 'read');
    expect(readIn(await snapshotIn(join(work, 'faulty')))).toStrictEqual(readIn(whole));
  });
});
