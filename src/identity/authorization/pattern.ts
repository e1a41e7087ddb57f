// A wildcard pattern made ready to be matched against many names: the time for one name is bounded by the square of the name's own length,
// however long and hostile the pattern is.

import { matchesPattern } from '../policy/pattern.ts';

/** Tells whether a name fits the pattern, without regard to case; `*` stands for any text, `?` for any one character. */
export function nameMatcher(pattern: string): (name: string) => boolean {
  const plain = pattern.toLowerCase().replaceAll(/\*+/g, '*');
  const stars = plain.split('*').length - 1;
  const least = plain.length - stars;
  if (stars === 0 && !plain.includes('?')) return (name) => name.toLowerCase() === plain;
  return (name) => name.length >= least && matchesPattern(plain, name.toLowerCase());
}
