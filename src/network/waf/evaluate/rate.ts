// Rate-based statements: aggregation instances, and whether one is over its limit, as far as that can be told.
// Sources: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html,
// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based-caveats.html

import type { Component } from '../component/component.ts';
import { readCookie, readHeader } from '../component/head.ts';
import { readArguments } from '../component/query.ts';
import type { RateKey, Statement, StatementOf, TextTransformation } from '../language/statement.ts';
import { reason, type WafReason } from '../reasons.ts';
import { isHidden } from '../request/hidden.ts';
import { valuesOf } from '../request/request.ts';
import { transform } from '../transform/transform.ts';
import { type Judgement, NO, notApplied, unknown, YES } from '../truth.ts';
import { addressOf } from './address.ts';
import type { Frame } from './frame.ts';

/** "Usually, this delay is below 30 seconds." */
const DELAY = 30_000;

/** One part of an instance's key: its value, nothing where the request lacks it, or why it is not known. */
type Part =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'settled'; readonly holds: boolean }
  | { readonly kind: 'unknown'; readonly reason: WafReason };

const value = (text: string): Part => ({ kind: 'value', value: text });
const ABSENT: Part = { kind: 'absent' };
const missing = (why: WafReason): Part => ({ kind: 'unknown', reason: why });

type Evaluate = (statement: Statement, frame: Frame) => Judgement;

/** Counts the request where there is a history, and tells whether its instance is over the limit. */
export function judgeRate(statement: StatementOf<'rate'>, frame: Frame, evaluate: Evaluate): Judgement {
  const inScope = statement.scopeDown === undefined ? YES : evaluate(statement.scopeDown, frame);
  // "only tracks and rate limits requests that match the scope-down statement".
  if (inScope.truth === false) return inScope;
  const parts = keysOf(statement).map((key) => readKey(key, statement, frame));
  const fallback = parts.find((part) => part.kind === 'settled');
  // "Web requests that are missing any of the components specified in the aggregation keys are omitted from the rate-based rule".
  if (parts.some((part) => part.kind === 'absent'))
    return statement.aggregate === 'FORWARDED_IP' ? notApplied(reason('forwarded-header', statement.forwarded?.header ?? '')) : NO;
  if (fallback?.kind === 'settled' && !fallback.holds) return NO;
  const unread = parts.flatMap((part) => (part.kind === 'unknown' ? [part.reason] : []));
  if (fallback !== undefined) return unread.length === 0 ? inScope : unknown(...unread, ...inScope.reasons);
  const { rates, rule, time } = frame;
  if (rates === undefined) return unknown(reason('history', ''), ...unread, ...inScope.reasons);
  if (unread.length > 0) {
    rates.addAny(rule, time);
    return unknown(...unread, ...inScope.reasons);
  }
  const key = JSON.stringify(parts.map((part) => (part.kind === 'value' ? part.value : '')));
  const answer = over(statement, frame, key);
  rates.add(rule, key, time, frame.isSureToArrive && inScope.truth === true);
  return answer.truth === false || inScope.truth === true ? answer : unknown(...inScope.reasons, ...answer.reasons);
}

/** More moments than these are not looked at one by one. */
const MOST_MOMENTS = 2_000;

/** Over the limit now and for half a minute is limited; never over in that time is not; between them, AWS's estimate decides. */
function over({ limit, window }: StatementOf<'rate'>, { rates, rule, time }: Frame, key: string): Judgement {
  if (rates === undefined) return unknown(reason('history', ''));
  const counts = (at: number, length = window * 1000) => rates.within(rule, key, at, length);
  const [now, before] = [counts(time), counts(time - DELAY)];
  const near = unknown(reason('rate', `${now.least} requests in ${window} seconds, with a limit of ${limit}`));
  // All that any moment of the last half minute counts, and what every one of them counts.
  if (counts(time, window * 1000 + DELAY).most <= limit) return NO;
  if (counts(time - DELAY, window * 1000 - DELAY).least > limit) return YES;
  const isMixed = (now.most > limit || before.most > limit) && (now.least <= limit || before.least <= limit);
  const moments = isMixed ? [] : rates.timesSince(rule, key, time - DELAY, time);
  if (isMixed || moments.length > MOST_MOMENTS) return near;
  const all = [now, before, ...moments.map((at) => counts(at))];
  if (all.every(({ most }) => most <= limit)) return NO;
  return all.every(({ least }) => least > limit) ? YES : near;
}

const AGGREGATES: { readonly [A in StatementOf<'rate'>['aggregate']]: readonly RateKey[] } = {
  IP: [{ kind: 'ip' }],
  FORWARDED_IP: [{ kind: 'forwarded-ip' }],
  CONSTANT: [],
  CUSTOM_KEYS: [],
};

function keysOf(statement: StatementOf<'rate'>): readonly RateKey[] {
  return statement.aggregate === 'CUSTOM_KEYS' ? statement.keys : AGGREGATES[statement.aggregate];
}

type KeyReader<K extends RateKey['kind']> = (key: RateKey & { readonly kind: K }, statement: StatementOf<'rate'>, frame: Frame) => Part;

const KEYS: { readonly [K in RateKey['kind']]: KeyReader<K> } = {
  ip: (_, __, { request }) => (request.sourceIp === undefined ? missing(reason('source-address', '')) : value(canonical(request.sourceIp))),
  'forwarded-ip': (_, { forwarded }, { request }) => {
    if (forwarded === undefined) return missing(reason('not-modelled', 'a forwarded address without its header'));
    const [header, ...others] = valuesOf(request, forwarded.header);
    if (header === undefined) return ABSENT;
    // "WAF only evaluates the first IP address found in the specified HTTP header."
    const first = header.split(',')[0]?.trim() ?? '';
    if (others.length > 0) return missing(reason('component', `several headers ${forwarded.header}`));
    return addressOf(first) === undefined ? { kind: 'settled', holds: forwarded.fallback === 'MATCH' } : value(canonical(first));
  },
  method: (_, __, { request }) => value(request.method),
  asn: (_, __, { request }) => (request.asn === undefined ? missing(reason('asn', '')) : value(String(request.asn))),
  header: ({ name, transformations }, _, { request }) => readPart(readHeader(request, name), transformations, `the header ${name}`),
  cookie: ({ name, transformations }, _, { request }) => readPart(readCookie(request, name), transformations, `the cookie ${name}`),
  'query-argument': ({ name, transformations }, _, { request }) =>
    readPart(readArguments(request.query, name, []), transformations, `the query argument ${name}`),
  'query-string': ({ transformations }, _, { request }) => (request.query === undefined ? ABSENT : transformed(request.query, transformations)),
  'uri-path': ({ transformations }, _, { request }) => transformed(request.path, transformations),
  'label-namespace': ({ namespace }, _, { labels, context }) => {
    const prefix = namespace.endsWith(':') ? namespace : `${namespace}:`;
    // "Each distinct fully qualified label name that has the specified label namespace"; whether one without its context is one is not said.
    const known = [...labels.sure, ...labels.perhaps.keys()];
    if (known.some((label) => label.startsWith(context) && `:${label.slice(context.length)}`.includes(`:${prefix}`)))
      return missing(reason('label', namespace));
    const under = [...labels.sure].filter((label) => label.startsWith(prefix));
    const open =
      [...labels.perhaps.keys()].some((label) => label.startsWith(prefix)) ||
      [...labels.perhapsUnder.keys()].some((one) => one.startsWith(prefix) || prefix.startsWith(one));
    if (open || under.length > 1) return missing(reason('label', namespace));
    return under[0] === undefined ? ABSENT : value(under[0]);
  },
  ja3: ({ fallback }, _, { request }) => fingerprint(request.ja3, fallback, 'ja3'),
  ja4: ({ fallback }, _, { request }) => fingerprint(request.ja4, fallback, 'ja4'),
  unknown: ({ name }) => missing(reason('not-modelled', name)),
};

function readKey(key: RateKey, statement: StatementOf<'rate'>, frame: Frame): Part {
  const header = key.kind === 'header' ? key.name : key.kind === 'forwarded-ip' ? statement.forwarded?.header : undefined;
  if (isHidden(frame.request, key.kind, header)) return missing(reason('component', 'what the log does not show'));
  return (KEYS[key.kind] as KeyReader<RateKey['kind']>)(key, statement, frame);
}

function readPart(component: Component, transformations: readonly TextTransformation[], what: string): Part {
  if (component.kind !== 'readings') return missing(reason('component', what));
  const [reading, ...more] = component.readings;
  if (reading?.kind !== 'values' || more.length > 0) return missing(reason('component', what));
  // Which of several values is the key is not said.
  if (reading.values.length > 1) return missing(reason('component', `several values of ${what}`));
  const [text] = reading.values;
  return text === undefined ? ABSENT : transformed(text, transformations);
}

function transformed(text: string, transformations: readonly TextTransformation[]): Part {
  const { texts, doubts } = transform(text, transformations);
  const [first] = texts;
  return first === undefined || texts.length > 1 ? missing(doubts[0] ?? reason('transformation', '')) : value(first);
}

function fingerprint(text: string | null | undefined, fallback: 'MATCH' | 'NO_MATCH', name: 'ja3' | 'ja4'): Part {
  if (text === undefined) return missing(reason(name, ''));
  return text === null ? { kind: 'settled', holds: fallback === 'MATCH' } : value(text);
}

/** One writing of an address, so that `2001:DB8::1` and `2001:db8:0::1` are one. */
function canonical(address: string): string {
  return addressOf(address)?.first.toString() ?? address;
}
