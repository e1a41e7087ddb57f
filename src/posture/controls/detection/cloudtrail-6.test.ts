import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, record } from '../../control.cases.ts';
import { CLOUDTRAIL_6 } from './cloudtrail-6.ts';
import { BUCKET_CASES, logBucketCase } from './trail-bucket.cases.ts';

const allow = (Action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Principal: '*', Action, Resource: 'arn:aws:s3:::logs/*' } });
const grant = (Permission: string) => ({ Grants: [{ Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission }] });
const bucket = (config: JsonObject): JsonObject => ({
  Policy: null,
  Acl: { Grants: [] },
  PublicAccessBlockConfiguration: null,
  OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] },
  ...config,
});
const block = (account: string) =>
  record(
    'AWS::S3::AccountPublicAccessBlock',
    `arn:aws:s3::${account}:account-public-access-block`,
    { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
    { account, region: 'global' },
  );

controlCases(CLOUDTRAIL_6, [
  ...BUCKET_CASES,
  logBucketCase('passes with a closed bucket, whatever its account says', bucket({}), 'pass'),
  logBucketCase('is unknown where a policy is open and the setting of its account was not read', bucket({ Policy: allow('s3:GetObject') }), 'unknown'),
  logBucketCase('passes where the account of the bucket blocks it', bucket({ Policy: allow('s3:GetObject') }), 'pass', [block(OTHER_ACCOUNT)]),
  logBucketCase('does not count what the account of the trail blocks', bucket({ Policy: allow('s3:GetObject') }), 'unknown', [block(ACCOUNT)]),
  logBucketCase('fails where everyone can read', bucket({ Policy: allow('s3:GetObject') }), 'fail', [
    { ...block(OTHER_ACCOUNT), config: { RestrictPublicBuckets: false } },
  ]),
  logBucketCase('fails where everyone can write by the ACL', bucket({ Acl: grant('WRITE') }), 'fail', [
    { ...block(OTHER_ACCOUNT), config: { IgnorePublicAcls: false } },
  ]),
  logBucketCase('is unknown where the ACL was not read', bucket({ Acl: undefined }), 'unknown'),
]);
