// Digests as chains, one for each trail, account and Region: what they cover, what is missing within them, and when none was made.

import { compareText } from '../../core/index.ts';
import type { FoundDigest } from './judge-digests.ts';
import { type Layout, readDigestName } from './names.ts';
import type { TrailChain, UncoveredTime } from './report.ts';

export interface MissingDigest {
  readonly name: string;
  readonly time: number;
  readonly detail: string;
}

/**
 * What a digest says is before it is missing where it is not there, unless it is before everything that is: then the chain is only known to go on.
 * With `from`, what the copy must hold is known, too.
 */
export function chainsOf(
  found: readonly FoundDigest[],
  layout: Layout,
  unreadable: ReadonlySet<string | undefined>,
  from: number | undefined,
): { readonly chains: readonly TrailChain[]; readonly missing: readonly MissingDigest[] } {
  const groups = new Map<string, FoundDigest[]>();
  for (const one of found) {
    const name = readDigestName(one.digest.key);
    if (name === undefined) continue;
    const key = JSON.stringify([name.account, name.region, name.trail, name.home, name.isBackfill]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const places = new Set(found.map(({ digest: { bucket, key } }) => `${bucket}/${key}`));
  const missing = new Map<string, MissingDigest>();
  const chains = [...groups].map(([group, ones]): TrailChain => {
    const [account, region, trail, home, isBackfill] = JSON.parse(group) as readonly [string, string, string, string, boolean];
    const sorted = ones.toSorted((a, b) => a.digest.end - b.digest.end || compareText(a.path, b.path));
    const [first] = sorted;
    const gaps: { from: number; to: number }[] = [];
    let before: string | undefined;
    sorted.forEach((one, place) => {
      const { previous, start } = one.digest;
      const older = sorted[place - 1]?.digest;
      if (previous === undefined) {
        if (older !== undefined && older.end < start) gaps.push({ from: older.end, to: start });
        return;
      }
      const name = `${previous.bucket}/${previous.key}`;
      const path = layout.pathOf(previous.bucket, previous.key);
      if (places.has(name) || (path !== undefined && (unreadable.has(path) || unreadable.has(path.replace(/\.gz$/, ''))))) return;
      if (one === first && (from === undefined || start <= from)) before = name;
      else missing.set(name, { name, time: start, detail: one.path });
    });
    return { account, region, trail, home, isBackfill, digests: sorted.length, from: first?.digest.start, to: sorted.at(-1)?.digest.end, gaps, before };
  });
  chains.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
  return { chains, missing: [...missing.values()] };
}

/** What of the time from `from` to `to` no digest of an account and Region reaches: of several trails, one is enough. */
export function uncoveredOf(chains: readonly TrailChain[], from: number | undefined, to: number | undefined): readonly UncoveredTime[] {
  const spans = new Map<string, { readonly account: string; readonly region: string; first: number; last: number }>();
  for (const { account, region, isBackfill, from: start, to: end } of chains) {
    if (isBackfill || start === undefined || end === undefined) continue;
    const span = spans.get(`${account} ${region}`);
    if (span === undefined) spans.set(`${account} ${region}`, { account, region, first: start, last: end });
    else [span.first, span.last] = [Math.min(span.first, start), Math.max(span.last, end)];
  }
  return [...spans.values()].flatMap(({ account, region, first, last }) => [
    ...(from !== undefined && from < first ? [{ account, region, from, to: Math.min(first, to ?? first) }] : []),
    ...(to !== undefined && last < to ? [{ account, region, from: Math.max(last, from ?? last), to }] : []),
  ]);
}
