// Detection over what a queue announces, with a state that workers share; and what such a state holds.

import { randomUUID } from 'node:crypto';
import { count, type Issue } from '../../core/index.ts';
import { openDetections } from '../../store/index.ts';
import { fingerprintOf } from './fingerprint.ts';
import { createFolder, latenessOf, storedIncidents } from './fold.ts';
import { createQueueSource } from './queue-source.ts';
import type { DetectRun, Found } from './run.ts';
import { work } from './work.ts';

/** A file is read once, by the rules of that day. */
const OTHER_RULES: Issue = {
  code: 'other-rules',
  message: 'some files were read by other rules than those of this run: these rules were not asked of them, and findings of rules that are gone are not shown',
  help: 'keep a state for each set of rules, or ask stored logs again with `stoa detect` or `stoa backtest`',
};

/** Works until the queue is empty or the user has had enough; then tells what the state holds. */
export async function findInQueue(queue: string, run: DetectRun): Promise<Found> {
  const { pack, settings, io, notes } = run;
  const { openEvents } = await import('../../aws/index.ts');
  const region = /^https:\/\/sqs\.([a-z0-9-]+)\.amazonaws\.com/.exec(queue)?.[1];
  const detections = openDetections(settings.path('state') ?? '');
  const source = await openEvents({ profile: settings.text('profile'), region, signal: io.signal, env: io.env });
  try {
    const untilEmpty = settings.isOn('until-empty');
    await work({
      source: createQueueSource(queue, source, { untilEmpty, signal: io.signal }),
      detections,
      pack,
      folder: createFolder(pack, detections, randomUUID(), latenessOf(settings)),
      now: Date.now,
      signal: io.signal,
      untilEmpty,
      progress: (text) => notes.progress(text),
    });
  } finally {
    source.close();
    detections.close();
  }
  return findInState(run);
}

export async function findInState({ pack, settings, suppress, context }: DetectRun): Promise<Found> {
  const detections = openDetections(settings.path('state') ?? '');
  try {
    const { objects, events } = detections.counts();
    const others = detections.packs().filter((one) => one !== fingerprintOf(pack));
    return {
      incidents: storedIncidents(pack, detections, { suppress, ...(context && { context }) }),
      events,
      undecided: [],
      timeless: 0,
      untimely: 0,
      source: count(objects, 'file'),
      issues: [
        ...(others.length === 0 ? [] : [OTHER_RULES]),
        ...detections.poison().map(({ name, reason }) => ({ code: 'set-aside', message: `set aside: ${reason}`, file: name })),
      ],
    };
  } finally {
    detections.close();
  }
}
