// Every output format: a row a format, and nothing elsewhere knows how many there are.

import { formatJson } from './json.ts';
import type { Format } from './report.ts';
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
} as const satisfies Readonly<Record<string, FormatRow>>;

export type FormatName = keyof typeof FORMATS;
