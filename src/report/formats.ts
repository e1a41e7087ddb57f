// Every output format: a row a format, and nothing elsewhere knows how many there are.

import { formatAsff } from './asff.ts';
import { formatCsv } from './csv.ts';
import { formatHtml } from './html.ts';
import { formatJson } from './json.ts';
import { formatMarkdown } from './markdown.ts';
import { formatOcsf } from './ocsf.ts';
import type { Format } from './report.ts';
import { formatSarif } from './sarif.ts';
import { formatTable } from './table.ts';

export interface FormatRow {
  readonly format: Format;
  /** Of a file that holds it, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What it is for, in a few words of help. */
  readonly describe: string;
}

export const FORMATS = {
  table: { format: formatTable, extension: 'txt', mediaType: 'text/plain', describe: 'for a person at a terminal; one finding a line when piped' },
  json: { format: formatJson, extension: 'json', mediaType: 'application/json', describe: 'the whole report for programs' },
  html: { format: formatHtml, extension: 'html', mediaType: 'text/html', describe: 'one self-contained page: scores, filters, traces, remediation' },
  sarif: { format: formatSarif, extension: 'sarif', mediaType: 'application/sarif+json', describe: 'SARIF 2.1.0, for GitHub code scanning and other viewers' },
  asff: { format: formatAsff, extension: 'asff.json', mediaType: 'application/json', describe: 'AWS Security Finding Format, for Security Hub' },
  ocsf: {
    format: formatOcsf,
    extension: 'ocsf.json',
    mediaType: 'application/json',
    describe: 'OCSF 1.6 findings, of compliance and of detections, for Security Lake and SIEMs',
  },
  markdown: { format: formatMarkdown, extension: 'md', mediaType: 'text/markdown', describe: 'for pull request comments and wikis' },
  csv: { format: formatCsv, extension: 'csv', mediaType: 'text/csv', describe: 'one finding a line, for spreadsheets' },
} as const satisfies Readonly<Record<string, FormatRow>>;

export type FormatName = keyof typeof FORMATS;
