// Which interfaces a segment means: by account, organisational unit, VPC, subnet, tier or tag.

import { facetActionOf, type Missing, matchesGlob, nearest, organizationOf, pathTo, type ResourceRecord } from '../../core/index.ts';
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
  /** Names of segments whose interfaces are not meant; those may leave out others themselves, but never in a circle. */
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
  readonly tier: SegmentTier | Missing;
  readonly tags: readonly string[];
  /** What would have to be read to know all labels of a kind. */
  readonly unread: Unread;
};

type Unread = { readonly [key in Exclude<SelectorKey, 'tier'>]?: Missing | undefined };

export interface Segmentation {
  readonly membershipOf: (one: Outline) => Membership;
  /** Values of selectors that name nothing in the source, with what is nearest. */
  readonly strangers: readonly { readonly segment: string; readonly key: SelectorKey; readonly value: string; readonly near: string | undefined }[];
}

/** Reads which interfaces belong to which segments. Cost: each interface once, each subnet's labels once. */
export function readSegments(model: NetworkModel, specs: readonly SegmentSpec[]): Segmentation {
  const labels = createLabels(model, specs);
  const { sorted, circle } = inOrder(specs);
  const isIn = (spec: SegmentSpec, own: Labels): boolean | Missing => {
    let doubt: Missing | undefined;
    for (const selector of spec.any) {
      const found = matches(selector, own);
      if (found === true) return true;
      if (found !== false) doubt ??= found;
    }
    return doubt ?? false;
  };
  /** Segments in a circle are what their selectors say. */
  const isMember = (spec: SegmentSpec, own: Labels, before: ReadonlyMap<string, boolean | Missing>): boolean | Missing => {
    const inside = isIn(spec, own);
    if (inside === false || circle.has(spec.name)) return inside;
    const without = spec.except.map((name) => before.get(name));
    if (without.includes(true)) return false;
    return [inside, ...without].find((answer) => typeof answer === 'object') ?? true;
  };
  const known = new Map<string, Membership>();
  return {
    strangers: strangersOf(model, specs),
    membershipOf(one) {
      const own = labels(one);
      const key = `${one.subnetId} ${one.ref.account} ${own.unread.tag?.name}\n${own.tags.join('\n')}`;
      let found = known.get(key);
      if (found !== undefined) return found;
      const answers = new Map<string, boolean | Missing>();
      for (const spec of sorted) answers.set(spec.name, isMember(spec, own, answers));
      const names = specs.filter(({ name }) => answers.get(name) === true).map(({ name }) => name);
      const missing = specs.map(({ name }) => answers.get(name)).filter((answer) => typeof answer === 'object');
      known.set(key, (found = { names, missing }));
      return found;
    },
  };
}

/** Segments after those that they leave out; last those that are left out in a circle, or leave out one that is. */
export function inOrder(specs: readonly SegmentSpec[]): { readonly sorted: readonly SegmentSpec[]; readonly circle: ReadonlySet<string> } {
  const waiting = new Map(specs.map((spec) => [spec.name, spec]));
  const sorted: SegmentSpec[] = [];
  for (let ready: readonly SegmentSpec[] = specs; ready.length > 0; ) {
    ready = [...waiting.values()].filter(({ except }) => !except.some((name) => waiting.has(name)));
    sorted.push(...ready);
    for (const { name } of ready) waiting.delete(name);
  }
  return { sorted: [...sorted, ...waiting.values()], circle: new Set(waiting.keys()) };
}

const PLAIN = ['account', 'ou', 'vpc', 'subnet'] as const;

/** Which texts are ids: those are known even where names are not. */
const IDS: Readonly<Record<(typeof PLAIN)[number], RegExp | undefined>> = {
  account: /^\d{12}$/,
  ou: undefined,
  vpc: /^vpc-[0-9a-z]+$/,
  subnet: /^subnet-[0-9a-z]+$/,
};

function matches(selector: Selector, own: Labels): boolean | Missing {
  let doubt: Missing | undefined;
  for (const key of PLAIN) {
    const wanted = selector[key];
    if (wanted === undefined || wanted.some((pattern) => own[key].some((label) => matchesGlob(pattern, label)))) continue;
    if (own.unread[key] === undefined || wanted.every((pattern) => IDS[key]?.test(pattern) === true)) return false;
    doubt ??= own.unread[key];
  }
  if (
    selector.tag !== undefined &&
    !selector.tag.some((pattern) => own.tags.some((tag) => matchesGlob(pattern.includes('=') ? pattern : `${pattern}=*`, tag)))
  ) {
    if (own.unread.tag === undefined) return false;
    doubt ??= own.unread.tag;
  }
  if (selector.tier === undefined) return doubt ?? true;
  if (typeof own.tier === 'object') return doubt ?? own.tier;
  return selector.tier.includes(own.tier) ? (doubt ?? true) : false;
}

function createLabels(model: NetworkModel, specs: readonly SegmentSpec[]): (one: Outline) => Labels {
  const { snapshot } = model;
  const accounts = accountLabels(model);
  const hasTags = specs.some(({ any }) => any.some(({ tag }) => tag !== undefined));
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
    const { account, ou, unread } = accounts(one.ref.account);
    const { account: owner, region } = one.ref;
    const unreadSubnet = subnet === undefined ? gap(model, 'AWS::EC2::Subnet', owner, region) : undefined;
    const unreadVpc = vpc === undefined ? gap(model, 'AWS::EC2::VPC', owner, region) : undefined;
    own = {
      account,
      ou,
      vpc: [one.vpcId, ...nameIn(vpcTags)],
      subnet: [one.subnetId, ...nameIn(subnetTags)],
      tier: subnet === undefined ? gap(model, 'AWS::EC2::Subnet', owner, region) : tierOf(model, subnet),
      tags: hasTags ? [...tagTexts(vpcTags), ...tagTexts(subnetTags)] : [],
      unread: { ...unread, vpc: unreadVpc, subnet: unreadSubnet, tag: unreadSubnet ?? unreadVpc },
    };
    bySubnet.set(key, own);
    return own;
  };
  const instances = new Map<string, ResourceRecord>();
  if (hasTags) for (const record of snapshot.of('AWS::EC2::Instance').records) instances.set(record.id, record);
  return (one) => {
    const own = ofSubnet(one);
    if (!hasTags) return own;
    const instance = instances.get(one.instanceId ?? '');
    const tags = [...tagTexts(snapshot.of('AWS::EC2::NetworkInterface').find(one.ref.arn)?.tags ?? {}), ...tagTexts(instance?.tags ?? {})];
    const isSeen = one.instanceId === undefined || instance !== undefined;
    const tag = own.unread.tag ?? (isSeen ? undefined : snapshot.coverage.missing('AWS::EC2::Instance', one.ref.account, one.ref.region));
    return { ...own, tags: [...new Set([...own.tags, ...tags])].sort(), unread: { ...own.unread, tag } };
  };
}

const nameIn = (tags: Readonly<Record<string, string>>): readonly string[] => (Object.hasOwn(tags, 'Name') ? [tags['Name'] ?? ''] : []);
const tagTexts = (tags: Readonly<Record<string, string>>): readonly string[] => Object.entries(tags).map(([key, value]) => `${key}=${value}`);

interface AccountLabels extends Pick<Labels, 'account' | 'ou'> {
  readonly unread: Unread;
}

/** An account's id and name; of each OU above it the id, the name, and the path of names below the root. */
function accountLabels({ snapshot }: NetworkModel): (id: string) => AccountLabels {
  const organization = organizationOf(snapshot);
  const read = (id: string): AccountLabels => {
    const account = organization?.accounts.get(id);
    if (organization === undefined || account === undefined) {
      // Where all was read, it is in no organisation, or in another one.
      const missing = snapshot.coverage.missingAnywhere(`AWS::Organizations::${organization === undefined ? 'Organization' : 'Account'}`);
      return { account: [id], ou: [], unread: { account: missing, ou: missing } };
    }
    const path = pathTo(organization, id);
    if (path === undefined) {
      const missing: Missing = { reason: 'absent', name: facetActionOf('AWS::Organizations::Account', 'ParentId'), account: id };
      return { account: [id, account.name], ou: [], unread: { ou: missing } };
    }
    // The account at its end is no unit.
    const above = path.flatMap((node) => organization.nodes.get(node) ?? []);
    const names = above.slice(1).map(({ name }) => name);
    const ou = above.flatMap((node, index) => [node.id, node.name, names.slice(0, index).join('/')]);
    return { account: [id, account.name], ou: ou.filter((label) => label !== ''), unread: {} };
  };
  const byId = new Map<string, AccountLabels>();
  return (id) => {
    let own = byId.get(id);
    if (own === undefined) byId.set(id, (own = read(id)));
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
  const all: Readonly<Record<Exclude<SelectorKey, 'tier' | 'tag'>, () => readonly string[]>> = {
    account: () => ids.flatMap((id) => accounts(id).account),
    ou: () => [...new Set(ids.flatMap((id) => accounts(id).ou))],
    vpc: () => named('AWS::EC2::VPC'),
    subnet: () => named('AWS::EC2::Subnet'),
  };
  return PLAIN.flatMap((key) => {
    const wanted = specs.flatMap(({ name, any }) => any.flatMap((selector) => (selector[key] ?? []).map((value) => ({ segment: name, value }))));
    if (wanted.length === 0) return [];
    const labels = [...new Set(all[key]())];
    return wanted
      .filter(({ value }) => !labels.some((label) => matchesGlob(value, label)))
      .map(({ segment, value }) => ({ segment, key, value, near: nearest(value, labels) }));
  });
}
