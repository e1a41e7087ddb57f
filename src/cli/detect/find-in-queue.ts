// Detection over what a queue announces, with a state that workers share.

import { openEvents } from '../../aws/index.ts';
import { usageError } from '../errors.ts';
import { findInStates } from './find-in-states.ts';
import { createQueueSource } from './queue-source.ts';
import type { DetectRun, Found } from './run.ts';
import { openStateToWrite, workOn } from './work-run.ts';

/** Works until the queue is empty or the user has had enough; then tells what the state holds. */
export async function findInQueue(queue: string, state: string, run: DetectRun): Promise<Found> {
  const { settings, io, notes } = run;
  const region = /^https:\/\/sqs\.([a-z0-9-]+)\.amazonaws\.com/.exec(queue)?.[1];
  const source = await openEvents({ profile: settings.text('profile'), region, signal: io.signal, env: io.env });
  try {
    const named = settings.list('bucket');
    const buckets = named.length > 0 ? named : await source.bucketsOf(queue);
    if (buckets.length === 0)
      throw usageError(
        'it is not known of which buckets the queue may announce logs',
        'name each with `--bucket NAME`: whoever may send to the queue could name any',
      );
    const detections = await openStateToWrite(state, notes);
    try {
      await workOn(run, detections, createQueueSource(queue, source, { buckets, untilEmpty: settings.isOn('until-empty'), signal: io.signal }));
    } finally {
      detections.close();
    }
  } finally {
    source.close();
  }
  return findInStates([state], run);
}
