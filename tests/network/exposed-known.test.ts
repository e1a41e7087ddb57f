// What the internet reaches, in networks made by hand: whole answers, each as AWS's documentation has it.

import { describe, expect, it } from 'vitest';
import { type Draft, draft } from './base.ts';
import { exposed } from './exposed-told.ts';
import { firewalled } from './firewalled.ts';
import { add, allow, change, cidr, edit, eni, find, onlyIpv6, pl, reroute, routes, sg, shared, tcp, to, withIpv6 } from './world-scenarios.ts';

type Step = (made: Draft) => unknown;

const two = (more: Record<string, unknown>): Step =>
  eni('eni-a2', 'subnet-a0', '10.0.0.12', { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.12', Association: { PublicIp: '52.0.0.12' } }], ...more });
const deny =
  (Egress: boolean, From: number, To: number, CidrBlock = '0.0.0.0/0', Protocol = '6'): Step =>
  (made) =>
    find(made, 'NetworkAcl', 'acl-a0').Entries.push({ RuleNumber: 50, RuleAction: 'deny', Protocol, PortRange: { From, To }, CidrBlock, Egress });
const web = allow('sg-a', 'in', tcp(443, cidr('0.0.0.0/0')), { IpProtocol: 'udp', FromPort: 53, ToPort: 53, ...cidr('8.8.8.0/24') });
const webOverIpv6: Step = (made) =>
  find(made, 'SecurityGroup', 'sg-a').IpPermissions.push(
    { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, Ipv6Ranges: [{ CidrIpv6: '2001:db8::/32' }] },
    { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, Ipv6Ranges: [{ CidrIpv6: '2606::/16' }] },
  );
const dual = (made: Draft) =>
  change(
    made,
    withIpv6,
    edit('Subnet', 'subnet-a0', { Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1::/64' }] }),
    reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }),
  );
const node = (description: string): Step => edit('NetworkInterface', 'eni-a0', { RequesterManaged: true, Description: description });
const balancer: Step = (made) => {
  add(made, 'ElasticLoadBalancingV2::LoadBalancer', {
    LoadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/1',
    LoadBalancerName: 'web',
    Type: 'application',
    Scheme: 'internet-facing',
    VpcId: 'vpc-a',
    State: { Code: 'active' },
    AvailabilityZones: [{ SubnetId: 'subnet-a0', ZoneName: 'us-east-1a' }],
    SecurityGroups: ['sg-a'],
  });
  add(made, 'ElasticLoadBalancingV2::Listener', {
    ListenerArn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/app/web/1/2',
    LoadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/1',
    Port: 8443,
    Protocol: 'HTTPS',
    DefaultActions: [{ Type: 'fixed-response' }],
  });
};
const block = (mode: string): Step => edit('VPCBlockPublicAccessOptions', '111122223333', { InternetGatewayBlockMode: mode });
const exclude =
  (id: string, mode: string): Step =>
  (made) =>
    add(made, 'VPCBlockPublicAccessExclusion', {
      ExclusionId: 'x-1',
      ResourceArn: `arn:aws:ec2:us-east-1:111122223333:${id.startsWith('vpc') ? 'vpc' : 'subnet'}/${id}`,
      InternetGatewayExclusionMode: mode,
      State: 'create-complete',
    });

const CASES: readonly (readonly [says: string, made: () => Draft, unread?: readonly string[]])[] = [
  ['is everything that groups let in, at who has a public address', draft],
  ['is what groups let in, over TCP and over what needs no answer', () => change(draft(), web)],
  [
    'is nothing that is only let in from private networks and groups',
    () => change(draft(), allow('sg-a', 'in', tcp(443, cidr('10.0.0.0/8')), tcp(22, sg('sg-b')))),
  ],
  [
    'is what any group lets in',
    () =>
      change(
        draft(),
        web,
        edit('NetworkInterface', 'eni-a0', { Groups: [{ GroupId: 'sg-b' }, { GroupId: 'sg-a' }] }),
        allow('sg-b', 'in', tcp(22, cidr('9.9.9.0/24'))),
      ),
  ],
  [
    'is one for all that are alike, and another for each that differs',
    () =>
      change(
        draft(),
        two({}),
        eni('eni-a3', 'subnet-a0', '10.0.0.13', {
          Groups: [{ GroupId: 'sg-b' }],
          PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.13', Association: { PublicIp: '52.0.0.13' } }],
        }),
      ),
  ],
  ['is nothing at a detached interface', () => change(draft(), edit('NetworkInterface', 'eni-a0', { Status: 'available' }))],
  [
    'is nothing at an interface whose attachment has ended',
    () => change(draft(), edit('NetworkInterface', 'eni-a0', { Attachment: { Status: 'detached' } }), two({ Attachment: { Status: 'attached' } })),
  ],
  ['is nothing at an interface that denies internet gateways', () => change(draft(), edit('NetworkInterface', 'eni-a0', { DenyAllIgwTraffic: true }), two({}))],
  [
    'is everything at a Network Load Balancer without groups, and not known of others without',
    () => change(draft(), two({ Groups: [], InterfaceType: 'network_load_balancer' }), edit('NetworkInterface', 'eni-a0', { Groups: [] })),
  ],
  ['is not known where groups are not told', () => change(draft(), edit('NetworkInterface', 'eni-a0', { Groups: undefined }))],
  ['is not known where a group is not there', () => change(draft(), edit('NetworkInterface', 'eni-a0', { Groups: [{ GroupId: 'sg-gone' }] }))],
  [
    'is not known where a list was not read',
    () =>
      change(draft(), web, allow('sg-a', 'in', tcp(443, cidr('9.9.9.0/24')), tcp(22, pl('pl-1'))), (made) => add(made, 'PrefixList', { PrefixListId: 'pl-1' })),
  ],
  ['is not what the network ACL denies on the way in', () => change(draft(), web, deny(false, 443, 443, '8.0.0.0/8'))],
  ['is not TCP whose answers the network ACL denies', () => change(draft(), web, deny(true, 0, 65_535, '8.0.0.0/8'))],
  ['is TCP from those ports that the network ACL lets answers out to', () => change(draft(), web, deny(true, 1024, 65_535))],
  ['is TCP from those networks that routes lead back to', () => change(draft(), web, reroute('rtb-a0', '8.0.0.0/8', { NatGatewayId: 'nat-a' }))],
  [
    'is not TCP from networks whose route is a blackhole',
    () => change(draft(), web, (made) => routes(made, 'rtb-a0').push({ ...to('8.0.0.0/8', { GatewayId: 'igw-a' }), State: 'blackhole' })),
  ],
  [
    'is not TCP without a default route',
    () =>
      change(draft(), web, (made) => {
        find(made, 'RouteTable', 'rtb-a0').Routes = routes(made, 'rtb-a0').filter((one) => one.DestinationCidrBlock !== '0.0.0.0/0');
      }),
  ],
  [
    'is not TCP where the default route leads to the gateway of another VPC',
    () =>
      change(draft(), web, reroute('rtb-a0', '0.0.0.0/0', { GatewayId: 'igw-b' }), (made) =>
        add(made, 'InternetGateway', { InternetGatewayId: 'igw-b', Attachments: [{ State: 'available', VpcId: 'vpc-b' }] }),
      ),
  ],
  ['is TCP where narrower routes lead to the gateway too', () => change(draft(), web, reroute('rtb-a0', '8.0.0.0/8', { GatewayId: 'igw-a' }))],
  [
    'is TCP from where halves of a default route lead back to',
    () =>
      change(draft(), web, reroute('rtb-a0', '0.0.0.0/0', { GatewayId: 'igw-a' }), (made) => {
        find(made, 'RouteTable', 'rtb-a0').Routes = [
          ...routes(made, 'rtb-a0').filter((one) => one.DestinationCidrBlock !== '0.0.0.0/0'),
          to('0.0.0.0/1', { GatewayId: 'igw-a' }),
        ];
      }),
  ],
  ['is nothing without an internet gateway', () => change(draft(), edit('InternetGateway', 'igw-a', { Attachments: [] }))],
  ['is what it is over each version', () => dual(draft())],
  ['is over IPv6 alone what it is there', () => change(dual(draft()), onlyIpv6('eni-a0'))],
  ['is over IPv6 what groups let in there', () => change(dual(draft()), web, webOverIpv6)],
  ['is nothing where public access is blocked', () => change(draft(), block('block-bidirectional'))],
  ['is nothing where public access is blocked on the way in', () => change(draft(), block('block-ingress'))],
  ['is what it is where a VPC is excluded from the block', () => change(draft(), block('block-ingress'), exclude('vpc-a', 'allow-bidirectional'))],
  ['is nothing where a subnet is excluded for what it begins only', () => change(draft(), block('block-ingress'), exclude('subnet-a0', 'allow-egress'))],
  ['is what a firewall lets through', () => change(firewalled({ rules: 'pass tcp any any -> any 443 (sid:1;)\n', defaults: ['aws:drop_strict'] }), two({}))],
  ['is what a load balancer listens on', () => change(draft(), balancer, node('ELB app/web/1'))],
  ['is not known of a load balancer that is not there', () => change(draft(), balancer, node('ELB app/other/1'))],
  ['is everything at another interface that AWS runs', () => change(draft(), balancer, node('something of AWS'))],
  ['is not known where the owner of a shared subnet was not read', () => change(draft(), shared('VPC', 'Subnet'))],
  ...[
    'NetworkAcl',
    'RouteTable',
    'InternetGateway',
    'NatGateway',
    'Subnet',
    'VPC',
    'SecurityGroup',
    'NetworkInterface',
    'VPCBlockPublicAccessOptions',
    'VPCBlockPublicAccessExclusion',
  ].map((type) => [`is told as far as it is known without ${type}`, () => change(dual(draft()), web, webOverIpv6), [`AWS::EC2::${type}`]] as const),
  ...['ElasticLoadBalancingV2::LoadBalancer', 'ElasticLoadBalancingV2::Listener'].map(
    (type) => [`is told as far as it is known without ${type}`, () => change(draft(), balancer, node('ELB app/web/1')), [`AWS::${type}`]] as const,
  ),
  ['is nothing over IPv6 where nobody has an address of it', () => change(dual(draft()), two({}), edit('NetworkInterface', 'eni-a0', { Ipv6Addresses: [] }))],
  [
    'is nothing over IPv4 where only another has an address of it',
    () => change(dual(draft()), two({ PrivateIpAddresses: [], Ipv6Addresses: [{ Ipv6Address: '2600:1::77' }] })),
  ],
  [
    'is what a list lets in alone',
    () =>
      change(draft(), allow('sg-a', 'in', tcp(22, pl('pl-1'))), (made) => add(made, 'PrefixList', { PrefixListId: 'pl-1', Entries: [{ Cidr: '8.8.8.0/24' }] })),
  ],
  ['is in doubt where a list alone was not read', () => change(draft(), allow('sg-a', 'in', tcp(22, pl('pl-1'))))],
];

const TOLD: Readonly<Record<string, readonly string[]>> = {
  'is everything that groups let in, at who has a public address': ['subnet-a0 eni-a0 (sg-a) v4 everything'],
  'is what groups let in, over TCP and over what needs no answer': ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24'],
  'is nothing that is only let in from private networks and groups': [],
  'is what any group lets in': ['subnet-a0 eni-a0 (sg-a,sg-b) v4 tcp 22 from 9.9.9.0/24; tcp 443; udp 53 from 8.8.8.0/24'],
  'is one for all that are alike, and another for each that differs': ['subnet-a0 eni-a0,eni-a2 (sg-a) v4 everything', 'subnet-a0 eni-a3 (sg-b) v4 everything'],
  'is nothing at a detached interface': [],
  'is nothing at an interface whose attachment has ended': ['subnet-a0 eni-a2 (sg-a) v4 everything'],
  'is nothing at an interface that denies internet gateways': ['subnet-a0 eni-a2 (sg-a) v4 everything'],
  'is everything at a Network Load Balancer without groups, and not known of others without': [
    'subnet-a0 eni-a0 () v4 everything unless ec2:DescribeNetworkInterfaces 111122223333 us-east-1 rface/eni-a0',
    'subnet-a0 eni-a2 () v4 everything',
  ],
  'is not known where groups are not told': ['subnet-a0 eni-a0 () v4 everything unless ec2:DescribeNetworkInterfaces 111122223333 us-east-1 rface/eni-a0'],
  'is not known where a group is not there': ['subnet-a0 eni-a0 (sg-gone) v4 everything unless ec2:DescribeSecurityGroups 111122223333 us-east-1'],
  'is not known where a list was not read': [
    'subnet-a0 eni-a0 (sg-a) v4 tcp 443 from 9.9.9.0/24',
    'subnet-a0 eni-a0 (sg-a) v4 tcp 22 unless ec2:GetManagedPrefixListEntries 111122223333 us-east-1 fixList/pl-1',
  ],
  'is not what the network ACL denies on the way in': ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 8.0.0.0/8; udp 53 from 8.8.8.0/24'],
  'is not TCP whose answers the network ACL denies': ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 8.0.0.0/8; udp 53 from 8.8.8.0/24'],
  'is TCP from those ports that the network ACL lets answers out to': ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 (from port 0-1023); udp 53 from 8.8.8.0/24'],
  'is TCP from those networks that routes lead back to': ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 8.0.0.0/8; udp 53 from 8.8.8.0/24'],
  'is not TCP from networks whose route is a blackhole': ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from all but 8.0.0.0/8; udp 53 from 8.8.8.0/24'],
  'is not TCP without a default route': ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from 10.0.0.0/15; udp 53 from 8.8.8.0/24'],
  'is not TCP where the default route leads to the gateway of another VPC': ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from 10.0.0.0/15; udp 53 from 8.8.8.0/24'],
  'is TCP where narrower routes lead to the gateway too': ['subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24'],
  'is TCP from where halves of a default route lead back to': ['subnet-a0 eni-a0 (sg-a) v4 tcp 443 from 0.0.0.0/1; udp 53 from 8.8.8.0/24'],
  'is nothing without an internet gateway': [],
  'is what it is over each version': [
    'subnet-a0 eni-a0 (sg-a) v4 everything and v6 protocols 0-5; tcp from all but 2600:1::/56; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v6 protocols 0-5; protocols 7-255',
  ],
  'is over IPv6 alone what it is there': [
    'subnet-a0 eni-a0 (sg-a) v6 protocols 0-5; tcp from all but 2600:1::/56; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v6 protocols 0-5; protocols 7-255',
  ],
  'is over IPv6 what groups let in there': [
    'subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 and v6 tcp 22 from 2001:db8::/32; tcp 80 from 2606::/16',
  ],
  'is nothing where public access is blocked': [],
  'is nothing where public access is blocked on the way in': [],
  'is what it is where a VPC is excluded from the block': ['subnet-a0 eni-a0 (sg-a) v4 everything'],
  'is nothing where a subnet is excluded for what it begins only': [],
  'is what a firewall lets through': [
    'subnet-a0 eni-a0,eni-a2 (sg-a) v4 tcp 443 from all but 0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16 and 9 more',
  ],
  'is what a load balancer listens on': ['subnet-a0 eni-a0 (sg-a) v4 tcp 8443'],
  'is not known of a load balancer that is not there': [
    'subnet-a0 eni-a0 (sg-a) v4 everything unless elasticloadbalancing:DescribeLoadBalancers 111122223333 us-east-1',
  ],
  'is everything at another interface that AWS runs': ['subnet-a0 eni-a0 (sg-a) v4 everything'],
  'is not known where the owner of a shared subnet was not read': [
    'subnet-a0 eni-a0 (sg-a) v4 everything unless ec2:DescribeVpcBlockPublicAccessOptions 444455556666 us-east-1',
  ],
  'is told as far as it is known without NetworkAcl': [
    'subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 and v6 tcp 22 from 2001:db8::/32; tcp 80 from 2606::/16 unless ec2:DescribeNetworkAcls 111122223333 us-east-1',
  ],
  'is told as far as it is known without RouteTable': [
    'subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 and v6 tcp 22 from 2001:db8::/32; tcp 80 from 2606::/16 unless ec2:DescribeRouteTables 111122223333 us-east-1',
    'subnet-a1 eni-a1 (sg-a) v6 tcp 22 from 2001:db8::/32; tcp 80 from 2606::/16 unless ec2:DescribeRouteTables 111122223333 us-east-1',
  ],
  'is told as far as it is known without InternetGateway': [
    'subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 and v6 tcp 22 from 2001:db8::/32; tcp 80 from 2606::/16 unless ec2:DescribeInternetGateways 111122223333 us-east-1',
    'subnet-b0 eni-b0 (sg-b) v6 protocols 0-5; protocols 7-255 unless ec2:DescribeInternetGateways 111122223333 us-east-1',
  ],
  'is told as far as it is known without NatGateway': [
    'subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 and v6 tcp 22 from 2001:db8::/32; tcp 80 from 2606::/16',
  ],
  'is told as far as it is known without Subnet': [
    'subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 and v6 tcp 22 from 2001:db8::/32; tcp 80 from 2606::/16 unless ec2:DescribeSubnets 111122223333 us-east-1',
    'subnet-a1 eni-a1 (sg-a) v6 tcp 22 from 2001:db8::/32; tcp 80 from 2606::/16 unless ec2:DescribeSubnets 111122223333 us-east-1',
    'subnet-b0 eni-b0 (sg-b) v6 everything unless ec2:DescribeSubnets 111122223333 us-east-1',
  ],
  'is told as far as it is known without VPC': [
    'subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 and v6 tcp 22 from 2001:db8::/32; tcp 80 from 2606::/16',
  ],
  'is told as far as it is known without SecurityGroup': [
    'subnet-a0 eni-a0 (sg-a) v4 everything and v6 protocols 0-5; tcp from all but 2600:1::/56; protocols 7-255 unless ec2:DescribeSecurityGroups 111122223333 us-east-1',
    'subnet-a1 eni-a1 (sg-a) v6 protocols 0-5; protocols 7-255 unless ec2:DescribeSecurityGroups 111122223333 us-east-1',
  ],
  'is told as far as it is known without NetworkInterface': [],
  'is told as far as it is known without VPCBlockPublicAccessOptions': [
    'subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 and v6 tcp 22 from 2001:db8::/32; tcp 80 from 2606::/16 unless ec2:DescribeVpcBlockPublicAccessOptions 111122223333 us-east-1',
  ],
  'is told as far as it is known without VPCBlockPublicAccessExclusion': [
    'subnet-a0 eni-a0 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24 and v6 tcp 22 from 2001:db8::/32; tcp 80 from 2606::/16',
  ],
  'is told as far as it is known without ElasticLoadBalancingV2::LoadBalancer': [
    'subnet-a0 eni-a0 (sg-a) v4 everything unless elasticloadbalancing:DescribeLoadBalancers 111122223333 us-east-1',
  ],
  'is told as far as it is known without ElasticLoadBalancingV2::Listener': [
    'subnet-a0 eni-a0 (sg-a) v4 everything unless elasticloadbalancing:DescribeListeners 111122223333 us-east-1',
  ],
  'is nothing over IPv6 where nobody has an address of it': [
    'subnet-a0 eni-a0,eni-a2 (sg-a) v4 everything',
    'subnet-a1 eni-a1 (sg-a) v6 protocols 0-5; protocols 7-255',
  ],
  'is nothing over IPv4 where only another has an address of it': [
    'subnet-a0 eni-a0 (sg-a) v4 everything and v6 protocols 0-5; tcp from all but 2600:1::/56; protocols 7-255',
    'subnet-a1 eni-a1 (sg-a) v6 protocols 0-5; protocols 7-255',
    'subnet-a0 eni-a2 (sg-a) v6 protocols 0-5; tcp from all but 2600:1::/56; protocols 7-255',
  ],
  'is what a list lets in alone': ['subnet-a0 eni-a0 (sg-a) v4 tcp 22 from 8.8.8.0/24'],
  'is in doubt where a list alone was not read': ['subnet-a0 eni-a0 (sg-a) v4 tcp 22 unless ec2:DescribeManagedPrefixLists 111122223333 us-east-1'],
};

describe('what the internet reaches', () => {
  it.each(CASES.map(([says, made, unread = []]) => ({ says, made, unread })))('$says', ({ says, made, unread }) => {
    expect(exposed(made(), unread)).toEqual(TOLD[says]);
  });

  it('is by each subnet what its own network ACL and table let through', () => {
    const made = change(
      draft(),
      web,
      ...(['a1', 'b0'] as const).map((name, n) =>
        edit('NetworkInterface', `eni-${name}`, {
          PrivateIpAddresses: [{ PrivateIpAddress: `10.${n}.${1 - n}.10`, Association: { PublicIp: `52.0.0.2${n}` } }],
        }),
      ),
      reroute('rtb-a1', '0.0.0.0/0', { GatewayId: 'igw-a' }),
      deny(false, 443, 443),
    );
    expect(exposed(made)).toEqual(['subnet-a0 eni-a0 (sg-a) v4 udp 53 from 8.8.8.0/24', 'subnet-a1 eni-a1 (sg-a) v4 tcp 443; udp 53 from 8.8.8.0/24']);
  });

  it('is by each group what its own rules let in, and by each subnet what its own block of public access does', () => {
    const groups = change(
      draft(),
      two({ Groups: [{ GroupId: 'sg-b' }] }),
      allow('sg-a', 'in', tcp(443, cidr('0.0.0.0/0'))),
      allow('sg-b', 'in', tcp(22, cidr('0.0.0.0/0'))),
    );
    expect(exposed(groups)).toEqual(['subnet-a0 eni-a0 (sg-a) v4 tcp 443', 'subnet-a0 eni-a2 (sg-b) v4 tcp 22']);
    const blocked = change(
      draft(),
      edit('NetworkInterface', 'eni-a1', { PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.10', Association: { PublicIp: '52.0.0.20' } }] }),
      block('block-ingress'),
      exclude('subnet-a0', 'allow-bidirectional'),
      (made) => {
        for (const type of ['RouteTable', 'NetworkAcl']) {
          find(made, type, type === 'RouteTable' ? 'rtb-a0' : 'acl-a0').Associations.push({ SubnetId: 'subnet-a1' });
          find(made, type, type === 'RouteTable' ? 'rtb-a1' : 'acl-a1').Associations = [];
        }
      },
    );
    expect(exposed(blocked)).toEqual(['subnet-a0 eni-a0 (sg-a) v4 everything']);
  });
});
