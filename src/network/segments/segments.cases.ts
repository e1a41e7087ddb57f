// For tests: a small network of three accounts in an organisation, with names and tags.

import { createSnapshot, foldCoverage, type JsonObject, listActionOf, RECORD_TYPES } from '../../core/index.ts';
import { type NetworkModel, readNetwork } from '../model/index.ts';

export const ACCOUNTS = { web: '111111111111', data: '222222222222', test: '333333333333' } as const;
const REGION = 'us-east-1';

export interface Row {
  readonly type: string;
  readonly id: string;
  readonly account?: string;
  readonly config: JsonObject;
  readonly tags?: Readonly<Record<string, string>>;
}

const UNREAD_ROUTES = 'rtb-unread';

/** An interface in a subnet. */
export function eni(id: string, vpc: string, subnet: string, account: string, more: JsonObject = {}, tags: Readonly<Record<string, string>> = {}): Row {
  const config = { VpcId: vpc, SubnetId: subnet, Status: 'in-use', InterfaceType: 'interface', Groups: [{ GroupId: `sg-${vpc}` }], ...more };
  return { type: 'AWS::EC2::NetworkInterface', id, account, config, tags };
}

function subnetAndTable(id: string, vpc: string, account: string, block: string, routes: readonly JsonObject[] | undefined, name?: string): readonly Row[] {
  const table = routes === undefined ? UNREAD_ROUTES : `rtb-${id}`;
  return [
    {
      type: 'AWS::EC2::Subnet',
      id,
      account,
      config: { VpcId: vpc, CidrBlock: block, AvailabilityZone: 'us-east-1a' },
      tags: { ...(name === undefined ? {} : { Name: name }), layer: id },
    },
    {
      type: 'AWS::EC2::RouteTable',
      id: table,
      account,
      config: {
        VpcId: vpc,
        Associations: [{ SubnetId: id }],
        ...(routes === undefined ? {} : { Routes: [{ DestinationCidrBlock: '10.0.0.0/8', GatewayId: 'local', State: 'active' }, ...routes] }),
      },
    },
  ];
}

const open = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
const vpc = (id: string, account: string, block: string, tags: Readonly<Record<string, string>>): readonly Row[] => [
  { type: 'AWS::EC2::VPC', id, account, config: { CidrBlock: block }, tags },
  { type: 'AWS::EC2::SecurityGroup', id: `sg-${id}`, account, config: { VpcId: id, IpPermissions: open, IpPermissionsEgress: open } },
  {
    type: 'AWS::EC2::NetworkAcl',
    id: `acl-${id}`,
    account,
    config: {
      VpcId: id,
      IsDefault: true,
      Associations: [],
      Entries: [false, true].map((Egress) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress })),
    },
  },
];

const to = (DestinationCidrBlock: string, target: JsonObject, State = 'active'): JsonObject => ({ DestinationCidrBlock, State, ...target });

export const NETWORK: readonly Row[] = [
  ...vpc('vpc-web', ACCOUNTS.web, '10.1.0.0/16', { Name: 'shop', env: 'prod' }),
  ...subnetAndTable('subnet-front', 'vpc-web', ACCOUNTS.web, '10.1.0.0/24', [to('0.0.0.0/0', { GatewayId: 'igw-1' })], 'front'),
  ...subnetAndTable('subnet-back', 'vpc-web', ACCOUNTS.web, '10.1.1.0/24', [
    to('0.0.0.0/0', { NatGatewayId: 'nat-1' }),
    to('192.0.2.0/24', { GatewayId: 'igw-1' }),
  ]),
  ...vpc('vpc-data', ACCOUNTS.data, '10.2.0.0/16', { env: 'prod' }),
  ...subnetAndTable('subnet-deep', 'vpc-data', ACCOUNTS.data, '10.2.0.0/24', [to('0.0.0.0/0', { NatGatewayId: 'nat-gone' }, 'blackhole')], 'deep'),
  ...subnetAndTable('subnet-dark', 'vpc-data', ACCOUNTS.data, '10.2.1.0/24', undefined),
  ...vpc('vpc-test', ACCOUNTS.test, '10.3.0.0/16', { env: 'test' }),
  ...subnetAndTable('subnet-try', 'vpc-test', ACCOUNTS.test, '10.3.0.0/24', []),
  eni('eni-front', 'vpc-web', 'subnet-front', ACCOUNTS.web, { PrivateIpAddresses: [{ PrivateIpAddress: '10.1.0.10' }] }, { role: 'proxy' }),
  eni('eni-back', 'vpc-web', 'subnet-back', ACCOUNTS.web, {
    PrivateIpAddresses: [{ PrivateIpAddress: '10.1.1.10' }],
    Attachment: { InstanceId: 'i-back', Status: 'attached' },
  }),
  eni('eni-deep', 'vpc-data', 'subnet-deep', ACCOUNTS.data, { PrivateIpAddresses: [{ PrivateIpAddress: '10.2.0.10' }] }),
  eni('eni-dark', 'vpc-data', 'subnet-dark', ACCOUNTS.data, { PrivateIpAddresses: [{ PrivateIpAddress: '10.2.1.10' }] }),
  eni('eni-try', 'vpc-test', 'subnet-try', ACCOUNTS.test, { PrivateIpAddresses: [{ PrivateIpAddress: '10.3.0.10' }] }),
  { type: 'AWS::EC2::Instance', id: 'i-back', account: ACCOUNTS.web, config: {}, tags: { role: 'shop', tier: 'app' } },
  ...Object.values(ACCOUNTS).map((id) => ({
    type: 'AWS::EC2::VPCBlockPublicAccessOptions',
    id,
    account: id,
    config: { AwsAccountId: id, InternetGatewayBlockMode: 'off' },
  })),
  {
    type: 'AWS::EC2::NatGateway',
    id: 'nat-1',
    config: {
      VpcId: 'vpc-web',
      SubnetId: 'subnet-front',
      State: 'available',
      ConnectivityType: 'public',
      NatGatewayAddresses: [{ NetworkInterfaceId: 'eni-nat', PrivateIp: '10.1.0.99', PublicIp: '52.0.0.99' }],
    },
  },
  { type: 'AWS::EC2::InternetGateway', id: 'igw-1', account: ACCOUNTS.web, config: { Attachments: [{ VpcId: 'vpc-web', State: 'available' }] } },
];

export const ORGANIZATION: readonly Row[] = [
  { type: 'AWS::Organizations::Organization', id: 'o-1', account: ACCOUNTS.web, config: { Roots: [{ Id: 'r-1', Name: 'Root' }] } },
  { type: 'AWS::Organizations::OrganizationalUnit', id: 'ou-live', config: { Name: 'live', ParentId: 'r-1' } },
  { type: 'AWS::Organizations::OrganizationalUnit', id: 'ou-shop', config: { Name: 'shop', ParentId: 'ou-live' } },
  { type: 'AWS::Organizations::Account', id: ACCOUNTS.web, config: { Name: 'web-prod', ParentId: 'ou-shop' } },
  { type: 'AWS::Organizations::Account', id: ACCOUNTS.data, config: { Name: 'data-prod', ParentId: 'ou-live' } },
  { type: 'AWS::Organizations::Account', id: ACCOUNTS.test, config: { Name: 'sandbox', ParentId: 'r-1' } },
];

/** The group of a VPC lets in only so much. */
export const letting = (of: string, IpPermissions: readonly JsonObject[]): readonly Row[] =>
  [...NETWORK, ...ORGANIZATION].map((row) => (row.id === `sg-${of}` ? { ...row, config: { ...row.config, IpPermissions } } : row));
/** What a rule lets in from a block on a port. */
export const from = (cidr: string, port: number, protocol = 'tcp'): JsonObject => ({
  IpProtocol: protocol,
  FromPort: port,
  ToPort: port,
  IpRanges: [{ CidrIp: cidr }],
});
const joined: readonly Row[] = [
  {
    type: 'AWS::EC2::VPCPeeringConnection',
    id: 'pcx-1',
    config: {
      Status: { Code: 'active' },
      RequesterVpcInfo: { VpcId: 'vpc-web', OwnerId: ACCOUNTS.web, Region: 'us-east-1', CidrBlock: '10.1.0.0/16' },
      AccepterVpcInfo: { VpcId: 'vpc-data', OwnerId: ACCOUNTS.data, Region: 'us-east-1', CidrBlock: '10.2.0.0/16' },
    },
  },
];
/** The two greater VPCs peered, with routes to each other. */
export const peered = (rows: readonly Row[]): readonly Row[] => [
  ...rows.map((row) => {
    const { config } = row;
    if (row.type !== 'AWS::EC2::RouteTable' || !Array.isArray(config['Routes'])) return row;
    const [block, other] = config['VpcId'] === 'vpc-web' ? ['10.1.0.0/16', '10.2.0.0/16'] : ['10.2.0.0/16', '10.1.0.0/16'];
    if (config['VpcId'] === 'vpc-test') return row;
    const own = config['Routes'].slice(1) as readonly JsonObject[];
    const local = { DestinationCidrBlock: block, GatewayId: 'local', State: 'active' };
    return { ...row, config: { ...config, Routes: [local, { DestinationCidrBlock: other, VpcPeeringConnectionId: 'pcx-1', State: 'active' }, ...own] } };
  }),
  ...joined,
];

/** The network, with everything read but some types. */
export function modelOf(rows: readonly Row[] = [...NETWORK, ...ORGANIZATION], unread: readonly string[] = []): NetworkModel {
  const cells = RECORD_TYPES.filter(({ type }) => !unread.includes(type)).flatMap((one) =>
    Object.values(ACCOUNTS).map((account) => ({
      type: one.type,
      action: listActionOf(one.type),
      status: 'read' as const,
      account,
      region: one.scope === 'regional' ? REGION : 'global',
    })),
  );
  const input = { source: { kind: 'test', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage: foldCoverage(cells) };
  const records = rows
    .filter(({ type }) => !unread.includes(type))
    .map(({ type, id, account = ACCOUNTS.web, config, tags = {} }) => ({
      type,
      id,
      arn: `arn:aws:x:${REGION}:${account}:${type.slice(5)}/${id}`,
      account,
      region: REGION,
      tags,
      config,
    }));
  return readNetwork(createSnapshot(input, records).snapshot);
}
