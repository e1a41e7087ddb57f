// What two values of a policy's conditions have to do with each other, each standing for the set of the request's values that it
// matches: `StringLike team-*` lies within `StringLike t*`, and has nothing in common with `StringEquals x`.
// Every answer is `true` or "not known to be so".

import { parseCidr } from '../../../core/index.ts';
import { covers, overlaps } from '../../exposure/glob.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { AtomTest } from './atom.ts';

/** A test with one value. */
export interface Unit {
  readonly test: AtomTest;
  readonly value: string;
}

interface Family {
  readonly within: (a: Unit, b: Unit) => boolean;
  readonly apart: (a: Unit, b: Unit) => boolean;
}

// Comparing patterns costs the product of their lengths.
const PRODUCT_LIMIT = 40_000;

/** Whether every value that `a` matches is matched by `b`. */
export function isWithin(a: Unit, b: Unit): boolean {
  if (a.test === b.test && a.value === b.value) return true;
  const family = familyOf(a, b);
  return family?.within(a, b) ?? false;
}

/** Whether no value is matched by both. */
export function areApart(a: Unit, b: Unit): boolean {
  const family = familyOf(a, b);
  return family?.apart(a, b) ?? false;
}

function familyOf(a: Unit, b: Unit): Family | undefined {
  const family = FAMILIES[a.test];
  if (family === undefined || family !== FAMILIES[b.test]) return undefined;
  return a.value.length * b.value.length > PRODUCT_LIMIT ? undefined : family;
}

const isExact = ({ test }: Unit) => test === 'StringEquals';
const isFolded = ({ test }: Unit) => test === 'StringEqualsIgnoreCase';
const isAscii = (text: string) => /^[ -~]*$/.test(text);

const TEXT: Family = {
  within(a, b) {
    if (isExact(a)) return matchesExact(a.value, b);
    if (b.test === 'StringLike' && /^\*+$/.test(b.value)) return true;
    if (isFolded(a)) return isFolded(b) && areAscii(a, b) && a.value.toLowerCase() === b.value.toLowerCase();
    if (a.test === 'ArnLike') {
      // Segments keep an ARN's wildcards from crossing colons, so that it matches less than the same text as a plain pattern.
      return b.test === 'ArnLike'
        ? everySegment(a.value, b.value, (inner, outer) => covers(outer, inner) === true)
        : b.test === 'StringLike' && covers(b.value, a.value) === true;
    }
    return b.test === 'StringLike' && covers(b.value, a.value) === true;
  },
  apart(a, b) {
    // A star that stands for itself is taken for a wildcard here: it makes more of them overlap, never fewer.
    if (isFolded(a) || isFolded(b)) return areAscii(a, b) && !overlaps(a.value.toLowerCase(), b.value.toLowerCase());
    if (isExact(a)) return !isUnsureArn(b) && !matchesExact(a.value, b);
    if (isExact(b)) return !isUnsureArn(a) && !matchesExact(b.value, a);
    if (a.test === 'ArnLike' && b.test === 'ArnLike') {
      return isWholeArn(a.value) && isWholeArn(b.value) && !everySegment(a.value, b.value, overlaps);
    }
    return !overlaps(a.value, b.value);
  },
};

const areAscii = (a: Unit, b: Unit) => isAscii(a.value) && isAscii(b.value);

function matchesExact(text: string, unit: Unit): boolean {
  if (isExact(unit)) return text === unit.value;
  if (isFolded(unit)) return isAscii(text) && isAscii(unit.value) && text.toLowerCase() === unit.value.toLowerCase();
  if (unit.test === 'StringLike') return matchesPattern(unit.value, text);
  return everySegment(text, unit.value, (inner, outer) => matchesPattern(outer, inner));
}

const SEGMENTS = 6;

function segmentsOf(arn: string): readonly string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, SEGMENTS - 1), parts.slice(SEGMENTS - 1).join(':')];
}

const isWholeArn = (text: string) => text.split(':').length >= SEGMENTS;
/** What AWS does with a pattern of fewer segments is not said. */
const isUnsureArn = ({ test, value }: Unit) => test === 'ArnLike' && !isWholeArn(value);

function everySegment(a: string, b: string, related: (a: string, b: string) => boolean): boolean {
  if (!isWholeArn(a) || !isWholeArn(b)) return false;
  const others = segmentsOf(b);
  return segmentsOf(a).every((segment, index) => related(segment, others[index] ?? ''));
}

const ADDRESS: Family = {
  within: (a, b) => compareBlocks(a, b, (one, other) => one.version === other.version && other.first <= one.first && one.last <= other.last),
  apart: (a, b) => compareBlocks(a, b, (one, other) => one.version !== other.version || one.last < other.first || other.last < one.first),
};

type Block = NonNullable<ReturnType<typeof parseCidr>>;

function compareBlocks(a: Unit, b: Unit, compare: (a: Block, b: Block) => boolean): boolean {
  const [one, other] = [parseCidr(a.value), parseCidr(b.value)];
  return one !== undefined && other !== undefined && compare(one, other);
}

const BOOLEAN: Family = {
  within: (a, b) => a.value.toLowerCase() === b.value.toLowerCase(),
  apart: (a, b) => new Set([a.value.toLowerCase(), b.value.toLowerCase(), 'true', 'false']).size === 2 && a.value.toLowerCase() !== b.value.toLowerCase(),
};

/** The numbers from `first` to `last`, with or without these. */
interface Interval {
  readonly first: number;
  readonly last: number;
  readonly hasFirst: boolean;
  readonly hasLast: boolean;
}

const BOUNDS: readonly (readonly [suffix: string, interval: (value: number) => Interval])[] = [
  ['GreaterThanEquals', (value) => ({ first: value, last: Infinity, hasFirst: true, hasLast: true })],
  ['GreaterThan', (value) => ({ first: value, last: Infinity, hasFirst: false, hasLast: true })],
  ['LessThanEquals', (value) => ({ first: -Infinity, last: value, hasFirst: true, hasLast: true })],
  ['LessThan', (value) => ({ first: -Infinity, last: value, hasFirst: true, hasLast: false })],
  ['Equals', (value) => ({ first: value, last: value, hasFirst: true, hasLast: true })],
];

function ordered(read: (text: string) => number | undefined): Family {
  const interval = ({ test, value }: Unit): Interval | undefined => {
    const number = read(value);
    return number === undefined ? undefined : BOUNDS.find(([suffix]) => test.endsWith(suffix))?.[1](number);
  };
  const compare = (a: Unit, b: Unit, judge: (a: Interval, b: Interval) => boolean): boolean => {
    const [one, other] = [interval(a), interval(b)];
    return one !== undefined && other !== undefined && judge(one, other);
  };
  const endsBefore = (a: Interval, b: Interval) => a.last < b.first || (a.last === b.first && !(a.hasLast && b.hasFirst));
  return {
    within: (a, b) =>
      compare(
        a,
        b,
        (one, other) =>
          (other.first < one.first || (other.first === one.first && (other.hasFirst || !one.hasFirst))) &&
          (one.last < other.last || (one.last === other.last && (other.hasLast || !one.hasLast))),
      ),
    apart: (a, b) => compare(a, b, (one, other) => endsBefore(one, other) || endsBefore(other, one)),
  };
}

/** Numbers that a double holds exactly; others are left alone. */
function readNumber(text: string): number | undefined {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** `2026-01-31T00:00:00Z`; other forms are left alone. */
function readDate(text: string): number | undefined {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

const NUMERIC = ordered(readNumber);
const DATE = ordered(readDate);

const FAMILIES: Readonly<Partial<Record<AtomTest, Family>>> = {
  StringEquals: TEXT,
  StringEqualsIgnoreCase: TEXT,
  StringLike: TEXT,
  ArnLike: TEXT,
  IpAddress: ADDRESS,
  Bool: BOOLEAN,
  NumericEquals: NUMERIC,
  NumericLessThan: NUMERIC,
  NumericLessThanEquals: NUMERIC,
  NumericGreaterThan: NUMERIC,
  NumericGreaterThanEquals: NUMERIC,
  DateEquals: DATE,
  DateLessThan: DATE,
  DateLessThanEquals: DATE,
  DateGreaterThan: DATE,
  DateGreaterThanEquals: DATE,
};
