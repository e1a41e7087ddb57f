// A finding for tests of what comes after the controls.

import type { Finding } from '../../core/index.ts';

export function findingOf(rest: Partial<Finding> = {}): Finding {
  const { account = '111122223333', region = 'eu-west-1' } = rest;
  return {
    fingerprint: 'a'.repeat(32),
    rule: 'S3.8',
    title: 'buckets block public access',
    verdict: 'fail',
    severity: 'high',
    pillar: 'data',
    account,
    region,
    resources: [{ type: 'AWS::S3::Bucket', arn: 'arn:aws:s3:::site-assets', id: 'site-assets', account, region }],
    message: 'the bucket can be made public',
    trace: [],
    missing: [],
    remediation: { cli: [], terraform: '', console: [] },
    mitre: [],
    frameworks: {},
    ...rest,
  };
}

/** A fingerprint that ends in a number. */
export function fingerprint(n: number): string {
  return n.toString(16).padStart(32, '0');
}
