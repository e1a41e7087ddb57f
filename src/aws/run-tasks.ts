// Works off the tasks, a bounded number at a time; what each yields is kept as it comes.

import type { CoverageCell } from '../core/index.ts';
import type { Draft } from '../sources/index.ts';
import type { AskPorts } from './ask.ts';
import type { Room } from './room.ts';
import type { SharedAnswers } from './shared-answers.ts';
import { runTask } from './task.ts';
import type { Task, Tasks } from './tasks.ts';

export interface TaskSink {
  isDone(task: number): boolean;
  keep(task: number, type: string, drafts: readonly Draft[]): Promise<void>;
  done(task: number, cells: readonly CoverageCell[]): Promise<void>;
}

export interface RunPorts extends AskPorts {
  readonly room: Room;
  readonly shared?: Pick<SharedAnswers, 'callFor'>;
}

export interface RunOptions {
  /** Tasks under way at once. */
  readonly active: number;
  readonly started?: (task: Task) => void;
  readonly done?: (task: Task) => void;
}

/**
 * Tasks under way at once: most of them wait for a limit of their account, so each account has some, or the limits of its other
 * APIs would lie idle. A task that waits costs a few kilobytes; what fetches records is bounded by `Room`.
 */
export const activeTasks = (accounts: number): number => Math.min(40_000, 64 + 32 * accounts);

/** Rejects with the first error that is no answer of AWS: an interruption, credentials that are gone, a full disk. */
export async function runTasks(tasks: Tasks, ports: RunPorts, sink: TaskSink, options: RunOptions): Promise<void> {
  const queue = tasks.inTurn();
  let failed: { readonly error: unknown } | undefined;
  const worker = async (): Promise<void> => {
    while (failed === undefined) {
      const next = queue.next();
      if (next.done === true) return;
      const task = next.value;
      if (sink.isDone(task.number)) continue;
      options.started?.(task);
      try {
        const emit = (drafts: readonly Draft[]) => sink.keep(task.number, task.row.type, drafts);
        const first = ports.shared === undefined ? {} : { callFirst: ports.shared.callFor(task.row) };
        const cells = await runTask(task.row, task.place, { ...ports, ...first, emit, isAskedIn: (...at) => tasks.isAskedIn(...at) });
        await sink.done(task.number, cells);
      } catch (error) {
        failed ??= { error };
        return;
      }
      options.done?.(task);
    }
  };
  await Promise.all(Array.from({ length: options.active }, worker));
  if (failed !== undefined) throw failed.error;
}
