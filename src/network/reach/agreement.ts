// What AWS chooses by itself (a zone, one of equal prefix lists) is tried every way: an answer is sure where all choices end alike.

import { groupBy } from '../model/index.ts';
import { type IpVersion, intersect, isEmpty, type PacketSet, subtract, unionAll } from '../packets/index.ts';
import { dependsOnData } from './flow.ts';
import type { Way } from './way.ts';

/** The ways that hold whatever AWS chooses, and those that hold for some choices only, with the doubt. */
export function settleChoices(certain: readonly Way[]): { readonly sure: readonly Way[]; readonly open: readonly Way[] } {
  const sure: Way[] = [];
  const open: Way[] = [];
  for (const ways of groupBy(certain, ({ flow }) => flow.choices.map(({ about }) => about).join('\n')).values()) {
    const [first] = ways as readonly [Way, ...Way[]];
    const { choices } = first.flow;
    if (choices.length === 0) {
      sure.push(...ways);
      continue;
    }
    const byChoice = groupBy(ways, ({ flow }) => flow.choices.map(({ chosen }) => chosen).join('\n'));
    const isComplete = byChoice.size === choices.reduce((product, { of }) => product * of, 1);
    const common = isComplete ? commonOf([...byChoice.values()]) : [];
    sure.push(...common.map((packets) => ({ ...first, packets })));
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
