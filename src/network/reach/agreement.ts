// What AWS chooses by itself (a zone, one of equal prefix lists) is tried every way: an answer is sure where all choices end alike.

import { type IpVersion, intersect, isEmpty, type PacketSet, subtract, unionAll } from '../packets/index.ts';
import { dependsOnData } from './flow.ts';
import type { Way } from './way.ts';

/** The ways that hold whatever AWS chooses, and those that hold for some choices only, with the doubt. */
export function settleChoices(certain: readonly Way[]): { readonly sure: readonly Way[]; readonly open: readonly Way[] } {
  const sure: Way[] = certain.filter(({ flow }) => flow.choices.length === 0);
  const open: Way[] = [];
  const groups = new Map<string, Way[]>();
  for (const way of certain) {
    if (way.flow.choices.length === 0) continue;
    const key = way.flow.choices.map(({ about }) => about).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), way]);
  }
  for (const ways of groups.values()) {
    const wanted = ways[0]?.flow.choices.reduce((product, { of }) => product * of, 1) ?? 0;
    const byChoice = new Map<string, Way[]>();
    for (const way of ways) {
      const key = way.flow.choices.map(({ chosen }) => chosen).join('\n');
      byChoice.set(key, [...(byChoice.get(key) ?? []), way]);
    }
    const common = byChoice.size === wanted ? commonOf([...byChoice.values()]) : [];
    const [first] = ways;
    if (first !== undefined) sure.push(...common.map((packets) => ({ ...first, packets })));
    open.push(...ways.flatMap((way) => withoutAny(way, common)).map(doubted));
  }
  return { sure, open };
}

/** The packets for which every choice has a way. */
function commonOf(choices: readonly (readonly Way[])[]): readonly PacketSet[] {
  return ([4, 6] as const satisfies readonly IpVersion[]).flatMap((version) => {
    const sets = choices.map((ways) => {
      const own = ways.map(({ packets }) => packets).filter((set) => set.version === version);
      return unionAll(version, own);
    });
    const common = sets.reduce((a, b) => intersect(a, b));
    return isEmpty(common) ? [] : [common];
  });
}

/** What of a way is in none of the sets. */
function withoutAny(way: Way, sets: readonly PacketSet[]): readonly Way[] {
  const packets = sets.filter(({ version }) => version === way.packets.version).reduce(subtract, way.packets);
  return isEmpty(packets) ? [] : [{ ...way, packets }];
}

function doubted(way: Way): Way {
  const missing = way.flow.choices.map(({ about }) => dependsOnData(about));
  return { ...way, flow: { ...way.flow, unknowns: missing } };
}
