// The controls of the data pillar, one file each.

import type { Control } from '../../control.ts';
import { ACM_1 } from './acm-1.ts';
import { EC2_1 } from './ec2-1.ts';
import { EC2_3 } from './ec2-3.ts';
import { EC2_7 } from './ec2-7.ts';
import { ELB_1 } from './elb-1.ts';
import { KMS_4 } from './kms-4.ts';
import { RDS_1 } from './rds-1.ts';
import { RDS_3 } from './rds-3.ts';
import { S3_1 } from './s3-1.ts';
import { S3_2 } from './s3-2.ts';
import { S3_3 } from './s3-3.ts';
import { S3_5 } from './s3-5.ts';
import { S3_8 } from './s3-8.ts';
import { S3_17 } from './s3-17.ts';
import { SECRETS_MANAGER_1 } from './secretsmanager-1.ts';

export const DATA_CONTROLS: readonly Control[] = [
  ACM_1,
  EC2_1,
  EC2_3,
  EC2_7,
  ELB_1,
  KMS_4,
  RDS_1,
  RDS_3,
  S3_1,
  S3_2,
  S3_3,
  S3_5,
  S3_8,
  S3_17,
  SECRETS_MANAGER_1,
];
