// What wildcard patterns of a policy have in common, bounded: texts longer than any ARN are not compared.

import { type Action, actionsOf, expandActions } from '../../authorization/index.ts';
import { overlaps } from '../../exposure/glob.ts';
import { matchesPattern } from '../pattern.ts';
import { hasWildcard } from './arn.ts';
import type { Context } from './check.ts';

/** "The maximum length of an ARN is 2,048 characters"; longer texts are beyond comparing. */
const LONGEST = 2048;

/** Whether every text of `inner` surely fits `outer`; `false` also where it cannot be told. */
export function surelyCovers(outer: string, inner: string, context: Context): boolean {
  if (context.budget.left <= 0 || outer.length > LONGEST || inner.length > LONGEST) return false;
  context.budget.left -= 1 + (outer.length + inner.length) / 100;
  // A `?` of the outer could have stood for a `*` of the inner.
  if (outer.includes('?') && inner.includes('*')) return false;
  return matchesPattern(outer, inner);
}

/** Whether the two can stand for one text; `true` also where it cannot be told. */
export function mayOverlap(a: string, b: string, context: Context): boolean {
  if (context.budget.left <= 0 || a.length > LONGEST || b.length > LONGEST) return true;
  // Most pairs differ in their plain beginnings or ends.
  const start = Math.min(plainStart(a), plainStart(b));
  for (let index = 0; index < start; index++) if (a.charCodeAt(index) !== b.charCodeAt(index)) return false;
  const end = Math.min(plainEnd(a), plainEnd(b));
  for (let index = 1; index <= end; index++) if (a.charCodeAt(a.length - index) !== b.charCodeAt(b.length - index)) return false;
  if (start === a.length || start === b.length) return matchesPattern(a, b) || matchesPattern(b, a);
  context.budget.left -= 1 + (a.length * b.length) / 20;
  return overlaps(a, b);
}

/** The number of characters before the first wildcard. */
function plainStart(text: string): number {
  const found = text.search(/[*?]/);
  return found < 0 ? text.length : found;
}

/** The number of characters after the last wildcard. */
function plainEnd(text: string): number {
  return text.length - 1 - Math.max(text.lastIndexOf('*'), text.lastIndexOf('?'));
}

/** The actions that a pattern stands for; `undefined` where it costs too much to tell. */
export function expandWithin(pattern: string, context: Context): readonly Action[] | undefined {
  const known = context.expansions.get(pattern);
  if (known !== undefined) return known;
  const prefix = pattern.split(':', 1)[0] ?? '';
  const cost = !hasWildcard(pattern) ? 1 : hasWildcard(prefix) ? 20_000 : actionsOf(prefix).length;
  if (context.budget.left < cost) return undefined;
  context.budget.left -= cost;
  const found = expandActions(pattern);
  context.expansions.set(pattern, found);
  return found;
}
