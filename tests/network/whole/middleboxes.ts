// Whole answers of middleboxes and of edge routes.

import { draft } from '../base.ts';
import { add, change, edit, onlyIpv6, reroute, to, withIpv6 } from '../world-scenarios.ts';
import { row, type Whole } from './rows.ts';

export const middleboxes: readonly Whole[] = [
  row('edge routes to an interface that is gone', '8.8.8.8', 'eni-a0', () =>
    change(draft(), (made) =>
      add(made, 'RouteTable', {
        RouteTableId: 'rtb-edge',
        VpcId: 'vpc-a',
        Associations: [{ GatewayId: 'igw-a' }],
        Routes: [to('10.0.0.0/24', { NetworkInterfaceId: 'eni-gone' })],
      }),
    ),
  ),
  row('a route to an interface that is gone', 'eni-a0', '8.8.8.8', () => change(draft(), reroute('rtb-a0', '0.0.0.0/0', { NetworkInterfaceId: 'eni-gone' }))),
  row('a middlebox that is attached to nothing', 'eni-a0', '8.8.8.8', () =>
    change(
      draft(),
      reroute('rtb-a0', '0.0.0.0/0', { NetworkInterfaceId: 'eni-a1' }),
      edit('NetworkInterface', 'eni-a1', { SourceDestCheck: false, Status: 'available' }),
    ),
  ),
  row('a middlebox that forwards', 'eni-a0', 'eni-b0', () =>
    change(draft(), reroute('rtb-a0', '10.1.0.0/16', { NetworkInterfaceId: 'eni-a1' }), edit('NetworkInterface', 'eni-a1', { SourceDestCheck: false })),
  ),
  row('edge routes to a middlebox that has a public address', '8.8.8.8', 'eni-a0', () =>
    change(draft(), (made) =>
      add(made, 'RouteTable', {
        RouteTableId: 'rtb-edge',
        VpcId: 'vpc-a',
        Associations: [{ GatewayId: 'igw-a' }],
        Routes: [to('10.0.0.0/24', { NetworkInterfaceId: 'eni-nat' })],
      }),
    ),
  ),
  row('edge routes of IPv6 to an interface', '2a00::1', 'eni-a0', () =>
    change(draft(), withIpv6, onlyIpv6('eni-a0'), reroute('rtb-a0', '::/0', { GatewayId: 'igw-a' }), (made) =>
      add(made, 'RouteTable', {
        RouteTableId: 'rtb-edge',
        VpcId: 'vpc-a',
        Associations: [{ GatewayId: 'igw-a' }],
        Routes: [to('2600:1::/64', { NetworkInterfaceId: 'eni-a1' })],
      }),
    ),
  ),
  row('edge routes that were not read', '8.8.8.8', 'eni-a0', () =>
    change(draft(), (made) => add(made, 'RouteTable', { RouteTableId: 'rtb-edge', VpcId: 'vpc-a', Associations: [{ GatewayId: 'igw-a' }] })),
  ),
  row('edge routes that are a blackhole', '8.8.8.8', 'eni-a0', () =>
    change(draft(), (made) =>
      add(made, 'RouteTable', {
        RouteTableId: 'rtb-edge',
        VpcId: 'vpc-a',
        Associations: [{ GatewayId: 'igw-a' }],
        Routes: [{ ...to('10.0.0.0/24', { NetworkInterfaceId: 'eni-gone' }), State: 'blackhole' }],
      }),
    ),
  ),
  row('edge routes of which one cannot be read', '8.8.8.8', 'eni-a0', () =>
    change(draft(), (made) =>
      add(made, 'RouteTable', {
        RouteTableId: 'rtb-edge',
        VpcId: 'vpc-a',
        Associations: [{ GatewayId: 'igw-a' }],
        Routes: [to('10.0.0.0/16', { GatewayId: 'local' }), { NetworkInterfaceId: 'eni-a1', State: 'active' }],
      }),
    ),
  ),
];
