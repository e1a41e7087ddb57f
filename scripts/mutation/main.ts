// `npm run test:mutation`: changes the identity engine at one place at a time, and counts how many of the changes the tests notice.
// `--sample N` takes N mutants by a fixed seed, `--only TEXT,…` those of files with one of the texts in their name, `--workers N`,
// `--json FILE` writes what became of each, `--again FILE` asks again those only that such a file says survived, or does not have.
// Exit code 1 where fewer than 95 of 100 are killed (90 of a sample), or where the list of equivalent mutants is wrong.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { seeded } from '../../tests/identity/generator/source.ts';
import { isListed, readEquivalents } from './equivalents.ts';
import type { Killed } from './judge-mutant.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { createPanel, type PanelParts } from './panel.ts';
import { judgeAll } from './pool.ts';
import { reachOf } from './reach.ts';
import { type Outcome, report } from './report.ts';
import { readSamples } from './samples.ts';

const ENGINE = 'src/identity/engine/';
const ROOT = new URL('../../', import.meta.url);
/** Not part of the evaluation: explanations (words and suggestions about a verdict, with tests of their own), types, the folder's face. */
const OUT = /^explain\/|^(?:shapes|named-principals|special-values)\.ts$|^index\.ts$|\.(?:test|cases)\.ts$/;

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    only: { type: 'string', default: '' },
    workers: { type: 'string' },
    json: { type: 'string' },
    again: { type: 'string' },
    'without-tests': { type: 'boolean', default: false },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const started = performance.now();

const files = (readdirSync(new URL(ENGINE, ROOT), { recursive: true }) as string[])
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !OUT.test(name))
  .sort();
const all = files.flatMap((name) => mutantsOf(ENGINE + name, readFileSync(new URL(ENGINE + name, ROOT), 'utf8')));
const equivalents = readEquivalents();
const chosen = sampled(all.filter(({ file }) => values.only.split(',').some((text) => file.slice(ENGINE.length).includes(text))));
const before = killedBefore();
const mutants = chosen.filter((mutant) => !before.has(nameOf(mutant)));
const workers = Number(values.workers ?? availableParallelism());
say(`${all.length} mutants of ${files.length} files, ${mutants.length} of them asked of ${workers} workers, ${chosen.length - mutants.length} killed before`);

const parts: PanelParts = { samples: readSamples(), without: [], withTests: !values['without-tests'] };
const panel = createPanel(parts);
const { judges, failed } = await reachOf(panel, mutants);
for (const [, how] of failed) say(`the unchanged engine does not pass: ${how}`);
say(`${judges.filter((one) => one.length === 0).length} mutants are reached by nothing  ${seconds()}`);
let shown = 0;
const answers = await judgeAll(mutants, judges, { ...parts, without: failed.map(([name]) => name) }, workers, (soFar, done) => {
  if (Math.floor((done * 10) / mutants.length) <= shown) return;
  shown = Math.floor((done * 10) / mutants.length);
  say(`${shown * 10}%  ${seconds()}`);
  write(outcomesOf(soFar));
});
const outcomes = outcomesOf(answers);
write(outcomes);
const stale = equivalents.filter((one) => !all.some((mutant) => isListed(mutant, one)));
const isEnough = report(outcomes, stale, values.sample !== undefined, say);
say(seconds());
process.exitCode = isEnough && failed.length === 0 ? 0 : 1;

/** What became of those that have an answer. */
function outcomesOf(given: readonly (Killed | undefined)[]): readonly Outcome[] {
  const now = new Map(mutants.flatMap((mutant, index) => (index in given ? [[nameOf(mutant), given[index]] as const] : [])));
  return chosen.flatMap((mutant): readonly Outcome[] => {
    const name = nameOf(mutant);
    if (!now.has(name) && !before.has(name)) return [];
    return [{ mutant, killed: now.get(name) ?? before.get(name), listed: equivalents.find((one) => isListed(mutant, one)) }];
  });
}

/** The killed mutants of the run before; those of a file of source that has changed since are no longer what they were. */
function killedBefore(): ReadonlyMap<string, Killed> {
  if (values.again === undefined) return new Map();
  const earlier = JSON.parse(readFileSync(values.again, 'utf8')) as readonly Outcome[];
  const current = new Set(all.map(nameOf));
  const changed = new Set(earlier.filter(({ mutant }) => !current.has(nameOf(mutant))).map(({ mutant }) => mutant.file));
  return new Map(earlier.flatMap(({ mutant, killed }) => (killed === undefined || changed.has(mutant.file) ? [] : [[nameOf(mutant), killed] as const])));
}

function nameOf({ file, start, end, was, becomes, text }: Mutant): string {
  return JSON.stringify([file, start, end, was, becomes, text]);
}

function write(some: readonly Outcome[]): void {
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(some));
}

function seconds(): string {
  return `${((performance.now() - started) / 1000).toFixed(0)} s`;
}

/** Some of the mutants, always the same ones; all of them where none are asked for. */
function sampled(from: readonly Mutant[]): readonly Mutant[] {
  if (values.sample === undefined) return from;
  const source = seeded(1);
  const drawn = from.map((mutant, index) => ({ mutant, index, lot: source.below(1_000_000_000) })).sort((one, other) => one.lot - other.lot);
  return drawn
    .slice(0, Number(values.sample))
    .sort((one, other) => one.index - other.index)
    .map(({ mutant }) => mutant);
}
