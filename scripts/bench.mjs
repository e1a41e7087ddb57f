// npm run bench: each file of bench/ in a process of its own, and one table of what they measured.
// `npm run bench -- load help` runs those alone. The exit code is 1 when a figure is over its limit, 2 when a bench failed.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureReady, SetupError } from './setup.mjs';

const SUFFIX = '.bench.ts';
const HEADINGS = ['name', 'measured', 'compared with', 'ratio', 'limit', ''];

async function main() {
  const { root, node } = await ensureReady();
  const wanted = process.argv.slice(2);
  const folder = join(root, 'bench');
  const all = readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`no bench \`${unknown.join('`, `')}\`; there are: ${all.join(', ')}\n`);
    return 2;
  }
  const rows = [];
  let over = 0;
  let failed = 0;
  for (const name of wanted.length > 0 ? all.filter((one) => wanted.includes(one)) : all) {
    process.stderr.write(`${name} …\n`);
    const ended = spawnSync(node, ['--expose-gc', join(folder, name + SUFFIX)], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    for (const line of ended.stdout.split('\n').filter((text) => text !== '')) {
      const figure = JSON.parse(line);
      const isOver = figure.limit !== undefined && !(figure.ratio <= figure.limit);
      if (isOver) over++;
      const verdict = figure.limit === undefined ? '' : isOver ? 'over' : 'ok';
      rows.push([figure.name, figure.measured, figure.comparedWith, figure.ratio.toFixed(2), figure.limit?.toFixed(2) ?? '', verdict]);
    }
    if (ended.status !== 0) {
      failed++;
      rows.push([name, 'failed', '', '', '', 'failed']);
    }
  }
  const widths = HEADINGS.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column].length)));
  for (const row of [HEADINGS, ...rows])
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}\n`,
    );
  return failed > 0 ? 2 : over > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n${error.help ?? ''}\n`);
  process.exitCode = error.exitCode;
}
