// The condition operators of IAM by their name.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html

import { IP_ADDRESS } from './address.ts';
import { BINARY, BOOL } from './bool-and-binary.ts';
import { DATE } from './date.ts';
import { NUMERIC } from './number.ts';
import type { Test } from './operator.ts';
import { arnLike, stringEquals, stringEqualsIgnoreCase, stringLike, type TextOperator } from './text.ts';

export interface Operator {
  /** The name of the positive operator of the pair; `ArnLike` for ArnEquals too, which is the same. */
  readonly name: string;
  readonly isNegated: boolean;
  /** For operators whose values may hold variables. */
  readonly text?: TextOperator;
  /** For the others: the test that a value of the policy makes. */
  readonly plain?: (text: string) => Test | undefined;
}

function pair(name: string, negated: string, how: Omit<Operator, 'name' | 'isNegated'>): readonly (readonly [string, Operator])[] {
  return [
    [name, { name, isNegated: false, ...how }],
    [negated, { name, isNegated: true, ...how }],
  ];
}

const one = (name: string, plain: (text: string) => Test | undefined): readonly [string, Operator] => [name, { name, isNegated: false, plain }];
const as = (name: string, given: string, isNegated: boolean, text: TextOperator): readonly [string, Operator] => [given, { name, isNegated, text }];

export const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ...pair('StringEquals', 'StringNotEquals', { text: stringEquals }),
  ...pair('StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', { text: stringEqualsIgnoreCase }),
  ...pair('StringLike', 'StringNotLike', { text: stringLike }),
  ...pair('ArnLike', 'ArnNotLike', { text: arnLike }),
  as('ArnLike', 'ArnEquals', false, arnLike),
  as('ArnLike', 'ArnNotEquals', true, arnLike),
  ...pair('NumericEquals', 'NumericNotEquals', { plain: NUMERIC.Equals }),
  one('NumericLessThan', NUMERIC.LessThan),
  one('NumericLessThanEquals', NUMERIC.LessThanEquals),
  one('NumericGreaterThan', NUMERIC.GreaterThan),
  one('NumericGreaterThanEquals', NUMERIC.GreaterThanEquals),
  ...pair('DateEquals', 'DateNotEquals', { plain: DATE.Equals }),
  one('DateLessThan', DATE.LessThan),
  one('DateLessThanEquals', DATE.LessThanEquals),
  one('DateGreaterThan', DATE.GreaterThan),
  one('DateGreaterThanEquals', DATE.GreaterThanEquals),
  one('Bool', BOOL),
  one('BinaryEquals', BINARY),
  ...pair('IpAddress', 'NotIpAddress', { plain: IP_ADDRESS }),
]);
