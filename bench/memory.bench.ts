// 1,000,000 records, each step in a process of its own with Node's own defaults: written as a stream, loaded whole, read as a stream.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSnapshotWriter, loadSnapshot, openSnapshot } from '../dist/store/index.js';
import { report } from './figure.ts';
import { BENCH_TYPES, recordsOf } from './records.ts';

const COUNT = 1_000_000;
const LIMIT_BYTES = 2 * 1024 ** 3;
const STEPS = {
  write: async (folder: string) => {
    const writer = await createSnapshotWriter(folder, { source: { kind: 'sample', description: 'bench' }, takenAt: '2026-01-01T00:00:00Z' });
    for (const type of BENCH_TYPES) await writer.writeType(type, recordsOf(type, COUNT / BENCH_TYPES.length));
    await writer.finish([]);
    return COUNT;
  },
  load: async (folder: string) => {
    const loaded = await loadSnapshot(folder);
    return loaded.ok ? loaded.value.size : 0;
  },
  stream: async (folder: string) => {
    const opened = await openSnapshot(folder);
    let seen = 0;
    for (const { type } of opened.manifest.files) for await (const record of opened.records(type)) seen += record.type === type ? 1 : 0;
    return seen;
  },
} as const;

interface Outcome {
  readonly seen: number;
  readonly peakBytes: number;
  readonly seconds: number;
}

async function child(step: keyof typeof STEPS, folder: string): Promise<void> {
  const start = performance.now();
  const seen = await STEPS[step](folder);
  // maxRSS is in kibibytes on every system: Node's documentation of process.resourceUsage().
  const outcome: Outcome = { seen, peakBytes: process.resourceUsage().maxRSS * 1024, seconds: (performance.now() - start) / 1000 };
  process.stdout.write(JSON.stringify(outcome));
}

function runStep(step: string, folder: string): Outcome {
  const ended = spawnSync(process.execPath, [fileURLToPath(import.meta.url), step, folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const outcome = JSON.parse(ended.stdout || '{}') as Partial<Outcome>;
  if (ended.status !== 0 || outcome.seen !== COUNT)
    throw new Error(`\`${step}\` ended with ${ended.status ?? ended.signal} after ${outcome.seen ?? 0} records`);
  return outcome as Outcome;
}

async function main(): Promise<void> {
  const [step, given] = process.argv.slice(2);
  if (step !== undefined && given !== undefined) return child(step as keyof typeof STEPS, given);
  const folder = mkdtempSync(join(tmpdir(), 'stoa-bench-'));
  try {
    for (const name of ['write', 'load', 'stream'] as const) {
      const { peakBytes, seconds } = runStep(name, folder);
      report({
        name: `${name} ${COUNT.toLocaleString('en-US')} records`,
        measured: `${Math.round(peakBytes / 1024 ** 2)} MiB at most, ${seconds.toFixed(1)} s`,
        comparedWith: '2 GiB',
        ratio: peakBytes / LIMIT_BYTES,
        limit: 1,
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
