// What a change of records can have an effect on: the VPCs of what changed, those that may be reached through them, or everything.

import { diffCoverage, diffRecords, type FieldChange, type PathStep, type ResourceRecord } from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';
import { itemsOf, textOf } from '../model/index.ts';
import { joinedVpcs } from '../pairs/joined.ts';
import { carrierTest } from './carriers.ts';

export interface Affected {
  /** Whether flows from one VPC to another may be others than before: any, or only those of interfaces that changed. */
  readonly isPair: (fromVpc: string, toVpc: string) => 'any' | 'own' | undefined;
  /** Whether it changed itself, or a security group of it, so that what it sends and takes may be others than before. */
  readonly isOwn: (one: { readonly id: string; readonly groupIds: readonly string[] | undefined }) => boolean;
  /** Whether addresses may have come into other subnets. */
  readonly isMoved: boolean;
  /** Whether what comes from or goes to the internet may be others than before. */
  readonly isVpc: (vpcId: string) => boolean;
  /** Whether it is in any pair. */
  readonly isNear: (vpcId: string) => boolean;
}

/** What every VPC with somebody in it has. */
export const OF_EVERY_VPC: readonly string[] = [
  'AWS::EC2::NetworkInterface',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::NetworkAcl',
  'AWS::EC2::RouteTable',
  'AWS::EC2::Subnet',
  'AWS::EC2::VPC',
];
/** Types whose records say by themselves in which VPC they are, and decide nothing elsewhere but on ways through it. */
const OF_VPC: ReadonlySet<string> = new Set([...OF_EVERY_VPC, 'AWS::EC2::NatGateway']);
const OF_NETWORK = /^AWS::(?:EC2|ElasticLoadBalancing(?:V2)?|NetworkFirewall|DirectConnect|RDS|Redshift)::/;
/** Of the EC2 service, and nothing that packets meet. */
const NOT_MET: ReadonlySet<string> = new Set([
  'AWS::EC2::Instance',
  'AWS::EC2::Volume',
  'AWS::EC2::Snapshot',
  'AWS::EC2::Image',
  'AWS::EC2::LaunchTemplate',
  'AWS::EC2::FlowLog',
  'AWS::EC2::KeyPair',
  'AWS::EC2::EBSEncryptionByDefault',
  'AWS::EC2::SnapshotBlockPublicAccess',
]);

/** Whether packets meet what records of a type are about, so that they decide about flows. */
export const isMet = (type: string): boolean => OF_NETWORK.test(type) && !NOT_MET.has(type);

/** Compares the records and what could be read of them. Cost: one merge of the records, and what is joined with the VPCs that changed. */
export function affectedBy(before: NetworkModel, after: NetworkModel): Affected {
  const changed = changedVpcs(before, after);
  if (changed === 'all') return { isPair: () => 'any', isOwn: () => false, isMoved: true, isVpc: () => true, isNear: () => true };
  const { throughout, atEnds, onlyOwn, interfaces, groups, isMoved } = changed;
  const joined = [joinedVpcs(before), joinedVpcs(after)];
  const joinedWith = (vpc: string) => new Set([vpc, ...joined.flatMap((one) => one.get(vpc) ?? [])]);
  // A way between two VPCs may lead through any that both are joined with.
  const near = new Map<string, number[]>();
  for (const [index, vpc] of [...throughout].entries()) for (const id of joinedWith(vpc)) near.set(id, [...(near.get(id) ?? []), index]);
  const ofEnds = new Map([...atEnds].map((vpc) => [vpc, joinedWith(vpc)]));
  const nearEnds = new Set([...ofEnds.values()].flatMap((ids) => [...ids]));
  const isAnyOf = (vpc: string, other: string) => !onlyOwn(vpc) && ofEnds.get(vpc)?.has(other) === true;
  return {
    isMoved,
    isOwn: ({ id, groupIds = [] }) => interfaces.has(id) || groupIds.some((group) => groups.has(group)),
    isVpc: (id) => near.has(id) || atEnds.has(id),
    isNear: (id) => near.has(id) || nearEnds.has(id),
    isPair(from, to) {
      if (isAnyOf(from, to) || isAnyOf(to, from)) return 'any';
      const [a, b] = [near.get(from), near.get(to)];
      const isBetween = from === to ? throughout.has(from) : a?.some((index) => b?.includes(index) === true) === true;
      if (isBetween) return 'any';
      return ofEnds.get(from)?.has(to) === true || ofEnds.get(to)?.has(from) === true ? 'own' : undefined;
    },
  };
}

interface Changed {
  /** VPCs in which something changed that may decide about ways through them. */
  readonly throughout: ReadonlySet<string>;
  /** VPCs that decide only about packets that begin or end there: nothing passes them, or only security groups changed. */
  readonly atEnds: ReadonlySet<string>;
  /** Whether in a VPC nothing changed but interfaces and security groups. */
  readonly onlyOwn: (vpcId: string) => boolean;
  /** Those that changed. */
  readonly interfaces: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly isMoved: boolean;
}

/** Where traffic passes interfaces of these kinds, or a route leads to one, it decides about others' packets too. */
const OF_OTHERS = /^(?:nat_?gateway|transit_gateway|gateway_load_balancer|gateway_load_balancer_endpoint|vpc_endpoint)$/i;

/** The VPCs in which something changed; `all` where what changed may decide anywhere. */
function changedVpcs(before: NetworkModel, after: NetworkModel): Changed | 'all' {
  const sight = diffCoverage(before.snapshot.coverage.rows, after.snapshot.coverage.rows);
  if (sight.some(({ type }) => isMet(type))) return 'all';
  const { added, removed, seen, unseen, changed } = diffRecords(before.snapshot, after.snapshot);
  const others = changed.filter(({ changes }) => changes.some(({ path }) => !isTag(path)));
  const records: readonly ResourceRecord[] = [...added, ...removed, ...seen, ...unseen, ...others.flatMap((one) => [one.before, one.after])];
  const carries = [before, after].map(carrierTest);
  const throughout = new Set<string>();
  const atEnds = new Set<string>();
  const groups = new Set<string>();
  const interfaces = new Set<string>();
  const whole = new Set<string>();
  let isMoved = false;
  const targets = new Set(
    [before, after].flatMap(({ routeTables }) => [...routeTables.values()].flatMap(({ routes }) => (routes ?? []).map(({ target }) => target.id))),
  );
  for (const { type, config, id } of records) {
    if (!isMet(type)) continue;
    const vpcId = type === 'AWS::EC2::VPC' ? id : textOf(config, 'VpcId');
    if (!OF_VPC.has(type) || vpcId === undefined) return 'all';
    if (type === 'AWS::EC2::SecurityGroup') groups.add(id);
    else if (type === 'AWS::EC2::NetworkInterface' && !targets.has(id) && !OF_OTHERS.test(textOf(config, 'InterfaceType') ?? '')) interfaces.add(id);
    else whole.add(vpcId);
    isMoved ||= type === 'AWS::EC2::Subnet' || type === 'AWS::EC2::VPC';
    // What a VPC's addresses are decides where transit gateways lead.
    const isOnTheWay = type === 'AWS::EC2::VPC' || (type !== 'AWS::EC2::SecurityGroup' && carries.some((is) => is(vpcId)));
    (isOnTheWay ? throughout : atEnds).add(vpcId);
  }
  // A group may be associated with other VPCs than its own:
  // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateSecurityGroupVpc.html
  // Who has one no more has changed itself.
  if (groups.size > 0) for (const id of vpcsWithGroups(after, groups)) atEnds.add(id);
  return { throughout, atEnds, onlyOwn: (vpcId) => !whole.has(vpcId), interfaces, groups, isMoved };
}

/** No packet meets a tag. */
function isTag([first, second]: FieldChange['path']): boolean {
  const keyOf = (step: PathStep | undefined) => (step?.kind === 'key' ? step.key : undefined);
  return keyOf(first) === 'tags' || (keyOf(first) === 'config' && keyOf(second) === 'Tags');
}

function vpcsWithGroups({ interfaceRecords }: NetworkModel, groups: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { config } of interfaceRecords) {
    if (itemsOf(config, 'Groups').some(({ item }) => groups.has(textOf(item, 'GroupId') ?? ''))) found.add(textOf(config, 'VpcId') ?? '');
  }
  return found;
}
