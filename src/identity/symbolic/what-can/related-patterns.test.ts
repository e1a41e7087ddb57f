import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../exposure/glob.ts';
import { indexPatterns } from './related-patterns.ts';

describe('indexPatterns', () => {
  it('leaves out no pattern that has a text in common', () => {
    const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 6 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(pattern, { maxLength: 12 }), (patterns) => {
        const index = indexPatterns(patterns);
        for (const one of patterns) {
          const related = [...index.related(one)];
          expect(new Set(related).size).toBe(related.length);
          expect(related).not.toContain(one);
          for (const other of patterns) if (other !== one && overlaps(one, other)) expect(related).toContain(other);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('compares none of very many that name different things', () => {
    const patterns = Array.from({ length: 10_000 }, (_, index) => `arn:aws:s3:::bucket-${index}/*`);
    const index = indexPatterns(patterns);
    expect(patterns.flatMap((one) => [...index.related(one)])).toEqual([]);
    expect([...indexPatterns([...patterns, 'arn:aws:s3:::*']).related('arn:aws:s3:::bucket-7/*')]).toEqual(['arn:aws:s3:::*']);
  });
});
