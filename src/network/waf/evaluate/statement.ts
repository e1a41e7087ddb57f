// Whether a request matches a statement: true, false, or unknown with the reasons. One row a kind.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statements.html

import { type AddressBlock, parseCidr } from '../../../core/index.ts';
import type { Forwarded, Inspected, Statement, StatementOf } from '../language/statement.ts';
import { reason, type WafUnknown } from '../reasons.ts';
import { agree, all, any, type Judgement, judge, NO, not, notApplied, unknown } from '../truth.ts';
import { addressOf, judgeAddress } from './address.ts';
import { COMPARISONS, createRegexTest, POSITIONS, type RegexTest } from './compare.ts';
import type { Frame } from './frame.ts';
import { judgeLabel } from './labels.ts';
import { judgeRate } from './rate.ts';

type Evaluator<K extends Statement['kind']> = (statement: StatementOf<K>, frame: Frame) => Judgement;

const EVALUATORS: { readonly [K in Statement['kind']]: Evaluator<K> } = {
  'byte-match': ({ search, position, inspected }, frame) => judgeInspected(inspected, frame, (text) => judge(POSITIONS[position](text, search))),
  'regex-match': ({ regex, inspected }, frame) => judgeInspected(inspected, frame, regexTest(frame, regex)),
  'regex-set': ({ arn, inspected }, frame) => {
    const patterns = frame.references.regexSets.get(arn);
    if (patterns === undefined) return judgeInspected(inspected, frame, () => unknown(reason('regex-pattern-set', arn)));
    const tests = patterns.map((pattern) => regexTest(frame, pattern));
    return judgeInspected(inspected, frame, (text) => any(tests.map((test) => test(text))));
  },
  size: judgeSize,
  sqli: ({ inspected, sensitivity }, frame) => judgeSecret('sqli-detection', `sensitivity ${sensitivity}`, inspected, frame),
  xss: ({ inspected }, frame) => judgeSecret('xss-detection', '', inspected, frame),
  geo: ({ countries, forwarded }, frame) => judgeOrigin('country', frame.request.country, (country) => countries.includes(country), forwarded, frame),
  asn: ({ numbers, forwarded }, frame) => judgeOrigin('asn', frame.request.asn, (asn) => numbers.includes(asn), forwarded, frame),
  'ip-set': ({ arn, forwarded }, frame) => {
    const blocks = frame.references.ipSets.get(arn);
    return judgeAddress(frame.request, forwarded, (text) => (blocks === undefined ? unknown(reason('ip-set', arn)) : judge(isWithin(text, blocks))));
  },
  label: (statement, frame) => judgeLabel(statement, frame.labels, frame.context),
  and: ({ parts }, frame) => all(parts.map((part) => evaluateStatement(part, frame))),
  or: ({ parts }, frame) => any(parts.map((part) => evaluateStatement(part, frame))),
  not: ({ part }, frame) => not(evaluateStatement(part, frame)),
  rate: (statement, frame) => judgeRate(statement, frame, evaluateStatement),
  // Groups are evaluated rule by rule, and stand in no other statement.
  'managed-group': ({ name }) => unknown(reason('not-modelled', `the rule group ${name} in another statement`)),
  'rule-group': ({ arn }) => unknown(reason('not-modelled', `the rule group ${arn} in another statement`)),
  unknown: ({ name }) => unknown(reason('not-modelled', name)),
};

export function evaluateStatement(statement: Statement, frame: Frame): Judgement {
  const evaluate = EVALUATORS[statement.kind] as Evaluator<Statement['kind']>;
  return evaluate(statement, frame);
}

/** "Unless otherwise noted, if a web request doesn't have the request component ..., AWS WAF evaluates the request as not matching". */
function judgeInspected(inspected: Inspected, frame: Frame, test: (text: string, wholeSize: number | undefined, size: number) => Judgement): Judgement {
  const component = frame.parts.component(inspected);
  if (component.kind === 'unapplied') return notApplied(component.reason);
  if (component.kind === 'unknown') return unknown(component.reason);
  // Readings share most of their values: each is transformed and tested once.
  const known = new Map<number | undefined, Map<string, Judgement>>();
  const ofValue = (value: string, wholeSize: number | undefined): Judgement => {
    const seen = known.get(wholeSize) ?? new Map<string, Judgement>();
    known.set(wholeSize, seen);
    let answer = seen.get(value);
    if (answer === undefined) {
      const { texts, doubts } = frame.parts.transformed(value, inspected);
      answer = agree(
        texts.map((text) => test(text, wholeSize, value.length)),
        doubts,
      );
      seen.set(value, answer);
    }
    return answer;
  };
  const judged = component.readings.map((reading) =>
    reading.kind === 'settled' ? judge(reading.holds) : any(reading.values.map((value) => ofValue(value, reading.wholeSize))),
  );
  return agree(judged, component.doubts);
}

/**
 * "inspects only the number of bytes in the body up to the limit"; and "you can use a size constraint statement to block requests that have
 * a larger request body size". So a body that is cut has more bytes than are inspected, and how many more is not known to WAF for certain.
 */
function judgeSize({ comparison, size, inspected }: StatementOf<'size'>, frame: Frame): Judgement {
  const compare = COMPARISONS[comparison];
  return judgeInspected(inspected, frame, (text, wholeSize, before) => {
    if (wholeSize === undefined) return judge(compare(text.length, size));
    const most = wholeSize + Math.max(0, text.length - before);
    return agree(
      [judge(compare(text.length + 1, size)), judge(compare(most, size))],
      [reason('component', 'the size of a body beyond the limit of inspection')],
    );
  });
}

/** What is known of the address of the connection; of a forwarded one nothing is. */
function judgeOrigin<T>(what: 'country' | 'asn', known: T | undefined, test: (known: T) => boolean, forwarded: Forwarded | undefined, frame: Frame): Judgement {
  if (forwarded !== undefined) return judgeAddress(frame.request, forwarded, () => unknown(reason(what, 'of the forwarded address')));
  return known === undefined ? unknown(reason(what, '')) : judge(test(known));
}

/** Detection is secret, but nothing is found in what is not there. */
function judgeSecret(unknownBy: WafUnknown, what: string, inspected: Inspected, frame: Frame): Judgement {
  const secret = unknown(reason(unknownBy, what));
  return judgeInspected(inspected, frame, (text) => (text === '' ? NO : secret));
}

function regexTest(frame: Frame, regex: string): RegexTest {
  let test = frame.regexes.get(regex);
  if (test === undefined) frame.regexes.set(regex, (test = createRegexTest(regex)));
  return test;
}

function isWithin(text: string, blocks: readonly AddressBlock[]): boolean {
  const address = addressOf(text) ?? parseCidr(text);
  return address !== undefined && blocks.some((block) => block.version === address.version && block.first <= address.first && address.last <= block.last);
}
