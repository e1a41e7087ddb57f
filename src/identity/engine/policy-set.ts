// Policies that add up, with the statements that speak of an action remembered once they were looked for.

import { coversActionName } from './action-matcher.ts';
import { remember } from './lexicon.ts';
import { either, FALSE, TRUE, type Truth } from './logic.ts';
import { DELEGATED, DIRECT, isBeyond, ODD, oddPrincipal, ROLE_LIKE, waysOf } from './principal-names.ts';
import type { ActionName, Candidate, Candidates, CompiledPolicy, CompiledStatement, Frame, PolicySet, PolicyUse, PolicyView } from './shapes.ts';
import { matchStatement } from './statement.ts';

type Grammar = (statement: CompiledStatement) => string | undefined;

const hasResource = ({ resources }: CompiledStatement): boolean => resources !== undefined;
const hasPrincipal = ({ principals, notPrincipals }: CompiledStatement): boolean => principals !== undefined || notPrincipals !== undefined;

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
  rcp: (one) => (one.notPrincipals !== undefined || one.principals?.everyone !== true ? 'its principal is not `*`' : ofResource(one)),
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html: not in trust policies
  trust: (one) => {
    if (one.principals === undefined) return 'it has no `Principal`';
    return hasResource(one) ? 'it has a `Resource`, which trust policies cannot have' : undefined;
  },
};

/** A policy in one place. */
export function viewOf(compiled: CompiledPolicy, use: PolicyUse): PolicyView {
  const known = compiled.views.get(use);
  if (known !== undefined) return known;
  const candidates = compiled.statements.map((statement): Candidate => {
    const problem = statement.problem ?? GRAMMAR[use](statement);
    const place = `statement ${statement.index} of the policy ${compiled.policy.id}`;
    return { statement, problem: problem === undefined ? undefined : `${place} has no certain meaning: ${problem}` };
  });
  const view: PolicyView = { compiled, use, candidates, byAction: new Map(), epoch: 0 };
  compiled.views.set(use, view);
  return view;
}

const NO_CANDIDATES: Candidates = { allows: [], denies: [] };

function candidatesOfView(view: PolicyView, action: ActionName, frame: Frame): Candidates {
  const { lexicon } = frame.engine;
  if (view.epoch !== lexicon.epoch) {
    view.byAction.clear();
    view.epoch = lexicon.epoch;
  }
  const known = view.byAction.get(action.id);
  if (known !== undefined) return known;
  const allows: Candidate[] = [];
  const denies: Candidate[] = [];
  for (const candidate of view.candidates) {
    const { statement, problem } = candidate;
    if (problem === undefined && (statement.actions === undefined || !coversActionName(statement.actions, action.name))) continue;
    // A statement without an effect may have either.
    if (statement.effect !== 'Deny') allows.push(candidate);
    if (statement.effect !== 'Allow') denies.push(candidate);
  }
  const found = allows.length + denies.length === 0 ? NO_CANDIDATES : { allows, denies };
  view.byAction.set(action.id, found);
  remember(lexicon);
  return found;
}

/** The statements of a set that speak of an action. */
export function candidatesOf(set: PolicySet, action: ActionName, frame: Frame): Candidates {
  const { views } = set;
  const [only] = views;
  if (only === undefined) return NO_CANDIDATES;
  if (views.length === 1) return candidatesOfView(only, action, frame);
  const { lexicon } = frame.engine;
  if (set.epoch !== lexicon.epoch) {
    set.byAction.clear();
    set.epoch = lexicon.epoch;
  }
  const known = set.byAction.get(action.id);
  if (known !== undefined) return known;
  const allows: Candidate[] = [];
  const denies: Candidate[] = [];
  for (const view of views) {
    const found = candidatesOfView(view, action, frame);
    allows.push(...found.allows);
    denies.push(...found.denies);
  }
  const all = allows.length + denies.length === 0 ? NO_CANDIDATES : { allows, denies };
  set.byAction.set(action.id, all);
  remember(lexicon);
  return all;
}

/** What a set without principals says: `frame.allow` and `frame.deny`. */
export function evaluateSet(given: PolicySet, frame: Frame): void {
  const set = current(given, frame);
  frame.use = set.use;
  const { allows, denies } = candidatesOf(set, frame.action, frame);
  frame.allow = ofMissing(set, frame, 'Allow', anyOf(allows, frame));
  frame.deny = ofMissing(set, frame, 'Deny', anyOf(denies, frame));
}

/** What the Deny statements of a set say, whoever it is that they name. */
export function denyOf(given: PolicySet, frame: Frame): Truth {
  const set = current(given, frame);
  frame.use = set.use;
  return ofMissing(set, frame, 'Deny', anyOf(candidatesOf(set, frame.action, frame).denies, frame));
}

/** The set that an edit has put in the place of another. */
export function current(set: PolicySet, { engine: { replaced } }: Frame): PolicySet {
  return replaced === undefined ? set : (replaced.get(set) ?? set);
}

function anyOf(candidates: readonly Candidate[], frame: Frame): Truth {
  let result: Truth = FALSE;
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index];
    if (candidate === undefined) break;
    const one = matchStatement(candidate, frame);
    if (one === TRUE) return TRUE;
    if (one !== FALSE) result = either(frame.logic, result, one);
  }
  return result;
}

function ofMissing(set: PolicySet, frame: Frame, effect: 'Allow' | 'Deny', known: Truth): Truth {
  if (known === TRUE || set.missing.length === 0) return known;
  const { logic, action, place } = frame;
  let result = known;
  for (const name of set.missing) result = either(logic, result, logic.unknown(name, `${effect} ${set.use} ${action.name} ${place.arn}`));
  return result;
}

/** What a set with principals says to the caller, summed up: `frame.allow` and `frame.deny`. For endpoint policies. */
export function evaluateNamed(given: PolicySet, frame: Frame): void {
  const set = current(given, frame);
  frame.use = set.use;
  const { allows, denies } = candidatesOf(set, frame.action, frame);
  frame.allow = ofMissing(set, frame, 'Allow', anyNamed(allows, frame));
  frame.deny = ofMissing(set, frame, 'Deny', anyNamed(denies, frame));
}

function anyNamed(candidates: readonly Candidate[], frame: Frame): Truth {
  let result: Truth = FALSE;
  for (const candidate of candidates) {
    const one = namedMatch(candidate, frame);
    if (one === TRUE) return TRUE;
    result = either(frame.logic, result, one);
  }
  return result;
}

function namedMatch(candidate: Candidate, frame: Frame): Truth {
  const { logic } = frame;
  const { statement, problem } = candidate;
  if (problem !== undefined) return matchStatement(candidate, frame);
  const { principals, notPrincipals } = statement;
  let named: Truth = FALSE;
  if (principals !== undefined) {
    const ways = waysOf(principals, frame);
    named = (ways & ~ODD) !== 0 ? TRUE : ways === 0 ? FALSE : logic.unknown(oddPrincipal(principals), `${statement.policy.id} ${statement.index}`);
  } else if (notPrincipals !== undefined) named = isBeyond(notPrincipals, statement.effect, frame);
  if (named === FALSE) return FALSE;
  const rest = matchStatement(candidate, frame);
  return named === TRUE ? rest : rest === FALSE ? FALSE : rest === TRUE ? named : logic.and(named, rest);
}

/** What a resource's policy says to the caller, by the way in which it is named: `direct`, `roleLike`, `delegated` and `resourceDeny` of the layers. */
export function evaluateResourcePolicy(given: PolicySet, frame: Frame): void {
  const set = current(given, frame);
  frame.use = set.use;
  const { layers, logic } = frame;
  const { allows, denies } = candidatesOf(set, frame.action, frame);
  for (const candidate of allows) {
    const { statement, problem } = candidate;
    if (problem === undefined && statement.principals !== undefined) {
      const ways = waysOf(statement.principals, frame);
      if (ways === 0) continue;
      const one = matchStatement(candidate, frame);
      if (one === FALSE) continue;
      if ((ways & DIRECT) !== 0) layers.direct = either(logic, layers.direct, one);
      if ((ways & ROLE_LIKE) !== 0) layers.roleLike = either(logic, layers.roleLike, one);
      if ((ways & DELEGATED) !== 0) layers.delegated = either(logic, layers.delegated, one);
      if ((ways & ODD) !== 0) openWays(set, frame, [oddPrincipal(statement.principals)]);
    } else if (namedMatch(candidate, frame) !== FALSE) {
      openWays(set, frame, [problem ?? 'an Allow with NotPrincipal is not supported by AWS']);
    }
  }
  openWays(set, frame, set.missing);
  layers.resourceDeny = either(logic, layers.resourceDeny, ofMissing(set, frame, 'Deny', anyNamed(denies, frame)));
}

/** An Allow that may or may not be there, for whomever. */
export function openWays(set: { readonly use: PolicyUse }, frame: Frame, names: readonly string[]): void {
  const { layers, logic, action, place } = frame;
  for (const name of names) {
    const aspect = `${set.use} ${action.name} ${place.arn}`;
    layers.direct = either(logic, layers.direct, logic.unknown(name, `Allow directly ${aspect}`));
    layers.roleLike = either(logic, layers.roleLike, logic.unknown(name, `Allow role ${aspect}`));
    layers.delegated = either(logic, layers.delegated, logic.unknown(name, `Allow account ${aspect}`));
  }
}
