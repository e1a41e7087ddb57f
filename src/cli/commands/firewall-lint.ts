// stoa firewall lint: Suricata rules as AWS Network Firewall takes them, with everything that is wrong and the classic mistakes.

import { lineStarts } from '../../core/index.ts';
import {
  FINDING_CODES,
  type FirewallFinding,
  findMistakes,
  type PlacedProblem,
  parseRules,
  type RuleOrder,
  type Variables,
  widthOf,
} from '../../network/index.ts';
import type { PolicyFindingKind, PolicyReportFile, PolicyReportFinding } from '../../report/index.ts';
import type { Command, Flag } from '../command.ts';
import { VARIABLE_FLAGS, variablesOfFlags } from '../firewall/variables.ts';
import { linterOf, MISTAKES } from '../lint/linter.ts';
import { readPolicies } from '../policy/read-policies.ts';
import { resolveSettings } from '../resolve-settings.ts';

const ORDERS = ['strict', 'action'] as const satisfies readonly RuleOrder[];
const CAVEATS = 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-limitations-caveats.html';
const RULES = 'https://docs.suricata.io/en/suricata-7.0.10/rules/index.html';
const PRACTICES = 'https://aws.github.io/aws-security-services-best-practices/guides/network-firewall/customer-managed-rules/docs/';

const GRAVITY = { hole: 'SECURITY_WARNING', waste: 'WARNING', refused: 'ERROR' } as const satisfies Readonly<Record<string, PolicyFindingKind>>;

const LINTER = linterOf({ command: 'firewall lint', topic: 'rules', thresholds: MISTAKES, failOn: 'warning' });
const FLAGS: readonly Flag[] = [...VARIABLE_FLAGS, ...LINTER.flags];

export const FIREWALL_LINT: Command = {
  name: 'firewall lint',
  summary: 'find what is wrong in Suricata rules, with file, line and column',
  positionals: [
    {
      name: 'FILE',
      about: 'a file of rules; a folder (*.rules) or a pattern for several, `-` for stdin',
      isRequired: true,
      isRepeatable: true,
      completes: 'file',
    },
  ],
  flags: FLAGS,
  examples: ['stoa firewall lint egress.rules', "stoa firewall lint 'rules/*.rules' --order action --format sarif --output rules.sarif"],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const order = settings.choice('order', ORDERS) ?? 'strict';
    const variables = variablesOfFlags(settings);
    const finish = LINTER.begin(settings, io);
    const files = (await readPolicies(words, io, '.rules')).map(({ name, text }) => lint(name, text, order, variables));
    return await finish(files);
  },
};

/** Every finding of one file, by place. */
function lint(file: string, text: string, order: RuleOrder, variables: Variables): PolicyReportFile {
  const { rules, problems } = parseRules(text, variables);
  const starts = lineStarts(text);
  const findings = [
    ...problems.map((problem) => ofProblem(problem, starts)),
    ...findMistakes(
      rules.map((placed) => ({ placed, variables })),
      order,
    ).map((finding) => ofFinding(finding, starts)),
  ].sort((a, b) => a.span.offset - b.span.offset);
  const title = `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}, ${order} order`;
  return { file, text, policyKind: 'suricata', title, guessedBecause: undefined, resourceType: undefined, findings, isComplete: true };
}

function ofProblem({ kind, code, message, help, place, width }: PlacedProblem, starts: readonly number[]): PolicyReportFinding {
  return {
    kind: kind === 'caution' ? 'WARNING' : 'ERROR',
    code: kind === 'refused' ? `refused-${code}` : code,
    message,
    help,
    span: { ...place, offset: (starts[place.line - 1] ?? 0) + place.column - 1, length: width },
    pointer: `/${place.line}/${place.column}`,
    learnMore: kind === 'refused' ? CAVEATS : RULES,
  };
}

function ofFinding({ code, message, help, rule, span }: FirewallFinding, starts: readonly number[]): PolicyReportFinding {
  const place = rule.placeAt(span.from);
  return {
    kind: GRAVITY[FINDING_CODES[code]],
    code,
    message,
    help,
    span: { ...place, offset: (starts[place.line - 1] ?? 0) + place.column - 1, length: widthOf(span, rule.placeAt) },
    pointer: `/${rule.rule.sid}`,
    learnMore: PRACTICES,
  };
}
