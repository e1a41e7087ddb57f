// Whole answers of private NAT gateways: what rules they lose, and one behind another.
// https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html (no security group of the client is seen behind one)

import { type Draft, draft } from '../base.ts';
import { add, allow, change, cidr, edit, eni, find, reroute, sg, subnet, tcp, to } from '../world-scenarios.ts';
import { acl, drop, entry, ports, row, type Whole } from './rows.ts';

const privateNat = (id: string, place: string, address: string) => (made: Draft) => {
  eni(`eni-${id}`, place, address, { InterfaceType: 'nat_gateway', RequesterManaged: true, Groups: [] })(made);
  add(made, 'NatGateway', {
    NatGatewayId: id,
    VpcId: find(made, 'Subnet', place).VpcId,
    SubnetId: place,
    State: 'available',
    ConnectivityType: 'private',
    NatGatewayAddresses: [{ NetworkInterfaceId: `eni-${id}`, PrivateIp: address }],
  });
};

/** `eni-a1` goes to `eni-b0` by a private NAT gateway and a peering. */
const translated = () =>
  change(
    draft(),
    subnet('subnet-p', 'vpc-a', '10.0.5.0/24', 'us-east-1a', to('10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-1' })),
    privateNat('nat-p', 'subnet-p', '10.0.5.9'),
    reroute('rtb-a1', '10.1.0.0/16', { NatGatewayId: 'nat-p' }),
    reroute('rtb-b0', '10.0.5.0/24', { VpcPeeringConnectionId: 'pcx-1' }),
  );

/** By two of them. */
const twice = () =>
  change(
    translated(),
    reroute('rtb-subnet-p', '10.1.0.0/16', { NatGatewayId: 'nat-q' }),
    subnet('subnet-q', 'vpc-a', '10.0.6.0/24', 'us-east-1b', to('10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-1' })),
    privateNat('nat-q', 'subnet-q', '10.0.6.9'),
    reroute('rtb-b0', '10.0.6.0/24', { VpcPeeringConnectionId: 'pcx-1' }),
  );

const way = (says: string, made: () => Draft, more: Partial<Whole> = {}) => row(says, 'eni-a1', 'eni-b0', made, more);

export const translations: readonly Whole[] = [
  way('a private NAT gateway, past groups that let its address in', () => change(translated(), allow('sg-b', 'in', tcp(443, cidr('10.0.5.0/24'))))),
  way('a private NAT gateway, past groups that let the client alone in', () => change(translated(), allow('sg-b', 'in', tcp(443, cidr('10.0.1.0/24'))))),
  way('a private NAT gateway, past a group that refers to that of the client', () => change(translated(), allow('sg-b', 'in', tcp(443, sg('sg-a'))))),
  way('a private NAT gateway, from a group that refers to that of the target', () => change(translated(), allow('sg-a', 'out', tcp(443, sg('sg-b'))))),
  way('a private NAT gateway of another VPC', () => change(translated(), edit('NatGateway', 'nat-p', { VpcId: 'vpc-b' }))),
  way('a private NAT gateway, nothing that it carries', translated, { query: { protocol: 50 } }),
  way('a private NAT gateway, past a network ACL that knows the client by its address', () =>
    change(translated(), acl('acl-b0', entry(1, 'deny', false, { CidrBlock: '10.0.5.0/24' }), entry(2, 'allow', false), entry(2, 'allow', true))),
  ),
  way('one NAT gateway behind another', twice),
  way('one NAT gateway behind another, from some ports', twice, { query: { port: 443, sourcePort: [2000, 2010] } }),
  way('one NAT gateway behind another, the interface of the first unread', () => change(twice(), drop('NetworkInterface', 'eni-nat-p'))),
  way('one NAT gateway behind another, the interface of the second unread', () => change(twice(), drop('NetworkInterface', 'eni-nat-q'))),
  way('one NAT gateway behind another, answers kept from the first', () =>
    change(twice(), acl('acl-subnet-p', entry(1, 'allow', true), entry(1, 'allow', false, ports(443)))),
  ),
  way('one NAT gateway behind another, answers kept from the client', () =>
    change(twice(), acl('acl-a1', entry(1, 'allow', true), entry(1, 'deny', false, ports(1024, 65_535)))),
  ),
  way('a private NAT gateway whose interface has an address of IPv6 too', () =>
    change(translated(), edit('NetworkInterface', 'eni-nat-p', { Ipv6Addresses: [{ Ipv6Address: '2600:1::99' }] })),
  ),
];
