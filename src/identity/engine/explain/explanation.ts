// What an explanation says: every layer with its answer, the statements that counted, what blocks, what is not known, and which of AWS's rules decided.

import type { AccessRequest, AccessVerdict } from '../../model/index.ts';

export type LayerName = 'scp' | 'identity' | 'boundary' | 'session' | 'endpoint' | 'rcp' | 'resource' | 'grant' | 'setting';

/** `none`: the layer does not apply; `silent`: it neither allows nor denies. */
export type LayerAnswer = 'allows' | 'denies' | 'silent' | 'unknown' | 'none';

export interface SeenCondition {
  /** As written: `ForAnyValue:StringLike`. */
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
  /** What the request or the model has for the key; absent: the key is absent; `unknown` says why it is not known. */
  readonly seen?: readonly string[] | { readonly unknown: string };
  readonly holds: 'yes' | 'no' | 'unknown';
}

/** A statement that counted (`matches`, `unknown`), or nearly did: `condition-failed` matches in all but a condition. */
export interface SeenStatement {
  readonly policy: string;
  readonly name: string;
  readonly account: string;
  /** The ARN of the group or of the permission set that brings the policy. */
  readonly through?: string;
  /** 0-based. */
  readonly index: number;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny' | 'unknown';
  /** `/Statement/0`; `/Statement` where the document has one statement and no list. */
  readonly pointer: string;
  /** Where the statement begins, 1-based, for documents that are text. */
  readonly line?: number;
  readonly column?: number;
  readonly outcome: 'matches' | 'unknown' | 'condition-failed';
  /** Why the outcome is not known, beside conditions. */
  readonly problem?: string;
  readonly conditions: readonly SeenCondition[];
}

export interface SeenLayer {
  readonly layer: LayerName;
  /** Whose it is: the id of the root, OU or account; the ARN of the principal, of the resource, of the policy; the id of the endpoint. */
  readonly of: string;
  readonly answer: LayerAnswer;
  /** For resource policies: in which way they allow. */
  readonly ways?: readonly ('direct' | 'role' | 'account')[];
  /** Whether the layer by itself keeps the request from being allowed. */
  readonly isBlocking: boolean;
  /** Ids of `vectors/identity/rules.json`. */
  readonly rules: readonly string[];
  readonly statements: readonly SeenStatement[];
  /** Names of what is not known in it. */
  readonly unknown: readonly string[];
}

export interface Explanation {
  readonly verdict: AccessVerdict;
  readonly request: AccessRequest;
  /** In the order in which AWS's documentation evaluates them. */
  readonly layers: readonly SeenLayer[];
  /** All layers that keep the request from being allowed, at once. */
  readonly blocking: readonly SeenLayer[];
  /** For `unknown`: the names of all that is not known and bears on the verdict. */
  readonly unknown: readonly string[];
  /** The rules that decided. */
  readonly rules: readonly string[];
  /** Actions that AWS authorises in the same request, each with its own explanation. */
  readonly also: readonly Explanation[];
  /** Actions that must be allowed besides for the call to succeed; they are not part of the verdict. */
  readonly dependentActions: readonly string[];
}
