// The real process as `Io`: streams whose reader may go away, the environment, the clock.

import { CliError, systemCode, systemWords, usageError } from './errors.ts';
import { homeFolder } from './home.ts';
import { clockOf, type Io, type Sink } from './io.ts';

export function processIo(signal: AbortSignal): Io {
  return {
    get cwd() {
      return currentFolder();
    },
    home: homeFolder(),
    env: process.env,
    stdout: sinkOf(process.stdout, 'output'),
    stderr: sinkOf(process.stderr, 'notes'),
    now: () => clockOf(process.env)(),
    signal,
  };
}

/** Where the user stands; a folder that was deleted meanwhile is nowhere. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw usageError('the current folder is there no longer', 'change to one that exists');
  }
}

function sinkOf(stream: NodeJS.WriteStream, holds: 'output' | 'notes'): Sink {
  let isGone = false;
  // Without a listener a failure would end the process with a stack trace; what it means is said where the text was written.
  stream.on('error', () => {
    isGone = true;
  });
  return {
    isTty: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (isGone) return resolve();
        stream.write(text, (error) => {
          // Nobody is left to be told that stderr is gone.
          if (error === undefined || error === null || systemCode(error) === 'EPIPE' || holds === 'notes') return resolve();
          const issue = { code: 'output', message: `the output cannot be written: ${systemWords(error)}`, help: 'write to a file with `--output FILE`' };
          reject(new CliError('ERR_OUTPUT', [issue], { cause: error }));
        });
      }),
  };
}
