// Sigma 2.1: rules, correlations and global filters, read from YAML.

export type { Bound, Bounds, CorrelationTest, CorrelationType, RuleCondition, SigmaCorrelation } from './correlation.ts';
export type { SigmaIssue, SigmaIssueKind } from './issue.ts';
export type { Placeholders } from './placeholders.ts';
export { readSigma, type SigmaFile, type SigmaOptions } from './read-sigma.ts';
export { createRegexFinder } from './regex-check.ts';
export {
  type RuleReference,
  SIGMA_LEVELS,
  SIGMA_STATUSES,
  type SigmaFilter,
  type SigmaLevel,
  type SigmaLogsource,
  type SigmaMeta,
  type SigmaRule,
  type SigmaStatus,
  type StoaHints,
} from './rule.ts';
export { parseTimespan } from './timespan.ts';
