// Text from outside inside Markdown: it stays text, in a table cell too, and calls nobody.

import { shown } from './outside.ts';

const ZERO_WIDTH = '&#8203;';

/**
 * One line of text with everything that GitHub Flavored Markdown reads as more than text taken out of its hands.
 * Mentions, issue numbers and bare addresses are found in the rendered text, where a backslash is gone: a zero-width space parts them.
 * Source: https://github.github.com/gfm/
 */
export function markdownText(text: string): string {
  return shown(text)
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/#(?=\d)/g, `#${ZERO_WIDTH}`)
    .replace(/@/g, `@${ZERO_WIDTH}`)
    .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH}`)
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}${ZERO_WIDTH}.`);
}
