// The requests that each rate-based rule has counted, by aggregation instance, in the order of their times.

export interface RateLog {
  /** Counts a request that reached the rule; `isSure` is false where it may not have, or may not be of this instance. */
  readonly add: (rule: string, key: string, time: number, isSure: boolean) => void;
  /** How many requests of the instance came in the milliseconds before `time`: for certain, and at most. */
  readonly within: (rule: string, key: string, time: number, window: number) => { readonly least: number; readonly most: number };
  /** The times after `from` and up to `time` at which requests of the instance came. */
  readonly timesSince: (rule: string, key: string, from: number, time: number) => readonly number[];
  /** A request that may be of any instance of the rule. */
  readonly addAny: (rule: string, time: number) => void;
}

interface Counted {
  readonly sure: number[];
  readonly perhaps: number[];
}

export function createRateLog(): RateLog {
  const log = new Map<string, Counted>();
  const at = (rule: string, key: string): Counted => {
    const name = `${rule}\n${key}`;
    let found = log.get(name);
    if (found === undefined) log.set(name, (found = { sure: [], perhaps: [] }));
    return found;
  };
  const ANY = '\0any';
  const timesOf = (rule: string, key: string) => {
    const [own, anyOne] = [log.get(`${rule}\n${key}`), log.get(`${rule}\n${ANY}`)];
    return { sure: own?.sure ?? [], perhaps: [own?.perhaps ?? [], anyOne?.perhaps ?? []] };
  };
  return {
    add: (rule, key, time, isSure) => {
      const counted = at(rule, key);
      (isSure ? counted.sure : counted.perhaps).push(time);
    },
    addAny: (rule, time) => {
      at(rule, ANY).perhaps.push(time);
    },
    within: (rule, key, time, window) => {
      const { sure, perhaps } = timesOf(rule, key);
      const least = between(sure, time - window, time);
      return { least, most: least + perhaps.reduce((sum, times) => sum + between(times, time - window, time), 0) };
    },
    timesSince: (rule, key, from, time) => {
      const { sure, perhaps } = timesOf(rule, key);
      return [sure, ...perhaps].flatMap((times) => times.slice(firstAfter(times, from), firstAfter(times, time)));
    },
  };
}

function between(times: readonly number[], from: number, to: number): number {
  return firstAfter(times, to) - firstAfter(times, from);
}

/** The index of the first time after this one. INVARIANT: times are added in order. */
function firstAfter(times: readonly number[], time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
