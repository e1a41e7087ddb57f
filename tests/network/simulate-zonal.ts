// One packet there and one back through the networks in several zones, past NAT gateways, firewall endpoints and load balancers of any
// type. Slow and obvious on purpose; shares no code with the engine nor with the other simulations. Each rule names its page:
//   routes    https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html (of a subnet, more specific than local too)
//   edge      https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
//   NAT       https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html, https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
//   firewall  https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-igw-ngw.html,
//             https://docs.aws.amazon.com/network-firewall/latest/developerguide/asymmetric-routing.html (both ways by the same endpoint),
//             https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html
//   filters   https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html, https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html
//   balancers beside simulate-balancer.ts

import { inBlock } from './simulate-addresses.ts';
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
  readonly isDoubtful: boolean;
  readonly hops: number;
}
type Outcome = { readonly at: string; readonly trip: Trip } | undefined;

export interface Arrival {
  readonly answer: Answer;
  /** As it came to its end. */
  readonly arrived: Packet;
}

const NUMBERS = { tcp: 6, udp: 17, icmp: 1 } as const;
const isPrivate = (address: string) => inBlock(address, '10.0.0.0/8');
const turn = ({ src, dst, sport, dport, protocol }: Packet): Packet => ({ src: dst, dst: src, protocol, sport: dport, dport: sport });
const isSame = (a: Packet, b: Packet) => JSON.stringify(a) === JSON.stringify(b);

/** `natPorts` are the ports that the first and the second NAT gateway on the way give: any of 1024-65535. */
export function createZonalNetwork(world: Zonal, natPorts: readonly number[]) {
  const list = (type: string): readonly Config[] => world.of[`AWS::EC2::${type}`] ?? [];
  const eni = (id: string): Config => list('NetworkInterface').find((one) => one.NetworkInterfaceId === id);
  const eniAt = (address: string): Config => list('NetworkInterface').find((one) => one.PrivateIpAddress === address);
  const publicOf = (one: Config): string | undefined => one.PrivateIpAddresses[0].Association?.PublicIp;
  const bestOf = (routes: readonly Config[], dst: string): Config =>
    routes
      .filter((one) => inBlock(dst, one.DestinationCidrBlock))
      .sort((a, b) => Number(b.DestinationCidrBlock.split('/')[1]) - Number(a.DestinationCidrBlock.split('/')[1]))[0];
  const routeFor = (subnet: string, dst: string): Config => bestOf(list('RouteTable').find((one) => one.Associations[0].SubnetId === subnet).Routes, dst);
  const edgeRoute = (address: string): Config => bestOf(list('RouteTable').find((one) => one.Associations[0].GatewayId === 'igw-z')?.Routes ?? [], address);

  function aclAllows(subnet: string, isEgress: boolean, { src, dst, protocol, dport }: Packet): boolean {
    const { Entries } = list('NetworkAcl').find((one) => one.Associations[0].SubnetId === subnet);
    const rules = Entries.filter((one: Config) => one.Egress === isEgress).sort((a: Config, b: Config) => a.RuleNumber - b.RuleNumber);
    for (const rule of rules) {
      if (rule.Protocol !== '-1' && Number(rule.Protocol) !== NUMBERS[protocol]) continue;
      if (rule.PortRange !== undefined && (dport < rule.PortRange.From || dport > rule.PortRange.To)) continue;
      if (inBlock(isEgress ? dst : src, rule.CidrBlock)) return rule.RuleAction === 'allow';
    }
    return false;
  }

  /** By which kind of rule the groups of an interface let it pass; `peers` are the groups that rules may refer to. */
  function groupsAllow(one: Config, isEgress: boolean, { src, dst, protocol, dport }: Packet, peers: readonly string[]): 'address' | 'group' | undefined {
    // Without groups, as NAT gateways and some network load balancers are, everything passes.
    if (one.Groups.length === 0) return 'address';
    const group = list('SecurityGroup').find((candidate) => candidate.GroupId === one.Groups[0].GroupId);
    let found: 'group' | undefined;
    for (const rule of isEgress ? group.IpPermissionsEgress : group.IpPermissions) {
      if (rule.IpProtocol !== '-1' && rule.IpProtocol !== protocol) continue;
      if (protocol !== 'icmp' && rule.FromPort !== undefined && (dport < rule.FromPort || dport > rule.ToPort)) continue;
      if (rule.IpRanges.some((range: Config) => inBlock(isEgress ? dst : src, range.CidrIp))) return 'address';
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
    if (trip.hops > 12) return undefined;
    const next = { ...trip, hops: trip.hops + 1 };
    const neighbour = eniAt(packet.dst);
    if (neighbour?.SubnetId === subnet) return arrive(neighbour, next);
    if (!isPastAcl && !aclAllows(subnet, true, packet)) return undefined;
    const route = routeFor(subnet, packet.dst);
    if (route.GatewayId === 'local') return intoVpc(next);
    if (route.GatewayId === 'igw-z') return toInternet(subnet, next);
    if (route.NatGatewayId !== undefined) return throughNat(route.NatGatewayId, subnet, next);
    return throughFirewall(route.GatewayId, next);
  }

  function intoVpc(trip: Trip): Outcome {
    const one = eniAt(trip.packet.dst);
    return one !== undefined && aclAllows(one.SubnetId, false, trip.packet) ? arrive(one, trip) : undefined;
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
    const sport = packet.protocol === 'icmp' ? packet.sport : (natPorts[translations.length] ?? 0);
    const own = { nat: id, client: packet.src, sport: packet.sport };
    const shown = { ...packet, src: nat.NatGatewayAddresses[0].PrivateIp, sport };
    return fromSubnet(nat.SubnetId, { ...trip, packet: shown, translations: [own, ...translations], sender: undefined, home: nat.SubnetId }, false);
  }

  function backThroughNat(one: Config, trip: Trip): Outcome {
    const [last, ...translations] = trip.translations;
    const nat = list('NatGateway').find(({ NatGatewayAddresses }) => NatGatewayAddresses[0].NetworkInterfaceId === one.NetworkInterfaceId);
    if (!trip.isReply || last?.nat !== nat.NatGatewayId) return undefined;
    const packet = { ...trip.packet, dst: last?.client ?? '', dport: last?.sport ?? 0 };
    return fromSubnet(nat.SubnetId, { ...trip, packet, translations, hops: 0 }, false);
  }

  function toInternet(subnet: string, trip: Trip): Outcome {
    const { packet, home } = trip;
    if (isPrivate(packet.dst)) return undefined;
    // What edge routes redirect does not leave straight: explanation code INGRESS_RTB_TRAFFIC_REDIRECTION.
    const back = edgeRoute(packet.src);
    if (home === subnet && back !== undefined && back.GatewayId !== 'local') return undefined;
    const one = eniAt(packet.src);
    const shown = one === undefined ? undefined : publicOf(one);
    return shown === undefined ? undefined : { at: 'internet', trip: { ...trip, packet: { ...packet, src: shown }, sender: undefined, isByGroupOnly: false } };
  }

  function fromInternet(trip: Trip): Outcome {
    const own = list('NetworkInterface').find((one) => publicOf(one) === trip.packet.dst)?.PrivateIpAddress;
    if (own === undefined) return undefined;
    const inside = { ...trip, packet: { ...trip.packet, dst: own }, sender: undefined, home: undefined, hops: 0 };
    const edge = edgeRoute(own)?.GatewayId;
    return edge === undefined || edge === 'local' ? intoVpc(inside) : throughFirewall(edge, inside);
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
    const no: Arrival = { answer: 'no', arrived: packet };
    const begun = { isByGroupOnly: false, home: undefined, translations: [], seen: [], returned: [], isDoubtful: false, hops: 0 };
    const trip: Trip = { ...begun, packet, isReply: false, sender: source };
    const out = source === undefined ? fromInternet(trip) : leave(source, trip);
    const isPublic = target !== undefined && target.PrivateIpAddress !== packet.dst;
    const there = out?.at === 'internet' && isPublic && source !== undefined ? fromInternet(out.trip) : out;
    if (there === undefined || there.at !== (target === undefined ? 'internet' : to)) return no;
    const reply: Trip = { ...there.trip, packet: turn(there.trip.packet), isReply: true, sender: undefined, isByGroupOnly: false, hops: 0 };
    const left: Outcome = target === undefined ? { at: 'internet', trip: reply } : leave(target, reply);
    const isByInternet = left?.at === 'internet' && source !== undefined;
    // The answer must come from the address that was asked.
    const back = left !== undefined && isByInternet ? (left.trip.packet.src === packet.dst ? fromInternet(left.trip) : undefined) : left;
    if (back?.at !== (source === undefined ? 'internet' : from) || (source !== undefined && target !== undefined && isPublic !== isByInternet)) return no;
    const { isDoubtful, seen, returned } = back.trip;
    const isLost = seen.some((one) => one.by !== 'stateless' && !returned.includes(one));
    return { answer: isDoubtful || isLost ? 'unknown' : 'yes', arrived: there.trip.packet };
  }

  return { list, eni, publicOf, aclAllows, groupsAllow, routeFor, exchange };
}
