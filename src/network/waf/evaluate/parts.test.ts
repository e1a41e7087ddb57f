import { describe, expect, it } from 'vitest';
import type { Inspected } from '../language/statement.ts';
import type { WafRequest } from '../request/request.ts';
import { partsOf } from './parts.ts';

const request: WafRequest = {
  name: 'r',
  method: 'POST',
  path: '/',
  query: 'a=1;b=2',
  fragment: undefined,
  headers: [{ name: 'Content-Type', value: 'application/json' }],
  body: '{"a": [1, 2]}',
  issues: [],
};
const place = { acl: { scope: 'REGIONAL', bodyLimits: new Map() }, resourceType: 'APPLICATION_LOAD_BALANCER' } as const;
const json = (more: Partial<Extract<Inspected['field'], { kind: 'json-body' }>> = {}): Inspected => ({
  field: { kind: 'json-body', scope: 'ALL', paths: undefined, oversize: 'CONTINUE', invalid: undefined, ...more },
  transformations: [],
  beforeParsing: [],
});
const chain = (...types: readonly string[]): Inspected => ({ ...json(), transformations: types.map((type, priority) => ({ type, priority })) });

describe('partsOf', () => {
  it('reads a field once for all rules that ask for it alike', () => {
    const parts = partsOf(request, place);
    expect(parts.component(json())).toBe(parts.component(json()));
    expect(parts.component(chain('LOWERCASE'))).toBe(parts.component(json()));
  });

  it('tells apart what differs in scope, paths, and what is done before the query is taken apart', () => {
    const parts = partsOf(request, place);
    const all = parts.component(json());
    for (const other of [json({ scope: 'KEY' }), json({ paths: ['/a'] }), json({ invalid: 'MATCH' })]) expect(parts.component(other)).not.toBe(all);
    const query = (type: string): Inspected => ({
      field: { kind: 'all-query-arguments' },
      transformations: [],
      beforeParsing: [{ type, priority: 0 }],
    });
    expect(parts.component(query('NONE'))).not.toEqual(parts.component(query('REPLACE_SEMICOLONS_WITH_AMPERSANDS')));
  });

  it('transforms a value once for each chain, and each chain by itself', () => {
    const parts = partsOf(request, place);
    expect(parts.transformed('AbC', chain('LOWERCASE')).texts).toEqual(['abc']);
    expect(parts.transformed('AbC', chain('LOWERCASE'))).toBe(parts.transformed('AbC', chain('LOWERCASE')));
    expect(parts.transformed('AbC', chain('UPPERCASE')).texts).toEqual(['ABC']);
    expect(parts.transformed('AbC', json()).texts).toEqual(['AbC']);
  });

  it('goes on without keeping where there is too much to keep', () => {
    const parts = partsOf(request, place);
    const long = 'A'.repeat(3_000_000);
    expect(parts.transformed(long, chain('LOWERCASE')).texts[0]).toHaveLength(long.length);
    expect(parts.transformed(long, chain('LOWERCASE'))).not.toBe(parts.transformed(long, chain('LOWERCASE')));
  });
});
