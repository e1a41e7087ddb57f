// The resources that carry a policy of their own: which actions and ARNs belong in it, and how large it may be.

import type { Quota } from './kinds.ts';

export interface PolicyResourceType {
  /** The services whose actions may stand in the policy. */
  readonly services: readonly string[];
  readonly quota: Quota | undefined;
  /** Keys that tell nothing there: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
  readonly irrelevantKeys: readonly string[];
}

const quota = (most: number, page: string): Quota => ({ most, counts: 'all', code: 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA', page });

export const POLICY_RESOURCE_TYPES: Readonly<Record<string, PolicyResourceType>> = {
  'AWS::S3::Bucket': {
    services: ['s3'],
    quota: quota(20_480, 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html'),
    irrelevantKeys: ['s3:resourceaccount'],
  },
  'AWS::S3::AccessPoint': {
    services: ['s3'],
    quota: quota(20_480, 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-restrictions-limitations-naming-rules.html'),
    irrelevantKeys: ['s3:resourceaccount'],
  },
  'AWS::KMS::Key': {
    services: ['kms'],
    quota: quota(32_768, 'https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html'),
    irrelevantKeys: [],
  },
  'AWS::SQS::Queue': {
    services: ['sqs'],
    quota: quota(8192, 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html'),
    irrelevantKeys: [],
  },
  'AWS::SNS::Topic': { services: ['sns'], quota: undefined, irrelevantKeys: [] },
  'AWS::Lambda::Function': {
    services: ['lambda'],
    quota: quota(20_480, 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html'),
    irrelevantKeys: [],
  },
  'AWS::SecretsManager::Secret': {
    services: ['secretsmanager'],
    quota: quota(20_480, 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html'),
    irrelevantKeys: [],
  },
  'AWS::ECR::Repository': {
    services: ['ecr'],
    quota: quota(10_240, 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html'),
    irrelevantKeys: [],
  },
  'AWS::DynamoDB::Table': {
    services: ['dynamodb'],
    quota: quota(20_480, 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-considerations.html'),
    irrelevantKeys: [],
  },
  'AWS::EFS::FileSystem': {
    services: ['elasticfilesystem'],
    quota: quota(20_000, 'https://docs.aws.amazon.com/efs/latest/APIReference/API_PutFileSystemPolicy.html'),
    irrelevantKeys: [],
  },
};
