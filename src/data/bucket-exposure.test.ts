import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facet, Json } from '../core/index.ts';
import { type BucketParts, bucketExposure } from './bucket-exposure.ts';
import { covers, overlaps } from './glob.ts';

interface Vector {
  readonly name: string;
  readonly input: Readonly<Partial<Record<Exclude<keyof BucketParts, 'arn'>, Json>>>;
  readonly expected: { readonly read: string; readonly write: string; readonly notModelled?: readonly string[] };
  readonly source: string;
}

const vectors = JSON.parse(readFileSync(new URL('../../vectors/data/s3-public.json', import.meta.url), 'utf8')) as readonly Vector[];

const PRIVATE_ACL = { Owner: { ID: 'abc' }, Grants: [{ Grantee: { Type: 'CanonicalUser', ID: 'abc' }, Permission: 'FULL_CONTROL' }] };

function partsOf({ policy, acl = PRIVATE_ACL, ownership, bucketBlock, accountBlock }: Vector['input']): BucketParts {
  const facet = (value: Json | undefined): Facet =>
    value === undefined ? { kind: 'none' } : value === 'missing' ? { kind: 'missing' } : { kind: 'value', value };
  return {
    arn: 'arn:aws:s3:::example',
    policy: facet(policy),
    acl: facet(acl),
    ownership: facet(ownership),
    bucketBlock: facet(bucketBlock),
    accountBlock: facet(accountBlock),
  };
}

describe('bucketExposure', () => {
  it.each(vectors)('says of: $name', ({ input, expected }) => {
    const read = bucketExposure(partsOf(input), 'read');
    const write = bucketExposure(partsOf(input), 'write');
    expect({ read: read.answer, write: write.answer }).toEqual({ read: expected.read, write: expected.write });
    const names = [read, write].flatMap((one) => [...one.byPolicy.notModelled, ...one.byAcl.notModelled]);
    expect([...new Set(names)]).toEqual(expected.notModelled ?? []);
  });

  it('never answers without one when less is known: it stays, or becomes unknown', () => {
    const parts = ['policy', 'acl', 'ownership', 'bucketBlock', 'accountBlock'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...vectors), fc.subarray([...parts]), fc.constantFrom('read', 'write'), (vector, forgotten, access) => {
        const known = bucketExposure(partsOf(vector.input), access).answer;
        const forgetful = { ...partsOf(vector.input), ...Object.fromEntries(forgotten.map((part) => [part, { kind: 'missing' }])) };
        expect([known, 'unknown']).toContain(bucketExposure(forgetful, access).answer);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('covers and overlaps', () => {
  const alphabet = ['a', 'b'];
  const texts = Array.from({ length: 5 }, (_, length) => length).flatMap((length) => wordsOf(length));
  function wordsOf(length: number): string[] {
    return length === 0 ? [''] : wordsOf(length - 1).flatMap((word) => alphabet.map((letter) => word + letter));
  }
  const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 4 }).map((letters) => letters.join(''));
  const toRegExp = (glob: string) => new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`);

  it('agree with a look at every short text', () => {
    fc.assert(
      fc.property(pattern, pattern, (outer, inner) => {
        const [o, i] = [toRegExp(outer), toRegExp(inner)];
        if (covers(outer, inner) === true) for (const text of texts) expect(!i.test(text) || o.test(text)).toBe(true);
        // Two patterns of four letters that have a text in common have one of at most eight; four letters of two kinds suffice for these.
        if (texts.some((text) => o.test(text) && i.test(text))) expect(overlaps(outer, inner)).toBe(true);
        if (!outer.includes('*') && !inner.includes('*')) expect(overlaps(outer, inner)).toBe(texts.some((text) => o.test(text) && i.test(text)));
      }),
      { numRuns: 5000 },
    );
  });
});
