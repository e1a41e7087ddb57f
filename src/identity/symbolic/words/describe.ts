// A formula as a person reads it: `only with MFA and from vpce-1, unless in us-east-1`.

import { FALSE, TRUE } from '../../engine/logic.ts';
import type { Formulas } from '../formula/formulas.ts';
import type { Formula } from '../formula/node.ts';
import { literalPhrase, type Phrase } from './literal-words.ts';

/** What is said at most; the rest is counted. The formula itself says all. */
const DEPTH_LIMIT = 4;
const PARTS_LIMIT = 6;
const PHRASES_LIMIT = 40;

interface Budget {
  left: number;
}

/** `always`, `never`, or the conditions. Long formulas are cut, and say so; never longer than a few thousand characters. */
export function describeFormula(formulas: Formulas, formula: Formula): string {
  if (formula === TRUE) return 'always';
  if (formula === FALSE) return 'never';
  const node = formulas.node(formula);
  const budget: Budget = { left: PHRASES_LIMIT };
  const phrases = (node.kind === 'and' ? sorted(formulas, node.parts) : [formula]).map((part) => phraseOf(formulas, part, budget, 1));
  const needed = phrases.filter(({ isNegated }) => !isNegated).map(({ text }) => text);
  const excepted = phrases.filter(({ isNegated }) => isNegated).map(({ text }) => text.replace(/^if /, ''));
  const only = needed.length === 0 ? '' : `only ${list(needed, 'and')}`;
  const unless = excepted.length === 0 ? '' : `unless ${list(excepted, 'or')}`;
  return [only, unless].filter((text) => text !== '').join(', ');
}

function phraseOf(formulas: Formulas, formula: Formula, budget: Budget, depth: number): Phrase {
  const node = formulas.node(formula);
  if (budget.left-- <= 0 || depth > DEPTH_LIMIT) return { text: 'under further conditions', isNegated: false };
  if (node.kind === 'unknown') return { text: `if what is not known allows it (${node.name})`, isNegated: false };
  if (node.kind === 'literal') return literalPhrase(node);
  const phrases = sorted(formulas, node.parts).map((part) => phraseOf(formulas, part, budget, depth + 1));
  // None of them: the opposite of one of several.
  if (node.kind === 'or' && phrases.every(({ isNegated }) => isNegated))
    return bracketed(
      list(
        phrases.map(({ text }) => text),
        'and',
      ),
      depth,
      true,
    );
  return bracketed(
    list(
      phrases.map(({ text, isNegated }) => (isNegated ? `not ${text}` : text)),
      node.kind,
    ),
    depth,
    false,
  );
}

function bracketed(text: string, depth: number, isNegated: boolean): Phrase {
  return { text: depth > 1 || isNegated ? `(${text})` : text, isNegated };
}

function list(phrases: readonly string[], word: 'and' | 'or'): string {
  if (phrases.length > PARTS_LIMIT) return `${phrases.slice(0, PARTS_LIMIT - 1).join(` ${word} `)} ${word} ${phrases.length - PARTS_LIMIT + 1} more conditions`;
  return phrases.join(` ${word} `);
}

/** Conditions first, in the order of their words, so that the same formula always reads the same. */
function sorted(formulas: Formulas, parts: readonly Formula[]): readonly Formula[] {
  const rank = (part: Formula) => {
    const node = formulas.node(part);
    return node.kind === 'literal' ? `0${literalPhrase(node).text}` : node.kind === 'unknown' ? `1${node.name}` : `2${node.kind}${node.parts.length}`;
  };
  return [...parts]
    .map((part) => [rank(part), part] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, part]) => part);
}
