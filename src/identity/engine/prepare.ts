// Makes the parts of an access model ready to be looked up by name: accounts with their levels of SCPs and RCPs, principals, resources, endpoints.

import type { AccessModel, Known, ModelAccount, ModelEndpoint, ModelNode, ModelOrganization, ModelPrincipal, ModelResource, NotKnown } from '../model/index.ts';
import { compileCondition } from './condition.ts';
import { chainOf, type SetMaker, setOfKnown } from './prepare-sets.ts';
import type { Chain, Organization, PolicySet, PreparedAccount, PreparedEndpoint, PreparedPrincipal, PreparedResource } from './shapes.ts';

export function prepareOrganization(model: AccessModel): Organization | NotKnown | undefined {
  const { organization } = model;
  if (organization === undefined || 'unknown' in organization) return organization;
  const { id, managementAccount, delegatedAdministrators } = organization;
  const administrators =
    delegatedAdministrators === undefined || 'unknown' in delegatedAdministrators
      ? delegatedAdministrators
      : new Set(delegatedAdministrators.map(({ account }) => account));
  return { id, management: managementAccount, administrators };
}

/** All accounts of a model by their id. */
export function prepareAccounts(model: AccessModel, maker: SetMaker): ReadonlyMap<string, PreparedAccount> {
  const { organization } = model;
  const nodes =
    organization === undefined || 'unknown' in organization ? new Map<string, ModelNode>() : new Map(organization.nodes.map((node) => [node.id, node]));
  const chains = new Map<string, Ancestry>();
  return new Map(model.accounts.map((account) => [account.id, prepareAccount(account, model, nodes, chains, maker)]));
}

/** The nodes from the root down to one, or why they are not known. */
type Ancestry = { readonly nodes: readonly ModelNode[]; readonly unknown: string | undefined };

function ancestryOf(id: string, nodes: ReadonlyMap<string, ModelNode>, chains: Map<string, Ancestry>): Ancestry {
  const known = chains.get(id);
  if (known !== undefined) return known;
  const found: ModelNode[] = [];
  const seen = new Set<string>();
  let unknown: string | undefined;
  for (let at: string | undefined = id; at !== undefined; ) {
    const node = nodes.get(at);
    if (node === undefined || seen.has(at)) {
      unknown = node === undefined ? `the organisational unit ${at} is not in the model` : `the organisational unit ${at} is above itself`;
      break;
    }
    seen.add(at);
    found.unshift(node);
    at = node.parent;
  }
  const chain = { nodes: found, unknown };
  chains.set(id, chain);
  return chain;
}

function prepareAccount(
  account: ModelAccount,
  { organization }: AccessModel,
  nodes: ReadonlyMap<string, ModelNode>,
  chains: Map<string, Ancestry>,
  maker: SetMaker,
): PreparedAccount {
  const { id, blockPublicAccess, canonicalUser } = account;
  const rest = { id, blockPublicAccess, canonicalUser };
  const none = { isManagement: false, scps: undefined, rcps: undefined };
  if (organization === undefined) return { ...rest, ...none, isMember: 'no', path: undefined };
  if ('unknown' in organization) {
    return {
      ...rest,
      isManagement: false,
      isMember: organization,
      path: organization,
      scps: chainOf(maker, [setOfKnown(maker, 'scp', organization)]),
      rcps: chainOf(maker, [setOfKnown(maker, 'rcp', organization)]),
    };
  }
  const { parent } = account;
  if (parent === undefined) {
    return id === organization.managementAccount
      ? { ...rest, ...none, isMember: 'yes', isManagement: true, path: { unknown: `where account ${id} stands in the organisation is not in the model` } }
      : { ...rest, ...none, isMember: 'no', path: undefined };
  }
  const chain: Ancestry = typeof parent === 'string' ? ancestryOf(parent, nodes, chains) : { nodes: [], unknown: parent.unknown };
  const path = chain.unknown === undefined ? `${organization.id}/${chain.nodes.map((node) => `${node.id}/`).join('')}` : { unknown: chain.unknown };
  const isManagement = id === organization.managementAccount;
  const doubt = 'unknown' in organization.policyTypes ? organization.policyTypes.unknown : undefined;
  const levels = (use: 'scp' | 'rcp'): Chain | undefined => chainOf(maker, isManagement ? [] : levelsOf(use, account, chain, organization, maker), doubt);
  return { ...rest, isMember: 'yes', isManagement, path, scps: levels('scp'), rcps: levels('rcp') };
}

const TYPES = { scp: 'SERVICE_CONTROL_POLICY', rcp: 'RESOURCE_CONTROL_POLICY' } as const;

function levelsOf(use: 'scp' | 'rcp', account: ModelAccount, chain: Ancestry, { policyTypes }: ModelOrganization, maker: SetMaker): readonly PolicySet[] {
  if (!('unknown' in policyTypes) && !policyTypes.includes(TYPES[use])) return [];
  const ids = (of: { readonly scps: Known<readonly string[]>; readonly rcps: Known<readonly string[]> }): Known<readonly string[]> =>
    use === 'scp' ? of.scps : of.rcps;
  const above = chain.nodes.map((node) => setOfKnown(maker, use, ids(node)));
  const missing = chain.unknown === undefined ? [] : [setOfKnown(maker, use, { unknown: chain.unknown })];
  return [...missing, ...above, setOfKnown(maker, use, ids(account))];
}

/** An account that the model does not have: outside of an organisation that is known as a whole. */
export function strangeAccount(id: string, organization: Organization | NotKnown | undefined, maker: SetMaker): PreparedAccount {
  const base = { id, isManagement: false, blockPublicAccess: { unknown: `the account ${id} is not in the model` }, canonicalUser: undefined };
  if (organization === undefined || !('unknown' in organization)) {
    // It may have an organisation of its own.
    const unknown = { unknown: `the policies of the organisation of the account ${id}, if it has one, are not in the model` };
    return {
      ...base,
      isMember: 'no',
      path: undefined,
      scps: chainOf(maker, [setOfKnown(maker, 'scp', unknown)]),
      rcps: chainOf(maker, [setOfKnown(maker, 'rcp', unknown)]),
    };
  }
  return {
    ...base,
    isMember: organization,
    path: organization,
    scps: chainOf(maker, [setOfKnown(maker, 'scp', organization)]),
    rcps: chainOf(maker, [setOfKnown(maker, 'rcp', organization)]),
  };
}

/** The policies of a principal. */
export function identitySetOf({ policies }: ModelPrincipal, maker: SetMaker): PolicySet {
  return setOfKnown(maker, 'identity', 'unknown' in policies ? policies : policies.map(({ policy }) => policy));
}

/** A principal, with the set of its policies where that is made already. */
export function preparePrincipal(
  model: ModelPrincipal,
  account: PreparedAccount,
  maker: SetMaker,
  identity: PolicySet = identitySetOf(model, maker),
): PreparedPrincipal {
  const { arn, kind, uniqueId, boundary, trust } = model;
  const bounds = boundary === undefined ? undefined : setOfKnown(maker, 'boundary', typeof boundary === 'string' ? [boundary] : boundary);
  // What every decision reads stands first, on one line of the cache or two.
  return {
    account,
    identityId: identity.id,
    boundaryId: bounds?.id ?? -1,
    identity,
    boundary: bounds,
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html
    isServiceLinked: model.isServiceLinked ?? (kind === 'role' && arn.includes(':role/aws-service-role/')),
    isProvisional: model.isProvisional === true,
    arn,
    kind,
    name: arn.slice(arn.lastIndexOf('/') + 1),
    uniqueId,
    tags: tagsOf(model.tags),
    trust: trust === undefined ? undefined : setOfKnown(maker, 'trust', typeof trust === 'string' ? [trust] : trust),
    model,
  };
}

export function prepareResource(model: ModelResource, maker: SetMaker): PreparedResource {
  const { policy, s3 } = model;
  const vpc = s3?.vpc;
  return {
    model,
    tags: tagsOf(model.tags),
    policy: policy === undefined ? undefined : setOfKnown(maker, 'resource', typeof policy === 'string' ? [policy] : policy),
    isFromElsewhere:
      vpc === undefined ? undefined : compileCondition(maker.lexicon, { operator: 'StringNotEquals', key: 'aws:SourceVpc', values: [vpc] }, 'Deny', false),
  };
}

export function prepareEndpoint({ id, account, vpc, policy }: ModelEndpoint, maker: SetMaker): PreparedEndpoint {
  return { id, account, vpc, policy: policy === undefined ? undefined : setOfKnown(maker, 'endpoint', typeof policy === 'string' ? [policy] : policy) };
}

const NO_TAGS: ReadonlyMap<string, string> = new Map();

function tagsOf(tags: Known<Readonly<Record<string, string>>>): PreparedResource['tags'] {
  if (isNotKnownTags(tags)) return tags;
  const keys = Object.keys(tags);
  if (keys.length === 0) return NO_TAGS;
  const byKey = new Map<string, string | readonly string[]>();
  for (const key of keys) {
    const name = key.toLowerCase();
    const before = byKey.get(name);
    byKey.set(name, before === undefined ? (tags[key] ?? '') : [before, tags[key] ?? ''].flat());
  }
  return byKey;
}

/** Tags may have the key `unknown`; a part that is not known has nothing else. Both look the same then, so that neither is concluded from. */
function isNotKnownTags(tags: Known<Readonly<Record<string, string>>>): tags is NotKnown {
  return Object.hasOwn(tags, 'unknown') && Object.keys(tags).length === 1;
}

/** The id of a set that an edit concerns. */
export function touches(set: PolicySet, id: string): boolean {
  return set.ids.includes(id);
}
