import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventValue } from './event.ts';
import { createExactPattern } from './exact-pattern.ts';
import { joinForms, ofLogs } from './finding-pattern.ts';
import { parsePattern } from './parse-pattern.ts';

type Plain = { readonly [key: string]: EventValue };

const account = fc.constantFrom('111122223333', '444455556666');
const region = fc.constantFrom('eu-central-1', 'us-east-1');
const ENVELOPE = { version: '0', id: '12345678-1234-1234-1234-123456789012', time: '2026-11-01T06:00:00Z' };
const HUB = { ...ENVELOPE, source: 'aws.securityhub' };

/** Events as they lie in a log, and as EventBridge delivers them. */
const event: fc.Arbitrary<readonly [Plain, Plain]> = fc
  .tuple(account, region, fc.constantFrom('a', 'b'), fc.option(fc.constantFrom(2, 8), { nil: undefined }), fc.integer({ min: 0, max: 3 }))
  .map(([own, here, kind, severity, form]): readonly [Plain, Plain] => {
    const about = { type: kind, ...(severity !== undefined && { severity }) };
    if (form === 0) {
      const detail = { schemaVersion: '2.0', accountId: own, region: here, ...about };
      return [detail, { ...ENVELOPE, 'detail-type': 'GuardDuty Finding', source: 'aws.guardduty', account: own, region: here, resources: [], detail }];
    }
    if (form === 1) {
      const detail = { eventVersion: '1.11', eventSource: 'iam.amazonaws.com', eventType: 'AwsApiCall', recipientAccountId: own, awsRegion: here, ...about };
      const type = 'AWS API Call via CloudTrail';
      return [
        { ...detail, eventTime: ENVELOPE.time },
        { ...ENVELOPE, 'detail-type': type, source: 'aws.iam', account: own, region: here, resources: [], detail },
      ];
    }
    const finding: Plain =
      form === 2
        ? { ProductArn: 'p', AwsAccountId: own, Region: here, ...about }
        : { class_uid: 2004, cloud: { account: { uid: own }, region: here }, ...about };
    const type = form === 2 ? 'Security Hub Findings - Imported' : 'Findings Imported V2';
    return [finding, { ...HUB, 'detail-type': type, account: own, region: here, resources: ['r'], detail: { findings: [finding] } }];
  });

const texts = ['aws.guardduty', 'aws.securityhub', 'aws.iam', 'GuardDuty Finding', 'Security Hub Findings - Imported', 'Findings Imported V2', '0', 'a', '2.0'];
const condition: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...texts, '111122223333', 'eu-central-1'),
  fc.constantFrom('aws.', 'Security', 'aws.s', 'a').map((prefix) => ({ prefix })),
  fc.constantFrom(...texts).map((text) => ({ 'anything-but': [text] })),
  fc.boolean().map((exists) => ({ exists })),
  fc.constant({ numeric: ['>', 5] }),
);
const conditions = fc.array(condition, { minLength: 1, maxLength: 2 });
const fields = fc.dictionary(fc.constantFrom('type', 'severity', 'schemaVersion', 'ProductArn', 'class_uid', 'eventVersion'), conditions, { maxKeys: 2 });
const pattern = fc
  .tuple(
    fc.dictionary(fc.constantFrom('source', 'detail-type', 'account', 'region', 'version', 'other'), conditions, { maxKeys: 2 }),
    fields,
    fields,
    fc.option(conditions, { nil: undefined }),
  )
  .map(([top, detail, findings, source]) => ({
    ...top,
    ...(Object.keys(detail).length + Object.keys(findings).length > 0 && {
      detail: { ...detail, ...(Object.keys(findings).length > 0 && { findings }) },
    }),
    ...(source !== undefined && { $or: [{ source }, { account: ['111122223333'] }] }),
  }));

const kindOf = (one: Plain) => ('eventVersion' in one ? 'cloudtrail' : 'schemaVersion' in one ? 'guardduty' : 'securityhub');
const read = (written: object) => parsePattern(JSON.stringify(written)).pattern ?? { branches: [] };

describe('ofLogs', () => {
  it('asks of a finding or a record what EventBridge asks of the event that it makes of it', () => {
    let matched = 0;
    fc.assert(
      fc.property(pattern, fc.array(event, { minLength: 1, maxLength: 4 }), (written, events) => {
        const { pattern: parsed } = parsePattern(JSON.stringify(written));
        if (parsed === undefined) return;
        const forms = ofLogs(parsed);
        const [whole, own] = [createExactPattern(parsed), createExactPattern(joinForms(forms))];
        for (const [inLog, delivered] of events) {
          const expected = whole(delivered);
          if (expected === true) matched++;
          const isAsked = forms.some(({ kind }) => kind === kindOf(inLog));
          expect(isAsked && own(inLog), JSON.stringify([written, inLog])).toBe(expected);
        }
      }),
      { numRuns: 5000 },
    );
    expect(matched).toBeGreaterThan(500);
  });

  it('tells the logs that a pattern can be asked of, and what only a delivery has', () => {
    const of = (written: object) => ofLogs(read(written)).map(({ kind, mark, untold }) => [kind, mark, ...untold.map(({ path }) => path)].join(' '));
    expect(of({ source: ['aws.guardduty'] })).toEqual(['cloudtrail eventVersion', 'guardduty schemaVersion']);
    expect(of({ 'detail-type': ['GuardDuty Finding'] })).toEqual(['guardduty schemaVersion']);
    expect(of({ 'detail-type': ['Security Hub Findings - Imported'], resources: ['r'] })).toEqual(['securityhub ProductArn resources']);
    expect(of({ 'detail-type': ['Findings Imported V2'], resources: [{ exists: true }] })).toEqual(['securityhub class_uid']);
    expect(of({ 'detail-type': ['GuardDuty Finding'], resources: [{ exists: true }] })).toEqual([]);
    expect(of({ time: [{ prefix: '2026-' }] })).toEqual([
      'cloudtrail eventVersion',
      'guardduty schemaVersion time',
      'securityhub ProductArn time',
      'securityhub class_uid time',
    ]);
    expect(of({ 'detail-type': ['EC2 Instance State-change Notification'] })).toEqual([]);
  });
});
