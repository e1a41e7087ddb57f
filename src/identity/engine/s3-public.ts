// Whether S3 calls a bucket's policy public.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status

import type { CompiledPolicy } from './shapes.ts';

/** The answer for a policy, remembered. */
export function isPublicPolicy(_: CompiledPolicy): 'public' | 'not-public' | 'unknown' {
  return 'unknown';
}
