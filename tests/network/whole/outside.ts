// Whole answers of what lies outside: networks behind gateways, strangers.

import { type Draft, draft } from '../base.ts';
import { withVpn, withVpnGateway } from '../code-networks.ts';
import { add, allow, change, cidr, edit, eni, find, onlyIpv6, reroute, sg, tcp, withIpv6 } from '../world-scenarios.ts';
import { drop, row, type Whole } from './rows.ts';

export const outside: readonly Whole[] = [
  row('an address that is on no internet and in no network', 'eni-a0', '224.0.0.1', draft),
  row('a stranger where groups refer to one that was read', '192.168.1.1', 'eni-a0', () => change(withVpnGateway(), allow('sg-a', 'in', tcp(443, sg('sg-b'))))),
  row('a network behind a virtual private gateway', 'eni-a0', '192.168.1.1', withVpnGateway),
  row('a virtual private gateway of another VPC', 'eni-a0', '192.168.1.1', () => change(withVpnGateway(), edit('VPNGateway', 'vgw-a', { VpcAttachments: [] }))),
  row('a virtual private gateway that was not read', 'eni-a0', '192.168.1.1', () => change(withVpnGateway(), drop('VPNGateway', 'vgw-a'))),
  row('of two connections one works', 'eni-a0', '192.168.1.1', () =>
    change(withVpnGateway(), edit('VPNConnection', 'vpn-a', { State: 'deleted' }), (made) =>
      add(made, 'VPNConnection', { VpnConnectionId: 'vpn-b', VpnGatewayId: 'vgw-a', State: 'available' }),
    ),
  ),
  row('a connection that is down, where Direct Connect leads there too', 'eni-a0', '192.168.1.1', () =>
    change(withVpnGateway(), edit('VPNConnection', 'vpn-a', { State: 'deleted' }), (made) => {
      made['AWS::DirectConnect::VirtualInterface'] = [{ virtualGatewayId: 'vgw-a' }];
    }),
  ),
  row(
    'a connection that is down, where Direct Connect was not read',
    'eni-a0',
    '192.168.1.1',
    () => change(withVpnGateway(), edit('VPNConnection', 'vpn-a', { State: 'deleted' })),
    {
      unread: ['AWS::DirectConnect::DirectConnectGatewayAssociation'],
    },
  ),
  row(
    'a connection that is down, where not all were read',
    'eni-a0',
    '192.168.1.1',
    () => change(withVpnGateway(), edit('VPNConnection', 'vpn-a', { State: 'deleted' })),
    {
      unread: ['AWS::EC2::VPNGateway'],
    },
  ),
  row('a VPN attachment', 'eni-a1', '192.168.1.1', withVpn),
  row('a VPN attachment whose connection was not read', 'eni-a1', '192.168.1.1', () => change(withVpn(), drop('VPNConnection', 'vpn-1'))),
  row('a Direct Connect attachment', 'eni-a1', '192.168.1.1', () =>
    change(withVpn(), edit('TransitGatewayAttachment', 'tgw-attach-vpn', { ResourceType: 'direct-connect-gateway', ResourceId: 'dx-1' })),
  ),
  row('a stranger by a virtual private gateway', '192.168.1.1', 'eni-a0', withVpnGateway),
  row('a stranger whom no group lets in', '192.168.1.1', 'eni-a0', () => change(withVpnGateway(), allow('sg-a', 'in', tcp(22, cidr('0.0.0.0/0'))))),
  row('a stranger where groups refer to one that was not read', '192.168.1.1', 'eni-a0', () =>
    change(withVpnGateway(), allow('sg-a', 'in', tcp(443, sg('sg-gone')))),
  ),
  ...(
    [
      ['eni-a0', '8.8.8.8'],
      ['8.8.8.8', 'eni-a0'],
    ] as const
  ).map(([from, end]) =>
    row(`${from} to ${end} where the internet may be left for alone`, from, end, () =>
      change(draft(), (made) => {
        made['AWS::EC2::VPCBlockPublicAccessOptions'] = [
          { AwsAccountId: '111122223333', InternetGatewayBlockMode: 'block-bidirectional', ExclusionsAllowed: 'allowed' },
        ];
        add(made, 'VPCBlockPublicAccessExclusion', {
          ExclusionId: 'x-1',
          ResourceArn: 'arn:aws:ec2:us-east-1:111122223333:subnet/subnet-a0',
          InternetGatewayExclusionMode: 'allow-egress',
          State: 'create-complete',
        });
      }),
    ),
  ),
  row('private IPv6 by an egress-only gateway', 'eni-a0', 'fd00:9::1', () =>
    change(draft(), withIpv6, onlyIpv6('eni-a0'), reroute('rtb-a0', '::/0', { EgressOnlyInternetGatewayId: 'eigw-a' }), (made) =>
      add(made, 'EgressOnlyInternetGateway', { EgressOnlyInternetGatewayId: 'eigw-a', Attachments: [{ State: 'attached', VpcId: 'vpc-a' }] }),
    ),
  ),
  ...(
    [
      ['eni-a0', '8.8.8.8', 'two public addresses', { Association: { PublicIp: '52.0.0.11' } }],
      ['8.8.8.8', 'eni-a0', "a public address and a carrier's", { Association: { CarrierIp: '155.146.0.1' } }],
    ] as const
  ).map(([from, end, what, more]) =>
    row(`${from} to ${end}, of ${what}`, from, end, () =>
      change(draft(), (made) => find(made, 'NetworkInterface', 'eni-a0').PrivateIpAddresses.push({ PrivateIpAddress: '10.0.0.11', ...more })),
    ),
  ),
  row('link-local services', 'eni-a0', '169.254.169.254', draft, { query: { port: 80 } }),
  row('the internet where it is private', 'eni-a0', '10.9.9.9', () => draft()),
  ...(['10.9.9.9', '172.16.0.1', '100.64.1.1'] as const).map((source) =>
    row(`the internet gateway where packets come from ${source}`, source, 'eni-a0', () =>
      change(draft(), (made) => {
        made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
        made['AWS::EC2::VPCPeeringConnection'] = [];
        for (const table of made['AWS::EC2::RouteTable'] ?? [])
          table.Routes = table.Routes.filter((one: Record<string, unknown>) => !('VpcPeeringConnectionId' in one) && !('TransitGatewayId' in one));
      }),
    ),
  ),
  ...(
    [
      ['nothing', () => undefined],
      ['a peering', undefined],
      [
        'a virtual private gateway',
        (made: Draft) => add(made, 'VPNGateway', { VpnGatewayId: 'vgw-a', VpcAttachments: [{ State: 'attached', VpcId: 'vpc-a' }] }),
      ],
      ['a VPN client endpoint', eni('eni-vpn', 'subnet-a0', '10.0.0.200', { RequesterManaged: true, Description: 'ClientVPN Endpoint resource' })],
      ['an interface of its own with that name', eni('eni-vpn', 'subnet-a0', '10.0.0.200', { Description: 'my VPN' })],
      ['a route by a local gateway', reroute('rtb-a1', '192.168.0.0/16', { LocalGatewayId: 'lgw-1' })],
      ['a table that was not read', edit('RouteTable', 'rtb-a1', { Routes: undefined })],
      [
        'an attachment',
        (made: Draft) =>
          add(made, 'TransitGatewayVpcAttachment', {
            TransitGatewayAttachmentId: 't',
            TransitGatewayId: 'tgw-9',
            VpcId: 'vpc-a',
            SubnetIds: [],
            State: 'available',
          }),
      ],
      [
        'an attachment of another VPC',
        (made: Draft) =>
          add(made, 'TransitGatewayVpcAttachment', {
            TransitGatewayAttachmentId: 't',
            TransitGatewayId: 'tgw-9',
            VpcId: 'vpc-b',
            SubnetIds: [],
            State: 'available',
          }),
      ],
      ['a local gateway of another VPC', reroute('rtb-b0', '192.168.0.0/16', { LocalGatewayId: 'lgw-1' })],
    ] as const
  ).map(([what, step]) =>
    row(`a stranger where beside the internet there is ${what}`, '192.168.1.1', 'eni-a0', () =>
      change(
        draft(),
        (made) => {
          made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
          if (step !== undefined) made['AWS::EC2::VPCPeeringConnection'] = [];
          for (const table of made['AWS::EC2::RouteTable'] ?? [])
            table.Routes = table.Routes.filter((one: Record<string, unknown>) => !('VpcPeeringConnectionId' in one) && !('TransitGatewayId' in one));
        },
        step ?? (() => undefined),
      ),
    ),
  ),
  row('a stranger of shared addresses', '100.64.1.1', 'eni-a0', () =>
    change(draft(), (made) => {
      made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
      made['AWS::EC2::VPCPeeringConnection'] = [];
      made['AWS::EC2::InternetGateway'] = [];
      for (const table of made['AWS::EC2::RouteTable'] ?? []) table.Routes.splice(1);
    }),
  ),
  row('a stranger where entrances were not read', '192.168.1.1', 'eni-a0', draft, { unread: ['AWS::EC2::VPNGateway'] }),
  row('a stranger of private IPv6', 'fd00::1', 'eni-a0', () => change(draft(), withIpv6)),
  ...(['a', 'b'] as const).map((vpc) =>
    row(`a stranger where vpc-${vpc} has a Client VPN endpoint`, '192.168.1.1', 'eni-a0', () =>
      change(
        draft(),
        eni('eni-vpn', `subnet-${vpc}0`, `10.${vpc === 'a' ? 0 : 1}.0.77`, { RequesterManaged: true, Description: 'ClientVPN Endpoint resource' }),
        (made) => {
          made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
          made['AWS::EC2::VPCPeeringConnection'] = [];
          for (const table of made['AWS::EC2::RouteTable'] ?? []) table.Routes.splice(1);
        },
      ),
    ),
  ),
  row('a stranger of IPv6 that no way leads to', '2a00::1', 'eni-b0', () => change(draft(), withIpv6)),
];
