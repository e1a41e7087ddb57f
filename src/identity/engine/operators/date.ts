// Date operators: W3C dates of ISO 8601, or seconds since 1970, as moments.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date and
// https://www.w3.org/TR/NOTE-datetime

import { type OperatorFamily, type Test, testsOf } from './operator.ts';

const W3C = /^(\d{4})-(\d\d)(?:-(\d\d)(?:[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?([Zz]|[+-]\d\d:\d\d))?)?$/;
// Four digits could be a year: AWS does not say which it takes them for.
const EPOCH = /^-?(?:\d{1,3}|\d{5,13})(?:\.\d{1,9})?$/;

/** The moment in milliseconds since 1970; `undefined` for what is no date. A month or a day stands for its beginning. */
export function parseMoment(text: string): number | undefined {
  if (EPOCH.test(text)) return Number(text) * 1000;
  const match = W3C.exec(text);
  if (match === null) return undefined;
  const [, year, month, day = '1', hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const [y, m, d, h, min, s] = [year, month, day, hour, minute, second].map(Number) as [number, number, number, number, number, number];
  if (m < 1 || m > 12 || d < 1 || d > daysOf(y, m) || h > 23 || min > 59 || s > 59) return undefined;
  const offset = offsetOf(zone);
  if (offset === undefined) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  date.setUTCHours(h, min, s, 0);
  return date.getTime() + Number(`0.${fraction}`) * 1000 - offset;
}

function daysOf(year: number, month: number): number {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}

function offsetOf(zone: string): number | undefined {
  // `Z` has no digits, which is 0.
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function family(holds: (given: number, operand: number) => boolean): (text: string) => Test | undefined {
  const one: OperatorFamily<number> = {
    compile: parseMoment,
    matches: (operand, value) => {
      const given = parseMoment(value);
      return given !== undefined && holds(given, operand);
    },
  };
  return testsOf(one);
}

export const DATE = {
  Equals: family((given, operand) => given === operand),
  LessThan: family((given, operand) => given < operand),
  LessThanEquals: family((given, operand) => given <= operand),
  GreaterThan: family((given, operand) => given > operand),
  GreaterThanEquals: family((given, operand) => given >= operand),
} as const;
