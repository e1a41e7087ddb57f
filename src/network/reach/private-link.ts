// Ways that no route shows: an interface endpoint that leads to the load balancer of a service in another VPC, and Global Accelerator.
// Sources: https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html,
// https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation (what comes by
// PrivateLink always has the load balancer's own address at the target),
// https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html (its groups see the client's address),
// https://docs.aws.amazon.com/global-accelerator/latest/dg/preserve-client-ip-address.html (clients come by its interfaces in the VPC)

import type { Missing } from '../../core/index.ts';
import type { Endpoint, LoadBalancer, NetworkInterface, NetworkModel } from '../model/index.ts';
import { gap } from '../model/index.ts';
import { intersect, sourcesOf } from '../packets/index.ts';
import { groupPassage } from './filters.ts';
import { begin, block, notModelled, pass, type Walker, withUnknown } from './flow.ts';
import { type Forwarding, forwardingsTo } from './forwardings.ts';
import { INTERNET } from './internet-addresses.ts';
import { balancerOf, listenersOf, nodesOf } from './listeners.ts';
import { straightWays } from './pair.ts';
import { askedPackets, type ReachQuery } from './query.ts';
import { isMeant, onAnyPort, portOf, sendingWays } from './sending.ts';
import { acrossAcl, arrive } from './subnets.ts';
import { arrivedAt, type End, goalOf, only, type Way } from './way.ts';

const NAMES: ReadonlyMap<number, string> = new Map([
  [6, 'tcp'],
  [17, 'udp'],
]);

interface Entrance {
  readonly balancer: LoadBalancer;
  /** What the client asks the endpoint for. */
  readonly port: number;
  readonly protocols: readonly number[];
  /** `undefined` where the load balancer itself is asked about. */
  readonly forwarding: Forwarding | undefined;
}

/** From within the network, by the endpoint of a service. */
export function byPrivateLink(walker: Walker, from: End, to: NetworkInterface, query: ReachQuery): readonly Way[] {
  const { model } = walker;
  if (from.kind !== 'interface') return [];
  const endpoints = [...model.endpoints.values()].filter(({ type, service }) => type === 'Interface' && service.includes('.vpce-svc-'));
  if (endpoints.length === 0) return [];
  return entrancesTo(model, to, query).flatMap((entrance) =>
    endpoints.flatMap((endpoint) => {
      const provider = providerOf(model, endpoint, entrance.balancer);
      if (provider === false) return [];
      const ways = throughEndpoint(walker, from, endpoint, entrance, to, query);
      return provider === true ? ways : ways.map((way) => ({ ...way, flow: withUnknown(way.flow, provider), arrives: false }));
    }),
  );
}

/** Network load balancers that send to an interface, or whose node it is. */
function entrancesTo(model: NetworkModel, to: NetworkInterface, query: ReachQuery): readonly Entrance[] {
  const own = balancerOf(model, to);
  const direct =
    own?.type === 'network'
      ? listenersOf(model, own).flatMap(({ port, protocols }): readonly Entrance[] =>
          isMeant(query, port) ? [{ balancer: own, port, protocols, forwarding: undefined }] : [],
        )
      : [];
  const sent = forwardingsTo(model, to).flatMap((known): readonly Entrance[] => {
    const forwarding = onAnyPort(known, query);
    const { balancer, listener, group } = forwarding;
    const protocols = listener.protocols.filter((one) => group.protocols.includes(one));
    return balancer.type === 'network' && isMeant(query, portOf(forwarding)) ? [{ balancer, port: listener.port, protocols, forwarding }] : [];
  });
  return [...direct, ...sent];
}

/** Whether a load balancer is behind an endpoint's service, or why nobody knows. */
function providerOf(model: NetworkModel, { service }: Endpoint, { arn, ref }: LoadBalancer): boolean | Missing {
  const record = model.snapshot.of('AWS::EC2::VPCEndpointService').records.find(({ config }) => config['ServiceName'] === service);
  const arns = record?.config['NetworkLoadBalancerArns'];
  if (Array.isArray(arns)) return arns.includes(arn);
  const unread = model.snapshot.coverage.missing('AWS::EC2::VPCEndpointService', ref.account, ref.region);
  if (record === undefined) return unread ?? false;
  const owner = typeof record.config['Owner'] === 'string' ? record.config['Owner'] : record.account;
  return owner === ref.account
    ? { reason: 'absent', name: 'ec2:DescribeVpcEndpointServiceConfigurations', account: owner, region: ref.region, arn: record.arn }
    : false;
}

function throughEndpoint(
  walker: Walker,
  from: Extract<End, { kind: 'interface' }>,
  endpoint: Endpoint,
  { balancer, port, protocols, forwarding }: Entrance,
  to: NetworkInterface,
  { protocol = 'tcp', sourcePort }: ReachQuery,
): readonly Way[] {
  const { model } = walker;
  const wanted = protocols.filter((one) => protocol === 'all' || protocol === one || protocol === NAMES.get(one));
  const faces = endpoint.interfaceIds.map((id) => model.interfaces().get(id));
  const nodes = forwarding === undefined ? [to] : nodesOf(model, balancer);
  return wanted.flatMap((one) => {
    const asked: ReachQuery = { protocol: one, port, ...(sourcePort === undefined ? {} : { sourcePort }) };
    return faces.flatMap((face) => {
      if (face === undefined) return unseen(walker, from, asked, endpoint);
      return straightWays(walker, from, { kind: 'interface', interface: face }, asked).flatMap((first) =>
        nodes
          .filter((node) => balancer.isCrossZone !== false || node.zone === face.zone)
          .flatMap((node) => {
            const met = acrossBalancer(walker, first, node, balancer, endpoint);
            if (forwarding === undefined) return [met];
            const plain: Forwarding = { ...forwarding, group: { ...forwarding.group, keepsClient: false } };
            return sendingWays(walker, node, plain, to, one, arrivedAt(met)).map((second) => joined(met, second));
          }),
      );
    });
  });
}

/** The load balancer's groups, asked about the client's own address unless it says otherwise. */
function acrossBalancer(walker: Walker, way: Way, node: NetworkInterface, balancer: LoadBalancer, endpoint: Endpoint): Way {
  const available = endpoint.isAvailable ? [] : [block('BAD_STATE', endpoint.ref, 'State', 'the endpoint is not available')];
  const blocked: Way = { ...way, flow: { ...way.flow, blocks: [...way.flow.blocks, ...available] }, arrives: way.arrives && endpoint.isAvailable };
  if (!balancer.filtersPrivateLink) return blocked;
  const before = { ...blocked.flow, packets: blocked.packets, isReply: false };
  const passage = groupPassage(walker.model, node, 'ingress', blocked.packets, undefined);
  const at = `by ${endpoint.id} into ${node.id}`;
  const flow = pass(before, at, node.ref, passage, () => block('ENI_SG_RULES_MISMATCH', node.ref, 'Groups', `no inbound rule of ${balancer.name} allows it`));
  const packets = intersect(blocked.packets, flow.packets);
  return { packets, flow: { ...flow, packets: blocked.flow.packets, isReply: true }, arrives: blocked.arrives && flow.blocks.length === 0 };
}

function joined(first: Way, second: Way): Way {
  const hops = [...first.flow.hops.filter(({ isReply }) => !isReply), ...second.flow.hops, ...first.flow.hops.filter(({ isReply }) => isReply)];
  const choices = [...first.flow.choices, ...second.flow.choices];
  const flow = { ...first.flow, hops, blocks: [...first.flow.blocks, ...second.flow.blocks], choices };
  return { packets: first.packets, flow: withUnknown(flow, ...second.flow.unknowns), arrives: first.arrives && second.arrives };
}

function unseen(
  { model, version }: Walker,
  { interface: client }: Extract<End, { kind: 'interface' }>,
  query: ReachQuery,
  { id, ref }: Endpoint,
): readonly Way[] {
  const own = client.addresses.filter((one) => one.version === version).map(({ value }) => only(value));
  if (own.length === 0) return [];
  const packets = askedPackets(query, version, own, undefined);
  const missing = gap(model, 'AWS::EC2::NetworkInterface', ref.account, ref.region);
  return [{ packets, flow: withUnknown(begin(packets, undefined, client.zone), { ...missing, detail: `the interfaces of ${id}` }), arrives: false }];
}

/**
 * From the internet, by Global Accelerator: to what stands in a subnet without any public address. Which endpoints it has was not read, nor
 * whether it is dual-stack: https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoints.html
 */
export function byAccelerator(walker: Walker, from: End, to: NetworkInterface, query: ReachQuery): readonly Way[] {
  const { model, version } = walker;
  if (from.kind !== 'internet' || (from.version ?? version) !== version) return [];
  const faces = [...model.interfaces().values()].filter((one) => one.type === 'global_accelerator_managed' && one.vpcId === to.vpcId);
  const goal = goalOf(walker, to);
  if (faces.length === 0 || goal === undefined) return [];
  const sources = from.address === undefined ? INTERNET[version] : [only(from.address)];
  const packets = askedPackets(query, version, sources, goal.values.map(only));
  const behind = { groupIds: faces.flatMap(({ groupIds }) => groupIds ?? []), ranges: sourcesOf(packets) };
  const flow = arrive(walker, acrossAcl(walker, begin(packets, undefined, to.zone), goal.subnet, 'ingress'), goal, behind);
  if (flow.blocks.length > 0) return [];
  return [{ packets: flow.packets, flow: withUnknown(flow, notModelled('what Global Accelerator sends to', to.ref)), arrives: false }];
}
