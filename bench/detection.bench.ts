// All rules and event patterns over CloudTrail's files, beside gunzip and JSON.parse of the same files, in turn; and what more rules cost.

import { gunzipSync } from 'node:zlib';
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
const few = compile(100, 4);
const none = compile(100, 0);
const many = compile(10_000, 400);
if (files.reduce((sum, file) => sum + match(many.matcher, file), 0) === 0) throw new Error('no rule matches any event');
const [hundred = 0, hundredKeyed = 0, tenThousand = 0] = measure(
  [few, none, many].map(
    ({ matcher }) =>
      (file: TrailFile) =>
        match(matcher, file),
  ),
);
report({
  name: '10,000 rules, 400 of them without a key',
  measured: rate(tenThousand),
  comparedWith: `100, 4 of them without: ${rate(hundred)}`,
  ratio: tenThousand / hundred,
  limit: MOST_GROWTH,
});
report({
  name: '10,000 rules, beside rules that ask for fewer fields',
  measured: rate(tenThousand),
  comparedWith: `100, all with a key: ${rate(hundredKeyed)}`,
  ratio: tenThousand / hundredKeyed,
});
report({
  name: 'compiling 10,000 rules',
  measured: `${many.time.toFixed(0)} ms`,
  comparedWith: `850 rules and 700 patterns: ${all.time.toFixed(0)} ms`,
  ratio: many.time / all.time,
});
