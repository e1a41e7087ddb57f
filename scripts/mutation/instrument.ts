// Source files of the engine with a mark at the beginning of each function and each block, so that it is seen who comes by.

import { parseSync } from 'oxc-parser';
import { type Ancestor, childrenOf, field, isFunction, type Node } from './nodes.ts';

/** A function or a block: what is in it runs only where its mark is passed. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly mark: number;
}

export interface Instrumented {
  readonly code: string;
  readonly regions: readonly Region[];
}

/** The name of the global array in which marks are set when they are passed. */
export const MARKS = '__passedMarks';

/** Puts marks into a source without types; they are numbered from `first`. */
export function instrument(code: string, first: number): Instrumented {
  const { program } = parseSync('source.js', code);
  const regions: Region[] = [];
  const additions: [place: number, text: string][] = [];
  const visit = (node: Node, parent: Ancestor | undefined): void => {
    const body = bodyOf(node, parent);
    if (body !== undefined) {
      const mark = first + regions.length;
      regions.push({ start: node.start, end: node.end, mark });
      const call = `${MARKS}[${mark}] = 1`;
      if (body.type === 'BlockStatement') additions.push([body.start + 1, `${call};`]);
      else if (isFunction(node)) additions.push([body.start, `(${call}, `], [body.end, ')']);
      else additions.push([body.start, `{${call}; `], [body.end, '}']);
    }
    for (const [role, child] of childrenOf(node)) visit(child, { node, role });
  };
  visit(program as unknown as Node, undefined);
  let marked = code;
  for (const [place, text] of additions.toSorted(([one], [other]) => other - one)) marked = marked.slice(0, place) + text + marked.slice(place);
  return { code: marked, regions };
}

/** What the mark of a function, or of a block that may be left out, stands in. */
function bodyOf(node: Node, parent: Ancestor | undefined): Node | undefined {
  if (isFunction(node)) return field(node, 'body');
  if (parent === undefined || isFunction(parent.node)) return undefined;
  const isBranch = parent.node.type === 'IfStatement' && (parent.role === 'consequent' || parent.role === 'alternate');
  return node.type === 'BlockStatement' || isBranch ? node : undefined;
}

/** The mark that is passed before a place is reached; nothing for what runs when the module is loaded. */
export function markOf(regions: readonly Region[], place: number): number | undefined {
  return around(regions, place).at(-1)?.mark;
}

/** The mark of the function, at the top of the module or in what stands there, in which a place is. */
export function outermostOf(regions: readonly Region[], place: number): number | undefined {
  return around(regions, place)[0]?.mark;
}

/** The regions around a place, the widest first. */
function around(regions: readonly Region[], place: number): readonly Region[] {
  return regions
    .filter(({ start, end }) => start <= place && place < end)
    .sort((one, other) => other.end - other.start - (one.end - one.start) || one.mark - other.mark);
}
