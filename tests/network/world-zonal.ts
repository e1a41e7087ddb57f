// Networks of one VPC in three Availability Zones, drawn at random: public subnets with NAT gateways and the nodes of a load balancer of
// any type, a firewall endpoint in each of two zones, NAT gateways before or behind it, edge routes and routes between subnets that lead
// through the zone's own endpoint, or through another's. Shapes:
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-two-zone-igw.html (an endpoint in each zone),
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-igw-ngw.html (with NAT gateways),
// https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html (routes between subnets lead to NAT gateways or endpoints).

import fc from 'fast-check';
import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT, type World } from './world.ts';
import { entriesOpen } from './world-inspected-draws.ts';
import { firewallOf, type Rule5 } from './world-inspected-firewall.ts';
import { aclOf, groupsOf, zonalRules } from './world-zonal-draws.ts';

const VPC = 'vpc-z';
const ZONES = ['us-east-1a', 'us-east-1b', 'us-east-1c'] as const;
const LB_ARN = `arn:aws:elasticloadbalancing:us-east-1:${ACCOUNT}:loadbalancer`;
const TG = `arn:aws:elasticloadbalancing:us-east-1:${ACCOUNT}:targetgroup/web/1234567890abcdef`;

/** `nat-first`: to the NAT gateway, then past the firewall. `firewall-first`: the other way round. */
type Shape = 'plain' | 'nat-first' | 'firewall-first' | 'public';
type BalancerType = 'application' | 'network' | 'classic';

export interface Zonal extends World {
  readonly shape: Shape;
  readonly balancer: BalancerType;
  readonly rules: readonly Rule5[];
  readonly isStrict: boolean;
  readonly isActionOrder: boolean;
  readonly stateless: readonly Rule5[];
}

/** The instances with their subnets: `eni-app0` to `eni-app2` in zones of their own, `eni-web` beside the node in the first. */
const INSTANCES = [
  { id: 'eni-app0', subnet: 'subnet-app0', zone: 0, address: '10.0.0.10', shown: '52.0.0.10' },
  { id: 'eni-app1', subnet: 'subnet-app1', zone: 1, address: '10.0.1.10', shown: '52.0.0.11' },
  { id: 'eni-app2', subnet: 'subnet-app2', zone: 2, address: '10.0.2.10', shown: '52.0.0.12' },
  { id: 'eni-web', subnet: 'subnet-pub0', zone: 0, address: '10.0.10.10', shown: '52.0.0.13' },
] as const;

const SUBNETS = [
  ...[0, 1, 2].map((zone) => ({ id: `subnet-app${zone}`, kind: 'app', zone, cidr: `10.0.${zone}.0/24` })),
  ...[0, 1].map((zone) => ({ id: `subnet-pub${zone}`, kind: 'pub', zone, cidr: `10.0.1${zone}.0/24` })),
  ...[0, 1].map((zone) => ({ id: `subnet-fw${zone}`, kind: 'fw', zone, cidr: `10.0.2${zone}.0/24` })),
] as const;

const route = (DestinationCidrBlock: string, target: JsonObject, Origin = 'CreateRoute'): JsonObject => ({
  DestinationCidrBlock,
  ...target,
  State: 'active',
  Origin,
});
const endpoint = (zone: number): JsonObject => ({ GatewayId: `vpce-fw${zone}` });
const nat = (zone: number): JsonObject => ({ NatGatewayId: `nat-${zone}` });
const igw: JsonObject = { GatewayId: 'igw-z' };

/** Mostly that of the own zone; the third has none. */
const zoneFor = fc.constantFrom<'own' | 0 | 1>('own', 'own', 'own', 'own', 'own', 0, 1);
const detour = fc.record({
  from: fc.constantFrom(...SUBNETS.slice(0, 5)),
  to: fc.constantFrom(...SUBNETS.slice(0, 5)),
  by: fc.constantFrom('fw0', 'fw0', 'fw1', 'nat0'),
});
const isMostly = fc.constantFrom(true, true, true, true, true, false);

const balancer = fc.record({
  type: fc.constantFrom<BalancerType>('application', 'network', 'classic'),
  isInternal: fc.constantFrom(false, false, true),
  zones: fc.constantFrom<readonly number[]>([0, 1], [0, 1], [0], [1]),
  listener: fc.constantFrom('TCP', 'TCP', 'UDP', 'TCP_UDP'),
  isCrossZone: fc.boolean(),
  groupCrossZone: fc.constantFrom('use_load_balancer_configuration', 'use_load_balancer_configuration', 'true', 'false'),
  isByAddress: fc.boolean(),
  keeps: fc.boolean(),
  hasGroups: fc.constantFrom(true, true, false),
  targets: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
});
type Balancer = typeof balancer extends fc.Arbitrary<infer T> ? T : never;

export const zonalWorlds: fc.Arbitrary<Zonal> = fc
  .record({
    shape: fc.constantFrom<Shape>('plain', 'nat-first', 'nat-first', 'firewall-first', 'firewall-first', 'public'),
    own: fc.array(zoneFor, { minLength: 12, maxLength: 12 }),
    isReturning: fc.array(isMostly, { minLength: 6, maxLength: 6 }),
    isWholeEdge: fc.constantFrom(false, false, false, false, false, false, false, true),
    detours: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(detour, { maxLength: 3 }) }),
    isShown: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    groups: fc.record({ app: groupsOf, web: groupsOf, lb: groupsOf }),
    acls: fc.array(aclOf, { minLength: 5, maxLength: 5 }),
    balancer,
    ...zonalRules,
  })
  .map((drawn): Zonal => {
    const isStrict = drawn.isStrict && !drawn.isActionOrder;
    return {
      shape: drawn.shape,
      balancer: drawn.balancer.type,
      rules: drawn.rules,
      isStrict,
      isActionOrder: drawn.isActionOrder,
      stateless: drawn.stateless,
      of: {
        'AWS::EC2::VPC': [{ VpcId: VPC, CidrBlock: '10.0.0.0/16', OwnerId: ACCOUNT }],
        'AWS::EC2::Subnet': SUBNETS.map(({ id, zone, cidr }) => ({
          SubnetId: id,
          VpcId: VPC,
          CidrBlock: cidr,
          AvailabilityZone: ZONES[zone] ?? '',
          OwnerId: ACCOUNT,
        })),
        'AWS::EC2::RouteTable': tablesOf(drawn),
        'AWS::EC2::NetworkAcl': SUBNETS.map(({ id, kind }, index) => ({
          NetworkAclId: `acl-${id}`,
          VpcId: VPC,
          Associations: [{ SubnetId: id }],
          Entries: kind === 'fw' ? entriesOpen : (drawn.acls[index] ?? []),
        })),
        'AWS::EC2::SecurityGroup': Object.entries(drawn.groups).map(([name, [IpPermissions, IpPermissionsEgress]]) => ({
          GroupId: `sg-${name}`,
          VpcId: VPC,
          IpPermissions,
          IpPermissionsEgress,
        })),
        'AWS::EC2::NetworkInterface': interfacesOf(drawn),
        'AWS::EC2::InternetGateway': [{ InternetGatewayId: 'igw-z', Attachments: [{ State: 'available', VpcId: VPC }] }],
        'AWS::EC2::NatGateway': [0, 1].map((zone) => ({
          NatGatewayId: `nat-${zone}`,
          VpcId: VPC,
          SubnetId: `subnet-pub${zone}`,
          State: 'available',
          ConnectivityType: 'public',
          NatGatewayAddresses: [{ NetworkInterfaceId: `eni-nat${zone}`, PrivateIp: `10.0.1${zone}.99`, PublicIp: `52.0.0.9${zone}` }],
        })),
        'AWS::EC2::VPCEndpoint': [0, 1].map((zone) => ({
          VpcEndpointId: `vpce-fw${zone}`,
          VpcId: VPC,
          VpcEndpointType: 'GatewayLoadBalancer',
          ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-9',
          State: 'available',
          SubnetIds: [`subnet-fw${zone}`],
        })),
        'AWS::EC2::VPCBlockPublicAccessOptions': [{ AwsAccountId: ACCOUNT, InternetGatewayBlockMode: 'off' }],
        ...balancerRecords(drawn.balancer),
        ...firewallRecords({ ...drawn, isStrict }),
      },
    };
  });

interface Routed {
  readonly shape: Shape;
  readonly own: readonly ('own' | 0 | 1)[];
  readonly isReturning: readonly boolean[];
  readonly isWholeEdge: boolean;
  readonly detours: readonly { readonly from: (typeof SUBNETS)[number]; readonly to: (typeof SUBNETS)[number]; readonly by: string }[];
}

function tablesOf({ shape, own, isReturning, isWholeEdge, detours }: Routed): readonly JsonObject[] {
  const local = route('10.0.0.0/16', { GatewayId: 'local' }, 'CreateRouteTable');
  const at = (index: number, zone: number): number => {
    const drawn = own[index] ?? 'own';
    return drawn === 'own' ? zone % 2 : drawn;
  };
  const outOf = (kind: string, zone: number): JsonObject => {
    if (kind === 'app') {
      if (shape === 'public' || shape === 'firewall-first') return endpoint(at(zone, zone));
      return nat(at(zone, zone));
    }
    if (kind === 'fw') return shape === 'firewall-first' ? nat(at(3 + zone, zone)) : igw;
    return shape === 'nat-first' ? endpoint(at(5 + zone, zone)) : igw;
  };
  const between = (subnet: (typeof SUBNETS)[number]): readonly JsonObject[] => {
    const found = new Map<string, JsonObject>();
    // Behind NAT gateways that stand behind a firewall, answers go back by the firewall of the client's zone.
    if (shape === 'firewall-first' && subnet.kind === 'pub')
      for (const zone of [0, 1, 2]) if (isReturning[zone] === true) found.set(`10.0.${zone}.0/24`, endpoint(at(7 + zone, zone)));
    for (const { from, to, by } of detours)
      if (from.id === subnet.id && to.id !== subnet.id) found.set(to.cidr, by === 'nat0' ? nat(0) : endpoint(by === 'fw0' ? 0 : 1));
    return [...found].map(([cidr, target]) => route(cidr, target));
  };
  const edges = SUBNETS.filter(({ kind }) => (shape === 'nat-first' && kind === 'pub') || (shape === 'public' && kind === 'app'))
    .filter(({ zone }) => isReturning[3 + zone] === true)
    .map(({ cidr, zone }) => route(cidr, endpoint(at(10 + (zone % 2), zone))));
  return [
    ...SUBNETS.map((subnet) => ({
      RouteTableId: `rtb-${subnet.id}`,
      VpcId: VPC,
      Associations: [{ SubnetId: subnet.id }],
      Routes: [local, route('0.0.0.0/0', outOf(subnet.kind, subnet.zone)), ...between(subnet)],
    })),
    ...(shape === 'plain' || shape === 'firewall-first'
      ? []
      : [
          {
            RouteTableId: 'rtb-edge',
            VpcId: VPC,
            Associations: [{ GatewayId: 'igw-z' }],
            Routes: [isWholeEdge ? route('10.0.0.0/16', endpoint(0)) : local, ...edges],
          },
        ]),
  ];
}

function interfacesOf(drawn: { readonly isShown: readonly boolean[]; readonly balancer: Balancer }): readonly JsonObject[] {
  const { balancer: own } = drawn;
  const eni = (
    id: string,
    SubnetId: string,
    zone: number,
    address: string,
    shown: string | undefined,
    groups: readonly string[],
    more: JsonObject,
  ): JsonObject => ({
    NetworkInterfaceId: id,
    VpcId: VPC,
    SubnetId,
    AvailabilityZone: ZONES[zone] ?? '',
    Status: 'in-use',
    InterfaceType: 'interface',
    SourceDestCheck: true,
    Groups: groups.map((GroupId) => ({ GroupId })),
    PrivateIpAddress: address,
    PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true, ...(shown === undefined ? {} : { Association: { PublicIp: shown } }) }],
    ...more,
  });
  const groups = own.type === 'network' && !own.hasGroups ? [] : ['sg-lb'];
  return [
    ...INSTANCES.map(({ id, subnet, zone, address, shown }, index) =>
      eni(id, subnet, zone, address, drawn.isShown[index] === true ? shown : undefined, [id === 'eni-web' ? 'sg-web' : 'sg-app'], {
        Attachment: { InstanceId: `i-${index}`, DeviceIndex: 0, Status: 'attached' },
      }),
    ),
    ...zonesOf(own).map((zone) =>
      eni(`eni-lb${zone}`, `subnet-pub${zone}`, zone, `10.0.1${zone}.5`, own.isInternal ? undefined : `52.0.1.${zone}`, groups, {
        InterfaceType: own.type === 'network' ? 'network_load_balancer' : 'interface',
        RequesterManaged: true,
        Description: own.type === 'classic' ? 'ELB web' : `ELB ${nameOf(own)}`,
      }),
    ),
    ...[0, 1].map((zone) =>
      eni(`eni-nat${zone}`, `subnet-pub${zone}`, zone, `10.0.1${zone}.99`, `52.0.0.9${zone}`, [], { InterfaceType: 'nat_gateway', RequesterManaged: true }),
    ),
  ];
}

/** An application load balancer has two zones at least: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html */
function zonesOf({ type, zones }: Balancer): readonly number[] {
  return type === 'application' ? [0, 1] : zones;
}
function nameOf({ type }: Balancer): string {
  return `${type === 'application' ? 'app' : 'net'}/web/1234567890abcdef`;
}

function balancerRecords(own: Balancer): Record<string, readonly JsonObject[]> {
  const Scheme = own.isInternal ? 'internal' : 'internet-facing';
  if (own.type === 'classic')
    return {
      'AWS::ElasticLoadBalancing::LoadBalancer': [
        {
          LoadBalancerName: 'web',
          VPCId: VPC,
          Scheme,
          Subnets: own.zones.map((zone) => `subnet-pub${zone}`),
          ListenerDescriptions: [{ Listener: { Protocol: 'TCP', LoadBalancerPort: 443, InstancePort: 8080 } }],
          Instances: own.targets.map((index) => ({ InstanceId: `i-${index}` })),
          LoadBalancerAttributes: { CrossZoneLoadBalancing: { Enabled: own.isCrossZone } },
        },
      ],
    };
  const arn = `${LB_ARN}/${nameOf(own)}`;
  const Protocol = own.type === 'application' ? 'HTTP' : own.listener;
  return {
    'AWS::ElasticLoadBalancingV2::LoadBalancer': [
      {
        LoadBalancerArn: arn,
        VpcId: VPC,
        Type: own.type,
        Scheme,
        State: { Code: 'active' },
        AvailabilityZones: zonesOf(own).map((zone) => ({ ZoneName: ZONES[zone] ?? '', SubnetId: `subnet-pub${zone}` })),
        Attributes: own.type === 'application' ? [] : [{ Key: 'load_balancing.cross_zone.enabled', Value: String(own.isCrossZone) }],
      },
    ],
    'AWS::ElasticLoadBalancingV2::Listener': [
      {
        ListenerArn: `${arn.replace(':loadbalancer/', ':listener/')}/1`,
        LoadBalancerArn: arn,
        Port: 443,
        Protocol,
        DefaultActions: [{ Type: 'forward', TargetGroupArn: TG }],
      },
    ],
    'AWS::ElasticLoadBalancingV2::TargetGroup': [
      {
        TargetGroupArn: TG,
        TargetGroupName: 'web',
        VpcId: VPC,
        Protocol,
        Port: 8080,
        TargetType: own.isByAddress ? 'ip' : 'instance',
        HealthCheckPort: 'traffic-port',
        LoadBalancerArns: [arn],
        Attributes: [
          { Key: 'load_balancing.cross_zone.enabled', Value: own.groupCrossZone },
          ...(own.type === 'network' ? [{ Key: 'preserve_client_ip.enabled', Value: String(own.keeps) }] : []),
        ],
        TargetHealthDescriptions: own.targets.map((index) => ({
          Target: { Id: own.isByAddress ? (INSTANCES[index]?.address ?? '') : `i-${index}` },
          TargetHealth: { State: 'healthy' },
        })),
      },
    ],
  };
}

function firewallRecords(drawn: Parameters<typeof firewallOf>[0]): Record<string, readonly JsonObject[]> {
  const made = firewallOf(drawn);
  const firewalls = made['AWS::NetworkFirewall::Firewall'] ?? [];
  const attachment = (zone: number) => ({ Attachment: { SubnetId: `subnet-fw${zone}`, EndpointId: `vpce-fw${zone}`, Status: 'READY' } });
  return {
    ...made,
    'AWS::NetworkFirewall::Firewall': firewalls.map((one) => ({
      ...one,
      VpcId: VPC,
      SubnetMappings: [0, 1].map((zone) => ({ SubnetId: `subnet-fw${zone}` })),
      FirewallStatus: { SyncStates: { [ZONES[0]]: attachment(0), [ZONES[1]]: attachment(1) } },
    })),
  };
}
