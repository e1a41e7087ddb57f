import { describe, expect, it } from 'vitest';
import { ABSENT, createClassTable, FREE, LEAF, PLAIN, THERE } from './value-class.ts';

/** One of the tests 0, 1 and 2; the test 3; free of 4 or free of 5. */
const table = () =>
  createClassTable([
    { hits: [0, 1, 2], negations: [] },
    { hits: [3], negations: [] },
    { hits: [], negations: [4, 5] },
  ]);

describe('classes of values', () => {
  it('are one where the same is true of all that is asked', () => {
    const classes = table();
    const one = classes.of(PLAIN, [0], []);
    expect([classes.of(PLAIN, [1], []), classes.of(PLAIN, [2, 1, 2], []), classes.of(PLAIN, [2], [4])]).toEqual([one, one, one]);
    expect(new Set([one, classes.of(PLAIN, [1, 3], []), classes.of(PLAIN, [], []), classes.of(PLAIN, [0], [4, 5]), classes.of(THERE, [0], [])]).size).toBe(5);
    expect(classes.of(0, [], [])).toBe(ABSENT);
  });

  it('are joined as the values are', () => {
    const classes = table();
    const [denied, other] = [classes.of(PLAIN, [], [4, 5]), classes.of(PLAIN, [], [])];
    expect(classes.combine(denied, other)).toBe(other);
    expect(classes.combine(denied, classes.of(PLAIN, [3], [5, 4]))).toBe(classes.of(PLAIN, [3], [4, 5]));
    expect(classes.combine(classes.of(PLAIN, [1], []), classes.of(PLAIN, [3], []))).toBe(classes.of(PLAIN, [3, 0], []));
    // An object says nothing of negations.
    expect(classes.combine(denied, classes.of(THERE, [], []))).toBe(denied);
    expect(classes.combine(classes.of(THERE | LEAF, [0], []), classes.of(PLAIN, [2], []))).toBe(classes.of(THERE | LEAF | FREE, [1], []));
  });
});
