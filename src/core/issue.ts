// An issue is something wrong with an input: named, placed, and with what to do about it.
// Parsers return issues as values (`Parsed`); they throw only on a broken promise of our own.

export interface Issue {
  /** Stable and greppable, such as `json-syntax` or `contradictory-record`. */
  readonly code: string;
  /** One line, lower case, no full stop, what the user wrote in backticks. */
  readonly message: string;
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in characters. */
  readonly column?: number;
  /** What to do about it. */
  readonly help?: string;
}

export interface Refused {
  readonly ok: false;
  readonly issues: readonly Issue[];
}
export type Parsed<T> = { readonly ok: true; readonly value: T } | Refused;

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function refused(...issues: readonly Issue[]): Refused {
  return { ok: false, issues };
}

/** `file:line:column: message`, as editors and terminals understand it; text from outside must be escaped by the caller's output. */
export function formatIssue(issue: Issue): string {
  const place = [issue.file, issue.line, issue.column].filter((part) => part !== undefined).join(':');
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}
