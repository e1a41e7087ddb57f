// Detection over files and prefixes of S3, from the first event to the last: nothing is settled before the end, so no event is late.

import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { count, type Issue } from '../../core/index.ts';
import { createDetector, createGeography, createIncidents, signalRulesOf } from '../../detection/index.ts';
import { type EventFile, findEventFiles } from '../../sources/index.ts';
import { openLake } from '../../store/index.ts';
import { CliError } from '../errors.ts';
import { decodeText } from './decode-text.ts';
import { flowFieldsOf } from './flow-fields.ts';
import { type AddedFile, createLakeSink } from './lake-sink.ts';
import { readFileOrTell } from './read-file-or-tell.ts';
import { readInWorkers, type ThreadDeath } from './read-in-workers.ts';
import { type OpenObject, readPrefix, wholeOf } from './read-prefix.ts';
import type { DetectRun, Found } from './run.ts';

export async function findInFiles(paths: readonly string[], { pack, settings, io, notes, suppress, context }: DetectRun): Promise<Found> {
  const issues: Issue[] = [];
  const rules = signalRulesOf(pack);
  const incidents = createIncidents({
    ruleOf: (name) => rules.get(name),
    sha256: (text) => hash('sha256', text, 'hex'),
    suppress,
    ...(context && { context }),
  });
  const made = createDetector(pack, {
    lateness: Number.POSITIVE_INFINITY,
    clock: io.now,
    geography: createGeography(),
    issue: (issue) => issues.push(issue),
    observe: incidents.observe,
    observeTied: incidents.observeTied,
    decode: decodeText,
  });
  if (!made.ok) throw new CliError('ERR_RULES', made.issues);
  const detector = made.value;
  const lakeFolder = settings.path('lake');
  const lake = lakeFolder === undefined ? undefined : await openLake(lakeFolder, { create: true });
  try {
    const filling = lake === undefined ? undefined : createLakeSink(lake, detector.sink);
    const sink = filling?.sink ?? detector.sink;
    let files = 0;
    const onFile = async (file: AddedFile) => {
      files++;
      await filling?.endFile(file);
      await notes.progress(`${count(detector.counts().events, 'event')} in ${count(files, 'file')}`);
    };
    const flowFields = flowFieldsOf(settings);
    const options = { signal: io.signal, flowFields, stdin: process.stdin };
    const deaths: ThreadDeath[] = [];
    const readAll = async (all: readonly EventFile[], open?: OpenObject): Promise<void> => {
      const readHere = async (file: EventFile) => readFileOrTell(file, sink, options, await open?.(file, sink));
      // A lake takes every event, on the main thread.
      const workers = lake === undefined ? workersFor(all, settings) : 1;
      if (workers > 1) {
        const onDeath = (death: ThreadDeath) => deaths.push(death);
        const common = { workers, pack, flowFields, signal: io.signal, take: detector.take, readHere, onFile, onDeath };
        await readInWorkers(all, { ...common, ...(open && { fetch: (file) => wholeOf(open(file)) }) });
        return;
      }
      for (const file of all) {
        io.signal.throwIfAborted();
        filling?.startFile(file);
        await readHere(file);
        await onFile(file);
      }
    };
    const local = paths.filter((path) => !path.startsWith('s3://'));
    if (local.length > 0) {
      const found = await findEventFiles(local, io.cwd);
      found.issues.forEach(sink.issue);
      await readAll(found.files);
    }
    for (const path of paths) if (path.startsWith('s3://')) await readPrefix(path, { settings, io }, readAll);
    for (const death of deaths) await notes.note(deathText(death));
    await filling?.finish();
    incidents.apply(detector.finish());
    const { events, timeless, state } = detector.counts();
    return { incidents: incidents.list(), events, undecided: detector.undecided(), timeless, untimely: state.untimely, source: count(files, 'file'), issues };
  } finally {
    lake?.close();
  }
}

/** Bytes on the disk that are worth the start of threads. */
const WORTH_THREADS = 4 * 1024 * 1024;
const MOST_WORKERS = 64;

/** How many threads read files side by side: one where it is not worth more. */
function workersFor(files: readonly EventFile[], settings: DetectRun['settings']): number {
  const wanted = settings.integer('workers', 1, MOST_WORKERS);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length < 2 || (wanted === undefined && size < WORTH_THREADS)) return 1;
  return wanted ?? Math.min(MOST_WORKERS, availableParallelism());
}

function deathText({ file, error }: ThreadDeath): string {
  const at = file === undefined ? 'before it read a file' : `at \`${file.name}\``;
  const why = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : error.message;
  return `a thread died ${at} (${why}): what it had before it was read on the main thread`;
}
