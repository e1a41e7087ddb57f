// Makes the formula of a plain tree.

import type { Formulas } from './formulas.ts';
import type { Tree } from './naive.cases.ts';
import type { Formula } from './node.ts';

export function buildFormula(formulas: Formulas, tree: Tree): Formula {
  if (tree.kind === 'atom') return formulas.residual(tree.atom);
  if (tree.kind === 'not') return formulas.not(buildFormula(formulas, tree.of));
  const parts = tree.of.map((one) => buildFormula(formulas, one));
  return tree.kind === 'and' ? formulas.all(parts) : formulas.any(parts);
}
