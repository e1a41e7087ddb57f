// Verifies a copy of a bucket of CloudTrail: digests by their signatures, log files by the digests' hashes, and that nothing is missing.
// Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html ("Validating digest and log files offline")

import { compareText } from '../../core/index.ts';
import { chainsOf, uncoveredOf } from './chains.ts';
import { type Digest, type LogEntry, readDigest } from './digest.ts';
import { type FoundDigest, type Judged, judgeDigests, type VerifySignature } from './judge-digests.ts';
import { findLayout, type KnownPlace, type Layout, readDigestName, readLogName } from './names.ts';
import type { PublicKeys } from './public-keys.ts';
import { TRAIL_REASONS, type TrailObject, type TrailReason, type TrailReport } from './report.ts';

export type ReadObject<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** A folder of files of a bucket; paths are below it, with `/`. */
export interface TrailFolder {
  readonly paths: readonly string[];
  /** The content, decompressed; named reasons where it cannot be. */
  readonly read: (path: string) => Promise<ReadObject<Uint8Array>>;
  /** SHA-256 of the content, decompressed, in lower-case hexadecimal. */
  readonly hash: (path: string) => Promise<ReadObject<string>>;
}

export interface TrailQuestion {
  readonly digests: TrailFolder;
  readonly logs: TrailFolder;
  readonly keys: PublicKeys;
  /** Signatures from objects' metadata, by `bucket/key` or key: of the newest digests at least. */
  readonly signatures?: ReadonlyMap<string, string>;
  /** Digests that end after this and begin before that are judged, in milliseconds since the epoch. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface TrailPorts {
  /** In lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string;
  readonly verify: VerifySignature;
}

export async function verifyTrail({ digests, logs, keys, signatures = new Map(), from, to }: TrailQuestion, ports: TrailPorts): Promise<TrailReport> {
  const read: Omit<FoundDigest, 'isInPlace'>[] = [];
  const objects: TrailObject[] = [];
  for (const path of digests.paths) {
    if (readDigestName(path) === undefined) continue;
    const bytes = await digests.read(path);
    const digest = bytes.ok ? readDigest(bytes.value, ports.sha256) : bytes;
    if (digest.ok && bytes.ok) read.push({ path, digest: digest.digest, hash: ports.sha256(bytes.value) });
    else if (!digest.ok) objects.push({ kind: 'digest', name: path, path, ...verdictOf('unreadable'), time: undefined, detail: digest.message });
  }
  const knownDigests = read.map(({ path, digest: { bucket, key } }) => ({ path, bucket, key }));
  const knownLogPlaces = knownLogs(
    logs,
    read.map(({ digest }) => digest),
  );
  const isOneFolder = digests === logs;
  const layout = findLayout(isOneFolder ? [...knownDigests, ...knownLogPlaces] : knownDigests);
  const found = read.map((one): FoundDigest => ({ ...one, isInPlace: layout.isInPlace(one.path, one.digest.bucket, one.digest.key) }));
  const judged = judgeDigests(found, keys, signatures, ports.verify);
  const isAsked = ({ digest }: FoundDigest) => (from === undefined || digest.end > from) && (to === undefined || digest.start < to);

  for (const one of found) if (isAsked(one)) objects.push(digestObject(one, judged.get(one) as Judged));
  const unreadable = new Set(objects.filter(({ path }) => path !== undefined).map(({ path }) => path));
  const { chains, missing } = chainsOf(found, layout, unreadable, from);
  for (const { name, time, detail } of missing) objects.push({ kind: 'digest', name, path: undefined, ...verdictOf('missing'), time, detail });

  const { objects: logObjects, strangers } = await judgeLogs(found, judged, isAsked, isOneFolder ? layout : findLayout(knownLogPlaces), logs);
  objects.push(...logObjects);
  objects.sort((a, b) => (a.time ?? 0) - (b.time ?? 0) || compareText(a.kind, b.kind) || compareText(a.name, b.name));
  const firstInvalid = objects.find(({ verdict }) => verdict === 'invalid');
  const uncovered = uncoveredOf(chains, from, to);
  const isProven = objects.length > 0 && uncovered.length === 0 && objects.every((one) => one.verdict === 'valid');
  const verdict = firstInvalid !== undefined ? 'invalid' : isProven ? 'valid' : 'unknown';
  return { verdict, chains, uncovered, strangers, objects, firstInvalid };
}

function verdictOf(reason: TrailReason): Pick<TrailObject, 'verdict' | 'reason'> {
  return { verdict: TRAIL_REASONS[reason].verdict, reason };
}

function digestObject({ path, digest }: FoundDigest, judged: Judged): TrailObject {
  return { kind: 'digest', name: `${digest.bucket}/${digest.key}`, path, time: digest.end, ...judged };
}

/** Where log files lie is told by those that have the name of an entry. */
function knownLogs(logs: TrailFolder, digests: readonly Digest[]): readonly KnownPlace[] {
  const byName = new Map<string, { readonly bucket: string; readonly key: string }>();
  for (const digest of digests) for (const { bucket, key } of digest.logs) byName.set(lastOf(key), { bucket, key });
  return logs.paths.flatMap((path) => {
    const entry = byName.get(lastOf(path)) ?? byName.get(`${lastOf(path)}.gz`);
    return entry === undefined ? [] : [{ path, ...entry }];
  });
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Of several digests that record a log file (backfill), the one that proves most counts. */
const RANK: Readonly<Record<TrailObject['verdict'], number>> = { valid: 0, invalid: 1, unknown: 2 };

async function judgeLogs(
  found: readonly FoundDigest[],
  judged: ReadonlyMap<FoundDigest, Judged>,
  isAsked: (digest: FoundDigest) => boolean,
  layout: Layout,
  logs: TrailFolder,
): Promise<{ readonly objects: readonly TrailObject[]; readonly strangers: readonly string[] }> {
  const present = new Set(logs.paths);
  const recorded = new Set<string>();
  const best = new Map<string, TrailObject>();
  for (const one of found) {
    for (const entry of one.digest.logs) {
      const expected = layout.pathOf(entry.bucket, entry.key);
      const path = [expected, expected?.replace(/\.gz$/, '')].find((candidate) => candidate !== undefined && present.has(candidate));
      if (path !== undefined) recorded.add(path);
      if (!isAsked(one)) continue;
      const name = `${entry.bucket}/${entry.key}`;
      const verdict = await judgeLog(entry, path, judged.get(one) as Judged, logs);
      const object: TrailObject = { kind: 'log', name, path, time: one.digest.end, ...verdict };
      const before = best.get(name);
      if (before === undefined || RANK[object.verdict] < RANK[before.verdict]) best.set(name, object);
    }
  }
  const extra = logs.paths.flatMap((path): readonly TrailObject[] => {
    const log = recorded.has(path) ? undefined : readLogName(path);
    if (log === undefined) return [];
    return [{ kind: 'log', name: path, path, ...verdictOf('not-in-digest'), time: log.time }];
  });
  const isStrange = (path: string) => !recorded.has(path) && readLogName(path) === undefined && readDigestName(path) === undefined;
  return { objects: [...best.values(), ...extra], strangers: logs.paths.filter(isStrange).sort() };
}

async function judgeLog(entry: LogEntry, path: string | undefined, digest: Judged, logs: TrailFolder): Promise<Judged> {
  if (digest.verdict === 'invalid') return verdictOf('digest-invalid');
  if (path === undefined) return verdictOf('missing');
  if (entry.algorithm !== 'SHA-256') return { ...verdictOf('algorithm'), detail: entry.algorithm };
  const hash = await logs.hash(path);
  if (!hash.ok) return { ...verdictOf('unreadable'), detail: hash.message };
  if (hash.value !== entry.hash) return { ...verdictOf('hash'), detail: `recorded ${entry.hash}, is ${hash.value}` };
  return digest.verdict === 'valid' ? { verdict: 'valid', reason: undefined } : verdictOf('digest-unknown');
}
