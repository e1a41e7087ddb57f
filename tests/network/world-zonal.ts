// Networks of a VPC in three Availability Zones, drawn at random in both IP versions: public subnets with NAT gateways and the nodes of a
// load balancer of any type, a firewall endpoint in each of two zones, NAT gateways before or behind it, edge routes and routes between
// subnets that lead through the zone's own endpoint, or through another's, and VPCs that are joined to it. Shapes:
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-two-zone-igw.html (an endpoint in each zone),
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-igw-ngw.html (with NAT gateways),
// https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html (routes between subnets lead to NAT gateways or endpoints).

import fc from 'fast-check';
import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT, type World } from './world.ts';
import { entriesOpen } from './world-inspected-draws.ts';
import { firewallOf, type Rule5 } from './world-inspected-firewall.ts';
import { aclOf, groupsOf, zonalRules } from './world-zonal-draws.ts';
import {
  FAR,
  FAR_SUBNETS,
  GUARD,
  GUARD_SUBNETS,
  hopsThere,
  type Joined,
  joinedOf,
  joinedRecords,
  joinedTables,
  localsOf,
  routesOf,
} from './world-zonal-joined.ts';

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
  readonly isJoined: boolean;
}

/** The instances with their subnets: `eni-app0` to `eni-app2` in zones of their own, `eni-web` beside the node in the first, two in the other VPC. */
const INSTANCES = [
  { id: 'eni-app0', subnet: 'subnet-app0', zone: 0, address: '10.0.0.10', v6: '2600:1:0:0::10', shown: '52.0.0.10' },
  { id: 'eni-app1', subnet: 'subnet-app1', zone: 1, address: '10.0.1.10', v6: '2600:1:0:1::10', shown: '52.0.0.11' },
  { id: 'eni-app2', subnet: 'subnet-app2', zone: 2, address: '10.0.2.10', v6: '2600:1:0:2::10', shown: '52.0.0.12' },
  { id: 'eni-web', subnet: 'subnet-pub0', zone: 0, address: '10.0.10.10', v6: '2600:1:0:10::10', shown: '52.0.0.13' },
  { id: 'eni-p0', subnet: 'subnet-p0', zone: 0, address: '10.1.0.10', v6: '2600:2:0:0::10', shown: '52.0.0.14' },
  { id: 'eni-p1', subnet: 'subnet-p1', zone: 1, address: '10.1.1.10', v6: '2600:2:0:1::10', shown: '52.0.0.15' },
] as const;

const [NEAR4, NEAR6] = ['10.0.0.0/16', '2600:1::/56'];
const SUBNETS = [
  ...[0, 1, 2].map((zone) => ({ id: `subnet-app${zone}`, vpc: VPC, kind: 'app', zone, cidr: `10.0.${zone}.0/24`, v6: `2600:1:0:${zone}::/64` })),
  ...[0, 1].map((zone) => ({ id: `subnet-pub${zone}`, vpc: VPC, kind: 'pub', zone, cidr: `10.0.1${zone}.0/24`, v6: `2600:1:0:1${zone}::/64` })),
  ...[0, 1].map((zone) => ({ id: `subnet-fw${zone}`, vpc: VPC, kind: 'fw', zone, cidr: `10.0.2${zone}.0/24`, v6: `2600:1:0:2${zone}::/64` })),
];
/** Those of the transit gateway's attachment; behind it everything goes where the instances' own goes. */
const ATTACHED = [0, 1, 2].map((zone) => ({ id: `subnet-t${zone}`, vpc: VPC, kind: 'app', zone, cidr: `10.0.3${zone}.0/24`, v6: `2600:1:0:3${zone}::/64` }));

const route = (DestinationCidrBlock: string, target: JsonObject, Origin = 'CreateRoute'): JsonObject => ({
  DestinationCidrBlock,
  ...target,
  State: 'active',
  Origin,
});
const route6 = (DestinationIpv6CidrBlock: string, target: JsonObject): JsonObject => ({
  DestinationIpv6CidrBlock,
  ...target,
  State: 'active',
  Origin: 'CreateRoute',
});
const endpoint = (zone: number): JsonObject => ({ GatewayId: `vpce-fw${zone}` });
const nat = (zone: number): JsonObject => ({ NatGatewayId: `nat-${zone}` });
const igw: JsonObject = { GatewayId: 'igw-z' };
const eigw: JsonObject = { EgressOnlyInternetGatewayId: 'eigw-z' };

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
  farTargets: fc.subarray([4, 5], { minLength: 1 }),
  /** Where the targets in the other VPC are said to be. */
  farZone: fc.constantFrom('all', 'all', 'all', ZONES[0], ZONES[1], ZONES[2]),
  isDual: fc.boolean(),
  isGroup6: fc.boolean(),
});
type Balancer = typeof balancer extends fc.Arbitrary<infer T> ? T : never;

/** IPv6 comes with TCP alone, and with targets by address: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html#target-group-ip-address-type */
function settled(drawn: Balancer, isJoined: boolean): Balancer {
  const isDual = drawn.isDual && drawn.type !== 'classic';
  const isGroup6 = isDual && drawn.isGroup6;
  const isByAddress = drawn.isByAddress || isGroup6;
  const isFar = isJoined && isByAddress && drawn.type !== 'classic';
  return {
    ...drawn,
    isDual,
    isGroup6,
    isByAddress,
    listener: isDual ? 'TCP' : drawn.listener,
    targets: [...drawn.targets, ...(isFar ? drawn.farTargets : [])],
  };
}

export const zonalWorlds: fc.Arbitrary<Zonal> = fc
  .record({
    shape: fc.constantFrom<Shape>('plain', 'nat-first', 'nat-first', 'firewall-first', 'firewall-first', 'public'),
    own: fc.array(zoneFor, { minLength: 12, maxLength: 12 }),
    isReturning: fc.array(isMostly, { minLength: 6, maxLength: 6 }),
    isWholeEdge: fc.constantFrom(false, false, false, false, false, false, false, true),
    detours: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(detour, { maxLength: 3 }) }),
    isShown: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    groups: fc.record({ app: groupsOf, web: groupsOf, lb: groupsOf, far: groupsOf }),
    acls: fc.array(aclOf, { minLength: 14, maxLength: 14 }),
    balancer,
    joined: joinedOf,
    /** Of what IPv6 leaves by without a firewall. */
    isOnlyOut: fc.constantFrom(true, false, false),
    ...zonalRules,
  })
  .map(({ joined, ...rest }): Zonal => {
    const isJoined = joined !== null;
    const drawn = { ...rest, joined, balancer: settled(rest.balancer, isJoined) };
    const isStrict = drawn.isStrict && !drawn.isActionOrder;
    const subnets = [...SUBNETS, ...(isJoined ? [...ATTACHED, ...FAR_SUBNETS, ...GUARD_SUBNETS] : [])];
    const vpcs = [{ id: VPC, v4: NEAR4, v6: NEAR6 }, ...(isJoined ? [FAR, GUARD] : [])];
    const inVpc = isJoined ? [VPC, FAR.id] : [VPC];
    return {
      shape: drawn.shape,
      balancer: drawn.balancer.type,
      rules: drawn.rules,
      isStrict,
      isActionOrder: drawn.isActionOrder,
      stateless: drawn.stateless,
      isJoined,
      of: {
        'AWS::EC2::VPC': vpcs.map(({ id, v4, v6 }) => ({
          VpcId: id,
          CidrBlock: v4,
          CidrBlockAssociationSet: [{ CidrBlock: v4, CidrBlockState: { State: 'associated' } }],
          Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: v6, Ipv6CidrBlockState: { State: 'associated' } }],
          OwnerId: ACCOUNT,
        })),
        'AWS::EC2::Subnet': subnets.map(({ id, vpc, zone, cidr, v6 }) => ({
          SubnetId: id,
          VpcId: vpc,
          CidrBlock: cidr,
          Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: v6, Ipv6CidrBlockState: { State: 'associated' } }],
          AvailabilityZone: ZONES[zone] ?? '',
          OwnerId: ACCOUNT,
        })),
        'AWS::EC2::RouteTable': [...tablesOf(drawn), ...(isJoined ? joinedTables(joined) : [])],
        'AWS::EC2::NetworkAcl': subnets.map(({ id, vpc, kind }, index) => ({
          NetworkAclId: `acl-${id}`,
          VpcId: vpc,
          Associations: [{ SubnetId: id }],
          Entries: kind === 'fw' ? entriesOpen : (drawn.acls[index] ?? []),
        })),
        'AWS::EC2::SecurityGroup': Object.entries(drawn.groups).map(([name, [IpPermissions, IpPermissionsEgress]]) => ({
          GroupId: `sg-${name}`,
          VpcId: name === 'far' ? FAR.id : VPC,
          IpPermissions,
          IpPermissionsEgress,
        })),
        'AWS::EC2::NetworkInterface': interfacesOf(drawn),
        'AWS::EC2::InternetGateway': inVpc.map((VpcId) => ({ InternetGatewayId: `igw-${VpcId.slice(4)}`, Attachments: [{ State: 'available', VpcId }] })),
        'AWS::EC2::EgressOnlyInternetGateway': inVpc.map((VpcId) => ({
          EgressOnlyInternetGatewayId: `eigw-${VpcId.slice(4)}`,
          Attachments: [{ State: 'attached', VpcId }],
        })),
        'AWS::EC2::NatGateway': [0, 1].map((zone) => ({
          NatGatewayId: `nat-${zone}`,
          VpcId: VPC,
          SubnetId: `subnet-pub${zone}`,
          State: 'available',
          ConnectivityType: 'public',
          NatGatewayAddresses: [{ NetworkInterfaceId: `eni-nat${zone}`, PrivateIp: `10.0.1${zone}.99`, PublicIp: `52.0.0.9${zone}` }],
        })),
        'AWS::EC2::VPCEndpoint': guardsOf(isJoined).flatMap(({ vpc, name }) =>
          [0, 1].map((zone) => ({
            VpcEndpointId: `vpce-${name}${zone}`,
            VpcId: vpc,
            VpcEndpointType: 'GatewayLoadBalancer',
            ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-9',
            State: 'available',
            SubnetIds: [`subnet-${name}${zone}`],
          })),
        ),
        'AWS::EC2::VPCBlockPublicAccessOptions': [{ AwsAccountId: ACCOUNT, InternetGatewayBlockMode: 'off' }],
        ...balancerRecords(drawn.balancer),
        ...firewallRecords({ ...drawn, isStrict }, isJoined),
        ...(isJoined ? joinedRecords(joined) : {}),
      },
    };
  });

/** The firewalls, in both VPCs by one policy. */
function guardsOf(isJoined: boolean): readonly { readonly vpc: string; readonly name: string }[] {
  return [{ vpc: VPC, name: 'fw' }, ...(isJoined ? [{ vpc: GUARD.id, name: 'if' }] : [])];
}

interface Routed {
  readonly shape: Shape;
  readonly own: readonly ('own' | 0 | 1)[];
  readonly isReturning: readonly boolean[];
  readonly isWholeEdge: boolean;
  readonly detours: readonly { readonly from: (typeof SUBNETS)[number]; readonly to: (typeof SUBNETS)[number]; readonly by: string }[];
  readonly joined: Joined | null;
  readonly isOnlyOut: boolean;
}

function tablesOf({ shape, own, isReturning, isWholeEdge, detours, joined, isOnlyOut }: Routed): readonly JsonObject[] {
  const locals = localsOf({ v4: NEAR4, v6: NEAR6 });
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
  /** IPv6 needs no NAT gateway: what would go to one, or comes from behind the firewall, goes out by itself. */
  const outOf6 = (kind: string, zone: number): JsonObject => {
    if (kind === 'app' && (shape === 'public' || shape === 'firewall-first')) return endpoint(at(zone, zone));
    if (kind === 'pub' && shape === 'nat-first') return endpoint(at(5 + zone, zone));
    return kind !== 'pub' && isOnlyOut ? eigw : igw;
  };
  const between = (subnet: (typeof SUBNETS)[number]): readonly JsonObject[] => {
    const found = new Map<string, JsonObject>();
    // Behind NAT gateways that stand behind a firewall, answers go back by the firewall of the client's zone.
    if (shape === 'firewall-first' && subnet.kind === 'pub')
      for (const { zone, cidr, v6 } of SUBNETS.slice(0, 3))
        if (isReturning[zone] === true) for (const block of [cidr, v6]) found.set(block, endpoint(at(7 + zone, zone)));
    for (const { from, to, by } of detours) {
      if (from.id !== subnet.id || to.id === subnet.id) continue;
      found.set(to.cidr, by === 'nat0' ? nat(0) : endpoint(by === 'fw0' ? 0 : 1));
      if (by !== 'nat0') found.set(to.v6, endpoint(by === 'fw0' ? 0 : 1));
    }
    return [...found].map(([cidr, target]) => (cidr.includes(':') ? route6(cidr, target) : route(cidr, target)));
  };
  const farAway = joined === null ? [] : routesOf(FAR.v4, FAR.v6, hopsThere(joined));
  const redirected = SUBNETS.filter(({ kind }) => (shape === 'nat-first' && kind === 'pub') || (shape === 'public' && kind === 'app'))
    .filter(({ zone }) => isReturning[3 + zone] === true)
    .flatMap(({ cidr, v6, zone }) => [route(cidr, endpoint(at(10 + (zone % 2), zone))), route6(v6, endpoint(at(10 + (zone % 2), zone)))]);
  // Where NAT gateways stand before the internet, it is IPv6 alone whose answers have to find the firewall.
  const redirected6 = SUBNETS.slice(0, 3)
    .filter(({ zone }) => isReturning[3 + zone] === true)
    .map(({ v6, zone }) => route6(v6, endpoint(at(zone, zone))));
  const whole = [route(NEAR4, endpoint(0)), route6(NEAR6, endpoint(0))];
  const edges = shape === 'firewall-first' ? [...locals, ...redirected6] : [...(isWholeEdge ? whole : locals), ...redirected];
  return [
    ...[...SUBNETS, ...(joined === null ? [] : ATTACHED)].map((subnet) => ({
      RouteTableId: `rtb-${subnet.id}`,
      VpcId: VPC,
      Associations: [{ SubnetId: subnet.id }],
      Routes: [
        ...locals,
        route('0.0.0.0/0', outOf(subnet.kind, subnet.zone)),
        route6('::/0', outOf6(subnet.kind, subnet.zone)),
        ...between(subnet),
        ...farAway,
      ],
    })),
    ...(shape === 'plain'
      ? []
      : [
          {
            RouteTableId: 'rtb-edge',
            VpcId: VPC,
            Associations: [{ GatewayId: 'igw-z' }],
            Routes: edges,
          },
        ]),
  ];
}

function interfacesOf(drawn: { readonly isShown: readonly boolean[]; readonly balancer: Balancer; readonly joined: Joined | null }): readonly JsonObject[] {
  const { balancer: own, joined } = drawn;
  const shownOf = [...drawn.isShown, ...(joined?.isShown ?? [])];
  const eni = (
    id: string,
    SubnetId: string,
    zone: number,
    address: string,
    v6: string | undefined,
    shown: string | undefined,
    groups: readonly string[],
    more: JsonObject,
  ): JsonObject => ({
    NetworkInterfaceId: id,
    VpcId: SubnetId.startsWith('subnet-p0') || SubnetId.startsWith('subnet-p1') ? FAR.id : VPC,
    SubnetId,
    AvailabilityZone: ZONES[zone] ?? '',
    Status: 'in-use',
    InterfaceType: 'interface',
    SourceDestCheck: true,
    Groups: groups.map((GroupId) => ({ GroupId })),
    PrivateIpAddress: address,
    PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true, ...(shown === undefined ? {} : { Association: { PublicIp: shown } }) }],
    Ipv6Addresses: v6 === undefined ? [] : [{ Ipv6Address: v6 }],
    ...more,
  });
  const groups = own.type === 'network' && !own.hasGroups ? [] : ['sg-lb'];
  return [
    ...INSTANCES.slice(0, joined === null ? 4 : 6).map(({ id, subnet, zone, address, v6, shown }, index) =>
      eni(id, subnet, zone, address, v6, shownOf[index] === true ? shown : undefined, [id === 'eni-web' ? 'sg-web' : index > 3 ? 'sg-far' : 'sg-app'], {
        Attachment: { InstanceId: `i-${index}`, DeviceIndex: 0, Status: 'attached' },
      }),
    ),
    ...zonesOf(own).map((zone) =>
      eni(
        `eni-lb${zone}`,
        `subnet-pub${zone}`,
        zone,
        `10.0.1${zone}.5`,
        own.isDual ? `2600:1:0:1${zone}::5` : undefined,
        own.isInternal ? undefined : `52.0.1.${zone}`,
        groups,
        {
          // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html (ipv6.deny_all_igw_traffic, of internal ones)
          DenyAllIgwTraffic: own.isDual && own.isInternal,
          InterfaceType: own.type === 'network' ? 'network_load_balancer' : 'interface',
          RequesterManaged: true,
          Description: own.type === 'classic' ? 'ELB web' : `ELB ${nameOf(own)}`,
        },
      ),
    ),
    ...[0, 1].map((zone) =>
      eni(`eni-nat${zone}`, `subnet-pub${zone}`, zone, `10.0.1${zone}.99`, undefined, `52.0.0.9${zone}`, [], {
        InterfaceType: 'nat_gateway',
        RequesterManaged: true,
      }),
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
        IpAddressType: own.isDual ? 'dualstack' : 'ipv4',
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
        IpAddressType: own.isGroup6 ? 'ipv6' : 'ipv4',
        HealthCheckPort: 'traffic-port',
        LoadBalancerArns: [arn],
        Attributes: [
          { Key: 'load_balancing.cross_zone.enabled', Value: own.groupCrossZone },
          ...(own.type === 'network' ? [{ Key: 'preserve_client_ip.enabled', Value: String(own.keeps) }] : []),
        ],
        TargetHealthDescriptions: own.targets.map((index) => ({
          Target: {
            Id: own.isByAddress ? ((own.isGroup6 ? INSTANCES[index]?.v6 : INSTANCES[index]?.address) ?? '') : `i-${index}`,
            // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetDescription.html: required outside the VPC
            ...(index > 3 ? { AvailabilityZone: own.farZone } : {}),
          },
          TargetHealth: { State: 'healthy' },
        })),
      },
    ],
  };
}

function firewallRecords(drawn: Parameters<typeof firewallOf>[0], isJoined: boolean): Record<string, readonly JsonObject[]> {
  const made = firewallOf(drawn);
  const firewalls = made['AWS::NetworkFirewall::Firewall'] ?? [];
  const attachment = (name: string, zone: number) => ({
    Attachment: { SubnetId: `subnet-${name}${zone}`, EndpointId: `vpce-${name}${zone}`, Status: 'READY' },
  });
  return {
    ...made,
    'AWS::NetworkFirewall::Firewall': guardsOf(isJoined).flatMap(({ vpc, name }) =>
      firewalls.map((one) => ({
        ...one,
        FirewallArn: `arn:aws:network-firewall:us-east-1:${ACCOUNT}:firewall/guard-${name}`,
        VpcId: vpc,
        SubnetMappings: [0, 1].map((zone) => ({ SubnetId: `subnet-${name}${zone}`, IPAddressType: 'DUALSTACK' })),
        FirewallStatus: { SyncStates: { [ZONES[0]]: attachment(name, 0), [ZONES[1]]: attachment(name, 1) } },
      })),
    ),
  };
}
