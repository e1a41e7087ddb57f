// Who is where: the addresses of interfaces as their records have them, and each interface once.

import { describe, expect, it } from 'vitest';
import { createSnapshot, foldCoverage, type JsonObject, listActionOf, parseCidr, RECORD_TYPES } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { addressText, cidrsOf } from '../packets/index.ts';
import { createHostReader, gatherStations, inSubnet, subnetIdsOf } from './stations.ts';
import { classifySubnets } from './subnet-classes.ts';

const [OWNER, GUEST, REGION] = ['111111111111', '222222222222', 'us-east-1'];
type Row = readonly [type: string, id: string, config: JsonObject, account?: string];

const SUBNETS: readonly Row[] = ['subnet-1', 'subnet-2'].map((id, n) => [
  'Subnet',
  id,
  { VpcId: 'vpc-1', CidrBlock: `10.0.${n}.0/24`, AvailabilityZone: 'us-east-1a' },
]);
const eni = (id: string, config: JsonObject, account = OWNER): Row => [
  'NetworkInterface',
  id,
  { VpcId: 'vpc-1', SubnetId: 'subnet-1', Status: 'in-use', InterfaceType: 'interface', Groups: [], ...config },
  account,
];

/** The stations of all interfaces, called by their ids. */
function stationsOf(rows: readonly Row[], nameOf: (id: string) => string | undefined = (id) => id) {
  const cells = RECORD_TYPES.flatMap((one) =>
    [OWNER, GUEST].map((account) => ({
      type: one.type,
      action: listActionOf(one.type),
      status: 'read' as const,
      account,
      region: one.scope === 'regional' ? REGION : 'global',
    })),
  );
  const input = { source: { kind: 'test', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage: foldCoverage(cells) };
  const records = [...SUBNETS, ...rows].map(([type, id, config, account = OWNER]) => ({
    type: `AWS::EC2::${type}`,
    id,
    arn: `arn:aws:ec2:${REGION}:${account}:${type}/${id}`,
    account,
    region: REGION,
    tags: {},
    config,
  }));
  const model = readNetwork(createSnapshot(input, records).snapshot);
  return gatherStations(model, classifySubnets(model), ({ id }) => nameOf(id));
}

function addresses(config: JsonObject, version: 4 | 6): readonly string[] {
  const [station] = stationsOf([eni('eni-1', config)]).stations;
  return station === undefined
    ? ['none']
    : createHostReader()(station, version).map(({ first, last }) => [...new Set([first, last])].map((one) => addressText(version, one)).join('-'));
}

describe('the addresses of an interface', () => {
  it('are its own and those of its list, in order, and joined where they touch', () => {
    const own = {
      PrivateIpAddress: '10.0.0.9',
      PrivateIpAddresses: ['10.0.0.20', '10.0.0.5', '10.0.0.9', '10.0.0.6', '10.0.0.7'].map((PrivateIpAddress) => ({ PrivateIpAddress })),
    };
    expect(addresses(own, 4)).toEqual(['10.0.0.5-10.0.0.7', '10.0.0.9', '10.0.0.20']);
    expect(addresses(own, 6)).toEqual([]);
  });

  it('are those of delegated prefixes, of IPv4 all sixteen, of IPv6 the first', () => {
    expect(addresses({ Ipv4Prefixes: [{ Ipv4Prefix: '10.0.0.32/28' }], PrivateIpAddress: '10.0.0.4' }, 4)).toEqual(['10.0.0.4', '10.0.0.32-10.0.0.47']);
    expect(addresses({ Ipv4Prefixes: [{ Ipv4Prefix: '10.0.0.32/30' }] }, 4)).toEqual(['10.0.0.32-10.0.0.35']);
    expect(addresses({ Ipv4Prefixes: [{ Ipv4Prefix: '10.0.0.0/8' }] }, 4)).toEqual(['10.0.0.0-10.0.0.15']);
    expect(addresses({ Ipv6Prefixes: [{ Ipv6Prefix: '2001:db8::/80' }] }, 6)).toEqual(['2001:db8::']);
    expect(addresses({ Ipv6Prefixes: [{ Ipv6Prefix: '2001:db8::/80' }], Ipv6Addresses: [{ Ipv6Address: '2001:db8:0:1::5' }] }, 6)).toEqual([
      '2001:db8::',
      '2001:db8:0:1::5',
    ]);
    expect(addresses({ Ipv6Prefixes: [{ Ipv6Prefix: '2001:db8::/80' }], Ipv6Addresses: [] }, 6)).toEqual(['2001:db8::']);
  });

  it('are none where there are none, and none of what is no address', () => {
    expect(addresses({}, 4)).toEqual([]);
    expect(
      addresses({ PrivateIpAddress: 'nonsense', PrivateIpAddresses: [null, 'x', { PrivateIpAddress: '2001:db8::1' }, { PrivateIpAddress: 5 }] }, 4),
    ).toEqual([]);
    for (const text of [
      '.......',
      'a.a.a.a',
      '10.0.0.300',
      '10.0.300.5',
      '10.0.0',
      '10.0.0.',
      '10..0.5',
      '10.0.0.5.6',
      '10.0.0.0005',
      '',
      ' 10.0.0.5',
      '10.0.256.5',
      '10.0.0.256',
      '1a2a3a4',
      '10/0/0/5',
      '10.0.0.5/',
    ])
      expect([text, addresses({ PrivateIpAddress: text }, 4)]).toEqual([text, []]);
    // As single questions read it, too.
    for (const text of ['0.0.0.0', '255.255.255.255', '10.0.0.5/32'])
      expect(addresses({ PrivateIpAddress: text }, 4), text).toEqual(parseCidr(text) === undefined ? [] : [text.replace('/32', '')]);
    expect(addresses({ PrivateIpAddress: '2600::5' }, 4)).toEqual([]);
    expect(addresses({ PrivateIpAddresses: { PrivateIpAddress: '10.0.0.5' } }, 4)).toEqual([]);
    expect(addresses({ Ipv6Addresses: [{ Ipv6Address: '10.0.0.5' }, { Ipv6Address: 'nonsense' }, {}] }, 6)).toEqual([]);
    expect(cidrsOf(4, [])).toEqual([]);
  });
});

describe('stations', () => {
  const told = (rows: readonly Row[], nameOf?: (id: string) => string | undefined) =>
    stationsOf(rows, nameOf)
      .stations.map(
        ({ name, members, canSend }) =>
          `${name}: ${members.map(({ id, account }) => `${id} ${account === OWNER ? 'owner' : 'guest'}`).join()}${canSend ? '' : ' (silent)'}`,
      )
      .sort();

  it('have each interface of a shared subnet once, as its owner sees it', () => {
    const both = (id: string, OwnerId?: string) => [OWNER, GUEST].map((account) => eni(id, OwnerId === undefined ? {} : { OwnerId }, account));
    expect(told(both('eni-1', GUEST))).toEqual(['eni-1: eni-1 guest']);
    expect(told([...both('eni-1', GUEST), ...both('eni-2', OWNER), ...both('eni-3')])).toEqual([
      'eni-1: eni-1 guest',
      'eni-2: eni-2 owner',
      'eni-3: eni-3 owner',
    ]);
    expect(told([eni('eni-1', {}), eni('eni-2', { SubnetId: 'subnet-2' }, GUEST)])).toEqual(['eni-1: eni-1 owner', 'eni-2: eni-2 guest']);
  });

  it('have those alike together, by name, kind, groups and account', () => {
    const all = () => 'all';
    expect(told([eni('eni-1', {}), eni('eni-2', {})], all)).toEqual(['all: eni-1 owner,eni-2 owner']);
    expect(told([eni('eni-1', {}), eni('eni-2', { Groups: [{ GroupId: 'sg-1' }] })], all)).toHaveLength(2);
    expect(told([eni('eni-1', {}), eni('eni-2', { InterfaceType: 'lambda' })], all)).toHaveLength(2);
    expect(told([eni('eni-1', {}), eni('eni-2', { SubnetId: 'subnet-2' }, GUEST)], all)).toHaveLength(2);
    expect(told([eni('eni-1', {}), eni('eni-2', { Groups: 'none' })], all)).toHaveLength(2);
    expect(told([eni('eni-1', {}), eni('eni-2', {})], (id) => (id === 'eni-1' ? undefined : id))).toEqual(['eni-2: eni-2 owner']);
  });

  it('leave out gateways and who is detached; endpoints are silent', () => {
    const kinds = ['nat_gateway', 'natGateway', 'transit_gateway', 'gateway_load_balancer_endpoint', 'gateway_load_balancer'];
    expect(told(kinds.map((InterfaceType) => eni(`eni-${InterfaceType}`, { InterfaceType })))).toEqual([]);
    expect(told([eni('eni-1', { Status: 'available' }), eni('eni-2', { InterfaceType: 'vpc_endpoint' })])).toEqual(['eni-2: eni-2 owner (silent)']);
  });

  it('can be asked subnet by subnet', () => {
    const { stations } = stationsOf([eni('eni-1', {}), eni('eni-2', { SubnetId: 'subnet-2' }), eni('eni-3', {})], () => 'all');
    expect(subnetIdsOf(stations)).toEqual(['subnet-1', 'subnet-2']);
    expect(inSubnet(stations, 'subnet-1').flatMap(({ members }) => members.map(({ id }) => id))).toEqual(['eni-1', 'eni-3']);
    expect(inSubnet(stations, 'subnet-3')).toEqual([]);
  });

  it('name what would tell of interfaces in subnets that were not read', () => {
    const { stations, missing } = stationsOf([
      eni('eni-1', { SubnetId: 'subnet-9' }),
      eni('eni-2', { SubnetId: 'subnet-8' }),
      eni('eni-3', { SubnetId: 'subnet-8' }, GUEST),
    ]);
    expect([stations, missing.map(({ name, account }) => `${name} ${account}`)]).toEqual([
      [],
      [`ec2:DescribeSubnets ${OWNER}`, `ec2:DescribeSubnets ${GUEST}`],
    ]);
  });
});
