// Small networks drawn at random, as the records that AWS would answer: two VPCs, peering, a transit gateway, internet and NAT
// gateways, security groups that refer to each other, network ACLs in both directions, Block Public Access.

import fc from 'fast-check';
import { createSnapshot, foldCoverage, type JsonObject, listActionOf, RECORD_TYPES, type ResourceRecord, type Snapshot } from '../../src/core/index.ts';

export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';

export interface World {
  /** By CloudFormation type. */
  readonly of: Readonly<Record<string, readonly JsonObject[]>>;
}

const ids: Readonly<Record<string, string>> = {
  'AWS::EC2::VPC': 'VpcId',
  'AWS::EC2::Subnet': 'SubnetId',
  'AWS::EC2::RouteTable': 'RouteTableId',
  'AWS::EC2::NetworkAcl': 'NetworkAclId',
  'AWS::EC2::SecurityGroup': 'GroupId',
  'AWS::EC2::NetworkInterface': 'NetworkInterfaceId',
  'AWS::EC2::InternetGateway': 'InternetGatewayId',
  'AWS::EC2::EgressOnlyInternetGateway': 'EgressOnlyInternetGatewayId',
  'AWS::EC2::NatGateway': 'NatGatewayId',
  'AWS::EC2::VPCPeeringConnection': 'VpcPeeringConnectionId',
  'AWS::EC2::TransitGateway': 'TransitGatewayId',
  'AWS::EC2::TransitGatewayVpcAttachment': 'TransitGatewayAttachmentId',
  'AWS::EC2::TransitGatewayAttachment': 'TransitGatewayAttachmentId',
  'AWS::EC2::TransitGatewayPeeringAttachment': 'TransitGatewayAttachmentId',
  'AWS::EC2::TransitGatewayRouteTable': 'TransitGatewayRouteTableId',
  'AWS::EC2::VPCBlockPublicAccessOptions': 'AwsAccountId',
  'AWS::EC2::VPCBlockPublicAccessExclusion': 'ExclusionId',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'LoadBalancerArn',
  'AWS::ElasticLoadBalancingV2::Listener': 'ListenerArn',
  'AWS::ElasticLoadBalancingV2::ListenerRule': 'RuleArn',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'TargetGroupArn',
  'AWS::ElasticLoadBalancing::LoadBalancer': 'LoadBalancerName',
  'AWS::EC2::VPCEndpoint': 'VpcEndpointId',
  'AWS::EC2::PrefixList': 'PrefixListId',
  'AWS::EC2::VPNConnection': 'VpnConnectionId',
  'AWS::EC2::VPNGateway': 'VpnGatewayId',
  'AWS::NetworkFirewall::Firewall': 'FirewallArn',
  'AWS::NetworkFirewall::FirewallPolicy': 'FirewallPolicyArn',
  'AWS::NetworkFirewall::RuleGroup': 'RuleGroupArn',
};

/** The world as a snapshot in which everything but some types was read, its records in a given order. */
export function snapshotOf(world: World, isReversed = false, unread: readonly string[] = []): Snapshot {
  const known = Object.entries(world.of).filter(([type]) => !unread.includes(type));
  const records = known.flatMap(([type, configs]) =>
    configs.map((config): ResourceRecord => {
      const named = config[ids[type] ?? ''];
      const key = typeof named === 'string' ? named : '';
      const isArn = key.startsWith('arn:');
      return {
        type,
        arn: isArn ? key : `arn:aws:ec2:${REGION}:${ACCOUNT}:x/${type}/${key}`,
        // Load balancers, target groups and firewalls are called by their names.
        id: isArn ? (key.split('/').at(type.startsWith('AWS::NetworkFirewall') ? -1 : -2) ?? key) : key,
        account: ACCOUNT,
        region: REGION,
        tags: {},
        config,
      };
    }),
  );
  const cells = RECORD_TYPES.filter(({ type }) => !unread.includes(type)).map((one) => ({
    type: one.type,
    action: listActionOf(one.type),
    status: 'read' as const,
    account: ACCOUNT,
    region: one.scope === 'regional' ? REGION : 'global',
  }));
  const input = { source: { kind: 'test', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage: foldCoverage(cells) };
  return createSnapshot(input, isReversed ? records.toReversed() : records).snapshot;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const VPCS = ['a', 'b'] as const;
const cidrOf = { a: '10.0.0.0/16', b: '10.1.0.0/16' } as const;
const CIDRS = ['0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/16', '10.1.0.0/16', '10.0.0.0/24', '10.1.1.0/24', '8.8.8.8/32', '52.0.0.0/8', '8.0.0.0/8'];

const ports = fc.constantFrom<readonly [number, number]>([0, 65_535], [22, 22], [443, 443], [1024, 65_535], [20, 443], [50_000, 50_000]);
const protocol = fc.constantFrom('-1', '-1', 'tcp', '6', 'udp');

const permission = fc
  .record({
    protocol,
    ports,
    cidrs: fc.array(fc.constantFrom(...CIDRS), { maxLength: 2 }),
    groups: fc.array(fc.constantFrom('sg-a0', 'sg-a1', 'sg-b0'), { maxLength: 1 }),
  })
  .map(
    ({ protocol: IpProtocol, ports: [FromPort, ToPort], cidrs, groups }): JsonObject => ({
      IpProtocol,
      ...(IpProtocol === '-1' ? {} : { FromPort, ToPort }),
      IpRanges: cidrs.map((CidrIp) => ({ CidrIp })),
      UserIdGroupPairs: groups.map((GroupId) => ({ GroupId, UserId: ACCOUNT })),
    }),
  );
/** Mostly open, so that many packets get through: what is interesting happens behind the first filter. */
const open: readonly JsonObject[] = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
const permissions = fc.oneof({ weight: 3, arbitrary: fc.constant(open) }, { weight: 1, arbitrary: fc.array(permission, { maxLength: 3 }) });

const entry = fc.record({
  protocol: fc.constantFrom('-1', '-1', '6', '17'),
  ports,
  cidr: fc.constantFrom(...CIDRS),
  action: fc.constantFrom('allow', 'allow', 'allow', 'allow', 'deny'),
  egress: fc.boolean(),
});
const entries = fc
  .tuple(
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(entry, { maxLength: 3 }) }),
    fc.constantFrom(true, true, true, true, true, false),
  )
  .map(([drawn, isOpen]): readonly JsonObject[] => [
    ...drawn.map((one, index) => ({
      RuleNumber: 10 * (drawn.length - index),
      RuleAction: one.action,
      Protocol: one.protocol,
      ...(one.protocol === '-1' ? {} : { PortRange: { From: one.ports[0], To: one.ports[1] } }),
      CidrBlock: one.cidr,
      Egress: one.egress,
    })),
    ...(isOpen ? [false, true].map((Egress) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress })) : []),
  ]);

const target = fc.constantFrom<JsonObject>(
  { GatewayId: 'igw-a' },
  { GatewayId: 'igw-b' },
  { NatGatewayId: 'nat-a' },
  { VpcPeeringConnectionId: 'pcx-1' },
  { VpcPeeringConnectionId: 'pcx-1' },
  { TransitGatewayId: 'tgw-1' },
  { TransitGatewayId: 'tgw-1' },
);
const route = fc
  .record({
    cidr: fc.constantFrom('0.0.0.0/0', '0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '10.0.0.0/16', '10.1.1.0/24', '8.0.0.0/8'),
    target,
    isBlackhole: fc.constantFrom(false, false, false, false, true),
  })
  .map(
    ({ cidr, target: to, isBlackhole }): JsonObject => ({
      DestinationCidrBlock: cidr,
      ...to,
      State: isBlackhole ? 'blackhole' : 'active',
      Origin: 'CreateRoute',
    }),
  );
const usual = (DestinationCidrBlock: string, to: fc.Arbitrary<JsonObject>) =>
  to.map((one): JsonObject => ({ DestinationCidrBlock, ...one, State: 'active', Origin: 'CreateRoute' }));
/** The routes that a network has, and some that go wrong. AWS holds one route for a destination, and none more specific than local to such targets. */
const routes = (vpc: 'a' | 'b') =>
  fc
    .tuple(
      fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(route, { maxLength: 3 }) }),
      usual(
        '0.0.0.0/0',
        fc.constantFrom<JsonObject>(
          { GatewayId: `igw-${vpc}` },
          { GatewayId: `igw-${vpc}` },
          vpc === 'a' ? { NatGatewayId: 'nat-a' } : { TransitGatewayId: 'tgw-1' },
        ),
      ),
      usual(vpc === 'a' ? '10.1.0.0/16' : '10.0.0.0/16', fc.constantFrom<JsonObject>({ VpcPeeringConnectionId: 'pcx-1' }, { TransitGatewayId: 'tgw-1' })),
    )
    .map(([drawn, ...usually]): readonly JsonObject[] => [
      { DestinationCidrBlock: cidrOf[vpc], GatewayId: 'local', State: 'active', Origin: 'CreateRouteTable' },
      ...new Map(
        [...usually, ...drawn.filter((one) => !textOf(one['DestinationCidrBlock']).startsWith(vpc === 'a' ? '10.0.0.0/16' : '10.1.'))].map((one) => [
          one['DestinationCidrBlock'],
          one,
        ]),
      ).values(),
    ]);

const transitRoute = fc.record({
  cidr: fc.constantFrom('0.0.0.0/0', '10.0.0.0/16', '10.1.0.0/16', '10.1.1.0/24'),
  to: fc.constantFrom('a', 'b'),
  isBlackhole: fc.constantFrom(false, false, false, true),
});

export const worlds: fc.Arbitrary<World> = fc
  .record({
    groups: fc.tuple(...[0, 1, 2].map(() => fc.tuple(permissions, permissions))),
    acls: fc.tuple(...[0, 1, 2, 3].map(() => entries)),
    tables: fc.tuple(routes('a'), routes('a'), routes('b'), routes('b')),
    members: fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 }),
    publics: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    attached: fc.tuple(fc.constantFrom(true, true, true, true, false), fc.constantFrom(true, true, true, false)),
    isPeered: fc.constantFrom(true, true, true, true, false),
    zones: fc.array(fc.constantFrom('1a', '1b'), { minLength: 4, maxLength: 4 }),
    transit: fc
      .array(transitRoute, { maxLength: 2 })
      .map((some) => [
        ...new Map(
          [{ cidr: '10.0.0.0/16', to: 'a', isBlackhole: false }, { cidr: '10.1.0.0/16', to: 'b', isBlackhole: false }, ...some].map((one) => [one.cidr, one]),
        ).values(),
      ]),
    keeps: fc.boolean(),
    associated: fc.tuple(fc.constantFrom(true, true, true, false), fc.constantFrom(true, true, true, false)),
    blocking: fc.constantFrom('off', 'off', 'off', 'off', 'off', 'off', 'block-ingress', 'block-bidirectional'),
    exclusions: fc.uniqueArray(
      fc.record({ id: fc.constantFrom('vpc-a', 'vpc-b', 'subnet-a0'), mode: fc.constantFrom('allow-bidirectional', 'allow-egress') }),
      { maxLength: 2, selector: (one) => one.id },
    ),
  })
  .map((drawn): World => {
    const subnets = VPCS.flatMap((vpc, v) =>
      [0, 1].map((n) => ({ vpc, n, v, id: `subnet-${vpc}${n}`, cidr: `10.${v}.${n}.0/24`, zone: `us-east-${drawn.zones[2 * v + n]}` })),
    );
    const member = (index: number) => (index < 2 ? `sg-a${drawn.members[index]}` : 'sg-b0');
    const place = (vpc: string) => ({ TransitGatewayAttachmentId: `tgw-attach-${vpc}`, ResourceId: `vpc-${vpc}`, ResourceType: 'vpc' });
    return {
      of: {
        'AWS::EC2::VPC': VPCS.map((vpc) => ({ VpcId: `vpc-${vpc}`, CidrBlock: cidrOf[vpc], OwnerId: ACCOUNT })),
        'AWS::EC2::Subnet': subnets.map(({ vpc, id, cidr, zone }) => ({
          SubnetId: id,
          VpcId: `vpc-${vpc}`,
          CidrBlock: cidr,
          AvailabilityZone: zone,
          OwnerId: ACCOUNT,
        })),
        'AWS::EC2::RouteTable': subnets.map(({ vpc, id }, index) => ({
          RouteTableId: `rtb-${id}`,
          VpcId: `vpc-${vpc}`,
          Associations: [{ SubnetId: id }],
          Routes: drawn.tables[index] ?? [],
        })),
        'AWS::EC2::NetworkAcl': subnets.map(({ vpc, id }, index) => ({
          NetworkAclId: `acl-${id}`,
          VpcId: `vpc-${vpc}`,
          Associations: [{ SubnetId: id }],
          Entries: drawn.acls[index] ?? [],
        })),
        'AWS::EC2::SecurityGroup': ['sg-a0', 'sg-a1', 'sg-b0'].map((GroupId, index) => ({
          GroupId,
          VpcId: `vpc-${GroupId[3]}`,
          IpPermissions: drawn.groups[index]?.[0] ?? [],
          IpPermissionsEgress: drawn.groups[index]?.[1] ?? [],
        })),
        'AWS::EC2::NetworkInterface': [
          ...subnets.map(({ vpc, id, v, n, zone }, index) => {
            const PrivateIpAddress = `10.${v}.${n}.10`;
            const association = drawn.publics[index] === true ? { Association: { PublicIp: `52.0.0.${10 + index}` } } : {};
            return {
              NetworkInterfaceId: `eni-${vpc}${n}`,
              VpcId: `vpc-${vpc}`,
              SubnetId: id,
              AvailabilityZone: zone,
              Status: 'in-use',
              InterfaceType: 'interface',
              SourceDestCheck: true,
              Groups: [{ GroupId: member(index) }],
              PrivateIpAddress,
              PrivateIpAddresses: [{ PrivateIpAddress, Primary: true, ...association }],
              ...association,
            };
          }),
          {
            NetworkInterfaceId: 'eni-nat',
            VpcId: 'vpc-a',
            SubnetId: 'subnet-a0',
            AvailabilityZone: subnets[0]?.zone ?? '',
            Status: 'in-use',
            InterfaceType: 'nat_gateway',
            RequesterManaged: true,
            SourceDestCheck: false,
            Groups: [],
            PrivateIpAddress: '10.0.0.99',
            PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.99', Association: { PublicIp: '52.0.0.99' } }],
          },
        ],
        'AWS::EC2::InternetGateway': VPCS.map((vpc, v) => ({
          InternetGatewayId: `igw-${vpc}`,
          Attachments: drawn.attached[v] === true ? [{ State: 'available', VpcId: `vpc-${vpc}` }] : [],
        })),
        'AWS::EC2::NatGateway': [
          {
            NatGatewayId: 'nat-a',
            VpcId: 'vpc-a',
            SubnetId: 'subnet-a0',
            State: 'available',
            ConnectivityType: 'public',
            NatGatewayAddresses: [{ NetworkInterfaceId: 'eni-nat', PrivateIp: '10.0.0.99', PublicIp: '52.0.0.99' }],
          },
        ],
        'AWS::EC2::VPCPeeringConnection': [
          {
            VpcPeeringConnectionId: 'pcx-1',
            Status: { Code: drawn.isPeered ? 'active' : 'pending-acceptance' },
            RequesterVpcInfo: { VpcId: 'vpc-a', OwnerId: ACCOUNT, Region: REGION, CidrBlockSet: [{ CidrBlock: cidrOf.a }] },
            AccepterVpcInfo: { VpcId: 'vpc-b', OwnerId: ACCOUNT, Region: REGION, CidrBlockSet: [{ CidrBlock: cidrOf.b }] },
          },
        ],
        'AWS::EC2::TransitGateway': [
          { TransitGatewayId: 'tgw-1', State: 'available', Options: { SecurityGroupReferencingSupport: drawn.keeps ? 'enable' : 'disable' } },
        ],
        'AWS::EC2::TransitGatewayVpcAttachment': VPCS.map((vpc) => ({
          TransitGatewayAttachmentId: `tgw-attach-${vpc}`,
          TransitGatewayId: 'tgw-1',
          VpcId: `vpc-${vpc}`,
          SubnetIds: [`subnet-${vpc}1`],
          State: 'available',
          Options: {},
        })),
        'AWS::EC2::TransitGatewayAttachment': [],
        'AWS::EC2::TransitGatewayRouteTable': [
          {
            TransitGatewayRouteTableId: 'tgw-rtb-1',
            TransitGatewayId: 'tgw-1',
            Associations: VPCS.filter((_, v) => drawn.associated[v] === true).map((vpc) => ({ ...place(vpc), State: 'associated' })),
            Propagations: [],
            Routes: drawn.transit.map((one) => ({
              DestinationCidrBlock: one.cidr,
              Type: 'static',
              State: one.isBlackhole ? 'blackhole' : 'active',
              TransitGatewayAttachments: one.isBlackhole ? [] : [place(one.to)],
            })),
          },
        ],
        'AWS::EC2::VPCBlockPublicAccessOptions': [
          { AwsAccountId: ACCOUNT, AwsRegion: REGION, InternetGatewayBlockMode: drawn.blocking, ExclusionsAllowed: 'allowed' },
        ],
        'AWS::EC2::VPCBlockPublicAccessExclusion': drawn.exclusions.map(({ id, mode }) => ({
          ExclusionId: `x-${id}`,
          ResourceArn: `arn:aws:ec2:${REGION}:${ACCOUNT}:${id.startsWith('vpc') ? 'vpc' : 'subnet'}/${id}`,
          InternetGatewayExclusionMode: mode,
          State: 'create-complete',
        })),
      },
    };
  });
