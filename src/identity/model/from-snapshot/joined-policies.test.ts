import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/index.ts';
import { joinDocuments } from './joined-policies.ts';

const policy = (Sid: string, Version?: string, Resource = '*'): Json => ({ ...(Version === undefined ? {} : { Version }), Statement: [{ Sid, Resource }] });

describe('joinDocuments', () => {
  it('leaves the only one as it stands', () => {
    expect(joinDocuments([], 'x')).toBeUndefined();
    expect(joinDocuments(['{"Statement":[]}'], 'x')).toEqual({ document: '{"Statement":[]}' });
    expect(joinDocuments(['not JSON'], 'x')).toEqual({ document: 'not JSON' });
  });

  it('takes the statements of all, a single one as a list of one, with ids of their own', () => {
    const joined = joinDocuments([policy('a', '2012-10-17'), '{"Version":"2012-10-17","Statement":{"Sid":"a","Effect":"Deny"}}'], 'x');
    expect(joined).toEqual({ document: { Version: '2012-10-17', Statement: [{ Sid: 'a', Resource: '*' }, { Effect: 'Deny' }] } });
  });

  it('reads several versions of the language together only where they mean the same', () => {
    expect(joinDocuments([policy('a'), policy('b', '2012-10-17')], 'x')).toMatchObject({ document: { Version: '2012-10-17' } });
    expect(joinDocuments([policy('a'), policy('b')], 'x')).toMatchObject({ document: { Version: '2008-10-17' } });
    expect(joinDocuments([policy('a', '2008-10-17', ['$', '{aws:username}'].join('')), policy('b', '2012-10-17')], 'x')).toEqual({
      unknown: expect.stringContaining('of x'),
    });
  });

  it('does not pass over what it cannot read', () => {
    for (const odd of ['{', '[]', {}, '{"__proto__":{"Statement":[]}}']) expect(joinDocuments([policy('a'), odd], 'x')).toHaveProperty('unknown');
  });
});
