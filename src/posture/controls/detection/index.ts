// The controls of the detection pillar, one file each.

import type { Control } from '../../control.ts';

export const DETECTION_CONTROLS: readonly Control[] = [];
