// Networks made by hand between VPCs: IPv6 by more ways than one, targets of load balancers in other VPCs, appliance mode behind them.

import { describe, expect, it } from 'vitest';
import { type Balanced, balanced } from './balanced.ts';
import { type Draft, draft } from './base.ts';
import { expectTold } from './told.ts';
import { add, change, differenceOf, edit, eni, find, onlyIpv6, reroute, type Scenario, subnet, tellOf, to, withIpv6 } from './world-scenarios.ts';

const TRANSIT = { TransitGatewayId: 'tgw-1' };
const PEERING = { VpcPeeringConnectionId: 'pcx-1' };
const place = (vpc: string) => ({ TransitGatewayAttachmentId: `tgw-attach-${vpc}`, ResourceId: `vpc-${vpc}`, ResourceType: 'vpc' });
const transitRoute = (DestinationCidrBlock: string, vpc: string) => (made: Draft) =>
  find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push({
    DestinationCidrBlock,
    Type: 'static',
    State: 'active',
    TransitGatewayAttachments: [place(vpc)],
  });
const igwOfB = (made: Draft) => add(made, 'InternetGateway', { InternetGatewayId: 'igw-b', Attachments: [{ State: 'available', VpcId: 'vpc-b' }] });
const egressOnly = (vpc: string) => (made: Draft) =>
  add(made, 'EgressOnlyInternetGateway', { EgressOnlyInternetGatewayId: `eigw-${vpc}`, Attachments: [{ State: 'attached', VpcId: `vpc-${vpc}` }] });
const ipv6 = (...steps: readonly ((made: Draft) => unknown)[]): Draft => change(draft(), withIpv6, onlyIpv6('eni-a0'), onlyIpv6('eni-b0'), ...steps);

/** `eni-b0` is a target of a load balancer in the first VPC, which peering or the transit gateway leads to and back. */
const behind = (own: Balanced, by: Record<string, unknown>, zone: string | undefined, ...steps: readonly ((made: Draft) => unknown)[]): Draft =>
  change(
    balanced({ targetType: 'ip', targets: ['10.1.0.10'], ...own }),
    (made) => {
      for (const one of made['AWS::EC2::RouteTable'] ?? []) if (one.RouteTableId.startsWith('rtb-lb')) one.Routes.push(to('10.1.0.0/16', by));
      Object.assign(
        made['AWS::ElasticLoadBalancingV2::TargetGroup']?.[0].TargetHealthDescriptions[0].Target,
        zone === undefined ? {} : { AvailabilityZone: zone },
      );
    },
    reroute('rtb-b0', '10.0.10.0/23', by),
    edit('TransitGatewayVpcAttachment', 'tgw-attach-a', { SubnetIds: ['subnet-a0', 'subnet-a1'] }),
    ...steps,
  );
const network: Balanced = { type: 'network', protocol: 'TCP' };

/** The target behind two subnets of an attachment, of which the second lets nothing through. */
const inAppliance = (ApplianceModeSupport: string): Draft =>
  behind(
    {},
    TRANSIT,
    'all',
    subnet('subnet-b1', 'vpc-b', '10.1.1.0/24', 'us-east-1b'),
    subnet('subnet-b2', 'vpc-b', '10.1.2.0/24', 'us-east-1a', to('10.0.0.0/16', TRANSIT)),
    eni('eni-b2', 'subnet-b2', '10.1.2.10'),
    edit('NetworkAcl', 'acl-subnet-b1', { Entries: [] }),
    edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-b1'], Options: { ApplianceModeSupport } }),
    (made) => Object.assign(made['AWS::ElasticLoadBalancingV2::TargetGroup']?.[0].TargetHealthDescriptions[0].Target, { Id: '10.1.2.10' }),
  );

/** Routes that follow from propagation, of attachments that support IPv6 or do not. */
const propagated = (Ipv6Support: string): Draft =>
  ipv6(
    reroute('rtb-a0', '2600:2::/56', TRANSIT),
    reroute('rtb-b0', '2600:1::/56', TRANSIT),
    edit('TransitGatewayVpcAttachment', 'tgw-attach-a', { SubnetIds: ['subnet-a0'], Options: { Ipv6Support } }),
    edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { Options: { Ipv6Support } }),
    edit('TransitGatewayRouteTable', 'tgw-rtb-1', {
      Routes: undefined,
      StaticRoutes: [],
      Propagations: ['a', 'b'].map((vpc) => ({ ...place(vpc), State: 'enabled' })),
    }),
    (made) => delete find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes,
  );

const SCENARIOS: readonly Scenario[] = [
  // https://docs.aws.amazon.com/whitepapers/latest/building-scalable-secure-multi-vpc-network-infrastructure/centralized-egress-for-ipv6.html
  ...['igw', 'eigw'].map(
    (kind): Scenario => ({
      says: `IPv6 of another VPC does not leave by an ${kind}`,
      answer: 'no',
      because: 'IPV6_ADDRESS_OF_ANOTHER_VPC',
      from: 'eni-b0',
      to: '2a00::1',
      made: () =>
        ipv6(
          egressOnly('a'),
          reroute('rtb-b0', '::/0', TRANSIT),
          reroute('rtb-a1', '::/0', kind === 'igw' ? { GatewayId: 'igw-a' } : { EgressOnlyInternetGatewayId: 'eigw-a' }),
          transitRoute('::/0', 'a'),
          transitRoute('2600:2::/56', 'b'),
        ),
    }),
  ),
  {
    says: 'IPv6 that was asked by the internet answers across a peering connection',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () => ipv6(igwOfB, reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }), reroute('rtb-b0', '2600:1::/56', PEERING)),
  },
  {
    says: 'IPv6 that was asked across a peering connection answers by the internet',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () => ipv6(igwOfB, reroute('rtb-a0', '2600:2::/56', PEERING), reroute('rtb-b0', '::/0', { GatewayId: 'igw-b' })),
  },
  {
    says: 'an egress-only gateway lets out no answer to what did not come by it',
    answer: 'no',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () => ipv6(igwOfB, egressOnly('b'), reroute('rtb-a0', '2600:2::/56', PEERING), reroute('rtb-b0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-b' })),
  },
  {
    says: 'an egress-only gateway lets in the answer to what left by it',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () =>
      ipv6(igwOfB, egressOnly('a'), reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' }), reroute('rtb-b0', '::/0', { GatewayId: 'igw-b' })),
  },
  // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayVpcAttachmentRequestOptions.html
  { says: 'IPv6 is propagated where attachments support it', answer: 'yes', from: 'eni-a0', to: 'eni-b0', made: () => propagated('enable') },
  { says: 'IPv6 is not propagated where attachments do not support it', answer: 'no', from: 'eni-a0', to: 'eni-b0', made: () => propagated('disable') },
  {
    says: 'a static route carries IPv6 whatever attachments support',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () =>
      change(propagated('disable'), (made) => {
        find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').StaticRoutes = [
          ['2600:1::/56', 'a'],
          ['2600:2::/56', 'b'],
        ].map(([DestinationCidrBlock = '', vpc = '']) => ({ DestinationCidrBlock, Type: 'static', State: 'active', TransitGatewayAttachments: [place(vpc)] }));
      }),
  },
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetDescription.html
  ...(
    [
      ['application', 'all', true, 'yes'],
      ['application', 'us-east-1c', true, 'yes'],
      ['application', 'us-east-1b', false, 'yes'],
      ['application', 'us-east-1c', false, 'no'],
      ['network', 'all', false, 'yes'],
      ['network', 'us-east-1b', false, 'yes'],
      ['network', 'us-east-1c', false, 'no'],
      ['network', 'us-east-1c', true, 'no'],
    ] as const
  ).map(
    ([type, zone, isCrossZone, answer]): Scenario => ({
      says: `a target of ${zone} in a peered VPC, of ${type}, ${isCrossZone ? 'across' : 'within'} zones`,
      answer,
      ...(answer === 'no' ? { because: 'ELB_INSTALLED_AZ_RESTRICTION' } : {}),
      from: 'internet',
      to: 'eni-b0',
      query: { port: 8080 },
      made: () =>
        behind(type === 'network' ? { ...network, keepsClient: false } : {}, PEERING, zone, (made) =>
          Object.assign(made['AWS::ElasticLoadBalancingV2::TargetGroup']?.[0].Attributes[0], { Value: String(isCrossZone) }),
        ),
    }),
  ),
  {
    says: 'a node sends nothing to a target outside that is of another zone',
    answer: 'no',
    because: 'ELB_NOT_CROSSZONE',
    from: 'eni-lb0',
    to: 'eni-b0',
    query: { port: 8080 },
    made: () =>
      behind({ ...network, isCrossZone: false, keepsClient: false }, PEERING, 'us-east-1b', (made) =>
        made['AWS::ElasticLoadBalancingV2::TargetGroup']?.[0].TargetHealthDescriptions.push({ Target: { Id: 'i-other' }, TargetHealth: { State: 'healthy' } }),
      ),
  },
  {
    says: 'nobody says which nodes of a network load balancer send across zones to a target outside that is of one',
    answer: 'unknown',
    because: 'the zone of a target outside the VPC',
    from: 'eni-lb0',
    to: 'eni-b0',
    query: { port: 8080 },
    made: () => behind({ ...network, keepsClient: false }, PEERING, 'us-east-1b'),
  },
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
  {
    says: "a client's address is kept across a peering connection",
    answer: 'yes',
    from: 'internet',
    to: 'eni-b0',
    query: { port: 8080 },
    made: () => behind({ ...network, keepsClient: true }, PEERING, 'all'),
  },
  ...(
    [
      ['across a transit gateway', TRANSIT, () => undefined, 'past tgw-1'],
      ['across a peering connection that is not active', PEERING, edit('VPCPeeringConnection', 'pcx-1', { Status: { Code: 'deleted' } }), 'past pcx-1'],
      ['where its answers take another way', PEERING, reroute('rtb-b0', '10.0.10.0/23', TRANSIT), 'past tgw-1'],
      ['where a route is a blackhole', PEERING, reroute('rtb-b0', '10.0.10.0/23', { ...PEERING, State: 'blackhole' }), 'past pcx-1'],
      [
        'where no route leads back',
        PEERING,
        (made: Draft) => {
          const table = find(made, 'RouteTable', 'rtb-b0');
          table.Routes = table.Routes.filter((one: Record<string, unknown>) => one['DestinationCidrBlock'] !== '10.0.10.0/23');
        },
        'where no route leads',
      ],
      [
        'across Regions',
        PEERING,
        (made: Draft) => {
          find(made, 'VPCPeeringConnection', 'pcx-1').AccepterVpcInfo.Region = 'eu-west-1';
        },
        'past pcx-1',
      ],
    ] as const
  ).map(
    ([where, by, step, because]): Scenario => ({
      says: `nobody says whether a client's address is kept ${where}`,
      answer: 'unknown',
      because,
      from: 'internet',
      to: 'eni-b0',
      query: { port: 8080 },
      made: () => behind({ ...network, keepsClient: true }, by, 'all', step),
    }),
  ),
  {
    says: 'nobody says whether a target may answer a load balancer by the internet',
    answer: 'unknown',
    because: 'an answer to a load balancer by the internet',
    from: 'eni-lb0',
    to: 'eni-b0',
    query: { port: 8080 },
    made: () =>
      behind({}, PEERING, 'all', withIpv6, igwOfB, reroute('rtb-lb0', '2600:2::/56', PEERING), reroute('rtb-b0', '::/0', { GatewayId: 'igw-b' }), (made) => {
        find(made, 'NetworkInterface', 'eni-lb0').Ipv6Addresses = [{ Ipv6Address: '2600:1::5' }];
        Object.assign(made['AWS::ElasticLoadBalancingV2::TargetGroup']?.[0], {
          IpAddressType: 'ipv6',
          TargetHealthDescriptions: [
            {
              Target: { Id: find(made, 'NetworkInterface', 'eni-b0').Ipv6Addresses[0].Ipv6Address, AvailabilityZone: 'all' },
              TargetHealth: { State: 'healthy' },
            },
          ],
        });
      }),
  },
  // https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html
  {
    says: 'behind a load balancer too it counts which zone a transit gateway chooses in appliance mode',
    answer: 'unknown',
    because: 'the Availability Zone that attachment tgw-attach-b sends to',
    from: 'internet',
    to: 'eni-b2',
    query: { port: 8080 },
    made: () => inAppliance('enable'),
  },
  {
    says: 'without appliance mode the zone of the node decides',
    answer: 'yes',
    from: 'internet',
    to: 'eni-b2',
    query: { port: 8080 },
    made: () => inAppliance('disable'),
  },
];

describe('networks of several VPCs made by hand', () => {
  it.each(SCENARIOS)('$says', (scenario) => {
    expect(differenceOf(scenario)).toBeUndefined();
    expectTold('joined-scenarios', scenario.says, tellOf(scenario));
  });
});
