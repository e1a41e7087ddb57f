// Windows that are kept whole, for numbers that need all of their matches, and for conditions that more matches can break.

import type { Match } from '../match.ts';
import { type Emit, type Looker, lastOf } from './look.ts';
import type { MakeMetric, Metric } from './metric.ts';
import { copyQueue, dropBefore, newestTime, oldestOf, type Queue, queueOf, sizeOf, takeOldest } from './queue.ts';

interface Window {
  readonly queue: Queue;
  readonly metric: Metric;
  /** Whether this window, with the match that came last, has been judged. */
  isJudged: boolean;
}

/** The most matches of one window that are kept; a larger one goes on without its oldest, and that is counted. */
export const MOST_IN_WINDOW = 100_000;

/**
 * `running` asks at each match of the window that ends with it. `complete` asks of each window to which no further match can be added: one begins
 * with a match, reaches as far as the timespan, and is no part of another; what it says is known when its timespan is over.
 */
export function windows(
  timespan: number,
  when: 'running' | 'complete',
  makeMetric: MakeMetric,
  holds: (value: number) => boolean,
  mostInWindow = MOST_IN_WINDOW,
): Looker<Window> {
  let cut = 0;
  const windowOf = (queue: Queue, isJudged: boolean): Window => {
    const metric = makeMetric();
    for (const match of queue.matches) metric.add(match);
    return { queue, metric, isJudged };
  };
  const judge = ({ queue, metric }: Window, time: number, emit: Emit, anchor: Match): void => {
    const matches = () => queue.matches.slice(queue.start);
    const value = metric.value(matches);
    if (value !== undefined && holds(value))
      emit({ time, sub: '', anchor, evidence: () => lastOf(queue.matches.slice(Math.max(queue.start, queue.matches.length - 24))), value });
  };
  /** What must be said before a time, and forgotten. */
  const advance = (window: Window, time: number, emit: Emit): void => {
    const oldest = oldestOf(window.queue);
    if (oldest === undefined || oldest.time + timespan >= time) return;
    if (when === 'complete' && !window.isJudged) {
      judge(window, oldest.time + timespan, emit, oldest);
      window.isJudged = true;
    }
    dropBefore(window.queue, time - timespan, window.metric.remove);
  };
  return {
    linger: timespan,
    isAnchored: false,
    create: () => windowOf(queueOf([]), false),
    copy: ({ queue, isJudged }) => windowOf(copyQueue(queue), isJudged),
    step(window, match, emit) {
      advance(window, match.time, emit);
      window.queue.matches.push(match);
      window.metric.add(match);
      window.isJudged = false;
      if (sizeOf(window.queue) > mostInWindow) {
        const oldest = takeOldest(window.queue);
        if (oldest !== undefined) window.metric.remove(oldest);
        cut++;
      }
      if (when === 'running') judge(window, match.time, emit, match);
    },
    advance,
    due({ queue, isJudged }) {
      const oldest = oldestOf(queue);
      if (oldest === undefined) return Number.POSITIVE_INFINITY;
      return (when === 'complete' && !isJudged ? oldest.time : newestTime(queue)) + timespan;
    },
    isEmpty: ({ queue }) => sizeOf(queue) === 0,
    save: ({ queue, isJudged }) => ({ matches: queue.matches.slice(queue.start), isJudged }),
    load(saved) {
      const { matches, isJudged } = saved as { matches: Match[]; isJudged: boolean };
      return windowOf(queueOf(matches), isJudged);
    },
    cut: () => cut,
  };
}
