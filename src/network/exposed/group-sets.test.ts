// Sets of groups against sets of texts.

import { describe, expect, it } from 'vitest';
import { createChance } from '../../../tests/suricata/random.ts';
import type { Json } from '../../core/index.ts';
import { createGroupSets, idsOf } from './group-sets.ts';

const list = (...ids: readonly string[]): Json => ids.map((GroupId) => ({ GroupId }));

describe('createGroupSets', () => {
  it('gives the same number for the same groups, in whatever order and however often they are named', () => {
    const sets = createGroupSets();
    const numbers = new Map<string, number>();
    const chance = createChance(5);
    for (let round = 0; round < 2_000; round++) {
      const ids = Array.from({ length: chance.below(6) }, () => `sg-${chance.below(7)}`);
      const words = [...new Set(ids)].sort();
      const set = sets.setOf(list(...ids));
      expect(idsOf(set)).toEqual(words);
      expect(set.isRead).toBe(true);
      for (const { id, index } of set.groups) expect(sets.numberOf(id)).toBe(index);
      const before = numbers.get(words.join());
      if (before === undefined) expect([...numbers.values()]).not.toContain(set.index);
      else expect(set.index).toBe(before);
      numbers.set(words.join(), set.index);
    }
    expect(numbers.size).toBeGreaterThan(100);
  });

  it('tells a list that is not there from one without groups', () => {
    const sets = createGroupSets();
    const [none, unread] = [sets.setOf([]), sets.setOf(undefined)];
    expect([none.isRead, unread.isRead, none.index === unread.index]).toEqual([true, false, false]);
    expect([idsOf(none), idsOf(unread)]).toEqual([[], []]);
    for (const odd of ['sg-1', 5, null, {}] as readonly Json[]) expect(sets.setOf(odd)).toBe(unread);
    expect(sets.setOf(list('sg-1')).isRead).toBe(true);
  });

  it('leaves out of a list what is no group', () => {
    const sets = createGroupSets();
    const none = sets.setOf([]);
    for (const odd of [[null], ['sg-1'], [5], [{}], [{ GroupId: '' }], [{ GroupId: 7 }]] as readonly Json[]) expect(sets.setOf(odd)).toBe(none);
    expect(idsOf(sets.setOf([{ GroupId: '' }, { GroupId: 'sg-2' }, null, 'sg-3', { GroupId: 'sg-1' }]))).toEqual(['sg-1', 'sg-2']);
    expect([sets.numberOf(''), sets.numberOf('sg-3'), sets.numberOf('constructor')]).toEqual([undefined, undefined, undefined]);
    expect(idsOf(sets.setOf(list('__proto__', 'constructor')))).toEqual(['__proto__', 'constructor']);
  });
});
