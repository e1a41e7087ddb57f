// A digest file of CloudTrail: which log files were delivered in an hour, their hashes, and the signature of the digest before.
// Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html

import { decodeUtf8 } from '../events/utf8.ts';
import { isObject, listAt, readJson, textAt, timeOf } from '../events/values.ts';

export interface LogEntry {
  readonly bucket: string;
  readonly key: string;
  /** Lower-case hexadecimal. */
  readonly hash: string;
  readonly algorithm: string;
}

export interface PreviousDigest {
  readonly bucket: string;
  readonly key: string;
  readonly hash: string | undefined;
  readonly hashAlgorithm: string | undefined;
  /** Lower-case hexadecimal. */
  readonly signature: string;
}

export interface Digest {
  readonly bucket: string;
  readonly key: string;
  readonly account: string | undefined;
  readonly startText: string;
  readonly endText: string;
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly end: number;
  readonly fingerprint: string;
  readonly algorithm: string;
  /** Undefined in the first digest after validation was switched on. */
  readonly previous: PreviousDigest | undefined;
  readonly logs: readonly LogEntry[];
  /** What is signed: the digest's end, its place, its hash, and the signature before it. */
  readonly signed: string;
}

export type ReadDigest = { readonly ok: true; readonly digest: Digest } | { readonly ok: false; readonly message: string };

/** Reads the bytes of a digest file, decompressed; `sha256` answers lower-case hexadecimal. */
export function readDigest(bytes: Uint8Array, sha256: (bytes: Uint8Array) => string): ReadDigest {
  const read = readJson(decodeUtf8(bytes, 0, bytes.length).text);
  if (!read.ok || !isObject(read.value)) return { ok: false, message: 'it is not JSON' };
  const { value } = read;
  const [bucket, key] = [textAt(value, 'digestS3Bucket'), textAt(value, 'digestS3Object')];
  const [startText, endText] = [textAt(value, 'digestStartTime'), textAt(value, 'digestEndTime')];
  const [start, end] = [timeOf(startText), timeOf(endText)];
  const fingerprint = textAt(value, 'digestPublicKeyFingerprint');
  const missing = [
    ['digestS3Bucket', bucket],
    ['digestS3Object', key],
    ['digestStartTime', start],
    ['digestEndTime', end],
    ['digestPublicKeyFingerprint', fingerprint],
  ].find(([, found]) => found === undefined);
  if (
    bucket === undefined ||
    key === undefined ||
    startText === undefined ||
    endText === undefined ||
    start === undefined ||
    end === undefined ||
    fingerprint === undefined
  )
    return { ok: false, message: `it has no valid \`${String(missing?.[0])}\`` };
  const logs: LogEntry[] = [];
  for (const entry of listAt(value, 'logFiles')) {
    const [logBucket, logKey, hash] = [textAt(entry, 's3Bucket'), textAt(entry, 's3Object'), textAt(entry, 'hashValue')];
    if (logBucket === undefined || logKey === undefined || hash === undefined) return { ok: false, message: 'an entry of its `logFiles` is not whole' };
    logs.push({ bucket: logBucket, key: logKey, hash: hash.toLowerCase(), algorithm: textAt(entry, 'hashAlgorithm') ?? '' });
  }
  const signature = textAt(value, 'previousDigestSignature');
  const [previousBucket, previousKey] = [textAt(value, 'previousDigestS3Bucket'), textAt(value, 'previousDigestS3Object')];
  if (!Object.hasOwn(value, 'previousDigestSignature') || (previousKey !== undefined && signature === undefined))
    return { ok: false, message: 'it does not say the signature of the digest before it' };
  const previous =
    previousBucket === undefined || previousKey === undefined || signature === undefined
      ? undefined
      : {
          bucket: previousBucket,
          key: previousKey,
          hash: textAt(value, 'previousDigestHashValue')?.toLowerCase(),
          hashAlgorithm: textAt(value, 'previousDigestHashAlgorithm'),
          signature: signature.toLowerCase(),
        };
  // CloudTrail signs the word `null` where there is no digest before. The signature is signed as it is written.
  // Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html ("D. Recreate the data signing string")
  const signed = `${endText}\n${bucket}/${key}\n${sha256(bytes)}\n${signature ?? 'null'}`;
  return {
    ok: true,
    digest: {
      bucket,
      key,
      account: textAt(value, 'awsAccountId'),
      startText,
      endText,
      start,
      end,
      fingerprint,
      algorithm: textAt(value, 'digestSignatureAlgorithm') ?? '',
      previous,
      logs,
      signed,
    },
  };
}
