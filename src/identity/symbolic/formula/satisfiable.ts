// Whether a formula can be true, and whether one follows from another: answered with a request that shows it, with a proof that there is
// none, or not at all. The search takes one condition after the other; its steps are bounded.

import { FALSE, TRUE } from '../../engine/logic.ts';
import { askCondition } from './ask-condition.ts';
import { assume } from './assume.ts';
import { conditionOf } from './evaluate.ts';
import type { Formulas } from './formulas.ts';
import { joinLiterals, type Literal } from './literals.ts';
import type { Formula } from './node.ts';
import { type Sample, samplesFor } from './samples.ts';

/** `yes` comes with the keys of a request in which it is true, by their names in lower case; absent keys are not in it. */
export type Satisfiable = { readonly answer: 'yes'; readonly context: ReadonlyMap<string, string | readonly string[]> } | { readonly answer: 'no' | 'maybe' };

const STEPS_LIMIT = 400;
/** Nodes visited in all. */
const WORK_LIMIT = 200_000;

/** Unknown parts make `yes` and `no` mean: whatever they are. */
export function satisfiable(formulas: Formulas, formula: Formula): Satisfiable {
  const lower = search(formulas, formulas.settle(formula, false));
  if (lower.answer === 'yes' || !formulas.hasUnknown(formula)) return lower;
  const upper = search(formulas, formulas.settle(formula, true));
  return upper.answer === 'no' ? upper : { answer: 'maybe' };
}

/** Whether `b` is true wherever `a` is; `no` comes with a request in which `a` is true and `b` is not. */
export function implies(
  formulas: Formulas,
  a: Formula,
  b: Formula,
): { readonly answer: 'yes' | 'maybe' } | { readonly answer: 'no'; readonly context: ReadonlyMap<string, string | readonly string[]> } {
  const found = satisfiable(formulas, formulas.and(a, formulas.not(b)));
  if (found.answer === 'yes') return { answer: 'no', context: found.context };
  return { answer: found.answer === 'no' ? 'yes' : 'maybe' };
}

function search(formulas: Formulas, start: Formula): Satisfiable {
  const open: { readonly formula: Formula; readonly given: readonly Literal[] }[] = [{ formula: start, given: [] }];
  const budget = { steps: STEPS_LIMIT, work: WORK_LIMIT };
  let isSure = true;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (budget.steps-- <= 0 || budget.work <= 0) return { answer: 'maybe' };
    const { formula, given } = next;
    if (formula === FALSE) continue;
    if (formula === TRUE) {
      const found = realise(given);
      if (found.answer === 'yes') return found;
      if (found.answer === 'maybe') isSure = false;
      continue;
    }
    const literal = firstLiteral(formulas, formula);
    for (const chosen of [{ ...literal, isNegated: !literal.isNegated }, literal]) {
      const assumed = [...given, chosen];
      if (joinLiterals(assumed.filter(({ atom }) => atom.key === chosen.atom.key)) === false) continue;
      open.push({ formula: assume(formulas, formula, chosen, budget), given: assumed });
    }
  }
  return { answer: isSure ? 'no' : 'maybe' };
}

function firstLiteral(formulas: Formulas, formula: Formula): Literal {
  let node = formulas.node(formula);
  while (node.kind === 'and' || node.kind === 'or') node = formulas.node(node.parts[0] ?? TRUE);
  if (node.kind !== 'literal') throw new Error('an unknown was not settled');
  return { atom: node.atom, isNegated: node.isNegated };
}

/** A value for each key in which its literals hold. */
function realise(literals: readonly Literal[]): Satisfiable {
  const byKey = new Map<string, Literal[]>();
  for (const literal of literals) byKey.set(literal.atom.key, [...(byKey.get(literal.atom.key) ?? []), literal]);
  const context = new Map<string, string | readonly string[]>();
  let isFound = true;
  for (const [key, same] of byKey) {
    if (joinLiterals(same) === false) return { answer: 'no' };
    // What a variable stands for is a matter of other keys.
    const isOpen = same.some(({ atom }) => atom.hasVariables);
    const wanted = (sample: Sample) => same.every(({ atom, isNegated }) => askCondition(conditionOf(atom), sample) === (isNegated ? FALSE : TRUE));
    const samples = isOpen ? [] : samplesFor(same);
    const index = samples.findIndex(wanted);
    if (index < 0) isFound = false;
    const value = samples[index];
    if (value !== undefined) context.set(key, value);
  }
  return isFound ? { answer: 'yes', context } : { answer: 'maybe' };
}
