// The engine against the simulation of several zones: NAT gateways before and behind a firewall, endpoints and edge routes of each zone,
// load balancers of every type with and without cross-zone load balancing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposedToInternet, findEnds, reachBetween, readNetwork } from '../../src/network/index.ts';
import { contains, type Packet } from '../../src/network/packets/index.ts';
import { indexPairs, rowSays } from '../../src/network/pairs/index.ts';
import { createZonalSimulator } from './simulate-balancer.ts';
import { type Answer, createZonalNetwork, type Protocol } from './simulate-zonal.ts';
import { snapshotOf } from './world.ts';
import { zonalWorlds } from './world-zonal.ts';

const RUNS = Number(process.env['STOA_NETWORK_RUNS'] ?? 300);
const APPS = ['eni-app0', 'eni-app1', 'eni-app2', 'eni-web'];
const place = fc.constantFrom(...APPS, '8.8.8.8');
const asked = fc.record({
  from: place,
  to: fc.constantFrom(...APPS, ...APPS, '8.8.8.8', 'eni-lb0', 'eni-lb1'),
  protocol: fc.constantFrom<Protocol>('tcp', 'tcp', 'tcp', 'udp', 'icmp'),
  port: fc.constantFrom(443, 8080, 8080),
  sport: fc.constantFrom(50_000, 40_000, 8080),
});

describe('reachBetween, in several zones', () => {
  it('says of single packets what a step by step simulation says', () => {
    const seen = new Map<string, Record<Answer, number>>();
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
          if (from === to || (to.startsWith('eni-lb') && !model.interfaces().has(to))) continue;
          const [a, b] = [from, to].map((text) => {
            const found = findEnds(model, text);
            if (!found.ok) throw new Error(JSON.stringify(found.issues));
            return found.value.ends;
          });
          const simulated = connects(from, to, protocol, sport, port);
          const { answer, missing } = reachBetween(model, a ?? [], b ?? [], { protocol, port, sourcePort: [sport, sport] });
          count(to.startsWith('eni-lb') ? 'to a node' : from === '8.8.8.8' ? 'in' : to === '8.8.8.8' ? 'out' : 'inside', simulated);
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
    if (process.env['STOA_NETWORK_SHOW'] !== undefined) process.stdout.write(`${JSON.stringify([...seen], undefined, 1)}\n`);
  });
});

const valueOf4 = (text: string) => text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
const best = (all: readonly Answer[]): Answer => (all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no');
const PORTS = [
  [443, 50_000],
  [8080, 40_000],
  [8080, 8080],
] as const;

describe('indexPairs, in several zones', () => {
  it('says of every two interfaces what the simulation says, also past NAT gateways and firewalls between subnets', () => {
    const seen: Record<Answer, number> = { yes: 0, no: 0, unknown: 0 };
    fc.assert(
      fc.property(zonalWorlds, (world) => {
        const networks = [40_000, 50_000, 8080].map((port) => createZonalNetwork(world, [port, port]));
        const [{ eni }] = networks as [(typeof networks)[number]];
        const rows = [...indexPairs(readNetwork(snapshotOf(world)), ({ id }) => id).all()].filter(({ version }) => version === 4);
        for (const from of APPS) {
          for (const to of APPS) {
            if (from === to) continue;
            const own = rows.filter((row) => row.from.name === from && row.to.name === to);
            const [src, dst]: readonly string[] = [eni(from).PrivateIpAddress, eni(to).PrivateIpAddress];
            const ends = { version: 4, source: valueOf4(src ?? ''), destination: valueOf4(dst ?? '') } as const;
            for (const [dport, sport] of PORTS) {
              for (const protocol of ['tcp', 'udp', 'icmp'] as const) {
                const asks = { src: src ?? '', dst: dst ?? '', protocol, sport, dport };
                const simulated = best(networks.map((network) => network.exchange(from, to, asks).answer));
                const packet: Packet =
                  protocol === 'icmp'
                    ? { ...ends, protocol: 1, sourcePort: 8, destinationPort: 0 }
                    : { ...ends, protocol: protocol === 'tcp' ? 6 : 17, sourcePort: sport, destinationPort: dport };
                seen[simulated]++;
                expect(best(own.map((row) => rowSays(row, packet))), `${from} to ${to} ${protocol} ${sport}>${dport}`).toBe(simulated);
              }
            }
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
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
        const { eni, publicOf, exchange } = createZonalNetwork(world, []);
        const exposures = exposedToInternet(readNetwork(snapshotOf(world)));
        for (const to of APPS) {
          const shown = publicOf(eni(to));
          if (shown === undefined) continue;
          const own = exposures.filter(({ members }) => members.some(({ id }) => id === to));
          for (const [dport, sport] of PORTS) {
            const simulated = exchange('8.8.8.8', to, { src: '8.8.8.8', dst: shown, protocol: 'tcp', sport, dport }).answer;
            const packet: Packet = { version: 4, source: valueOf4('8.8.8.8'), destination: 0n, protocol: 6, sourcePort: sport, destinationPort: dport };
            const holding = own.filter(({ packets }) => packets.some((set) => contains(set, packet)));
            const told = best(holding.map(({ missing }) => (missing.length === 0 ? 'yes' : 'unknown')));
            seen[simulated]++;
            expect(told, `${to} ${sport}>${dport}`).toBe(simulated);
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
