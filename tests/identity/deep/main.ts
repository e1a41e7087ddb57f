// `npm run test:deep`: the engine against the second evaluator, by the million, then hostile input, then formulas against z3. Exit code 1
// where anything is amiss. `--cases N` (10,000,000), `--seed N` (of the day), `--workers N` (a processor each), `--only compare|fuzz|z3|trail`;
// with `--only z3` the cases are those of z3, otherwise `--z3 N` (1,000) are. `--trail N` (10,000) chains of CloudTrail's digests are spoilt and verified.

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { compareTrails } from '../../trail/compare.ts';
import { addTally, coverage, createTally, neglected, type Tally, UNREACHED } from './compare.ts';
import { fuzz } from './fuzz.ts';
import type { Share } from './worker.ts';
import { askZ3 } from './z3/judge.ts';

const REQUESTS = 100;
/** Of ten million cases, each rule must decide a thousand. */
const SHARE_OF_A_RULE = 1e-4;
const ENOUGH = 1_000_000;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000000' },
    seed: { type: 'string' },
    workers: { type: 'string' },
    only: { type: 'string' },
    z3: { type: 'string', default: '1000' },
    trail: { type: 'string', default: '10000' },
  },
});
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 1_000_000_000);
const cases = Number(values.cases.replaceAll(/[,_]/g, ''));
const workers = Number(values.workers ?? availableParallelism());
if (![seed, cases, workers].every((number) => Number.isSafeInteger(number) && number > 0)) {
  process.stderr.write('`--cases`, `--seed` and `--workers` take whole numbers\n');
  process.exit(2);
}
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
let isRight = true;
say(`seed ${seed}`);
const isAsked = (part: string): boolean => values.only === undefined || values.only === part;
if (isAsked('compare')) isRight = (await compareAll()) && isRight;
if (isAsked('fuzz')) isRight = fuzz(seed, say) && isRight;
if (isAsked('z3')) isRight = (await askZ3(seed, values.only === 'z3' ? cases : Number(values.z3), say)) && isRight;
if (isAsked('trail')) isRight = (await judgeTrails(Number(values.trail))) && isRight;
// The threads of z3 would go on.
process.exit(isRight ? 0 : 1);

async function judgeTrails(chains: number): Promise<boolean> {
  const { differences, verdicts, calls } = await compareTrails(seed, chains, (done) => done % 1000 === 0 && say(`trail: ${done} chains`));
  for (const difference of differences.slice(0, 10)) say(difference);
  say(`trail: ${chains} chains (${JSON.stringify(verdicts)}), ${calls} calls of openssl, ${differences.length} differences`);
  return differences.length === 0;
}

async function compareAll(): Promise<boolean> {
  const started = performance.now();
  const tally = createTally();
  const models = Math.ceil(cases / REQUESTS);
  let nextReport = 0.1;
  const add = (part: Tally): void => {
    addTally(tally, part);
    for (const { at, reference, engine, vector } of part.shown) say(`\n${at}: the second evaluator says ${reference}, the engine ${engine}\n${vector}`);
    const done = tally.cases / (models * REQUESTS);
    if (done < nextReport) return;
    nextReport = done + 0.1;
    say(`${Math.round(done * 100)}%  ${tally.cases} cases, ${perSecond(tally.cases, started)} a second, ${tally.differences} differences`);
  };
  const shares = Array.from({ length: workers }, (_, first): Share => ({ seed, first, step: workers, models, requests: REQUESTS }));
  await Promise.all(shares.map((share) => runShare(share, add)));
  return report(tally, started);
}

function runShare(share: Share, add: (part: Tally) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: share });
    worker.on('message', add).on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
  });
}

function report(tally: Tally, started: number): boolean {
  const verdicts = [...tally.verdicts].map(([verdict, number]) => `${number} ${verdict}`).join(', ');
  say(`${tally.cases} cases (${verdicts}), ${perSecond(tally.cases, started)} a second with ${workers} workers: ${tally.differences} differences`);
  return sayCoverage(tally) && tally.differences === 0;
}

/** Whether each rule decided its share of the cases; of too few cases the share is a matter of luck. */
function sayCoverage(tally: Tally): boolean {
  const least = Math.floor(tally.cases * SHARE_OF_A_RULE);
  const poor = neglected(tally, least);
  const [[rule, fewest] = ['', 0]] = coverage(tally);
  if (poor.length > 0) say(`rules that decided fewer than ${least} cases: ${poor.join(', ')}`);
  else say(`every rule decided at least ${least} cases; the fewest ${rule}, ${fewest}`);
  for (const [id, why] of UNREACHED) say(`not asked of ${id}, which vectors show: ${why}`);
  return poor.length === 0 || tally.cases < ENOUGH;
}

function perSecond(number: number, started: number): number {
  return Math.round((number * 1000) / (performance.now() - started));
}
