// Detection over a folder as files come into it: what is new is told as it is found, until the user has had enough.

import { randomUUID } from 'node:crypto';
import { count, isAtLeast, type Severity } from '../../core/index.ts';
import { openDetections } from '../../store/index.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { createFolder, latenessOf } from './fold.ts';
import { createFolderSource } from './folder-source.ts';
import type { DetectRun } from './run.ts';
import { createTeller, type Told, toldJson, toldLine } from './tell-incidents.ts';
import { work } from './work.ts';

export interface FollowOptions {
  readonly path: string;
  readonly severity: Severity;
  readonly failOn: Severity | 'none';
  readonly format: 'table' | 'json';
}

/** Milliseconds between two looks at the folder. */
const EVERY = 2000;

/** Ends with `--until-empty` when every file is read, and then says whether something as grave as `failOn` was told; else it never ends by itself. */
export async function followFolder(
  { pack, settings, io, notes, suppress, context }: DetectRun,
  { path, severity, failOn, format }: FollowOptions,
): Promise<ExitCode> {
  const detections = openDetections(settings.path('state') ?? ':memory:');
  try {
    const teller = createTeller(pack, detections, severity, { suppress, ...(context && { context }) });
    const known = teller();
    if (known.length > 0) await notes.note(`${count(known.length, 'incident is', 'incidents are')} known from earlier`);
    const print = format === 'json' ? toldJson : toldLine;
    let isGrave = false;
    const untilEmpty = settings.isOn('until-empty');
    const every = (settings.integer('every', 1, 3600) ?? EVERY / 1000) * 1000;
    const flowFields = settings.list('flow-fields');
    await work({
      source: createFolderSource(path, { untilEmpty, signal: io.signal, flowFields, every, isKnown: detections.hasObject }),
      detections,
      pack,
      folder: createFolder(pack, detections, randomUUID(), latenessOf(settings)),
      now: Date.now,
      signal: io.signal,
      untilEmpty,
      progress: (text) => notes.progress(text),
      async stored() {
        const told = teller();
        isGrave ||= told.some(({ kind, incident }: Told) => kind !== 'withdraw' && failOn !== 'none' && isAtLeast(incident.severity, failOn));
        await notes.clear();
        for (const one of told) await io.stdout.write(`${print(one)}\n`);
      },
    });
    await notes.clear();
    for (const { name, reason } of detections.poison()) await notes.warn({ code: 'set-aside', message: `set aside: ${reason}`, file: name });
    if (detections.counts().events === 0) return EXIT_CODES['nothing-evaluated'].code;
    return isGrave ? EXIT_CODES.findings.code : EXIT_CODES.clean.code;
  } finally {
    detections.close();
  }
}
