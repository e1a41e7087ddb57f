// The words of JSON: where the next one begins, and what a text in quotes, a number or a word says. Each is read once, from left to right.

import type { TextIssue } from './node.ts';

export type Report = (issue: TextIssue) => void;

const [TAB, LF, CR, SPACE, QUOTE, APOSTROPHE, STAR, SLASH, BACKSLASH] = [9, 10, 13, 32, 34, 39, 42, 47, 92];
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The offset of the next word after white space and comments; comments are reported. */
export function skipBlank(text: string, from: number, report: Report): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === LF || code === CR || code === TAB) at++;
    else if (code === SLASH && (text.charCodeAt(at + 1) === SLASH || text.charCodeAt(at + 1) === STAR)) at = skipComment(text, at, report);
    else return at;
  }
}

function skipComment(text: string, start: number, report: Report): number {
  const isLine = text.charCodeAt(start + 1) === SLASH;
  const end = isLine ? lineEnd(text, start) : text.indexOf('*/', start + 2) + 2;
  if (!isLine && end < start + 2) {
    report({ code: 'unfinished-comment', message: 'the comment is not closed', span: { start, end: start + 2 }, help: 'take it out: JSON has no comments' });
    return text.length;
  }
  report({ code: 'comment', message: 'JSON has no comments', span: { start, end }, help: 'take the comment out' });
  return end;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at++;
  return at;
}

export function isQuote(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE;
}

/** The text in quotes that begins at `start`, and the offset after it. A line end closes a text that was not closed. */
export function readString(text: string, start: number, report: Report): { readonly value: string; readonly end: number } {
  const quote = text.charCodeAt(start);
  if (quote === APOSTROPHE) report({ code: 'single-quotes', message: 'JSON quotes with `"`', span: { start, end: start + 1 }, help: 'write double quotes' });
  const parts: string[] = [];
  let from = start + 1;
  let hasRaw = false;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      parts.push(text.slice(from, at));
      return { value: parts.join(''), end: at + 1 };
    }
    if (code === LF || code === CR) break;
    if (code === BACKSLASH) {
      parts.push(text.slice(from, at));
      const read = readEscape(text, at, report);
      parts.push(read.value);
      from = read.end;
      at = from - 1;
    } else if (code < SPACE && !hasRaw) {
      hasRaw = true;
      report({
        code: 'raw-control',
        message: 'a control character stands inside the text',
        span: { start: at, end: at + 1 },
        help: 'write it as an escape: \\t, \\u0000',
      });
    }
  }
  parts.push(text.slice(from, at));
  report({ code: 'unfinished-string', message: 'the text is not closed', span: { start, end: at }, help: 'close it with `"` on the same line' });
  return { value: parts.join(''), end: at };
}

function readEscape(text: string, start: number, report: Report): { readonly value: string; readonly end: number } {
  const letter = text.charAt(start + 1);
  const plain = ESCAPES[letter];
  if (plain !== undefined && Object.hasOwn(ESCAPES, letter)) return { value: plain, end: start + 2 };
  const hex = text.slice(start + 2, start + 6);
  if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(hex)) return { value: String.fromCharCode(Number.parseInt(hex, 16)), end: start + 6 };
  const isLineEnd = letter === '' || letter === '\n' || letter === '\r';
  const end = isLineEnd ? start + 1 : start + 2;
  report({ code: 'bad-escape', message: 'the escape is none of JSON', span: { start, end }, help: 'a backslash is written as `\\\\`' });
  return { value: text.slice(start, end), end };
}

const WORD = /[^\s,:{}[\]"'/]/;

/** The end of a run of characters that could be a number or a word; at least one character is taken. */
export function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && WORD.test(text.charAt(at))) at++;
  return at;
}
