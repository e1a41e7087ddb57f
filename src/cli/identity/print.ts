// Lines for a person: text from outside made safe, long lines broken at words and indented, at the width of the terminal.

import { type FormatOptions, type Line, renderLine, type Style, shown, span, widthOf } from '../../report/index.ts';

export type { Line, Style };
export { shown, span };

export interface Printer {
  readonly line: (...parts: Line) => void;
  /** A text of any length, broken at words; the first line is led by `lead`, the others are indented as far. */
  readonly text: (lead: string, text: string, ...styles: readonly Style[]) => void;
  /** Lines that are to be pasted somewhere: never broken. */
  readonly block: (indent: string, text: string) => void;
  readonly gap: () => void;
  readonly end: () => string;
}

/** Below this, what is left of a line after its indent holds no words. */
const LEAST = 24;

export function createPrinter(options: FormatOptions): Printer {
  const lines: string[] = [];
  // Nothing is cut: what does not fit is broken, and what may not be broken is left to the terminal.
  const line = (...parts: Line) => void lines.push(renderLine(parts, { ...options, columns: Number.POSITIVE_INFINITY }));
  return {
    line,
    text(lead, text, ...styles) {
      const room = Math.max(LEAST, options.columns - lead.length);
      for (const [index, part] of wordsWithin(shown(text), room).entries()) line(index === 0 ? lead : ' '.repeat(lead.length), span(part, ...styles));
    },
    block(indent, text) {
      for (const part of text.split('\n')) line(indent, shown(part));
    },
    gap: () => void (lines.at(-1) !== '' && lines.length > 0 && lines.push('')),
    end: () => lines.map((text) => `${text}\n`).join(''),
  };
}

/** Lines broken at spaces only: an ARN is copied whole. */
function wordsWithin(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(' ')) {
    const more = widthOf(word) + (line === '' ? 0 : 1);
    if (line !== '' && width + more > columns) {
      lines.push(line);
      [line, width] = [word, widthOf(word)];
    } else {
      line = line === '' ? word : `${line} ${word}`;
      width += more;
    }
  }
  return [...lines, line];
}
