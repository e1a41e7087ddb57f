// Words for worlds of names: interfaces, endpoints, load balancers, Profiles and name servers as AWS answers them.

import type { JsonObject } from '../../src/core/index.ts';
import { type DnsWorld, VPC } from '../../src/network/dns/dns.cases.ts';

export type Row = readonly [type: string, id: string, config: JsonObject];

export const values = (...all: readonly string[]) => ({ ResourceRecords: all.map((Value) => ({ Value })) });
export const alias = (DNSName: string, HostedZoneId = 'Z0', EvaluateTargetHealth = false) => ({
  AliasTarget: { HostedZoneId, DNSName, EvaluateTargetHealth },
});
/** A record set of the zone `a.example`. */
export const set = (name: string, Type: string, more: JsonObject): JsonObject => ({ Name: `${name}.a.example.`, Type, ...more });
export const zone = (...records: readonly (string | JsonObject)[]): DnsWorld => ({ zones: [{ name: 'a.example', records }] });

export const eni = (id: string, address: string, more: JsonObject = {}, VpcId = VPC): Row => [
  'AWS::EC2::NetworkInterface',
  id,
  {
    NetworkInterfaceId: id,
    VpcId,
    SubnetId: 'subnet-1',
    AvailabilityZone: 'us-east-1a',
    Status: 'in-use',
    PrivateIpAddress: address,
    PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true }],
    Groups: [],
    ...more,
  },
];

export const dhcp = (...servers: readonly string[]): Row => [
  'AWS::EC2::DHCPOptions',
  'dopt-2',
  {
    DhcpOptionsId: 'dopt-2',
    DhcpConfigurations: [
      { Key: 'domain-name', Values: [{ Value: 'ec2.internal' }] },
      { Key: 'domain-name-servers', Values: servers.map((Value) => ({ Value })) },
    ],
  },
];

export const inbound = (id: string, HostVPCId: string, Ip: string, more: JsonObject = {}): Row => [
  'AWS::Route53Resolver::ResolverEndpoint',
  id,
  { Id: id, Direction: 'INBOUND', HostVPCId, Status: 'OPERATIONAL', IpAddresses: [{ Ip }], ...more },
];

/** A Profile of the VPC with its parts, by their ARNs. */
export const profile = (parts: readonly string[], more: JsonObject = {}, status = 'COMPLETE', vpc = VPC): readonly Row[] => [
  ['AWS::Route53Profiles::ProfileAssociation', 'rpassoc-1', { Id: 'rpassoc-1', ProfileId: 'rp-1', ResourceId: vpc, Status: status }],
  ...parts.map(
    (ResourceArn, index): Row => [
      'AWS::Route53Profiles::ProfileResourceAssociation',
      `rpr-${index}`,
      { Id: `rpr-${index}`, ProfileId: 'rp-1', ResourceArn, Status: 'COMPLETE', ...more },
    ],
  ),
];

export const endpoint = (more: JsonObject = {}, VpcId = VPC): Row => [
  'AWS::EC2::VPCEndpoint',
  'vpce-1',
  {
    VpcEndpointId: 'vpce-1',
    VpcId,
    VpcEndpointType: 'Interface',
    State: 'available',
    ServiceName: 'com.amazonaws.us-east-1.s3',
    PrivateDnsEnabled: true,
    NetworkInterfaceIds: ['eni-e'],
    DnsEntries: [
      { DnsName: 'vpce-1-x.s3.us-east-1.vpce.amazonaws.com' },
      { DnsName: 's3.us-east-1.amazonaws.com' },
      { DnsName: '*.s3.us-east-1.amazonaws.com' },
    ],
    ...more,
  },
];

export const balancer = (id: string, more: JsonObject, type = 'AWS::ElasticLoadBalancingV2::LoadBalancer'): Row => [
  type,
  id,
  { LoadBalancerName: id, DNSName: `${id}-1.us-east-1.elb.amazonaws.com`, VpcId: VPC, ...more },
];

const any = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const group = (id: string, egress: readonly JsonObject[], ingress: readonly JsonObject[]): Row => [
  'AWS::EC2::SecurityGroup',
  id,
  { GroupId: id, VpcId: VPC, IpPermissions: ingress, IpPermissionsEgress: egress },
];
const entry = (Egress: boolean) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress });

/** An outbound endpoint `out` at 10.0.0.10, and what it may send; name servers at 10.0.1.53 and 10.0.1.54 take only what the groups say. */
export const outbound = (egress: readonly JsonObject[] = [any], more: JsonObject = {}, ingress: readonly JsonObject[] = [any]): readonly Row[] => [
  [
    'AWS::Route53Resolver::ResolverEndpoint',
    'out',
    { Id: 'out', Direction: 'OUTBOUND', HostVPCId: VPC, Status: 'OPERATIONAL', IpAddresses: [{ Ip: '10.0.0.10' }], ...more },
  ],
  eni('eni-out', '10.0.0.10', { Groups: [{ GroupId: 'sg-out' }] }),
  eni('eni-dns', '10.0.1.53', { Groups: [{ GroupId: 'sg-dns' }] }),
  eni('eni-dns2', '10.0.1.54', { Groups: [{ GroupId: 'sg-none' }] }),
  group('sg-out', egress, []),
  group('sg-dns', [], ingress),
  group('sg-none', [], []),
  ['AWS::EC2::Subnet', 'subnet-1', { SubnetId: 'subnet-1', VpcId: VPC, CidrBlock: '10.0.0.0/16', AvailabilityZone: 'us-east-1a' }],
  ['AWS::EC2::NetworkAcl', 'acl-1', { NetworkAclId: 'acl-1', VpcId: VPC, IsDefault: true, Associations: [], Entries: [entry(true), entry(false)] }],
  [
    'AWS::EC2::RouteTable',
    'rtb-1',
    {
      RouteTableId: 'rtb-1',
      VpcId: VPC,
      Associations: [{ Main: true }],
      Routes: [{ DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' }],
    },
  ],
];
export const onlyPort = (IpProtocol: string, port: number) => ({ IpProtocol, FromPort: port, ToPort: port, IpRanges: [{ CidrIp: '0.0.0.0/0' }] });
