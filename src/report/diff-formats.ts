// The formats of `stoa diff`: a row a format.

import { formatDiffJson } from './diff-json.ts';
import { formatDiffMarkdown } from './diff-markdown.ts';
import type { DiffFormat } from './diff-report.ts';
import { formatDiffTable } from './diff-table.ts';

export const DIFF_FORMATS = {
  table: formatDiffTable,
  json: formatDiffJson,
  markdown: formatDiffMarkdown,
} as const satisfies Readonly<Record<string, DiffFormat>>;
