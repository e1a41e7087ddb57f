// Whom a Principal or NotPrincipal element names.
// Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html and
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html

import { federatedUserArn } from './derived-keys.ts';
import { choice, FALSE, TRUE, type Truth } from './logic.ts';
import type { RawPrincipals } from './read-policy.ts';
import type { Frame, PrincipalNames } from './shapes.ts';

/** Ways in which a caller is named, as bits. */
export const DIRECT = 1;
/** The role behind a session, or the user behind a federated one. */
export const ROLE_LIKE = 2;
/** The account. */
export const DELEGATED = 4;
/** Named in a form whose meaning is not certain; `oddPrincipal` says which. */
export const ODD = 8;

const ACCOUNT_ID = /^\d{12}$/;

/** Makes the element ready. `*` among ARNs is everyone (rule principal.star-forms); a wildcard in part of an ARN names nobody, as no ARN has one. */
export function compilePrincipals(raw: RawPrincipals, partition: string): PrincipalNames {
  const names = new Set<string>();
  const accounts = new Set<string>();
  const lists = { Service: new Set<string>(), Federated: new Set<string>(), CanonicalUser: new Set<string>() };
  const odd: string[] = [];
  let { everyone } = raw;
  const root = `arn:${partition}:iam::`;
  for (const [kind, texts] of raw.byKind) {
    if (kind === 'AWS') {
      for (const text of texts) {
        const account = text.startsWith(root) && text.endsWith(':root') ? text.slice(root.length, -':root'.length) : text;
        if (text === '*') everyone = true;
        else if (ACCOUNT_ID.test(account)) accounts.add(account);
        else names.add(text);
      }
    } else if (Object.hasOwn(lists, kind)) for (const text of texts) lists[kind as keyof typeof lists].add(text);
    else odd.push(`the kind of principal \`${kind}\` is not known`);
  }
  return { everyone, names, accounts, services: lists.Service, providers: lists.Federated, canonicalUsers: lists.CanonicalUser, odd };
}

/** In which ways the caller is named: a sum of DIRECT, ROLE_LIKE, DELEGATED, ODD; 0 where it is not. */
export function waysOf(named: PrincipalNames, frame: Frame): number {
  let ways = named.odd.length > 0 ? ODD : 0;
  if (named.everyone) return ways | DIRECT;
  const { principal, account, identity, principalAccount } = frame;
  switch (principal.kind) {
    case 'service':
      return ways | (named.services.has(principal.service) ? DIRECT : 0) | (named.services.has('*') ? ODD : 0);
    case 'federated':
      return ways | (named.providers.has(principal.provider) ? DIRECT : 0) | (named.providers.has('*') ? ODD : 0);
    case 'anonymous':
      return ways;
    default:
  }
  if (named.accounts.size > 0 && named.accounts.has(account)) ways |= principal.kind === 'root' ? DIRECT : DELEGATED;
  if (named.canonicalUsers.size > 0) {
    const canonical = principalAccount?.canonicalUser;
    if (canonical === undefined) ways |= ODD;
    else if (named.canonicalUsers.has(canonical)) ways |= principal.kind === 'root' ? DIRECT : DELEGATED;
  }
  const { names } = named;
  if (names.size === 0) return ways;
  if (principal.kind === 'user') return ways | (names.has(principal.arn) || (identity !== undefined && names.has(identity.uniqueId)) ? DIRECT : 0);
  if (principal.kind === 'role-session') {
    if (names.has(principal.role) || (identity !== undefined && names.has(identity.uniqueId))) ways |= ROLE_LIKE;
    return ways | (names.has(sessionArn(frame, principal.role, principal.session)) ? DIRECT : 0);
  }
  if (principal.kind === 'federated-user') {
    if (names.has(principal.user) || (identity !== undefined && names.has(identity.uniqueId))) ways |= ROLE_LIKE;
    return ways | (names.has(federatedUserArn(frame, principal.name)) ? DIRECT : 0);
  }
  return ways;
}

/** `arn:aws:sts::111122223333:assumed-role/Role/session`, without the role's path. */
function sessionArn(frame: Frame, role: string, session: string): string {
  return `arn:${frame.engine.model.partition}:sts::${frame.account}:assumed-role/${role.slice(role.lastIndexOf('/') + 1)}/${session}`;
}

const PARTLY_NAMED = 'what NotPrincipal means for a principal that is not fully named is not documented';

/** Whether a statement for those who are not named speaks of the caller. */
export function isBeyond(named: PrincipalNames, effect: 'Allow' | 'Deny' | undefined, frame: Frame): Truth {
  const { logic, identity, principal } = frame;
  const ways = waysOf(named, frame);
  if (effect !== 'Deny') {
    // AWS does not support it: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
    if ((ways & (DIRECT | ROLE_LIKE)) !== 0) return FALSE;
    return logic.unknown('an Allow with NotPrincipal is not supported by AWS', principal.kind);
  }
  if (named.everyone) return FALSE;
  // "will always deny any IAM principal that has a permissions boundary policy attached"
  if (identity?.boundary !== undefined) {
    if (identity.boundary.ids.length > 0) return TRUE;
    const isBounded = logic.unknown(identity.boundary.missing[0] ?? '', `boundary of ${identity.arn}`);
    return choice(logic, isBounded, TRUE, isBeyondNamed(named, ways, frame));
  }
  return isBeyondNamed(named, ways, frame);
}

function isBeyondNamed(named: PrincipalNames, ways: number, frame: Frame): Truth {
  const { logic, identity, principal } = frame;
  const open = (): Truth => logic.unknown((ways & ODD) === 0 ? PARTLY_NAMED : oddPrincipal(named), `NotPrincipal ${principal.kind}`);
  if ((ways & ODD) !== 0) return open();
  if (ways === 0) return TRUE;
  const isAccountNamed = (ways & DELEGATED) !== 0;
  switch (principal.kind) {
    case 'user':
      return isAccountNamed && (ways & DIRECT) !== 0 && identity !== undefined ? FALSE : open();
    case 'role-session':
      return isAccountNamed && (ways & ROLE_LIKE) !== 0 && identity !== undefined ? FALSE : open();
    case 'federated-user':
      return ways === (DIRECT | ROLE_LIKE | DELEGATED) && identity !== undefined ? FALSE : open();
    default:
      return FALSE;
  }
}

/** Why naming is not certain. */
export function oddPrincipal(named: PrincipalNames): string {
  if (named.odd[0] !== undefined) return named.odd[0];
  if (named.canonicalUsers.size > 0) return "the canonical user id of the principal's account is not in the model";
  return 'what a `*` among services or providers means is not documented';
}
