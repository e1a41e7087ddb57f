// Buckets of CloudTrail as AWS would have written them: chains of digests with real signatures, and ways to spoil them.

import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

export interface SignerKey {
  readonly privateKey: KeyObject;
  /** PKCS #1, DER, base64. */
  readonly value: string;
  readonly fingerprint: string;
}

/** What a copy of a bucket holds, and what was saved beside it. Contents are as they are decompressed; null is what cannot be. */
export interface Bucket {
  readonly files: Map<string, Uint8Array | null>;
  readonly keys: { Fingerprint: string; Value: string }[];
  readonly signatures: Map<string, string>;
}

const BUCKET = 'trail-bucket';

export function createSigner(): SignerKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ type: 'pkcs1', format: 'der' });
  return { privateKey, value: der.toString('base64'), fingerprint: createHash('md5').update(der).digest('hex') };
}

const HOUR = 3_600_000;
const timeText = (time: number) => new Date(time).toISOString().replace('.000', '');
const stamp = (time: number) => timeText(time).replaceAll(/[-:]/g, '');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

export interface ChainPlan {
  readonly account: string;
  readonly region: string;
  readonly organization?: string;
  readonly digests: number;
  /** A digest that begins anew, as after validation was off. */
  readonly restartAt?: number;
  readonly hasBackfill?: boolean;
  readonly signers: readonly SignerKey[];
}

/** Writes the chains into a bucket, signatures of the newest digests included. */
export function writeBucket(plans: readonly ChainPlan[]): Bucket {
  const bucket: Bucket = { files: new Map(), keys: [], signatures: new Map() };
  for (const plan of plans) {
    for (const { fingerprint, value } of plan.signers)
      if (!bucket.keys.some((key) => key.Fingerprint === fingerprint)) bucket.keys.push({ Fingerprint: fingerprint, Value: value });
    writeChain(bucket, plan, '');
    if (plan.hasBackfill === true) writeChain(bucket, { ...plan, digests: 2 }, '_backfill');
  }
  return bucket;
}

function writeChain(bucket: Bucket, { account, region, organization, digests, restartAt, signers }: ChainPlan, suffix: string): void {
  const root = `AWSLogs/${organization === undefined ? '' : `${organization}/`}${account}`;
  let previous: { readonly key: string; readonly hash: string; readonly signature: string } | undefined;
  for (let at = 0; at < digests; at++) {
    // Where it begins anew, nothing was written for two hours.
    const start = Date.parse('2026-10-31T22:01:31Z') + (at + (restartAt !== undefined && at >= restartAt ? 2 : 0)) * HOUR;
    const day = (time: number) => timeText(time).slice(0, 10).replaceAll('-', '/');
    const logs = Array.from({ length: at % 3 }, (_, place) => {
      const time = start + (place + 1) * 600_000;
      const key = `${root}/CloudTrail/${region}/${day(time)}/${account}_CloudTrail_${region}_${stamp(time).slice(0, 13)}Z_${suffix === '' ? 'a' : 'b'}${at}x${place}.json.gz`;
      const content = JSON.stringify({
        Records: [{ eventVersion: '1.08', eventName: `Name${at}.${place}`, eventSource: 'iam.amazonaws.com', awsRegion: region }],
      });
      bucket.files.set(key, new Uint8Array(Buffer.from(content)));
      return {
        s3Bucket: BUCKET,
        s3Object: key,
        hashValue: sha256(content),
        hashAlgorithm: 'SHA-256',
        newestEventTime: timeText(time),
        oldestEventTime: timeText(time),
      };
    });
    const end = start + HOUR;
    const key = `${root}/CloudTrail-Digest/${region}/${day(end)}/${account}_CloudTrail-Digest_${region}_my_trail_eu-west-1_${stamp(end)}${suffix}.json.gz`;
    const before = at === restartAt ? undefined : previous;
    const signer = signers[at % signers.length] as SignerKey;
    const content = JSON.stringify({
      awsAccountId: account,
      digestStartTime: timeText(start),
      digestEndTime: timeText(end),
      digestS3Bucket: BUCKET,
      digestS3Object: key,
      digestPublicKeyFingerprint: signer.fingerprint,
      digestSignatureAlgorithm: 'SHA256withRSA',
      newestEventTime: null,
      oldestEventTime: null,
      previousDigestS3Bucket: before === undefined ? null : BUCKET,
      previousDigestS3Object: before?.key ?? null,
      previousDigestHashValue: before?.hash ?? null,
      previousDigestHashAlgorithm: before === undefined ? null : 'SHA-256',
      previousDigestSignature: before?.signature ?? null,
      logFiles: logs,
    });
    const hash = sha256(content);
    const signed = `${timeText(end)}\n${BUCKET}/${key}\n${hash}\n${before?.signature ?? 'null'}`;
    const signature = createSign('sha256').update(signed).sign(signer.privateKey, 'hex');
    if (previous !== undefined && before === undefined) bucket.signatures.set(`${BUCKET}/${previous.key}`, previous.signature);
    previous = { key, hash, signature };
    bucket.files.set(key, new Uint8Array(Buffer.from(content)));
  }
  if (previous !== undefined) bucket.signatures.set(`${BUCKET}/${previous.key}`, previous.signature);
}

/** A small generator of numbers, the same for a seed. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

type Mutation = (bucket: Bucket, random: (below: number) => number) => void;

const pick = <T>(items: readonly T[], random: (below: number) => number): T | undefined => items[random(items.length)];
const isDigest = (key: string) => key.includes('_CloudTrail-Digest_');
const keysOf = (bucket: Bucket, wanted: boolean) => [...bucket.files.keys()].filter((key) => isDigest(key) === wanted).sort();

/** Changes one member of a digest, and nothing that vouches for it. */
function edit(change: (digest: Record<string, unknown>, random: (below: number) => number) => void): Mutation {
  return (bucket, random) => {
    const key = pick(keysOf(bucket, true), random);
    const content = key === undefined ? null : bucket.files.get(key);
    if (key === undefined || content === null || content === undefined) return;
    let digest: Record<string, unknown>;
    try {
      digest = JSON.parse(Buffer.from(content).toString()) as Record<string, unknown>;
    } catch {
      return;
    }
    change(digest, random);
    bucket.files.set(key, new Uint8Array(Buffer.from(JSON.stringify(digest))));
  };
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  nothing: () => {},
  'flip a byte of a digest': (bucket, random) => flip(bucket, random, true),
  'flip a byte of a log': (bucket, random) => flip(bucket, random, false),
  'delete a digest': (bucket, random) => void bucket.files.delete(pick(keysOf(bucket, true), random) ?? ''),
  'delete a log': (bucket, random) => void bucket.files.delete(pick(keysOf(bucket, false), random) ?? ''),
  'damage a digest': (bucket, random) => damage(bucket, random, true),
  'damage a log': (bucket, random) => damage(bucket, random, false),
  'swap two digests': (bucket, random) => {
    const [a, b] = [pick(keysOf(bucket, true), random), pick(keysOf(bucket, true), random)];
    if (a === undefined || b === undefined) return;
    const held = bucket.files.get(a) ?? null;
    bucket.files.set(a, bucket.files.get(b) ?? null);
    bucket.files.set(b, held);
  },
  'lose a public key': (bucket, random) => void (bucket.keys.length > 0 && bucket.keys.splice(random(bucket.keys.length), 1)),
  'swap the values of public keys': (bucket) => {
    const [a, b] = bucket.keys;
    if (a !== undefined && b !== undefined) [a.Value, b.Value] = [b.Value, a.Value];
  },
  'lose a signature': (bucket, random) => void bucket.signatures.delete(pick([...bucket.signatures.keys()].sort(), random) ?? ''),
  'lose all signatures': (bucket) => bucket.signatures.clear(),
  'give a wrong signature': (bucket, random) => {
    const key = pick([...bucket.signatures.keys()].sort(), random);
    const value = key === undefined ? undefined : bucket.signatures.get(key);
    if (key === undefined || value === undefined) return;
    const at = random(value.length);
    bucket.signatures.set(key, `${value.slice(0, at)}${(Number.parseInt(value[at] ?? '0', 16) ^ 1).toString(16)}${value.slice(at + 1)}`);
  },
  'add a log': (bucket) =>
    void bucket.files.set(
      'AWSLogs/111122223333/CloudTrail/eu-west-1/2026/11/01/111122223333_CloudTrail_eu-west-1_20261101T0005Z_zzz.json.gz',
      new Uint8Array([0x7b, 0x7d]),
    ),
  'write a digest anew': edit(() => {}),
  'indent a digest': (bucket, random) => {
    const key = pick(keysOf(bucket, true), random);
    const content = key === undefined ? null : bucket.files.get(key);
    if (key !== undefined && content !== null && content !== undefined) bucket.files.set(key, new Uint8Array(Buffer.concat([content, Buffer.from('\n')])));
  },
  'change an end': edit((digest) => {
    digest['digestEndTime'] = '2026-11-01T00:00:00Z';
  }),
  'change a hash of a log': edit((digest, random) => {
    const logs = (digest['logFiles'] ?? []) as { hashValue: string }[];
    const log = pick(logs, random);
    if (log !== undefined) log.hashValue = sha256('other');
  }),
  'drop a log from a digest': edit((digest) => {
    digest['logFiles'] = ((digest['logFiles'] ?? []) as unknown[]).slice(1);
  }),
  'change the signature before': edit((digest) => {
    const signature = digest['previousDigestSignature'];
    if (typeof signature === 'string') digest['previousDigestSignature'] = `${signature.slice(0, -1)}${signature.endsWith('0') ? '1' : '0'}`;
  }),
  'change the hash before': edit((digest) => {
    if (digest['previousDigestHashValue'] !== null) digest['previousDigestHashValue'] = sha256('other');
  }),
  'name another key': edit((digest) => {
    digest['digestPublicKeyFingerprint'] = 'ffffffffffffffffffffffffffffffff';
  }),
  'name another algorithm': edit((digest) => {
    digest['digestSignatureAlgorithm'] = 'MD5withRSA';
  }),
  'cut the chain': edit((digest) => {
    for (const name of ['Bucket', 'Object'].map((word) => `previousDigestS3${word}`)) digest[name] = null;
    digest['previousDigestSignature'] = null;
  }),
  'lose a member': edit((digest, random) => {
    delete digest[pick(['digestS3Object', 'digestEndTime', 'digestPublicKeyFingerprint', 'previousDigestSignature', 'logFiles'], random) ?? ''];
  }),
  'move a digest': (bucket, random) => {
    const key = pick(keysOf(bucket, true), random);
    const content = key === undefined ? undefined : bucket.files.get(key);
    if (key === undefined || content === undefined) return;
    bucket.files.delete(key);
    bucket.files.set(key.replace(/\d{8}T\d{6}Z/, '20261102T000131Z'), content);
  },
};

function flip(bucket: Bucket, random: (below: number) => number, wanted: boolean): void {
  const key = pick(keysOf(bucket, wanted), random);
  const content = key === undefined ? null : bucket.files.get(key);
  if (key === undefined || content === null || content === undefined || content.length === 0) return;
  const changed = content.slice();
  const at = random(changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << random(7));
  bucket.files.set(key, changed);
}

function damage(bucket: Bucket, random: (below: number) => number, wanted: boolean): void {
  const key = pick(keysOf(bucket, wanted), random);
  if (key !== undefined) bucket.files.set(key, null);
}

/** A copy with some mutations, and their names. */
export function mutate(bucket: Bucket, random: (below: number) => number): { readonly bucket: Bucket; readonly names: readonly string[] } {
  const copy: Bucket = { files: new Map(bucket.files), keys: bucket.keys.map((key) => ({ ...key })), signatures: new Map(bucket.signatures) };
  const all = Object.keys(MUTATIONS);
  const names = Array.from({ length: 1 + random(3) }, () => all[random(all.length)] as string);
  for (const name of names) MUTATIONS[name]?.(copy, random);
  return { bucket: copy, names };
}
