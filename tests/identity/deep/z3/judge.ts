// What the engine says of formulas, against z3: that one can be true, that one follows from another, that what is printed says what was decided.

import fc from 'fast-check';
import { decideFrame } from '../../../../src/identity/engine/decide.ts';
import { createFrame, enter } from '../../../../src/identity/engine/frame.ts';
import { type Engine, FALSE, type Truth } from '../../../../src/identity/engine/index.ts';
import { compile } from '../../../../src/identity/index.ts';
import type { AccessRequest } from '../../../../src/identity/model/index.ts';
import { buildFormula } from '../../../../src/identity/symbolic/formula/build.cases.ts';
import { type Tree, trees } from '../../../../src/identity/symbolic/formula/naive.cases.ts';
import { createFormulas, documentOf, formulaOf, implies, satisfiable } from '../../../../src/identity/symbolic/index.ts';
import { KEYS } from '../../generator/conditions.ts';
import { makeModel } from '../../generator/models.ts';
import { makeRequest } from '../../generator/requests.ts';
import { seeded } from '../../generator/source.ts';
import { createSolver, type Solver, type Verdict } from './solve.ts';
import { createTerms, type Terms } from './terms.ts';
import { createPlainLogic, termOfDocument, termOfTree } from './translate.ts';

interface Tally {
  /** Questions that z3 answered, and those that it gave up. */
  answered: number;
  open: number;
  /** Formulas and decisions, those with a condition. */
  formulas: number;
  decisions: number;
  readonly wrong: string[];
}

const SEVERAL = new Set([...KEYS.filter((row) => row.isMultivalued).map(({ key }) => key.toLowerCase()), 'sts:transitivetagkeys', 'aws:tagkeys']);
const BOOLEAN = new Set(
  ['aws:SecureTransport', 'aws:MultiFactorAuthPresent', 'aws:ViaAWSService', 'aws:PrincipalIsAWSService', 'aws:AssumedRoot'].map((key) => key.toLowerCase()),
);
const terms = (): Terms =>
  createTerms(
    (key) => SEVERAL.has(key),
    (key) => BOOLEAN.has(key),
  );

/** Says what it finds; answers whether nothing contradicts z3. */
export async function askZ3(seed: number, cases: number, say: (text: string) => void): Promise<boolean> {
  const solver = await createSolver();
  const tally: Tally = { answered: 0, open: 0, formulas: 0, decisions: 0, wrong: [] };
  const half = Math.ceil(cases / 2);
  for (const [index, [a, b]] of fc.sample(fc.tuple(trees, trees), { seed, numRuns: half }).entries()) await judgeTrees(solver, a, b, `tree ${index}`, tally);
  for (let model = seed; tally.decisions < half; model += 1) await judgeModel(solver, model, half, tally);
  for (const text of tally.wrong.slice(0, 10)) say(`z3 contradicts: ${text}`);
  say(
    `z3: ${tally.formulas} pairs of formulas and ${tally.decisions} decisions with conditions, ${tally.answered} questions answered, ${tally.open} given up: ${tally.wrong.length} contradictions`,
  );
  return tally.wrong.length === 0;
}

async function ask(solver: Solver, from: Terms, parts: readonly string[], tally: Tally): Promise<Verdict> {
  const verdict = await solver.check(from.declarations(), parts);
  if (verdict === 'open') tally.open += 1;
  else tally.answered += 1;
  return verdict;
}

async function expectVerdict(solver: Solver, from: Terms, parts: readonly string[], wanted: Verdict, name: string, tally: Tally): Promise<void> {
  const verdict = await ask(solver, from, parts, tally);
  if (verdict !== 'open' && verdict !== wanted) tally.wrong.push(`${name}: ${verdict}, not ${wanted}\n${parts.join('\n')}`);
}

const WANTED = { yes: 'sat', no: 'unsat', maybe: 'open' } as const;

async function judgeTrees(solver: Solver, a: Tree, b: Tree, at: string, tally: Tally): Promise<void> {
  tally.formulas += 1;
  const formulas = createFormulas();
  const [one, other] = [buildFormula(formulas, a), buildFormula(formulas, b)];
  const from = terms();
  const [first, second] = [termOfTree(a, from, false), termOfTree(b, from, false)];
  const together = formulas.and(one, other);
  const printed = termOfDocument(documentOf(formulas, together), from, false);
  await expectVerdict(solver, from, [`(distinct (and ${first} ${second}) ${printed})`], 'unsat', `${at}: what is printed of both together`, tally);
  const { answer } = satisfiable(formulas, together);
  if (answer !== 'maybe') await expectVerdict(solver, from, [first, second], WANTED[answer], `${at}: satisfiable says ${answer}`, tally);
  const follows = implies(formulas, one, other).answer;
  const wanted = follows === 'yes' ? 'unsat' : 'sat';
  if (follows !== 'maybe') await expectVerdict(solver, from, [first, `(not ${second})`], wanted, `${at}: implies says ${follows}`, tally);
}

const REQUESTS = 12;

/** Decisions on requests that leave most keys open. */
async function judgeModel(solver: Solver, seed: number, most: number, tally: Tally): Promise<void> {
  const source = seeded(seed);
  const sample = makeModel(source);
  const engine = compile(sample.model);
  for (let number = 0; number < REQUESTS && tally.decisions < most; number += 1) {
    const { context: _, absentKeys: __, ...request } = makeRequest(source, sample);
    await judgeDecision(solver, engine, { ...request, otherKeys: 'unspecified' }, `${seed}/${number}`, tally);
  }
}

async function judgeDecision(solver: Solver, engine: Engine, request: AccessRequest, at: string, tally: Tally): Promise<void> {
  const logic = createPlainLogic();
  const frame = createFrame(engine);
  enter(frame, request, logic);
  decideFrame(frame);
  const { allow, deny } = frame;
  if (logic.size() > 5000 || (isDecided(allow) && isDecided(deny))) return;
  tally.decisions += 1;
  const formulas = createFormulas();
  const formula = formulaOf(engine, request, formulas);
  const document = documentOf(formulas, formula);
  const from = terms();
  const decided = (isMost: boolean): string => `(and ${logic.term(allow, from, isMost)} (not ${logic.term(deny, from, !isMost)}))`;
  for (const isMost of [false, true]) {
    const name = `${at} ${request.action}: what is printed, with what is unknown taken for ${isMost}`;
    await expectVerdict(solver, from, [`(distinct ${decided(isMost)} ${termOfDocument(document, from, isMost)})`], 'unsat', name, tally);
  }
  const { answer } = satisfiable(formulas, formula);
  if (answer !== 'maybe') await expectVerdict(solver, from, [decided(answer === 'no')], WANTED[answer], `${at}: satisfiable says ${answer}`, tally);
}

function isDecided(truth: Truth): boolean {
  return truth === FALSE || truth === 1;
}
