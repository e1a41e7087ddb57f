// The formats of `stoa standards`: a row a format.

import { formatStandardsJson } from './standards-json.ts';
import { formatStandardsMarkdown } from './standards-markdown.ts';
import type { StandardsFormat } from './standards-report.ts';
import { formatStandardsTable } from './standards-table.ts';

export const STANDARDS_FORMATS = {
  table: formatStandardsTable,
  json: formatStandardsJson,
  markdown: formatStandardsMarkdown,
} as const satisfies Readonly<Record<string, StandardsFormat>>;
