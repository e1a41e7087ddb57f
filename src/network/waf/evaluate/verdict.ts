// What a web ACL says to a request, and the way there.

import type { ActionKind } from '../language/statement.ts';
import type { WafReason } from '../reasons.ts';

export type WafAction = Exclude<ActionKind, 'count'>;

/** The rule that decided, or the default action. */
export type WafDecider =
  | { readonly kind: 'rule'; readonly rule: string; readonly group: string | undefined; readonly pointer: string }
  | { readonly kind: 'default' };

/** One way that the evaluation may end; with reasons where it is not known whether it does. */
export interface WafOutcome {
  readonly action: WafAction;
  readonly by: WafDecider;
  readonly reasons: readonly WafReason[];
  /** The status of the answer to the client; `undefined` where the request goes on. */
  readonly status: number | undefined;
}

/** One rule that was looked at. */
export interface WafStep {
  readonly rule: string;
  readonly group: string | undefined;
  readonly pointer: string;
  readonly result: 'matched' | 'not matched' | 'unknown' | 'not applied';
  readonly action: ActionKind;
  /** Fully qualified; added where the rule matched. */
  readonly labels: readonly string[];
  readonly reasons: readonly WafReason[];
}

export interface WafVerdict {
  readonly action: WafAction;
  /** None where several could have decided. */
  readonly by: WafDecider | undefined;
  readonly status: number | undefined;
  /** What the request may come to; one where it is known. */
  readonly outcomes: readonly WafOutcome[];
  readonly steps: readonly WafStep[];
  /** Labels that the request has at the end, and those that it may have. */
  readonly labels: readonly string[];
  readonly perhapsLabels: readonly string[];
  /** Headers that are put into the request on its way to the resource. */
  readonly insertedHeaders: readonly string[];
  /** Why the action is not known. */
  readonly reasons: readonly WafReason[];
}
