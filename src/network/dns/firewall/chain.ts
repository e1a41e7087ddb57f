// The firewall groups before a VPC, in the order in which they are asked: by the priority of the association, the lowest first.
// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-overview.html#resolver-dns-firewall-behavior

import { type Missing, type ResourceRef, refOf } from '../../../core/index.ts';
import { textOf, type Vpc } from '../../model/index.ts';
import type { FirewallGroup, FirewallRule, Firewalls } from '../model/firewall.ts';
import { PROFILE_ASSOCIATION, type Profile } from '../model/profiles.ts';
import type { Via, ViewSource } from '../model/view.ts';

export interface PlacedGroup {
  readonly group: FirewallGroup;
  readonly rules: readonly FirewallRule[];
  readonly priority: number;
  readonly via: Via;
  readonly association: ResourceRef;
}

export interface FirewallChain {
  readonly groups: readonly PlacedGroup[];
  /** What may hold further groups, or makes it unknown whether one is in force. */
  readonly unread: readonly Missing[];
}

export function readChain(
  source: Pick<ViewSource, 'withoutProfiles'> & { readonly network: Pick<ViewSource['network'], 'snapshot'> },
  firewalls: Firewalls,
  vpc: Pick<Vpc, 'id' | 'ref'>,
  profiles: readonly Profile[],
): FirewallChain {
  const { snapshot } = source.network;
  const { account, region } = vpc.ref;
  const groups: PlacedGroup[] = [];
  const unread: Missing[] = [];
  const add = (id: string, priority: unknown, via: Via, association: ResourceRef) => {
    const group = firewalls.groups.get(id);
    const missing = (name: string): Missing => ({ reason: 'absent', name, account, region, arn: association.arn, detail: id });
    if (typeof priority !== 'number')
      unread.push(missing(via === 'vpc' ? 'route53resolver:ListFirewallRuleGroupAssociations' : 'route53profiles:ListProfileResourceAssociations'));
    else if (group === undefined) unread.push(missing('route53resolver:ListFirewallRules'));
    else if ('reason' in group.rules) unread.push(group.rules);
    else groups.push({ group, rules: group.rules, priority, via, association });
  };
  const types = ['AWS::Route53Resolver::FirewallRuleGroupAssociation', ...(profiles.length === 0 && !source.withoutProfiles ? [PROFILE_ASSOCIATION] : [])];
  for (const type of types) {
    const missing = snapshot.coverage.missing(type, account, region);
    if (missing !== undefined) unread.push(missing);
  }
  for (const record of snapshot.of('AWS::Route53Resolver::FirewallRuleGroupAssociation').inRegion(account, region)) {
    const { config } = record;
    if (textOf(config, 'VpcId') !== vpc.id) continue;
    const status = textOf(config, 'Status') ?? 'COMPLETE';
    if (status !== 'COMPLETE') unread.push({ reason: 'not-modelled', name: `what holds while ${record.id} is ${status}`, account, region, arn: record.arn });
    add(textOf(config, 'FirewallRuleGroupId') ?? '', config['Priority'], 'vpc', refOf(record));
  }
  for (const { isInForce, association, resources } of profiles) {
    for (const resource of resources) {
      if (!resource.arn.includes(':firewall-rule-group/')) continue;
      if (!isInForce || !resource.isInForce)
        unread.push({ reason: 'not-modelled', name: `what holds while ${association.id} is not COMPLETE`, account, region, arn: association.arn });
      add(resource.id, resource.priority, 'profile', resource.ref);
    }
  }
  groups.sort((a, b) => a.priority - b.priority);
  return { groups, unread };
}

/** Ways to order groups that AWS does not decide between: those of the VPC and of its Profile in one row, or one after the other. */
export function ordersOf(groups: readonly PlacedGroup[]): readonly (readonly (readonly PlacedGroup[])[])[] {
  const own = levelsOf(groups.filter(({ via }) => via === 'vpc'));
  const theirs = levelsOf(groups.filter(({ via }) => via === 'profile'));
  return own.length === 0 || theirs.length === 0 ? [levelsOf(groups)] : [levelsOf(groups), [...own, ...theirs], [...theirs, ...own]];
}

/** Groups of one priority are one level: AWS does not say which of them is asked first. */
function levelsOf(groups: readonly PlacedGroup[]): readonly (readonly PlacedGroup[])[] {
  const levels: PlacedGroup[][] = [];
  for (const one of groups) {
    const last = levels.at(-1);
    if (last?.[0]?.priority === one.priority) last.push(one);
    else levels.push([one]);
  }
  return levels;
}
