// Formulas: what must hold of a request for something to be allowed, over conditions and named unknowns. They are kept as and/or trees
// with shared parts and are never multiplied out, so that their size stays within that of the policies that they come from.

import { type ConditionAtom, FALSE, type Logic, TRUE } from '../../engine/logic.ts';
import { testOfValue } from './ask-condition.ts';
import { type Atom, absentAtom, readCondition } from './atom.ts';
import { isBoolean } from './atom-relations.ts';
import { createJoiner } from './join.ts';
import { createNodeTable, type Formula, type FormulaNode } from './node.ts';

export interface Formulas extends Logic {
  readonly and: (a: Formula, b: Formula) => Formula;
  readonly or: (a: Formula, b: Formula) => Formula;
  readonly not: (formula: Formula) => Formula;
  /** By its name alone: whatever it is asked, it is undecided, and nothing follows from two of its answers. */
  readonly unknown: (name: string) => Formula;
  readonly all: (formulas: readonly Formula[]) => Formula;
  readonly any: (formulas: readonly Formula[]) => Formula;
  /** What a formula from 2 on is. */
  readonly node: (formula: Formula) => FormulaNode;
  readonly hasUnknown: (formula: Formula) => boolean;
  /** The formula with each unknown part replaced by an answer: `false` gives what holds whatever is unknown, `true` what may hold. */
  readonly settle: (formula: Formula, unknowns: boolean) => Formula;
}

/** An empty set of formulas. It remembers what was made in it; numbers of one set mean nothing in another. */
export function createFormulas(): Formulas {
  const table = createNodeTable();
  const { all, any } = createJoiner(table);
  const negated = new Map<Formula, Formula>();
  const settled: Readonly<Record<'true' | 'false', Map<Formula, Formula>>> = { true: new Map(), false: new Map() };
  const residuals = new WeakMap<ConditionAtom, Formula>();

  const not = (formula: Formula): Formula => {
    const known = table.opposite(formula) ?? negated.get(formula);
    if (known !== undefined) return known;
    const node = table.node(formula) as FormulaNode & { kind: 'and' | 'or' };
    const parts = node.parts.map(not);
    const answer = node.kind === 'and' ? any(parts) : all(parts);
    negated.set(formula, answer);
    // Of what is unknown nothing follows from the thing and its opposite.
    if (!table.hasUnknown(formula)) table.oppose(formula, answer);
    return answer;
  };

  const settle = (formula: Formula, unknowns: boolean): Formula => {
    if (formula === FALSE || formula === TRUE || !table.hasUnknown(formula)) return formula;
    const memory = settled[unknowns ? 'true' : 'false'];
    const known = memory.get(formula);
    if (known !== undefined) return known;
    const node = table.node(formula);
    let answer = formula;
    if (node.kind === 'unknown') answer = unknowns ? TRUE : FALSE;
    else if (node.kind !== 'literal') {
      const parts = node.parts.map((part) => settle(part, unknowns));
      answer = node.kind === 'and' ? all(parts) : any(parts);
    }
    memory.set(formula, answer);
    return answer;
  };

  const make = (condition: ConditionAtom): Formula => {
    const odd =
      condition.hasVariables || condition.operator === 'Null' ? [] : condition.values.filter((value) => testOfValue(condition.operator, value) === undefined);
    const read = readCondition(odd.length === 0 ? condition : { ...condition, values: condition.values.filter((value) => !odd.includes(value)) });
    if (read === undefined) return table.unknown(`the condition operator \`${condition.operator}\` is not known`);
    const { atom, isNegated, orAbsent } = read;
    const [first] = odd;
    // What a value that is not of the operator's type matches, of a key that is there, is not known (rule condition.invalid-value).
    const oddly =
      first === undefined
        ? FALSE
        : all([
            table.literal(absentAtom(atom.shownKey), true),
            table.unknown(`\`${first}\` is not a value for \`${condition.operator}\` on \`${atom.shownKey}\``),
          ]);
    const test = any([testOf(atom), oddly]);
    return any([isNegated ? not(test) : test, orAbsent ? table.literal(absentAtom(atom.shownKey), false) : FALSE]);
  };

  const testOf = (atom: Atom): Formula => {
    // No value matches: an empty list, of which all values of the request would have to be, is matched by the empty request only.
    if (atom.values.length === 0 && atom.test !== 'absent') return atom.qualifier === 'all' ? table.literal(absentAtom(atom.shownKey), false) : FALSE;
    const isPresence =
      atom.test === 'Bool' && atom.qualifier === 'one' && ['true', 'false'].every((value) => atom.values.includes(value)) && isBoolean(atom.key);
    return isPresence ? table.literal(absentAtom(atom.shownKey), true) : table.literal(atom, false);
  };

  return {
    and: paired(all),
    or: paired(any),
    not,
    all,
    any,
    node: table.node,
    hasUnknown: table.hasUnknown,
    settle,
    unknown: table.unknown,
    residual(condition, name) {
      // Not a matter of circumstances: it is one way or the other, and the model does not say which.
      if (name !== undefined) return table.unknown(name);
      const known = residuals.get(condition);
      if (known !== undefined) return known;
      const formula = make(condition);
      residuals.set(condition, formula);
      return formula;
    },
  };
}

/** Numbers of formulas stay far below this, so that two of them make one number. */
const PAIR = 2 ** 26;

/** The same for two parts, remembered by both: evaluating the same conditions again costs one look each. */
function paired(join: (formulas: readonly Formula[]) => Formula): (a: Formula, b: Formula) => Formula {
  const memory = new Map<number, Formula>();
  return (a, b) => {
    const key = a < b ? a * PAIR + b : b * PAIR + a;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const answer = join([a, b]);
    memory.set(key, answer);
    return answer;
  };
}
