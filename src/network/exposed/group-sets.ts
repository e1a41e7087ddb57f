// Sets of security groups, each numbered once: which groups an interface has is compared by a number, and not by texts.

import type { Json, JsonObject } from '../../core/index.ts';
import { createPairTable } from './pair-table.ts';

export interface GroupSet {
  readonly index: number;
  /** Sorted by id, each once. */
  readonly groups: readonly NumberedGroup[];
  /** Whether the list was there. */
  readonly isRead: boolean;
}

export interface NumberedGroup {
  readonly index: number;
  readonly id: string;
}

export function idsOf({ groups }: GroupSet): readonly string[] {
  return groups.map(({ id }) => id);
}

interface Group extends NumberedGroup {
  /** The set of this group alone. */
  alone: GroupSet | undefined;
}

export interface GroupSets {
  /** Of the `Groups` of an interface. */
  readonly setOf: (list: Json | undefined) => GroupSet;
  readonly numberOf: (groupId: string) => number | undefined;
}

/** Numbers groups and their sets in the order in which they are met. Cost: one look-up for each group of an interface. */
export function createGroupSets(): GroupSets {
  const byId = new Map<string, Group>();
  const sets: GroupSet[] = [];
  // By the set before it and the next group: sets that begin alike share the way.
  const longer = createPairTable();
  const make = (groups: readonly NumberedGroup[], isRead = true): GroupSet => {
    const set = { index: sets.length, groups, isRead };
    sets.push(set);
    return set;
  };
  const none = make([]);
  const unread = make([], false);

  function groupIn(one: Json | undefined): Group | undefined {
    const id = typeof one === 'object' && one !== null ? (one as JsonObject)['GroupId'] : undefined;
    if (typeof id !== 'string' || id === '') return undefined;
    let group = byId.get(id);
    if (group === undefined) byId.set(id, (group = { index: byId.size, id, alone: undefined }));
    return group;
  }

  function setOfAll(groups: readonly Group[]): GroupSet {
    const [first] = groups;
    if (first === undefined) return none;
    let set = (first.alone ??= make([first]));
    for (let at = 1; at < groups.length; at++) {
      const { index } = groups[at] as Group;
      const next = sets[longer.get(set.index, index)] ?? make(groups.slice(0, at + 1));
      longer.set(set.index, index, next.index);
      set = next;
    }
    return set;
  }

  return {
    setOf(list) {
      if (!Array.isArray(list)) return unread;
      const [first] = list as readonly Json[];
      if (list.length > 1) return setOfAll(inOrder((list as readonly Json[]).flatMap((one) => groupIn(one) ?? [])));
      const only = groupIn(first);
      return only === undefined ? none : (only.alone ??= make([only]));
    },
    numberOf: (groupId) => byId.get(groupId)?.index,
  };
}

function inOrder(groups: readonly Group[]): readonly Group[] {
  const isSorted = groups.every(({ id }, at) => at === 0 || (groups[at - 1] as Group).id < id);
  return isSorted ? groups : [...new Set(groups)].sort((a, b) => (a.id < b.id ? -1 : 1));
}
