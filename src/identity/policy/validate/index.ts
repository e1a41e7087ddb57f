// Judging policies as IAM Access Analyzer does, offline: findings of its kinds and codes, each with its place.

export { FINDING_KINDS, type FindingKind, learnMoreOf } from './check.ts';
export { CHECKS } from './checks/index.ts';
export type { GuessedKind } from './guess-kind.ts';
export { POLICY_KIND_NAMES, POLICY_KINDS, type PolicyKindName } from './kinds.ts';
export { POLICY_RESOURCE_TYPES } from './resource-types.ts';
export { type PolicyFinding, type ValidatedPolicy, type ValidateOptions, validatePolicy } from './validate.ts';
