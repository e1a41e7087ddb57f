// What `stoa assess --events` adds: detections over logs, judged in the light of the snapshot, for the same report and the same gate.

import { count, type Finding, type Issue, type Snapshot } from '../../core/index.ts';
import type { Pack } from '../../detection/index.ts';
import type { Flag } from '../command.ts';
import { findInFiles } from '../detect/find-in-files.ts';
import { signalFindings, unknownFindings } from '../detect/findings.ts';
import { contextOf } from '../detect/load-context.ts';
import { loadPack } from '../detect/load-pack.ts';
import { CliError, usageError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Notes } from '../notes.ts';
import type { Settings } from '../resolve-settings.ts';

export const EVENT_FLAGS: readonly Flag[] = [
  {
    name: 'events',
    value: 'PATH',
    about: 'logs, files or folders: ask detection rules of them too, and report what happened beside what is configured',
    isRepeatable: true,
    completes: 'file',
  },
  {
    name: 'event-rules',
    value: 'PATH',
    about: 'with --events: rule files or folders, instead of those that Stoa brings; `stoa` stands for these',
    isRepeatable: true,
    completes: 'file',
  },
];

export interface Detected {
  readonly findings: readonly Finding[];
  readonly pack: Pack;
  readonly issues: readonly Issue[];
}

/** The rules that `--events` needs; undefined without it. Throws before anything is read where they cannot be used. */
export async function loadEventRules(settings: Settings, io: Io): Promise<{ readonly pack: Pack; readonly issues: readonly Issue[] } | undefined> {
  if (settings.has('events')) return loadPack(settings.list('event-rules'), new Map(), io);
  if (settings.has('event-rules')) throw usageError('`--event-rules` needs events', 'name logs with `--events PATH`');
  return undefined;
}

/** Mutes of the configuration are asked about these findings as about all others, so nothing is suppressed here. Throws where no event is read. */
export async function detectEvents(
  { pack, issues }: NonNullable<Awaited<ReturnType<typeof loadEventRules>>>,
  snapshot: Snapshot,
  settings: Settings,
  { io, notes }: { readonly io: Io; readonly notes: Notes },
): Promise<Detected> {
  const context = contextOf(snapshot);
  const found = await findInFiles(settings.list('events'), { pack, settings, io, notes, suppress: () => undefined, context });
  const lost = found.timeless + found.untimely;
  if (found.events === 0) {
    const none = { code: 'no-events', message: 'no event was read: a clean result would say nothing', help: 'name logs with `--events PATH`' };
    throw new CliError('ERR_SOURCE', [...found.issues, none]);
  }
  const read: Issue[] = lost === 0 ? [] : [{ code: 'events-without-time', message: `${count(lost, 'match', 'matches')} of events without a valid time` }];
  const findings = [...signalFindings(found.incidents, context), ...unknownFindings(found.undecided, pack)];
  return { findings, pack, issues: [...issues, ...found.issues, ...read] };
}
