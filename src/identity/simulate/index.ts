// Simulation before production: candidate policies in their place, and trails asked again.

export type { AccessChange, ChangeKind, Comparison } from './compare.ts';
export { CANDIDATE, displaced, type Placement, place } from './placement.ts';
export { type PolicyTestOptions, testPolicy } from './test-policy.ts';
