import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { ACCOUNT, blockOf, recordOf, snapshotOf } from '../model/record.cases.ts';
import { findEnds } from './ends.ts';

const ec2 = (type: string, id: string, config: JsonObject = {}, more: Partial<ResourceRecord> = {}) => recordOf(`AWS::EC2::${type}`, id, config, more);
const eni = (id: string, address: string, config: JsonObject = {}) =>
  ec2('NetworkInterface', id, { VpcId: 'vpc-1', SubnetId: 'subnet-1', PrivateIpAddress: address, ...config });
const groups = (...ids: readonly string[]) => ids.map((GroupId) => ({ GroupId }));
const FS = 'arn:aws:elasticfilesystem:us-east-1:111122223333:file-system/fs-1';
const LB = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/1';

const records: readonly ResourceRecord[] = [
  ec2('VPC', 'vpc-1', { CidrBlock: '10.0.0.0/16', Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1::/56' }] }),
  ec2('VPC', 'vpc-2', { CidrBlock: '10.9.0.0/16' }),
  ec2('Subnet', 'subnet-1', { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24' }),
  ec2('Subnet', 'subnet-2', { VpcId: 'vpc-1', CidrBlock: '10.0.2.0/24' }),
  eni('eni-1', '10.0.0.10', { Attachment: { InstanceId: 'i-1' }, Association: { PublicIp: '52.0.0.10' }, Ipv6Addresses: [{ Ipv6Address: '2600:1::10' }] }),
  eni('eni-2', '10.0.0.11', { Attachment: { InstanceId: 'i-1' } }),
  eni('eni-nat', '10.0.0.99', { InterfaceType: 'nat_gateway' }),
  eni('eni-natold', '10.0.0.98', { InterfaceType: 'natGateway' }),
  eni('eni-tgw', '10.0.0.97', { InterfaceType: 'transit_gateway' }),
  eni('eni-gwlbe', '10.0.0.96', { InterfaceType: 'gateway_load_balancer_endpoint' }),
  eni('eni-gwlb', '10.0.0.95', { InterfaceType: 'gateway_load_balancer' }),
  eni('eni-link', '10.0.0.94', { InterfaceType: 'vpc_endpoint' }),
  eni('eni-lb', '10.0.0.50', { RequesterManaged: true, Description: 'ELB app/web/1' }),
  eni('eni-fn', '10.0.0.60', { InterfaceType: 'lambda', Groups: groups('sg-2', 'sg-1') }),
  eni('eni-fn-other', '10.0.0.61', { InterfaceType: 'lambda', Groups: groups('sg-1') }),
  eni('eni-fn-far', '10.0.2.60', { SubnetId: 'subnet-2', InterfaceType: 'lambda', Groups: groups('sg-2', 'sg-1') }),
  eni('eni-plain', '10.0.0.62', { Groups: groups('sg-2', 'sg-1') }),
  eni('eni-db', '10.0.0.70', { Description: 'RDSNetworkInterface', AvailabilityZone: 'a', Groups: groups('sg-2', 'sg-1') }),
  eni('eni-db-zone', '10.0.0.71', { Description: 'RDSNetworkInterface', AvailabilityZone: 'b', Groups: groups('sg-2', 'sg-1') }),
  eni('eni-db-group', '10.0.0.72', { Description: 'RDSNetworkInterface', AvailabilityZone: 'a', Groups: groups('sg-2') }),
  eni('eni-db-vpc', '10.9.0.70', {
    VpcId: 'vpc-2',
    SubnetId: 'subnet-9',
    Description: 'RDSNetworkInterface',
    AvailabilityZone: 'a',
    Groups: groups('sg-2', 'sg-1'),
  }),
  eni('eni-not-db', '10.0.0.73', { Description: 'other', AvailabilityZone: 'a', Groups: groups('sg-2', 'sg-1') }),
  eni('eni-fs-a', '10.0.2.81', { SubnetId: 'subnet-2', Description: 'EFS mount target for fs-1 (fsmt-a)' }),
  eni('eni-fs-b', '10.0.2.80', { SubnetId: 'subnet-2', Description: 'EFS mount target for fs-1 (fsmt-b)' }),
  recordOf('AWS::EFS::FileSystem', 'fs-1', { FileSystemId: 'fs-1' }, { arn: FS }),
  recordOf('AWS::EFS::FileSystem', 'fs-bare', { FileSystemId: 'fs-bare' }),
  recordOf('AWS::EFS::MountTarget', 'fsmt-a', { FileSystemId: 'fs-1', NetworkInterfaceId: 'eni-fs-a' }),
  recordOf('AWS::EFS::MountTarget', 'fsmt-b', { FileSystemId: 'fs-1', NetworkInterfaceId: 'eni-fs-b' }),
  recordOf('AWS::EFS::MountTarget', 'fsmt-c', { FileSystemId: 'fs-2', NetworkInterfaceId: 'eni-gone' }),
  ec2('Instance', 'i-1'),
  ec2('Instance', 'i-bare'),
  ec2('NatGateway', 'nat-1', { NatGatewayAddresses: [{ NetworkInterfaceId: 'eni-nat' }] }),
  ec2('VPCEndpoint', 'vpce-1', { VpcEndpointType: 'Interface', ServiceName: 'com.amazonaws.us-east-1.sqs', NetworkInterfaceIds: ['eni-link'] }),
  ec2('VPCEndpoint', 'vpce-s3', { VpcEndpointType: 'Gateway', ServiceName: 'com.amazonaws.us-east-1.s3' }),
  ec2('VPCEndpoint', 'vpce-db', { VpcEndpointType: 'Gateway', ServiceName: 'com.amazonaws.us-east-1.dynamodb' }),
  ec2('PrefixList', 'pl-1', { PrefixListName: 'com.amazonaws.us-east-1.s3', Cidrs: ['52.216.0.0/15'] }),
  ec2('PrefixList', 'pl-2', { PrefixListName: 'com.amazonaws.us-east-1.dynamodb' }),
  recordOf('AWS::ElasticLoadBalancingV2::LoadBalancer', 'web', { VpcId: 'vpc-1' }, { arn: LB }),
  recordOf('AWS::Lambda::Function', 'fn', { VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-2', 'sg-1'] } }),
  recordOf('AWS::Lambda::Function', 'fn-open', {}),
  recordOf('AWS::RDS::DBInstance', 'db', {
    VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-2' }, { VpcSecurityGroupId: 'sg-1' }],
    DBSubnetGroup: { VpcId: 'vpc-1' },
    AvailabilityZone: 'a',
  }),
  recordOf('AWS::RDS::DBInstance', 'db-anywhere', {
    VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1' }, { VpcSecurityGroupId: 'sg-2' }],
    DBSubnetGroup: { VpcId: 'vpc-1' },
  }),
];
const model = readNetwork(snapshotOf(records));

/** What a text means, in short. */
function meaning(text: string, of = model): string {
  const found = findEnds(of, text);
  if (!found.ok) return found.issues.map(({ code }) => code).join();
  const ends = found.value.ends.map((end) => {
    if (end.kind === 'interface') return end.interface.id;
    if (end.kind === 'service') return `service ${end.name} ${end.blocks.length}`;
    if (end.kind === 'resolver') return `resolver${end.version} of ${end.vpcId ?? 'any'}`;
    if (end.kind === 'internet') return `internet ${end.version ?? 'any'} ${end.address ?? 'all'}${end.blocks === undefined ? '' : ` of ${end.blocks.length}`}`;
    return `${end.kind}${end.version} ${end.address}`;
  });
  return `${found.value.name}: ${ends.join(', ')}`;
}

describe('findEnds', () => {
  it.each([
    ['internet', 'the internet: internet any all'],
    ['8.8.8.8', '8.8.8.8: internet 4 134744072'],
    ['8.8.8.8/32', '8.8.8.8: internet 4 134744072'],
    ['10.0.0.10', '10.0.0.10: eni-1'],
    ['52.0.0.10', '52.0.0.10: eni-1'],
    ['2600:1::10', '2600:1::10: eni-1'],
    ['2600:9::10', `2600:9::10: internet 6 ${(0x2600n << 112n) + (9n << 96n) + 16n}`],
    ['::3400:a', '::3400:a: elsewhere6 872415242'],
    ['192.168.0.1', '192.168.0.1: elsewhere4 3232235521'],
    ['fd00::1', `fd00::1: elsewhere6 ${(0xfd00n << 112n) + 1n}`],
    ['10.0.0.77', 'no-interface'],
    ['10.0.255.255', 'no-interface'],
    ['10.0.0.0', 'no-interface'],
    ['10.1.0.0', '10.1.0.0: elsewhere4 167837696'],
    ['2600:1::77', 'no-interface'],
    ['10.0.0.0/24', 'range-of-addresses'],
    ['169.254.169.253', 'the resolver 169.254.169.253: resolver4 of any'],
    ['fd00:ec2::253', 'the resolver fd00:ec2::253: resolver6 of any'],
    ['10.0.0.2', 'the resolver 10.0.0.2: resolver4 of vpc-1'],
    ['10.9.0.2', 'the resolver 10.9.0.2: resolver4 of vpc-2'],
    ['2600:1::2', 'no-interface'],
    ['eni-1', 'interface eni-1: eni-1'],
    ['i-1', 'instance i-1: eni-1, eni-2'],
    ['arn:i-1', 'instance arn:i-1: eni-1, eni-2'],
    ['i-bare', 'no-interface'],
    ['i-unknown', 'unknown-end'],
    ['subnet-1', 'subnet subnet-1: eni-1, eni-2, eni-db, eni-db-group, eni-db-zone, eni-fn, eni-fn-other, eni-lb, eni-not-db, eni-plain'],
    ['subnet-9', 'unknown-end'],
    ['web', 'load balancer web: eni-lb'],
    [LB, 'load balancer web: eni-lb'],
    ['vpce-1', 'endpoint vpce-1: eni-link'],
    ['vpce-s3', 'com.amazonaws.us-east-1.s3: service com.amazonaws.us-east-1.s3 1'],
    ['vpce-db', 'no-interface'],
    ['nat-1', 'NAT gateway nat-1: eni-nat'],
    ['fn', 'function fn: eni-fn'],
    ['arn:fn', 'function fn: eni-fn'],
    ['fn-open', 'no-interface'],
    ['db', 'database db: eni-db'],
    ['db-anywhere', 'database db-anywhere: eni-db, eni-db-zone'],
    ['fs-1', 'file system fs-1: eni-fs-a, eni-fs-b'],
    [FS, 'file system fs-1: eni-fs-a, eni-fs-b'],
    ['fsmt-b', 'mount target fsmt-b: eni-fs-b'],
    ['fs-2', 'no-interface'],
    ['fs-bare', 'no-interface'],
    ['fs-unknown', 'unknown-end'],
    ['[2600:1::10]', '2600:1::10: eni-1'],
    ['[2600:1::10]:443', 'address-with-port'],
    ['10.0.0.10:443', 'address-with-port'],
    ['[10.0.0.10', 'unknown-end'],
    ['2600:1::10:443', 'no-interface'],
    ['s3', 'com.amazonaws.us-east-1.s3: service com.amazonaws.us-east-1.s3 1, internet any all of 1'],
    ['com.amazonaws.us-east-1.s3', 'com.amazonaws.us-east-1.s3: service com.amazonaws.us-east-1.s3 1, internet any all of 1'],
    ['sqs', 'unknown-end'],
    ['3', 'unknown-end'],
    ['', 'unknown-end'],
  ])('%s is %s', (text, expected) => {
    expect(meaning(text)).toBe(expected);
  });

  it('says where the port of an address belongs', () => {
    const found = findEnds(model, '[2600:1::10]:443');
    expect(found.ok ? undefined : found.issues[0]).toMatchObject({ help: 'name the address, and give the port with `--port 443`' });
  });

  it('refuses what has more interfaces than can be asked one by one', () => {
    const many = (count: number) =>
      readNetwork(
        snapshotOf([
          ec2('Subnet', 'subnet-1', { VpcId: 'vpc-1' }),
          ...Array.from({ length: count }, (_, index) => eni(`eni-${index}`, `10.0.${index >> 8}.${index & 255}`)),
        ]),
      );
    expect([meaning('subnet-1', many(65)), meaning('subnet-1', many(64)).split(',').length]).toEqual(['too-many-interfaces', 64]);
  });

  it('has the blocks of a service by its list', () => {
    const found = findEnds(model, 's3');
    expect(found.ok && found.value.ends.map((end) => ('blocks' in end ? end.blocks : undefined))).toEqual([
      [blockOf('52.216.0.0/15')],
      [blockOf('52.216.0.0/15')],
    ]);
  });

  it('finds the classic load balancer that an interface names, of the same VPC alone', () => {
    const own = readNetwork(
      snapshotOf([
        recordOf('AWS::ElasticLoadBalancing::LoadBalancer', 'old', { VPCId: 'vpc-1' }),
        eni('eni-1', '10.0.0.1', { RequesterManaged: true, Description: 'ELB old' }),
        eni('eni-2', '10.0.0.2', { RequesterManaged: true, Description: 'ELB old', VpcId: 'vpc-2' }),
        eni('eni-3', '10.0.0.3', { Description: 'ELB old', OwnerId: ACCOUNT }),
        eni('eni-4', '10.0.0.4', { RequesterManaged: true, Description: 'old' }),
      ]),
    );
    expect(meaning('old', own)).toBe('load balancer old: eni-1');
  });

  it('takes an address in brackets alone for one', () => {
    expect(findEnds(model, 'x[2600:1::10]')).toMatchObject({ ok: false, issues: [{ code: 'unknown-end' }] });
  });

  it('tells an address of IPv6 from that of IPv4 with the same number', () => {
    expect(findEnds(model, '::a00:a')).toMatchObject({ ok: true, value: { ends: [{ kind: 'elsewhere', version: 6 }] } });
  });
});
