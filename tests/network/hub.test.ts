// VPCs that a transit gateway joins, all at once against pair by pair: the same flows, however tables, zones, network ACLs, groups and
// addresses differ, and wherever they overlap.

import { describe, expect, it } from 'vitest';
import { readNetwork } from '../../src/network/index.ts';
import type { NetworkInterface } from '../../src/network/model/index.ts';
import type { Packet } from '../../src/network/packets/index.ts';
import { type FlowRow, indexPairs, rowSays } from '../../src/network/pairs/index.ts';
import { createChance } from '../suricata/random.ts';
import { snapshotOf } from './world.ts';
import { drawHub } from './world-hub.ts';

const RUNS = Number(process.env['STOA_NETWORK_RUNS'] ?? 150);
const PORTS = [22, 80, 443, 5000];
const NAMES: readonly ((one: Pick<NetworkInterface, 'id' | 'vpcId'>) => string)[] = [
  ({ id }) => id,
  ({ vpcId }) => vpcId,
  ({ vpcId }) => (vpcId < 'vpc-3' ? 'few' : 'many'),
  () => 'all',
];

type Says = 'yes' | 'no' | 'unknown';

function sayOf(rows: Iterable<FlowRow>, from: string, to: string, packet: Packet): Says {
  const said = new Set<Says>();
  for (const row of rows) if (row.from.name === from && row.to.name === to) said.add(rowSays(row, packet));
  return said.has('yes') ? 'yes' : said.has('unknown') ? 'unknown' : 'no';
}

describe('all', () => {
  it('says of VPCs that a transit gateway joins what is said of each two of them', () => {
    const tally = { yes: 0, no: 0, unknown: 0 };
    for (let seed = 1; seed <= RUNS / 3; seed++) {
      const chance = createChance(seed);
      const model = readNetwork(snapshotOf(drawHub(chance)));
      const ends = [...model.interfaces().values()];
      const each = indexPairs(model, ({ id }) => id);
      for (const nameOf of NAMES) {
        const index = indexPairs(model, nameOf);
        const rows = [...index.all()];
        // Of the same names only: with addresses that two VPCs have, a name alone does not tell whom a row means.
        const owners = new Map<string, Set<string>>();
        for (const one of ends)
          for (const { value } of one.addresses) owners.set(`${nameOf(one)} ${value}`, (owners.get(`${nameOf(one)} ${value}`) ?? new Set()).add(one.id));
        for (let i = 0; i < 60; i++) {
          const [from, to] = [ends[chance.below(ends.length)], ends[chance.below(ends.length)]] as [NetworkInterface, NetworkInterface];
          const [source, destination] = [from.addresses[0]?.value ?? 0n, to.addresses[0]?.value ?? 0n];
          if (from.vpcId === to.vpcId || owners.get(`${nameOf(from)} ${source}`)?.size !== 1 || owners.get(`${nameOf(to)} ${destination}`)?.size !== 1)
            continue;
          const packet: Packet = {
            version: 4,
            source,
            destination,
            protocol: chance.below(3) === 0 ? 17 : 6,
            sourcePort: 50_000,
            destinationPort: PORTS[chance.below(PORTS.length)] ?? 0,
          };
          const expected = sayOf(each.flows(from.vpcId, to.vpcId), from.id, to.id, packet);
          tally[expected]++;
          const said = sayOf(rows, nameOf(from), nameOf(to), packet);
          if (said !== expected) throw new Error(`seed ${seed}, ${from.id} to ${to.id}, port ${packet.destinationPort}: in pairs ${expected}, at once ${said}`);
        }
      }
    }
    expect(tally.yes).toBeGreaterThan(3 * RUNS);
    expect(tally.no).toBeGreaterThan(6 * RUNS);
  });

  it('names the VPC of every sender and receiver', () => {
    const model = readNetwork(snapshotOf(drawHub(createChance(7))));
    for (const row of indexPairs(model, () => 'all').all()) {
      const [sender, receiver] = [row.senders[0]?.first ?? 0n, row.receivers.at(-1)?.last ?? 0n];
      expect(model.interfaceAt(row.from.vpcIdOf(sender), sender)).toBeDefined();
      expect(model.interfaceAt(row.to.vpcIdOf(receiver), receiver)).toBeDefined();
    }
  });
});
