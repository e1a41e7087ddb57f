// Digests judged from the newest to the oldest: each later one has the signature and the hash of the one before.
// Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html

import type { Digest } from './digest.ts';
import { readDigestName } from './names.ts';
import { bytesOfHex, type PublicKey, type PublicKeys } from './public-keys.ts';
import { TRAIL_REASONS, type TrailReason, type TrailVerdict } from './report.ts';

export interface FoundDigest {
  readonly path: string;
  readonly digest: Digest;
  readonly hash: string;
  readonly isInPlace: boolean;
}

export interface Judged {
  readonly verdict: TrailVerdict;
  readonly reason: TrailReason | undefined;
  readonly detail?: string;
}

/** RSASSA-PKCS1-v1_5 with SHA-256 by a key in DER (PKCS #1, or X.509's form); undefined where the key cannot be read. */
export type VerifySignature = (key: Uint8Array, signed: string, signature: Uint8Array) => boolean | undefined;

/** A digest is signed when it is delivered, after its end. */
const TOLERANCE = 24 * 3_600_000;

/** Whether CloudTrail signed with a key when a digest was made; those of a backfill are made whenever it runs. */
function isInForce({ path, digest: { start, end } }: FoundDigest, { from, to }: PublicKey): boolean {
  return readDigestName(path)?.isBackfill === true || (end + TOLERANCE >= from && start <= to + TOLERANCE);
}

const VALID: Judged = { verdict: 'valid', reason: undefined };
const because = (reason: TrailReason, detail?: string): Judged => ({
  verdict: TRAIL_REASONS[reason].verdict,
  reason,
  ...(detail === undefined ? {} : { detail }),
});

/** The verdict of each digest, by its place (`bucket/key`). Of digests that claim one place, only the one that lies there counts. */
export function judgeDigests(
  found: readonly FoundDigest[],
  keys: PublicKeys,
  signatures: ReadonlyMap<string, string>,
  verify: VerifySignature,
): ReadonlyMap<FoundDigest, Judged> {
  const verdicts = new Map<FoundDigest, Judged>();
  const later = new Map<string, FoundDigest[]>();
  const newestFirst = [...found].sort((a, b) => b.digest.end - a.digest.end || (a.path < b.path ? -1 : 1));
  for (const one of newestFirst) {
    const { previous } = one.digest;
    if (previous === undefined) continue;
    const place = `${previous.bucket}/${previous.key}`;
    const naming = later.get(place);
    if (naming === undefined) later.set(place, [one]);
    else naming.push(one);
  }
  for (const one of newestFirst) verdicts.set(one, judge(one));
  return verdicts;

  function judge(one: FoundDigest): Judged {
    const { digest } = one;
    if (!one.isInPlace) return because('moved', `${digest.bucket}/${digest.key}`);
    const place = `${digest.bucket}/${digest.key}`;
    // A later digest is judged already, as it ends later; one that does not vouches for nothing.
    const vouching = (later.get(place) ?? []).filter((next) => next.digest.end > digest.end && verdicts.get(next)?.verdict !== 'invalid');
    const proven = vouching.find((next) => verdicts.get(next)?.verdict === 'valid') ?? vouching[0];
    const previous = proven?.digest.previous;
    const own = signatures.get(place) ?? signatures.get(digest.key);
    const signature = own ?? previous?.signature;
    const isProven = proven !== undefined && verdicts.get(proven)?.verdict === 'valid';
    const hashSays = previous?.hash === undefined || previous.hashAlgorithm !== 'SHA-256' ? undefined : previous.hash === one.hash;

    const bySignature = signature === undefined ? undefined : check(one, signature);
    if (bySignature === true) return VALID;
    if (bySignature === false) return because('signature', own === undefined ? proven?.path : 'the signature that was given');
    // Without key or signature, the hash in a proven later digest is as good a proof.
    if (hashSays === false) return because('hash', proven?.path);
    if (hashSays === true && isProven) return VALID;
    if (bySignature !== undefined) return bySignature;
    return because((later.get(place) ?? []).some((next) => verdicts.get(next)?.verdict === 'invalid') ? 'later-invalid' : 'no-signature');
  }

  function check(one: FoundDigest, signature: string): boolean | Judged {
    const { digest } = one;
    if (digest.algorithm !== 'SHA256withRSA') return because('algorithm', digest.algorithm);
    const fingerprint = digest.fingerprint.toLowerCase();
    if (!keys.has(fingerprint)) return because('no-key', digest.fingerprint);
    const key = keys.get(fingerprint);
    if (key?.der === undefined) return because('bad-key', digest.fingerprint);
    const bytes = bytesOfHex(signature);
    const isSigned = bytes === undefined ? false : verify(key.der, digest.signed, bytes);
    if (isSigned === true && !isInForce(one, key)) return because('key-time', digest.fingerprint);
    return isSigned ?? because('bad-key', digest.fingerprint);
  }
}
