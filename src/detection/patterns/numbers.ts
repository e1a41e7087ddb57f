// Numbers as EventBridge compares them: millionths between -5e9 and 5e9, and texts outside.
// Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-numeric-matching

import type { NumberLiteral } from './condition.ts';

export const LARGEST_NUMBER = 5e9;
const MILLION = 1e6;

/** The number in millionths; nothing where it is out of AWS's range or has more than six decimals. */
export function scaledNumber(value: number): number | undefined {
  if (!(value >= -LARGEST_NUMBER && value <= LARGEST_NUMBER)) return undefined;
  const scaled = Math.round(value * MILLION);
  return scaled / MILLION === value ? scaled + 0 : undefined;
}

/** What a number is compared by where it has no millionths: its digits, or the shortest way to write it. */
export function numberText(value: number | bigint): string {
  return String(value);
}

/** A number as it is written in JSON. */
export function readNumber(text: string): NumberLiteral {
  const value = Number(text);
  const scaled = scaledNumber(value);
  // An integer beyond 2^53 keeps its digits.
  return { text: /^-?\d+$/.test(text) ? text : numberText(value), scaled };
}
