// Numeric operators: decimal numbers of any length, compared exactly.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Numeric

import { type OperatorFamily, type Test, testsOf } from './operator.ts';

interface Decimal {
  /** For numbers that a double holds exactly enough to be compared. */
  readonly double: number | undefined;
  readonly isNegative: boolean;
  /** Without leading zeros. */
  readonly whole: string;
  /** Without trailing zeros. */
  readonly fraction: string;
}

/** A decimal number; `undefined` for any other text. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  const short = { whole: withoutLeadingZeros(whole), fraction: withoutTrailingZeros(fraction) };
  const isZero = short.whole === '' && short.fraction === '';
  return { double: whole.length + fraction.length <= 15 ? Number(text) : undefined, isNegative: sign === '-' && !isZero, ...short };
}

function withoutLeadingZeros(digits: string): string {
  let from = 0;
  while (digits.charCodeAt(from) === 48) from++;
  return digits.slice(from);
}

function withoutTrailingZeros(digits: string): string {
  let to = digits.length;
  while (digits.charCodeAt(to - 1) === 48) to--;
  return digits.slice(0, to);
}

/** Below, at or above 0 as the first is below, at or above the second. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.double !== undefined && b.double !== undefined) return a.double - b.double;
  if (a.isNegative !== b.isNegative) return a.isNegative ? -1 : 1;
  const size = a.whole.length - b.whole.length || compareText(a.whole, b.whole) || compareText(a.fraction, b.fraction);
  return a.isNegative ? -size : size;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function family(holds: (order: number) => boolean): (text: string) => Test | undefined {
  const one: OperatorFamily<Decimal> = {
    compile: parseDecimal,
    matches: (operand, value) => {
      const given = parseDecimal(value);
      return given !== undefined && holds(compareDecimals(given, operand));
    },
  };
  return testsOf(one);
}

export const NUMERIC = {
  Equals: family((order) => order === 0),
  LessThan: family((order) => order < 0),
  LessThanEquals: family((order) => order <= 0),
  GreaterThan: family((order) => order > 0),
  GreaterThanEquals: family((order) => order >= 0),
} as const;
