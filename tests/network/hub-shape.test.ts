// VPCs that a transit gateway joins are told at once where they differ in nothing that decides, and asked one by one where they do: the rows of
// a hub are few however many VPCs it has. What the rows say is judged elsewhere.

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/index.ts';
import { describePackets } from '../../src/network/index.ts';
import type { PacketSet } from '../../src/network/packets/index.ts';
import { createAclParts } from '../../src/network/pairs/acl-parts.ts';
import { indexPairs } from '../../src/network/pairs/index.ts';
import { addServices, noServices, serviceSet } from '../../src/network/pairs/services.ts';
import type { Draft } from './base.ts';
import { apart, attachment, hub, hubsOf, modelOf, ofHub, type Step, table } from './hub-alike.ts';
import { edit, eni, find, routes, subnet, to } from './world-scenarios.ts';

describe('a hub', () => {
  it.each([2, 5, 17, 40])('of %i VPCs alike has rows for the bits of their number, and no more', (count) => {
    const { rows } = hubsOf(modelOf(hub(count)));
    const all = [...rows()];
    expect(all.length).toBe(2 * Math.ceil(Math.log2(count)));
    expect(new Set(all.map(({ set }) => describePackets(set))).size).toBe(1);
    expect(all.every(({ missing, perhaps }) => missing.length === 0 && perhaps.count === 0)).toBe(true);
  });

  it.each([
    ['tells all at once that are alike', [], ''],
    [
      'tells those at once whose tables differ outside of the hub',
      [table(0, to('0.0.0.0/0', { GatewayId: 'igw-1' })), table(1, to('192.168.0.0/16', { TransitGatewayId: 'tgw-1' }))],
      '',
    ],
    ['tells those at once of which some have no route to another', [table(0, { ...to('10.1.0.0/16', { TransitGatewayId: 'tgw-1' }), State: 'blackhole' })], ''],
    ['asks one by one where a table leads to another by peering', [table(0, to('10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-1' }))], '0-1'],
    ['asks one by one where a table leads to a part of another by peering', [table(0, to('10.1.0.0/25', { VpcPeeringConnectionId: 'pcx-1' }))], '0-1'],
    ['asks one by one where a table leads to another gateway', [table(2, to('10.3.0.0/16', { TransitGatewayId: 'tgw-2' }))], '2-3'],
    ['asks one by one where a table leads by a list', [table(0, to('pl-1', { TransitGatewayId: 'tgw-1' }))], '0-1 0-2 0-3'],
    ['asks one by one where two have addresses in common', [edit('VPC', 'vpc-2', { CidrBlock: '10.2.0.0/15' })], '2-3'],
    ["asks one by one where a table keeps another's addresses for itself", [table(0, to('10.1.0.0/25', { GatewayId: 'local' }))], '0-1'],
    ['asks one by one where routes were not read', [edit('RouteTable', 'rtb-3', { Routes: undefined })], '0-3 1-3 2-3'],
    ['asks one by one who is behind an appliance', [attachment(1, { Options: { ApplianceModeSupport: 'enable' } })], '0-1 1-2 1-3'],
    ['asks one by one who is not attached yet', [attachment(1, { State: 'pending' })], '0-1 1-2 1-3'],
    ['asks one by one who is attached by subnets that are not known', [attachment(2, { SubnetIds: ['subnet-gone'] })], '0-2 1-2 2-3'],
    [
      'asks one by one who is attached by a subnet that does not lead on to the others',
      [
        subnet('subnet-x', 'vpc-2', '10.2.9.0/24', 'us-east-1a', to('10.2.0.0/24', { NetworkInterfaceId: 'eni-gone' })),
        attachment(2, { SubnetIds: ['subnet-x'] }),
      ],
      '0-2 1-2 2-3',
    ],
    [
      'tells those at once that are attached by a subnet that leads on to the others',
      [subnet('subnet-x', 'vpc-2', '10.2.9.0/24', 'us-east-1a'), attachment(2, { SubnetIds: ['subnet-x'] })],
      '',
    ],
    [
      'asks one by one who is attached twice',
      [
        (made: Draft) =>
          made['AWS::EC2::TransitGatewayVpcAttachment']?.push({
            ...find(made, 'TransitGatewayVpcAttachment', 'tgw-attach-0'),
            TransitGatewayAttachmentId: 'tgw-attach-x',
            TransitGatewayId: 'tgw-2',
          }),
      ],
      '0-1 0-2 0-3',
    ],
    ['tells those at once that have no table of the hub', [ofHub((one) => (one['Associations'] = (one['Associations'] as JsonObject[]).slice(1)))], ''],
    ['tells those at once to whom no route of the hub leads', [ofHub((one) => (one['Routes'] = (one['Routes'] as JsonObject[]).slice(1)))], ''],
    [
      'tells those at once to whom a route of the hub is a blackhole',
      [ofHub((one) => Object.assign((one['Routes'] as JsonObject[])[1] as object, { State: 'blackhole', TransitGatewayAttachments: [] }))],
      '',
    ],
    [
      'asks one by one where the hub leads to another VPC than the one that has the addresses',
      [
        ofHub((one) =>
          Object.assign((one['Routes'] as JsonObject[])[1] as object, {
            TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-2', ResourceId: 'vpc-2', ResourceType: 'vpc' }],
          }),
        ),
      ],
      '0-1 1-2 1-3',
    ],
    [
      'asks one by one where the hub leads to a part of one only',
      [ofHub((one) => Object.assign((one['Routes'] as JsonObject[])[1] as object, { DestinationCidrBlock: '10.1.0.0/25' }))],
      '0-1 1-2 1-3',
    ],
    [
      'asks one by one where the hub leads to a part of one elsewhere',
      [
        ofHub((one) =>
          (one['Routes'] as JsonObject[]).push({
            DestinationCidrBlock: '10.1.0.0/25',
            Type: 'static',
            State: 'active',
            TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-2', ResourceId: 'vpc-2', ResourceType: 'vpc' }],
          }),
        ),
      ],
      '0-1 1-2 1-3',
    ],
  ] as const)('%s', (_, steps, expected) => {
    expect(apart(hub(4, ...(steps as readonly Step[])))).toBe(expected);
  });

  it('tells of no VPC with itself, even where it has addresses in common with another', () => {
    const { rows } = hubsOf(modelOf(hub(4, edit('VPC', 'vpc-2', { CidrBlock: '10.2.0.0/15' }), eni('eni-x', 'subnet-2', '10.2.0.11'))), (vpcId) => vpcId);
    const told = [...new Set([...rows()].map((row) => `${row.from.name} > ${row.to.name}`))];
    expect(told.length).toBe(10);
    expect(told.filter((line) => /(vpc-\d) > \1/.test(line))).toEqual([]);
  });

  it('has the same flows where the addresses of its VPCs are in another order', () => {
    // The first lets in one other alone, which is searched for by its addresses.
    const narrow = hub(
      6,
      edit('SecurityGroup', 'sg-0', { IpPermissions: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.2.0.0/16' }] }] }),
    );
    const order = ['3', '4', '0', '5', '1', '2'];
    const mixed: Draft = JSON.parse(JSON.stringify(narrow).replaceAll(/10\.([0-5])(?=\.\d+\.\d+(?:\/16|\/24|"))/g, (_, n: string) => `10.${order[Number(n)]}`));
    const told = (made: Draft) => {
      const rows = [...indexPairs(modelOf(made), ({ id }) => id).all()];
      return [...new Set(rows.map((row) => `${row.from.name} > ${row.to.name} ${describePackets(row.set).replace(/ from .*/, '')}`))].sort();
    };
    expect(told(narrow).filter((line) => line.includes('> eni-0'))).toEqual(['eni-2 > eni-0 tcp 443 (from port 1024-65535)']);
    expect(told(mixed)).toEqual(told(narrow));
  });

  it('has flows by rules about groups where the gateway keeps them', () => {
    const from = (port: number, ...groups: readonly number[]) => ({
      IpProtocol: 'tcp',
      FromPort: port,
      ToPort: port,
      UserIdGroupPairs: groups.map((n) => ({ GroupId: `sg-${n}`, UserId: '111122223333' })),
    });
    const tell = (mode: string) => {
      const made = hub(
        4,
        edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: mode } }),
        edit('SecurityGroup', 'sg-1', { IpPermissions: [from(443, 0)] }),
        edit('SecurityGroup', 'sg-2', { IpPermissions: [from(22, 0, 1, 2)] }),
        edit('SecurityGroup', 'sg-3', { IpPermissionsEgress: [from(80, 0, 1)], IpPermissions: [] }),
      );
      const rows = [...indexPairs(modelOf(made), ({ id }) => id).all()];
      const services = (row: (typeof rows)[number], set: PacketSet) => {
        const found = noServices();
        addServices(found, row, set);
        return describePackets(serviceSet(found));
      };
      return rows.map((row) => `${row.from.name.at(-1)}${row.to.name.at(-1)} ${services(row, row.set)} | ${services(row, row.perhaps)}`).sort();
    };
    // Of outbound rules about groups nothing is documented across a transit gateway: they are in doubt.
    expect(tell('enable')).toEqual([
      '01 tcp 443 | nothing',
      '02 tcp 22 | nothing',
      '10 everything | nothing',
      '12 tcp 22 | nothing',
      '20 everything | nothing',
      '30 nothing | tcp 80',
    ]);
    expect(tell('disable')).toEqual(['10 everything | nothing', '20 everything | nothing']);
  });

  it('is none where no table of the gateway was read', () => {
    const { vpcIds, covers } = hubsOf(modelOf(hub(3), ['AWS::EC2::TransitGatewayRouteTable']));
    expect(vpcIds.some((a) => vpcIds.some((b) => covers(a, b)))).toBe(false);
  });

  it('is none of one VPC, nor of two at different gateways', () => {
    expect(apart(hub(2, attachment(1, { TransitGatewayId: 'tgw-2' })))).toBe('all');
    expect(hubsOf(modelOf(hub(1))).covers('vpc-0', 'vpc-0')).toBe(false);
  });

  it('has two hubs at two gateways', () => {
    const made = hub(4, attachment(2, { TransitGatewayId: 'tgw-2' }), attachment(3, { TransitGatewayId: 'tgw-2' }), (all) => {
      for (const n of [2, 3]) Object.assign(routes(all, `rtb-${n}`)[1] as object, { TransitGatewayId: 'tgw-2' });
      const first = find(all, 'TransitGatewayRouteTable', 'tgw-rtb-1');
      const second = { ...structuredClone(first), TransitGatewayRouteTableId: 'tgw-rtb-2', TransitGatewayId: 'tgw-2' };
      first.Associations = first.Associations.slice(0, 2);
      second.Associations = second.Associations.slice(2);
      all['AWS::EC2::TransitGatewayRouteTable']?.push(second);
    });
    expect(apart(made)).toBe('0-2 0-3 1-2 1-3');
  });
});

describe('network ACLs alike', () => {
  it('are one question', () => {
    const model = modelOf(hub(3));
    const through = createAclParts(model);
    const [a, b] = ['subnet-0', 'subnet-1'].map((id) => through(model.subnets.get(id) as Parameters<typeof through>[0], 'ingress', 4));
    expect(a).toBe(b);
    expect(a).toBe(through.open(4));
    expect(a).not.toBe(through(model.subnets.get('subnet-0') as Parameters<typeof through>[0], 'ingress', 6));
  });
});
