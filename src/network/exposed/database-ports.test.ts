import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { recordOf, snapshotOf } from '../model/record.cases.ts';
import { describePackets } from '../packets/index.ts';
import { exposedToInternet } from './exposed.ts';

const everything = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
const PLACE: readonly (readonly [string, string, JsonObject])[] = [
  ['EC2::VPC', 'vpc-1', { CidrBlock: '10.0.0.0/16' }],
  ['EC2::Subnet', 'subnet-1', { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'us-east-1a' }],
  ['EC2::InternetGateway', 'igw-1', { Attachments: [{ State: 'available', VpcId: 'vpc-1' }] }],
  [
    'EC2::RouteTable',
    'rtb-1',
    {
      VpcId: 'vpc-1',
      Associations: [{ SubnetId: 'subnet-1' }],
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
        { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' },
      ],
    },
  ],
  [
    'EC2::NetworkAcl',
    'acl-1',
    {
      VpcId: 'vpc-1',
      Associations: [{ SubnetId: 'subnet-1' }],
      Entries: [false, true].map((Egress) => ({ RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress })),
    },
  ],
  ['EC2::SecurityGroup', 'sg-1', { VpcId: 'vpc-1', IpPermissions: everything, IpPermissionsEgress: everything }],
  ['EC2::VPCBlockPublicAccessOptions', 'bpa', { InternetGatewayBlockMode: 'off' }],
  [
    'EC2::NetworkInterface',
    'eni-1',
    {
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      Description: 'RDSNetworkInterface',
      RequesterManaged: true,
      InterfaceType: 'interface',
      Status: 'in-use',
      Groups: [{ GroupId: 'sg-1' }],
      PrivateIpAddress: '10.0.0.10',
      PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10', Association: { PublicIp: '52.0.0.10' } }],
      Association: { PublicIp: '52.0.0.10' },
    },
  ],
];
const database = (Endpoint: JsonObject, group = 'sg-1') =>
  ['RDS::DBInstance', 'db-1', { DBSubnetGroup: { VpcId: 'vpc-1' }, VpcSecurityGroups: [{ VpcSecurityGroupId: group }], Endpoint }] as const;

function exposed(more: readonly (readonly [string, string, JsonObject])[], unread: readonly string[] = []) {
  const records = [...PLACE, ...more].map(([type, id, config]) => recordOf(`AWS::${type}`, id, config));
  return exposedToInternet(readNetwork(snapshotOf(records, unread))).map(
    ({ packets, missing }) => `${packets.map(describePackets).join()}${missing.length === 0 ? '' : ` unless ${missing.map(({ name }) => name).join()}`}`,
  );
}

describe('what the internet reaches of a database', () => {
  it('is the port that it listens on', () => {
    expect(exposed([database({ Port: 5432 })])).toEqual(['tcp 5432']);
  });

  it('is not certain where databases were not read, none is like it, or it does not tell its port', () => {
    const open = [expect.stringContaining('unless rds:DescribeDBInstances')];
    expect(exposed([], ['AWS::RDS::DBInstance'])).toEqual(open);
    expect(exposed([database({ Port: 5432 }, 'sg-2')])).toEqual(open);
    expect(exposed([database({})])).toEqual(open);
  });

  it('is not certain where one was read and others were not', () => {
    expect(exposed([database({ Port: 5432 })], ['AWS::RDS::DBInstance'])).toEqual(['everything unless rds:DescribeDBInstances']);
  });

  it('is every port of those alike, and not certain where one of them does not tell its own', () => {
    const other = (Endpoint: JsonObject) => ['RDS::DBInstance', 'db-2', database(Endpoint)[2]] as const;
    expect(exposed([database({ Port: 5432 }), other({ Port: 3306 })])).toEqual(['tcp 3306, 5432']);
    expect(exposed([database({ Port: 5432 }), other({})])).toEqual(['everything unless rds:DescribeDBInstances']);
    expect(exposed([database({ Port: 5432 }), other({ Port: '3306' })])).toEqual(['everything unless rds:DescribeDBInstances']);
  });

  const changed = (config: JsonObject) =>
    PLACE.filter(([type]) => type === 'EC2::NetworkInterface').map(([type, , own]) => [type, 'eni-2', { ...own, ...config }] as const);

  it('is told by all groups, in whatever order', () => {
    const groups = [{ VpcSecurityGroupId: 'sg-2' }, { VpcSecurityGroupId: 'sg-1' }];
    const pair = ['RDS::DBInstance', 'db-2', { ...database({ Port: 1433 })[2], VpcSecurityGroups: groups }] as const;
    const another = ['EC2::SecurityGroup', 'sg-2', { VpcId: 'vpc-1', IpPermissions: [], IpPermissionsEgress: [] }] as const;
    expect(exposed([database({ Port: 5432 }), pair, another, ...changed({ Groups: [{ GroupId: 'sg-1' }, { GroupId: 'sg-2' }] })])).toEqual([
      'tcp 5432',
      'tcp 1433',
    ]);
  });

  it('is that of a Redshift cluster, and nothing of a database to an interface that somebody else runs', () => {
    const cluster = ['Redshift::Cluster', 'dwh', { VpcId: 'vpc-1', VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1' }], Endpoint: { Port: 5439 } }] as const;
    expect(exposed([database({ Port: 5432 }), cluster, ...changed({ Description: 'RedshiftNetworkInterface' })])).toEqual(['tcp 5432', 'tcp 5439']);
    expect(exposed([database({ Port: 5432 }), ...changed({ RequesterManaged: false })])).toEqual(['tcp 5432', 'everything']);
  });

  it('names what is missing, where, and of which interface', () => {
    const missingOf = (more: readonly (readonly [string, string, JsonObject])[], unread: readonly string[] = []) =>
      exposedToInternet(
        readNetwork(
          snapshotOf(
            [...PLACE, ...more].map(([type, id, config]) => recordOf(`AWS::${type}`, id, config)),
            unread,
          ),
        ),
      ).flatMap(({ missing }) => missing);
    const place = { account: '111122223333', region: 'us-east-1' };
    expect(missingOf([])).toEqual([{ reason: 'absent', name: 'rds:DescribeDBInstances', ...place, arn: 'arn:eni-1' }]);
    expect(missingOf([], ['AWS::RDS::DBInstance'])).toEqual([{ reason: 'absent', name: 'rds:DescribeDBInstances', ...place }]);
    expect(missingOf([database({ Port: 1 }), ...changed({ Description: 'RedshiftNetworkInterface' })])).toEqual([
      { reason: 'absent', name: 'redshift:DescribeClusters', ...place, arn: 'arn:eni-2' },
    ]);
    // Of another VPC, or of none that is told, it is another's.
    for (const DBSubnetGroup of [{ VpcId: 'vpc-2' }, {}, null]) {
      expect(missingOf([['RDS::DBInstance', 'db-1', { ...database({ Port: 1 })[2], DBSubnetGroup }]])).toHaveLength(1);
    }
    const untold = changed({ Groups: null });
    expect(missingOf([database({ Port: 1 }), ...untold]).map(({ name }) => name)).toEqual(['ec2:DescribeNetworkInterfaces', 'rds:DescribeDBInstances']);
    const odd = [
      'RDS::DBInstance',
      'db-1',
      { ...database({ Port: 1 })[2], VpcSecurityGroups: [{}, { VpcSecurityGroupId: 'sg-1' }, { VpcSecurityGroupId: 5 }] },
    ] as const;
    expect(missingOf([odd])).toEqual([]);
  });
});
