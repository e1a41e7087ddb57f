// Detection as one: a pack of rules, and the detector that asks them of events.

export { createDetector, type Detector, type DetectorCounts, type DetectorOptions, type Undecided } from './detector.ts';
export { type Pack, type PackCorrelation, type PackIssue, type PackRule, type RuleFile, readPack } from './pack.ts';
export { signalRulesOf } from './signal-rules.ts';
export { matchOf, ruleOfFinding, stateRulesOf } from './state-rules.ts';
