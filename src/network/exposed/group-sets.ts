// Sets of security groups, each numbered once: which groups an interface has is compared by a number, and not by texts.

import type { Json, JsonObject } from '../../core/index.ts';

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

/** A set, and those that begin with it by the number of their next group. */
interface Branch extends GroupSet {
  next: Map<number, Branch> | undefined;
}

interface Group extends NumberedGroup {
  alone: Branch | undefined;
}

export interface GroupSets {
  /** Of the `Groups` of an interface. */
  readonly setOf: (list: Json | undefined) => GroupSet;
  readonly numberOf: (groupId: string) => number | undefined;
}

/** Numbers groups and their sets in the order in which they are met. Cost: one look-up for each group of an interface. */
export function createGroupSets(): GroupSets {
  const byId = new Map<string, Group>();
  const found: Group[] = [];
  let count = 0;
  const make = (length: number, isRead = true): Branch => ({ index: count++, groups: found.slice(0, length), isRead, next: undefined });
  const none = make(0);
  const unread = make(0, false);

  function read(list: readonly Json[]): void {
    let isSorted = true;
    for (const one of list) {
      const id = typeof one === 'object' && one !== null ? (one as JsonObject)['GroupId'] : undefined;
      if (typeof id !== 'string' || id === '') continue;
      let group = byId.get(id);
      if (group === undefined) byId.set(id, (group = { index: byId.size, id, alone: undefined }));
      const before = found.at(-1);
      if (before === group) continue;
      if (before !== undefined && before.id > id) isSorted = false;
      found.push(group);
    }
    if (isSorted) return;
    const sorted = [...new Set(found)].sort((a, b) => (a.id < b.id ? -1 : 1));
    found.splice(0, found.length, ...sorted);
  }

  return {
    setOf(list) {
      if (!Array.isArray(list)) return unread;
      found.length = 0;
      read(list as readonly Json[]);
      const [first] = found;
      if (first === undefined) return none;
      let branch = (first.alone ??= make(1));
      for (let at = 1; at < found.length; at++) {
        const { index } = found[at] as Group;
        let next = branch.next?.get(index);
        if (next === undefined) (branch.next ??= new Map()).set(index, (next = make(at + 1)));
        branch = next;
      }
      return branch;
    },
    numberOf: (groupId) => byId.get(groupId)?.index,
  };
}
