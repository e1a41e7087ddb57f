// A load balancer of any type before an instance: nodes in both zones, one target in the second subnet.

import { type Draft, draft } from './base.ts';

const BASE = 'arn:aws:elasticloadbalancing:us-east-1:111122223333';

export interface Balanced {
  readonly type?: 'application' | 'network' | 'gateway' | 'classic';
  readonly protocol?: string;
  readonly listenerPort?: number;
  readonly targetPort?: number;
  readonly targetType?: string;
  readonly targets?: readonly string[];
  readonly isCrossZone?: boolean;
  readonly keepsClient?: boolean;
  readonly groups?: readonly string[];
  readonly zones?: readonly number[];
  readonly isInternal?: boolean;
}

const KINDS = { application: 'app', network: 'net', gateway: 'gwy' } as const;
export const LB_ARN = (type: 'application' | 'network' | 'gateway') => `${BASE}:loadbalancer/${KINDS[type]}/web/1234567890abcdef`;
export const TG_ARN = `${BASE}:targetgroup/web/1234567890abcdef`;

// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, to be changed by tests
export const recordOf = (made: Draft, type: string, index = 0): any => made[type]?.[index];

/** The small network of the other tests, with subnets and nodes `eni-lb0`, `eni-lb1` of a load balancer, and `eni-a1` as the target `i-target`. */
export function balanced({
  type = 'application',
  protocol = 'HTTP',
  listenerPort = 80,
  targetPort = 8080,
  targetType = 'instance',
  targets = ['i-target'],
  isCrossZone = true,
  keepsClient,
  groups = ['sg-lb'],
  zones = [0, 1],
  isInternal = false,
}: Balanced = {}): Draft {
  const made = draft();
  const everything = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
  const open = [false, true].map((Egress) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress }));
  const description = type === 'classic' ? 'ELB web' : `ELB ${KINDS[type]}/web/1234567890abcdef`;
  const push = (name: string, ...records: readonly Record<string, unknown>[]) => {
    made[name] = [...(made[name] ?? []), ...records];
  };
  for (const zone of zones) {
    const [id, address] = [`subnet-lb${zone}`, `10.0.1${zone}.5`];
    const shown = isInternal ? {} : { Association: { PublicIp: `52.0.1.${zone + 1}` } };
    push('AWS::EC2::Subnet', {
      SubnetId: id,
      VpcId: 'vpc-a',
      CidrBlock: `10.0.1${zone}.0/24`,
      AvailabilityZone: zone === 0 ? 'us-east-1a' : 'us-east-1b',
      OwnerId: '111122223333',
    });
    push('AWS::EC2::RouteTable', {
      RouteTableId: `rtb-lb${zone}`,
      VpcId: 'vpc-a',
      Associations: [{ SubnetId: id }],
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
        { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-a', State: 'active' },
      ],
    });
    push('AWS::EC2::NetworkAcl', { NetworkAclId: `acl-lb${zone}`, VpcId: 'vpc-a', Associations: [{ SubnetId: id }], Entries: structuredClone(open) });
    push('AWS::EC2::NetworkInterface', {
      NetworkInterfaceId: `eni-lb${zone}`,
      VpcId: 'vpc-a',
      SubnetId: id,
      AvailabilityZone: zone === 0 ? 'us-east-1a' : 'us-east-1b',
      Status: 'in-use',
      InterfaceType: type === 'network' ? 'network_load_balancer' : type === 'gateway' ? 'gateway_load_balancer' : 'interface',
      RequesterManaged: true,
      Description: description,
      Groups: groups.map((GroupId) => ({ GroupId })),
      PrivateIpAddress: address,
      PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true, ...shown }],
    });
  }
  push('AWS::EC2::SecurityGroup', {
    GroupId: 'sg-lb',
    VpcId: 'vpc-a',
    IpPermissions: structuredClone(everything),
    IpPermissionsEgress: structuredClone(everything),
  });
  Object.assign(recordOf(made, 'AWS::EC2::NetworkInterface', 1), { Attachment: { InstanceId: 'i-target', DeviceIndex: 0, Status: 'attached' } });
  Object.assign(recordOf(made, 'AWS::EC2::NetworkInterface', 0), { Attachment: { InstanceId: 'i-other', DeviceIndex: 0, Status: 'attached' } });
  if (type === 'classic') {
    push('AWS::ElasticLoadBalancing::LoadBalancer', {
      LoadBalancerName: 'web',
      VPCId: 'vpc-a',
      Scheme: isInternal ? 'internal' : 'internet-facing',
      Subnets: zones.map((zone) => `subnet-lb${zone}`),
      ListenerDescriptions: [{ Listener: { Protocol: 'TCP', LoadBalancerPort: listenerPort, InstancePort: targetPort } }],
      Instances: targets.map((InstanceId) => ({ InstanceId })),
      LoadBalancerAttributes: { CrossZoneLoadBalancing: { Enabled: isCrossZone } },
    });
    return made;
  }
  const arn = LB_ARN(type);
  push('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    LoadBalancerArn: arn,
    VpcId: 'vpc-a',
    Type: type,
    Scheme: isInternal ? 'internal' : 'internet-facing',
    State: { Code: 'active' },
    AvailabilityZones: zones.map((zone) => ({ ZoneName: zone === 0 ? 'us-east-1a' : 'us-east-1b', SubnetId: `subnet-lb${zone}` })),
    Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: String(isCrossZone) }],
  });
  push('AWS::ElasticLoadBalancingV2::Listener', {
    ListenerArn: `${arn.replace(':loadbalancer/', ':listener/')}/0123456789abcdef`,
    LoadBalancerArn: arn,
    ...(type === 'gateway' ? {} : { Port: listenerPort, Protocol: protocol }),
    DefaultActions: [{ Type: 'forward', TargetGroupArn: TG_ARN }],
  });
  push('AWS::ElasticLoadBalancingV2::TargetGroup', {
    TargetGroupArn: TG_ARN,
    TargetGroupName: 'web',
    VpcId: 'vpc-a',
    Protocol: type === 'gateway' ? 'GENEVE' : protocol,
    Port: type === 'gateway' ? 6081 : targetPort,
    TargetType: targetType,
    HealthCheckPort: 'traffic-port',
    LoadBalancerArns: [arn],
    Attributes: [
      { Key: 'load_balancing.cross_zone.enabled', Value: 'use_load_balancer_configuration' },
      ...(keepsClient === undefined ? [] : [{ Key: 'preserve_client_ip.enabled', Value: String(keepsClient) }]),
    ],
    TargetHealthDescriptions: targets.map((Id) => ({ Target: { Id }, TargetHealth: { State: 'healthy' } })),
  });
  return made;
}
