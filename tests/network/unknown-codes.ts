// Codes of what this engine does not know, each with the test of the name that it tells.
// Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html

import { expect } from 'vitest';
import { draft } from './base.ts';
import { itemOf, type Named, plainAsk, routesOf } from './code-asking.ts';
import { withVpnGateway } from './code-networks.ts';

function expectUnknown({ answer, missing }: ReturnType<typeof plainAsk>, name: string): void {
  expect(answer).toBe('unknown');
  expect(missing.map((one) => one.name).join('; ')).toContain(name);
}

/** Never a no: the name of what is not known. */
export const UNKNOWN: readonly Named[] = [
  {
    code: 'REGIONAL_NGW_ROUTE_AZ_RESTRICTION',
    says: 'regional NAT gateway',
    test: () => {
      const made = draft();
      Object.assign(itemOf(made, 'NatGateway'), { AvailabilityMode: 'regional', SubnetId: undefined });
      expectUnknown(plainAsk(made, 'eni-a1', '8.8.8.8'), 'regional NAT gateway');
    },
  },
  {
    code: 'TGW_RTB_ROUTES_ARE_UNKNOWN',
    says: 'ec2:SearchTransitGatewayRoutes',
    test: () => {
      const made = draft();
      itemOf(made, 'TransitGatewayRouteTable').Routes = undefined;
      expectUnknown(plainAsk(made, 'eni-a1', 'eni-b0'), 'ec2:SearchTransitGatewayRoutes');
    },
  },
  {
    code: 'UNKNOWN_DESTINATION',
    says: 'the network behind a gateway',
    test: () => expectUnknown(plainAsk(withVpnGateway(), 'eni-a0', '192.168.1.1'), 'the network behind the virtual private gateway vgw-a'),
  },
  {
    code: 'UNKNOWN_PEERED_SGS',
    says: 'members of a group of a VPC that was not read',
    test: () => {
      const made = draft();
      made['AWS::EC2::SecurityGroup'] = made['AWS::EC2::SecurityGroup']?.slice(0, 1) ?? [];
      for (const type of ['VPC', 'Subnet', 'NetworkInterface'])
        made[`AWS::EC2::${type}`] = (made[`AWS::EC2::${type}`] ?? []).filter((one) => one.VpcId !== 'vpc-b');
      itemOf(made, 'SecurityGroup').IpPermissions = [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-b', UserId: '444455556666' }] }];
      expectUnknown(plainAsk(made, '10.1.0.10', 'eni-a0'), 'the members of sg-b');
    },
  },
  {
    code: 'UNKNOWN_RESOURCE',
    says: 'what describes it',
    test: () => {
      const made = draft();
      made['AWS::EC2::VPCPeeringConnection'] = [];
      expectUnknown(plainAsk(made, 'eni-a0', 'eni-b0'), 'ec2:DescribeVpcPeeringConnections');
    },
  },
  {
    code: 'UNSUPPORTED_COMPONENT',
    says: 'core network, carrier gateway, local gateway',
    test: () => {
      for (const [field, id, name] of [
        ['CoreNetworkArn', 'arn:aws:networkmanager::1:core-network/c', 'core network'],
        ['CarrierGatewayId', 'cagw-1', 'carrier gateway cagw-1'],
        ['LocalGatewayId', 'lgw-1', 'local gateway lgw-1'],
      ] as const) {
        const made = draft();
        routesOf(made, 0)[2] = { DestinationCidrBlock: '10.1.0.0/16', [field]: id, State: 'active' };
        expectUnknown(plainAsk(made, 'eni-a0', 'eni-b0'), name);
      }
    },
  },
];
