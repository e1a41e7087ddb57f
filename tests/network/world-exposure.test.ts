// Exposure to the internet in networks made by hand, beside what the drawn ones hold.

import { describe, expect, it } from 'vitest';
import { exposedToInternet, readNetwork } from '../../src/network/index.ts';
import { describePackets } from '../../src/network/packets/index.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';
import { add, change, edit, find, onlyIpv6, reroute, shared, withIpv6 } from './world-scenarios.ts';

const exposed = (made: Draft) =>
  exposedToInternet(readNetwork(snapshotOf(worldOf(made)))).map(
    ({ members, packets, missing }) =>
      `${members.map(({ id }) => id).join()} ${packets.map((set) => `${set.version} ${describePackets(set)}`).join(' and ')}${missing.map(({ name }) => ` unless ${name}`).join('')}`,
  );

describe('exposure in networks made by hand', () => {
  it('is none by private IPv6 addresses', () => {
    const made = () =>
      change(
        draft(),
        withIpv6,
        onlyIpv6('eni-a0'),
        reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }),
        edit('Subnet', 'subnet-a0', { Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1::/64' }] }),
      );
    expect(exposed(made()).join()).toContain('eni-a0 6 ');
    expect(
      exposed(
        change(made(), (some) => {
          find(some, 'VPC', 'vpc-a').Ipv6CidrBlockAssociationSet[0].IpSource = 'none';
        }),
      ),
    ).toEqual([]);
  });

  it('counts delegated IPv6 prefixes', () => {
    const made = change(
      draft(),
      withIpv6,
      reroute('rtb-a1', '::/0', { GatewayId: 'igw-a' }),
      edit('NetworkInterface', 'eni-a1', { Ipv6Addresses: [], Ipv6Prefixes: [{ Ipv6Prefix: '2600:1:0:0:9::/80' }] }),
    );
    expect(exposed(made).join('\n')).toMatch(/eni-a1 6 /);
  });

  it('is open where the owner of a shared subnet was not read', () => {
    expect(exposed(change(draft(), shared('VPC', 'Subnet'))).join()).toContain('unless ec2:DescribeVpcBlockPublicAccessOptions');
    const closed = change(draft(), shared('VPC', 'Subnet'), (made) => {
      made['AWS::EC2::InternetGateway'] = [];
    });
    expect(exposed(closed).join()).toContain('unless ec2:DescribeInternetGateways');
  });

  it('is open where a route of an unread list may lead the answer elsewhere', () => {
    const made = change(draft(), reroute('rtb-a0', 'pl-1', { NatGatewayId: 'nat-a' }), (some) => add(some, 'PrefixList', { PrefixListId: 'pl-1' }));
    expect(exposed(made).join()).toContain('unless ec2:GetManagedPrefixListEntries');
  });
});
