import { describe, expect, it } from 'vitest';
import { fitsWithinSegments, mayCrossSegments } from './segments.ts';

const parts = (text: string) => [{ text, isLiteral: false }];

describe('fitsWithinSegments, of what is too long', () => {
  it('does not tell, beyond a limit of work', () => {
    const fits = (pattern: number, text: number) => fitsWithinSegments([{ text: `${'a'.repeat(pattern - 1)}*`, isLiteral: false }], 'a'.repeat(text));
    expect([fits(2000, 2000), fits(2000, 2001), fits(1999, 2000)]).toEqual([true, false, true]);
  });
});

describe('mayCrossSegments', () => {
  it('sees a star inside of one of the first five segments', () => {
    expect(['arn:aws:ec2:us-*-1:111122223333:instance/i', 'arn:aws:s*3:::b', 'a*b:x'].map((one) => mayCrossSegments(parts(one)))).toEqual([true, true, true]);
  });

  it('does not mind a star that ends a segment, or one in the resource', () => {
    expect(['*', 'arn:aws:ec2:*:*:instance/i', 'arn:aws:s3:::a*b', 'arn:aws:ec2:us-**:1:i', 'arn:aws'].map((one) => mayCrossSegments(parts(one)))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('fitsWithinSegments', () => {
  it('keeps an inner star within its segment, and lets one at the end of a segment go on', () => {
    const inner = parts('arn:aws:ec2:us-*-1:111122223333:instance/i');
    expect(fitsWithinSegments(inner, 'arn:aws:ec2:us-east-1:111122223333:instance/i')).toBe(true);
    expect(fitsWithinSegments(inner, 'arn:aws:ec2:us-x:y-1:111122223333:instance/i')).toBe(false);
    expect(fitsWithinSegments(parts('arn:aws:s*:::b*'), 'arn:aws:sx:y:z:::b:c')).toBe(true);
  });

  it('leaves what is too much work open', () => {
    expect(fitsWithinSegments(parts(`arn:${'*a'.repeat(5000)}`), 'a'.repeat(5000))).toBe(false);
  });
});
