// One way of a name, judged by the firewall of the VPC: allowed, blocked or unknown, with what would have to be known.
// The asked name is judged before anything is looked up; each name that it is redirected to as the answer comes back.

import type { Missing } from '../../core/index.ts';
import type { FirewallChain } from './firewall/chain.ts';
import { evaluateFirewall, type FirewallEffect, type FirewallMatch, type FirewallOutcome, laterBlocks } from './firewall/evaluate.ts';
import type { DnsEnd, DnsStep, DnsWay } from './lookup/ways.ts';
import { showName } from './names/name.ts';

export type DnsVerdict = 'allowed' | 'blocked' | 'unknown';

export interface JudgedWay extends DnsWay {
  readonly verdict: DnsVerdict;
  readonly effect: FirewallEffect | 'unknown';
  /** The rule of DNS Firewall that decides, where one does. */
  readonly rule: FirewallMatch | undefined;
  /** Rules of which nobody outside AWS can tell whether they match: each might decide. */
  readonly perhaps: readonly FirewallMatch[];
  readonly missing: readonly Missing[];
  /** Where it is not known what the name is redirected to: rules that would block certain such names. */
  readonly unlessRedirected: readonly FirewallMatch[];
}

export function judgeWay(way: DnsWay, chain: FirewallChain, type: string): JudgedWay {
  const outcome = evaluateFirewall(chain, way.names, type);
  const effects = new Set(outcome.results.map(({ effect }) => effect));
  const sure = chain.unread.length === 0;
  const perhaps = outcome.results.flatMap(({ by }) => (by !== undefined && by.entry === undefined ? by : []));
  const base = { ...way, perhaps, unlessRedirected: [] };
  if (sure && effects.size === 1 && effects.has('blocked')) {
    const rule = ruleOf(outcome);
    return { ...base, ...(rule === undefined ? withFirewall(way, outcome) : upTo(way, rule)), verdict: 'blocked', effect: 'blocked', rule, missing: [] };
  }
  if (!sure || effects.has('blocked'))
    return {
      ...base,
      ...withFirewall(way, outcome),
      verdict: 'unknown',
      effect: 'unknown',
      rule: undefined,
      missing: distinct([...outcome.missing, ...missingOfEnd(way.end)]),
    };
  const judged = {
    ...base,
    ...withFirewall(way, outcome),
    rule: ruleOf(outcome),
    effect: effects.has('alerted') ? ('alerted' as const) : effects.has('unfiltered') ? ('unfiltered' as const) : ('allowed' as const),
  };
  const verdict = VERDICTS[way.end.kind];
  if (verdict !== 'allowed') return { ...judged, verdict, missing: missingOfEnd(way.end) };
  const later = hasUnknownRedirect(way.end) && type !== 'CNAME' && !outcome.results.every(({ isTrusted }) => isTrusted) ? laterBlocks(chain, type) : undefined;
  if (later?.blocksAll === true) return { ...judged, verdict: 'unknown', effect: 'unknown', missing: [unknownRedirect(way)] };
  return { ...judged, verdict, missing: [], unlessRedirected: later?.rules ?? [] };
}

const VERDICTS: Readonly<Record<DnsEnd['kind'], DnsVerdict>> = {
  records: 'allowed',
  nodata: 'allowed',
  nxdomain: 'allowed',
  public: 'allowed',
  forwarded: 'allowed',
  'no-resolver': 'blocked',
  'other-servers': 'unknown',
  unknown: 'unknown',
};

const hasUnknownRedirect = ({ kind }: DnsEnd): boolean => kind === 'public' || kind === 'forwarded';

const missingOfEnd = (end: DnsEnd): readonly Missing[] => (end.kind === 'unknown' ? end.missing : []);

function unknownRedirect({ names }: DnsWay): Missing {
  return { reason: 'not-modelled', name: `what ${showName(names.at(-1) ?? '')} is redirected to: a rule blocks every name that no rule before it allows` };
}

/** The one rule that every result names. */
function ruleOf({ results }: FirewallOutcome): FirewallMatch | undefined {
  const [rule, ...others] = results.map(({ by }) => by);
  return others.every((by) => by?.rule === rule?.rule) ? rule : undefined;
}

export function firewallStep({ rule, name, entry, placed }: FirewallMatch): DnsStep {
  const answer = rule.action === 'BLOCK' ? ` with ${rule.response}${rule.override === undefined ? '' : ` (CNAME ${rule.override.domain})`}` : '';
  const matches = entry === undefined ? 'may match' : `matches it by \`${entry}\``;
  return {
    kind: 'firewall',
    name,
    resource: rule.group,
    path: rule.path,
    means: `${rule.action}${answer}: rule \`${rule.name}\` of group \`${placed.group.name}\`, priority ${placed.priority}/${rule.priority}, ${matches}`,
  };
}

/** A blocked query goes no further than the name that is blocked, and gets that rule's answer. */
function upTo({ steps, names }: DnsWay, rule: FirewallMatch): Pick<DnsWay, 'steps' | 'names' | 'end'> {
  const before = names.slice(0, names.indexOf(rule.name));
  const { response, override } = rule.rule;
  const end: DnsEnd =
    override === undefined
      ? { kind: response === 'NXDOMAIN' ? 'nxdomain' : 'nodata' }
      : { kind: 'records', values: [`CNAME ${override.domain}`], aliasOf: undefined };
  return { names: [...before, rule.name], steps: [...steps.filter((step) => before.includes(step.name)), firewallStep(rule)], end };
}

/** What the firewall said of each name, before what was found about it. */
function withFirewall({ steps, names }: DnsWay, { results }: FirewallOutcome): Pick<DnsWay, 'steps'> {
  const said = results.flatMap(({ by }) => (by === undefined ? [] : firewallStep(by)));
  const rest = steps.filter((step) => !names.includes(step.name));
  return { steps: [...names.flatMap((name) => [...said, ...steps].filter((step) => step.name === name)), ...rest] };
}

export function distinct(missing: readonly Missing[]): readonly Missing[] {
  const found = new Map(missing.map((one) => [JSON.stringify([one.name, one.account, one.region, one.detail]), one]));
  return [...found.values()];
}
