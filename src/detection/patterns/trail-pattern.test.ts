import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactPattern } from './exact-pattern.ts';
import { parsePattern } from './parse-pattern.ts';
import { ofTrail } from './trail-pattern.ts';

const TYPES = {
  AwsApiCall: 'AWS API Call via CloudTrail',
  AwsConsoleSignIn: 'AWS Console Sign In via CloudTrail',
  AwsServiceEvent: 'AWS Service Event via CloudTrail',
} as const;

type Plain = { readonly [key: string]: Plain | string | number | boolean | null | readonly Plain[] };
const name = fc.constantFrom('iam', 's3', 'aws', 'sso', 'i');
const record = fc.record({
  eventSource: name.map((one) => `${one}.amazonaws.com`),
  eventType: fc.constantFrom(...(Object.keys(TYPES) as (keyof typeof TYPES)[])),
  recipientAccountId: fc.constantFrom('111122223333', '444455556666'),
  awsRegion: fc.constantFrom('eu-central-1', 'us-east-1'),
  eventTime: fc.constant('2026-11-01T06:00:00Z'),
  requestParameters: fc.constantFrom<Plain>(
    {
      tags: [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
    },
    { tags: [] },
    {},
  ),
});

/** As EventBridge delivers it. */
function delivered(detail: typeof record extends fc.Arbitrary<infer R> ? R : never): Plain {
  return {
    version: '0',
    id: '12345678-1234-1234-1234-123456789012',
    'detail-type': TYPES[detail.eventType],
    source: `aws.${detail.eventSource.replace('.amazonaws.com', '')}`,
    account: detail.recipientAccountId,
    time: detail.eventTime,
    region: detail.awsRegion,
    resources: [],
    detail,
  };
}

const piece = fc.oneof(
  fc.constantFrom(
    'aws.iam',
    'aws.s3',
    'aws.',
    'AWS.IAM',
    'iam',
    'i',
    's.iam',
    'ws.s',
    '.s3',
    'aws.i',
    'aws.iam.',
    'aws.iam.amazonaws.com',
    'aws',
    'aws.aws',
    'aw',
  ),
  fc.constantFrom('AWS API Call via CloudTrail', 'AWS', '0', '111122223333', 'eu-central-1', '2026-11-01T06:00:00Z', 'a', '2'),
);
const wildcard = fc.constantFrom('aws.*', '*iam', 'a*.i*', '*.s3', 'aws*', '*', 'a*s*s*', 'aws.i*am', 'aws.iam.*');
const condition: fc.Arbitrary<unknown> = fc.oneof(
  piece,
  piece.map((prefix) => ({ prefix })),
  piece.map((suffix) => ({ suffix })),
  fc.constantFrom('aws.iam', 'AWS.IAM', 'Aws.S3', 'iam').map((text) => ({ 'equals-ignore-case': text })),
  fc.constantFrom('AWS.', 'Aws.I', 'aw', 'x').map((text) => ({ prefix: { 'equals-ignore-case': text } })),
  fc.constantFrom('IAM', 'S.S3', 'x').map((text) => ({ suffix: { 'equals-ignore-case': text } })),
  wildcard.map((text) => ({ wildcard: text })),
  fc.array(piece, { minLength: 1, maxLength: 2 }).map((texts) => ({ 'anything-but': texts })),
  piece.map((prefix) => ({ 'anything-but': { prefix } })),
  wildcard.map((text) => ({ 'anything-but': { wildcard: text } })),
  fc.boolean().map((exists) => ({ exists })),
  fc.constantFrom<unknown>(5, null, true, { numeric: ['>', 1] }, { cidr: '10.0.0.0/8' }, { 'anything-but': [5] }),
);
const conditions = fc.array(condition, { minLength: 1, maxLength: 2 });
const envelope = fc.constantFrom('source', 'detail-type', 'account', 'region', 'time', 'version', 'resources', 'other');
const pattern = fc
  .tuple(
    fc.dictionary(envelope, conditions, { maxKeys: 2 }),
    fc.dictionary(fc.constantFrom('eventSource', 'eventType', 'nothing'), conditions, { maxKeys: 1 }),
    fc.dictionary(fc.constantFrom('key', 'value'), conditions, { maxKeys: 2 }),
    fc.option(conditions, { nil: undefined }),
  )
  .map(([top, detail, tags, source]) => ({
    ...top,
    ...(Object.keys(detail).length + Object.keys(tags).length > 0 && {
      detail: { ...detail, ...(Object.keys(tags).length > 0 && { requestParameters: { tags } }) },
    }),
    ...(source !== undefined && { $or: [{ source }, { account: ['111122223333'] }] }),
  }));

describe('ofTrail', () => {
  it('asks of a record what EventBridge asks of the event that it makes of it', () => {
    let asked = 0;
    let matched = 0;
    fc.assert(
      fc.property(pattern, fc.array(record, { minLength: 1, maxLength: 4 }), (written, records) => {
        const { pattern: parsed } = parsePattern(JSON.stringify(written));
        if (parsed === undefined) return;
        const [whole, own] = [createExactPattern(parsed), createExactPattern(ofTrail(parsed).pattern)];
        for (const one of records) {
          asked++;
          const expected = whole(delivered(one));
          if (expected === true) matched++;
          expect(own(one), JSON.stringify([written, one])).toBe(expected);
        }
      }),
      { numRuns: 5000 },
    );
    expect(asked).toBeGreaterThan(5000);
    expect(matched).toBeGreaterThan(500);
  });

  it('has no branch for what CloudTrail does not record, and names what only a delivery has', () => {
    const of = (written: object) => {
      const { pattern: parsed } = parsePattern(JSON.stringify(written));
      const { pattern: own, untold } = ofTrail(parsed ?? { branches: [] });
      return { branches: own.branches.length, untold: untold.map(({ path }) => path) };
    };
    expect(of({ source: ['aws.guardduty'], 'detail-type': ['GuardDuty Finding'] })).toEqual({ branches: 0, untold: [] });
    expect(of({ id: ['x'], source: ['aws.iam'] })).toEqual({ branches: 1, untold: ['id'] });
    expect(of({ id: [{ exists: true }] })).toEqual({ branches: 1, untold: [] });
  });

  it('takes both spellings of a sign-in for one', () => {
    const of = (asked: object | string) => ofTrail(parsePattern(JSON.stringify({ 'detail-type': [asked] })).pattern ?? { branches: [] }).pattern;
    const isSignIn = (asked: object | string) => createExactPattern(of(asked))({ eventType: 'AwsConsoleSignIn' });
    expect(['AWS Console Signin via CloudTrail', 'AWS Console Sign In via CloudTrail'].map(isSignIn)).toEqual([true, true]);
    expect(isSignIn({ 'anything-but': ['AWS Console Sign In via CloudTrail'] })).toBe(false);
  });
});
