// The routes of a table as they are asked, against a slow reading of AWS's rules:
// https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html, https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { type NetworkModel, readNetwork } from '../model/index.ts';
import { ACCOUNT, blockOf, REGION, recordOf, snapshotOf } from '../model/record.cases.ts';
import { contains, isEmpty, type Packet, packetsOf, toAddresses, unionAll } from '../packets/index.ts';
import { isOneAddress, partition } from './routing.ts';
import { compileTable, compileTransitTable } from './tables.ts';

const LISTS: Readonly<Record<string, readonly string[]>> = {
  'pl-1': ['10.0.0.0/24', '10.2.0.0/16'],
  'pl-2': ['10.0.0.0/24', '10.3.0.0/16'],
  'pl-3': [],
  'pl-4': ['10.0.0.0/25', '10.2.0.0/24'],
};
const lists = Object.entries(LISTS).map(([id, cidrs]) => recordOf('AWS::EC2::PrefixList', id, { Entries: cidrs.map((Cidr) => ({ Cidr })) }));
const BLOCKS = [
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.0.0.0/16',
  '10.1.0.0/16',
  '10.0.0.0/24',
  '10.0.1.0/24',
  '10.0.0.128/25',
  '10.0.0.10/32',
  '10.0.0.11/32',
  '192.168.0.0/16',
  ...Array.from({ length: 12 }, (_, index) => `10.${index + 20}.0.0/16`),
  ...Array.from({ length: 4 }, (_, index) => `10.21.${index}.0/24`),
];
const value = (text: string) => blockOf(text).first;
const ADDRESSES = [
  '10.0.0.1',
  '10.0.0.10',
  '10.0.0.11',
  '10.0.0.200',
  '10.0.1.7',
  '10.0.9.9',
  '10.1.1.1',
  '10.2.0.1',
  '10.3.0.1',
  '10.21.2.9',
  '10.21.9.9',
  '10.25.0.1',
  '192.168.1.1',
  '8.8.8.8',
].map(value);
const packet = (destination: bigint): Packet => ({ version: 4, source: 1n, destination, protocol: 6, sourcePort: 2000, destinationPort: 443 });

const drawn = fc.record({
  to: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...BLOCKS) }, { weight: 1, arbitrary: fc.constantFrom('pl-1', 'pl-2', 'pl-3', 'pl-4') }),
  isPropagated: fc.constantFrom(false, false, true),
});
type Drawn = ReturnType<typeof fc.sample<{ to: string; isPropagated: boolean }>>[number];

/** As AWS gives them: one route for a destination of a kind. */
const tables = fc.uniqueArray(drawn, { maxLength: 30, selector: ({ to, isPropagated }) => `${to} ${isPropagated}` });
const asked = fc.subarray(ADDRESSES, { minLength: 1 });
const modelOf = (type: string, config: JsonObject): NetworkModel => readNetwork(snapshotOf([recordOf(`AWS::EC2::${type}`, 'table', config), ...lists]));

interface Slow {
  readonly index: number;
  readonly prefix: number;
  readonly rank: number;
}

/** Every route that holds the address, the best first: longest prefix, then rank. */
function best(routes: readonly Drawn[], address: bigint, rankOf: (one: Drawn) => number, isLeftOut: (one: Drawn, address: bigint) => boolean): readonly Slow[] {
  const found = routes.flatMap((one, index) =>
    (LISTS[one.to] ?? [one.to])
      .map(blockOf)
      .filter(({ first, last }) => first <= address && address <= last && !isLeftOut(one, address))
      .map(({ prefix }): Slow => ({ index, prefix, rank: rankOf(one) })),
  );
  return found.toSorted((a, b) => b.prefix - a.prefix || a.rank - b.rank);
}

describe('partition', () => {
  it('gives each packet to the route that AWS gives it to, in tables of VPCs', () => {
    const LOCAL = blockOf('10.0.0.0/16');
    fc.assert(
      fc.property(tables, asked, (routes, addresses) => {
        const Routes = [
          { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
          ...routes.map(({ to, isPropagated }, index) => ({
            [to.startsWith('pl-') ? 'DestinationPrefixListId' : 'DestinationCidrBlock']: to,
            NatGatewayId: `nat-${index}`,
            Origin: isPropagated ? 'EnableVgwRoutePropagation' : 'CreateRoute',
          })),
        ];
        const model = modelOf('RouteTable', { Routes });
        const table = model.routeTables.get('table');
        if (table === undefined) throw new Error('no table');
        const compiled = compileTable({ model, version: 4 }, table);
        const set = unionAll(
          4,
          addresses.map((first) => packetsOf(4, { destinations: [{ first, last: first }] })),
        );
        const { taken, rest } = partition(compiled, set);
        const all: readonly Drawn[] = [{ to: '10.0.0.0/16', isPropagated: false }, ...routes];
        for (const address of addresses) {
          const rank = ({ to, isPropagated }: Drawn) => (isPropagated ? 2 : to.startsWith('pl-') ? 1 : 0);
          const [first, ...others] = best(all, address, rank, ({ isPropagated }) => isPropagated && LOCAL.first <= address && address <= LOCAL.last);
          const takers = taken.filter(({ packets }) => contains(packets, packet(address)));
          if (first === undefined) {
            expect([takers.length, contains(rest, packet(address))]).toEqual([0, true]);
            continue;
          }
          const equal = [first, ...others.filter((one) => one.prefix === first.prefix && one.rank === first.rank)].map(({ index }) => `Routes[${index}]`);
          expect(takers).toHaveLength(1);
          expect(takers[0]?.prefix).toBe(first.prefix);
          const said = takers.flatMap(({ route, ties }) => [route.path, ...ties.map(({ path }) => path)]);
          // Two routes for one block and rank do not stand in a table, but for lists.
          if (all[first.index]?.to.startsWith('pl-') === true && all[first.index]?.isPropagated === false) expect(said.sort()).toEqual([...equal].sort());
          else expect(equal).toContain(said[0]);
          expect(contains(rest, packet(address))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives each packet to a static route before a propagated one, in tables of transit gateways', () => {
    fc.assert(
      fc.property(tables, asked, (routes, addresses) => {
        const Routes = routes.map(({ to, isPropagated }, index) => ({
          [to.startsWith('pl-') ? 'PrefixListId' : 'DestinationCidrBlock']: to,
          Type: isPropagated ? 'propagated' : 'static',
          State: 'active',
          TransitGatewayAttachments: [{ TransitGatewayAttachmentId: `a-${index}` }],
        }));
        const model = modelOf('TransitGatewayRouteTable', { Routes });
        const table = model.transitTables.get('table');
        if (table === undefined) throw new Error('no table');
        const compiled = compileTransitTable({ model, version: 4 }, table);
        if (!('entries' in compiled)) throw new Error(compiled.name);
        for (const address of addresses) {
          const { taken } = partition(compiled, toAddresses(4, [{ first: address, last: address }]));
          const [first] = best(
            routes,
            address,
            ({ isPropagated }) => (isPropagated ? 1 : 0),
            () => false,
          );
          expect(taken.map(({ prefix, route }) => [prefix, route.isStatic])).toEqual(first === undefined ? [] : [[first.prefix, first.rank === 0]]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the routes of a long table that wide and narrow ranges fall on', () => {
    // Blocks within each other and apart, many with one first address; 32 addresses of 10.0.0.0/27 are asked, each for itself.
    const BASE = 10n << 24n;
    const block = fc.record({ prefix: fc.constantFrom(0, 8, 26, 27, 28, 29, 30, 31, 32), at: fc.integer({ min: 0, max: 40 }) }).map(({ prefix, at }) => {
      const size = 1n << BigInt(32 - prefix);
      const first = ((BASE + BigInt(at)) / size) * size;
      return `${[24n, 16n, 8n, 0n].map((shift) => (first >> shift) & 255n).join('.')}/${prefix}`;
    });
    const long = fc.uniqueArray(block, { minLength: 13, maxLength: 40 });
    const range = fc
      .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 0, max: 47 }))
      .map(([a, b]) => ({ first: BASE + BigInt(Math.min(a, b)), last: BASE + BigInt(Math.max(a, b)) }));
    fc.assert(
      fc.property(long, fc.array(range, { minLength: 1, maxLength: 3 }), (routes, ranges) => {
        const model = modelOf('RouteTable', { Routes: routes.map((DestinationCidrBlock, index) => ({ DestinationCidrBlock, NatGatewayId: `nat-${index}` })) });
        const table = model.routeTables.get('table');
        if (table === undefined) throw new Error('no table');
        const { taken, rest } = partition(compileTable({ model, version: 4 }, table), toAddresses(4, ranges));
        const blocks = routes.map(blockOf);
        for (let address = BASE; address < BASE + 48n; address++) {
          const isAsked = ranges.some(({ first, last }) => first <= address && address <= last);
          const of = blocks.filter(({ first, last }) => first <= address && address <= last).toSorted((a, b) => b.prefix - a.prefix)[0];
          const takers = taken.filter(({ packets }) => contains(packets, packet(address)));
          expect(takers.map(({ route }) => route.path)).toEqual(isAsked && of !== undefined ? [`Routes[${blocks.indexOf(of)}]`] : []);
          expect(contains(rest, packet(address))).toBe(isAsked && of === undefined);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps IPv4 and IPv6 apart', () => {
    const model = modelOf('RouteTable', {
      Routes: [
        { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' },
        { DestinationIpv6CidrBlock: '::/0', NatGatewayId: 'nat-2' },
        { DestinationPrefixListId: 'pl-gone', NatGatewayId: 'nat-3' },
        { NatGatewayId: 'nat-4' },
      ],
    });
    const table = model.routeTables.get('table');
    if (table === undefined) throw new Error('no table');
    for (const version of [4, 6] as const) {
      const { entries, unclear } = compileTable({ model, version }, table);
      expect(entries.map(({ route, prefix }) => [route.target.id, prefix])).toEqual([[version === 4 ? 'nat-1' : 'nat-2', 0]]);
      expect(unclear.map(({ route, missing }) => [route.path, missing.reason, missing.name, missing.detail])).toEqual([
        ['Routes[2]', 'absent', 'ec2:DescribeManagedPrefixLists', undefined],
        ['Routes[3]', 'unreadable', 'ec2:DescribeRouteTables', 'Routes[3]'],
      ]);
      expect(compileTable({ model, version }, table)).toBe(compileTable({ model, version }, table));
    }
  });
});

describe('routes that follow from propagations', () => {
  const compiled = (vpcs: Readonly<Record<string, readonly string[]>>, more: JsonObject = {}, only = Object.keys(vpcs)) => {
    const model = readNetwork(
      snapshotOf([
        ...Object.entries(vpcs).map(([id, cidrs]) =>
          recordOf('AWS::EC2::VPC', id, {
            CidrBlockAssociationSet: cidrs.filter((one) => !one.includes(':')).map((CidrBlock) => ({ CidrBlock })),
            Ipv6CidrBlockAssociationSet: cidrs.filter((one) => one.includes(':')).map((Ipv6CidrBlock) => ({ Ipv6CidrBlock })),
          }),
        ),
        recordOf('AWS::EC2::TransitGatewayRouteTable', 'table', {
          StaticRoutes: [],
          Propagations: only.map((id) => ({ State: 'enabled', TransitGatewayAttachmentId: `a-${id}`, ResourceType: 'vpc', ResourceId: id })),
          ...more,
        }),
      ]),
    );
    const table = model.transitTables.get('table');
    if (table === undefined) throw new Error('no table');
    const found = ([4, 6] as const).map((version) => compileTransitTable({ model, version }, table));
    return found.flatMap((one) =>
      'entries' in one
        ? one.entries.map(({ route, block }) => `${route.path} ${block.first.toString(16)} ${route.attachmentIds.join('+')} ${route.isStatic}`)
        : [one.name],
    );
  };

  it('are one for each block of each VPC', () => {
    expect(compiled({ one: ['10.0.0.0/16', '10.5.0.0/16', '2600:1::/56'], two: ['10.1.0.0/16'] })).toEqual([
      'Propagations[0] a000000 a-one false',
      'Propagations[1] a010000 a-two false',
      'Propagations[0] a050000 a-one false',
      'Propagations[0] 26000001000000000000000000000000 a-one false',
    ]);
  });

  it('lead to any of the VPCs whose blocks overlap: which was attached first is not told', () => {
    expect(compiled({ one: ['10.0.0.0/16'], two: ['10.0.0.0/16'], three: ['10.0.8.0/24', '10.7.0.0/16'], four: ['10.1.0.0/16'] })).toEqual([
      'Propagations[2] a000800 a-one+a-two+a-three false',
      'Propagations[0] a000000 a-one+a-two+a-three false',
      'Propagations[3] a010000 a-four false',
      'Propagations[2] a070000 a-three false',
    ]);
    expect(compiled({ one: ['10.0.0.0/16'], two: ['10.0.255.0/24'], three: ['10.1.0.0/24'] })).toEqual([
      'Propagations[1] a00ff00 a-one+a-two false',
      'Propagations[2] a010000 a-three false',
      'Propagations[0] a000000 a-one+a-two false',
    ]);
  });

  it('are not known where static routes, propagations or a VPC were not read', () => {
    const name = 'ec2:SearchTransitGatewayRoutes';
    expect(compiled({ one: ['10.0.0.0/16'] }, { StaticRoutes: null })).toEqual([name, name]);
    expect(compiled({ one: ['10.0.0.0/16'] }, { Propagations: null })).toEqual([name, name]);
    expect(compiled({ one: ['10.0.0.0/16'] }, {}, ['one', 'gone'])).toEqual([name, name]);
    expect(compiled({ one: ['10.0.0.0/16'] }, { Routes: [] })).toEqual([]);
  });

  it('come after static ones for the same block', () => {
    const route = {
      DestinationCidrBlock: '10.0.0.0/16',
      Static: true,
      State: 'active',
      TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'a-static' }],
    };
    expect(compiled({ one: ['10.0.0.0/16'] }, { StaticRoutes: [route] })).toEqual([
      'StaticRoutes[0] a000000 a-static true',
      'Propagations[0] a000000 a-one false',
    ]);
  });

  it('name the table and its place where they are not known', () => {
    const model = modelOf('TransitGatewayRouteTable', {});
    const table = model.transitTables.get('table');
    if (table === undefined) throw new Error('no table');
    expect(compileTransitTable({ model, version: 4 }, table)).toEqual({
      reason: 'absent',
      name: 'ec2:SearchTransitGatewayRoutes',
      account: ACCOUNT,
      region: REGION,
      arn: 'arn:table',
    });
  });
});

describe('isOneAddress', () => {
  it('is one address, not several nor none', () => {
    const of = (...texts: readonly string[]) => toAddresses(4, texts.map(blockOf));
    expect([of('10.0.0.1/32'), of('10.0.0.0/31'), of('10.0.0.1/32', '10.0.0.9/32'), of()].map((set) => [isOneAddress(set), isEmpty(set)])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
  });
});
