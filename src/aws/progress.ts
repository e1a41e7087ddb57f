// How far a collection is, in one line: tasks done, where it is now, and how long the rest may take.

import { count } from '../core/index.ts';
import type { Task } from './tasks.ts';

export interface Progress {
  started(task: Task): void;
  done(task: Task): void;
  text(): string;
}

export function createProgress(total: number, alreadyDone: number, records: () => number, now: () => number): Progress {
  const start = now();
  let done = alreadyDone;
  let here: Task | undefined;
  const underWay = new Set<Task>();
  return {
    started(task) {
      underWay.add(task);
      here = task;
    },
    done(task) {
      underWay.delete(task);
      done += 1;
    },
    text() {
      const elapsed = now() - start;
      const share = done - alreadyDone;
      const left = share < 10 || elapsed < 2000 ? '' : `, ${durationText(((total - done) * elapsed) / share)} left`;
      const shown = here !== undefined && underWay.has(here) ? here : [...underWay].at(-1);
      const place = shown === undefined ? '' : `, ${shown.place.account} ${shown.place.region} ${shown.row.group}`;
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      return `${percent} %: ${done.toLocaleString('en-US')} of ${count(total, 'task')}, ${count(records(), 'record')}${place}${left}`;
    },
  };
}

/** `about 40 s`, `about 3 min`, `about 2 h 10 min`. */
function durationText(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return `about ${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${minutes} min`;
  return `about ${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
