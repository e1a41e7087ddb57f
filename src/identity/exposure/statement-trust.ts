// To whom a statement of a resource's policy speaks: owned callers, everyone, or somebody whom Stoa cannot place.

import type { Principals, Statement } from '../policy/document.ts';
import { type Trust, trustBeyond, trustOf } from './condition-trust.ts';
import type { ServiceMeaning } from './trust-keys.ts';

export type Openness = { readonly kind: 'confined' } | { readonly kind: 'open'; readonly notModelled: readonly string[] };

const CONFINED: Openness = { kind: 'confined' };

/** Whether a statement that allows is confined to owned callers; if not, what leaves it in doubt. */
export function opennessOf(statement: Statement, version: string, meaning: ServiceMeaning): Openness {
  const trusts = [trustOfPrincipals(statement), ...statement.conditions.map((condition) => trustOf(condition, version, meaning))];
  // Principal and conditions must all hold, so that one that confines is enough.
  if (trusts.includes('trusted')) return CONFINED;
  return { kind: 'open', notModelled: trusts.flatMap((one) => (typeof one === 'object' ? [one.notModelled] : [])) };
}

function trustOfPrincipals({ principals, notPrincipals }: Statement): Trust {
  // Everyone but a few is everyone.
  if (principals === undefined) return notPrincipals === undefined ? { notModelled: 'a statement without Principal' } : 'open';
  return trustOfNames(principals);
}

// Anyone can have an account with these, so that they stand for the public.
const PUBLIC_IDENTITY_PROVIDERS = new Set(['graph.facebook.com', 'accounts.google.com', 'www.amazon.com', 'cognito-identity.amazonaws.com']);

/** Fixed principals are owned. `{ "AWS": "*" }` says the same as `*`: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
function trustOfNames(principals: Principals): Trust {
  if (principals === '*') return 'open';
  const trusts = Object.entries(principals).flatMap(([kind, names]) => names.map((name) => trustOfName(kind, name)));
  if (trusts.includes('open')) return 'open';
  return trusts.find((one) => one !== 'trusted') ?? 'trusted';
}

function trustOfName(kind: string, name: string): Trust {
  if (/[*?]|\$\{/.test(name)) return 'open';
  if (kind === 'AWS' || kind === 'CanonicalUser' || kind === 'Service') return 'trusted';
  if (kind === 'Federated' && PUBLIC_IDENTITY_PROVIDERS.has(name)) return 'open';
  return { notModelled: `Principal ${kind}` };
}

/** Whether a Deny holds for everyone, or leaves out owned callers only (`trusted`); `open` for one that holds for some. */
export function everyoneBut({ principals, notPrincipals }: Statement): Trust {
  if (principals !== undefined) {
    if (principals === '*' || (Object.hasOwn(principals, 'AWS') && principals['AWS']?.includes('*') === true)) return 'trusted';
    return 'open';
  }
  if (notPrincipals === undefined) return { notModelled: 'a statement without Principal' };
  return trustOfNames(notPrincipals);
}

/** Whether the requests that a Deny does not hold for, by its conditions, come from owned callers only. */
export function beyondDeny({ conditions }: Statement, version: string, meaning: ServiceMeaning): Trust {
  // A request passes when any one of the conditions is not met, so that each must confine.
  const trusts = conditions.map((condition) => trustBeyond(condition, version, meaning));
  if (trusts.includes('open')) return 'open';
  return trusts.find((one) => one !== 'trusted') ?? 'trusted';
}
