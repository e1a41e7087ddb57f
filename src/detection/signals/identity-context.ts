// What a snapshot says of those who act: from the access model, by what their policies say on their face.
// Whether somebody who has not everything can come to it in one step is asked of the engine (./escalation.ts), and only of those who are asked for.

import { type AccessModel, administratorStatements, compile, isKnown, type ModelPrincipal, type PolicyDocument, readPolicy } from '../../identity/index.ts';
import { createEscalation } from './escalation.ts';
import type { SignalContext } from './severity.ts';

/** Answers for users and roles of the model; undefined for others, and where what is not known of their policies, or a boundary, decides. */
export function identityContext(model: AccessModel): Pick<SignalContext, 'canDo' | 'wayOf'> {
  const principals = new Map(model.principals.filter(({ isProvisional }) => isProvisional !== true).map((principal) => [principal.arn, principal]));
  const policies = new Map(model.policies.map((policy) => [policy.id, policy]));
  const documentOf = (id: string): PolicyDocument | undefined => {
    const policy = policies.get(id);
    if (policy === undefined || policy.unknown !== undefined || policy.document === null) return undefined;
    const read = readPolicy(policy.document);
    return read.ok ? read.value : undefined;
  };
  // A model is made ready for questions only when there is one.
  let escalation: ReturnType<typeof createEscalation> | undefined;
  const wayOf = (principal: ModelPrincipal) =>
    (escalation ??= createEscalation({ model, engine: compile(model), isAdministrator: (one) => judge(one, documentOf) === 'administrator' }))(principal);
  const answers = new Map<string, Answer>();
  const answerOf = (arn: string): Answer => {
    const known = answers.get(arn);
    if (known !== undefined) return known;
    const principal = principals.get(arn);
    const own = principal === undefined ? undefined : judge(principal, documentOf);
    const way = principal === undefined || own === 'administrator' ? undefined : wayOf(principal);
    const answer = { can: way === undefined ? own : 'escalates', way } as const;
    answers.set(arn, answer);
    return answer;
  };
  return { canDo: (arn) => answerOf(arn).can, wayOf: (arn) => answerOf(arn).way };
}

interface Answer {
  readonly can: ReturnType<SignalContext['canDo']>;
  readonly way: string | undefined;
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
