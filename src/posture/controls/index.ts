// Every control, in the order of the pillars and of their ids.

import type { Control } from '../control.ts';
import { DATA_CONTROLS } from './data/index.ts';
import { DETECTION_CONTROLS } from './detection/index.ts';
import { IDENTITY_CONTROLS } from './identity/index.ts';
import type { SaidEnvironment } from './infrastructure/environment.ts';
import { INFRASTRUCTURE_CONTROLS, withEnvironments } from './infrastructure/index.ts';
import { RESPONSE_CONTROLS } from './response/index.ts';

export const CONTROLS: readonly Control[] = [...IDENTITY_CONTROLS, ...DETECTION_CONTROLS, ...INFRASTRUCTURE_CONTROLS, ...DATA_CONTROLS, ...RESPONSE_CONTROLS];

/** Every control, with what the organisation says of its environments. */
export function controlsWith(environments: readonly SaidEnvironment[]): readonly Control[] {
  return withEnvironments(CONTROLS, environments);
}
