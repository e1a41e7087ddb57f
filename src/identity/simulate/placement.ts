// Where a candidate policy is put: in place of one that is there, or attached anew. The model with it in place is another model.

import { type Json, type Parsed, parsed, refused } from '../../core/index.ts';
import { type AccessModel, isKnown, type Known, type ModelPolicy, type PolicyLink } from '../model/index.ts';

export type Placement =
  /** The document of a policy that is in the model, wherever it is attached. */
  | { readonly kind: 'replace'; readonly policy: string }
  /** Attached to the root, an OU or an account, by its id. */
  | { readonly kind: 'scp' | 'rcp'; readonly target: string }
  /** Attached to a user or a role, or as its boundary, or as a role's trust policy, by the ARN. */
  | { readonly kind: 'identity' | 'boundary' | 'trust'; readonly principal: string }
  /** The inline policy of a permission set, by its ARN: of each role that was made from it. */
  | { readonly kind: 'permission-set'; readonly permissionSet: string }
  /** The policy of a resource, by its ARN. */
  | { readonly kind: 'resource'; readonly resource: string }
  /** The policy of a VPC endpoint, by its id. */
  | { readonly kind: 'endpoint'; readonly endpoint: string };

/** The id of the candidate in the model, where it does not replace another. */
export const CANDIDATE = 'stoa:candidate';

/** The model with the candidate in its place; refused where there is no such place, or where what is there could not be read. */
export function place(model: AccessModel, placement: Placement, document: Json, name: string): Parsed<AccessModel> {
  const candidate: ModelPolicy = { id: CANDIDATE, name, account: '', document };
  const withCandidate = { ...model, policies: [...model.policies, candidate] };
  switch (placement.kind) {
    case 'replace':
      return replaceDocument(model, placement.policy, document);
    case 'scp':
    case 'rcp':
      return attachToTarget(withCandidate, placement.kind === 'scp' ? 'scps' : 'rcps', placement.target);
    case 'identity':
      return changeOne(
        withCandidate,
        'principals',
        (one) => one.arn === placement.principal,
        placement.principal,
        (one) => ({ ...one, policies: append(one.policies, { policy: CANDIDATE }) }),
      );
    case 'boundary':
      return changeOne(
        withCandidate,
        'principals',
        (one) => one.arn === placement.principal,
        placement.principal,
        (one) => ({ ...one, boundary: CANDIDATE }),
      );
    case 'trust':
      return changeOne(
        withCandidate,
        'principals',
        (one) => one.arn === placement.principal && one.kind === 'role',
        placement.principal,
        (one) => ({ ...one, trust: CANDIDATE }),
      );
    case 'permission-set':
      return replaceInline(withCandidate, placement.permissionSet);
    case 'resource':
      return changeOne(
        withCandidate,
        'resources',
        (one) => one.arn === placement.resource,
        placement.resource,
        (one) => ({ ...one, policy: CANDIDATE }),
      );
    case 'endpoint':
      return changeOne(
        withCandidate,
        'endpoints',
        (one) => one.id === placement.endpoint,
        placement.endpoint,
        (one) => ({ ...one, policy: CANDIDATE }),
      );
  }
}

/** What is in the place now: ids of policies that the candidate makes way for. */
export function displaced(model: AccessModel, placement: Placement): readonly string[] {
  switch (placement.kind) {
    case 'replace':
      return [placement.policy];
    case 'boundary':
      return known(model.principals.find((one) => one.arn === placement.principal)?.boundary);
    case 'trust':
      return known(model.principals.find((one) => one.arn === placement.principal)?.trust);
    case 'permission-set':
      return [
        ...new Set(
          model.principals
            .filter((one) => one.permissionSet === placement.permissionSet)
            .flatMap((one) => (isKnown(one.policies) ? one.policies : []))
            .map((link) => link.policy)
            .filter(isInline),
        ),
      ];
    case 'resource':
      return known(model.resources.find((one) => one.arn === placement.resource)?.policy);
    case 'endpoint':
      return known(model.endpoints.find((one) => one.id === placement.endpoint)?.policy);
    case 'scp':
    case 'rcp':
    case 'identity':
      return [];
  }
}

function known(id: Known<string> | undefined): readonly string[] {
  return id !== undefined && isKnown(id) ? [id] : [];
}

function replaceDocument(model: AccessModel, id: string, document: Json): Parsed<AccessModel> {
  if (!model.policies.some((policy) => policy.id === id)) return missing(id);
  return parsed({
    ...model,
    policies: model.policies.map((policy) => (policy.id === id ? { id, name: policy.name, account: policy.account, document } : policy)),
  });
}

function attachToTarget(model: AccessModel, list: 'scps' | 'rcps', target: string): Parsed<AccessModel> {
  const { organization } = model;
  if (organization === undefined || !isKnown(organization)) {
    return refused({
      code: 'no-organization',
      message: 'there is no organisation in the snapshot to attach the policy to',
      help: 'collect the organisation with the management account, or a delegated administrator',
    });
  }
  const attach = <T extends { readonly id: string; readonly scps: Known<readonly string[]>; readonly rcps: Known<readonly string[]> }>(one: T): T =>
    one.id === target ? { ...one, [list]: append(one[list], CANDIDATE) } : one;
  const nodes = organization.nodes.map(attach);
  const accounts = model.accounts.map(attach);
  const isThere = [...organization.nodes, ...model.accounts].some((one) => one.id === target);
  return isThere ? parsed({ ...model, organization: { ...organization, nodes }, accounts }) : missing(target);
}

function replaceInline(model: AccessModel, permissionSet: string): Parsed<AccessModel> {
  if (!model.principals.some((one) => one.permissionSet === permissionSet)) return missing(permissionSet);
  const principals = model.principals.map((one) => {
    if (one.permissionSet !== permissionSet || !isKnown(one.policies)) return one;
    const others = one.policies.filter((link) => !isInline(link.policy));
    return { ...one, policies: [...others, { policy: CANDIDATE, through: permissionSet }] };
  });
  return parsed({ ...model, principals });
}

function isInline(policy: string): boolean {
  return policy.includes('#inline/');
}

function changeOne<K extends 'principals' | 'resources' | 'endpoints', T extends AccessModel[K][number]>(
  model: AccessModel,
  list: K,
  isIt: (one: T) => boolean,
  name: string,
  change: (one: T) => T,
): Parsed<AccessModel> {
  const items = model[list] as unknown as readonly T[];
  if (!items.some(isIt)) return missing(name);
  return parsed({ ...model, [list]: items.map((one) => (isIt(one) ? change(one) : one)) });
}

function append<T extends string | PolicyLink>(list: Known<readonly T[]>, item: T): Known<readonly T[]> {
  return isKnown(list) ? [...list, item] : list;
}

function missing(name: string): Parsed<never> {
  return refused({ code: 'no-such-place', message: `the snapshot holds no \`${name}\`` });
}
