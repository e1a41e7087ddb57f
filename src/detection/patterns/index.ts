// EventBridge event patterns: read, judged as AWS judges them, compiled many at once.

export type { Condition, ConditionKind, EventPattern, PatternField } from './condition.ts';
export { type EventValue, parseEvent } from './event.ts';
export { joinForms, ofLogs } from './finding-pattern.ts';
export { findMistakes, type PatternMistake } from './mistakes.ts';
export { type ParsedPattern, type PatternProblem, parsePattern } from './parse-pattern.ts';
