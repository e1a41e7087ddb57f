import { describe, expect, it } from 'vitest';
import { isHar } from './parse-har.ts';

describe('isHar', () => {
  it.each([
    [true, { log: { entries: [] } }],
    [false, { log: { entries: {} } }],
    [false, { log: [] }],
    [false, { entries: [] }],
    [false, { '': { entries: [] } }],
    [false, []],
    [false, null],
  ])('is %s of %j', (is, value) => {
    expect(isHar(value)).toBe(is);
  });
});
