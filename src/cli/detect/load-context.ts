// What a snapshot says of those who act in incidents, and of what they act on: it makes an incident graver, or less so.

import type { Snapshot } from '../../core/index.ts';
import { holdingsOf } from '../../data/index.ts';
import { identityContext, type SignalContext } from '../../detection/index.ts';
import { accessModelOf } from '../../identity/index.ts';
import type { Io } from '../io.ts';
import type { Notes } from '../notes.ts';
import { openSource } from '../open-source.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { SETTINGS } from '../settings.ts';

/** `source` is a path, as `--path` takes it elsewhere, or `sample`. */
export async function loadContext(source: string, io: Io, notes: Notes): Promise<SignalContext> {
  const given = new Map([source === 'sample' ? (['source', source] as const) : (['path', source] as const)]);
  const { snapshot } = await openSource(resolveSettings(SETTINGS, given, { cwd: io.cwd, env: {} }, undefined), io, notes);
  return contextOf(snapshot);
}

export function contextOf(snapshot: Snapshot): SignalContext {
  return { ...identityContext(accessModelOf(snapshot)), holds: holdingsOf(snapshot) };
}
