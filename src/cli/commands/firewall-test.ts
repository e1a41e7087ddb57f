// stoa firewall test: what rules do to a flow, packet by packet, and which rule decides. With --expect, a test that CI can run.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { formatIssue, visible } from '../../core/index.ts';
import {
  createStatefulEngine,
  DEFAULT_ACTIONS,
  type Decider,
  type DefaultAction,
  type Flow,
  type PlacedRule,
  parseFlow,
  parseRules,
  RULE_TYPES,
  type RuleOrder,
  type StatefulVerdict,
} from '../../network/index.ts';
import type { Command, Flag } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
import { CliError, systemWords, usageError } from '../errors.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { VARIABLE_FLAGS, variablesOfFlags } from '../firewall/variables.ts';
import { readPolicies } from '../policy/read-policies.ts';
import { resolveSettings } from '../resolve-settings.ts';

const FORMATS = ['table', 'json'] as const;
const ORDERS = ['strict', 'action'] as const satisfies readonly RuleOrder[];
const EXPECTED = ['pass', 'drop', 'reject'] as const;

const FLAGS: readonly Flag[] = [
  { name: 'flow', value: 'FLOW', about: '`tcp 10.0.1.5 -> 203.0.113.9:443 sni=example.com`; may be given several times', isRepeatable: true },
  { name: 'flows', value: 'FILE', about: 'a file of flows, one a line, each after `pass:`, `drop:` or `reject:` where one is expected', completes: 'file' },
  { name: 'expect', value: 'ACTION', about: `exit 1 unless every flow ends so: ${EXPECTED.join(', ')}`, choices: EXPECTED },
  {
    name: 'default',
    value: 'ACTION',
    about: 'a default action of strict order, such as aws:drop_established',
    isList: true,
    choices: [...DEFAULT_ACTIONS.keys()],
  },
  ...VARIABLE_FLAGS,
  { name: 'format', value: 'FORMAT', about: `${FORMATS.join(', ')} (table)`, choices: FORMATS },
];

interface Case {
  readonly text: string;
  readonly flow: Flow;
  readonly expected: string | undefined;
}
interface RuleInFile {
  readonly file: string;
  readonly placed: PlacedRule;
}
type Verdict = StatefulVerdict<RuleInFile>;

export const FIREWALL_TEST: Command = {
  name: 'firewall test',
  summary: 'tell what a firewall does to a flow, and which rule decides',
  positionals: [
    { name: 'RULES', about: 'a file of Suricata rules; several are one list, in the order given', isRequired: true, isRepeatable: true, completes: 'file' },
  ],
  flags: FLAGS,
  examples: [
    "stoa firewall test egress.rules --flow 'tcp 10.0.1.5 -> 203.0.113.9:443 sni=example.com' --default aws:drop_established",
    'stoa firewall test egress.rules --flows flows.txt --order action',
  ],
  async run({ arguments: words, flags }, io) {
    const settings = resolveSettings(FLAGS, flags, io, undefined);
    const order = settings.choice('order', ORDERS) ?? 'strict';
    const expected = settings.choice('expect', EXPECTED);
    const format = settings.choice('format', FORMATS) ?? 'table';
    const defaults = settings.list('default').map(findDefault);
    if (order === 'action' && defaults.length > 0) throw usageError('`--default` is for strict order', 'in action order, what no rule decides passes');
    const variables = variablesOfFlags(settings);
    const rules: { rule: PlacedRule['rule']; variables: typeof variables; source: RuleInFile }[] = [];
    for (const { name, text } of await readPolicies(words, io, '.rules')) {
      const file = parseRules(text, variables);
      const wrong = file.problems.filter(({ kind }) => kind !== 'caution');
      if (wrong.length > 0) {
        const issues = wrong.map(({ code, message, place, help }) => ({ code, message, file: name, ...place, ...(help === undefined ? {} : { help }) }));
        throw new CliError('ERR_SOURCE', issues, { text });
      }
      for (const placed of file.rules) rules.push({ rule: placed.rule, variables, source: { file: name, placed } });
    }
    const cases = settings.list('flow').map((text): Case => ({ text, flow: readFlow(text, '--flow'), expected }));
    const file = settings.text('flows');
    if (file !== undefined) cases.push(...(await readFlows(file, io.cwd, expected)));
    if (cases.length === 0) throw usageError('there is no flow to test', 'give one with `--flow`, or a file of them with `--flows`');

    const judge = createStatefulEngine<RuleInFile>({ order, rules, defaults });
    const results = cases.map((one) => ({ ...one, verdict: judge(one.flow) }));
    const failed = results.filter((one) => one.expected !== undefined && one.expected !== one.verdict.action);
    await io.stdout.write(format === 'json' ? `${JSON.stringify({ flows: results.map(jsonOf) }, null, 2)}\n` : tableOf(results, failed.length));
    return failed.length === 0 ? EXIT_CODES.clean.code : EXIT_CODES.findings.code;
  },
};

function findDefault(name: string): DefaultAction {
  const action = DEFAULT_ACTIONS.get(name);
  if (action !== undefined) return action;
  throw usageError(
    `there is no default action \`${name}\``,
    didYouMean(name, [...DEFAULT_ACTIONS.keys()]) ?? `choose from ${[...DEFAULT_ACTIONS.keys()].join(', ')}`,
  );
}

function readFlow(text: string, where: string, line?: number, shift = 0): Flow {
  const read = parseFlow(text);
  if (read.ok) return read.value;
  const issues = read.issues.map((issue) => ({ ...issue, file: where, line: line ?? 1, column: (issue.column ?? 1) + shift }));
  throw new CliError(
    'ERR_USAGE',
    line === undefined ? issues.map(({ code, message, help }) => ({ code, message, ...(help === undefined ? {} : { help }) })) : issues,
  );
}

/** Blank lines and lines that begin with `#` say nothing. */
async function readFlows(file: string, cwd: string, expected: string | undefined): Promise<readonly Case[]> {
  const text = await readFile(resolve(cwd, file), 'utf8').catch((error: unknown) => {
    throw new CliError('ERR_SOURCE', [{ code: 'flows-unreadable', message: `\`${file}\` cannot be read: ${systemWords(error)}` }], { cause: error });
  });
  return text.split(/\r\n|\n|\r/).flatMap((line, index): Case[] => {
    if (line.trim() === '' || line.trim().startsWith('#')) return [];
    const [, lead = '', word, rest = ''] = /^(\s*(?:(pass|drop|reject):)?\s*)(.*)$/.exec(line) ?? [];
    return [{ text: rest.trim(), flow: readFlow(rest, file, index + 1, lead.length), expected: word ?? expected }];
  });
}

function tableOf(results: readonly (Case & { readonly verdict: Verdict })[], failed: number): string {
  const lines = results.flatMap(({ text, verdict, expected }) => {
    const isFailed = expected !== undefined && expected !== verdict.action;
    return [`${verdict.action.padEnd(7)} ${visible(text)}${isFailed ? `   expected: ${expected}` : ''}`, ...why(verdict).map((line) => `        ${line}`)];
  });
  const expectations = results.filter(({ expected }) => expected !== undefined).length;
  const summary = expectations === 0 ? [] : ['', failed === 0 ? `all ${expectations} as expected` : `${failed} of ${expectations} not as expected`];
  return `${[...lines, ...summary].join('\n')}\n`;
}

function why(verdict: Verdict): readonly string[] {
  const lines =
    verdict.action === 'unknown'
      ? [`cannot be told without: ${verdict.unknowns.map(visible).join(', ')}`]
      : [`${describe(verdict.by)}${verdict.by.kind === 'nothing' ? '' : `, at ${verdict.stage}`}`];
  const named = (by: Decider<RuleInFile>) => (by.kind === 'rule' ? `${by.rule.rule.sid}` : by.kind === 'default' ? by.action.name : '');
  const alerts = [...new Set(verdict.alerts.map(({ by }) => named(by)))];
  if (alerts.length > 0) lines.push(`logged: ${alerts.join(', ')}`);
  const perhaps = [...new Set(verdict.perhaps.map(({ by }) => named(by)))].filter((name) => !alerts.includes(name));
  if (perhaps.length > 0) lines.push(`perhaps logged: ${perhaps.join(', ')}`);
  return lines;
}

function describe(by: Decider<RuleInFile>): string {
  if (by.kind === 'nothing') return 'no rule decides';
  if (by.kind === 'default') return `by the default action ${by.action.name}`;
  const { source, rule } = by.rule;
  const message = rule.message === '' ? '' : ` "${rule.message}"`;
  return visible(
    `by rule ${rule.sid}${message} (${formatIssue({ code: '', message: by.type, file: source.file, line: source.placed.placeAt(0).line })}, for the ${RULE_TYPES[by.type].scope})`,
  );
}

function jsonOf({ text, verdict, expected }: Case & { readonly verdict: Verdict }): object {
  const place = (by: Decider<RuleInFile>) => {
    if (by.kind === 'nothing') return { kind: 'nothing' };
    if (by.kind === 'default') return { kind: 'default', action: by.action.name };
    const { source, rule } = by.rule;
    return {
      kind: 'rule',
      sid: rule.sid,
      action: rule.action,
      type: by.type,
      scope: RULE_TYPES[by.type].scope,
      file: source.file,
      line: source.placed.placeAt(0).line,
    };
  };
  return {
    flow: text,
    action: verdict.action,
    stage: verdict.stage,
    decidedBy: place(verdict.by),
    unknowns: verdict.unknowns,
    alerts: verdict.alerts.map(({ stage, by }) => ({ stage, ...place(by) })),
    perhaps: verdict.perhaps.map(({ stage, by, unknown }) => ({ stage, ...place(by), unknown })),
    ...(expected === undefined ? {} : { expected, isAsExpected: expected === verdict.action }),
  };
}
