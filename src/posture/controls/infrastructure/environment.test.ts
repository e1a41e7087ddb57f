import { describe, expect, it } from 'vitest';
import { environmentIn } from './environment.ts';

describe('environmentIn', () => {
  it.each([
    ['web-prod', 'prod'],
    ['Production', 'prod'],
    ['prod1', 'prod'],
    ['NonProd', 'non-prod'],
    ['non-prod', 'non-prod'],
    ['pre_production', 'non-prod'],
    ['web-staging-0012', 'non-prod'],
    ['DEV', 'non-prod'],
    ['uat2', 'non-prod'],
    ['product-catalogue', undefined],
    ['test-prod', undefined],
    ['latest', undefined],
    ['devices', undefined],
    ['', undefined],
    ['constructor', undefined],
  ] as const)('takes `%s` for %s', (name, kind) => {
    expect(environmentIn(name)).toBe(kind);
  });
});
