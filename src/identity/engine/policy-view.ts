// A policy in one place: what its statements mean there, or what is wrong with them.

import type { CompiledPolicy, CompiledStatement, Lexicon, PolicyUse, PolicyView } from './shapes.ts';

type Grammar = (statement: CompiledStatement) => string | undefined;

const hasResource = ({ resources }: CompiledStatement): boolean => resources !== undefined;
const hasPrincipal = ({ principals, notPrincipals }: CompiledStatement): boolean => principals !== undefined || notPrincipals !== undefined;

const isEveryoneAlone = ({ principals }: CompiledStatement): boolean => {
  if (principals?.everyone !== true) return false;
  const { names, accounts, services, providers, canonicalUsers } = principals;
  return names.size + accounts.size + services.size + providers.size + canonicalUsers.size === 0;
};

const ofIdentity: Grammar = (one) => {
  if (hasPrincipal(one)) return 'it has a principal, which such policies cannot have';
  return hasResource(one) ? undefined : 'it has no `Resource`';
};
const ofResource: Grammar = (one) => {
  if (!hasPrincipal(one)) return 'it has no `Principal`';
  return hasResource(one) ? undefined : 'it has no `Resource`';
};

/** What the grammar asks of a statement in each place (rules grammar.*, rcp.principal-star); the answer is what is wrong with it. */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
const GRAMMAR: Readonly<Record<PolicyUse, Grammar>> = {
  identity: ofIdentity,
  boundary: ofIdentity,
  session: ofIdentity,
  scp: ofIdentity,
  resource: ofResource,
  endpoint: ofResource,
  // Only `*` may stand as the principal: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
  rcp: (one) => (isEveryoneAlone(one) ? ofResource(one) : 'its principal is not `*`'),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html: not in trust policies
  trust: (one) => {
    if (one.principals === undefined) return 'it has no `Principal`';
    return hasResource(one) ? 'it has a `Resource`, which trust policies cannot have' : undefined;
  },
};

/** A policy in one place. */
export function viewOf(lexicon: Lexicon, compiled: CompiledPolicy, use: PolicyUse): PolicyView {
  const known = compiled.views.get(use);
  if (known !== undefined) return known;
  const statements = compiled.statements.map((statement) => {
    const problem = statement.problem ?? GRAMMAR[use](statement);
    if (problem === undefined) return statement;
    return { ...statement, problem: `statement ${statement.index} of the policy ${compiled.policy.id} has no certain meaning: ${problem}` };
  });
  const view: PolicyView = { compiled, use, statements, id: lexicon.viewCount++ };
  compiled.views.set(use, view);
  return view;
}
