// Where policies are in use in a model: whom and what they can bind.

import { type AccessModel, isKnown, type Known, type PolicyLink } from '../model/index.ts';

/** Whom a change of some policies can concern. */
export interface PolicyUses {
  /** Accounts whose principals an SCP binds. */
  readonly principalAccounts: ReadonlySet<string>;
  /** Accounts whose resources an RCP binds. */
  readonly resourceAccounts: ReadonlySet<string>;
  /** ARNs of users and roles: identity policies, boundaries. */
  readonly principals: ReadonlySet<string>;
  /** ARNs of resources and of roles: resource-based and trust policies. */
  readonly resources: ReadonlySet<string>;
  /** Ids of VPC endpoints. */
  readonly endpoints: ReadonlySet<string>;
}

/** Where any of the policies is in use. Linear in the model. */
export function usesOf(model: AccessModel, policies: ReadonlySet<string>): PolicyUses {
  const isIn = (id: Known<string> | undefined) => id !== undefined && isKnown(id) && policies.has(id);
  const hasOne = (ids: Known<readonly string[]>) => isKnown(ids) && ids.some((id) => policies.has(id));
  const hasLink = (links: Known<readonly PolicyLink[]>) => isKnown(links) && links.some(({ policy }) => policies.has(policy));
  return {
    principalAccounts: accountsBelow(model, 'scps', hasOne),
    resourceAccounts: accountsBelow(model, 'rcps', hasOne),
    principals: new Set(model.principals.filter((one) => hasLink(one.policies) || isIn(one.boundary)).map(({ arn }) => arn)),
    resources: new Set([...model.resources.filter((one) => isIn(one.policy)), ...model.principals.filter((one) => isIn(one.trust))].map(({ arn }) => arn)),
    endpoints: new Set(model.endpoints.filter((one) => isIn(one.policy)).map(({ id }) => id)),
  };
}

export function joinUses(a: PolicyUses, b: PolicyUses): PolicyUses {
  return {
    principalAccounts: new Set([...a.principalAccounts, ...b.principalAccounts]),
    resourceAccounts: new Set([...a.resourceAccounts, ...b.resourceAccounts]),
    principals: new Set([...a.principals, ...b.principals]),
    resources: new Set([...a.resources, ...b.resources]),
    endpoints: new Set([...a.endpoints, ...b.endpoints]),
  };
}

/** Accounts with such a policy at themselves or at a level above; the management account is bound by none. */
function accountsBelow(model: AccessModel, list: 'scps' | 'rcps', isHere: (ids: Known<readonly string[]>) => boolean): ReadonlySet<string> {
  const { organization } = model;
  if (organization === undefined || !isKnown(organization)) return new Set();
  const nodes = new Map(organization.nodes.map((node) => [node.id, node]));
  const below = new Map<string, boolean>();
  const isBelow = (id: string | undefined): boolean => {
    const node = id === undefined ? undefined : nodes.get(id);
    if (id === undefined || node === undefined) return false;
    const known = below.get(id);
    if (known !== undefined) return known;
    // Set first: parents in a circle, which only a damaged source can hold, end here.
    below.set(id, false);
    const answer = isHere(node[list]) || isBelow(node.parent);
    below.set(id, answer);
    return answer;
  };
  const bound = model.accounts.filter((account) => {
    if (account.id === organization.managementAccount || account.parent === undefined) return false;
    return isHere(account[list]) || (isKnown(account.parent) && isBelow(account.parent));
  });
  return new Set(bound.map(({ id }) => id));
}
