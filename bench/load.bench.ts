// Loading a snapshot against JSON.parse, a call a line, of the same lines already unzipped and already text.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createSnapshotWriter, loadSnapshot } from '../dist/store/index.js';
import { interleaved, report } from './figure.ts';
import { BENCH_TYPES, recordsOf } from './records.ts';

const LIMIT = 1.5;
const work = mkdtempSync(join(tmpdir(), 'stoa-bench-'));
let before: number | undefined;
try {
  for (const { size, rounds, limit } of [
    // Opening files, not parsing them, is what counts here: for information.
    { size: 4_700, rounds: 15, limit: undefined },
    { size: 47_000, rounds: 11, limit: LIMIT },
    { size: 470_000, rounds: 3, limit: LIMIT },
  ] as const) {
    const folder = join(work, String(size));
    const writer = await createSnapshotWriter(folder, { source: { kind: 'sample', description: 'bench' }, takenAt: '2026-01-01T00:00:00Z' });
    for (const type of BENCH_TYPES) await writer.writeType(type, recordsOf(type, size / BENCH_TYPES.length));
    await writer.finish([]);
    const lines = readdirSync(folder)
      .filter((name) => name.endsWith('.gz'))
      .flatMap((name) =>
        gunzipSync(readFileSync(join(folder, name)))
          .toString('utf8')
          .trimEnd()
          .split('\n'),
      );
    const load = async () => {
      const loaded = await loadSnapshot(folder);
      if (!loaded.ok || loaded.value.size !== size) throw new Error('the snapshot did not load');
      return loaded;
    };
    const parse = () => lines.map((line) => JSON.parse(line) as unknown);
    await interleaved(2, [load, parse]);
    const [loading = 0, parsing = 0] = await interleaved(rounds, [load, parse]);
    const growth = before === undefined ? '' : `, ${(loading / before).toFixed(1)} times the time of a tenth of them`;
    before = loading;
    report({
      name: `load ${size.toLocaleString('en-US')} records`,
      measured: `${loading.toFixed(1)} ms${growth}`,
      comparedWith: `JSON.parse of the lines, ${parsing.toFixed(1)} ms`,
      ratio: loading / parsing,
      ...(limit === undefined ? {} : { limit }),
    });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
