// A worker of a run: a source worked on with a state, as the flags say.

import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Issue } from '../../core/index.ts';
import { type Detections, openDetections } from '../../store/index.ts';
import type { Notes } from '../notes.ts';
import { shownPath } from '../shown-path.ts';
import { createFolder, latenessOf } from './fold.ts';
import type { DetectRun } from './run.ts';
import { type WorkOptions, work } from './work.ts';

/** Works until the source is empty or the user has had enough; `stored` is called when something was stored and folded. */
export async function workOn(
  { pack, settings, io, notes }: DetectRun,
  detections: Detections,
  source: WorkOptions['source'],
  stored?: () => Promise<void>,
): Promise<void> {
  await work({
    source,
    detections,
    pack,
    folder: createFolder(pack, detections, randomUUID(), latenessOf(settings)),
    now: Date.now,
    signal: io.signal,
    untilEmpty: settings.isOn('until-empty'),
    progress: (text) => notes.progress(text),
    ...(stored && { stored }),
  });
}

/** Opens the state that is written into; one that was not there is named, lest a name that was mistyped goes unnoticed. */
export async function openStateToWrite(file: string, notes: Notes): Promise<Detections> {
  if (!existsSync(file)) await notes.note(`\`${shownPath(file)}\` is a new state`);
  return openDetections(file);
}

export function setAsideIssues(detections: Detections): readonly Issue[] {
  return detections.poison().map(({ name, reason }) => ({ code: 'set-aside', message: `set aside: ${reason}`, file: name }));
}
