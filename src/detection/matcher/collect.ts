// Rules of both languages taken apart: which fields are asked for, which tests of each, and what each rule makes of them.

import type { Expression, ValueTest } from '../expression/index.ts';
import type { Condition, EventPattern } from '../patterns/index.ts';
import { addExpression, createProgram, MOST_STEPS, parseRegex } from '../regex/index.ts';
import { type Clause, createFormulas, FALSE, type Formulas, NO_CLAUSE, TRUE } from './formula.ts';
import type { Atom } from './test-tables.ts';
import { nodeOfTest } from './text-nodes.ts';

/** What cannot be told from the values of one field. */
export type Special = Extract<Expression, { readonly kind: 'same' | 'other-account' | 'element' | 'keyword' | 'keyword-regex' }>;

export interface Collected {
  /** By the number of the field, in the order in which they are asked. */
  readonly paths: readonly string[];
  readonly atoms: readonly (readonly Atom[])[];
  /** By field: whether only tests of its values are asked, so that a value of which none holds is as good as none. */
  readonly asksValuesOnly: readonly boolean[];
  /** Their numbers go on where those of the fields end. */
  readonly specials: readonly Special[];
  readonly formulas: Formulas;
  /** Of the rules, then of the patterns. */
  readonly roots: readonly number[];
  /** Why a rule is not asked, by its number. */
  readonly refused: ReadonlyMap<number, string>;
}

class Refused extends Error {}

/** An event pattern; with `mindsOmission` it is asked of records, of which CloudTrail may have left something out. */
export interface AskedPattern {
  readonly pattern: EventPattern;
  readonly mindsOmission?: boolean;
}

/** Takes rules and patterns apart. */
export function collect(rules: readonly Expression[], patterns: readonly AskedPattern[]): Collected {
  const paths = orderFields(
    rules,
    patterns.map(({ pattern }) => pattern),
  );
  const fields = new Map(paths.map((path, field) => [path, field]));
  const specials: Special[] = [];
  const specialIds = new Map<string, number>();
  const atoms: Atom[][] = paths.map(() => []);
  const atomIds = paths.map(() => new Map<string, number>());
  const asksValuesOnly = paths.map(() => true);
  const formulas = createFormulas();
  const atomOf = (field: number, atom: Atom): number => {
    const [ids, list] = [atomIds[field] ?? new Map<string, number>(), atoms[field] ?? []];
    const key = keyOf(atom);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, list.length);
    return list.push(atom) - 1;
  };
  const clauseOf = (path: string, of: (field: number) => Partial<Clause>): number => {
    const field = fields.get(path) ?? 0;
    const own = { ...NO_CLAUSE, ...of(field) };
    if (own.isThere || own.isNull || own.hasLeaf || own.lacksLeaf || own.negations.length > 0) asksValuesOnly[field] = false;
    return formulas.clause(field, own);
  };
  const special = (one: Special): number => {
    const key = JSON.stringify(one, bigAsText);
    const id = specialIds.get(key) ?? specials.push(one) - 1;
    specialIds.set(key, id);
    return formulas.clause(paths.length + id, { ...NO_CLAUSE, isThere: true, mindsOmission: true });
  };
  const formulaOf = (one: Expression): number => {
    switch (one.kind) {
      case 'constant':
        return one.holds ? TRUE : FALSE;
      case 'not':
        return formulas.not(formulaOf(one.of));
      case 'all':
        return formulas.all(one.of.map(formulaOf));
      case 'any':
        return formulas.any(one.of.map(formulaOf));
      case 'test':
        checkTest(one.test);
        return clauseOf(one.field, (field) => ({ hits: [atomOf(field, { kind: 'test', test: one.test })], mindsOmission: true }));
      case 'exists':
        return clauseOf(one.field, () => ({ isThere: true, mindsOmission: true }));
      case 'null':
        return clauseOf(one.field, () => ({ isNull: true, mindsOmission: true }));
      case 'keyword':
        checkTest({ kind: 'text', test: one.test });
        return special(one);
      case 'keyword-regex':
        checkTest(one.test);
        return special(one);
      case 'element':
        checkAll(one.where);
        return special(one);
      case 'same':
      case 'other-account':
        return special(one);
    }
  };
  const conditionOf = (field: number, condition: Condition): Partial<Clause> => {
    if (condition.kind === 'present') return { hasLeaf: true };
    if (condition.kind === 'absent') return { lacksLeaf: true };
    const id = atomOf(field, { kind: 'condition', condition });
    return condition.kind === 'no-text' || condition.kind === 'no-number' ? { negations: [id] } : { hits: [id] };
  };
  const patternOf = ({ pattern: { branches }, mindsOmission = false }: AskedPattern): number =>
    formulas.any(
      branches.map((branch) =>
        formulas.all(
          branch.map(({ path, conditions }) =>
            formulas.any(conditions.map((condition) => clauseOf(path, (field) => ({ ...conditionOf(field, condition), mindsOmission })))),
          ),
        ),
      ),
    );
  const refused = new Map<number, string>();
  const roots = rules.map((rule, index) => {
    try {
      return formulaOf(rule);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.set(index, error.message);
      return FALSE;
    }
  });
  roots.push(...patterns.map(patternOf));
  return { paths, atoms, asksValuesOnly, specials, formulas, roots, refused };
}

/** A test that no automaton follows is refused before it is entered anywhere. */
function checkTest(test: ValueTest): void {
  if (test.kind === 'text' && test.test.how === 'equals') return;
  const wanted = wantedOf(test);
  if (wanted !== undefined && addExpression(createProgram(), 0, wanted) === undefined) throw new Refused(`a test of more than ${MOST_STEPS} steps`);
}

/** The same of every test in what is asked of an element. */
function checkAll(one: Expression): void {
  if (one.kind === 'not') checkAll(one.of);
  else if (one.kind === 'all' || one.kind === 'any') one.of.forEach(checkAll);
  else if (one.kind === 'element') checkAll(one.where);
  else if (one.kind === 'keyword') checkTest({ kind: 'text', test: one.test });
  else if (one.kind === 'test' || one.kind === 'keyword-regex') checkTest(one.test);
}

function wantedOf(test: ValueTest): ReturnType<typeof nodeOfTest> | undefined {
  if (test.kind === 'text') return nodeOfTest(test.test);
  if (test.kind !== 'regex') return undefined;
  const parsed = parseRegex(test.source, test.flags);
  if (!parsed.ok) throw new Refused(`the regular expression has ${parsed.reason}, at ${parsed.at + 1}`);
  return { node: parsed.node, isFromStart: false, isToEnd: false };
}

/** Equal for atoms that hold of the same values. */
function keyOf(atom: Atom): string {
  return JSON.stringify(atom.kind === 'test' ? atom : { ...atom.condition, span: undefined }, bigAsText);
}

function bigAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}

/** The fields that most rules need come first: there most rules end. */
function orderFields(rules: readonly Expression[], patterns: readonly EventPattern[]): readonly string[] {
  const weights = new Map<string, number>();
  const add = (path: string, weight: number): void => {
    weights.set(path, (weights.get(path) ?? 0) + weight);
  };
  const visit = (one: Expression, weight: number): void => {
    if (one.kind === 'not') visit(one.of, 0);
    else if (one.kind === 'all') for (const inner of one.of) visit(inner, weight);
    else if (one.kind === 'any') for (const inner of one.of) visit(inner, weight / one.of.length);
    else if (one.kind === 'test') add(one.field, one.test.kind === 'text' && one.test.test.how === 'equals' ? weight : weight / 4);
    else if (one.kind === 'exists' || one.kind === 'null') add(one.field, weight / 16);
  };
  for (const rule of rules) visit(rule, 1);
  for (const { branches } of patterns)
    for (const branch of branches)
      for (const { path, conditions } of branch) add(path, conditions.some(({ kind }) => kind === 'text') ? 1 / branches.length : 0);
  return [...weights].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([path]) => path);
}
