// From what was typed about the source to what it holds, with what was odd about it said on the way.

import { type Loaded, loadSource, planSource, type SourcePlan } from './assess/load-source.ts';
import type { Io } from './io.ts';
import type { Notes } from './notes.ts';
import type { Settings } from './resolve-settings.ts';

/** Reads the source that the settings name. Throws `ERR_USAGE` before anything is read. The line of progress is the caller's to clear. */
export async function openSource(settings: Settings, io: Io, notes: Notes): Promise<Loaded> {
  return await openPlan(await planSource(settings), settings, io, notes);
}

/** The same for a source that was planned before. */
export async function openPlan(plan: SourcePlan, settings: Settings, io: Io, notes: Notes): Promise<Loaded> {
  await notes.progress('reading');
  const loaded = await loadSource(plan, io, settings.isOn('quiet'));
  for (const issue of loaded.issues) await notes.warn(issue);
  return loaded;
}
