// An event pattern as one of CloudTrail's records: EventBridge delivers a record as `detail` of an event whose other fields follow from it,
// so that what a pattern asks of the event can be asked of the record where it lies, in a log.
// Sources: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html,
// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html,
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html

import type { Condition, EventPattern, PatternField, TextTest } from './condition.ts';
import { holdsOf, type LogPattern, ofDelivery, type Rewritten, rewriteBranches } from './rewritten.ts';

/** The fields of a record that stand in the envelope as they are. */
const COPIED: ReadonlyMap<string, string> = new Map([
  ['account', 'recipientAccountId'],
  ['region', 'awsRegion'],
  ['time', 'eventTime'],
]);

/** By `eventType`. The page writes `Signin`, the events themselves `Sign In`: a pattern that asks for either means them. */
const DETAIL_TYPES: Readonly<Record<string, readonly string[]>> = {
  AwsApiCall: ['AWS API Call via CloudTrail'],
  AwsConsoleSignIn: ['AWS Console Sign In via CloudTrail', 'AWS Console Signin via CloudTrail'],
  AwsConsoleAction: ['AWS Console Action via CloudTrail'],
  AwsServiceEvent: ['AWS Service Event via CloudTrail'],
  AwsCloudTrailInsight: ['AWS Insight via CloudTrail'],
};

/** The pattern of records that match where the events would that EventBridge makes of them. */
export function ofTrail(pattern: EventPattern): LogPattern {
  return rewriteBranches(pattern, rewrite);
}

function rewrite(field: PatternField): Rewritten {
  const { path } = field;
  if (path.startsWith('detail.')) return { ...field, path: path.slice('detail.'.length) };
  const copied = COPIED.get(path);
  if (copied !== undefined) return { ...field, path: copied };
  if (path === 'source') return { ...field, path: 'eventSource', conditions: field.conditions.flatMap(ofSource) };
  if (path === 'detail-type') return ofDetailType(field);
  if (path === 'version') return holdsOf(field, '0');
  if (path === 'id') return ofDelivery(field);
  // `resources` of such an event is empty, and there is nothing else.
  return holdsOf(field, undefined);
}

function ofDetailType(field: PatternField): PatternField | boolean {
  const asks = { ...field, conditions: field.conditions.filter(({ kind }) => kind === 'text') };
  const types = Object.entries(DETAIL_TYPES).filter(([, [word = '', ...others]]) => holdsOf(field, word) || others.some((other) => holdsOf(asks, other)));
  if (types.length === 0) return false;
  const { span } = field;
  return {
    ...field,
    path: 'eventType',
    conditions: types.map(([value]) => ({ kind: 'text', test: { how: 'equals', value, ignoresCase: false }, span })),
  };
}

const BEFORE = 'aws.';
const AFTER = '.amazonaws.com';

/** What a condition on `source` asks of `eventSource`: `aws.iam` is made of `iam.amazonaws.com`. */
function ofSource(condition: Condition): readonly Condition[] {
  const { span } = condition;
  switch (condition.kind) {
    case 'text':
      return testsOfSource(condition.test).map((test) => ({ kind: 'text', test, span }));
    case 'no-text': {
      const tests = condition.tests.flatMap(testsOfSource);
      return tests.length === 0 ? [{ kind: 'present', span }] : [{ ...condition, tests }];
    }
    // A text is no number.
    case 'no-number':
      return [{ kind: 'present', span }];
    case 'present':
    case 'absent':
      return [condition];
    case 'word':
    case 'number':
    case 'range':
    case 'address':
      return [];
  }
}

/** Tests of `eventSource` of which one holds where the test holds of `source`. */
function testsOfSource(test: TextTest): readonly TextTest[] {
  if (test.how === 'wildcard') return ofTokens(test.tokens, test.source);
  const { how, value, ignoresCase } = test;
  const same = (text: string, other: string) => (ignoresCase ? text.toLowerCase() === other : text === other);
  if (how === 'equals') return same(value.slice(0, BEFORE.length), BEFORE) ? [{ how, value: value.slice(BEFORE.length) + AFTER, ignoresCase }] : [];
  if (how === 'prefix') {
    if (same(value, BEFORE.slice(0, value.length))) return [{ how: 'suffix', value: AFTER, ignoresCase: false }];
    if (!same(value.slice(0, BEFORE.length), BEFORE)) return [];
    const rest = value.slice(BEFORE.length);
    // What comes after the name of the service is no part of it.
    return ignoresCase ? [{ how, value: rest, ignoresCase }] : ofTokens([...codesOf(value), '*'], test.value);
  }
  const within: TextTest = ignoresCase ? { how, value: value + AFTER, ignoresCase } : { how, value: value + AFTER, ignoresCase: false };
  const over = Array.from({ length: BEFORE.length }, (_, at) => at + 1)
    .filter((length) => length <= value.length && same(value.slice(0, length), BEFORE.slice(-length)))
    .map((length): TextTest => ({ how: 'equals', value: value.slice(length) + AFTER, ignoresCase }));
  return [within, ...over];
}

/** A wildcard, less what of it `aws.` satisfies: what may be left of it, each followed by the end of `eventSource`. */
function ofTokens(tokens: readonly (number | '*')[], source: string): readonly TextTest[] {
  let at = new Set([0]);
  const close = (all: ReadonlySet<number>) => {
    const closed = new Set(all);
    // A set visits what is added to it on the way.
    for (const place of closed) if (tokens[place] === '*') closed.add(place + 1);
    return closed;
  };
  for (const code of codesOf(BEFORE)) {
    const reached = [...close(at)].flatMap((place) => (tokens[place] === '*' ? [place] : tokens[place] === code ? [place + 1] : []));
    at = new Set(reached);
  }
  return [...at].map((place) => ({ how: 'wildcard', tokens: [...tokens.slice(place), ...codesOf(AFTER)], source }));
}

function codesOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
