// stoa rules lint: rules in Sigma, and event patterns of EventBridge as AWS takes them; and what is taken but nobody means.

import { POLICY_FORMATS, type PolicyReport } from '../../report/index.ts';
import type { Command, Flag } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { decideGate, THRESHOLDS } from '../policy/gate.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { lintFiles } from '../rules/lint-file.ts';
import { readRuleFiles } from '../rules/rule-files.ts';
import { columnsOf, hasColor } from '../terminal.ts';
import { versionOfPackage } from '../version.ts';
import { writeOutput } from '../write-output.ts';

const FORMATS = ['table', 'json', 'sarif', 'junit'] as const satisfies readonly (keyof typeof POLICY_FORMATS)[];
const FLAGS: readonly Flag[] = [
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  { name: 'fail-on', value: 'KIND', about: `exit 1 for a finding of this kind or a graver one: ${THRESHOLDS.join(', ')} (warning)`, choices: THRESHOLDS },
  { name: 'columns', value: 'N', about: 'the width of the table (the terminal; unlimited when piped)' },
  { name: 'no-color', about: 'no colour' },
];

export const RULES_LINT: Command = {
  name: 'rules lint',
  summary: 'find what is wrong in detection rules and event patterns, with file, line and column',
  positionals: [
    {
      name: 'FILE',
      about: 'a file with Sigma rules (YAML) or an event pattern (JSON); a folder or a pattern for several, `-` for stdin',
      isRequired: true,
      isRepeatable: true,
      completes: 'file',
    },
  ],
  flags: FLAGS,
  examples: ['stoa rules lint rules', 'stoa rules lint pattern.json', "stoa rules lint 'patterns/*.json' --format sarif --output patterns.sarif"],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const format = settings.choice('format', FORMATS) ?? 'table';
    const failOn = settings.choice('fail-on', THRESHOLDS) ?? 'warning';
    const columns = settings.integer('columns', 20, 10_000);
    const output = settings.text('output') ?? '-';
    const files = lintFiles(await readRuleFiles(words, io));
    const topic = files.every(({ policyKind }) => policyKind === 'event-pattern') ? 'event-patterns' : 'detection-rules';
    const report: PolicyReport = { tool: { name: 'stoa', version: versionOfPackage() }, files, topic, gate: decideGate(files, failOn) };
    const isStdout = output === '-';
    const shape = {
      columns: isStdout ? columnsOf(io, io.stdout, columns) : (columns ?? Number.POSITIVE_INFINITY),
      color: isStdout && hasColor(io, io.stdout, settings.isOn('no-color')),
    };
    const text = POLICY_FORMATS[format].format(report, shape);
    if (isStdout) await io.stdout.write(text);
    else await writeOutput(io.cwd, output, text);
    return report.gate.exitCode as ExitCode;
  },
};
