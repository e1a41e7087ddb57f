// The controls of the data pillar, one file each.

import type { Control } from '../../control.ts';
import { ACM_1 } from './acm-1.ts';
import { BACKUP_1 } from './backup-1.ts';
import { CLOUDFRONT_3 } from './cloudfront-3.ts';
import { CLOUDFRONT_8 } from './cloudfront-8.ts';
import { CLOUDFRONT_10 } from './cloudfront-10.ts';
import { CLOUDFRONT_13 } from './cloudfront-13.ts';
import { EC2_1 } from './ec2-1.ts';
import { EC2_3 } from './ec2-3.ts';
import { EC2_7 } from './ec2-7.ts';
import { ECR_1 } from './ecr-1.ts';
import { EFS_1 } from './efs-1.ts';
import { ELASTICACHE_4 } from './elasticache-4.ts';
import { ELASTICACHE_5 } from './elasticache-5.ts';
import { ELB_1 } from './elb-1.ts';
import { ELB_2 } from './elb-2.ts';
import { ELB_3 } from './elb-3.ts';
import { KMS_3 } from './kms-3.ts';
import { KMS_4 } from './kms-4.ts';
import { KMS_5 } from './kms-5.ts';
import { OPENSEARCH_1 } from './opensearch-1.ts';
import { OPENSEARCH_8 } from './opensearch-8.ts';
import { RDS_1 } from './rds-1.ts';
import { RDS_3 } from './rds-3.ts';
import { RDS_4 } from './rds-4.ts';
import { RDS_13 } from './rds-13.ts';
import { RDS_27 } from './rds-27.ts';
import { REDSHIFT_2 } from './redshift-2.ts';
import { S3_1 } from './s3-1.ts';
import { S3_2 } from './s3-2.ts';
import { S3_3 } from './s3-3.ts';
import { S3_5 } from './s3-5.ts';
import { S3_6 } from './s3-6.ts';
import { S3_8 } from './s3-8.ts';
import { S3_17 } from './s3-17.ts';
import { S3_19 } from './s3-19.ts';
import { S3_20 } from './s3-20.ts';
import { S3_24 } from './s3-24.ts';
import { SECRETS_MANAGER_1 } from './secretsmanager-1.ts';
import { SECRETS_MANAGER_2 } from './secretsmanager-2.ts';
import { SECRETS_MANAGER_3 } from './secretsmanager-3.ts';
import { SECRETS_MANAGER_4 } from './secretsmanager-4.ts';
import { SNS_4 } from './sns-4.ts';
import { SQS_3 } from './sqs-3.ts';

export const DATA_CONTROLS: readonly Control[] = [
  ACM_1,
  BACKUP_1,
  CLOUDFRONT_3,
  CLOUDFRONT_8,
  CLOUDFRONT_10,
  CLOUDFRONT_13,
  EC2_1,
  EC2_3,
  EC2_7,
  ECR_1,
  EFS_1,
  ELASTICACHE_4,
  ELASTICACHE_5,
  ELB_1,
  ELB_2,
  ELB_3,
  KMS_3,
  KMS_4,
  KMS_5,
  OPENSEARCH_1,
  OPENSEARCH_8,
  RDS_1,
  RDS_3,
  RDS_4,
  RDS_13,
  RDS_27,
  REDSHIFT_2,
  S3_1,
  S3_2,
  S3_3,
  S3_5,
  S3_6,
  S3_8,
  S3_17,
  S3_19,
  S3_20,
  S3_24,
  SECRETS_MANAGER_1,
  SECRETS_MANAGER_2,
  SECRETS_MANAGER_3,
  SECRETS_MANAGER_4,
  SNS_4,
  SQS_3,
];
