// Names of digest and log files, and where a bucket's keys lie in a copy of it.
// Sources: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html ("Digest file location"),
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html

/** `…/CloudTrail-Digest/REGION/YYYY/MM/DD/ACCOUNT_CloudTrail-Digest_REGION_TRAIL_HOME-REGION_END[_backfill].json.gz`; a trail's name may have `_`. */
const DIGEST = /^(?:.*\/)?(\d{12})_CloudTrail-Digest_([a-z0-9-]+)_(.+)_([a-z0-9-]+)_(\d{8}T\d{6}Z)(_backfill)?\.json(?:\.gz)?$/;
const LOG = /^(?:.*\/)?(\d{12})_CloudTrail_([a-z0-9-]+)_(\d{8}T\d{4}Z)_[A-Za-z0-9]+\.json(?:\.gz)?$/;

export interface DigestName {
  readonly account: string;
  readonly region: string;
  readonly trail: string;
  readonly home: string;
  readonly isBackfill: boolean;
}

export function readDigestName(path: string): DigestName | undefined {
  const [, account, region, trail, home, , backfill] = DIGEST.exec(path) ?? [];
  if (account === undefined || region === undefined || trail === undefined || home === undefined) return undefined;
  return { account, region, trail, home, isBackfill: backfill !== undefined };
}

export interface LogName {
  readonly account: string;
  readonly region: string;
  /** When it was delivered, in milliseconds since the epoch. */
  readonly time: number;
}

export function readLogName(path: string): LogName | undefined {
  const [, account, region, stamp] = LOG.exec(path) ?? [];
  if (account === undefined || region === undefined || stamp === undefined) return undefined;
  const time = Date.parse(`${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}T${stamp.slice(9, 11)}:${stamp.slice(11, 13)}:00Z`);
  return Number.isNaN(time) ? undefined : { account, region, time };
}

/** A copy of a bucket: `path = root + (key without prefix)`. One of the two is empty, or both. */
interface Placing {
  readonly root: string;
  readonly prefix: string;
}

/** A file below the folder, and the key that it has in its bucket. */
export interface KnownPlace {
  readonly path: string;
  readonly bucket: string;
  readonly key: string;
}

/** Where keys of buckets lie below a folder, told from files whose keys are known. */
export interface Layout {
  /** Undefined where nothing is known of the bucket, or the key is not in what was copied. */
  readonly pathOf: (bucket: string, key: string) => string | undefined;
  /** Whether a file lies where a copy of its bucket has it. */
  readonly isInPlace: (path: string, bucket: string, key: string) => boolean;
}

/** The copy of each bucket lies where most of its digests say; ties go to the first in order of paths. */
export function findLayout(known: readonly KnownPlace[]): Layout {
  const votes = new Map<string, Map<string, { readonly placing: Placing; count: number }>>();
  for (const { path, bucket, key } of known) {
    const placing = placingOf(path, key);
    if (placing === undefined) continue;
    const ofBucket = votes.get(bucket) ?? new Map<string, { readonly placing: Placing; count: number }>();
    votes.set(bucket, ofBucket);
    const word = JSON.stringify(placing);
    const vote = ofBucket.get(word);
    if (vote === undefined) ofBucket.set(word, { placing, count: 1 });
    else vote.count++;
  }
  const placings = new Map<string, Placing>();
  for (const [bucket, ofBucket] of votes) {
    const [best] = [...ofBucket.values()].sort((a, b) => b.count - a.count);
    if (best !== undefined) placings.set(bucket, best.placing);
  }
  // Log files may be in a bucket that has no digests: it is looked for as the others are.
  const [only] = placings.values();
  const pathOf = (bucket: string, key: string) => {
    const placing = placings.get(bucket) ?? (placings.size < 2 ? (only ?? { root: '', prefix: '' }) : undefined);
    return placing === undefined || !key.startsWith(placing.prefix) ? undefined : placing.root + key.slice(placing.prefix.length);
  };
  return { pathOf, isInPlace: (path, bucket, key) => samePath(pathOf(bucket, key), path) };
}

/** Files may have been decompressed. */
function samePath(expected: string | undefined, path: string): boolean {
  return expected === path || expected === `${path}.gz`;
}

function placingOf(path: string, key: string): Placing | undefined {
  const plain = key.endsWith('.gz') && !path.endsWith('.gz') ? `${path}.gz` : path;
  if (plain === key) return { root: '', prefix: '' };
  if (plain.endsWith(`/${key}`)) return { root: plain.slice(0, plain.length - key.length), prefix: '' };
  return key.endsWith(`/${plain}`) ? { root: '', prefix: key.slice(0, key.length - plain.length) } : undefined;
}
