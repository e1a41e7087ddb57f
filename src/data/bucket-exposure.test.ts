import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facet, Json } from '../core/index.ts';
import { type BucketParts, bucketExposure } from './bucket-exposure.ts';

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
