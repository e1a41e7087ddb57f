// Text transformations that tidy a text: blanks, commands, paths, comments.
// Source of all: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-transformation.html

import { lowerAscii, utf8Bytes, utf8Text } from '../bytes.ts';
import type { Outcomes } from './decode.ts';

/**
 * Formfeed, tab, newline, carriage return, vertical tab and no-break space become spaces, and several spaces one.
 * A byte 160 may be a no-break space, or the end of another character in UTF-8.
 */
export function compressWhiteSpace(text: string): Outcomes {
  const compress = (from: string, blanks: RegExp) => from.replace(blanks, ' ').replace(/ {2,}/g, ' ');
  if (!text.includes('\xa0')) return [compress(text, /[\f\t\n\r\v]/g)];
  const characters = utf8Text(text);
  const ofBytes = compress(text, /[\f\t\n\r\v\xa0]/g);
  return characters === undefined ? [ofBytes] : [ofBytes, utf8Bytes(compress(characters, /[\f\t\n\r\v\xa0]/g))];
}

/**
 * "Delete the following characters: \ " ' ^. Delete spaces before the following characters: / (. Replace the following characters
 * with a space: , ;. Replace multiple spaces with one space. Convert uppercase letters, A-Z, to lowercase." Whether in this order,
 * and whether a tab is a space, is not said.
 */
export function tidyCommand(text: string): Outcomes {
  const bare = lowerAscii(text.replace(/[\\"'^]/g, ''));
  const inOrder = (from: string) =>
    from
      .replace(/(?<! ) +([/(])/g, '$1')
      .replace(/[,;]/g, ' ')
      .replace(/ {2,}/g, ' ');
  const atOnce = (from: string) =>
    from
      .replace(/[,;]/g, ' ')
      .replace(/ {2,}/g, ' ')
      .replace(/ ([/(])/g, '$1');
  const blank = bare.replace(/[\t\r\n]/g, ' ');
  return [inOrder(bare), atOnce(bare), inOrder(blank), atOnce(blank)];
}

/**
 * "removing multiple slashes, directory self-references, and directory back-references that are not at the beginning of the input".
 * Whether `/..` is a beginning, and whether a slash stays where the last part goes, is not said.
 */
export function normalizePath(text: string): Outcomes {
  const isAbsolute = text.startsWith('/');
  const resolve = (isRootKept: boolean): { readonly parts: readonly string[]; readonly isOpen: boolean } => {
    const parts: string[] = [];
    let isOpen = false;
    for (const part of text.split('/')) {
      isOpen = part === '' || part === '.' || part === '..';
      if (part === '' || part === '.') continue;
      const isBack = part === '..';
      if (!isBack) parts.push(part);
      else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
      else if (!isAbsolute || isRootKept) parts.push(part);
    }
    return { parts, isOpen };
  };
  const write = (isRootKept: boolean, isSlashed: boolean) => {
    const { parts, isOpen } = resolve(isRootKept);
    const path = (isAbsolute ? '/' : '') + parts.join('/');
    const hasSlash = parts.length > 0 && (text.endsWith('/') || (isSlashed && isOpen && parts.at(-1) !== '..'));
    return hasSlash ? `${path}/` : path;
  };
  return [write(false, true), write(false, false), write(true, true), write(true, false)];
}

export function normalizeWindowsPath(text: string): Outcomes {
  return normalizePath(text.replaceAll('\\', '/'));
}

/** "replaces each occurrence of a C-style comment with a single space ... unterminated comments ... doesn't change a standalone termination". */
export function replaceComments(text: string): Outcomes {
  const parts: string[] = [];
  for (let at = 0; ; ) {
    const start = text.indexOf('/*', at);
    if (start < 0) return [parts.join('') + text.slice(at)];
    const end = text.indexOf('*/', start + 2);
    parts.push(text.slice(at, start), ' ');
    if (end < 0) return [parts.join('')];
    at = end + 2;
  }
}

/** "converts all UTF-8 character sequences to Unicode". In which form is not said. */
export function utf8ToUnicode(text: string): Outcomes {
  if (!/[\x80-\xff]/.test(text)) return [text];
  const characters = utf8Text(text);
  if (characters === undefined) return [];
  const written = (digits: (hex: string) => string) =>
    Array.from(characters, (one) => (one < '\x80' ? one : `%u${digits((one.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))}`)).join('');
  return [written((hex) => hex), written((hex) => hex.toUpperCase()), text];
}
