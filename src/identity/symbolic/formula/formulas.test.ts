import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FALSE, TRUE } from '../../engine/logic.ts';
import { buildFormula } from './build.cases.ts';
import { evaluateFormula } from './evaluate.ts';
import { createFormulas, type Formulas } from './formulas.ts';
import { condition, holds, judge, trees, worldsOf } from './naive.cases.ts';
import type { Formula } from './node.ts';

describe('createFormulas', () => {
  it('makes formulas that are true in the same worlds as the plain tree, whatever was simplified', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const formulas = createFormulas();
        const formula = buildFormula(formulas, tree);
        for (const world of worldsOf(tree)) {
          const ask = (atom: Parameters<typeof holds>[0]) => (holds(atom, world.get(atom.key)) ? TRUE : FALSE);
          expect(evaluateFormula(formulas, formula, ask) === TRUE).toBe(judge(tree, world));
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('makes the same number of the same formula, whatever the order', () => {
    fc.assert(
      fc.property(trees, trees, (a, b) => {
        const formulas = createFormulas();
        const [one, other] = [buildFormula(formulas, a), buildFormula(formulas, b)];
        expect(formulas.and(one, other)).toBe(formulas.and(other, one));
        expect(formulas.or(one, other)).toBe(formulas.or(other, one));
        expect(formulas.and(one, one)).toBe(one);
        expect(formulas.not(formulas.not(one))).toBe(one);
        expect(formulas.or(one, TRUE)).toBe(TRUE);
      }),
      { numRuns: 2_000 },
    );
  });

  const vpce = (...values: readonly string[]) => condition('StringEquals', 'aws:SourceVpce', values);
  const mfa = condition('Bool', 'aws:MultiFactorAuthPresent', ['true']);
  const tls = condition('Bool', 'aws:SecureTransport', ['true']);
  const negated = { isNegated: true } as const;
  const missing = condition('Null', 'aws:SourceVpce', ['true']);
  type Law = (formulas: Formulas, atom: Formulas['residual']) => readonly [Formula, Formula];

  it.each<[string, Law]>([
    ['a key has one value', (f, a) => [f.and(a(vpce('a')), a(vpce('b'))), FALSE]],
    ['lists of one key meet in what they share', (f, a) => [f.and(a(vpce('a', 'b')), a(vpce('b', 'c'))), a(vpce('b'))]],
    ['one list or another is both lists', (f, a) => [f.or(a(vpce('a')), a(vpce('b'))), a(vpce('a', 'b'))]],
    [
      'what an exception takes away is gone',
      (f, a) => [f.and(a(vpce('a', 'b')), a(condition('StringEquals', 'aws:SourceVpce', ['a'], negated))), a(vpce('b'))],
    ],
    [
      'a value within a pattern says more than the pattern',
      (f, a) => [f.and(a(vpce('vpce-1')), a(condition('StringLike', 'aws:SourceVpce', ['vpce-*']))), a(vpce('vpce-1'))],
    ],
    ['a pattern without wildcards is a text', (_, a) => [a(condition('StringLike', 'aws:SourceVpce', ['a'])), a(vpce('a'))]],
    ['a key with a value is present', (f, a) => [f.and(a(vpce('a')), a(missing)), FALSE]],
    [
      'what a Deny with IfExists leaves over needs the key',
      (f, a) => [f.not(a(condition('StringEquals', 'aws:SourceVpce', ['a'], { isNegated: true, isIfExists: true }))), a(vpce('a'))],
    ],
    [
      'a Deny of false with IfExists leaves true over',
      (f, a) => [f.not(a(condition('Bool', 'aws:MultiFactorAuthPresent', ['false'], { isIfExists: true }))), a(mfa)],
    ],
    [
      'neither true nor false is absent',
      (f, a) => [f.not(a(condition('Bool', 'aws:SecureTransport', ['true', 'false']))), a(condition('Null', 'aws:SecureTransport', ['true']))],
    ],
    [
      'ranges that do not touch exclude each other',
      (f, a) => [f.and(a(condition('IpAddress', 'aws:SourceIp', ['10.0.0.0/8'])), a(condition('IpAddress', 'aws:SourceIp', ['192.0.2.0/24']))), FALSE],
    ],
    ['common parts stand once', (f, a) => [f.or(f.and(a(mfa), a(tls)), f.and(a(mfa), a(vpce('a')))), f.and(a(mfa), f.or(a(tls), a(vpce('a'))))]],
    ['a part that a condition beside it decides is gone', (f, a) => [f.and(a(mfa), f.or(f.not(a(mfa)), a(tls))), f.and(a(mfa), a(tls))]],
    ['a wider sum is absorbed by a narrower one', (f, a) => [f.and(f.or(a(mfa), a(tls)), f.any([a(mfa), a(tls), a(vpce('a'))])), f.or(a(mfa), a(tls))]],
    ['an empty list matches nothing', (_, a) => [a(condition('StringEquals', 'aws:SourceVpce', [])), FALSE]],
    ['nothing follows from an unknown and its opposite', (f) => [f.and(f.unknown('x'), f.not(f.unknown('x'))), f.unknown('x')]],
  ])('%s', (_, law) => {
    const formulas = createFormulas();
    const [found, expected] = law(formulas, formulas.residual);
    expect(found).toBe(expected);
  });

  it('does not take one value of a key with several for all of them', () => {
    const formulas = createFormulas();
    const has = (value: string) => formulas.residual(condition('StringEquals', 'aws:TagKeys', [value], { quantifier: 'any' }));
    expect(formulas.and(has('a'), has('b'))).not.toBe(FALSE);
    expect(formulas.or(has('a'), has('b'))).toBe(formulas.residual(condition('StringEquals', 'aws:TagKeys', ['a', 'b'], { quantifier: 'any' })));
  });

  it('compares no value that a variable stands for', () => {
    const formulas = createFormulas();
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
    const own = formulas.residual(condition('StringEquals', 'aws:SourceVpce', ['${aws:username}'], { hasVariables: true }));
    expect(formulas.and(own, formulas.residual(vpce('a')))).not.toBe(FALSE);
    expect(formulas.and(own, formulas.not(own))).toBe(FALSE);
  });

  it('stays as large as the policies that it comes from', () => {
    const formulas = createFormulas();
    const { residual, all, any, not } = formulas;
    let formula: Formula = FALSE;
    for (let statement = 0; statement < 100; statement++) {
      const parts = Array.from({ length: 20 }, (_, index) =>
        residual(condition('StringLike', `aws:RequestTag/k${index}`, [`*${statement * index}*`, `x${statement}`])),
      );
      const one = all(parts);
      formula = statement % 3 === 0 ? all([formula, not(one)]) : any([formula, one]);
    }
    expect(sizeOf(formulas, formula)).toBeLessThan(100 * 20 * 3);
  });
});

function sizeOf(formulas: Formulas, top: Formula): number {
  const seen = new Set<Formula>();
  const visit = (formula: Formula): void => {
    if (formula < 2 || seen.has(formula)) return;
    seen.add(formula);
    const node = formulas.node(formula);
    if (node.kind === 'and' || node.kind === 'or') node.parts.forEach(visit);
  };
  visit(top);
  return seen.size;
}
