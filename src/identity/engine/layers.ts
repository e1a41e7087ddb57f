// What each layer of policies says to a request.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html

import { grantsOf } from './kms-grants.ts';
import { both, either, FALSE, KLEENE, MAYBE, TRUE, type Truth } from './logic.ts';
import { denyOfChain, evaluateChain, evaluateNamed, evaluateResourcePolicy, evaluateSet, evaluateSetOf, openWays } from './policy-set.ts';
import { sessionSet } from './prepare-sets.ts';
import { nameOfCaller } from './principal-arns.ts';
import { evaluateAcl, isFromElsewhere, isRestricted, limitToOwnObjects } from './s3.ts';
import { resourceWithRules } from './service-rules.ts';
import type { Frame, PreparedPrincipal } from './shapes.ts';

/** Evaluates every layer into `frame.layers`. */
export function evaluateLayers(frame: Frame): void {
  evaluateScps(frame);
  evaluateIdentity(frame);
  evaluateBoundary(frame);
  evaluateSession(frame);
  evaluateRcps(frame);
  evaluateEndpoint(frame);
  evaluateResource(frame);
}

/** Evaluates one layer by itself; the objects of a bucket apart, whose owners limit what identity policies allow. */
export const EVALUATORS = {
  scp: evaluateScps,
  identity: evaluateIdentity,
  boundary: evaluateBoundary,
  session: evaluateSession,
  rcp: evaluateRcps,
  endpoint: evaluateEndpoint,
  resource: evaluateResource,
  grant: evaluateResource,
  setting: evaluateResource,
} as const;

/** SCPs bind users, roles and root users of member accounts, save service-linked roles and the management account (rules scp.*). */
function evaluateScps(frame: Frame): void {
  const { layers, principalAccount, identity } = frame;
  const chain = principalAccount?.scps;
  if (chain === undefined || isServiceLinked(frame, identity)) {
    layers.scpAllow = TRUE;
    layers.scpDeny = FALSE;
    return;
  }
  evaluateChain(chain, frame);
  layers.scpAllow = frame.allow;
  layers.scpDeny = frame.deny;
}

function isServiceLinked({ principal }: Frame, identity: PreparedPrincipal | undefined): boolean {
  if (identity !== undefined) return identity.isServiceLinked;
  return principal.kind === 'role-session' && principal.role.includes(':role/aws-service-role/');
}

function evaluateIdentity(frame: Frame): void {
  const { layers, principal, identity, account, engine } = frame;
  layers.identityDeny = FALSE;
  if (identity !== undefined) {
    evaluateSetOf(identity.identityId, 'identity', identity.identity, frame);
    layers.identityAllow = frame.allow;
    layers.identityDeny = frame.deny;
    return;
  }
  // The root user needs no policy (rule order.root-user); neither does the account behind a federated session of it.
  if (principal.kind === 'root' || (principal.kind === 'federated-user' && principal.user.endsWith(':root'))) layers.identityAllow = TRUE;
  else if (account === '') layers.identityAllow = FALSE;
  else {
    layers.identityAllow = unknownPart(frame, `${nameOfCaller(principal, engine.model.partition)} is not in the model`, 'Allow identity');
    layers.identityDeny = unknownPart(frame, `${nameOfCaller(principal, engine.model.partition)} is not in the model`, 'Deny identity');
  }
}

function evaluateBoundary(frame: Frame): void {
  const { layers, principal, identity, account, engine } = frame;
  layers.boundaryDeny = FALSE;
  if (identity !== undefined) {
    layers.boundaryAllow = TRUE;
    if (identity.boundary === undefined) return;
    evaluateSetOf(identity.boundaryId, 'boundary', identity.boundary, frame);
    layers.boundaryAllow = frame.allow;
    layers.boundaryDeny = frame.deny;
  } else if (account === '' || principal.kind === 'root' || (principal.kind === 'federated-user' && principal.user.endsWith(':root')))
    layers.boundaryAllow = TRUE;
  else {
    layers.boundaryAllow = unknownPart(frame, `${nameOfCaller(principal, engine.model.partition)} is not in the model`, 'Allow boundary');
    layers.boundaryDeny = unknownPart(frame, `${nameOfCaller(principal, engine.model.partition)} is not in the model`, 'Deny boundary');
  }
}

function evaluateSession(frame: Frame): void {
  const { layers, principal, engine } = frame;
  const ids =
    principal.kind === 'role-session' || principal.kind === 'federated-user'
      ? principal.sessionPolicies
      : principal.kind === 'root' && principal.taskPolicy !== undefined
        ? [principal.taskPolicy]
        : undefined;
  layers.sessionDeny = FALSE;
  if (ids === undefined || ids.length === 0) {
    // A federated user without a session policy has no permissions of its own (rule session.federated-user).
    layers.sessionAllow = principal.kind === 'federated-user' ? FALSE : TRUE;
    return;
  }
  evaluateSet(sessionSet(engine, ids), frame);
  layers.sessionAllow = frame.allow;
  layers.sessionDeny = frame.deny;
}

/** RCPs act by their Deny statements (rules rcp.*). */
function evaluateRcps(frame: Frame): void {
  const { layers, place, action, identity, logic, engine } = frame;
  layers.rcpDeny = FALSE;
  if (engine.organization === undefined || !action.isUnderRcps || isServiceLinked(frame, identity)) return;
  const account = place.isNone ? frame.principalAccount : place.ownerAccount;
  if (account === undefined) {
    if (place.owner === undefined && hasRcps(frame)) layers.rcpDeny = unknownPart(frame, `the owner of ${place.holder.arn} is not known`, 'Deny rcp');
    return;
  }
  if (account.rcps === undefined || isAwsManagedKey(frame)) return;
  // "RCPs do not impact the kms:RetireGrant permission", nor "AWS services' ability to assume a service-linked role".
  if (action.name === 'kms:retiregrant' || (place.isRole && (place.role?.isServiceLinked ?? place.arn.includes(':role/aws-service-role/')))) return;
  let deny = denyOfChain(account.rcps, frame);
  if (deny === FALSE) return;
  if (place.isNone) deny = unknownPart(frame, 'what a resource control policy denies of an action without a resource is not documented', 'Deny rcp');
  else if (action.service === 'kms' && mayBeAwsManaged(frame)) {
    deny = both(logic, deny, unknownPart(frame, `whether ${place.arn} is an AWS managed key is not known`, 'rcp'));
  }
  layers.rcpDeny = deny;
}

function hasRcps({ engine }: Frame): boolean {
  const { organization } = engine.model;
  if (organization === undefined) return false;
  if ('unknown' in organization || 'unknown' in organization.policyTypes) return true;
  return organization.policyTypes.includes('RESOURCE_CONTROL_POLICY');
}

/** Whether nothing tells who manages the key. */
function mayBeAwsManaged({ place }: Frame): boolean {
  const kms = place.resource?.model.kms;
  return kms === undefined || typeof kms.isAwsManaged === 'object';
}

function isAwsManagedKey({ place }: Frame): boolean {
  return place.resource?.model.kms?.isAwsManaged === true;
}

function evaluateEndpoint(frame: Frame): void {
  const { layers, endpoint, endpointId } = frame;
  layers.endpointAllow = TRUE;
  layers.endpointDeny = FALSE;
  if (endpointId === undefined) return;
  if (endpoint === undefined) {
    layers.endpointAllow = unknownPart(frame, `the endpoint ${endpointId} is not in the model`, 'Allow endpoint');
    layers.endpointDeny = unknownPart(frame, `the endpoint ${endpointId} is not in the model`, 'Deny endpoint');
    return;
  }
  // An endpoint without a policy of its own lets everything pass (rule endpoint.default).
  if (endpoint.policy === undefined) return;
  evaluateNamed(endpoint.policy, frame);
  layers.endpointAllow = frame.allow;
  layers.endpointDeny = frame.deny;
}

/** What the resource's own policy, its grants, its ACL and its settings say. */
export function evaluateResource(frame: Frame): void {
  const { layers, place, action, logic } = frame;
  layers.direct = FALSE;
  layers.roleLike = FALSE;
  layers.delegated = FALSE;
  layers.resourceDeny = FALSE;
  layers.grant = FALSE;
  layers.settingDeny = FALSE;
  // A trust policy speaks of `sts:` actions only.
  if (place.isRole && action.service !== 'sts') return;
  if (place.policy !== undefined) evaluateResourcePolicy(place.policy, frame);
  if (frame.principal.kind === 'root' && mayUndoPolicy(frame)) layers.resourceDeny = FALSE;
  if (action.name === 'kms:retiregrant') withoutRetireGrant(frame);
  if (place.isAlias && !OF_ALIASES.has(action.name)) openPolicy(frame, `which key ${place.arn} stands for: ask for the ARN of the key`);
  if (place.openPolicy !== undefined) openPolicy(frame, place.openPolicy);
  if (place.openShare !== undefined && frame.account !== place.owner) openWays('resource', frame, place.openShare);
  if (action.service === 'kms') layers.grant = grantsOf(frame);
  if (place.hasS3Rules && action.service === 's3') {
    limitToOwnObjects(frame);
    evaluateAcl(frame);
    layers.settingDeny = either(logic, isRestricted(frame), isFromElsewhere(frame));
  }
  if (action.rules.length > 0) resourceWithRules(frame);
}

// "An alias is not a KMS key": permissions are asked of the key behind, save for the alias itself.
// https://docs.aws.amazon.com/kms/latest/developerguide/alias-access.html
const OF_ALIASES = new Set(['kms:createalias', 'kms:updatealias', 'kms:deletealias']);

// "the root principal in a bucket owner's AWS account can perform the GetBucketPolicy, PutBucketPolicy, and DeleteBucketPolicy API actions,
// even if their bucket policy explicitly denies": https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html
const UNDOING_BUCKET_POLICY = new Set(['s3:getbucketpolicy', 's3:putbucketpolicy', 's3:deletebucketpolicy']);

/** Whether the root user may undo a policy that denies everyone (rule root.resource-deny). */
function mayUndoPolicy({ action, place, account }: Frame): boolean {
  return place.owner === account && UNDOING_BUCKET_POLICY.has(action.name);
}

/** "The kms:RetireGrant permission is not effective in a key policy"; of identity policies AWS says both that it delegates and that it is not enough. */
// https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html
function withoutRetireGrant(frame: Frame): void {
  const { layers } = frame;
  layers.direct = FALSE;
  layers.roleLike = FALSE;
  layers.delegated =
    frame.account === frame.place.owner ? unknownPart(frame, 'what kms:RetireGrant in an identity policy allows is not documented', 'Allow account') : FALSE;
}

function openPolicy(frame: Frame, name: string): void {
  openWays('resource', frame, name);
  frame.layers.resourceDeny = unknownPart(frame, name, 'Deny resource');
}

function unknownPart({ logic, action, place }: Frame, name: string, aspect: string): Truth {
  return logic === KLEENE ? MAYBE : logic.unknown(name, `${aspect} ${action.name} ${place.arn}`);
}
