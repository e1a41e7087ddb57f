// Conditions: search identifiers joined by and, or, not, brackets, and `1 of` or `all of` patterns of them.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-rules-specification.html#condition

import type { Span } from '../../identity/index.ts';
import type { Report } from './report.ts';

export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  /** `them`, or a name with stars. */
  | { readonly kind: 'some'; readonly how: 'all' | 'any'; readonly pattern: string; readonly span: Span };

interface Word {
  readonly text: string;
  readonly span: Span;
}

const DEEPEST = 100;
const MOST_WORDS = 10_000;
const AGGREGATION = 'the aggregation behind `|` is no part of Sigma 2';
const QUANTIFIERS: ReadonlyMap<string, 'all' | 'any'> = new Map([
  ['1', 'any'],
  ['any', 'any'],
  ['all', 'all'],
]);

/** Reads a condition; `span` is where it stands in the report's text. Reports what is wrong, and answers nothing then. */
export function parseCondition(source: string, span: Span, report: Report): Condition | undefined {
  const words = splitWords(source, span, report);
  if (words === undefined) return undefined;
  let at = 0;
  let isWrong = false;
  const end: Span = { start: Math.max(span.start, span.end - 1), end: span.end };
  const peek = (): string | undefined => words[at]?.text;
  const isWord = (text: string): boolean => peek()?.toLowerCase() === text;
  const fail = (message: string, place: Span | undefined, help?: string): undefined => {
    if (!isWrong) report.error('condition-syntax', message, place ?? end, help);
    isWrong = true;
    return undefined;
  };

  const readJoined = (kind: 'any' | 'all', word: string, readPart: (depth: number) => Condition | undefined, depth: number): Condition | undefined => {
    const of: Condition[] = [];
    for (;;) {
      const part = readPart(depth);
      if (part === undefined) return undefined;
      of.push(part);
      if (!isWord(word)) return of.length === 1 ? part : { kind, of };
      at++;
    }
  };
  const readAny = (depth: number): Condition | undefined => readJoined('any', 'or', readAll, depth);
  const readAll = (depth: number): Condition | undefined => readJoined('all', 'and', readNot, depth);
  const readNot = (depth: number): Condition | undefined => {
    if (depth > DEEPEST) return fail(`brackets and negations are nested more than ${DEEPEST} deep`, words[at]?.span);
    if (!isWord('not')) return readOne(depth);
    at++;
    const of = readNot(depth + 1);
    return of === undefined ? undefined : { kind: 'not', of };
  };
  const readOne = (depth: number): Condition | undefined => {
    const word = words[at];
    if (word === undefined) return fail('the condition ends where a search identifier has to come', end);
    at++;
    if (word.text === '(') {
      const inner = readAny(depth + 1);
      if (inner === undefined) return undefined;
      if (peek() !== ')') return fail('a bracket is not closed', word.span, 'close it with `)`');
      at++;
      return inner;
    }
    if (word.text === ')') return fail('a `)` closes nothing', word.span);
    if (/^(?:and|or|not|of)$/i.test(word.text)) return fail(`\`${word.text}\` comes where a search identifier has to come`, word.span);
    if (!isWord('of')) return { kind: 'name', name: word.text, span: word.span };
    const how = QUANTIFIERS.get(word.text.toLowerCase());
    if (how === undefined) return fail(`\`${word.text} of\` is no part of Sigma`, word.span, 'write `1 of` or `all of`');
    at++;
    const pattern = words[at];
    if (pattern === undefined || pattern.text === '(' || pattern.text === ')')
      return fail('`of` is followed by `them` or a pattern', pattern?.span, 'such as `1 of selection*`');
    at++;
    return { kind: 'some', how, pattern: pattern.text, span: pattern.span };
  };

  if (words.length === 0) return fail('the condition is empty', span);
  const condition = readAny(0);
  const rest = words[at];
  if (condition !== undefined && rest !== undefined)
    return fail(rest.text === ')' ? 'a `)` closes nothing' : `\`${rest.text}\` comes where \`and\` or \`or\` has to come`, rest.span);
  return isWrong ? undefined : condition;
}

function splitWords(source: string, span: Span, report: Report): readonly Word[] | undefined {
  const words: Word[] = [];
  let from = span.start;
  for (const [text] of source.matchAll(/[()]|[^\s()]+/g)) {
    // What was written may be quoted or folded: each word stands somewhere after the one before it.
    const found = report.text.indexOf(text, from);
    const place: Span = found < 0 || found >= span.end ? span : { start: found, end: found + text.length };
    from = found < 0 || found >= span.end ? from : place.end;
    if (text.includes('|')) {
      report.error('aggregation', AGGREGATION, place, 'write a correlation of type event_count, value_count, value_sum or temporal');
      return undefined;
    }
    words.push({ text, span: place });
    if (words.length > MOST_WORDS) {
      report.error('condition-syntax', `a condition has at most ${MOST_WORDS.toLocaleString('en-US')} words`, place);
      return undefined;
    }
  }
  return words;
}
