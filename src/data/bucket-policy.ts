// What a bucket policy lets the public read or write.

import { type AskedAction, type PolicyDocument, type PolicyExposure, policyExposure } from '../identity/index.ts';
import { type Access, S3_ACTIONS } from './s3-actions.ts';
import { S3_MEANING } from './s3-meaning.ts';

const KNOWN = S3_ACTIONS.map(({ name }) => name);

/** Answers for one kind of access on the bucket of that ARN. */
export function bucketPolicyExposure(policy: PolicyDocument, bucketArn: string, access: Access): PolicyExposure {
  const asked = S3_ACTIONS.filter((action) => action.access === access).map(
    ({ name, on }): AskedAction => ({ name, on: on === 'bucket' ? bucketArn : `${bucketArn}/*` }),
  );
  // How an unknown action begins says that it reads at most.
  const mayBeAsked = (pattern: string) => access === 'read' || !/^s3:(?:get|list)/i.test(pattern);
  return policyExposure(policy, { meaning: S3_MEANING, known: KNOWN, asked, mayBeAsked });
}
