// Whole answers of peering and transit gateways.

import { draft } from '../base.ts';
import { behindPeering } from '../code-networks.ts';
import { add, allow, change, cidr, edit, find, reroute, sg, subnet, tcp, to, withIpv6 } from '../world-scenarios.ts';
import { acl, drop, entry, ports, row, type Whole } from './rows.ts';

const onlyIpv4 = (id: string) => edit('NetworkInterface', id, { Ipv6Addresses: [] });

export const transit: readonly Whole[] = [
  row('a peering with a third VPC', 'eni-a0', 'eni-b0', () =>
    change(behindPeering(), drop('VPCPeeringConnection', 'pcx-1'), (made) => {
      made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
    }),
  ),
  row('the transit gateway both ways', 'eni-a1', 'eni-b0', draft),
  row('the peering both ways', 'eni-a0', 'eni-b0', draft),
  row('an attachment that is not available', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGatewayVpcAttachment', 'tgw-attach-a', { State: 'pending' })),
  ),
  row('an attachment on the other side that is not available', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { State: 'pending' })),
  ),
  row('an attachment that was not read', 'eni-a1', 'eni-b0', () => change(draft(), drop('TransitGatewayVpcAttachment', 'tgw-attach-a'))),
  row('an attachment on the other side that was not read', 'eni-a1', 'eni-b0', () => change(draft(), drop('TransitGatewayVpcAttachment', 'tgw-attach-b'))),
  row('an attachment of which only the outline is known', 'eni-a1', 'eni-b0', () =>
    change(draft(), drop('TransitGatewayVpcAttachment', 'tgw-attach-b'), (made) =>
      add(made, 'TransitGatewayAttachment', {
        TransitGatewayAttachmentId: 'tgw-attach-b',
        TransitGatewayId: 'tgw-1',
        ResourceType: 'vpc',
        ResourceId: 'vpc-b',
        State: 'available',
      }),
    ),
  ),
  row('its own attachment of which only the outline is known', 'eni-a1', 'eni-b0', () =>
    change(draft(), drop('TransitGatewayVpcAttachment', 'tgw-attach-a'), (made) =>
      add(made, 'TransitGatewayAttachment', {
        TransitGatewayAttachmentId: 'tgw-attach-a',
        TransitGatewayId: 'tgw-1',
        ResourceType: 'vpc',
        ResourceId: 'vpc-a',
        State: 'available',
      }),
    ),
  ),
  row('a subnet of an attachment that was not read', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-gone'] })),
  ),
  row('a subnet of its own attachment that was not read', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGatewayVpcAttachment', 'tgw-attach-a', { SubnetIds: ['subnet-gone'] })),
  ),
  row('equal routes of a transit gateway', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) =>
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes[1].TransitGatewayAttachments.push({ TransitGatewayAttachmentId: 'tgw-attach-a' }),
    ),
  ),
  row('a table that the attachment itself names', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Associations = undefined;
      for (const vpc of ['a', 'b'])
        add(made, 'TransitGatewayAttachment', {
          TransitGatewayAttachmentId: `tgw-attach-${vpc}`,
          TransitGatewayId: 'tgw-1',
          ResourceType: 'vpc',
          ResourceId: `vpc-${vpc}`,
          State: 'available',
          Association: { State: 'associated', TransitGatewayRouteTableId: 'tgw-rtb-1' },
        });
    }),
  ),
  row('a table that the attachment names and that was not read', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Associations = [];
      add(made, 'TransitGatewayAttachment', {
        TransitGatewayAttachmentId: 'tgw-attach-a',
        TransitGatewayId: 'tgw-1',
        Association: { State: 'associated', TransitGatewayRouteTableId: 'tgw-rtb-9' },
      });
    }),
  ),
  ...['a', 'b'].map((vpc) =>
    row(`a table that the attachment of vpc-${vpc} names and that was not read, beside one that was`, 'eni-a1', 'eni-b0', () =>
      change(draft(), (made) => {
        const table = find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1');
        table.Associations = table.Associations.filter(({ ResourceId }: { ResourceId: string }) => ResourceId !== `vpc-${vpc}`);
        add(made, 'TransitGatewayAttachment', {
          TransitGatewayAttachmentId: `tgw-attach-${vpc}`,
          TransitGatewayId: 'tgw-1',
          Association: { State: 'associated', TransitGatewayRouteTableId: 'tgw-rtb-9' },
        });
      }),
    ),
  ),
  row('an association that is read of another transit gateway', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      const table = find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1');
      table.Associations = table.Associations.slice(1);
      add(made, 'TransitGatewayAttachment', {
        TransitGatewayAttachmentId: 'tgw-attach-x',
        TransitGatewayId: 'tgw-2',
        Association: { State: 'associated', TransitGatewayRouteTableId: 'tgw-rtb-9' },
      });
    }),
  ),
  row('an attachment without a table, beside a table that leads on, one that does not, and one of another transit gateway', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      const table = find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1');
      table.Associations = table.Associations.slice(1);
      add(
        made,
        'TransitGatewayRouteTable',
        { ...table, TransitGatewayRouteTableId: 'tgw-rtb-0', Routes: [], Associations: [] },
        { ...table, TransitGatewayRouteTableId: 'tgw-rtb-8', TransitGatewayId: 'tgw-2', Associations: [] },
      );
    }),
  ),
  row('no table of the transit gateway was read', 'eni-a1', 'eni-b0', () => change(draft(), drop('TransitGatewayRouteTable', 'tgw-rtb-1'))),
  row('associations that were not read', 'eni-a1', 'eni-b0', () => change(draft(), edit('TransitGatewayRouteTable', 'tgw-rtb-1', { Associations: undefined }))),
  row('static routes and propagations instead of routes', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      const table = find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1');
      table.StaticRoutes = [table.Routes[0]];
      table.Routes = undefined;
      table.Propagations = [{ State: 'enabled', TransitGatewayAttachmentId: 'tgw-attach-b', ResourceType: 'vpc', ResourceId: 'vpc-b' }];
    }),
  ),
  row('a propagation of a VPN', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      const table = find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1');
      table.StaticRoutes = table.Routes;
      table.Routes = undefined;
      table.Propagations = [{ State: 'enabled', TransitGatewayAttachmentId: 'tgw-attach-v', ResourceType: 'vpn', ResourceId: 'vpc-b' }];
    }),
  ),
  row('a route of a transit gateway by a list', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      const [first, second] = find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes;
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes = [first, { ...second, DestinationCidrBlock: undefined, PrefixListId: 'pl-b' }];
      add(made, 'PrefixList', { PrefixListId: 'pl-b', Entries: [{ Cidr: '10.1.0.0/16' }] });
    }),
  ),
  row('a route of a transit gateway by a list that was not read', 'eni-a1', 'eni-b0', () =>
    change(draft(), (made) => {
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes[1] = { PrefixListId: 'pl-b', State: 'active', TransitGatewayAttachments: [] };
    }),
  ),
  row('references kept by the transit gateway, inbound', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } }), allow('sg-b', 'in', tcp(443, sg('sg-a')))),
  ),
  row('references kept by the transit gateway, outbound', 'eni-a1', 'eni-b0', () =>
    change(draft(), edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } }), allow('sg-a', 'out', tcp(443, sg('sg-b')))),
  ),
  row('references that one attachment does not keep', 'eni-a1', 'eni-b0', () =>
    change(
      draft(),
      edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } }),
      edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { Options: { SecurityGroupReferencingSupport: 'disable' } }),
      allow('sg-b', 'in', tcp(443, sg('sg-a'))),
    ),
  ),
  row('references across a peering', 'eni-a0', 'eni-b0', () =>
    change(draft(), allow('sg-b', 'in', tcp(443, sg('sg-a'))), allow('sg-a', 'out', tcp(443, sg('sg-b')), tcp(22, cidr('0.0.0.0/0')))),
  ),
  row(
    'references across a peering of Regions, beside a rule about addresses',
    'eni-a0',
    'eni-b0',
    () =>
      change(
        draft(),
        (made) => Object.assign(find(made, 'VPCPeeringConnection', 'pcx-1').AccepterVpcInfo, { Region: 'eu-west-1' }),
        allow('sg-a', 'out', tcp(443, sg('sg-b')), { IpProtocol: 'tcp', FromPort: 440, ToPort: 450, ...cidr('10.1.0.0/16') }),
      ),
    { query: { port: [430, 460] } },
  ),
  row('a peering that was not read', 'eni-a0', 'eni-b0', () => change(draft(), drop('VPCPeeringConnection', 'pcx-1'))),
  row('a peering to a VPC that was not read', 'eni-a0', '10.1.0.77', () =>
    change(draft(), drop('VPC', 'vpc-b'), drop('Subnet', 'subnet-b0'), drop('NetworkInterface', 'eni-b0')),
  ),
  row('a peering of other VPCs', 'eni-a0', 'eni-b0', () =>
    change(draft(), (made) => {
      for (const side of ['RequesterVpcInfo', 'AccepterVpcInfo']) find(made, 'VPCPeeringConnection', 'pcx-1')[side].VpcId = 'vpc-z';
    }),
  ),
  row('routes that go in a circle between VPCs', 'eni-a1', '10.7.7.7', () =>
    change(draft(), reroute('rtb-a1', '10.7.0.0/16', { TransitGatewayId: 'tgw-1' }), reroute('rtb-b0', '10.7.0.0/16', { TransitGatewayId: 'tgw-1' }), (made) =>
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push({
        DestinationCidrBlock: '10.7.0.0/16',
        Type: 'static',
        State: 'active',
        TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-b' }],
      }),
    ),
  ),
  row('appliance mode in two zones that differ', 'eni-a1', 'eni-b0', () =>
    change(
      draft(),
      subnet('subnet-b1', 'vpc-b', '10.1.1.0/24', 'us-east-1b', to('10.0.0.0/16', { TransitGatewayId: 'tgw-1' })),
      edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-b1'], Options: { ApplianceModeSupport: 'enable' } }),
    ),
  ),
  row(
    'appliance mode where one zone lets only some ports in',
    'eni-a1',
    'eni-b0',
    () =>
      change(
        draft(),
        subnet('subnet-b1', 'vpc-b', '10.1.1.0/24', 'us-east-1b', to('10.0.0.0/16', { TransitGatewayId: 'tgw-1' })),
        edit('TransitGatewayVpcAttachment', 'tgw-attach-b', { SubnetIds: ['subnet-b0', 'subnet-b1'], Options: { ApplianceModeSupport: 'enable' } }),
        acl('acl-subnet-b1', entry(1, 'allow', true, ports(440, 450)), entry(1, 'allow', false)),
      ),
    { query: { port: [443, 460] } },
  ),
  row('a route by a peering connection of two other VPCs', 'eni-b0', 'eni-c0', () =>
    change(behindPeering(), reroute('rtb-b0', '10.2.0.0/16', { VpcPeeringConnectionId: 'pcx-2' })),
  ),
  row('references that the attachment of the sender does not keep', 'eni-a1', 'eni-b0', () =>
    change(
      draft(),
      edit('TransitGateway', 'tgw-1', { Options: { SecurityGroupReferencingSupport: 'enable' } }),
      edit('TransitGatewayVpcAttachment', 'tgw-attach-a', { Options: { SecurityGroupReferencingSupport: 'disable' } }),
      allow('sg-b', 'in', tcp(443, sg('sg-a'))),
    ),
  ),
  row('a peering connection to what is outside of the blocks of a VPC that has IPv6 too', 'eni-a0', 'eni-b0', () =>
    change(draft(), withIpv6, edit('VPC', 'vpc-b', { CidrBlock: '10.5.0.0/16' }), onlyIpv4('eni-a0'), onlyIpv4('eni-b0')),
  ),
  row('a route by a peering connection of the VPC with another', 'eni-b0', 'eni-a0', () =>
    change(behindPeering(), reroute('rtb-b0', '10.0.0.0/24', { VpcPeeringConnectionId: 'pcx-2' })),
  ),
  ...(['8.8.8.8', 'internet', '192.168.1.1'] as const).map((end) =>
    row(`${end} by either of two zones of an attachment`, 'eni-b0', end, () =>
      change(
        draft(),
        reroute('rtb-b0', '0.0.0.0/0', { TransitGatewayId: 'tgw-1' }),
        subnet('subnet-c', 'vpc-a', '10.0.7.0/24', 'us-east-1c', to('0.0.0.0/0', { NatGatewayId: 'nat-a' })),
        edit('TransitGatewayVpcAttachment', 'tgw-attach-a', { SubnetIds: ['subnet-a1', 'subnet-c'] }),
        reroute('rtb-a0', '10.1.0.0/16', { TransitGatewayId: 'tgw-1' }),
        (made) =>
          find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push({
            DestinationCidrBlock: '0.0.0.0/0',
            Type: 'static',
            State: 'active',
            TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-a' }],
          }),
      ),
    ),
  ),
];
