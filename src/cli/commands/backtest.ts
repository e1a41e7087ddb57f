// stoa backtest: what detection rules would have found in stored events, and how loud they would have been.

import { openLake } from '../../store/index.ts';
import { backtestFiles } from '../backtest/backtest-files.ts';
import { backtestLake } from '../backtest/backtest-lake.ts';
import { loadBacktestRules } from '../backtest/load-rules.ts';
import { backtestJson, backtestTable, decideBacktest } from '../backtest/show.ts';
import type { Command, Flag } from '../command.ts';
import { LAKE_LIMITS, limitsOf } from '../detect/lake-limits.ts';
import { tellProblems } from '../detect/tell-problems.ts';
import { usageError } from '../errors.ts';
import { createNotes } from '../notes.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { PLACEHOLDER_FLAGS, readPlaceholders } from '../rules/placeholders.ts';
import { shownPath } from '../shown-path.ts';
import { writeOutput } from '../write-output.ts';

const FORMATS = ['table', 'json'] as const;

const FLAGS: readonly Flag[] = [
  { name: 'lake', value: 'FOLDER', about: 'over the events of this lake', completes: 'folder' },
  { name: 'logs', value: 'PATH', about: 'over the events of these files and folders instead, `-` for stdin', isRepeatable: true, completes: 'file' },
  ...PLACEHOLDER_FLAGS,
  ...LAKE_LIMITS,
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  { name: 'quiet', about: 'no notes' },
];

export const BACKTEST: Command = {
  name: 'backtest',
  summary: 'ask detection rules of stored events: what they would have found, and how loud they are',
  positionals: [
    {
      name: 'RULE',
      about: 'files and folders of Sigma rules, or names of rules that Stoa brings; `stoa` stands for all of these',
      isRequired: true,
      isRepeatable: true,
      completes: 'file',
    },
  ],
  flags: FLAGS,
  examples: [
    'stoa backtest rules/key-for-somebody-else.yml --lake lake',
    'stoa backtest access-key-created-for-another-user --lake lake --format json',
    'stoa backtest our-rules --logs logs',
  ],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const format = settings.choice('format', FORMATS) ?? 'table';
    const [folder, logs] = [settings.path('lake'), settings.list('logs')];
    if ((folder === undefined) === (logs.length === 0))
      throw usageError('`backtest` needs events: a lake or logs', 'name them with `--lake FOLDER`, or with `--logs PATH`');
    const notes = createNotes(io, settings.isOn('quiet'));
    const { pack, issues: ruleIssues, waiting } = await loadBacktestRules(words, await readPlaceholders(settings, io), io);
    const options = { now: io.now, signal: io.signal, progress: (text: string) => notes.progress(text) };
    const lake = folder === undefined ? undefined : await openLake(folder, { create: false, limits: limitsOf(settings) });
    try {
      const found =
        lake === undefined
          ? await backtestFiles(pack, logs, options, { cwd: io.cwd, stdin: process.stdin })
          : await backtestLake(pack, lake, shownPath(folder ?? ''), options);
      const result = { ...found, issues: [...ruleIssues, ...found.issues] };
      await notes.clear();
      const text = format === 'json' ? backtestJson(result, io.now()) : backtestTable(result, pack);
      const output = settings.text('output') ?? '-';
      if (output === '-') await io.stdout.write(text);
      else await writeOutput(io.cwd, output, text);
      await tellProblems(result.issues, waiting, notes);
      return decideBacktest(result).exitCode;
    } finally {
      lake?.close();
    }
  },
};
