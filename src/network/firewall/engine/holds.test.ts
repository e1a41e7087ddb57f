import { describe, expect, it } from 'vitest';
import { every, type Holds, not, some } from './holds.ts';

const a: Holds = { unknown: 'a' };
const b: Holds = { unknown: 'b' };

describe('answers together', () => {
  it('are no where one of all is no, and the first unknown where none is', () => {
    expect([every([]), every([true, true]), every([true, false]), every([a, false]), every([false, a])]).toEqual([true, true, false, false, false]);
    expect([every([true, a, b]), every([a, true]), every([b, a])]).toEqual([a, a, b]);
  });

  it('are yes where one of any is yes, and the first unknown where none is', () => {
    expect([some([]), some([false, false]), some([true, false]), some([a, true]), some([true, a])]).toEqual([false, false, true, true, true]);
    expect([some([false, a, b]), some([a, false]), some([b, a])]).toEqual([a, a, b]);
  });

  it('are turned where they are known', () => {
    expect([not(true), not(false), not(a)]).toEqual([false, true, a]);
  });
});
