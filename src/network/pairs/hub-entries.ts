// What the interfaces of a hub's members send, or take, of what goes between members at all: kept short, because there may be a hundred
// thousand of them, and what says the same is the same object.

import { intersect, isEmpty, type PacketSet } from '../packets/index.ts';
import type { Bundle, Entry } from './bundles.ts';
import type { Hosts } from './hosts.ts';
import { createPartMap } from './part-map.ts';

interface Kept {
  /** By rules about addresses. */
  readonly entries: readonly { readonly part: Entry['part']; readonly hosts: Hosts }[];
  /** The groups that rules refer to. */
  readonly groupIds: readonly string[];
}

export interface Keeping {
  readonly keep: (bundle: Bundle, entries: readonly Entry[]) => unknown;
  readonly of: (bundle: Bundle) => Kept;
}

const NOTHING: Kept = { entries: [], groupIds: [] };

/** Keeps of entries what is near; what nobody brought is read of the bundle. INVARIANT: parts that say the same are the same. */
export function createKeeping(near: PacketSet, entriesOf: (bundle: Bundle) => readonly Entry[]): Keeping {
  const byBundle = new Map<Bundle, Kept>();
  const parts = createPartMap<{ readonly part: Entry['part'] }>();
  const narrow = ({ set, perhaps, missing }: Entry['part']): Entry['part'] => {
    const left = intersect(perhaps, near);
    const part = { set: intersect(set, near), perhaps: left, missing: isEmpty(left) ? [] : missing };
    const known = parts.find(part);
    if (known !== undefined) return known.part;
    parts.add({ part });
    return part;
  };
  const keep = (bundle: Bundle, all: readonly Entry[]): Kept => {
    const entries = all.flatMap(({ part: whole, hosts, groupId }) => {
      const part = groupId === undefined ? narrow(whole) : undefined;
      return part === undefined || (isEmpty(part.set) && isEmpty(part.perhaps)) ? [] : [{ part, hosts }];
    });
    const groupIds = all.flatMap(({ groupId }) => groupId ?? []);
    const kept = entries.length > 0 || groupIds.length > 0 ? { entries, groupIds } : NOTHING;
    byBundle.set(bundle, kept);
    return kept;
  };
  return { keep, of: (bundle) => byBundle.get(bundle) ?? keep(bundle, entriesOf(bundle)) };
}
