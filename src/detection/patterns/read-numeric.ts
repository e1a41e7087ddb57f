// The operand of `numeric`: one comparison, or a range of two.
// Source: event-ruler, JsonRuleCompiler.java; https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-numeric-matching

import type { Span, TextNode } from '../../identity/index.ts';
import type { Bound, Condition } from './condition.ts';
import { numberText, scaledNumber } from './numbers.ts';
import { type Refuse, refuseNumber } from './refuse.ts';

type Side = 'low' | 'high';
const COMPARISONS: ReadonlyMap<string, { readonly side: Side; readonly isIncluded: boolean }> = new Map([
  ['>', { side: 'low', isIncluded: false }],
  ['>=', { side: 'low', isIncluded: true }],
  ['<', { side: 'high', isIncluded: false }],
  ['<=', { side: 'high', isIncluded: true }],
]);

/** The range, or nothing after a refusal. */
export function readNumeric(operand: TextNode, span: Span, refuse: Refuse): readonly Condition[] {
  if (operand.kind !== 'array') return stop(refuse, 'Value of numeric must be an array.', operand.span);
  const [operator, first, second, top, ...more] = operand.items;
  if (operator?.kind !== 'string') return stop(refuse, `Invalid member in numeric match: ${shown(operator)}`, operator?.span ?? operand.span);
  const comparison = COMPARISONS.get(operator.value);
  if (operator.value !== '=' && comparison === undefined) return stop(refuse, `Unrecognized numeric range operator: ${operator.value}`, operator.span);
  if (first?.kind !== 'number')
    return stop(refuse, `Value of ${operator.value === '=' ? 'equals' : operator.value} must be numeric`, first?.span ?? operand.span);
  const scaled = scaledNumber(first.value);
  if (scaled === undefined) return stopAtNumber(refuse, first);
  if (comparison === undefined || comparison.side === 'high') {
    if (second !== undefined) return stop(refuse, 'Too many elements in numeric expression', second.span);
    const bound: Bound = { scaled, isIncluded: comparison?.isIncluded ?? true };
    return [{ kind: 'range', span, low: comparison === undefined ? bound : undefined, high: bound }];
  }
  const low: Bound = { scaled, isIncluded: comparison.isIncluded };
  if (second === undefined) return [{ kind: 'range', span, low, high: undefined }];
  if (second.kind !== 'string') return stop(refuse, `Bad value in numeric range: ${shown(second)}`, second.span);
  const upper = COMPARISONS.get(second.value);
  if (upper?.side !== 'high') return stop(refuse, `Bad numeric range operator: ${second.value}`, second.span);
  if (top?.kind !== 'number') return stop(refuse, `Value of ${second.value} must be numeric`, top?.span ?? operand.span);
  const [surplus] = more;
  if (surplus !== undefined) return stop(refuse, 'Too many terms in numeric range expression', surplus.span);
  const ceiling = scaledNumber(top.value);
  if (ceiling === undefined) return stopAtNumber(refuse, top);
  if (ceiling <= scaled) return stop(refuse, 'Bottom must be less than top', top.span, 'no number is in this range');
  return [{ kind: 'range', span, low, high: { scaled: ceiling, isIncluded: upper.isIncluded } }];
}

function stop(refuse: Refuse, reason: string, span: Span, help?: string): readonly Condition[] {
  refuse(reason, span, help);
  return [];
}

function stopAtNumber(refuse: Refuse, node: { readonly value: number; readonly span: Span }): readonly Condition[] {
  refuseNumber(refuse, node.value, node.span);
  return [];
}

/** As Java's reader of JSON names a token. */
function shown(node: TextNode | undefined): string {
  if (node === undefined) return ']';
  if (node.kind === 'array') return '[';
  if (node.kind === 'object') return '{';
  if (node.kind === 'null') return 'null';
  return node.kind === 'number' ? numberText(node.value) : String(node.value);
}
