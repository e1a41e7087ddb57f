// stoa events: what files of events hold, in whatever form they were left, and what is wrong with them.

import { createShapingSink, type DetectionEvent } from '../../detection/index.ts';
import { EVENT_FILE_LIMITS, readEventFiles } from '../../sources/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { FLOW_FIELDS, flowFieldsOf } from '../detect/flow-fields.ts';
import { createEventTally } from '../events/tally.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createNotes } from '../notes.ts';
import { resolveSettings } from '../resolve-settings.ts';

const FORMATS = ['text', 'json', 'ndjson'] as const;
const FLAGS: readonly Flag[] = [
  FLOW_FIELDS,
  { name: 'max-bytes', value: 'N', about: `the most bytes of one file, decompressed (${EVENT_FILE_LIMITS.maxBytes})` },
  { name: 'max-ratio', value: 'N', about: `the most that a file may grow when decompressed (${EVENT_FILE_LIMITS.maxRatio})` },
  { name: 'format', value: 'FORMAT', about: 'text or json for the sums, ndjson for every event in the common shape (text)', choices: FORMATS },
  { name: 'strict', about: 'exit with 3 where something could not be read' },
  { name: 'quiet', about: 'errors only on stderr' },
];

export const EVENTS: Command = {
  name: 'events',
  summary: 'tell what files of events hold, and what is wrong with them',
  positionals: [{ name: 'PATH', about: 'files, folders, patterns; - for standard input', isRequired: true, isRepeatable: true, completes: 'file' }],
  flags: FLAGS,
  examples: ['stoa events logs', 'stoa events "logs/**/*.json.gz" --format ndjson', 'aws cloudtrail lookup-events | stoa events -'],
  run: runEvents,
};

/** Bytes of text that are held before they are handed over. */
const BUFFERED = 1 << 20;

async function runEvents({ arguments: paths, flags }: Invocation, io: Io): Promise<ExitCode> {
  const settings = resolveSettings(FLAGS, flags, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'text';
  const maxBytes = settings.integer('max-bytes', 1, Number.MAX_SAFE_INTEGER);
  const maxRatio = settings.integer('max-ratio', 1, 1_000_000);
  const flowFields = flowFieldsOf(settings);
  const notes = createNotes(io, settings.isOn('quiet'));
  const tally = createEventTally();
  const warnings: Promise<void>[] = [];
  let hasIssues = false;
  let lines: string[] = [];
  let held = 0;
  const flush = async () => {
    const text = lines.join('');
    [lines, held] = [[], 0];
    if (text !== '') await io.stdout.write(text);
    await Promise.all(warnings.splice(0));
  };
  const sink = createShapingSink({
    event: (event) => {
      tally.add(event);
      if (format !== 'ndjson') return;
      const line = lineOf(event);
      lines.push(line);
      held += line.length;
    },
    issue: (issue) => {
      hasIssues = true;
      if (tally.addIssue(issue)) warnings.push(notes.warn(issue));
    },
    now: io.now(),
  });
  await readEventFiles(paths, sink, {
    limits: { ...(maxBytes === undefined ? {} : { maxBytes }), ...(maxRatio === undefined ? {} : { maxRatio }) },
    flowFields,
    cwd: io.cwd,
    stdin: process.stdin as AsyncIterable<Uint8Array>,
    signal: io.signal,
    onFile: () => {
      tally.addFile();
    },
    pause: async () => {
      if (held >= BUFFERED || warnings.length > 0) await flush();
    },
  });
  await flush();
  if (format === 'text') await io.stdout.write(tally.text());
  if (format === 'json') await io.stdout.write(`${JSON.stringify(tally.json(), null, 2)}\n`);
  if (tally.isEmpty()) return EXIT_CODES['nothing-evaluated'].code;
  return hasIssues && settings.isOn('strict') ? EXIT_CODES.incomplete.code : EXIT_CODES.clean.code;
}

/** Integers that a double cannot hold stand as texts. */
function lineOf(event: DetectionEvent): string {
  return `${JSON.stringify(event, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`;
}
