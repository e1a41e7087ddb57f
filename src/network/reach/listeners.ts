// Load balancers at their interfaces: only what a listener accepts goes in.
// Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html

import type { Missing } from '../../core/index.ts';
import { gap, groupBy, type Listener, type LoadBalancer, type NetworkInterface, type NetworkModel } from '../model/index.ts';
import { haveCommon, noPackets, type PacketSet, packetsOf, unionAll } from '../packets/index.ts';
import type { ExplanationCode } from './codes.ts';
import { block, type Flow, pass, type Walker, withUnknown } from './flow.ts';

const byDescription = new WeakMap<NetworkModel['balancers'], ReadonlyMap<string, LoadBalancer>>();

/** The load balancer that an interface is of. AWS says it in the interface's description. */
export function balancerOf({ balancers }: NetworkModel, one: Pick<NetworkInterface, 'description' | 'isManaged' | 'vpcId'>): LoadBalancer | undefined {
  if (!one.isManaged || !one.description.startsWith('ELB ')) return undefined;
  let index = byDescription.get(balancers);
  if (index === undefined)
    byDescription.set(balancers, (index = new Map([...balancers.values()].map((balancer) => [`${balancer.vpcId} ${balancer.description}`, balancer]))));
  return index.get(`${one.vpcId} ${one.description}`);
}

const byBalancer = new WeakMap<NetworkModel['listeners'], ReadonlyMap<string, readonly Listener[]>>();

export function listenersOf({ listeners }: NetworkModel, { arn }: LoadBalancer): readonly Listener[] {
  let index = byBalancer.get(listeners);
  if (index === undefined) byBalancer.set(listeners, (index = groupBy(listeners, ({ balancerArn }) => balancerArn)));
  return index.get(arn) ?? [];
}

const nodesByName = new WeakMap<ReadonlyMap<string, NetworkInterface>, ReadonlyMap<string, readonly NetworkInterface[]>>();

/** The interfaces of load balancers by VPC and description: one in each zone, or several. */
function nodesIn(model: NetworkModel): ReadonlyMap<string, readonly NetworkInterface[]> {
  const interfaces = model.interfaces();
  let index = nodesByName.get(interfaces);
  if (index === undefined) {
    const nodes = [...interfaces.values()].filter((one) => one.isManaged && one.description.startsWith('ELB '));
    nodesByName.set(interfaces, (index = groupBy(nodes, (one) => `${one.vpcId} ${one.description}`)));
  }
  return index;
}

export function nodesOf(model: NetworkModel, { vpcId, description }: LoadBalancer): readonly NetworkInterface[] {
  return nodesIn(model).get(`${vpcId} ${description}`) ?? [];
}

/** Interfaces of load balancers in a VPC of which not all was read: neither what they take nor whom they send it to. */
export function strangeNodes(
  model: NetworkModel,
  vpcId: string,
  gapOf: (model: NetworkModel, balancer: LoadBalancer) => Missing | undefined,
): readonly { readonly node: NetworkInterface; readonly missing: Missing }[] {
  const found: { node: NetworkInterface; missing: Missing }[] = [];
  for (const [name, nodes] of nodesIn(model)) {
    const [node] = nodes;
    if (node === undefined || !name.startsWith(`${vpcId} `)) continue;
    const balancer = balancerOf(model, node);
    const missing = balancer === undefined ? unreadBalancer(model, node) : gapOf(model, balancer);
    if (missing !== undefined) found.push(...nodes.map((one) => ({ node: one, missing })));
  }
  return found;
}

/** Classic load balancers have plain names, the others say their kind first. */
export function unreadBalancer(model: NetworkModel, { description, ref }: Pick<NetworkInterface, 'description' | 'ref'>): Missing {
  return gap(model, `AWS::${description.includes('/') ? 'ElasticLoadBalancingV2' : 'ElasticLoadBalancing'}::LoadBalancer`, ref.account, ref.region);
}

/** What the listeners of a load balancer accept. */
export function acceptedBy(listeners: readonly Listener[], version: 4 | 6): PacketSet {
  if (listeners.length === 0) return noPackets(version);
  return unionAll(
    version,
    listeners.flatMap(({ protocols, port }) => protocols.map((one) => packetsOf(version, { protocols: [one, one], ports: [port, port] }))),
  );
}

/** At an interface of a load balancer: its listeners. */
export function acrossListeners({ model, version }: Walker, flow: Flow, one: NetworkInterface): Flow {
  if (flow.isReply || !one.isManaged || !one.description.startsWith('ELB ')) return flow;
  const balancer = balancerOf(model, one);
  const { account, region } = one.ref;
  if (balancer === undefined) return withUnknown(flow, unreadBalancer(model, one));
  const listeners = listenersOf(model, balancer);
  const unread = balancer.type === 'classic' ? undefined : model.snapshot.coverage.missing('AWS::ElasticLoadBalancingV2::Listener', account, region);
  const accepted = acceptedBy(listeners, version);
  const passage = {
    allowed: accepted,
    perhaps: unread === undefined ? noPackets(version) : flow.packets,
    missing: unread === undefined ? [] : [unread],
    decisions: [],
  };
  return pass(flow, `listeners of ${balancer.name}`, balancer.ref, passage, () => block(mismatchOf(balancer, listeners, flow), balancer.ref, 'Listeners'));
}

/** A listener of the protocol on another port, or none at all. */
function mismatchOf({ type }: LoadBalancer, listeners: readonly Listener[], { packets }: Flow): ExplanationCode {
  const { version } = packets;
  const isOnlyPort = listeners.some(({ protocols }) => protocols.some((one) => haveCommon(packets, packetsOf(version, { protocols: [one, one] }))));
  if (type === 'classic') return isOnlyPort ? 'ELB_LISTENER_PORT_RESTRICTION' : 'ELB_LISTENERS_MISMATCH';
  return isOnlyPort ? 'ELBV2_LISTENER_PORT_RESTRICTION' : 'ELBV2_LISTENERS_MISMATCH';
}
