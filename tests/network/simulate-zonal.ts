// One packet there and one back through the networks in several zones and the VPCs that are joined to them, in both IP versions, past NAT
// gateways, firewall endpoints and transit gateways. Slow and obvious on purpose; shares no code with the engine. Each rule names its page:
//   routes    https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html (of a subnet, more specific than local too)
//   edge      https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
//   NAT       https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html, https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
//   firewall  https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-igw-ngw.html,
//             https://docs.aws.amazon.com/network-firewall/latest/developerguide/asymmetric-routing.html (both ways by the same endpoint),
//             https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html
//   filters   https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html, https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html
//   egress    https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html,
//             https://docs.aws.amazon.com/whitepapers/latest/building-scalable-secure-multi-vpc-network-infrastructure/centralized-egress-for-ipv6.html
//             (IPv6 of other VPCs leaves by NAT66 or proxies alone)
//   peering   https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html (not transitive, no edge to edge routing)
//   transit   https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html (an attachment in the zone of the subnet, or none),
//             https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html (which network ACLs are asked),
//             https://docs.aws.amazon.com/prescriptive-guidance/latest/inline-traffic-inspection-third-party-appliances/transit-gateway-asymmetric-routing.html
//             (on in the zone in which it came), https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html (appliance mode:
//             a subnet of the gateway's choice, the same for the replies)
//             https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayVpcAttachmentRequestOptions.html (Ipv6Support)
//   balancers beside simulate-balancer.ts

import { inBlock, isV6 } from './simulate-addresses.ts';
import type { Rule5 } from './world-inspected-firewall.ts';
import type { Zonal } from './world-zonal.ts';

// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, read as they come
export type Config = any;
export type Answer = 'yes' | 'no' | 'unknown';
export type Protocol = 'tcp' | 'udp' | 'icmp';

export interface Packet {
  readonly src: string;
  readonly dst: string;
  readonly protocol: Protocol;
  readonly sport: number;
  readonly dport: number;
}

/** A connection as an endpoint of a firewall has seen it begin. */
interface Seen {
  readonly endpoint: string;
  readonly packet: Packet;
  /** `half`: of one direction alone, which is not supported. */
  readonly by: 'stateless' | 'rule' | 'default' | 'half';
}

interface Trip {
  readonly packet: Packet;
  readonly isReply: boolean;
  /** Who sent it, while rules may still refer to its groups. */
  readonly sender: Config;
  readonly isByGroupOnly: boolean;
  /** The subnet of the interface that sends it: a NAT gateway sends anew. */
  readonly home: string | undefined;
  /** What NAT gateways have to put back, the last first. */
  readonly translations: readonly { readonly nat: string; readonly client: string; readonly sport: number }[];
  readonly seen: readonly Seen[];
  readonly returned: readonly Seen[];
  readonly isByEgressOnly: boolean;
  /** Whether it came into the VPC by a transit gateway. */
  readonly isTransit: boolean;
  /** The subnet that a transit gateway has chosen for an attachment in appliance mode. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly isDoubtful: boolean;
  readonly hops: number;
}
type Outcome = { readonly at: string; readonly trip: Trip } | undefined;

export interface Arrival {
  readonly answer: Answer;
  /** As it came to its end. */
  readonly arrived: Packet;
  /** Whether it met no internet there and back. */
  readonly isInside: boolean;
  /** Whether what was asked did: only the answer may have come back by it. */
  readonly isAskedInside: boolean;
}

/** What AWS chooses by itself, by a name for the choice. */
export type Choose = (about: string, options: readonly string[]) => string;

const NUMBERS = { tcp: 6, udp: 17 } as const;
const RULE_NUMBERS: Readonly<Record<string, number>> = { tcp: 6, udp: 17, icmp: 1, icmpv6: 58 };
const numberOf = ({ protocol, src }: Packet): number => (protocol === 'icmp' ? (isV6(src) ? 58 : 1) : NUMBERS[protocol]);
const BEGUN = {
  isByGroupOnly: false,
  home: undefined,
  translations: [],
  seen: [],
  returned: [],
  isByEgressOnly: false,
  isTransit: false,
  chosen: {},
  isDoubtful: false,
  hops: 0,
} as const;
const isPrivate = (address: string) => inBlock(address, '10.0.0.0/8');
const turn = ({ src, dst, sport, dport, protocol }: Packet): Packet => ({ src: dst, dst: src, protocol, sport: dport, dport: sport });
const isSame = (a: Packet, b: Packet) => (['src', 'dst', 'protocol', 'sport', 'dport'] as const).every((key) => a[key] === b[key]);

/** The port that the first, the second NAT gateway on the way gives: any of 1024-65535. */
export type NatPort = (nth: number) => number;

export function createZonalNetwork(world: Zonal, natPort: NatPort, choose: Choose) {
  const list = (type: string): readonly Config[] => world.of[`AWS::EC2::${type}`] ?? [];
  const eni = (id: string): Config => list('NetworkInterface').find((one) => one.NetworkInterfaceId === id);
  const addressesOf = (one: Config): readonly string[] => [one.PrivateIpAddress, ...one.Ipv6Addresses.map((own: Config) => own.Ipv6Address)];
  const eniAt = (address: string): Config => list('NetworkInterface').find((one) => addressesOf(one).includes(address));
  const subnetOf = (id: string): Config => list('Subnet').find((one) => one.SubnetId === id);
  const vpcOf = (subnet: string): string => subnetOf(subnet).VpcId;
  const publicOf = (one: Config): string | undefined => one.PrivateIpAddresses[0].Association?.PublicIp;
  const cidrOf = (one: Config): string => one.DestinationCidrBlock ?? one.DestinationIpv6CidrBlock;
  const bestOf = (routes: readonly Config[], dst: string): Config =>
    routes.filter((one) => inBlock(dst, cidrOf(one))).sort((a, b) => Number(cidrOf(b).split('/')[1]) - Number(cidrOf(a).split('/')[1]))[0];
  const tableWith = (key: string, id: string): Config => list('RouteTable').find((one) => one.Associations.some((own: Config) => own[key] === id));
  const routeFor = (subnet: string, dst: string): Config => bestOf(tableWith('SubnetId', subnet).Routes, dst);
  const gatewayOf = (vpc: string): string | undefined => list('InternetGateway').find((one) => one.Attachments[0].VpcId === vpc)?.InternetGatewayId;
  const edgeRoute = (vpc: string, address: string): Config => bestOf(tableWith('GatewayId', gatewayOf(vpc) ?? '')?.Routes ?? [], address);

  function aclAllows(subnet: string, isEgress: boolean, packet: Packet): boolean {
    const { src, dst, dport } = packet;
    const { Entries } = list('NetworkAcl').find((one) => one.Associations[0].SubnetId === subnet);
    const rules = Entries.filter((one: Config) => one.Egress === isEgress).sort((a: Config, b: Config) => a.RuleNumber - b.RuleNumber);
    for (const rule of rules) {
      if (rule.Protocol !== '-1' && Number(rule.Protocol) !== numberOf(packet)) continue;
      if (rule.PortRange !== undefined && (dport < rule.PortRange.From || dport > rule.PortRange.To)) continue;
      if (inBlock(isEgress ? dst : src, rule.CidrBlock ?? rule.Ipv6CidrBlock)) return rule.RuleAction === 'allow';
    }
    return false;
  }

  /** By which kind of rule the groups of an interface let it pass; `peers` are the groups that rules may refer to. */
  function groupsAllow(one: Config, isEgress: boolean, packet: Packet, peers: readonly string[]): 'address' | 'group' | undefined {
    const { src, dst, protocol, dport } = packet;
    // Without groups, as NAT gateways and some network load balancers are, everything passes.
    if (one.Groups.length === 0) return 'address';
    const group = list('SecurityGroup').find((candidate) => candidate.GroupId === one.Groups[0].GroupId);
    let found: 'group' | undefined;
    for (const rule of isEgress ? group.IpPermissionsEgress : group.IpPermissions) {
      if (rule.IpProtocol !== '-1' && RULE_NUMBERS[rule.IpProtocol] !== numberOf(packet)) continue;
      if (protocol !== 'icmp' && rule.FromPort !== undefined && (dport < rule.FromPort || dport > rule.ToPort)) continue;
      const blocks: readonly string[] = [...rule.IpRanges.map((range: Config) => range.CidrIp), ...rule.Ipv6Ranges.map((range: Config) => range.CidrIpv6)];
      if (blocks.some((block) => inBlock(isEgress ? dst : src, block))) return 'address';
      if (rule.UserIdGroupPairs.some((pair: Config) => peers.includes(pair.GroupId))) found = 'group';
    }
    return found;
  }
  const groupIds = (one: Config): readonly string[] => (one?.Groups ?? []).map((own: Config) => own.GroupId);

  function leave(from: Config, trip: Trip): Outcome {
    const begun = { ...trip, home: from.SubnetId };
    if (trip.isReply) return fromSubnet(from.SubnetId, begun, false);
    const why = groupsAllow(from, true, trip.packet, groupIds(eniAt(trip.packet.dst)));
    return why === undefined ? undefined : fromSubnet(from.SubnetId, { ...begun, isByGroupOnly: why === 'group' }, false);
  }

  function fromSubnet(subnet: string, trip: Trip, isPastAcl: boolean): Outcome {
    const { packet } = trip;
    if (trip.hops > 16) return undefined;
    const next = { ...trip, hops: trip.hops + 1 };
    const neighbour = eniAt(packet.dst);
    if (neighbour?.SubnetId === subnet) return arrive(neighbour, next);
    if (!isPastAcl && !aclAllows(subnet, true, packet)) return undefined;
    const route = routeFor(subnet, packet.dst);
    if (route === undefined) return undefined;
    const vpc = vpcOf(subnet);
    if (route.GatewayId === 'local') return intoVpc(vpc, next);
    if (route.GatewayId?.startsWith('igw-') === true) return toInternet(subnet, next);
    if (route.EgressOnlyInternetGatewayId !== undefined) return toInternetOnly(vpc, next);
    if (route.NatGatewayId !== undefined) return throughNat(route.NatGatewayId, subnet, next);
    if (route.VpcPeeringConnectionId !== undefined) return throughPeering(vpc, next);
    if (route.TransitGatewayId !== undefined) return intoTransit(subnet, next);
    return throughFirewall(route.GatewayId, next);
  }

  function throughPeering(vpc: string, trip: Trip): Outcome {
    const [peering] = list('VPCPeeringConnection');
    const other = peering.RequesterVpcInfo.VpcId === vpc ? peering.AccepterVpcInfo.VpcId : peering.RequesterVpcInfo.VpcId;
    // Nor does what the internet answers go from a NAT gateway to the other VPC.
    const { CidrBlock, Ipv6CidrBlockAssociationSet: more = [] } = list('VPC').find((one) => one.VpcId === vpc);
    const isOwn = [CidrBlock, ...more.map((one: Config) => one.Ipv6CidrBlock)].some((block: string) => inBlock(trip.packet.src, block));
    return peering.Status.Code === 'active' && !trip.isTransit && isOwn ? intoVpc(other, trip) : undefined;
  }

  /** As they are, or static ones and those that follow from propagation: of IPv6 only where the attachment supports it. */
  function routesOfTransit(table: Config): readonly Config[] {
    if (table.Routes !== undefined) return table.Routes;
    const propagated = table.Propagations.flatMap((one: Config) => {
      const { Options } = list('TransitGatewayVpcAttachment').find((own) => own.TransitGatewayAttachmentId === one.TransitGatewayAttachmentId);
      const { CidrBlock, Ipv6CidrBlockAssociationSet } = list('VPC').find(({ VpcId }) => VpcId === one.ResourceId);
      const blocks = [CidrBlock, ...(Options.Ipv6Support === 'enable' ? [Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock] : [])];
      return blocks.map((DestinationCidrBlock) => ({ DestinationCidrBlock, TransitGatewayAttachments: [one] }));
    });
    return [...table.StaticRoutes, ...propagated];
  }

  function intoTransit(subnet: string, trip: Trip): Outcome {
    if (trip.isByGroupOnly) return undefined;
    const attachments = list('TransitGatewayVpcAttachment');
    const zone: string = subnetOf(subnet).AvailabilityZone;
    const inZone = (attachment: Config): string | undefined => attachment.SubnetIds.find((id: string) => subnetOf(id).AvailabilityZone === zone);
    const from = attachments.find((one) => one.VpcId === vpcOf(subnet));
    const entry = inZone(from);
    if (entry === undefined || !aclAllows(entry, false, trip.packet)) return undefined;
    const isOwn = (one: Config): boolean => one.TransitGatewayAttachmentId === from.TransitGatewayAttachmentId;
    const id: string | undefined = bestOf(routesOfTransit(list('TransitGatewayRouteTable').find((one) => one.Associations.some(isOwn))), trip.packet.dst)
      ?.TransitGatewayAttachments[0]?.TransitGatewayAttachmentId;
    if (id === undefined) return undefined;
    const to = attachments.find((one) => one.TransitGatewayAttachmentId === id);
    const isAppliance = to.Options.ApplianceModeSupport === 'enable';
    // For each connection by itself, and for its two directions.
    const any = () => choose(`${id} for ${trip.packet.dst}`, to.SubnetIds);
    const exit = isAppliance ? (trip.chosen[id] ?? any()) : (inZone(to) ?? any());
    const chosen = isAppliance ? { ...trip.chosen, [id]: exit } : trip.chosen;
    return fromSubnet(exit, { ...trip, sender: undefined, home: undefined, isTransit: true, chosen }, false);
  }

  function intoVpc(vpc: string, trip: Trip): Outcome {
    const one = eniAt(trip.packet.dst);
    return one?.VpcId === vpc && aclAllows(one.SubnetId, false, trip.packet) ? arrive(one, trip) : undefined;
  }

  function arrive(one: Config, trip: Trip): Outcome {
    if (one.InterfaceType === 'nat_gateway') return backThroughNat(one, trip);
    if (trip.isReply) return trip.translations.length === 0 ? { at: one.NetworkInterfaceId, trip } : undefined;
    return groupsAllow(one, false, trip.packet, groupIds(trip.sender)) === undefined ? undefined : { at: one.NetworkInterfaceId, trip };
  }

  function throughNat(id: string, subnet: string, trip: Trip): Outcome {
    const nat = list('NatGateway').find((one) => one.NatGatewayId === id);
    // A reply passes no gateway that its request has not passed, and what comes to one twice goes in a circle.
    if (trip.isReply || trip.isByGroupOnly || trip.translations.some((one) => one.nat === id)) return undefined;
    if (nat.SubnetId !== subnet && !aclAllows(nat.SubnetId, false, trip.packet)) return undefined;
    const { packet, translations } = trip;
    const sport = packet.protocol === 'icmp' ? packet.sport : natPort(translations.length);
    const own = { nat: id, client: packet.src, sport: packet.sport };
    const shown = { ...packet, src: nat.NatGatewayAddresses[0].PrivateIp, sport };
    return fromSubnet(
      nat.SubnetId,
      { ...trip, packet: shown, translations: [own, ...translations], sender: undefined, home: nat.SubnetId, isTransit: false },
      false,
    );
  }

  function backThroughNat(one: Config, trip: Trip): Outcome {
    const [last, ...translations] = trip.translations;
    const nat = list('NatGateway').find(({ NatGatewayAddresses }) => NatGatewayAddresses[0].NetworkInterfaceId === one.NetworkInterfaceId);
    if (!trip.isReply || last?.nat !== nat.NatGatewayId) return undefined;
    const packet = { ...trip.packet, dst: last?.client ?? '', dport: last?.sport ?? 0 };
    return fromSubnet(nat.SubnetId, { ...trip, packet, translations, isTransit: false, hops: 0 }, false);
  }

  function toInternet(subnet: string, trip: Trip): Outcome {
    const { packet, home } = trip;
    if (isPrivate(packet.dst) || trip.isByGroupOnly) return undefined;
    // What edge routes redirect does not leave straight: explanation code INGRESS_RTB_TRAFFIC_REDIRECTION.
    const back = edgeRoute(vpcOf(subnet), packet.src);
    if (home === subnet && back !== undefined && back.GatewayId !== 'local') return undefined;
    const one = eniAt(packet.src);
    if (one?.VpcId !== vpcOf(subnet)) return undefined;
    const shown = isV6(packet.src) ? packet.src : publicOf(one);
    return shown === undefined ? undefined : { at: 'internet', trip: { ...trip, packet: { ...packet, src: shown }, sender: undefined } };
  }

  /** Out by an egress-only gateway, which lets in only answers. */
  function toInternetOnly(vpc: string, trip: Trip): Outcome {
    if (trip.isByGroupOnly || (trip.isReply && !trip.isByEgressOnly) || eniAt(trip.packet.src)?.VpcId !== vpc) return undefined;
    return { at: 'internet', trip: { ...trip, isByEgressOnly: true, sender: undefined } };
  }

  function fromInternet(trip: Trip): Outcome {
    const { dst } = trip.packet;
    const one = list('NetworkInterface').find((own) => (isV6(dst) ? addressesOf(own).includes(dst) : publicOf(own) === dst));
    if (one === undefined) return undefined;
    const own = isV6(dst) ? dst : one.PrivateIpAddress;
    const inside = { ...trip, packet: { ...trip.packet, dst: own }, sender: undefined, home: undefined, isTransit: false, hops: 0 };
    if (trip.isReply && trip.isByEgressOnly) return intoVpc(one.VpcId, inside);
    if (!trip.isReply && one.DenyAllIgwTraffic === true) return undefined;
    const edge = edgeRoute(one.VpcId, own)?.GatewayId;
    return edge === undefined || edge === 'local' ? intoVpc(one.VpcId, inside) : throughFirewall(edge, inside);
  }

  function throughFirewall(endpoint: string, trip: Trip): Outcome {
    if (trip.isByGroupOnly) return undefined;
    const subnet = list('VPCEndpoint').find((one) => one.VpcEndpointId === endpoint).SubnetIds[0];
    const { packet } = trip;
    const plain = { ...trip, sender: undefined };
    const on = (next: Trip) => fromSubnet(subnet, next, true);
    const first = statelessAction(packet);
    if (trip.isReply) {
      const own = trip.seen.find((one) => one.endpoint === endpoint && isSame(one.packet, turn(packet)));
      // Of a connection of which an endpoint sees one direction alone AWS says that it is not supported, and no more.
      if (own === undefined) return on({ ...plain, isDoubtful: true });
      if (first === 'drop') return undefined;
      if (own.by === 'default' && first === 'forward_to_sfe' && statefulRule(packet)?.action === 'drop') return undefined;
      return on({ ...plain, returned: [...trip.returned, own] });
    }
    if (first === 'drop') return undefined;
    const isHalf = (first === 'pass') !== (statelessAction(turn(packet)) === 'pass');
    const rule = statefulRule(packet);
    if (!isHalf && first !== 'pass' && (rule === undefined ? world.isStrict : rule.action === 'drop')) return undefined;
    const by = isHalf ? 'half' : first === 'pass' ? 'stateless' : rule === undefined ? 'default' : 'rule';
    return on({ ...plain, seen: [...trip.seen, { endpoint, packet, by }], isDoubtful: trip.isDoubtful || isHalf });
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

  /** From an address of one end to an address of the other, and back. */
  function exchange(from: string, to: string, packet: Packet): Arrival {
    const [source, target] = [eni(from), eni(to)];
    const no: Arrival = { answer: 'no', arrived: packet, isInside: true, isAskedInside: true };
    const trip: Trip = { ...BEGUN, packet, isReply: false, sender: source };
    const out = source === undefined ? fromInternet(trip) : leave(source, trip);
    const isByInternet = out?.at === 'internet' && source !== undefined && target !== undefined;
    const there = isByInternet ? fromInternet({ ...out.trip, isByEgressOnly: false }) : out;
    if (there === undefined || there.at !== (target === undefined ? 'internet' : to)) return no;
    const { isByEgressOnly } = out?.trip ?? trip;
    const begun = { isReply: true, sender: undefined, isByGroupOnly: false, home: undefined, isTransit: false, hops: 0 };
    // The egress-only gateway of a client lets in what it has asked for, and that of a server lets nothing out.
    const reply: Trip = { ...there.trip, ...begun, packet: turn(there.trip.packet), isByEgressOnly: target === undefined && isByEgressOnly };
    const left: Outcome = target === undefined ? { at: 'internet', trip: reply } : leave(target, reply);
    const isBackByInternet = left?.at === 'internet' && source !== undefined;
    // The answer must come from the address that was asked.
    const isOfAsked = left?.trip.packet.src === packet.dst;
    const back = left !== undefined && isBackByInternet ? (isOfAsked ? fromInternet({ ...left.trip, isByEgressOnly }) : undefined) : left;
    if (back?.at !== (source === undefined ? 'internet' : from)) return no;
    // IPv6 is not translated: who is asked by the internet may answer past it.
    if (target !== undefined && isByInternet !== isBackByInternet && !isV6(packet.src)) return no;
    const { isDoubtful, seen, returned } = back.trip;
    const isLost = seen.some((one) => one.by !== 'stateless' && !returned.includes(one));
    return {
      answer: isDoubtful || isLost ? 'unknown' : 'yes',
      arrived: there.trip.packet,
      isInside: !isByInternet && !isBackByInternet,
      isAskedInside: !isByInternet,
    };
  }

  return { list, eni, publicOf, addressesOf, aclAllows, groupsAllow, routeFor, exchange };
}
