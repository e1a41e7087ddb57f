// Three ways to say the same as terms: a plain tree, what a decision was made of before anything was simplified, and what is printed.

import { type ConditionAtom, FALSE, type Logic, TRUE, type Truth } from '../../../../src/identity/engine/logic.ts';
import type { Tree } from '../../../../src/identity/symbolic/formula/naive.cases.ts';
import type { FormulaDocument, FormulaTree } from '../../../../src/identity/symbolic/index.ts';
import { all, any, type Terms, type Written } from './terms.ts';

export function termOfTree(tree: Tree, terms: Terms, most: boolean): string {
  if (tree.kind === 'atom') return terms.condition(tree.atom, most);
  if (tree.kind === 'not') return `(not ${termOfTree(tree.of, terms, !most)})`;
  return (tree.kind === 'and' ? all : any)(tree.of.map((part) => termOfTree(part, terms, most)));
}

const OPPOSITES: Readonly<Record<string, string>> = { StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase', NotIpAddress: 'IpAddress' };

/** The operator of a policy, taken apart. */
function read(operator: string): Pick<Written, 'operator' | 'isNegated' | 'quantifier' | 'isIfExists'> {
  const [, set, base = operator, ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(operator) ?? [];
  const positive = OPPOSITES[base] ?? (/^(String|Arn|Numeric|Date)Not/.test(base) ? base.replace('Not', '') : undefined);
  const quantifier = set === 'ForAllValues' ? 'all' : set === 'ForAnyValue' ? 'any' : undefined;
  return { operator: positive ?? base, isNegated: positive !== undefined, quantifier, isIfExists: ifExists !== undefined };
}

export function termOfDocument({ formula, parts = {} }: FormulaDocument, terms: Terms, most: boolean): string {
  const write = (tree: FormulaTree, isMost: boolean): string => {
    if (typeof tree === 'boolean') return String(tree);
    if ('condition' in tree) {
      const { operator, key, values, hasVariables = false } = tree.condition;
      return terms.condition({ ...read(operator), key, values, hasVariables }, isMost);
    }
    if ('not' in tree) return `(not ${write(tree.not, !isMost)})`;
    if ('all' in tree) return all(tree.all.map((part) => write(part, isMost)));
    if ('any' in tree) return any(tree.any.map((part) => write(part, isMost)));
    if ('unknown' in tree) return String(isMost);
    return write(parts[tree.ref] ?? false, isMost);
  };
  return write(formula, most);
}

type Node =
  | { readonly kind: 'atom'; readonly atom: ConditionAtom }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not'; readonly of: Truth }
  | { readonly kind: 'and' | 'or'; readonly of: readonly [Truth, Truth] };

export interface PlainLogic extends Logic {
  readonly term: (truth: Truth, terms: Terms, most: boolean) => string;
  readonly size: () => number;
}

/** A logic that writes down what it is told, and simplifies nothing. */
export function createPlainLogic(): PlainLogic {
  const nodes: Node[] = [];
  const add = (node: Node): Truth => nodes.push(node) + 1;
  const term = (truth: Truth, terms: Terms, most: boolean): string => {
    if (truth === FALSE || truth === TRUE) return String(truth === TRUE);
    const node = nodes[truth - 2];
    if (node === undefined) throw new Error('a value of another logic');
    if (node.kind === 'unknown') return String(most);
    if (node.kind === 'atom') return terms.condition(node.atom, most);
    if (node.kind === 'not') return `(not ${term(node.of, terms, !most)})`;
    return (node.kind === 'and' ? all : any)(node.of.map((part) => term(part, terms, most)));
  };
  return {
    and: (a, b) => add({ kind: 'and', of: [a, b] }),
    or: (a, b) => add({ kind: 'or', of: [a, b] }),
    not: (a) => add({ kind: 'not', of: a }),
    unknown: () => add({ kind: 'unknown' }),
    residual: (atom, name) => add(name === undefined ? { kind: 'atom', atom } : { kind: 'unknown' }),
    term,
    size: () => nodes.length,
  };
}
