// What the linters of files have in common: their flags, and how what they found is written.

import { POLICY_FORMATS, type PolicyReport, type PolicyReportFile } from '../../report/index.ts';
import type { Flag } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { Settings } from '../resolve-settings.ts';
import { columnsOf, hasColor } from '../terminal.ts';
import { versionOfPackage } from '../version.ts';
import { writeOutput } from '../write-output.ts';
import { decideGate, type Threshold } from './gate.ts';

const FORMATS = ['table', 'json', 'sarif', 'junit'] as const satisfies readonly (keyof typeof POLICY_FORMATS)[];

/** The kinds of the linters that suggest nothing. */
export const MISTAKES = ['error', 'security-warning', 'warning', 'none'] as const satisfies readonly Threshold[];

interface LinterOptions extends Pick<PolicyReport, 'command' | 'topic'> {
  /** Those that `--fail-on` takes. */
  readonly thresholds: readonly Threshold[];
  /** Unless `--fail-on` is given. */
  readonly failOn: Threshold;
}

interface Linter {
  readonly flags: readonly Flag[];
  /** Reads the settings, before any file is; what it answers writes what was found and says how the run ends. */
  readonly begin: (settings: Settings, io: Io) => (files: readonly PolicyReportFile[], topic?: PolicyReport['topic']) => Promise<ExitCode>;
}

/** The flags of a linter, and its end. */
export function linterOf({ thresholds, failOn: least, ...rest }: LinterOptions): Linter {
  const flags: readonly Flag[] = [
    { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
    { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
    { name: 'fail-on', value: 'KIND', about: `exit 1 for a finding of this kind or a graver one: ${thresholds.join(', ')} (${least})`, choices: thresholds },
    { name: 'columns', value: 'N', about: 'the width of the table (the terminal; unlimited when piped)' },
    { name: 'no-color', about: 'no colour' },
  ];
  return {
    flags,
    begin(settings, io) {
      const format = settings.choice('format', FORMATS) ?? 'table';
      const failOn = settings.choice('fail-on', thresholds) ?? least;
      const columns = settings.integer('columns', 20, 10_000);
      const output = settings.text('output') ?? '-';
      return async (files, topic = rest.topic) => {
        const report: PolicyReport = {
          tool: { name: 'stoa', version: versionOfPackage() },
          files,
          ...rest,
          ...(topic && { topic }),
          gate: decideGate(files, failOn),
        };
        const isStdout = output === '-';
        const shape = {
          columns: isStdout ? columnsOf(io, io.stdout, columns) : (columns ?? Number.POSITIVE_INFINITY),
          color: isStdout && hasColor(io, io.stdout, settings.isOn('no-color')),
        };
        const text = POLICY_FORMATS[format].format(report, shape);
        if (isStdout) await io.stdout.write(text);
        else await writeOutput(io.cwd, output, text);
        return report.gate.exitCode as ExitCode;
      };
    },
  };
}
