// Condition keys: those that the request gives, and those that follow from who asks and for what.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html

import type { AccessModel, AccessRequest, ContextValue, Known } from '../../../src/identity/model/index.ts';
import { type Caller, uniqueIdOf } from './caller.ts';
import type { Why } from './judged.ts';
import type { Scalar } from './operators.ts';
import type { Target } from './target.ts';
import { arnParts, lowerCase } from './text.ts';
import { isUnknown, nodesAbove, organizationOf } from './world.ts';

/** What a key holds. `name` is the key as it was given or as AWS writes it. */
export type KeyValue =
  | { readonly kind: 'value'; readonly values: readonly Scalar[]; readonly isList: boolean; readonly name: string; readonly why: Why }
  | { readonly kind: 'absent'; readonly why: Why }
  /** One of these, and AWS does not say which. */
  | { readonly kind: 'either'; readonly options: readonly KeyValue[]; readonly why: Why }
  | { readonly kind: 'unspecified'; readonly why: Why }
  /** Absent, or the id (or the paths) of another organisation than `own`. */
  | { readonly kind: 'elsewhere'; readonly own: string | undefined; readonly isList: boolean; readonly why: Why };

/** A derived value: text, a list, `null` for certainly absent, `unknown`, or undefined where nothing follows. */
type Derived =
  | string
  | readonly string[]
  | null
  | { readonly unknown: true }
  | { readonly either: readonly string[] }
  | { readonly elsewhere: string | undefined }
  | undefined;
const UNKNOWN = { unknown: true } as const;

export interface Asked {
  readonly model: AccessModel;
  readonly request: AccessRequest;
  readonly caller: Caller;
  readonly target: Target;
}

/** "Tag keys are not case-sensitive", with accents too; names of keys are of letters A to Z. */
export function keyName(key: string): string {
  const slash = key.indexOf('/');
  return slash < 0 ? lowerCase(key) : lowerCase(key.slice(0, slash)) + key.slice(slash).toLowerCase();
}

/** Given wins over derived; then `otherKeys` says. Keys are compared without regard to case. */
export function keyValue(asked: Asked, key: string): KeyValue {
  const name = keyName(key);
  const rule = ruleOfKey(name);
  for (const [given, value] of Object.entries(asked.request.context ?? {})) {
    if (keyName(given) === name) return givenValue(value, given, rule);
  }
  const entry = KEYS.find(({ name: each }) => lowerCase(each) === name) ?? TAGS.find(({ name: each }) => name.startsWith(lowerCase(each)));
  const derived = entry?.derive(asked, key.slice(key.indexOf('/') + 1));
  const isAbsent = (asked.request.absentKeys ?? []).some((absent) => keyName(absent) === name);
  // What the request says to be absent is, where nothing else is known of it.
  if (isAbsent && typeof derived === 'object' && derived !== null && ('unknown' in derived || 'elsewhere' in derived)) return { kind: 'absent', why: rule };
  if (entry !== undefined && derived !== undefined) return derivedValue(derived, entry.name.endsWith('/') ? key : entry.name, rule);
  if (asked.request.otherKeys !== 'unspecified') return { kind: 'absent', why: rule };
  return { kind: isAbsent ? 'absent' : 'unspecified', why: rule };
}

function givenValue(value: ContextValue, name: string, why: Why): KeyValue {
  const isList = Array.isArray(value);
  const values = (isList ? value : [value]) as readonly Scalar[];
  return values.length === 0 ? { kind: 'absent', why } : { kind: 'value', values, isList, name, why };
}

function derivedValue(value: Derived, name: string, why: Why): KeyValue {
  if (value === null || value === undefined) return { kind: 'absent', why };
  if (typeof value === 'object' && 'either' in value) return { kind: 'either', options: value.either.map((each) => givenValue(each, name, why)), why };
  if (typeof value === 'object' && 'elsewhere' in value) return { kind: 'elsewhere', own: value.elsewhere, isList: name.endsWith('OrgPaths'), why };
  if (typeof value === 'object' && !Array.isArray(value)) return { kind: 'unspecified', why };
  return givenValue(value as string | readonly string[], name, why);
}

interface KeyRow {
  readonly name: string;
  readonly derive: (asked: Asked, tag: string) => Derived;
}

const isOfAccount = ({ caller }: Asked): boolean => caller.account !== undefined;

const KEYS: readonly KeyRow[] = [
  { name: 'aws:PrincipalArn', derive: principalArn },
  { name: 'aws:PrincipalAccount', derive: ({ caller }) => caller.account ?? (caller.kind === 'anonymous' ? 'anonymous' : UNKNOWN) },
  { name: 'aws:PrincipalOrgID', derive: ({ model, caller }) => organizationId(model, caller.account) },
  { name: 'aws:PrincipalOrgPaths', derive: ({ model, caller }) => organizationPaths(model, caller.account) },
  { name: 'aws:PrincipalType', derive: principalType },
  { name: 'aws:username', derive: userName },
  { name: 'aws:userid', derive: userId },
  // "for all signed API requests that use AWS credentials. Anonymous requests do not include this key."
  { name: 'aws:PrincipalIsAWSService', derive: (asked) => (asked.caller.kind === 'service' ? 'true' : isOfAccount(asked) ? 'false' : null) },
  { name: 'aws:PrincipalServiceName', derive: ({ caller }) => (caller.request.kind === 'service' ? caller.request.service : null) },
  // "present in the request … when the call is made by an AWS service principal": which names a service has, the model does not say.
  { name: 'aws:PrincipalServiceNamesList', derive: ({ caller }) => (caller.kind === 'service' ? undefined : null) },
  { name: 'aws:VpceAccount', derive: vpceAccount },
  { name: 'aws:ResourceAccount', derive: ({ target }) => (lacksResourceAccount(target) ? null : ownerOf(target)) },
  { name: 'aws:ResourceOrgID', derive: ({ model, target }) => ofOwner(target, (account) => organizationId(model, account)) },
  { name: 'aws:ResourceOrgPaths', derive: ({ model, target }) => ofOwner(target, (account) => organizationPaths(model, account)) },
  { name: 's3:ResourceAccount', derive: ({ target }) => (target.service === 's3' ? ownerOf(target) : undefined) },
  { name: 's3:DataAccessPointArn', derive: ({ target }) => target.accessPoint ?? (target.service === 's3' ? null : undefined) },
  { name: 's3:DataAccessPointAccount', derive: ({ target }) => arnParts(target.accessPoint ?? '')[4] ?? (target.service === 's3' ? null : undefined) },
  {
    name: 's3:AccessPointNetworkOrigin',
    derive: ({ target }) => {
      if (target.accessPoint === undefined) return target.service === 's3' ? null : undefined;
      return target.holder === undefined ? UNKNOWN : target.holder.s3?.vpc === undefined ? 'Internet' : 'VPC';
    },
  },
  { name: 'kms:CallerAccount', derive: callerAccount },
  { name: 'kms:ResourceAliases', derive: aliases },
  // "only available when the call to your resource is made directly by an AWS service principal"
  ...['aws:SourceArn', 'aws:SourceAccount', 'aws:SourceOrgID', 'aws:SourceOrgPaths'].map((name) => ({
    name,
    derive: ({ caller }: Asked) => (caller.kind === 'service' ? undefined : null),
  })),
  { name: 'aws:SourceVpce', derive: ({ request }) => request.endpoint },
  { name: 'aws:SourceVpc', derive: sourceVpc },
  // "This key … is not present when the request is made through a VPC endpoint"
  { name: 'aws:SourceIp', derive: ({ request }) => (request.endpoint === undefined ? undefined : null) },
  { name: 'aws:AssumedRoot', derive: ({ caller }) => (caller.kind === 'root' && caller.sessionPolicies !== undefined ? 'true' : null) },
  {
    name: 'aws:FederatedProvider',
    derive: ({ caller: { request } }) => (request.kind === 'role-session' ? request.federatedProvider : request.kind === 'federated' ? UNKNOWN : null),
  },
];

/** `*` is the caller's account; whose it is that a caller without one means, the request must say. */
function ownerOf({ account, arn }: Target): Derived {
  return account ?? (arn === '*' ? undefined : UNKNOWN);
}

/** What follows from the owner of the resource, for actions that have such keys. */
function ofOwner(target: Target, derive: (account: string) => Derived): Derived {
  if (lacksResourceAccount(target)) return null;
  if (target.account !== undefined) return derive(target.account);
  // Who belongs to no account belongs to no organisation.
  return target.arn === '*' ? null : UNKNOWN;
}

/** "The following actions don't support this key": of the account, and of the organisation. */
function lacksResourceAccount({ service, action }: Target): boolean {
  return service === 'ebs' || service === 'events' || WITHOUT_RESOURCE_ACCOUNT.has(`${service}:${action}`);
}
const WITHOUT_RESOURCE_ACCOUNT: ReadonlySet<string> = new Set(
  `ec2:copyfpgaimage ec2:copyimage ec2:copysnapshot ec2:createtransitgatewaypeeringattachment ec2:createvolume ec2:createvpcendpoint
  ec2:createvpcpeeringconnection workspaces:copyworkspaceimage workspaces:describeworkspaceimages`.split(/\s+/),
);

const TAGS: readonly KeyRow[] = [
  { name: 'aws:PrincipalTag/', derive: principalTag },
  { name: 'aws:ResourceTag/', derive: ({ target }, tag) => (target.tags === undefined ? undefined : tagIn(target.tags, tag)) },
];

function principalArn({ model, caller }: Asked): Derived {
  if (caller.kind === 'root') return `arn:${model.partition}:iam::${caller.account}:root`;
  if (caller.kind === 'federated-user') return caller.sessionArn;
  // "for all signed requests": of calls by services AWS does not say what it holds.
  return caller.identityArn ?? (caller.kind === 'service' ? UNKNOWN : null);
}

/** "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/ou-ab12-22222222/": the organisation, the root, the OUs. */
function organizationPaths(model: AccessModel, account: string | undefined): Derived {
  const id = account === undefined ? null : organizationId(model, account);
  if (typeof id !== 'string' || account === undefined) return id;
  const nodes = nodesAbove(model, account);
  return nodes === 'unknown' ? UNKNOWN : [`${[id, ...nodes.map((node) => node.id)].join('/')}/`];
}

function idOf(organization: AccessModel['organization']): string | undefined {
  return organization === undefined || isUnknown(organization) ? undefined : organization.id;
}

/** "included in the request context only if the principal is a member of an organization" */
function organizationId(model: AccessModel, account: string | undefined): Derived {
  if (account === undefined) return null;
  const organization = organizationOf(model, account);
  // An account outside may belong to another organisation; one that is told to belong to none, where there is none, does not.
  if (organization === 'none')
    return model.organization === undefined && model.accounts.some(({ id }) => id === account) ? null : { elsewhere: idOf(model.organization) };
  return organization === 'unknown' ? UNKNOWN : organization.id;
}

const TYPES: Partial<Record<Caller['kind'], string>> = {
  root: 'Account',
  user: 'User',
  'federated-user': 'FederatedUser',
  'role-session': 'AssumedRole',
  anonymous: 'Anonymous',
};

function principalType({ caller }: Asked): Derived {
  return TYPES[caller.kind] ?? UNKNOWN;
}

function userName({ caller }: Asked): Derived {
  return caller.kind === 'user' ? (caller.identityArn?.split('/').at(-1) ?? null) : null;
}

/** The table of "Principal key values". */
function userId({ caller }: Asked): Derived {
  const { request } = caller;
  if (request.kind === 'root') return request.account;
  if (request.kind === 'federated-user') return `${caller.account}:${request.name}`;
  const id = uniqueIdOf(caller);
  if (id === undefined) return request.kind === 'anonymous' ? 'anonymous' : UNKNOWN;
  if (id === 'unknown') return UNKNOWN;
  return request.kind === 'role-session' ? `${id}:${request.session}` : id;
}

/** Session tags override those of the identity, "not case sensitive". https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html */
function principalTag({ caller }: Asked, tag: string): Derived {
  const { request } = caller;
  const session = 'sessionTags' in request ? tagIn(request.sessionTags ?? {}, tag) : null;
  if (session !== null) return session;
  if (caller.identityArn === undefined || caller.isRoot) return null;
  return caller.identity === undefined ? UNKNOWN : tagIn(caller.identity.tags, tag);
}

function tagIn(tags: Known<Readonly<Record<string, string>>>, tag: string): Derived {
  if (isUnknown(tags)) return UNKNOWN;
  const values = Object.entries(tags).flatMap(([name, value]) => (name.toLowerCase() === tag.toLowerCase() ? [value] : []));
  // "the key name matches both tags, but only one value matches. This can result in unexpected condition failures."
  return new Set(values).size > 1 ? { either: values } : (values[0] ?? null);
}

/** "The kms:CallerAccount condition key exists for all AWS KMS operations except for these". https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html */
function callerAccount({ target, caller }: Asked): Derived {
  if (target.service !== 'kms') return undefined;
  const isExcepted = ['createkey', 'generaterandom', 'listaliases', 'listkeys', 'listretirablegrants', 'retiregrant'].includes(target.action);
  return isExcepted ? null : caller.account;
}

function aliases({ target }: Asked): Derived {
  if (target.service !== 'kms' || target.arn === '*') return undefined;
  const known = target.holder?.kms?.aliases;
  return known === undefined || isUnknown(known) ? UNKNOWN : known;
}

function sourceVpc({ model, request }: Asked): Derived {
  if (request.endpoint === undefined) return undefined;
  return model.endpoints.find(({ id }) => id === request.endpoint)?.vpc ?? UNKNOWN;
}

/** "the AWS account ID that owns the VPC endpoint through which the request was made" */
function vpceAccount({ model, request }: Asked): Derived {
  if (request.endpoint === undefined) return undefined;
  return model.endpoints.find(({ id }) => id === request.endpoint)?.account ?? UNKNOWN;
}

const RULES: readonly (readonly [name: string, rule: string])[] = [
  ['aws:principalarn', 'key.principal-arn'],
  ['aws:principalaccount', 'key.principal-account'],
  ['aws:principalorgid', 'key.principal-org-id'],
  ['aws:principalorgpaths', 'key.principal-org-paths'],
  ['aws:principaltype', 'key.principal-type'],
  ['aws:principaltag/', 'key.principal-tag'],
  ['aws:username', 'key.username'],
  ['aws:userid', 'key.userid'],
  ['aws:principalisawsservice', 'key.principal-is-service'],
  ['aws:principalservicename', 'key.principal-service-name'],
  ['aws:resourceaccount', 'key.resource-account'],
  ['aws:resourceorg', 'key.resource-org-id'],
  ['aws:resourcetag/', 'key.resource-tag'],
  ['aws:sourcevpc', 'key.source-vpce'],
  ['aws:sourcearn', 'key.source-of-service'],
  ['aws:sourceaccount', 'key.source-of-service'],
  ['aws:sourceorg', 'key.source-of-service'],
  ['aws:sourceip', 'key.source-ip'],
  ['aws:multifactorauth', 'key.mfa'],
  ['aws:requestedregion', 'key.requested-region'],
  ['aws:securetransport', 'key.secure-transport'],
  ['aws:calledvia', 'key.called-via'],
  ['aws:viaawsservice', 'key.called-via'],
  ['aws:tagkeys', 'key.tag-keys'],
  ['aws:assumedroot', 'key.assumed-root'],
  ['aws:federatedprovider', 'key.federated-provider'],
  ['aws:sourceidentity', 'key.source-identity'],
  ['aws:tokenissuetime', 'key.token-issue-time'],
  ['aws:ec2instance', 'key.ec2-instance'],
  ['ec2:roledelivery', 'key.ec2-instance'],
  ['s3:resourceaccount', 'key.s3-resource-account'],
  ['s3:dataaccesspoint', 's3.access-point'],
  ['sts:externalid', 'trust.external-id'],
  ['kms:viaservice', 'kms.via-service'],
  ['kms:calleraccount', 'kms.caller-account'],
  ['kms:resourcealiases', 'kms.alias-conditions'],
  ['kms:requestalias', 'kms.alias-conditions'],
];

function ruleOfKey(name: string): Why {
  return RULES.find(([prefix]) => name.startsWith(prefix))?.[1];
}
