// Every way from one end to another: straight, and through load balancers that send on what they get.
// A load balancer ends the client's connection, or passes it on: either way the client talks to its nodes, and they to the target.

import type { Missing } from '../../core/index.ts';
import type { LoadBalancer, NetworkInterface, NetworkModel } from '../model/index.ts';
import { gap } from '../model/index.ts';
import { areEqual, fromAddresses, intersect, isEmpty, noPackets, type PacketSet, packetsOf, sourcesOf } from '../packets/index.ts';
import { type Block, begin, block, type Flow, notModelled, type Walker, withBlock, withUnknown } from './flow.ts';
import { balancingGap, type Forwarding, forwardingsTo } from './forwardings.ts';
import { balancerOf, listenersOf, nodesOf, strangeNodes } from './listeners.ts';
import { straightWays } from './pair.ts';
import { byAccelerator, byPrivateLink } from './private-link.ts';
import { askedPackets, type ReachQuery } from './query.ts';
import { isMeant, onAnyPort, portOf, sendingWays } from './sending.ts';
import { arrivedAt, type End, only, type Way } from './way.ts';

/** A network load balancer may send to an application load balancer, and that to a target. Longer chains, by addresses of nodes, are not followed. */
const LONGEST_CHAIN = 2;
const PROTOCOLS: Readonly<Record<string, readonly number[]>> = { tcp: [6], udp: [17], icmp: [], all: [6, 17] };

/** Every way from one end to the other in an IP version; none where an end has no address of it. */
export function waysBetween(walker: Walker, from: End, to: End, query: ReachQuery): readonly Way[] {
  return waysPast(walker, from, to, query, []);
}

function waysPast(walker: Walker, from: End, to: End, query: ReachQuery, behind: readonly string[]): readonly Way[] {
  if (to.kind !== 'interface') return straightWays(walker, from, to, query);
  const source = from.kind === 'interface' ? balancerOf(walker.model, from.interface) : undefined;
  if (source !== undefined && from.kind === 'interface') return fromNode(walker, from.interface, source, to.interface, query);
  const straight = straightWays(walker, from, to, query);
  if (from.kind === 'service') return straight;
  const more = behind.length === 0 ? [...byPrivateLink(walker, from, to.interface, query), ...byAccelerator(walker, from, to.interface, query)] : [];
  return [...straight, ...throughBalancers(walker, from, to.interface, query, behind), ...more];
}

/** Only their endpoints speak to Gateway Load Balancers. */
function throughBalancers(walker: Walker, from: End, to: NetworkInterface, query: ReachQuery, behind: readonly string[]): readonly Way[] {
  const { model } = walker;
  const found: Way[] = [];
  for (const known of forwardingsTo(model, to)) {
    const forwarding = onAnyPort(known, query);
    const { balancer, listener } = forwarding;
    if (behind.includes(balancer.arn) || !isMeant(query, portOf(forwarding)) || balancer.type === 'gateway') continue;
    for (const protocol of protocolsOf(query, forwarding)) {
      const asked: ReachQuery = { ...query, protocol, port: listener.port };
      if (behind.length >= LONGEST_CHAIN) {
        found.push(unknownWay(walker, from, to, asked, notModelled('more than two load balancers one behind another', balancer.ref)));
        continue;
      }
      const nodes = nodesOf(model, balancer);
      if (nodes.length === 0 && (balancer.isPublic || from.kind !== 'internet')) found.push(unknownWay(walker, from, to, asked, unreadNodes(model, balancer)));
      for (const node of nodes) {
        for (const first of waysToNode(walker, from, node, balancer, asked, [...behind, balancer.arn])) {
          const arrived = arrivedAt(first);
          found.push(...sendingWays(walker, node, forwarding, to, protocol, arrived).map((second) => joined(first, arrived, second, from, to, forwarding)));
        }
      }
    }
  }
  return behind.length > 0 ? found : [...found, ...throughStrangers(walker, from, to, query)];
}

/** Nodes of load balancers of which not enough was read: they may send on to it. */
function throughStrangers(walker: Walker, from: End, to: NetworkInterface, { protocol = 'tcp' }: ReachQuery): readonly Way[] {
  const strangers = strangeNodes(walker.model, to.vpcId, balancingGap).filter(
    ({ node }) => node.id !== to.id && !(from.kind === 'interface' && from.interface.id === node.id),
  );
  return strangers.flatMap(({ node, missing }) =>
    straightWays(walker, from, { kind: 'interface', interface: node }, { protocol }).map(
      (way): Way => ({ ...way, flow: withUnknown(way.flow, missing), arrives: false }),
    ),
  );
}

function protocolsOf({ protocol = 'tcp' }: ReachQuery, { listener, group }: Forwarding): readonly number[] {
  const wanted = typeof protocol === 'number' ? [protocol] : (PROTOCOLS[protocol] ?? []);
  // A Gateway Load Balancer's listener names no protocol.
  return wanted.filter((one) => (listener.protocols.length === 0 || listener.protocols.includes(one)) && group.protocols.includes(one));
}

/** The internet knows only the nodes that have public addresses: those of others are behind another load balancer, or out of reach. */
function waysToNode(walker: Walker, from: End, node: NetworkInterface, balancer: LoadBalancer, query: ReachQuery, behind: readonly string[]): readonly Way[] {
  if (from.kind === 'internet' && !balancer.isPublic) return throughBalancers(walker, from, node, query, behind);
  return waysPast(walker, from, { kind: 'interface', interface: node }, query, behind);
}

/** Both parts as one way: there and there, back and back. */
function joined(first: Way, arrived: PacketSet, second: Way, from: End, to: NetworkInterface, { balancer, group }: Forwarding): Way {
  const hops = [...first.flow.hops.filter(({ isReply }) => !isReply), ...second.flow.hops, ...first.flow.hops.filter(({ isReply }) => isReply)];
  const choices = [...first.flow.choices, ...second.flow.choices];
  const flow: Flow = { ...first.flow, hops, blocks: unique([...first.flow.blocks, ...second.flow.blocks]), choices };
  const all = withUnknown(flow, ...second.flow.unknowns);
  const arrives = first.arrives && second.arrives;
  if (balancer.type !== 'network' || group.keepsClient !== true || arrived.version !== group.version) return { packets: first.packets, flow: all, arrives };
  if (from.kind === 'interface' && from.interface.id === to.id) {
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-troubleshooting.html#loopback-timeout
    const own = block('ELBV2_SOURCE_ADDRESS_PRESERVATION', group.ref, 'Attributes');
    return { packets: first.packets, flow: withBlock(all, own, `through load balancer ${balancer.name}`), arrives: false };
  }
  return { ...ofClients(first.packets, arrived, second.packets, all), arrives };
}

/** Of what the client sends, what gets past the target's own filters too. */
function ofClients(asked: PacketSet, arrived: PacketSet, survived: PacketSet, flow: Flow): Omit<Way, 'arrives'> {
  if (isEmpty(survived)) return { packets: noPackets(asked.version), flow };
  const clients = sourcesOf(survived);
  const isWhole = areEqual(fromAddresses(arrived.version, sourcesOf(arrived)), fromAddresses(arrived.version, clients));
  if (isWhole) return { packets: asked, flow };
  const own = intersect(asked, fromAddresses(asked.version, clients));
  return isEmpty(own)
    ? { packets: asked, flow: withUnknown(flow, notModelled('which clients behind a NAT gateway a target accepts')) }
    : { packets: own, flow };
}

function unique(blocks: readonly Block[]): readonly Block[] {
  return [...new Map(blocks.map((one) => [`${one.code} ${one.resource.arn} ${one.path}`, one])).values()];
}

/** A way that may be there, as far as nothing is known of it but who asks. */
function unknownWay({ version }: Walker, from: End, to: NetworkInterface, query: ReachQuery, missing: Missing): Way {
  const sources = from.kind === 'interface' ? from.interface.addresses.filter((one) => one.version === version).map(({ value }) => only(value)) : undefined;
  const packets = askedPackets(query, version, sources, undefined);
  return { packets, flow: withUnknown(begin(packets, undefined, to.zone), missing), arrives: false };
}

function unreadNodes(model: NetworkModel, { ref, name }: LoadBalancer): Missing {
  return { ...gap(model, 'AWS::EC2::NetworkInterface', ref.account, ref.region), detail: `the nodes of ${name}` };
}

/** From a node of a load balancer: it sends to its targets, and to nothing else in the network. */
function fromNode(walker: Walker, node: NetworkInterface, balancer: LoadBalancer, to: NetworkInterface, query: ReachQuery): readonly Way[] {
  const { model, version } = walker;
  const own = forwardingsTo(model, to).filter((one) => one.balancer.arn === balancer.arn && one.group.version === version);
  const found: Way[] = [];
  for (const known of own) {
    const forwarding = onAnyPort(known, query);
    if (!isMeant(query, portOf(forwarding))) continue;
    for (const protocol of protocolsOf(query, forwarding)) {
      const arrived = packetsOf(version, { protocols: [protocol, protocol], ports: [forwarding.listener.port, forwarding.listener.port] });
      found.push(...sendingWays(walker, node, forwarding, to, protocol, arrived));
    }
  }
  if (found.length > 0) return found;
  const missing = balancingGap(model, balancer);
  const straight = straightWays(walker, { kind: 'interface', interface: node }, { kind: 'interface', interface: to }, query);
  if (missing !== undefined) return straight.map((way) => ({ ...way, flow: withUnknown(way.flow, missing) }));
  const why = refusalOf(walker, balancer, own, query);
  return straight.map((way) => ({ ...way, flow: withBlock(way.flow, why, `through load balancer ${balancer.name}`), arrives: false }));
}

/** Why a load balancer sends nothing of this to an interface. */
function refusalOf({ model }: Walker, balancer: LoadBalancer, own: readonly Forwarding[], query: ReachQuery): Block {
  const { ref } = balancer;
  if (balancer.type === 'gateway') {
    const isUdp = query.protocol === 'udp' || query.protocol === 17;
    return block(isUdp ? 'GWLB_DESTINATION_PORT_RESTRICTION' : 'GWLB_PROTOCOL_RESTRICTION', ref);
  }
  const [first] = own;
  if (first !== undefined) {
    const isPort = isMeant(query, portOf(onAnyPort(first, query)));
    if (isPort) return block('ELBV2_LISTENER_REQUIRES_TG_ACCEPT', first.group.ref, 'Protocol');
    const code = balancer.type === 'classic' ? 'ELB_LISTENER_PORT_RESTRICTION' : 'TARGET_PORT_RESTRICTION';
    return block(code, first.group.ref, first.target?.path ?? 'Port', `${balancer.name} sends to it on port ${portOf(first) ?? '?'}`);
  }
  const groups = listenersOf(model, balancer).flatMap(({ forwards }) => forwards.flatMap(({ targetGroupArns }) => targetGroupArns));
  const hasTargets = groups.some((arn) => (model.targetGroups.get(arn)?.targets?.length ?? 0) > 0);
  return hasTargets || balancer.type === 'classic' ? block('TARGET_ADDRESS_RESTRICTION', ref) : block('ELBV2_LISTENER_HAS_NO_TG', ref, 'Listeners');
}
