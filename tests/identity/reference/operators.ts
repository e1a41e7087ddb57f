// The comparisons behind the condition operators: one value of the request with one value of the policy.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html

import type { Json } from '../../../src/core/index.ts';
import { compareDecimals, isSameMoment, readAddress, readBytes, readDecimal, readMoments, readRange, within } from './values.ts';

export type Scalar = string | number | boolean;
export interface Operator {
  /** The rule's id. */
  readonly rule: string;
  readonly isNegated: boolean;
  readonly type: 'string' | 'string-like' | 'ignore-case' | 'arn' | 'typed';
  /** For types other than text: undefined where the policy's value is not of the type, so that nothing can be said. */
  readonly compare?: (given: Scalar, written: Json) => boolean | undefined;
}

function text(rule: string, type: Operator['type'], isNegated: boolean): Operator {
  return { rule, type, isNegated };
}

/** A comparison of values that are read first: `read` says undefined for what is not of the type. */
function typed<G, W>(
  rule: string,
  isNegated: boolean,
  readGiven: (value: Scalar) => G | undefined,
  readWritten: (value: Json) => W | undefined,
  holds: (given: G, written: W) => boolean | undefined,
): Operator {
  const compare = (value: Scalar, other: Json): boolean | undefined => {
    const given = readGiven(value);
    const written = readWritten(other);
    if (written === undefined) return undefined;
    return given === undefined ? false : holds(given, written);
  };
  return { rule, isNegated, type: 'typed', compare };
}

const numeric = (rule: string, isNegated: boolean, holds: (order: number) => boolean): Operator =>
  typed(rule, isNegated, readDecimal, readDecimal, (given, written) => holds(compareDecimals(given, written)));
const date = (rule: string, isNegated: boolean, holds: (given: number, written: number) => boolean): Operator =>
  typed(rule, isNegated, readMoments, readMoments, (given, written) => {
    const answers = given.flatMap((one) => written.map((other) => holds(one, other)));
    return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
  });
const address = (rule: string, isNegated: boolean): Operator => typed(rule, isNegated, readAddress, readRange, within);

function readBoolean(value: Json): boolean | undefined {
  if (typeof value === 'object') return undefined;
  const written = String(value).toLowerCase();
  return written === 'true' ? true : written === 'false' ? false : undefined;
}

/** All operators that AWS has, save Null, which asks for no value. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['StringEquals', text('op.string-equals', 'string', false)],
  ['StringNotEquals', text('op.string-not-equals', 'string', true)],
  ['StringEqualsIgnoreCase', text('op.string-equals-ignore-case', 'ignore-case', false)],
  ['StringNotEqualsIgnoreCase', text('op.string-not-equals-ignore-case', 'ignore-case', true)],
  ['StringLike', text('op.string-like', 'string-like', false)],
  ['StringNotLike', text('op.string-not-like', 'string-like', true)],
  ['ArnEquals', text('op.arn-equals', 'arn', false)],
  ['ArnLike', text('op.arn-equals', 'arn', false)],
  ['ArnNotEquals', text('op.arn-not-equals', 'arn', true)],
  ['ArnNotLike', text('op.arn-not-equals', 'arn', true)],
  ['NumericEquals', numeric('op.numeric-equals', false, (order) => order === 0)],
  ['NumericNotEquals', numeric('op.numeric-not-equals', true, (order) => order === 0)],
  ['NumericLessThan', numeric('op.numeric-less', false, (order) => order < 0)],
  ['NumericLessThanEquals', numeric('op.numeric-less-equals', false, (order) => order <= 0)],
  ['NumericGreaterThan', numeric('op.numeric-greater', false, (order) => order > 0)],
  ['NumericGreaterThanEquals', numeric('op.numeric-greater-equals', false, (order) => order >= 0)],
  ['DateEquals', date('op.date-equals', false, isSameMoment)],
  ['DateNotEquals', date('op.date-not-equals', true, isSameMoment)],
  ['DateLessThan', date('op.date-less', false, (given, written) => given < written)],
  ['DateLessThanEquals', date('op.date-less-equals', false, (given, written) => given <= written)],
  ['DateGreaterThan', date('op.date-greater', false, (given, written) => given > written)],
  ['DateGreaterThanEquals', date('op.date-greater-equals', false, (given, written) => given >= written)],
  ['Bool', typed('op.bool', false, readBoolean, readBoolean, (given, written) => given === written)],
  ['BinaryEquals', typed('op.binary-equals', false, readBytes, readBytes, (given, written) => given === written)],
  ['IpAddress', address('op.ip-address', false)],
  ['NotIpAddress', address('op.not-ip-address', true)],
]);
