import { describe, expect, it } from 'vitest';
import { ACCOUNT, controlCases, judgementsOf } from '../../control.cases.ts';
import { ALL_ON, accountBlock, BUCKET_ARN, bucket, PUBLIC_POLICY } from './bucket.cases.ts';
import { S3_2 } from './s3-2.ts';

const EVERYONE_LISTS = { Grants: [{ Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission: 'READ' }] };
const ENFORCED = { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] };
const ORG_PUBLIC = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } },
});
const UNMODELLED = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: 's3:Get*', Resource: '*', Condition: { Bool: { 'aws:ViaAWSService': 'true' } } },
});

// What each policy and ACL means is in vectors/data/s3-public.json; here is how the parts come together.
controlCases(S3_2, [
  { name: 'passes where nothing is public', records: [bucket()], expect: { [BUCKET_ARN]: 'pass' } },
  { name: 'fails for a public policy', records: [bucket({ Policy: PUBLIC_POLICY })], expect: { [BUCKET_ARN]: 'fail' } },
  { name: 'fails for a public ACL', records: [bucket({ Acl: EVERYONE_LISTS })], expect: { [BUCKET_ARN]: 'fail' } },
  { name: 'passes for everyone of an organisation', records: [bucket({ Policy: ORG_PUBLIC })], expect: { [BUCKET_ARN]: 'pass' } },
  {
    name: 'passes for a public policy that the account restricts',
    records: [bucket({ Policy: PUBLIC_POLICY, Acl: EVERYONE_LISTS }), accountBlock(ALL_ON)],
    expect: { [BUCKET_ARN]: 'pass' },
  },
  {
    name: 'fails where only new public policies are blocked',
    records: [bucket({ Policy: PUBLIC_POLICY, PublicAccessBlockConfiguration: { ...ALL_ON, RestrictPublicBuckets: false } })],
    expect: { [BUCKET_ARN]: 'fail' },
  },
  {
    name: 'passes for a public ACL that ownership disables',
    records: [bucket({ Acl: EVERYONE_LISTS, OwnershipControls: ENFORCED })],
    expect: { [BUCKET_ARN]: 'pass' },
  },
  {
    name: 'is unknown for a public policy where the account was not read',
    records: [bucket({ Policy: PUBLIC_POLICY })],
    uncovered: ['AWS::S3::AccountPublicAccessBlock'],
    expect: { [BUCKET_ARN]: 'unknown' },
  },
  {
    name: 'passes for a private bucket where the account was not read',
    records: [bucket()],
    uncovered: ['AWS::S3::AccountPublicAccessBlock'],
    expect: { [BUCKET_ARN]: 'pass' },
  },
  { name: 'is unknown where the policy was not read', records: [bucket({ Policy: undefined })], expect: { [BUCKET_ARN]: 'unknown' } },
  { name: 'fails by the ACL though the policy was not read', records: [bucket({ Policy: undefined, Acl: EVERYONE_LISTS })], expect: { [BUCKET_ARN]: 'fail' } },
  {
    name: 'passes where the policy was not read and the bucket restricts all',
    records: [bucket({ Policy: undefined, Acl: undefined, PublicAccessBlockConfiguration: ALL_ON })],
    expect: { [BUCKET_ARN]: 'pass' },
  },
  { name: 'is unknown for a condition that is not modelled', records: [bucket({ Policy: UNMODELLED })], expect: { [BUCKET_ARN]: 'unknown' } },
  { name: 'is unknown for a policy that is not JSON', records: [bucket({ Policy: '{' })], expect: { [BUCKET_ARN]: 'unknown' } },
  { name: 'is unknown where buckets were not listed', records: [], uncovered: ['AWS::S3::Bucket'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);

describe('the finding of S3.2', () => {
  const outcomeOf = (...changes: Parameters<typeof bucket>) => judgementsOf(S3_2, [bucket(...changes)]).get(BUCKET_ARN)?.outcome;

  it('shows the statement that lets everyone in', () => {
    const outcome = outcomeOf({ Policy: PUBLIC_POLICY });
    expect(outcome?.message).toBe('everyone can read this bucket by its policy');
    expect(outcome?.trace).toContainEqual(
      expect.objectContaining({ kind: 'statement', policy: 'bucket policy', index: 0, sid: 'Site', effect: 'Allow', means: 'everyone may do s3:GetObject' }),
    );
  });

  it('names the condition key that it does not model', () => {
    expect(outcomeOf({ Policy: UNMODELLED })?.missing).toMatchObject([{ reason: 'not-modelled', name: 'aws:ViaAWSService' }]);
  });

  it('names the calls that were not made', () => {
    expect(outcomeOf({ Policy: undefined })?.missing).toMatchObject([{ reason: 'absent', name: 's3:GetBucketPolicy' }]);
  });
});
