// Networks drawn at random in both IP versions: a firewall, edge routes, a load balancer, two addresses, peered transit gateways.

import fc from 'fast-check';
import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT, type World } from './world.ts';
import { entries, entriesOpen, permissions, stateless, suricata } from './world-inspected-draws.ts';
import { firewallOf, type Rule5 } from './world-inspected-firewall.ts';

const ELB = `arn:aws:elasticloadbalancing:us-east-1:${ACCOUNT}`;
const LB = `${ELB}:loadbalancer/net/web/1234567890abcdef`;
const TG = `${ELB}:targetgroup/web/1234567890abcdef`;

const route = (destination: string, target: JsonObject): JsonObject => ({
  [destination.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock']: destination,
  ...target,
  State: 'active',
  Origin: 'CreateRoute',
});
const outs = fc.constantFrom<JsonObject | undefined>({ GatewayId: 'vpce-fw' }, { GatewayId: 'vpce-fw' }, { GatewayId: 'igw-a' });
const outs6 = fc.constantFrom<JsonObject | undefined>({ GatewayId: 'vpce-fw' }, { GatewayId: 'igw-a' }, { EgressOnlyInternetGatewayId: 'eigw-a' }, undefined);

export interface Inspected extends World {
  readonly rules: readonly Rule5[];
  readonly isStrict: boolean;
  /** Passes before drops, wherever they stand; otherwise in the order in which they stand. */
  readonly isActionOrder: boolean;
  /** By priority; `forward_to_sfe` hands on to the rules. */
  readonly stateless: readonly Rule5[];
}

export const inspectedWorlds: fc.Arbitrary<Inspected> = fc
  .record({
    app: fc.tuple(permissions, permissions),
    lb: fc.tuple(permissions, permissions),
    far: fc.tuple(permissions, permissions),
    acls: fc.array(entries, { minLength: 5, maxLength: 5 }),
    out: outs,
    out6: outs6,
    edge: fc.constantFrom(true, true, true, false),
    edge6: fc.constantFrom(true, false),
    isSecondPublic: fc.boolean(),
    rules: fc.array(suricata, { maxLength: 4 }),
    isStrict: fc.boolean(),
    isActionOrder: fc.constantFrom(false, false, true),
    stateless: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(stateless, { maxLength: 2 }) }),
    keeps: fc.boolean(),
    listener: fc.constantFrom('TCP', 'UDP', 'TCP_UDP'),
    isPeered: fc.constantFrom(true, true, true, false),
    back: fc.constantFrom('10.0.0.0/16', '10.0.0.0/16', '10.0.0.0/16', '10.0.0.0/24', '10.0.9.0/24'),
    isTransitOpen: fc.constantFrom(true, true, true, false),
  })
  .map((drawn): Inspected => {
    const [VpcA, VpcB] = ['vpc-a', 'vpc-b'];
    const subnets = [
      {
        id: 'subnet-app',
        vpc: VpcA,
        v4: '10.0.0.0/24',
        v6: '2600:1::/64',
        routes: [
          ...(drawn.out === undefined ? [] : [route('0.0.0.0/0', drawn.out)]),
          ...(drawn.out6 === undefined ? [] : [route('::/0', drawn.out6)]),
          route('10.1.0.0/16', { TransitGatewayId: 'tgw-1' }),
        ],
      },
      {
        id: 'subnet-fw',
        vpc: VpcA,
        v4: '10.0.9.0/24',
        v6: '2600:1:0:9::/64',
        routes: [route('0.0.0.0/0', { GatewayId: 'igw-a' }), route('::/0', { GatewayId: 'igw-a' })],
      },
      {
        id: 'subnet-lb',
        vpc: VpcA,
        v4: '10.0.10.0/24',
        v6: '2600:1:0:a::/64',
        routes: [route('0.0.0.0/0', { GatewayId: 'igw-a' }), route('10.1.0.0/16', { TransitGatewayId: 'tgw-1' })],
      },
      { id: 'subnet-tgw', vpc: VpcA, v4: '10.0.11.0/24', v6: '2600:1:0:b::/64', routes: [] },
      { id: 'subnet-b', vpc: VpcB, v4: '10.1.0.0/24', v6: '2600:2::/64', routes: [route(drawn.back, { TransitGatewayId: 'tgw-2' })] },
    ];
    const locals = (vpc: string): readonly JsonObject[] =>
      (vpc === VpcA ? ['10.0.0.0/16', '2600:1::/56'] : ['10.1.0.0/16', '2600:2::/56']).map((one) => route(one, { GatewayId: 'local' }));
    const eni = (id: string, SubnetId: string, group: string, own: readonly JsonObject[], v6: readonly string[], more: JsonObject = {}): JsonObject => ({
      NetworkInterfaceId: id,
      VpcId: SubnetId === 'subnet-b' ? VpcB : VpcA,
      SubnetId,
      AvailabilityZone: 'us-east-1a',
      Status: 'in-use',
      InterfaceType: 'interface',
      SourceDestCheck: true,
      Groups: [{ GroupId: group }],
      PrivateIpAddress: own[0]?.['PrivateIpAddress'] ?? null,
      PrivateIpAddresses: own,
      Ipv6Addresses: v6.map((Ipv6Address) => ({ Ipv6Address })),
      ...more,
    });
    const group = (
      GroupId: string,
      VpcId: string,
      [IpPermissions, IpPermissionsEgress]: readonly [readonly JsonObject[], readonly JsonObject[]],
    ): JsonObject => ({ GroupId, VpcId, IpPermissions, IpPermissionsEgress });
    const attached = (id: string, vpc: string) => ({
      TransitGatewayAttachmentId: id,
      ResourceId: vpc,
      ResourceType: vpc.startsWith('vpc') ? 'vpc' : 'peering',
    });
    const table = (n: 1 | 2, here: string, there: string): JsonObject => ({
      TransitGatewayRouteTableId: `tgw-rtb-${n}`,
      TransitGatewayId: `tgw-${n}`,
      Associations: [attached(`tgw-attach-${n}`, `vpc-${n === 1 ? 'a' : 'b'}`), attached('tgw-attach-p', `tgw-${3 - n}`)].map((one) => ({
        ...one,
        State: 'associated',
      })),
      Propagations: [],
      Routes: [
        {
          DestinationCidrBlock: here,
          Type: 'propagated',
          State: 'active',
          TransitGatewayAttachments: [attached(`tgw-attach-${n}`, `vpc-${n === 1 ? 'a' : 'b'}`)],
        },
        ...(n === 1 || drawn.isTransitOpen
          ? [{ DestinationCidrBlock: there, Type: 'static', State: 'active', TransitGatewayAttachments: [attached('tgw-attach-p', `tgw-${3 - n}`)] }]
          : []),
      ],
    });
    // Only strict order has default actions that drop: https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html
    const isStrict = drawn.isStrict && !drawn.isActionOrder;
    return {
      rules: drawn.rules,
      isStrict,
      isActionOrder: drawn.isActionOrder,
      stateless: drawn.stateless,
      of: {
        'AWS::EC2::VPC': [
          { VpcId: VpcA, CidrBlock: '10.0.0.0/16', OwnerId: ACCOUNT, Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1::/56' }] },
          { VpcId: VpcB, CidrBlock: '10.1.0.0/16', OwnerId: ACCOUNT, Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:2::/56' }] },
        ],
        'AWS::EC2::Subnet': subnets.map(({ id, vpc, v4, v6 }) => ({
          SubnetId: id,
          VpcId: vpc,
          CidrBlock: v4,
          Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: v6 }],
          AvailabilityZone: 'us-east-1a',
          OwnerId: ACCOUNT,
        })),
        'AWS::EC2::RouteTable': [
          ...subnets.map(({ id, vpc, routes }) => ({
            RouteTableId: `rtb-${id}`,
            VpcId: vpc,
            Associations: [{ SubnetId: id }],
            Routes: [...locals(vpc), ...routes],
          })),
          ...(drawn.edge
            ? [
                {
                  RouteTableId: 'rtb-edge',
                  VpcId: VpcA,
                  Associations: [{ GatewayId: 'igw-a' }],
                  Routes: [
                    ...locals(VpcA),
                    route('10.0.0.0/24', { GatewayId: 'vpce-fw' }),
                    ...(drawn.edge6 ? [route('2600:1::/64', { GatewayId: 'vpce-fw' })] : []),
                  ],
                },
              ]
            : []),
        ],
        'AWS::EC2::NetworkAcl': subnets.map(({ id, vpc }, index) => ({
          NetworkAclId: `acl-${id}`,
          VpcId: vpc,
          Associations: [{ SubnetId: id }],
          Entries: id === 'subnet-fw' ? entriesOpen : (drawn.acls[index] ?? []),
        })),
        'AWS::EC2::SecurityGroup': [group('sg-app', VpcA, drawn.app), group('sg-lb', VpcA, drawn.lb), group('sg-far', VpcB, drawn.far)],
        'AWS::EC2::NetworkInterface': [
          eni(
            'eni-app',
            'subnet-app',
            'sg-app',
            [
              { PrivateIpAddress: '10.0.0.10', Primary: true, Association: { PublicIp: '52.0.0.10' } },
              { PrivateIpAddress: '10.0.0.11', ...(drawn.isSecondPublic ? { Association: { PublicIp: '52.0.0.11' } } : {}) },
            ],
            ['2600:1::10'],
            { Attachment: { InstanceId: 'i-app', DeviceIndex: 0, Status: 'attached' } },
          ),
          eni('eni-lb', 'subnet-lb', 'sg-lb', [{ PrivateIpAddress: '10.0.10.5', Primary: true, Association: { PublicIp: '52.0.0.20' } }], [], {
            InterfaceType: 'network_load_balancer',
            RequesterManaged: true,
            Description: 'ELB net/web/1234567890abcdef',
          }),
          eni('eni-b', 'subnet-b', 'sg-far', [{ PrivateIpAddress: '10.1.0.10', Primary: true }], ['2600:2::10']),
        ],
        'AWS::EC2::InternetGateway': [{ InternetGatewayId: 'igw-a', Attachments: [{ State: 'available', VpcId: VpcA }] }],
        'AWS::EC2::EgressOnlyInternetGateway': [{ EgressOnlyInternetGatewayId: 'eigw-a', Attachments: [{ State: 'attached', VpcId: VpcA }] }],
        'AWS::EC2::NatGateway': [],
        'AWS::EC2::VPCPeeringConnection': [],
        'AWS::EC2::VPCEndpoint': [
          {
            VpcEndpointId: 'vpce-fw',
            VpcId: VpcA,
            VpcEndpointType: 'GatewayLoadBalancer',
            ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-9',
            State: 'available',
            SubnetIds: ['subnet-fw'],
          },
        ],
        'AWS::EC2::TransitGateway': [1, 2].map((n) => ({ TransitGatewayId: `tgw-${n}`, State: 'available', Options: {} })),
        'AWS::EC2::TransitGatewayVpcAttachment': [
          { TransitGatewayAttachmentId: 'tgw-attach-1', TransitGatewayId: 'tgw-1', VpcId: VpcA, SubnetIds: ['subnet-tgw'], State: 'available', Options: {} },
          { TransitGatewayAttachmentId: 'tgw-attach-2', TransitGatewayId: 'tgw-2', VpcId: VpcB, SubnetIds: ['subnet-b'], State: 'available', Options: {} },
        ],
        'AWS::EC2::TransitGatewayAttachment': [
          {
            TransitGatewayAttachmentId: 'tgw-attach-p',
            TransitGatewayId: 'tgw-1',
            ResourceType: 'peering',
            ResourceId: 'tgw-2',
            State: drawn.isPeered ? 'available' : 'pending',
          },
        ],
        'AWS::EC2::TransitGatewayPeeringAttachment': [
          {
            TransitGatewayAttachmentId: 'tgw-attach-p',
            RequesterTgwInfo: { TransitGatewayId: 'tgw-1' },
            AccepterTgwInfo: { TransitGatewayId: 'tgw-2' },
            State: drawn.isPeered ? 'available' : 'pendingAcceptance',
          },
        ],
        'AWS::EC2::TransitGatewayRouteTable': [table(1, '10.0.0.0/16', '10.1.0.0/16'), table(2, '10.1.0.0/16', '10.0.0.0/16')],
        'AWS::EC2::VPCBlockPublicAccessOptions': [{ AwsAccountId: ACCOUNT, InternetGatewayBlockMode: 'off' }],
        'AWS::ElasticLoadBalancingV2::LoadBalancer': [
          {
            LoadBalancerArn: LB,
            VpcId: VpcA,
            Type: 'network',
            Scheme: 'internet-facing',
            State: { Code: 'active' },
            AvailabilityZones: [{ ZoneName: 'us-east-1a', SubnetId: 'subnet-lb' }],
            Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }],
          },
        ],
        'AWS::ElasticLoadBalancingV2::Listener': [
          {
            ListenerArn: `${LB.replace(':loadbalancer/', ':listener/')}/1`,
            LoadBalancerArn: LB,
            Port: 443,
            Protocol: drawn.listener,
            DefaultActions: [{ Type: 'forward', TargetGroupArn: TG }],
          },
        ],
        'AWS::ElasticLoadBalancingV2::TargetGroup': [
          {
            TargetGroupArn: TG,
            TargetGroupName: 'web',
            VpcId: VpcA,
            Protocol: drawn.listener,
            Port: 8080,
            TargetType: 'instance',
            HealthCheckPort: 'traffic-port',
            LoadBalancerArns: [LB],
            Attributes: [{ Key: 'preserve_client_ip.enabled', Value: String(drawn.keeps) }],
            TargetHealthDescriptions: [{ Target: { Id: 'i-app' }, TargetHealth: { State: 'healthy' } }],
          },
        ],
        ...firewallOf({ ...drawn, isStrict }),
      },
    };
  });
