#!/usr/bin/env node
// The program `stoa`. Only what every run needs is loaded here; the rest waits until a command asks for it.

import module from 'node:module';
import { join } from 'node:path';
import { homeFolder } from './home.ts';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(`error: stoa needs Node 22.13 or newer, and this is ${process.versions.node}\nhelp: see https://nodejs.org\n`);
  process.exit(2);
}
// In a folder of the user's own: the usual one stands in the shared temporary folder, where others could plant code.
module.enableCompileCache(join(process.env['XDG_CACHE_HOME'] || join(homeFolder(), '.cache'), 'stoa', 'compile'));

const [{ runCli }, { processIo }, { CliError }] = await Promise.all([import('./program.ts'), import('./process-io.ts'), import('./errors.ts')]);

/** How long a command may take to clean up after itself. */
const GRACE_MILLISECONDS = 3000;
const interruption = new AbortController();

process.on('SIGINT', () => {
  const end = () =>
    void import('./write-output.ts').then(({ dropUnfinished }) => {
      dropUnfinished();
      process.exit(130);
    });
  // The second Ctrl-C waits for nothing.
  if (interruption.signal.aborted) return end();
  interruption.abort(new CliError('ERR_INTERRUPTED', [{ code: 'interrupted', message: 'interrupted' }]));
  setTimeout(end, GRACE_MILLISECONDS).unref();
});

process.exitCode = await runCli(process.argv.slice(2), processIo(interruption.signal));
