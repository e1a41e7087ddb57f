import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFormula } from './build.cases.ts';
import { createFormulas } from './formulas.ts';
import { condition, judge, type Tree, trees, worldsOf } from './naive.cases.ts';
import { documentOf, type FormulaTree } from './tree.ts';

/** Reads the answer the way a reader of AWS's operators would. */
function read(tree: FormulaTree): Tree {
  if (typeof tree === 'boolean') return { kind: tree ? 'and' : 'or', of: [] };
  if ('all' in tree) return { kind: 'and', of: tree.all.map(read) };
  if ('any' in tree) return { kind: 'or', of: tree.any.map(read) };
  if ('not' in tree) return { kind: 'not', of: read(tree.not) };
  if (!('condition' in tree)) throw new Error('nothing here is unknown or shared');
  const { operator, key, values } = tree.condition;
  const parts = operator.split(':');
  const name = parts.at(-1) ?? '';
  const quantifier = parts.length < 2 ? undefined : parts[0] === 'ForAllValues' ? 'all' : 'any';
  const isNegated = /Not/.test(name);
  return { kind: 'atom', atom: condition(name.replace('NotIp', 'Ip').replace('Not', ''), key, values, { isNegated, quantifier }) };
}

describe('documentOf', () => {
  it('says exactly what the formula says', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const formulas = createFormulas();
        const again = read(documentOf(formulas, buildFormula(formulas, tree)).formula);
        for (const world of worldsOf(tree)) expect(judge(again, world)).toBe(judge(tree, world));
      }),
      { numRuns: 1_000 },
    );
  });

  it('names shared parts where a tree would never end', () => {
    const formulas = createFormulas();
    const bit = (index: number) => formulas.residual(condition('StringEquals', `aws:RequestTag/b${index}`, ['1']));
    let parity = bit(0);
    for (let index = 1; index < 60; index++) {
      const one = bit(index);
      parity = formulas.or(formulas.and(parity, formulas.not(one)), formulas.and(formulas.not(parity), one));
    }
    const { formula, parts } = documentOf(formulas, parity);
    expect(JSON.stringify({ formula, parts }).length).toBeLessThan(60_000);
    expect(Object.keys(parts ?? {}).length).toBeGreaterThan(50);
  });
});
