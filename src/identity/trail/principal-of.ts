// From CloudTrail's `userIdentity` to the principal of a request.
// Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html

import { asString, at, type Json, type JsonObject } from '../../core/index.ts';
import type { RequestPrincipal } from '../model/index.ts';

type Reader = (identity: JsonObject) => RequestPrincipal | undefined;

/** One row a type of identity. What is missing here cannot be told from an event: an account outside, an unknown caller. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['Root', ({ accountId }) => withText(accountId, (account) => ({ kind: 'root', account }))],
  ['IAMUser', ({ arn }) => withText(arn, (user) => ({ kind: 'user', arn: user }))],
  ['AssumedRole', sessionOf],
  ['Role', sessionOf],
  ['FederatedUser', federatedOf],
  ['AWSService', ({ invokedBy }) => withText(invokedBy, (service) => ({ kind: 'service', service }))],
  ['SAMLUser', providerOf],
  ['WebIdentityUser', providerOf],
]);

/** The caller of an event, `undefined` where the event does not tell enough. */
export function principalOfEvent(identity: Json | undefined): RequestPrincipal | undefined {
  if (typeof identity !== 'object' || identity === null || Array.isArray(identity)) return undefined;
  const object = identity as JsonObject;
  return READERS.get(asString(object['type']) ?? '')?.(object);
}

function sessionOf(identity: JsonObject): RequestPrincipal | undefined {
  const session = asString(identity['arn'])?.split('/').at(-1);
  const role = asString(at(identity, 'sessionContext', 'sessionIssuer', 'arn'));
  if (session === undefined || role === undefined) return undefined;
  const provider = asString(at(identity, 'sessionContext', 'webIdFederationData', 'federatedProvider'));
  return { kind: 'role-session', role, session, ...(provider === undefined ? {} : { federatedProvider: provider }) };
}

function federatedOf(identity: JsonObject): RequestPrincipal | undefined {
  const name = asString(identity['arn'])?.split('/').at(-1);
  const user = asString(at(identity, 'sessionContext', 'sessionIssuer', 'arn'));
  return name === undefined || user === undefined ? undefined : { kind: 'federated-user', user, name };
}

function providerOf({ identityProvider }: JsonObject): RequestPrincipal | undefined {
  return withText(identityProvider, (provider) => ({ kind: 'federated', provider }));
}

function withText(value: Json | undefined, make: (text: string) => RequestPrincipal): RequestPrincipal | undefined {
  const text = asString(value);
  return text === undefined || text === '' ? undefined : make(text);
}
