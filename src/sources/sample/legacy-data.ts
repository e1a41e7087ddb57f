// The legacy account's data: buckets that anybody reads or writes, keys, secrets and a trail of its own. Each with its healthy look-alike.

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { type BucketPlan, bucketArn, bucketRecord } from './buckets.ts';
import { keyArn, keyRecords } from './keys.ts';
import { trailStatus } from './log-archive.ts';
import { logGroupRecord, secretRecord } from './services.ts';
import type { Site } from './site.ts';

/** The account's one key that is in order. */
export const LEGACY_KEY = 'legacy';
const OPEN = { BlockPublicAcls: false, IgnorePublicAcls: false, BlockPublicPolicy: false, RestrictPublicBuckets: false } as const;

export function legacyData(site: Site): readonly ResourceRecord[] {
  const healthy = keyRecords(site, { name: LEGACY_KEY, description: 'Legacy' });
  const neverRotated = keyRecords(site, { name: 'legacy-2015', description: 'Made in 2015', rotates: false });
  site.plant('KMS.4', 'rotation of the key is off', neverRotated[0]);
  const static_ = secretRecord(site, 'legacy/erp-password', keyArn(site, LEGACY_KEY), undefined);
  site.plant('SecretsManager.1', 'the secret is not rotated', static_);
  site.plant('SecretsManager.4', 'the secret was never rotated', static_);
  return [...healthy, ...neverRotated, static_, ...buckets(site), ...trail(site)];
}

/** `rules` are the controls that the bucket fails, with why. */
function bucket(site: Site, purpose: string, plan: Omit<BucketPlan, 'name'>, rules: Readonly<Record<string, string>>): ResourceRecord {
  const record = bucketRecord(site, { ...plan, name: bucketName(site, purpose) });
  for (const [rule, why] of Object.entries(rules)) site.plant(rule, why, record);
  return record;
}

function bucketName(site: Site, purpose: string): string {
  return `acme-legacy-${purpose}-${site.account.id}`;
}

function buckets(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, LEGACY_KEY);
  const everyone = (purpose: string): JsonObject => ({
    Sid: 'Public',
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: `${bucketArn(bucketName(site, purpose))}/*`,
  });
  const partner = (purpose: string): JsonObject => ({
    Sid: 'Partner',
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::999988887777:root' },
    Action: 's3:*',
    Resource: [bucketArn(bucketName(site, purpose)), `${bucketArn(bucketName(site, purpose))}/*`],
  });
  const allUsers = (Permission: string) => ({ Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission });
  return [
    bucket(
      site,
      'website',
      { statements: [everyone('website')], deniesPlainHttp: false, blockPublicAccess: null, isVersioned: false },
      {
        'S3.2': 'the bucket policy lets everyone read, and Block Public Access is not set',
        'S3.5': 'no statement denies requests without TLS',
        'S3.8': 'Block Public Access was never set for the bucket',
        'S3.14': 'the bucket has no versioning',
        'S3.17': 'encrypted with S3’s own keys',
      },
    ),
    bucket(
      site,
      'dropbox',
      { keyArn: key, grants: [allUsers('WRITE')], objectOwnership: 'ObjectWriter', blockPublicAccess: OPEN },
      { 'S3.3': 'the ACL lets everyone write', 'S3.8': 'all four settings of Block Public Access are off' },
    ),
    bucket(
      site,
      'exports',
      {
        keyArn: key,
        blockPublicAccess: { ...OPEN, BlockPublicAcls: true, IgnorePublicAcls: true },
        statements: [partner('exports')],
        tags: { 'data-classification': 'customer-data' },
      },
      {
        'S3.6': 'another account may do everything with the bucket, its policy included',
        'S3.8': 'two of the four settings of Block Public Access are off',
      },
    ),
    bucket(
      site,
      'backups',
      { deniesPlainHttp: false, mfaDelete: false, tags: { 'data-classification': 'customer-data' } },
      {
        'S3.20': 'versions can be deleted with keys alone',
        'S3.5': 'the bucket has no policy, so requests without TLS are served',
        'S3.17': 'encrypted with S3’s own keys',
      },
    ),
    // Public by its policy and by its ACL, and open to nobody: Block Public Access stands before both.
    bucket(site, 'was-public', { keyArn: key, statements: [everyone('was-public')], grants: [allUsers('READ')], objectOwnership: 'ObjectWriter' }, {}),
  ];
}

/** A trail from before there was an organisation: one Region, no validation, no key, into a bucket that keeps nothing. */
function trail(site: Site): readonly ResourceRecord[] {
  const target = bucket(
    site,
    'trail',
    {
      keyArn: keyArn(site, LEGACY_KEY),
      isVersioned: false,
      statements: [
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudtrail.amazonaws.com' },
          Action: ['s3:PutObject', 's3:GetBucketAcl'],
          Resource: [bucketArn(bucketName(site, 'trail')), `${bucketArn(bucketName(site, 'trail'))}/*`],
          Condition: { StringEquals: { 'aws:SourceArn': site.arn('cloudtrail', 'trail/legacy') } },
        },
      ],
    },
    { 'S3.14': 'the bucket of the trail has no versioning' },
  );
  const arn = site.arn('cloudtrail', 'trail/legacy');
  const record = site.make('AWS::CloudTrail::Trail', {
    Name: 'legacy',
    S3BucketName: bucketName(site, 'trail'),
    IncludeGlobalServiceEvents: true,
    IsMultiRegionTrail: false,
    HomeRegion: site.region,
    TrailARN: arn,
    LogFileValidationEnabled: false,
    HasCustomEventSelectors: true,
    HasInsightSelectors: false,
    IsOrganizationTrail: false,
    Status: trailStatus(site.sample),
    EventSelectors: {
      TrailARN: arn,
      AdvancedEventSelectors: [{ Name: 'Management events', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }],
    },
  });
  site.plant('CloudTrail.2', 'the trail is not encrypted with a KMS key', record);
  site.plant('Stoa.Evidence.1', 'the bucket that receives the trail has neither Object Lock nor versioning', record);
  site.plant('CloudTrail.4', 'log file validation is off', record);
  site.plant('CloudTrail.5', 'the trail sends its events to no log group', record);
  site.plant('CloudTrail.7', 'the bucket that receives the trail has no access log', record);
  return [target, record, logGroupRecord(site, '/legacy/app', 7, undefined)];
}
