// What begins outside. Sources: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html,
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceAssociation.html

import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { blockOf, recordOf, snapshotOf } from '../model/record.cases.ts';
import { areEqual, packetsOf } from '../packets/index.ts';
import type { Flow, Walker } from './flow.ts';
import { follow } from './follow.ts';
import { arrivals, fromElsewhere, fromInternet } from './from-outside.ts';
import { INTERNET } from './internet-addresses.ts';
import { goalOf, type Way } from './way.ts';

const ec2 = (type: string, id: string, config: JsonObject) => recordOf(`AWS::EC2::${type}`, id, config);
const open = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] }];
const every = [false, true].flatMap((Egress) => [
  { RuleNumber: 1, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress },
  { RuleNumber: 2, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress },
]);
const things: readonly ResourceRecord[] = [
  ec2('VPC', 'vpc-1', { CidrBlock: '10.0.0.0/16', Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1::/56' }] }),
  ec2('Subnet', 'subnet-1', { VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'a' }),
  ec2('SecurityGroup', 'sg-1', { IpPermissions: open, IpPermissionsEgress: open }),
  ec2('SecurityGroup', 'sg-friends', { IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-unread' }] }], IpPermissionsEgress: open }),
  ec2('RouteTable', 'rtb', {
    VpcId: 'vpc-1',
    Associations: [{ SubnetId: 'subnet-1' }],
    Routes: [
      { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local' },
      { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' },
      { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1' },
    ],
  }),
  ec2('VPCBlockPublicAccessOptions', 'bpa', { InternetGatewayBlockMode: 'off' }),
];
const gateway = ec2('InternetGateway', 'igw-1', { Attachments: [{ State: 'available', VpcId: 'vpc-1' }] });
const acl = (Entries: readonly JsonObject[]) => ec2('NetworkAcl', 'acl-1', { Associations: [{ SubnetId: 'subnet-1' }], Entries: [...Entries] });
const usual = [gateway, acl(every)];
const eni = (config: JsonObject) =>
  ec2('NetworkInterface', 'eni-1', {
    VpcId: 'vpc-1',
    SubnetId: 'subnet-1',
    PrivateIpAddress: '10.0.1.10',
    Groups: [{ GroupId: 'sg-1' }],
    AvailabilityZone: 'a',
    ...config,
  });
const SHOWN = { Association: { PublicIp: '52.0.0.1' } };
const SIX = { Ipv6Addresses: [{ Ipv6Address: '2600:1::1' }] };

function setting(config: JsonObject, records: readonly ResourceRecord[], version: 4 | 6, unread: readonly string[] = []) {
  const model = readNetwork(snapshotOf([...things, ...records, eni(config)], unread));
  const walker: Walker = { model, version, isTryingOther: false, follow };
  const one = model.interfaces().get('eni-1');
  if (one === undefined) throw new Error('cannot be');
  return { walker, one, goal: goalOf(walker, one) };
}
const told = ({ hops, blocks, unknowns }: Flow): string =>
  [
    hops.flatMap(({ at, isBlocked }) => (isBlocked ? [] : [at])).join(' > '),
    ...blocks.map(({ code, resource }) => `${code} ${resource.id}`),
    ...unknowns.map(({ name }) => `? ${name}`),
  ].join(' | ');
const toldOf = ({ flow, arrives }: Way) => `${told(flow)}${arrives ? ' and arrives' : ''}`;

describe('fromElsewhere', () => {
  const from = (source: string, config: JsonObject = {}, records = usual, unread: readonly string[] = []) => {
    const version = source.includes(':') ? 6 : 4;
    const { walker, goal } = setting(config, records, version, unread);
    if (goal === undefined) throw new Error('cannot be');
    return fromElsewhere(walker, [blockOf(source)], goal, { port: 443 }).map(toldOf);
  };
  const beyond = 'from outside > inbound boundary of subnet-1 > into eni-1 | ? the network that the source is in';

  it('is refused by the internet gateway, where that is all there is, or where there is none', () => {
    expect(from('192.168.0.1')).toEqual([' | IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS igw-1']);
    expect(from('100.64.0.1')).toEqual([' | IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS igw-1']);
    expect(from('192.168.0.1', {}, usual.slice(1))).toEqual([' | IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS subnet-1']);
    const others = ec2('InternetGateway', 'igw-1', { Attachments: [{ State: 'available', VpcId: 'vpc-2' }] });
    expect(from('192.168.0.1', {}, [others, acl(every)])).toEqual([' | IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS subnet-1']);
  });

  it('is not known before the VPC where another gateway is there, or the address is not private', () => {
    const behind = [...usual, ec2('VPNGateway', 'vgw-1', { VpcAttachments: [{ State: 'attached', VpcId: 'vpc-1' }] })];
    expect(from('192.168.0.1', {}, behind)).toEqual([beyond]);
    expect(from('169.254.1.1')).toEqual([beyond]);
    expect(from('192.168.0.1', {}, usual, ['AWS::EC2::VPNGateway'])).toEqual([beyond]);
    // The numbers of 192.168.0.1, as IPv6.
    expect(from('::c0a8:1', SIX)).toEqual([beyond]);
    expect(from('fd00::1', SIX)).toEqual([beyond]);
  });

  it('is judged within the VPC: by the network ACL, and by groups, whose members it may be', () => {
    expect(from('169.254.1.1', {}, [gateway, acl([])])).toEqual([
      'from outside > into eni-1 | SUBNET_ACL_RESTRICTION acl-1 | ? the network that the source is in',
    ]);
    expect(from('169.254.1.1', { Groups: [{ GroupId: 'sg-friends' }] })).toEqual([`${beyond} | ? the members of sg-unread`]);
  });

  it('is nothing without a source', () => {
    const { walker, goal } = setting({}, usual, 4);
    expect(goal === undefined ? [] : fromElsewhere(walker, [], goal, {}).map(({ packets }) => packets.count)).toEqual([0]);
  });
});

describe('arrivals', () => {
  const of = (config: JsonObject, version: 4 | 6 = 4, records = usual) => {
    const { walker, one } = setting(config, records, version);
    return arrivals(walker, one);
  };

  it('are from all of the internet, to what the internet knows it by', () => {
    for (const [version, config, address] of [
      [4, SHOWN, '10.0.1.10'],
      [6, SIX, '2600:1::1'],
    ] as const) {
      const [flow, ...more] = of(config, version);
      expect([flow === undefined ? 'none' : told(flow), more]).toEqual(['in through igw-1 > inbound boundary of subnet-1 > into eni-1', []]);
      const expected = packetsOf(version, { sources: INTERNET[version], destinations: [blockOf(address)] });
      expect(flow !== undefined && areEqual(flow.packets, expected)).toBe(true);
      expect([flow?.zone, flow?.sender]).toEqual(['a', undefined]);
    }
  });

  it('are none where it is not known to the internet, has no address of the version, or its subnet was not read', () => {
    expect(of({})).toEqual([]);
    expect(of(SHOWN, 6)).toEqual([]);
    expect(of({ ...SHOWN, SubnetId: 'subnet-9' })).toEqual([]);
    expect(of({ ...SIX, SubnetId: 'subnet-9' }, 6)).toEqual([]);
  });
});

describe('fromInternet', () => {
  const from = (config: JsonObject, version: 4 | 6 = 4, records = usual) => {
    const { walker, one, goal } = setting(config, records, version);
    if (goal === undefined) throw new Error('cannot be');
    const sources = version === 4 ? [blockOf('8.8.8.8')] : [blockOf('2600:9::1')];
    return fromInternet(walker, sources, one, goal, { port: 443 }).map(toldOf);
  };
  const through = 'in through igw-1 > inbound boundary of subnet-1 > into eni-1';
  const back = 'outbound boundary of subnet-1 > routes of subnet-1 > out through igw-1';

  it('comes in by the internet gateway, and the answer goes out by it', () => {
    expect(from(SHOWN)).toEqual([`${through} > ${back} and arrives`]);
    expect(from(SIX, 6)).toEqual([`${through} > ${back} and arrives`]);
  });

  it('is not known where the subnet was not read, or the public address is of others', () => {
    expect(from({ ...SHOWN, SubnetId: 'subnet-9' })).toEqual([' | ? ec2:DescribeSubnets']);
    const carrier = { Association: { CarrierIp: '155.0.0.1' } };
    const inside = 'inbound boundary of subnet-1 > into eni-1 | ? a carrier or customer-owned address';
    expect(from(carrier)).toEqual([inside]);
    expect(from({ Association: { CustomerOwnedIp: '155.0.0.1' } })).toEqual([inside]);
    expect(from({ ...carrier, ...SIX }, 6)).toEqual([`${through} > ${back} and arrives`]);
    expect(from({ ...SIX, Association: { CarrierIp: '155.0.0.1', PublicIp: '52.0.0.1' } })).toEqual([`${through} > ${back} and arrives`]);
    expect(from({})[0]).toContain('IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS');
    // It is asked of all addresses then: there would be packets, had it one.
    const { walker, one, goal } = setting({}, usual, 4);
    expect(goal === undefined ? [] : fromInternet(walker, [blockOf('8.8.8.8')], one, goal, {}).map(({ flow }) => flow.packets.count)).toEqual([1]);
  });
});
