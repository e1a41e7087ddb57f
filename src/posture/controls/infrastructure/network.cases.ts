// For tests: a VPC with a public subnet, and what may stand in it.

import type { Json, JsonObject, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, REGION, record } from '../../control.cases.ts';
import { rule } from './security-group.cases.ts';

export const arnOf = (kind: string, id: string) => `arn:aws:ec2:${REGION}:${ACCOUNT}:${kind}/${id}`;

export const VPC = arnOf('vpc', 'vpc-1');
export const SUBNET = arnOf('subnet', 'subnet-1');
export const ENI = arnOf('network-interface', 'eni-1');

export function ec2(type: string, kind: string, id: string, config: JsonObject): ResourceRecord {
  return record(`AWS::EC2::${type}`, arnOf(kind, id), { OwnerId: ACCOUNT, ...config });
}

export const vpc = (id = 'vpc-1', cidr = '10.0.0.0/16', more: JsonObject = {}) => ec2('VPC', 'vpc', id, { VpcId: id, CidrBlock: cidr, ...more });
export const subnet = (id = 'subnet-1', vpcId = 'vpc-1', cidr = '10.0.0.0/24', zone = 'us-east-1a') =>
  ec2('Subnet', 'subnet', id, { SubnetId: id, VpcId: vpcId, CidrBlock: cidr, AvailabilityZone: zone });
export const internetGateway = (vpcId = 'vpc-1') =>
  ec2('InternetGateway', 'internet-gateway', 'igw-1', { InternetGatewayId: 'igw-1', Attachments: [{ State: 'available', VpcId: vpcId }] });

export const LOCAL: Json = { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' };
export const route = (cidr: string, target: JsonObject, more: JsonObject = {}): Json => ({ DestinationCidrBlock: cidr, State: 'active', ...target, ...more });

/** The main table of the VPC where no subnets are named. */
export function routeTable(id: string, routes: readonly Json[], subnets: readonly string[] = [], vpcId = 'vpc-1'): ResourceRecord {
  const Associations = subnets.length === 0 ? [{ Main: true }] : subnets.map((SubnetId) => ({ Main: false, SubnetId }));
  return ec2('RouteTable', 'route-table', id, { RouteTableId: id, VpcId: vpcId, Associations, Routes: [LOCAL, ...routes] });
}

export function entry(number: number, egress: boolean, action: 'allow' | 'deny', cidr = '0.0.0.0/0', more: JsonObject = {}): Json {
  const block = cidr.includes(':') ? { Ipv6CidrBlock: cidr } : { CidrBlock: cidr };
  return { RuleNumber: number, Egress: egress, RuleAction: action, Protocol: '-1', ...block, ...more };
}

export const LAST = [entry(32_767, false, 'deny'), entry(32_767, true, 'deny')] as const;
export const OPEN = [entry(100, false, 'allow'), entry(100, true, 'allow'), ...LAST] as const;

export function acl(id: string, entries: readonly Json[], { isDefault = false, subnets = ['subnet-1'] as readonly string[] } = {}): ResourceRecord {
  const Associations = subnets.map((SubnetId) => ({ SubnetId, NetworkAclId: id }));
  return ec2('NetworkAcl', 'network-acl', id, { NetworkAclId: id, VpcId: 'vpc-1', IsDefault: isDefault, Entries: entries, Associations });
}

export function securityGroup(
  id: string,
  ingress: readonly Json[],
  egress: readonly Json[] = [rule('-1', null, null, '0.0.0.0/0')],
  more: JsonObject = {},
): ResourceRecord {
  const names = { GroupId: id, GroupName: id, VpcId: 'vpc-1' };
  return ec2('SecurityGroup', 'security-group', id, { ...names, IpPermissions: ingress, IpPermissionsEgress: egress, ...more });
}

/** An interface in the public subnet, in group `sg-1`, with a public address. */
export function eni(more: JsonObject = {}): ResourceRecord {
  const Association = { PublicIp: '18.0.0.1' };
  return ec2('NetworkInterface', 'network-interface', 'eni-1', {
    NetworkInterfaceId: 'eni-1',
    VpcId: 'vpc-1',
    SubnetId: 'subnet-1',
    AvailabilityZone: 'us-east-1a',
    Groups: [{ GroupId: 'sg-1' }],
    InterfaceType: 'interface',
    Status: 'in-use',
    PrivateIpAddress: '10.0.0.10',
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: '10.0.0.10', Association }],
    Association,
    ...more,
  });
}

/** What AWS always says of Block Public Access. */
export const publicAccess = (mode = 'off') =>
  record('AWS::EC2::VPCBlockPublicAccessOptions', `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc-block-public-access-options`, {
    InternetGatewayBlockMode: mode,
  });

/** Everything around the interface: a public subnet whose network ACL is open. */
export const PUBLIC_PLACE = [
  publicAccess(),
  vpc(),
  subnet(),
  internetGateway(),
  routeTable('rtb-1', [route('0.0.0.0/0', { GatewayId: 'igw-1' })]),
  acl('acl-1', OPEN, { isDefault: true }),
] as const;

/** Of a firewall, in the second subnet. */
export const FIREWALL_ENDPOINT = ec2('VPCEndpoint', 'vpc-endpoint', 'vpce-1', {
  VpcEndpointId: 'vpce-1',
  VpcId: 'vpc-1',
  VpcEndpointType: 'GatewayLoadBalancer',
  State: 'available',
  SubnetIds: ['subnet-2'],
});
