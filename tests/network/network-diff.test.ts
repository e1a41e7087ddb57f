// Flows gained and lost between two networks drawn at random, against single questions asked of both.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/index.ts';
import { diffNetworks, type NetworkModel, readNetwork } from '../../src/network/index.ts';
import type { NetworkInterface } from '../../src/network/model/index.ts';
import { contains, isEmpty, type Packet } from '../../src/network/packets/index.ts';
import { inVersion } from '../../src/network/pairs/services.ts';
import { settleChoices } from '../../src/network/reach/agreement.ts';
import type { Walker } from '../../src/network/reach/flow.ts';
import { follow } from '../../src/network/reach/follow.ts';
import { waysBetween } from '../../src/network/reach/ways.ts';
import { draft, worldOf } from './base.ts';
import { snapshotOf, type World, worlds } from './world.ts';

const RUNS = Number(process.env['STOA_NETWORK_RUNS'] ?? 150);

type Says = 'yes' | 'no' | 'unknown';

function single(model: NetworkModel, from: NetworkInterface, to: NetworkInterface, packet: Packet): Says {
  const walker: Walker = { model, version: 4, isTryingOther: false, follow };
  const query = { port: packet.destinationPort, sourcePort: [packet.sourcePort, packet.sourcePort] as const };
  const alone = { ...to, addresses: to.addresses.map(({ version, value }) => ({ version, value })) };
  const clear = waysBetween(walker, { kind: 'interface', interface: from }, { kind: 'interface', interface: alone }, query).filter(
    ({ flow, packets }) => flow.blocks.length === 0 && !isEmpty(packets),
  );
  const { sure } = settleChoices(clear.filter(({ flow }) => flow.unknowns.length === 0));
  if (sure.some(({ packets }) => contains(packets, packet))) return 'yes';
  return clear.length > 0 ? 'unknown' : 'no';
}

interface Change {
  readonly types: readonly string[];
  /** Of each type only the record at this place, where not all. */
  readonly only?: number;
}

/** The first world with some records of the second: what a change of a few records is. */
function mixed(first: World, second: World, { types, only }: Change): World {
  return {
    of: Object.fromEntries(
      Object.entries(first.of).map(([type, records]): [string, readonly JsonObject[]] => {
        const others = second.of[type] ?? [];
        if (!types.includes(type)) return [type, records];
        return [type, only === undefined ? others : records.map((one, index) => (index === only ? (others[index] ?? one) : one))];
      }),
    ),
  };
}

const changed = fc.constantFrom<Change>(
  { types: ['AWS::EC2::SecurityGroup'] },
  { types: ['AWS::EC2::SecurityGroup'], only: 0 },
  { types: ['AWS::EC2::SecurityGroup'], only: 2 },
  { types: ['AWS::EC2::NetworkInterface'] },
  { types: ['AWS::EC2::NetworkInterface'], only: 1 },
  { types: ['AWS::EC2::NetworkInterface', 'AWS::EC2::SecurityGroup'], only: 2 },
  { types: ['AWS::EC2::NetworkAcl'] },
  { types: ['AWS::EC2::NetworkAcl'], only: 1 },
  { types: ['AWS::EC2::RouteTable'] },
  { types: ['AWS::EC2::TransitGatewayRouteTable'] },
  { types: ['AWS::EC2::SecurityGroup', 'AWS::EC2::VPCPeeringConnection'] },
);

describe('diffNetworks', () => {
  it('finds every flow that single questions find, and no other', () => {
    let [gained, lost, same] = [0, 0, 0];
    fc.assert(
      fc.property(worlds, worlds, changed, (first, second, change) => {
        const [before, after] = [first, mixed(first, second, change)].map((world) => readNetwork(snapshotOf(world))) as [NetworkModel, NetworkModel];
        const { changes } = diffNetworks(before, after);
        const ends = ['eni-a0', 'eni-a1', 'eni-b0', 'eni-b1'];
        for (const a of ends) {
          for (const b of ends) {
            if (a === b) continue;
            const pair = [before, after].map((model) => [model.interfaces().get(a), model.interfaces().get(b)]) as [NetworkInterface, NetworkInterface][];
            for (const port of [22, 443]) {
              const [was, is] = [before, after].map((model, index) => {
                const [from, to] = pair[index] as [NetworkInterface, NetworkInterface];
                const packet: Packet = {
                  version: 4,
                  source: from.addresses[0]?.value ?? 0n,
                  destination: to.addresses[0]?.value ?? 0n,
                  protocol: 6,
                  sourcePort: 50_000,
                  destinationPort: port,
                };
                return single(model, from, to, packet);
              });
              const [from, to] = [pair[0]?.[0].subnetId, pair[0]?.[1].subnetId];
              // Source ports are no part of a service, so that what is told may be of others: what is asked must be among it.
              const told = changes.filter(
                (one) =>
                  one.from === from &&
                  one.to === to &&
                  contains(inVersion(one.services, 4), { version: 4, source: 0n, destination: 0n, protocol: 6, sourcePort: 50_000, destinationPort: port }),
              );
              const kinds = told.map(({ kind, isCertain }) => `${kind} ${isCertain}`);
              if (was === 'no' && is === 'yes') expect(kinds, `${a} ${b} ${port}`).toContain('gained true');
              if (was === 'yes' && is === 'no') expect(kinds, `${a} ${b} ${port}`).toContain('lost true');
              if (was !== is && (was === 'unknown' || is === 'unknown'))
                expect(
                  kinds.some((one) => one.endsWith('false')),
                  `${a} ${b} ${port} ${was} ${is}`,
                ).toBe(true);
              if (was === is) same++;
              else if (is === 'yes') gained++;
              else lost++;
            }
          }
        }
        // Every packet that is shown is one that the one network has and the other has not.
        for (const { kind, isCertain, witness, sender, receiver } of changes) {
          if (!isCertain || witness === undefined || sender === undefined || receiver === undefined || witness.protocol !== 6) continue;
          const of = (model: NetworkModel) =>
            single(model, model.interfaces().get(sender.id) as NetworkInterface, model.interfaces().get(receiver.id) as NetworkInterface, witness);
          expect([of(before), of(after)]).toEqual(kind === 'gained' ? ['no', 'yes'] : ['yes', 'no']);
        }
      }),
      { numRuns: RUNS },
    );
    expect(Math.min(gained, lost, same)).toBeGreaterThan(RUNS / 10);
  });

  it('says nothing of the same network', () => {
    const model = () => readNetwork(snapshotOf(worldOf(draft())));
    expect(diffNetworks(model(), model())).toEqual({ changes: [], doubts: [] });
  });

  it('tells what the internet gains by one rule', () => {
    const [before, after] = [draft(), draft()];
    Object.assign(before['AWS::EC2::SecurityGroup']?.[0], {
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    });
    Object.assign(after['AWS::EC2::SecurityGroup']?.[0], {
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 444, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    });
    const { changes } = diffNetworks(readNetwork(snapshotOf(worldOf(before))), readNetwork(snapshotOf(worldOf(after))));
    const found = changes.find(({ from, to }) => from === 'internet' && to === 'subnet-a0');
    expect(found).toMatchObject({ kind: 'gained', isCertain: true, witness: { protocol: 6, destinationPort: 444 }, receiver: { id: 'eni-a0' } });
    expect(changes.every(({ kind }) => kind === 'gained')).toBe(true);
  });
});
