// Incidents as reports.

export { DETECTION_FORMATS } from './formats.ts';
export type { DetectionFormat, DetectionIncident, DetectionReport, DetectionStep } from './report.ts';
