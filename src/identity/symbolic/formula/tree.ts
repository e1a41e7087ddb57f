// A formula as plain data for machines: exactly what it says, in the words of policies.

import { FALSE, TRUE } from '../../engine/logic.ts';
import { OPPOSITES, type Qualifier } from './atom.ts';
import type { Formulas } from './formulas.ts';
import type { Literal } from './literals.ts';
import type { Formula } from './node.ts';

/** A condition as a policy would have it. `${key}` in a value stands for the value of that key only where `hasVariables`. */
export interface ConditionTree {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
  readonly hasVariables?: true;
}

/** `{ ref }` names a part of `FormulaDocument.parts`. */
export type FormulaTree =
  | boolean
  | { readonly condition: ConditionTree }
  | { readonly not: FormulaTree }
  | { readonly all: readonly FormulaTree[] }
  | { readonly any: readonly FormulaTree[] }
  | { readonly unknown: string }
  | { readonly ref: string };

export interface FormulaDocument {
  readonly formula: FormulaTree;
  /** Parts that stand in several places, where writing them out each time would make the whole too long. */
  readonly parts?: Readonly<Record<string, FormulaTree>>;
}

const EXPANDED_LIMIT = 2_000;

/** The formula as a tree; with names for its shared parts where it would have more than 2,000 nodes otherwise. */
export function documentOf(formulas: Formulas, formula: Formula): FormulaDocument {
  const uses = new Map<Formula, number>();
  if (expandedSize(formulas, formula, uses, new Map()) <= EXPANDED_LIMIT) return { formula: treeOf(formulas, formula, () => undefined) };
  const names = new Map([...uses].filter(([, count]) => count > 1).map(([shared], index) => [shared, `#${index + 1}`]));
  const write = (top: Formula) => treeOf(formulas, top, (part) => (part === top ? undefined : names.get(part)));
  return { formula: write(formula), parts: Object.fromEntries([...names].map(([part, name]) => [name, write(part)])) };
}

/** Nodes of the tree with nothing shared; may be infinite. `uses` receives how often each compound part stands in another. */
function expandedSize(formulas: Formulas, formula: Formula, uses: Map<Formula, number>, sizes: Map<Formula, number>): number {
  if (formula === FALSE || formula === TRUE) return 1;
  const node = formulas.node(formula);
  if (node.kind !== 'and' && node.kind !== 'or') return 1;
  uses.set(formula, (uses.get(formula) ?? 0) + 1);
  const known = sizes.get(formula);
  if (known !== undefined) return known;
  let size = 1;
  for (const part of node.parts) size += expandedSize(formulas, part, uses, sizes);
  sizes.set(formula, size);
  return size;
}

function treeOf(formulas: Formulas, formula: Formula, nameOf: (formula: Formula) => string | undefined): FormulaTree {
  if (formula === FALSE || formula === TRUE) return formula === TRUE;
  const ref = nameOf(formula);
  if (ref !== undefined) return { ref };
  const node = formulas.node(formula);
  if (node.kind === 'literal') return literalTree(node);
  if (node.kind === 'unknown') return { unknown: node.name };
  const parts = node.parts
    .map((part) => treeOf(formulas, part, nameOf))
    .map((tree) => ({ tree, text: JSON.stringify(tree) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ tree }) => tree);
  return node.kind === 'and' ? { all: parts } : { any: parts };
}

const PREFIXES: Readonly<Record<Qualifier, string>> = { one: '', any: 'ForAnyValue:', all: 'ForAllValues:' };
const OTHER: Readonly<Record<Qualifier, Qualifier>> = { one: 'one', any: 'all', all: 'any' };

/** The one condition that says the same, or the opposite of one where AWS has no operator for it. */
function literalTree({ atom, isNegated }: Literal): FormulaTree {
  const { test, qualifier, shownKey: key, values, hasVariables } = atom;
  if (test === 'absent') return { condition: { operator: 'Null', key, values: [String(!isNegated)] } };
  const rest = { key, values, ...(hasVariables ? { hasVariables } : {}) } as const;
  const opposite = OPPOSITES.get(test);
  if (isNegated && opposite !== undefined) return { condition: { operator: PREFIXES[OTHER[qualifier]] + opposite, ...rest } };
  const tree: FormulaTree = { condition: { operator: PREFIXES[qualifier] + test, ...rest } };
  return isNegated ? { not: tree } : tree;
}
