import { controlCases } from '../../control.cases.ts';
import { ALL_ON, BUCKET_ARN, bucket, PUBLIC_POLICY } from './bucket.cases.ts';
import { S3_3 } from './s3-3.ts';

const grant = (Permission: string, group = 'AllUsers') => ({
  Grants: [{ Grantee: { Type: 'Group', URI: `http://acs.amazonaws.com/groups/global/${group}` }, Permission }],
});
const PUT = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: ['s3:PutObject'], Resource: [`${BUCKET_ARN}/inbox/*`] }] };

controlCases(S3_3, [
  { name: 'passes where nothing is public', records: [bucket()], expect: { [BUCKET_ARN]: 'pass' } },
  { name: 'passes where the public may only read', records: [bucket({ Policy: PUBLIC_POLICY, Acl: grant('READ') })], expect: { [BUCKET_ARN]: 'pass' } },
  { name: 'fails for a policy that lets everyone put objects', records: [bucket({ Policy: PUT })], expect: { [BUCKET_ARN]: 'fail' } },
  { name: 'fails for an ACL that lets everyone write', records: [bucket({ Acl: grant('WRITE') })], expect: { [BUCKET_ARN]: 'fail' } },
  {
    name: 'fails for an ACL that lets any AWS account rewrite it',
    records: [bucket({ Acl: grant('WRITE_ACP', 'AuthenticatedUsers') })],
    expect: { [BUCKET_ARN]: 'fail' },
  },
  {
    name: 'passes where the bucket restricts it',
    records: [bucket({ Policy: PUT, Acl: grant('WRITE'), PublicAccessBlockConfiguration: ALL_ON })],
    expect: { [BUCKET_ARN]: 'pass' },
  },
  { name: 'is unknown where the ACL was not read', records: [bucket({ Acl: undefined })], expect: { [BUCKET_ARN]: 'unknown' } },
  { name: 'is unknown for a group that is not known', records: [bucket({ Acl: grant('WRITE', 'Everybody') })], expect: { [BUCKET_ARN]: 'unknown' } },
]);
