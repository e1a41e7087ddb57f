// Load balancers of the networks in several zones, and with them whole connections: to a node, and from the node to a target. Slow and
// obvious on purpose; shares no code with the engine. Each rule names the page that it was written from:
//   zones     https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html (enabled ones alone),
//             https://docs.aws.amazon.com/elasticloadbalancing/latest/application/disable-cross-zone.html,
//             https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-cross-zone.html,
//             https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-crosszone-lb.html
//   clients   https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
//   groups    https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html
//   classic   https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html (ELB_ACL_RESTRICTION)
//   elsewhere https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetDescription.html (the zone of a target outside the VPC)
//   versions  https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html#target-group-ip-address-type
//   loopback  https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-troubleshooting.html#loopback-timeout

import { isV6 } from './simulate-addresses.ts';
import { type Answer, type Choose, type Config, createZonalNetwork, type Packet, type Protocol } from './simulate-zonal.ts';
import type { Zonal } from './world-zonal.ts';

/** Of 1024-65535, those that some rule of the worlds tells apart. */
const PORTS = [40_000, 50_000, 8080] as const;
const [LISTENER, TARGET] = [443, 8080];

const turn = ({ src, dst, sport, dport, protocol }: Packet): Packet => ({ src: dst, dst: src, protocol, sport: dport, dport: sport });
const worst = (...all: readonly Answer[]): Answer => (all.includes('no') ? 'no' : all.includes('unknown') ? 'unknown' : 'yes');
const best = (all: readonly Answer[]): Answer => (all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no');

type Network = ReturnType<typeof createZonalNetwork>;

/** What holds whatever AWS chooses on the way: every choice is tried. */
export function whateverIsChosen(tryOnce: (choose: Choose) => Answer): Answer {
  const found = new Set<Answer>();
  const pending: ReadonlyMap<string, string>[] = [new Map()];
  for (let fixed = pending.pop(); fixed !== undefined; fixed = pending.pop()) {
    const made = new Map(fixed);
    found.add(
      tryOnce((about, options) => {
        const known = made.get(about);
        if (known !== undefined) return known;
        const [first = '', ...others] = options;
        for (const one of others) pending.push(new Map([...made, [about, one]]));
        made.set(about, first);
        return first;
      }),
    );
  }
  const [only = 'no', ...more] = found;
  return more.length === 0 ? only : 'unknown';
}

/** Whether a connection comes about between interfaces, or between one and an address of the internet, whatever AWS chooses on the way. */
export function createZonalSimulator(world: Zonal) {
  return (from: string, to: string, protocol: Protocol, sport: number, dport: number): Answer => {
    const known = createZonalNetwork(
      world,
      () => 0,
      () => '',
    );
    const ways = waysOf(world, known, from, to, protocol, dport);
    const found = new Set<Answer>();
    let isTranslated = false;
    for (const ports of PORTS.flatMap((first) => PORTS.map((second) => [first, second]))) {
      const natPort = (nth: number): number => {
        isTranslated = true;
        return ports[nth] ?? 0;
      };
      for (const way of ways) {
        const asked = { ...way, protocol, sport };
        found.add(whateverIsChosen((choose) => connects(world, createZonalNetwork(world, natPort, choose), from, asked, known.eni(to))));
        if (found.has('yes')) return 'yes';
      }
      // Where no port was given, none matters.
      if (!isTranslated) break;
    }
    return best([...found]);
  };
}

/** By which addresses, straight or by a node of the load balancer. */
interface Try {
  readonly src: string;
  readonly dst: string;
  readonly end: string;
  readonly dport: number;
  readonly node: Config;
}

function waysOf(world: Zonal, { eni, publicOf, addressesOf }: Network, from: string, to: string, protocol: Protocol, dport: number): readonly Try[] {
  const source = eni(from);
  const sources: readonly string[] = source === undefined ? [from] : addressesOf(source);
  const reach = (end: string, port: number, node: Config): readonly Try[] => {
    const one = eni(end);
    const shown = one === undefined ? undefined : publicOf(one);
    // The internet knows interfaces by their public addresses, or those of IPv6.
    const own: readonly string[] = one === undefined ? [end] : addressesOf(one).filter((address) => source !== undefined || isV6(address));
    return [...own, ...(shown === undefined ? [] : [shown])].flatMap((dst) =>
      sources.filter((src) => isV6(src) === isV6(dst)).map((src) => ({ src, dst, end, dport: port, node })),
    );
  };
  const isListening = (port: number) => port === LISTENER && listensTo(world, protocol);
  if (to.startsWith('eni-lb') && !isListening(dport)) return [];
  const target = eni(to);
  const isBalanced = target !== undefined && !to.startsWith('eni-lb') && dport === TARGET && isListening(LISTENER);
  const nodes: readonly Config[] = isBalanced ? [0, 1].map((zone) => eni(`eni-lb${zone}`)).filter((one) => one !== undefined) : [];
  return [...reach(to, dport, undefined), ...nodes.flatMap((node) => reach(node.NetworkInterfaceId, LISTENER, node))];
}

function connects(world: Zonal, network: Network, from: string, asked: Try & { readonly protocol: Protocol; readonly sport: number }, target: Config): Answer {
  const { end, node, ...packet } = asked;
  const { answer, arrived } = network.exchange(from, end, packet);
  if (node === undefined || answer === 'no') return answer;
  return worst(answer, forwarded(world, network, node, target, arrived, from));
}

function listensTo(world: Zonal, protocol: Protocol): boolean {
  const said: string = listenerOf(world)?.Protocol ?? 'TCP';
  return said === 'HTTP' ? protocol === 'tcp' : said.toLowerCase().split('_').includes(protocol);
}
const listenerOf = (world: Zonal): Config => world.of['AWS::ElasticLoadBalancingV2::Listener']?.[0];

/** From a node to a target and back, for what came to the node from a client. */
function forwarded(world: Zonal, network: Network, node: Config, target: Config, client: Packet, from: string): Answer {
  const { list, addressesOf, aclAllows, groupsAllow, routeFor, exchange } = network;
  const classic: Config = world.of['AWS::ElasticLoadBalancing::LoadBalancer']?.[0];
  const balancer: Config = world.of['AWS::ElasticLoadBalancingV2::LoadBalancer']?.[0];
  const group: Config = world.of['AWS::ElasticLoadBalancingV2::TargetGroup']?.[0];
  const attributeOf = (record: Config, Key: string): string | undefined => record.Attributes.find((one: Config) => one.Key === Key)?.Value;
  const registered: readonly string[] =
    classic === undefined ? group.TargetHealthDescriptions.map((one: Config) => one.Target.Id) : classic.Instances.map((one: Config) => one.InstanceId);
  const is6 = group?.IpAddressType === 'ipv6';
  const addressIn = (one: Config): string => addressesOf(one).find((address) => isV6(address) === is6) ?? '';
  const targetAddress = addressIn(target);
  if (!registered.includes(target.Attachment?.InstanceId) && !registered.includes(targetAddress)) return 'no';

  const subnets: readonly string[] = classic === undefined ? balancer.AvailabilityZones.map((one: Config) => one.SubnetId) : classic.Subnets;
  const enabled = subnets.map((one) => list('Subnet').find(({ SubnetId }) => SubnetId === one).AvailabilityZone);
  const own = group === undefined ? undefined : attributeOf(group, 'load_balancing.cross_zone.enabled');
  const isCrossZone =
    own === 'true' ||
    (own !== 'false' &&
      (classic === undefined
        ? balancer.Type === 'application' || attributeOf(balancer, 'load_balancing.cross_zone.enabled') === 'true'
        : classic.LoadBalancerAttributes.CrossZoneLoadBalancing.Enabled));
  const isOutside = target.VpcId !== node.VpcId;
  // Of a target outside, its registration says the zone; an application load balancer asks for it only where cross-zone load balancing is off.
  const said: string = isOutside
    ? group.TargetHealthDescriptions.find((one: Config) => one.Target.Id === targetAddress).Target.AvailabilityZone
    : target.AvailabilityZone;
  const zone = isOutside && isCrossZone && balancer.Type === 'application' ? 'all' : said;
  if (zone !== 'all' && !enabled.includes(zone)) return 'no';
  const isOfZone = zone === 'all' || zone === node.AvailabilityZone;
  if (!isOfZone && !isCrossZone) return 'no';
  // Network load balancers: by one page the zone of a target outside holds always, by another cross-zone load balancing is for all targets.
  const byZone: Answer = !isOfZone && isOutside ? 'unknown' : 'yes';

  const isNeighbour = node.SubnetId === target.SubnetId;
  const keeps =
    balancer?.Type === 'network' && isV6(client.src) === is6 && (group.Protocol !== 'TCP' || attributeOf(group, 'preserve_client_ip.enabled') === 'true');
  if (keeps) {
    if (target.NetworkInterfaceId === from) return 'no';
    const packet: Packet = { ...client, dst: targetAddress, dport: TARGET };
    const isOpen =
      groupsAllow(
        node,
        true,
        packet,
        target.Groups.map((one: Config) => one.GroupId),
      ) !== undefined &&
      groupsAllow(
        target,
        false,
        packet,
        node.Groups.map((one: Config) => one.GroupId),
      ) !== undefined &&
      (isNeighbour ||
        (aclAllows(node.SubnetId, true, packet) &&
          aclAllows(target.SubnetId, false, packet) &&
          aclAllows(target.SubnetId, true, turn(packet)) &&
          aclAllows(node.SubnetId, false, turn(packet))));
    if (!isOpen) return 'no';
    // "The traffic must flow directly from the Network Load Balancer to the target", in its VPC or a peered one, and no more is said.
    const leads = (subnet: string, address: string): boolean => {
      const route = routeFor(subnet, address);
      if (!isOutside) return route.GatewayId === 'local';
      return route?.VpcPeeringConnectionId !== undefined && list('VPCPeeringConnection')[0].Status.Code === 'active';
    };
    const isDirect = isNeighbour || (leads(node.SubnetId, targetAddress) && leads(target.SubnetId, addressIn(node)));
    return isDirect ? byZone : 'unknown';
  }
  return best(
    PORTS.map((sport): Answer => {
      const packet: Packet = { src: addressIn(node), dst: targetAddress, protocol: client.protocol, sport, dport: TARGET };
      const { answer, isInside, isAskedInside } = exchange(node.NetworkInterfaceId, target.NetworkInterfaceId, packet);
      // "You can't specify publicly routable IP addresses": targets are in the VPC, a peered one, or behind a gateway of it.
      if (!isAskedInside) return 'no';
      // Of what they answer by the internet nothing is said.
      if (!isInside) return worst(answer, 'unknown');
      if (classic === undefined || !isNeighbour || answer === 'no') return worst(answer, byZone);
      // Its own network ACL is asked about what it sends within its subnet; of answers, and of what comes in, nothing is said.
      if (!aclAllows(node.SubnetId, true, packet)) return 'no';
      const isQuiet = aclAllows(node.SubnetId, false, packet) && aclAllows(node.SubnetId, true, turn(packet)) && aclAllows(node.SubnetId, false, turn(packet));
      return isQuiet ? answer : 'unknown';
    }),
  );
}
