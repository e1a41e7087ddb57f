// From one end straight to one other: every way there and back, with what stands in each.

import type { AddressBlock, AddressRange } from '../../core/index.ts';
import { gap, type NetworkInterface } from '../model/index.ts';
import { type IpVersion, intersect, isEmpty, packetsOf, union } from '../packets/index.ts';
import { begin, block, type Flow, type Goal, notModelled, type Walker, withBlock, withHop, withUnknown } from './flow.ts';
import { fromElsewhere, fromInternet } from './from-outside.ts';
import { facetGap } from './gaps.ts';
import { INTERNET } from './internet-addresses.ts';
import { NAT64_NAME } from './nat.ts';
import { isIn, LINK_LOCAL } from './outside.ts';
import { publicly } from './publicly.ts';
import { askedPackets, type ReachQuery } from './query.ts';
import { leaveInterface } from './subnets.ts';
import { done, type End, goalOf, only, shownAddresses, type Way } from './way.ts';
import { backFromOutside, backInside } from './way-back.ts';

/** Every way from one end straight to the other in an IP version; none where an end has no address of it. */
export function straightWays(walker: Walker, from: End, to: End, query: ReachQuery): readonly Way[] {
  const own = plainWays(walker, from, to, query);
  const isIpv4 = (to.kind === 'internet' && to.version !== 6) || (to.kind === 'interface' && shownAddresses(4, to.interface).length > 0);
  if (from.kind !== 'interface' || !isIpv4) return own;
  return [...own, ...throughNat64(walker, from.interface, query).map((flow): Way => ({ packets: flow.packets, flow, arrives: false }))];
}

/** Without translation between IP versions. */
function plainWays(walker: Walker, from: End, to: End, query: ReachQuery): readonly Way[] {
  const { version } = walker;
  const sources = rangesOf(from, version);
  const targets = rangesOf(to, version);
  if (sources === undefined || targets === undefined) return [];
  if (to.kind === 'interface') {
    const goal = goalOf(walker, to.interface);
    if (goal === undefined) return [];
    if (from.kind === 'interface') {
      const packets = askedPackets(query, version, sources, targets);
      const inside = leaveInterface(walker, begin(packets, from.interface, from.interface.zone), from.interface, goal);
      return [...inside.flatMap((flow) => backInside(walker, flow, goal, from.interface)), ...publicly(walker, from.interface, to.interface, query)];
    }
    if (from.kind === 'internet') return fromInternet(walker, sources, to.interface, goal, query);
    if (from.kind === 'elsewhere') return fromElsewhere(walker, sources, goal, query);
    const refused = begin(askedPackets(query, version, sources, targets), undefined, '');
    return [done(withBlock(refused, block('VPCE_INTRA_VPC_TRAFFIC', to.interface.ref), 'the service'), true)];
  }
  if (from.kind !== 'interface') return [];
  if (to.kind === 'resolver') return toResolver(walker, from.interface, to, query);
  const packets = askedPackets(query, version, sources, targets);
  // Metadata, time and the like stand at every instance, past groups and network ACLs: https://docs.aws.amazon.com/vpc/latest/userguide/security-groups.html
  if (to.kind === 'elsewhere' && isIn(LINK_LOCAL, to.address)) {
    const flow = withUnknown(begin(packets, from.interface, from.interface.zone), notModelled('link-local services of an instance', from.interface.ref));
    return [{ packets, flow, arrives: false }];
  }
  const goal: Goal = to.kind === 'service' ? { kind: 'service', name: to.name } : to.kind === 'internet' ? { kind: 'internet' } : { kind: 'elsewhere' };
  const there = leaveInterface(walker, begin(packets, from.interface, from.interface.zone), from.interface, goal);
  return there.flatMap((flow) => backFromOutside(walker, flow, from.interface));
}

// https://www.rfc-editor.org/rfc/rfc6052: the addresses by which IPv6 speaks to IPv4.
const NAT64 = { first: 0x64_ff9bn << 96n, last: (0x64_ff9bn << 96n) + 0xffff_ffffn };

/** IPv6 to an IPv4 address of the internet, by a NAT gateway: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html */
function throughNat64(walker: Walker, from: NetworkInterface, query: ReachQuery): readonly Flow[] {
  const own = from.addresses.filter(({ version }) => version === 6).map(({ value }) => only(value));
  if (walker.version !== 6 || walker.isTryingOther) return [];
  const packets = askedPackets(query, 6, own, [NAT64]);
  const found = leaveInterface(walker, begin(packets, from, from.zone), from, { kind: 'internet' });
  return found.filter(({ blocks, unknowns }) => blocks.length === 0 && unknowns.some(({ name }) => name === NAT64_NAME));
}

/**
 * Neither security groups nor network ACLs nor routes stand between an interface and its VPC's resolver; others do not reach it.
 * Sources: https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html, https://docs.aws.amazon.com/vpc/latest/userguide/security-groups.html
 */
function toResolver({ model, version }: Walker, from: NetworkInterface, to: Extract<End, { kind: 'resolver' }>, query: ReachQuery): readonly Way[] {
  const own = from.addresses.filter((one) => one.version === version).map(({ value }) => only(value));
  const ref = model.vpcs.get(from.vpcId)?.ref ?? from.ref;
  const dns = union(packetsOf(version, { protocols: [6, 6], ports: [53, 53] }), packetsOf(version, { protocols: [17, 17], ports: [53, 53] }));
  const packets = intersect(askedPackets(query, version, own, [only(to.address)]), dns);
  const flow = begin(packets, from, from.zone);
  const at = `the resolver of ${to.vpcId ?? from.vpcId}`;
  const vpc = model.vpcs.get(from.vpcId);
  const isOwn = to.vpcId === undefined || vpc?.blocks.some(({ first, version: of }) => of === 4 && first + 2n === to.address) === true;
  if (!isOwn) return [done(withBlock(flow, block('RESOLVER_OF_ANOTHER_VPC', ref), at), true)];
  if (isEmpty(packets)) return [done(withBlock(flow, block('PROTOCOL_RESTRICTION', ref, '', 'the resolver answers on port 53 only'), at), true)];
  if (vpc?.hasResolver === false) return [done(withBlock(flow, block('BAD_STATE', ref, 'EnableDnsSupport', 'the resolver of the VPC is off'), at), true)];
  const reached = withHop({ ...flow, packets }, ref, at, []);
  const unread =
    vpc === undefined ? gap(model, 'AWS::EC2::VPC', from.ref.account, from.ref.region) : facetGap(model, 'AWS::EC2::VPC', 'EnableDnsSupport', vpc.ref);
  return [{ packets, flow: vpc?.hasResolver === true ? reached : withUnknown(reached, unread), arrives: true }];
}

/** The addresses of an end; `undefined` where it has none of the version. */
export function rangesOf(end: End, version: IpVersion): readonly AddressRange[] | undefined {
  switch (end.kind) {
    case 'interface': {
      const own = end.interface.addresses.filter((one) => one.version === version).map(({ value }) => only(value));
      return own.length === 0 ? undefined : own;
    }
    case 'internet':
      if (end.version !== undefined && end.version !== version) return undefined;
      if (end.blocks !== undefined) return blocksOfVersion(end.blocks, version);
      return end.address === undefined ? INTERNET[version] : [only(end.address)];
    case 'elsewhere':
    case 'resolver':
      return end.version === version ? [only(end.address)] : undefined;
    case 'service':
      return blocksOfVersion(end.blocks, version);
  }
}

function blocksOfVersion(blocks: readonly AddressBlock[], version: IpVersion) {
  const own = blocks.filter((one) => one.version === version);
  return own.length === 0 ? undefined : own;
}
