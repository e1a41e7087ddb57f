// What a formula comes to as an answer: allowed, allowed under a condition, not known, or not at all.

import { FALSE, TRUE } from '../engine/logic.ts';
import type { Formulas } from './formula/formulas.ts';
import type { Formula } from './formula/node.ts';
import { documentOf, type FormulaDocument } from './formula/tree.ts';
import { describeFormula } from './words/describe.ts';

export interface StatedCondition {
  /** `only with MFA and from vpce-1`. */
  readonly words: string;
  /** The same, exactly. */
  readonly formula: FormulaDocument;
}

export type Access =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'conditional'; readonly condition: StatedCondition }
  /** Whether it is allowed hangs on parts that are not known, by their names. `surely` is a condition under which it is allowed whatever they are. */
  | { readonly kind: 'unknown'; readonly names: readonly string[]; readonly condition: StatedCondition; readonly surely?: StatedCondition }
  | { readonly kind: 'denied' };

const NAMES_LIMIT = 20;

/** The answer that a formula gives; `denied` where it is false whatever is unknown. */
export function accessOf(formulas: Formulas, formula: Formula): Access {
  const most = formulas.settle(formula, true);
  if (most === FALSE) return { kind: 'denied' };
  const least = formulas.settle(formula, false);
  if (least === TRUE) return { kind: 'allowed' };
  // Where the unknown parts make no difference, they are not worth mentioning.
  if (least === most) return { kind: 'conditional', condition: stateCondition(formulas, least) };
  const surely = least === FALSE ? {} : { surely: stateCondition(formulas, least) };
  return { kind: 'unknown', names: unknownNames(formulas, formula), condition: stateCondition(formulas, formula), ...surely };
}

export function stateCondition(formulas: Formulas, formula: Formula): StatedCondition {
  return { words: describeFormula(formulas, formula), formula: documentOf(formulas, formula) };
}

/** The names of the unknown parts, sorted; of very many the first. */
function unknownNames(formulas: Formulas, formula: Formula): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<Formula>();
  const visit = (one: Formula): void => {
    if (seen.has(one) || !formulas.hasUnknown(one)) return;
    seen.add(one);
    const node = formulas.node(one);
    if (node.kind === 'unknown') names.add(node.name);
    else if (node.kind !== 'literal') node.parts.forEach(visit);
  };
  visit(formula);
  return [...names].sort().slice(0, NAMES_LIMIT);
}
