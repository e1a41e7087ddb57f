// The controls of the response pillar, one file each.

import type { Control } from '../../control.ts';

export const RESPONSE_CONTROLS: readonly Control[] = [];
