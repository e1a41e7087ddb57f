// Where readers say what is wrong; issues come out in the order of their places.

import { placesOf } from '../../core/index.ts';
import type { Span } from '../../identity/index.ts';
import type { SigmaIssue, SigmaIssueKind } from './issue.ts';

type Say = (code: string, message: string, span: Span, help?: string) => void;

export interface Report {
  readonly error: Say;
  readonly warn: Say;
  readonly note: Say;
  /** Sorted by place. */
  readonly issues: () => readonly SigmaIssue[];
  /** How many errors there are so far. */
  readonly errors: () => number;
  readonly text: string;
}

/** More would help nobody. */
const MOST_ISSUES = 1000;

export function createReport(text: string): Report {
  const issues: SigmaIssue[] = [];
  const place = placesOf(text);
  let errors = 0;
  const say =
    (kind: SigmaIssueKind): Say =>
    (code, message, span, help) => {
      if (kind === 'error') errors++;
      if (issues.length < MOST_ISSUES) issues.push({ kind, code, message, ...(help === undefined ? {} : { help }), span, ...place(span.start) });
    };
  return {
    error: say('error'),
    warn: say('warning'),
    note: say('note'),
    issues: () => [...issues].sort((a, b) => a.span.start - b.span.start),
    errors: () => errors,
    text,
  };
}
