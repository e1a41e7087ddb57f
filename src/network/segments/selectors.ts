// Which interfaces a segment means: by account, organisational unit, VPC, subnet, tier or tag.

import { type Missing, matchesGlob, nearest, organizationOf, pathTo, type ResourceRecord } from '../../core/index.ts';
import { gap, isMissing, type NetworkModel, type Subnet } from '../model/index.ts';
import type { Outline } from '../pairs/index.ts';

export type SegmentTier = 'public' | 'private' | 'isolated';

/** All keys that are given have to match; of the values of a key, one. Values may hold `*`. */
export interface Selector {
  readonly account?: readonly string[];
  readonly ou?: readonly string[];
  readonly vpc?: readonly string[];
  readonly subnet?: readonly string[];
  readonly tier?: readonly SegmentTier[];
  /** `key` or `key=value`: of the interface, its instance, its subnet or its VPC. */
  readonly tag?: readonly string[];
}

export interface SegmentSpec {
  readonly name: string;
  /** Any of them. */
  readonly any: readonly Selector[];
  /** Names of segments whose interfaces are not meant. */
  readonly except: readonly string[];
}

export type SelectorKey = keyof Selector;

/** By its default routes: to an internet gateway, anywhere else, nowhere. */
export function tierOf(model: NetworkModel, subnet: Subnet): SegmentTier | Missing {
  const table = model.tableOfSubnet(subnet);
  if (isMissing(table)) return table;
  if (table.routes === undefined)
    return { reason: 'unreadable', name: 'ec2:DescribeRouteTables', account: table.ref.account, region: table.ref.region, arn: table.ref.arn };
  const kinds = table.routes
    .filter(({ destination, isBlackhole }) => !isBlackhole && destination?.kind === 'block' && destination.block.prefix === 0)
    .map(({ target }) => target.kind);
  return kinds.includes('internet-gateway') ? 'public' : kinds.length > 0 ? 'private' : 'isolated';
}

export interface Membership {
  /** In the order of the file. */
  readonly names: readonly string[];
  /** What would have to be known to tell whether it is in more. */
  readonly missing: readonly Missing[];
}

type Labels = Readonly<Record<Exclude<SelectorKey, 'tier' | 'tag'>, readonly string[]>> & {
  readonly tier: SegmentTier | Missing | undefined;
  readonly tags: readonly string[];
};

export interface Segmentation {
  readonly membershipOf: (one: Outline) => Membership;
  /** Values of selectors that name nothing in the source, with what is nearest. */
  readonly strangers: readonly { readonly segment: string; readonly key: SelectorKey; readonly value: string; readonly near: string | undefined }[];
}

/** Reads which interfaces belong to which segments. Cost: each interface once, each subnet's labels once. */
export function readSegments(model: NetworkModel, specs: readonly SegmentSpec[]): Segmentation {
  const labels = createLabels(model, specs);
  const byName = new Map(specs.map((spec) => [spec.name, spec]));
  const isIn = (spec: SegmentSpec, own: Labels): boolean | Missing => {
    let doubt: Missing | undefined;
    for (const selector of spec.any) {
      const found = matches(selector, own);
      if (found === true) return true;
      if (found !== false) doubt ??= found;
    }
    return doubt ?? false;
  };
  const known = new Map<string, Membership>();
  return {
    strangers: strangersOf(model, specs),
    membershipOf(one) {
      const own = labels(one);
      const key = `${own.subnet[0] ?? one.subnetId} ${one.ref.account}\n${own.tags.join('\n')}`;
      let found = known.get(key);
      if (found !== undefined) return found;
      const names: string[] = [];
      const missing: Missing[] = [];
      for (const spec of specs) {
        const inside = isIn(spec, own);
        if (inside === false) continue;
        const without = spec.except.map((name) => byName.get(name)).flatMap((other) => (other === undefined ? [] : [isIn(other, own)]));
        if (without.includes(true)) continue;
        const doubt = [inside, ...without].find((answer) => typeof answer === 'object');
        if (doubt === undefined) names.push(spec.name);
        else missing.push(doubt);
      }
      known.set(key, (found = { names, missing }));
      return found;
    },
  };
}

const PLAIN = ['account', 'ou', 'vpc', 'subnet'] as const;

function matches(selector: Selector, own: Labels): boolean | Missing {
  for (const key of PLAIN) {
    const wanted = selector[key];
    if (wanted !== undefined && !wanted.some((pattern) => own[key].some((label) => matchesGlob(pattern, label)))) return false;
  }
  if (selector.tag !== undefined && !selector.tag.some((pattern) => own.tags.some((tag) => matchesGlob(pattern.includes('=') ? pattern : `${pattern}=*`, tag))))
    return false;
  if (selector.tier === undefined) return true;
  if (own.tier === undefined) return false;
  return typeof own.tier === 'object' ? own.tier : selector.tier.includes(own.tier);
}

function createLabels(model: NetworkModel, specs: readonly SegmentSpec[]): (one: Outline) => Labels {
  const { snapshot } = model;
  const accounts = accountLabels(model);
  const hasTags = specs.some(({ any }) => any.some(({ tag }) => tag !== undefined));
  const nothing: Labels = { account: [], ou: [], vpc: [], subnet: [], tier: undefined, tags: [] };
  const bySubnet = new Map<string, Labels>();
  const ofSubnet = (one: Outline): Labels => {
    const key = `${one.subnetId} ${one.ref.account}`;
    let own = bySubnet.get(key);
    if (own !== undefined) return own;
    const subnet = model.subnets.get(one.subnetId);
    const vpc = model.vpcs.get(one.vpcId);
    const [subnetTags, vpcTags] = [
      subnet === undefined ? {} : (snapshot.of('AWS::EC2::Subnet').find(subnet.ref.arn)?.tags ?? {}),
      vpc === undefined ? {} : (snapshot.of('AWS::EC2::VPC').find(vpc.ref.arn)?.tags ?? {}),
    ];
    const { account, ou } = accounts(one.ref.account);
    own = {
      ...nothing,
      account,
      ou,
      vpc: [one.vpcId, ...nameIn(vpcTags)],
      subnet: [one.subnetId, ...nameIn(subnetTags)],
      tier: subnet === undefined ? gap(model, 'AWS::EC2::Subnet', one.ref.account, one.ref.region) : tierOf(model, subnet),
      tags: hasTags ? [...tagTexts(vpcTags), ...tagTexts(subnetTags)] : [],
    };
    bySubnet.set(key, own);
    return own;
  };
  const instances = new Map<string, ResourceRecord>();
  if (hasTags) for (const record of snapshot.of('AWS::EC2::Instance').records) instances.set(record.id, record);
  return (one) => {
    const own = ofSubnet(one);
    if (!hasTags) return own;
    const tags = [
      ...tagTexts(snapshot.of('AWS::EC2::NetworkInterface').find(one.ref.arn)?.tags ?? {}),
      ...tagTexts(instances.get(one.instanceId ?? '')?.tags ?? {}),
    ];
    return { ...own, tags: [...new Set([...own.tags, ...tags])].sort() };
  };
}

const nameIn = (tags: Readonly<Record<string, string>>): readonly string[] => (Object.hasOwn(tags, 'Name') ? [tags['Name'] ?? ''] : []);
const tagTexts = (tags: Readonly<Record<string, string>>): readonly string[] => Object.entries(tags).map(([key, value]) => `${key}=${value}`);

/** An account's id and name; of each OU above it the id, the name, and the path of names below the root. */
function accountLabels({ snapshot }: NetworkModel): (id: string) => { readonly account: readonly string[]; readonly ou: readonly string[] } {
  const organization = organizationOf(snapshot);
  const known = new Map<string, { readonly account: readonly string[]; readonly ou: readonly string[] }>();
  return (id) => {
    let own = known.get(id);
    if (own !== undefined) return own;
    const account = organization?.accounts.get(id);
    const above = organization === undefined ? [] : (pathTo(organization, id) ?? []).slice(0, -1).map((node) => organization.nodes.get(node));
    const names = above.slice(1).map((node) => node?.name ?? '');
    const ou = above.flatMap((node, index) => (node === undefined ? [] : [node.id, node.name, names.slice(0, index).join('/')]));
    known.set(id, (own = { account: [id, ...(account === undefined ? [] : [account.name])], ou: ou.filter((label) => label !== '') }));
    return own;
  };
}

/** Values that match nothing: a misspelt name would make a segment empty, and every rule about it hold. */
function strangersOf(model: NetworkModel, specs: readonly SegmentSpec[]): Segmentation['strangers'] {
  const { snapshot } = model;
  const organization = organizationOf(snapshot);
  const accounts = accountLabels(model);
  const ids = [...new Set([...snapshot.of('AWS::EC2::VPC').records.map(({ account }) => account), ...(organization?.accounts.keys() ?? [])])];
  const named = (type: string) => snapshot.of(type).records.flatMap(({ id, tags }) => [id, ...nameIn(tags)]);
  const known: Readonly<Record<Exclude<SelectorKey, 'tier' | 'tag'>, () => readonly string[]>> = {
    account: () => ids.flatMap((id) => accounts(id).account),
    ou: () => [...new Set(ids.flatMap((id) => accounts(id).ou))],
    vpc: () => named('AWS::EC2::VPC'),
    subnet: () => named('AWS::EC2::Subnet'),
  };
  return PLAIN.flatMap((key) => {
    const wanted = specs.flatMap(({ name, any }) => any.flatMap((selector) => (selector[key] ?? []).map((value) => ({ segment: name, value }))));
    if (wanted.length === 0) return [];
    const labels = [...new Set(known[key]())];
    return wanted
      .filter(({ value }) => !labels.some((label) => matchesGlob(value, label)))
      .map(({ segment, value }) => ({ segment, key, value, near: nearest(value, labels) }));
  });
}
