// What a snapshot says of those who act: from the access model, by what their policies say on their face.
// What could be reached by a way round (an escalation) and what service control policies take away is not asked here.

import { type AccessModel, administratorStatements, isKnown, type ModelPrincipal, type PolicyDocument, readPolicy } from '../../identity/index.ts';
import type { SignalContext } from './severity.ts';

/** Answers for users and roles of the model; undefined for others, and where a policy of theirs is not known or a boundary limits them. */
export function identityContext(model: AccessModel): SignalContext['canDo'] {
  const principals = new Map(model.principals.filter(({ isProvisional }) => isProvisional !== true).map((principal) => [principal.arn, principal]));
  const policies = new Map(model.policies.map((policy) => [policy.id, policy]));
  const documentOf = (id: string): PolicyDocument | undefined => {
    const policy = policies.get(id);
    if (policy === undefined || policy.unknown !== undefined || policy.document === null) return undefined;
    const read = readPolicy(policy.document);
    return read.ok ? read.value : undefined;
  };
  const answers = new Map<string, ReturnType<SignalContext['canDo']>>();
  return (arn) => {
    if (answers.has(arn)) return answers.get(arn);
    const principal = principals.get(arn);
    const answer = principal === undefined ? undefined : judge(principal, documentOf);
    answers.set(arn, answer);
    return answer;
  };
}

function judge({ policies, boundary }: ModelPrincipal, documentOf: (id: string) => PolicyDocument | undefined): ReturnType<SignalContext['canDo']> {
  if (!isKnown(policies)) return undefined;
  const documents = policies.map(({ policy }) => documentOf(policy));
  const known = documents.filter((document) => document !== undefined);
  const grantsAll = known.some((document) => administratorStatements(document).some(({ conditions }) => conditions.length === 0));
  if (grantsAll) return boundary === undefined ? 'administrator' : undefined;
  if (known.length < documents.length) return undefined;
  // A resource's own policy may still let somebody in who has none; the same account's root user has none either.
  return known.every((document) => document.statements.every(({ effect }) => effect === 'Deny')) ? 'nothing' : 'some';
}
