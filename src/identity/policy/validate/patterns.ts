// What wildcard patterns of a policy have in common, bounded: texts longer than any ARN are not compared.

import { overlaps } from '../../exposure/glob.ts';
import { matchesPattern } from '../pattern.ts';
import type { Context } from './check.ts';

/** "The maximum length of an ARN is 2,048 characters"; longer texts are beyond comparing. */
const LONGEST = 2048;

export function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}

/** The text with every policy variable as `*`: what it can stand for once it is filled in. */
export function withoutVariables(text: string): string {
  return text.replaceAll(/\$\{([^{}]*)\}/g, (_, name: string) => (name === '*' || name === '?' || name === '$' ? name : '*'));
}

/** Whether every text of `inner` surely fits `outer`; `false` also where it cannot be told. */
export function surelyCovers(outer: string, inner: string, context: Context): boolean {
  if (context.budget.left <= 0 || outer.length > LONGEST || inner.length > LONGEST) return false;
  context.budget.left -= 1;
  // A `?` of the outer could have stood for a `*` of the inner.
  if (outer.includes('?') && inner.includes('*')) return false;
  return matchesPattern(outer, inner);
}

/** Whether the two can stand for one text; `true` also where it cannot be told. */
export function mayOverlap(a: string, b: string, context: Context): boolean {
  if (context.budget.left <= 0 || a.length > LONGEST || b.length > LONGEST) return true;
  // Most pairs differ in their plain beginnings.
  const end = Math.min(plainLength(a), plainLength(b));
  for (let index = 0; index < end; index++) if (a.charCodeAt(index) !== b.charCodeAt(index)) return false;
  context.budget.left -= 1 + (a.length * b.length) / 500;
  return overlaps(a, b);
}

function plainLength(text: string): number {
  const found = text.search(/[*?]/);
  return found < 0 ? text.length : found;
}
