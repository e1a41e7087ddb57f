// The slow and obvious evaluator of expressions, in three values: what the matcher is judged by, and what explains a rule on one event.

import { parseCidr } from '../../core/index.ts';
import type { EventValue } from '../patterns/index.ts';
import { accountOf } from './account.ts';
import type { Comparison, Expression, GlobToken, TextTest, ValueTest } from './expression.ts';
import { findElements } from './find-elements.ts';
import { allValues, findValues, type Leaf } from './find-values.ts';
import { foldCase } from './fold-case.ts';
import { partOfTime, readTime } from './time-part.ts';

/** `undecided`: the event left out what is asked for. */
export type Truth = true | false | 'undecided';

export type RegexTest = Extract<ValueTest, { kind: 'regex' }>;
type Test<Kind extends ValueTest['kind']> = Extract<ValueTest, { kind: Kind }>;

export interface EvaluateOptions {
  /** Dotted paths of what was left out of the event. */
  readonly omitted?: readonly string[];
  /** Whether a regular expression is found in a text; otherwise JavaScript's own is asked, which can take exponential time. */
  readonly findRegex?: (test: RegexTest, text: string) => boolean;
  /** Told of every test as it is decided, each in turn: none is passed over because the answer is known already. */
  readonly seen?: (test: Expression, truth: Truth) => void;
}

/** What fields are looked for in: the event, or an object in it. */
interface Scope {
  readonly value: EventValue;
  readonly omitted: readonly string[];
}

/** Tells whether an expression holds of an event. */
export function evaluate(expression: Expression, event: EventValue, { omitted = [], findRegex = findByJavaScript, seen }: EvaluateOptions = {}): Truth {
  const whole: Scope = { value: event, omitted };
  const decide = (one: Expression, scope: Scope): Truth => {
    const orOmitted = (holds: boolean): Truth => holds || ('field' in one && isOmitted(scope, one.field) ? 'undecided' : false);
    const orAnywhere = (holds: boolean): Truth => holds || (scope.omitted.length > 0 ? 'undecided' : false);
    switch (one.kind) {
      case 'constant':
        return one.holds;
      case 'not':
        return negate(truthOf(one.of, scope));
      case 'all':
        return allOf(one.of.map((inner) => truthOf(inner, scope)));
      case 'any':
        return anyOf(one.of.map((inner) => truthOf(inner, scope)));
      case 'test':
        return orOmitted(findValues(scope.value, one.field).values.some((value) => holdsOf(one.test, value, findRegex)));
      case 'exists':
        return orOmitted(findValues(scope.value, one.field).isPresent);
      case 'null': {
        const { values, isPresent } = findValues(scope.value, one.field);
        return isPresent ? values.includes(null) : negate(orOmitted(false));
      }
      case 'keyword':
        return orAnywhere(textsAnywhere(scope.value).some((text) => holdsOfText(one.test, text)));
      case 'keyword-regex':
        return orAnywhere(textsAnywhere(scope.value).some((text) => findRegex(one.test, text)));
      case 'same': {
        const others = textsAt(whole, one.other);
        const test = (value: string): TextTest => ({ how: one.how, value, ignoresCase: one.ignoresCase });
        const truth = orOmitted(textsAt(scope, one.field).some((text) => others.some((other) => holdsOfText(test(other), text))));
        return truth === false && isOmitted(whole, one.other) ? 'undecided' : truth;
      }
      case 'other-account':
        return namesOther(one, scope, whole);
      case 'element': {
        if (isOmitted(scope, one.field)) return 'undecided';
        const below = scope.omitted.flatMap((path) => (path.startsWith(`${one.field}.`) ? [path.slice(one.field.length + 1)] : []));
        const { elements, isCut } = findElements(scope.value, one.field, one.isJson);
        const truth = anyOf(elements.map((value) => truthOf(one.where, { value, omitted: below })));
        return truth === false && isCut ? 'undecided' : truth;
      }
    }
  };
  const truthOf = (one: Expression, scope: Scope): Truth => {
    const truth = decide(one, scope);
    seen?.(one, truth);
    return truth;
  };
  return truthOf(expression, whole);
}

function namesOther(one: Extract<Expression, { kind: 'other-account' }>, scope: Scope, whole: Scope): Truth {
  const named = accountsAt(scope, one.field);
  const own = new Set([...one.accounts, ...one.others.flatMap((other) => accountsAt(whole, other))]);
  const isOwnKnown = !one.others.some((other) => isOmitted(whole, other));
  const isOther = named.some((account) => !own.has(account));
  if (isOther && own.size > 0) return isOwnKnown ? true : 'undecided';
  return isOmitted(scope, one.field) || (isOther && !isOwnKnown) ? 'undecided' : false;
}

function accountsAt(scope: Scope, field: string): readonly string[] {
  return textsAt(scope, field).flatMap((text) => accountOf(text) ?? []);
}

function textsAt({ value }: Scope, field: string): readonly string[] {
  return findValues(value, field).values.flatMap(textsOf);
}

function textsAnywhere(value: EventValue): readonly string[] {
  return allValues(value).flatMap(textsOf);
}

/** Whether the event left out the part that the field would be in. */
function isOmitted({ omitted }: Scope, field: string): boolean {
  return omitted.some((path) => field === path || field.startsWith(`${path}.`));
}

function anyOf(truths: readonly Truth[]): Truth {
  return negate(allOf(truths.map(negate)));
}

function negate(truth: Truth): Truth {
  return truth === 'undecided' ? truth : !truth;
}

function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes('undecided') ? 'undecided' : true;
}

/** The text of a value, if it has one. */
function textsOf(value: Leaf): readonly string[] {
  return value === null ? [] : [String(value)];
}

/** Whether a test holds of one value. */
export function holdsOf(test: ValueTest, value: Leaf, findRegex: NonNullable<EvaluateOptions['findRegex']> = findByJavaScript): boolean {
  if (value === null) return false;
  switch (test.kind) {
    case 'text':
      return holdsOfText(test.test, String(value));
    case 'regex':
      return findRegex(test, String(value));
    case 'number':
      return String(value) === String(test.value) && typeof value !== 'boolean';
    case 'compare':
      return holdsOfNumber(test, value);
    case 'word':
      return typeof value === 'number' || typeof value === 'bigint' ? false : String(value).toLowerCase() === String(test.value);
    case 'address':
      return typeof value === 'string' && isInRange(test, value);
    case 'time':
      return typeof value !== 'boolean' && holdsOfTime(test, value);
  }
}

const COMPARISONS: Readonly<Record<Comparison, (one: number | bigint, other: number) => boolean>> = {
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

function holdsOfNumber({ comparison, value: bound }: Test<'compare'>, value: Exclude<Leaf, null>): boolean {
  if (typeof value === 'boolean') return false;
  if (typeof value !== 'string') return COMPARISONS[comparison](value, bound);
  return value.length <= 64 && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value) && COMPARISONS[comparison](Number(value), bound);
}

function isInRange({ range }: Test<'address'>, text: string): boolean {
  const address = text.includes('/') ? undefined : parseCidr(text);
  return address !== undefined && address.version === range.version && address.first >= range.first && address.first <= range.last;
}

function holdsOfTime({ part, comparison, value: asked }: Test<'time'>, value: string | number | bigint): boolean {
  const time = readTime(value);
  if (time === undefined) return false;
  const number = partOfTime(time, part);
  return comparison === undefined ? number === asked : COMPARISONS[comparison](number, asked);
}

/** Whether a test holds of a text. */
export function holdsOfText(test: TextTest, text: string): boolean {
  const fold = test.ignoresCase ? foldCase : (same: string) => same;
  const subject = fold(text);
  if (test.how === 'glob') return fits(test.tokens, fold, Array.from(subject));
  const value = fold(test.value);
  switch (test.how) {
    case 'equals':
      return subject === value;
    case 'prefix':
      return subject.startsWith(value);
    case 'suffix':
      return subject.endsWith(value);
    case 'contains':
      return subject.includes(value);
  }
}

/** Which places of the text the tokens so far can end at, one token after the other. */
function fits(tokens: readonly GlobToken[], fold: (text: string) => string, characters: readonly string[]): boolean {
  let ends = new Set([0]);
  for (const token of tokens) {
    const next = new Set<number>();
    if ('text' in token) {
      const wanted = Array.from(fold(token.text));
      for (const end of ends) if (wanted.every((character, index) => characters[end + index] === character)) next.add(end + wanted.length);
    } else if (token.any === 'one') {
      for (const end of ends) if (end < characters.length) next.add(end + 1);
    } else {
      const first = Math.min(...ends);
      for (let end = first; end <= characters.length; end++) next.add(end);
    }
    if (next.size === 0) return false;
    ends = next;
  }
  return ends.has(characters.length);
}

/** Flags at the very beginning, as PCRE writes them. */
const LEADING_FLAGS = /^\(\?([ims]+)\)/;

function findByJavaScript({ source, flags }: RegexTest, text: string): boolean {
  const [whole = '', leading = ''] = LEADING_FLAGS.exec(source) ?? [];
  const letters = (['i', 'm', 's'] as const).filter((letter) => flags[letter] || leading.includes(letter)).join('');
  return new RegExp(source.slice(whole.length), `${letters}u`).test(text);
}
