// CloudTrail's public keys and the signatures of newest digests, as their answers were saved.
// Sources: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListPublicKeys.html,
// https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html (user-defined metadata)

import type { Json } from '../../core/index.ts';
import { asObjects, asString, isObject, at as jsonAt } from '../../core/index.ts';
import { bytesOfBase64 } from '../events/base64.ts';

export interface PublicKey {
  /** In DER; undefined where it cannot be read. */
  readonly der: Uint8Array | undefined;
  /** When CloudTrail signed with it, in milliseconds since the epoch; open where the answer does not say. */
  readonly from: number;
  readonly to: number;
}

/** By fingerprint; undefined where one fingerprint came with two keys, of which none is to be believed. */
export type PublicKeys = ReadonlyMap<string, PublicKey | undefined>;

/** The keys of answers of `aws cloudtrail list-public-keys`, of several Regions perhaps. */
export function readPublicKeys(answers: readonly Json[]): PublicKeys {
  const keys = new Map<string, PublicKey | undefined>();
  const seen = new Map<string, string>();
  for (const answer of answers) {
    for (const row of asObjects(jsonAt(answer, 'PublicKeyList') ?? jsonAt(answer, 'publicKeyList'))) {
      const [fingerprint, value] = [asString(row['Fingerprint'])?.toLowerCase(), asString(row['Value'])];
      if (fingerprint === undefined || value === undefined) continue;
      const before = seen.get(fingerprint);
      seen.set(fingerprint, value);
      const from = timeOf(row['ValidityStartTime']) ?? Number.NEGATIVE_INFINITY;
      const to = timeOf(row['ValidityEndTime']) ?? Number.POSITIVE_INFINITY;
      keys.set(fingerprint, before === undefined || before === value ? { der: bytesOfBase64(value), from, to } : undefined);
    }
  }
  return keys;
}

/** RFC 3339, or seconds since the epoch, as the versions of the AWS CLI write times. */
function timeOf(value: Json | undefined): number | undefined {
  const time = typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/**
 * Signatures by `bucket/key` or key: of an object whose members are answers of `aws s3api head-object`, or signatures as they are.
 */
export function readSignatures(answers: readonly Json[]): ReadonlyMap<string, string> {
  const signatures = new Map<string, string>();
  for (const answer of answers) {
    if (!isObject(answer)) continue;
    for (const [key, value] of Object.entries(answer)) {
      const signature = asString(value) ?? asString(jsonAt(value, 'Metadata', 'signature'));
      if (signature !== undefined) signatures.set(key, signature.toLowerCase());
    }
  }
  return signatures;
}

/** The bytes of hexadecimal digits, undefined where it is none. */
export function bytesOfHex(text: string): Uint8Array | undefined {
  if (text.length === 0 || text.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, place) => Number.parseInt(text.slice(place * 2, place * 2 + 2), 16));
}
