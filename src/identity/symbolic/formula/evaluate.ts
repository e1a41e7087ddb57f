// The truth of a formula in one request.

import { both, type ConditionAtom, either, FALSE, KLEENE, MAYBE, negation, TRUE, type Truth } from '../../engine/logic.ts';
import type { Atom } from './atom.ts';
import type { Formulas } from './formulas.ts';
import type { Formula } from './node.ts';

/** FALSE, TRUE or MAYBE, each condition being answered by `ask`; unknown parts are MAYBE. */
export function evaluateFormula(formulas: Formulas, formula: Formula, ask: (condition: ConditionAtom) => Truth): Truth {
  const memory = new Map<Formula, Truth>();
  const visit = (one: Formula): Truth => {
    if (one === FALSE || one === TRUE) return one;
    const known = memory.get(one);
    if (known !== undefined) return known;
    const node = formulas.node(one);
    let answer: Truth = MAYBE;
    if (node.kind === 'literal') {
      const asked = ask(conditionOf(node.atom));
      answer = node.isNegated ? negation(KLEENE, asked) : asked;
    } else if (node.kind !== 'unknown') {
      const [start, step] = node.kind === 'and' ? ([TRUE, both] as const) : ([FALSE, either] as const);
      answer = start;
      for (const part of node.parts) answer = step(KLEENE, answer, visit(part));
    }
    memory.set(one, answer);
    return answer;
  };
  return visit(formula);
}

const QUANTIFIERS = { one: undefined, any: 'any', all: 'all' } as const;

/** The condition that an atom is the normal form of. */
export function conditionOf({ test, qualifier, key, shownKey: spelling, values, hasVariables }: Atom): ConditionAtom {
  const rest = { isNegated: false, isIfExists: false, key, spelling, hasVariables } as const;
  if (test === 'absent') return { ...rest, operator: 'Null', quantifier: undefined, values: ['true'] };
  return { ...rest, operator: test, quantifier: QUANTIFIERS[qualifier], values };
}
