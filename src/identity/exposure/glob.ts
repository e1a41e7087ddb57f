// What wildcard patterns have to do with each other: one covers another, or they have texts in common.
// `*` stands for any text, `?` for any one character, as in IAM.

import { matchesPattern } from '../policy/pattern.ts';

/** Whether every text of `inner` is a text of `outer`; `undefined` where a `?` against a `*` leaves it open. */
export function covers(outer: string, inner: string): boolean | undefined {
  const isCovered = matchesPattern(outer, inner);
  // A star of `inner` was matched as one character; a `?` of `outer` must not have stood for it.
  if (isCovered && outer.includes('?') && inner.includes('*')) return undefined;
  return isCovered;
}

/** Whether two patterns have a text in common. Cost: the product of their lengths. */
export function overlaps(a: string, b: string): boolean {
  // reach[j]: whether a[0..i) and b[0..j) can stand for the same text.
  let reach = Array.from({ length: b.length + 1 }, (_, j) => /^\**$/.test(b.slice(0, j)));
  for (const one of a) {
    const next: boolean[] = [one === '*' && reach[0] === true];
    for (let j = 1; j <= b.length; j++) {
      const other = b[j - 1];
      const isStarred = (one === '*' && (reach[j] === true || next[j - 1] === true)) || (other === '*' && (reach[j] === true || next[j - 1] === true));
      const isSame = one === other || one === '?' || other === '?';
      next.push(isStarred || (isSame && reach[j - 1] === true));
    }
    reach = next;
  }
  return reach[b.length] === true;
}
