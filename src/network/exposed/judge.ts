// What the internet can send to a class of interfaces: past their groups and their subnet's edge, each asked once for all that share it.

import { type Missing, refOf } from '../../core/index.ts';
import { type GroupRule, gap, type NetworkInterface, type NetworkModel, readOutline, type SecurityGroup, type Subnet } from '../model/index.ts';
import { allPackets, haveCommon, type IpVersion, intersect, isEmpty, union } from '../packets/index.ts';
import { groupPassage } from '../reach/filters.ts';
import { meetsInternet } from '../reach/internet-addresses.ts';
import { acceptedBy, balancerOf, listenersOf, unreadBalancer } from '../reach/listeners.ts';
import type { InterfaceClass, Place } from './classes.ts';
import { listensOn } from './database-ports.ts';
import { idsOf, type NumberedGroup } from './group-sets.ts';
import { both, FROM_INTERNET, NOTHING, type Part, uncertain, unique } from './part.ts';
import { type Boundaries, gatewaysOf, hasMiddlebox, keyOfSubnet, throughSubnet } from './subnet-edge.ts';

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

type OfVersions<T> = { 4?: T; 6?: T };

/** A subnet with what was asked about it. */
interface Edge {
  readonly subnet: Subnet;
  readonly hasGateway: boolean;
  readonly unread: Missing | undefined;
  readonly part: OfVersions<Part>;
  readonly isBehind: OfVersions<boolean>;
}

interface Memory {
  /**
   * What each group lets in from the internet, by its number. INVARIANT: groups are never changed in place, so that what was said of one
   * holds in every model that has it.
   */
  readonly groups: Readonly<Record<IpVersion, (GroupPart | undefined)[]>>;
  /** By the number of the place; `null` for subnets that are not known. */
  readonly edges: (Edge | null)[];
  /** By the rules of a group: those of many VPCs say the same. */
  readonly rules: Map<string, Part>;
  readonly alike: Map<string, Part>;
  readonly boundaries: Boundaries;
  readonly added: PairMemo;
  readonly joined: PairMemo;
}

type PairMemo = Map<Part, Map<Part, Part>>;

/** What was made of two parts, each pair once. */
function ofPair(known: PairMemo, a: Part, b: Part, make: (a: Part, b: Part) => Part): Part {
  let ofFirst = known.get(a);
  if (ofFirst === undefined) known.set(a, (ofFirst = new Map()));
  let found = ofFirst.get(b);
  if (found === undefined) ofFirst.set(b, (found = make(a, b)));
  return found;
}

/** Neither for a group that is not known. */
interface GroupPart {
  readonly group: SecurityGroup | undefined;
  readonly part: Part | undefined;
}

/** What is known of one model. */
interface OfModel {
  readonly model: NetworkModel;
  /** What sets of groups let in, by their numbers. */
  readonly sets: Readonly<Record<IpVersion, (Part | undefined)[]>>;
}

export function createJudge(model: NetworkModel): Judge {
  const [groups, edges]: [Memory['groups'], Memory['edges']] = [{ 4: [], 6: [] }, []];
  return judgeWith(model, { groups, edges, rules: new Map(), alike: new Map(), boundaries: new Map(), added: new Map(), joined: new Map() });
}

function judgeWith(model: NetworkModel, memory: Memory): Judge {
  const own: OfModel = { model, sets: { 4: [], 6: [] } };
  return {
    judge: (one, version) => judgeClass(own, memory, one, version),
    isBehindMiddlebox({ place }, version) {
      const edge = edgeOf(model, memory, place);
      return edge === null ? false : (edge.isBehind[version] ??= hasMiddlebox(model, edge.subnet, version));
    },
    withGroups: (changed) => judgeWith(changed, memory),
  };
}

function edgeOf(model: NetworkModel, { edges }: Memory, { index, subnetId }: Place): Edge | null {
  let edge = edges[index];
  if (edge === undefined) {
    const subnet = model.subnets.get(subnetId);
    if (subnet === undefined) edge = null;
    else {
      const hasGateway = gatewaysOf(model, subnet.vpcId).length > 0;
      const unread = hasGateway ? undefined : model.snapshot.coverage.missing('AWS::EC2::InternetGateway', subnet.ref.account, subnet.ref.region);
      edge = { subnet, hasGateway, unread, part: {}, isBehind: {} };
    }
    edges[index] = edge;
  }
  return edge;
}

function judgeClass(own: OfModel, memory: Memory, one: InterfaceClass, version: IpVersion): Part {
  const { model } = own;
  const nothing = NOTHING[version];
  if (one.kind.isDenying || one.kind.isDetached || NOT_LISTENING.has(one.kind.type)) return nothing;
  const byGroups = throughSet(own, memory, one, version);
  if (byGroups === nothing) return nothing;
  const edge = edgeOf(model, memory, one.place);
  if (edge === null) return uncertain(byGroups, gap(model, 'AWS::EC2::Subnet', one.members[0].account, one.members[0].region));
  if (!edge.hasGateway && edge.unread === undefined) return nothing;
  const atEdge = (edge.part[version] ??= throughEdge(model, memory, edge.subnet, version));
  if (isEmpty(atEdge.set) && isEmpty(atEdge.perhaps)) return nothing;
  const result = ofPair(memory.joined, byGroups, atEdge, both);
  const open = edge.unread === undefined ? result : uncertain(result, edge.unread);
  return one.kind.owner === undefined ? open : throughOwner(model, readOutline(one.members[0]), open, version);
}

/** What a database or a load balancer takes at its interface. */
function throughOwner(model: NetworkModel, one: Outline, open: Part, version: IpVersion): Part {
  const listened = listensOn(model, one, version);
  if (listened === undefined) return throughListeners(model, one, open, version);
  if ('reason' in listened) return uncertain(open, listened);
  return { ...open, set: intersect(open.set, listened), perhaps: intersect(open.perhaps, listened) };
}

/** Groups add up: each is asked once, whoever has it, and so is each set of them. */
function throughSet(own: OfModel, memory: Memory, one: InterfaceClass, version: IpVersion): Part {
  const { model } = own;
  const { set } = one;
  const known = own.sets[version];
  let found = known[set.index];
  if (found !== undefined) return found;
  // Without groups it depends on what kind of interface it is.
  if (set.groups.length === 0) return throughAll(model, one, set.isRead ? [] : undefined, version);
  for (const group of set.groups) {
    const part = ofGroup(own, memory, group, one, version);
    if (part === undefined) return throughAll(model, one, idsOf(set), version);
    if (part === NOTHING[version]) continue;
    found = found === undefined ? part : ofPair(memory.added, found, part, joined);
  }
  known[set.index] = found ??= NOTHING[version];
  return found;
}

function joined(a: Part, b: Part): Part {
  return { set: union(a.set, b.set), perhaps: union(a.perhaps, b.perhaps), missing: unique([...a.missing, ...b.missing]) };
}

/** `undefined` for a group that is not known. */
function ofGroup({ model }: OfModel, { groups, rules }: Memory, { id, index }: NumberedGroup, one: InterfaceClass, version: IpVersion): Part | undefined {
  const before = groups[version][index];
  const group = model.groups.get(id);
  if (before !== undefined && before.group === group) return before.part;
  let part: Part | undefined;
  if (group !== undefined) part = isAboutInternet(group, version) ? throughGroup(model, rules, group, one, version) : NOTHING[version];
  groups[version][index] = { group, part };
  return part;
}

function throughGroup(model: NetworkModel, rules: Memory['rules'], group: SecurityGroup, one: InterfaceClass, version: IpVersion): Part {
  const words = wordsOfRules(group, version);
  let part = words === undefined ? undefined : rules.get(words);
  if (part === undefined) {
    part = throughAll(model, one, [group.id], version);
    if (words !== undefined) rules.set(words, part);
  }
  return part;
}

/** What the rules say about addresses; `undefined` where they count on more than themselves, or where it could not be read. */
function wordsOfRules({ ingress }: SecurityGroup, version: IpVersion): string | undefined {
  if (ingress === undefined) return undefined;
  let words = `${version}`;
  for (const { peer, service } of ingress) {
    if (peer.kind === 'group') continue;
    if (peer.kind !== 'block' || service === undefined) return undefined;
    const { block } = peer;
    if (block.version === version) words += ` ${block.first}/${block.prefix}${wordsOfService(service)}`;
  }
  return words;
}

function wordsOfService({ protocols, ports, icmpTypes, icmpCodes }: NonNullable<GroupRule['service']>): string {
  return [protocols, ports, icmpTypes, icmpCodes].map((range) => (range === undefined ? '' : `${range[0]}-${range[1]}`)).join();
}

/** Whether any rule could let in somebody of the internet: rules about groups and private networks cannot. */
function isAboutInternet({ ingress }: SecurityGroup, version: IpVersion): boolean {
  return (
    ingress === undefined ||
    ingress.some(({ peer }) => {
      if (peer.kind !== 'block') return peer.kind !== 'group';
      return peer.block.version === version && meetsInternet(peer.block);
    })
  );
}

function throughAll(
  model: NetworkModel,
  { members: [first], kind: { type } }: InterfaceClass,
  groupIds: readonly string[] | undefined,
  version: IpVersion,
): Part {
  const passage = groupPassage(model, { groupIds, type, ref: refOf(first) }, 'ingress', allPackets(version), undefined, false);
  if (isEmpty(passage.perhaps) && !haveCommon(passage.allowed, FROM_INTERNET[version])) return NOTHING[version];
  return { set: passage.allowed, perhaps: passage.perhaps, missing: passage.missing };
}

/** Asked once for all subnets with the same network ACL and route table. */
function throughEdge(model: NetworkModel, { alike, boundaries }: Memory, subnet: Subnet, version: IpVersion): Part {
  const key = `${version} ${keyOfSubnet(model, subnet)}`;
  let part = alike.get(key);
  if (part === undefined) alike.set(key, (part = throughSubnet(model, subnet, version, boundaries)));
  return part;
}

function throughListeners(model: NetworkModel, one: Outline, part: Part, version: IpVersion): Part {
  const balancer = balancerOf(model, one);
  if (balancer === undefined) return uncertain(part, unreadBalancer(model, one));
  const { account, region } = one.ref;
  const unread = balancer.type === 'classic' ? undefined : model.snapshot.coverage.missing('AWS::ElasticLoadBalancingV2::Listener', account, region);
  const accepted = acceptedBy(listenersOf(model, balancer), version);
  if (unread !== undefined) return uncertain(part, unread);
  return { ...part, set: intersect(part.set, accepted), perhaps: intersect(part.perhaps, accepted) };
}
