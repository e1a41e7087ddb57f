// By what the doings of one identity hang together: its keys and sessions, what issued them, and what it made.
// Sources: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html,
// https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html (AssumeRole answers with the new session's key)

import type { Expression } from '../expression/index.ts';
import type { EventNote } from './note.ts';

export interface Ties {
  /** Each alone says that two events are of one identity: an access key, a session, a user, credentials that an event answered with. */
  readonly strong: readonly string[];
  /** What the event made, such as a role: who acts as it later is tied to this event. */
  readonly made: readonly string[];
  /** The same as people call it: its ARN, where the event says it. */
  readonly named: readonly string[];
  /** What the actor may have been made as: a role, an instance. Ties nothing unless an event made it, not later. */
  readonly of: readonly string[];
}

/** Calls that make an identity or something that acts as one; what they make is among their targets. */
const MAKERS: ReadonlySet<string> = new Set([
  'CreateUser',
  'CreateRole',
  'CreateServiceLinkedRole',
  'CreateLoginProfile',
  'UpdateLoginProfile',
  'CreateAccessKey',
  'UpdateAssumeRolePolicy',
  'RunInstances',
  'CreateFunction20150331',
]);

/** Calls that answer with credentials. */
const ISSUERS: readonly string[] = [
  'AssumeRole',
  'AssumeRoleWithSAML',
  'AssumeRoleWithWebIdentity',
  'AssumeRoot',
  'GetSessionToken',
  'GetFederationToken',
  'CreateAccessKey',
];

/** Which events tell of lineage, whether any rule is about them or not. */
export const LINEAGE: Expression = {
  kind: 'any',
  of: [...ISSUERS, ...MAKERS].map((value) => ({
    kind: 'test',
    field: 'eventName',
    test: { kind: 'text', test: { how: 'equals', value, ignoresCase: false } },
  })),
};

/** An IAM user, a role, an instance or a function: what can act once it has been made. */
const CAN_ACT = /^arn:[^:]*:(?:iam::\d*:(?:user|role)\/|ec2:[^:]*:\d*:instance\/|lambda:[^:]*:\d*:function:)/;

/** Names of users and roles are unique in an account, whatever their path; an instance may call another Region than its own. */
const IAM_ARN = /^(arn:[^:]*:iam::\d*:(?:user|role)\/)(?:.*\/)?([^/]+)$/;
const INSTANCE_ARN = /^(arn:[^:]*:ec2:)[^:]*(:\d*:instance\/.*)$/;
/** Roles that people share: the session's name tells who it is. https://docs.aws.amazon.com/singlesignon/latest/userguide/using-service-linked-roles.html */
const SHARED_ROLE = /:role\/aws-reserved\/sso\.amazonaws\.com\//;
/** What AWS itself owns, such as its managed policies: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html */
const OWNED_BY_AWS = /^arn:[^:]*:[^:]*:[^:]*:aws:/;

/**
 * The ties of an event. A source address never joins by itself: it does together with the role that acts, or with what is acted on.
 * What a service did by itself is nobody's.
 */
export function tiesOf(note: EventNote): Ties {
  const { type, actor, accessKey, issuer, address, targets, issued, action, error } = note;
  const strong: string[] = [];
  if (type !== 'AWSService') {
    if (accessKey !== null) strong.push(`key ${accessKey}`);
    // Of a role itself, many may act at a time; of a session, a user and a root, one.
    if (actor !== null && type !== 'Role') strong.push(`principal ${actor}`);
  }
  for (const { accessKey: key, principal } of issued) {
    if (key !== null) strong.push(`key ${key}`);
    if (principal !== null) strong.push(`principal ${principal}`);
  }
  if (address !== null) {
    if (issuer !== null && !SHARED_ROLE.test(issuer)) strong.push(`from ${address} as ${issuer}`);
    // Many come to the same role from one office, each to a session of their own.
    const actedOn = issued.length > 0 ? [] : targets.filter((target) => !OWNED_BY_AWS.test(target));
    for (const target of actedOn) strong.push(`from ${address} on ${target}`);
  }
  const named = action !== null && error === null && MAKERS.has(action) ? madeBy(note) : [];
  return { strong: each(strong), made: each(named.map(plainArn)), named, of: actorsOf(note) };
}

/** What an event made, by its ARNs; where it says none, by the name that the call gave. */
function madeBy({ targets, subject, account, actor }: EventNote): readonly string[] {
  const arns = targets.filter((target) => CAN_ACT.test(target));
  if (subject === null || subject === undefined || account === null) return arns;
  const own = `arn:${actor?.split(':')[1] ?? 'aws'}:iam::${account}:${subject}`;
  return arns.some((arn) => plainArn(arn) === own) ? arns : [...arns, own];
}

/** An ARN without what an event of its own actor may say otherwise: the path, the Region. */
function plainArn(arn: string): string {
  const plain = arn.includes(':iam:') ? arn.replace(IAM_ARN, '$1$2') : arn;
  return plain.includes(':ec2:') ? plain.replace(INSTANCE_ARN, '$1$2') : plain;
}

/** Each once; mostly there are few. */
function each(texts: readonly string[]): readonly string[] {
  if (texts.length < 2) return texts;
  return texts.length > 8 ? [...new Set(texts)] : texts.filter((text, index) => texts.indexOf(text) === index);
}

/**
 * What an actor could have been made as. The session of an instance's role is named after the instance (`role-id:ec2-instance-id`):
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable
 */
function actorsOf({ type, actor, issuer, sessionName, issuedTo, account, region }: EventNote): readonly string[] {
  const found = [issuer, issuedTo, type === 'IAMUser' ? actor : null].filter((one) => one !== null);
  if (sessionName !== null && /^i-[0-9a-f]{8,17}$/.test(sessionName) && account !== null && region !== null) {
    const partition = actor?.split(':')[1] ?? 'aws';
    found.push(`arn:${partition}:ec2:${region}:${account}:instance/${sessionName}`);
  }
  return each(found.map(plainArn));
}
