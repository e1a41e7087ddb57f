// The second evaluator: slow, and as near to the words of AWS's documentation as can be. It judges the engine and shares nothing with it.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html

import type { AccessModel, AccessRequest, AccessVerdict, Known } from '../../../src/identity/model/index.ts';
import { callerOf } from './caller.ts';
import { allOf, anyOf, because, type Judged, judged, not, perhaps, rulesOf, unlessFalse } from './judged.ts';
import { type Asked, keyValue } from './keys.ts';
import { grantAllows } from './kms.ts';
import { rcpsDeny, scpsAllow, scpsDeny } from './organization.ts';
import type { Way } from './principal.ts';
import { type Parties, partiesOf, resourceDenies, resourceNames } from './resource-side.ts';
import { isShutOut, mayBeOfOtherOwner } from './s3.ts';
import { canNeverCall, isFromElsewhere, isOfOwner, letsIn, mayFail, needsNoPermission, refusedMember } from './services.ts';
import { judgePolicy } from './statement.ts';
import { targetOf } from './target.ts';
import { isUnknown } from './world.ts';

/**
 * What AWS would answer, and the rules that decided it: those by which the statements and layers that made the verdict came to their answer.
 * A rule that another answer of an earlier one made needless is not among them.
 */
export function referenceEvaluate(model: AccessModel, request: AccessRequest): { readonly verdict: AccessVerdict; readonly rules: ReadonlySet<string> } {
  const first = judgeRequest(model, request);
  const answers = [first, ...alsoAsked(request).map(({ action, isAsked }) => where(request.action, isAsked, judgeRequest(model, { ...request, action })))];
  const denied = anyOf(answers.map((answer) => () => answer.denied));
  if (denied.truth === true) return { verdict: 'explicit-deny', rules: rulesOf(because(denied, 'order.explicit-deny').why) };
  const allowed = allOf(answers.map((answer) => () => answer.allowed));
  if (allowed.truth === false) return { verdict: 'implicit-deny', rules: rulesOf(because(allowed, 'order.default-deny').why) };
  if (allowed.truth === true && denied.truth === false) return { verdict: 'allowed', rules: rulesOf([allowed.why, denied.why]) };
  return {
    verdict: 'unknown',
    rules: rulesOf(['order.unknown', allowed.truth === true ? undefined : allowed.why, denied.truth === false ? undefined : denied.why]),
  };
}

/**
 * "To pass session tags … you must have the sts:TagSession action", with a source identity "the sts:SetSourceIdentity action", in the trust policy
 * and in the caller's policy as sts:AssumeRole. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
function alsoAsked({ action, context, otherKeys, absentKeys }: AccessRequest): readonly { readonly action: string; readonly isAsked: true | 'maybe' }[] {
  const isFederation = /^sts:GetFederationToken$/i.test(action);
  if (!isFederation && !/^sts:AssumeRole(WithSAML|WithWebIdentity)?$/i.test(action)) return [];
  const has = (keys: readonly string[], pattern: RegExp): boolean => keys.some((key) => pattern.test(key));
  const ask = (asked: string, given: RegExp, telling: RegExp) => {
    if (has(Object.keys(context ?? {}), given)) return [{ action: asked, isAsked: true } as const];
    return otherKeys === 'unspecified' && !has(absentKeys ?? [], telling) ? [{ action: asked, isAsked: 'maybe' } as const] : [];
  };
  return [
    ...ask('sts:TagSession', /^aws:(RequestTag\/|TagKeys$)/i, /^aws:TagKeys$/i),
    // The table "Session tagging operations" of the same page has GetFederationToken too.
    ...(isFederation ? [] : ask('sts:SetSourceIdentity', /^sts:SourceIdentity$/i, /^sts:SourceIdentity$/i)),
  ];
}

/** What an answer counts for where it is not certain that it is asked for. */
function where(action: string, isAsked: true | 'maybe', answer: Answer): Answer {
  const rule = /^sts:GetFederationToken$/i.test(action) ? 'sts.federation-tags' : undefined;
  const [denied, allowed] = [because(answer.denied, rule), because(answer.allowed, rule)];
  return isAsked === true ? { denied, allowed } : { denied: perhaps(denied, false, 'order.unknown'), allowed: perhaps(allowed, true, 'order.unknown') };
}

interface Answer {
  readonly denied: Judged;
  readonly allowed: Judged;
}

function judgeRequest(model: AccessModel, request: AccessRequest): Answer {
  const caller = callerOf(model, request.principal);
  const asked: Asked = { model, request, caller, target: targetOf(model, request, caller) };
  if (needsNoPermission(asked)) {
    // Whether an endpoint keeps from it, AWS does not say.
    const passes = allOf([() => endpoint(asked, 'Allow'), () => not(endpoint(asked, 'Deny'))]);
    return { denied: judged(false), allowed: judged(passes.truth === true ? true : 'maybe', 'sts.no-permission') };
  }
  const parties = partiesOf(asked);
  const { bucket } = parties;
  const behind = (ask: (bucket: Asked) => Judged, none: boolean): Judged =>
    bucket === undefined ? judged(none) : bucket === 'unknown' ? judged('maybe', 'order.unknown') : ask(bucket);
  const denied = anyOf([
    () => denies(asked),
    () => behind(bucketDenies, false),
    () => isShutOut(asked, parties.buckets),
    () => isFromElsewhere(asked, vpcsOf(asked)),
  ]);
  // "kms.grant-deny": a Deny won over a grant.
  if (denied.truth === true && grantAllows(asked).truth === true) return { denied: because(denied, 'kms.grant-deny'), allowed: judged('maybe') };
  const allowed = allOf([
    () => allows(asked, parties),
    // "both the access point and the underlying bucket must permit the request" https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html
    () => behind((each) => because(bucketAllows(each, asked, parties), 's3.access-point'), true),
  ]);
  return { denied, allowed };
}

function vpcsOf(asked: Asked): readonly string[] | 'unknown' {
  const vpc = keyValue(asked, 'aws:SourceVpc');
  return vpc.kind === 'value' ? vpc.values.map(String) : vpc.kind === 'absent' ? [] : 'unknown';
}

/** The bucket's policy denies, or an RCP above the bucket; that other policies deny on the bucket's ARN, where the access point's was asked, AWS does not say. */
function bucketDenies(bucket: Asked): Judged {
  return anyOf([() => resourceDenies(bucket), () => rcpsDeny(bucket), () => perhaps(denies(bucket), false, 'order.unknown')]);
}

/** The bucket permits what it would permit by itself; that it lets the caller in, but another policy not on the bucket's ARN, leaves it open. */
function bucketAllows(bucket: Asked, point: Asked, parties: Parties): Judged {
  const whole = allows(bucket, parties);
  if (whole.truth !== false) return whole;
  const isOwn = bucket.caller.account !== undefined && bucket.caller.account === bucket.target.account;
  const permits = anyOf([() => resourceNames(bucket, parties, ['direct', 'role', 'account']), () => (isOwn ? ownPolicies([bucket, point]) : judged(false))]);
  return perhaps(permits, false, 'order.unknown');
}

/** What identity policies allow within the boundary and the session policies, on either ARN: of which of them each is asked, AWS does not say. */
function ownPolicies(both: readonly Asked[]): Judged {
  const either = (ask: (asked: Asked) => Judged) => () => anyOf(both.map((asked) => () => ask(asked)));
  return allOf([either((asked) => identityPolicies(asked, 'Allow')), either((asked) => boundary(asked, 'Allow')), either(sessionLimit)]);
}

/** "an explicit deny in any of these policies overrides the allow" */
function denies(asked: Asked): Judged {
  return anyOf([
    () => scpsDeny(asked),
    () => rcpsDeny(asked),
    () => identityPolicies(asked, 'Deny'),
    () => unlessFalse(boundary(asked, 'Deny'), 'boundary.deny'),
    () => unlessFalse(sessionPolicies(asked, 'Deny'), 'session.deny'),
    () => unlessFalse(endpoint(asked, 'Deny'), 'endpoint.deny'),
    () => resourceDenies(asked),
  ]);
}

/** Whether every layer that must allow does, where it is known on which side of the account's border the resource stands; on either side, where it is not. */
function allows(asked: Asked, parties: Parties): Judged {
  if (canNeverCall(asked)) return judged(false, 'sts.who-can-call');
  const refused = refusedMember(asked);
  if (refused !== undefined) return judged(false, refused);
  const answer = allowsOf(asked, parties);
  const doubt = mayFail(asked);
  return doubt === undefined || answer.truth === false ? answer : judged('maybe', doubt, answer.why);
}

function allowsOf(asked: Asked, parties: Parties): Judged {
  const { caller, target } = asked;
  const granted = ((): Judged => {
    if (caller.account === undefined) return outsideAccounts(asked, parties);
    if (target.account === caller.account) return sameAccount(asked, parties);
    if (target.account !== undefined) return crossAccount(asked, parties);
    const [same, cross] = [sameAccount(asked, parties), crossAccount(asked, parties)];
    return same.truth === cross.truth ? same : judged('maybe', 'order.unknown', same.why, cross.why);
  })();
  // "You can't call AssumeRole by using root user credentials; access is denied." https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
  if (caller.kind === 'root' && target.service === 'sts' && target.action === 'assumerole') return judged(false, 'trust.mandatory');
  const answer = allOf([() => scpsAllow(asked), () => because(endpoint(asked, 'Allow'), 'endpoint.must-allow'), () => granted]);
  // A centrally assumed root session does what its task policy allows "and no more".
  const tasked =
    caller.kind === 'root' && caller.sessionPolicies !== undefined
      ? allOf([() => because(sessionPolicies(asked, 'Allow'), 'root.task-policy'), () => answer])
      : answer;
  // Grants of S3 Access Grants are not in the model.
  if (target.service === 's3' && target.action === 'getdataaccess') return perhaps(tasked, false, 's3.access-grants');
  if (tasked.truth === true && mayBeOfOtherOwner(asked, parties.buckets)) return judged('maybe', 's3.object-of-other-owner');
  return tasked;
}

/** Services, anonymous callers and those of a provider have no identity policies: only the resource's policy is asked. */
function outsideAccounts(asked: Asked, parties: Parties): Judged {
  const rule = { service: 'service.resource-policy', anonymous: 'cross.anonymous' }[asked.caller.kind as string];
  const byPolicy = (): Judged => {
    if (isOfOwner(asked)) return judged(false, 'cross.owner-only');
    return isRetireGrant(asked) ? judged(false, 'kms.retire-grant-permission') : named(asked, parties, 'direct');
  };
  return because(anyOf([byPolicy, () => letsIn(asked).answer, () => grantAllows(asked)]), rule, trustRule(asked));
}

function trustRule({ target, caller }: Asked): string | undefined {
  if (!target.isTrust) return undefined;
  if (target.action === 'tagsession') return 'trust.tag-session';
  if (target.action === 'setsourceidentity') return 'trust.source-identity';
  if (caller.kind === 'service') return 'trust.service';
  if (caller.kind === 'federated') return target.action === 'assumerolewithsaml' ? 'trust.saml' : 'trust.web-identity';
  if (target.arn === caller.identityArn) return 'trust.self';
  return target.account === caller.account ? 'trust.same-account-arn' : 'trust.cross-account';
}

function named(asked: Asked, parties: Parties, way: Way): Judged {
  return resourceNames(asked, parties, [way]);
}

/**
 * "If the requests are made within an account, an Allow in either is enough", save that role trust policies and key policies "must explicitly allow";
 * "permissions granted directly to a session are not limited by an implicit deny in an identity-based policy, a permissions boundary, or session policy".
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
function sameAccount(asked: Asked, parties: Parties): Judged {
  const { target } = asked;
  if (isRetireGrant(asked)) return retireGrant(asked);
  const limits = [() => boundary(asked, 'Allow'), () => sessionLimit(asked)];
  const direct = (): Judged => {
    const names = named(asked, parties, 'direct');
    // "If a permissions boundary is set for the user, then it must allow the sts:AssumeRole action."
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html
    const bounded = allOf([() => names, () => boundary(asked, 'Allow')]);
    // Of a session that the trust policy names, one page says that no boundary limits it; of a user here, that it does.
    const ofSession = names.truth === bounded.truth ? names : judged('maybe', bounded.why);
    const answer = !target.isTrust ? names : asked.caller.kind === 'user' ? bounded : ofSession;
    return unlessFalse(answer, rulesOf(answer.why).has('principal.star-forms') ? 'same.star' : directRule(asked));
  };
  const roleRule = asked.caller.kind === 'federated-user' ? 'same.federating-user-arn' : 'same.role-arn';
  const role = (): Judged => allOf([() => unlessFalse(named(asked, parties, 'role'), roleRule), ...limits]);
  const byIdentity = (): Judged => allOf([() => identityPolicies(asked, 'Allow'), ...limits]);
  if (!target.isMandatory)
    return because(anyOf([direct, role, byIdentity, () => letsIn(asked).answer]), target.carries === 'policy' ? 'same.union' : undefined);
  const delegated = (): Judged =>
    because(allOf([() => named(asked, parties, 'account'), byIdentity]), target.isTrust ? 'same.account-principal' : 'kms.root-delegates');
  const answer = anyOf([
    () => because(direct(), target.isTrust ? undefined : 'kms.principal-in-key-policy'),
    () => because(role(), target.isTrust ? undefined : 'kms.principal-in-key-policy'),
    delegated,
    () => grant(asked),
  ]);
  return because(
    answer,
    target.isTrust ? ['same.trust-and-key-policies', 'trust.mandatory', trustRule(asked)] : ['same.trust-and-key-policies', 'kms.key-policy-primary'],
  );
}

function directRule({ caller, target }: Asked): string | undefined {
  if (caller.kind === 'user') return 'same.user-arn';
  if (caller.kind === 'role-session') return 'same.session-arn';
  if (caller.kind === 'federated-user') return 'same.federated-user-arn';
  return target.isMandatory ? 'same.account-principal' : undefined;
}

/** "the account that owns the resource must allow, and the account of the principal": both, and whatever limits the principal. */
function crossAccount(asked: Asked, parties: Parties): Judged {
  const { target, caller } = asked;
  if (isRetireGrant(asked)) return grant(asked);
  const isRoot = caller.kind === 'root' ? 'cross.root-user' : undefined;
  const rule = target.carries === 'none' ? 'cross.service-without-policies' : target.policy === '' ? 'cross.no-resource-policy' : 'cross.both';
  const limits = [() => because(boundary(asked, 'Allow'), 'cross.limits'), () => because(sessionLimit(asked), 'cross.limits')];
  const { answer: besides, isEnough } = letsIn(asked);
  const both = (): Judged =>
    allOf([
      () => (isOfOwner(asked) ? judged(false, 'cross.owner-only') : judged(true)),
      () => because(anyOf([() => resourceNames(asked, parties, ['direct', 'role', 'account']), () => besides]), rule, isRoot),
      () => because(anyOf([() => identityPolicies(asked, 'Allow'), () => (isEnough ? besides : judged(false))]), 'cross.both'),
      ...limits,
    ]);
  const answer = anyOf([both, () => grant(asked)]);
  return because(answer, target.isTrust ? trustRule(asked) : target.isMandatory ? 'kms.cross-account' : undefined);
}

function isRetireGrant({ target }: Asked): boolean {
  return target.service === 'kms' && target.isMandatory && target.action === 'retiregrant';
}

/**
 * "The kms:RetireGrant permission is not effective in a key policy"; of identity policies AWS says that they delegate, and that they alone do not allow.
 * https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html
 */
function retireGrant(asked: Asked): Judged {
  const byIdentity = (): Judged => perhaps(ownPolicies([asked]), false);
  return because(anyOf([() => grant(asked), byIdentity]), 'kms.retire-grant-permission');
}

/** A grant needs no identity policy; whether a boundary or session policy limits it by not allowing, AWS does not say. */
function grant(asked: Asked): Judged {
  const answer = grantAllows(asked);
  if (answer.truth === false) return answer;
  const limits = allOf([() => boundary(asked, 'Allow'), () => sessionLimit(asked)]);
  return limits.truth === true ? answer : judged('maybe', 'kms.grant-boundary', answer.why, limits.why);
}

/** Policies of the user or role; the root user needs none in its own account and on its own side. */
function identityPolicies(asked: Asked, effect: 'Allow' | 'Deny'): Judged {
  const { caller } = asked;
  if (caller.isRoot) return judged(effect === 'Allow', 'order.root-user', caller.account === asked.target.account ? 'root.own-account' : undefined);
  if (caller.identityArn === undefined) return judged(false);
  const links = caller.identity?.policies;
  if (links === undefined || isUnknown(links)) return judged('maybe', 'order.unknown');
  const answer = anyOf(
    links.map(
      ({ policy }) =>
        () =>
          judgePolicy(policy, { asked, kind: 'identity', effect }),
    ),
  );
  const kind = caller.isServiceLinked ? 'service.linked-role' : caller.identity?.permissionSet !== undefined ? 'sso.reserved-role' : undefined;
  return because(answer, kind);
}

/** "the effective permissions are the intersection of both policy types": without a boundary there is nothing to pass. */
function boundary(asked: Asked, effect: 'Allow' | 'Deny'): Judged {
  const limit: Known<string> | undefined = asked.caller.boundary;
  if (asked.caller.kind === 'root' || limit === undefined) return judged(effect === 'Allow');
  if (isUnknown(limit)) return judged('maybe', 'order.unknown');
  const answer = judgePolicy(limit, { asked, kind: 'boundary', effect });
  const ofSession = asked.caller.sessionArn !== undefined ? 'session.boundary-of-role' : undefined;
  return because(answer, answer.truth === false ? 'boundary.gives-nothing' : 'boundary.intersection', ofSession);
}

function sessionLimit(asked: Asked): Judged {
  return asked.caller.kind === 'root' ? judged(true) : sessionPolicies(asked, 'Allow');
}

/** "the intersection of the session policies and the identity-based policies"; several session policies add up. */
function sessionPolicies(asked: Asked, effect: 'Allow' | 'Deny'): Judged {
  const ids = asked.caller.sessionPolicies;
  if (ids === undefined) return judged(effect === 'Allow');
  const answer = anyOf(ids.map((id) => () => judgePolicy(id, { asked, kind: 'session', effect })));
  const federated = asked.caller.kind === 'federated-user' ? 'session.federated-user' : undefined;
  return because(answer, effect === 'Allow' ? (answer.truth === false ? 'session.gives-nothing' : 'session.intersection') : undefined, federated);
}

/** "If you don't attach an endpoint policy, we attach a default policy that grants full access." https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
function endpoint(asked: Asked, effect: 'Allow' | 'Deny'): Judged {
  const id = asked.request.endpoint;
  if (id === undefined) return judged(effect === 'Allow');
  const found = asked.model.endpoints.find((each) => each.id === id);
  if (found === undefined || isUnknown(found.policy)) return judged('maybe', 'order.unknown');
  if (found.policy === undefined) return judged(effect === 'Allow', 'endpoint.default');
  return judgePolicy(found.policy, { asked, kind: 'endpoint', effect });
}
