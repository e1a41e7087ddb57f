import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, judgementsOf, OTHER_ACCOUNT } from '../../control.cases.ts';
import { BUCKET_ARN as ARN, bucket } from './bucket.cases.ts';
import { S3_6 } from './s3-6.ts';

const OTHER = { AWS: `arn:aws:iam::${OTHER_ACCOUNT}:root` };
const BOTH = [ARN, `${ARN}/*`];
const allow = (Principal: Json, Action: Json, Resource: Json = BOTH, rest: JsonObject = {}): JsonObject => ({
  Effect: 'Allow',
  Principal,
  Action,
  Resource,
  ...rest,
});
const deny = (Principal: Json, Action: Json, rest: JsonObject = {}): JsonObject => ({ Effect: 'Deny', Principal, Action, Resource: BOTH, ...rest });
const having = (...Statement: readonly JsonObject[]) => [bucket({ Policy: JSON.stringify({ Version: '2012-10-17', Statement }) })];
const onlyOwn = { Condition: { StringEquals: { 'aws:PrincipalAccount': ACCOUNT } } };

controlCases(S3_6, [
  { name: 'passes without a policy', records: [bucket()], expect: { [ARN]: 'pass' } },
  { name: 'fails where another account may do everything', records: having(allow(OTHER, 's3:*')), expect: { [ARN]: 'fail' } },
  { name: 'fails where it may write the policy', records: having(allow({ AWS: OTHER_ACCOUNT }, 's3:PutBucketPolicy', ARN)), expect: { [ARN]: 'fail' } },
  { name: 'fails where a role of it may', records: having(allow({ AWS: `arn:aws:iam::${OTHER_ACCOUNT}:role/x` }, 's3:Put*')), expect: { [ARN]: 'fail' } },
  { name: 'fails where everyone may, and so other accounts', records: having(allow('*', 's3:PutObjectAcl')), expect: { [ARN]: 'fail' } },
  { name: 'fails for all but some', records: having({ Effect: 'Allow', NotPrincipal: OTHER, Action: 's3:*', Resource: BOTH }), expect: { [ARN]: 'fail' } },
  {
    name: 'fails for all actions but some',
    records: having({ Effect: 'Allow', Principal: OTHER, NotAction: 's3:Get*', Resource: BOTH }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'passes where it may read and write objects', records: having(allow(OTHER, ['s3:GetObject', 's3:PutObject'])), expect: { [ARN]: 'pass' } },
  {
    name: 'passes where the action is about objects and the resource is not',
    records: having(allow(OTHER, 's3:PutObjectAcl', ARN)),
    expect: { [ARN]: 'pass' },
  },
  { name: 'passes for its own account', records: having(allow({ AWS: `arn:aws:iam::${ACCOUNT}:role/x` }, 's3:*')), expect: { [ARN]: 'pass' } },
  { name: 'passes for a service', records: having(allow({ Service: 'cloudtrail.amazonaws.com' }, 's3:*')), expect: { [ARN]: 'pass' } },
  {
    name: 'passes for an origin access identity',
    records: having(allow({ AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' }, 's3:*')),
    expect: { [ARN]: 'pass' },
  },
  { name: 'passes for what is left of a deleted role', records: having(allow({ AWS: 'AROAEXAMPLEID' }, 's3:*')), expect: { [ARN]: 'pass' } },
  { name: 'passes where a condition leaves its own account only', records: having(allow('*', 's3:*', BOTH, onlyOwn)), expect: { [ARN]: 'pass' } },
  {
    name: 'fails under another condition, as AWS does',
    records: having(allow(OTHER, 's3:*', BOTH, { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } })),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'passes where everyone is denied',
    records: having(allow(OTHER, 's3:*'), deny('*', 's3:PutBucket*'), deny('*', ['s3:DeleteBucketPolicy', 's3:PutEncryptionConfiguration', 's3:PutObjectAcl'])),
    expect: { [ARN]: 'pass' },
  },
  {
    name: 'fails where only plain requests are denied',
    records: having(allow(OTHER, 's3:*'), deny('*', 's3:*', { Condition: { Bool: { 'aws:SecureTransport': 'false' } } })),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'is unknown where a Deny may leave its own account only',
    records: having(allow(OTHER, 's3:*'), deny('*', 's3:*', { Condition: { StringNotEquals: { 'aws:PrincipalAccount': ACCOUNT } } })),
    expect: { [ARN]: 'unknown' },
  },
  { name: 'is unknown for a canonical user', records: having(allow({ CanonicalUser: '79a59df900b949e5' }, 's3:*')), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for a policy that is not JSON', records: [bucket({ Policy: '{' })], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the policy was not read', records: [bucket({ Policy: undefined })], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where buckets were not listed', records: [], uncovered: ['AWS::S3::Bucket'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);

describe('the finding of S3.6', () => {
  it('names the actions', () => {
    const outcome = judgementsOf(S3_6, having(allow(OTHER, ['s3:PutBucketAcl', 's3:GetObject']))).get(ARN)?.outcome;
    expect(outcome?.message).toBe('the bucket policy lets other accounts do s3:PutBucketAcl');
  });
});
