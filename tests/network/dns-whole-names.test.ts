// Names that the resolver knows by itself in worlds made by hand, each with all of its answer: see `told.ts`. The page of AWS stands above each group.

import { describe, expect, it } from 'vitest';
import { ask, type DnsWorld, dnsOf, VPC } from '../../src/network/dns/dns.cases.ts';
import { parseDomainName } from '../../src/network/dns/names/name.ts';
import { resolveName } from '../../src/network/dns/resolve.ts';
import { tellAnswer } from './dns-told.ts';
import { alias, balancer, dhcp, endpoint, eni, inbound, type Row, set, zone } from './dns-words.ts';
import { expectTold } from './told.ts';

type Scenario = readonly [says: string, world: DnsWorld, name: string, type?: string];

const named = eni('eni-1', '10.0.0.5', {
  PrivateDnsName: 'ip-10-0-0-5.ec2.internal',
  Association: { PublicIp: '203.0.113.9' },
  PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.4' }, { PrivateIpAddress: '10.0.0.5', Primary: true, Association: { PublicIp: '203.0.113.9' } }],
});
const elsewhere = eni(
  'eni-2',
  '10.1.0.6',
  { PrivateIpAddresses: [{ PrivateIpAddress: '10.1.0.6', Primary: true, Association: { PublicIp: '203.0.113.8' } }] },
  'vpc-2',
);
const peering: Row = [
  'AWS::EC2::VPCPeeringConnection',
  'pcx-1',
  {
    VpcPeeringConnectionId: 'pcx-1',
    Status: { Code: 'active' },
    RequesterVpcInfo: { VpcId: VPC, CidrBlock: '10.0.0.0/16', CidrBlockSet: [{ CidrBlock: '10.0.0.0/16' }] },
    AccepterVpcInfo: { VpcId: 'vpc-2', CidrBlock: '198.51.0.0/16', CidrBlockSet: [{ CidrBlock: '198.51.0.0/16' }] },
  },
];
const internal = (more: readonly Row[]): DnsWorld => ({ rules: [{ name: '.' }], vpcs: { [VPC]: {}, 'vpc-2': {} }, more });
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-forward-vpc-to-network-autodefined-rules.html
const OWN_NAMES: readonly Scenario[] = [
  ['the last private reverse name of its kind', internal([]), '1.1.31.172.in-addr.arpa', 'PTR'],
  ['a reverse name beyond the private ones', internal([]), '1.1.32.172.in-addr.arpa', 'PTR'],
  [
    'names of EC2 where reverse names are on their way',
    { ...internal([named]), more: [named, ['AWS::Route53Resolver::ResolverConfig', 'rc', { ResourceId: VPC, AutodefinedReverse: 'ENABLING' }]] },
    'ip-10-0-0-5.ec2.internal',
  ],
  ['reverse names where host names were not read', { ...internal([named]), unreadMembers: ['EnableDnsHostnames'] }, '5.0.0.10.in-addr.arpa', 'PTR'],
  [
    'a reverse name of VPCs that are connected to each other',
    internal([
      [peering[0], peering[1], { ...peering[2], RequesterVpcInfo: { VpcId: 'vpc-3', CidrBlock: '10.3.0.0/16', CidrBlockSet: [{ CidrBlock: '10.3.0.0/16' }] } }],
    ]),
    '1.0.51.198.in-addr.arpa',
    'PTR',
  ],
  ['a private name of EC2', internal([named]), 'ip-10-0-0-5.ec2.internal'],
  ['a private name of EC2 by IPv6', internal([named]), 'ip-10-0-0-5.ec2.internal', 'AAAA'],
  ['a private name of EC2 by another type', internal([named]), 'ip-10-0-0-5.ec2.internal', 'TXT'],
  ['a private name of EC2 that no interface has', internal([named]), 'ip-10-0-0-4.ec2.internal'],
  ['a private name of an address that is not there', internal([named]), 'ip-10-0-0-9.ec2.internal'],
  ['a public name of EC2 leads to the private address', internal([elsewhere, named]), 'ec2-203-0-113-9.compute-1.amazonaws.com'],
  ['a public name of EC2 by IPv6', internal([named]), 'ec2-203-0-113-9.compute-1.amazonaws.com', 'AAAA'],
  ['a public name of EC2 by another type', internal([named]), 'ec2-203-0-113-9.compute-1.amazonaws.com', 'MX'],
  ['a public name of EC2 in another VPC', internal([elsewhere, named]), 'ec2-203-0-113-8.compute-1.amazonaws.com'],
  ['a name below that is none of EC2', internal([named]), 'www.ec2.internal'],
  ['a reverse name', internal([named]), '5.0.0.10.in-addr.arpa', 'PTR'],
  ['a reverse name by another type', internal([named]), '5.0.0.10.in-addr.arpa'],
  ['a reverse name of an interface without a name', internal([eni('eni-1', '10.0.0.5')]), '5.0.0.10.in-addr.arpa', 'PTR'],
  ['a reverse name of nothing', internal([named]), '6.0.0.10.in-addr.arpa', 'PTR'],
  ['localhost', internal([named]), 'localhost'],
  ['a reverse name of a connected VPC', internal([peering]), '1.0.51.198.in-addr.arpa', 'PTR'],
  [
    'a reverse name of a VPC whose connection is not active',
    internal([[peering[0], peering[1], { ...peering[2], Status: { Code: 'pending-acceptance' } }]]),
    '1.0.51.198.in-addr.arpa',
    'PTR',
  ],
  [
    'reverse names without host names',
    { ...internal([named]), vpcs: { [VPC]: { EnableDnsHostnames: { Value: false } }, 'vpc-2': {} } },
    '5.0.0.10.in-addr.arpa',
    'PTR',
  ],
  ['names of the resolver where host names were not read', { ...internal([named]), unreadMembers: ['EnableDnsHostnames'] }, 'ip-10-0-0-5.ec2.internal'],
];

const lb = (Scheme: string, type?: string) => [
  balancer('lb', { Scheme }, type),
  eni('eni-l', '10.0.0.20', {
    Description: 'ELB lb',
    PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.20', Primary: true, Association: { PublicIp: '203.0.113.20' } }],
    Ipv6Addresses: [{ Ipv6Address: '2001:db8::20' }],
  }),
  eni('eni-l2', '10.0.0.21', { Description: 'ELB lb' }),
  eni('eni-x', '10.0.0.22', { Description: 'ELB other' }),
];
const NAME = 'lb-1.us-east-1.elb.amazonaws.com';
const CLASSIC = 'AWS::ElasticLoadBalancing::LoadBalancer';
const eniE = eni('eni-e', '10.0.0.8', { Ipv6Addresses: [{ Ipv6Address: '2001:db8::8' }] });
const target = (zoneName: string, IpAddress: string, more = {}): Row => [
  'AWS::EFS::MountTarget',
  `t-${zoneName}`,
  { FileSystemId: 'fs-1', VpcId: VPC, AvailabilityZoneName: zoneName, IpAddress, LifeCycleState: 'available', ...more },
];
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#load-balancer-dns-name,
// https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
const KNOWN: readonly Scenario[] = [
  [
    'an endpoint with both records where the service defines them',
    { more: [endpoint({ DnsOptions: { DnsRecordIpType: 'service-defined' } }), eniE] },
    's3.us-east-1.amazonaws.com',
  ],
  [
    'an endpoint’s own public name in China is no private one',
    { more: [endpoint({ DnsEntries: [{ DnsName: 'vpce-1-x.s3.cn-north-1.vpce.amazonaws.com.cn' }, { DnsName: 's3.cn-north-1.amazonaws.com.cn' }] }), eniE] },
    'x.vpce-1-x.s3.cn-north-1.vpce.amazonaws.com.cn',
  ],
  [
    'an endpoint without host names in the VPC',
    { vpcs: { [VPC]: { EnableDnsHostnames: { Value: false } } }, more: [endpoint(), eniE] },
    's3.us-east-1.amazonaws.com',
  ],
  [
    'an endpoint with IPv6 records where both are defined by the service',
    {
      more: [
        endpoint({ DnsOptions: { DnsRecordIpType: 'service-defined' } }),
        eni('eni-e', '', { PrivateIpAddress: null, PrivateIpAddresses: [], Ipv6Addresses: [{ Ipv6Address: '2001:db8::8' }] }),
      ],
    },
    's3.us-east-1.amazonaws.com',
    'AAAA',
  ],
  [
    'a file system that does not say its zone',
    { more: [target('us-east-1a', '10.0.0.1', { AvailabilityZoneName: null })] },
    'undefined.fs-1.efs.us-east-1.amazonaws.com',
  ],
  ['a file system without an address', { more: [target('us-east-1a', '10.0.0.1', { IpAddress: null })] }, 'fs-1.efs.us-east-1.amazonaws.com'],
  ['a public load balancer', { more: lb('internet-facing') }, NAME],
  ['a public load balancer by IPv6', { more: lb('internet-facing') }, NAME, 'AAAA'],
  ['a public load balancer by another type', { more: lb('internet-facing') }, NAME, 'MX'],
  ['a public load balancer by any type', { more: lb('internet-facing') }, NAME, 'ANY'],
  ['an internal load balancer', { more: lb('internal') }, NAME],
  ['an internal load balancer by IPv6', { more: lb('internal') }, `dualstack.${NAME}`, 'AAAA'],
  ['a classic load balancer', { more: lb('internet-facing', CLASSIC) }, NAME],
  ['a load balancer whose interfaces were not read', { more: [balancer('lb', { Scheme: 'internal' })], unread: ['AWS::EC2::NetworkInterface'] }, NAME],
  ['a load balancer without interfaces', { more: [balancer('lb', { Scheme: 'internal' })] }, NAME],
  ['a load balancer that is another', { more: lb('internal') }, 'lb-2.us-east-1.elb.amazonaws.com'],
  ['a record that leads to a load balancer', { ...zone(set('w', 'A', alias(`dualstack.${NAME}.`, 'ZELB'))), more: lb('internal') }, 'w.a.example'],
  [
    'a record that leads to a load balancer without interfaces',
    { ...zone(set('w', 'A', alias(`${NAME}.`, 'ZELB'))), more: [balancer('lb', {})] },
    'w.a.example',
  ],
  ['a CNAME to a load balancer', { ...zone(`w CNAME ${NAME}`), more: lb('internet-facing') }, 'w.a.example'],
  ['an endpoint’s own public name', { more: [endpoint(), eniE] }, 'vpce-1-x.s3.us-east-1.vpce.amazonaws.com'],
  ['an endpoint’s own public name by IPv6', { more: [endpoint(), eniE] }, 'vpce-1-x.s3.us-east-1.vpce.amazonaws.com', 'AAAA'],
  ['an endpoint’s own public name by another type', { more: [endpoint(), eniE] }, 'vpce-1-x.s3.us-east-1.vpce.amazonaws.com', 'TXT'],
  [
    'an endpoint whose interfaces are not there',
    { more: [endpoint({ NetworkInterfaceIds: ['eni-e', 'eni-f'] }), eniE] },
    'vpce-1-x.s3.us-east-1.vpce.amazonaws.com',
  ],
  ['an endpoint without interfaces', { more: [endpoint({ NetworkInterfaceIds: [] }), eniE] }, 's3.us-east-1.amazonaws.com'],
  ['a service’s name that an endpoint takes', { more: [endpoint(), eniE] }, 's3.us-east-1.amazonaws.com'],
  ['a name below it', { more: [endpoint(), eniE] }, 'bucket.s3.us-east-1.amazonaws.com'],
  ['a service’s name by IPv6', { more: [endpoint(), eniE] }, 's3.us-east-1.amazonaws.com', 'AAAA'],
  [
    'an endpoint with a wildcard alone',
    { more: [endpoint({ DnsEntries: [{ DnsName: '*.s3.us-east-1.amazonaws.com' }] }), eniE] },
    's3.us-east-1.amazonaws.com',
  ],
  ['an endpoint of two names', { more: [endpoint({ DnsEntries: [{ DnsName: 'one.example' }, { DnsName: 'two.example' }] }), eniE] }, 'two.example'],
  [
    'an endpoint with IPv4 records where both are defined by the service',
    { more: [endpoint({ DnsOptions: { DnsRecordIpType: 'service-defined' } }), eni('eni-e', '10.0.0.8')] },
    's3.us-east-1.amazonaws.com',
  ],
  ['a gateway endpoint', { more: [endpoint({ VpcEndpointType: 'Gateway' }), eniE] }, 's3.us-east-1.amazonaws.com'],
  ['an endpoint in part', { more: [endpoint({ State: 'Partial' }), eniE] }, 's3.us-east-1.amazonaws.com'],
  [
    'an endpoint for inbound queries only',
    { more: [endpoint({ DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: true } }), eniE] },
    's3.us-east-1.amazonaws.com',
  ],
  [
    'an endpoint for inbound queries, asked by one',
    {
      vpcs: { [VPC]: {}, 'vpc-2': { DhcpOptionsId: 'dopt-2' } },
      more: [endpoint({ DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: true } }), eniE, dhcp('10.0.0.30'), inbound('in', VPC, '10.0.0.30')],
    },
    's3.us-east-1.amazonaws.com',
    'vpc-2',
  ],
  ['an endpoint of another VPC', { vpcs: { [VPC]: {}, 'vpc-2': {} }, more: [endpoint({}, 'vpc-2'), eniE] }, 's3.us-east-1.amazonaws.com'],
  ['an endpoint and a zone of one name', { zones: [{ name: 's3.us-east-1.amazonaws.com' }], more: [endpoint(), eniE] }, 's3.us-east-1.amazonaws.com'],
  [
    'a file system',
    { more: [target('us-east-1a', '10.0.0.1'), target('us-east-1b', '10.0.0.2'), target('us-east-1c', '10.0.0.3', { LifeCycleState: 'deleted' })] },
    'fs-1.efs.us-east-1.amazonaws.com',
  ],
  ['a file system by its zone', { more: [target('us-east-1a', '10.0.0.1'), target('us-east-1b', '10.0.0.2')] }, 'us-east-1b.fs-1.efs.us-east-1.amazonaws.com'],
  ['a file system whose zone is not told', { more: [target('', '10.0.0.1')] }, 'fs-1.efs.us-east-1.amazonaws.com'],
  [
    'another file system',
    { more: [target('us-east-1a', '10.0.0.1'), target('us-east-1b', '10.0.0.2', { FileSystemId: 'fs-2' })] },
    'fs-2.efs.us-east-1.amazonaws.com',
  ],
  [
    'addresses that DNS64 makes up',
    {
      ...zone('x A 10.0.0.1'),
      more: [
        ['AWS::EC2::Subnet', 'subnet-5', { VpcId: 'vpc-9', EnableDns64: true }],
        ['AWS::EC2::Subnet', 'subnet-6', { VpcId: VPC, EnableDns64: true }],
      ],
    },
    'x.a.example',
    'AAAA',
  ],
  [
    'addresses that DNS64 makes up in another VPC',
    {
      ...zone('x A 10.0.0.1'),
      more: [
        ['AWS::EC2::Subnet', 'subnet-5', { VpcId: 'vpc-9', EnableDns64: true }],
        ['AWS::EC2::Subnet', 'subnet-6', { VpcId: VPC }],
      ],
    },
    'x.a.example',
    'AAAA',
  ],
  [
    'addresses that DNS64 makes up where the name is blocked',
    {
      ...zone('x A 10.0.0.1'),
      firewalls: [{ id: 'g', rules: [{ Action: 'BLOCK', BlockResponse: 'NODATA', domains: ['x.a.example'] }] }],
      more: [['AWS::EC2::Subnet', 'subnet-6', { VpcId: VPC, EnableDns64: true }]],
    },
    'x.a.example',
    'AAAA',
  ],
  ['DNS64 and other types', { ...zone('x A 10.0.0.1'), more: [['AWS::EC2::Subnet', 'subnet-6', { VpcId: VPC, EnableDns64: true }]] }, 'x.a.example', 'TXT'],
];

describe.each([
  ['names of the resolver', OWN_NAMES],
  ['known names', KNOWN],
] as const)('%s', (_, scenarios) => {
  it.each(scenarios.map((one) => [one[0], one] as const))('%s', (_says, [says, world, name, type = 'A']) => {
    const isVpc = type.startsWith('vpc-');
    expectTold('dns-answers', says, tellAnswer(ask(dnsOf(world), name, isVpc ? 'A' : type, isVpc ? type : VPC)));
  });
});

describe('resolveName', () => {
  it('begins with the resolver of the VPC', () => {
    expect(ask(dnsOf({}), 'x.example').ways[0]?.steps[0]).toMatchObject({
      kind: 'server',
      name: 'x.example',
      resource: { id: 'dopt-1' },
      path: 'DhcpConfigurations[0]',
    });
  });

  it('answers a file system with the mount target of the zone of the client', () => {
    const model = dnsOf({ more: [target('us-east-1a', '10.0.0.1'), target('us-east-1b', '10.0.0.2')] });
    const read = parseDomainName('fs-1.efs.us-east-1.amazonaws.com');
    const name = read.ok ? read.value : '';
    const asked = (zoneName: string) => resolveName(model, { name, vpcId: VPC, zone: zoneName })?.ways.map(({ end, conditions }) => [end, conditions]);
    expect(asked('us-east-1b')).toEqual([[{ kind: 'records', values: ['10.0.0.2'], aliasOf: undefined }, []]]);
    expect(asked('us-east-1c')).toHaveLength(2);
  });

  it('has no answer for a VPC that is not there', () => {
    expect(resolveName(dnsOf({}), { name: 'a.example', vpcId: 'vpc-9' })).toBeUndefined();
  });
});
