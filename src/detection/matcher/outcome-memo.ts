// What became of events lately, by the classes of their fields: an event whose fields are as those of an earlier one needs no walk.

import type { Outcome } from './diagram.ts';
import type { Fields } from './fields.ts';

export interface OutcomeMemo {
  /** The outcome of an event with fields like these; `walk` works it out, and says whether it may be kept. */
  readonly of: (fields: Fields, walk: () => Outcome, isLasting: () => boolean) => Outcome;
}

const SLOTS = 1 << 13;
const ROOM = 1 << 18;
const UNKNOWN = -1;

export function createOutcomeMemo(): OutcomeMemo {
  // Of each slot: hash, how many fields, where they begin.
  const slots = new Int32Array(SLOTS * 4).fill(UNKNOWN);
  const outcomes: (Outcome | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
  // Fields and their classes, one after the other.
  const room = new Int32Array(ROOM);
  let used = 0;
  return {
    of(fields, walk, isLasting) {
      const { classes, touched } = fields;
      const count = fields.count();
      let hash = count;
      for (let at = 0; at < count; at++) {
        const field = touched[at] as number;
        hash = Math.imul(hash ^ ((field << 16) + (classes[field] as number)), 0x9e3779b1) ^ (hash >>> 15);
      }
      hash ^= hash >>> 13;
      const first = (hash & (SLOTS - 1)) << 2;
      for (let slot = first, tried = 0; tried < 2; slot ^= 4, tried++) {
        if (slots[slot] !== hash || slots[slot + 1] !== count) continue;
        let place = slots[slot + 2] as number;
        let at = 0;
        while (at < count && room[place] === touched[at] && room[place + 1] === classes[touched[at] as number]) {
          place += 2;
          at++;
        }
        const known = outcomes[slot >> 2];
        if (at === count && known !== undefined) return known;
      }
      const outcome = walk();
      if (!isLasting() || count * 2 > ROOM) return outcome;
      if (used + count * 2 > ROOM) {
        slots.fill(UNKNOWN);
        used = 0;
      }
      // The younger of the two stays where it is looked for first.
      if (slots[first + 1] !== UNKNOWN) {
        slots.copyWithin(first ^ 4, first, first + 4);
        outcomes[(first ^ 4) >> 2] = outcomes[first >> 2];
      }
      slots[first] = hash;
      slots[first + 1] = count;
      slots[first + 2] = used;
      outcomes[first >> 2] = outcome;
      for (let at = 0; at < count; at++) {
        const field = touched[at] as number;
        room[used++] = field;
        room[used++] = classes[field] as number;
      }
      return outcome;
    },
  };
}
