// The matcher: all rules and event patterns in one machine over the bytes of events.

export { compileRules, type Matcher, type Outcome, type PatternItem, type RuleItem } from './compile.ts';
export { type Found, matchRecords, type RecordCounts } from './match-records.ts';
export { compilePatterns, type Matched, type PatternSet } from './pattern-set.ts';
