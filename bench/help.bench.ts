// `stoa --help` against a bare `node -e 0`, run in turn.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { interleaved, report } from './figure.ts';

const ROUNDS = 21;
const LIMIT_MS = 60;
const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

function runNode(...args: readonly string[]): void {
  const ended = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (ended.status !== 0) throw new Error(`\`node ${args.join(' ')}\` ended with ${ended.status ?? ended.signal}`);
}

const help = () => runNode(MAIN, '--help');
const bare = () => runNode('-e', '0');
await interleaved(2, [help, bare]);
const [helping = 0, starting = 0] = await interleaved(ROUNDS, [help, bare]);
report({
  name: 'stoa --help',
  measured: `${helping.toFixed(0)} ms, ${(helping - starting).toFixed(0)} ms above`,
  comparedWith: `node -e 0, ${starting.toFixed(0)} ms, and ${LIMIT_MS} ms more`,
  ratio: helping / (starting + LIMIT_MS),
  limit: 1,
});
