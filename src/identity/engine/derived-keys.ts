// Condition keys that follow from the model and the request, with what is certain about their absence.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html; the table of principals in
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable

import type { NotKnown, RequestPrincipal } from '../model/index.ts';
import { callerArnOf, identityArnOf, lastName } from './principal-arns.ts';
import type { Derivation, Frame, Place, PreparedAccount } from './shapes.ts';
import { ELSEWHERE, NOT_DERIVED, NOT_KNOWN } from './special-values.ts';

/** How the value of a key (in lower case) follows from the model; `undefined` where it does not. */
export function derivationOf(name: string): Derivation | undefined {
  const slash = name.indexOf('/');
  const derivation = DERIVATIONS.get(slash < 0 ? name : name.slice(0, slash + 1));
  const service = name.slice(0, name.indexOf(':'));
  // Keys of a service are in requests to that service only.
  return derivation === undefined || service === 'aws' ? derivation : (frame, key) => (frame.action.service === service ? derivation(frame, key) : NOT_DERIVED);
}

/** Whether the value of a key (in lower case) hangs on who asks. */
export function isOfPrincipal(name: string): boolean {
  return OF_PRINCIPAL.has(name) || name.startsWith('aws:principaltag/') || OF_NOBODY_IN_PARTICULAR.has(name);
}

/** Whether a key (in lower case) is in requests that pass session tags, and in no others of these actions. */
export function isOfSessionTags(name: string): boolean {
  return name.startsWith('aws:requesttag/') || name === 'aws:tagkeys' || name === 'sts:transitivetagkeys';
}

const WITHOUT_OWNER = new Set([
  'auditmanager:updateassessmentframeworkshare',
  'detective:acceptinvitation',
  'ds:acceptshareddirectory',
  'ec2:accepttransitgatewaypeeringattachment',
  'ec2:acceptvpcendpointconnections',
  'ec2:acceptvpcpeeringconnection',
  'ec2:copyimage',
  'ec2:copysnapshot',
  'ec2:createtransitgatewaypeeringattachment',
  'ec2:createvolume',
  'ec2:createvpcendpoint',
  'ec2:createvpcpeeringconnection',
  'ec2:deletetransitgatewaypeeringattachment',
  'ec2:deletevpcpeeringconnection',
  'ec2:rejecttransitgatewaypeeringattachment',
  'ec2:rejectvpcendpointconnections',
  'ec2:rejectvpcpeeringconnection',
  'es:acceptinboundconnection',
  'guardduty:acceptadministratorinvitation',
  'macie2:acceptinvitation',
  'route53:associatevpcwithhostedzone',
  'route53:createvpcassociationauthorization',
  'route53:deletevpcassociationauthorization',
  'route53:disassociatevpcfromhostedzone',
  'route53:listhostedzonesbyvpc',
  'securityhub:acceptadministratorinvitation',
]);

// "The kms:CallerAccount condition key exists for all AWS KMS operations except for these"
// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-caller-account
const WITHOUT_CALLER = new Set(['kms:createkey', 'kms:generaterandom', 'kms:listaliases', 'kms:listkeys', 'kms:listretirablegrants', 'kms:retiregrant']);

type Kind = RequestPrincipal['kind'];

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
const TYPES: Readonly<Partial<Record<Kind, string>>> = {
  root: 'Account',
  user: 'User',
  'federated-user': 'FederatedUser',
  'role-session': 'AssumedRole',
  anonymous: 'Anonymous',
};

const DERIVATIONS: ReadonlyMap<string, Derivation> = new Map<string, Derivation>([
  ['aws:principalarn', principalArn],
  ['aws:principalaccount', principalAccount],
  ['aws:principalorgid', (frame) => organizationOf(frame, frame.account, frame.principalAccount)],
  ['aws:principalorgpaths', (frame) => pathsOf(frame, frame.account, frame.principalAccount)],
  ['aws:principaltype', (frame) => TYPES[frame.principal.kind] ?? notKnown(frame, `aws:PrincipalType of ${frame.principal.kind} principals is not documented`)],
  ['aws:principaltag/', principalTag],
  ['aws:username', ({ identity, principal }) => (principal.kind === 'user' ? (identity?.name ?? lastName(principal.arn)) : undefined)],
  ['aws:userid', userId],
  // Anonymous requests have no such key, and those that ask for their first credentials are not signed either.
  ['aws:principalisawsservice', ({ account, principal }) => (principal.kind === 'service' ? 'true' : account === '' ? undefined : 'false')],
  ['aws:principalservicename', ({ principal }) => (principal.kind === 'service' ? principal.service : undefined)],
  ['aws:principalservicenameslist', ({ principal }) => (principal.kind === 'service' ? NOT_DERIVED : undefined)],
  ['aws:assumedroot', ({ principal }) => (principal.kind === 'root' && principal.taskPolicy !== undefined ? 'true' : undefined)],
  ['aws:federatedprovider', federatedProvider],
  // "exists for all AWS KMS operations except for these": with what for callers without an account, AWS does not say.
  ['kms:calleraccount', ({ account, action }) => (WITHOUT_CALLER.has(action.name) ? undefined : account === '' ? NOT_DERIVED : account)],
  ['aws:resourceaccount', resourceAccount],
  ['s3:resourceaccount', resourceAccount],
  ['aws:resourceorgid', (frame) => ofOwner(frame, organizationOf)],
  ['aws:resourceorgpaths', (frame) => ofOwner(frame, pathsOf)],
  ['aws:resourcetag/', resourceTag],
  ['kms:resourcealiases', resourceAliases],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html#access-points-condition-keys
  ['s3:dataaccesspointarn', (frame) => accessPointOf(frame)?.holder.arn],
  ['s3:dataaccesspointaccount', (frame) => accessPointOf(frame)?.owner],
  ['s3:accesspointnetworkorigin', networkOrigin],
  // "only available when the call to your resource is made directly by an AWS service principal"
  ['aws:sourcearn', bySource],
  ['aws:sourceaccount', bySource],
  ['aws:sourceorgid', bySource],
  ['aws:sourceorgpaths', bySource],
  ['aws:sourcevpce', ({ endpointId }) => endpointId ?? NOT_DERIVED],
  ['aws:sourcevpc', (frame) => ofEndpoint(frame, 'vpc')],
  ['aws:vpceaccount', (frame) => ofEndpoint(frame, 'account')],
  // Present for requests that do not pass a VPC endpoint only.
  ['aws:sourceip', ({ endpointId }) => (endpointId === undefined ? NOT_DERIVED : undefined)],
]);

const OF_PRINCIPAL = new Set([
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principaltype',
  'aws:username',
  'aws:userid',
  'aws:principalisawsservice',
  'aws:principalservicename',
  'aws:principalservicenameslist',
  'aws:assumedroot',
  'aws:federatedprovider',
  'kms:calleraccount',
]);
// For an action without a resource they are those of the caller's account.
const OF_NOBODY_IN_PARTICULAR = new Set(['aws:resourceaccount', 's3:resourceaccount', 'aws:resourceorgid', 'aws:resourceorgpaths']);

function notKnown(frame: Frame, reason: string): typeof NOT_KNOWN {
  frame.reason = reason;
  return NOT_KNOWN;
}

function principalArn(frame: Frame): ReturnType<Derivation> {
  const { principal, account, identity, engine } = frame;
  if (identity?.isProvisional === true) return notKnown(frame, `the ARN of the reserved role ${identity.arn} is made up`);
  // "This key is included in the request context for all signed requests", and AWS does not say with what for its services.
  if (principal.kind === 'service') return notKnown(frame, 'aws:PrincipalArn of AWS services is not documented');
  return callerArnOf(principal, account, engine.model.partition);
}

/** "For anonymous requests, the request context returns anonymous." */
function principalAccount(frame: Frame): ReturnType<Derivation> {
  if (frame.account !== '') return frame.account;
  if (frame.principal.kind === 'anonymous') return 'anonymous';
  return notKnown(frame, `aws:PrincipalAccount of ${frame.principal.kind} principals is not documented`);
}

function userId(frame: Frame): ReturnType<Derivation> {
  const { principal, identity } = frame;
  // No session has this name: any session of the role is meant, and what hangs on its name is left open.
  if (principal.kind === 'role-session' && principal.session === '*') return NOT_DERIVED;
  if (principal.kind === 'root') return principal.account;
  if (principal.kind === 'federated-user') return `${frame.account}:${principal.name}`;
  if (principal.kind === 'anonymous') return 'anonymous';
  const arn = identityArnOf(principal);
  if (arn === undefined) return notKnown(frame, `aws:userid of ${principal.kind} principals is not documented`);
  if (identity === undefined) return notKnown(frame, `${arn} is not in the model`);
  return principal.kind === 'role-session' ? `${identity.uniqueId}:${principal.session}` : identity.uniqueId;
}

function principalTag(frame: Frame, { detail }: { readonly detail: string }): ReturnType<Derivation> {
  const { principal, identity } = frame;
  if (principal.kind === 'role-session' || principal.kind === 'federated-user') {
    // A session tag overrides the tag of role or user: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
    const { sessionTags } = principal;
    for (const tag in sessionTags) if (Object.hasOwn(sessionTags, tag) && tag.toLowerCase() === detail) return sessionTags[tag];
    if (principal.kind === 'federated-user' && principal.user.endsWith(':root')) return undefined;
  } else if (principal.kind !== 'user') return undefined;
  if (identity === undefined) return notKnown(frame, `${identityArnOf(principal) ?? ''} is not in the model`);
  return 'unknown' in identity.tags ? notKnown(frame, identity.tags.unknown) : identity.tags.get(detail);
}

function bySource({ principal }: Frame): ReturnType<Derivation> {
  return principal.kind === 'service' ? NOT_DERIVED : undefined;
}

function federatedProvider(frame: Frame): ReturnType<Derivation> {
  const { principal } = frame;
  if (principal.kind === 'role-session') return principal.federatedProvider ?? NOT_DERIVED;
  // The sessions have the key; in which form the request for one has it, where it does, AWS does not say.
  return principal.kind === 'federated' ? notKnown(frame, 'aws:FederatedProvider of federated principals is not documented') : undefined;
}

function organizationOf(frame: Frame, account: string, prepared: PreparedAccount | undefined): ReturnType<Derivation> {
  const { organization } = frame.engine;
  if (account === '' || (organization === undefined && frame.engine.accounts.has(account))) return undefined;
  if (organization === undefined || prepared?.isMember === 'no') {
    frame.reason = `whether account ${account} belongs to another organisation is not known`;
    return ELSEWHERE;
  }
  return 'unknown' in organization ? notKnown(frame, organization.unknown) : organization.id;
}

function pathsOf(frame: Frame, account: string, prepared: PreparedAccount | undefined): ReturnType<Derivation> {
  const id = organizationOf(frame, account, prepared);
  if (typeof id !== 'string') return id;
  const path: string | NotKnown | undefined = prepared?.path;
  if (path === undefined) return undefined;
  return typeof path === 'string' ? [path] : notKnown(frame, path.unknown);
}

// "The following actions don't support this key", of the pages' lists for aws:ResourceAccount, aws:ResourceOrgID and aws:ResourceOrgPaths.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceaccount
function isWithoutOwner({ action }: Frame): boolean {
  return WITHOUT_OWNER.has(action.name) || action.service === 'ebs';
}

function resourceAccount(frame: Frame): ReturnType<Derivation> {
  if (isWithoutOwner(frame)) return undefined;
  const { owner, isNone, holder } = frame.place;
  if (owner === undefined) return notKnown(frame, `the owner of ${holder.arn} is not known`);
  if (owner !== '') return owner;
  return isNone && frame.account !== '' ? frame.account : NOT_DERIVED;
}

function ofOwner(frame: Frame, fact: typeof organizationOf): ReturnType<Derivation> {
  if (isWithoutOwner(frame)) return undefined;
  const { place } = frame;
  if (place.owner === undefined) return notKnown(frame, `the owner of ${place.holder.arn} is not known`);
  if (place.owner !== '') return fact(frame, place.owner, place.ownerAccount);
  return place.isNone ? fact(frame, frame.account, frame.principalAccount) : NOT_DERIVED;
}

function resourceTag(frame: Frame, { detail }: { readonly detail: string }): ReturnType<Derivation> {
  const { place } = frame;
  if (place.isNone) return NOT_DERIVED;
  const tags = place.arn === place.holder.arn ? (place.resource?.tags ?? place.role?.tags) : undefined;
  if (tags === undefined) return notKnown(frame, `the tags of ${place.arn} are not in the model`);
  return 'unknown' in tags ? notKnown(frame, tags.unknown) : tags.get(detail);
}

function resourceAliases(frame: Frame): ReturnType<Derivation> {
  const kms = frame.place.resource?.model.kms;
  if (kms === undefined) return frame.place.arn.includes(':kms:') ? notKnown(frame, `the aliases of ${frame.place.arn} are not in the model`) : NOT_DERIVED;
  return 'unknown' in kms.aliases ? notKnown(frame, kms.aliases.unknown) : kms.aliases;
}

/** The access point that the request goes through; the ARN that is asked for tells. */
function accessPointOf({ accessPoint, place }: Frame): Place | undefined {
  return accessPoint ?? (place.isAccessPoint ? place : undefined);
}

function networkOrigin(frame: Frame): ReturnType<Derivation> {
  const point = accessPointOf(frame);
  if (point === undefined) return undefined;
  const s3 = point.resource?.model.s3;
  if (s3 === undefined) return notKnown(frame, `where ${point.holder.arn} takes requests from is not in the model`);
  return s3.vpc === undefined ? 'Internet' : 'VPC';
}

function ofEndpoint(frame: Frame, field: 'vpc' | 'account'): ReturnType<Derivation> {
  if (frame.endpointId === undefined) return NOT_DERIVED;
  return frame.endpoint?.[field] ?? notKnown(frame, `the endpoint ${frame.endpointId} is not in the model`);
}
