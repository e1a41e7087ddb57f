// Four VPCs for tests of differences: what is asked again after a change, and what it tells.

import { describePackets, diffNetworks, readNetwork } from '../../src/network/index.ts';
import { describePacket } from '../../src/network/packets/index.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';
import { add, change, eni, find, routes, subnet, to } from './world-scenarios.ts';

/** Beside the two VPCs that are joined, a third that nothing joins, and a fourth joined with the second by peering alone. */
export const four = () =>
  change(
    draft(),
    (made) => add(made, 'VPC', { VpcId: 'vpc-c', CidrBlock: '10.2.0.0/16' }, { VpcId: 'vpc-d', CidrBlock: '10.3.0.0/16' }),
    subnet('subnet-c0', 'vpc-c', '10.2.0.0/24', 'us-east-1a'),
    subnet('subnet-d0', 'vpc-d', '10.3.0.0/24', 'us-east-1a', to('10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-2' })),
    (made) =>
      add(made, 'VPCPeeringConnection', {
        VpcPeeringConnectionId: 'pcx-2',
        Status: { Code: 'active' },
        RequesterVpcInfo: { VpcId: 'vpc-b', OwnerId: '111122223333', Region: 'us-east-1', CidrBlock: '10.1.0.0/16' },
        AccepterVpcInfo: { VpcId: 'vpc-d', OwnerId: '111122223333', Region: 'us-east-1', CidrBlock: '10.3.0.0/16' },
      }),
    (made) => {
      for (const vpc of ['c', 'd'])
        add(made, 'SecurityGroup', {
          GroupId: `sg-${vpc}`,
          VpcId: `vpc-${vpc}`,
          IpPermissions: structuredClone(find(made, 'SecurityGroup', 'sg-a').IpPermissions),
          IpPermissionsEgress: structuredClone(find(made, 'SecurityGroup', 'sg-a').IpPermissionsEgress),
        });
    },
    eni('eni-c0', 'subnet-c0', '10.2.0.10'),
    eni('eni-d0', 'subnet-d0', '10.3.0.10'),
    (made) => routes(made, 'rtb-b0').push(to('10.3.0.0/16', { VpcPeeringConnectionId: 'pcx-2' })),
  );

export const modelOf = (made: Draft, unread: readonly string[] = []) => readNetwork(snapshotOf(worldOf(made), false, unread));

/** Each change: what, from where to where, and the packet that is shown. */
export function changes(before: Draft, after: Draft, unread: readonly [readonly string[], readonly string[]] = [[], []]) {
  const { changes: found, doubts } = diffNetworks(modelOf(before, unread[0]), modelOf(after, unread[1]));
  return {
    lines: found.map(({ kind, isCertain, from, to: other, services, witness, sender, receiver, missing }) => {
      const shown = witness === undefined ? '-' : describePacket(witness);
      const doubt = missing.length === 0 ? '' : ` unless ${[...new Set(missing.map(({ name }) => name))].join()}`;
      return `${isCertain ? '' : 'perhaps '}${kind} ${from} > ${other} ${describePackets(services)}: ${sender?.id ?? '-'} ${receiver?.id ?? '-'} ${shown}${doubt}`;
    }),
    doubts: [...new Set(doubts.map(({ name }) => name))],
  };
}
