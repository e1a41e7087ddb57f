// The controls of the detection pillar, one file each.

import type { Control } from '../../control.ts';
import { CLOUDTRAIL_1 } from './cloudtrail-1.ts';
import { CLOUDTRAIL_2 } from './cloudtrail-2.ts';
import { CLOUDTRAIL_4 } from './cloudtrail-4.ts';
import { CONFIG_1 } from './config-1.ts';
import { EC2_6 } from './ec2-6.ts';
import { GUARDDUTY_1 } from './guardduty-1.ts';
import { STOA_CLOUDTRAIL_1 } from './stoa-cloudtrail-1.ts';
import { STOA_SECURITYHUB_1 } from './stoa-securityhub-1.ts';

export const DETECTION_CONTROLS: readonly Control[] = [
  CLOUDTRAIL_1,
  CLOUDTRAIL_2,
  CLOUDTRAIL_4,
  CONFIG_1,
  EC2_6,
  GUARDDUTY_1,
  STOA_CLOUDTRAIL_1,
  STOA_SECURITYHUB_1,
];
