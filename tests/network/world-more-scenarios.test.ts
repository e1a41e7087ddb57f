// Networks made by hand: IPv6, shared and secondary blocks, Block Public Access, lists.

import { describe, expect, it } from 'vitest';
import { type Draft, draft } from './base.ts';
import { expectTold } from './told.ts';
import {
  add,
  allow,
  change,
  cidr,
  differenceOf,
  edit,
  eni,
  find,
  onlyIpv6,
  pl,
  reroute,
  type Scenario,
  sg,
  shared,
  subnet,
  tcp,
  tellOf,
  to,
  withIpv6,
} from './world-scenarios.ts';

const withEgressOnly = (made: Draft) =>
  add(made, 'EgressOnlyInternetGateway', { EgressOnlyInternetGatewayId: 'eigw-a', Attachments: [{ State: 'attached', VpcId: 'vpc-a' }] });
const secondary = (made: Draft) => {
  Object.assign(find(made, 'VPC', 'vpc-a'), { CidrBlockAssociationSet: [{ CidrBlock: '10.0.0.0/16' }, { CidrBlock: '100.64.0.0/16' }] });
  for (const one of made['AWS::EC2::RouteTable'] ?? []) if (one.VpcId === 'vpc-a') one.Routes.push(to('100.64.0.0/16', { GatewayId: 'local' }));
  subnet('subnet-s', 'vpc-a', '100.64.1.0/24', 'us-east-1a', to('100.64.0.0/16', { GatewayId: 'local' }))(made);
  eni('eni-s', 'subnet-s', '100.64.1.10')(made);
};
const block =
  (mode: string, ...exclusions: readonly (readonly [string, string])[]) =>
  (made: Draft) => {
    made['AWS::EC2::VPCBlockPublicAccessOptions'] = [{ AwsAccountId: '111122223333', InternetGatewayBlockMode: mode, ExclusionsAllowed: 'allowed' }];
    add(
      made,
      'VPCBlockPublicAccessExclusion',
      ...exclusions.map(([id, InternetGatewayExclusionMode]) => ({
        ExclusionId: `x-${id}`,
        ResourceArn: `arn:aws:ec2:us-east-1:111122223333:${id.split('-')[0]}/${id}`,
        InternetGatewayExclusionMode,
        State: 'create-complete',
      })),
    );
  };

/** Of the sender some rules refer to a group and some to addresses, and the gateway keeps references. */
const bothWays = (made: Draft) => {
  edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } })(made);
  allow('sg-a', 'out', tcp(22, sg('sg-b')), tcp(443, cidr('10.1.0.0/16')))(made);
};

const SCENARIOS: readonly Scenario[] = [
  // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html#vpc-ipv6-addresses
  {
    says: 'IPv6 of the internet gets in where ::/0 leads back',
    answer: 'yes',
    from: 'internet',
    to: 'eni-a0',
    made: () => change(draft(), withIpv6, onlyIpv6('eni-a0'), reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' })),
  },
  {
    says: 'IPv6 gets in nowhere without a route back',
    answer: 'no',
    from: 'internet',
    to: 'eni-a0',
    made: () => change(draft(), withIpv6, onlyIpv6('eni-a0')),
  },
  {
    says: 'unique local addresses are not on the internet',
    answer: 'no',
    from: 'internet',
    to: 'eni-a0',
    because: 'IPV6_ADDRESS_IS_PRIVATE',
    made: () =>
      change(
        draft(),
        withIpv6,
        onlyIpv6('eni-a0'),
        reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }),
        edit('NetworkInterface', 'eni-a0', { Ipv6Addresses: [{ Ipv6Address: 'fd00:1::5' }] }),
        (made) =>
          find(made, 'VPC', 'vpc-a').Ipv6CidrBlockAssociationSet.push({ Ipv6CidrBlock: 'fd00:1::/56', Ipv6AddressAttribute: 'private', IpSource: 'none' }),
      ),
  },
  {
    says: 'private global addresses are not on the internet either',
    answer: 'no',
    from: 'internet',
    to: 'eni-a0',
    because: 'IPV6_ADDRESS_IS_PRIVATE',
    made: () =>
      change(draft(), withIpv6, onlyIpv6('eni-a0'), reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }), (made) => {
        find(made, 'VPC', 'vpc-a').Ipv6CidrBlockAssociationSet[0].Ipv6AddressAttribute = 'private';
      }),
  },
  {
    says: 'nor do they leave by an egress-only gateway',
    answer: 'no',
    from: 'eni-a0',
    to: '2a00::1',
    because: 'IPV6_ADDRESS_IS_PRIVATE',
    made: () =>
      change(draft(), withIpv6, onlyIpv6('eni-a0'), withEgressOnly, reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' }), (made) => {
        find(made, 'VPC', 'vpc-a').Ipv6CidrBlockAssociationSet[0].IpSource = 'none';
      }),
  },
  {
    says: 'but they are reached within the VPC',
    answer: 'yes',
    from: 'eni-a1',
    to: 'eni-a0',
    made: () =>
      change(draft(), withIpv6, onlyIpv6('eni-a0'), (made) => {
        find(made, 'VPC', 'vpc-a').Ipv6CidrBlockAssociationSet[0].IpSource = 'none';
      }),
  },
  // https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html
  {
    says: 'an egress-only gateway lets out',
    answer: 'yes',
    from: 'eni-a0',
    to: '2a00::1',
    made: () => change(draft(), withIpv6, onlyIpv6('eni-a0'), withEgressOnly, reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' })),
  },
  {
    says: 'an egress-only gateway lets nobody in',
    answer: 'no',
    from: 'internet',
    to: 'eni-a0',
    because: 'EGRESS_ONLY_GATEWAY_REFUSES_INGRESS',
    made: () => change(draft(), withIpv6, onlyIpv6('eni-a0'), withEgressOnly, reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' })),
  },
  {
    says: 'pings over IPv6 are ICMPv6, which icmp is not',
    answer: 'no',
    from: 'eni-a1',
    to: 'eni-a0',
    query: { protocol: 'icmp' },
    made: () =>
      change(
        draft(),
        withIpv6,
        onlyIpv6('eni-a0'),
        onlyIpv6('eni-a1'),
        allow('sg-a', 'in', { IpProtocol: 'icmp', FromPort: -1, ToPort: -1, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }),
      ),
  },
  {
    says: 'pings over IPv6 by their own name',
    answer: 'yes',
    from: 'eni-a1',
    to: 'eni-a0',
    query: { protocol: 'icmp' },
    made: () =>
      change(
        draft(),
        withIpv6,
        onlyIpv6('eni-a0'),
        onlyIpv6('eni-a1'),
        allow('sg-a', 'in', { IpProtocol: 'icmpv6', FromPort: -1, ToPort: -1, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }),
      ),
  },
  // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html
  {
    says: 'of a shared VPC whose owner was not read the gateways are not known',
    answer: 'unknown',
    from: 'internet',
    to: 'eni-a0',
    because: 'ec2:DescribeInternetGateways',
    made: () =>
      change(draft(), shared('VPC', 'Subnet'), (made) => {
        made['AWS::EC2::InternetGateway'] = [];
      }),
  },
  {
    says: 'nor whether the owner blocks public access',
    answer: 'unknown',
    from: 'internet',
    to: 'eni-a0',
    because: 'ec2:DescribeVpcBlockPublicAccessOptions',
    made: () => change(draft(), shared('VPC', 'Subnet')),
  },
  {
    says: 'within a shared VPC what both ends say is known',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-a1',
    made: () => change(draft(), shared('VPC', 'Subnet')),
  },
  // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
  { says: 'a secondary block is local too', answer: 'yes', from: 'eni-a0', to: 'eni-s', made: () => change(draft(), secondary) },
  {
    says: 'a peering carries secondary blocks where routes say so',
    answer: 'yes',
    from: 'eni-b0',
    to: 'eni-s',
    made: () =>
      change(
        draft(),
        secondary,
        reroute('rtb-b0', '100.64.0.0/16', { VpcPeeringConnectionId: 'pcx-1' }),
        reroute('rtb-subnet-s', '10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-1' }),
      ),
  },
  {
    says: 'and not where they do not',
    answer: 'no',
    from: 'eni-b0',
    to: 'eni-s',
    made: () => change(draft(), secondary, reroute('rtb-subnet-s', '10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-1' })),
  },
  // https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html
  {
    says: 'block-bidirectional lets nobody in',
    answer: 'no',
    from: 'internet',
    to: 'eni-a0',
    because: 'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
    made: () => change(draft(), block('block-bidirectional')),
  },
  { says: 'block-ingress leaves NAT gateways', answer: 'yes', from: 'eni-a1', to: '8.8.8.8', made: () => change(draft(), block('block-ingress')) },
  {
    says: 'block-bidirectional does not',
    answer: 'no',
    from: 'eni-a1',
    to: '8.8.8.8',
    because: 'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
    made: () => change(draft(), block('block-bidirectional')),
  },
  {
    says: 'an excluded subnet of the NAT gateway lets out',
    answer: 'yes',
    from: 'eni-a1',
    to: '8.8.8.8',
    made: () => change(draft(), block('block-bidirectional', ['subnet-a0', 'allow-egress'])),
  },
  {
    says: 'an exclusion of egress lets nobody in',
    answer: 'no',
    from: 'internet',
    to: 'eni-a0',
    made: () => change(draft(), block('block-bidirectional', ['subnet-a0', 'allow-egress'])),
  },
  {
    says: 'an exclusion of both ways lets in',
    answer: 'yes',
    from: 'internet',
    to: 'eni-a0',
    made: () => change(draft(), block('block-bidirectional', ['vpc-a', 'allow-bidirectional'])),
  },
  {
    says: 'block public access says nothing of peering',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () => change(draft(), block('block-bidirectional')),
  },
  // https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html#vpc-attachment-security: what outbound rules may refer to is not said
  {
    says: 'what outbound rules by addresses let out across a transit gateway does not wait for those by reference',
    answer: 'yes',
    from: 'eni-a1',
    to: 'eni-b0',
    query: { protocol: 'tcp' },
    made: () => change(draft(), bothWays),
  },
  {
    says: 'what they let out by reference alone is not known',
    answer: 'unknown',
    from: 'eni-a1',
    to: 'eni-b0',
    query: { port: 22 },
    because: 'outbound rules that refer to security groups across a transit gateway',
    made: () => change(draft(), bothWays),
  },
  {
    says: 'nor is it missed where a network ACL lets only the others through',
    answer: 'yes',
    from: 'eni-a1',
    to: 'eni-b0',
    query: { protocol: 'tcp' },
    made: () =>
      change(draft(), bothWays, (made) =>
        find(made, 'NetworkAcl', 'acl-a1').Entries.unshift({
          RuleNumber: 10,
          RuleAction: 'deny',
          Protocol: '6',
          PortRange: { From: 22, To: 22 },
          CidrBlock: '0.0.0.0/0',
          Egress: true,
        }),
      ),
  },
  {
    says: 'an attachment that no table names is with none only where all tables were read',
    answer: 'unknown',
    from: 'eni-a1',
    to: 'eni-b0',
    because: 'ec2:',
    made: () =>
      change(draft(), (made) => {
        for (const one of made['AWS::EC2::TransitGatewayVpcAttachment'] ?? []) delete one.Association;
        const table = find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1');
        table.Associations = table.Associations.filter((one: { readonly ResourceId: string }) => one.ResourceId !== 'vpc-a');
        add(made, 'TransitGatewayRouteTable', { TransitGatewayRouteTableId: 'tgw-rtb-2', TransitGatewayId: 'tgw-1', Routes: [] });
      }),
  },
  // https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html
  {
    says: 'a list in a rule lets in what it holds',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-a1',
    made: () =>
      change(draft(), allow('sg-a', 'in', tcp(443, pl('pl-1'))), (made) =>
        add(made, 'PrefixList', { PrefixListId: 'pl-1', Entries: [{ Cidr: '10.0.0.0/24' }] }),
      ),
  },
  {
    says: 'a list in a rule that was not read may',
    answer: 'unknown',
    from: 'eni-a0',
    to: 'eni-a1',
    because: 'ec2:GetManagedPrefixListEntries',
    made: () => change(draft(), allow('sg-a', 'in', tcp(443, pl('pl-1'))), (made) => add(made, 'PrefixList', { PrefixListId: 'pl-1' })),
  },
  {
    says: 'an unread list in a route may be more specific than the route that is known',
    answer: 'unknown',
    from: 'eni-a0',
    to: '8.8.8.8',
    because: 'ec2:GetManagedPrefixListEntries',
    made: () => change(draft(), reroute('rtb-a0', 'pl-1', { VpcPeeringConnectionId: 'pcx-1' }), (made) => add(made, 'PrefixList', { PrefixListId: 'pl-1' })),
  },
  {
    says: 'but not than the local one, to a peering',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-a1',
    made: () => change(draft(), reroute('rtb-a0', 'pl-1', { VpcPeeringConnectionId: 'pcx-1' }), (made) => add(made, 'PrefixList', { PrefixListId: 'pl-1' })),
  },
  {
    says: 'a static route wins over a list of the same length',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () =>
      change(draft(), reroute('rtb-a0', 'pl-1', { NatGatewayId: 'nat-a' }), (made) =>
        add(made, 'PrefixList', { PrefixListId: 'pl-1', Entries: [{ Cidr: '10.1.0.0/16' }] }),
      ),
  },
  {
    says: 'a longer one of a list wins over it',
    answer: 'no',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () =>
      change(draft(), reroute('rtb-a0', 'pl-1', { GatewayId: 'igw-a' }), (made) =>
        add(made, 'PrefixList', { PrefixListId: 'pl-1', Entries: [{ Cidr: '10.1.0.0/24' }] }),
      ),
  },
];

describe('networks made by hand', () => {
  it.each(SCENARIOS)('$says', (scenario) => {
    expect(differenceOf(scenario)).toBeUndefined();
    expectTold('more-scenarios', scenario.says, tellOf(scenario));
  });
});
