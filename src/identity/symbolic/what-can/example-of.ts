// An ARN that stands for all that some patterns of policies have in common, and for nothing that another pattern names.

import { matchesPattern } from '../../policy/pattern.ts';
import { commonText } from './common-text.ts';
import { ANY } from './generic-target.ts';

/** Made up names for where a pattern leaves room; the last is of a letter that no policy has. */
const NAMES = [ANY, '\u{e000}'] as const;

/** An ARN, or `open`. */
type Example = string;

/** How many patterns at once may still be searched for a text of theirs; two of them never need it. */
export interface Searches {
  left: number;
}

/**
 * An ARN of one of the types that all of the patterns match; `undefined` where there is none, `'open'` where it was not found out.
 * `isOther`: whether another pattern matches it, which is avoided where it can be.
 */
export function exampleOf(patterns: readonly string[], types: readonly string[], isOther: (arn: string) => boolean, searches: Searches): Example | undefined {
  const find = (given: readonly string[]): Example | undefined => {
    if (given.length > 2 && searches.left-- <= 0) return 'open';
    const found = commonText(given);
    return typeof found === 'object' ? found.text : found;
  };
  // Most often they have nothing in common at all.
  const plain = patterns.length < 2 ? '' : find(patterns);
  if (plain === undefined || plain === 'open') return plain;
  let fallback: string | undefined;
  let isOpen = false;
  const isFound = (text: Example | undefined, type: string): text is string => {
    if (text === 'open') isOpen = true;
    if (text === undefined || text === 'open' || !matchesPattern(type, text)) return false;
    fallback ??= text;
    return !isOther(text);
  };
  for (const name of NAMES) {
    for (const type of types) {
      const narrow = patterns.map((pattern) => withRoom(narrowed(pattern, type), name));
      const text = narrow.length === 1 ? find([...narrow, type]) : find(narrow);
      if (isFound(text, type)) return text;
    }
  }
  for (const type of fallback === undefined ? types : []) {
    const text = find([...patterns, type]);
    if (isFound(text, type)) return text;
  }
  return fallback ?? (isOpen ? 'open' : undefined);
}

const withRoom = (pattern: string, name: string): string => pattern.replaceAll('*', () => `*${name}*`);

const FIELDS = 6;

/** The pattern with what the type says where the pattern leaves it open: `arn:*:sqs:*:*:*a` of a queue of one account. */
function narrowed(pattern: string, type: string): string {
  const [fields, others] = [fieldsOf(pattern), fieldsOf(type)];
  if (fields.length < FIELDS || others.length < FIELDS) return pattern;
  const last = others[FIELDS - 1] ?? '';
  const start = last.slice(0, last.search(/[*?]|$/));
  return fields
    .map((field, index) => {
      if (index < FIELDS - 1) return field === '*' ? (others[index] ?? field) : field;
      return field.startsWith('*') && last === `${start}*` ? start + field : field;
    })
    .join(':');
}

function fieldsOf(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length < FIELDS ? parts : [...parts.slice(0, FIELDS - 1), parts.slice(FIELDS - 1).join(':')];
}
