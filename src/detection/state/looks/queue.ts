// Matches of a window, oldest first: a list that is taken from at its front.

import type { Match } from '../match.ts';

export interface Queue {
  matches: Match[];
  /** Where the list begins; what stands before it is gone. */
  start: number;
}

export function queueOf(matches: readonly Match[]): Queue {
  return { matches: [...matches], start: 0 };
}

export function copyQueue({ matches, start }: Queue): Queue {
  return { matches: matches.slice(start), start: 0 };
}

export function sizeOf({ matches, start }: Queue): number {
  return matches.length - start;
}

export function oldestOf({ matches, start }: Queue): Match | undefined {
  return matches[start];
}

/** The time of the newest match; infinite where there is none. */
export function newestTime(queue: Queue): number {
  return sizeOf(queue) === 0 ? Number.POSITIVE_INFINITY : (queue.matches.at(-1)?.time ?? Number.POSITIVE_INFINITY);
}

export function takeOldest(queue: Queue): Match | undefined {
  const oldest = oldestOf(queue);
  if (oldest === undefined) return undefined;
  queue.start++;
  if (queue.start > 32 && queue.start * 2 > queue.matches.length) {
    queue.matches = queue.matches.slice(queue.start);
    queue.start = 0;
  }
  return oldest;
}

/** Takes out what is older than a time. */
export function dropBefore(queue: Queue, time: number, dropped?: (match: Match) => void): void {
  for (let oldest = oldestOf(queue); oldest !== undefined && oldest.time < time; oldest = oldestOf(queue)) {
    takeOldest(queue);
    dropped?.(oldest);
  }
}
