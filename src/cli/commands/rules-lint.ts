// stoa rules lint: event patterns of EventBridge as AWS takes them, and what AWS takes but nobody means.

import { findMistakes, type ParsedPattern, type PatternMistake, type PatternProblem, parsePattern } from '../../detection/index.ts';
import { placesOf, type Span } from '../../identity/index.ts';
import { POLICY_FORMATS, type PolicyReport, type PolicyReportFile, type PolicyReportFinding } from '../../report/index.ts';
import type { Command, Flag } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { decideGate, THRESHOLDS } from '../policy/gate.ts';
import { readPolicies } from '../policy/read-policies.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { columnsOf, hasColor } from '../terminal.ts';
import { versionOfPackage } from '../version.ts';
import { writeOutput } from '../write-output.ts';

const FORMATS = ['table', 'json', 'sarif', 'junit'] as const satisfies readonly (keyof typeof POLICY_FORMATS)[];
const SYNTAX = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern.html';
const OPERATORS = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html';

const FLAGS: readonly Flag[] = [
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  { name: 'fail-on', value: 'KIND', about: `exit 1 for a finding of this kind or a graver one: ${THRESHOLDS.join(', ')} (warning)`, choices: THRESHOLDS },
  { name: 'columns', value: 'N', about: 'the width of the table (the terminal; unlimited when piped)' },
  { name: 'no-color', about: 'no colour' },
];

export const RULES_LINT: Command = {
  name: 'rules lint',
  summary: 'find what is wrong in event patterns, with file, line and column',
  positionals: [
    {
      name: 'FILE',
      about: 'a file with an event pattern; a folder (*.json) or a pattern for several, `-` for stdin',
      isRequired: true,
      isRepeatable: true,
      completes: 'file',
    },
  ],
  flags: FLAGS,
  examples: ['stoa rules lint pattern.json', "stoa rules lint 'patterns/*.json' --format sarif --output patterns.sarif"],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const format = settings.choice('format', FORMATS) ?? 'table';
    const failOn = settings.choice('fail-on', THRESHOLDS) ?? 'warning';
    const columns = settings.integer('columns', 20, 10_000);
    const output = settings.text('output') ?? '-';
    const files = (await readPolicies(words, io)).map(({ name, text }) => lint(name, text));
    const report: PolicyReport = { tool: { name: 'stoa', version: versionOfPackage() }, files, topic: 'event-patterns', gate: decideGate(files, failOn) };
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

function lint(file: string, text: string): PolicyReportFile {
  const parsed: ParsedPattern = parsePattern(text);
  const place = placesOf(text);
  const spanOf = ({ start, end }: Span) => ({ ...place(start), offset: start, length: Math.max(1, end - start) });
  const findings = [
    ...parsed.problems.map((one) => ({ ...ofProblem(one), span: spanOf(one.span) })),
    ...findMistakes(parsed).map((one) => ({ ...ofMistake(one), span: spanOf(one.span) })),
  ];
  const located = findings.map((one): PolicyReportFinding => ({ ...one, pointer: `/${one.span.line}/${one.span.column}` }));
  return {
    file,
    text,
    policyKind: 'event-pattern',
    title: 'an event pattern',
    guessedBecause: undefined,
    resourceType: undefined,
    findings: located,
    isComplete: true,
  };
}

type Found = Pick<PolicyReportFinding, 'kind' | 'code' | 'message' | 'help' | 'learnMore'>;

/** AWS's line stands as AWS writes it. */
function ofProblem({ kind, reason, help }: PatternProblem): Found {
  if (kind === 'not-json') return { kind: 'ERROR', code: 'not-json', message: reason, help, learnMore: SYNTAX };
  return { kind: 'ERROR', code: 'refused', message: `Event pattern is not valid. Reason: ${reason}`, help, learnMore: OPERATORS };
}

function ofMistake({ code, message, help }: PatternMistake): Found {
  return { kind: 'WARNING', code, message, help, learnMore: SYNTAX };
}
