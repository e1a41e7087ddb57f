// One packet there and one back, step by step, as AWS's documentation tells it. Slow and obvious on purpose; shares no code with
// the engine. IPv4 and TCP only. Each rule names the page that it was written from:
//   routes    https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
//   groups    https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
//   ACLs      https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html
//   internet  https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
//   NAT       https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html
//   peering   https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html
//   transit   https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html, https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html
//   blocking  https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html

import type { World } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, read as they come
type Config = any;

interface Packet {
  src: string;
  dst: string;
  sport: number;
  dport: number;
}

interface Trip {
  packet: Packet;
  isReply: boolean;
  /** The private address of the sender while rules may still refer to its groups. */
  sender: string | undefined;
  /** Set once an outbound rule let it pass only because of a group. */
  byGroupOnly: boolean;
  /** What the NAT gateway has to put back. */
  nat: { client: string; sport: number } | undefined;
  /** The outcome of outbound references across a transit gateway is not documented. */
  isUndocumented: boolean;
  hops: number;
}

const number = (text: string): number => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
function isIn(address: string, cidr: string): boolean {
  const [base = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  return Math.floor(number(address) / size) === Math.floor(number(base) / size);
}
const isPrivate = (address: string): boolean => ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].some((cidr) => isIn(address, cidr));

/** What the NAT gateway gives is any of 1024-65535: here one port of each kind that a world's rules tell apart. */
const NAT_PORTS = [50_000, 50_001] as const;

type Outcome = { at: string; trip: Trip } | undefined;

export function createSimulator(world: World) {
  let natPort: number = NAT_PORTS[0];
  const list = (type: string): readonly Config[] => world.of[`AWS::EC2::${type}`] ?? [];
  const eni = (id: string): Config => list('NetworkInterface').find((one) => one.NetworkInterfaceId === id);
  const eniAt = (vpc: string, address: string): Config => list('NetworkInterface').find((one) => one.VpcId === vpc && one.PrivateIpAddress === address);
  const subnet = (id: string): Config => list('Subnet').find((one) => one.SubnetId === id);
  const nat = list('NatGateway')[0];

  function aclAllows(subnetId: string, egress: boolean, { src, dst, dport }: Packet): boolean {
    const acl = list('NetworkAcl').find((one) => one.Associations.some((a: Config) => a.SubnetId === subnetId));
    const rules = acl.Entries.filter((one: Config) => one.Egress === egress).sort((a: Config, b: Config) => a.RuleNumber - b.RuleNumber);
    for (const rule of rules) {
      if (rule.Protocol !== '-1' && rule.Protocol !== '6') continue;
      if (rule.Protocol !== '-1' && (dport < rule.PortRange.From || dport > rule.PortRange.To)) continue;
      if (isIn(egress ? dst : src, rule.CidrBlock)) return rule.RuleAction === 'allow';
    }
    return false;
  }

  /** 'address', 'group' or nothing: by which kind of rule the groups of an interface let it pass. */
  function groupsAllow(one: Config, isEgress: boolean, { src, dst, dport }: Packet, knownSender: string | undefined): 'address' | 'group' | undefined {
    let found: 'group' | undefined;
    for (const { GroupId } of one.Groups) {
      const group = list('SecurityGroup').find((candidate) => candidate.GroupId === GroupId);
      for (const rule of isEgress ? group.IpPermissionsEgress : group.IpPermissions) {
        const isProtocol =
          rule.IpProtocol === '-1' || ((rule.IpProtocol === 'tcp' || rule.IpProtocol === '6') && rule.FromPort <= dport && dport <= rule.ToPort);
        if (!isProtocol) continue;
        if ((rule.IpRanges ?? []).some((range: Config) => isIn(isEgress ? dst : src, range.CidrIp))) return 'address';
        const peer = isEgress ? dst : knownSender;
        const member = list('NetworkInterface').find((candidate) => candidate.PrivateIpAddress === peer);
        if (peer === undefined || member === undefined || (!isEgress && peer !== src)) continue;
        if ((rule.UserIdGroupPairs ?? []).some((pair: Config) => member.Groups.some((own: Config) => own.GroupId === pair.GroupId))) found = 'group';
      }
    }
    return found;
  }

  function blocked(subnetId: string, use: 'in' | 'out' | 'nat'): boolean {
    const mode = list('VPCBlockPublicAccessOptions')[0].InternetGatewayBlockMode;
    if (mode === 'off' || (mode === 'block-ingress' && use === 'nat')) return false;
    const modes = list('VPCBlockPublicAccessExclusion')
      .filter((one) => [subnetId, subnet(subnetId).VpcId].includes(one.ResourceArn.split('/')[1]))
      .map((one) => one.InternetGatewayExclusionMode);
    if (modes.includes('allow-bidirectional')) return false;
    return !(mode === 'block-bidirectional' && use !== 'in' && modes.includes('allow-egress'));
  }

  const attachedTo = (vpc: string): Config => list('InternetGateway').find((one) => one.Attachments.some((a: Config) => a.VpcId === vpc));

  function leave(from: Config, trip: Trip): Outcome {
    if (!trip.isReply) {
      const why = groupsAllow(from, true, trip.packet, undefined);
      if (why === undefined) return undefined;
      trip.byGroupOnly = why === 'group';
    }
    return fromSubnet(from.SubnetId, trip, from);
  }

  function fromSubnet(subnetId: string, trip: Trip, from: Config): Outcome {
    const { VpcId } = subnet(subnetId);
    const neighbour = eniAt(VpcId, trip.packet.dst);
    if (neighbour?.SubnetId === subnetId) return arrive(neighbour, trip);
    if (!aclAllows(subnetId, true, trip.packet)) return undefined;
    return byRoute(subnetId, trip, from);
  }

  function byRoute(subnetId: string, trip: Trip, from: Config): Outcome {
    if (++trip.hops > 12) return undefined;
    const { VpcId, AvailabilityZone } = subnet(subnetId);
    const table = list('RouteTable').find((one) => one.Associations.some((a: Config) => a.SubnetId === subnetId));
    const matching = table.Routes.filter((one: Config) => isIn(trip.packet.dst, one.DestinationCidrBlock));
    matching.sort((a: Config, b: Config) => Number(b.DestinationCidrBlock.split('/')[1]) - Number(a.DestinationCidrBlock.split('/')[1]));
    const route = matching[0];
    if (route === undefined || route.State !== 'active') return undefined;
    if (route.GatewayId === 'local') return inVpc(VpcId, subnetId, trip);
    if (route.GatewayId !== undefined) return toInternet(route.GatewayId, VpcId, subnetId, trip, from);
    if (route.NatGatewayId !== undefined) return throughNat(VpcId, subnetId, trip);
    if (route.VpcPeeringConnectionId !== undefined) {
      const peering = list('VPCPeeringConnection')[0];
      // Not transitive: only what one of the VPC's own interfaces sends, and nothing that the internet answers through a NAT gateway.
      if (peering.Status.Code !== 'active' || from === undefined) return undefined;
      const other = VpcId === 'vpc-a' ? 'vpc-b' : 'vpc-a';
      const cidrOf = (vpc: string) => (vpc === 'vpc-a' ? '10.0.0.0/16' : '10.1.0.0/16');
      return isIn(trip.packet.src, cidrOf(VpcId)) && isIn(trip.packet.dst, cidrOf(other)) ? inVpc(other, undefined, trip) : undefined;
    }
    return intoTransit(VpcId, AvailabilityZone, trip);
  }

  function inVpc(vpc: string, from: string | undefined, trip: Trip): Outcome {
    const one = eniAt(vpc, trip.packet.dst);
    if (one === undefined) return undefined;
    if (one.SubnetId !== from && !aclAllows(one.SubnetId, false, trip.packet)) return undefined;
    return arrive(one, trip);
  }

  function arrive(one: Config, trip: Trip): Outcome {
    if (one.InterfaceType === 'nat_gateway') {
      if (!trip.isReply || trip.nat === undefined) return undefined;
      const packet = { ...trip.packet, dst: trip.nat.client, dport: trip.nat.sport };
      return fromSubnet(nat.SubnetId, { ...trip, packet, nat: undefined, hops: 0 }, one);
    }
    if (!trip.isReply && groupsAllow(one, false, trip.packet, trip.sender) === undefined) return undefined;
    return { at: one.NetworkInterfaceId, trip };
  }

  function toInternet(gateway: string, vpc: string, subnetId: string, trip: Trip, from: Config): Outcome {
    if (attachedTo(vpc)?.InternetGatewayId !== gateway || isPrivate(trip.packet.dst)) return undefined;
    const isNat = from?.InterfaceType === 'nat_gateway';
    if (blocked(subnetId, isNat ? 'nat' : trip.isReply ? 'in' : 'out')) return undefined;
    const shown =
      from === undefined || from.PrivateIpAddress !== trip.packet.src ? undefined : (from.PrivateIpAddresses[0].Association?.PublicIp as string | undefined);
    if (shown === undefined) return undefined;
    return { at: 'internet', trip: { ...trip, packet: { ...trip.packet, src: shown }, sender: undefined } };
  }

  function fromInternet(trip: Trip): Outcome {
    const one = list('NetworkInterface').find((candidate) => candidate.PrivateIpAddresses[0].Association?.PublicIp === trip.packet.dst);
    if (one === undefined || attachedTo(one.VpcId) === undefined || isPrivate(trip.packet.src)) return undefined;
    const isNat = one.InterfaceType === 'nat_gateway';
    if (blocked(one.SubnetId, isNat ? 'nat' : trip.isReply ? 'out' : 'in')) return undefined;
    return inVpc(one.VpcId, undefined, { ...trip, packet: { ...trip.packet, dst: one.PrivateIpAddress } });
  }

  function throughNat(vpc: string, subnetId: string, trip: Trip): Outcome {
    if (trip.isReply || nat.VpcId !== vpc || trip.nat !== undefined) return undefined;
    if (nat.SubnetId !== subnetId && !aclAllows(nat.SubnetId, false, trip.packet)) return undefined;
    if (trip.byGroupOnly) return undefined;
    const client = { client: trip.packet.src, sport: trip.packet.sport };
    const packet = { ...trip.packet, src: '10.0.0.99', sport: natPort };
    return fromSubnet(nat.SubnetId, { ...trip, packet, nat: client, sender: undefined }, eni('eni-nat'));
  }

  function intoTransit(vpc: string, zone: string, trip: Trip): Outcome {
    const attachments = list('TransitGatewayVpcAttachment');
    const own = attachments.find((one) => one.VpcId === vpc);
    const entry = own.SubnetIds.map(subnet).find((one: Config) => one.AvailabilityZone === zone);
    if (entry === undefined || !aclAllows(entry.SubnetId, false, trip.packet)) return undefined;
    const table = list('TransitGatewayRouteTable')[0];
    if (!table.Associations.some((one: Config) => one.TransitGatewayAttachmentId === own.TransitGatewayAttachmentId)) return undefined;
    const matching = table.Routes.filter((one: Config) => isIn(trip.packet.dst, one.DestinationCidrBlock));
    matching.sort((a: Config, b: Config) => Number(b.DestinationCidrBlock.split('/')[1]) - Number(a.DestinationCidrBlock.split('/')[1]));
    const route = matching[0];
    if (route === undefined || route.State !== 'active') return undefined;
    const target = attachments.find((one) => one.TransitGatewayAttachmentId === route.TransitGatewayAttachments[0].TransitGatewayAttachmentId);
    const keeps = list('TransitGateway')[0].Options.SecurityGroupReferencingSupport === 'enable';
    if (trip.byGroupOnly && !keeps) return undefined;
    const onward = { ...trip, sender: keeps ? trip.sender : undefined, isUndocumented: trip.isUndocumented || trip.byGroupOnly };
    const exit = target.SubnetIds[0] as string;
    const here = eniAt(target.VpcId, trip.packet.dst);
    // Within the attachment's own subnet no ACL is asked.
    if (here?.SubnetId === exit) return arrive(here, onward);
    return fromSubnet(exit, onward, undefined);
  }

  /** Whether a connection comes about, at one port of the NAT gateway's at least: from an interface or an internet address to an interface or an internet address. */
  return function connects(from: string, to: string, sport: number, dport: number): 'yes' | 'no' | 'undocumented' {
    const found = NAT_PORTS.map((port) => {
      natPort = port;
      return connectsByPort(from, to, sport, dport);
    });
    return (['yes', 'undocumented'] as const).find((one) => found.includes(one)) ?? 'no';
  };

  function connectsByPort(from: string, to: string, sport: number, dport: number): 'yes' | 'no' | 'undocumented' {
    const source = eni(from);
    const target = eni(to);
    const goals: readonly string[] = target === undefined ? [to] : source === undefined ? publicOf(target) : [target.PrivateIpAddress, ...publicOf(target)];
    let result: 'no' | 'undocumented' = 'no';
    for (const dst of goals) {
      const src = source?.PrivateIpAddress ?? from;
      const trip: Trip = {
        packet: { src, dst, sport, dport },
        isReply: false,
        sender: source === undefined ? undefined : src,
        byGroupOnly: false,
        nat: undefined,
        isUndocumented: false,
        hops: 0,
      };
      const isPublic = target !== undefined && dst !== target.PrivateIpAddress;
      const out = source === undefined ? fromInternet(trip) : leave(source, trip);
      const there = out?.at === 'internet' && isPublic && source !== undefined ? fromInternet({ ...out.trip }) : out;
      if (there === undefined || there.at !== (target === undefined ? 'internet' : to)) continue;
      const { packet, nat: kept, isUndocumented } = there.trip;
      const reply: Trip = {
        packet: { src: packet.dst, dst: packet.src, sport: packet.dport, dport: packet.sport },
        isReply: true,
        sender: undefined,
        byGroupOnly: false,
        nat: kept,
        isUndocumented,
        hops: 0,
      };
      const left = target === undefined ? { at: 'internet', trip: reply } : leave(target, reply);
      const isBackByInternet = left?.at === 'internet' && source !== undefined;
      // The answer must come from the address that was asked.
      const answers = left !== undefined && isBackByInternet ? (left.trip.packet.src === dst ? fromInternet(left.trip) : undefined) : left;
      if (answers?.at !== (source === undefined ? 'internet' : from)) continue;
      if (source !== undefined && isPublic !== (isBackByInternet && target !== undefined)) continue;
      if (!isUndocumented) return 'yes';
      result = 'undocumented';
    }
    return result;
  }

  function publicOf(one: Config): readonly string[] {
    const shown = one.PrivateIpAddresses[0].Association?.PublicIp as string | undefined;
    return shown === undefined ? [] : [shown];
  }
}
