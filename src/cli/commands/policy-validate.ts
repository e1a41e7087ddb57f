// stoa policy validate: policies judged before they are in place, by the checks of IAM Access Analyzer and a few more.

import { POLICY_KIND_NAMES, POLICY_KINDS, POLICY_RESOURCE_TYPES, validatePolicy } from '../../identity/index.ts';
import {
  POLICY_FINDING_KINDS,
  POLICY_FINDING_ORDER,
  POLICY_FORMATS,
  type PolicyFindingKind,
  type PolicyReport,
  type PolicyReportFile,
} from '../../report/index.ts';
import type { Command, Flag } from '../command.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { createNotes } from '../notes.ts';
import { readPolicies } from '../policy/read-policies.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { columnsOf, hasColor } from '../terminal.ts';
import { versionOfPackage } from '../version.ts';
import { writeOutput } from '../write-output.ts';

const FORMATS = ['table', 'json', 'sarif', 'junit'] as const satisfies readonly (keyof typeof POLICY_FORMATS)[];
const THRESHOLDS = ['error', 'security-warning', 'warning', 'suggestion', 'none'] as const;
const TYPES = Object.keys(POLICY_RESOURCE_TYPES);

const FLAGS: readonly Flag[] = [
  {
    name: 'kind',
    value: 'KIND',
    about: `the kind of policy: ${POLICY_KIND_NAMES.join(', ')}; found out from each policy unless given`,
    choices: POLICY_KIND_NAMES,
  },
  { name: 'resource-type', value: 'TYPE', about: `what a resource policy is attached to, such as AWS::S3::Bucket; found out unless given`, choices: TYPES },
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
  { name: 'output', value: 'FILE', about: 'write to a file instead of stdout (-)', completes: 'file' },
  {
    name: 'fail-on',
    value: 'KIND',
    about: `exit 1 for a finding of this kind or a graver one: ${THRESHOLDS.join(', ')} (security-warning)`,
    choices: THRESHOLDS,
  },
  { name: 'columns', value: 'N', about: 'the width of the table (the terminal; unlimited when piped)' },
  { name: 'no-color', about: 'no colour' },
  { name: 'quiet', about: 'errors only on stderr' },
];

export const POLICY_VALIDATE: Command = {
  name: 'policy validate',
  summary: 'find what is wrong in policies, with file, line and column',
  positionals: [
    { name: 'FILE', about: 'a policy in JSON; a folder or a pattern for several, `-` for stdin', isRequired: true, isRepeatable: true, completes: 'file' },
  ],
  flags: FLAGS,
  examples: [
    'stoa policy validate policy.json',
    "stoa policy validate 'policies/*.json' --format sarif --output policies.sarif",
    'aws iam get-role-policy ... --query PolicyDocument | stoa policy validate - --kind identity',
  ],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const kind = settings.choice('kind', POLICY_KIND_NAMES);
    const resourceType = settings.choice('resource-type', TYPES);
    const format = settings.choice('format', FORMATS) ?? 'table';
    const failOn = settings.choice('fail-on', THRESHOLDS) ?? 'security-warning';
    const columns = settings.integer('columns', 20, 10_000);
    const output = settings.text('output') ?? '-';
    const notes = createNotes(io, settings.isOn('quiet'));

    const files: PolicyReportFile[] = [];
    for (const { name, text } of await readPolicies(words, io)) {
      await notes.progress(name);
      const { kind: policyKind, guess, ...found } = validatePolicy(text, { kind, resourceType, name });
      const { findings, isComplete } = found;
      files.push({
        file: name,
        text,
        policyKind,
        title: POLICY_KINDS[policyKind].title,
        guessedBecause: guess?.because,
        resourceType: found.resourceType,
        findings,
        isComplete,
      });
    }
    await notes.clear();
    for (const { file, isComplete } of files) {
      if (!isComplete)
        await notes.warn({
          code: 'policy-incomplete',
          message: `\`${file}\` is too large to be compared in full`,
          help: 'there may be more to find once it is smaller',
        });
    }
    const report: PolicyReport = { tool: { name: 'stoa', version: versionOfPackage() }, files, gate: decide(files, failOn) };
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

/** The gate is decided on the findings, before any format sees them. */
function decide(files: readonly PolicyReportFile[], failOn: (typeof THRESHOLDS)[number]): PolicyReport['gate'] {
  if (failOn === 'none') return { outcome: 'clean', exitCode: EXIT_CODES.clean.code, reason: 'no finding fails this run' };
  const threshold: PolicyFindingKind = POLICY_FINDING_ORDER.find((kind) => kind.toLowerCase().replace('_', '-') === failOn) ?? 'ERROR';
  const counted = POLICY_FINDING_ORDER.slice(0, POLICY_FINDING_ORDER.indexOf(threshold) + 1);
  const number = files.flatMap(({ findings }) => findings).filter(({ kind }) => counted.includes(kind)).length;
  const at = `at ${POLICY_FINDING_KINDS[threshold].word}${threshold === 'ERROR' ? '' : ' or above'}`;
  if (number === 0) return { outcome: 'clean', exitCode: EXIT_CODES.clean.code, reason: `no finding ${at}` };
  return { outcome: 'failed', exitCode: EXIT_CODES.findings.code, reason: `${number} ${number === 1 ? 'finding' : 'findings'} ${at}` };
}
