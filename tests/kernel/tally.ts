// What was judged: how many probes of each kind, and how many of them were answered.

import type { PlannedProbe } from './probes.ts';

export interface Tally {
  readonly count: (probe: PlannedProbe, isAnswered: boolean) => void;
  /** The share of probes that were answered, in per cent. */
  readonly share: () => number;
  /** A line a kind of way: `in`, from the internet; `public`, by a public address; `across`, to another VPC. */
  readonly lines: () => readonly string[];
}

export function createTally(): Tally {
  const kinds = new Map<string, { probes: number; answered: number }>();
  const sum = (key: 'probes' | 'answered') => [...kinds.values()].reduce((total, one) => total + one[key], 0);
  return {
    count: (probe, isAnswered) => {
      const kind = `IPv${probe.version} ${wayOf(probe)}`;
      const { probes, answered } = kinds.get(kind) ?? { probes: 0, answered: 0 };
      kinds.set(kind, { probes: probes + 1, answered: answered + (isAnswered ? 1 : 0) });
    },
    share: () => Math.round((100 * sum('answered')) / sum('probes')),
    lines: () =>
      [...kinds.keys()].sort().map((kind) => {
        const { probes, answered } = kinds.get(kind) ?? { probes: 0, answered: 0 };
        return `  ${kind.padEnd(14)} ${String(probes).padStart(8)} probes, ${Math.round((100 * answered) / probes)}% answered`;
      }),
  };
}

function wayOf({ fromEnd, toEnd, source, target }: PlannedProbe): string {
  const [from, to] = [fromEnd, toEnd].map((end) => (end.startsWith('eni-') ? end[4] : undefined));
  if (from === undefined) return 'in';
  if (to === undefined) return 'out';
  if (source.startsWith('10.') && !target.startsWith('10.')) return 'public';
  return from === to ? 'within' : 'across';
}
