// Statements that no request can match, since a transformation takes away what they look for.

import { canMatchWithin } from '../../firewall/language/regex.ts';
import type { Field, Statement, TextTransformation } from '../language/statement.ts';

/** What no text has after a transformation. */
const REMOVED: ReadonlyMap<string, { readonly pattern: RegExp; readonly words: string }> = new Map([
  ['LOWERCASE', { pattern: /[A-Z]/, words: 'capital letters' }],
  ['UPPERCASE', { pattern: /[a-z]/, words: 'small letters' }],
  ['CMD_LINE', { pattern: /[A-Z\\"'^,;]/, words: 'capital letters and \\ " \' ^ , ;' }],
  ['REMOVE_NULLS', { pattern: /\0/, words: 'NUL' }],
  ['REPLACE_NULLS', { pattern: /\0/, words: 'NUL' }],
  ['COMPRESS_WHITE_SPACE', { pattern: /[\t\n\r\f\v]/, words: 'tabs and line ends' }],
  ['REMOVE_WHITESPACE', { pattern: /[ \t\n\r\f\v]/, words: 'blanks' }],
  ['REPLACE_COMMENTS', { pattern: /\/\*/, words: '/*' }],
  ['NORMALIZE_PATH_WIN', { pattern: /\\/, words: 'backslashes' }],
]);

/** Transformations that bring nothing back that an earlier one has taken away. */
const HARMLESS = new Set([
  'NONE',
  'LOWERCASE',
  'REMOVE_NULLS',
  'TRIM',
  'TRIM_LEFT',
  'TRIM_RIGHT',
  'COMPRESS_WHITE_SPACE',
  'REPLACE_COMMENTS',
  'NORMALIZE_PATH',
]);

/** Why the statement never matches, or nothing where it may. */
export function whyImpossible(statement: Statement): string | undefined {
  if ((statement.kind !== 'byte-match' && statement.kind !== 'regex-match') || mayMatchUnseen(statement.inspected.field)) return undefined;
  const chain = statement.inspected.transformations.toSorted((a, b) => a.priority - b.priority);
  for (const [index, { type }] of chain.entries()) {
    const removed = REMOVED.get(type);
    if (removed === undefined || !chain.slice(index + 1).every((later) => staysRemoved(type, later))) continue;
    if (statement.kind === 'byte-match' && removed.pattern.test(statement.search)) return `after ${type} there are no ${removed.words}, and it looks for them`;
    // Pairs are no matter of single characters.
    if (
      statement.kind === 'regex-match' &&
      type !== 'REPLACE_COMMENTS' &&
      canMatchWithin(statement.regex, (code) => !removed.pattern.test(String.fromCharCode(code))) === false
    )
      return `after ${type} there are no ${removed.words}, and its pattern needs them`;
  }
  if (statement.kind === 'regex-match' && canMatchWithin(statement.regex, () => true) === false) return 'its pattern matches nothing';
  return undefined;
}

/** What brings back what another has taken away: small letters, a blank for a comment, `/*` from `/./*` or from around a NUL. */
const BRINGS_BACK: ReadonlyMap<string, readonly string[]> = new Map([
  ['UPPERCASE', ['LOWERCASE']],
  ['REMOVE_WHITESPACE', ['REPLACE_COMMENTS']],
  ['REPLACE_COMMENTS', ['REMOVE_NULLS', 'NORMALIZE_PATH']],
]);

function staysRemoved(type: string, later: TextTransformation): boolean {
  return HARMLESS.has(later.type) && BRINGS_BACK.get(type)?.includes(later.type) !== true;
}

/** Whether the statement may match without a look at the text: by its oversize handling or its fallback. */
function mayMatchUnseen(field: Field): boolean {
  return (
    ('oversize' in field && field.oversize === 'MATCH') ||
    ('invalid' in field && field.invalid === 'MATCH') ||
    ('fallback' in field && field.fallback === 'MATCH')
  );
}
