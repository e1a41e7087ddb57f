// Load balancers at their interfaces: only what a listener accepts goes in.
// Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html

import { gap, type Listener, type LoadBalancer, type NetworkInterface, type NetworkModel } from '../model/index.ts';
import { noPackets, type PacketSet, packetsOf, unionAll } from '../packets/index.ts';
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

export function listenersOf({ listeners }: NetworkModel, { arn }: LoadBalancer): readonly Listener[] {
  return listeners.filter(({ balancerArn }) => balancerArn === arn);
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
  if (balancer === undefined) return withUnknown(flow, gap(model, 'AWS::ElasticLoadBalancingV2::LoadBalancer', account, region));
  const listeners = listenersOf(model, balancer);
  const unread = balancer.type === 'classic' ? undefined : model.snapshot.coverage.missing('AWS::ElasticLoadBalancingV2::Listener', account, region);
  const accepted = acceptedBy(listeners, version);
  const passage = {
    allowed: accepted,
    perhaps: unread === undefined ? noPackets(version) : flow.packets,
    missing: unread === undefined ? [] : [unread],
    decisions: [],
  };
  return pass(flow, `listeners of ${balancer.name}`, balancer.ref, passage, () =>
    block(balancer.type === 'classic' ? 'ELB_LISTENERS_MISMATCH' : 'ELBV2_LISTENERS_MISMATCH', balancer.ref, 'Listeners'),
  );
}
