// All rules and event patterns over CloudTrail's files, beside gunzip and JSON.parse of the same files, in turn; and what more rules cost.

import { gunzipSync } from 'node:zlib';
import { decodeText } from '../src/cli/detect/decode-text.ts';
import { readBundled } from '../src/cli/detect/load-pack.ts';
import { createAsker, createEventReader, createState, type Match, type Pack, readPack, stateRulesOf } from '../src/detection/index.ts';
import { compileRules, type Matcher, matchRecords } from '../src/detection/matcher/index.ts';
import { makeFiles, type TrailFile } from './cloudtrail-files.ts';
import { makePatterns, makeRules } from './detection-rules.ts';
import { report } from './figure.ts';

const ROUNDS = 25;
/** The rate may be as low as 95% of that of bare reading. */
const MOST_OF_BARE = 1 / 0.95;
const MOST_GROWTH = 1.1;

const files = makeFiles(10, 7);
const records = files.reduce((sum, file) => sum + file.records, 0);

/** The size of what was compressed is at the end of a gzip file (RFC 1952), so that it is made in one piece. */
function gunzip({ gzip }: TrailFile): Buffer {
  return gunzipSync(gzip, { chunkSize: gzip.readUInt32LE(gzip.length - 4) + 64 });
}

function match(matcher: Matcher, file: TrailFile): number {
  let matched = 0;
  const { records: read, brokenAt } = matchRecords(matcher, gunzip(file), (_start, _end, outcome) => {
    matched += outcome.matched.length;
  });
  if (read !== file.records || brokenAt >= 0) throw new Error(`${read} records where ${file.records} are`);
  return matched;
}

/** CPU milliseconds, of this process alone. */
function cpuOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Of each work, its best time over each file, added up; works take turns, so that a slow moment of the machine meets all. */
function measure(works: readonly ((file: TrailFile) => unknown)[]): readonly number[] {
  const best = works.map(() => files.map(() => Number.POSITIVE_INFINITY));
  for (let round = 0; round < ROUNDS; round++)
    for (const [place, work] of works.entries())
      for (const [index, file] of files.entries()) {
        const own = best[place] as number[];
        own[index] = Math.min(
          own[index] ?? 0,
          cpuOf(() => work(file)),
        );
      }
  return best.map((times) => times.reduce((sum, one) => sum + one, 0));
}

function compile(rules: number, keyless: number, patterns = 0): { readonly matcher: Matcher; readonly time: number } {
  const made: Matcher[] = [];
  const time = cpuOf(() => made.push(compileRules(makeRules(rules, keyless, 3), makePatterns(patterns, 4))));
  return { matcher: made[0] as Matcher, time };
}

const rate = (milliseconds: number) => `${Math.round(records / milliseconds)} thousand events a second`;

// The first time that the files are read, everything is new to the matcher.
const all = compile(850, 35, 700);
const learning = cpuOf(() => files.map((file) => match(all.matcher, file)));
if (files.reduce((sum, file) => sum + match(all.matcher, file), 0) === 0) throw new Error('no rule matches any event');
const [bare = 0, ours = 0] = measure([(file) => JSON.parse(gunzip(file).toString()), (file) => match(all.matcher, file)]);
report({
  name: '850 rules and 700 patterns, from .json.gz',
  measured: rate(ours),
  comparedWith: `gunzip + JSON.parse: ${rate(bare)}`,
  ratio: ours / bare,
  limit: MOST_OF_BARE,
});
report({
  name: 'the first reading, all being new',
  measured: rate(learning),
  comparedWith: `later ones: ${rate(ours)}`,
  ratio: learning / ours,
});
// Rules of every kind among the hundred, so that both ask for the same fields.
const few = compile(100, 40);
const many = compile(10_000, 400);
if (files.reduce((sum, file) => sum + match(many.matcher, file), 0) === 0) throw new Error('no rule matches any event');
const [hundred = 0, tenThousand = 0] = measure([(file) => match(few.matcher, file), (file) => match(many.matcher, file)]);
const plain = compile(100, 4);
const [hundredPlain = 0, tenThousandAgain = 0] = measure([(file) => match(plain.matcher, file), (file) => match(many.matcher, file)]);
report({
  name: '10,000 rules, 400 of them without a key',
  measured: rate(tenThousand),
  comparedWith: `100, 40 of them without: ${rate(hundred)}`,
  ratio: tenThousand / hundred,
  limit: MOST_GROWTH,
});
report({
  name: '10,000 rules, beside rules that ask for fewer fields',
  measured: rate(tenThousandAgain),
  comparedWith: `100, 4 of them without a key: ${rate(hundredPlain)}`,
  ratio: tenThousandAgain / hundredPlain,
});
report({
  name: 'compiling 10,000 rules',
  measured: `${many.time.toFixed(0)} ms`,
  comparedWith: `850 rules and 700 patterns: ${all.time.toFixed(0)} ms`,
  ratio: many.time / all.time,
});

// What `stoa detect` does with the same files: readers, rules, notes of what matches, and the fold over event time.
const bundled = readPack(await readBundled());
const inputs = new Set(bundled.correlations.flatMap((rule) => rule.inputs));
/** Rules that speak for themselves alone: few events match any. */
const speaking: Pack = { ...bundled, rules: bundled.rules.filter(({ name }) => !inputs.has(name)), correlations: [] };

interface Path {
  readonly read: (file: TrailFile) => void;
  /** CPU milliseconds of folding what one reading of all files matched, at best; and what that was. */
  readonly fold: () => number;
  readonly share: () => string;
}

function createPath(pack: Pack, isObserved: boolean): Path {
  let matches: Match[] = [];
  const issue = ({ message }: { readonly message: string }): never => {
    throw new Error(message);
  };
  const asker = createAsker(pack, { issue, match: (one) => matches.push(one), decode: decodeText, ...(isObserved && { observe: () => undefined }) });
  const collect = (file: TrailFile): void => {
    const reader = createEventReader('trail.json.gz', asker.sink);
    reader.push(gunzip(file));
    reader.end();
  };
  const read = (file: TrailFile): void => {
    collect(file);
    matches = [];
  };
  const fold = (): number => {
    files.forEach(collect);
    return Math.min(
      ...Array.from({ length: ROUNDS }, () => {
        const state = createState(stateRulesOf(pack), { lateness: Number.POSITIVE_INFINITY });
        if (!state.ok) throw new Error('the pack is refused');
        return cpuOf(() => {
          for (const one of matches) state.value.push(one);
          state.value.finish();
        });
      }),
    );
  };
  return { read, fold, share: () => `${Math.round((100 * matches.length) / records)} matches a hundred events` };
}

const [quiet, whole] = [createPath(speaking, false), createPath(bundled, true)];
const [bareAgain = 0, quietTime = 0, wholeTime = 0] = measure([(file) => JSON.parse(gunzip(file).toString()), quiet.read, whole.read]);
for (const [name, path, time] of [
  ['rules that speak for themselves', quiet, quietTime],
  ['the bundled pack, with lineage', whole, wholeTime],
] as const) {
  const total = time + path.fold();
  report({
    name: `as stoa detect reads, ${name} (${path.share()})`,
    measured: rate(total),
    comparedWith: `gunzip + JSON.parse: ${rate(bareAgain)}`,
    ratio: total / bareAgain,
  });
}
