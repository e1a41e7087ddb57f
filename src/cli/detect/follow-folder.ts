// Detection over a folder as files come into it: what is new is told as it is found, until the user has had enough.

import { count, isAtLeast, type Severity } from '../../core/index.ts';
import { openDetections } from '../../store/index.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { flowFieldsOf } from './flow-fields.ts';
import { createFolderSource } from './folder-source.ts';
import type { DetectRun } from './run.ts';
import { createTeller, type Told, toldJson, toldLine } from './tell-incidents.ts';
import { openStateToWrite, setAsideIssues, workOn } from './work-run.ts';

export interface FollowOptions {
  readonly path: string;
  /** The file of the state; without one nothing is remembered. */
  readonly state: string | undefined;
  readonly severity: Severity;
  readonly failOn: Severity | 'none';
  readonly format: 'table' | 'json';
}

/** Milliseconds between two looks at the folder. */
const EVERY = 2000;

/** Ends with `--until-empty` when every file is read, and then says whether something as grave as `failOn` was told; else it never ends by itself. */
export async function followFolder(run: DetectRun, { path, state, severity, failOn, format }: FollowOptions): Promise<ExitCode> {
  const { pack, settings, io, notes, suppress, context } = run;
  const detections = state === undefined ? openDetections(':memory:') : await openStateToWrite(state, notes);
  try {
    const teller = createTeller(pack, detections, severity, { suppress, ...(context && { context }) });
    const known = teller();
    if (known.length > 0) await notes.note(`${count(known.length, 'incident is', 'incidents are')} known from earlier`);
    const print = format === 'json' ? toldJson : toldLine;
    let isGrave = false;
    const untilEmpty = settings.isOn('until-empty');
    const every = (settings.integer('every', 1, 3600) ?? EVERY / 1000) * 1000;
    const flowFields = flowFieldsOf(settings);
    const source = createFolderSource(path, { state, cwd: io.cwd, untilEmpty, signal: io.signal, flowFields, every, isKnown: detections.hasObject });
    await workOn(run, detections, source, async () => {
      const told = teller();
      isGrave ||= told.some(({ kind, incident }: Told) => kind !== 'withdraw' && failOn !== 'none' && isAtLeast(incident.severity, failOn));
      await notes.clear();
      for (const one of told) await io.stdout.write(`${print(one)}\n`);
    });
    await notes.clear();
    for (const issue of setAsideIssues(detections)) await notes.warn(issue);
    if (detections.counts().events === 0) return EXIT_CODES['nothing-evaluated'].code;
    return isGrave ? EXIT_CODES.findings.code : EXIT_CODES.clean.code;
  } finally {
    detections.close();
  }
}
