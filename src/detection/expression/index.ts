// What rules ask of one event, and the slow evaluator that says what it means.

export { accountOf } from './account.ts';
// What rules ask of one event: one form for every language of rules.

export { type EvaluateOptions, evaluate, holdsOf, holdsOfText, type RegexTest, type Truth } from './evaluate.ts';
export type { AddressRange, Comparison, Expression, GlobToken, TextTest, TimePart, ValueTest } from './expression.ts';
export { type FoundValues, findValues, type Leaf } from './find-values.ts';
export { foldCase } from './fold-case.ts';
export { partOfTime, readTime } from './time-part.ts';
