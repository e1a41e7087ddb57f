// stoa assess: a source becomes a snapshot, every control judges it, the gate decides, reports show it.

import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { count, type Finding, type Issue, PILLARS, SEVERITIES, type Severity, type Verdict } from '../../core/index.ts';
import { assess, CONTROLS, controlsWith, findingsOf } from '../../posture/index.ts';
import { buildReport, FORMATS, type FormatRow, type Report } from '../../report/index.ts';
import { formatBaseline, parseBaseline } from '../assess/baseline.ts';
import { chooseControls } from '../assess/choose-controls.ts';
import { detectEvents, EVENT_FLAGS, loadEventRules } from '../assess/detect-events.ts';
import { decideGate } from '../assess/gate.ts';
import { loadSource, planSource } from '../assess/load-source.ts';
import { createMutes } from '../assess/mutes.ts';
import { type Output, planOutputs } from '../assess/outputs.ts';
import { type Tally, tallyFindings, unknownWords } from '../assess/tally.ts';
import { misspeltVariables } from '../check-environment.ts';
import type { Command, Invocation } from '../command.ts';
import { readConfig } from '../config/read.ts';
import { eventRulesOf } from '../detect/findings.ts';
import { CliError, systemWords, usageError } from '../errors.ts';
import type { ExitCode } from '../exit-codes.ts';
import { ACCESS_RULE_LIST } from '../identity/access-rules.ts';
import { type Io, timeText } from '../io.ts';
import { createNotes, type Notes } from '../notes.ts';
import { resolveSettings, type Settings } from '../resolve-settings.ts';
import { SETTINGS, SHOWABLE } from '../settings.ts';
import { shownPath } from '../shown-path.ts';
import { columnsOf, hasColor, LEAST_COLUMNS, MOST_COLUMNS } from '../terminal.ts';
import { versionOfPackage } from '../version.ts';
import { writeOutput } from '../write-output.ts';

export const ASSESS: Command = {
  name: 'assess',
  summary: 'judge an organisation by every control, and gate on the result',
  positionals: [],
  flags: [
    ...SETTINGS,
    ...EVENT_FLAGS,
    { name: 'write-baseline', value: 'FILE', about: 'write the failures of this run, muted ones aside, as a baseline', completes: 'file' },
    { name: 'config', value: 'FILE', about: 'the configuration file, instead of the nearest stoa.config.json', completes: 'file' },
    { name: 'no-color', about: 'no colour' },
  ],
  examples: [
    'stoa assess --source sample',
    'stoa assess --source aws --profile audit --external-id 4f1c',
    'stoa assess --path answers --report html=report.html',
    'stoa assess --path answers --events logs --report html=report.html',
    'stoa assess --path answers --format sarif --output stoa.sarif --fail-on critical',
    'stoa assess --path answers --baseline stoa.baseline.json --new-only',
  ],
  run: runAssess,
};

async function runAssess(invocation: Invocation, io: Io): Promise<ExitCode> {
  const now = io.now();
  const asked = invocation.flags.get('config');
  const config = await readConfig(io, typeof asked === 'string' ? asked : undefined);
  const settings = resolveSettings([...SETTINGS, ...EVENT_FLAGS], invocation.flags, io, config);
  const notes = createNotes(io, settings.isOn('quiet'));
  for (const issue of misspeltVariables(io.env)) await notes.warn(issue);
  // Everything that was typed is looked at before anything is read.
  const outputs = planOutputs(settings);
  const controls = chooseControls(controlsWith(config?.config.environments ?? []), settings.list('rule'), settings.choices('pillar', PILLARS));
  const severity = settings.choice('severity', SEVERITIES) ?? 'informational';
  const failOn: Severity | 'none' = settings.choice('fail-on', [...SEVERITIES, 'none']) ?? 'high';
  const include = new Set<Verdict>(settings.choices('include', SHOWABLE));
  const columns = settings.integer('columns', LEAST_COLUMNS, MOST_COLUMNS);
  const isNewOnly = settings.isOn('new-only');
  if (isNewOnly && !settings.has('baseline')) throw usageError('`--new-only` needs a baseline', 'name it with `--baseline FILE`');
  const writeBaselineTo = invocation.flags.get('write-baseline');
  if (typeof writeBaselineTo === 'string' && outputs.some(({ file }) => file === resolve(io.cwd, writeBaselineTo))) {
    throw usageError(`the baseline and a report go to the same file: \`${writeBaselineTo}\``, 'name another file for one of them');
  }
  const baseline = await readBaseline(settings);
  const plan = await planSource(settings);
  const eventRules = await loadEventRules(settings, io);

  await notes.progress('reading');
  const loaded = await loadSource(plan, io, settings.isOn('quiet'));
  await notes.progress(`judging ${count(loaded.snapshot.size, 'record')} by ${count(controls.length, 'control')}`);
  const assessment = assess(loaded.snapshot, controls);
  const mutes = createMutes(config?.config.mutes ?? [], now, (index) => config?.placeOf(['mutes', index]) ?? {});
  const detected = eventRules === undefined ? undefined : await detectEvents(eventRules, loaded.snapshot, settings, { io, notes });
  const findings = findingsOf(assessment, (text) => hash('sha256', text, 'hex'));
  const tally = tallyFindings(joined(findings, detected?.findings ?? []), { severity, include, failOn, mutes, baseline, isNewOnly });
  const gate = decideGate(tally, { failOn, isStrict: settings.isOn('strict'), isNewOnly });
  const askedOfEvents = detected === undefined ? [] : eventRulesOf(detected.pack, detected.findings);
  const muteIssues = mutes.issues(
    new Set([...controls, ...askedOfEvents].map(({ id }) => id)),
    [...CONTROLS, ...ACCESS_RULE_LIST, ...askedOfEvents].map((rule) => rule.id),
  );
  const sourceIssues = [...loaded.issues, ...(detected?.issues ?? [])];
  const report = buildReport({
    assessment,
    version: versionOfPackage(),
    generatedAt: timeText(now),
    findings: tally.shown,
    leftOut: tally.leftOut,
    issues: [...sourceIssues, ...muteIssues],
    gate,
    eventRules: askedOfEvents,
  });

  await notes.clear();
  await writeReports(report, outputs, { columns, isColorRefused: invocation.flags.has('no-color') }, io, notes);
  if (typeof writeBaselineTo === 'string') {
    await writeOutput(io.cwd, writeBaselineTo, formatBaseline(tally.failures));
    await notes.note(`wrote ${count(tally.failures.length, 'finding')} to ${writeBaselineTo}`);
  }
  await tell(tally, { loaded: sourceIssues, mutes: muteIssues, hasBaseline: baseline !== undefined }, notes);
  return gate.exitCode;
}

function* joined(findings: Iterable<Finding>, detected: readonly Finding[]): Iterable<Finding> {
  yield* findings;
  yield* detected;
}

/** The fingerprints of the file that `--baseline` names. */
export async function readBaseline(settings: Settings): Promise<ReadonlySet<string> | undefined> {
  const file = settings.path('baseline');
  if (file === undefined) return undefined;
  const shown = shownPath(file);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const help = 'write it with `--write-baseline FILE`';
    throw new CliError('ERR_BASELINE', [{ code: 'baseline-unreadable', message: `\`${shown}\` cannot be read: ${systemWords(cause)}`, help }], { cause });
  });
  return parseBaseline(text, shown);
}

interface Looks {
  readonly columns: number | undefined;
  readonly isColorRefused: boolean;
}

async function writeReports(report: Report, outputs: readonly Output[], looks: Looks, io: Io, notes: Notes): Promise<void> {
  const rows: Readonly<Record<string, FormatRow>> = FORMATS;
  for (const { format, file } of outputs) {
    const row = rows[format];
    if (row === undefined) throw usageError(`this version has no format \`${format}\``, `choose from ${Object.keys(rows).join(', ')}`);
    if (file === undefined) {
      const options = { columns: columnsOf(io, io.stdout, looks.columns), color: hasColor(io, io.stdout, looks.isColorRefused) };
      await io.stdout.write(formatted(row, format, report, options));
      continue;
    }
    await writeOutput(io.cwd, file, formatted(row, format, report, { columns: looks.columns ?? Number.POSITIVE_INFINITY, color: false }));
    await notes.note(`wrote ${shownPath(file)} (${format})`);
  }
}

/** A text has at most about half a gigabyte in JavaScript; a million findings in JSON have more. */
function formatted(row: FormatRow, format: string, report: Report, options: Parameters<FormatRow['format']>[1]): string {
  try {
    return row.format(report, options);
  } catch (cause) {
    if (!(cause instanceof RangeError) || !cause.message.startsWith('Invalid string length')) throw cause;
    const message = `${count(report.findings.length, 'finding')} are too many for one report in the format \`${format}\``;
    const help = 'narrow it down by `--severity`, `--pillar` or `--rule`, or choose csv';
    throw new CliError('ERR_OUTPUT', [{ code: 'report-too-large', message, help }], { cause });
  }
}

interface Told {
  readonly loaded: readonly Issue[];
  readonly mutes: readonly Issue[];
  readonly hasBaseline: boolean;
}

async function tell(tally: Tally, told: Told, notes: Notes): Promise<void> {
  for (const issue of told.mutes) await notes.warn(issue);
  if (told.loaded.length > 0)
    await notes.note(`${count(told.loaded.length, 'problem')} of the input; the report names ${told.loaded.length === 1 ? 'it' : 'them'}`);
  if (told.hasBaseline) {
    const rest = tally.gone === 0 ? '' : `, and ${tally.gone.toLocaleString('en-US')} of the baseline ${tally.gone === 1 ? 'fails' : 'fail'} no longer`;
    await notes.note(`${count(tally.known, 'failure')} in the baseline, ${tally.fresh.toLocaleString('en-US')} new${rest}`);
  }
  if (tally.unknown.size > 0) {
    await notes.note(`${count(tally.unknown.size, 'control')} could not be judged everywhere: ${unknownWords(tally.unknown)}; see the unknown findings`);
  }
}
