// What `stoa detect` does with files of CloudTrail, all of it (reading, gunzip, rules, state, incidents), on one thread and on several,
// beside reading, gunzip and JSON.parse of the same files, in turn.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findInFiles } from '../src/cli/detect/find-in-files.ts';
import { readBundled } from '../src/cli/detect/load-pack.ts';
import type { DetectRun } from '../src/cli/detect/run.ts';
import { createAsker, type Pack, type PackRule, readPack } from '../src/detection/index.ts';
import { readEventFiles } from '../src/sources/index.ts';
import { makeFiles } from './cloudtrail-files.ts';
import { makePatterns, makeRules } from './detection-rules.ts';
import { report } from './figure.ts';

const ROUNDS = 2;
const THREADS = availableParallelism();
const [RULES, KEYLESS, PATTERNS] = [850, 35, 700];
/** The share of events that rules match. */
const FEW = 0.02;

const folder = mkdtempSync(join(tmpdir(), 'stoa-bench-detect-'));
const files = makeFiles(Number(process.env['STOA_BENCH_FILES'] ?? 240), 7);
const records = files.reduce((sum, file) => sum + file.records, 0);
for (const [index, { gzip }] of files.entries()) writeFileSync(join(folder, `${index}.json.gz`), gzip);

/** The size of what was compressed is at the end of a gzip file (RFC 1952), so that it is made in one piece. */
function readBare(): void {
  let read = 0;
  for (const name of readdirSync(folder)) {
    const gzip = readFileSync(join(folder, name));
    const text = gunzipSync(gzip, { chunkSize: gzip.readUInt32LE(gzip.length - 4) + 64 }).toString();
    read += (JSON.parse(text) as { readonly Records: readonly unknown[] }).Records.length;
  }
  if (read !== records) throw new Error(`${read} records where ${records} are`);
}

/** Of the processors. */
const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;

const silent = { isTty: false, columns: undefined, write: () => Promise.resolve() };
const quiet = { progress: () => Promise.resolve() } as unknown as DetectRun['notes'];

async function detect(pack: Pack, workers: number): Promise<void> {
  const settings = {
    integer: (name: string) => (name === 'workers' ? workers : undefined),
    list: () => [],
    path: () => undefined,
  } as unknown as DetectRun['settings'];
  const io = { cwd: folder, home: folder, env: {}, stdout: silent, stderr: silent, now: Date.now, signal: new AbortController().signal };
  const { events, issues, incidents } = await findInFiles([folder], { pack, settings, io, notes: quiet, suppress: () => undefined, context: undefined });
  if (events !== records || issues.length > 0 || incidents.length === 0) throw new Error(`${events} events where ${records} are, ${issues[0]?.message}`);
}

const bundled = readPack(await readBundled());
const [example] = bundled.rules;
if (example === undefined) throw new Error('there is no rule');
const ruleOf = (name: string, own: Pick<PackRule, 'expression'> & Partial<PackRule>): PackRule => ({
  ...example,
  isHeard: true,
  kinds: ['cloudtrail'],
  name,
  ...own,
});
/** Rules that speak for themselves. */
const drawn: readonly PackRule[] = [
  ...makeRules(2 * RULES, 2 * KEYLESS, 3).map(({ name, expression }) => ruleOf(`rule-${name}`, { expression })),
  ...makePatterns(2 * PATTERNS, 4).map(({ name, pattern }) => ruleOf(`pattern-${name}`, { expression: { kind: 'constant', holds: true }, pattern })),
];
const many: Pack = { rules: await thoseThatMatchFew(drawn), correlations: [], issues: [] };

/** Of the rules the first ones that leave most events alone, as rules that people can work with do. */
async function thoseThatMatchFew(rules: readonly PackRule[]): Promise<readonly PackRule[]> {
  const eventsOf = new Map<string, Set<string>>();
  const asker = createAsker(
    { rules, correlations: [], issues: [] },
    { issue: () => undefined, match: ({ rule, id }) => void eventsOf.set(rule, (eventsOf.get(rule) ?? new Set()).add(id)) },
  );
  await readEventFiles([folder], asker.sink, { cwd: folder, signal: new AbortController().signal });
  const found = new Set<string>();
  const kept = rules.filter(({ name }) => {
    const own = [...(eventsOf.get(name) ?? [])].filter((id) => !found.has(id));
    if (found.size + own.length > records * FEW) return false;
    for (const id of own) found.add(id);
    return true;
  });
  const isPattern = ({ pattern }: PackRule) => pattern !== undefined;
  const [sigma, patterns] = [kept.filter((rule) => !isPattern(rule)).slice(0, RULES), kept.filter(isPattern).slice(0, PATTERNS)];
  if (sigma.length < RULES || patterns.length < PATTERNS) throw new Error(`${sigma.length} rules and ${patterns.length} patterns are left`);
  return [...sigma, ...patterns];
}
const packs = [
  ['850 rules and 700 patterns', many],
  ['the bundled rules', bundled],
] as const;

try {
  const works: (() => unknown)[] = [readBare, ...packs.flatMap(([, pack]) => [1, THREADS].map((workers) => () => detect(pack, workers)))];
  const best = works.map(() => Number.POSITIVE_INFINITY);
  const clock = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++)
    for (const [place, work] of works.entries()) {
      globalThis.gc?.();
      const [start, all, own] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
      await work();
      const isThreaded = place > 0 && place % 2 === 0;
      // What other programs take of the processors is no time of ours: threads take as long as the busiest of them, at least.
      const total = milliseconds(process.cpuUsage(all));
      const ours = isThreaded ? Math.max(milliseconds(process.threadCpuUsage(own)), total / THREADS) : total;
      best[place] = Math.min(best[place] ?? 0, ours);
      clock[place] = Math.min(clock[place] ?? 0, performance.now() - start);
    }
  const [bare = 0, ...times] = best;
  const [bareByClock = 0, ...timesByClock] = clock;
  const rate = (time: number) => `${Math.round(records / time)} thousand events a second`;
  for (const [index, [name]] of packs.entries())
    for (const [way, threads] of ['on one thread', `on ${THREADS} threads`].entries()) {
      const time = times[index * 2 + way] ?? 0;
      report({
        name: `stoa detect, all of it: ${name}, ${threads}`,
        measured: `${rate(time)} (${rate(timesByClock[index * 2 + way] ?? 0)} by the clock)`,
        comparedWith: `gunzip + JSON.parse: ${rate(bare)} (${rate(bareByClock)})`,
        ratio: time / bare,
      });
    }
} finally {
  rmSync(folder, { recursive: true });
}
