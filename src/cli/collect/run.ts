// One collection as a command shows it: progress on stderr, Ctrl-C that loses nothing, failures in the words of the command line.

import type { Collected, CollectOptions } from '../../aws/index.ts';
import { CliError, systemCode, systemWords } from '../errors.ts';
import type { Io } from '../io.ts';
import { createNotes } from '../notes.ts';

const TTY_MILLISECONDS = 200;
const LINE_MILLISECONDS = 10_000;

export interface Shown {
  readonly isQuiet: boolean;
  /** Whether what an interrupted run leaves behind is there for the next one; how to come to that where it is not. */
  readonly keeps: true | { readonly help: string };
}

/** Throws `ERR_INTERRUPTED`, `ERR_AWS_CREDENTIALS`, `ERR_SOURCE`, `ERR_OUTPUT` and `ERR_USAGE`. */
export async function runCollection(options: CollectOptions, io: Io, { isQuiet, keeps }: Shown): Promise<Collected> {
  const { AwsError, collect, isKept } = await import('../../aws/index.ts');
  const notes = createNotes(io, isQuiet);
  const isRewritten = io.stderr.isTty && io.env['TERM'] !== 'dumb';
  let text: (() => string) | undefined;
  let last = '';
  const timer = setInterval(
    () => {
      const line = text?.();
      if (line === undefined || line === last || io.signal.aborted) return;
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
      signal: io.signal,
      note: (one) => void notes.note(one),
      progress: (tell) => {
        text = tell;
      },
    });
  } catch (error) {
    await notes.clear();
    const isThere = await isKept(options.out);
    if (io.signal.aborted) throw interrupted(options.shown, isThere, keeps);
    if (isThere && keeps === true) await notes.note(`what was collected is kept in ${options.shown}.partial; the same command goes on from there`);
    if (error instanceof AwsError)
      throw new CliError(CODES[error.code], [{ code: ISSUES[error.code], message: error.message, help: error.help }], { cause: error });
    if (!(error instanceof CliError) && DISK.has(systemCode(error))) {
      const message = `\`${options.shown}\` cannot be written: ${systemWords(error)}`;
      throw new CliError('ERR_OUTPUT', [{ code: 'output', message, help: 'make room or name another folder, and run the command again' }], { cause: error });
    }
    throw error;
  } finally {
    clearInterval(timer);
    await notes.clear();
  }
}

function interrupted(shown: string, isThere: boolean, keeps: Shown['keeps']): CliError {
  if (!isThere) return new CliError('ERR_INTERRUPTED', [{ code: 'interrupted', message: 'interrupted before anything was collected' }]);
  const help = keeps === true ? `what was collected is kept in ${shown}.partial; run the same command again to go on` : keeps.help;
  return new CliError('ERR_INTERRUPTED', [{ code: 'interrupted', message: 'interrupted', help }]);
}

/** What a folder may refuse. */
const DISK: ReadonlySet<string> = new Set(['EACCES', 'EDQUOT', 'EIO', 'EISDIR', 'EMFILE', 'ENAMETOOLONG', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS']);

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
