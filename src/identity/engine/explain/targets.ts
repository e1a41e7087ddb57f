// Which policy of a layer can be edited so that it allows: one of the customer's own, or a new one.

import type { AccessModel, AccessRequest } from '../../model/index.ts';
import type { ModelChanges } from '../engine.ts';
import { policyOf } from '../prepare-sets.ts';
import type { Engine } from '../shapes.ts';
import type { LayerName } from './explanation.ts';

export interface Target {
  readonly policy: string;
  /** How a policy that does not exist yet comes to its place. */
  readonly attach?: (model: AccessModel) => ModelChanges;
}

/** Finds the policy; `of` is whose layer it is. */
type FindTarget = (engine: Engine, request: AccessRequest, of: string) => Target | undefined;

export const TARGETS: Readonly<Partial<Record<LayerName, FindTarget>>> = {
  identity: (engine, _, of) => {
    const principal = engine.principals.get(of);
    if (principal === undefined || 'unknown' in principal.model.policies) return undefined;
    const { policies } = principal.model;
    // A policy that others have too would give it to them as well: an inline one first.
    const inline = policies.find(({ policy, through }) => through === undefined && policy.startsWith(`${of}#`));
    if (inline !== undefined) return { policy: inline.policy };
    const policy = `${of}#inline/allow`;
    return { policy, attach: () => ({ principals: [{ ...principal.model, policies: [...policies, { policy }] }] }) };
  },
  boundary: (engine, _, of) => own(engine, engine.principals.get(of)?.boundary?.ids),
  session: (engine, { principal }) => own(engine, 'sessionPolicies' in principal ? principal.sessionPolicies : undefined),
  scp: (engine, _, of) => {
    const level = levelOf(engine.model, of);
    return level === undefined || 'unknown' in level ? undefined : own(engine, level);
  },
  endpoint: (engine, _, of) => own(engine, engine.endpoints.get(of)?.policy?.ids),
  resource: (engine, _, of) => {
    const trust = engine.principals.get(of)?.trust;
    if (trust !== undefined) return own(engine, trust.ids);
    const resource = engine.resources.get(of);
    if (resource === undefined || resource.policy !== undefined) return own(engine, resource?.policy?.ids);
    const policy = `${of}#policy`;
    return { policy, attach: () => ({ resources: [{ ...resource.model, policy }] }) };
  },
};

/** The first that is in the model and not AWS's own. */
function own({ policies }: Engine, ids: readonly string[] | undefined): Target | undefined {
  const policy = ids?.find((id) => {
    const found = policyOf(policies, id);
    return found !== undefined && found.policy.account !== 'aws';
  });
  return policy === undefined ? undefined : { policy };
}

function levelOf({ organization, accounts }: AccessModel, id: string): AccessModel['accounts'][number]['scps'] | undefined {
  const account = accounts.find((one) => one.id === id);
  if (account !== undefined) return account.scps;
  return organization === undefined || 'unknown' in organization ? undefined : organization.nodes.find((node) => node.id === id)?.scps;
}
