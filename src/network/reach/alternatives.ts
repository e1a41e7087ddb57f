// For "no": the smallest sets of settings that stand in the way, each complete for one way there and back.

import { by, compareText } from '../../core/index.ts';
import { EXPLANATIONS } from './codes.ts';
import type { Block } from './flow.ts';
import type { Way } from './way.ts';

const MOST = 5;

/** What somebody would change: the same place in a record is one setting, however often it blocks. */
function keyOf({ code, resource, path, means }: Block): string {
  return path === '' ? `${resource.arn} ${code} ${means}` : `${resource.arn} ${path}`;
}

/** Sets that contain no other, the smallest first; those that nobody can lift only where there are no others. */
export function obstaclesOf(ways: readonly Way[]): readonly (readonly Block[])[] {
  const known = ways.filter(({ flow }) => flow.unknowns.length === 0);
  const sets = (known.length > 0 ? known : ways)
    .map(({ flow }) => [...new Map(flow.blocks.toReversed().map((one) => [keyOf(one), one])).values()].sort(by(keyOf)))
    .filter((blocks) => blocks.length > 0);
  const unique = new Map(sets.map((blocks) => [blocks.map(keyOf).join('\n'), blocks]));
  const liftable = [...unique].filter(([, blocks]) => blocks.every(({ code }) => EXPLANATIONS[code].isSetting));
  const chosen = (liftable.length > 0 ? liftable : [...unique]).sort(([a, first], [b, second]) => first.length - second.length || compareText(a, b));
  const kept: (readonly Block[])[] = [];
  for (const [, blocks] of chosen) {
    const keys = new Set(blocks.map(keyOf));
    const isCovered = kept.some((smaller) => smaller.every((one) => keys.has(keyOf(one))));
    if (!isCovered) kept.push(blocks);
    if (kept.length === MOST) break;
  }
  return kept;
}
