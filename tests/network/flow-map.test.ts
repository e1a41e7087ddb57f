// Every flow of a network spelt out: for any two interfaces, pair of VPCs by pair, all at once, and under other names, the rows say the same,
// and the same as a walk between the two.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NetworkModel, readNetwork } from '../../src/network/index.ts';
import type { NetworkInterface } from '../../src/network/model/index.ts';
import { indexPairs } from '../../src/network/pairs/index.ts';
import { drawWorld } from '../kernel/world.ts';
import { type Chance, createChance } from '../suricata/random.ts';
import { differences, mapOf, PROBES, packetOf, placesOf, single } from './flow-map.ts';
import { snapshotOf, worlds } from './world.ts';
import { drawHub } from './world-hub.ts';

const NAMES: readonly ((one: Pick<NetworkInterface, 'id' | 'vpcId' | 'subnetId'>) => string)[] = [
  ({ id }) => id,
  ({ vpcId }) => vpcId,
  ({ subnetId }) => subnetId,
  ({ vpcId }) => (vpcId < 'vpc-3' ? 'few' : 'many'),
  () => 'all',
];

/** Compares every way to ask; `walks` is how many single packets are asked besides. What is wrong, and how often the answer was yes. */
function compare(model: NetworkModel, chance: Chance, walks: number): { readonly wrong: readonly string[]; readonly yes: number } {
  const wrong: string[] = [];
  const index = indexPairs(model, ({ id }) => id);
  const byPairs = function* () {
    for (const [from, others] of index.joined) for (const to of others) yield* index.flows(from, to);
  };
  const expected = mapOf(model, byPairs(), ({ id }) => id);
  for (const nameOf of NAMES) wrong.push(...differences(mapOf(model, indexPairs(model, nameOf).all(), nameOf), expected));
  for (let walk = 0; walk < walks; walk++) {
    const places = placesOf(model, chance.isOneIn(3) ? 6 : 4);
    if (places.length === 0) continue;
    const [from, to, probe] = [chance.pick(places), chance.pick(places), chance.pick(PROBES.filter(([protocol]) => protocol !== 50))];
    if (from.one.id === to.one.id) continue;
    const key = `${from.one.id} ${to.one.id} ${from.address.version} ${probe.join()}`;
    const [says, alone] = [expected.get(key) ?? 'no', single(model, from.one, to.one, packetOf(from.address, to.address, probe))];
    if (says !== alone) wrong.push(`${key}: at once ${says}, alone ${alone}`);
  }
  return { wrong, yes: [...expected.values()].filter((says) => says === 'yes').length };
}

describe('every flow', () => {
  it.each(Array.from({ length: 24 }, (_, n) => n + 1))('is the same however it is asked for, of VPCs around a transit gateway (%i)', (seed) => {
    const chance = createChance(1_000 + seed);
    expect(compare(readNetwork(snapshotOf(drawHub(chance))), chance, 60).wrong).toEqual([]);
  });

  it.each(Array.from({ length: 12 }, (_, n) => n + 1))('is so of networks with both IP versions and two transit gateways (%i)', (seed) => {
    const chance = createChance(2_000 + seed);
    const { wrong, yes } = compare(readNetwork(snapshotOf(drawWorld(chance))), chance, 60);
    expect(wrong).toEqual([]);
    expect(yes).toBeGreaterThan(0);
  });

  it.each(fc.sample(worlds, { seed: 3, numRuns: 12 }).map((world, n) => [n, world] as const))('is so of two VPCs with peering and transit (%i)', (n, world) => {
    expect(compare(readNetwork(snapshotOf(world)), createChance(3_000 + n), 30).wrong).toEqual([]);
  });
});
