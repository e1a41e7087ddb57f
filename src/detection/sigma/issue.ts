// What is wrong with a rule file, with its place: errors keep a rule from being used, warnings say what nobody means, notes say what is good to know.

import type { Span } from '../../identity/index.ts';

export type SigmaIssueKind = 'error' | 'warning' | 'note';

export interface SigmaIssue {
  readonly kind: SigmaIssueKind;
  /** Stable, such as `unknown-modifier`. */
  readonly code: string;
  /** One line, lower case, no full stop, what the user wrote in backticks. */
  readonly message: string;
  readonly help?: string;
  readonly span: Span;
  /** 1-based; the column counts characters. */
  readonly line: number;
  readonly column: number;
}
