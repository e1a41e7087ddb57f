// Networks for the tests of explanation codes: gateways, endpoints and peerings beside what the small network has.

import type { ReachQuery } from '../../src/network/index.ts';
import { recordOf } from './balanced.ts';
import { type Draft, draft } from './base.ts';

export interface MoreCase {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly query?: ReachQuery;
  /** What works before it is broken is asked with this; nothing works before where it is left out. */
  readonly before?: ReachQuery;
  readonly made: () => Draft;
  readonly breakIt?: (made: Draft) => void;
}

export const push = (made: Draft, type: string, ...records: readonly Record<string, unknown>[]) => {
  made[type] = [...(made[type] ?? []), ...records];
};
export const ec2 = (made: Draft, type: string, index = 0) => recordOf(made, `AWS::EC2::${type}`, index);
export const routesOf = (made: Draft, index: number) => ec2(made, 'RouteTable', index).Routes;

/** A VPN attachment of the transit gateway for the office's addresses. */
export function withVpn(): Draft {
  const made = draft();
  push(made, 'AWS::EC2::VPNConnection', { VpnConnectionId: 'vpn-1', TransitGatewayId: 'tgw-1', State: 'available', VgwTelemetry: [{ Status: 'UP' }] });
  push(made, 'AWS::EC2::TransitGatewayAttachment', {
    TransitGatewayAttachmentId: 'tgw-attach-vpn',
    TransitGatewayId: 'tgw-1',
    ResourceType: 'vpn',
    ResourceId: 'vpn-1',
    State: 'available',
  });
  ec2(made, 'TransitGatewayRouteTable').Routes.push({
    DestinationCidrBlock: '192.168.0.0/16',
    Type: 'propagated',
    State: 'active',
    TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-vpn' }],
  });
  routesOf(made, 1).push({ DestinationCidrBlock: '192.168.0.0/16', TransitGatewayId: 'tgw-1', State: 'active' });
  return made;
}

/** A virtual private gateway of the first VPC, with a connection. */
export function withVpnGateway(): Draft {
  const made = draft();
  push(made, 'AWS::EC2::VPNGateway', { VpnGatewayId: 'vgw-a', VpcAttachments: [{ State: 'attached', VpcId: 'vpc-a' }] });
  push(made, 'AWS::EC2::VPNConnection', { VpnConnectionId: 'vpn-a', VpnGatewayId: 'vgw-a', State: 'available', VgwTelemetry: [{ Status: 'UP' }] });
  routesOf(made, 0).push({ DestinationCidrBlock: '192.168.0.0/16', GatewayId: 'vgw-a', State: 'active', Origin: 'EnableVgwRoutePropagation' });
  return made;
}

/** Only the internet leads in and out of the first VPC. */
export function alone(): Draft {
  const made = draft();
  made['AWS::EC2::VPCPeeringConnection'] = [];
  made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
  for (const table of made['AWS::EC2::RouteTable'] ?? [])
    table.Routes = table.Routes.filter((one: Record<string, unknown>) => !('VpcPeeringConnectionId' in one) && !('TransitGatewayId' in one));
  return made;
}

/** The first VPC peered with a third one, which the second reaches only through it. */
export function behindPeering(): Draft {
  const made = draft();
  push(made, 'AWS::EC2::VPC', { VpcId: 'vpc-c', CidrBlock: '10.2.0.0/16' });
  push(made, 'AWS::EC2::Subnet', { SubnetId: 'subnet-c0', VpcId: 'vpc-c', CidrBlock: '10.2.0.0/24', AvailabilityZone: 'us-east-1a', OwnerId: '111122223333' });
  push(made, 'AWS::EC2::NetworkAcl', {
    ...structuredClone(ec2(made, 'NetworkAcl')),
    NetworkAclId: 'acl-c0',
    VpcId: 'vpc-c',
    Associations: [{ SubnetId: 'subnet-c0' }],
  });
  push(made, 'AWS::EC2::NetworkInterface', {
    ...structuredClone(ec2(made, 'NetworkInterface', 2)),
    NetworkInterfaceId: 'eni-c0',
    VpcId: 'vpc-c',
    SubnetId: 'subnet-c0',
    PrivateIpAddress: '10.2.0.10',
    PrivateIpAddresses: [{ PrivateIpAddress: '10.2.0.10', Primary: true }],
  });
  push(made, 'AWS::EC2::VPCPeeringConnection', {
    VpcPeeringConnectionId: 'pcx-2',
    Status: { Code: 'active' },
    RequesterVpcInfo: { VpcId: 'vpc-a', OwnerId: '111122223333', Region: 'us-east-1', CidrBlock: '10.0.0.0/16' },
    AccepterVpcInfo: { VpcId: 'vpc-c', OwnerId: '111122223333', Region: 'us-east-1', CidrBlock: '10.2.0.0/16' },
  });
  push(made, 'AWS::EC2::RouteTable', {
    RouteTableId: 'rtb-c0',
    VpcId: 'vpc-c',
    Associations: [{ SubnetId: 'subnet-c0' }],
    Routes: [
      { DestinationCidrBlock: '10.2.0.0/16', GatewayId: 'local', State: 'active' },
      { DestinationCidrBlock: '10.0.0.0/8', VpcPeeringConnectionId: 'pcx-2', State: 'active' },
    ],
  });
  routesOf(made, 1).push({ DestinationCidrBlock: '10.2.0.0/16', VpcPeeringConnectionId: 'pcx-2', State: 'active' });
  routesOf(made, 2).push({ DestinationCidrBlock: '10.2.0.0/16', TransitGatewayId: 'tgw-1', State: 'active' });
  ec2(made, 'TransitGatewayRouteTable').Routes.push({
    DestinationCidrBlock: '10.2.0.0/16',
    Type: 'static',
    State: 'active',
    TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-a' }],
  });
  return made;
}

/** A gateway endpoint for S3 in the first VPC. */
export function withGatewayEndpoint(): Draft {
  const made = draft();
  push(made, 'AWS::EC2::VPCEndpoint', {
    VpcEndpointId: 'vpce-s3',
    VpcId: 'vpc-a',
    VpcEndpointType: 'Gateway',
    ServiceName: 'com.amazonaws.us-east-1.s3',
    State: 'available',
    RouteTableIds: ['rtb-a0'],
  });
  push(made, 'AWS::EC2::PrefixList', { PrefixListId: 'pl-s3', PrefixListName: 'com.amazonaws.us-east-1.s3', Cidrs: ['52.216.0.0/15'] });
  routesOf(made, 0).push({ DestinationPrefixListId: 'pl-s3', GatewayId: 'vpce-s3', State: 'active' });
  return made;
}

/** Addresses of IPv6 for the first VPC and its public interface. */
export function withIpv6(): Draft {
  const made = draft();
  ec2(made, 'VPC').Ipv6CidrBlockAssociationSet = [{ Ipv6CidrBlock: '2600:1::/56', Ipv6CidrBlockState: { State: 'associated' } }];
  ec2(made, 'Subnet').Ipv6CidrBlockAssociationSet = [{ Ipv6CidrBlock: '2600:1::/64', Ipv6CidrBlockState: { State: 'associated' } }];
  ec2(made, 'NetworkInterface').Ipv6Addresses = [{ Ipv6Address: '2600:1::10' }];
  routesOf(made, 0).push(
    { DestinationIpv6CidrBlock: '2600:1::/56', GatewayId: 'local', State: 'active' },
    { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-a', State: 'active' },
  );
  ec2(made, 'NetworkAcl').Entries.push(
    ...[false, true].map((Egress) => ({ RuleNumber: 110, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress })),
  );
  for (const key of ['IpPermissions', 'IpPermissionsEgress']) ec2(made, 'SecurityGroup')[key].push({ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] });
  return made;
}
