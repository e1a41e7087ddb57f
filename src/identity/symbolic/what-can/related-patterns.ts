// Patterns that may have texts in common, found by what they begin and end with: of patterns that name different things none is compared.

export interface PatternIndex {
  /** The patterns that may have a text in common with one of them, itself left out. */
  readonly related: (pattern: string) => Iterable<string>;
}

interface Ends {
  readonly pattern: string;
  /** What every text of it begins with, and ends with; the whole where it has no wildcard. */
  readonly start: string;
  readonly end: string;
}

export function indexPatterns(patterns: Iterable<string>): PatternIndex {
  const all = [...patterns].map(endsOf).sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const byStart = new Map<string, Ends[]>();
  for (const one of all) {
    const same = byStart.get(one.start);
    if (same === undefined) byStart.set(one.start, [one]);
    else same.push(one);
  }
  const lengths = [...new Set(all.map(({ start }) => start.length))].sort((a, b) => a - b);
  const firstAtOrAfter = (start: string): number => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.start ?? '') < start) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    *related(pattern) {
      const { start, end } = endsOf(pattern);
      const isClose = (other: Ends): boolean => other.pattern !== pattern && (other.end.endsWith(end) || end.endsWith(other.end));
      // Those that begin with less.
      for (const length of lengths) {
        if (length >= start.length) break;
        for (const other of byStart.get(start.slice(0, length)) ?? []) if (isClose(other)) yield other.pattern;
      }
      // Those that begin with as much or more stand together.
      for (let at = firstAtOrAfter(start); all[at]?.start.startsWith(start) === true; at++) {
        const other = all[at];
        if (other !== undefined && isClose(other)) yield other.pattern;
      }
    },
  };
}

function endsOf(pattern: string): Ends {
  const first = pattern.search(/[*?]/);
  if (first < 0) return { pattern, start: pattern, end: pattern };
  const last = Math.max(pattern.lastIndexOf('*'), pattern.lastIndexOf('?'));
  return { pattern, start: pattern.slice(0, first), end: pattern.slice(last + 1) };
}
