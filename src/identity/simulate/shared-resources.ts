// Resources of other accounts that an account may reach: those whose policy, trust policy, grants or ACL let somebody in who may be of it.

import { type AccessModel, isKnown, type Known, type ModelResource } from '../model/index.ts';
import { readPolicy } from '../policy/document.ts';

const ACCOUNT = /\d{12}/g;

/** The resources of others that an account is to be asked about. An over-approximation: the engine decides. */
export function createSharedResources(model: AccessModel): (account: string) => readonly ModelResource[] {
  const documents = new Map(model.policies.map(({ id, document }) => [id, document]));
  const withEveryone: ModelResource[] = [];
  const byAccount = new Map<string, ModelResource[]>();
  const share = (resource: ModelResource, policy: Known<string> | undefined): void => {
    const named = new Set<string>();
    if (policy !== undefined && isKnown(policy)) for (const account of namedIn(documents.get(policy))) named.add(account);
    for (const account of JSON.stringify(resource.kms?.grants ?? '').match(ACCOUNT) ?? []) named.add(account);
    if (named.has(EVERYONE) || resource.s3?.acl !== undefined) withEveryone.push(resource);
    else {
      for (const account of named) {
        const same = byAccount.get(account);
        if (same === undefined) byAccount.set(account, [resource]);
        else same.push(resource);
      }
    }
  };
  for (const resource of model.resources) share(resource, resource.policy);
  for (const { kind, arn, account, tags, trust } of model.principals) if (kind === 'role') share({ arn, account, tags, type: 'AWS::IAM::Role' }, trust);
  return (account) => [...(byAccount.get(account) ?? []), ...withEveryone].filter((resource) => resource.account !== account);
}

const EVERYONE = '*';

/** Accounts that an Allow statement names, `*` where it may be anybody. A document that cannot be read may name anybody. */
function namedIn(document: Parameters<typeof readPolicy>[0]): readonly string[] {
  const read = readPolicy(document);
  if (!read.ok) return [EVERYONE];
  return read.value.statements.flatMap(({ effect, principals, notPrincipals }) => {
    if (effect === 'Deny') return [];
    if (notPrincipals !== undefined || principals === undefined || principals === '*') return [EVERYONE];
    const names = [...(principals['AWS'] ?? []), ...(principals['CanonicalUser'] ?? []).map(() => EVERYONE)];
    return names.flatMap((name) => (name === EVERYONE ? [EVERYONE] : (name.match(ACCOUNT) ?? [EVERYONE])));
  });
}
