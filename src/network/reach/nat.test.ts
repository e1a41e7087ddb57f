// NAT gateways, out and back. Sources: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html,
// https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html

import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { type NetworkModel, readNetwork } from '../model/index.ts';
import { blockOf, recordOf, snapshotOf } from '../model/record.cases.ts';
import { allPackets, areEqual, describePackets, packetsOf, repliesTo, unionAll } from '../packets/index.ts';
import { begin, type Flow, type Goal, type Place, type Walker } from './flow.ts';
import { follow } from './follow.ts';
import { backThroughNat, goalOfNat, throughNat } from './nat.ts';
import { goalOf } from './way.ts';

const ec2 = (type: string, id: string, config: JsonObject) => recordOf(`AWS::EC2::${type}`, id, config);
const open = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
const allow = (Egress: boolean) => ({ RuleNumber: 1, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress });
const acl = (id: string, subnet: string, Entries: readonly JsonObject[]) =>
  ec2('NetworkAcl', id, { Associations: [{ SubnetId: subnet }], Entries: [...Entries] });
const eni = (id: string, SubnetId: string, PrivateIpAddress: string, config: JsonObject = {}) =>
  ec2('NetworkInterface', id, { VpcId: 'vpc-1', SubnetId, PrivateIpAddress, Groups: [{ GroupId: 'sg-1' }], ...config });
const nat = (id: string, config: JsonObject = {}) =>
  ec2('NatGateway', id, {
    VpcId: 'vpc-1',
    SubnetId: 'subnet-2',
    State: 'available',
    ConnectivityType: 'private',
    NatGatewayAddresses: [{ NetworkInterfaceId: `eni-${id}`, PrivateIp: '10.0.2.99' }],
    ...config,
  });
const things: readonly ResourceRecord[] = [
  ec2('VPC', 'vpc-1', { CidrBlock: '10.0.0.0/16' }),
  ...['1', '2', '3'].map((at) => ec2('Subnet', `subnet-${at}`, { VpcId: 'vpc-1', CidrBlock: `10.0.${at}.0/24`, AvailabilityZone: `zone-${at}` })),
  acl('acl-1', 'subnet-1', [allow(false), allow(true)]),
  acl('acl-3', 'subnet-3', [allow(false), allow(true)]),
  ec2('SecurityGroup', 'sg-1', { IpPermissions: open, IpPermissionsEgress: open }),
  ec2('RouteTable', 'rtb', {
    VpcId: 'vpc-1',
    Associations: ['1', '2', '3'].map((at) => ({ SubnetId: `subnet-${at}` })),
    Routes: [{ DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' }],
  }),
  eni('eni-1', 'subnet-1', '10.0.1.10', { Ipv6Addresses: [{ Ipv6Address: '2600:1::1' }] }),
  eni('eni-3', 'subnet-3', '10.0.3.10', { Ipv6Addresses: [{ Ipv6Address: '2600:1::3' }] }),
  eni('eni-nat-1', 'subnet-2', '10.0.2.99', { InterfaceType: 'nat_gateway', Groups: [] }),
];
const usual = [acl('acl-2', 'subnet-2', [allow(false), allow(true)])];

interface Asked {
  readonly gateway?: JsonObject;
  readonly id?: string;
  readonly records?: readonly ResourceRecord[];
  readonly version?: 4 | 6;
  readonly packets?: Flow['packets'];
  readonly flow?: (model: NetworkModel) => Partial<Flow>;
  readonly place?: Partial<Place>;
}
const from = (spec: Parameters<typeof packetsOf>[1]) => packetsOf(4, { sources: [blockOf('10.0.1.10')], destinations: [blockOf('10.0.3.10')], ...spec });
const web = from({ protocols: [6, 6], sourcePorts: [5000, 5000], ports: [443, 443] });

function setting({ gateway = {}, records = usual, version = 4, place }: Asked) {
  const model = readNetwork(snapshotOf([...things, ...records, nat('nat-1', gateway), nat('nat-0')]));
  const walker: Walker = { model, version, isTryingOther: false, follow };
  const [sender, receiver] = ['eni-1', 'eni-3'].map((id) => model.interfaces().get(id));
  const subnet = model.subnets.get('subnet-1');
  if (sender === undefined || receiver === undefined || subnet === undefined) throw new Error('cannot be');
  const goal = goalOf(walker, receiver) as Extract<Goal, { kind: 'interface' }>;
  return { model, walker, sender, goal, place: { vpcId: 'vpc-1', subnet, from: sender, nat: undefined, isTransit: false, ...place } };
}
const told = (flow: Flow): string =>
  [
    flow.hops.flatMap(({ at, isBlocked }) => (isBlocked ? [] : [at])).join(' > '),
    ...flow.blocks.map(({ code, resource, path, means }) => `${code} ${resource.id} ${path}: ${means}`),
    ...flow.unknowns.map(({ name }) => `? ${name}`),
  ].join(' | ');

function out(asked: Asked = {}) {
  const { model, walker, sender, goal, place } = setting(asked);
  const start: Flow = { ...begin(asked.packets ?? web, sender, 'zone-1'), ...asked.flow?.(model) };
  return throughNat(walker, start, place, goal, asked.id ?? 'nat-1');
}
const ON = 'inbound boundary of subnet-2 > through nat-1 > outbound boundary of subnet-2 > routes of subnet-2 > inbound boundary of subnet-3 > into eni-3';

describe('throughNat', () => {
  it.each<[string, Asked, readonly string[]]>([
    ['takes it on from its own subnet', {}, [ON]],
    [
      'asks no network ACL within its own subnet',
      { gateway: { SubnetId: 'subnet-1' } },
      [ON.replace('inbound boundary of subnet-2 > ', '').replaceAll('subnet-2', 'subnet-1')],
    ],
    ['takes no reply', { flow: () => ({ isReply: true }) }, []],
    ['is not known where it was not read', { id: 'nat-9' }, [' | ? ec2:DescribeNatGateways']],
    ['is not known where it is in all zones', { gateway: { AvailabilityMode: 'regional' } }, [' | ? regional NAT gateway']],
    ['is not known for IPv6', { version: 6 }, [' | ? IPv6 through a NAT gateway (NAT64)']],
    ['is not known without its subnet', { gateway: { SubnetId: 'subnet-9' } }, [' | ? ec2:DescribeSubnets']],
    ['is not known without an address', { gateway: { NatGatewayAddresses: [] } }, ['inbound boundary of subnet-2 | ? NAT gateway without an address']],
    ['passes nothing where it is not available', { gateway: { State: 'failed' } }, [`${ON} | BAD_STATE nat-1 State: the NAT gateway is not available`]],
    [
      'passes nothing of another VPC',
      { gateway: { VpcId: 'vpc-2' } },
      [`${ON} | NGW_REQUIRES_SOURCE_IN_VPC nat-1 : NAT gateways take only traffic from their own VPC`],
    ],
  ])('%s', (_, asked, expected) => {
    expect(out(asked).map(told)).toEqual(expected);
  });

  it('takes no packet twice, however many others it has passed', () => {
    const passed =
      (...ids: readonly string[]) =>
      (model: NetworkModel) => ({
        exit: {
          gateway: undefined,
          nat: ids.reduceRight<Flow['exit']['nat']>((within, id) => {
            const gateway = model.natGateways.get(id);
            return gateway === undefined ? within : { gateway, before: web, within };
          }, undefined),
        },
      });
    expect([['nat-0'], ['nat-1'], ['nat-0', 'nat-1'], ['nat-1', 'nat-0'], []].map((ids) => out({ flow: passed(...ids) }).length)).toEqual([1, 0, 0, 0, 1]);
    const [one] = out({ flow: passed('nat-0') });
    expect([one?.exit.nat?.gateway.id, one?.exit.nat?.within?.gateway.id]).toEqual(['nat-1', 'nat-0']);
  });

  it('takes TCP, UDP and ICMP alone', () => {
    const protocols = (one: number) =>
      out({ packets: from({ protocols: [one, one] }) }).flatMap(({ blocks }) => blocks.map(({ code, path, means }) => `${code} ${path}: ${means}`));
    expect([1, 6, 17].map(protocols)).toEqual([[], [], []]);
    for (const one of [0, 2, 5, 7, 16, 18, 47, 50, 58])
      expect([one, protocols(one)]).toEqual([one, ['PROTOCOL_RESTRICTION : NAT gateways carry TCP, UDP and ICMP only']]);
    const all = out({ packets: from({}) })[0]?.exit.nat?.before;
    expect(
      all !== undefined &&
        areEqual(
          all,
          unionAll(
            4,
            [1, 6, 17].map((one) => from({ protocols: [one, one] })),
          ),
        ),
    ).toBe(true);
  });

  it('sends under its own address, TCP and UDP from a port of its choice', () => {
    const own = { sources: [blockOf('10.0.2.99')], destinations: [blockOf('10.0.3.10')] };
    const sent = (packets: Flow['packets'], gateway: JsonObject = {}) => out({ packets, gateway })[0]?.packets;
    const expected = packetsOf(4, { ...own, protocols: [6, 6], sourcePorts: [1024, 65_535], ports: [443, 443] });
    const found = sent(web);
    expect(found !== undefined && areEqual(found, expected)).toBe(true);
    const dns = sent(from({ protocols: [17, 17], sourcePorts: [53, 53], ports: [53, 53] }));
    expect(dns !== undefined && areEqual(dns, packetsOf(4, { ...own, protocols: [17, 17], sourcePorts: [1024, 65_535], ports: [53, 53] }))).toBe(true);
    const ping = sent(from({ protocols: [1, 1], icmpTypes: [8, 8], icmpCodes: [0, 0] }));
    expect(ping !== undefined && areEqual(ping, packetsOf(4, { ...own, protocols: [1, 1], icmpTypes: [8, 8], icmpCodes: [0, 0] }))).toBe(true);
    const two = { NatGatewayAddresses: ['10.0.2.99', '10.0.2.98'].map((PrivateIp) => ({ PrivateIp })) };
    expect(describePackets(sent(web, two) ?? web)).toContain('10.0.2.98/31');
    const mixed = sent(unionAll(4, [web, from({ protocols: [1, 1], icmpTypes: [8, 8] })]));
    expect(mixed !== undefined && areEqual(mixed, unionAll(4, [expected, packetsOf(4, { ...own, protocols: [1, 1], icmpTypes: [8, 8] })]))).toBe(true);
  });

  it('forgets who sent it, and begins in its own zone', () => {
    const [flow] = out();
    expect([flow?.sender, flow?.zone, flow?.exit.gateway, flow?.exit.nat?.gateway.id, flow?.exit.nat?.within]).toEqual([
      undefined,
      'zone-2',
      undefined,
      'nat-1',
      undefined,
    ]);
    expect(flow?.exit.nat !== undefined && areEqual(flow.exit.nat.before, web)).toBe(true);
    const lost = out({ flow: () => ({ byAddress: from({ protocols: [17, 17] }) }) });
    expect(lost.flatMap(({ blocks }) => blocks.map(({ code, resource }) => `${code} ${resource.id}`))).toEqual(['SG_REFERENCES_NOT_PRESERVED nat-1']);
    expect(out({ flow: () => ({ byAddress: allPackets(4) }) }).flatMap(({ blocks }) => blocks)).toEqual([]);
  });

  it('asks the network ACL of its subnet both ways', () => {
    const stopped = (...entries: readonly JsonObject[]) =>
      out({ records: [acl('acl-2', 'subnet-2', entries)] }).flatMap(({ blocks }) => blocks.map(({ code, means }) => `${code} ${means}`));
    expect(stopped(allow(true))).toEqual(['SUBNET_ACL_RESTRICTION no inbound rule allows it']);
    expect(stopped(allow(false))).toEqual(['SUBNET_ACL_RESTRICTION no outbound rule allows it']);
  });
});

describe('goalOfNat', () => {
  const of = (gateway: JsonObject, version: 4 | 6 = 4) => {
    const { model, walker } = setting({ gateway, version });
    const one = model.natGateways.get('nat-1');
    const goal = one === undefined ? undefined : goalOfNat(walker, one);
    return goal === undefined ? undefined : `${goal.interface.id} in ${goal.subnet.id}: ${goal.values.join()}`;
  };
  it('is its interface, where that and its subnet were read and it has an address of the version', () => {
    expect(of({})).toBe(`eni-nat-1 in subnet-2: ${blockOf('10.0.2.99').first}`);
    expect(of({ SubnetId: 'subnet-9' })).toBeUndefined();
    expect(of({ NatGatewayAddresses: [{ NetworkInterfaceId: 'eni-9', PrivateIp: '10.0.2.99' }] })).toBeUndefined();
    expect(of({ NatGatewayAddresses: [] })).toBeUndefined();
    expect(of({}, 6)).toBeUndefined();
  });
});

describe('backThroughNat', () => {
  /** What a reply that has come back to the gateway meets on its way home. */
  function back(asked: Asked & { readonly within?: boolean; readonly replies?: Flow['packets']; readonly before?: Flow['packets'] } = {}) {
    const { model, walker, sender } = setting(asked);
    const [gateway, inner] = ['nat-1', 'nat-0'].map((id) => model.natGateways.get(id));
    if (gateway === undefined || inner === undefined) throw new Error('cannot be');
    const home = goalOf(walker, sender) as Extract<Goal, { kind: 'interface' }>;
    const sent = packetsOf(4, {
      sources: [blockOf('10.0.2.99')],
      destinations: [blockOf('10.0.3.10')],
      protocols: [6, 6],
      sourcePorts: [1024, 65_535],
      ports: [443, 443],
    });
    const reply: Flow = {
      ...begin(asked.replies ?? repliesTo(sent), undefined, 'zone-3'),
      isReply: true,
      met: ['rtb subnet-2 '],
      exit: { gateway: undefined, nat: undefined },
    };
    const before = asked.within === true ? { gateway: inner, before: web, within: undefined } : undefined;
    return backThroughNat(walker, reply, { gateway, before: asked.before ?? web, within: before }, home);
  }
  const HOME = 'back through nat-1 > outbound boundary of subnet-2 > routes of subnet-2 > inbound boundary of subnet-1';

  it('gives the client its own address and port again', () => {
    const found = back();
    expect(found.map(told)).toEqual([HOME]);
    expect(found[0] !== undefined && areEqual(found[0].packets, repliesTo(web))).toBe(true);
    expect(found[0]?.exit.nat).toBeUndefined();
    // A port that the gateway itself never sends from.
    const low = from({ protocols: [6, 6], sourcePorts: [53, 53], ports: [443, 443] });
    const [one] = back({ before: low });
    expect(one !== undefined && areEqual(one.packets, repliesTo(low))).toBe(true);
  });

  it('is empty of what answers nothing', () => {
    const [one] = back({ replies: packetsOf(4, { sources: [blockOf('10.0.3.10')], destinations: [blockOf('10.0.2.99')], protocols: [17, 17] }) });
    expect(one === undefined ? 'none' : describePackets(one.packets)).not.toContain('tcp');
  });

  it('goes on to the gateway before it', () => {
    const records = [...usual, eni('eni-nat-0', 'subnet-2', '10.0.1.10', { InterfaceType: 'nat_gateway', Groups: [] })];
    expect(back({ within: true, records }).map(told)).toEqual([`back through nat-1 > back through nat-0 > ${HOME.split(' > ').slice(1).join(' > ')}`]);
    expect(back({ within: true }).map(told)).toEqual([' | ? ec2:DescribeNetworkInterfaces']);
  });

  it('ends where the subnet of the gateway was not read', () => {
    expect(back({ gateway: { SubnetId: 'subnet-9' } })).toEqual([]);
  });
});
