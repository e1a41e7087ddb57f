// What stands outside of rules and routes: Amazon's resolver, what AWS chooses by itself, translation between IP versions.

import { describe, expect, it } from 'vitest';
import { type Draft, draft } from './base.ts';
import { withGatewayEndpoint } from './code-networks.ts';
import { ask } from './world-scenarios.ts';

// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, to be changed
const itemOf = (made: Draft, type: string, index = 0): any => made[`AWS::EC2::${type}`]?.[index];
const routesOf = (made: Draft, table: number) => itemOf(made, 'RouteTable', table).Routes;
function expectUnknown({ answer, missing }: ReturnType<typeof ask>, name: string): void {
  expect(answer).toBe('unknown');
  expect(missing.map((one) => one.name).join('; ')).toContain(name);
}

describe("Amazon's resolver", () => {
  const withResolver = (isOn: boolean | undefined) => {
    const made = draft();
    if (isOn !== undefined) itemOf(made, 'VPC').EnableDnsSupport = { Value: isOn };
    // Neither groups nor network ACLs stand in the way.
    itemOf(made, 'SecurityGroup').IpPermissionsEgress = [];
    itemOf(made, 'NetworkAcl').Entries = [];
    return made;
  };

  it('is reached by every interface of its VPC whatever groups and network ACLs say', () => {
    expect(ask(withResolver(true), 'eni-a0', '10.0.0.2', { port: 53, protocol: 'udp' }).answer).toBe('yes');
    expect(ask(withResolver(true), 'eni-a0', '169.254.169.253', { port: 53 }).answer).toBe('yes');
    expect(ask(withResolver(true), 'eni-a0', '10.0.0.2', { port: 80 }).answer).toBe('no');
    expect(ask(withResolver(true), 'eni-b0', '10.0.0.2', { port: 53 }).answer).toBe('no');
    expect(ask(withResolver(false), 'eni-a0', '10.0.0.2', { port: 53 }).answer).toBe('no');
    expectUnknown(ask(withResolver(undefined), 'eni-a0', '10.0.0.2', { port: 53 }), 'ec2:DescribeVpcAttribute');
  });
});

describe('what AWS chooses by itself', () => {
  it('is sure where every choice ends alike, and open where they differ: overlapping prefix lists', () => {
    const made = withGatewayEndpoint();
    made['AWS::EC2::PrefixList']?.push(
      { PrefixListId: 'pl-1', Entries: [{ Cidr: '10.1.0.0/16' }] },
      { PrefixListId: 'pl-2', Entries: [{ Cidr: '10.1.0.0/16' }] },
    );
    routesOf(made, 0).splice(
      2,
      1,
      { DestinationPrefixListId: 'pl-1', VpcPeeringConnectionId: 'pcx-1', State: 'active' },
      { DestinationPrefixListId: 'pl-2', NatGatewayId: 'nat-a', State: 'active' },
    );
    expectUnknown(ask(made, 'eni-a0', 'eni-b0'), 'the prefix list that rtb-a0 prefers');
    routesOf(made, 0)[3] = { DestinationPrefixListId: 'pl-2', VpcPeeringConnectionId: 'pcx-1', State: 'active' };
    expect(ask(made, 'eni-a0', 'eni-b0').answer).toBe('yes');
  });

  it('is sure in appliance mode where both zones lead there', () => {
    const made = draft();
    made['AWS::EC2::Subnet']?.push({
      ...structuredClone(itemOf(made, 'Subnet', 2)),
      SubnetId: 'subnet-b1',
      CidrBlock: '10.1.1.0/24',
      AvailabilityZone: 'us-east-1b',
    });
    made['AWS::EC2::RouteTable']?.push({
      ...structuredClone(itemOf(made, 'RouteTable', 2)),
      RouteTableId: 'rtb-b1',
      Associations: [{ SubnetId: 'subnet-b1' }],
    });
    made['AWS::EC2::NetworkAcl']?.push({
      ...structuredClone(itemOf(made, 'NetworkAcl', 2)),
      NetworkAclId: 'acl-b1',
      Associations: [{ SubnetId: 'subnet-b1' }],
    });
    itemOf(made, 'TransitGatewayVpcAttachment', 1).SubnetIds = ['subnet-b0', 'subnet-b1'];
    Object.assign(itemOf(made, 'TransitGatewayVpcAttachment', 1), { Options: { ApplianceModeSupport: 'enable' } });
    expect(ask(made, 'eni-a1', 'eni-b0').answer).toBe('yes');
    itemOf(made, 'NetworkAcl', 3).Entries = [];
    expectUnknown(ask(made, 'eni-a1', 'eni-b0'), 'the Availability Zone that attachment tgw-attach-b sends to');
  });

  it('is not taken for a no where IPv6 speaks to IPv4 by a NAT gateway', () => {
    expect.hasAssertions();
    const made = draft();
    Object.assign(itemOf(made, 'NetworkInterface', 1), { PrivateIpAddress: undefined, PrivateIpAddresses: [], Ipv6Addresses: [{ Ipv6Address: '2600:1::11' }] });
    routesOf(made, 1).push({ DestinationIpv6CidrBlock: '64:ff9b::/96', NatGatewayId: 'nat-a', State: 'active' });
    itemOf(made, 'SecurityGroup').IpPermissionsEgress.push({ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] });
    itemOf(made, 'NetworkAcl', 1).Entries.push({ RuleNumber: 110, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress: true });
    expectUnknown(ask(made, 'eni-a1', '8.8.8.8'), 'NAT64');
  });
});
