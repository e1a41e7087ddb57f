// Arithmetic in words against the same in whole numbers.

import { describe, expect, it } from 'vitest';
import { createChance } from '../../../tests/suricata/random.ts';
import { boxesOf, canJoin, commonOf, drawBox, drawGrid, plainOf, volumeOf, wordsOf } from './boxes.cases.ts';
import { addCommon, addRest, createBoxes, isNext, isWithin, overlaps } from './boxes.ts';
import { compact } from './compact.ts';
import { LAYOUTS } from './layout.ts';

describe.each([4, 6] as const)('boxes of IPv%i', (version) => {
  const layout = LAYOUTS[version];

  it('overlap, lie within one another, and have in common what their ranges say', () => {
    const chance = createChance(version);
    const tally = { apart: 0, within: 0, crossing: 0 };
    for (let round = 0; round < 400; round++) {
      const other = drawBox(chance, version);
      // A box within another is rare among those that are drawn.
      const one = chance.isOneIn(3) ? (commonOf(drawBox(chance, version), other) ?? drawBox(chance, version)) : drawBox(chance, version);
      const words = wordsOf(version, [drawBox(chance, version), one, other]);
      const [i, j] = [layout.stride, 2 * layout.stride];
      const common = commonOf(one, other);
      expect(overlaps(layout, words, i, words, j)).toBe(common !== undefined);
      const isInside = common !== undefined && volumeOf([common]) === volumeOf([one]);
      expect(isWithin(layout, words, i, words, j)).toBe(isInside);
      const into = createBoxes(layout);
      addCommon(layout, into, words, i, words, j);
      expect(plainOf(version, into.words, into.count)).toEqual(common === undefined ? [] : [common]);
      tally[common === undefined ? 'apart' : isInside ? 'within' : 'crossing']++;
    }
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(20);
  });

  it('without another are boxes apart from it and from each other, with nothing lost', () => {
    const chance = createChance(version + 10);
    for (let round = 0; round < 300; round++) {
      const [one, other] = [drawBox(chance, version), drawBox(chance, version)];
      const common = commonOf(one, other);
      if (common === undefined) continue;
      const into = boxesOf(version, [other]);
      addRest(layout, into, wordsOf(version, [other, one]), layout.stride, wordsOf(version, [other]), 0);
      const [kept, ...rest] = plainOf(version, into.words, into.count);
      expect(kept).toEqual(other);
      expect(volumeOf(rest)).toBe(volumeOf([one]) - volumeOf([common]));
      for (const piece of rest) {
        expect(commonOf(piece, one)).toEqual(piece);
        expect(commonOf(piece, other)).toBeUndefined();
        for (const another of rest) if (another !== piece) expect(commonOf(piece, another)).toBeUndefined();
      }
    }
  });

  it('touch where one value is the other and one more', () => {
    const size = layout.width[0];
    const top = (1n << BigInt(32 * size)) - 1n;
    const places = [0n, 1n, 0xffff_fffen, 0xffff_ffffn, ...(size > 1 ? [1n << 32n, (1n << 64n) - 1n, 1n << 64n, (1n << 64n) + 1n] : []), top];
    const words = (value: bigint) => wordsOf(version, [[[value, value]]]);
    for (const a of places) for (const b of places) expect(isNext(words(a), 0, words(b), 0, size), `${a} ${b}`).toBe(a + 1n === b);
  });

  it('are joined until no two touch, whether few or many, and hold the same as before', () => {
    const chance = createChance(version + 20);
    const sizes: number[] = [];
    for (let round = 0; round < 60; round++) {
      const grid = drawGrid(chance, version);
      const boxes = boxesOf(version, grid);
      compact(layout, boxes);
      const joined = plainOf(version, boxes.words, boxes.count);
      sizes.push(grid.length);
      expect(volumeOf(joined)).toBe(volumeOf(grid));
      for (const cell of grid) expect(volumeOf(joined.flatMap((box) => [commonOf(box, cell) ?? []].filter(({ length }) => length > 0)))).toBe(volumeOf([cell]));
      for (const [at, a] of joined.entries()) {
        expect(joined.some((b) => canJoin(a, b))).toBe(false);
        for (const b of joined.slice(at + 1)) expect(commonOf(a, b)).toBeUndefined();
      }
    }
    expect(sizes.filter((size) => size > 1 && size <= 24).length).toBeGreaterThan(5);
    expect(sizes.filter((size) => size > 24).length).toBeGreaterThan(5);
  });
});
