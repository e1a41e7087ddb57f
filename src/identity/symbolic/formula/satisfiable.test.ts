import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFormula } from './build.cases.ts';
import { createFormulas } from './formulas.ts';
import { condition, judge, type Tree, trees, type Value, worldsOf } from './naive.cases.ts';
import { implies, satisfiable } from './satisfiable.ts';

describe('satisfiable', () => {
  it('shows a request in which the formula is true, or there is none', () => {
    const answers = { yes: 0, no: 0, maybe: 0 };
    fc.assert(
      fc.property(trees, trees, (a, b) => {
        const tree: Tree = { kind: 'and', of: [a, b] };
        const formulas = createFormulas();
        const found = satisfiable(formulas, buildFormula(formulas, tree));
        answers[found.answer]++;
        if (found.answer === 'yes') expect(judge(tree, found.context as ReadonlyMap<string, Value>)).toBe(true);
        if (found.answer === 'no') for (const world of worldsOf(tree).slice(0, 5_000)) expect(judge(tree, world)).toBe(false);
      }),
      { numRuns: 3_000 },
    );
    expect(answers.yes).toBeGreaterThan(1_000);
    expect(answers.no).toBeGreaterThan(100);
    expect(answers.maybe / (answers.yes + answers.no)).toBeLessThan(0.02);
  });

  it('does not answer for what is unknown', () => {
    const formulas = createFormulas();
    const { residual, and, or, unknown } = formulas;
    const mfa = residual(condition('Bool', 'aws:MultiFactorAuthPresent', ['true']));
    expect(satisfiable(formulas, and(mfa, unknown('x'))).answer).toBe('maybe');
    expect(satisfiable(formulas, or(mfa, unknown('x'))).answer).toBe('yes');
  });

  it('gives up on what would take too long', () => {
    const formulas = createFormulas();
    // Nine pigeons in eight holes: no proof in a few hundred steps.
    const sits = (pigeon: number, hole: number) => formulas.residual(condition('StringEquals', `aws:RequestTag/${pigeon}-${hole}`, ['1']));
    const holes = Array.from({ length: 8 }, (_, hole) => hole);
    const pigeons = [...holes, 8];
    const alone = holes.flatMap((hole) =>
      pigeons.flatMap((one) => pigeons.filter((other) => other < one).map((other) => formulas.not(formulas.and(sits(one, hole), sits(other, hole))))),
    );
    const somewhere = pigeons.map((pigeon) => formulas.any(holes.map((hole) => sits(pigeon, hole))));
    expect(satisfiable(formulas, formulas.all([...alone, ...somewhere])).answer).toBe('maybe');
  });
});

describe('implies', () => {
  it('agrees with a look at every world', () => {
    let known = 0;
    fc.assert(
      fc.property(trees, trees, (a, b) => {
        const formulas = createFormulas();
        const found = implies(formulas, buildFormula(formulas, a), buildFormula(formulas, b));
        if (found.answer !== 'maybe') known++;
        if (found.answer === 'no') {
          const world = found.context as ReadonlyMap<string, Value>;
          expect([judge(a, world), judge(b, world)]).toEqual([true, false]);
        }
        if (found.answer === 'yes') {
          const worlds = worldsOf({ kind: 'and', of: [a, b] }).slice(0, 5_000);
          for (const world of worlds) expect(!judge(a, world) || judge(b, world)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(known).toBeGreaterThan(1_950);
  });
});
