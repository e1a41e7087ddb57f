// A text that wildcard patterns all match.

const STAR = '*';
/** What a search may look at; patterns of ordinary length stay far below it. */
const CELLS_LIMIT = 100_000;
const STATES_LIMIT = 4_000;

/** A short text that all patterns match; `undefined` where there is none, `'open'` where looking for it would take too long. */
export function commonText(patterns: readonly string[]): { readonly text: string } | 'open' | undefined {
  const [a = '', b = '', ...more] = patterns;
  if (patterns.length < 2) return { text: plainText(a) };
  if (more.length > 0) return searchText(patterns);
  if (a.length * b.length > CELLS_LIMIT) return 'open';
  const text = commonTextOfTwo(a, b);
  return text === undefined ? undefined : { text };
}

const plainText = (pattern: string): string => pattern.replaceAll(STAR, '').replaceAll('?', 'x');

/** Cost: the product of their lengths, what they have the same at both ends left out. */
function commonTextOfTwo(a: string, b: string): string | undefined {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start] && !isWild(a[start])) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end) && !isWild(a.at(-1 - end))) end++;
  const text = commonMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return text === undefined ? undefined : a.slice(0, start) + text + a.slice(a.length - end);
}

const isWild = (char: string | undefined): boolean => char === STAR || char === '?';

function commonMiddle(a: string, b: string): string | undefined {
  // Letters that differ before any wildcard settle it.
  if (a !== '' && b !== '' && !isWild(a[0]) && !isWild(b[0]) && a[0] !== b[0]) return undefined;
  if (a !== '' && b !== '' && !isWild(a.at(-1)) && !isWild(b.at(-1)) && a.at(-1) !== b.at(-1)) return undefined;
  const width = b.length + 1;
  // ends[i * width + j]: whether the rest of a from i and the rest of b from j have a text in common.
  const ends = new Uint8Array((a.length + 1) * width);
  ends[a.length * width + b.length] = 1;
  for (let i = a.length; i >= 0; i--) {
    const one = a.charCodeAt(i);
    for (let j = b.length; j >= 0; j--) {
      const at = i * width + j;
      const other = b.charCodeAt(j);
      let can = ends[at] ?? 0;
      if (one === STAR_CODE) can |= (ends[at + width] ?? 0) | (j < b.length ? (ends[at + 1] ?? 0) : 0);
      if (other === STAR_CODE) can |= (ends[at + 1] ?? 0) | (i < a.length ? (ends[at + width] ?? 0) : 0);
      else if (one !== STAR_CODE && i < a.length && j < b.length && (one === other || one === HOLE_CODE || other === HOLE_CODE))
        can |= ends[at + width + 1] ?? 0;
      ends[at] = can;
    }
  }
  if (ends[0] !== 1) return undefined;
  const can = (i: number, j: number): boolean => ends[i * width + j] === 1;
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

const STAR_CODE = 42;
const HOLE_CODE = 63;

interface State {
  readonly at: readonly number[];
  readonly from: State | undefined;
  readonly char: string;
}

/** Letter by letter through all patterns at once, the shortest text first. */
function searchText(patterns: readonly string[]): { readonly text: string } | 'open' | undefined {
  const seen = new Set<string>();
  let level: State[] = [{ at: patterns.map(() => 0), from: undefined, char: '' }];
  const isEnd = (at: number, index: number): boolean => /^\**$/.test((patterns[index] ?? '').slice(at));
  while (level.length > 0) {
    const next: State[] = [];
    for (const state of level) {
      if (state.at.every(isEnd)) return { text: readBack(state) };
      for (const char of nextChars(patterns, state.at)) {
        for (const at of stepAll(patterns, state.at, char)) {
          const key = at.join(',');
          if (seen.has(key)) continue;
          if (seen.size >= STATES_LIMIT) return 'open';
          seen.add(key);
          next.push({ at, from: state, char });
        }
      }
    }
    level = next;
  }
  return undefined;
}

/** The letters that one of the patterns asks for. */
function nextChars(patterns: readonly string[], at: readonly number[]): ReadonlySet<string> {
  const chars = new Set<string>();
  for (const [index, pattern] of patterns.entries()) {
    let position = at[index] ?? 0;
    while (pattern[position] === STAR) position++;
    const char = pattern[position];
    if (char !== undefined) chars.add(char === '?' ? 'x' : char);
  }
  return chars;
}

/** Where each pattern may stand after one letter: past it, or still at a star. */
function stepAll(patterns: readonly string[], at: readonly number[], char: string): readonly (readonly number[])[] {
  let found: readonly (readonly number[])[] = [[]];
  for (const [index, pattern] of patterns.entries()) {
    const start = at[index] ?? 0;
    let position = start;
    while (pattern[position] === STAR) position++;
    const places: number[] = [];
    if (position > start) places.push(position - 1);
    if (pattern[position] === char || pattern[position] === '?') places.push(position + 1);
    found = found.flatMap((before) => places.map((place) => [...before, place]));
  }
  return found;
}

function readBack(state: State): string {
  let text = '';
  for (let one: State | undefined = state; one !== undefined; one = one.from) text = one.char + text;
  return text;
}
