// What is left of a formula when more becomes known.

import { FALSE, TRUE } from '../../engine/logic.ts';
import type { Formulas } from './formulas.ts';
import { type Literal, literalImplies } from './literals.ts';
import type { Formula } from './node.ts';

/** What a formula comes to where the literal holds. `budget.work` is lowered by the nodes that are visited. */
export function assume(formulas: Formulas, formula: Formula, literal: Literal, budget = { work: 0 }): Formula {
  const opposite = { ...literal, isNegated: !literal.isNegated };
  const memory = new Map<Formula, Formula>();
  const visit = (one: Formula): Formula => {
    if (one === FALSE || one === TRUE) return one;
    const known = memory.get(one);
    if (known !== undefined) return known;
    budget.work--;
    const node = formulas.node(one);
    let answer = one;
    if (node.kind === 'literal') {
      if (node.atom.key === literal.atom.key) {
        if (literalImplies(literal, node)) answer = TRUE;
        else if (literalImplies(node, opposite)) answer = FALSE;
      }
    } else if (node.kind !== 'unknown') {
      const parts = node.parts.map(visit);
      if (parts.some((part, index) => part !== node.parts[index])) answer = node.kind === 'and' ? formulas.all(parts) : formulas.any(parts);
    }
    memory.set(one, answer);
    return answer;
  };
  return visit(formula);
}
