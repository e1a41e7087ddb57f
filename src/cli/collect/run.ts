// One collection as a command shows it: progress on stderr, Ctrl-C that loses nothing, failures in the words of the command line.

import type { Collected, CollectOptions } from '../../aws/index.ts';
import { CliError } from '../errors.ts';
import { onInterruption } from '../interruption.ts';
import type { Io } from '../io.ts';
import { createNotes } from '../notes.ts';

const TTY_MILLISECONDS = 200;
const LINE_MILLISECONDS = 10_000;

/** `undefined` when it was interrupted. Throws `ERR_AWS_CREDENTIALS`, `ERR_AWS` and `ERR_USAGE`. */
export async function runCollection(options: CollectOptions, io: Io, isQuiet: boolean): Promise<Collected | undefined> {
  const { AwsError, collect, Interrupted } = await import('../../aws/index.ts');
  const notes = createNotes(io, isQuiet);
  const controller = new AbortController();
  const takeBack = onInterruption(() => controller.abort(new Interrupted('interrupted')));
  const isRewritten = io.stderr.isTty && io.env['TERM'] !== 'dumb';
  let text: (() => string) | undefined;
  let last = '';
  const timer = setInterval(
    () => {
      const line = text?.();
      if (line === undefined || line === last) return;
      last = line;
      if (isRewritten) void notes.progress(line);
      else if (!isQuiet) void io.stderr.write(`${line}\n`);
    },
    isRewritten ? TTY_MILLISECONDS : LINE_MILLISECONDS,
  );
  try {
    return await collect(options, {
      env: io.env,
      clock: io.now,
      signal: controller.signal,
      note: (one) => void notes.note(one),
      progress: (tell) => {
        text = tell;
      },
    });
  } catch (error) {
    if (error instanceof Interrupted) return undefined;
    if (!(error instanceof AwsError)) throw error;
    throw new CliError(CODES[error.code], [{ code: ISSUES[error.code], message: error.message, help: error.help }], { cause: error });
  } finally {
    clearInterval(timer);
    takeBack();
    await notes.clear();
  }
}

const CODES = {
  ERR_AWS_CREDENTIALS: 'ERR_AWS_CREDENTIALS',
  ERR_AWS_CALL: 'ERR_SOURCE',
  ERR_COLLECT_OPTION: 'ERR_USAGE',
  ERR_COLLECT_JOURNAL: 'ERR_SOURCE',
} as const;

const ISSUES = {
  ERR_AWS_CREDENTIALS: 'aws-credentials',
  ERR_AWS_CALL: 'aws-call',
  ERR_COLLECT_OPTION: 'usage',
  ERR_COLLECT_JOURNAL: 'collect-journal',
} as const;
