import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConditionAtom, compile, evaluate, FALSE, MAYBE, TRUE } from '../../engine/index.ts';
import type { ContextValue } from '../../model/index.ts';
import { evaluateFormula } from '../formula/evaluate.ts';
import { createFormulas } from '../formula/formulas.ts';
import { condition, holds } from '../formula/naive.cases.ts';
import { satisfiable } from '../formula/satisfiable.ts';
import { contexts, models, questions } from '../random-model.cases.ts';
import { formulaOf } from './formula-of.ts';

/** The condition asked of a whole context, variables and all. */
function askIn(context: Readonly<Record<string, ContextValue>>): (atom: ConditionAtom) => number {
  const byName = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  const read = (key: string) => {
    const value = byName.get(key);
    return typeof value === 'object' ? value.map(String) : value === undefined ? undefined : String(value);
  };
  return (atom) => {
    const values = !atom.hasVariables
      ? atom.values
      : atom.values.flatMap((value) => {
          const name = /^\$\{(.*)\}$/.exec(value)?.[1] ?? '';
          const found = read(name.toLowerCase());
          return typeof found === 'string' ? [found] : [];
        });
    return holds(
      condition(atom.operator, atom.key, values, { isNegated: atom.isNegated, quantifier: atom.quantifier, isIfExists: atom.isIfExists }),
      read(atom.key),
    )
      ? TRUE
      : FALSE;
  };
}

/** No request passes tags without their keys. */
function withTagKeys(world: Readonly<Record<string, ContextValue>>): Readonly<Record<string, ContextValue>> {
  const keys = Object.keys(world).flatMap((key) => /^aws:requesttag\/(.*)$/i.exec(key)?.[1] ?? []);
  return keys.length === 0 ? world : { 'aws:TagKeys': keys, ...world };
}

const VERDICTS: Readonly<Record<string, number>> = { allowed: TRUE, 'explicit-deny': FALSE, 'implicit-deny': FALSE, unknown: MAYBE };

describe('formulaOf', () => {
  it('is true in a complete request exactly where the request is allowed, and undecided where it is unknown', () => {
    const seen = new Map<string, number>();
    let conditional = 0;
    fc.assert(
      fc.property(models, fc.array(questions, { minLength: 4, maxLength: 4 }), fc.array(contexts, { minLength: 6, maxLength: 6 }), (model, asked, worlds) => {
        const engine = compile(model);
        for (const question of asked) {
          const formulas = createFormulas();
          const formula = formulaOf(engine, question, formulas);
          if (formula > TRUE) conditional++;
          for (const world of worlds) {
            const context = withTagKeys(world);
            const verdict = evaluate(engine, { ...question, context, otherKeys: 'absent' });
            seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
            expect(evaluateFormula(formulas, formula, askIn(context))).toBe(VERDICTS[verdict]);
          }
        }
      }),
      { numRuns: 3_000 },
    );
    for (const verdict of Object.keys(VERDICTS)) expect(seen.get(verdict)).toBeGreaterThan(500);
    expect(conditional).toBeGreaterThan(1_000);
  });

  it('comes with a request that is allowed, where one is found', () => {
    let found = 0;
    fc.assert(
      fc.property(models, questions, (model, question) => {
        const engine = compile(model);
        const formulas = createFormulas();
        const answer = satisfiable(formulas, formulaOf(engine, question, formulas));
        if (answer.answer !== 'yes') return;
        const context = Object.fromEntries(answer.context);
        found++;
        expect(evaluate(engine, { ...question, context, otherKeys: 'absent' })).toBe('allowed');
      }),
      { numRuns: 3_000 },
    );
    expect(found).toBeGreaterThan(60);
  });
});
