// The one shape of an event of any log: when, where, who, from where, on what; and the event itself under AWS's own field names.
// Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html

import type { EventValue } from '../patterns/index.ts';

/** Every kind of log that is read, with what AWS calls it. */
export const EVENT_KINDS = {
  cloudtrail: 'AWS CloudTrail',
  'vpc-flow': 'VPC flow logs',
  'tgw-flow': 'Transit Gateway flow logs',
  'resolver-query': 'Route 53 Resolver query logs',
  waf: 'AWS WAF logs',
  alb: 'Application Load Balancer access logs',
  nlb: 'Network Load Balancer access logs',
  clb: 'Classic Load Balancer access logs',
  's3-access': 'S3 server access logs',
  'eks-audit': 'Amazon EKS audit logs',
  guardduty: 'GuardDuty findings',
  securityhub: 'Security Hub findings',
} as const satisfies Readonly<Record<string, string>>;
export type EventKind = keyof typeof EVENT_KINDS;

/** An event as a value; objects have no prototype, so that no name in an event is one of the language. */
export type EventObject = { readonly [key: string]: EventValue };

/** Somebody that IAM knows: an account's root, a user, a role, a service. */
export interface IdentityRef {
  /** CloudTrail's word: `IAMUser`, `Role`, `Root`. */
  readonly type: string | undefined;
  readonly arn: string | undefined;
  /** The unique id, such as `AIDA…`, or `AROA…:session`. */
  readonly id: string | undefined;
  readonly account: string | undefined;
  readonly name: string | undefined;
}

/**
 * Who acts, and by which credentials they came to it. What an event does not say is undefined, never a guess.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export interface PrincipalLineage extends IdentityRef {
  /** The key that signed the request; of a session, its temporary key. */
  readonly accessKey: string | undefined;
  /** The name of the role session or of the federated user. */
  readonly sessionName: string | undefined;
  /** When the session's credentials were issued, in milliseconds since the epoch. */
  readonly sessionStart: number | undefined;
  /** Who issued the session: the role, or the user of a federated session. */
  readonly issuer: IdentityRef | undefined;
  /** Whether the credentials that the session began with were used with MFA. */
  readonly mfa: boolean | undefined;
  /** The name that STS carries through chained roles. */
  readonly sourceIdentity: string | undefined;
  /** The SAML or OIDC provider that vouched. */
  readonly federatedProvider: string | undefined;
  /** The service that made the request for somebody, such as `cloudformation.amazonaws.com`. */
  readonly invokedBy: string | undefined;
  /** The Identity Center user on whose behalf the call was made. */
  readonly onBehalfOf: string | undefined;
  /** The resource that the credentials were issued to: an instance, a function, a task. */
  readonly issuedTo: string | undefined;
}

/** Credentials that an event created: a user's access key, a role's session. What acts later by this key acts because of this event. */
export interface IssuedCredentials {
  readonly accessKey: string | undefined;
  /** Whose they are: the ARN of the assumed role's session, of the federated user or of the user, as far as the event says. */
  readonly principal: string | undefined;
}

/** Where an event was read. */
export interface EventPlace {
  /** As it was given or found; `-` is the standard input. */
  readonly file: string;
  /** Its number in the file, from 0, over everything that was read as an event. */
  readonly index: number;
  /** 1-based, where the format has lines. */
  readonly line?: number;
}

export interface DetectionEvent {
  readonly kind: EventKind;
  /** Two events with the same id are one event that arrived twice. Of CloudTrail: the event's id and the account that received it. */
  readonly id: string;
  /** Milliseconds since the epoch; undefined where the event says no valid time. */
  readonly time: number | undefined;
  /** The account that the event is about or was recorded for. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly principal: PrincipalLineage | undefined;
  /** Where it came from: an IPv4 or IPv6 address. */
  readonly address: string | undefined;
  /** ARNs of what it was done to, sorted, each once. */
  readonly targets: readonly string[];
  readonly issued: readonly IssuedCredentials[];
  /** Dotted paths of what AWS left out of the event for its size: a test of something below them is undecided. */
  readonly omitted: readonly string[];
  /** The event as AWS writes it: rules ask for its fields by dotted paths. Text logs have the names of AWS's documentation. */
  readonly raw: EventObject;
  readonly place: EventPlace;
}
