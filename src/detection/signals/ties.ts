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
    if (issuer !== null) strong.push(`from ${address} as ${issuer}`);
    for (const target of targets) strong.push(`from ${address} on ${target}`);
  }
  const made = action !== null && error === null && MAKERS.has(action) ? targets.filter((target) => CAN_ACT.test(target)) : [];
  return { strong: [...new Set(strong)], made, of: actorsOf(note) };
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
  return [...new Set(found)];
}
