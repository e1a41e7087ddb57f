// stoa standards: what of each published standard Stoa checks, what it does not and why, and the score of a source.

import { hash } from 'node:crypto';
import { count, FRAMEWORKS, type Framework } from '../../core/index.ts';
import { assess, CONTROLS, controlsWith, findingOf } from '../../posture/index.ts';
import { buildStandardsReport, STANDARDS_FORMATS } from '../../report/index.ts';
import { createMutes } from '../assess/mutes.ts';
import type { Command, Flag, Invocation } from '../command.ts';
import { readConfig } from '../config/read.ts';
import { didYouMean } from '../did-you-mean.ts';
import { usageError } from '../errors.ts';
import type { ExitCode } from '../exit-codes.ts';
import { type Io, timeText } from '../io.ts';
import { createNotes } from '../notes.ts';
import { openSource } from '../open-source.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { SOURCE_SETTINGS } from '../settings.ts';
import { columnsOf, hasColor } from '../terminal.ts';
import { versionOfPackage } from '../version.ts';

const FORMATS = ['table', 'json', 'markdown'] as const satisfies readonly (keyof typeof STANDARDS_FORMATS)[];

const FLAGS: readonly Flag[] = [
  // Without the environment's: a coverage table is asked for without a source.
  ...SOURCE_SETTINGS.map(({ env: _env, ...flag }) => flag),
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
  { name: 'columns', value: 'N', about: 'the width of tables (the terminal; unlimited when piped)' },
  { name: 'quiet', about: 'errors only on stderr' },
  { name: 'config', value: 'FILE', about: 'the configuration file with the mutes, instead of the nearest stoa.config.json', completes: 'file' },
  { name: 'no-color', about: 'no colour' },
];

export const STANDARDS: Command = {
  name: 'standards',
  summary: 'tell which requirements of FSBP and CIS are checked, and score a source by them',
  positionals: [{ name: 'NAME', about: `one standard, requirement by requirement: ${FRAMEWORKS.join(', ')}`, isRequired: false, choices: FRAMEWORKS }],
  flags: FLAGS,
  examples: ['stoa standards', 'stoa standards cis-3.0', 'stoa standards --source sample', 'stoa standards fsbp --path answers --format markdown'],
  run: runStandards,
};

async function runStandards({ arguments: [name], flags }: Invocation, io: Io): Promise<ExitCode> {
  const only = frameworkOf(name);
  const settings = resolveSettings(FLAGS, flags, io, undefined);
  const format = settings.choice('format', FORMATS) ?? 'table';
  const columns = settings.integer('columns', 20, 10_000);
  const notes = createNotes(io, settings.isOn('quiet'));
  const input = { version: versionOfPackage(), generatedAt: timeText(io.now()), controls: CONTROLS, ...(only === undefined ? {} : { only }) };
  const hasSource = settings.has('source') || settings.has('path');
  const report = buildStandardsReport(hasSource ? { ...input, ...(await scored()) } : input);
  await notes.clear();
  const looks = { columns: columnsOf(io, io.stdout, columns), color: hasColor(io, io.stdout, settings.isOn('no-color')) };
  await io.stdout.write(STANDARDS_FORMATS[format](report, looks));
  return 0;

  async function scored() {
    const config = await readConfig(io, settings.text('config'));
    const { snapshot } = await openSource(settings, io, notes);
    await notes.progress(`judging ${count(snapshot.size, 'record')}`);
    const assessment = assess(snapshot, controlsWith(config?.config.environments ?? []));
    const mutes = config?.config.mutes ?? [];
    if (mutes.length === 0) return { assessment };
    const muted = createMutes(mutes, io.now(), () => ({}));
    const rules = new Set(mutes.map((mute) => mute.rule));
    const sha256 = (text: string) => hash('sha256', text, 'hex');
    type IsSuppressed = NonNullable<Parameters<typeof buildStandardsReport>[0]['isSuppressed']>;
    const isSuppressed: IsSuppressed = (judgement, key) => rules.has(judgement.control.id) && muted.of(findingOf(judgement, key, sha256)) !== undefined;
    return { assessment, isSuppressed };
  }
}

/** The standard of a name, in any case of letters; throws `ERR_USAGE` for one that is none. */
function frameworkOf(name: string | undefined): Framework | undefined {
  if (name === undefined) return undefined;
  const found = FRAMEWORKS.find((framework) => framework === name.toLowerCase());
  if (found !== undefined) return found;
  throw usageError(`unknown standard \`${name}\``, didYouMean(name, FRAMEWORKS) ?? `choose from ${FRAMEWORKS.join(', ')}`);
}
