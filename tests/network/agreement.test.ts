// The engine against a slow simulator of single packets, on networks drawn at random.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describePackets,
  type End,
  type Exposure,
  exposedToInternet,
  findEnds,
  indexExposure,
  reachBetween,
  readNetwork,
  smallestCut,
  withGroups,
  withoutSettings,
} from '../../src/network/index.ts';
import { contains } from '../../src/network/packets/index.ts';
import { lifted } from './lift.ts';
import { createSimulator } from './simulate.ts';
import { snapshotOf, worlds } from './world.ts';

const PLACES = ['eni-a0', 'eni-a1', 'eni-b0', 'eni-b1', '8.8.8.8'];
const pair = fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...PLACES)).filter(([from, to]) => from !== to);
const asked = fc.record({ pair, port: fc.constantFrom(22, 443, 8080), sourcePort: fc.constantFrom(50_000, 50_001, 1025) });
const RUNS = Number(process.env['STOA_NETWORK_RUNS'] ?? 400);

function endsOf(model: ReturnType<typeof readNetwork>, text: string): readonly End[] {
  const found = findEnds(model, text);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value.ends;
}

describe('reachBetween', () => {
  it('says of single connections what a step by step simulation says', () => {
    let [asks, positive] = [0, 0];
    fc.assert(
      fc.property(worlds, fc.array(asked, { minLength: 6, maxLength: 12 }), (world, questions) => {
        const model = readNetwork(snapshotOf(world));
        const connects = createSimulator(world);
        for (const {
          pair: [from, to],
          port,
          sourcePort,
        } of questions) {
          const simulated = connects(from, to, sourcePort, port);
          const { answer } = reachBetween(model, endsOf(model, from), endsOf(model, to), { protocol: 'tcp', port, sourcePort: [sourcePort, sourcePort] });
          asks++;
          if (simulated === 'yes') positive++;
          const expected = simulated === 'undocumented' ? 'unknown' : simulated;
          if (answer !== expected) throw new Error(`${from} to ${to} tcp ${sourcePort}>${port}: the engine says ${answer}, the simulation ${simulated}`);
        }
      }),
      { numRuns: RUNS },
    );
    // A judge that never says yes judges nothing.
    expect(positive / asks).toBeGreaterThan(0.15);
  });

  it('says of all packets at once what the simulation says of each', () => {
    const addressesOf = (ends: readonly End[]): readonly bigint[] =>
      ends.flatMap((end) =>
        end.kind === 'interface' ? end.interface.addresses.flatMap(({ value, publicValue = value }) => [value, publicValue]) : [0x08080808n],
      );
    let [inside, outside, partly] = [0, 0, 0];
    fc.assert(
      fc.property(worlds, fc.array(pair, { minLength: 3, maxLength: 6 }), (world, pairs) => {
        const model = readNetwork(snapshotOf(world));
        const connects = createSimulator(world);
        for (const [from, to] of pairs) {
          const [a, b] = [endsOf(model, from), endsOf(model, to)];
          const { answer, packets, missing } = reachBetween(model, a, b, { protocol: 'tcp' });
          const before = inside;
          for (const port of [22, 23, 442, 443, 444, 8080, 50_000]) {
            for (const sourcePort of [50_000, 50_001, 1025]) {
              const simulated = connects(from, to, sourcePort, port);
              const holds = addressesOf(a).some((source) =>
                addressesOf(b).some((destination) =>
                  packets.some((set) => contains(set, { version: 4, source, destination, protocol: 6, sourcePort, destinationPort: port })),
                ),
              );
              if (holds !== (simulated === 'yes'))
                throw new Error(
                  `${from} to ${to} tcp ${sourcePort}>${port}: ${holds ? 'in' : 'not in'} ${packets.map(describePackets).join()}, and the simulation says ${simulated}`,
                );
              if (holds) inside++;
              else outside++;
            }
          }
          if (inside > before && inside - before < 21) partly++;
          expect(packets.length > 0).toBe(answer === 'yes');
          expect(missing.length > 0).toBe(answer === 'unknown');
        }
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
    expect([inside, outside].every((times) => times > 100)).toBe(true);
    expect(partly).toBeGreaterThan(0);
  });

  it('agrees with what is exposed to the internet', () => {
    fc.assert(
      fc.property(worlds, fc.array(fc.tuple(fc.constantFrom(22, 443, 8080), fc.constantFrom(50_000, 1025)), { minLength: 3, maxLength: 6 }), (world, asks) => {
        const exposures = exposedToInternet(readNetwork(snapshotOf(world)));
        const connects = createSimulator(world);
        for (const id of ['eni-a0', 'eni-a1', 'eni-b0', 'eni-b1', 'eni-nat']) {
          const own = exposures.filter(({ members, missing }) => missing.length === 0 && members.some((one) => one.id === id));
          for (const [port, sourcePort] of asks) {
            const packet = { version: 4, source: 0x08080808n, destination: 0n, protocol: 6, sourcePort, destinationPort: port } as const;
            expect(
              own.some(({ packets }) => packets.some((set) => contains(set, packet))),
              `${id} ${port} from ${sourcePort}`,
            ).toBe(connects('8.8.8.8', id, sourcePort, port) === 'yes');
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('says after groups have changed what it would say from the beginning', () => {
    let changed = 0;
    fc.assert(
      fc.property(worlds, worlds, fc.subarray(['sg-a0', 'sg-a1', 'sg-b0'], { minLength: 1 }), (world, other, ids) => {
        const model = readNetwork(snapshotOf(world));
        const groups = [...readNetwork(snapshotOf(other)).groups.values()].filter(({ id }) => ids.includes(id));
        const next = withGroups(model, groups);
        const { index, gone, come } = indexExposure(model).withGroups(next, ids);
        const words = (all: readonly Exposure[]) =>
          all.map(({ members, packets }) => `${members.map(({ id }) => id).join()} ${packets.map(describePackets).join()}`).sort();
        const [before, after] = [words(exposedToInternet(model)), words(exposedToInternet(next))];
        expect(words(index.exposures())).toEqual(after);
        const left = words(gone).reduce((all, one) => all.toSpliced(all.indexOf(one), 1), before);
        expect([...left, ...words(come)].sort()).toEqual(after);
        if (before.join() !== after.join()) changed++;
      }),
      { numRuns: Math.min(RUNS, 300) },
    );
    expect(changed).toBeGreaterThan(10);
  });

  it('names settings whose change makes it reachable, and cuts after which it is not', () => {
    let [tried, cut] = [0, 0];
    fc.assert(
      fc.property(worlds, asked, (world, { pair: [from, to], port }) => {
        const model = readNetwork(snapshotOf(world));
        const [a, b] = [endsOf(model, from), endsOf(model, to)];
        const { answer, obstacles, ways } = reachBetween(model, a, b, { port });
        if (answer === 'no') {
          expect(obstacles.length).toBeGreaterThan(0);
          for (const set of obstacles) {
            expect(set.length).toBeGreaterThan(0);
            // Where no way could be built of what is there, what is told is where to begin.
            const other = ways.length === 0 ? undefined : lifted(world, set);
            if (other === undefined) continue;
            tried++;
            // Whoever changes all of a set, gets through: says the simulation, for some port of the client's.
            const says = [50_000, 50_001, 1025].map((sourcePort) => createSimulator(other)(from, to, sourcePort, port));
            if (says.every((one) => one === 'no'))
              throw new Error(
                `${from} to ${to} tcp ${port}: ${set.map(({ code, resource, path, means }) => `${code} ${resource.id} ${path} ${means}`).join(' AND ')}`,
              );
          }
          return;
        }
        if (answer !== 'yes') return;
        const found = smallestCut(model, a, b, { port });
        if (found === undefined) return;
        cut++;
        expect(reachBetween(withoutSettings(model, found), a, b, { port }).answer).not.toBe('yes');
        for (const one of found) {
          const fewer = found.filter((other) => other !== one);
          expect(reachBetween(withoutSettings(model, fewer), a, b, { port }).answer).toBe('yes');
        }
      }),
      { numRuns: Math.min(RUNS, 300) },
    );
    expect([tried, cut].every((times) => times > 20)).toBe(true);
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(worlds, asked, (world, { pair: [from, to], port }) => {
        const answers = [false, true].map((isReversed) => {
          const model = readNetwork(snapshotOf(world, isReversed));
          const { answer, obstacles, missing } = reachBetween(model, endsOf(model, from), endsOf(model, to), { port });
          return { answer, missing, obstacles: obstacles.map((set) => set.map(({ code, resource, path }) => `${code} ${resource.arn} ${path}`)) };
        });
        expect(answers[1]).toEqual(answers[0]);
      }),
      { numRuns: Math.min(RUNS, 300) },
    );
  });
});
