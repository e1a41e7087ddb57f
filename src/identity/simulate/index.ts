// Simulation before production: candidate policies in their place, and trails asked again.

export type { AccessChange, ChangeKind, Comparison } from './compare.ts';
export { CANDIDATE, displaced, type Placement, place } from './placement.ts';
export { type DeniedCalls, NOT_JUDGED, replayTrail, type TrailReplay } from './replay.ts';
export { compareTrial, type Trial, tryPolicy } from './test-policy.ts';
