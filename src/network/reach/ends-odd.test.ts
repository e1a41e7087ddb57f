// Ends that records say little of: nothing is read into what is not there.

import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { recordOf, snapshotOf } from '../model/record.cases.ts';
import { findEnds } from './ends.ts';

const eni = (id: string, config: JsonObject = {}) =>
  recordOf('AWS::EC2::NetworkInterface', id, { VpcId: 'vpc-1', SubnetId: 'subnet-1', PrivateIpAddress: '10.0.0.1', ...config });
const groups = (...ids: readonly string[]): JsonObject => ({ Groups: ids.map((GroupId) => ({ GroupId })) });
const database = (id: string, config: JsonObject) => recordOf('AWS::RDS::DBInstance', id, config);
const rds = (id: string, config: JsonObject = {}) => eni(id, { Description: 'RDSNetworkInterface', AvailabilityZone: 'a', ...config });

/** Name and ends in short, or the code, the message and the help. */
function meaning(text: string, records: readonly ResourceRecord[]): string {
  const found = findEnds(readNetwork(snapshotOf(records)), text);
  if (!found.ok) return found.issues.map(({ code, message, help }) => `${code}: ${message}; ${help ?? ''}`).join();
  const { name, ends } = found.value;
  return `${name}: ${ends.map((end) => (end.kind === 'interface' ? end.interface.id : 'address' in end ? `${end.kind} ${end.address}` : end.kind)).join()}`;
}
const NAMES = 'name `internet`, an address, or an interface, instance, subnet, load balancer, function, database, file system or endpoint by its id';
const READ = 'check that `ec2:DescribeNetworkInterfaces` was read';
const none = (name: string) => `no-interface: ${name} has no network interface in this source; ${READ}`;

describe('addresses', () => {
  const vpc = recordOf('AWS::EC2::VPC', 'vpc-1', { CidrBlock: '10.0.0.0/16' });
  it.each([
    // The numbers of 10.0.0.2 and 10.0.0.1, as IPv6.
    ['::a00:2', '::a00:2: elsewhere 167772162'],
    ['::a00:1', '::a00:1: elsewhere 167772161'],
    ['10.0.0.2', 'the resolver 10.0.0.2: resolver 167772162'],
    ['[::1]x', `unknown-end: nothing in this source is called \`[::1]x\`; ${NAMES}`],
    ['169.254.169.252', '169.254.169.252: elsewhere 2852039164'],
    ['::a9fe:a9fd', '::a9fe:a9fd: elsewhere 2852039165'],
    ['10.0.0.9', `no-interface: \`10.0.0.9\` is an address of vpc-1 that no network interface in this source has; ${READ}`],
    ['10.0.0.0/31', 'range-of-addresses: `10.0.0.0/31` is many addresses; name one address, a subnet by its id, or `internet`'],
    ['10.0.0.1:22', 'address-with-port: `10.0.0.1:22` is an address with a port; name the address, and give the port with `--port 22`'],
    ['what', `unknown-end: nothing in this source is called \`what\`; ${NAMES}`],
  ])('%s is %s', (text, expected) => {
    expect(meaning(text, [vpc, eni('eni-1')])).toBe(expected);
  });

  it('may be those of several interfaces, in VPCs of the same addresses', () => {
    expect(meaning('10.0.0.1', [vpc, eni('eni-1'), eni('eni-2', { VpcId: 'vpc-2' }), eni('eni-3', { PrivateIpAddress: '10.0.0.3' })])).toBe(
      '10.0.0.1: eni-1,eni-2',
    );
  });

  it('may be public ones, of an interface alone', () => {
    const shown = eni('eni-1', { Association: { PublicIp: '52.0.0.1' } });
    expect(meaning('52.0.0.1', [shown])).toBe('52.0.0.1: eni-1');
    expect(meaning('::3400:1', [shown])).toBe('::3400:1: elsewhere 872415233');
    expect(meaning('52.0.0.2', [shown])).toBe('52.0.0.2: internet 872415234');
  });
});

describe('functions', () => {
  const fn = (VpcConfig: JsonObject | undefined) => recordOf('AWS::Lambda::Function', 'fn', VpcConfig === undefined ? {} : { VpcConfig });
  const of = eni('eni-fn', { InterfaceType: 'lambda' });
  const with1 = eni('eni-fn1', { InterfaceType: 'lambda', ...groups('sg-1') });

  it('have the interfaces of their subnets and groups', () => {
    expect(meaning('fn', [fn({ SubnetIds: ['subnet-1'] }), of, with1])).toBe('function fn: eni-fn');
    expect(meaning('fn', [fn({ SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] }), of, with1])).toBe('function fn: eni-fn1');
    expect(meaning('fn', [fn({ SecurityGroupIds: ['sg-1'] }), of, with1])).toBe(none('function fn'));
    expect(meaning('fn', [fn(undefined), of, with1])).toBe(none('function fn'));
  });
});

describe('databases', () => {
  it('have the interfaces of their VPC, zone and groups, as far as these are told', () => {
    const all = [rds('eni-1'), rds('eni-2', groups('sg-1')), rds('eni-3', { ...groups('sg-1'), AvailabilityZone: 'b' })];
    const inVpc = { DBSubnetGroup: { VpcId: 'vpc-1' } };
    expect(meaning('db', [database('db', inVpc), ...all])).toBe('database db: eni-1');
    expect(meaning('db', [database('db', { ...inVpc, VpcSecurityGroups: [{}, { VpcSecurityGroupId: 'sg-1' }] }), ...all])).toBe('database db: eni-2,eni-3');
    expect(meaning('db', [database('db', { ...inVpc, AvailabilityZone: 'b', VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1' }] }), ...all])).toBe(
      'database db: eni-3',
    );
    expect(meaning('db', [database('db', {}), ...all])).toBe(none('database db'));
    expect(meaning('db', [database('db', { DBSubnetGroup: {} }), ...all])).toBe(none('database db'));
  });
});

describe('services', () => {
  const endpoint = recordOf('AWS::EC2::VPCEndpoint', 'vpce-1', { VpcEndpointType: 'Gateway', ServiceName: 'com.amazonaws.us-east-1.s3' });
  const list = (config: JsonObject) => recordOf('AWS::EC2::PrefixList', 'pl-1', { PrefixListName: 'com.amazonaws.us-east-1.s3', ...config });

  it('are known by their lists alone', () => {
    expect(meaning('s3', [endpoint, list({ Cidrs: ['52.216.0.0/15'] })])).toBe('com.amazonaws.us-east-1.s3: service,internet undefined');
    expect(meaning('vpce-1', [endpoint, list({ Cidrs: ['52.216.0.0/15'] })])).toBe('com.amazonaws.us-east-1.s3: service');
    for (const records of [[endpoint], [endpoint, list({})], [endpoint, list({ Cidrs: [] })]]) {
      expect(meaning('s3', records)).toBe(none('com.amazonaws.us-east-1.s3'));
      expect(meaning('vpce-1', records)).toBe(none('com.amazonaws.us-east-1.s3'));
    }
  });
});

describe('what is named by its type', () => {
  it('says so', () => {
    const records = [
      eni('eni-1', { Attachment: { InstanceId: 'i-1' } }),
      recordOf('AWS::EC2::Subnet', 'subnet-2', { VpcId: 'vpc-1' }),
      recordOf('AWS::EC2::NatGateway', 'nat-1', {}),
      recordOf('AWS::EC2::VPCEndpoint', 'vpce-1', { VpcEndpointType: 'Interface', ServiceName: 'sqs' }),
      recordOf('AWS::EFS::FileSystem', 'fs-1', {}),
      recordOf('AWS::EFS::MountTarget', 'fsmt-1', { FileSystemId: 'fs-1' }),
      recordOf('AWS::ElasticLoadBalancing::LoadBalancer', 'old', { VPCId: 'vpc-1' }),
    ];
    expect(meaning('i-1', records)).toBe('instance i-1: eni-1');
    expect(meaning('subnet-2', records)).toBe(none('subnet subnet-2'));
    expect(meaning('nat-1', records)).toBe(none('NAT gateway nat-1'));
    expect(meaning('vpce-1', records)).toBe(none('endpoint vpce-1'));
    expect(meaning('fs-1', records)).toBe(none('file system fs-1'));
    expect(meaning('fsmt-1', records)).toBe(none('mount target fsmt-1'));
    expect(meaning('old', records)).toBe(none('load balancer old'));
  });
});
