// Whom a Principal element names, and in which way: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html

import type { Json } from '../../../src/core/index.ts';
import type { AccessModel } from '../../../src/identity/model/index.ts';
import { type Caller, hasCanonicalUser, uniqueIdOf } from './caller.ts';
import { asList, isObject } from './document.ts';
import { type Ask, anyOf, because, type Judged, judged } from './judged.ts';
import { isUnknown } from './world.ts';

/** `direct`: the caller itself; `role`: the role, or the user that federated; `account`: its account, which delegates. */
export type Way = 'direct' | 'role' | 'account';
export const WAYS: readonly Way[] = ['direct', 'role', 'account'];

/** Whether the element names the caller in one of the ways. */
export function judgePrincipal(model: AccessModel, caller: Caller, element: Json, ways: readonly Way[]): Judged {
  if (element === '*') return because(everyone(ways), 'principal.star-forms');
  if (!isObject(element)) return judged('maybe', 'grammar.unreadable');
  const asks: Ask[] = [];
  for (const [type, values] of Object.entries(element)) {
    for (const value of asList(values ?? null)) asks.push(() => judgeValue(model, caller, type, value, ways));
  }
  return anyOf(asks);
}

function judgeValue(model: AccessModel, caller: Caller, type: string, value: Json, ways: readonly Way[]): Judged {
  if (typeof value !== 'string') return judged('maybe', 'grammar.unreadable');
  if (type === 'AWS') return judgeAws(model, caller, value, ways);
  if (type === 'Service')
    return judgeOther(
      caller.request.kind === 'service',
      caller.request.kind === 'service' && caller.request.service === value,
      value,
      ways,
      'principal.service',
    );
  if (type === 'Federated')
    return judgeOther(
      caller.request.kind === 'federated',
      caller.request.kind === 'federated' && caller.request.provider === value,
      value,
      ways,
      'principal.federated',
    );
  if (type !== 'CanonicalUser') return judged('maybe', 'grammar.unreadable');
  const isNamed = hasCanonicalUser(model, caller.account, value);
  return ways.includes('account') || (caller.kind === 'root' && ways.includes('direct'))
    ? judged(isNamed, 'principal.canonical-user')
    : judged(false, 'principal.canonical-user');
}

/** `{"Service": "*"}` does not mean everyone; whether it means every service, AWS does not say. */
function judgeOther(isOfKind: boolean, isNamed: boolean, value: string, ways: readonly Way[], rule: string): Judged {
  if (!ways.includes('direct')) return judged(false, rule);
  if (value === '*') return judged(isOfKind ? 'maybe' : false, 'principal.star-forms');
  return judged(isNamed, rule);
}

function everyone(ways: readonly Way[]): Judged {
  return judged(ways.includes('direct'));
}

function judgeAws(model: AccessModel, caller: Caller, value: string, ways: readonly Way[]): Judged {
  if (value === '*') return because(everyone(ways), 'principal.star-forms');
  const account = accountNamed(model, value);
  if (account !== undefined) {
    const way: Way = caller.kind === 'root' ? 'direct' : 'account';
    return judged(caller.account === account && ways.includes(way), 'principal.account-forms');
  }
  if (value.includes('${')) return judged(false, 'vars.not-in-principal');
  if (/[*?]/.test(value)) return judged(false, 'principal.no-partial-wildcard');
  if (/^arn:[^:]*:iam::\d{12}:group\//.test(value)) return judged(false, 'principal.group');
  if (/^(AIDA|AROA)[A-Z0-9]+$/.test(value)) return judgeUniqueId(model, caller, value, ways);
  return judgeArn(caller, value, ways);
}

/** "The account ARN and the shortened account ID behave the same way." */
function accountNamed(model: AccessModel, value: string): string | undefined {
  if (/^\d{12}$/.test(value)) return value;
  const id = /:(\d{12}):root$/.exec(value)?.[1];
  return id !== undefined && value === `arn:${model.partition}:iam::${id}:root` ? id : undefined;
}

/** In which way the ARN of the user or role itself is named: a user directly, for a session of it only as a role is. */
function wayOfIdentity(caller: Caller): Way {
  return caller.kind === 'user' ? 'direct' : 'role';
}

/** "the principal ID appears in resource-based policies because AWS can no longer map it back to a valid ARN" */
function judgeUniqueId(model: AccessModel, caller: Caller, value: string, ways: readonly Way[]): Judged {
  const id = uniqueIdOf(caller);
  if (id === undefined || (id !== 'unknown' && !ways.includes(wayOfIdentity(caller)))) return judged(false, 'principal.unique-id');
  // AIDA… is a user, AROA… a role: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  const isOfOtherKind = value.startsWith('AROA') !== (caller.kind === 'role-session');
  const isOfOther = isOfOtherKind || model.principals.some(({ uniqueId, arn }) => uniqueId === value && arn !== caller.identityArn);
  // Of an identity that the model does not have it is not known whether it is named, in whatever way.
  return judged(id === 'unknown' && !isOfOther ? 'maybe' : id === value, 'principal.unique-id');
}

function judgeArn(caller: Caller, value: string, ways: readonly Way[]): Judged {
  // The end of a provisional role's name is made up: whether an ARN of a reserved role of the account is its own cannot be told.
  if (caller.identity?.isProvisional === true && value.includes(`:${caller.account}:`) && value.includes('AWSReservedSSO_'))
    return judged('maybe', 'order.unknown');
  const isIdentity = value === caller.identityArn && ways.includes(wayOfIdentity(caller));
  const isSession = value === caller.sessionArn && ways.includes('direct');
  const known = caller.identityArn;
  const isOtherCase = known !== undefined && value !== known && value.toLowerCase() === known.toLowerCase();
  const isOtherPartition = known !== undefined && value !== known && value.replace(/^arn:[^:]*:/, '') === known.replace(/^arn:[^:]*:/, '');
  const rule = value.includes(':role/') ? 'principal.role-covers-sessions' : 'principal.user-arn';
  return judged(isIdentity || isSession, isOtherCase ? 'principal.case' : isOtherPartition ? 'grammar.partition' : rule);
}

/**
 * Whether a Deny with NotPrincipal denies the caller: "explicitly denied to all principals except for the ones specified … you must also
 * specify the account ARN of the not-denied principal … include both the ARN for a role and the ARN for the account containing that role".
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function judgeNotPrincipal(model: AccessModel, caller: Caller, element: Json): Judged {
  // "The NotPrincipal element with a Deny effect will always deny any IAM principal that has a permissions boundary policy attached, regardless of the values specified".
  if (caller.boundary !== undefined && !isUnknown(caller.boundary)) return judged(true, 'notprincipal.boundary');
  const isAnyone = judgePrincipal(model, caller, element, WAYS);
  if (isAnyone.truth === 'maybe') return because(isAnyone, 'notprincipal.deny');
  const isNamed = isFullyNamed(model, caller, element);
  if (isNamed && caller.boundary === undefined) return judged(false, 'notprincipal.deny');
  if (isNamed) return judged('maybe', 'notprincipal.boundary', 'order.unknown');
  return isAnyone.truth ? judged('maybe', 'notprincipal.partly-named') : judged(true, 'notprincipal.deny');
}

/** Whether the caller and its account are both named, or everyone is. */
function isFullyNamed(model: AccessModel, caller: Caller, element: Json): boolean {
  const names = (ways: readonly Way[]): boolean => judgePrincipal(model, caller, element, ways).truth === true;
  const everyoneElse: Caller = {
    ...caller,
    request: { kind: 'anonymous' },
    kind: 'anonymous',
    account: undefined,
    identityArn: undefined,
    sessionArn: undefined,
  };
  if (judgePrincipal(model, everyoneElse, element, ['direct']).truth === true) return true;
  if (caller.account === undefined || caller.kind === 'root') return names(['direct']);
  if (caller.kind === 'user') return names(['direct']) && names(['account']);
  if (caller.kind === 'role-session') return names(['role']) && names(['account']);
  return names(['direct']) && names(['account']);
}
