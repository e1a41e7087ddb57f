// `stoa trail verify` on folders as `aws s3 sync` makes them.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { run, scratch } from '../../src/cli/cli.cases.ts';
import { type Bucket, createSigner, type SignerKey, writeBucket } from './bucket.ts';

let signers: readonly SignerKey[] = [];
beforeAll(() => {
  signers = [createSigner(), createSigner()];
});

const bucketOf = () =>
  writeBucket([
    { account: '111122223333', region: 'eu-west-1', digests: 5, signers: signers.slice(0, 1), hasBackfill: true },
    { account: '444455556666', region: 'us-east-1', organization: 'o-exampleorgid', digests: 4, restartAt: 2, signers: signers.slice(1) },
  ]);

function write(bucket: Bucket, { strip = '', root = '', isPlain = false, wanted = (key: string) => key !== '' } = {}): string {
  const folder = scratch();
  for (const [key, content] of bucket.files) {
    if (!wanted(key)) continue;
    const path = join(folder, root, key.slice(strip.length).replace(isPlain ? /\.gz$/ : /$^/, ''));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content === null ? 'damaged' : isPlain ? content : gzipSync(content));
  }
  writeFileSync(join(folder, 'keys.json'), JSON.stringify({ PublicKeyList: bucket.keys }));
  writeFileSync(
    join(folder, 'signatures.json'),
    JSON.stringify(Object.fromEntries([...bucket.signatures].map(([key, signature]) => [key, { Metadata: { signature } }]))),
  );
  return folder;
}

const GIVEN = ['--public-keys', 'keys.json', '--signatures', 'signatures.json'];
const verify = async (cwd: string, ...argv: readonly string[]) => {
  const { code, stdout, stderr } = await run(['trail', 'verify', '.', ...argv], { cwd });
  return { code, stderr, stdout, last: stdout.trimEnd().split('\n').slice(-3) };
};
const json = async (cwd: string, ...argv: readonly string[]) => {
  const { stdout, code } = await verify(cwd, ...argv, '--format', 'json');
  const report = JSON.parse(stdout) as {
    verdict: string;
    objects: { name: string; verdict: string; reason?: string }[];
    chains: { gaps: unknown[]; before?: string }[];
  };
  return {
    code,
    report,
    amiss: report.objects.filter(({ verdict }) => verdict !== 'valid').map(({ name, reason }) => `${reason} ${name.slice(name.lastIndexOf('/') + 1)}`),
  };
};

describe('stoa trail verify', () => {
  it('proves a whole copy, of several accounts, Regions and trails, backfill and gaps included', async () => {
    const cwd = write(bucketOf());
    const { code, report, amiss } = await json(cwd, ...GIVEN);
    expect({ code, amiss, verdict: report.verdict }).toEqual({ code: 0, amiss: [], verdict: 'valid' });
    expect(report.chains.map(({ gaps }) => gaps.length)).toEqual([0, 0, 1]);
    expect((await verify(cwd, ...GIVEN)).last.at(-1)).toBe('the copy is valid');
  });

  it.each([
    ['below a prefix of the bucket', { strip: 'AWSLogs/' }],
    ['in a folder for the bucket', { root: 'buckets/trail-bucket' }],
    ['decompressed', { isPlain: true }],
  ])('finds objects %s', async (_, layout) => {
    expect((await json(write(bucketOf(), layout), ...GIVEN)).report.verdict).toBe('valid');
  });

  it('takes digests from a folder of their own', async () => {
    const digests = write(bucketOf(), { wanted: (key) => key.includes('CloudTrail-Digest') });
    const logs = write(bucketOf(), { wanted: (key) => !key.includes('CloudTrail-Digest'), strip: 'AWSLogs/' });
    expect((await json(logs, ...GIVEN, '--digest-path', digests)).report.verdict).toBe('valid');
  });

  it('calls nothing whole that lies before the first digest or after the last', async () => {
    const cwd = write(bucketOf());
    const within = ['--start', '2026-10-31T22:30:00Z', '--end', '2026-11-01T02:00:00Z'];
    expect((await json(cwd, ...GIVEN, ...within)).report.verdict).toBe('valid');
    const { code, report, amiss } = await json(cwd, ...GIVEN, '--end', '2026-11-02', '--strict');
    expect({ code, amiss, verdict: report.verdict }).toEqual({ code: 3, amiss: [], verdict: 'unknown' });
    expect((await verify(cwd, ...GIVEN, '--start', '2026-10-31')).stdout).toContain(
      'no digest of 111122223333 eu-west-1 says what was from 2026-10-31T00:00:00Z to 2026-10-31T22:01:31Z',
    );
  });

  it('says what is unknown without keys or signatures, and gates on it where it is asked to', async () => {
    const cwd = write(bucketOf());
    const without = await json(cwd, '--public-keys', 'keys.json');
    expect(without.code).toBe(0);
    expect(new Set(without.amiss.map((line) => line.split(' ')[0]))).toEqual(new Set(['no-signature', 'digest-unknown']));
    expect((await verify(cwd, '--public-keys', 'keys.json', '--strict')).code).toBe(3);
    expect((await verify(cwd)).code).toBe(5);
    expect((await verify(scratch())).stderr).toContain('there are no digests');
  });

  it('believes no key at a time at which CloudTrail did not sign with it', async () => {
    const cwd = write(bucketOf());
    const { PublicKeyList } = JSON.parse(readFileSync(join(cwd, 'keys.json'), 'utf8')) as { PublicKeyList: object[] };
    const within = async (ValidityStartTime: string | number, ValidityEndTime: string | number) => {
      writeFileSync(join(cwd, 'keys.json'), JSON.stringify({ PublicKeyList: PublicKeyList.map((key) => ({ ...key, ValidityStartTime, ValidityEndTime })) }));
      const { amiss, report } = await json(cwd, ...GIVEN);
      return [report.verdict, ...new Set(amiss.map((line) => line.split(' ')[0]))];
    };
    expect(await within('2026-10-01T00:00:00+00:00', '2026-12-01T00:00:00+00:00')).toEqual(['valid']);
    expect(await within(1_790_000_000, 1_800_000_000)).toEqual(['valid']);
    expect((await within('2026-01-01T00:00:00Z', '2026-10-01T00:00:00Z')).slice(0, 2)).toEqual(['unknown', 'key-time']);
    expect((await within('2026-11-20T00:00:00Z', '2026-12-01T00:00:00Z')).slice(0, 2)).toEqual(['unknown', 'key-time']);
  });

  it('lists files that no digest covers', async () => {
    const cwd = write(bucketOf());
    writeFileSync(join(cwd, 'AWSLogs', 'readme.txt'), 'x');
    const { stdout } = await verify(cwd, ...GIVEN);
    expect(stdout).toContain(
      'not covered: 3 files that no digest names, and that have not the name of a log file\n  AWSLogs/readme.txt\n  keys.json\n  signatures.json\n',
    );
  });

  it('names the first bad object', async () => {
    const bucket = bucketOf();
    const [log = ''] = [...bucket.files.keys()].filter((key) => key.includes('_a4x0'));
    bucket.files.set(log, new Uint8Array(Buffer.from('{"Records":[]}')));
    const cwd = write(bucket);
    const { code, stdout, last } = await verify(cwd, ...GIVEN);
    expect(code).toBe(1);
    expect(last[1]).toBe(`first invalid: log file trail-bucket/${log}`);
    expect(stdout).toContain('its content has not the hash that was recorded');
  });

  it('finds what was deleted, moved or added, within the time that is asked about', async () => {
    const bucket = bucketOf();
    const cwd = write(bucket);
    const digests = [...bucket.files.keys()].filter((key) => key.includes('CloudTrail-Digest/eu-west-1') && !key.includes('backfill')).sort();
    rmSync(join(cwd, digests[2] ?? ''));
    expect((await json(cwd, ...GIVEN)).amiss).toContain(`missing ${digests[2]?.split('/').at(-1)}`);
    // The oldest may not have been copied; since a time that is asked about, they must have been.
    rmSync(join(cwd, digests[0] ?? ''));
    rmSync(join(cwd, digests[1] ?? ''));
    expect((await json(cwd, ...GIVEN)).amiss.filter((line) => line.includes('my_trail_eu-west-1_20261101T01'))).toEqual([]);
    expect((await json(cwd, ...GIVEN)).report.chains[0]?.before).toContain(digests[2]);
    expect((await json(cwd, ...GIVEN, '--start', '2026-10-31T23:00:00Z')).amiss).toContain(`missing ${digests[2]?.split('/').at(-1)}`);
    renameSync(join(cwd, digests[3] ?? ''), join(cwd, (digests[3] ?? '').replace('20261101T020131Z', '20261101T020132Z')));
    expect((await json(cwd, ...GIVEN)).amiss.some((line) => line.startsWith('moved'))).toBe(true);
    const later = await json(cwd, ...GIVEN, '--start', '2026-11-01T02:01:31Z', '--end', '2026-11-01T04:00:00Z');
    expect(later.report.objects.every(({ name }) => !name.includes('20261101T020132Z'))).toBe(true);
    const added = 'AWSLogs/111122223333/CloudTrail/eu-west-1/2026/11/01/111122223333_CloudTrail_eu-west-1_20261101T0005Z_zzz.json.gz';
    mkdirSync(dirname(join(cwd, added)), { recursive: true });
    writeFileSync(join(cwd, added), gzipSync('{}'));
    expect((await json(cwd, ...GIVEN)).amiss).toContain('not-in-digest 111122223333_CloudTrail_eu-west-1_20261101T0005Z_zzz.json.gz');
  });

  it.each([
    [['--start', 'soon'], 'is not a time'],
    [['--start', '2026-11-02', '--end', '2026-11-01'], 'is not before'],
    [['--public-keys', 'none.json'], 'cannot be read'],
  ])('refuses %j', async (argv, words) => {
    const { code, stderr } = await verify(scratch(), ...argv);
    expect({ code, says: stderr.includes(words) }).toEqual({ code: 2, says: true });
  });
});
