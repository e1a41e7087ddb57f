// What the security groups of an interface let through in one direction: by addresses for everybody, and by each group that a rule refers to.

import { type Part, unique } from '../exposed/part.ts';
import type { NetworkInterface, NetworkModel } from '../model/index.ts';
import { allPackets, type IpVersion, isEmpty, noPackets, packetsOf, subtract } from '../packets/index.ts';
import { type Direction, groupPassage } from '../reach/filters.ts';

export interface GroupSide {
  readonly byAddress: Part;
  /** By the group that the other side must have. */
  readonly byGroup: readonly { readonly groupId: string; readonly part: Part }[];
}

type Grouped = Pick<NetworkInterface, 'groupIds' | 'type' | 'ref'>;

/** Asks each combination of groups once. */
export function createGroupSides(model: NetworkModel): (one: Grouped, direction: Direction, version: IpVersion) => GroupSide {
  const known = new Map<string, GroupSide>();
  return (one, direction, version) => {
    const key = `${version}${direction} ${one.groupIds?.join() ?? '?'} ${one.groupIds?.length ? '' : one.type} ${one.ref.account} ${one.ref.region}`;
    let side = known.get(key);
    if (side === undefined) known.set(key, (side = readSide(model, one, direction, version)));
    return side;
  };
}

function readSide(model: NetworkModel, one: Grouped, direction: Direction, version: IpVersion): GroupSide {
  const { allowed, perhaps, missing } = groupPassage(model, one, direction, allPackets(version), undefined, false);
  const byGroup: { groupId: string; part: Part }[] = [];
  for (const id of one.groupIds ?? []) {
    const group = model.groups.get(id);
    if (group === undefined) continue;
    for (const rule of group[direction] ?? []) {
      if (rule.peer.kind !== 'group') continue;
      const set = packetsOf(version, rule.service ?? {});
      const { account, region, arn } = group.ref;
      const part: Part =
        rule.service === undefined
          ? {
              set: noPackets(version),
              perhaps: set,
              missing: [{ reason: 'unreadable', name: 'ec2:DescribeSecurityGroups', account, region, arn, detail: rule.path }],
            }
          : { set, perhaps: noPackets(version), missing: [] };
      byGroup.push({ groupId: rule.peer.id, part });
    }
  }
  const open = isEmpty(perhaps) ? perhaps : subtract(perhaps, allowed);
  return { byAddress: { set: allowed, perhaps: open, missing: isEmpty(open) ? [] : unique(missing) }, byGroup };
}
