// Detection over files and prefixes of S3, from the first event to the last: nothing is settled before the end, so no event is late.

import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { count, type Issue } from '../../core/index.ts';
import { createDetector, createGeography, createIncidents, type EventSink, signalRulesOf } from '../../detection/index.ts';
import { type EventFile, findEventFiles, readEventFile, readEventFiles, readEventStream } from '../../sources/index.ts';
import { openLake } from '../../store/index.ts';
import { CliError, usageError } from '../errors.ts';
import { decodeText } from './decode-text.ts';
import { flowFieldsOf } from './flow-fields.ts';
import { type AddedFile, createLakeSink } from './lake-sink.ts';
import { readInWorkers } from './read-in-workers.ts';
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
    const options = { cwd: io.cwd, signal: io.signal, flowFields, onFile };
    const startFile = (file: AddedFile) => {
      filling?.startFile(file);
      return false;
    };
    const local = paths.filter((path) => !path.startsWith('s3://'));
    const sideBySide = lake === undefined && local.length > 0 ? await filesForWorkers(local, settings, io.cwd) : undefined;
    if (sideBySide !== undefined) {
      sideBySide.issues.forEach(sink.issue);
      await readInWorkers(sideBySide.files, {
        workers: sideBySide.workers,
        pack,
        flowFields: options.flowFields,
        signal: io.signal,
        take: detector.take,
        readHere: (file) => readEventFile(file, sink, { ...options, stdin: process.stdin }),
        onFile,
      });
    } else if (local.length > 0) await readEventFiles(local, sink, { ...options, stdin: process.stdin, skip: startFile });
    for (const path of paths) if (path.startsWith('s3://')) await readPrefix(path, sink, { settings, io }, startFile, onFile);
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

/** The files that threads read side by side, and what is wrong with the paths; none where one thread is to read them. */
async function filesForWorkers(
  paths: readonly string[],
  settings: DetectRun['settings'],
  cwd: string,
): Promise<{ readonly files: readonly EventFile[]; readonly issues: readonly Issue[]; readonly workers: number } | undefined> {
  const wanted = settings.integer('workers', 1, MOST_WORKERS);
  const workers = wanted ?? Math.min(MOST_WORKERS, availableParallelism());
  if (workers < 2) return undefined;
  const { files, issues } = await findEventFiles(paths, cwd);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return files.length < 2 || (wanted === undefined && size < WORTH_THREADS) ? undefined : { files, issues, workers };
}

async function readPrefix(
  path: string,
  sink: EventSink,
  { settings, io }: Pick<DetectRun, 'settings' | 'io'>,
  startFile: (file: AddedFile) => void,
  onFile: (file: AddedFile) => Promise<void>,
): Promise<void> {
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(path) ?? [];
  if (bucket === undefined) throw usageError(`\`${path}\` is no prefix of S3`, 'write it as s3://BUCKET/PREFIX');
  const { nameOfObject, openEvents } = await import('../../aws/index.ts');
  const source = await openEvents({ profile: settings.text('profile'), region: undefined, signal: io.signal, env: io.env });
  try {
    for await (const object of source.list(bucket, prefix)) {
      const name = nameOfObject({ ...object, etag: undefined });
      const file = { path: name, size: object.size };
      startFile(file);
      const fetched = await source.fetch(object);
      if (fetched.ok) await readEventStream(name, fetched.chunks, sink, { signal: io.signal });
      else sink.issue({ code: 'unreadable-file', message: fetched.message, file: name });
      await onFile(file);
    }
  } finally {
    source.close();
  }
}
