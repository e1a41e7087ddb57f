// Cases of detection rules, and how much of a rule they tell.

export { MUTATIONS, type Mutation } from './mutants.ts';
export { type CaseEvents, type CaseExpectation, EXPECTATIONS, eventsOfCase, type RuleCase, type TimedEvent } from './rule-case.ts';
export { type CaseResult, type CasesResult, type CoveredTest, isRule, type MutantResult, type RunOptions, runCases } from './run-cases.ts';
