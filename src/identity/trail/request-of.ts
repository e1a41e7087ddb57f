// A CloudTrail event as the request that AWS authorised, as far as the event tells it.

import { asString, at, type JsonObject, partitionOfRegion } from '../../core/index.ts';
import type { AccessRequest } from '../model/index.ts';
import { actionOfEvent } from './action-of.ts';
import { contextOfEvent } from './context-of.ts';
import { principalOfEvent } from './principal-of.ts';
import { type FindIdentity, resourceOfEvent } from './resource-of.ts';

/** Why an event cannot be replayed. */
export const NOT_REPLAYED = {
  'not-a-call': 'not a call that IAM authorises (a sign-in, an event of a service)',
  'failed-call': 'AWS refused or failed the call',
  'no-action': 'the IAM action of the event is not known',
  'no-principal': 'the event does not tell who called',
} as const;
export type NotReplayed = keyof typeof NOT_REPLAYED;

export type ReplayedEvent =
  /** `request.resource` is `*` where the event does not tell the resource, and `isResourceKnown` is false. */
  { readonly ok: true; readonly request: AccessRequest; readonly isResourceKnown: boolean } | { readonly ok: false; readonly why: NotReplayed };

/** What the service authorization data says of an action: `undefined` where there is no such action. */
export type LookUpAction = (action: string) => { readonly resourceTypes: readonly unknown[] } | undefined;

/** Event types that are calls: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html */
const CALLS: ReadonlySet<string> = new Set(['AwsApiCall', 'AwsConsoleAction']);

/** The request of an event. Keys that the event does not prove are unspecified, never guessed. */
export function requestOfEvent(event: JsonObject, lookUp: LookUpAction, find: FindIdentity = () => undefined): ReplayedEvent {
  const type = asString(event['eventType']);
  const source = asString(event['eventSource']);
  const name = asString(event['eventName']);
  if (source === undefined || name === undefined || (type !== undefined && !CALLS.has(type))) return { ok: false, why: 'not-a-call' };
  if (asString(event['errorCode']) !== undefined) return { ok: false, why: 'failed-call' };
  const action = actionOfEvent(source, name, (one) => lookUp(one) !== undefined);
  if (action === undefined) return { ok: false, why: source.startsWith('signin.') ? 'not-a-call' : 'no-action' };
  const principal = principalOfEvent(event['userIdentity']);
  if (principal === undefined) return { ok: false, why: 'no-principal' };
  const region = asString(event['awsRegion']) ?? '';
  const account = asString(event['recipientAccountId']) ?? asString(at(event, 'userIdentity', 'accountId')) ?? '';
  const takesResources = (lookUp(action)?.resourceTypes.length ?? 0) > 0;
  const resource = resourceOfEvent(event, action, { partition: partitionOfRegion(region), region, account }, takesResources, find);
  const { context, absentKeys, endpoint } = contextOfEvent(event);
  return {
    ok: true,
    isResourceKnown: resource !== undefined,
    request: { principal, action, resource: resource ?? '*', context, otherKeys: 'unspecified', absentKeys, ...(endpoint === undefined ? {} : { endpoint }) },
  };
}
