// Counting matches in the window that ends with each: only as many are kept as one must count to.

import type { Bounds } from '../../sigma/correlation.ts';
import { countedTo, isWithin } from '../bounds.ts';
import type { Match } from '../match.ts';
import { type Looker, MOST_EVIDENCE } from './look.ts';
import { copyQueue, dropBefore, newestTime, type Queue, queueOf, sizeOf } from './queue.ts';

export function eventCount(timespan: number, bounds: Bounds): Looker<Queue> {
  const most = countedTo(bounds);
  return {
    linger: timespan,
    isAnchored: false,
    create: () => queueOf([]),
    copy: copyQueue,
    step(queue, match, emit) {
      dropBefore(queue, match.time - timespan);
      queue.matches.push(match);
      if (sizeOf(queue) > most) queue.start++;
      const value = sizeOf(queue);
      if (isWithin(bounds, value))
        emit({
          time: match.time,
          sub: '',
          anchor: match,
          evidence: () => queue.matches.slice(Math.max(queue.start, queue.matches.length - MOST_EVIDENCE)),
          value,
        });
    },
    advance: (queue, time) => dropBefore(queue, time - timespan),
    due: (queue) => newestTime(queue) + timespan,
    isEmpty: (queue) => sizeOf(queue) === 0,
    save: ({ matches, start }) => matches.slice(start),
    load: (saved) => queueOf(saved as Match[]),
  };
}
