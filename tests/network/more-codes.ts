// Networks that each break one thing, for the codes about load balancers, firewalls, gateways and what lies outside.
// Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html

import { BALANCER_CASES } from './balancer-codes.ts';
import { draft } from './base.ts';
import { alone, behindPeering, ec2, type MoreCase, push, routesOf, withGatewayEndpoint, withIpv6, withVpn, withVpnGateway } from './code-networks.ts';
import { firewalled } from './firewalled.ts';

export const MORE_CASES: readonly MoreCase[] = [
  ...BALANCER_CASES,
  {
    code: 'FIREWALL_RULES_RESTRICTION',
    from: '8.8.8.8',
    to: 'eni-a0',
    query: { port: 443 },
    before: { port: 80 },
    made: () => firewalled({ rules: 'drop tcp any any -> any 443 (sid:1;)\n' }),
  },
  {
    code: 'INGRESS_RTB_TRAFFIC_REDIRECTION',
    from: 'eni-a0',
    to: '8.8.8.8',
    query: { port: 443 },
    before: { port: 443 },
    made: () => firewalled(),
    breakIt: (made) => {
      routesOf(made, 0)[1] = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-a', State: 'active' };
    },
  },
  {
    code: 'INGRESS_RTB_NO_PUBLIC_IP',
    from: '8.8.8.8',
    to: 'eni-a0',
    query: { port: 443 },
    before: { port: 443 },
    made: draft,
    breakIt: (made) =>
      push(made, 'AWS::EC2::RouteTable', {
        RouteTableId: 'rtb-edge',
        VpcId: 'vpc-a',
        Associations: [{ GatewayId: 'igw-a' }],
        Routes: [{ DestinationCidrBlock: '10.0.0.0/24', NetworkInterfaceId: 'eni-a1', State: 'active' }],
      }),
  },
  {
    code: 'BAD_STATE_VPN',
    from: 'eni-a0',
    to: '192.168.1.1',
    query: { port: 443 },
    made: withVpnGateway,
    breakIt: (made) => {
      ec2(made, 'VPNConnection').VgwTelemetry[0].Status = 'DOWN';
    },
  },
  {
    code: 'TGW_BAD_STATE_VPN',
    from: 'eni-a1',
    to: '192.168.1.1',
    query: { port: 443 },
    made: withVpn,
    breakIt: (made) => {
      ec2(made, 'VPNConnection').State = 'deleted';
    },
  },
  {
    code: 'CANNOT_ROUTE',
    from: 'eni-a0',
    to: 'eni-b0',
    query: { port: 443 },
    before: { port: 443 },
    made: draft,
    breakIt: (made) => {
      routesOf(made, 0)[2].DestinationCidrBlock = '10.1.7.0/24';
      routesOf(made, 0).splice(1, 1);
    },
  },
  {
    code: 'TGW_RTB_CANNOT_ROUTE',
    from: 'eni-a1',
    to: 'eni-b0',
    query: { port: 443 },
    before: { port: 443 },
    made: draft,
    breakIt: (made) => {
      ec2(made, 'TransitGatewayRouteTable').Routes[1].DestinationCidrBlock = '10.1.7.0/24';
    },
  },
  { code: 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS', from: 'eni-a0', to: '192.168.9.9', query: { port: 443 }, made: draft },
  { code: 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS', from: 'eni-a0', to: '100.64.9.9', query: { port: 443 }, made: draft },
  { code: 'IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS', from: '192.168.9.9', to: 'eni-a0', query: { port: 443 }, made: alone },
  { code: 'IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS', from: '100.64.9.9', to: 'eni-a0', query: { port: 443 }, made: alone },
  {
    code: 'IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS',
    from: '2001:4860::8888',
    to: 'eni-a0',
    query: { port: 443 },
    before: { port: 443 },
    made: withIpv6,
    breakIt: (made) => {
      ec2(made, 'VPC').Ipv6CidrBlockAssociationSet = [{ Ipv6CidrBlock: '2600:2::/56', Ipv6CidrBlockState: { State: 'associated' } }];
    },
  },
  {
    code: 'NGW_REQUIRES_SOURCE_IN_VPC',
    from: 'eni-a1',
    to: '8.8.8.8',
    query: { port: 443 },
    before: { port: 443 },
    made: draft,
    breakIt: (made) => {
      ec2(made, 'NatGateway').VpcId = 'vpc-b';
    },
  },
  { code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', from: 'eni-b0', to: 'eni-c0', query: { port: 443 }, made: behindPeering },
  {
    code: 'VPCE_GATEWAY_PROTOCOL_RESTRICTION',
    from: 'eni-a0',
    to: 's3',
    query: { port: 443, protocol: 'udp' },
    before: { port: 443 },
    made: withGatewayEndpoint,
  },
  {
    code: 'VPCE_INTRA_VPC_TRAFFIC',
    from: 'eni-a1',
    to: 'eni-a0',
    query: { port: 443 },
    before: { port: 443 },
    made: draft,
    breakIt: (made) => {
      ec2(made, 'NetworkInterface', 1).InterfaceType = 'vpc_endpoint';
    },
  },
  {
    code: 'VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION',
    from: 's3',
    to: 'eni-a0',
    query: { port: 443 },
    made: withGatewayEndpoint,
  },
  {
    code: 'NO_SOURCE_OR_DESTINATION',
    from: 'eni-a0',
    to: 'eni-a1',
    query: { port: 443 },
    before: { port: 443 },
    made: draft,
    breakIt: (made) =>
      Object.assign(ec2(made, 'NetworkInterface', 1), { PrivateIpAddress: undefined, PrivateIpAddresses: [], Ipv6Addresses: [{ Ipv6Address: '2600:1::11' }] }),
  },
];
