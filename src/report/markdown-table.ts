// Tables in Markdown, within the size that a comment on GitHub may have.

import { count } from '../core/index.ts';
import { markdownText } from './markdown-text.ts';
import { limited } from './outside.ts';

/** Characters of a cell before they are escaped. */
const MOST_TEXT = 200;

/** The first lines that fit a budget of characters, made only as far as they do, and a line about the rest. */
export function within(
  lines: readonly (() => string)[],
  budget: number,
): { readonly kept: readonly string[]; readonly rest: readonly string[]; readonly used: number } {
  const kept: string[] = [];
  let used = 0;
  for (const make of lines) {
    const text = make();
    if (used + text.length > budget) break;
    used += text.length + 1;
    kept.push(text);
  }
  return { kept, used, rest: kept.length === lines.length ? [] : [`… and ${count(lines.length - kept.length, 'more', 'more')}`] };
}

/** A table of rows that `line` made; `align`: ':' for a column of numbers. */
export function table(header: readonly string[], align: readonly string[], rows: readonly string[]): string {
  return [line(header), line(header.map((_, index) => (align[index] === ':' ? '---:' : '---'))), ...rows].join('\n');
}

/** One row. */
export function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text from outside as a cell may show it. */
export function cell(text: string): string {
  return markdownText(limited(text, MOST_TEXT));
}
