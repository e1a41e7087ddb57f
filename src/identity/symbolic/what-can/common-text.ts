// A text that two wildcard patterns both match.

const STAR = '*';

/** A short text that both patterns match; `undefined` where there is none. Cost: the product of their lengths. */
export function commonText(a: string, b: string): string | undefined {
  const width = b.length + 1;
  // ends[i * width + j]: whether the rest of a from i and the rest of b from j have a text in common.
  const ends = new Uint8Array((a.length + 1) * width);
  const can = (i: number, j: number): boolean => ends[i * width + j] === 1;
  const isSame = (i: number, j: number): boolean => a[i] === b[j] || a[i] === '?' || b[j] === '?';
  for (let i = a.length; i >= 0; i--) {
    for (let j = b.length; j >= 0; j--) {
      const isEnd = i === a.length && j === b.length;
      const byA = i < a.length && a[i] === STAR && (can(i + 1, j) || (j < b.length && can(i, j + 1)));
      const byB = j < b.length && b[j] === STAR && (can(i, j + 1) || (i < a.length && can(i + 1, j)));
      const byBoth = i < a.length && j < b.length && a[i] !== STAR && b[j] !== STAR && isSame(i, j) && can(i + 1, j + 1);
      if (isEnd || byA || byB || byBoth) ends[i * width + j] = 1;
    }
  }
  if (!can(0, 0)) return undefined;
  let text = '';
  const plain = (char: string | undefined): string => (char === '?' ? 'x' : (char ?? ''));
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (a[i] === STAR && can(i + 1, j)) i++;
    else if (b[j] === STAR && can(i, j + 1)) j++;
    else if (a[i] === STAR) text += plain(b[j++]);
    else if (b[j] === STAR) text += plain(a[i++]);
    else {
      text += plain(a[i] === '?' ? b[j] : a[i]);
      i++;
      j++;
    }
  }
  return text;
}
