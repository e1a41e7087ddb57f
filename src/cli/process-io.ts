// The real process as `Io`: streams whose reader may go away, the environment, the clock.

import { systemCode } from './errors.ts';
import { homeFolder } from './home.ts';
import { clockOf, type Io, type Sink } from './io.ts';

export function processIo(signal: AbortSignal): Io {
  return {
    cwd: process.cwd(),
    home: homeFolder(),
    env: process.env,
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    now: () => clockOf(process.env)(),
    signal,
  };
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  let isGone = false;
  // Without a listener a closed pipe would end the process with a stack trace.
  stream.on('error', (error) => {
    if (systemCode(error) !== 'EPIPE') throw error;
    isGone = true;
  });
  return {
    isTty: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (isGone) return resolve();
        stream.write(text, (error) => {
          if (error === undefined || error === null || systemCode(error) === 'EPIPE') resolve();
          else reject(error);
        });
      }),
  };
}
