// The engine against the simulation of several zones: NAT gateways before and behind a firewall, endpoints and edge routes of each zone,
// load balancers of every type with and without cross-zone load balancing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEnds, reachBetween, readNetwork } from '../../src/network/index.ts';
import { createZonalSimulator } from './simulate-balancer.ts';
import type { Answer, Protocol } from './simulate-zonal.ts';
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
      expect(unknown / (yes + no + unknown), `${kind} unknown`).toBeLessThan(0.25);
    }
    if (process.env['STOA_NETWORK_SHOW'] !== undefined) process.stdout.write(`${JSON.stringify([...seen], undefined, 1)}\n`);
  });
});
