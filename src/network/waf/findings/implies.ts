// Whether every request that matches one statement matches another, as far as that can be seen from their form. No is not proof.

import type { Positional, Statement, StatementOf } from '../language/statement.ts';

export function implies(narrow: Statement, wide: Statement): boolean {
  // Each pair is asked once, so that no nesting takes long.
  const known = new Map<Statement, Map<Statement, boolean>>();
  const ask = (a: Statement, b: Statement): boolean => {
    let row = known.get(a);
    if (row === undefined) known.set(a, (row = new Map()));
    let answer = row.get(b);
    if (answer === undefined) row.set(b, (answer = decide(a, b, ask)));
    return answer;
  };
  return ask(narrow, wide);
}

function decide(narrow: Statement, wide: Statement, ask: (narrow: Statement, wide: Statement) => boolean): boolean {
  if (isSame(narrow, wide)) return true;
  if (wide.kind === 'and') return wide.parts.every((part) => ask(narrow, part));
  if (narrow.kind === 'or') return narrow.parts.every((part) => ask(part, wide));
  if (wide.kind === 'or' && wide.parts.some((part) => ask(narrow, part))) return true;
  if (narrow.kind === 'and' && narrow.parts.some((part) => ask(part, wide))) return true;
  if (narrow.kind === 'not' && wide.kind === 'not') return ask(wide.part, narrow.part);
  if (narrow.kind === 'byte-match' && wide.kind === 'byte-match') return isSame(narrow.inspected, wide.inspected) && isWithin(narrow, wide);
  if (narrow.kind === 'geo' && wide.kind === 'geo')
    return isSame(narrow.forwarded, wide.forwarded) && narrow.countries.every((code) => wide.countries.includes(code));
  if (narrow.kind === 'asn' && wide.kind === 'asn')
    return isSame(narrow.forwarded, wide.forwarded) && narrow.numbers.every((one) => wide.numbers.includes(one));
  return false;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What the narrower search says for certain of what the wider one looks for. */
const WITHIN: { readonly [P in Exclude<Positional, 'CONTAINS_WORD'>]: (narrow: StatementOf<'byte-match'>, search: string) => boolean } = {
  EXACTLY: (narrow, search) => narrow.position === 'EXACTLY' && narrow.search === search,
  STARTS_WITH: (narrow, search) => (narrow.position === 'EXACTLY' || narrow.position === 'STARTS_WITH') && narrow.search.startsWith(search),
  ENDS_WITH: (narrow, search) => (narrow.position === 'EXACTLY' || narrow.position === 'ENDS_WITH') && narrow.search.endsWith(search),
  CONTAINS: (narrow, search) => narrow.search.includes(search),
};

function isWithin(narrow: StatementOf<'byte-match'>, wide: StatementOf<'byte-match'>): boolean {
  return wide.position !== 'CONTAINS_WORD' && WITHIN[wide.position](narrow, wide.search);
}
