// The engine against the second evaluator: many requests to each of many random organisations.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, evaluate } from '../../../src/identity/index.ts';
import type { AccessVerdict } from '../../../src/identity/model/index.ts';
import { makeModel } from '../generator/models.ts';
import { makeRequest } from '../generator/requests.ts';
import { type Case, shrink } from '../generator/shrink.ts';
import { seeded } from '../generator/source.ts';
import { referenceEvaluate } from '../reference/index.ts';

export interface Difference {
  /** The model's seed and the number of the request. */
  readonly at: string;
  readonly reference: AccessVerdict;
  readonly engine: AccessVerdict;
  /** The smallest case with these two verdicts, as a vector to paste. */
  readonly vector: string;
}

export interface Tally {
  cases: number;
  differences: number;
  /** The first few, made small. */
  readonly shown: Difference[];
  /** How many cases each rule decided: see `referenceEvaluate`. */
  readonly rules: Map<string, number>;
  readonly verdicts: Map<string, number>;
}

export function createTally(): Tally {
  return { cases: 0, differences: 0, shown: [], rules: new Map(), verdicts: new Map() };
}

/** One organisation, made from the seed, and `requests` requests to it. */
export function compareModel(seed: number, requests: number, tally: Tally, shownAtMost: number): void {
  const source = seeded(seed);
  const sample = makeModel(source);
  const engine = compile(sample.model);
  for (let number = 0; number < requests; number += 1) {
    const request = makeRequest(source, sample);
    const { verdict, rules } = referenceEvaluate(sample.model, request);
    const answer = evaluate(engine, request);
    tally.cases += 1;
    count(tally.verdicts, verdict);
    for (const rule of rules) count(tally.rules, rule);
    if (verdict === answer) continue;
    tally.differences += 1;
    if (tally.shown.length < shownAtMost) tally.shown.push(differenceOf({ model: sample.model, request }, verdict, answer, `${seed}/${number}`));
  }
}

function differenceOf(found: Case, reference: AccessVerdict, engine: AccessVerdict, at: string): Difference {
  const small = shrink(
    found,
    (each) => referenceEvaluate(each.model, each.request).verdict === reference && evaluate(compile(each.model), each.request) === engine,
  );
  return { at, reference, engine, vector: vectorOf(small, at) };
}

/** A case in the form of vectors/identity: what AWS's sentence is, a person has to find. */
export function vectorOf({ model, request }: Case, at: string): string {
  const { verdict, rules } = referenceEvaluate(model, request);
  const entry = { name: `difference ${at}`, rule: [...rules].at(-1) ?? '', source: '', sentence: '', model: at, request, expected: verdict };
  return JSON.stringify({ models: { [at]: model }, cases: [entry] }, undefined, 1);
}

export function addTally(sum: Tally, part: Tally): void {
  sum.cases += part.cases;
  sum.differences += part.differences;
  sum.shown.push(...part.shown);
  for (const [rule, number] of part.rules) count(sum.rules, rule, number);
  for (const [verdict, number] of part.verdicts) count(sum.verdicts, verdict, number);
}

function count(counts: Map<string, number>, name: string, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

interface Rule {
  readonly id: string;
  /** `cli`: no verdict shows it. */
  readonly by?: string;
}

/** The rules that no random request can decide, each with the reason. All others must. */
export const UNREACHED: ReadonlyMap<string, string> = new Map([
  ['scp.delegated-administrator', 'it says of whom SCPs make no exception: there is nothing to decide it by'],
  ['sso.session', 'it is about how sessions are named, which the request does'],
  ['lambda.function-url', 'it takes two actions, asked one after the other'],
  ['passrole.pairs', 'it takes two actions, asked one after the other'],
  ['multi.run-instances', 'it takes several resources, asked one after the other'],
  ['multi.dependent', 'it takes several actions, asked one after the other'],
]);

/** The ids of AWS's rules that one evaluation can decide. */
function rulesToDecide(): readonly string[] {
  const file = join(import.meta.dirname, '..', '..', '..', 'vectors', 'identity', 'rules.json');
  const rules = JSON.parse(readFileSync(file, 'utf8')) as readonly Rule[];
  return rules.filter(({ id, by }) => by !== 'cli' && !UNREACHED.has(id)).map(({ id }) => id);
}

/** How many cases each rule decided, the fewest first. */
export function coverage(tally: Tally): readonly (readonly [rule: string, cases: number])[] {
  return rulesToDecide()
    .map((id) => [id, tally.rules.get(id) ?? 0] as const)
    .sort(([, one], [, other]) => one - other);
}

/** The rules that decided fewer cases than `least`, with their numbers. */
export function neglected(tally: Tally, least: number): readonly string[] {
  return coverage(tally)
    .filter(([, cases]) => cases < least)
    .map(([id, cases]) => `${id}: ${cases}`);
}
