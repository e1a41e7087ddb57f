// The controls of the data pillar, one file each.

import type { Control } from '../../control.ts';
import { EC2_7 } from './ec2-7.ts';
export const DATA_CONTROLS: readonly Control[] = [EC2_7];
