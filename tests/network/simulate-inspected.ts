// One packet there and one back in both IP versions, past a firewall, edge routes, a load balancer and peered transit gateways. Slow and
// obvious on purpose; shares no code with the engine nor with the other simulation. Each rule names the page that it was written from:
//   edge      https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
//   firewall  https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html (both orders),
//             https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policy-processing.html (stateless rules first),
//             https://docs.aws.amazon.com/network-firewall/latest/developerguide/asymmetric-routing.html
//   egress    https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html
//   balancer  https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
//   transit   https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html, https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html
//   filters   https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html, https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html

import { inBlock, isV6 } from './simulate-addresses.ts';
import type { Inspected } from './world-inspected.ts';
import type { Rule5 } from './world-inspected-firewall.ts';

// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, read as they come
type Config = any;

export type Protocol = 'tcp' | 'udp' | 'icmp';
interface Packet {
  readonly src: string;
  readonly dst: string;
  readonly protocol: Protocol;
  readonly sport: number;
  readonly dport: number;
}
interface Trip {
  readonly packet: Packet;
  readonly isReply: boolean;
  /** Who sent it, while rules may still refer to its groups. */
  readonly sender: Config;
  readonly isByGroupOnly: boolean;
  readonly isInspected: boolean;
  /** By a rule, not for want of one. */
  readonly isPassed: boolean;
  /** By the stateless engine alone. */
  readonly isStateless: boolean;
  readonly isReturned: boolean;
  readonly isByEgressOnly: boolean;
  readonly isDoubtful: boolean;
}
type Outcome = { readonly at: string; readonly trip: Trip } | undefined;
export type Answer = 'yes' | 'no' | 'unknown';

const NUMBERS = { tcp: 6, udp: 17 } as const;
const numberOf = ({ protocol, src }: Packet): number => (protocol === 'icmp' ? (isV6(src) ? 58 : 1) : NUMBERS[protocol]);
const RULE_NUMBERS: Readonly<Record<string, number>> = { tcp: 6, udp: 17, icmp: 1, icmpv6: 58 };
const isPrivate = (address: string) => inBlock(address, '10.0.0.0/8');
const turn = ({ src, dst, protocol, sport, dport }: Packet): Packet => ({ src: dst, dst: src, protocol, sport: dport, dport: sport });

export function createInspectedSimulator(world: Inspected) {
  const list = (type: string): readonly Config[] => world.of[`AWS::EC2::${type}`] ?? [];
  const eni = (id: string): Config => list('NetworkInterface').find((one) => one.NetworkInterfaceId === id);
  const addressesOf = (one: Config): readonly string[] => [
    ...one.PrivateIpAddresses.map((own: Config) => own.PrivateIpAddress),
    ...one.Ipv6Addresses.map((own: Config) => own.Ipv6Address),
  ];
  const publicOf = (one: Config): readonly string[] => one.PrivateIpAddresses.flatMap((own: Config) => own.Association?.PublicIp ?? []);
  const eniAt = (vpc: string, address: string): Config => list('NetworkInterface').find((one) => one.VpcId === vpc && addressesOf(one).includes(address));
  const vpcOf = (subnet: string): string => list('Subnet').find((one) => one.SubnetId === subnet).VpcId;
  const targetGroup: Config = world.of['AWS::ElasticLoadBalancingV2::TargetGroup']?.[0];
  const listener: Config = world.of['AWS::ElasticLoadBalancingV2::Listener']?.[0];

  function aclAllows(subnet: string, isEgress: boolean, packet: Packet): boolean {
    const { Entries } = list('NetworkAcl').find((one) => one.Associations[0].SubnetId === subnet);
    const rules = Entries.filter((one: Config) => one.Egress === isEgress).sort((a: Config, b: Config) => a.RuleNumber - b.RuleNumber);
    for (const rule of rules) {
      if (rule.Protocol !== '-1' && Number(rule.Protocol) !== numberOf(packet)) continue;
      if (rule.PortRange !== undefined && (packet.dport < rule.PortRange.From || packet.dport > rule.PortRange.To)) continue;
      if (inBlock(isEgress ? packet.dst : packet.src, rule.CidrBlock ?? rule.Ipv6CidrBlock)) return rule.RuleAction === 'allow';
    }
    return false;
  }

  /** By which kind of rule the groups of an interface let it pass; `peers` are the groups that rules may refer to. */
  function groupsAllow(one: Config, isEgress: boolean, packet: Packet, peers: readonly string[]): 'address' | 'group' | undefined {
    const group = list('SecurityGroup').find((candidate) => candidate.GroupId === one.Groups[0].GroupId);
    let found: 'group' | undefined;
    for (const rule of isEgress ? group.IpPermissionsEgress : group.IpPermissions) {
      if (rule.IpProtocol !== '-1' && RULE_NUMBERS[rule.IpProtocol] !== numberOf(packet)) continue;
      if (packet.protocol !== 'icmp' && rule.FromPort !== undefined && (packet.dport < rule.FromPort || packet.dport > rule.ToPort)) continue;
      const peer = isEgress ? packet.dst : packet.src;
      if (rule.IpRanges.some((range: Config) => inBlock(peer, range.CidrIp)) || rule.Ipv6Ranges.some((range: Config) => inBlock(peer, range.CidrIpv6)))
        return 'address';
      if ((rule.UserIdGroupPairs ?? []).some((pair: Config) => peers.includes(pair.GroupId))) found = 'group';
    }
    return found;
  }

  function routeFor(subnet: string, dst: string): Config {
    return bestOf(list('RouteTable').find((one) => one.Associations[0].SubnetId === subnet).Routes, dst);
  }
  function bestOf(routes: readonly Config[], dst: string): Config {
    const cidrOf = (one: Config): string => one.DestinationCidrBlock ?? one.DestinationIpv6CidrBlock;
    const matching = routes.filter((one) => inBlock(dst, cidrOf(one)));
    return matching.sort((a, b) => Number(cidrOf(b).split('/')[1]) - Number(cidrOf(a).split('/')[1]))[0];
  }
  const edgeRoute = (address: string): Config => bestOf(list('RouteTable').find((one) => one.Associations[0].GatewayId === 'igw-a')?.Routes ?? [], address);

  function leave(from: Config, trip: Trip): Outcome {
    let next = trip;
    if (!trip.isReply) {
      const target = list('NetworkInterface').find((one) => addressesOf(one).includes(trip.packet.dst));
      const why = groupsAllow(from, true, trip.packet, target === undefined ? [] : target.Groups.map((one: Config) => one.GroupId));
      if (why === undefined) return undefined;
      next = { ...trip, isByGroupOnly: why === 'group' };
    }
    return fromSubnet(from.SubnetId, next, from.SubnetId, false);
  }

  /** `home` is the subnet of the sender, where it is in this VPC. */
  function fromSubnet(subnet: string, trip: Trip, home: string | undefined, isPastAcl: boolean): Outcome {
    const { packet } = trip;
    const vpc = vpcOf(subnet);
    const neighbour = eniAt(vpc, packet.dst);
    if (neighbour?.SubnetId === subnet) return arrive(neighbour, trip);
    if (!isPastAcl && !aclAllows(subnet, true, packet)) return undefined;
    const route = routeFor(subnet, packet.dst);
    if (route === undefined) return undefined;
    if (route.GatewayId === 'local') return intoVpc(vpc, trip);
    if (route.GatewayId === 'igw-a') return toInternet(subnet, trip, home);
    if (route.GatewayId === 'vpce-fw') return throughFirewall(trip, home);
    if (route.EgressOnlyInternetGatewayId !== undefined) {
      if (trip.isReply && !trip.isByEgressOnly) return undefined;
      return { at: 'internet', trip: { ...trip, isByEgressOnly: true, sender: undefined } };
    }
    return intoTransit(route.TransitGatewayId, trip);
  }

  function intoVpc(vpc: string, trip: Trip): Outcome {
    const one = eniAt(vpc, trip.packet.dst);
    return one !== undefined && aclAllows(one.SubnetId, false, trip.packet) ? arrive(one, trip) : undefined;
  }

  function arrive(one: Config, trip: Trip): Outcome {
    if (trip.isReply) return { at: one.NetworkInterfaceId, trip };
    const peers = trip.sender === undefined ? [] : trip.sender.Groups.map((own: Config) => own.GroupId);
    if (groupsAllow(one, false, trip.packet, peers) === undefined) return undefined;
    if (one.NetworkInterfaceId === 'eni-lb' && !isListening(trip.packet)) return undefined;
    return { at: one.NetworkInterfaceId, trip };
  }

  function isListening({ protocol, dport }: Packet): boolean {
    return dport === listener.Port && listener.Protocol.toLowerCase().split('_').includes(protocol);
  }

  function toInternet(subnet: string, trip: Trip, home: string | undefined): Outcome {
    const { packet } = trip;
    if (isPrivate(packet.dst)) return undefined;
    // What edge routes redirect does not leave straight: explanation code INGRESS_RTB_TRAFFIC_REDIRECTION.
    const back = edgeRoute(packet.src);
    if (home === subnet && back !== undefined && back.GatewayId !== 'local') return undefined;
    if (isV6(packet.src)) return { at: 'internet', trip: { ...trip, sender: undefined } };
    const shown = list('NetworkInterface')
      .flatMap((one) => one.PrivateIpAddresses)
      .find((own: Config) => own.PrivateIpAddress === packet.src)?.Association?.PublicIp;
    return shown === undefined ? undefined : { at: 'internet', trip: { ...trip, packet: { ...packet, src: shown }, sender: undefined } };
  }

  function fromInternet(trip: Trip): Outcome {
    const { dst } = trip.packet;
    const all = list('NetworkInterface').filter((one) => one.VpcId === 'vpc-a');
    const own = isV6(dst) ? dst : all.flatMap((one) => one.PrivateIpAddresses).find((one: Config) => one.Association?.PublicIp === dst)?.PrivateIpAddress;
    if (own === undefined || eniAt('vpc-a', own) === undefined) return undefined;
    const inside = { ...trip, packet: { ...trip.packet, dst: own }, sender: undefined };
    const isByEgressOnly = trip.isReply && trip.isByEgressOnly;
    if (!isByEgressOnly && edgeRoute(own)?.GatewayId === 'vpce-fw') return throughFirewall(inside, undefined);
    return intoVpc('vpc-a', inside);
  }

  function throughFirewall(trip: Trip, home: string | undefined): Outcome {
    if (trip.isByGroupOnly) return undefined;
    const plain = { ...trip, sender: undefined };
    const first = statelessAction(trip.packet);
    if (trip.isReply) {
      if (trip.isInspected && !trip.isDoubtful) {
        // What a rule has let pass is not looked at again by the stateful engine.
        if (first === 'drop') return undefined;
        if (first === 'forward_to_sfe' && !trip.isPassed && statefulRule(trip.packet)?.action === 'drop') return undefined;
      }
      const isSeen = trip.isInspected || trip.isStateless;
      return fromSubnet('subnet-fw', isSeen ? { ...plain, isReturned: true } : { ...plain, isDoubtful: true }, home, true);
    }
    if (first === 'drop') return undefined;
    const back = statelessAction(turn(trip.packet));
    // Of a connection of which the stateful engine sees one direction alone AWS says that it is not supported, and no more.
    if ((first === 'pass') !== (back === 'pass'))
      return fromSubnet('subnet-fw', { ...plain, isInspected: true, isReturned: true, isDoubtful: true }, home, true);
    if (first === 'pass') return fromSubnet('subnet-fw', { ...plain, isStateless: true }, home, true);
    const rule = statefulRule(trip.packet);
    if (rule === undefined ? world.isStrict : rule.action === 'drop') return undefined;
    return fromSubnet('subnet-fw', { ...plain, isInspected: true, isPassed: rule !== undefined }, home, true);
  }

  const isAbout = (rule: Rule5, { src, dst, protocol, dport }: Packet) =>
    (rule.protocol === 'ip' || rule.protocol === protocol) &&
    (rule.from === 'any' || inBlock(src, rule.from)) &&
    (rule.to === 'any' || inBlock(dst, rule.to)) &&
    (rule.port === 'any' || Number(rule.port) === dport);

  const statelessAction = (packet: Packet) => world.stateless.find((rule) => isAbout(rule, packet))?.action ?? 'forward_to_sfe';

  /** The rule that decides about a packet, and of a request about the whole connection: the first; by action order, one that passes before all others. */
  function statefulRule(packet: Packet): Rule5 | undefined {
    const found = world.rules.filter((rule) => isAbout(rule, packet));
    return (world.isActionOrder ? found.find(({ action }) => action === 'pass') : undefined) ?? found[0];
  }

  function intoTransit(gateway: string, trip: Trip): Outcome {
    if (trip.isByGroupOnly) return undefined;
    const plain = { ...trip, sender: undefined };
    if (!aclAllows(gateway === 'tgw-1' ? 'subnet-tgw' : 'subnet-b', false, plain.packet)) return undefined;
    let here = gateway;
    for (let hops = 0; hops < 3; hops++) {
      const table = list('TransitGatewayRouteTable').find((one) => one.TransitGatewayId === here);
      const attachment: string | undefined = bestOf(table.Routes, plain.packet.dst)?.TransitGatewayAttachments[0].TransitGatewayAttachmentId;
      if (attachment === undefined) return undefined;
      if (attachment === 'tgw-attach-1') return fromSubnet('subnet-tgw', plain, undefined, false);
      if (attachment === 'tgw-attach-2') return fromSubnet('subnet-b', plain, undefined, false);
      if (list('TransitGatewayPeeringAttachment')[0].State !== 'available') return undefined;
      here = here === 'tgw-1' ? 'tgw-2' : 'tgw-1';
    }
    return undefined;
  }

  /** From an address of one end to an address of the other, and back. */
  function exchange(from: string, to: string, packet: Packet): Answer {
    const [source, target] = [eni(from), eni(to)];
    const begun = {
      isByGroupOnly: false,
      isInspected: false,
      isPassed: false,
      isStateless: false,
      isReturned: false,
      isByEgressOnly: false,
      isDoubtful: false,
    };
    const trip: Trip = { ...begun, packet, isReply: false, sender: source };
    const out = source === undefined ? fromInternet(trip) : leave(source, trip);
    const isPublic = target !== undefined && !addressesOf(target).includes(packet.dst);
    const there = out?.at === 'internet' && isPublic && source !== undefined ? fromInternet(out.trip) : out;
    if (there === undefined || there.at !== (target === undefined ? 'internet' : to)) return 'no';
    const reply: Trip = { ...there.trip, packet: turn(there.trip.packet), isReply: true, sender: undefined };
    const left: Outcome = target === undefined ? { at: 'internet', trip: reply } : leave(target, reply);
    const isByInternet = left?.at === 'internet' && source !== undefined;
    const back = left !== undefined && isByInternet ? (left.trip.packet.src === packet.dst ? fromInternet(left.trip) : undefined) : left;
    if (back?.at !== (source === undefined ? 'internet' : from) || (source !== undefined && target !== undefined && isPublic !== isByInternet)) return 'no';
    const { isDoubtful, isInspected, isReturned } = back.trip;
    return isDoubtful || (isInspected && !isReturned) ? 'unknown' : 'yes';
  }

  /** From the node of the load balancer to its target and back, for what a client sent to the listener. */
  function forwarded(client: string, protocol: Protocol, sport: number): boolean {
    const [node, target] = [eni('eni-lb'), eni('eni-app')];
    const keeps = targetGroup.Protocol !== 'TCP' || targetGroup.Attributes[0].Value === 'true';
    const sources = keeps ? [[client, sport] as const] : [50_000, 40_000].map((port) => ['10.0.10.5', port] as const);
    return sources.some(([src, port]) => {
      const packet: Packet = { src, dst: '10.0.0.10', protocol, sport: port, dport: targetGroup.Port };
      return (
        groupsAllow(node, true, packet, ['sg-app']) !== undefined &&
        aclAllows('subnet-lb', true, packet) &&
        aclAllows('subnet-app', false, packet) &&
        groupsAllow(target, false, packet, ['sg-lb']) !== undefined &&
        aclAllows('subnet-app', true, turn(packet)) &&
        aclAllows('subnet-lb', false, turn(packet))
      );
    });
  }

  return function connects(from: string, to: string, protocol: Protocol, sport: number, dport: number): Answer {
    const [source, target] = [eni(from), eni(to)];
    const sources = source === undefined ? [from] : addressesOf(source);
    const reach = (end: string, port: number): readonly { readonly src: string; readonly answer: Answer }[] => {
      const one = eni(end);
      const goals =
        one === undefined ? [end] : source === undefined ? [...publicOf(one), ...addressesOf(one).filter(isV6)] : [...addressesOf(one), ...publicOf(one)];
      return sources.flatMap((src) =>
        goals.filter((dst) => isV6(dst) === isV6(src)).map((dst) => ({ src, answer: exchange(from, end, { src, dst, protocol, sport, dport: port }) })),
      );
    };
    const answers = reach(to, dport).map(({ answer }) => answer);
    if (target?.NetworkInterfaceId === 'eni-app' && dport === targetGroup.Port && protocol !== 'icmp') {
      for (const { src, answer } of reach('eni-lb', listener.Port)) answers.push(forwarded(src, protocol, sport) ? answer : 'no');
    }
    return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
  };
}
