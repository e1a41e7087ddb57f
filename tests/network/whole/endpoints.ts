// Whole answers of gateway endpoints, and of routes to what is not modelled.

import { draft } from '../base.ts';
import { withGatewayEndpoint } from '../code-networks.ts';
import { add, change, edit, find, onlyIpv6, reroute, routes, withIpv6 } from '../world-scenarios.ts';
import { row, type Whole } from './rows.ts';

const unmodelled: readonly Whole[] = (
  [
    ['CoreNetworkArn', 'arn:core'],
    ['CarrierGatewayId', 'cagw-1'],
    ['LocalGatewayId', 'lgw-1'],
    ['InstanceId', 'i-gone'],
  ] as const
).map(([field, id]) => row(`a route by ${field}`, 'eni-a0', '8.8.8.8', () => change(draft(), reroute('rtb-a0', '0.0.0.0/0', { [field]: id }))));

export const endpoints: readonly Whole[] = [
  ...['9.255.255.255', '11.0.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0', '172.20.0.1', '192.168.0.1'].map((end) =>
    row(`${end} by the unread list of a service`, 'eni-a0', end, () =>
      change(withGatewayEndpoint(), (made) => {
        made['AWS::EC2::PrefixList'] = [];
        const [local, , , list] = routes(made, 'rtb-a0');
        find(made, 'RouteTable', 'rtb-a0').Routes = [local, list];
      }),
    ),
  ),
  row('a service by all of ICMP', 'eni-a0', 's3', withGatewayEndpoint, { query: { protocol: 1 } }),
  ...(['52.216.0.1', 'internet', 'eni-b0'] as const).map((end) =>
    row(`${end} by the unread list of a service alone`, 'eni-a0', end, () =>
      change(withGatewayEndpoint(), (made) => {
        made['AWS::EC2::PrefixList'] = [];
        const [local, , , list] = routes(made, 'rtb-a0');
        find(made, 'RouteTable', 'rtb-a0').Routes = [local, list];
      }),
    ),
  ),
  row('a route to an endpoint that is gone', 'eni-a0', '8.8.8.8', () => change(draft(), reroute('rtb-a0', '0.0.0.0/0', { GatewayId: 'vpce-gone' }))),
  row('a route to an interface endpoint', 'eni-a0', '8.8.8.8', () =>
    change(draft(), reroute('rtb-a0', '0.0.0.0/0', { GatewayId: 'vpce-1' }), (made) =>
      add(made, 'VPCEndpoint', { VpcEndpointId: 'vpce-1', VpcId: 'vpc-a', VpcEndpointType: 'Interface', ServiceName: 'x', State: 'available' }),
    ),
  ),
  row('a service by its short name, by its endpoint', 'eni-a0', 's3', withGatewayEndpoint),
  row('a service by a ping', 'eni-a0', 's3', withGatewayEndpoint, { query: { protocol: 'icmp' } }),
  row('a service by any protocol', 'eni-a0', 'vpce-s3', withGatewayEndpoint, { query: { protocol: 'all' } }),
  ...(['icmp', 'all'] as const).map((protocol) =>
    row(
      `a service over IPv6 by ${protocol}`,
      'eni-a0',
      'vpce-s3',
      () =>
        change(withGatewayEndpoint(), withIpv6, onlyIpv6('eni-a0'), (made) => {
          find(made, 'PrefixList', 'pl-s3').Entries = [{ Cidr: '2a05:d000::/32' }];
        }),
      { query: { protocol } },
    ),
  ),
  row('a service behind an endpoint that is not available', 'eni-a0', 'vpce-s3', () =>
    change(withGatewayEndpoint(), edit('VPCEndpoint', 'vpce-s3', { State: 'deleting' })),
  ),
  row('one address of a service, past its endpoint', 'eni-a0', '52.216.0.1', withGatewayEndpoint),
  row('the internet is not a service', 'eni-a0', 'internet', withGatewayEndpoint),
  row('a service without a route to its endpoint', 'eni-a1', 'vpce-s3', withGatewayEndpoint),
  row('a service from a VPC that has no endpoint', 'eni-b0', 'vpce-s3', withGatewayEndpoint),
  row('an endpoint of another VPC, by the transit gateway', 'eni-b0', 'vpce-s3', () =>
    change(withGatewayEndpoint(), reroute('rtb-b0', 'pl-s3', { TransitGatewayId: 'tgw-1' }), reroute('rtb-a1', 'pl-s3', { GatewayId: 'vpce-s3' }), (made) =>
      find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push({
        DestinationCidrBlock: '52.216.0.0/15',
        Type: 'static',
        State: 'active',
        TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-a' }],
      }),
    ),
  ),
  row('a service whose list was not read', 'eni-a0', '52.216.0.1', () =>
    change(withGatewayEndpoint(), (made) => {
      made['AWS::EC2::PrefixList'] = [];
    }),
  ),
  row('a list of a service that was not read, and a private address', 'eni-a0', 'eni-b0', () =>
    change(withGatewayEndpoint(), (made) => {
      made['AWS::EC2::PrefixList'] = [];
    }),
  ),
  row('an unread list that a NAT gateway has, beside a route to one address', 'eni-a0', 'eni-b0', () =>
    change(draft(), reroute('rtb-a0', 'pl-1', { NatGatewayId: 'nat-a' }), reroute('rtb-a0', '10.1.0.10/32', { VpcPeeringConnectionId: 'pcx-1' })),
  ),
  row('an unread list that an internet gateway has takes nothing from the local route', 'eni-a0', 'eni-a1', () =>
    change(draft(), reroute('rtb-a0', 'pl-1', { GatewayId: 'igw-a' })),
  ),
  row('an unread list that a NAT gateway has may take from the local route', 'eni-a0', 'eni-a1', () =>
    change(draft(), reroute('rtb-a0', 'pl-1', { NatGatewayId: 'nat-a' })),
  ),
  ...unmodelled,
  row('a service that an interface endpoint has too', 'eni-a1', 'vpce-s3', () =>
    change(withGatewayEndpoint(), reroute('rtb-a1', '0.0.0.0/0', { VpcPeeringConnectionId: 'pcx-1' }), (made) =>
      add(made, 'VPCEndpoint', {
        VpcEndpointId: 'vpce-if',
        VpcId: 'vpc-a',
        VpcEndpointType: 'Interface',
        ServiceName: 'com.amazonaws.us-east-1.s3',
        State: 'available',
      }),
    ),
  ),
  row('a service that another endpoint of the VPC is not of', 'eni-a1', 'vpce-s3', () =>
    change(withGatewayEndpoint(), reroute('rtb-a1', '0.0.0.0/0', { VpcPeeringConnectionId: 'pcx-1' }), (made) =>
      add(made, 'VPCEndpoint', {
        VpcEndpointId: 'vpce-db',
        VpcId: 'vpc-a',
        VpcEndpointType: 'Gateway',
        ServiceName: 'com.amazonaws.us-east-1.dynamodb',
        State: 'available',
      }),
    ),
  ),
];
