import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventReader } from '../events/index.ts';
import { encodeUtf8 } from '../events/utf8.ts';
import { applyRevisions, type StateFinding } from '../state/index.ts';
import { createDetector } from './detector.ts';
import { readPack } from './pack.ts';
import { ruleOfFinding } from './state-rules.ts';

const RULES = `title: User created
name: user_created
logsource: { product: aws, service: cloudtrail }
detection:
  selection: { eventName: CreateUser, errorCode: null }
  condition: selection
level: medium
---
title: Call denied
name: call_denied
logsource: { product: aws, service: cloudtrail }
detection:
  selection: { errorCode: AccessDenied }
  condition: selection
---
title: Many calls denied
name: many_denied
correlation:
  type: event_count
  rules: [call_denied]
  group-by: [userIdentity.arn]
  timespan: 10m
  condition: { gte: 3 }
level: high
---
title: Secret named
name: secret_named
logsource: { product: aws, service: cloudtrail }
detection:
  selection: { requestParameters.name: secret }
  condition: selection
`;

function event(index: number, over: object): string {
  return JSON.stringify({
    eventVersion: '1.11',
    userIdentity: { type: 'IAMUser', arn: `arn:aws:iam::111122223333:user/u${index % 3}` },
    eventTime: new Date(Date.UTC(2026, 10, 1, 6) + index * 60_000).toISOString(),
    eventSource: 'iam.amazonaws.com',
    eventName: 'ListUsers',
    awsRegion: 'us-east-1',
    eventID: `e-${index}`,
    eventType: 'AwsApiCall',
    recipientAccountId: '111122223333',
    ...over,
  });
}

function detect(files: readonly string[], rules = RULES) {
  const made = createDetector(readPack([{ file: 'rules.yml', text: rules }]), { lateness: Number.POSITIVE_INFINITY, issue: () => {} });
  if (!made.ok) throw new Error('the rules are refused');
  for (const [index, text] of files.entries()) {
    const reader = createEventReader(`${index}.json`, made.value.sink);
    reader.push(encodeUtf8(text));
    reader.end();
  }
  const findings = new Map<string, StateFinding>();
  applyRevisions(findings, made.value.finish());
  const said = [...findings.values()].map(({ rule, group, evidence }) => `${ruleOfFinding(rule)} ${group.join()} ${evidence.map(({ id }) => id).join()}`);
  return { said: said.sort(), undecided: made.value.undecided(), counts: made.value.counts() };
}

describe('createDetector', () => {
  it('says matches of rules that speak, and what correlations make of the others', () => {
    const { said, counts } = detect([
      `{"Records":[${[event(0, { eventName: 'CreateUser' }), event(3, { errorCode: 'AccessDenied' }), event(6, { errorCode: 'AccessDenied' }), event(9, { errorCode: 'AccessDenied' }), event(10, { errorCode: 'AccessDenied' })].join()}]}`,
    ]);
    expect(said.map((one) => one.split(' ')[0])).toEqual(['many_denied', 'user_created']);
    expect(said[0]).toContain('e-3/111122223333,cloudtrail/e-6');
    expect(counts).toMatchObject({ events: 5, matches: 5, undecided: 0, timeless: 0 });
  });

  it('says what could not be told because AWS left it out of the event', () => {
    const { said, undecided } = detect([event(0, { requestParameters: { omitted: true, originalSize: 200_000, reason: 'too large' } })]);
    expect(said).toEqual([]);
    expect(undecided.map(({ rule, id }) => [rule.name, id])).toEqual([['secret_named', 'cloudtrail/e-0/111122223333']]);
  });

  it.each([
    ['so few', 'type: event_count\n  condition: { lt: 3 }', 1],
    ['just so many', 'type: event_count\n  condition: { eq: 2 }', 1],
    ['another number', 'type: event_count\n  condition: { neq: 2 }', 0],
    ['so few values', 'type: value_count\n  condition: { field: eventID, lte: 2 }', 1],
    ['so small a sum', 'type: value_sum\n  condition: { field: requestParameters.size, lt: 10 }', 1],
    ['one rule without the other', 'type: temporal\n  condition: call_denied and not user_created', 1],
    ['an end', 'type: absence', 1],
  ])('tells %s when the time is over, which events that no rule matches say too', (_, test, count) => {
    const rules = test.includes('temporal') ? '[call_denied, user_created]' : '[call_denied]';
    const text = `${RULES.split('---').slice(0, 2).join('---')}---\ntitle: t\nname: few\ncorrelation:\n  rules: ${rules}\n  timespan: 10m\n  ${test}\n`;
    const few = [
      event(0, { errorCode: 'AccessDenied', requestParameters: { size: 3 } }),
      event(2, { errorCode: 'AccessDenied', requestParameters: { size: 4 } }),
    ];
    expect(detect([few.join('\n')], text).said).toEqual([]);
    const said = detect([[...few, event(60, {})].join('\n')], text).said;
    expect(said.filter((one) => one.startsWith('few'))).toHaveLength(count);
  });

  it('finds the same whatever the order of events and files, and however often they come', () => {
    const events = Array.from({ length: 40 }, (_, index) => event(index, index % 5 === 0 ? { eventName: 'CreateUser' } : { errorCode: 'AccessDenied' }));
    const expected = detect([events.join('\n')]).said;
    expect(expected.length).toBeGreaterThan(8);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 40 }), fc.array(fc.nat(39), { maxLength: 20 }), fc.nat(40), (shuffled, again, cut) => {
        const all = [...shuffled, ...again.map((index) => events[index] ?? '')];
        expect(detect([all.slice(0, cut).join('\n'), all.slice(cut).join('\n')]).said).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
