// AWS's records as a network of the Linux kernel. Only what AWS documents is said here; longest prefixes, connection tracking,
// address translation and the order of rules are left to the kernel, and nothing of the engine is used.
//   routes     https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
//   NAT        https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
//   peering    https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html

import { boundaryText, type Config, groupsText, type Members } from './filters.ts';
import { addGateways } from './gateways.ts';
import { addFirewall, towardsEndpoint } from './inspection.ts';
import { core, type Site, type SubnetSite, type Target } from './site.ts';
import { createBuilder, type Topology } from './topology.ts';
import { addTransit } from './transit.ts';
import type { KernelWorld } from './world.ts';

/** In a subnet's namespace: its own hosts; its VPC's route table. */
const HOSTS = 100;
const ROUTES = 200;

export function translate(world: KernelWorld): Topology {
  const builder = createBuilder();
  const list = (type: string): readonly Config[] => world.of[`AWS::EC2::${type}`] ?? [];
  const subnets = new Map(
    list('Subnet').map(({ SubnetId, VpcId, AvailabilityZone }) => [
      SubnetId as string,
      { id: SubnetId, vpc: VpcId, zone: AvailabilityZone, inside: [], outside: [], doors: [], forOwn: [] } satisfies SubnetSite as SubnetSite,
    ]),
  );
  const site: Site = { builder, list, subnets };
  for (const subnet of subnets.values()) addCore(site, subnet);
  addInterfaces(site);
  addNat(site);
  if (world.firewall !== undefined) addFirewall(site, world.firewall);
  const targets = new Map([...addGateways(site), ...addPeerings(site), ...addTransit(site)]);
  for (const subnet of subnets.values()) addRoutes(site, subnet, targets);
  for (const subnet of subnets.values()) closeBoundary(site, subnet);
  return builder.built();
}

/** The VPC's implicit router, which knows only where its subnets are. */
function addCore({ builder, list }: Site, subnet: SubnetSite): void {
  const [own, there] = builder.cable(subnet.id, core(subnet.vpc));
  subnet.outside.push(own);
  const { CidrBlock, Ipv6CidrBlockAssociationSet } = list('Subnet').find(({ SubnetId }) => SubnetId === subnet.id);
  for (const block of [CidrBlock, Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock]) builder.run(core(subnet.vpc), `route add ${block} dev ${there}`);
}

function addInterfaces({ builder, list, subnets }: Site): void {
  const all = list('NetworkInterface').filter(({ InterfaceType }) => InterfaceType === 'interface');
  const addressesOf = (one: Config) => ({ ip: [one.PrivateIpAddress as string], ip6: one.Ipv6Addresses.map((a: Config) => a.Ipv6Address) as string[] });
  const members: Members = new Map(
    list('SecurityGroup').map(({ GroupId }) => {
      const own = all.filter(({ Groups }) => Groups.some((group: Config) => group.GroupId === GroupId)).map(addressesOf);
      return [GroupId as string, { ip: own.flatMap(({ ip }) => ip), ip6: own.flatMap(({ ip6 }) => ip6) }];
    }),
  );
  for (const one of all) {
    const subnet = subnets.get(one.SubnetId);
    if (subnet === undefined) continue;
    const [net, there] = builder.cable(one.NetworkInterfaceId, subnet.id);
    subnet.inside.push(there);
    const wire = builder.wire(one.NetworkInterfaceId, one.NetworkInterfaceId);
    builder.run(one.NetworkInterfaceId, `route add default dev ${net}`, `-6 route add default dev ${net}`);
    const { ip, ip6 } = addressesOf(one);
    for (const address of [...ip, ...ip6]) {
      builder.run(one.NetworkInterfaceId, `route add ${address} dev ${wire}`);
      builder.run(subnet.id, `route add ${address} dev ${there} table ${HOSTS}`);
    }
    const groups = list('SecurityGroup').filter(({ GroupId }) => one.Groups.some((group: Config) => group.GroupId === GroupId));
    builder.filter(one.NetworkInterfaceId, groupsText(groups, members, wire, net));
  }
}

/** A NAT gateway takes what comes to it by a route table of its VPC and gives it its own address and port. It has no security group and carries no reference. */
function addNat({ builder, list, subnets }: Site): void {
  for (const { NatGatewayId, SubnetId, NatGatewayAddresses } of list('NatGateway')) {
    const subnet = subnets.get(SubnetId);
    if (subnet === undefined) continue;
    const [own, there] = builder.cable(NatGatewayId, SubnetId);
    subnet.inside.push(there);
    const address = NatGatewayAddresses[0].PrivateIp;
    builder.run(SubnetId, `route add ${address} dev ${there} table ${HOSTS}`);
    builder.run(NatGatewayId, `route add default dev ${own}`);
    builder.filter(
      NatGatewayId,
      `table ip nat {
  chain forward {
    type filter hook forward priority 0; policy drop;
    ip dscp { 2, 3 } drop
    ct state established accept
    ct state invalid drop
    ip daddr ${address} drop
    ip saddr ${address} drop
    meta l4proto { tcp, udp, icmp } accept
  }
  chain postrouting {
    type nat hook postrouting priority 100;
    meta l4proto { tcp, udp } snat to ${address}:49152-65535
    meta l4proto icmp snat to ${address}
  }
}`,
    );
  }
}

/** Peering carries what one VPC's own addresses send to the other's: it is not transitive. */
function addPeerings({ builder, list }: Site): readonly (readonly [string, Target])[] {
  return list('VPCPeeringConnection').map(({ VpcPeeringConnectionId: id, Status, RequesterVpcInfo, AccepterVpcInfo }) => {
    if (Status.Code !== 'active') return [id, () => undefined];
    const sides = [RequesterVpcInfo, AccepterVpcInfo].map((info: Config) => ({
      vpc: info.VpcId as string,
      ip: info.CidrBlockSet[0].CidrBlock as string,
      ip6: info.Ipv6CidrBlockSet[0].Ipv6CidrBlock as string,
      core: builder.cable(id, core(info.VpcId))[0],
    }));
    for (const [index, to] of sides.entries()) {
      builder.run(id, ...[to.ip, to.ip6].map((block) => `route add ${block} dev ${to.core} table ${index + 1}`));
    }
    builder.filter(id, 'table inet peering {\n  chain forward {\n    type filter hook forward priority 0; policy drop;\n  }\n}');
    return [
      id,
      (subnet) => {
        const index = sides.findIndex(({ vpc }) => vpc === subnet.vpc);
        const from = sides[index];
        if (from === undefined) return undefined;
        const [own, there] = builder.cable(subnet.id, id);
        builder.run(id, ...['-4', '-6'].map((family) => `${family} rule add pref ${100 + index} iif ${there} lookup ${2 - index}`));
        builder.filter(
          id,
          [`ip saddr ${from.ip}`, `ip6 saddr ${from.ip6}`].map((who) => `add rule inet peering forward iifname "${there}" ${who} accept`).join('\n'),
        );
        return own;
      },
    ];
  });
}

/** The subnet's route table. A target is laid only once, however many routes lead to it. */
function addRoutes(site: Site, subnet: SubnetSite, targets: ReadonlyMap<string, Target>): void {
  const { builder, list, subnets } = site;
  const laid = new Map<string, string | undefined>();
  const local = subnet.outside[0];
  const lay = (id: string): string | undefined => {
    if (id === 'local') return local;
    if (!laid.has(id)) {
      const nat = list('NatGateway').find(({ NatGatewayId }) => NatGatewayId === id);
      const isEndpoint = id.startsWith('vpce-');
      const device = isEndpoint ? towardsEndpoint(site, subnet.id) : nat === undefined ? targets.get(id)?.(subnet) : towardsNat(site, subnet, nat.SubnetId, id);
      laid.set(id, device);
      const isWithin = nat !== undefined && subnets.get(nat.SubnetId) === subnet;
      if (device !== undefined && !isWithin) subnet.outside.push(device);
      if (device !== undefined && /^(?:igw|eigw|pcx)-/.test(id)) subnet.forOwn.push(device);
    }
    return laid.get(id);
  };
  const table = list('RouteTable').find(({ Associations }) => Associations[0].SubnetId === subnet.id);
  for (const route of table.Routes) {
    const destination = route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock;
    const id = route.GatewayId ?? route.NatGatewayId ?? route.VpcPeeringConnectionId ?? route.TransitGatewayId ?? route.EgressOnlyInternetGatewayId;
    const device = route.State === 'active' ? lay(id) : undefined;
    builder.run(
      subnet.id,
      `route add ${device === undefined ? 'blackhole ' : ''}${destination}${device === undefined ? '' : ` dev ${device}`} table ${ROUTES}`,
    );
  }
}

/** To a NAT gateway in this subnet, or across the boundaries of both subnets to another one's. */
function towardsNat({ builder, subnets, list }: Site, subnet: SubnetSite, natSubnet: string, id: string): string | undefined {
  const { NatGatewayAddresses } = list('NatGateway').find(({ NatGatewayId }) => NatGatewayId === id);
  const home = subnets.get(natSubnet);
  // The device of the gateway: the one that its own address leads to.
  const route = builder.built().commands[natSubnet]?.find((line) => line.startsWith(`route add ${NatGatewayAddresses[0].PrivateIp} dev `));
  const gateway = route?.split(' ')[4];
  if (home === undefined || gateway === undefined || home === subnet) return gateway;
  const [own, there] = builder.cable(subnet.id, natSubnet);
  home.outside.push(there);
  builder.run(natSubnet, `rule add pref 50 iif ${there} lookup 300`, `route replace default dev ${gateway} table 300`);
  return own;
}

/** What comes from outside is for a host here, or for nobody; what comes from inside goes by the route table. */
function closeBoundary({ builder, list }: Site, subnet: SubnetSite): void {
  const { id, outside } = subnet;
  const acl = list('NetworkAcl').find(({ Associations }) => Associations[0].SubnetId === id);
  builder.filter(id, boundaryText(acl.Entries, subnet));
  for (const family of ['-4', '-6']) {
    for (const device of outside)
      builder.run(id, `${family} rule add pref 100 iif ${device} lookup ${HOSTS}`, `${family} rule add pref 101 iif ${device} unreachable`);
    builder.run(id, `${family} rule add pref 200 lookup ${HOSTS}`, `${family} rule add pref 300 lookup ${ROUTES}`);
  }
}
