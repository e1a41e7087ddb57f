// What of one axis a set of packets touches: its addresses and its ports as merged ranges.

import { type AddressRange, mergeRanges } from '../../core/index.ts';
import { type Axis, DESTINATION, LAYOUTS, readValue, SOURCE } from './layout.ts';
import type { PacketSet } from './packet-set.ts';

/** The values on an axis that some packet of the set has, as the fewest ranges in order. */
function valuesOn(set: PacketSet, axis: Axis): readonly AddressRange[] {
  const { stride, at, width } = LAYOUTS[set.version];
  const ranges: AddressRange[] = [];
  for (let i = 0; i < set.words.length; i += stride) {
    const from = i + at[axis];
    ranges.push({ first: readValue(set.words, from, width[axis]), last: readValue(set.words, from + width[axis], width[axis]) });
  }
  return mergeRanges(ranges);
}

export function sourcesOf(set: PacketSet): readonly AddressRange[] {
  return valuesOn(set, SOURCE);
}

export function destinationsOf(set: PacketSet): readonly AddressRange[] {
  return valuesOn(set, DESTINATION);
}
