// The controls of the response pillar, one file each.

import type { Control } from '../../control.ts';
import { ACCOUNT_1 } from './account-1.ts';
import { DYNAMODB_2 } from './dynamodb-2.ts';
import { IAM_18 } from './iam-18.ts';
import { RDS_5 } from './rds-5.ts';
import { RDS_11 } from './rds-11.ts';
import { S3_14 } from './s3-14.ts';
import { SSM_1 } from './ssm-1.ts';
import { STOA_EVIDENCE_1 } from './stoa-evidence-1.ts';

export const RESPONSE_CONTROLS: readonly Control[] = [ACCOUNT_1, DYNAMODB_2, IAM_18, RDS_5, RDS_11, S3_14, SSM_1, STOA_EVIDENCE_1];
