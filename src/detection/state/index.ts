// State over event time: correlations, first-seen and the like, as a function of the set of matches.

export type { StateCounts } from './counts.ts';
export { createState, type StateEngine, type StateOptions } from './engine.ts';
export type { StateFinding } from './finding.ts';
export type { Geography } from './looks/travel.ts';
export { type Match, textsAt } from './match.ts';
export { applyRevisions, type Revision } from './revision.ts';
export type { RestoreProblem } from './save.ts';
export { type EachTest, fieldsWanted, type Look, type StateRule } from './state-rule.ts';
export { waitsForTime } from './waits-for-time.ts';
