// stoa diff: two sources, judged alike; what changed in them, and what that did to the findings.

import { hash } from 'node:crypto';
import { count, SEVERITIES, type Severity } from '../../core/index.ts';
import { assess, compareAssessments, controlsWith } from '../../posture/index.ts';
import { buildDiffReport, DIFF_FORMATS } from '../../report/index.ts';
import { loadSource, planPath } from '../assess/load-source.ts';
import { createMutes } from '../assess/mutes.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { readConfig } from '../config/read.ts';
import { chooseFindings } from '../diff/choose-findings.ts';
import type { ExitCode } from '../exit-codes.ts';
import { type Io, timeText } from '../io.ts';
import { createNotes } from '../notes.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { shownPath } from '../shown-path.ts';
import { columnsOf, hasColor } from '../terminal.ts';
import { versionOfPackage } from '../version.ts';
import { writeOutput } from '../write-output.ts';

const FORMATS = ['table', 'json', 'markdown'] as const satisfies readonly (keyof typeof DIFF_FORMATS)[];

const FLAGS: readonly Flag[] = [
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  {
    name: 'severity',
    value: 'SEVERITY',
    about: 'show findings from this severity on (informational); the gate still counts what is not shown',
    choices: SEVERITIES,
  },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    about: 'exit 1 for a new finding of this severity or worse: critical, high, medium, low, informational, or none (high)',
    choices: [...SEVERITIES, 'none'],
  },
  { name: 'strict', about: 'exit 3 when something can no longer be judged' },
  { name: 'account', value: 'ID', about: 'saved answers: the account of those that do not say' },
  { name: 'region', value: 'REGION', about: 'saved answers: the Region of those that do not say' },
  { name: 'columns', value: 'N', about: 'the width of tables (the terminal; unlimited when piped)' },
  { name: 'quiet', about: 'errors only on stderr' },
  { name: 'config', value: 'FILE', about: 'the configuration file with the mutes, instead of the nearest stoa.config.json', completes: 'file' },
  { name: 'no-color', about: 'no colour' },
];

export const DIFF: Command = {
  name: 'diff',
  summary: 'tell what changed between two snapshots, and what it did to the findings',
  positionals: [
    { name: 'BEFORE', about: 'a snapshot folder, or any folder or file that `stoa assess --path` reads', isRequired: true, completes: 'folder' },
    { name: 'AFTER', about: 'the later one', isRequired: true, completes: 'folder' },
  ],
  flags: FLAGS,
  examples: [
    'stoa diff monday tuesday',
    'stoa diff main pull-request --format markdown --fail-on medium',
    'stoa diff before after --format json --output diff.json',
  ],
  run: runDiff,
};

async function runDiff({ arguments: [first = '', second = ''], flags }: Invocation, io: Io): Promise<ExitCode> {
  const now = io.now();
  const settings = resolveSettings(FLAGS, flags, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'table';
  const severity = settings.choice('severity', SEVERITIES) ?? 'informational';
  const failOn: Severity | 'none' = settings.choice('fail-on', [...SEVERITIES, 'none']) ?? 'high';
  const columns = settings.integer('columns', 20, 10_000);
  const output = settings.text('output');
  const config = await readConfig(io, settings.text('config'));
  const notes = createNotes(io, settings.isOn('quiet'));
  const plans = [await planPath(settings, settings.resolvePath('path', first)), await planPath(settings, settings.resolvePath('path', second))] as const;

  await notes.progress('reading the first one');
  const before = await loadSource(plans[0], io, settings.isOn('quiet'));
  await notes.progress('reading the second one');
  const after = await loadSource(plans[1], io, settings.isOn('quiet'));
  await notes.progress(`judging ${count(before.snapshot.size, 'record')}`);
  const controls = controlsWith(config?.config.environments ?? []);
  const was = assess(before.snapshot, controls);
  await notes.progress(`judging ${count(after.snapshot.size, 'record')}`);
  const is = assess(after.snapshot, controls);
  await notes.progress('comparing');
  const comparison = compareAssessments(was, is, (text) => hash('sha256', text, 'hex'));
  const mutes = createMutes(config?.config.mutes ?? [], now, () => ({}));
  const { rows, leftOut, gate } = chooseFindings(comparison, { severity, failOn, isStrict: settings.isOn('strict'), mutes });
  const report = buildDiffReport({
    version: versionOfPackage(),
    generatedAt: timeText(now),
    before: before.snapshot,
    after: after.snapshot,
    comparison,
    rows,
    leftOut,
    issues: [...before.issues, ...after.issues],
    gate,
  });

  await notes.clear();
  const isFile = output !== undefined && output !== '-';
  const looks = isFile
    ? { columns: columns ?? Number.POSITIVE_INFINITY, color: false }
    : { columns: columnsOf(io, io.stdout, columns), color: hasColor(io, io.stdout, settings.isOn('no-color')) };
  const text = DIFF_FORMATS[format](report, looks);
  if (isFile) {
    await writeOutput(io.cwd, output, text);
    await notes.note(`wrote ${shownPath(settings.resolvePath('output', output))} (${format})`);
  } else await io.stdout.write(text);
  return gate.exitCode;
}
