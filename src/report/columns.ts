// Text in terminal columns: East Asian characters and emoji take two, combining marks none.

import stringWidth from 'string-width';

const PLAIN = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The columns that a text takes, without ANSI sequences in it. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** The text cut to at most `columns`, ending in an ellipsis where it was cut. */
export function cutTo(text: string, columns: number): string {
  if (text.length <= columns && PLAIN.test(text)) return text;
  if (widthOf(text) <= columns) return text;
  if (columns < 1) return '';
  return `${head(text, columns - 1).trimEnd()}…`;
}

/** The longest beginning of the text that takes at most `columns`. */
function head(text: string, columns: number): string {
  // Ten thousand characters never fit a line: only a beginning is segmented.
  let kept = '';
  for (const { segment } of graphemes.segment(text.slice(0, columns * 16 + 16))) {
    // Widths do not always add up (a mark joins what stands before it), so the whole is measured.
    if (widthOf(kept + segment) > columns) break;
    kept += segment;
  }
  return kept;
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - widthOf(text))) + text;
}

/** The text in lines of at most `columns`, broken at spaces, or inside a word that is longer than a line. At most `lines` of them. */
export function wrap(text: string, columns: number, lines = Number.POSITIVE_INFINITY): readonly string[] {
  if (columns === Number.POSITIVE_INFINITY) return [text];
  const result: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    if (result.length + 1 >= lines) return [...result, cutTo(rest, columns)];
    if (widthOf(rest) <= columns) return [...result, rest];
    const most = head(rest, columns) || rest.slice(0, 1);
    const space = rest[most.length] === ' ' ? most.length : most.lastIndexOf(' ');
    const end = space > 0 ? space : most.length;
    result.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return result;
}
