// What the internet can send to a class of interfaces: past their groups and their subnet's edge, each asked once for all that share it.

import { gap, type NetworkInterface, type NetworkModel, readOutline, type SecurityGroup, type Subnet } from '../model/index.ts';
import { allPackets, haveCommon, type IpVersion, intersect, isEmpty, union } from '../packets/index.ts';
import { groupPassage } from '../reach/filters.ts';
import { INTERNET } from '../reach/internet-addresses.ts';
import { acceptedBy, balancerOf, listenersOf } from '../reach/listeners.ts';
import type { InterfaceClass } from './classes.ts';
import { listensOn } from './database-ports.ts';
import { both, FROM_INTERNET, NOTHING, type Part, uncertain, unique } from './part.ts';
import { gatewaysOf, hasMiddlebox, keyOfSubnet, throughSubnet } from './subnet-edge.ts';

type Outline = Omit<NetworkInterface, 'addresses'>;

// They begin connections or carry them on; nothing listens at them.
const NOT_LISTENING: ReadonlySet<string> = new Set(['nat_gateway', 'natGateway', 'transit_gateway']);

export interface Judge {
  /** What gets in at a class of interfaces, were nothing between the internet and their subnet but gateways. */
  readonly judge: (one: InterfaceClass, version: IpVersion) => Part;
  /** Whether a middlebox stands there. */
  readonly isBehindMiddlebox: (one: InterfaceClass, version: IpVersion) => boolean;
  /** The same for a model in which only groups are others: all else that was asked stays. */
  readonly withGroups: (model: NetworkModel) => Judge;
}

/**
 * What each group lets in from the internet. INVARIANT: groups are never changed in place, so that what was said of one holds in every
 * model that has it.
 */
type GroupParts = WeakMap<SecurityGroup, { 4?: Part; 6?: Part }>;

interface Memory {
  readonly groups: GroupParts;
  readonly edges: Map<string, Part>;
  readonly subnets: Readonly<Record<IpVersion, Map<string, Part>>>;
  readonly middleboxes: Readonly<Record<IpVersion, Map<string, boolean>>>;
  readonly joined: WeakMap<Part, Map<Part, Part>>;
}

export function createJudge(model: NetworkModel): Judge {
  return judgeWith(model, {
    groups: new Map(),
    edges: new Map(),
    subnets: { 4: new Map(), 6: new Map() },
    middleboxes: { 4: new Map(), 6: new Map() },
    joined: new WeakMap(),
  });
}

function judgeWith(model: NetworkModel, memory: Memory): Judge {
  return {
    judge: (one, version) => judgeClass(model, memory, one, version),
    isBehindMiddlebox(one, version) {
      const subnet = model.subnets.get(one.subnetId);
      if (subnet === undefined) return false;
      const known = memory.middleboxes[version];
      let isBehind = known.get(subnet.id);
      if (isBehind === undefined) known.set(subnet.id, (isBehind = hasMiddlebox(model, subnet, version)));
      return isBehind;
    },
    withGroups: (changed) => judgeWith(changed, memory),
  };
}

function judgeClass(model: NetworkModel, memory: Memory, one: InterfaceClass, version: IpVersion): Part {
  const nothing = NOTHING[version];
  if (one.isDenying || one.isDetached || NOT_LISTENING.has(one.type)) return nothing;
  const { account, region } = one.first;
  const byGroups = throughGroups(model, memory.groups, one, version);
  if (byGroups === nothing) return nothing;
  const subnet = model.subnets.get(one.subnetId);
  if (subnet === undefined) return uncertain(byGroups, gap(model, 'AWS::EC2::Subnet', account, region));
  const hasGateway = gatewaysOf(model, subnet.vpcId).length > 0;
  const unread = hasGateway ? undefined : model.snapshot.coverage.missing('AWS::EC2::InternetGateway', subnet.ref.account, subnet.ref.region);
  if (!hasGateway && unread === undefined) return nothing;
  const edge = atEdge(model, memory, subnet, version);
  if (isEmpty(edge.set) && isEmpty(edge.perhaps)) return nothing;
  let ofGroups = memory.joined.get(byGroups);
  if (ofGroups === undefined) memory.joined.set(byGroups, (ofGroups = new Map()));
  let result = ofGroups.get(edge);
  if (result === undefined) ofGroups.set(edge, (result = both(byGroups, edge)));
  const open = unread === undefined ? result : uncertain(result, unread);
  return one.owner === undefined ? open : throughOwner(model, readOutline(one.first), open, version);
}

/** What a database or a load balancer takes at its interface. */
function throughOwner(model: NetworkModel, one: Outline, open: Part, version: IpVersion): Part {
  const listened = listensOn(model, one, version);
  if (listened === undefined) return throughListeners(model, one, open, version);
  return { ...open, set: intersect(open.set, listened), perhaps: intersect(open.perhaps, listened) };
}

/** Groups add up: each is asked once, whoever has it. */
function throughGroups(model: NetworkModel, parts: GroupParts, one: InterfaceClass, version: IpVersion): Part {
  let found: Part | undefined;
  for (const id of one.groupIds) {
    const group = model.groups.get(id);
    if (group === undefined) return throughAll(model, one, version);
    const part = ofGroup(model, parts, group, one, version);
    if (part === NOTHING[version]) continue;
    found = found === undefined ? part : joined(found, part);
  }
  return found ?? (one.groupIds.length === 0 ? throughAll(model, one, version) : NOTHING[version]);
}

function joined(a: Part, b: Part): Part {
  if (isEmpty(a.perhaps) && isEmpty(b.perhaps)) return { set: union(a.set, b.set), perhaps: a.perhaps, missing: a.missing };
  return { set: union(a.set, b.set), perhaps: union(a.perhaps, b.perhaps), missing: unique([...a.missing, ...b.missing]) };
}

function ofGroup(model: NetworkModel, parts: GroupParts, group: SecurityGroup, one: InterfaceClass, version: IpVersion): Part {
  let known = parts.get(group);
  if (known === undefined) parts.set(group, (known = {}));
  return (known[version] ??= isAboutInternet(group, version) ? throughAll(model, { ...one, groupIds: [group.id] }, version) : NOTHING[version]);
}

/** Whether any rule could let in somebody of the internet: rules about groups and private networks cannot. */
function isAboutInternet({ ingress }: SecurityGroup, version: IpVersion): boolean {
  return (
    ingress === undefined ||
    ingress.some(({ peer }) => {
      if (peer.kind !== 'block') return peer.kind !== 'group';
      return peer.block.version === version && INTERNET[version].some(({ first, last }) => first <= peer.block.last && peer.block.first <= last);
    })
  );
}

function throughAll(model: NetworkModel, { first, groupIds }: InterfaceClass, version: IpVersion): Part {
  const outline = readOutline(first);
  const own = outline.groupIds === undefined ? outline : { ...outline, groupIds };
  const passage = groupPassage(model, own, 'ingress', allPackets(version), undefined, false);
  if (isEmpty(passage.perhaps) && !haveCommon(passage.allowed, FROM_INTERNET[version])) return NOTHING[version];
  return { set: passage.allowed, perhaps: passage.perhaps, missing: passage.missing };
}

/** Asked once for all subnets with the same network ACL and route table. */
function atEdge(model: NetworkModel, { subnets, edges }: Memory, subnet: Subnet, version: IpVersion): Part {
  let part = subnets[version].get(subnet.id);
  if (part !== undefined) return part;
  const key = `${version} ${keyOfSubnet(model, subnet)}`;
  part = edges.get(key);
  if (part === undefined) edges.set(key, (part = throughSubnet(model, subnet, version)));
  subnets[version].set(subnet.id, part);
  return part;
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
