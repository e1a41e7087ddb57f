// The answer of `stoa dns test` for a person: the verdict, each way with its steps, and what is not known.

import { describeMissing, visible } from '../../core/index.ts';
import { type Bypass, type DnsAnswer, type DnsNote, type DnsStep, type FirewallMatch, firewallStep, type JudgedWay, showName } from '../../network/index.ts';

export interface DnsResult {
  readonly name: string;
  readonly type: string;
  readonly vpcId: string;
  readonly answer: DnsAnswer;
  readonly expected: string | undefined;
  readonly isAsExpected: boolean;
}

export function resultText({ name, type, vpcId, answer, expected, isAsExpected }: DnsResult): string {
  const { ways, verdict, missing } = answer;
  const lines = [`${verdict}: ${showName(name)} ${type} from ${vpcId}${ways.length === 1 && ways[0] !== undefined ? `, ${endWords(ways[0])}` : ''}`];
  if (expected !== undefined && !isAsExpected) lines[0] += `   expected: ${expected}`;
  if (verdict === 'unknown' && missing.length > 0) lines.push('', 'What is not known:', ...missing.map((one) => `  ${describeMissing(one)}${placeWords(one)}`));
  const shared = commonSteps(ways);
  lines.push('', 'How', ...shared.map(stepLine));
  if (ways.length === 1) lines.push(...(ways[0]?.steps.slice(shared.length).map(stepLine) ?? []), ...(ways[0] === undefined ? [] : filterLines(ways[0])));
  else
    for (const way of ways) {
      const own = [...way.steps.slice(shared.length).map(stepLine), ...filterLines(way)];
      lines.push('', `  ${way.verdict}, ${endWords(way)}: ${way.conditions.join('; ')}`, ...own.map((line) => (line === '' ? '' : `  ${line}`)));
    }
  return lines.map(visible).join('\n');
}

const placeWords = ({ account, region }: { readonly account?: string; readonly region?: string }) =>
  account === undefined ? '' : `, ${account} ${region ?? ''}`;

/** Steps that all ways begin with. */
function commonSteps(ways: readonly JudgedWay[]): readonly DnsStep[] {
  const [first, ...others] = ways;
  if (first === undefined || others.length === 0) return [];
  const same = (a: DnsStep, b: DnsStep | undefined) => b !== undefined && a.name === b.name && a.path === b.path && a.means === b.means;
  const end = first.steps.findIndex((step, index) => others.some((way) => !same(step, way.steps[index])));
  return end === -1 ? first.steps : first.steps.slice(0, end);
}

function stepLine({ name, resource, path, means }: DnsStep): string {
  return `  - ${showName(name)}: ${means} [${resource.id}${path === '' ? '' : ` ${path}`}]`;
}

function filterLines({ effect, rule, perhaps, unlessRedirected, verdict }: JudgedWay): readonly string[] {
  const lines: string[] = [];
  if (rule === undefined && effect === 'allowed') lines.push('  - DNS Firewall: no rule matches');
  if (verdict === 'unknown') lines.push(...ruleLines('Perhaps', perhaps));
  lines.push(...ruleLines('Unless it is redirected to a name that one of these matches', unlessRedirected));
  return lines;
}

function ruleLines(title: string, rules: readonly FirewallMatch[]): readonly string[] {
  const lines = [...new Set(rules.map((match) => `  - ${firewallStep(match).means.replace(/, may match$/, '')} [${match.rule.group.id} ${match.rule.path}]`))];
  return lines.length === 0 ? [] : ['', title, ...lines];
}

// INVARIANT: a row for each end, so that a new one cannot be forgotten.
const ENDS: { readonly [K in JudgedWay['end']['kind']]: (end: Extract<JudgedWay['end'], { readonly kind: K }>) => string } = {
  records: ({ values, aliasOf }) =>
    values.length > 0 ? values.join(' ') : aliasOf === undefined ? 'an empty answer' : `the addresses of ${showName(aliasOf)}`,
  nodata: () => 'no data (NODATA)',
  nxdomain: () => 'no such name (NXDOMAIN)',
  public: () => 'answered by public name servers',
  forwarded: ({ targets }) =>
    targets.length === 0 ? 'forwarded to the delegated name servers' : `forwarded to ${targets.map(({ address }) => address).join(', ')}`,
  'no-resolver': () => 'no resolver answers',
  'other-servers': ({ addresses }) => `asked of ${addresses.join(', ')}`,
  unknown: () => 'the answer is not known',
};

function endWords({ end }: JudgedWay): string {
  return (ENDS[end.kind] as (one: typeof end) => string)(end);
}

export function notesText(notes: readonly DnsNote[], bypasses: readonly Bypass[] | undefined): string {
  const lines = notes.map(({ means, resource }) => `  ${means} [${resource.id}]`);
  const open = (bypasses ?? []).filter(({ answer }) => answer !== 'no');
  for (const { protocol, port, means, answer } of open)
    lines.push(
      `  ${answer === 'yes' ? '' : 'it is not known whether '}resolvers on the internet can be asked past DNS Firewall: ${means}, ${protocol}/${port}`,
    );
  if (bypasses !== undefined && open.length === 0)
    lines.push('  no resolver on the internet can be asked past DNS Firewall (udp/53, tcp/53, tcp/853, tcp/443)');
  return lines.length === 0 ? '' : `\nTo know\n${lines.map(visible).join('\n')}\n`;
}

export function resultData({ name, type, vpcId, answer, expected, isAsExpected }: DnsResult): object {
  return {
    name: showName(name),
    type,
    vpc: vpcId,
    verdict: answer.verdict,
    ways: answer.ways.map(({ conditions, names, verdict, effect, end, steps, rule, perhaps, unlessRedirected }) => ({
      conditions,
      names: names.map(showName),
      verdict,
      firewall: effect,
      ...(rule === undefined ? {} : { rule: firewallStep(rule) }),
      end,
      steps,
      perhaps: perhaps.map(firewallStep),
      unlessRedirected: unlessRedirected.map(firewallStep),
    })),
    missing: answer.missing,
    ...(expected === undefined ? {} : { expected, isAsExpected }),
  };
}
