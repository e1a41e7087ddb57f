// What is said of findings as more is known: each has a key, and whoever applies all revisions has the findings.

import type { StateFinding } from './finding.ts';

export type Revision =
  /** New, or known better than before; nothing is final yet. */
  | { readonly kind: 'create' | 'update'; readonly finding: StateFinding }
  /** Final: no match that is still to come counts for it. It may never have been created before. */
  | { readonly kind: 'close'; readonly finding: StateFinding }
  /** What was found before was not so, seen from a match that came late. */
  | { readonly kind: 'withdraw'; readonly key: string; readonly rule: string };

/** Applies revisions to findings by key. */
export function applyRevisions(findings: Map<string, StateFinding>, revisions: Iterable<Revision>): void {
  for (const revision of revisions) {
    if (revision.kind === 'withdraw') findings.delete(revision.key);
    else findings.set(revision.finding.key, revision.finding);
  }
}
