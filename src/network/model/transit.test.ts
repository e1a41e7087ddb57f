// Shapes of answers: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayAttachment.html and its neighbours.

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { blockOf, recordOf, refTo } from './record.cases.ts';
import { readAttachment, readTransitGateway, readTransitPeering, readTransitTable } from './transit.ts';
import { readVpnConnection, readVpnGateway } from './vpn.ts';

describe('readTransitGateway', () => {
  const gateway = (config: JsonObject) => readTransitGateway(recordOf('AWS::EC2::TransitGateway', 'tgw-1', config));

  // https://docs.aws.amazon.com/vpc/latest/tgw/tgw-security-groups.html: off unless it is turned on.
  it('keeps references to groups where it says so', () => {
    expect(gateway({ State: 'available', Options: { SecurityGroupReferencingSupport: 'enable' } })).toEqual({
      id: 'tgw-1',
      ref: refTo('AWS::EC2::TransitGateway', 'tgw-1'),
      isAvailable: true,
      keepsReferences: true,
    });
    expect([gateway({}), gateway({ State: 'deleting', Options: { SecurityGroupReferencingSupport: 'disable' } })]).toMatchObject([
      { isAvailable: false, keepsReferences: false },
      { isAvailable: false, keepsReferences: false },
    ]);
  });
});

describe('readAttachment', () => {
  it('of a VPC knows its subnets and options', () => {
    const TYPE = 'AWS::EC2::TransitGatewayVpcAttachment';
    const config = {
      TransitGatewayId: 'tgw-1',
      VpcId: 'vpc-1',
      SubnetIds: ['subnet-1'],
      State: 'available',
      Options: { ApplianceModeSupport: 'enable', SecurityGroupReferencingSupport: 'disable' },
    };
    expect(readAttachment(recordOf(TYPE, 'tgw-attach-1', config))).toEqual({
      id: 'tgw-attach-1',
      ref: refTo(TYPE, 'tgw-attach-1'),
      gatewayId: 'tgw-1',
      resourceType: 'vpc',
      resourceId: 'vpc-1',
      isAvailable: true,
      subnetIds: ['subnet-1'],
      isAppliance: true,
      propagatesIpv6: true,
      keepsReferences: false,
    });
    expect(readAttachment(recordOf(TYPE, 'tgw-attach-1', { ResourceId: 'x', ResourceType: 'vpn' }))).toMatchObject({
      gatewayId: '',
      resourceType: 'vpc',
      resourceId: '',
      isAvailable: false,
      subnetIds: [],
      isAppliance: false,
      propagatesIpv6: true,
      keepsReferences: true,
    });
  });

  it('in general knows what it is of, and the table that it is associated with', () => {
    const TYPE = 'AWS::EC2::TransitGatewayAttachment';
    const config = {
      TransitGatewayId: 'tgw-1',
      ResourceType: 'vpn',
      ResourceId: 'vpn-1',
      VpcId: 'x',
      SubnetIds: ['x'],
      State: 'available',
      Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' },
    };
    const read = readAttachment(recordOf(TYPE, 'tgw-attach-1', config));
    expect(read).toMatchObject({ resourceType: 'vpn', resourceId: 'vpn-1', tableId: 'tgw-rtb-1' });
    expect(read.subnetIds).toBeUndefined();
    const other = readAttachment(recordOf(TYPE, 'tgw-attach-1', { Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'disassociating' } }));
    expect([other.tableId, other.resourceType, other.resourceId]).toEqual([undefined, '', '']);
  });
});

describe('readTransitTable', () => {
  const TYPE = 'AWS::EC2::TransitGatewayRouteTable';
  const table = (config: JsonObject) => readTransitTable(recordOf(TYPE, 'tgw-rtb-1', config));

  it('has its routes, propagations and associations', () => {
    const to = (...ids: readonly string[]) => ids.map((TransitGatewayAttachmentId) => ({ TransitGatewayAttachmentId }));
    const config = {
      TransitGatewayId: 'tgw-1',
      Routes: [
        { DestinationCidrBlock: '10.0.0.0/16', Type: 'propagated', State: 'active', TransitGatewayAttachments: to('a', 'b') },
        { DestinationCidrBlock: '10.1.0.0/16', Type: 'static', State: 'blackhole' },
        { PrefixListId: 'pl-1', Type: 'static', State: 'active', TransitGatewayAttachments: [...to('c'), {}] },
      ],
      StaticRoutes: [
        { DestinationCidrBlock: '::/0', Static: true },
        { DestinationCidrBlock: '10.2.0.0/16', Static: false },
      ],
      Propagations: [
        { State: 'enabled', TransitGatewayAttachmentId: 'a', ResourceType: 'vpc', ResourceId: 'vpc-1' },
        { State: 'disabling', TransitGatewayAttachmentId: 'b', ResourceType: 'vpc', ResourceId: 'vpc-2' },
        { State: 'enabled' },
      ],
      Associations: [
        { State: 'associated', TransitGatewayAttachmentId: 'a' },
        { State: 'disassociating', TransitGatewayAttachmentId: 'b' },
        { State: 'associated' },
      ],
    };
    const route = (path: string, text: string, more: object) => ({
      path,
      destination: { kind: 'block', block: blockOf(text) },
      attachmentIds: [],
      isBlackhole: false,
      isStatic: false,
      ...more,
    });
    expect(table(config)).toEqual({
      id: 'tgw-rtb-1',
      ref: refTo(TYPE, 'tgw-rtb-1'),
      gatewayId: 'tgw-1',
      routes: [
        route('Routes[0]', '10.0.0.0/16', { attachmentIds: ['a', 'b'] }),
        route('Routes[1]', '10.1.0.0/16', { isBlackhole: true, isStatic: true }),
        { path: 'Routes[2]', destination: { kind: 'prefix-list', id: 'pl-1' }, attachmentIds: ['c'], isBlackhole: false, isStatic: true },
      ],
      staticRoutes: [route('StaticRoutes[0]', '::/0', { isStatic: true }), route('StaticRoutes[1]', '10.2.0.0/16', {})],
      propagations: [
        { path: 'Propagations[0]', attachmentId: 'a', resourceType: 'vpc', resourceId: 'vpc-1' },
        { path: 'Propagations[2]', attachmentId: '', resourceType: '', resourceId: '' },
      ],
      associations: ['a'],
    });
  });

  it('does not take what is not there for nothing', () => {
    expect(table({})).toEqual({ id: 'tgw-rtb-1', ref: refTo(TYPE, 'tgw-rtb-1'), gatewayId: '' });
  });
});

describe('readTransitPeering', () => {
  it('has a gateway at each end', () => {
    const config = { State: 'available', RequesterTgwInfo: { TransitGatewayId: 'tgw-1' }, AccepterTgwInfo: { TransitGatewayId: 'tgw-2' } };
    const read = (more: JsonObject) => readTransitPeering(recordOf('AWS::EC2::TransitGatewayPeeringAttachment', 'tgw-attach-p', more));
    expect(read(config)).toEqual({ id: 'tgw-attach-p', isAvailable: true, gatewayIds: ['tgw-1', 'tgw-2'] });
    expect(read({})).toEqual({ id: 'tgw-attach-p', isAvailable: false, gatewayIds: ['', ''] });
  });
});

describe('readVpnGateway', () => {
  it('is attached where AWS says so', () => {
    const VpcAttachments = [{ State: 'attached', VpcId: 'vpc-1' }, { State: 'detached', VpcId: 'vpc-2' }, { State: 'attached' }];
    expect(readVpnGateway(recordOf('AWS::EC2::VPNGateway', 'vgw-1', { VpcAttachments }))).toEqual({
      id: 'vgw-1',
      ref: refTo('AWS::EC2::VPNGateway', 'vgw-1'),
      vpcIds: ['vpc-1'],
    });
  });
});

describe('readVpnConnection', () => {
  const read = (config: JsonObject) => readVpnConnection(recordOf('AWS::EC2::VPNConnection', 'vpn-1', config));

  it('works while it is available and a tunnel is not down', () => {
    const config = { VpnGatewayId: 'vgw-1', TransitGatewayId: 'tgw-1', State: 'available', VgwTelemetry: [{ Status: 'DOWN' }, { Status: 'UP' }] };
    expect(read(config)).toEqual({
      id: 'vpn-1',
      ref: refTo('AWS::EC2::VPNConnection', 'vpn-1'),
      vpnGatewayId: 'vgw-1',
      transitGatewayId: 'tgw-1',
      isWorking: true,
    });
    expect(
      [{ State: 'available' }, { State: 'pending' }, { State: 'available', VgwTelemetry: [{ Status: 'DOWN' }, { Status: 'DOWN' }] }, {}].map(
        (one) => read(one).isWorking,
      ),
    ).toEqual([true, false, false, false]);
  });
});
