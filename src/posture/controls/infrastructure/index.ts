// The controls of the infrastructure pillar, one file each.

import type { Control } from '../../control.ts';

export const INFRASTRUCTURE_CONTROLS: readonly Control[] = [];
