// stoa detect: rules asked of events, and what they find joined into incidents.

import { hash } from 'node:crypto';
import { count, type Issue, SEVERITIES, type Severity } from '../../core/index.ts';
import { createDetector, createIncidents, signalRulesOf } from '../../detection/index.ts';
import { DETECTION_FORMATS } from '../../report/index.ts';
import { readEventFiles } from '../../sources/index.ts';
import { openLake } from '../../store/index.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { createLakeSink } from '../detect/lake-sink.ts';
import { loadPack } from '../detect/load-pack.ts';
import { loadSuppressions } from '../detect/load-suppressions.ts';
import { buildDetectionReport } from '../detect/report.ts';
import { CliError } from '../errors.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createNotes } from '../notes.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { columnsOf, hasColor, LEAST_COLUMNS, MOST_COLUMNS } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';

/** Problems of the input that are told one by one. */
const MOST_ISSUES = 20;
const FORMATS = Object.keys(DETECTION_FORMATS) as readonly (keyof typeof DETECTION_FORMATS)[];

const FLAGS: readonly Flag[] = [
  {
    name: 'rules',
    value: 'PATH',
    about: 'rule files or folders, instead of those that Stoa brings; `stoa` stands for these',
    isRepeatable: true,
    completes: 'file',
  },
  { name: 'list', value: 'NAME=FILE', about: 'what a placeholder of the rules stands for, a value a line', isRepeatable: true },
  { name: 'suppress', value: 'FILE', about: 'what is known and answered for, with owner, reason and expiry', completes: 'file' },
  { name: 'severity', value: 'SEVERITY', about: `show incidents of this severity or a graver one: ${SEVERITIES.join(', ')} (medium)`, choices: SEVERITIES },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    about: `exit 1 for an incident of this severity or a graver one, or \`none\` (high)`,
    choices: [...SEVERITIES, 'none'],
  },
  { name: 'flow-fields', value: 'FIELDS', about: 'the fields of flow logs that stand without a header, as AWS writes them', isList: true },
  { name: 'lake', value: 'FOLDER', about: 'also put the events into a lake, for `stoa hunt`', completes: 'folder' },
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  { name: 'strict', about: 'exit 3 where a rule could not be decided, because AWS left out what it asks for' },
  { name: 'columns', value: 'N', about: 'the width of the table (the terminal; unlimited when piped)' },
  { name: 'no-color', about: 'no colour' },
  { name: 'quiet', about: 'no notes' },
];

export const DETECT: Command = {
  name: 'detect',
  summary: 'ask detection rules of logs, and join what they find into incidents',
  positionals: [
    { name: 'PATH', about: 'files and folders of logs in any form AWS leaves them in; `-` for stdin', isRequired: true, isRepeatable: true, completes: 'file' },
  ],
  flags: FLAGS,
  examples: ['stoa detect logs', 'stoa detect logs --rules stoa --rules our-rules --suppress known.yml --format json', 'zcat logs/*.gz | stoa detect -'],
  run: runDetect,
};

async function runDetect({ arguments: paths, flags }: Invocation, io: Io): Promise<ExitCode> {
  const settings = resolveSettings(FLAGS, flags, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'table';
  const severity = settings.choice('severity', SEVERITIES) ?? 'medium';
  const failOn: Severity | 'none' = settings.choice('fail-on', [...SEVERITIES, 'none']) ?? 'high';
  const columns = settings.integer('columns', LEAST_COLUMNS, MOST_COLUMNS);
  const notes = createNotes(io, settings.isOn('quiet'));
  const { pack, issues: ruleIssues, waiting } = await loadPack(settings.list('rules'), settings.list('list'), io);
  const now = io.now();
  const suppressions = await loadSuppressions(settings.path('suppress'), now);
  const rules = signalRulesOf(pack);
  const issues: Issue[] = [...ruleIssues, ...suppressions.issues];
  const incidents = createIncidents({
    ruleOf: (name) => rules.get(name),
    sha256: (text) => hash('sha256', text, 'hex'),
    suppress: suppressions.suppressor.of,
  });
  const made = createDetector(pack, { lateness: Number.POSITIVE_INFINITY, clock: io.now, issue: (issue) => issues.push(issue), observe: incidents.observe });
  if (!made.ok) throw new CliError('ERR_RULES', made.issues);
  const detector = made.value;

  let files = 0;
  const lakeFolder = settings.path('lake');
  const lake = lakeFolder === undefined ? undefined : await openLake(lakeFolder, { create: true });
  const filling = lake === undefined ? undefined : createLakeSink(lake, detector.sink);
  await readEventFiles(paths, filling?.sink ?? detector.sink, {
    signal: io.signal,
    stdin: process.stdin,
    ...(settings.list('flow-fields').length > 0 && { flowFields: settings.list('flow-fields') }),
    onFile: async ({ name }) => {
      files++;
      await filling?.onFile(name);
      await notes.progress(`${count(detector.counts().events, 'event')} in ${count(files, 'file')}`);
    },
  });
  await filling?.finish();
  lake?.close();
  incidents.apply(detector.finish());
  issues.push(...suppressions.suppressor.issues([...rules.values()].map(({ name }) => name)));
  const report = buildDetectionReport({
    incidents: incidents.list(),
    detector,
    pack,
    source: count(files, 'file'),
    severity,
    failOn,
    isStrict: settings.isOn('strict'),
    issues,
    now,
  });
  await notes.clear();
  const output = settings.text('output') ?? '-';
  const isStdout = output === '-';
  const text = DETECTION_FORMATS[format].format(report, {
    columns: isStdout ? columnsOf(io, io.stdout, columns) : (columns ?? Number.POSITIVE_INFINITY),
    color: isStdout && hasColor(io, io.stdout, settings.isOn('no-color')),
  });
  if (isStdout) await io.stdout.write(text);
  else await writeOutput(io.cwd, output, text);
  for (const issue of issues.slice(0, MOST_ISSUES)) await notes.warn(issue);
  if (issues.length > MOST_ISSUES) await notes.note(`${count(issues.length - MOST_ISSUES, 'further problem')} of the input; --format json has all`);
  if (waiting.length > 0) await notes.note(`${count(waiting.length, 'rule waits', 'rules wait')} for a list (--list NAME=FILE): ${waiting.join(', ')}`);
  return report.gate.exitCode as ExitCode;
}
