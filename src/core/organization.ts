// The organisation as a tree: root, organisational units, accounts, and the policies attached at each level.
// Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_getting-started_concepts.html

import { asObjects, asString, at, type Json } from './json.ts';
import { by, compareText } from './order.ts';
import type { ResourceRecord } from './record.ts';
import type { Snapshot } from './snapshot.ts';

export interface OrganizationAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** `ACTIVE`, `SUSPENDED`, `PENDING_CLOSURE`, … as AWS says. */
  readonly state: string;
  /** The OU or root above; undefined where it was not read. */
  readonly parent: string | undefined;
}

export interface OrganizationNode {
  /** `r-…` or `ou-…`. */
  readonly id: string;
  readonly name: string;
  readonly parent: string | undefined;
  /** Child OUs by name. */
  readonly children: readonly string[];
  /** Accounts directly within, by id. */
  readonly accounts: readonly string[];
}

export interface OrganizationPolicy {
  readonly id: string;
  readonly name: string;
  /** `SERVICE_CONTROL_POLICY`, `RESOURCE_CONTROL_POLICY`, … */
  readonly type: string;
  readonly isAwsManaged: boolean;
  /** The document; undefined where it was not read. */
  readonly content: string | undefined;
  /** Ids of the root, OUs and accounts; undefined where they were not read. */
  readonly targets: readonly string[] | undefined;
}

export interface Organization {
  readonly id: string;
  readonly managementAccount: string;
  /** `ALL` or `CONSOLIDATED_BILLING`. */
  readonly featureSet: string;
  /** The root's id; undefined where the roots were not read. */
  readonly root: string | undefined;
  readonly accounts: ReadonlyMap<string, OrganizationAccount>;
  readonly nodes: ReadonlyMap<string, OrganizationNode>;
  readonly policies: readonly OrganizationPolicy[];
}

/** The organisation of a snapshot, or `undefined` where none was read (a single account, or a folder without it). */
export function organizationOf(snapshot: Snapshot): Organization | undefined {
  const record = snapshot.of('AWS::Organizations::Organization').records[0];
  if (record === undefined) return undefined;
  const roots = asObjects(record.config['Roots']);
  const accounts = organizationAccountsOf(snapshot);
  const units = snapshot.of('AWS::Organizations::OrganizationalUnit').records.map((unit) => ({
    id: unit.id,
    name: asString(unit.config['Name']) ?? unit.id,
    parent: parentOf(unit.config['ParentId']),
  }));
  const above = [...roots.map((root) => ({ id: asString(root['Id']) ?? '', name: asString(root['Name']) ?? 'Root', parent: undefined })), ...units];
  const nodes = above.map((node) => ({
    ...node,
    children: units
      .filter((unit) => unit.parent === node.id)
      .sort(by((unit) => unit.name))
      .map((unit) => unit.id),
    accounts: accounts.filter((account) => account.parent === node.id).map((account) => account.id),
  }));
  return {
    id: record.id,
    managementAccount: asString(record.config['MasterAccountId']) ?? record.account,
    featureSet: asString(record.config['FeatureSet']) ?? 'ALL',
    root: asString(roots[0]?.['Id']),
    accounts: new Map(accounts.map((account) => [account.id, account])),
    nodes: new Map(nodes.map((node) => [node.id, node])),
    policies: snapshot.of('AWS::Organizations::Policy').records.map(policyOf),
  };
}

/** The accounts that ListAccounts answered, by id, whether or not the organisation itself was read. */
export function organizationAccountsOf(snapshot: Snapshot): readonly OrganizationAccount[] {
  return snapshot
    .of('AWS::Organizations::Account')
    .records.map(accountOf)
    .sort(by((account) => account.id));
}

/**
 * The ids from the root down to the account itself, or `undefined` where a step is not known.
 * A circle in the parents (which only a damaged source can hold) counts as not known.
 */
export function pathTo(organization: Organization, account: string): readonly string[] | undefined {
  const path = [account];
  const seen = new Set(path);
  let parent = organization.accounts.get(account)?.parent;
  while (parent !== undefined) {
    if (seen.has(parent)) return undefined;
    seen.add(parent);
    path.unshift(parent);
    const node = organization.nodes.get(parent);
    if (node === undefined) return undefined;
    if (node.parent === undefined) return node.id === organization.root ? path : undefined;
    parent = node.parent;
  }
  return undefined;
}

/** The policies of a type attached directly to a root, OU or account. */
export function policiesAt(organization: Organization, target: string, type: string): readonly OrganizationPolicy[] {
  return organization.policies.filter((policy) => policy.type === type && policy.targets?.includes(target));
}

function accountOf(record: ResourceRecord): OrganizationAccount {
  return {
    id: record.id,
    name: asString(record.config['Name']) ?? record.id,
    email: asString(record.config['Email']) ?? '',
    // `Status` is on its way out in favour of `State`: https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html
    state: asString(record.config['State']) ?? asString(record.config['Status']) ?? 'ACTIVE',
    parent: parentOf(record.config['ParentId']),
  };
}

function policyOf(record: ResourceRecord): OrganizationPolicy {
  const { config } = record;
  return {
    id: record.id,
    name: asString(config['Name']) ?? record.id,
    type: asString(config['Type']) ?? '',
    isAwsManaged: config['AwsManaged'] === true,
    content: asString(config['Content']),
    targets:
      config['Targets'] === undefined
        ? undefined
        : asObjects(config['Targets'])
            .map((target) => asString(at(target, 'TargetId')) ?? '')
            .sort(compareText),
  };
}

/** ListParents answers a list of one; older sources hold the id alone. */
function parentOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return asString(Array.isArray(value) ? value[0] : undefined);
}
