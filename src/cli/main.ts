#!/usr/bin/env node
// The program `stoa`. Only what every run needs is loaded here; the rest waits until a command asks for it.

import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(`error: stoa needs Node 22.13 or newer, and this is ${process.versions.node}\nhelp: see https://nodejs.org\n`);
  process.exit(2);
}
// In a folder of the user's own: the usual one stands in the shared temporary folder, where others could plant code.
module.enableCompileCache(join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'stoa', 'compile'));

const [{ runCli }, { processIo }, { interrupt }] = await Promise.all([import('./program.ts'), import('./process-io.ts'), import('./interruption.ts')]);

process.on('SIGINT', () => {
  if (interrupt()) return;
  void import('./write-output.ts').then(({ dropUnfinished }) => {
    dropUnfinished();
    process.stderr.write('interrupted\n');
    process.exit(130);
  });
});

process.exitCode = await runCli(process.argv.slice(2), processIo());
