// What a rule matched, counted: by day, account, principal and call, with the first few as examples.

/** One event that matched, as far as it is counted. */
export interface Counted {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly account: string;
  readonly principal: string;
  readonly call: string;
  /** `file#number`. */
  readonly place: string;
}

const TALLIED = ['account', 'principal', 'call'] as const;
export type Tallied = (typeof TALLIED)[number] | 'day';

export interface Tally {
  /** An event counts once, however often it comes. */
  readonly add: (one: Counted) => void;
  /** Events that were counted elsewhere, none of which is added here. */
  readonly addCount: (of: Tallied | 'all', value: string, count: number) => void;
  readonly addExample: (one: Counted) => void;
  readonly total: () => number;
  /** The most frequent first; days in their order. */
  readonly top: (of: Tallied, most: number) => readonly (readonly [value: string, count: number])[];
  readonly examples: () => readonly Counted[];
}

const MOST_EXAMPLES = 3;
/** What an event does not say. */
export const NOT_SAID = 'unknown';

export function createTally(): Tally {
  const seen = new Set<string>();
  const counts = new Map<Tallied, Map<string, number>>([...TALLIED, 'day' as const].map((name) => [name, new Map()]));
  let examples: readonly Counted[] = [];
  let total = 0;
  const addCount: Tally['addCount'] = (of, value, count) => {
    if (of === 'all') total += count;
    else {
      const map = counts.get(of);
      map?.set(value, (map.get(value) ?? 0) + count);
    }
  };
  const addExample = (one: Counted): void => {
    const last = examples[MOST_EXAMPLES - 1];
    if (last !== undefined && compare(one, last) > 0) return;
    // Of an event that came twice, the place that is first by name.
    const twin = examples.find(({ id }) => id === one.id);
    if (twin !== undefined && twin.place <= one.place) return;
    examples = [...examples.filter((other) => other !== twin), one].sort(compare).slice(0, MOST_EXAMPLES);
  };
  return {
    add(one) {
      addExample(one);
      if (seen.has(one.id)) return;
      seen.add(one.id);
      total++;
      addCount('day', dayOf(one.time), 1);
      for (const of of TALLIED) addCount(of, one[of], 1);
    },
    addCount,
    addExample,
    total: () => total,
    top(of, most) {
      const all = [...(counts.get(of) ?? [])];
      const byText = (a: readonly [string, number], b: readonly [string, number]) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
      return all.sort(of === 'day' ? byText : (a, b) => b[1] - a[1] || byText(a, b)).slice(0, most);
    },
    examples: () => examples,
  };
}

function compare(a: Counted, b: Counted): number {
  return a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
