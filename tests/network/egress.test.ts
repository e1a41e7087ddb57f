// What can leave, asked of everything at once, against single questions.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { egressOf, type NetworkModel, reachBetween, readNetwork } from '../../src/network/index.ts';
import { contains, type Packet } from '../../src/network/packets/index.ts';
import { firstWithin } from '../../src/network/pairs/hosts.ts';
import { drawWorld } from '../kernel/world.ts';
import { createChance } from '../suricata/random.ts';
import { snapshotOf, worlds } from './world.ts';

const RUNS = Number(process.env['STOA_NETWORK_RUNS'] ?? 150);
const OUTSIDE = { 4: [0x08080808n, 0x01010101n], 6: [0x2001_4860_4860_0000_0000_0000_0000_8888n] } as const;

function compare(model: NetworkModel, pick: (n: number) => number, times: number): Record<'yes' | 'no' | 'unknown', number> {
  const { rows } = egressOf(model);
  const ends = [...model.interfaces().values()].filter(({ type }) => type === 'interface');
  const tally = { yes: 0, no: 0, unknown: 0 };
  for (let i = 0; i < times; i++) {
    const from = ends[pick(ends.length)];
    const address = from?.addresses[pick(from.addresses.length)];
    if (from === undefined || address === undefined) continue;
    const { version, value } = address;
    const packet: Packet = {
      version,
      source: value,
      destination: OUTSIDE[version][pick(OUTSIDE[version].length)] ?? 0n,
      protocol: pick(3) === 0 ? 17 : 6,
      sourcePort: [50_000, 50_001, 1025][pick(3)] ?? 0,
      destinationPort: [22, 443, 8080][pick(3)] ?? 0,
    };
    const alone = reachBetween(
      model,
      [{ kind: 'interface', interface: { ...from, addresses: [address] } }],
      [{ kind: 'internet', address: packet.destination, version }],
      { protocol: packet.protocol === 6 ? 'tcp' : 'udp', port: packet.destinationPort, sourcePort: [packet.sourcePort, packet.sourcePort] },
    );
    tally[alone.answer]++;
    const own = rows.filter((row) => row.version === version && firstWithin(row.senders, value, value) !== undefined && row.vpcId === from.vpcId);
    const said = own.some(({ set }) => contains(set, packet)) ? 'yes' : own.some(({ perhaps }) => contains(perhaps, packet)) ? 'unknown' : 'no';
    if (said !== alone.answer)
      throw new Error(
        `${from.id} ${JSON.stringify({ ...packet, source: String(value), destination: String(packet.destination) })}: alone ${alone.answer}, at once ${said}`,
      );
  }
  return tally;
}

describe('egressOf', () => {
  it('says of every interface and packet what a single question says', () => {
    const total = { yes: 0, no: 0, unknown: 0 };
    fc.assert(
      fc.property(worlds, fc.array(fc.nat(10_000), { minLength: 60, maxLength: 120 }), (world, numbers) => {
        let at = 0;
        const tally = compare(readNetwork(snapshotOf(world)), (n) => (numbers[at++ % numbers.length] ?? 0) % n, 30);
        for (const key of ['yes', 'no', 'unknown'] as const) total[key] += tally[key];
      }),
      { numRuns: RUNS },
    );
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const chance = createChance(seed);
        const tally = compare(readNetwork(snapshotOf(drawWorld(chance))), (n) => chance.below(n), 40);
        for (const key of ['yes', 'no', 'unknown'] as const) total[key] += tally[key];
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
    expect(total.yes / (total.yes + total.no)).toBeGreaterThan(0.2);
    expect(total.no).toBeGreaterThan(100);
  });
});
