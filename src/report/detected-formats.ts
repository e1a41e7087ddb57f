// The formats in which `stoa detect` writes findings rather than incidents, as every report has them.

import { FORMATS, type FormatRow } from './formats.ts';
import { formatReportJunit } from './report-junit.ts';

export const DETECTED_FORMATS = {
  sarif: FORMATS.sarif,
  html: FORMATS.html,
  csv: FORMATS.csv,
  junit: {
    format: formatReportJunit,
    extension: 'xml',
    mediaType: 'application/xml',
    describe: 'for build servers: a case for each finding and each quiet rule',
  },
} as const satisfies Readonly<Record<string, FormatRow>>;
