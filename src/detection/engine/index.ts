// Detection as one: a pack of rules, and the detector that asks them of events.

export { type Asker, type AskerCounts, type AskerOptions, createAsker, type Undecided } from './asker.ts';
export { createDetector, type Detector, type DetectorCounts, type DetectorOptions } from './detector.ts';
export { createGatherer, type Gathered, type Gatherer } from './gather.ts';
export { kindsOf, type Pack, type PackCorrelation, type PackIssue, type PackRule, type RuleFile, readPack } from './pack.ts';
export { isPatternFile, isPatternMeta } from './pattern-rule.ts';
export { signalRulesOf } from './signal-rules.ts';
export { matchOf, ruleOfFinding, stateRulesOf } from './state-rules.ts';
