// A verifier of its own: it reads files as JSON.parse does, hashes and verifies by the `openssl` command, and proves verdicts by rule after rule until
// nothing changes. It shares no line with the one that it judges. Answers of openssl are kept by their question.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bucket } from './bucket.ts';

export const hasOpenssl = (): boolean => spawnSync('openssl', ['version']).status === 0;

type Verdict = 'valid' | 'invalid' | 'unknown';
const isDigestName = (key: string) => /_CloudTrail-Digest_.*\.json\.gz$/.test(key);

export interface Judge {
  /** The verdict of every object, by its name. */
  readonly judge: (bucket: Bucket) => ReadonlyMap<string, Verdict>;
  readonly calls: () => number;
}

export function createJudge(folder: string): Judge {
  mkdirSync(folder, { recursive: true });
  const hashes = new WeakMap<Uint8Array, string>();
  const checks = new Map<string, boolean | undefined>();
  let calls = 0;

  function openssl(args: readonly string[]): { readonly ok: boolean; readonly out: string } {
    calls++;
    const ran = spawnSync('openssl', args, { encoding: 'utf8' });
    return { ok: ran.status === 0, out: ran.stdout };
  }

  /** All hashes that are not known yet, in one call. */
  function hashAll(contents: readonly Uint8Array[]): void {
    const asked = [...new Set(contents.filter((content) => !hashes.has(content)))];
    const paths = asked.map((content, at) => {
      const path = join(folder, `c${at}`);
      writeFileSync(path, content);
      return path;
    });
    if (paths.length === 0) return;
    const lines = openssl(['dgst', '-sha256', '-r', ...paths])
      .out.trim()
      .split('\n');
    for (const [at, content] of asked.entries()) hashes.set(content, (lines[at] ?? '').slice(0, 64));
  }

  function isSigned(value: string, text: string, signature: string): boolean | undefined {
    const question = JSON.stringify([value, text, signature]);
    if (checks.has(question)) return checks.get(question);
    const path = (name: string) => join(folder, name);
    writeFileSync(path('key.der'), Buffer.from(value, 'base64'));
    writeFileSync(path('text'), text);
    writeFileSync(path('signature'), Buffer.from(signature, 'hex'));
    const pem = path(`key-${value.slice(20, 60).replaceAll(/[^A-Za-z0-9]/g, '_')}.pem`);
    const isKey = openssl(['rsa', '-RSAPublicKey_in', '-inform', 'DER', '-in', path('key.der'), '-pubout', '-out', pem]).ok;
    const answer = isKey ? openssl(['dgst', '-sha256', '-verify', pem, '-signature', path('signature'), path('text')]).ok : undefined;
    checks.set(question, answer);
    return answer;
  }

  return { judge: (bucket) => judge(bucket, hashAll, (content) => hashes.get(content) ?? '', isSigned), calls: () => calls };
}

interface Row {
  readonly path: string;
  readonly place: string;
  readonly end: number;
  readonly hash: string;
  readonly text: string;
  readonly fingerprint: string;
  readonly algorithm: unknown;
  readonly before: { readonly place: string; readonly signature: string; readonly hash: unknown; readonly algorithm: unknown } | undefined;
  readonly logs: readonly { readonly place: string; readonly key: string; readonly hash: string; readonly algorithm: unknown }[];
  verdict: Verdict | undefined;
}

function judge(
  { files, keys, signatures }: Bucket,
  hashAll: (contents: readonly Uint8Array[]) => void,
  hashOf: (content: Uint8Array) => string,
  isSigned: (key: string, text: string, signature: string) => boolean | undefined,
): ReadonlyMap<string, Verdict> {
  hashAll([...files.values()].filter((content) => content !== null));
  const verdicts = new Map<string, Verdict>();
  const rows: Row[] = [];
  for (const [path, content] of files) {
    if (!isDigestName(path)) continue;
    const row = content === null ? undefined : rowOf(path, content, hashOf(content));
    if (row === undefined) verdicts.set(path, 'invalid');
    else rows.push(row);
  }
  // Rules, until nothing changes: a verdict waits for those of all later digests that name it.
  for (let changed = true; changed; ) {
    changed = false;
    for (const row of rows) {
      if (row.verdict !== undefined) continue;
      const naming = rows.filter((other) => other.before?.place === row.place);
      const later = naming.filter((other) => other.end > row.end);
      if (later.some((other) => other.verdict === undefined)) continue;
      row.verdict = decide(row, naming, later);
      changed = true;
    }
  }
  for (const row of rows) verdicts.set(row.place, row.verdict ?? 'unknown');
  addMissing(rows, files, verdicts);
  addLogs(rows, files, hashOf, verdicts);
  return verdicts;

  function decide(row: Row, naming: readonly Row[], later: readonly Row[]): Verdict {
    if (row.place !== `${bucketOf(row.place)}/${row.path}`) return 'invalid';
    const usable = later.filter((other) => other.verdict !== 'invalid').sort((a, b) => b.end - a.end || (a.path < b.path ? -1 : 1));
    const witness = usable.find((other) => other.verdict === 'valid') ?? usable[0];
    const signature = signatures.get(row.place) ?? witness?.before?.signature;
    let answer: boolean | undefined;
    if (signature !== undefined && row.algorithm === 'SHA256withRSA') {
      const key = keys.find((one) => one.Fingerprint === row.fingerprint);
      if (key !== undefined) answer = isSigned(key.Value, row.text, signature);
    }
    if (answer === true) return 'valid';
    if (answer === false) return 'invalid';
    if (witness?.before?.algorithm === 'SHA-256' && typeof witness.before.hash === 'string') {
      if (witness.before.hash !== row.hash) return 'invalid';
      if (witness.verdict === 'valid') return 'valid';
    }
    return naming.length >= 0 ? 'unknown' : 'invalid';
  }
}

const bucketOf = (place: string) => place.slice(0, place.indexOf('/'));

function rowOf(path: string, content: Uint8Array, hash: string): Row | undefined {
  try {
    const value = JSON.parse(Buffer.from(content).toString()) as Record<string, unknown>;
    const text = (name: string) => (typeof value[name] === 'string' && value[name] !== '' ? value[name] : undefined);
    const [bucket, key, end, start, fingerprint] = ['digestS3Bucket', 'digestS3Object', 'digestEndTime', 'digestStartTime', 'digestPublicKeyFingerprint'].map(
      text,
    );
    const isTime = (word: string | undefined) => word !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(word) && !Number.isNaN(Date.parse(word));
    if (bucket === undefined || key === undefined || fingerprint === undefined || end === undefined || !isTime(end) || !isTime(start)) return undefined;
    if (!('previousDigestSignature' in value)) return undefined;
    const [beforeBucket, beforeKey, signature] = ['previousDigestS3Bucket', 'previousDigestS3Object', 'previousDigestSignature'].map(text);
    if (beforeKey !== undefined && signature === undefined) return undefined;
    const listed = Array.isArray(value['logFiles']) ? (value['logFiles'] as Record<string, unknown>[]) : [];
    const logs = listed.map(({ s3Bucket, s3Object, hashValue, hashAlgorithm }) => {
      if (![s3Bucket, s3Object, hashValue].every((word) => typeof word === 'string' && word !== '')) throw new Error('not whole');
      return {
        place: `${s3Bucket as string}/${s3Object as string}`,
        key: s3Object as string,
        hash: (hashValue as string).toLowerCase(),
        algorithm: hashAlgorithm,
      };
    });
    return {
      path,
      place: `${bucket}/${key}`,
      end: Date.parse(end),
      hash,
      text: [end, `${bucket}/${key}`, hash, signature ?? 'null'].join('\n'),
      fingerprint,
      algorithm: value['digestSignatureAlgorithm'],
      before:
        beforeBucket === undefined || beforeKey === undefined || signature === undefined
          ? undefined
          : { place: `${beforeBucket}/${beforeKey}`, signature, hash: value['previousDigestHashValue'], algorithm: value['previousDigestHashAlgorithm'] },
      logs,
      verdict: undefined,
    };
  } catch {
    return undefined;
  }
}

/** Named, not there, and not before all that is there of its chain. */
function addMissing(rows: readonly Row[], files: Bucket['files'], verdicts: Map<string, Verdict>): void {
  const chainOf = (row: Row) => row.place.replace(/^.*\//, '').replace(/\d{8}T\d{6}Z/, '');
  for (const row of rows) {
    if (row.before === undefined || rows.some(({ place }) => place === row.before?.place)) continue;
    if (files.has(row.before.place.slice(bucketOf(row.before.place).length + 1))) continue;
    const isFirst = !rows.some(
      (other) => other !== row && chainOf(other) === chainOf(row) && (other.end < row.end || (other.end === row.end && other.path < row.path)),
    );
    if (!isFirst) verdicts.set(row.before.place, 'invalid');
  }
}

function addLogs(rows: readonly Row[], files: Bucket['files'], hashOf: (content: Uint8Array) => string, verdicts: Map<string, Verdict>): void {
  const order: readonly Verdict[] = ['valid', 'invalid', 'unknown'];
  const recorded = new Set<string>();
  for (const row of rows) {
    for (const log of row.logs) {
      recorded.add(log.key);
      const content = files.get(log.key);
      let verdict: Verdict = row.verdict === 'valid' ? 'valid' : 'unknown';
      if (row.verdict === 'invalid') verdict = 'unknown';
      else if (content === undefined || (log.algorithm === 'SHA-256' && (content === null || hashOf(content) !== log.hash))) verdict = 'invalid';
      else if (log.algorithm !== 'SHA-256') verdict = 'unknown';
      const before = verdicts.get(log.place);
      if (before === undefined || order.indexOf(verdict) < order.indexOf(before)) verdicts.set(log.place, verdict);
    }
  }
  for (const path of files.keys()) if (!isDigestName(path) && !recorded.has(path)) verdicts.set(path, 'unknown');
}
