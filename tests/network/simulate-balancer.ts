// Load balancers of the networks in several zones, and with them whole connections: to a node, and from the node to a target. Slow and
// obvious on purpose; shares no code with the engine. Each rule names the page that it was written from:
//   zones     https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html (enabled ones alone),
//             https://docs.aws.amazon.com/elasticloadbalancing/latest/application/disable-cross-zone.html,
//             https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-cross-zone.html,
//             https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-crosszone-lb.html
//   clients   https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
//   groups    https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html
//   classic   https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html (ELB_ACL_RESTRICTION)
//   loopback  https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-troubleshooting.html#loopback-timeout

import { type Answer, type Config, createZonalNetwork, type Packet, type Protocol } from './simulate-zonal.ts';
import type { Zonal } from './world-zonal.ts';

/** Of 1024-65535, those that some rule of the worlds tells apart. */
const PORTS = [40_000, 50_000, 8080] as const;
const [LISTENER, TARGET] = [443, 8080];

const turn = ({ src, dst, sport, dport, protocol }: Packet): Packet => ({ src: dst, dst: src, protocol, sport: dport, dport: sport });
const worst = (...all: readonly Answer[]): Answer => (all.includes('no') ? 'no' : all.includes('unknown') ? 'unknown' : 'yes');
const best = (all: readonly Answer[]): Answer => (all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no');

/** Whether a connection comes about between interfaces, or between one and an address of the internet, whatever ports AWS chooses on the way. */
export function createZonalSimulator(world: Zonal) {
  const networks = PORTS.flatMap((first) => PORTS.map((second) => createZonalNetwork(world, [first, second])));
  return (from: string, to: string, protocol: Protocol, sport: number, dport: number): Answer =>
    best(networks.map((network) => connects(world, network, from, to, protocol, sport, dport)));
}

function connects(
  world: Zonal,
  network: ReturnType<typeof createZonalNetwork>,
  from: string,
  to: string,
  protocol: Protocol,
  sport: number,
  dport: number,
): Answer {
  const { eni, publicOf, exchange } = network;
  const source = eni(from);
  const src = source === undefined ? from : source.PrivateIpAddress;
  const reach = (end: string, port: number) => {
    const one = eni(end);
    const shown = one === undefined ? undefined : publicOf(one);
    const goals: readonly string[] = [
      ...(one === undefined ? [end] : source === undefined ? [] : [one.PrivateIpAddress]),
      ...(shown === undefined ? [] : [shown]),
    ];
    return goals.map((dst) => exchange(from, end, { src, dst, protocol, sport, dport: port }));
  };
  const isListening = (port: number) => port === LISTENER && listensTo(world, protocol);
  if (to.startsWith('eni-lb') && !isListening(dport)) return 'no';
  const answers = reach(to, dport).map(({ answer }) => answer);
  const target = eni(to);
  if (target !== undefined && !to.startsWith('eni-lb') && dport === TARGET && isListening(LISTENER)) {
    for (const node of [0, 1].map((zone) => eni(`eni-lb${zone}`)).filter((one) => one !== undefined)) {
      if (node.NetworkInterfaceId === from) continue;
      const sent = () => reach(node.NetworkInterfaceId, LISTENER);
      for (const { answer, arrived } of sent()) answers.push(worst(answer, forwarded(world, network, node, target, arrived, from)));
    }
  }
  return best(answers);
}

function listensTo(world: Zonal, protocol: Protocol): boolean {
  const said: string = listenerOf(world)?.Protocol ?? 'TCP';
  return said === 'HTTP' ? protocol === 'tcp' : said.toLowerCase().split('_').includes(protocol);
}
const listenerOf = (world: Zonal): Config => world.of['AWS::ElasticLoadBalancingV2::Listener']?.[0];

/** From a node to a target and back, for what came to the node from a client. */
function forwarded(world: Zonal, network: ReturnType<typeof createZonalNetwork>, node: Config, target: Config, client: Packet, from: string): Answer {
  const { list, aclAllows, groupsAllow, routeFor, exchange } = network;
  const classic: Config = world.of['AWS::ElasticLoadBalancing::LoadBalancer']?.[0];
  const balancer: Config = world.of['AWS::ElasticLoadBalancingV2::LoadBalancer']?.[0];
  const group: Config = world.of['AWS::ElasticLoadBalancingV2::TargetGroup']?.[0];
  const attributeOf = (record: Config, Key: string): string | undefined => record.Attributes.find((one: Config) => one.Key === Key)?.Value;
  const registered: readonly string[] =
    classic === undefined ? group.TargetHealthDescriptions.map((one: Config) => one.Target.Id) : classic.Instances.map((one: Config) => one.InstanceId);
  const id = target.Attachment?.InstanceId;
  if (!registered.includes(id) && !registered.includes(target.PrivateIpAddress)) return 'no';

  const subnets: readonly string[] = classic === undefined ? balancer.AvailabilityZones.map((one: Config) => one.SubnetId) : classic.Subnets;
  const enabled = subnets.map((one) => list('Subnet').find(({ SubnetId }) => SubnetId === one).AvailabilityZone);
  if (!enabled.includes(target.AvailabilityZone)) return 'no';
  if (node.AvailabilityZone !== target.AvailabilityZone) {
    const own = group === undefined ? undefined : attributeOf(group, 'load_balancing.cross_zone.enabled');
    const isOn =
      own === 'true' ||
      (own !== 'false' &&
        (classic === undefined
          ? balancer.Type === 'application' || attributeOf(balancer, 'load_balancing.cross_zone.enabled') === 'true'
          : classic.LoadBalancerAttributes.CrossZoneLoadBalancing.Enabled));
    if (!isOn) return 'no';
  }

  const isNeighbour = node.SubnetId === target.SubnetId;
  const keeps = balancer?.Type === 'network' && (group.Protocol !== 'TCP' || attributeOf(group, 'preserve_client_ip.enabled') === 'true');
  if (keeps) {
    if (target.NetworkInterfaceId === from) return 'no';
    const packet: Packet = { ...client, dst: target.PrivateIpAddress, dport: TARGET };
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
    // "The traffic must flow directly from the Network Load Balancer to the target", and no more is said.
    const isDirect =
      isNeighbour ||
      (routeFor(node.SubnetId, target.PrivateIpAddress).GatewayId === 'local' && routeFor(target.SubnetId, node.PrivateIpAddress).GatewayId === 'local');
    return isDirect ? 'yes' : 'unknown';
  }
  return best(
    PORTS.map((sport): Answer => {
      const packet: Packet = { src: node.PrivateIpAddress, dst: target.PrivateIpAddress, protocol: client.protocol, sport, dport: TARGET };
      const { answer } = exchange(node.NetworkInterfaceId, target.NetworkInterfaceId, packet);
      if (classic === undefined || !isNeighbour || answer === 'no') return answer;
      // Its own network ACL is asked about what it sends within its subnet; of answers, and of what comes in, nothing is said.
      if (!aclAllows(node.SubnetId, true, packet)) return 'no';
      const isQuiet = aclAllows(node.SubnetId, false, packet) && aclAllows(node.SubnetId, true, turn(packet)) && aclAllows(node.SubnetId, false, turn(packet));
      return isQuiet ? answer : 'unknown';
    }),
  );
}
