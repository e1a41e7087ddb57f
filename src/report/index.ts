// Reports: one report in, one text out, a file a format.

export type { Format, FormatOptions, Gate, Report, ReportAccount, ReportFinding, ReportRule, Suppression } from './report.ts';
