// What the internet can send to a class of interfaces: past their groups and their subnet's edge, each asked once for all that share it.

import { gap, type NetworkInterface, type NetworkModel, readOutline, type Subnet } from '../model/index.ts';
import { allPackets, haveCommon, type IpVersion, intersect, isEmpty, noPackets } from '../packets/index.ts';
import { groupPassage } from '../reach/filters.ts';
import { acceptedBy, balancerOf, listenersOf } from '../reach/listeners.ts';
import type { InterfaceClass } from './classes.ts';
import { listensOn } from './database-ports.ts';
import { both, FROM_INTERNET, NOTHING, type Part, uncertain } from './part.ts';
import { gatewaysOf, keyOfSubnet, throughSubnet } from './subnet-edge.ts';

type Outline = Omit<NetworkInterface, 'addresses'>;

// They begin connections or carry them on; nothing listens at them.
const NOT_LISTENING: ReadonlySet<string> = new Set(['nat_gateway', 'natGateway', 'transit_gateway']);

export function createJudge(model: NetworkModel): (one: InterfaceClass, version: IpVersion) => Part {
  const groups = remembering((one: Outline, version: IpVersion): Part => {
    const passage = groupPassage(model, one, 'ingress', allPackets(version), undefined, false);
    const isAny = haveCommon(passage.allowed, FROM_INTERNET[version]);
    return { set: isAny ? passage.allowed : noPackets(version), perhaps: passage.perhaps, missing: passage.missing };
  });
  const subnets = remembering((subnet: Subnet, version: IpVersion): Part => throughSubnet(model, subnet, version));
  const joined = new Map<Part, Map<Part, Part>>();
  const ofSubnet: Readonly<Record<IpVersion, Map<string, Part>>> = { 4: new Map(), 6: new Map() };

  return (one, version) => {
    const nothing = NOTHING[version];
    const first = readOutline(one.first);
    if (first.deniesInternetGateways || !first.isAttached || NOT_LISTENING.has(first.type)) return nothing;
    const subnet = model.subnets.get(one.subnetId);
    const { account, region } = one.first;
    const byGroups = groups(`${first.groupIds?.join() ?? '?'} ${first.type} ${account} ${region}`, first, version);
    if (isEmpty(byGroups.set) && isEmpty(byGroups.perhaps)) return nothing;
    if (subnet === undefined) return uncertain(byGroups, gap(model, 'AWS::EC2::Subnet', account, region));
    const hasGateway = gatewaysOf(model, subnet.vpcId).length > 0;
    const unread = hasGateway ? undefined : model.snapshot.coverage.missing('AWS::EC2::InternetGateway', account, region);
    if (!hasGateway && unread === undefined) return nothing;
    let part = ofSubnet[version].get(subnet.id);
    if (part === undefined) ofSubnet[version].set(subnet.id, (part = subnets(keyOfSubnet(model, subnet, version), subnet, version)));
    if (isEmpty(part.set) && isEmpty(part.perhaps)) return nothing;
    let ofGroups = joined.get(byGroups);
    if (ofGroups === undefined) joined.set(byGroups, (ofGroups = new Map()));
    let result = ofGroups.get(part);
    if (result === undefined) ofGroups.set(part, (result = both(byGroups, part)));
    const open = unread === undefined ? result : uncertain(result, unread);
    const listened = listensOn(model, first, version);
    if (listened !== undefined) return { ...open, set: intersect(open.set, listened), perhaps: intersect(open.perhaps, listened) };
    return throughListeners(model, first, open, version);
  };
}

function throughListeners(model: NetworkModel, one: Outline, part: Part, version: IpVersion): Part {
  if (!one.isManaged || !one.description.startsWith('ELB ')) return part;
  const balancer = balancerOf(model, one);
  const { account, region } = one.ref;
  if (balancer === undefined) return uncertain(part, gap(model, 'AWS::ElasticLoadBalancingV2::LoadBalancer', account, region));
  const unread = balancer.type === 'classic' ? undefined : model.snapshot.coverage.missing('AWS::ElasticLoadBalancingV2::Listener', account, region);
  const accepted = acceptedBy(listenersOf(model, balancer), version);
  if (unread !== undefined) return uncertain(part, unread);
  return { ...part, set: intersect(part.set, accepted), perhaps: intersect(part.perhaps, accepted) };
}

function remembering<T>(compute: (one: T, version: IpVersion) => Part): (key: string, one: T, version: IpVersion) => Part {
  const known = new Map<string, Part>();
  return (key, one, version) => {
    const full = `${version} ${key}`;
    let part = known.get(full);
    if (part === undefined) known.set(full, (part = compute(one, version)));
    return part;
  };
}
