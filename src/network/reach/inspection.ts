// Through the endpoint of a firewall: by its policy where it is a Network Firewall, then on from the endpoint's own subnet.
// Sources: https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html,
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/asymmetric-routing.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html#security-group-referencing (a middlebox loses references)

import type { Missing } from '../../core/index.ts';
import { type Endpoint, type Firewall, gap, isMissing, lookUp, type NetworkModel } from '../model/index.ts';
import { haveCommon, isEmpty, repliesTo } from '../packets/index.ts';
import { block, type Flow, type Goal, notModelled, type Place, type Sighting, type Walker, withBlock, withHop, withUnknown } from './flow.ts';
import { facetGap } from './gaps.ts';
import { type Inspection, inspect } from './inspect.ts';
import { acrossQuietAcl, leaveSubnet, loseReferences } from './subnets.ts';

const AT_ENDPOINT = 'at the subnet of a firewall endpoint';

/** Through an endpoint that a route of the place's subnet names, or an edge route of a gateway. */
export function throughInspection(walker: Walker, flow: Flow, place: Place, goal: Goal, id: string): readonly Flow[] {
  const { model } = walker;
  const { account, region } = place.subnet.ref;
  const endpoint = model.endpoints.get(id);
  if (endpoint === undefined) return [withUnknown(flow, gap(model, 'AWS::EC2::VPCEndpoint', account, region))];
  const subnet = lookUp(model.subnets, endpoint.subnetIds[0]);
  const firewall = firewallBehind(model, endpoint);
  const at = `through ${id}`;
  const step = `inspection ${id}`;
  if (flow.met.includes(step)) return [];
  let next: Flow = { ...flow, met: [...flow.met, step] };
  if (!endpoint.isAvailable) next = withBlock(next, block('BAD_STATE', endpoint.ref, 'State', 'the endpoint is not available'), at);
  // An appliance may keep, change or send elsewhere what it gets.
  if (firewall === undefined) return [withUnknown(next, notModelled(`the appliance behind ${id}`, endpoint.ref))];
  if (isMissing(firewall)) return [withUnknown(next, firewall)];
  if (subnet === undefined) return [withUnknown(next, gap(model, 'AWS::EC2::Subnet', account, region))];
  // From the endpoint's own subnet its table would lead to it again, and nobody gets further.
  next = acrossQuietAcl(walker, next, subnet, 'ingress', AT_ENDPOINT);
  next = loseReferences(next, at, block('SG_REFERENCES_NOT_PRESERVED', endpoint.ref));
  const passed = flow.isReply ? [returned(next, firewall, id, at)] : inspected(next, firewall, id, at, inspect(model, firewall, next.packets));
  const onward: Place = { ...place, subnet };
  const isHere = goal.kind === 'interface' && goal.subnet.id === subnet.id;
  return passed.flatMap((one) =>
    isHere
      ? leaveSubnet(walker, { ...one, zone: subnet.zone }, onward, goal)
      : leaveSubnet(walker, { ...acrossQuietAcl(walker, one, subnet, 'egress', AT_ENDPOINT), zone: subnet.zone }, onward, goal, true),
  );
}

/** A request: what the policy lets through. What it would not let an answer back for goes on by itself: the answer may come another way. */
function inspected(flow: Flow, firewall: Firewall, id: string, at: string, found: Inspection): readonly Flow[] {
  const { allowed, unseen, unanswered, perhaps, missing, decisions, statelessDecisions, refusal, answerRefusal } = found;
  const seen = (isStateful: boolean, ofAnswer?: Sighting['refusal']): Flow => ({
    ...flow,
    seenBy: [...flow.seenBy, { endpoint: id, packets: flow.packets, isStateful, refusal: ofAnswer }],
  });
  if ([allowed, unseen, unanswered, perhaps].every(isEmpty))
    return [withBlock(seen(true), block('FIREWALL_RULES_RESTRICTION', firewall.ref, refusal?.path ?? '', refusal?.means), at)];
  return [
    ...(isEmpty(unseen) ? [] : [withHop(seen(false), firewall.ref, at, statelessDecisions, unseen)]),
    ...(isEmpty(allowed) ? [] : [withHop(seen(true), firewall.ref, at, decisions, allowed)]),
    ...(isEmpty(unanswered) ? [] : [withHop(seen(true, { why: answerRefusal }), firewall.ref, at, [], unanswered)]),
    ...(isEmpty(perhaps) ? [] : [withUnknown(withHop(seen(found.isStateful), firewall.ref, at, [], perhaps), ...missing)]),
  ];
}

/** A reply: the firewall that let its request through lets it back, unless its rules say otherwise. */
function returned(flow: Flow, firewall: Firewall, id: string, at: string): Flow {
  const own = flow.seenBy.find(({ endpoint, packets }) => endpoint === id && haveCommon(repliesTo(packets), flow.packets));
  if (own === undefined) return withUnknown(flow, notModelled(`a reply that passes firewall endpoint ${id}, which has not seen its request`, firewall.ref));
  const back: Flow = { ...flow, returnedBy: [...flow.returnedBy, own] };
  if (own.refusal === undefined) return withHop(back, firewall.ref, at, []);
  const { path = '', means } = own.refusal.why ?? {};
  return withBlock(back, block('FIREWALL_RULES_RESTRICTION', firewall.ref, path, means), at);
}

/** The firewall of an endpoint; nothing where it is somebody else's appliance. */
function firewallBehind(model: NetworkModel, { id, ref, subnetIds }: Endpoint): Firewall | Missing | undefined {
  let unread: Missing | undefined;
  for (const one of model.firewalls.values()) {
    if (one.endpointIds?.includes(id) === true) return one;
    if (one.endpointIds === undefined && one.subnetIds.some((subnet) => subnetIds.includes(subnet)))
      unread = facetGap(model, 'AWS::NetworkFirewall::Firewall', 'FirewallStatus', one.ref);
  }
  return unread ?? model.snapshot.coverage.missing('AWS::NetworkFirewall::Firewall', ref.account, ref.region);
}
