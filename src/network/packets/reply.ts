// The packets that answer a set of packets: addresses and ports change sides; an ICMP request has its own reply.

import { copyValue } from './boxes.ts';
import { joinDisjoint, packetsOf } from './build.ts';
import { DESTINATION, DESTINATION_PORT, ICMP, type IpVersion, LAYOUTS, SOURCE, SOURCE_PORT } from './layout.ts';
import { intersect, isEmpty, type PacketSet, subtract } from './packet-set.ts';

// Request and reply: echo, timestamp, address mask (https://www.rfc-editor.org/rfc/rfc792, rfc950), ICMPv6 echo (rfc4443).
const ICMP_PAIRS: Readonly<Record<IpVersion, readonly (readonly [number, number])[]>> = {
  4: [
    [8, 0],
    [13, 14],
    [17, 18],
  ],
  6: [[128, 129]],
};

/** Every packet that may come back for one of these. ICMP messages that ask nothing have no reply. */
export function repliesTo(set: PacketSet): PacketSet {
  return mirrored(set, (pair) => pair);
}

/** The packets that these are replies to: the other way round, so that what survived on the way back can be said of the way there. */
export function requestsOf(set: PacketSet): PacketSet {
  return mirrored(set, ([request, reply]) => [reply, request]);
}

function mirrored(set: PacketSet, turn: (pair: readonly [number, number]) => readonly [number, number]): PacketSet {
  const { version } = set;
  const icmp = packetsOf(version, { protocols: [ICMP[version], ICMP[version]] });
  const ofIcmp = intersect(set, icmp);
  const sets = [swapped(subtract(set, icmp), true)];
  if (!isEmpty(ofIcmp)) {
    for (const pair of ICMP_PAIRS[version]) {
      const [from, to] = turn(pair);
      const asked = intersect(ofIcmp, packetsOf(version, { icmpTypes: [from, from] }));
      if (!isEmpty(asked)) sets.push(retyped(swapped(asked, false), to));
    }
  }
  return joinDisjoint(version, sets);
}

/** Source and destination change places: the addresses, and the ports where they are ports. */
function swapped(set: PacketSet, hasPorts: boolean): PacketSet {
  const { stride, at, width } = LAYOUTS[set.version];
  const words = set.words.slice();
  for (let i = 0; i < words.length; i += stride) {
    swap(SOURCE, DESTINATION, i);
    if (hasPorts) swap(SOURCE_PORT, DESTINATION_PORT, i);
  }
  return { version: set.version, count: set.count, words };

  function swap(a: 0 | 3, b: 1 | 4, i: number) {
    copyValue(set.words, i + at[a], words, i + at[b], 2 * width[a]);
    copyValue(set.words, i + at[b], words, i + at[a], 2 * width[b]);
  }
}

function retyped(set: PacketSet, type: number): PacketSet {
  const { stride, at } = LAYOUTS[set.version];
  const words = set.words.slice();
  for (let i = 0; i < words.length; i += stride) {
    words[i + at[SOURCE_PORT]] = type;
    words[i + at[SOURCE_PORT] + 1] = type;
  }
  return { version: set.version, count: set.count, words };
}
