// What is wrong with a rule, by its place in the rule.

import type { Span } from './rule.ts';

export interface Problem {
  /** `syntax`: no engine of this language takes the rule; `refused`: Suricata takes it, AWS does not; `caution`: both take it. */
  readonly kind: 'syntax' | 'refused' | 'caution';
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  readonly help?: string | undefined;
}

export function syntax(code: string, message: string, span: Span, help?: string): Problem {
  return { kind: 'syntax', code, message, span, help };
}

export function refusal(code: string, message: string, span: Span, help?: string): Problem {
  return { kind: 'refused', code, message, span, help };
}
