// Whole answers where a way turns on little: peered transit gateways, subnets that attachments have alone, load balancers whose subnets were
// not read, addresses that only one version has. Each was read by a person.

import { describe, expect, it } from 'vitest';
import { balanced, recordOf } from './balanced.ts';
import { type Draft, draft } from './base.ts';
import { firewalled } from './firewalled.ts';
import { expectTold } from './told.ts';
import { acl, drop, entry, group, onTarget, ports, row, type Whole } from './whole/rows.ts';
import { add, allow, ask, change, cidr, edit, eni, find, reroute, routes, sg, shared, subnet, tcp, tellOf, to, withIpv6 } from './world-scenarios.ts';

type Step = (made: Draft) => unknown;

const table = (id: string, TransitGatewayId: string, attached: string, routesTo: Readonly<Record<string, string>>) => ({
  TransitGatewayRouteTableId: id,
  TransitGatewayId,
  Associations: [attached, 'tgw-attach-p'].map((one) => ({ TransitGatewayAttachmentId: one, State: 'associated' })),
  Propagations: [],
  Routes: Object.entries(routesTo).map(([DestinationCidrBlock, one]) => ({
    DestinationCidrBlock,
    Type: 'static',
    State: 'active',
    TransitGatewayAttachments: [{ TransitGatewayAttachmentId: one }],
  })),
});
/** The other VPC is attached to another transit gateway, which the first is peered with: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html */
const peered = (...steps: readonly Step[]): Draft =>
  change(
    draft(),
    edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { TransitGatewayId: 'tgw-2' }),
    reroute('rtb-b0', '10.0.1.0/24', { TransitGatewayId: 'tgw-2' }),
    (made) => {
      add(made, 'TransitGateway', { TransitGatewayId: 'tgw-2', State: 'available', Options: {} });
      add(made, 'TransitGatewayAttachment', {
        TransitGatewayAttachmentId: 'tgw-attach-p',
        TransitGatewayId: 'tgw-1',
        ResourceType: 'peering',
        ResourceId: 'tgw-2',
        State: 'available',
      });
      add(made, 'TransitGatewayPeeringAttachment', {
        TransitGatewayAttachmentId: 'tgw-attach-p',
        RequesterTgwInfo: { TransitGatewayId: 'tgw-1' },
        AccepterTgwInfo: { TransitGatewayId: 'tgw-2' },
        State: 'available',
      });
      made['AWS::EC2::TransitGatewayRouteTable'] = [
        table('tgw-rtb-1', 'tgw-1', 'tgw-attach-a', { '10.0.0.0/16': 'tgw-attach-a', '10.1.0.0/16': 'tgw-attach-p' }),
        table('tgw-rtb-2', 'tgw-2', 'tgw-attach-b', { '10.0.0.0/16': 'tgw-attach-p', '10.1.0.0/16': 'tgw-attach-b' }),
      ];
    },
    ...steps,
  );
const keeping =
  (...ids: readonly string[]): Step =>
  (made) => {
    for (const id of ids) edit('TransitGateway', id, { Options: { SecurityGroupReferencingSupport: 'enable' } })(made);
    for (const id of ['tgw-attach-a', 'tgw-attach-b'])
      edit('TransitGatewayVpcAttachment', id, { Options: { SecurityGroupReferencingSupport: 'enable' } })(made);
  };
const appliance = { Options: { ApplianceModeSupport: 'enable' } };
/** A VPC is attached by subnets of other zones, alike but for their tables. */
const zonal =
  (vpc: 'a' | 'b', ...zones: readonly string[]): Step =>
  (made) => {
    for (const [n, zone] of zones.entries()) {
      const own = n === 0 ? [to('10.0.1.0/24', { TransitGatewayId: 'tgw-1' })] : [];
      subnet(`subnet-t${n}`, `vpc-${vpc}`, `10.${vpc === 'a' ? 0 : 1}.${n + 5}.0/28`, zone, ...own)(made);
    }
    edit('TransitGatewayVpcAttachment', `tgw-attach-${vpc}`, { SubnetIds: zones.map((_, n) => `subnet-t${n}`) })(made);
  };

const transit: readonly Whole[] = [
  row('peered transit gateways', 'eni-a1', 'eni-b0', () => peered()),
  row('peered transit gateways, back', 'eni-b0', 'eni-a1', () => peered()),
  row('references across peered transit gateways, inbound', 'eni-a1', 'eni-b0', () =>
    peered(keeping('tgw-1', 'tgw-2'), allow('sg-b', 'in', tcp(443, sg('sg-a')))),
  ),
  row('references across peered transit gateways, outbound', 'eni-a1', 'eni-b0', () =>
    peered(keeping('tgw-1', 'tgw-2'), allow('sg-a', 'out', tcp(443, sg('sg-b')))),
  ),
  row('references and addresses across peered transit gateways', 'eni-a1', 'eni-b0', () =>
    peered(keeping('tgw-1', 'tgw-2'), allow('sg-a', 'out', tcp(443, sg('sg-b')), { ...tcp(443, cidr('10.1.0.0/16')) })),
  ),
  row('a peering of transit gateways that is not available', 'eni-a1', 'eni-b0', () =>
    peered(
      edit('TransitGatewayAttachment', 'tgw-attach-p', { State: 'pendingAcceptance' }),
      edit('TransitGatewayPeeringAttachment', 'tgw-attach-p', { State: 'pendingAcceptance' }),
    ),
  ),
  row('a peering of transit gateways that was not read', 'eni-a1', 'eni-b0', () => peered(drop('TransitGatewayPeeringAttachment', 'tgw-attach-p'))),
  row('a peering with a transit gateway that was not read', 'eni-a1', 'eni-b0', () => peered(drop('TransitGateway', 'tgw-2'))),
  row('a peering with a transit gateway whose tables were not read', 'eni-a1', 'eni-b0', () => peered(drop('TransitGatewayRouteTable', 'tgw-rtb-2'))),
  row('a peering with a transit gateway that has no route', 'eni-a1', 'eni-b0', () => peered(edit('TransitGatewayRouteTable', 'tgw-rtb-2', { Routes: [] }))),
  row('references and addresses across a transit gateway, outbound', 'eni-a1', 'eni-b0', () =>
    change(draft(), keeping('tgw-1'), allow('sg-a', 'out', tcp(443, sg('sg-b')), tcp(443, cidr('10.1.0.0/16')))),
  ),
  row('requests to zones of an attachment that differ', 'eni-a1', 'eni-b0', () => change(draft(), zonal('b', 'us-east-1c', 'us-east-1a'))),
  row('requests to zones of an attachment that differ, none of which the answer finds', 'eni-a1', 'eni-b0', () =>
    change(draft(), zonal('b', 'us-east-1c', 'us-east-1d')),
  ),
  row('replies to zones of an attachment that differ', 'eni-a1', 'eni-b0', () => change(draft(), zonal('a', 'us-east-1c', 'us-east-1b'))),
  row('an appliance of zones that differ', 'eni-a1', 'eni-b0', () =>
    change(draft(), zonal('b', 'us-east-1b', 'us-east-1a'), edit('TransitGatewayVpcAttachment', 'tgw-attach-b', appliance)),
  ),
  row('zones of an attachment that differ, in one of which is the receiver', 'eni-a1', 'eni-b0', () =>
    change(draft(), zonal('b', 'us-east-1c'), edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { SubnetIds: ['subnet-t0', 'subnet-b0'] })),
  ),
  row('zones of an attachment of one table and two network ACLs', 'eni-a1', 'eni-b0', () =>
    change(
      draft(),
      zonal('b', 'us-east-1c', 'us-east-1a'),
      drop('RouteTable', 'rtb-subnet-t1'),
      (made) => find(made, 'RouteTable', 'rtb-subnet-t0').Associations.push({ SubnetId: 'subnet-t1' }),
      acl('acl-subnet-t1', entry(100, 'allow', false), entry(100, 'deny', true)),
    ),
  ),
  row('propagations of VPCs whose blocks begin alike', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      add(made, 'VPC', { VpcId: 'vpc-c', CidrBlock: '10.1.0.0/24' });
      const of = (vpc: string) => ({ TransitGatewayAttachmentId: `tgw-attach-${vpc}`, ResourceId: `vpc-${vpc}`, ResourceType: 'vpc', State: 'enabled' });
      edit('TransitGatewayRouteTable', 'tgw-rtb-1', { Routes: undefined, StaticRoutes: [], Propagations: ['a', 'b', 'c'].map(of) })(made);
    }),
  ),
  row('a local route that leads nobody knows where', 'eni-a0', 'eni-b0', () =>
    change(draft(), (made) => routes(made, 'rtb-a0').push({ GatewayId: 'local', State: 'active' })),
  ),
];

/** A peering connection with a third VPC that was not read. */
const third =
  (blocks: Record<string, unknown>): Step =>
  (made) => {
    const of = (VpcId: string) => ({ VpcId, OwnerId: '111122223333', Region: 'us-east-1' });
    add(made, 'VPCPeeringConnection', {
      VpcPeeringConnectionId: 'pcx-c',
      Status: { Code: 'active' },
      RequesterVpcInfo: { ...of('vpc-a'), CidrBlock: '10.0.0.0/16' },
      AccepterVpcInfo: { ...of('vpc-c'), ...blocks },
    });
    reroute('rtb-a0', '10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-c' })(made);
  };
const without =
  (id: string, ...fields: readonly string[]): Step =>
  (made) => {
    for (const field of fields) delete find(made, 'NetworkInterface', id)[field];
  };
const bpa = (mode: string) => edit('VPCBlockPublicAccessOptions', '111122223333', { InternetGatewayBlockMode: mode });
const egressOnly: Step = (made) => {
  withIpv6(made);
  add(made, 'EgressOnlyInternetGateway', { EgressOnlyInternetGatewayId: 'eigw-a', Attachments: [{ State: 'attached', VpcId: 'vpc-a' }] });
  reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' })(made);
};

const edges: readonly Whole[] = [
  row('a peering connection with a third VPC that was not read, to somebody else', 'eni-a0', 'eni-b0', () =>
    change(draft(), third({ CidrBlock: '10.1.0.0/16' })),
  ),
  row('a peering connection with a third VPC of which no block is known, to somebody else', 'eni-a0', 'eni-b0', () => change(draft(), third({}))),
  row('a peering connection with a third VPC that tells no Region, to nobody knows whom', 'eni-a0', '10.1.0.77', () =>
    change(draft(), drop('VPC', 'vpc-b'), third({ Region: undefined })),
  ),
  row('a peering connection of whose other VPC no block is known', 'eni-a0', 'eni-b0', () =>
    change(draft(), drop('VPC', 'vpc-b'), (made) => delete find(made, 'VPCPeeringConnection', 'pcx-1').AccepterVpcInfo.CidrBlock),
  ),
  row('a peering connection of whose own VPC no block is known', 'eni-a0', 'eni-b0', () =>
    change(draft(), drop('VPC', 'vpc-a'), (made) => delete find(made, 'VPCPeeringConnection', 'pcx-1').RequesterVpcInfo.CidrBlock),
  ),
  row('an egress-only gateway where public access is blocked both ways', 'eni-a0', '2a00::1', () => change(draft(), egressOnly, bpa('block-bidirectional'))),
  row('an egress-only gateway where public access is blocked inwards', 'eni-a0', '2a00::1', () => change(draft(), egressOnly, bpa('block-ingress'))),
  row('the resolver of another VPC asked from one that was not read', 'eni-a0', '10.1.0.2', () => change(draft(), drop('VPC', 'vpc-a')), {
    query: { port: 53 },
  }),
  row('references to who has no groups, inbound', 'eni-a0', 'eni-a1', () =>
    change(draft(), without('eni-a0', 'Groups'), allow('sg-a', 'in', tcp(443, sg('sg-a')))),
  ),
  row('references to who has no groups, outbound', 'eni-a0', 'eni-a1', () =>
    change(draft(), without('eni-a1', 'Groups'), allow('sg-a', 'out', tcp(443, sg('sg-a')))),
  ),
  row('subnets that another account shares, whose network ACLs were not read', 'eni-a0', 'eni-a1', () => change(draft(), shared('Subnet')), {
    unread: ['AWS::EC2::NetworkAcl'],
  }),
  row('edge routes to a middlebox of which one address is public', '8.8.8.8', 'eni-a0', () =>
    change(
      draft(),
      eni('eni-box', 'subnet-a1', '10.0.1.20', {
        SourceDestCheck: false,
        PrivateIpAddresses: [
          { PrivateIpAddress: '10.0.1.20', Primary: true },
          { PrivateIpAddress: '10.0.1.21', Association: { PublicIp: '52.0.0.20' } },
        ],
      }),
      (made) =>
        add(made, 'RouteTable', {
          RouteTableId: 'rtb-edge',
          VpcId: 'vpc-a',
          Associations: [{ GatewayId: 'igw-a' }],
          Routes: [to('10.0.0.0/24', { NetworkInterfaceId: 'eni-box' })],
        }),
    ),
  ),
];

const network = { type: 'network', protocol: 'TCP' } as const;
const crossZone =
  (Value: string): Step =>
  (made) =>
    (group(made).Attributes = [{ Key: 'load_balancing.cross_zone.enabled', Value }]);
const LB = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

const sent: readonly Whole[] = [
  row(
    'a node that keeps the client and whose subnet was not read',
    '8.8.8.8',
    'i-target',
    () => change(balanced(network), drop('Subnet', 'subnet-lb0')),
    onTarget,
  ),
  row(
    'a load balancer whose subnets are not told',
    '8.8.8.8',
    'i-target',
    () => change(balanced(), (made) => (recordOf(made, LB).AvailabilityZones = [])),
    onTarget,
  ),
  row(
    'a load balancer that is not active yet',
    '8.8.8.8',
    'i-target',
    () => change(balanced(), (made) => (recordOf(made, LB).State = { Code: 'provisioning' })),
    onTarget,
  ),
  row(
    'a group across zones of a load balancer that is not',
    '8.8.8.8',
    'i-target',
    () => change(balanced({ isCrossZone: false }), crossZone('true')),
    onTarget,
  ),
  row('a group within zones of a load balancer across them', '8.8.8.8', 'i-target', () => change(balanced(), crossZone('false')), onTarget),
  row(
    'a target of UDP, which is asked about its health by TCP',
    '8.8.8.8',
    'i-target',
    () =>
      change(balanced({ ...network, protocol: 'UDP', listenerPort: 53, targetPort: 53, keepsClient: false }), (made) => {
        find(made, 'SecurityGroup', 'sg-a').IpPermissions = [{ IpProtocol: 'udp', FromPort: 53, ToPort: 53, ...cidr('0.0.0.0/0') }];
      }),
    { query: { protocol: 'udp', port: 53 } },
  ),
  row(
    'from a load balancer whose target group is gone',
    'eni-lb0',
    'eni-b0',
    () => change(balanced(), (made) => (made['AWS::ElasticLoadBalancingV2::TargetGroup'] = [])),
    onTarget,
  ),
  row(
    'a network ACL of the target that lets in what the load balancer sends alone',
    '8.8.8.8',
    'i-target',
    () => change(balanced(), acl('acl-a1', entry(100, 'allow', false, ports(8080)), entry(100, 'allow', true))),
    onTarget,
  ),
  row('one neighbour keeps the client of another', 'eni-lb1', 'i-target', () => balanced(network), onTarget),
  row(
    'a target that its health checks do not reach',
    '8.8.8.8',
    'i-target',
    () => change(balanced(), (made) => (group(made).HealthCheckPort = '9000'), allow('sg-a', 'in', tcp(8080, cidr('0.0.0.0/0')))),
    onTarget,
  ),
  row(
    'a kept client and a reference to the load balancer',
    '8.8.8.8',
    'i-target',
    () => change(balanced(network), allow('sg-a', 'in', tcp(8080, sg('sg-lb')))),
    onTarget,
  ),
  row(
    'a kept client and groups of the load balancer that send to another',
    '8.8.8.8',
    'i-target',
    () => change(balanced(network), allow('sg-lb', 'out', tcp(8080, cidr('10.0.2.0/24')))),
    onTarget,
  ),
];

const boxes: readonly Whole[] = [
  row("an appliance of somebody else's in the subnet of a firewall", 'eni-a0', '8.8.8.8', () =>
    change(
      firewalled(),
      (made) => add(made, 'VPCEndpoint', { ...find(made, 'VPCEndpoint', 'vpce-fw'), VpcEndpointId: 'vpce-own' }),
      reroute('rtb-a0', '0.0.0.0/0', { GatewayId: 'vpce-own' }),
    ),
  ),
];

describe.each([
  ['reach-transit', transit],
  ['reach-edges', edges],
  ['reach-sent', sent],
  ['reach-boxes', boxes],
])('whole answers: %s', (golden, rows) => {
  it.each(rows)('$says', (one) => {
    expect.hasAssertions();
    expectTold(golden, one.says, tellOf(one));
  });
});

describe('the choice of a zone', () => {
  const chosenIn = (made: Draft, from: string, target: string) =>
    ask(made, from, target).ways.flatMap(({ flow }) => flow.choices.map(({ about, of }) => `${about}, 1 of ${of}`));

  it('is none where an attachment has one subnet, even with the receiver in it', () => {
    expect(chosenIn(change(draft(), edit('TransitGatewayVpcAttachment', 'tgw-attach-b', appliance)), 'eni-a1', 'eni-b0')).toEqual([]);
  });

  it.each([
    ['requests', zonal('b', 'us-east-1c', 'us-east-1a'), 'tgw-attach-b sends requests to'],
    ['replies', zonal('a', 'us-east-1c', 'us-east-1b'), 'tgw-attach-a sends replies to'],
    [
      'both, in appliance mode',
      (made: Draft) => change(made, zonal('b', 'us-east-1b', 'us-east-1a'), edit('TransitGatewayVpcAttachment', 'tgw-attach-b', appliance)),
      'tgw-attach-b sends to',
    ],
  ] as const)('is of where an attachment sends %s', (_, step, expected) => {
    expect(chosenIn(change(draft(), step), 'eni-a1', 'eni-b0')).toEqual([`the Availability Zone that attachment ${expected}, 1 of 2`]);
  });
});
