// Networks that are wrong or only half read: a named unknown or a plain answer, never a crash and never a silent no.

import { describe, expect, it } from 'vitest';
import { exposedToInternet, findEnds, reachBetween, readNetwork } from '../../src/network/index.ts';
import { recordOf } from './balanced.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';

function ask(made: Draft, from: string, to: string, unread: readonly string[] = []) {
  const model = readNetwork(snapshotOf(worldOf(made), false, unread));
  const [a, b] = [from, to].map((text) => {
    const found = findEnds(model, text);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return found.value.ends;
  });
  const { answer, missing, obstacles } = reachBetween(model, a ?? [], b ?? [], { port: 443 });
  return { answer, names: missing.map(({ name }) => name).join('; '), codes: obstacles.flat().map(({ code }) => code) };
}

const ec2 = (made: Draft, type: string, index = 0) => recordOf(made, `AWS::EC2::${type}`, index);
const routesOf = (made: Draft, index: number) => ec2(made, 'RouteTable', index).Routes;

describe('bad input', () => {
  it('of two VPCs with the same addresses, each keeps to its own', () => {
    const made = draft();
    ec2(made, 'VPC', 1).CidrBlock = '10.0.0.0/16';
    ec2(made, 'Subnet', 2).CidrBlock = '10.0.0.0/24';
    Object.assign(ec2(made, 'NetworkInterface', 2), { PrivateIpAddress: '10.0.0.10', PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10', Primary: true }] });
    expect(ask(made, 'eni-a0', 'eni-a1').answer).toBe('yes');
    expect(ask(made, 'eni-a0', 'eni-b0').answer).toBe('no');
  });

  it.each([
    ['GatewayId', 'igw-gone', 'ec2:DescribeInternetGateways'],
    ['NatGatewayId', 'nat-gone', 'ec2:DescribeNatGateways'],
    ['TransitGatewayId', 'tgw-gone', 'ec2:DescribeTransitGatewayVpcAttachments'],
    ['VpcPeeringConnectionId', 'pcx-gone', 'ec2:DescribeVpcPeeringConnections'],
    ['NetworkInterfaceId', 'eni-gone', 'ec2:DescribeNetworkInterfaces'],
    ['GatewayId', 'vpce-gone', 'ec2:DescribeVpcEndpoints'],
    ['GatewayId', 'vgw-gone', 'the network behind the virtual private gateway vgw-gone'],
  ])('a route to %s %s that is gone is unknown by name', (field, id, name) => {
    const made = draft();
    routesOf(made, 0)[1] = { DestinationCidrBlock: '0.0.0.0/0', [field]: id, State: 'active' };
    const { answer, names } = ask(made, 'eni-a0', '8.8.8.8');
    expect([answer, names]).toEqual(['unknown', expect.stringContaining(name)]);
  });

  it('peerings in a circle end', () => {
    const made = draft();
    ec2(made, 'VPCPeeringConnection').AccepterVpcInfo.VpcId = 'vpc-a';
    for (const index of [0, 1, 2]) routesOf(made, index).push({ DestinationCidrBlock: '0.0.0.0/1', VpcPeeringConnectionId: 'pcx-1', State: 'active' });
    expect(['no', 'unknown']).toContain(ask(made, 'eni-a0', '8.8.8.8').answer);
    expect(['no', 'unknown']).toContain(ask(made, 'eni-a0', 'eni-b0').answer);
  });

  it('transit gateways that send to each other end', () => {
    const made = draft();
    made['AWS::EC2::TransitGateway']?.push({ TransitGatewayId: 'tgw-2', State: 'available', Options: {} });
    const peering = (gateway: string) => ({
      TransitGatewayAttachmentId: 'tgw-attach-p',
      TransitGatewayId: gateway,
      ResourceType: 'peering',
      ResourceId: 'x',
      State: 'available',
    });
    made['AWS::EC2::TransitGatewayAttachment'] = [peering('tgw-1')];
    made['AWS::EC2::TransitGatewayPeeringAttachment'] = [
      {
        TransitGatewayAttachmentId: 'tgw-attach-p',
        State: 'available',
        RequesterTgwInfo: { TransitGatewayId: 'tgw-1' },
        AccepterTgwInfo: { TransitGatewayId: 'tgw-2' },
      },
    ];
    const toPeer = {
      DestinationCidrBlock: '10.1.0.0/16',
      Type: 'static',
      State: 'active',
      TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-p' }],
    };
    ec2(made, 'TransitGatewayRouteTable').Routes = [toPeer];
    made['AWS::EC2::TransitGatewayRouteTable']?.push({
      TransitGatewayRouteTableId: 'tgw-rtb-2',
      TransitGatewayId: 'tgw-2',
      Associations: [{ TransitGatewayAttachmentId: 'tgw-attach-p', State: 'associated' }],
      Routes: [toPeer],
    });
    expect(['no', 'unknown']).toContain(ask(made, 'eni-a1', 'eni-b0').answer);
  });

  it('groups that refer to each other in a circle let in their members and nobody else', () => {
    const made = draft();
    const only = (id: string) => [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: id }] }];
    Object.assign(ec2(made, 'SecurityGroup', 0), { IpPermissions: only('sg-b') });
    Object.assign(ec2(made, 'SecurityGroup', 1), { IpPermissions: only('sg-a') });
    expect(ask(made, 'eni-a0', 'eni-b0').answer).toBe('yes');
    expect(ask(made, 'eni-a0', 'eni-a1').answer).toBe('no');
    expect(exposedToInternet(readNetwork(snapshotOf(worldOf(made))))).toEqual([]);
  });

  it('prefix lists that were not read are unknown, in groups and in routes', () => {
    const inGroup = draft();
    ec2(inGroup, 'SecurityGroup').IpPermissions = [{ IpProtocol: '-1', PrefixListIds: [{ PrefixListId: 'pl-1' }] }];
    expect(ask(inGroup, '8.8.8.8', 'eni-a0', ['AWS::EC2::PrefixList'])).toMatchObject({
      answer: 'unknown',
      names: expect.stringContaining('ec2:DescribeManagedPrefixLists'),
    });
    const inRoutes = draft();
    routesOf(inRoutes, 0)[2] = { DestinationPrefixListId: 'pl-1', VpcPeeringConnectionId: 'pcx-1', State: 'active' };
    routesOf(inRoutes, 0).splice(1, 1);
    expect(ask(inRoutes, 'eni-a0', 'eni-b0', ['AWS::EC2::PrefixList'])).toMatchObject({ answer: 'unknown' });
  });

  it('nonsense in every record is no crash', () => {
    const made = draft();
    for (const records of Object.values(made)) {
      for (const record of records)
        for (const key of Object.keys(record)) if (!key.endsWith('Id')) record[key] = key.length % 2 === 0 ? null : ['__proto__', 7];
    }
    const model = readNetwork(snapshotOf(worldOf(made)));
    expect(exposedToInternet(model)).toEqual([]);
    expect(findEnds(model, 'eni-a0').ok).toBe(true);
    expect(findEnds(model, 'constructor').ok).toBe(false);
  });
});
