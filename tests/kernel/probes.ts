// Packets to send: pairs of ends, protocols and ports, each five-tuple once, whichever way round.

import type { Chance } from '../suricata/random.ts';
import { INTERNET } from './plan.ts';
import type { Probe } from './prober.ts';
import type { Host, KernelWorld } from './world.ts';

const PORTS = [22, 80, 443, 8000, 8080, 9000, 19, 21, 444];
const CLIENT_PORTS = [22, 443, 1023, 1024, 8080, 50_000];
const PROTOCOLS = ['tcp', 'tcp', 'tcp', 'udp', 'icmp'] as const;

export interface PlannedProbe extends Probe {
  /** What is asked of the engine: ends by name. */
  readonly fromEnd: string;
  readonly toEnd: string;
}

export function drawProbes(chance: Chance, { hosts }: KernelWorld, count: number): readonly PlannedProbe[] {
  const seen = new Set<string>();
  const found: PlannedProbe[] = [];
  for (let drawn = 0; found.length < count && drawn < 4 * count; drawn++) {
    const version = chance.isOneIn(3) ? 6 : 4;
    const protocol = chance.pick(PROTOCOLS);
    const ends = drawEnds(chance, hosts, version);
    if (ends === undefined) continue;
    const sport = protocol === 'icmp' ? drawn + 1 : chance.isOneIn(5) ? chance.pick(CLIENT_PORTS) : 49_152 + drawn;
    const dport = protocol === 'icmp' ? sport : chance.pick(PORTS);
    const sides = [`${ends.source} ${sport}`, `${ends.target} ${dport}`].sort();
    const key = `${protocol} ${sides.join(' ')}`;
    // With one client port, private and public address of one host are the same connection behind a gateway.
    const keyOfEnds = `${protocol} ${ends.fromEnd} ${sport} ${ends.toEnd} ${dport}`;
    if (seen.has(key) || seen.has(keyOfEnds)) continue;
    seen.add(key);
    seen.add(keyOfEnds);
    found.push({ ...ends, version, protocol, sport, dport });
  }
  return found;
}

type Ends = Pick<PlannedProbe, 'from' | 'fromEnd' | 'toEnd' | 'source' | 'target'>;

function drawEnds(chance: Chance, hosts: readonly Host[], version: 4 | 6): Ends | undefined {
  const own = (host: Host) => (version === 4 ? host.address : host.address6);
  const [a, b] = [chance.pick(hosts), chance.pick(hosts)];
  const outside = chance.pick(INTERNET[version]);
  const shown = version === 4 ? b.publicAddress : b.address6;
  switch (chance.below(8)) {
    case 0:
    case 1:
      return { from: a.id, fromEnd: a.id, toEnd: outside, source: own(a), target: outside };
    case 2:
    case 3:
      return shown === undefined ? undefined : { from: 'internet', fromEnd: outside, toEnd: b.id, source: outside, target: shown };
    case 4:
      if (a === b || version === 6 || shown === undefined) return undefined;
      return { from: a.id, fromEnd: a.id, toEnd: b.id, source: own(a), target: shown };
    default:
      return a === b ? undefined : { from: a.id, fromEnd: a.id, toEnd: b.id, source: own(a), target: own(b) };
  }
}
