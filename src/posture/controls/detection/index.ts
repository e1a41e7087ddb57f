// The controls of the detection pillar, one file each.

import type { Control } from '../../control.ts';
import { APIGATEWAY_9 } from './apigateway-9.ts';
import { CLOUDTRAIL_1 } from './cloudtrail-1.ts';
import { CLOUDTRAIL_2 } from './cloudtrail-2.ts';
import { CLOUDTRAIL_3 } from './cloudtrail-3.ts';
import { CLOUDTRAIL_4 } from './cloudtrail-4.ts';
import { CLOUDTRAIL_5 } from './cloudtrail-5.ts';
import { CLOUDTRAIL_6 } from './cloudtrail-6.ts';
import { CLOUDTRAIL_7 } from './cloudtrail-7.ts';
import { CLOUDWATCH_1 } from './cloudwatch-1.ts';
import { CLOUDWATCH_2 } from './cloudwatch-2.ts';
import { CLOUDWATCH_3 } from './cloudwatch-3.ts';
import { CLOUDWATCH_4 } from './cloudwatch-4.ts';
import { CLOUDWATCH_5 } from './cloudwatch-5.ts';
import { CLOUDWATCH_6 } from './cloudwatch-6.ts';
import { CLOUDWATCH_7 } from './cloudwatch-7.ts';
import { CLOUDWATCH_8 } from './cloudwatch-8.ts';
import { CLOUDWATCH_9 } from './cloudwatch-9.ts';
import { CLOUDWATCH_10 } from './cloudwatch-10.ts';
import { CLOUDWATCH_11 } from './cloudwatch-11.ts';
import { CLOUDWATCH_12 } from './cloudwatch-12.ts';
import { CLOUDWATCH_13 } from './cloudwatch-13.ts';
import { CLOUDWATCH_14 } from './cloudwatch-14.ts';
import { CONFIG_1 } from './config-1.ts';
import { EC2_6 } from './ec2-6.ts';
import { GUARDDUTY_1 } from './guardduty-1.ts';
import { GUARDDUTY_5 } from './guardduty-5.ts';
import { GUARDDUTY_6 } from './guardduty-6.ts';
import { GUARDDUTY_8 } from './guardduty-8.ts';
import { GUARDDUTY_9 } from './guardduty-9.ts';
import { GUARDDUTY_10 } from './guardduty-10.ts';
import { GUARDDUTY_11 } from './guardduty-11.ts';
import { INSPECTOR_1 } from './inspector-1.ts';
import { INSPECTOR_2 } from './inspector-2.ts';
import { INSPECTOR_3 } from './inspector-3.ts';
import { INSPECTOR_4 } from './inspector-4.ts';
import { MACIE_1 } from './macie-1.ts';
import { S3_22 } from './s3-22.ts';
import { S3_23 } from './s3-23.ts';
import { STOA_CLOUDTRAIL_1 } from './stoa-cloudtrail-1.ts';
import { STOA_SECURITYHUB_1 } from './stoa-securityhub-1.ts';

export const DETECTION_CONTROLS: readonly Control[] = [
  APIGATEWAY_9,
  CLOUDTRAIL_1,
  CLOUDTRAIL_2,
  CLOUDTRAIL_3,
  CLOUDTRAIL_4,
  CLOUDTRAIL_5,
  CLOUDTRAIL_6,
  CLOUDTRAIL_7,
  CLOUDWATCH_1,
  CLOUDWATCH_2,
  CLOUDWATCH_3,
  CLOUDWATCH_4,
  CLOUDWATCH_5,
  CLOUDWATCH_6,
  CLOUDWATCH_7,
  CLOUDWATCH_8,
  CLOUDWATCH_9,
  CLOUDWATCH_10,
  CLOUDWATCH_11,
  CLOUDWATCH_12,
  CLOUDWATCH_13,
  CLOUDWATCH_14,
  CONFIG_1,
  EC2_6,
  GUARDDUTY_1,
  GUARDDUTY_5,
  GUARDDUTY_6,
  GUARDDUTY_8,
  GUARDDUTY_9,
  GUARDDUTY_10,
  GUARDDUTY_11,
  INSPECTOR_1,
  INSPECTOR_2,
  INSPECTOR_3,
  INSPECTOR_4,
  MACIE_1,
  S3_22,
  S3_23,
  STOA_CLOUDTRAIL_1,
  STOA_SECURITYHUB_1,
];
