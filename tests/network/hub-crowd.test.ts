// VPCs much alike around one transit gateway: what is told of them all at once is what is told of each two of them, and of each packet alone.

import { describe, expect, it } from 'vitest';
import { readNetwork } from '../../src/network/index.ts';
import type { NetworkInterface } from '../../src/network/model/index.ts';
import { indexPairs } from '../../src/network/pairs/index.ts';
import { createChance } from '../suricata/random.ts';
import { differences, mapOf, PROBES, packetOf, placesOf, single } from './flow-map.ts';
import { snapshotOf } from './world.ts';
import { drawCrowd } from './world-crowd.ts';

type Named = Pick<NetworkInterface, 'id' | 'vpcId'>;
const NAMES: readonly ((one: Named) => string)[] = [({ id }) => id, ({ vpcId, id }) => `${vpcId < 'vpc-3' ? 'few' : 'many'} ${id.at(-1)}`, () => 'all'];
const PLAIN = PROBES.filter(([protocol]) => protocol !== 50);

describe('every flow of VPCs alike', () => {
  it.each(Array.from({ length: 20 }, (_, n) => n + 1))('is the same at once, pair by pair and alone (%i)', (seed) => {
    const chance = createChance(seed);
    const model = readNetwork(snapshotOf(drawCrowd(chance)));
    const index = indexPairs(model, ({ id }) => id);
    const byPairs = function* () {
      for (const [from, others] of index.joined) for (const to of others) yield* index.flows(from, to);
    };
    const expected = mapOf(model, byPairs(), ({ id }) => id);
    for (const nameOf of NAMES) {
      expect(differences(mapOf(model, indexPairs(model, nameOf).all(), nameOf), expected)).toEqual([]);
    }
    for (let walk = 0; walk < 25; walk++) {
      const places = placesOf(model, chance.isOneIn(3) ? 6 : 4);
      if (places.length === 0) continue;
      const [from, to, probe] = [chance.pick(places), chance.pick(places), chance.pick(PLAIN)];
      const key = `${from.one.id} ${to.one.id} ${from.address.version} ${probe.join()}`;
      if (from.one.id === to.one.id) continue;
      const alone = single(model, from.one, to.one, packetOf(from.address, to.address, probe));
      const says = expected.get(key) ?? 'no';
      // Alone nothing is asked behind what is not known: at once it may be told that it ends there.
      expect([key, alone === 'unknown' && says === 'no' ? 'unknown' : says]).toEqual([key, alone]);
    }
  });
});
