// A mistake that Suricata and AWS take without a word.

import type { PlacedRule } from '../language/parse-rules.ts';
import type { Span } from '../language/rule.ts';

/** Each with how grave it is. `hole`: traffic passes that the rules look as if they stopped. */
export const FINDING_CODES = {
  'pass-beats-later-rules': 'hole',
  'suffix-without-dot': 'hole',
  'transform-after-content': 'hole',
  'home-net-hole': 'hole',
  'external-net-mismatch': 'hole',
  'never-forwarded': 'hole',
  shadowed: 'waste',
  'priority-in-strict-order': 'refused',
  'reject-without-tcp': 'waste',
} as const;
export type FindingCode = keyof typeof FINDING_CODES;

export interface FirewallFinding {
  readonly code: FindingCode;
  readonly message: string;
  readonly help: string;
  readonly rule: PlacedRule;
  readonly span: Span;
}

export function findingAt(code: FindingCode, rule: PlacedRule, span: Span, message: string, help: string): FirewallFinding {
  return { code, message, help, rule, span };
}
