// The engine against the simulation of several zones: NAT gateways before and behind a firewall, endpoints and edge routes of each zone,
// load balancers of every type with and without cross-zone load balancing, IPv6, a peered VPC, an inspection VPC behind a transit gateway.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCidr } from '../../src/core/index.ts';
import { exposedToInternet, findEnds, reachBetween, readNetwork } from '../../src/network/index.ts';
import { contains, type Packet } from '../../src/network/packets/index.ts';
import { indexPairs, rowSays } from '../../src/network/pairs/index.ts';
import { createZonalSimulator, whateverIsChosen } from './simulate-balancer.ts';
import { type Answer, type Arrival, type Packet as Asked, createZonalNetwork, type Protocol } from './simulate-zonal.ts';
import { snapshotOf } from './world.ts';
import { zonalWorlds } from './world-zonal.ts';

/** In both IP versions that the addresses allow. */
function kindOf(from: string, to: string): string {
  const isFar = (one: string) => one.startsWith('eni-p');
  const version = [from, to].some((one) => one.includes(':')) ? ' by IPv6' : '';
  if (to.startsWith('eni-lb')) return 'to a node';
  if (OUTSIDE.includes(from)) return `in${version}`;
  if (OUTSIDE.includes(to)) return `out${version}`;
  return isFar(from) && isFar(to) ? 'inside the other' : isFar(from) || isFar(to) ? 'between VPCs' : 'inside';
}

const RUNS = Number(process.env['STOA_NETWORK_RUNS'] ?? 300);
const APPS = ['eni-app0', 'eni-app1', 'eni-app2', 'eni-web'];
const FAR = ['eni-p0', 'eni-p1'];
const OUTSIDE = ['8.8.8.8', '2a00::1'];
const place = fc.constantFrom(...APPS, ...FAR, ...OUTSIDE);
const asked = fc.record({
  from: place,
  to: fc.constantFrom(...APPS, ...APPS, ...FAR, ...FAR, ...OUTSIDE, 'eni-lb0', 'eni-lb1'),
  protocol: fc.constantFrom<Protocol>('tcp', 'tcp', 'tcp', 'udp', 'icmp'),
  port: fc.constantFrom(443, 8080, 8080),
  sport: fc.constantFrom(50_000, 40_000, 8080),
});

describe('reachBetween, in several zones', () => {
  it('says of single packets what a step by step simulation says', () => {
    const seen = new Map<string, Record<Answer, number>>();
    const reasons = new Map<string, number>();
    const count = (kind: string, answer: Answer) => {
      const row = seen.get(kind) ?? { yes: 0, no: 0, unknown: 0 };
      row[answer]++;
      seen.set(kind, row);
    };
    fc.assert(
      fc.property(zonalWorlds, fc.array(asked, { minLength: 10, maxLength: 16 }), (world, questions) => {
        const model = readNetwork(snapshotOf(world));
        const connects = createZonalSimulator(world);
        for (const { from, to, protocol, port, sport } of questions) {
          if (from === to || [from, to].some((one) => one.startsWith('eni-') && !model.interfaces().has(one))) continue;
          const [a, b] = [from, to].map((text) => {
            const found = findEnds(model, text);
            if (!found.ok) throw new Error(JSON.stringify(found.issues));
            return found.value.ends;
          });
          const simulated = connects(from, to, protocol, sport, port);
          const { answer, missing } = reachBetween(model, a ?? [], b ?? [], { protocol, port, sourcePort: [sport, sport] });
          count(kindOf(from, to), simulated);
          for (const { name } of missing) if (simulated === 'unknown') reasons.set(name, (reasons.get(name) ?? 0) + 1);
          count(protocol, simulated);
          count(world.balancer, simulated);
          count(world.shape, simulated);
          count('any', simulated);
          if (answer !== simulated)
            throw new Error(
              `${from} to ${to} ${protocol} ${sport}>${port}: the engine says ${answer} (${missing.map(({ name }) => name).join()}), the simulation ${simulated}`,
            );
        }
      }),
      { numRuns: RUNS },
    );
    // A judge that always says the same judges nothing, and one that says that it does not know is none.
    for (const [kind, { yes, no, unknown }] of seen) {
      expect(yes / (yes + no + unknown), `${kind} open`).toBeGreaterThan(0.05);
      expect(no / (yes + no + unknown), `${kind} closed`).toBeGreaterThan(0.05);
      expect(unknown / (yes + no + unknown), `${kind} unknown`).toBeLessThan(0.2);
    }
    if (process.env['STOA_NETWORK_SHOW'] !== undefined)
      process.stdout.write(`${JSON.stringify([[...seen], [...reasons].sort(([, a], [, b]) => b - a)], undefined, 1)}\n`);
  });
});

const best = (all: readonly Answer[]): Answer => (all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no');
const PORTS = [
  [443, 50_000],
  [8080, 40_000],
  [8080, 8080],
] as const;
const numberOf = (text: string) => parseCidr(text)?.first ?? 0n;
const addressIn = (version: 4 | 6, all: readonly string[]): string => all.find((one) => one.includes(':') === (version === 6)) ?? '';

function packetOf(version: 4 | 6, protocol: Protocol, src: string, dst: string, sourcePort: number, destinationPort: number): Packet {
  const ends = { version, source: numberOf(src), destination: numberOf(dst) } as const;
  if (protocol !== 'icmp') return { ...ends, protocol: protocol === 'tcp' ? 6 : 17, sourcePort, destinationPort };
  return { ...ends, protocol: version === 4 ? 1 : 58, sourcePort: version === 4 ? 8 : 128, destinationPort: 0 };
}

describe('indexPairs, in several zones', () => {
  it('says of every two interfaces what the simulation says, also past NAT gateways, firewalls and other VPCs', () => {
    const seen: Record<Answer, number> = { yes: 0, no: 0, unknown: 0 };
    fc.assert(
      fc.property(zonalWorlds, (world) => {
        const model = readNetwork(snapshotOf(world));
        const rows = [...indexPairs(model, ({ id }) => id).all()];
        const { eni, addressesOf } = createZonalNetwork(
          world,
          () => 0,
          () => '',
        );
        const known = [...APPS, ...FAR].filter((one) => model.interfaces().has(one));
        // The table is of what stays inside: the internet between two VPCs is not among its ways.
        const inside = ({ answer, isInside }: Arrival): Answer => (isInside ? answer : 'no');
        const said = (from: string, to: string, asks: Asked): Answer =>
          best(
            [40_000, 50_000, 8080].map((port) => whateverIsChosen((choose) => inside(createZonalNetwork(world, () => port, choose).exchange(from, to, asks)))),
          );
        for (const from of known) {
          for (const to of known) {
            if (from === to) continue;
            for (const version of [4, 6] as const) {
              const own = rows.filter((row) => row.version === version && row.from.name === from && row.to.name === to);
              const [src, dst] = [addressIn(version, addressesOf(eni(from))), addressIn(version, addressesOf(eni(to)))];
              for (const [dport, sport] of PORTS) {
                for (const protocol of ['tcp', 'udp', 'icmp'] as const) {
                  const simulated = said(from, to, { src, dst, protocol, sport, dport });
                  seen[simulated]++;
                  const packet = packetOf(version, protocol, src, dst, sport, dport);
                  expect(best(own.map((row) => rowSays(row, packet))), `${from} to ${to} ${protocol} ${version} ${sport}>${dport}`).toBe(simulated);
                }
              }
            }
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 6) },
    );
    expect(Math.min(seen.yes, seen.no) / (seen.yes + seen.no + seen.unknown)).toBeGreaterThan(0.1);
    expect(seen.unknown / (seen.yes + seen.no)).toBeLessThan(0.2);
  });
});

describe('exposedToInternet, in several zones', () => {
  it('says of every interface what the simulation says', () => {
    const seen: Record<Answer, number> = { yes: 0, no: 0, unknown: 0 };
    fc.assert(
      fc.property(zonalWorlds, (world) => {
        const { eni, publicOf, addressesOf } = createZonalNetwork(
          world,
          () => 0,
          () => '',
        );
        const model = readNetwork(snapshotOf(world));
        const exposures = exposedToInternet(model);
        for (const to of [...APPS, ...FAR].filter((one) => model.interfaces().has(one))) {
          const own = exposures.filter(({ members }) => members.some(({ id }) => id === to));
          for (const [version, src] of [
            [4, '8.8.8.8'],
            [6, '2a00::1'],
          ] as const) {
            const dst = version === 4 ? publicOf(eni(to)) : addressIn(6, addressesOf(eni(to)));
            if (dst === undefined) continue;
            for (const [dport, sport] of PORTS) {
              const asks = { src, dst, protocol: 'tcp', sport, dport } as const;
              const simulated = whateverIsChosen((choose) => createZonalNetwork(world, () => 0, choose).exchange(src, to, asks).answer);
              const packet = { ...packetOf(version, 'tcp', src, dst, sport, dport), destination: 0n };
              const holding = own.filter(({ packets }) => packets.some((set) => set.version === version && contains(set, packet)));
              const told = best(holding.map(({ missing }) => (missing.length === 0 ? 'yes' : 'unknown')));
              seen[simulated]++;
              expect(told, `${to} ${version} ${sport}>${dport}`).toBe(simulated);
            }
          }
        }
      }),
      { numRuns: RUNS },
    );
    const all = seen.yes + seen.no + seen.unknown;
    expect(Math.min(seen.yes, seen.no) / all).toBeGreaterThan(0.1);
    expect(seen.unknown / all).toBeLessThan(0.15);
  });
});
