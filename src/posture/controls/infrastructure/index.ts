// The controls of the infrastructure pillar, one file each.

import type { Control } from '../../control.ts';
import { EC2_2 } from './ec2-2.ts';
import { EC2_8 } from './ec2-8.ts';
import { EC2_13 } from './ec2-13.ts';
import { EC2_14 } from './ec2-14.ts';
import { EC2_19 } from './ec2-19.ts';
import { ELB_16 } from './elb-16.ts';
import { RDS_2 } from './rds-2.ts';

export const INFRASTRUCTURE_CONTROLS: readonly Control[] = [EC2_2, EC2_8, EC2_13, EC2_14, EC2_19, ELB_16, RDS_2];
