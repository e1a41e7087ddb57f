// What a query of a lake may take of the machine.

import type { DuckDbLimits } from '../../store/index.ts';
import type { Flag } from '../command.ts';
import type { Settings } from '../resolve-settings.ts';

export const LAKE_LIMITS: readonly Flag[] = [
  { name: 'memory', value: 'GB', about: 'memory for the engine of the lake (2)' },
  { name: 'disk', value: 'GB', about: 'what it may write beside the lake where memory is too little, until it is done (20)' },
];

export function limitsOf(settings: Settings): DuckDbLimits {
  return { memory: `${settings.integer('memory', 1, 1024) ?? 2}GB`, disk: `${settings.integer('disk', 1, 65_536) ?? 20}GB`, threads: 2 };
}
