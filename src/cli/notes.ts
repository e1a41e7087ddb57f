// What a run says beside its data, on stderr: progress that passes away at a terminal, and notes that stay.

import { type Issue, visible } from '../core/index.ts';
import type { Io } from './io.ts';
import { printIssue } from './print-issue.ts';

export interface Notes {
  /** What is going on; seen at a terminal only, until the next word. */
  progress(text: string): Promise<void>;
  note(text: string): Promise<void>;
  warn(issue: Issue): Promise<void>;
  /** Takes the last progress away. */
  clear(): Promise<void>;
}

const ERASE_LINE = '\r\u{1b}[2K';

export function createNotes(io: Pick<Io, 'stderr' | 'env' | 'signal'>, isQuiet: boolean): Notes {
  let isShown = false;
  const clear = async () => {
    if (isShown) await io.stderr.write(ERASE_LINE);
    isShown = false;
  };
  const say = async (text: string) => {
    await clear();
    if (!isQuiet) await io.stderr.write(text);
  };
  return {
    clear,
    note: (text) => say(`note: ${visible(text)}\n`),
    warn: (issue) => say(printIssue('warning', issue)),
    async progress(text) {
      // A turn of the event loop, so that an interruption is heard between two long steps.
      await new Promise((resolve) => setImmediate(resolve));
      if (io.signal.aborted) await clear();
      io.signal.throwIfAborted();
      if (isQuiet || !io.stderr.isTty || io.env['TERM'] === 'dumb') return;
      await clear();
      isShown = true;
      await io.stderr.write(`${visible(text)} …`);
    },
  };
}
