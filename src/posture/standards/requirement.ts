// A requirement of a published standard: its id, what should be true in our words, and what would have to be read to answer it.

import type { Severity } from '../../core/index.ts';

export interface Requirement {
  /** As the standard writes it: `S3.8`, `2.1.4`. */
  readonly id: string;
  /** Security Hub's; CIS gives none. */
  readonly severity?: Severity;
  readonly title: string;
  /** The type of record whose subjects it is about, by its name in the catalogue or in CloudFormation. */
  readonly type: string;
  /** Why no API can answer it. */
  readonly manual?: string;
  /** When its publisher withdrew it. */
  readonly retired?: string;
}

type Row = readonly [id: string, severity: Severity, title: string, more?: Pick<Requirement, 'retired'>];

/** Requirements about one type of record. */
export function of(type: string, rows: readonly Row[]): readonly Requirement[] {
  return rows.map(([id, severity, title, more]) => ({ id, severity, title, type, ...more }));
}
