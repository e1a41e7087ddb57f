// The nodes of formulas, and the table that makes equal formulas the same number.

import { FALSE, TRUE, type Truth } from '../../engine/logic.ts';
import { type Atom, atomText } from './atom.ts';
import type { Literal } from './literals.ts';

/** 0, 1, or the number of a node in a `Formulas`; of the same `Formulas` only equal ones are equal. */
export type Formula = Truth;

export type FormulaNode =
  | ({ readonly kind: 'literal' } & Literal)
  /** A part that is not known, by its name. It is undecided itself and so is its opposite: nothing follows from two of them. */
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[] };

export interface NodeTable {
  readonly node: (formula: Formula) => FormulaNode;
  readonly literal: (atom: Atom, isNegated: boolean) => Formula;
  readonly unknown: (name: string) => Formula;
  /** Of at least two parts, sorted, without repetition. */
  readonly compound: (kind: 'and' | 'or', parts: readonly Formula[]) => Formula;
  /** Whether an unknown occurs in it. */
  readonly hasUnknown: (formula: Formula) => boolean;
  /** The opposite of a literal or an unknown, and of a compound one for which it was told. */
  readonly opposite: (formula: Formula) => Formula | undefined;
  readonly oppose: (a: Formula, b: Formula) => void;
}

const FIRST = 2;

export function createNodeTable(): NodeTable {
  const nodes: FormulaNode[] = [];
  const unknowns: boolean[] = [];
  const byText = new Map<string, Formula>();
  const atoms = new Map<string, Atom>();
  const opposites = new Map<Formula, Formula>();

  const add = (text: string, make: () => FormulaNode, isUnknown: boolean): Formula => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    const formula = nodes.length + FIRST;
    nodes.push(make());
    unknowns.push(isUnknown);
    byText.set(text, formula);
    return formula;
  };
  const hasUnknown = (formula: Formula) => unknowns[formula - FIRST] === true;

  return {
    node(formula) {
      const node = nodes[formula - FIRST];
      if (node === undefined) throw new Error(`formula ${formula} is not of these formulas`);
      return node;
    },
    literal(given, isNegated) {
      const text = atomText(given);
      const atom = atoms.get(text) ?? given;
      atoms.set(text, atom);
      const positive = add(text, () => ({ kind: 'literal', atom, isNegated: false }), false);
      const negative = add(`!${text}`, () => ({ kind: 'literal', atom, isNegated: true }), false);
      opposites.set(positive, negative).set(negative, positive);
      return isNegated ? negative : positive;
    },
    unknown(name) {
      const formula = add(`?${name}`, () => ({ kind: 'unknown', name }), true);
      opposites.set(formula, formula);
      return formula;
    },
    compound(kind, parts) {
      return add(`${kind === 'and' ? '&' : '|'}${parts.join(',')}`, () => ({ kind, parts }), parts.some(hasUnknown));
    },
    hasUnknown,
    oppose(a, b) {
      if (b !== FALSE && b !== TRUE) opposites.set(a, b).set(b, a);
    },
    opposite: (formula) => (formula === FALSE ? TRUE : formula === TRUE ? FALSE : opposites.get(formula)),
  };
}
