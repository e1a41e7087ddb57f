// A request as AWS sees it: who, what, on what, under which circumstances.

export type RequestPrincipal =
  /** An IAM user, by ARN. */
  | { readonly kind: 'user'; readonly arn: string }
  /** The account's root user. `taskPolicy`: a centrally assumed root session (`sts:AssumeRoot`), limited to that policy. */
  | { readonly kind: 'root'; readonly account: string; readonly taskPolicy?: string }
  /** A session of a role; `*` as its name: any. `sessionPolicies` are ids of policies passed to AssumeRole; `[]` or absent: none. */
  | {
      readonly kind: 'role-session';
      readonly role: string;
      readonly session: string;
      readonly sessionPolicies?: readonly string[];
      /** Session tags; they override the role's tags of the same key (compared without regard to case). */
      readonly sessionTags?: Readonly<Record<string, string>>;
      /** `aws:FederatedProvider`: the SAML or OIDC provider through which the session came. */
      readonly federatedProvider?: string;
    }
  /** A session of GetFederationToken by a user (or the root user: `arn:aws:iam::111122223333:root`). */
  | {
      readonly kind: 'federated-user';
      readonly user: string;
      readonly name: string;
      readonly sessionPolicies?: readonly string[];
      readonly sessionTags?: Readonly<Record<string, string>>;
    }
  /** An AWS service that acts by itself: `cloudtrail.amazonaws.com`. */
  | { readonly kind: 'service'; readonly service: string }
  /** A caller of AssumeRoleWithSAML or AssumeRoleWithWebIdentity, not yet known to AWS: the provider's ARN, or `accounts.google.com`. */
  | { readonly kind: 'federated'; readonly provider: string }
  | { readonly kind: 'anonymous' };

export type ContextValue = string | number | boolean | readonly (string | number | boolean)[];

export interface AccessRequest {
  readonly principal: RequestPrincipal;
  /** `s3:GetObject`; compared without regard to case. */
  readonly action: string;
  /** An ARN, or `*` for actions without a resource. */
  readonly resource: string;
  /** Condition keys of the request. They win over those derived from the model. */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /** What a key is that is neither given nor derived: `absent` from the request (the default), or `unspecified`: it may be absent or hold anything. */
  readonly otherKeys?: 'absent' | 'unspecified';
  /** Keys that are known to be absent, where `otherKeys` is `unspecified`. */
  readonly absentKeys?: readonly string[];
  /** The id of the VPC endpoint that the request passes; gives `aws:SourceVpce` and `aws:SourceVpc` too. */
  readonly endpoint?: string;
}

/** `allowed`; `explicit-deny` by a Deny statement (or a setting that denies); `implicit-deny` for want of an Allow; or `unknown`. */
export type AccessVerdict = 'allowed' | 'explicit-deny' | 'implicit-deny' | 'unknown';
