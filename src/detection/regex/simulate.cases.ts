// A second judge of regular expressions, slow and obvious: the set of places that a piece of an expression may end at, worked out by its definition.

import type { Place, RegexNode } from './node.ts';

/** Whether an expression is found anywhere in a text. */
export function slowlyFinds(node: RegexNode, text: string): boolean {
  const codes = Array.from(text, (one) => one.codePointAt(0) ?? 0);
  return ends(node, codes, new Set(codes.map((_, at) => at).concat(codes.length))).size > 0;
}

function ends(node: RegexNode, codes: readonly number[], starts: ReadonlySet<number>): ReadonlySet<number> {
  if (node.kind === 'place') return new Set([...starts].filter((at) => isPlace(node.place, codes, at)));
  if (node.kind === 'one') {
    const fits = (code: number | undefined) => code !== undefined && node.codes.some(([first, last]) => code >= first && code <= last);
    return new Set([...starts].filter((at) => fits(codes[at])).map((at) => at + 1));
  }
  if (node.kind !== 'repeat') {
    if (node.kind === 'sequence') return node.items.reduce((from, item) => ends(item, codes, from), starts);
    return new Set(node.items.flatMap((item) => [...ends(item, codes, starts)]));
  }
  let from = starts;
  for (let copy = 0; copy < node.least; copy++) from = ends(node.item, codes, from);
  const all = new Set(from);
  for (let copy = node.least; copy < (node.most ?? Number.POSITIVE_INFINITY); copy++) {
    from = new Set([...ends(node.item, codes, from)].filter((at) => !all.has(at)));
    if (from.size === 0) break;
    for (const at of from) all.add(at);
  }
  return all;
}

function isPlace(place: Place, codes: readonly number[], at: number): boolean {
  const isWord = (code: number | undefined) => code !== undefined && /^\w$/.test(String.fromCodePoint(code));
  const isBorder = isWord(codes[at - 1]) !== isWord(codes[at]);
  const isEnd = at === codes.length;
  const rows: Readonly<Record<Place, boolean>> = {
    start: at === 0,
    end: isEnd,
    'last-line-end': isEnd || (at === codes.length - 1 && codes[at] === 10),
    'line-start': at === 0 || (codes[at - 1] === 10 && !isEnd),
    'line-end': isEnd || codes[at] === 10,
    border: isBorder,
    'no-border': !isBorder,
  };
  return rows[place];
}
