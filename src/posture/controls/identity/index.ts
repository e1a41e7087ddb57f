// The controls of the identity pillar, one file each.

import type { Control } from '../../control.ts';
import { IAM_1 } from './iam-1.ts';
import { IAM_2 } from './iam-2.ts';
import { IAM_3 } from './iam-3.ts';
import { IAM_4 } from './iam-4.ts';
import { IAM_5 } from './iam-5.ts';
import { IAM_6 } from './iam-6.ts';
import { IAM_7 } from './iam-7.ts';
import { IAM_9 } from './iam-9.ts';
import { IAM_15 } from './iam-15.ts';
import { IAM_16 } from './iam-16.ts';
import { IAM_21 } from './iam-21.ts';
import { IAM_22 } from './iam-22.ts';
import { IAM_26 } from './iam-26.ts';
import { IAM_27 } from './iam-27.ts';
import { IAM_28 } from './iam-28.ts';
import { KMS_1 } from './kms-1.ts';
import { KMS_2 } from './kms-2.ts';
import { STOA_IAM_1 } from './stoa-iam-1.ts';
import { STOA_ROOT_1 } from './stoa-root-1.ts';
import { STOA_SSO_1 } from './stoa-sso-1.ts';

export const IDENTITY_CONTROLS: readonly Control[] = [
  IAM_1,
  IAM_2,
  IAM_3,
  IAM_4,
  IAM_5,
  IAM_6,
  IAM_7,
  IAM_9,
  IAM_15,
  IAM_16,
  IAM_21,
  IAM_22,
  IAM_26,
  IAM_27,
  IAM_28,
  KMS_1,
  KMS_2,
  STOA_IAM_1,
  STOA_ROOT_1,
  STOA_SSO_1,
];
