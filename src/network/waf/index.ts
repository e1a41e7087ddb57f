// AWS WAF: web ACLs, requests, and what becomes of one under the other.

export { type Capacity, capacityOf, INCLUDED_CAPACITY, MOST_CAPACITY } from './capacity.ts';
export { WAF_RESOURCE_TYPES } from './component/limits.ts';
export { type AclSummary, type GroupState, type ManagedGroupUse, summarizeAcl } from './coverage/acl-summary.ts';
export { type WafCoverage, type WafCoverageAnswer, type WafState, wafCoverage } from './coverage/coverage.ts';
export { createWaf, type WafOptions } from './evaluate/evaluate.ts';
export type { ManagedGroup, WafReferences } from './evaluate/frame.ts';
export type { WafAction, WafDecider, WafOutcome, WafStep, WafVerdict } from './evaluate/verdict.ts';
export { findWafMistakes } from './findings/find.ts';
export { WAF_FINDING_CODES, type WafFinding, type WafFindingCode } from './findings/finding.ts';
export type { SearchStrings } from './language/read.ts';
export { readWafRuleGroup, readWebAcl } from './language/read-acl.ts';
export type { RuleGroupDocument, WafRule, WebAcl } from './language/statement.ts';
export { describeReason, WAF_UNKNOWNS, type WafReason } from './reasons.ts';
export { readReferences, referencesOf } from './references.ts';
export { isHar, parseHar } from './request/parse-har.ts';
export { requestOfLog } from './request/parse-log.ts';
export { parseRawRequest } from './request/parse-raw.ts';
export type { Origin, WafRequest } from './request/request.ts';
