// All pairs at once against single questions: for every pair of interfaces and packets drawn at random, the factored flows say what a walk says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NetworkModel, readNetwork } from '../../src/network/index.ts';
import type { NetworkInterface } from '../../src/network/model/index.ts';
import { contains, type IpVersion, isEmpty, type Packet } from '../../src/network/packets/index.ts';
import { indexPairs, type PairIndex, rowSays } from '../../src/network/pairs/index.ts';
import { settleChoices } from '../../src/network/reach/agreement.ts';
import type { Walker } from '../../src/network/reach/flow.ts';
import { follow } from '../../src/network/reach/follow.ts';
import { waysBetween } from '../../src/network/reach/ways.ts';
import { drawWorld } from '../kernel/world.ts';
import { createChance } from '../suricata/random.ts';
import { snapshotOf, worlds } from './world.ts';
import { drawHub } from './world-hub.ts';

const RUNS = Number(process.env['STOA_NETWORK_RUNS'] ?? 150);
const PORTS = [22, 443, 8080, 5000];
const SOURCE_PORTS = [50_000, 50_001, 1025];
const GATEWAYS = ['AWS::EC2::InternetGateway', 'AWS::EC2::EgressOnlyInternetGateway'];

type Says = 'yes' | 'no' | 'unknown';

/** One packet, asked alone; ways through the internet are another question. */
function single(model: NetworkModel, from: NetworkInterface, to: NetworkInterface, packet: Packet): Says {
  const walker: Walker = { model, version: packet.version, isTryingOther: false, follow };
  const query = {
    protocol: packet.protocol === 6 ? ('tcp' as const) : ('udp' as const),
    port: packet.destinationPort,
    sourcePort: [packet.sourcePort, packet.sourcePort] as const,
  };
  const one = { ...from, addresses: from.addresses.filter(({ value }) => value === packet.source) };
  const other = { ...to, addresses: to.addresses.filter(({ value }) => value === packet.destination).map(({ version, value }) => ({ version, value })) };
  const clear = waysBetween(walker, { kind: 'interface', interface: one }, { kind: 'interface', interface: other }, query)
    .filter(({ flow, packets }) => flow.blocks.length === 0 && !isEmpty(packets))
    .filter(({ flow }) => !flow.hops.some(({ resource }) => GATEWAYS.includes(resource.type)));
  const { sure } = settleChoices(clear.filter(({ flow }) => flow.unknowns.length === 0));
  if (sure.some(({ packets }) => contains(packets, packet))) return 'yes';
  return clear.length > 0 ? 'unknown' : 'no';
}

function atOnce(index: PairIndex, from: NetworkInterface, to: NetworkInterface, packet: Packet): Says {
  const said = new Set<Says>();
  for (const row of index.flows(from.vpcId, to.vpcId)) if (row.from.name === from.id && row.to.name === to.id) said.add(rowSays(row, packet));
  return said.has('yes') ? 'yes' : said.has('unknown') ? 'unknown' : 'no';
}

/** With names for all alike the flows are the same as with one for each. */
function merged(index: PairIndex, from: NetworkInterface, to: NetworkInterface, packet: Packet): Says {
  const said = new Set<Says>();
  for (const row of index.flows(from.vpcId, to.vpcId)) said.add(rowSays(row, packet));
  return said.has('yes') ? 'yes' : said.has('unknown') ? 'unknown' : 'no';
}

function compare(model: NetworkModel, pick: (n: number) => number, times: number): Readonly<Record<Says, number>> {
  const ends = [...model.interfaces().values()].filter(({ type }) => type === 'interface');
  const named = indexPairs(model, ({ id }) => id);
  const together = indexPairs(model, () => 'all');
  const tally = { yes: 0, no: 0, unknown: 0 };
  for (let i = 0; i < times; i++) {
    const [from, to] = [ends[pick(ends.length)], ends[pick(ends.length)]];
    if (from === undefined || to === undefined || from.id === to.id) continue;
    const version = ([4, 6] as const)[pick(2)] as IpVersion;
    const [source, destination] = [from, to].map(({ addresses }) => addresses.find((one) => one.version === version)?.value);
    if (source === undefined || destination === undefined) continue;
    const packet: Packet = {
      version,
      source,
      destination,
      protocol: pick(3) === 0 ? 17 : 6,
      sourcePort: SOURCE_PORTS[pick(SOURCE_PORTS.length)] ?? 0,
      destinationPort: PORTS[pick(PORTS.length)] ?? 0,
    };
    const expected = single(model, from, to, packet);
    tally[expected]++;
    const said = [atOnce(named, from, to, packet), merged(together, from, to, packet)];
    if (said.some((one) => one !== expected))
      throw new Error(
        `${from.id} to ${to.id} ${JSON.stringify({ ...packet, source: String(source), destination: String(destination) })}: alone ${expected}, at once ${said.join(' and ')}`,
      );
  }
  return tally;
}

describe('indexPairs', () => {
  it('says of every pair what a walk between the two says', () => {
    const total = { yes: 0, no: 0, unknown: 0 };
    fc.assert(
      fc.property(worlds, fc.array(fc.nat(10_000), { minLength: 60, maxLength: 120 }), (world, numbers) => {
        let at = 0;
        const tally = compare(readNetwork(snapshotOf(world)), (n) => (numbers[at++ % numbers.length] ?? 0) % n, 40);
        for (const key of ['yes', 'no', 'unknown'] as const) total[key] += tally[key];
      }),
      { numRuns: RUNS },
    );
    expect(total.yes / (total.yes + total.no)).toBeGreaterThan(0.2);
    expect(total.no).toBeGreaterThan(100);
  });

  it('says so of networks with IPv6, three VPCs and two peered transit gateways', () => {
    const total = { yes: 0, no: 0, unknown: 0 };
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const chance = createChance(seed);
        const tally = compare(readNetwork(snapshotOf(drawWorld(chance))), (n) => chance.below(n), 60);
        for (const key of ['yes', 'no', 'unknown'] as const) total[key] += tally[key];
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
    expect(total.yes / (total.yes + total.no)).toBeGreaterThan(0.2);
    expect(total.no).toBeGreaterThan(100);
  });

  it('says so where replies go past a firewall that has stateless rules pass some of the requests', () => {
    const chance = createChance(446_173);
    const tally = compare(readNetwork(snapshotOf(drawWorld(chance))), (n) => chance.below(n), 60);
    expect(tally.yes).toBeGreaterThan(0);
  });

  it('says so of VPCs around one transit gateway', () => {
    const total = { yes: 0, no: 0, unknown: 0 };
    for (let seed = 1; seed <= RUNS / 2; seed++) {
      const chance = createChance(seed);
      const tally = compare(readNetwork(snapshotOf(drawHub(chance))), (n) => chance.below(n), 40);
      for (const key of ['yes', 'no', 'unknown'] as const) total[key] += tally[key];
    }
    expect(total.yes / (total.yes + total.no)).toBeGreaterThan(0.1);
    expect(total.no).toBeGreaterThan(100);
  });
});
