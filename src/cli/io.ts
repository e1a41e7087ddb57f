// What a command may touch of the process that it runs in; tests give their own.

import type { Clock } from '../core/index.ts';
import { usageError } from './errors.ts';

export interface Sink {
  readonly isTty: boolean;
  /** Width of the terminal, where it is one. */
  readonly columns: number | undefined;
  /** Resolves when the text has been handed over; a reader who has gone away (`| head`) is no error. */
  write(text: string): Promise<void>;
}

export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Data. */
  readonly stdout: Sink;
  /** Notes, progress and errors. */
  readonly stderr: Sink;
  readonly now: Clock;
  /** Aborted, with an `ERR_INTERRUPTED` as its reason, when the user wants the run to end. */
  readonly signal: AbortSignal;
}

/** The wall clock, or the fixed moment that `STOA_NOW` names (for output that is the same in every run). */
export function clockOf(env: Io['env']): Clock {
  const fixed = env['STOA_NOW'];
  if (fixed === undefined || fixed === '') return Date.now;
  const time = Date.parse(fixed);
  if (Number.isNaN(time)) throw usageError(`\`STOA_NOW\` is not a time: \`${fixed}\``, 'write it as 2026-11-01T06:00:00Z');
  return () => time;
}

/** RFC 3339 in UTC, whole seconds. */
export function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
