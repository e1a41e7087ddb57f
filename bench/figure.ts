// What every benchmark prints: one figure a line, as JSON, for scripts/bench.mjs to lay out.

export interface Figure {
  readonly name: string;
  /** What was measured, with its unit: `212 ms`. */
  readonly measured: string;
  /** What it is measured against, in the same run. */
  readonly comparedWith: string;
  /** Measured by compared. */
  readonly ratio: number;
  /** The most that the ratio may be; none for figures that only inform. */
  readonly limit?: number;
}

export function report(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The milliseconds that something takes, after the rubbish of what came before is collected. */
export async function milliseconds(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  const kept = await work();
  const took = performance.now() - start;
  // Keeps the result alive to here, so that no one's memory is freed while it is measured.
  if (kept === milliseconds) throw new Error('unreachable');
  return took;
}

/** The milliseconds of processor time that something takes, of this thread and its helpers: others may share the machine. */
export function cpu<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, value };
}

/** Runs each of the works in turn, over and over, so that a slow moment of the machine meets all of them; medians in milliseconds. */
export async function interleaved(rounds: number, works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++) for (const [index, work] of works.entries()) times[index]?.push(await milliseconds(work));
  return times.map(median);
}
