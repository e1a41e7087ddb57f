import { describe, expect, it } from 'vitest';
import { readRecordSets } from '../model/records.ts';
import { findInZone } from './find-in-zone.ts';

const zone = (...rows: readonly string[]) =>
  readRecordSets(
    {
      ResourceRecordSets: rows.map((row) => {
        const [Name = '', Type = '', Value = ''] = row.split(' ');
        return { Name, Type, ResourceRecords: [{ Value }] };
      }),
    },
    'z',
  );

// Each agrees with NSD 4.6.1 (`npm run test:dns`).
describe('findInZone', () => {
  it.each([
    ['a name that is there', ['a.z A 1'], 'a.z', 'A', 'records'],
    ['another type of it', ['a.z A 1'], 'a.z', 'TXT', 'nodata'],
    ['a CNAME for every other type', ['a.z CNAME b.z'], 'a.z', 'TXT', 'redirect'],
    ['a CNAME asked for itself', ['a.z CNAME b.z'], 'a.z', 'CNAME', 'records'],
    ['a name that is only a step to others', ['b.a.z A 1'], 'a.z', 'A', 'nodata'],
    ['what lies below a step', ['b.a.z A 1'], 'c.a.z', 'A', 'nxdomain'],
    ['the zone itself, though it has no record', [], 'z', 'A', 'nodata'],
    ['a wildcard', ['*.z A 1'], 'a.z', 'A', 'records'],
    ['a wildcard at any depth', ['*.z A 1'], 'c.b.a.z', 'A', 'records'],
    ['no wildcard over a name that is there', ['*.z A 1', 'a.z TXT t'], 'a.z', 'A', 'nodata'],
    ['no wildcard below a name that is there', ['*.z A 1', 'a.z TXT t'], 'b.a.z', 'A', 'nxdomain'],
    ['no wildcard below a step', ['*.z A 1', 'b.a.z TXT t'], 'c.a.z', 'A', 'nxdomain'],
    ['the asterisk itself, asked for', ['*.z A 1'], '*.z', 'A', 'records'],
    ['no name below an asterisk', ['*.z A 1'], 'a.*.z', 'A', 'nxdomain'],
    ['a wildcard that is only a step to others', ['b.*.z A 1'], 'a.z', 'A', 'nodata'],
    ['an asterisk within a name, which is no wildcard', ['b.*.z A 1'], 'b.a.z', 'A', 'nodata'],
    ['a delegation', ['a.z NS ns.x'], 'b.a.z', 'A', 'delegation'],
    ['a delegation asked at its own name', ['a.z NS ns.x'], 'a.z', 'NS', 'delegation'],
    ['the one type that the parent of a delegation answers', ['a.z NS ns.x'], 'a.z', 'DS', 'nodata'],
    ['what lies below a delegation, also of the type that its parent answers', ['a.z NS ns.x'], 'b.a.z', 'DS', 'delegation'],
    ['what a delegation hides', ['a.z NS ns.x', 'b.a.z A 1'], 'b.a.z', 'A', 'delegation'],
    ['the higher of two delegations', ['a.z NS ns.x', 'b.a.z NS ns.y'], 'c.b.a.z', 'A', 'delegation'],
    ['the name servers of the zone itself, which delegate nothing', ['z NS ns.x', 'a.z A 1'], 'a.z', 'A', 'records'],
  ] as const)('tells %s', (_, rows, name, type, kind) => {
    expect(findInZone(zone(...rows), 'z', name, type).kind).toBe(kind);
  });

  it('refers to the name servers of the higher delegation', () => {
    const found = findInZone(zone('a.z NS ns.x', 'b.a.z NS ns.y'), 'z', 'c.b.a.z', 'A');
    expect(found.kind === 'delegation' ? found.sets[0]?.values : []).toEqual(['ns.x']);
  });
});
