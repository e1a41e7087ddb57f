// The list of exposures against single questions: of packets drawn at random, in drawn networks of both IP versions, with gateways and firewalls.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposedToInternet, findEnds, reachBetween, readNetwork } from '../../src/network/index.ts';
import { contains } from '../../src/network/packets/index.ts';
import { drawWorld } from '../kernel/world.ts';
import { createChance } from '../suricata/random.ts';
import { snapshotOf, type World, worlds } from './world.ts';

const RUNS = Number(process.env['STOA_NETWORK_RUNS'] ?? 60);
const CLIENTS = { 4: ['8.8.8.8', '1.1.1.1', '9.9.9.9'], 6: ['2001:4860::8', '2600:9000::1'] } as const;
const VALUES = {
  4: [0x08080808n, 0x01010101n, 0x09090909n],
  6: [0x2001_4860_0000_0000_0000_0000_0000_0008n, 0x2600_9000_0000_0000_0000_0000_0000_0001n],
} as const;
const PORTS = [22, 443, 8080];

/** How often the list and a question said yes, no, and that they do not know; throws where they differ. */
function compare(world: World, below: (n: number) => number, times: number): Readonly<Record<'yes' | 'no' | 'unknown', number>> {
  const model = readNetwork(snapshotOf(world));
  const exposures = exposedToInternet(model);
  const all = [...model.interfaces().values()].filter(({ type }) => type === 'interface');
  const tally = { yes: 0, no: 0, unknown: 0 };
  for (let round = 0; round < times && all.length > 0; round++) {
    const one = all[below(all.length)];
    if (one === undefined) continue;
    const version = below(3) === 0 && one.addresses.some((address) => address.version === 6) ? 6 : 4;
    const client = below(CLIENTS[version].length);
    const port = PORTS[below(PORTS.length)] ?? 443;
    const sourcePort = [50_000, 1025][below(2)] ?? 50_000;
    const own = exposures.filter(({ members }) => members.some(({ id }) => id === one.id));
    const packet = { version, source: VALUES[version][client] ?? 0n, destination: 0n, protocol: 6, sourcePort, destinationPort: port } as const;
    const holding = own.filter(({ packets }) => packets.some((set) => set.version === version && contains(set, packet)));
    if (holding.length > 1) throw new Error(`${one.id}: what gets in certainly is listed among what gets in perhaps`);
    const says = holding.length === 0 ? 'no' : holding.some(({ missing }) => missing.length === 0) ? 'yes' : 'unknown';
    const ends = (text: string) => {
      const found = findEnds(model, text);
      return found.ok ? found.value.ends : [];
    };
    const to = { kind: 'interface', interface: { ...one, addresses: one.addresses.filter((address) => address.version === version) } } as const;
    const { answer } = reachBetween(model, ends(CLIENTS[version][client] ?? ''), [to], { protocol: 'tcp', port, sourcePort: [sourcePort, sourcePort] });
    tally[answer]++;
    // What is listed only unless something missing prevents it may be known of this packet.
    if (says === 'unknown' ? answer === 'no' : answer !== says)
      throw new Error(`${one.id} tcp ${CLIENTS[version][client]}:${sourcePort}>${port}: listed ${says}, asked alone ${answer}`);
  }
  return tally;
}

function play(arbitrary: fc.Arbitrary<World>): Readonly<Record<'yes' | 'no' | 'unknown', number>> {
  const total = { yes: 0, no: 0, unknown: 0 };
  fc.assert(
    fc.property(arbitrary, fc.nat(1_000_000), (world, seed) => {
      const chance = createChance(seed);
      const tally = compare(world, (n) => chance.below(n), 12);
      for (const key of ['yes', 'no', 'unknown'] as const) total[key] += tally[key];
    }),
    { numRuns: RUNS },
  );
  return total;
}

describe('exposedToInternet', () => {
  it('lists what single questions say, in networks of one version', () => {
    expect(play(worlds).yes).toBeGreaterThan(50);
  });

  it('lists what single questions say, in networks of both versions, with transit gateways', () => {
    expect(play(fc.nat(1_000_000).map((seed) => drawWorld(createChance(seed)))).yes).toBeGreaterThan(50);
  });
});
