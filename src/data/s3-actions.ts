// The actions of S3 that a bucket policy can allow on a bucket or its objects, by what they do.
// Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html

export type Access = 'read' | 'write';

export interface S3Action {
  /** With its prefix: `s3:GetObject`. */
  readonly name: string;
  readonly access: Access;
  /** Whether it is asked for on the bucket's ARN or on an object's. */
  readonly on: 'bucket' | 'object';
}

function actions(access: Access, on: S3Action['on'], names: string): readonly S3Action[] {
  return names.split(/\s+/).map((name) => ({ name: `s3:${name}`, access, on }));
}

/** Reading is what S3 calls Get and List; everything that changes something is writing. */
export const S3_ACTIONS: readonly S3Action[] = [
  ...actions(
    'read',
    'object',
    `GetObject GetObjectAcl GetObjectAttributes GetObjectLegalHold GetObjectRetention GetObjectTagging GetObjectTorrent GetObjectVersion
     GetObjectVersionAcl GetObjectVersionAttributes GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent
     ListMultipartUploadParts`,
  ),
  ...actions(
    'read',
    'bucket',
    `GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging
     GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy
     GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite
     GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration
     GetMetricsConfiguration GetReplicationConfiguration ListBucket ListBucketMultipartUploads ListBucketVersions ListTagsForResource`,
  ),
  ...actions(
    'write',
    'object',
    `AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectTagging DeleteObjectVersion DeleteObjectVersionTagging
     InitiateReplication ObjectOwnerOverrideToBucketOwner PutObject PutObjectAcl PutObjectLegalHold PutObjectRetention PutObjectTagging
     PutObjectVersionAcl PutObjectVersionTagging ReplicateDelete ReplicateObject ReplicateTags RestoreObject UpdateObjectEncryption`,
  ),
  ...actions(
    'write',
    'bucket',
    `CreateBucket CreateBucketMetadataTableConfiguration DeleteBucket DeleteBucketMetadataTableConfiguration DeleteBucketPolicy
     DeleteBucketWebsite PauseReplication PutAccelerateConfiguration PutAnalyticsConfiguration PutBucketAbac PutBucketAcl PutBucketCORS
     PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration PutBucketOwnershipControls PutBucketPolicy
     PutBucketPublicAccessBlock PutBucketRequestPayment PutBucketTagging PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration
     PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration PutMetricsConfiguration
     PutReplicationConfiguration TagResource UntagResource UpdateBucketMetadataInventoryTableConfiguration
     UpdateBucketMetadataJournalTableConfiguration`,
  ),
];
