// Lines of styled text, made to fit before the colour goes in, so that a cut never falls into an ANSI sequence.

import type { Severity } from '../core/index.ts';
import { cutTo, widthOf } from './columns.ts';
import type { FormatOptions } from './report.ts';

// Source: ECMA-48, 8.3.117 (SGR). Bright variants are left alone: the reader's own palette decides.
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;
export type Style = keyof typeof CODES;
export interface Span {
  readonly text: string;
  readonly styles: readonly Style[];
}

/** One line, before it is cut and coloured. */
export type Line = readonly (Span | string)[];

export function span(text: string, ...styles: readonly Style[]): Span {
  return { text, styles };
}

/** One line of the table: its spans, cut with an ellipsis at the last column. */
export function renderLine(spans: Line, { columns, color }: FormatOptions): string {
  const parts = spans.map((part) => (typeof part === 'string' ? span(part) : part));
  const text = parts.map((part) => part.text).join('');
  const kept = cutTo(text, columns).trimEnd();
  if (!color) return kept;
  // A cut text is a beginning of the whole and an ellipsis: the ellipsis takes the style of what it stands for.
  let from = 0;
  return parts
    .map((part) => {
      const piece = kept.slice(from, from + part.text.length);
      from += part.text.length;
      return paint(piece, part.styles);
    })
    .join('');
}

function paint(text: string, styles: readonly Style[]): string {
  if (text.trim() === '' || styles.length === 0) return text;
  return `\u001b[${styles.map((style) => CODES[style]).join(';')}m${text}\u001b[0m`;
}

/** Spans with the last one moved to the right edge; where there is no room for both, the left side is cut. */
export function leftAndRight(left: Line, right: Span, columns: number): Line {
  if (columns === Number.POSITIVE_INFINITY) return [...left, '  ', right];
  const parts = left.map((part) => (typeof part === 'string' ? span(part) : part));
  const room = columns - widthOf(right.text) - 2;
  if (room < 10) return [...parts, '  ', right];
  const kept: Span[] = [];
  let used = 0;
  for (const part of parts) {
    const text = cutTo(part.text, room - used);
    kept.push({ ...part, text });
    used += widthOf(text);
  }
  return [...kept, ' '.repeat(Math.max(2, columns - used - widthOf(right.text))), right];
}

export const SEVERITY_STYLES: Readonly<Record<Severity, readonly Style[]>> = {
  critical: ['bold', 'magenta'],
  high: ['bold', 'red'],
  medium: ['yellow'],
  low: ['cyan'],
  informational: ['dim'],
};
