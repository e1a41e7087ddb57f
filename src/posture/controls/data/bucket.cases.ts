// For tests: a bucket with everything read and nothing public, and what a case changes in it.

import type { Json, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, REGION, record } from '../../control.cases.ts';

export const BUCKET_ARN = 'arn:aws:s3:::example';
export const ALL_ON = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
export const PUBLIC_POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Sid: 'Site', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${BUCKET_ARN}/*` },
});

const HEALTHY: Record<string, Json> = {
  Name: 'example',
  Policy: null,
  Acl: { Owner: { ID: 'abc' }, Grants: [{ Grantee: { Type: 'CanonicalUser', ID: 'abc' }, Permission: 'FULL_CONTROL' }] },
  PublicAccessBlockConfiguration: null,
  OwnershipControls: null,
};

/** A facet given as `undefined` is one that nobody asked for. */
export function bucket(changes: Readonly<Record<string, Json | undefined>> = {}): ResourceRecord {
  const config = Object.fromEntries(Object.entries({ ...HEALTHY, ...changes }).filter(([, value]) => value !== undefined));
  return record('AWS::S3::Bucket', BUCKET_ARN, config, { id: 'example', region: REGION });
}

export function accountBlock(settings: ResourceRecord['config']): ResourceRecord {
  return record('AWS::S3::AccountPublicAccessBlock', `arn:aws:s3::${ACCOUNT}:account-public-access-block`, settings, { region: 'global' });
}
