// The prober as a child process: one order a line, one answer a line.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Topology } from './topology.ts';

export interface Probe {
  readonly from: string;
  readonly version: 4 | 6;
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly source: string;
  readonly target: string;
  readonly sport: number;
  readonly dport: number;
}

/** Where a probe arrived, and whether the answer came back. */
export type Outcome = readonly [string | null, boolean];

export interface Prober {
  readonly build: (topology: Topology) => Promise<number>;
  /** Waits for stragglers for so many seconds. */
  readonly probe: (probes: readonly Probe[], patience: number) => Promise<readonly Outcome[]>;
  readonly destroy: () => Promise<void>;
  readonly close: () => void;
}

export interface Tools {
  readonly python: string;
  readonly ip: string;
  readonly nft: string;
}

export function openProber({ python, ip, nft }: Tools): Prober {
  const child = spawn(python, [join(import.meta.dirname, 'wire.py'), ip, nft], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const order = async (what: object): Promise<Record<string, unknown>> => {
    child.stdin.write(`${JSON.stringify(what)}\n`);
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the prober ended');
    return JSON.parse(value) as Record<string, unknown>;
  };
  return {
    build: async (topology) => Number((await order({ op: 'build', topology }))['built']),
    probe: async (probes, patience) => (await order({ op: 'probe', probes, patience }))['outcomes'] as readonly Outcome[],
    destroy: async () => {
      await order({ op: 'destroy' });
    },
    close: () => child.stdin.end(),
  };
}
