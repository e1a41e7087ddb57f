// Text from outside as a report may show it: nothing in it can act on a terminal, and it survives being written as UTF-8.

import { visible } from '../core/index.ts';

const LONE_SURROGATE = /\p{Cs}/gu;

/** The text on one line, with control, invisible and half characters written out as `\u{1b}`. */
export function shown(text: string): string {
  return visible(text).replace(LONE_SURROGATE, (half) => `\\u{${half.charCodeAt(0).toString(16)}}`);
}

/** The text within a number of UTF-16 code units, an ellipsis at its end where it was cut, never in the middle of a pair. */
export function limited(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
