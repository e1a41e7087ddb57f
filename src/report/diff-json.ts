// `stoa diff` as JSON, for programs. `schemaVersion` goes up when a member changes its meaning or goes away; new members may come at any time.

import type { DiffFormat, DiffReport } from './diff-report.ts';
import { jsonText } from './json-text.ts';

/** What `stoa diff --format json` writes: values stand in it whole. */
export interface JsonDiff extends DiffReport {
  readonly schemaVersion: 1;
}

export const formatDiffJson: DiffFormat = (report) => jsonText({ schemaVersion: 1, ...report } satisfies JsonDiff);
