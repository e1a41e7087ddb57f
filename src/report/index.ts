// Reports: one report in, one text out, a file a format.

export { buildReport, type ReportInput } from './build.ts';
export { cutTo, padEnd, widthOf, wrap } from './columns.ts';
export { DETECTED_FORMATS } from './detected-formats.ts';
export { DETECTION_FORMATS, type DetectionFormat, type DetectionIncident, type DetectionReport, type DetectionStep } from './detection/index.ts';
export { DIFF_FORMATS } from './diff-formats.ts';
export type { JsonDiff } from './diff-json.ts';
export { buildDiffReport, type DiffFinding, type DiffReport, type DiffReportInput } from './diff-report.ts';
export { FORMATS, type FormatName, type FormatRow } from './formats.ts';
export type { JsonReport, JsonScore } from './json.ts';
export { jsonText } from './json-text.ts';
export { formatJunit, type JunitCase } from './junit.ts';
export { shown } from './outside.ts';
export { type JsonPolicyReport, POLICY_FORMATS } from './policy-formats.ts';
export {
  countKinds,
  POLICY_FINDING_KINDS,
  POLICY_FINDING_ORDER,
  type PolicyFindingKind,
  type PolicyReport,
  type PolicyReportFile,
  type PolicyReportFinding,
} from './policy-report.ts';
export type { Format, FormatOptions, Gate, Report, ReportAccount, ReportFinding, ReportRule, Suppression } from './report.ts';
export { STANDARDS_FORMATS } from './standards-formats.ts';
export type { JsonStandardScore, JsonStandards } from './standards-json.ts';
export { buildStandardsReport, type StandardsReport, type StandardsReportInput } from './standards-report.ts';
export { type Line, renderLine, SEVERITY_STYLES, type Style, span } from './styled.ts';
