// Access from outside, as data: one row for each resource, outsider and condition.

import type { Severity } from '../../../core/index.ts';
import type { Access } from '../access.ts';

export interface ExternalAccess {
  /** By resource, the worst first. */
  readonly grants: readonly ExternalGrant[];
  /** Resources of which it is not known whom they let in, with the names of what is missing. */
  readonly notKnown: readonly { readonly resource: string; readonly type: string; readonly account: string; readonly names: readonly string[] }[];
  /** Resources that were asked about. */
  readonly asked: number;
}

/**
 * `account`: another account of the same organisation; `organization`: every account of an organisation, the own or another;
 * `other-account`: an account outside; `anyone`: whoever has an AWS account, or nobody's credentials at all.
 */
export type ExternalKind = 'account' | 'organization' | 'other-account' | 'anyone' | 'service' | 'federated';

export interface ExternalGrant {
  readonly resource: { readonly arn: string; readonly type: string; readonly account: string };
  readonly outsider: {
    readonly kind: ExternalKind;
    /** An account's id, an ARN, `sns.amazonaws.com`, `o-…`; `o-…/r-…/*`; for anyone: `*` (without credentials), `any AWS account`, or one `of another organisation`. */
    readonly name: string;
    /** Whether it is outside the organisation; `undefined` where that is not known. */
    readonly isOutsideOrganization: boolean | undefined;
    readonly isTrusted: boolean;
  };
  readonly isPublic: boolean;
  readonly severity: Severity;
  /** Patterns, as a policy would write them: `s3:Get*`. */
  readonly actions: readonly string[];
  /** The same, each by its name. */
  readonly actionNames: readonly string[];
  readonly access: Exclude<Access, { kind: 'denied' }>;
  /** The statements that let them in; for grants and access lists none. */
  readonly statements: readonly StatementSource[];
  /** Statements beyond those listed. */
  readonly moreStatements: number;
  /** Means beside the policy: `KMS grant`, `access control list`. */
  readonly means: readonly string[];
}

export interface StatementSource {
  /** Id of the policy. */
  readonly policy: string;
  /** 0-based. */
  readonly index: number;
  readonly sid?: string;
  /** In the text of the policy, 1-based; absent where the document is not kept as text. */
  readonly place?: { readonly line: number; readonly column: number };
}

export interface ExternalAccessOptions {
  /** Accounts whose access is expected: their rows say so and are informational. */
  readonly trustedAccounts?: readonly string[];
}
