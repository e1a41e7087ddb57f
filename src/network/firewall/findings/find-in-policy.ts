// The classic mistakes of a whole firewall: HOME_NET, and rules on what the stateless engine never forwards.
// Source: https://aws.github.io/aws-security-services-best-practices/guides/network-firewall/firewall-policy-configuration/docs/

import { isArray, isObject, type Json, type ResourceRecord } from '../../../core/index.ts';
import { type Flow, stagesOf } from '../engine/flow.ts';
import { hasAddress, hasPort } from '../engine/variables.ts';
import type { FirewallPolicy } from '../groups/read-policy.ts';
import { objectOf, type RuleGroup } from '../groups/read-rule-group.ts';
import { blockOf, matchStateless, portsOf } from '../groups/stateless.ts';
import { type AddressSet, variablesOf } from '../language/address-set.ts';
import type { PlacedRule } from '../language/parse-rules.ts';
import type { PortSet } from '../language/port-set.ts';
import { protocolOf } from '../language/protocols.ts';
import { findMistakes } from './find.ts';
import { type FirewallFinding, findingAt } from './finding.ts';
import { addressPlaces, portPlaces } from './overlap.ts';

export interface PolicyFinding extends FirewallFinding {
  readonly group: string | undefined;
}

/** What surrounds the firewall, as far as the snapshot tells. */
export interface Around {
  /** Addresses outside of the firewall's VPC whose traffic reaches it, as blocks; `undefined` where that is not known. */
  readonly inspects: readonly string[] | undefined;
  readonly groupRecords: ReadonlyMap<string, ResourceRecord>;
}

/** Every mistake in a policy and in its groups. */
export function findMistakesInPolicy(policy: FirewallPolicy, around: Around): readonly PolicyFinding[] {
  const groups = policy.stateful.filter((group): group is RuleGroup => !('secret' in group));
  const found: PolicyFinding[] = [];
  const all = groups.flatMap((group) => group.file.rules.map((placed) => ({ placed, variables: group.variables, group })));
  const groupOf = new Map(all.map(({ placed, group }) => [placed, group.name]));
  for (const finding of findMistakes(all, policy.order)) found.push({ ...finding, group: groupOf.get(finding.rule) });
  for (const group of groups) {
    const sets = ipSetsOf(around.groupRecords.get(group.arn));
    const uses = (name: string) =>
      group.file.rules.find(({ rule }) => [...variablesOf(rule.source), ...variablesOf(rule.destination)].some((variable) => variable.name === name));
    const home = uses('HOME_NET') ?? uses('EXTERNAL_NET');
    if (home !== undefined && !sets.has('HOME_NET') && !policy.setsHomeNet && (around.inspects?.length ?? 0) > 0) {
      found.push({
        ...findingAt(
          'home-net-hole',
          home,
          home.rule.spans.source,
          `$HOME_NET is only the VPC of the firewall, and traffic from ${(around.inspects ?? []).slice(0, 3).join(', ')} comes through it: the rule never matches that`,
          'set HOME_NET in the policy variables to all networks that are inspected',
        ),
        group: group.name,
      });
    }
    const external = uses('EXTERNAL_NET');
    if (external !== undefined && sets.has('HOME_NET') && !sets.has('EXTERNAL_NET')) {
      found.push({
        ...findingAt(
          'external-net-mismatch',
          external,
          external.rule.spans.destination,
          "the group sets HOME_NET and not EXTERNAL_NET, which stays what is not in the policy's HOME_NET",
          'set both in the group, or HOME_NET in the policy alone',
        ),
        group: group.name,
      });
    }
    for (const placed of group.file.rules) {
      if (isNeverForwarded(placed, group, policy)) {
        found.push({
          ...findingAt(
            'never-forwarded',
            placed,
            placed.rule.spans.action,
            'the stateless rules forward nothing that the rule matches',
            'forward it to the stateful engine: `aws:forward_to_sfe`',
          ),
          group: group.name,
        });
      }
    }
  }
  return found;
}

function ipSetsOf(record: ResourceRecord | undefined): ReadonlySet<string> {
  const group = (record && objectOf(record, 'RuleGroup')) ?? {};
  const variables = isObject(group['RuleVariables']) ? group['RuleVariables'] : {};
  return new Set(Object.keys(isObject(variables['IPSets']) ? variables['IPSets'] : {}));
}

const MOST_FLOWS = 5000;

/** Tries a flow of every region that the rule and the stateless rules tell apart; unsure is no. */
function isNeverForwarded({ rule }: PlacedRule, { variables }: RuleGroup, policy: FirewallPolicy): boolean {
  const { transports } = protocolOf(rule);
  const protocols = (['tcp', 'udp', 'icmp'] as const).filter((one) => transports.includes('ip') || transports.includes(one));
  if (protocols.length === 0 || rule.isBothWays) return false;
  const blocks = policy.stateless.flatMap(({ attributes }) => blocksOf(attributes['Sources']).concat(blocksOf(attributes['Destinations'])));
  const ports = policy.stateless.flatMap(({ attributes }) => rangesOf(attributes['SourcePorts']).concat(rangesOf(attributes['DestinationPorts'])));
  const list = { kind: 'list', items: blocks, isNegated: false } as const;
  const portList = { kind: 'list', items: ports, isNegated: false } as const;
  const sources = addressPlaces([
    [rule.source, variables],
    [list, variables],
  ])?.filter((place) => hasAddress(rule.source, place, variables) !== false);
  const targets = addressPlaces([
    [rule.destination, variables],
    [list, variables],
  ])?.filter((place) => hasAddress(rule.destination, place, variables) !== false);
  if (sources === undefined || targets === undefined) return false;
  const from = portPlaces([
    [rule.sourcePort, variables],
    [portList, variables],
  ]).filter((port) => hasPort(rule.sourcePort, port, variables) !== false);
  const to = portPlaces([
    [rule.destinationPort, variables],
    [portList, variables],
  ]).filter((port) => hasPort(rule.destinationPort, port, variables) !== false);
  const pairs = sources.flatMap((source) =>
    targets.flatMap((target) => (source.version === target.version ? [{ source: textOf(source), destination: textOf(target) }] : [])),
  );
  const count = protocols.length * pairs.length * from.length * to.length;
  if (count === 0 || count > MOST_FLOWS) return false;
  for (const protocol of protocols) {
    for (const ends of pairs) {
      for (const sourcePort of from) {
        for (const destinationPort of to) {
          const flow: Flow = { protocol, ...ends, sourcePort, destinationPort };
          for (const stage of stagesOf(flow)) {
            const rows = policy.stateless.map((row) => ({ row, holds: matchStateless(row, flow, stage) })).filter(({ holds }) => holds !== false);
            const decided = rows[0]?.row.action ?? policy.statelessDefault;
            if (rows.some(({ holds }) => holds !== true) || decided === undefined || decided === 'aws:forward_to_sfe') return false;
          }
        }
      }
    }
  }
  return true;
}

function textOf({ version, first }: { readonly version: 4 | 6; readonly first: bigint }): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => String((first >> shift) & 255n)).join('.');
  return Array.from({ length: 8 }, (_, index) => ((first >> BigInt(112 - index * 16)) & 65_535n).toString(16)).join(':');
}

function blocksOf(value: Json | undefined): AddressSet[] {
  if (!isArray(value)) return [];
  return value.flatMap((one): AddressSet[] => {
    const block = blockOf(one);
    return block === undefined ? [] : [{ kind: 'blocks', block, isNegated: false }];
  });
}

function rangesOf(value: Json | undefined): PortSet[] {
  if (!isArray(value)) return [];
  return value.flatMap((one): PortSet[] => {
    const ports = portsOf(one);
    return ports === undefined ? [] : [{ kind: 'range', ...ports, isNegated: false }];
  });
}
