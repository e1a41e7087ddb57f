import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoverageCell, type CoverageRow, createCoverage, foldCoverage, unfoldCoverage } from './coverage.ts';
import { canonicalJson } from './json.ts';

const A = '111122223333';
const B = '444455556666';

function row(part: Partial<CoverageRow>): CoverageRow {
  return { type: 'T', action: 's:ListT', status: 'read', accounts: [A], regions: ['us-east-1'], ...part };
}

const cells: fc.Arbitrary<readonly CoverageCell[]> = fc.array(
  fc
    .record(
      {
        type: fc.constantFrom('T', 'U'),
        facet: fc.constantFrom('Policy', 'a\nb'),
        resource: fc.constantFrom('arn:1', 'arn:2\narn:3'),
        action: fc.constantFrom('s:ListT', 's:GetT'),
        status: fc.constantFrom('read' as const, 'denied' as const, 'absent' as const),
        detail: fc.constantFrom('AccessDenied', 'x\ny'),
        account: fc.constantFrom(A, B, '777788889999'),
        region: fc.constantFrom('us-east-1', 'eu-west-1', 'global', 'odd,name'),
      },
      { requiredKeys: ['type', 'action', 'status', 'account', 'region'] },
    )
    .map((cell) => cell as CoverageCell),
  { maxLength: 40 },
);
const asSet = (all: Iterable<CoverageCell>) => [...new Set([...all].map((cell) => canonicalJson({ ...cell })))].sort();

describe('foldCoverage and unfoldCoverage', () => {
  it('keep every cell and add none', () => {
    fc.assert(
      fc.property(cells, (all) => {
        expect(asSet(unfoldCoverage(foldCoverage(all)))).toEqual(asSet(all));
      }),
    );
  });

  it('give the same rows for the same cells in any order', () => {
    fc.assert(
      fc.property(cells, (all) => {
        expect(foldCoverage([...all].reverse())).toEqual(foldCoverage(all));
      }),
    );
  });

  it('fold accounts with the same Regions into one row', () => {
    const all = [A, B].flatMap((account) =>
      ['us-east-1', 'eu-west-1'].map((region) => ({ type: 'T', action: 's:ListT', status: 'read' as const, account, region })),
    );
    expect(foldCoverage(all)).toEqual([row({ accounts: [A, B], regions: ['eu-west-1', 'us-east-1'] })]);
  });
});

describe('missing', () => {
  const missingOf = (...rows: readonly CoverageRow[]) => createCoverage(rows, (type) => `list:${type}`).missing('T', A, 'us-east-1');

  it('is nothing where the type was read', () => {
    expect(missingOf(row({}))).toBeUndefined();
  });

  it('names the action of a type of which nothing is recorded in the place', () => {
    const absent = { reason: 'absent', name: 'list:T', account: A, region: 'us-east-1' };
    expect(missingOf()).toEqual(absent);
    expect(missingOf(row({ accounts: [B] }), row({ regions: ['eu-west-1'] }), row({ facet: 'Policy' }), row({ type: 'U' }))).toEqual(absent);
  });

  it('lets a failed call outweigh one that was answered, in any order', () => {
    const denied = row({ status: 'denied', detail: 'AccessDenied' });
    const expected = { reason: 'denied', name: 's:ListT', account: A, region: 'us-east-1', detail: 'AccessDenied' };
    expect(missingOf(row({}), denied)).toEqual(expected);
    expect(missingOf(denied, row({}))).toEqual(expected);
  });

  it('lets an answer outweigh a source without one', () => {
    expect(missingOf(row({ status: 'absent' }), row({}))).toBeUndefined();
    expect(missingOf(row({ status: 'absent' }))?.reason).toBe('absent');
  });
});

describe('missingFacet', () => {
  const facet = (part: Partial<CoverageRow>) => row({ facet: 'Policy', action: 's3:GetBucketPolicy', ...part });
  const missingOf = (...rows: readonly CoverageRow[]) => createCoverage(rows, String).missingFacet('T', 'Policy', A, 'us-east-1', 'arn:1');

  it('prefers what is said of the resource itself', () => {
    const own = facet({ resource: 'arn:1', status: 'denied' });
    expect(missingOf(facet({ status: 'failed' }), own)).toMatchObject({ reason: 'denied', arn: 'arn:1', name: 's3:GetBucketPolicy' });
    expect(missingOf(facet({ status: 'failed' }), facet({ resource: 'arn:2', status: 'denied' }))).toMatchObject({ reason: 'failed', arn: 'arn:1' });
  });

  it('is nothing where nothing, or only an answer, is recorded', () => {
    expect(missingOf()).toBeUndefined();
    expect(missingOf(facet({}), facet({ resource: 'arn:2', status: 'denied' }))).toBeUndefined();
  });
});

describe('createCoverage', () => {
  it('lists the places in which anything was asked', () => {
    const coverage = createCoverage(
      [row({ accounts: [B], regions: ['us-east-1'] }), row({ accounts: [B, A], regions: ['eu-west-1'], status: 'denied' })],
      String,
    );
    expect(coverage.accounts).toEqual([A, B]);
    expect(coverage.regionsOf(B)).toEqual(['eu-west-1', 'us-east-1']);
    expect(coverage.regionsOf('none')).toEqual([]);
  });
});
