// Interfaces behind a middlebox, one by one: what it does depends on single addresses, so that classes do not help.

import type { ResourceRecord } from '../../core/index.ts';
import { type NetworkModel, readInterface } from '../model/index.ts';
import { DESTINATION, type IpVersion, intersect, isEmpty, noPackets, type PacketSet, subtract, union, widened } from '../packets/index.ts';
import type { Walker } from '../reach/flow.ts';
import { follow } from '../reach/follow.ts';
import { arrivals } from '../reach/from-outside.ts';
import { straightWays } from '../reach/pair.ts';
import { type Part, TCP, unique } from './part.ts';

/** Members of a class by what gets in at them, destinations left open. Cost: a walk there and back for each. */
export function walkClass(
  model: NetworkModel,
  members: readonly ResourceRecord[],
  version: IpVersion,
): readonly { readonly members: readonly ResourceRecord[]; readonly part: Part }[] {
  const groups = new Map<string, { members: ResourceRecord[]; part: Part }>();
  for (const record of members) {
    const part = walkTo({ model, version, isTryingOther: false, follow }, readInterface(record));
    const key = `${part.set.words.join()} ${part.perhaps.words.join()} ${part.missing.map(({ name }) => name).join()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { members: [record], part });
    else group.members.push(record);
  }
  return [...groups.values()];
}

function walkTo(walker: Walker, one: ReturnType<typeof readInterface>): Part {
  const { version } = walker;
  const source = { kind: 'internet', address: undefined, version: undefined } as const;
  const found: { readonly packets: PacketSet; readonly flow: ReturnType<typeof arrivals>[number] }[] = [
    ...straightWays(walker, source, { kind: 'interface', interface: one }, { sourcePort: [0, 65_535] }).map(({ packets, flow }) => ({
      packets: intersect(packets, TCP[version]),
      flow,
    })),
    ...arrivals(walker, one).map((flow) => ({ packets: subtract(flow.packets, TCP[version]), flow })),
  ].filter(({ packets, flow }) => flow.blocks.length === 0 && !isEmpty(packets));
  const join = (some: typeof found) => some.reduce((set, { packets }) => union(set, widened(packets, DESTINATION)), noPackets(version));
  const set = join(found.filter(({ flow }) => flow.unknowns.length === 0));
  return { set, perhaps: subtract(join(found), set), missing: unique(found.flatMap(({ flow }) => flow.unknowns)) };
}
