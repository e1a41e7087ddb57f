import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoverageRow, canonicalJson, createSnapshot, type Issue, type Json, type ResourceRecord, type Snapshot } from '../core/index.ts';
import { createSnapshotWriter, loadSnapshot, openSnapshot, StoreError, writeSnapshot } from './index.ts';
import { formatManifest, type Manifest } from './manifest.ts';

const HEAD = { source: { kind: 'sample', description: 'seed 1' }, takenAt: '2026-01-02T03:04:05Z' };
const COVERAGE: readonly CoverageRow[] = [
  { type: 'AWS::S3::Bucket', action: 's3:ListAllMyBuckets', status: 'denied', detail: 'AccessDenied', accounts: ['111122223333'], regions: ['global'] },
];
const BUCKETS = 'AWS-S3-Bucket.ndjson.gz';

function bucket(name: string, config: ResourceRecord['config'] = {}): ResourceRecord {
  return { type: 'AWS::S3::Bucket', arn: `arn:aws:s3:::${name}`, id: name, account: '111122223333', region: 'eu-west-1', tags: { Name: 'ü\u{1f3db}' }, config };
}

function snapshotOf(...records: readonly ResourceRecord[]): Snapshot {
  return createSnapshot({ ...HEAD, coverage: COVERAGE }, records).snapshot;
}

const allRecords = (snapshot: Snapshot) => snapshot.types.flatMap((type) => snapshot.of(type).records);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let work = '';
let folder = '';
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'stoa-store-'));
  folder = join(work, 'snapshot');
});
afterEach(() => rm(work, { recursive: true, force: true }));

async function loaded(): Promise<Snapshot> {
  const result = await loadSnapshot(folder);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join());
  return result.value;
}

async function issueOf(): Promise<Issue> {
  const result = await loadSnapshot(folder);
  if (result.ok) throw new Error('the snapshot loaded');
  expect(result.issues).toHaveLength(1);
  return result.issues[0] as Issue;
}

/** Puts lines of our own into the bucket file, with a manifest that agrees with them, as an attacker would. */
async function forge(lines: string | Buffer, change: (manifest: Manifest) => Manifest = (manifest) => manifest): Promise<void> {
  const plain = Buffer.from(lines);
  const zipped = gzipSync(plain);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, BUCKETS), zipped);
  const entry = { type: 'AWS::S3::Bucket', name: BUCKETS, records: plain.filter((byte) => byte === 10).length || 1, bytes: zipped.length };
  const files = [{ ...entry, unzippedBytes: plain.length, sha256: sha256(zipped) }];
  await writeFile(join(folder, 'manifest.json'), formatManifest(change({ ...HEAD, coverage: [], files })));
}

const line = (record: object) => `${canonicalJson(record as Json)}\n`;

describe('writeSnapshot and loadSnapshot', () => {
  it('give back the same snapshot', async () => {
    const before = snapshotOf(bucket('b', { Policy: null, List: [1, 'x', true], é: { z: 1, a: 2 } }), bucket('a'), {
      ...bucket('c'),
      type: 'AWS::IAM::User',
    });
    await writeSnapshot(folder, before);
    const after = await loaded();
    expect(allRecords(after)).toEqual(allRecords(before));
    expect(after).toMatchObject({ source: before.source, takenAt: before.takenAt, types: before.types, size: 3 });
    expect(after.coverage.rows).toEqual(COVERAGE);
    expect((await readdir(folder)).sort()).toEqual(['AWS-IAM-User.ndjson.gz', BUCKETS, 'manifest.json']);
  });

  it('keep any JSON configuration, prototype keys included, and pollute nothing', async () => {
    const config = fc.dictionary(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', 'toString', '10', '9')), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary', minLength: 1 }), config), { selector: ([name]) => name, maxLength: 8 }),
        async (rows) => {
          // JSON has no -0, and an own `__proto__` comes from parsing only.
          const records = rows.map(([name, value]) => bucket(name, JSON.parse(JSON.stringify(value)) as ResourceRecord['config']));
          const before = snapshotOf(...records);
          await writeSnapshot(folder, before);
          const text = (snapshot: Snapshot) => allRecords(snapshot).map((record) => canonicalJson({ ...record }));
          expect(text(await loaded())).toEqual(text(before));
        },
      ),
      { numRuns: 60 },
    );
    const hostile = JSON.parse('{"__proto__":{"polluted":true},"tags":{"__proto__":"x"}}') as ResourceRecord['config'];
    await writeSnapshot(folder, snapshotOf(bucket('a', hostile)));
    const back = (await loaded()).of('AWS::S3::Bucket').records[0]?.config ?? {};
    expect(Object.hasOwn(back, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('write the same bytes for the same facts, whatever the order of records, keys and time', async () => {
    const covered = ['AWS::S3::Bucket', 'AWS::EC2::VPC', 'AWS::IAM::User'].map((type) => ({ ...COVERAGE[0], type }) as CoverageRow);
    const written = (to: string, coverage: readonly CoverageRow[], ...records: readonly ResourceRecord[]) =>
      writeSnapshot(to, createSnapshot({ ...HEAD, coverage }, records).snapshot);
    await written(folder, covered, bucket('a', { X: 1, Y: { P: 1, Q: 2 } }), bucket('b'));
    const other = join(work, 'other');
    await written(other, covered.toReversed(), bucket('b'), { ...bucket('a'), config: { Y: { Q: 2, P: 1 }, X: 1 } });
    for (const name of await readdir(folder)) expect(await readFile(join(other, name))).toEqual(await readFile(join(folder, name)));
  });

  it('write gzip that says nothing of time or system, and lines sorted by ARN with sorted keys', async () => {
    await writeSnapshot(folder, snapshotOf(bucket('b'), bucket('a', { Z: 1, A: 2 })));
    const bytes = await readFile(join(folder, BUCKETS));
    expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
    const tags = '"tags":{"Name":"ü\u{1f3db}"},"type":"AWS::S3::Bucket"}';
    expect(gunzipSync(bytes).toString()).toBe(
      `{"account":"111122223333","arn":"arn:aws:s3:::a","config":{"A":2,"Z":1},"id":"a","region":"eu-west-1",${tags}\n` +
        `{"account":"111122223333","arn":"arn:aws:s3:::b","config":{},"id":"b","region":"eu-west-1",${tags}\n`,
    );
  });

  it('hold lines longer than every buffer, and files of many pieces', async () => {
    const before = snapshotOf(...Array.from({ length: 3000 }, (_, n) => bucket(`b${n}`, { Text: 'ö'.repeat(n % 1000 === 0 ? 700_000 : n % 900) })));
    await writeSnapshot(folder, before);
    expect(allRecords(await loaded())).toEqual(allRecords(before));
  });

  it('keep an empty snapshot', async () => {
    await writeSnapshot(folder, snapshotOf());
    expect((await loaded()).size).toBe(0);
  });
});

describe('writeSnapshot', () => {
  it('replaces an older snapshot whole and leaves nothing beside it', async () => {
    await writeSnapshot(folder, snapshotOf(bucket('a'), { ...bucket('u'), type: 'AWS::IAM::User' }));
    await writeSnapshot(folder, snapshotOf(bucket('b')));
    expect((await loaded()).size).toBe(1);
    expect(await readdir(work)).toEqual(['snapshot']);
  });

  it('refuses a folder with anything else in it, and leaves it alone', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'thesis.txt'), 'years of work');
    await expect(writeSnapshot(folder, snapshotOf())).rejects.toMatchObject({ code: 'ERR_SNAPSHOT_FOLDER', issue: { file: folder } });
    expect(await readdir(folder)).toEqual(['thesis.txt']);
    await rm(join(folder, 'thesis.txt'));
    await writeSnapshot(folder, snapshotOf());
    await writeFile(join(folder, 'notes.txt'), 'notes on the snapshot');
    await expect(writeSnapshot(folder, snapshotOf(bucket('a')))).rejects.toThrow('holds `notes.txt`');
    expect(await readdir(work)).toEqual(['snapshot']);
  });

  it('refuses a file, and a folder whose manifest is of something else', async () => {
    await writeFile(folder, '');
    await expect(writeSnapshot(folder, snapshotOf())).rejects.toThrow('is a file');
    await rm(folder);
    await mkdir(folder);
    await writeFile(join(folder, 'manifest.json'), '{"name":"web app"}');
    await expect(writeSnapshot(folder, snapshotOf())).rejects.toThrow('is not a Stoa snapshot');
  });

  it('follows a symbolic link to the snapshot that it replaces', async () => {
    await writeSnapshot(folder, snapshotOf(bucket('a')));
    await symlink(folder, join(work, 'latest'));
    await writeSnapshot(join(work, 'latest'), snapshotOf(bucket('a'), bucket('b')));
    expect((await loaded()).size).toBe(2);
  });

  it('leaves the old snapshot when a record cannot be written', async () => {
    await writeSnapshot(folder, snapshotOf(bucket('a')));
    const deep = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as Json;
    await expect(writeSnapshot(folder, snapshotOf(bucket('b', { Deep: deep })))).rejects.toMatchObject({ code: 'ERR_SNAPSHOT_RECORD' });
    const far = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as Json;
    await expect(writeSnapshot(folder, snapshotOf(bucket('b', { Deep: far })))).rejects.toThrow('nested too deeply');
    expect((await loaded()).get('arn:aws:s3:::a')).toBeDefined();
    expect(await readdir(work)).toEqual(['snapshot']);
  });
});

describe('writeSnapshot where the system refuses', () => {
  it('names the folder and what to do, whatever call failed', async () => {
    await writeFile(join(work, 'file'), '');
    for (const path of [join(work, 'file', 'snapshot'), join(work, 'n'.repeat(300))]) {
      const error = await writeSnapshot(path, snapshotOf(bucket('a'))).catch((thrown: unknown) => thrown);
      if (!(error instanceof StoreError)) throw new Error(String(error));
      expect(error).toMatchObject({ code: 'ERR_SNAPSHOT_FOLDER', issue: { code: 'snapshot-unwritable', file: path } });
    }
    expect(await readdir(work)).toEqual(['file']);
  });

  it('lets several writers of one folder finish, and leaves one whole snapshot', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    await Promise.all(names.map((name) => writeSnapshot(folder, snapshotOf(bucket(name)))));
    expect(names).toContain(allRecords(await loaded())[0]?.id);
    expect(await readdir(work)).toEqual(['snapshot']);
  });
});

describe('createSnapshotWriter', () => {
  it('takes types in any order, from async sources, and leaves out empty ones', async () => {
    const writer = await createSnapshotWriter(folder, HEAD);
    await writer.writeType('AWS::S3::Bucket', [bucket('a'), bucket('b')]);
    await writer.writeType('AWS::EC2::VPC', []);
    await writer.writeType(
      'AWS::IAM::User',
      (async function* () {
        yield { ...bucket('u'), type: 'AWS::IAM::User' };
      })(),
    );
    await writer.finish(COVERAGE);
    expect((await loaded()).types).toEqual(['AWS::IAM::User', 'AWS::S3::Bucket']);
  });

  it('refuses records that are out of order, twice, of another type, or no records', async () => {
    const writer = await createSnapshotWriter(folder, HEAD);
    await expect(writer.writeType('AWS::S3::Bucket', [bucket('b'), bucket('a')])).rejects.toThrow('sorted by ARN');
    await expect(writer.writeType('AWS::S3::Bucket', [])).rejects.toThrow('written before');
    await expect(writer.writeType('A', [{ ...bucket('a'), type: 'B' }])).rejects.toThrow('its type is `B`');
    await expect(writer.writeType('AWS::IAM::User', [{ ...bucket('a'), type: 'AWS::IAM::User', id: 1 } as unknown as ResourceRecord])).rejects.toThrow(
      'no `id`',
    );
    await expect(writer.writeType('\ud800', [])).rejects.toThrow(StoreError);
    await writer.abort();
    expect(await readdir(work)).toEqual([]);
  });

  it('gives types that differ in case files of their own', async () => {
    const writer = await createSnapshotWriter(folder, HEAD);
    for (const type of ['a::b::c', 'A::B::C', '../../etc/passwd', 'CON']) await writer.writeType(type, [{ ...bucket('x'), type }]);
    await writer.finish([]);
    expect((await readdir(folder)).sort()).toEqual([
      '%2E%2E%2F%2E%2E%2Fetc%2Fpasswd.ndjson.gz',
      '%43ON.ndjson.gz',
      'A-B-C.ndjson.gz',
      'a-b-c~2.ndjson.gz',
      'manifest.json',
    ]);
    expect((await loaded()).types).toEqual(['../../etc/passwd', 'A::B::C', 'CON', 'a::b::c']);
  });
});

describe('openSnapshot', () => {
  it('streams the records of a type by ARN, and none of a type that is not there', async () => {
    await writeSnapshot(folder, snapshotOf(bucket('b'), bucket('a')));
    const opened = await openSnapshot(folder);
    expect(opened.manifest).toMatchObject({ ...HEAD, coverage: COVERAGE });
    const ids: string[] = [];
    for await (const record of opened.records('AWS::S3::Bucket')) ids.push(record.id);
    expect(ids).toEqual(['a', 'b']);
    for await (const record of opened.records('AWS::EC2::VPC')) expect.unreachable(record.arn);
  });

  it('yields nothing of a file that was changed', async () => {
    await writeSnapshot(folder, snapshotOf(bucket('a')));
    const opened = await openSnapshot(folder);
    const bytes = await readFile(join(folder, BUCKETS));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(join(folder, BUCKETS), bytes);
    const first = opened.records('AWS::S3::Bucket')[Symbol.asyncIterator]().next();
    await expect(first).rejects.toMatchObject({ code: 'ERR_SNAPSHOT_DAMAGED', issue: { file: join(folder, BUCKETS) } });
  });
});

describe('loadSnapshot of a damaged folder', () => {
  const file = () => join(folder, BUCKETS);
  const manifest = () => join(folder, 'manifest.json');
  const again = 'collect again, or restore the folder from where it came';
  const cases: readonly (readonly [string, () => Promise<unknown>, () => object])[] = [
    ['absent', () => rm(folder, { recursive: true }), () => ({ code: 'snapshot-absent', file: folder, message: 'there is no such folder' })],
    [
      'cut off',
      () => truncate(file(), 20),
      () => ({ code: 'snapshot-damaged', file: file(), message: expect.stringContaining('cut off: 20 of'), help: again }),
    ],
    ['longer', () => writeFile(file(), 'x', { flag: 'a' }), () => ({ file: file(), message: expect.stringContaining('was changed') })],
    ['missing', () => rm(file()), () => ({ code: 'snapshot-damaged', file: file(), message: 'the file is missing', help: again })],
    ['extra', () => writeFile(join(folder, 'x.gz'), ''), () => ({ file: join(folder, 'x.gz'), message: expect.stringContaining('does not name it') })],
    ['without manifest', () => rm(manifest()), () => ({ code: 'snapshot-foreign', file: folder })],
    ['a cut manifest', () => truncate(manifest(), 100), () => ({ code: 'snapshot-damaged', file: manifest(), message: expect.stringContaining('not JSON') })],
    ['a foreign manifest', () => writeFile(manifest(), '{"format":"npm"}'), () => ({ code: 'snapshot-foreign', file: manifest() })],
    [
      'a link instead of a file',
      () => rename(file(), join(work, 'x')).then(() => symlink(join(work, 'x'), file())),
      () => ({ code: 'snapshot-damaged', file: file() }),
    ],
    ['a folder instead of a file', () => rm(file()).then(() => mkdir(file())), () => ({ code: 'snapshot-damaged', file: file() })],
  ];
  for (const [name, damage, issue] of cases) {
    it(`names the file and the way out: ${name}`, async () => {
      await writeSnapshot(folder, snapshotOf(bucket('a'), bucket('b')));
      await damage();
      const found = await issueOf();
      expect(found).toMatchObject(issue());
      expect(found.help).toMatch(/collect again|name the folder|move the file|permissions/);
    });
  }

  it('notices every single changed byte of every file', async () => {
    await writeSnapshot(folder, snapshotOf(bucket('a'), { ...bucket('u'), type: 'AWS::IAM::User' }));
    const copy = join(work, 'copy');
    await cp(folder, copy, { recursive: true });
    for (const name of await readdir(copy)) {
      const bytes = await readFile(join(copy, name));
      for (let at = 0; at < bytes.length; at += 7) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 4;
        await writeFile(join(folder, name), changed);
        expect((await issueOf()).file).toBe(join(folder, name));
      }
      await writeFile(join(folder, name), bytes);
    }
    expect((await loaded()).size).toBe(2);
  });

  it('asks for a newer stoa where the schema is newer', async () => {
    await writeSnapshot(folder, snapshotOf());
    await writeFile(manifest(), (await readFile(manifest(), 'utf8')).replace('"version":1', '"version":2'));
    expect(await issueOf()).toMatchObject({ code: 'snapshot-version', file: manifest(), message: expect.stringContaining('version 2'), help: 'upgrade stoa' });
  });

  it('passes over what file managers leave behind', async () => {
    await writeSnapshot(folder, snapshotOf(bucket('a')));
    await writeFile(join(folder, '.DS_Store'), '');
    expect((await loaded()).size).toBe(1);
  });
});

describe('loadSnapshot of a forged folder', () => {
  const lines: readonly (readonly [string, string | Buffer, string, number?])[] = [
    ['unsorted lines', line(bucket('b')) + line(bucket('a')), 'does not come after', 2],
    ['the same line twice', line(bucket('a')) + line(bucket('a')), 'does not come after', 2],
    ['a line that is not JSON', `${line(bucket('a'))}{"oops\n`, 'not JSON', 2],
    ['an empty line', `${line(bucket('a'))}\n`, 'not JSON', 2],
    ['two records in a line', `${line(bucket('a')).trim()},${line(bucket('b'))}`, 'not JSON', 1],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from(line(bucket('a')).trim().replace('"}', '')), Buffer.from([0xff]), Buffer.from('"}\n')]),
      'not UTF-8',
      1,
    ],
    ['a record of another type', line({ ...bucket('a'), type: 'AWS::IAM::User' }), 'its type is `AWS::IAM::User`', 1],
    ['a list', '[]\n', 'not an object', 1],
    ['an account that ends a comment of a shell', line({ ...bucket('a'), account: '1\nrm' }), 'its `account` is none', 1],
    ['a Region that is more than a word', line({ ...bucket('a'), region: 'eu-west-1; rm' }), 'its `region` is none', 1],
    ['a record without tags', line({ ...bucket('a'), tags: [] }), '`tags`', 1],
    ['a tag that is a number', line({ ...bucket('a'), tags: { a: 1 } }), 'one of its tags', 1],
    ['a record with a further member', `${line(bucket('a')).slice(0, -2)},"__proto__":{}}\n`, 'members', 1],
    ['a line nested too deeply', line(bucket('a')).replace('"config":{}', `"config":{"a":${'['.repeat(3000)}${']'.repeat(3000)}}`), 'nested deeper', 1],
    ['a last line without its end', line(bucket('a')) + line(bucket('b')).trim(), 'cut off', 2],
  ];
  for (const [name, content, message, at] of lines) {
    it(`names the line: ${name}`, async () => {
      await forge(content);
      expect(await issueOf()).toMatchObject({ code: 'snapshot-damaged', file: join(folder, BUCKETS), line: at, message: expect.stringContaining(message) });
    });
  }

  it('unzips no more than the manifest says, whatever the file would unzip to', async () => {
    await forge(Buffer.alloc(300 * 1024 * 1024, 0x20), (manifest) => ({
      ...manifest,
      files: manifest.files.map((file) => ({ ...file, unzippedBytes: 1000 })),
    }));
    const before = process.memoryUsage().arrayBuffers;
    expect(await issueOf()).toMatchObject({ file: join(folder, BUCKETS), message: expect.stringContaining('more than the 1000 bytes') });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('refuses a manifest that names a file outside, counts wrongly, or covers nonsense', async () => {
    const one = (change: object) => (manifest: Manifest) => ({ ...manifest, files: manifest.files.map((file) => ({ ...file, ...change })) });
    for (const change of [{ name: '../../etc/passwd' }, { name: 'other.ndjson.gz' }, { records: -1 }, { bytes: 1.5 }, { sha256: 'x' }, { type: '' }]) {
      await forge(line(bucket('a')), one(change));
      expect((await issueOf()).file).toMatch(/manifest\.json$/);
    }
    await forge(line(bucket('a')), (manifest) => ({ ...manifest, coverage: [{ ...COVERAGE[0], status: 'toString' } as unknown as CoverageRow] }));
    expect((await issueOf()).file).toBe(join(folder, 'manifest.json'));
    for (const takenAt of ['2026-01-02', '1', '2026-01-02T03:04:05Z (\u{1b}[31m)', '2026-01-02 (<script>)', '2026-99-99T00:00:00Z']) {
      await forge(line(bucket('a')), (manifest) => ({ ...manifest, takenAt }));
      expect((await issueOf()).file).toBe(join(folder, 'manifest.json'));
    }
    await forge(line(bucket('a')), one({ records: 2 }));
    expect((await issueOf()).message).toContain('holds 1 records');
  });

  it('refuses bytes that are not gzip', async () => {
    await forge(line(bucket('a')));
    const plain = Buffer.from(line(bucket('a')));
    await writeFile(join(folder, BUCKETS), plain);
    const files = [{ type: 'AWS::S3::Bucket', name: BUCKETS, records: 1, bytes: plain.length, unzippedBytes: plain.length, sha256: sha256(plain) }];
    await writeFile(join(folder, 'manifest.json'), formatManifest({ ...HEAD, coverage: [], files }));
    expect(await issueOf()).toMatchObject({ file: join(folder, BUCKETS), message: 'the file cannot be unzipped' });
  });
});
