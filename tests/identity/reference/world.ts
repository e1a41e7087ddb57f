// Finding things in the access model: by walking its lists, each time.

import type {
  AccessModel,
  Known,
  ModelAccount,
  ModelNode,
  ModelOrganization,
  ModelPolicy,
  ModelPrincipal,
  ModelResource,
  NotKnown,
} from '../../../src/identity/model/index.ts';

export function isUnknown(value: unknown): value is NotKnown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'unknown');
}

export function accountOf(model: AccessModel, id: string | undefined): ModelAccount | undefined {
  return model.accounts.find((account) => account.id === id);
}

export function principalOf(model: AccessModel, arn: string): ModelPrincipal | undefined {
  return model.principals.find((principal) => principal.arn === arn);
}

export function resourceOf(model: AccessModel, arn: string | undefined): ModelResource | undefined {
  return model.resources.find((resource) => resource.arn === arn);
}

export function policyOf(model: AccessModel, id: string): ModelPolicy | undefined {
  return model.policies.find((policy) => policy.id === id);
}

/** The organisation of an account: `none` where it is in none, `unknown` where that cannot be told. */
export function organizationOf(model: AccessModel, account: string | undefined): ModelOrganization | 'none' | 'unknown' {
  const { organization } = model;
  if (organization === undefined) return 'none';
  if (isUnknown(organization)) return 'unknown';
  if (account === organization.managementAccount) return organization;
  return accountOf(model, account)?.parent === undefined ? 'none' : organization;
}

/** The root, the OUs on the way, in that order; `unknown` where the way is not known. */
export function nodesAbove(model: AccessModel, account: string): readonly ModelNode[] | 'unknown' {
  const organization = organizationOf(model, account);
  if (typeof organization === 'string') return 'unknown';
  const way: ModelNode[] = [];
  let parent: Known<string> | undefined = accountOf(model, account)?.parent;
  if (parent === undefined) return 'unknown';
  while (parent !== undefined) {
    const id: Known<string> = parent;
    const node: ModelNode | undefined = organization.nodes.find((each) => each.id === id);
    if (node === undefined || way.includes(node)) return 'unknown';
    way.unshift(node);
    parent = node.parent;
  }
  return way;
}
