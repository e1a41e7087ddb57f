// Tables with corners: long ones, those of both versions, propagated routes, lists that overlap.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html, https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { blockOf, recordOf, snapshotOf } from '../model/record.cases.ts';
import { cidrsOf, destinationsOf, isEmpty, packetsOf, toAddresses } from '../packets/index.ts';
import { isOneAddress, partition } from './routing.ts';
import { compileTable } from './tables.ts';

const to = (cidr: string, NatGatewayId: string, more: JsonObject = {}): JsonObject => ({
  [cidr.startsWith('pl-') ? 'DestinationPrefixListId' : cidr.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock']: cidr,
  ...(NatGatewayId === 'local' ? { GatewayId: 'local' } : { NatGatewayId }),
  ...more,
});
const propagated = { Origin: 'EnableVgwRoutePropagation' };

/** What each route takes of some addresses, and what none takes. */
function shares(routes: readonly JsonObject[], asked: readonly string[], lists: Readonly<Record<string, readonly string[]>> = {}) {
  const records = Object.entries(lists).map(([id, cidrs]) => recordOf('AWS::EC2::PrefixList', id, { Entries: cidrs.map((Cidr) => ({ Cidr })) }));
  const model = readNetwork(snapshotOf([recordOf('AWS::EC2::RouteTable', 'table', { Routes: [...routes] }), ...records]));
  const table = model.routeTables.get('table');
  if (table === undefined) throw new Error('no table');
  const version = asked.some((one) => one.includes(':')) ? 6 : 4;
  const { taken, rest } = partition(compileTable({ model, version }, table), toAddresses(version, asked.map(blockOf)));
  const blocks = (set: typeof rest) =>
    destinationsOf(set)
      .flatMap(({ first, last }) => cidrsOf(version, [{ first, last }]))
      .join('+');
  return [
    ...taken.map(({ route, prefix, packets, ties }) => `${[route, ...ties].map(({ target }) => target.id).join(' or ')} /${prefix} ${blocks(packets)}`),
    ...(isEmpty(rest) ? [] : [`none ${blocks(rest)}`]),
  ];
}

describe('a long table', () => {
  // Blocks within blocks, some of which end before the one that is asked about.
  const long = [
    to('0.0.0.0/0', 'all'),
    to('10.0.0.0/8', 'ten'),
    to('10.0.0.0/30', 'first'),
    to('10.0.0.8/30', 'third'),
    to('10.0.0.16/32', 'one'),
    to('10.0.0.20/31', 'two'),
    ...Array.from({ length: 12 }, (_, index) => to(`11.${index}.0.0/16`, `n-${index}`)),
  ];
  it.each<[readonly string[], readonly string[]]>([
    [['10.0.0.1/32'], ['first /30 10.0.0.1/32']],
    [['10.0.0.4/32'], ['ten /8 10.0.0.4/32']],
    [['10.0.0.12/32'], ['ten /8 10.0.0.12/32']],
    [['10.0.0.14/31'], ['ten /8 10.0.0.14/31']],
    [['10.0.0.16/32'], ['one /32 10.0.0.16/32']],
    [['10.0.0.17/32'], ['ten /8 10.0.0.17/32']],
    [
      ['10.0.0.0/27'],
      [
        'one /32 10.0.0.16/32',
        'two /31 10.0.0.20/31',
        'first /30 10.0.0.0/30',
        'third /30 10.0.0.8/30',
        'ten /8 10.0.0.4/30+10.0.0.12/30+10.0.0.17/32+10.0.0.18/31+10.0.0.22/31+10.0.0.24/29',
      ],
    ],
    [['12.0.0.1/32'], ['all /0 12.0.0.1/32']],
    [
      ['9.255.255.255/32', '11.3.4.5/32'],
      ['n-3 /16 11.3.4.5/32', 'all /0 9.255.255.255/32'],
    ],
    [
      ['11.3.255.255/32', '11.4.0.0/32'],
      ['n-4 /16 11.4.0.0/32', 'n-3 /16 11.3.255.255/32'],
    ],
  ])('takes %s by its best routes', (asked, expected) => {
    expect(shares(long, asked).sort()).toEqual([...expected].sort());
    expect(
      shares(
        long.slice(0, 6),
        asked.filter((one) => !one.startsWith('11.')),
      ).sort(),
    ).toEqual(expected.flatMap((one) => (one.startsWith('n-') ? [] : one)).sort());
  });

  it('takes the last address of a range by the route that begins there', () => {
    const ends = Array.from({ length: 14 }, (_, index) => to(`10.0.${index}.3/32`, `n-${index}`));
    expect(shares(ends, ['10.0.5.0/30'])).toEqual(['n-5 /32 10.0.5.3/32', 'none 10.0.5.0/31+10.0.5.2/32']);
    expect(shares(ends, ['10.0.5.0/29'])).toEqual(['n-5 /32 10.0.5.3/32', 'none 10.0.5.0/31+10.0.5.2/32+10.0.5.4/30']);
    expect(shares(ends, ['10.0.13.3/32', '10.0.0.3/32']).sort()).toEqual(['n-0 /32 10.0.0.3/32', 'n-13 /32 10.0.13.3/32']);
  });

  it('takes many ranges as one of few routes does', () => {
    const many = Array.from({ length: 20 }, (_, index) => `10.0.${2 * index}.0/24`);
    expect(shares(long, many)).toHaveLength(3 + 2);
    expect(shares(long, many)).toEqual(shares(long.slice(0, 6), many));
  });

  it('takes addresses of IPv6, too', () => {
    const six = Array.from({ length: 14 }, (_, index) => to(`2600:1:0:${index}::/64`, `n-${index}`));
    expect(shares([...six, to('2600:1::/32', 'all')], ['2600:1:0:3::7/128', '2600:1:0:ff::/64'])).toEqual([
      'n-3 /64 2600:1:0:3::7/128',
      'all /32 2600:1:0:ff::/64',
    ]);
  });
});

describe('propagated routes', () => {
  it('take nothing that the local route of their version takes', () => {
    const both = [to('10.0.0.0/16', 'local'), to('2600:1::/56', 'local'), to('10.0.0.0/24', 'vgw', propagated), to('10.8.0.0/16', 'vgw', propagated)];
    expect(shares(both, ['10.0.0.0/24', '10.8.0.0/24'])).toEqual(['local /16 10.0.0.0/24', 'vgw /16 10.8.0.0/24']);
    expect(shares([...both, to('2600:1::/64', 'vgw', propagated), to('2600:2::/64', 'vgw', propagated)], ['2600:1::/64', '2600:2::/64'])).toEqual([
      'vgw /64 2600:2::/64',
      'local /56 2600:1::/64',
    ]);
  });

  it('come after static ones and lists for the same block', () => {
    const lists = { 'pl-1': ['10.1.0.0/16'] };
    const all = [to('10.1.0.0/16', 'vgw', propagated), to('pl-1', 'list'), to('10.1.0.0/16', 'static')];
    expect(shares(all, ['10.1.0.0/16'], lists)).toEqual(['static /16 10.1.0.0/16']);
    expect(shares(all.slice(0, 2), ['10.1.0.0/16'], lists)).toEqual(['list /16 10.1.0.0/16']);
    expect(shares(all.slice(0, 1), ['10.1.0.0/16'], lists)).toEqual(['vgw /16 10.1.0.0/16']);
  });
});

describe('prefix lists', () => {
  it('tie where they overlap at one length, and only there', () => {
    const lists = { 'pl-1': ['10.0.0.0/24', '10.1.0.0/24'], 'pl-2': ['10.0.0.0/24', '10.2.0.0/24'], 'pl-3': ['10.0.0.0/23'] };
    const all = [to('pl-1', 'one'), to('pl-2', 'two'), to('pl-3', 'three')];
    expect(shares(all, ['10.0.0.0/23', '10.1.0.9/32', '10.2.0.9/32'], lists).sort()).toEqual([
      'one /24 10.1.0.9/32',
      'one or two /24 10.0.0.0/24',
      'three /23 10.0.1.0/24',
      'two /24 10.2.0.9/32',
    ]);
    expect(shares([to('10.0.0.0/24', 'static'), ...all], ['10.0.0.7/32'], lists)).toEqual(['static /24 10.0.0.7/32']);
  });
});

describe('isOneAddress', () => {
  it('is true of one address whatever else is asked', () => {
    const one = packetsOf(6, { destinations: [blockOf('2600::1')], ports: [1, 2] });
    expect([isOneAddress(one), isOneAddress(packetsOf(6, { destinations: [blockOf('2600::/127')] })), isOneAddress(packetsOf(6, {}))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
