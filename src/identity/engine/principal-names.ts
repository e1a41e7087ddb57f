// Whom a Principal or NotPrincipal element names.
// Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html and
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html

import { choice, FALSE, TRUE, type Truth } from './logic.ts';
import type { PrincipalNames } from './named-principals.ts';
import { identityArnOf, lastName, sessionArnOf } from './principal-arns.ts';
import type { RawPrincipals } from './read-policy.ts';
import type { Frame } from './shapes.ts';

/** Ways in which a caller is named, as bits. */
export const DIRECT = 1;
/** The role behind a session, or the user behind a federated one. */
export const ROLE_LIKE = 2;
/** The account. */
export const DELEGATED = 4;
/** Perhaps named by the account. */
export const ODD_ACCOUNT = 16;
/** Named in a form whose meaning is not certain; `oddPrincipal` says which. */
export const ODD = 8;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
const UNIQUE_ID = /^A[A-Z]{3}[A-Z0-9]{5,}$/;
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
  const others = names.size + lists.Service.size + lists.Federated.size + lists.CanonicalUser.size + odd.length;
  return {
    everyone,
    onlyAccount: !everyone && others === 0 && accounts.size === 1 ? [...accounts][0] : undefined,
    names,
    hasUniqueIds: [...names].some((name) => UNIQUE_ID.test(name)),
    accounts,
    services: lists.Service,
    providers: lists.Federated,
    canonicalUsers: lists.CanonicalUser,
    odd,
  };
}

/** In which ways the caller is named: a sum of DIRECT, ROLE_LIKE, DELEGATED, ODD; 0 where it is not. */
export function waysOf(named: PrincipalNames, frame: Frame): number {
  const { onlyAccount } = named;
  if (onlyAccount !== undefined) return onlyAccount !== frame.account ? 0 : frame.principal.kind === 'root' ? DIRECT : DELEGATED;
  let ways = named.odd.length > 0 ? ODD : 0;
  if (named.everyone) return ways | DIRECT;
  const { principal, account, principalAccount } = frame;
  if (account === '') return ways | waysWithoutAccount(named, principal);
  const byAccount = principal.kind === 'root' ? DIRECT : DELEGATED;
  if (named.accounts.size > 0 && named.accounts.has(account)) ways |= byAccount;
  if (named.canonicalUsers.size > 0) {
    const canonical = principalAccount?.canonicalUser;
    if (canonical === undefined) ways |= byAccount === DIRECT ? ODD : ODD_ACCOUNT;
    else if (named.canonicalUsers.has(canonical)) ways |= byAccount;
  }
  return named.names.size === 0 ? ways : ways | waysByName(named, frame);
}

function waysWithoutAccount({ services, providers }: PrincipalNames, principal: Frame['principal']): number {
  if (principal.kind === 'service') return (services.has(principal.service) ? DIRECT : 0) | (services.has('*') ? ODD : 0);
  return principal.kind === 'federated' ? (providers.has(principal.provider) ? DIRECT : 0) | (providers.has('*') ? ODD : 0) : 0;
}

function waysByName({ names, hasUniqueIds }: PrincipalNames, { principal, account, identity, engine }: Frame): number {
  const arn = identityArnOf(principal);
  if (arn === undefined) return 0;
  const isIdentity = names.has(arn) || (identity !== undefined && names.has(identity.uniqueId));
  let ways = isIdentity ? (principal.kind === 'user' ? DIRECT : ROLE_LIKE) : 0;
  // An id may be that of an identity whose id is not known; a made-up ARN may be any that looks like it.
  const isUnsure =
    identity === undefined
      ? hasUniqueIds && !arn.endsWith(':root') && hasIdLike(names, principal.kind, engine)
      : identity.isProvisional && looksLike(names, arn);
  if (!isIdentity && isUnsure) ways |= ODD;
  if (principal.kind !== 'user' && names.has(sessionArnOf(principal, account, engine.model.partition) ?? '')) ways |= DIRECT;
  return ways;
}

/** Whether an id among the names may be that of a user, or of a role, that the model does not have. */
function hasIdLike(names: ReadonlySet<string>, kind: Frame['principal']['kind'], { uniqueIds }: Frame['engine']): boolean {
  const prefix = kind === 'role-session' ? 'AROA' : 'AIDA';
  for (const name of names) if (name.startsWith(prefix) && !uniqueIds.has(name)) return true;
  return false;
}

/** Whether a name differs from the ARN of a reserved role in its made-up end only: `AWSReservedSSO_Name_0123456789abcdef`. */
function looksLike(names: ReadonlySet<string>, arn: string): boolean {
  const start = lastName(arn.slice(0, arn.lastIndexOf('_') + 1));
  for (const name of names) if (lastName(name).startsWith(start) || name.includes(`:assumed-role/${start}`)) return true;
  return false;
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
  const open = (): Truth => logic.unknown((ways & (ODD | ODD_ACCOUNT)) === 0 ? PARTLY_NAMED : oddPrincipal(named), `NotPrincipal ${principal.kind}`);
  if (named.everyone) return FALSE;
  if ((ways & (ODD | ODD_ACCOUNT)) !== 0) return open();
  if (ways === 0) return TRUE;
  // "we strongly recommend that you explicitly include the ARNs for the user's account, or include both the ARN for the role and the account"
  if (identityArnOf(principal) === undefined) return FALSE;
  // The root user, and so its federated session, has no boundary; that of an identity that the model does not have is not known.
  const hasKnownBoundary = identity !== undefined || identityArnOf(principal)?.endsWith(':root') === true;
  return hasKnownBoundary && (ways & (FULLY_NAMED[principal.kind] ?? 0)) === FULLY_NAMED[principal.kind] ? FALSE : open();
}

const FULLY_NAMED: Readonly<Partial<Record<Frame['principal']['kind'], number>>> = {
  user: DELEGATED | DIRECT,
  'role-session': DELEGATED | ROLE_LIKE,
  'federated-user': DELEGATED | DIRECT,
};

/** Why naming is not certain. */
export function oddPrincipal(named: PrincipalNames): string {
  if (named.odd[0] !== undefined) return named.odd[0];
  if (named.hasUniqueIds) return 'whether the unique id of the policy is that of the principal is not known';
  if (named.canonicalUsers.size > 0) return "the canonical user id of the principal's account is not in the model";
  return named.services.has('*') || named.providers.has('*')
    ? 'what a `*` among services or providers means is not documented'
    : 'the ARN of the reserved role is made up';
}
