// Sigma rules and global filters as data: what they look for as an expression, and what people need to know of them.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-rules-specification.html (2.1.0)

import type { Span } from '../../identity/index.ts';
import type { EventKind } from '../events/index.ts';
import type { Expression } from '../expression/index.ts';

export const SIGMA_LEVELS = ['informational', 'low', 'medium', 'high', 'critical'] as const;
export type SigmaLevel = (typeof SIGMA_LEVELS)[number];
export const SIGMA_STATUSES = ['stable', 'test', 'experimental', 'deprecated', 'unsupported'] as const;
export type SigmaStatus = (typeof SIGMA_STATUSES)[number];

export interface SigmaLogsource {
  readonly category: string | undefined;
  readonly product: string | undefined;
  readonly service: string | undefined;
  /** The logs of AWS that the rule is about; none where it is about another product. */
  readonly kinds: readonly EventKind[];
}

/** What every document of a rule file may say of itself. */
export interface SigmaMeta {
  readonly title: string;
  readonly id: string | undefined;
  /** What correlations and filters may call it by, beside the id. */
  readonly name: string | undefined;
  readonly status: SigmaStatus | undefined;
  readonly level: SigmaLevel | undefined;
  readonly description: string | undefined;
  readonly author: string | undefined;
  readonly references: readonly string[];
  readonly falsepositives: readonly string[];
  /** Such as `attack.t1098`. */
  readonly tags: readonly string[];
  /** What to show of an event that matches. */
  readonly fields: readonly string[];
  readonly stoa: StoaHints;
  /** Of the whole document. */
  readonly span: Span;
}

/** The key `stoa:` of a rule, which is no part of Sigma. */
export interface StoaHints {
  /** Matches in 10,000 events that are still acceptable. */
  readonly per10000: number | undefined;
  /** One line: what to do first. */
  readonly response: string | undefined;
  /** Fields whose equal values make two findings one; undefined leaves it to the engine. */
  readonly dedup: readonly string[] | undefined;
  /** How long findings are joined for, in milliseconds. */
  readonly window: number | undefined;
}

export interface SigmaRule extends SigmaMeta {
  readonly kind: 'rule';
  readonly logsource: SigmaLogsource;
  readonly expression: Expression;
  /** Where each test of the expression was written; the same object may stand in the expression several times. */
  readonly places: ReadonlyMap<Expression, Span>;
}

/** A global filter: its condition is added with `and` to the rules that it names. */
export interface SigmaFilter extends SigmaMeta {
  readonly kind: 'filter';
  readonly logsource: SigmaLogsource;
  /** Ids or names; `any` is every rule whose log source the filter's covers. */
  readonly rules: readonly RuleReference[] | 'any';
  readonly expression: Expression;
  readonly places: ReadonlyMap<Expression, Span>;
}

/** An id or a name of a rule or correlation, as it was written. */
export interface RuleReference {
  readonly text: string;
  readonly span: Span;
}
