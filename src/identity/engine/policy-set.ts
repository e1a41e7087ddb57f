// What policies that add up say to a request.

import { candidatesOfChain, decidingOf, NO_STATEMENTS } from './candidates.ts';
import { both, either, FALSE, KLEENE, MAYBE, TRUE, type Truth } from './logic.ts';
import type { PrincipalNames } from './named-principals.ts';
import { DELEGATED, DIRECT, isBeyond, ODD, ODD_ACCOUNT, oddPrincipal, ROLE_LIKE, waysOf } from './principal-names.ts';
import type { Candidates, Chain, CompiledStatement, Frame, PolicySet, PolicyUse } from './shapes.ts';
import { matchStatement } from './statement.ts';
import { SHORT, speakingOf } from './statement-index.ts';

/** What a chain of SCPs says: `frame.allow` where every level allows, `frame.deny` where one denies. */
export function evaluateChain(given: Chain, frame: Frame): void {
  const chain = currentChain(given, frame);
  const { levels } = candidatesOfChain(chain, frame);
  let allow: Truth = TRUE;
  frame.use = 'scp';
  for (let index = 0; index < levels.length; index++) {
    const level = levels[index];
    if (level !== undefined) allow = both(frame.logic, allow, ofMissing(level, frame, 'Allow', anyOf(decidingOf(level, frame).allows, frame)));
  }
  const { doubt } = chain;
  const { logic } = frame;
  frame.allow = doubt === undefined || allow === TRUE ? allow : either(logic, allow, logic.unknown(doubt, 'none to pass'));
  frame.deny = denyOfChain(chain, frame);
}

/** Whether a level of a chain denies. */
export function denyOfChain(given: Chain, frame: Frame): Truth {
  const { denies, open } = candidatesOfChain(currentChain(given, frame), frame);
  if (denies.length === 0 && open.length === 0) return FALSE;
  // Of RCPs too, to which nothing is special that is not so of SCPs.
  frame.use = 'scp';
  let deny = anyOf(denies, frame);
  for (let index = 0; index < open.length; index++) {
    const level = open[index];
    if (level !== undefined) deny = ofMissing(level, frame, 'Deny', deny);
  }
  return given.doubt === undefined || deny === FALSE ? deny : both(frame.logic, deny, frame.logic.unknown(given.doubt, 'some to pass'));
}

/** What a set without principals says: `frame.allow` and `frame.deny`. */
export function evaluateSet(set: PolicySet, frame: Frame): void {
  evaluateSetOf(set.id, set.use, set, frame);
}

/** The same where the id and the place of the set are at hand, so that the set itself need not be fetched from memory. */
export function evaluateSetOf(id: number, use: PolicyUse, given: PolicySet, frame: Frame): void {
  const { action, engine } = frame;
  const known = engine.replaced === undefined ? action.candidates[id] : undefined;
  const { allows, denies, allowsAlways, missing } = known === undefined ? decidingOf(current(given, frame), frame) : (known as Candidates);
  frame.use = use;
  frame.allow = allowsAlways ? TRUE : anyOf(allows, frame);
  frame.deny = anyOf(denies, frame);
  if (missing.length === 0) return;
  const set = current(given, frame);
  frame.allow = ofMissing(set, frame, 'Allow', frame.allow);
  frame.deny = ofMissing(set, frame, 'Deny', frame.deny);
}

/** The set that an edit has put in the place of another. */
export function current(set: PolicySet, { engine: { replaced } }: Frame): PolicySet {
  return replaced === undefined ? set : (replaced.sets.get(set) ?? set);
}

function currentChain(chain: Chain, { engine: { replaced } }: Frame): Chain {
  return replaced === undefined ? chain : (replaced.chains.get(chain) ?? chain);
}

function anyOf(all: readonly CompiledStatement[], frame: Frame): Truth {
  if (all === NO_STATEMENTS) return FALSE;
  const candidates = all.length > SHORT && frame.place.isArn ? speakingOf(all, frame.place.arn) : all;
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
  if (logic === KLEENE) return MAYBE;
  let result = known;
  for (const name of set.missing) result = either(logic, result, logic.unknown(name, `${effect} ${set.use} ${action.name} ${place.arn}`));
  return result;
}

/** What a set with principals says to the caller, summed up: `frame.allow` and `frame.deny`. For endpoint policies. */
export function evaluateNamed(given: PolicySet, frame: Frame): void {
  const set = current(given, frame);
  frame.use = set.use;
  const { allows, denies } = decidingOf(set, frame);
  frame.allow = ofMissing(set, frame, 'Allow', anyNamed(allows, frame));
  frame.deny = ofMissing(set, frame, 'Deny', anyNamed(denies, frame));
}

function anyNamed(candidates: readonly CompiledStatement[], frame: Frame): Truth {
  let result: Truth = FALSE;
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index];
    if (candidate === undefined) break;
    const one = namedMatch(candidate, frame);
    if (one === TRUE) return TRUE;
    if (one !== FALSE) result = either(frame.logic, result, one);
  }
  return result;
}

const GATEWAY_SERVICES = new Set(['s3', 'dynamodb']);

/** "access is granted to the AWS account root user only, not all users and roles for the account" */
// https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
function isOddAtGateway({ everyone }: PrincipalNames, { action, principal }: Frame): boolean {
  return !everyone && principal.kind !== 'root' && GATEWAY_SERVICES.has(action.service);
}

function namedMatch(statement: CompiledStatement, frame: Frame): Truth {
  const { logic } = frame;
  if (statement.problem !== undefined) return matchStatement(statement, frame);
  const { principals, notPrincipals } = statement;
  let named: Truth = FALSE;
  if (principals !== undefined) {
    const ways = waysOf(principals, frame);
    const isSure = (ways & ~(ODD | ODD_ACCOUNT)) !== 0;
    if (ways === 0) return FALSE;
    if (frame.use === 'endpoint' && isOddAtGateway(principals, frame)) {
      named = logic.unknown(
        'whether the endpoint is a gateway, where principals other than `*` and the root user count for nothing, is not in the model',
        statement.policy.id,
      );
    } else named = isSure ? TRUE : logic.unknown(oddPrincipal(principals), `${statement.policy.id} ${statement.index}`);
  } else if (notPrincipals !== undefined) named = isBeyond(notPrincipals, statement.effect, frame);
  if (named === FALSE) return FALSE;
  return both(logic, named, matchStatement(statement, frame));
}

/** What the policy of a place says to the caller, by the way in which it is named: `direct`, `roleLike`, `delegated` and `resourceDeny` of the layers. */
export function evaluateResourcePolicy(given: PolicySet, frame: Frame): void {
  const { layers, logic, place, action, engine } = frame;
  const use = place.isRole ? 'trust' : 'resource';
  const known = engine.replaced === undefined ? action.candidates[place.policyId] : undefined;
  const { allows, denies, missing } = known === undefined ? decidingOf(current(given, frame), frame) : (known as Candidates);
  frame.use = use;
  for (let index = 0; index < allows.length; index++) {
    const statement = allows[index];
    if (statement === undefined) break;
    const { problem } = statement;
    if (problem === undefined && statement.principals !== undefined) {
      const ways = waysOf(statement.principals, frame);
      if (ways === 0) continue;
      const one = matchStatement(statement, frame);
      if (one === FALSE) continue;
      if ((ways & DIRECT) !== 0) layers.direct = either(logic, layers.direct, one);
      if ((ways & ROLE_LIKE) !== 0) layers.roleLike = either(logic, layers.roleLike, one);
      if ((ways & DELEGATED) !== 0) layers.delegated = either(logic, layers.delegated, one);
      if ((ways & ODD_ACCOUNT) !== 0) {
        const isNamed = logic.unknown(oddPrincipal(statement.principals), `${statement.policy.id} ${statement.index}`);
        layers.delegated = either(logic, layers.delegated, both(logic, one, isNamed));
      }
      if ((ways & ODD) !== 0) openWays(use, frame, oddPrincipal(statement.principals));
    } else if (namedMatch(statement, frame) !== FALSE) {
      openWays(use, frame, problem ?? 'an Allow with NotPrincipal is not supported by AWS');
    }
  }
  for (let index = 0; index < missing.length; index++) openWays(use, frame, missing[index] ?? '');
  const counted = mayUnlockQueue(frame) ? denies.filter((statement) => !deniesAll(statement)) : denies;
  const deny = anyNamed(counted, frame);
  layers.resourceDeny = missing.length === 0 ? deny : ofMissing(current(given, frame), frame, 'Deny', deny);
}

/** Sessions of sts:AssumeRoot may replace the policy of a queue "that denies all principals" (rule root.resource-deny). */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html
function mayUnlockQueue({ action, place, principal, account }: Frame): boolean {
  return principal.kind === 'root' && principal.taskPolicy !== undefined && action.name === 'sqs:setqueueattributes' && place.owner === account;
}

function deniesAll({ effect, principals, conditions, problem }: CompiledStatement): boolean {
  return effect === 'Deny' && principals?.everyone === true && conditions.length === 0 && problem === undefined;
}

/** An Allow that may or may not be there, for whomever; with the name of what is not known. */
export function openWays(use: PolicyUse, frame: Frame, name: string): void {
  const { layers, logic, action, place } = frame;
  if (logic === KLEENE) {
    layers.direct = either(logic, layers.direct, MAYBE);
    layers.roleLike = either(logic, layers.roleLike, MAYBE);
    layers.delegated = either(logic, layers.delegated, MAYBE);
    return;
  }
  const aspect = `${use} ${action.name} ${place.arn}`;
  layers.direct = either(logic, layers.direct, logic.unknown(name, `Allow directly ${aspect}`));
  layers.roleLike = either(logic, layers.roleLike, logic.unknown(name, `Allow role ${aspect}`));
  layers.delegated = either(logic, layers.delegated, logic.unknown(name, `Allow account ${aspect}`));
}
