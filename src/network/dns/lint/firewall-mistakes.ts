// Mistakes within rule groups of DNS Firewall: what is never asked, what is left out, what guards nothing.
// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-groups.html

import { textOf } from '../../model/index.ts';
import { type DomainList, entryFor } from '../firewall/domain-list.ts';
import type { DnsModel } from '../model/dns-model.ts';
import type { FirewallGroup, FirewallRule } from '../model/firewall.ts';
import { type DnsMistake, type DnsMistakes, joined, some } from './finding.ts';

/** The mistakes of every rule group. Cost: for each group, the entries of its lists times its rules. */
export function findGroupMistakes(model: DnsModel): DnsMistakes {
  return joined([...model.firewalls.groups.values()].map((group) => joined([inGroup(group), unused(model, group)])));
}

function inGroup(group: FirewallGroup): DnsMistakes {
  const { rules } = group;
  if ('reason' in rules) return { found: [], missing: [rules] };
  const found = rules.flatMap((rule, index) => [...shadowed(rule, rules.slice(0, index)), ...apexHole(rule, rules), ...oddEntries(rule)]);
  // What is secret of managed lists stays so: nothing that one could read is missing.
  return { found, missing: rules.flatMap(({ domains }) => ('reason' in domains && domains.reason !== 'not-modelled' ? domains : [])) };
}

function shadowed(rule: FirewallRule, earlier: readonly FirewallRule[]): readonly DnsMistake[] {
  const { domains } = rule;
  if (rule.action !== 'BLOCK' || 'reason' in domains) return [];
  for (const before of earlier) {
    const covers = before.queryType === undefined || before.queryType === rule.queryType;
    if (before.action === 'BLOCK' || !covers || 'reason' in before.domains) continue;
    const list = before.domains;
    const lost = entriesOf(domains).filter((entry) => isCovered(entry, list));
    if (lost.length === 0) continue;
    const message = `rule \`${rule.name}\` never blocks ${some(lost)}: rule \`${before.name}\` comes first and says ${before.action}`;
    return [
      {
        code: 'shadowed-block',
        resource: rule.group,
        path: rule.path,
        message,
        help: `give \`${rule.name}\` a lower priority number, or take the names out of the other list`,
      },
    ];
  }
  return [];
}

/** Whether every name of an entry is matched by a list: an asterisk is matched as a label. */
function isCovered(entry: string, list: DomainList): boolean {
  return entryFor(list, entry) !== undefined;
}

function entriesOf({ hasAll, exact, below }: DomainList): readonly string[] {
  return [...(hasAll ? ['*'] : []), ...exact, ...[...below].map((name) => `*.${name}`)];
}

/** `*.example.com` without `example.com`, in whichever rule of the group. */
function apexHole(rule: FirewallRule, all: readonly FirewallRule[]): readonly DnsMistake[] {
  const { domains } = rule;
  if (rule.action !== 'BLOCK' || 'reason' in domains) return [];
  const matching = all.flatMap((one) => ('reason' in one.domains ? [] : one.domains));
  const open = [...domains.below].filter((name) => !matching.some((list) => entryFor(list, name) !== undefined));
  if (open.length === 0) return [];
  const message = `rule \`${rule.name}\` blocks what lies below ${some(open)}, and not the ${open.length === 1 ? 'name itself' : 'names themselves'}`;
  return [{ code: 'apex-hole', resource: rule.group, path: rule.path, message, help: `add ${some(open)} to the domain list` }];
}

function oddEntries(rule: FirewallRule): readonly DnsMistake[] {
  if ('reason' in rule.domains || rule.domains.odd.length === 0) return [];
  const message = `the domain list of rule \`${rule.name}\` holds ${some(rule.domains.odd)}, which AWS does not describe`;
  return [
    { code: 'odd-entry', resource: rule.group, path: rule.path, message, help: 'write `example.com` for a name, `*.example.com` for what lies below it' },
  ];
}

function unused(model: DnsModel, group: FirewallGroup): DnsMistakes {
  const { snapshot } = model.network;
  const type = 'AWS::Route53Resolver::FirewallRuleGroupAssociation';
  const isUsed =
    snapshot.of(type).records.some(({ config }) => textOf(config, 'FirewallRuleGroupId') === group.id) ||
    [...model.profiles.values()].flat().some(({ resources }) => resources.some(({ id }) => id === group.id));
  if (isUsed) return { found: [], missing: [] };
  // A shared group may guard VPCs of accounts that were not read.
  const missing = snapshot.coverage.accounts.flatMap((account) => snapshot.coverage.missing(type, account, group.ref.region) ?? []);
  if (missing.length > 0) return { found: [], missing };
  const message = `rule group \`${group.name}\` is associated with no VPC of this source`;
  return {
    found: [{ code: 'unused-group', resource: group.ref, path: '', message, help: 'associate it with the VPCs that it is for, or delete it' }],
    missing: [],
  };
}
