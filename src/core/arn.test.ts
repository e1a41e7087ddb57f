import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arn, arnResourceId, arnResourceType, formatArn, PARTITIONS, parseArn, partitionOfRegion } from './arn.ts';

type Expected = (Arn & { readonly type: string; readonly id: string }) | { readonly refused: string };
const VECTORS = JSON.parse(readFileSync(new URL('../../vectors/core/arn.json', import.meta.url), 'utf8')) as readonly {
  readonly name: string;
  readonly input: string;
  readonly expected: Expected;
}[];

describe('parseArn', () => {
  for (const { name, input, expected } of VECTORS) {
    it(`reads as AWS means it: ${name}`, () => {
      const result = parseArn(input);
      if ('refused' in expected) {
        expect(result).toMatchObject({ ok: false, issues: [{ code: 'arn-syntax', message: expect.stringContaining(expected.refused) as string }] });
        return;
      }
      const { type, id, ...arn } = expected;
      expect(result).toEqual({ ok: true, value: arn });
      expect({ type: arnResourceType(arn), id: arnResourceId(arn) }).toEqual({ type, id });
      expect(formatArn(arn)).toBe(input);
    });
  }

  it('is the inverse of formatArn', () => {
    const arn = fc.record({
      partition: fc.constantFrom(...PARTITIONS),
      service: fc.constantFrom('s3', 'ec2', 'sso', 'access-analyzer', 'wafv2'),
      region: fc.constantFrom('', 'us-east-1', 'us-gov-west-1', 'eusc-de-east-1', 'global'),
      account: fc.constantFrom('', 'aws', '111122223333'),
      resource: fc.string({ unit: 'binary', minLength: 1 }),
    });
    fc.assert(
      fc.property(arn, (value) => {
        expect(parseArn(formatArn(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it('never throws, and gives back nothing but what was written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('arn', 'aws', 's3', '', '*', ':', '/', '111122223333', 'x')).map((parts) => parts.join(':')),
    );
    fc.assert(
      fc.property(text, (input) => {
        const result = parseArn(input);
        if (result.ok) expect(formatArn(result.value)).toBe(input);
      }),
    );
  });

  it('shortens what it quotes in a refusal', () => {
    const result = parseArn('x'.repeat(100_000));
    expect(result.ok ? '' : result.issues[0]?.message.length).toBeLessThan(300);
  });
});

describe('partitionOfRegion', () => {
  it('knows the Regions of every partition', () => {
    const regions = ['us-east-1', 'cn-northwest-1', 'us-gov-east-1', 'us-iso-west-1', 'us-isob-east-1', 'eu-isoe-west-1', 'us-isof-east-1', 'eusc-de-east-1'];
    expect(regions.map(partitionOfRegion)).toEqual(PARTITIONS);
  });
});
