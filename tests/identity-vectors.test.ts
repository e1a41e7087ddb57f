// The vectors of identity are well formed: each cites a rule and a sentence of AWS, every id in its model exists, and no rule is without vectors.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AccessModel, type AccessRequest, type AccessVerdict, isKnown, type Known, type ModelPrincipal } from '../src/identity/model/index.ts';

const FOLDER = new URL('../vectors/identity/', import.meta.url);
const VERDICTS: readonly string[] = ['allowed', 'explicit-deny', 'implicit-deny', 'unknown'] satisfies readonly AccessVerdict[];

/** The fewest vectors over all files, and of each rule. */
const FEWEST = 600;
const FEWEST_OF_A_RULE = 2;

interface Rule {
  readonly id: string;
  readonly by?: string;
}

interface Case {
  readonly name: string;
  readonly rule: string;
  readonly source: string;
  readonly sentence: string;
  readonly model: string;
  readonly with?: { readonly policies: Readonly<Record<string, unknown>> };
  readonly request: AccessRequest;
  readonly expected: string;
}

interface Vectors {
  readonly models: Readonly<Record<string, AccessModel>>;
  readonly cases: readonly Case[];
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
const rules = read('rules.json') as readonly Rule[];
const ruleIds = new Set(rules.map((rule) => rule.id));
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && name !== 'rules.json')
  .map((name) => ({ name, ...(read(name) as Vectors) }));
const cases = files.flatMap((file) => file.cases);

/** The values that stand more than once. */
const repeated = (values: readonly string[]): readonly string[] => values.filter((value, at) => values.indexOf(value) !== at);

/** A known part, or nothing. */
const known = <T>(part: Known<T> | undefined): T | undefined => (part !== undefined && isKnown(part) ? part : undefined);

const idsOf = (part: Known<readonly string[]>): readonly string[] => known(part) ?? [];

const policiesOf = (principal: ModelPrincipal): readonly (string | undefined)[] => [
  ...(known(principal.policies) ?? []).map((link) => link.policy),
  known(principal.boundary),
  known(principal.trust),
];

/** What a model names and does not hold. */
function danglingIds(model: AccessModel): readonly string[] {
  const organization = known(model.organization);
  const nodes = organization?.nodes ?? [];
  const policies = new Set(model.policies.map((policy) => policy.id));
  const parents = new Set(nodes.map((node) => node.id));
  const named = [
    ...[...nodes, ...model.accounts].flatMap((holder) => [...idsOf(holder.scps), ...idsOf(holder.rcps)]),
    ...model.principals.flatMap(policiesOf),
    ...[...model.resources, ...model.endpoints].map((holder) => known(holder.policy)),
  ];
  const above = [...nodes, ...model.accounts].map((holder) => known(holder.parent));
  return [...named.filter((id) => id !== undefined && !policies.has(id)), ...above.filter((id) => id !== undefined && !parents.has(id))] as string[];
}

/** Policies that a request brings along (session policies, task policy) and its endpoint, where the model does not hold them. */
function danglingIdsOfRequest(model: AccessModel, { principal, endpoint }: AccessRequest): readonly string[] {
  const sessionPolicies = 'sessionPolicies' in principal ? (principal.sessionPolicies ?? []) : [];
  const taskPolicy = principal.kind === 'root' && principal.taskPolicy !== undefined ? [principal.taskPolicy] : [];
  const policies = new Set(model.policies.map((policy) => policy.id));
  const absent = [...sessionPolicies, ...taskPolicy].filter((id) => !policies.has(id));
  const endpoints = new Set(model.endpoints.map((one) => one.id));
  return endpoint === undefined || endpoints.has(endpoint) ? absent : [...absent, endpoint];
}

describe.each(files)('vectors/identity/$name', ({ models, cases: own }) => {
  it('holds models whose ids are unique and all exist', () => {
    for (const [name, model] of Object.entries(models)) {
      expect(danglingIds(model), name).toEqual([]);
      for (const list of [model.policies, model.accounts, model.endpoints]) expect(repeated(list.map((one) => one.id)), name).toEqual([]);
      for (const list of [model.principals, model.resources]) expect(repeated(list.map((one) => one.arn)), name).toEqual([]);
    }
  });

  it('uses each of its models', () => {
    const used = new Set(own.map((one) => one.model));
    expect(Object.keys(models).filter((name) => !used.has(name))).toEqual([]);
  });

  it('names each case once', () => expect(repeated(own.map((one) => one.name))).toEqual([]));

  it('asks no question twice', () => {
    const questions = own.map((one) => JSON.stringify([one.model, one.with, one.request]));
    const again = own.filter((_, at) => questions.indexOf(questions[at] ?? '') !== at);
    expect(again.map((one) => one.name)).toEqual([]);
  });

  it.each(own)('$name', (one) => {
    expect(
      Object.keys(one)
        .filter((key) => key !== 'with')
        .sort(),
    ).toEqual(['expected', 'model', 'name', 'request', 'rule', 'sentence', 'source']);
    expect(ruleIds).toContain(one.rule);
    expect(one.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\S+$/);
    expect(one.sentence.trim().length).toBeGreaterThan(10);
    expect(VERDICTS).toContain(one.expected);
    expect(one.request.action).toMatch(/^[\w-]+:\w+$/);
    const model = Object.hasOwn(models, one.model) ? models[one.model] : undefined;
    if (model === undefined) expect.unreachable(`no model ${one.model}`);
    const policies = new Set(model.policies.map((policy) => policy.id));
    expect(Object.keys(one.with?.policies ?? {}).filter((id) => !policies.has(id))).toEqual([]);
    expect(danglingIdsOfRequest(model, one.request)).toEqual([]);
  });
});

describe('all vectors of identity', () => {
  it(`are at least ${FEWEST}`, () => expect(cases.length).toBeGreaterThanOrEqual(FEWEST));

  it(`decide each rule at least ${FEWEST_OF_A_RULE} times, save rules that no verdict shows`, () => {
    const counts = new Map<string, number>();
    for (const { rule } of cases) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const wanting = rules.filter((rule) => rule.by !== 'cli' && (counts.get(rule.id) ?? 0) < FEWEST_OF_A_RULE);
    expect(wanting.map((rule) => `${rule.id}: ${counts.get(rule.id) ?? 0}`)).toEqual([]);
  });
});
