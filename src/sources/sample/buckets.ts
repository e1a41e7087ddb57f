// S3 buckets, closed unless the plan says otherwise.

import type { Json, JsonObject, ResourceRecord } from '../../core/index.ts';
import { document } from './iam-roles.ts';
import { type Site, type Tags, tagList, tagsOf } from './site.ts';

export interface BucketPlan {
  readonly name: string;
  /** Encrypts with S3's own keys when undefined. */
  readonly keyArn?: string;
  /** Besides the denial of requests without TLS. */
  readonly statements?: readonly JsonObject[];
  readonly deniesPlainHttp?: boolean;
  /** `null` says that it was never set. */
  readonly blockPublicAccess?: JsonObject | null;
  /** Grants besides the owner's. */
  readonly grants?: readonly Json[];
  readonly objectOwnership?: 'BucketOwnerEnforced' | 'ObjectWriter';
  readonly isVersioned?: boolean;
  /** Without a lifecycle, and with MFA delete, unless it is `false`. */
  readonly mfaDelete?: boolean;
  /** Days for which objects are locked in compliance mode. */
  readonly lockDays?: number;
  /** The bucket that its access log goes to. */
  readonly accessLogs?: string;
  readonly tags?: Tags;
}

const BLOCKED = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true } as const;

// Beside it, S3 does not allow MFA delete.
const LIFECYCLE = {
  Rules: [
    {
      ID: 'tidy',
      Status: 'Enabled',
      Filter: { Prefix: '' },
      NoncurrentVersionExpiration: { NoncurrentDays: 90 },
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
    },
  ],
} as const;

export function bucketArn(name: string): string {
  return `arn:aws:s3:::${name}`;
}

export function bucketRecord(site: Site, plan: BucketPlan): ResourceRecord {
  const { name, keyArn } = plan;
  const owner = { ID: site.sample.seeded.hex(32, `canonical ${site.account.index}`).repeat(2) };
  const statements = [...(plan.statements ?? []), ...(plan.deniesPlainHttp === false ? [] : [tlsOnly(name)])];
  const byDefault = keyArn === undefined ? { SSEAlgorithm: 'AES256' } : { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: keyArn };
  const tags = tagsOf(site, name, plan.tags);
  const { Name: _, ...bucketTags } = tags;
  return site.make(
    'AWS::S3::Bucket',
    {
      Name: name,
      CreationDate: site.sample.ago(800),
      LocationConstraint: site.region === 'us-east-1' ? null : site.region,
      Policy: statements.length === 0 ? null : JSON.stringify(document(...statements)),
      Acl: { Owner: owner, Grants: [{ Grantee: { ...owner, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }, ...(plan.grants ?? [])] },
      PublicAccessBlockConfiguration: plan.blockPublicAccess === undefined ? BLOCKED : plan.blockPublicAccess,
      OwnershipControls: { Rules: [{ ObjectOwnership: plan.objectOwnership ?? 'BucketOwnerEnforced' }] },
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: byDefault, BucketKeyEnabled: keyArn !== undefined }],
      },
      Versioning: plan.isVersioned === false ? {} : { Status: 'Enabled', ...(plan.mfaDelete === true ? { MFADelete: 'Enabled' } : {}) },
      LifecycleConfiguration: plan.mfaDelete === undefined ? LIFECYCLE : null,
      LoggingEnabled: plan.accessLogs === undefined ? null : { TargetBucket: plan.accessLogs, TargetPrefix: `${name}/` },
      ObjectLockConfiguration:
        plan.lockDays === undefined ? null : { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: plan.lockDays } } },
      ReplicationConfiguration: null,
      NotificationConfiguration: {},
      WebsiteConfiguration: null,
      TagSet: tagList(bucketTags),
    },
    bucketTags,
  );
}

function tlsOnly(name: string): JsonObject {
  return {
    Sid: 'DenyPlainHttp',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [bucketArn(name), `${bucketArn(name)}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
}
