import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CliError } from '../errors.ts';
import { type BaselineEntry, entryOf, formatBaseline, parseBaseline } from './baseline.ts';
import { findingOf, fingerprint } from './finding.cases.ts';

const entry = fc.record<BaselineEntry>({
  fingerprint: fc.nat().map(fingerprint),
  rule: fc.constantFrom('S3.8', 'EC2.7'),
  account: fc.constantFrom('111122223333', '444455556666'),
  region: fc.constantFrom('global', 'eu-west-1'),
  subject: fc.string(),
});

function refusal(text: string): string {
  try {
    parseBaseline(text, 'b.json');
  } catch (error) {
    if (error instanceof CliError) return `${error.code} ${error.issues[0]?.line ?? ''} ${error.issues[0]?.message}`;
  }
  return 'taken';
}

describe('formatBaseline', () => {
  it('gives the same bytes for the same findings in any order, and reads back', () => {
    fc.assert(
      fc.property(
        fc.array(entry).chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }))),
        ([entries, shuffled]) => {
          const text = formatBaseline(entries);
          expect(formatBaseline(shuffled)).toBe(text);
          expect(parseBaseline(text, 'b.json')).toEqual(new Set(entries.map((one) => one.fingerprint)));
        },
      ),
    );
  });
  it('has one line a finding, so that a diff can be read', () => {
    expect(formatBaseline([entryOf(findingOf())])).toBe(
      `{\n  "format": "stoa-baseline",\n  "version": 1,\n  "findings": [\n    {"rule":"S3.8","account":"111122223333","region":"eu-west-1","subject":"arn:aws:s3:::site-assets","fingerprint":"${'a'.repeat(32)}"}\n  ]\n}\n`,
    );
  });
});

describe('parseBaseline', () => {
  it.each([
    ['{', 'ERR_BASELINE 1 a key in double quotes is expected, and the end of the file stands here'],
    ['[]', 'ERR_BASELINE  this is not a baseline of stoa'],
    ['{"format": "other"}', 'ERR_BASELINE  this is not a baseline of stoa'],
    ['{"format": "stoa-baseline", "version": 2,\n"findings": []}', 'ERR_BASELINE 1 this stoa reads version 1 of baselines'],
    ['{"format": "stoa-baseline", "version": 1, "findings": [\n{"fingerprint": "x"}]}', 'ERR_BASELINE 2 a finding of the baseline has no fingerprint of 32 hexadecimal digits'],
    ['{"format": "stoa-baseline", "version": 1, "findings": [null]}', 'ERR_BASELINE 1 a finding of the baseline has no fingerprint of 32 hexadecimal digits'],
    ['{"format": "stoa-baseline", "version": 1, "findings": []}', 'taken'],
  ])('of %j: %s', (text, expected) => {
    expect(refusal(text)).toBe(expected);
  });
});
