// Networks that each break one thing, for the codes about load balancers, firewalls, gateways and what lies outside; and what each
// code that no network of ours can give says instead. Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html

import type { ReachQuery } from '../../src/network/index.ts';
import { type Balanced, balanced, recordOf } from './balanced.ts';
import { type Draft, draft } from './base.ts';
import { firewalled } from './firewalled.ts';

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

const push = (made: Draft, type: string, ...records: readonly Record<string, unknown>[]) => {
  made[type] = [...(made[type] ?? []), ...records];
};
const ec2 = (made: Draft, type: string, index = 0) => recordOf(made, `AWS::EC2::${type}`, index);
const routesOf = (made: Draft, index: number) => ec2(made, 'RouteTable', index).Routes;
const group = (made: Draft) => recordOf(made, 'AWS::ElasticLoadBalancingV2::TargetGroup');
const onTarget = { port: 8080 };
const lb = (shape: Balanced) => () => balanced(shape);
/** Only what goes to the target through a load balancer. */
const closed = (made: Draft) => {
  ec2(made, 'SecurityGroup').IpPermissions = [{ IpProtocol: 'tcp', FromPort: 8080, ToPort: 8080, UserIdGroupPairs: [{ GroupId: 'sg-lb' }] }];
};

/** A VPN attachment of the transit gateway for the office's addresses. */
function withVpn(): Draft {
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
function alone(): Draft {
  const made = draft();
  made['AWS::EC2::VPCPeeringConnection'] = [];
  made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
  for (const table of made['AWS::EC2::RouteTable'] ?? [])
    table.Routes = table.Routes.filter((one: Record<string, unknown>) => !('VpcPeeringConnectionId' in one) && !('TransitGatewayId' in one));
  return made;
}

/** The first VPC peered with a third one, which the second reaches only through it. */
function behindPeering(): Draft {
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
function withIpv6(): Draft {
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

export const MORE_CASES: readonly MoreCase[] = [
  {
    code: 'ELB_ACL_RESTRICTION',
    from: 'internet',
    to: 'i-target',
    query: onTarget,
    before: onTarget,
    made: () => {
      const made = balanced({ type: 'classic', zones: [1] });
      // The node stands in the target's own subnet.
      Object.assign(ec2(made, 'NetworkInterface', 4), {
        SubnetId: 'subnet-a1',
        PrivateIpAddress: '10.0.1.5',
        PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.5', Association: { PublicIp: '52.0.1.2' } }],
      });
      routesOf(made, 1)[1] = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-a', State: 'active' };
      recordOf(made, 'AWS::ElasticLoadBalancing::LoadBalancer').Subnets = ['subnet-a1'];
      return made;
    },
    breakIt: (made) =>
      ec2(made, 'NetworkAcl', 1).Entries.unshift({
        RuleNumber: 10,
        RuleAction: 'deny',
        Protocol: '6',
        PortRange: { From: 8080, To: 8080 },
        CidrBlock: '10.0.1.0/24',
        Egress: true,
      }),
  },
  { code: 'ELB_INSTALLED_AZ_RESTRICTION', from: 'internet', to: 'i-target', query: onTarget, made: lb({ zones: [0] }) },
  { code: 'ELB_LISTENER_PORT_RESTRICTION', from: 'eni-lb1', to: 'i-target', query: { port: 22 }, before: onTarget, made: lb({ type: 'classic' }) },
  {
    code: 'ELB_NOT_CROSSZONE',
    from: 'eni-lb0',
    to: 'i-target',
    query: onTarget,
    before: onTarget,
    made: lb({ type: 'classic' }),
    breakIt: (made) => {
      recordOf(made, 'AWS::ElasticLoadBalancing::LoadBalancer').LoadBalancerAttributes.CrossZoneLoadBalancing.Enabled = false;
    },
  },
  {
    code: 'ELBV2_LISTENER_HAS_NO_TG',
    from: 'eni-lb1',
    to: 'i-target',
    query: onTarget,
    before: onTarget,
    made: lb({}),
    breakIt: (made) => {
      group(made).TargetHealthDescriptions = [];
    },
  },
  { code: 'ELBV2_LISTENER_PORT_RESTRICTION', from: 'internet', to: 'eni-lb1', query: { port: 443 }, before: { port: 80 }, made: lb({}) },
  {
    code: 'ELBV2_LISTENER_REQUIRES_TG_ACCEPT',
    from: 'eni-lb1',
    to: 'i-target',
    query: { port: 8080, protocol: 'udp' },
    before: onTarget,
    made: lb({ type: 'network', protocol: 'TCP' }),
  },
  {
    code: 'ELBV2_NO_TARGETS_IN_AZ',
    from: 'eni-lb0',
    to: 'i-target',
    query: onTarget,
    before: onTarget,
    made: lb({ type: 'network', protocol: 'TCP' }),
    breakIt: (made) => {
      recordOf(made, 'AWS::ElasticLoadBalancingV2::LoadBalancer').Attributes[0].Value = 'false';
    },
  },
  {
    code: 'ELBV2_SOURCE_ADDRESS_PRESERVATION',
    from: 'i-target',
    to: 'i-target',
    query: onTarget,
    made: () => {
      const made = balanced({ type: 'network', protocol: 'TCP', isInternal: true });
      closed(made);
      return made;
    },
  },
  {
    code: 'TARGET_ADDRESS_RESTRICTION',
    from: 'eni-lb1',
    to: 'i-target',
    query: onTarget,
    before: onTarget,
    made: lb({}),
    breakIt: (made) => {
      group(made).TargetHealthDescriptions = [{ Target: { Id: 'i-other' } }];
    },
  },
  { code: 'TARGET_PORT_RESTRICTION', from: 'eni-lb1', to: 'i-target', query: { port: 22 }, before: onTarget, made: lb({}) },
  {
    code: 'GWLB_PROTOCOL_RESTRICTION',
    from: 'eni-lb1',
    to: 'i-target',
    query: { port: 6081 },
    before: { port: 6081, protocol: 'udp' },
    made: lb({ type: 'gateway', groups: [] }),
  },
  {
    code: 'GWLB_DESTINATION_PORT_RESTRICTION',
    from: 'eni-lb1',
    to: 'i-target',
    query: { port: 53, protocol: 'udp' },
    before: { port: 6081, protocol: 'udp' },
    made: lb({ type: 'gateway', groups: [] }),
  },
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

/** AWS's codes under which this engine gives another: what stands in the way is the same. */
export const UNDER_ANOTHER_CODE: ReadonlyMap<string, string> = new Map([
  // A service behind a gateway endpoint begins no connection, so that no source address of it is ever asked about.
  ['VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION', 'VPCE_INTRA_VPC_TRAFFIC'],
]);

/** Every code of the page, path codes and configuration codes; filters of AWS's own search are none of the network. */
export const AWS_CODES: readonly string[] = `
BAD_STATE BAD_STATE_ATTACHMENT BAD_STATE_ROUTE BAD_STATE_VPN CANNOT_ROUTE ELB_ACL_RESTRICTION ELB_INSTALLED_AZ_RESTRICTION
ELB_LISTENER_PORT_RESTRICTION ELB_LISTENERS_MISMATCH ELB_NOT_CROSSZONE ELBV2_LISTENER_HAS_NO_TG ELBV2_LISTENER_PORT_RESTRICTION
ELBV2_LISTENER_REQUIRES_TG_ACCEPT ELBV2_LISTENERS_MISMATCH ELBV2_NO_TARGETS_IN_AZ ELBV2_SOURCE_ADDRESS_PRESERVATION
ENI_ADDRESS_RESTRICTION ENI_SG_RULES_MISMATCH ENI_SOURCE_DEST_CHECK_RESTRICTION FIREWALL_RULES_RESTRICTION
GATEWAY_REJECTS_SPOOFED_TRAFFIC GWLB_DESTINATION_PORT_RESTRICTION GWLB_PROTOCOL_RESTRICTION HIGHER_PRIORITY_ROUTE
IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS
IGW_NAT_REFLECTION IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS
IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS INGRESS_RTB_NO_PUBLIC_IP
INGRESS_RTB_TRAFFIC_REDIRECTION MORE_SPECIFIC_ROUTE NGW_DEST_ADDRESS_PRESERVATION NGW_REQUIRES_SOURCE_IN_VPC
NGW_SOURCE_ADDRESS_REASSIGN NO_POSSIBLE_DESTINATION NO_ROUTE_TO_DESTINATION PCX_REQUIRES_ADDRESS_IN_VPC_CIDR PROTOCOL_RESTRICTION
REGIONAL_NGW_ROUTE_AZ_RESTRICTION REMAP_EPHEMERAL_PORT SG_HAS_NO_RULES SG_REFERENCES_NOT_PRESERVED SG_REFERENCING_SUPPORT
SUBNET_ACL_RESTRICTION TARGET_ADDRESS_RESTRICTION TARGET_PORT_RESTRICTION TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION
TGW_ATTACH_VPC_AZ_RESTRICTION TGW_BAD_STATE_VPN TGW_ROUTE_AZ_RESTRICTION TGW_RTB_BAD_STATE_ROUTE TGW_RTB_CANNOT_ROUTE
TGW_RTB_HIGHER_PRIORITY_ROUTE TGW_RTB_MORE_SPECIFIC_ROUTE TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT TGW_RTB_ROUTES_ARE_UNKNOWN
UNKNOWN_DESTINATION UNKNOWN_PEERED_SGS UNKNOWN_RESOURCE VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS
VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS VPC_BLOCK_PUBLIC_ACCESS_ENABLED VPC_LOCAL_ROUTE_CIDR_RESTRICTION
VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION VPCE_GATEWAY_PROTOCOL_RESTRICTION VPCE_INTRA_VPC_TRAFFIC VPCE_SERVICE_NOT_INSTALLED_IN_AZ
DISCONNECTED_VPCS NO_PATH NO_SOURCE_OR_DESTINATION UNASSOCIATED_COMPONENT UNSUPPORTED_COMPONENT`
  .trim()
  .split(/\s+/);
