// What a person calls the things that a model knows by ARNs and ids.

import { organizationOf, type Snapshot } from '../../core/index.ts';
import { type AccessModel, isKnown, type RequestPrincipal } from '../../identity/index.ts';

/** Names in the words of a person. Untrusted text: it is made safe where it is printed. */
export interface Names {
  /** `payments-prod`, or the number. */
  readonly account: (id: string) => string;
  /** `role/app in payments-prod`, `the permission set Admin in payments-prod`; other texts as they are. */
  readonly arn: (arn: string) => string;
  /** Of a policy, by its id, in a sentence. */
  readonly policy: (id: string) => string;
  /** Of a policy, by its id, where what it is of is said already: `approved-regions`, `policy`, `inline/Read`. */
  readonly document: (id: string) => string;
  readonly principal: (principal: RequestPrincipal) => string;
  /** Of the root, an OU or an account, by its id. */
  readonly place: (id: string) => string;
}

/** The snapshot knows the names of OUs. */
export function createNames(model: AccessModel, snapshot?: Snapshot): Names {
  const accounts = new Map(model.accounts.map(({ id, name }) => [id, name]));
  const policies = new Map(model.policies.map((policy) => [policy.id, policy]));
  const nodes = model.organization !== undefined && isKnown(model.organization) ? model.organization.nodes : [];
  const root = new Set(nodes.filter(({ parent }) => parent === undefined).map(({ id }) => id));
  const units = snapshot === undefined ? undefined : organizationOf(snapshot)?.nodes;
  const sets =
    model.directory !== undefined && isKnown(model.directory) ? new Map(model.directory.permissionSets.map((set) => [set.arn, set.name])) : undefined;
  const account = (id: string) => accounts.get(id) ?? id;
  const arn = (text: string) => {
    const named = sets?.get(text);
    if (named !== undefined) return `permission set ${named}`;
    const fields = text.split(':', 5);
    const [first, , service, , of = ''] = fields;
    if (first !== 'arn' || (service !== 'iam' && service !== 'sts') || of === '') return text;
    const resource = text.slice(fields.join(':').length + 1);
    const where = /^\d{12}$/.test(of) ? ` in ${account(of)}` : '';
    if (resource === 'root') return `the root user of ${account(of)}`;
    const set = /^role\/aws-reserved\/sso\.amazonaws\.com\/(?:[^/]*\/)?AWSReservedSSO_(.*)_[^_]*$/.exec(resource.slice(0, 2048))?.[1];
    return set === undefined ? `${resource}${where}` : `permission set ${set}${where}`;
  };
  return {
    account,
    arn,
    policy(id) {
      const policy = policies.get(id);
      if (id.startsWith('arn:aws') && policy?.account === 'aws') return `AWS managed policy ${policy.name}`;
      const hash = id.indexOf('#');
      const [of, what] = hash < 0 ? [id, ''] : [id.slice(0, hash), id.slice(hash + 1)];
      if (what.startsWith('inline/')) return `inline policy ${what.slice('inline/'.length)}`;
      if (what === 'policy') return `policy of ${of}`;
      if (what === 'trust') return `trust policy of ${arn(of)}`;
      if (what === 'grants') return `grants of ${of}`;
      return policy === undefined ? id : `policy ${policy.name}`;
    },
    document(id) {
      const hash = id.indexOf('#');
      return hash < 0 ? (policies.get(id)?.name ?? id) : id.slice(hash + 1);
    },
    principal(principal) {
      switch (principal.kind) {
        case 'user':
          return arn(principal.arn);
        case 'role-session':
          return arn(principal.role);
        case 'root':
          return `the root user of ${account(principal.account)}`;
        case 'federated-user':
          return `the session ${principal.name} of ${arn(principal.user)}`;
        case 'service':
          return principal.service;
        case 'federated':
          return `callers from ${principal.provider}`;
        case 'anonymous':
          return 'anyone, without credentials';
      }
    },
    place(id) {
      if (root.has(id)) return 'the root';
      const name = units?.get(id)?.name;
      return /^\d{12}$/.test(id) ? `account ${account(id)}` : name === undefined ? id : `OU ${name}`;
    },
  };
}
