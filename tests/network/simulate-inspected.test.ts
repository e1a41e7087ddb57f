// The engine against the second simulation: IPv6, ICMP, a firewall, edge routes, a load balancer, peered transit gateways, two addresses.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEnds, reachBetween, readNetwork } from '../../src/network/index.ts';
import { type Answer, createInspectedSimulator, type Protocol } from './simulate-inspected.ts';
import { snapshotOf } from './world.ts';
import { inspectedWorlds } from './world-inspected.ts';

const RUNS = Number(process.env['STOA_NETWORK_RUNS'] ?? 300);
const ROUTES: readonly (readonly [string, string])[] = [
  ['8.8.8.8', 'eni-app'],
  ['2a00::1', 'eni-app'],
  ['eni-app', '8.8.8.8'],
  ['eni-app', '2a00::1'],
  ['8.8.8.8', 'eni-lb'],
  ['eni-app', 'eni-lb'],
  ['eni-app', 'eni-b'],
  ['eni-b', 'eni-app'],
  ['eni-b', 'eni-lb'],
];
const asked = fc.record({
  route: fc.constantFrom(...ROUTES),
  protocol: fc.constantFrom<Protocol>('tcp', 'tcp', 'udp', 'icmp'),
  port: fc.constantFrom(22, 443, 8080),
  sport: fc.constantFrom(50_000, 1025),
});

describe('reachBetween, past firewalls and load balancers', () => {
  it('says of single packets of both IP versions what a step by step simulation says', () => {
    const seen = new Map<string, Record<Answer, number>>();
    const count = (kind: string, answer: Answer) => {
      const row = seen.get(kind) ?? { yes: 0, no: 0, unknown: 0 };
      row[answer]++;
      seen.set(kind, row);
    };
    fc.assert(
      fc.property(inspectedWorlds, fc.array(asked, { minLength: 10, maxLength: 16 }), (world, questions) => {
        const model = readNetwork(snapshotOf(world));
        const connects = createInspectedSimulator(world);
        for (const { route, protocol, port, sport } of questions) {
          const [from, to] = route;
          const [a, b] = [from, to].map((text) => {
            const found = findEnds(model, text);
            if (!found.ok) throw new Error(JSON.stringify(found.issues));
            return found.value.ends;
          });
          const simulated = connects(from, to, protocol, sport, port);
          const { answer, missing } = reachBetween(model, a ?? [], b ?? [], { protocol, port, sourcePort: [sport, sport] });
          count(`${from} ${to}`, simulated);
          count(protocol, simulated);
          count('any', simulated);
          if (answer !== simulated)
            throw new Error(
              `${from} to ${to} ${protocol} ${sport}>${port}: the engine says ${answer} (${missing.map(({ name }) => name).join()}), the simulation ${simulated}`,
            );
        }
      }),
      { numRuns: RUNS },
    );
    // A judge that always says the same judges nothing: every kind of way is seen open and closed.
    expect((seen.get('any')?.unknown ?? 0) / (seen.get('any')?.no ?? 1)).toBeGreaterThan(0.01);
    // Nor does one that says that it does not know.
    const { yes: sure = 0, no: none = 0, unknown: open = 0 } = seen.get('any') ?? {};
    expect(open / (sure + none + open)).toBeLessThan(0.15);
    for (const [kind, { yes, no, unknown }] of seen) {
      expect(yes / (yes + no + unknown), `${kind} open`).toBeGreaterThan(0.01);
      expect((no + unknown) / (yes + no + unknown), `${kind} closed`).toBeGreaterThan(0.05);
    }
    if (process.env['STOA_NETWORK_SHOW'] !== undefined) process.stdout.write(`${JSON.stringify([...seen], undefined, 1)}\n`);
  });
});
