// What has to hold of an event, in SQL, for a rule to match it: a sound narrowing, never the rule itself. Whatever it lets through is asked of the rule.

import type { Expression, TextTest } from '../../detection/index.ts';
import { PLAIN_FIELDS } from '../../store/index.ts';

/**
 * `columns` asks the columns that stand for fields, of plain rows (`is_plain`); `raw` asks the event's JSON, of whole rows (`is_whole`).
 * Texts are compared in ASCII, whatever their case: what has other characters may match in any case.
 */
export type NarrowBy = 'columns' | 'raw';

export const ALWAYS = 'TRUE';

/** What stands in JSON as it is: printable ASCII, but for quotation marks and the backslash. */
const VERBATIM = /^[ !#-[\]-~]+$/;
/** The text of a value that JSON writes without quotation marks, or a beginning, an end or a part of it. */
const PERHAPS_BARE = /^[-+.\deE]*$|^[a-z]*$/i;

/** A condition that holds of every event of which the expression holds or could hold; `TRUE` where nothing narrows it. */
export function necessarySql(expression: Expression, by: NarrowBy): string {
  const condition = narrow(expression, by);
  if (condition === ALWAYS) return ALWAYS;
  return by === 'columns' ? `(NOT is_plain OR ${condition})` : `(NOT is_whole OR ${condition})`;
}

/** The columns that a narrowing by columns asks. */
export function columnsAsked(expression: Expression): readonly string[] {
  const found = new Set<string>();
  visitLeaves(expression, (leaf) => {
    const column = leaf.kind === 'test' && leaf.test.kind === 'text' && leaf.test.test.how !== 'glob' ? PLAIN_FIELDS.get(leaf.field) : undefined;
    if (column !== undefined) found.add(column);
  });
  return [...found];
}

type Leaf = Exclude<Expression, { readonly kind: 'all' | 'any' | 'not' }>;

export function visitLeaves(expression: Expression, take: (leaf: Leaf) => void): void {
  if (expression.kind === 'not') visitLeaves(expression.of, take);
  else if ('of' in expression) for (const one of expression.of) visitLeaves(one, take);
  else take(expression);
}

function narrow(one: Expression, by: NarrowBy): string {
  switch (one.kind) {
    case 'all': {
      const parts = one.of.map((part) => narrow(part, by)).filter((part) => part !== ALWAYS);
      return parts.length === 0 ? ALWAYS : `(${parts.join(' AND ')})`;
    }
    case 'any': {
      const parts = one.of.map((part) => narrow(part, by));
      if (parts.includes(ALWAYS)) return ALWAYS;
      return parts.length === 0 ? 'FALSE' : `(${parts.join(' OR ')})`;
    }
    case 'not':
      return one.of.kind === 'not' ? narrow(one.of.of, by) : ALWAYS;
    case 'constant':
      return one.holds ? ALWAYS : 'FALSE';
    case 'test': {
      if (one.test.kind !== 'text') return ALWAYS;
      if (by === 'raw') return inRaw(one.test.test);
      const column = PLAIN_FIELDS.get(one.field);
      if (column === undefined) return ALWAYS;
      const condition = inColumn(column, one.test.test);
      return condition === ALWAYS ? ALWAYS : `COALESCE(strlen(${column}) <> length(${column}) OR ${condition}, FALSE)`;
    }
    case 'keyword':
      return by === 'raw' ? inRaw(one.test) : ALWAYS;
    case 'keyword-regex':
    case 'exists':
    case 'null':
    case 'same':
    case 'other-account':
    case 'element':
      return ALWAYS;
  }
}

function textsOf(test: TextTest): readonly string[] {
  return ('value' in test ? [test.value] : test.tokens.flatMap((token) => ('text' in token ? [token.text] : []))).filter((text) => VERBATIM.test(text));
}

function inRaw(test: TextTest): string {
  const [before, after] = [test.how === 'equals' || test.how === 'prefix', test.how === 'equals' || test.how === 'suffix'];
  const patterns = textsOf(test).map((text) => {
    const isBare = PERHAPS_BARE.test(text);
    return `${before && !isBare ? '"' : ''}${text.replaceAll(/[^\w ]/g, '\\$&')}${after && !isBare ? '"' : ''}`;
  });
  return joined(patterns.map((pattern) => `regexp_matches(raw, ${quoted(pattern)}, 'i')`));
}

function inColumn(column: string, test: TextTest): string {
  return joined(textsOf(test).map((text) => `contains(lower(${column}), ${quoted(text.toLowerCase())})`));
}

function joined(parts: readonly string[]): string {
  return parts.length === 0 ? ALWAYS : `(${parts.join(' AND ')})`;
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
