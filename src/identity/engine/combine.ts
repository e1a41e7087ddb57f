// How the layers make a verdict.
// Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html and
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html

import { both, choice, either, FALSE, TRUE, type Truth } from './logic.ts';
import { combineWithRules, ruleOfOwner } from './service-rules.ts';
import type { Frame } from './shapes.ts';

/** Combines `frame.layers` into `frame.allow` (every layer that must allow allows) and `frame.deny` (something denies). */
export function combine(frame: Frame): void {
  const { layers, logic } = frame;
  let deny = either(logic, layers.scpDeny, layers.rcpDeny);
  deny = either(logic, deny, layers.identityDeny);
  deny = either(logic, deny, layers.boundaryDeny);
  deny = either(logic, deny, layers.sessionDeny);
  deny = either(logic, deny, layers.endpointDeny);
  deny = either(logic, deny, layers.resourceDeny);
  frame.deny = either(logic, deny, layers.settingDeny);
  const allow = both(logic, both(logic, layers.scpAllow, layers.endpointAllow), allowedBetween(frame));
  frame.allow = allow;
  if (frame.action.rules.length > 0) combineWithRules(frame);
}

/** What principal and resource allow each other. */
function allowedBetween(frame: Frame): Truth {
  const { layers, logic, principal, account, place, action } = frame;
  // Services, callers without credentials and anonymous ones have nothing but the resource's word.
  if (account === '') {
    if (principal.kind === 'service' || principal.kind === 'federated' || principal.kind === 'anonymous') return either(logic, layers.direct, layers.grant);
    return logic.unknown('the ARN of the principal is not one of a principal', action.name);
  }
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: "You cannot use AWS account root user credentials to call AssumeRole"
  if (principal.kind === 'root' && action.name === 'sts:assumerole') return FALSE;
  const limits = both(logic, layers.boundaryAllow, layers.sessionAllow);
  const granted = grantedBy(frame, limits);
  const { owner } = place;
  let allow: Truth;
  if (owner === undefined) {
    const isOwn = logic.unknown(`the owner of ${place.holder.arn} is not known`, account);
    allow = choice(logic, isOwn, withinAccount(frame, limits), acrossAccounts(frame, limits));
  } else allow = owner === '' || owner === account ? withinAccount(frame, limits) : acrossAccounts(frame, limits);
  allow = either(logic, allow, granted);
  // A centrally assumed root session may do what its task policy allows and no more (rule root.task-policy).
  return principal.kind === 'root' ? both(logic, allow, layers.sessionAllow) : allow;
}

function withinAccount(frame: Frame, limits: Truth): Truth {
  const { layers, logic } = frame;
  const own = isMandatory(frame) ? both(logic, layers.delegated, layers.identityAllow) : layers.identityAllow;
  // "If a permissions boundary is set for the user, then it must allow the sts:AssumeRole action" (rule trust.same-account-arn).
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html
  const direct = both(logic, layers.direct, limitOfTrust(frame));
  return either(logic, direct, both(logic, either(logic, layers.roleLike, own), limits));
}

/** What limits a caller whom a trust policy names directly. */
function limitOfTrust({ place, action, principal, layers, logic }: Frame): Truth {
  if (!place.isRole) return TRUE;
  if (principal.kind === 'user') return layers.boundaryAllow;
  return either(
    logic,
    layers.boundaryAllow,
    logic.unknown('whether a boundary keeps a session that a trust policy names from assuming the role is not documented', action.name),
  );
}

function acrossAccounts(frame: Frame, limits: Truth): Truth {
  const { layers, logic } = frame;
  if (frame.action.rules.length > 0 && ruleOfOwner(frame) !== undefined) return FALSE;
  const named = either(logic, layers.direct, either(logic, layers.roleLike, layers.delegated));
  return both(logic, both(logic, named, layers.identityAllow), limits);
}

/** Role trust policies and key policies must themselves allow (rule same.trust-and-key-policies): those of keys whatever is asked of one. */
export function isMandatory({ place, action }: Frame): boolean {
  return place.mandatoryFor === 'kms' || place.mandatoryFor === action.service;
}

/** A KMS grant needs no identity policy; AWS does not say whether boundary and session policies limit it (rule kms.grant-boundary). */
function grantedBy({ layers, logic, action, place }: Frame, limits: Truth): Truth {
  if (layers.grant === FALSE || limits === TRUE) return layers.grant;
  const open = logic.unknown('whether boundary and session policies limit a KMS grant is not documented', `${action.name} ${place.arn}`);
  return both(logic, layers.grant, either(logic, limits, open));
}
