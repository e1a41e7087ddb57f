// One step by a route table: which routes take the packets, what may take them instead, and what else could lead to the goal.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html, https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html

import { describe, expect, it } from 'vitest';
import { blockOf } from '../model/record.cases.ts';
import { areEqual, packetsOf } from '../packets/index.ts';
import { gone, LOCAL, steps, to, ways } from './follow.cases.ts';

type Row = readonly [name: string, found: readonly string[], expected: readonly string[]];

describe('routes', () => {
  it.each<Row>([
    ['local', ways(LOCAL, '10.0.2.10'), ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2']],
    ['local6', ways(LOCAL, '2600:1::2'), ['Routes[1] route to local > inbound boundary of subnet-2 > into eni-2']],
    ['met', ways(LOCAL, '10.0.2.10', { flow: { met: ['rtb-1 subnet-1 '] } }), []],
    [
      'met behind nat',
      ways(LOCAL, '10.0.2.10', { flow: { met: ['rtb-1 subnet-1 nat-1'] } }),
      ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2'],
    ],
    ['met at nat', ways(LOCAL, '10.0.2.10', { flow: { met: ['rtb-1 subnet-1 nat-1'] }, place: (m) => ({ nat: m.natGateways.get('nat-1') }) }), []],
    ['unread table', ways(undefined, '10.0.2.10'), [' | ? ec2:DescribeRouteTables']],
    ['nothing', ways([], '10.0.2.10'), []],
    [
      'pcx',
      ways([...LOCAL, to('10.1.0.0/16', 'pcx-1')], '10.1.0.10', { goal: 'far' }),
      ['Routes[2] route to pcx-1 > through pcx-1 > inbound boundary of subnet-b > into eni-b'],
    ],
    [
      'tgw',
      ways([...LOCAL, to('10.1.0.0/16', 'tgw-1')], '10.1.0.10', { goal: 'far' }),
      ['Routes[2] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b'],
    ],
    [
      'lists tie',
      ways([...LOCAL, to('pl-1', 'pcx-1'), to('pl-2', 'tgw-1')], '10.1.0.10', { goal: 'far' }),
      [
        'Routes[2] route to pcx-1 > through pcx-1 > inbound boundary of subnet-b > into eni-b | Routes[2] is 1 of 2 of the prefix list that rtb-1 prefers',
        'Routes[3] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | Routes[3] is 1 of 2 of the prefix list that rtb-1 prefers',
      ],
    ],
    [
      'lists tie, one blackhole',
      ways([...LOCAL, to('pl-1', 'pcx-1', gone), to('pl-2', 'tgw-1')], '10.1.0.10', { goal: 'far' }),
      [
        'Routes[3] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | Routes[3] is 1 of 2 of the prefix list that rtb-1 prefers',
      ],
    ],
    [
      'lists to one',
      ways([...LOCAL, to('pl-1', 'pcx-1'), to('pl-2', 'pcx-1')], '10.1.0.10', { goal: 'far' }),
      ['Routes[2] route to pcx-1 > through pcx-1 > inbound boundary of subnet-b > into eni-b'],
    ],
    ['igw', ways([...LOCAL, to('0.0.0.0/0', 'igw-1')], '8.8.8.8', { goal: 'internet' }), ['Routes[2] route to igw-1 > out through igw-1']],
  ])('leads on: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('other ways, with why they are not taken', () => {
  it.each<Row>([
    [
      'nothing, trying',
      ways([], '10.0.2.10', { trying: true }),
      ['inbound boundary of subnet-2 > into eni-2 | NO_ROUTE_TO_DESTINATION : it has no route for 10.0.2.10 to local'],
    ],
    [
      'trying far',
      ways(LOCAL, '10.1.0.10', { goal: 'far', trying: true }),
      [
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to pcx-1',
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to tgw-1',
      ],
    ],
    ['trying far, met', ways(LOCAL, '10.1.0.10', { goal: 'far', trying: true, flow: { met: ['rtb-1 subnet-9 '] } }), []],
    ['not trying far', ways(LOCAL, '10.1.0.10', { goal: 'far' }), []],
    [
      'trying far, has pcx',
      ways([...LOCAL, to('10.1.0.0/16', 'pcx-1')], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'Routes[2] route to pcx-1 > through pcx-1 > inbound boundary of subnet-b > into eni-b',
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | NO_ROUTE_TO_DESTINATION Routes[2]: its route for 10.1.0.10 leads to pcx-1, not to tgw-1',
      ],
    ],
    [
      'trying far, pcx blackhole',
      ways([...LOCAL, to('10.1.0.0/16', 'pcx-1', gone)], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | BAD_STATE_ROUTE Routes[2]: its route for 10.1.0.10 is a blackhole (pcx-1)',
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | BAD_STATE_ROUTE Routes[2]: its route for 10.1.0.10 is a blackhole (pcx-1), and the way is to tgw-1',
      ],
    ],
    [
      'trying far, route not for it',
      ways([...LOCAL, to('10.2.0.0/16', 'pcx-1')], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | CANNOT_ROUTE Routes[2]: its route to pcx-1 is not for 10.1.0.10',
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to tgw-1',
      ],
    ],
    [
      'trying far, blackhole not for it',
      ways([...LOCAL, to('10.2.0.0/16', 'pcx-1', gone)], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to pcx-1',
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to tgw-1',
      ],
    ],
    [
      'trying far, other wins',
      ways([...LOCAL, to('10.1.0.0/16', 'tgw-1'), to('10.0.0.0/8', 'pcx-1')], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'Routes[2] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b',
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | MORE_SPECIFIC_ROUTE Routes[2]: its route for 10.1.0.10 leads to tgw-1, before the one to pcx-1',
      ],
    ],
    [
      'trying far, other not for it',
      ways([...LOCAL, to('10.1.0.0/16', 'tgw-1'), to('10.2.0.0/16', 'pcx-1')], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'Routes[2] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b',
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | NO_ROUTE_TO_DESTINATION Routes[2]: its route for 10.1.0.10 leads to tgw-1, not to pcx-1',
      ],
    ],
    [
      'trying net, has igw',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1')], '8.8.8.8', { goal: 'internet', trying: true }),
      [
        'Routes[2] route to igw-1 > out through igw-1',
        'inbound boundary of subnet-2 > through nat-1 > outbound boundary of subnet-2 > Routes[2] route to igw-1 | NO_ROUTE_TO_DESTINATION Routes[2]: its route for 8.8.8.8 leads to igw-1, not to nat-1 | IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS Association: it has no public address to leave through the internet gateway with',
      ],
    ],
    [
      'trying far, equal wins',
      ways([...LOCAL, to('10.1.0.0/16', 'tgw-1'), to('pl-1', 'pcx-1')], '10.1.0.10', { goal: 'far', trying: true }),
      [
        'Routes[2] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b',
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | HIGHER_PRIORITY_ROUTE Routes[2]: its route for 10.1.0.10 leads to tgw-1, before the one to pcx-1',
      ],
    ],
    [
      'trying far, part',
      ways([...LOCAL, to('10.1.0.0/25', 'tgw-1')], '10.1.0.0/24', { goal: 'far', trying: true }),
      [
        'Routes[2] route to tgw-1 > inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b',
        'through pcx-1 > inbound boundary of subnet-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for these addresses to pcx-1',
      ],
    ],
    [
      'trying far from transit',
      ways(LOCAL, '10.1.0.10', { goal: 'far', trying: true, place: () => ({ isTransit: true }) }),
      [
        'inbound boundary of subnet-1 > into tgw-1 > Routes[0] the most specific route to att-b > into eni-b | NO_ROUTE_TO_DESTINATION : it has no route for 10.1.0.10 to tgw-1',
      ],
    ],
    [
      'trying local, blackhole',
      ways([to('10.0.2.0/24', 'nat-1', gone), to('10.9.0.0/16', 'local')], '10.0.2.10', { trying: true }),
      ['inbound boundary of subnet-2 > into eni-2 | BAD_STATE_ROUTE Routes[0]: its route for 10.0.2.10 is a blackhole (nat-1), and the way is to local'],
    ],
    [
      'trying local, not for',
      ways([to('10.9.0.0/16', 'local')], '10.0.2.10', { trying: true }),
      ['inbound boundary of subnet-2 > into eni-2 | NO_ROUTE_TO_DESTINATION : it has no route for 10.0.2.10 to local'],
    ],
    [
      'trying net',
      ways(LOCAL, '8.8.8.8', { goal: 'internet', trying: true }),
      [
        'out through igw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 8.8.8.8 to igw-1',
        'inbound boundary of subnet-2 > through nat-1 > outbound boundary of subnet-2 > Routes[2] route to igw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 8.8.8.8 to nat-1 | IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS Association: it has no public address to leave through the internet gateway with',
      ],
    ],
    [
      'trying net, reply',
      ways(LOCAL, '8.8.8.8', { goal: 'internet', trying: true, flow: { isReply: true } }),
      ['out through igw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 8.8.8.8 to igw-1'],
    ],
    [
      'trying net, at nat',
      ways(LOCAL, '8.8.8.8', { goal: 'internet', trying: true, place: (m) => ({ nat: m.natGateways.get('nat-private') }) }),
      [
        ' | NO_ROUTE_TO_DESTINATION : it has no route for 8.8.8.8 to igw-1 | IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS Association: it has no public address to leave through the internet gateway with',
      ],
    ],
    [
      'trying net6',
      ways(LOCAL, '2600:9::1', { goal: 'internet', trying: true }),
      [
        'out through igw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 2600:9::1 to igw-1',
        'out through eigw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 2600:9::1 to eigw-1',
      ],
    ],
    [
      'trying net6, reply',
      ways(LOCAL, '2600:9::1', { goal: 'internet', trying: true, flow: { isReply: true } }),
      ['out through igw-1 | NO_ROUTE_TO_DESTINATION : it has no route for 2600:9::1 to igw-1'],
    ],
    [
      'trying s3',
      ways(LOCAL, '52.216.0.1', { goal: 'service', trying: true }),
      [
        'through vpce-0 | NO_ROUTE_TO_DESTINATION : it has no route for 52.216.0.1 to vpce-0',
        'through vpce-s3 | NO_ROUTE_TO_DESTINATION : it has no route for 52.216.0.1 to vpce-s3',
      ],
    ],
    ['trying none', ways(LOCAL, '52.216.0.1', { goal: 'other-service', trying: true }), []],
    ['trying elsewhere', ways(LOCAL, '192.168.0.1', { goal: 'elsewhere', trying: true }), []],
  ])('tells why: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('endpoints', () => {
  it.each<Row>([
    ['s3', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'service' }), ['Routes[2] route to vpce-s3 > through vpce-s3']],
    ['s3 range', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.0/15', { goal: 'service' }), ['Routes[2] route to vpce-s3 > through vpce-s3']],
    ['s3 icmp', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'service', protocol: 1 }), ['Routes[2] route to vpce-s3 > through vpce-s3']],
    [
      's3 udp',
      ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'service', protocol: 17 }),
      ['Routes[2] route to vpce-s3 | VPCE_GATEWAY_PROTOCOL_RESTRICTION : gateway endpoints carry only TCP and ICMP echo'],
    ],
    ['s3 internet one', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'internet' }), ['Routes[2] route to vpce-s3 > through vpce-s3']],
    ['s3 internet range', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.0/15', { goal: 'internet' }), []],
    ['s3 elsewhere', ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'elsewhere' }), []],
    [
      's3 transit',
      ways([...LOCAL, to('pl-s3', 'vpce-s3')], '52.216.0.1', { goal: 'service', place: () => ({ isTransit: true }) }),
      ['Routes[2] route to vpce-s3 > through vpce-s3 | VPCE_GATEWAY_OF_ANOTHER_VPC : a gateway endpoint serves its own VPC alone'],
    ],
    [
      's3 down',
      ways([...LOCAL, to('pl-s3', 'vpce-down')], '52.216.0.1', { goal: 'service' }),
      ['Routes[2] route to vpce-down > through vpce-down | BAD_STATE State: the endpoint is not available'],
    ],
    ['link', ways([...LOCAL, to('pl-s3', 'vpce-link')], '52.216.0.1', { goal: 'service' }), ['Routes[2] route to vpce-link | ? Interface endpoint vpce-link']],
    [
      'gone endpoint',
      ways([...LOCAL, to('pl-s3', 'vpce-gone')], '52.216.0.1', { goal: 'service' }),
      ['Routes[2] route to vpce-gone | ? ec2:DescribeVpcEndpoints'],
    ],
  ])('are the service alone: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('targets that are not modelled', () => {
  it.each<Row>([
    ['box', ways([...LOCAL, to('0.0.0.0/0', 'eni-box')], '8.8.8.8', { goal: 'internet' }), ['Routes[2] route to eni-box | ? middlebox eni-box']],
    [
      'checking',
      ways([...LOCAL, to('0.0.0.0/0', 'eni-checking')], '8.8.8.8', { goal: 'internet' }),
      [
        'Routes[2] route to eni-checking | ENI_SOURCE_DEST_CHECK_RESTRICTION SourceDestCheck: the source/destination check refuses what is not for its own addresses | BAD_STATE Status: the middlebox is attached to nothing | ? middlebox eni-checking',
      ],
    ],
    [
      'gone eni',
      ways([...LOCAL, to('0.0.0.0/0', 'eni-gone')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to eni-gone | ? ec2:DescribeNetworkInterfaces'],
    ],
    ['lgw', ways([...LOCAL, to('0.0.0.0/0', 'lgw-1')], '8.8.8.8', { goal: 'internet' }), ['Routes[2] route to lgw-1 | ? local gateway lgw-1']],
    ['cagw', ways([...LOCAL, to('0.0.0.0/0', 'cagw-1')], '8.8.8.8', { goal: 'internet' }), ['Routes[2] route to cagw-1 | ? carrier gateway cagw-1']],
    [
      'core',
      ways([...LOCAL, { DestinationCidrBlock: '0.0.0.0/0', CoreNetworkArn: 'arn:core' }], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to arn:core | ? core network arn:core'],
    ],
    ['what', ways([...LOCAL, to('0.0.0.0/0', 'what')], '8.8.8.8', { goal: 'internet' }), ['Routes[2] route to what | ? route target what']],
    [
      'vgw',
      ways([...LOCAL, to('0.0.0.0/0', 'vgw-1')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to vgw-1 | ? the network behind the virtual private gateway vgw-1'],
    ],
  ])('are unknown by name: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('routes whose addresses are not known', () => {
  it.each<Row>([
    [
      'unclear pcx',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1'), to('pl-gone', 'pcx-1')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear same',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1'), to('pl-gone', 'igw-1')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear /32',
      ways([...LOCAL, to('8.8.8.8/32', 'igw-1'), to('pl-gone', 'pcx-1')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear /31',
      ways([...LOCAL, to('8.8.8.8/31', 'igw-1'), to('pl-gone', 'pcx-1')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear /128',
      ways([...LOCAL, to('2600:9::1/128', 'igw-1'), to('pl-gone', 'pcx-1')], '2600:9::1', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear /127',
      ways([...LOCAL, to('2600:9::/127', 'igw-1'), to('pl-gone', 'pcx-1')], '2600:9::1', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear /32 of 6',
      ways([...LOCAL, to('2600:9::/32', 'igw-1'), to('pl-gone', 'pcx-1')], '2600:9::1', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear s3',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1'), to('pl-gone', 'vpce-s3')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear s3 range',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1'), to('pl-gone', 'vpce-s3')], '8.8.8.0/24', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1'],
    ],
    ['unclear s3 private', ways([...LOCAL, to('pl-gone', 'vpce-s3')], '10.1.0.10', { goal: 'far' }), []],
    ['unclear s3 private6', ways([...LOCAL, to('pl-gone', 'vpce-s3')], 'fd00::1', { goal: 'elsewhere' }), []],
    [
      'unclear gone endpoint',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1'), to('pl-gone', 'vpce-gone')], '8.8.8.8', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear gwlb',
      ways([...LOCAL, to('0.0.0.0/0', 'igw-1'), to('pl-gone', 'vpce-gwlb')], '8.8.8.0/24', { goal: 'internet' }),
      ['Routes[2] route to igw-1 > out through igw-1 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear local pcx',
      ways([...LOCAL, to('pl-gone', 'pcx-1')], '10.0.2.10'),
      ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear local nat',
      ways([...LOCAL, to('pl-gone', 'nat-1')], '10.0.2.10'),
      ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear local eni',
      ways([...LOCAL, to('pl-gone', 'eni-box')], '10.0.2.10'),
      ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    [
      'unclear local gwlb',
      ways([...LOCAL, to('pl-gone', 'vpce-gwlb')], '10.0.2.10'),
      ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2 | ? ec2:DescribeManagedPrefixLists', ' | ? ec2:DescribeManagedPrefixLists'],
    ],
    ['unclear local s3', ways([...LOCAL, to('pl-gone', 'vpce-s3')], '10.0.2.10'), ['Routes[0] route to local > inbound boundary of subnet-2 > into eni-2']],
  ])('leave open what they may take: %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('a gateway endpoint', () => {
  it('carries TCP and pings, and nothing else', () => {
    const at = (destination: string, protocol: number) => steps([...LOCAL, to('pl-s3', 'vpce-s3')], destination, { goal: 'service', protocol })[0];
    const four = { sources: [blockOf('10.0.1.10')], destinations: [blockOf('52.216.0.1')] };
    const six = { sources: [blockOf('2600:1::1')], destinations: [blockOf('2600:f0::1')] };
    for (const [flow, expected] of [
      [at('52.216.0.1', 6), packetsOf(4, { ...four, protocols: [6, 6] })],
      [at('52.216.0.1', 1), packetsOf(4, { ...four, protocols: [1, 1], icmpTypes: [8, 8] })],
      [at('2600:f0::1', 6), packetsOf(6, { ...six, protocols: [6, 6] })],
      [at('2600:f0::1', 58), packetsOf(6, { ...six, protocols: [58, 58], icmpTypes: [128, 128] })],
    ] as const)
      expect(flow !== undefined && flow.blocks.length === 0 && areEqual(flow.packets, expected)).toBe(true);
    expect([at('52.216.0.1', 58), at('52.216.0.1', 7), at('2600:f0::1', 1), at('2600:f0::1', 59)].map((flow) => flow?.blocks.length)).toEqual([1, 1, 1, 1]);
  });
});

describe('a table', () => {
  it('is not known where none is of the subnet, and nothing was said of the main one', () => {
    expect(ways(LOCAL, '10.0.2.10', { unassociated: true })).toEqual([' | ? ec2:DescribeRouteTables']);
  });

  it('is kept in mind, with its subnet and NAT gateway, beside those before', () => {
    const met = (...before: readonly string[]) =>
      steps([...LOCAL, to('0.0.0.0/0', 'igw-1')], '8.8.8.8', { goal: 'internet', flow: { met: before } }).map((flow) => flow.met);
    expect([met(), met('rtb-9 subnet-9 ')]).toEqual([[['rtb-1 subnet-1 ']], [['rtb-9 subnet-9 ', 'rtb-1 subnet-1 ']]]);
  });
});
