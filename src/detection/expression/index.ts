// What rules ask of one event: one form for every language of rules.

export type { AddressRange, Comparison, Expression, GlobToken, TextTest, TimePart, ValueTest } from './expression.ts';
