// stoa detect: rules asked of events, and what they find joined into incidents.

import { isAtLeast, SEVERITIES, type Severity } from '../../core/index.ts';
import { type Pack, type SignalContext, signalRulesOf } from '../../detection/index.ts';
import { DETECTED_FORMATS, DETECTION_FORMATS, type DetectionReport, type FormatOptions } from '../../report/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { findInFiles } from '../detect/find-in-files.ts';
import { findInStates } from '../detect/find-in-states.ts';
import { eventRulesOf, signalFindings, unknownFindings } from '../detect/findings.ts';
import { findingsReport } from '../detect/findings-report.ts';
import { FLOW_FIELDS } from '../detect/flow-fields.ts';
import { followFolder } from '../detect/follow-folder.ts';
import { loadContext } from '../detect/load-context.ts';
import { loadPack } from '../detect/load-pack.ts';
import { loadSuppressions } from '../detect/load-suppressions.ts';
import { buildDetectionReport } from '../detect/report.ts';
import type { DetectRun, Found } from '../detect/run.ts';
import { tellIssues, tellProblems } from '../detect/tell-problems.ts';
import { usageError } from '../errors.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createNotes } from '../notes.ts';
import { resolveSettings, type Settings } from '../resolve-settings.ts';
import { PLACEHOLDER_FLAGS, readPlaceholders } from '../rules/placeholders.ts';
import { columnsOf, hasColor, LEAST_COLUMNS, MOST_COLUMNS } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';

const FORMATS = [...Object.keys(DETECTION_FORMATS), ...Object.keys(DETECTED_FORMATS)] as readonly (
  | keyof typeof DETECTION_FORMATS
  | keyof typeof DETECTED_FORMATS
)[];

const FLAGS: readonly Flag[] = [
  {
    name: 'rules',
    value: 'PATH',
    about: 'rule files or folders, instead of those that Stoa brings; `stoa` stands for these',
    isRepeatable: true,
    completes: 'file',
  },
  ...PLACEHOLDER_FLAGS,
  { name: 'suppress', value: 'FILE', about: 'what is known and answered for, with owner, reason and expiry', completes: 'file' },
  {
    name: 'snapshot',
    value: 'PATH',
    about: 'what is known of the organisation, or `sample`: who may do what makes incidents graver or less so',
    completes: 'folder',
  },
  { name: 'severity', value: 'SEVERITY', about: `show incidents of this severity or a graver one: ${SEVERITIES.join(', ')} (medium)`, choices: SEVERITIES },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    about: `exit 1 for an incident of this severity or a graver one, or \`none\` (high)`,
    choices: [...SEVERITIES, 'none'],
  },
  FLOW_FIELDS,
  { name: 'queue', value: 'URL', about: 'a queue of SQS in which S3 announces new logs: read them as they come, until Ctrl-C' },
  {
    name: 'state',
    value: 'FILE',
    about: 'what is known from earlier: with --queue and --follow it is written, alone it is reported (several together); workers of one machine share it',
    isRepeatable: true,
    completes: 'file',
  },
  {
    name: 'bucket',
    value: 'NAME',
    about: 'with --queue: read what is announced of this bucket (those that the policy of the queue names)',
    isRepeatable: true,
  },
  { name: 'follow', about: 'read files as they come into a folder, and tell incidents as they are found, until Ctrl-C' },
  { name: 'every', value: 'SECONDS', about: 'with --follow: how often to look into the folder (2)' },
  { name: 'until-empty', about: 'with --queue and --follow: end when nothing is left to read' },
  { name: 'lateness', value: 'HOURS', about: 'with --queue and --follow: how late an event may arrive and still count (48)' },
  { name: 'workers', value: 'N', about: 'how many threads read files side by side; what they find is the same with any number (one a processor)' },
  { name: 'profile', value: 'NAME', about: 'the profile for S3 and SQS', env: 'STOA_PROFILE' },
  { name: 'lake', value: 'FOLDER', about: 'also put the events into a lake, for `stoa hunt`', completes: 'folder' },
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  { name: 'strict', about: 'exit 3 where a rule could not be decided, because AWS left out what it asks for, and where a file or a rule could not be read' },
  { name: 'columns', value: 'N', about: 'the width of the table (the terminal; unlimited when piped)' },
  { name: 'no-color', about: 'no colour' },
  { name: 'quiet', about: 'no notes' },
];

export const DETECT: Command = {
  name: 'detect',
  summary: 'ask detection rules of logs, and join what they find into incidents',
  positionals: [
    {
      name: 'PATH',
      about: 'files and folders of logs in any form AWS leaves them in, s3://BUCKET/PREFIX, `-` for stdin',
      isRequired: false,
      isRepeatable: true,
      completes: 'file',
    },
  ],
  flags: FLAGS,
  examples: [
    'stoa detect logs',
    'stoa detect logs --rules stoa --rules our-rules --suppress known.yml --format json',
    'zcat logs/*.gz | stoa detect -',
    'stoa detect logs --follow --state detections.db',
    'stoa detect --queue https://sqs.eu-central-1.amazonaws.com/111122223333/new-logs --state detections.db',
  ],
  run: runDetect,
};

async function runDetect({ arguments: paths, flags }: Invocation, io: Io): Promise<ExitCode> {
  const settings = resolveSettings(FLAGS, flags, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'table';
  const severity = settings.choice('severity', SEVERITIES) ?? 'medium';
  const failOn: Severity | 'none' = settings.choice('fail-on', [...SEVERITIES, 'none']) ?? 'high';
  const columns = settings.integer('columns', LEAST_COLUMNS, MOST_COLUMNS);
  const way = settings.isOn('follow') ? folderToFollow(paths, settings, format) : chooseFinder(paths, settings);
  const notes = createNotes(io, settings.isOn('quiet'));
  const { pack, issues: ruleIssues, waiting } = await loadPack(settings.list('rules'), await readPlaceholders(settings, io), io);
  const now = io.now();
  const suppressions = await loadSuppressions(settings.path('suppress'), now);
  const snapshot = settings.text('snapshot');
  const context = snapshot === undefined ? undefined : await loadContext(snapshot, io, notes);
  const detectRun = { pack, settings, io, notes, suppress: suppressions.suppressor.of, context };
  if (typeof way !== 'function') {
    await tellIssues([...ruleIssues, ...suppressions.issues], notes);
    return followFolder(detectRun, { ...way, severity, failOn });
  }
  const found = await way(detectRun);
  const names = [...signalRulesOf(pack).values()].map(({ name }) => name);
  const issues = [...ruleIssues, ...suppressions.issues, ...found.issues, ...suppressions.suppressor.issues(names)];
  const report = buildDetectionReport({ ...found, pack, severity, failOn, isStrict: settings.isOn('strict'), issues, now });
  await notes.clear();
  const output = settings.text('output') ?? '-';
  const isStdout = output === '-';
  const text = textOf(
    format,
    report,
    { found, pack, context, severity },
    {
      columns: isStdout ? columnsOf(io, io.stdout, columns) : (columns ?? Number.POSITIVE_INFINITY),
      color: isStdout && hasColor(io, io.stdout, settings.isOn('no-color')),
    },
  );
  if (isStdout) await io.stdout.write(text);
  else await writeOutput(io.cwd, output, text);
  await tellProblems(issues, waiting, notes);
  return report.gate.exitCode as ExitCode;
}

function folderToFollow(
  paths: readonly string[],
  settings: Settings,
  format: (typeof FORMATS)[number],
): { readonly path: string; readonly state: string | undefined; readonly format: 'table' | 'json' } {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0 || path === '-' || path.startsWith('s3://') || settings.has('queue'))
    throw usageError('`--follow` needs one folder', 'name a folder of this machine; what S3 announces is followed with `--queue URL`');
  if (format !== 'table' && format !== 'json') throw usageError(`\`--follow\` tells incidents as lines, or as lines of JSON, not as ${format}`);
  if (settings.has('lake') || settings.has('output')) throw usageError('`--follow` is without `--lake` and `--output`', 'leave them out');
  const [state, another] = statesOf(settings);
  if (another !== undefined) throw usageError('`--follow` writes one state', 'name one');
  return { path, state, format };
}

interface Shown {
  readonly found: Found;
  readonly pack: Pack;
  readonly context: SignalContext | undefined;
  readonly severity: Severity;
}

/** Incidents in the formats that show those; their signals, and what could not be decided, in the formats that show findings. */
function textOf(format: (typeof FORMATS)[number], report: DetectionReport, { found, pack, context, severity }: Shown, options: FormatOptions): string {
  if (isIncidentFormat(format)) return DETECTION_FORMATS[format].format(report, options);
  const shown = found.incidents.filter((incident) => incident.suppression === undefined && isAtLeast(incident.severity, severity));
  const unknown = unknownFindings(found.undecided, pack).filter((finding) => isAtLeast(finding.severity, severity));
  const all = [...signalFindings(found.incidents, context), ...unknown];
  return DETECTED_FORMATS[format].format(findingsReport(report, [...signalFindings(shown, context), ...unknown], eventRulesOf(pack, all)), options);
}

function isIncidentFormat(format: string): format is keyof typeof DETECTION_FORMATS {
  return Object.hasOwn(DETECTION_FORMATS, format);
}

/** Where the events come from: files, a queue, or what a state already holds. */
function chooseFinder(paths: readonly string[], settings: Settings): (run: DetectRun) => Promise<Found> {
  const [states, queue] = [statesOf(settings), settings.text('queue')];
  const [state, another] = states;
  if (queue !== undefined && (state === undefined || another !== undefined))
    throw usageError('`--queue` needs one state', 'name a file for it with `--state FILE`; workers of one machine share it');
  if (paths.length > 0 && (queue !== undefined || state !== undefined))
    throw usageError('paths and `--queue` or `--state` are two ways to detect', 'leave out one of them');
  if (queue !== undefined && state !== undefined)
    return async (run) => {
      const { findInQueue } = await import('../detect/find-in-queue.ts');
      return findInQueue(queue, state, run);
    };
  if (state !== undefined) return (run) => findInStates(states, run);
  if (paths.length === 0) throw usageError('`detect` needs logs', 'name files, folders or s3://BUCKET/PREFIX, `-` for stdin, or a queue with `--queue`');
  return (run) => findInFiles(paths, run);
}

function statesOf(settings: Settings): readonly string[] {
  return settings.list('state').map((path) => settings.resolvePath('state', path));
}
