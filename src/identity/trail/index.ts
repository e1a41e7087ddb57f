// CloudTrail events as requests, to be asked again of a changed policy.

export * from './request-of.ts';
export type { FindIdentity } from './resource-of.ts';
