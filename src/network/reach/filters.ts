// What security groups and network ACLs let through, as sets of packets.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html (all groups' allows together),
// https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html (the lowest number that matches decides)

import type { AddressBlock, AddressRange, Missing } from '../../core/index.ts';
import { type AclRule, type GroupRule, gap, type NetworkAcl, type NetworkInterface, type NetworkModel, type SecurityGroup } from '../model/index.ts';
import {
  allPackets,
  describePackets,
  type IpVersion,
  intersect,
  isEmpty,
  noPackets,
  type PacketSet,
  packetsOf,
  subtract,
  union,
  unionAll,
} from '../packets/index.ts';
import type { Decision, Passage } from './flow.ts';

export type Direction = 'ingress' | 'egress';

/** Whom a rule that refers to a group may mean: the other side's groups and its private addresses. */
export interface OtherSide {
  readonly groupIds: readonly string[];
  readonly ranges: readonly AddressRange[];
  /** Nobody knows whose address it is: it may be a member of a group that was not read. */
  readonly isStranger?: boolean;
}

// Interfaces that AWS runs without security groups: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html,
// https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html (none given: everything passes),
// https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html
const WITHOUT_GROUPS: ReadonlySet<string> = new Set([
  'nat_gateway',
  'natGateway',
  'network_load_balancer',
  'gateway_load_balancer',
  'gateway_load_balancer_endpoint',
  'transit_gateway',
]);

export interface GroupPassage extends Passage {
  /** What rules about addresses alone let through. */
  readonly byAddress: PacketSet;
  readonly hasNoRules: boolean;
}

/** What the groups of an interface let through in a direction. `packets` only narrows which rules are named. */
export function groupPassage(
  model: NetworkModel,
  one: Pick<NetworkInterface, 'groupIds' | 'type' | 'ref'>,
  direction: Direction,
  packets: PacketSet,
  other: OtherSide | undefined,
  isExplaining = true,
): GroupPassage {
  const { version } = packets;
  const { account, region } = one.ref;
  if (one.groupIds === undefined || (one.groupIds.length === 0 && !WITHOUT_GROUPS.has(one.type))) {
    return unread(version, {
      reason: 'absent',
      name: 'ec2:DescribeNetworkInterfaces',
      account,
      region,
      arn: one.ref.arn,
      detail: 'no security groups of the interface',
    });
  }
  if (one.groupIds.length === 0) return { allowed: packets, perhaps: noPackets(version), missing: [], decisions: [], byAddress: packets, hasNoRules: false };
  const byAddress: PacketSet[] = [];
  const byGroup: PacketSet[] = [];
  const missing: Missing[] = [];
  const decisions: Decision[] = [];
  const perhaps: PacketSet[] = [];
  let hasRules = false;
  for (const id of one.groupIds) {
    const group = model.groups.get(id);
    const rules = group?.[direction];
    if (group === undefined || rules === undefined) {
      missing.push(gap(model, 'AWS::EC2::SecurityGroup', account, region));
      perhaps.push(allPackets(version));
      continue;
    }
    hasRules ||= rules.length > 0;
    for (const rule of rules) {
      const means = meaningOf(model, rule, direction, version, other, group);
      if (means.missing !== undefined) {
        missing.push(means.missing);
        perhaps.push(means.packets);
        continue;
      }
      const hit = intersect(packets, means.packets);
      if (isEmpty(hit)) continue;
      (rule.peer.kind === 'group' ? byGroup : byAddress).push(hit);
      if (isExplaining) decisions.push({ resource: group.ref, path: rule.path, means: `allows ${describePackets(means.packets)}` });
    }
  }
  const addressed = unionAll(version, byAddress);
  return {
    allowed: union(addressed, unionAll(version, byGroup)),
    perhaps: unionAll(version, perhaps),
    missing,
    decisions,
    byAddress: addressed,
    hasNoRules: !hasRules && missing.length === 0,
  };
}

function unread(version: IpVersion, missing: Missing): GroupPassage {
  return { allowed: noPackets(version), perhaps: allPackets(version), missing: [missing], decisions: [], byAddress: noPackets(version), hasNoRules: false };
}

interface Meaning {
  readonly packets: PacketSet;
  readonly missing?: Missing;
}

function meaningOf(
  model: NetworkModel,
  rule: GroupRule,
  direction: Direction,
  version: IpVersion,
  other: OtherSide | undefined,
  group: SecurityGroup,
): Meaning {
  const { account, region, arn } = group.ref;
  const unreadable = { reason: 'unreadable', name: 'ec2:DescribeSecurityGroups', account, region, arn, detail: rule.path } as const;
  // Whose ports cannot be read lets through nobody knows what, where it is about these addresses at all.
  const read = (packets: PacketSet): Meaning => (rule.service === undefined && !isEmpty(packets) ? { packets, missing: unreadable } : { packets });
  const { peer } = rule;
  if (peer.kind === 'unreadable') return { packets: serviceSet(rule, version), missing: unreadable };
  if (peer.kind === 'group') {
    if (other?.isStranger === true && !model.groups.has(peer.id)) {
      const missing = { reason: 'absent', name: `the members of ${peer.id}`, account, region } as const;
      return { packets: peerSet(rule, version, direction, other.ranges), missing };
    }
    if (other?.groupIds.includes(peer.id) !== true) return { packets: noPackets(version) };
    return read(peerSet(rule, version, direction, other.ranges));
  }
  if (peer.kind === 'block') return read(blockSet(rule, version, direction, peer.block));
  const blocks = model.prefixList(peer.id, account, region);
  if ('reason' in blocks) return { packets: serviceSet(rule, version), missing: blocks };
  return read(
    peerSet(
      rule,
      version,
      direction,
      blocks.filter((block) => block.version === version),
    ),
  );
}

// A rule is asked again for every interface that has its group.
const remembered = new WeakMap<GroupRule | AclRule, Map<string, PacketSet>>();

function blockSet(rule: GroupRule | AclRule, version: IpVersion, direction: Direction, block: AddressBlock): PacketSet {
  let sets = remembered.get(rule);
  if (sets === undefined) remembered.set(rule, (sets = new Map()));
  const key = `${version}${direction}`;
  let set = sets.get(key);
  if (set === undefined) sets.set(key, (set = block.version === version ? peerSet(rule, version, direction, [block]) : noPackets(version)));
  return set;
}

function peerSet(rule: GroupRule | AclRule, version: IpVersion, direction: Direction, ranges: readonly AddressRange[]): PacketSet {
  return packetsOf(version, { ...rule.service, ...(direction === 'ingress' ? { sources: ranges } : { destinations: ranges }) });
}

function serviceSet(rule: GroupRule | AclRule, version: IpVersion): PacketSet {
  return packetsOf(version, rule.service ?? {});
}

/** What a network ACL lets through in a direction. */
export function aclPassage(acl: NetworkAcl, direction: Direction, packets: PacketSet, isExplaining = true): Passage {
  const { version } = packets;
  const { account, region, arn } = acl.ref;
  const unreadable = { reason: 'unreadable', name: 'ec2:DescribeNetworkAcls', account, region, arn } as const;
  const rules = acl[direction];
  if (rules === undefined) return { allowed: noPackets(version), perhaps: packets, missing: [unreadable], decisions: [] };
  let rest = packets;
  const allowed: PacketSet[] = [];
  const decisions: Decision[] = [];
  for (const rule of rules) {
    if (isEmpty(rest)) break;
    // Nobody knows where in the order it stands or what it says: everything that is left may be allowed.
    if (rule.isUnreadable || rule.block === undefined)
      return { allowed: unionAll(version, allowed), perhaps: rest, missing: [{ ...unreadable, detail: rule.path }], decisions };
    const set = blockSet(rule, version, direction, rule.block);
    const hit = intersect(rest, set);
    if (isEmpty(hit)) continue;
    rest = subtract(rest, set);
    if (rule.isAllow) {
      allowed.push(hit);
      if (isExplaining) decisions.push({ resource: acl.ref, path: rule.path, means: `rule ${rule.number} allows ${describePackets(set)}` });
    }
  }
  return { allowed: unionAll(version, allowed), perhaps: noPackets(version), missing: [], decisions };
}

/** The rule of a network ACL that stops these packets: the first that matches, or the one that every list ends with. */
export function aclRefusal(acl: NetworkAcl, direction: Direction, packets: PacketSet): Decision {
  for (const rule of acl[direction] ?? []) {
    // What could not be read comes after: before it, something denied all that is left.
    if (rule.isAllow || rule.block === undefined) continue;
    if (isEmpty(intersect(packets, blockSet(rule, packets.version, direction, rule.block)))) continue;
    return { resource: acl.ref, path: rule.path, means: `${wordOf(direction)} rule ${rule.number} denies it` };
  }
  return { resource: acl.ref, path: direction, means: `no ${wordOf(direction)} rule allows it` };
}

export function wordOf(direction: Direction): string {
  return direction === 'ingress' ? 'inbound' : 'outbound';
}
