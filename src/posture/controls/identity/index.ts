// The controls of the identity pillar, one file each.

import type { Control } from '../../control.ts';

export const IDENTITY_CONTROLS: readonly Control[] = [];
