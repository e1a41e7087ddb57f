// Whether packets get from one place to another, and what stands in the way.

export { EXPLANATIONS, type ExplanationCode } from './codes.ts';
export { smallestCut, withoutSettings } from './cut.ts';
export { findEnds, type NamedEnds } from './ends.ts';
export type { Block, Decision, Hop } from './flow.ts';
export type { ReachQuery } from './query.ts';
export { type ReachAnswer, reachBetween } from './reach.ts';
export type { End, Way } from './way.ts';
