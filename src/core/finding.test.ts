import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './finding.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('fingerprintOf', () => {
  it('never changes: baselines in other people’s repositories hold it', () => {
    // printf 'stoa-finding-1\nS3.8\n111122223333\nus-east-1\narn:aws:s3:::b' | sha256sum | cut -c-32
    expect(fingerprintOf(sha256, 'S3.8', '111122223333', 'us-east-1', 'arn:aws:s3:::b')).toBe('96201a74e4c0759ea3167ccdc7870cd5');
  });

  it('differs by rule, account, Region and subject', () => {
    const all = [
      ['S3.8', '1', 'r', 's'],
      ['S3.9', '1', 'r', 's'],
      ['S3.8', '2', 'r', 's'],
      ['S3.8', '1', 'q', 's'],
      ['S3.8', '1', 'r', 't'],
    ] as const;
    expect(new Set(all.map((one) => fingerprintOf(sha256, one[0], one[1], one[2], one[3]))).size).toBe(all.length);
  });
});
