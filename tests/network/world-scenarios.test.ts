// Networks made by hand, each with the one answer that AWS's documentation gives. The page stands above each group.

import { describe, expect, it } from 'vitest';
import { balanced, TG_ARN } from './balanced.ts';
import { type Draft, draft } from './base.ts';
import { expectTold } from './told.ts';
import { linked } from './world-linked.ts';
import {
  add,
  allow,
  change,
  cidr,
  differenceOf,
  eni,
  find,
  onlyIpv6,
  reroute,
  routes,
  type Scenario,
  sg,
  subnet,
  tcp,
  tellOf,
  to,
  withIpv6,
} from './world-scenarios.ts';

const EVERYBODY = cidr('0.0.0.0/0');
const all = { IpProtocol: '-1', ...EVERYBODY };
const attributes = (made: Draft, ...values: readonly Record<string, unknown>[]) => {
  find(made, 'ElasticLoadBalancingV2::TargetGroup', TG_ARN).Attributes = values;
};
const withEndpoint = (made: Draft) => {
  add(made, 'VPCEndpoint', {
    VpcEndpointId: 'vpce-s3',
    VpcId: 'vpc-a',
    VpcEndpointType: 'Gateway',
    ServiceName: 'com.amazonaws.us-east-1.s3',
    State: 'available',
  });
  add(made, 'PrefixList', { PrefixListId: 'pl-s3', PrefixListName: 'com.amazonaws.us-east-1.s3', Entries: [{ Cidr: '52.216.0.0/15' }] });
};
const privateNat = (id: string, subnetId: string, address: string) => (made: Draft) => {
  eni(`eni-${id}`, subnetId, address, { InterfaceType: 'nat_gateway', RequesterManaged: true, Groups: [] })(made);
  const { VpcId } = find(made, 'Subnet', subnetId);
  add(made, 'NatGateway', {
    NatGatewayId: id,
    VpcId,
    SubnetId: subnetId,
    State: 'available',
    ConnectivityType: 'private',
    NatGatewayAddresses: [{ NetworkInterfaceId: `eni-${id}`, PrivateIp: address }],
  });
};
const SCENARIOS: readonly Scenario[] = [
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-cross-zone.html
  {
    says: 'a target group whose attributes were not read may turn cross-zone load balancing on',
    made: () =>
      change(balanced({ type: 'network', protocol: 'TCP', keepsClient: false, isCrossZone: false, zones: [0, 1] }), (made) => {
        find(made, 'ElasticLoadBalancingV2::TargetGroup', TG_ARN).Attributes = undefined;
        made['AWS::EC2::NetworkInterface'] = (made['AWS::EC2::NetworkInterface'] ?? []).filter((one) => one.NetworkInterfaceId !== 'eni-lb1');
      }),
    from: 'internet',
    to: 'i-target',
    query: { port: 8080 },
    answer: 'unknown',
    because: 'DescribeTargetGroupAttributes',
  },
  {
    says: 'a target group that turns cross-zone load balancing on wins over its load balancer',
    made: () =>
      change(balanced({ type: 'network', protocol: 'TCP', isCrossZone: false }), (made) =>
        attributes(made, { Key: 'load_balancing.cross_zone.enabled', Value: 'true' }, { Key: 'preserve_client_ip.enabled', Value: 'false' }),
      ),
    from: 'internet',
    to: 'i-target',
    query: { port: 8080 },
    answer: 'yes',
  },
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html
  {
    says: 'a network load balancer without groups lets everybody in',
    answer: 'yes',
    from: 'internet',
    to: 'eni-lb0',
    query: { port: 80 },
    made: () => balanced({ type: 'network', protocol: 'TCP', groups: [] }),
  },
  {
    says: 'a rule about the client is what counts at a target behind a balancer without groups that keeps clients',
    answer: 'no',
    from: 'internet',
    to: 'i-target',
    query: { port: 8080 },
    because: 'ENI_SG_RULES_MISMATCH',
    made: () => change(balanced({ type: 'network', protocol: 'TCP', groups: [], keepsClient: true }), allow('sg-a', 'in', tcp(8080, cidr('10.0.0.0/16')))),
  },
  {
    says: 'the same rule lets in what has the address of the load balancer',
    answer: 'yes',
    from: 'internet',
    to: 'i-target',
    query: { port: 8080 },
    made: () => change(balanced({ type: 'network', protocol: 'TCP', groups: [], keepsClient: false }), allow('sg-a', 'in', tcp(8080, cidr('10.0.0.0/16')))),
  },
  {
    says: 'targets by address get the address of the load balancer over TCP unless told otherwise',
    answer: 'yes',
    from: 'internet',
    to: 'eni-a1',
    query: { port: 8080 },
    made: () =>
      change(
        balanced({ type: 'network', protocol: 'TCP', groups: [], targetType: 'ip', targets: ['10.0.1.10'] }),
        allow('sg-a', 'in', tcp(8080, cidr('10.0.0.0/16'))),
      ),
  },
  {
    says: 'UDP keeps the client even for targets by address',
    answer: 'no',
    from: 'internet',
    to: 'eni-a1',
    query: { port: 8080, protocol: 'udp' },
    because: 'ENI_SG_RULES_MISMATCH',
    made: () =>
      change(
        balanced({ type: 'network', protocol: 'UDP', groups: [], targetType: 'ip', targets: ['10.0.1.10'] }),
        allow('sg-a', 'in', { IpProtocol: 'udp', FromPort: 8080, ToPort: 8080, ...cidr('10.0.0.0/16') }),
      ),
  },
  {
    says: 'a target cannot be its own client where the client is kept',
    answer: 'no',
    from: 'i-target',
    to: 'i-target',
    query: { port: 8080 },
    because: 'ELBV2_SOURCE_ADDRESS_PRESERVATION',
    made: () => change(balanced({ type: 'network', protocol: 'TCP', isInternal: true, keepsClient: true }), allow('sg-a', 'in', tcp(8080, sg('sg-lb')))),
  },
  {
    says: 'a target by address in a peered VPC is reached from the load balancer',
    answer: 'yes',
    from: 'internet',
    to: 'eni-b0',
    query: { port: 8080 },
    made: () =>
      change(
        balanced({ targetType: 'ip', targets: ['10.1.0.10'] }),
        reroute('rtb-lb0', '10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-1' }),
        reroute('rtb-lb1', '10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-1' }),
        reroute('rtb-b0', '10.0.0.0/16', { VpcPeeringConnectionId: 'pcx-1' }),
        (made) => routes(made, 'rtb-b0').splice(1, 2, to('10.0.0.0/16', { VpcPeeringConnectionId: 'pcx-1' })),
      ),
  },
  {
    says: 'an unread route from the load balancer to a target in another VPC is none',
    answer: 'no',
    from: 'internet',
    to: 'eni-b0',
    query: { port: 8080 },
    made: () => balanced({ targetType: 'ip', targets: ['10.1.0.10'] }),
  },
  {
    says: 'a group of weight 0 gets nothing',
    answer: 'no',
    from: 'internet',
    to: 'i-target',
    query: { port: 8080 },
    made: () =>
      change(balanced(), (made) => {
        (made['AWS::ElasticLoadBalancingV2::Listener'] ?? [])[0].DefaultActions = [
          { Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: TG_ARN, Weight: 0 }] } },
        ];
      }),
  },
  {
    says: 'a subnet is asked about with the load balancers that stand in it',
    answer: 'yes',
    from: 'internet',
    to: 'subnet-lb0',
    query: { port: 80 },
    made: () => balanced({ type: 'network', protocol: 'TCP' }),
  },
  // https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html
  {
    says: 'an endpoint leads to the load balancer of its service, and on to the target',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () => linked({ arns: ['own'] }),
  },
  { says: 'an endpoint leads to the load balancer itself', answer: 'yes', from: 'eni-a0', to: 'eni-lb0', made: () => linked({ arns: ['own'] }) },
  {
    says: 'a service with other load balancers leads not there',
    answer: 'no',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () => linked({ arns: ['arn:aws:elasticloadbalancing:other'] }),
  },
  {
    says: 'whose load balancer it is may not have been read',
    answer: 'unknown',
    from: 'eni-a0',
    to: 'eni-b0',
    because: 'DescribeVpcEndpointServiceConfigurations',
    made: () => linked(),
  },
  {
    says: 'what services the account has may not have been read',
    answer: 'unknown',
    from: 'eni-a0',
    to: 'eni-b0',
    because: 'ec2:DescribeVpcEndpointServices',
    unread: ['AWS::EC2::VPCEndpointService'],
    made: () => linked({ service: false }),
  },
  {
    says: 'a service that is none of the account is none of its load balancers',
    answer: 'no',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () => linked({ service: false }),
  },
  {
    says: 'the group of an endpoint stands in the way',
    answer: 'no',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () =>
      change(linked({ arns: ['own'] }), (made) => {
        add(made, 'SecurityGroup', { GroupId: 'sg-none', VpcId: 'vpc-a', IpPermissions: [], IpPermissionsEgress: [] });
        find(made, 'NetworkInterface', 'eni-link').Groups = [{ GroupId: 'sg-none' }];
      }),
  },
  {
    says: 'the groups of the load balancer see the address of the client by PrivateLink',
    answer: 'no',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () =>
      change(linked({ arns: ['own'] }), (made) => {
        add(made, 'SecurityGroup', { GroupId: 'sg-lb-b', VpcId: 'vpc-b', IpPermissions: [tcp(443, cidr('10.9.0.0/16'))], IpPermissionsEgress: [all] });
        for (const zone of [0, 1]) find(made, 'NetworkInterface', `eni-lb${zone}`).Groups = [{ GroupId: 'sg-lb-b' }];
      }),
  },
  {
    says: 'unless the load balancer does not ask them about PrivateLink',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () =>
      change(linked({ arns: ['own'] }), (made) => {
        add(made, 'SecurityGroup', { GroupId: 'sg-lb-b', VpcId: 'vpc-b', IpPermissions: [tcp(443, cidr('10.9.0.0/16'))], IpPermissionsEgress: [all] });
        for (const zone of [0, 1]) find(made, 'NetworkInterface', `eni-lb${zone}`).Groups = [{ GroupId: 'sg-lb-b' }];
        (made['AWS::ElasticLoadBalancingV2::LoadBalancer'] ?? [])[0].EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic = 'off';
      }),
  },
  {
    says: 'at the target what comes by PrivateLink has the address of the load balancer, even where clients are kept',
    answer: 'yes',
    from: 'eni-a0',
    to: 'eni-b0',
    made: () => change(linked({ arns: ['own'] }), allow('sg-b', 'in', tcp(443, cidr('10.1.10.0/23')))),
  },
  // https://docs.aws.amazon.com/global-accelerator/latest/dg/preserve-client-ip-address.html
  {
    says: 'Global Accelerator reaches what has no public address',
    answer: 'unknown',
    from: 'internet',
    to: 'eni-a1',
    because: 'Global Accelerator',
    made: () => change(draft(), eni('eni-ga', 'subnet-a1', '10.0.1.50', { InterfaceType: 'global_accelerator_managed', RequesterManaged: true })),
  },
  {
    says: 'Global Accelerator passes no security group',
    answer: 'no',
    from: 'internet',
    to: 'eni-a1',
    made: () =>
      change(
        draft(),
        eni('eni-ga', 'subnet-a1', '10.0.1.50', { InterfaceType: 'global_accelerator_managed', RequesterManaged: true }),
        allow('sg-a', 'in', tcp(443, cidr('10.0.0.0/16'))),
      ),
  },
  // https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-scenarios.html
  {
    says: 'two NAT gateways behind each other, a private one and a public one, lead to the internet',
    answer: 'yes',
    from: 'eni-a1',
    to: '8.8.8.8',
    made: () =>
      change(
        draft(),
        subnet('subnet-p', 'vpc-a', '10.0.5.0/24', 'us-east-1a', to('0.0.0.0/0', { NatGatewayId: 'nat-a' })),
        privateNat('nat-p', 'subnet-p', '10.0.5.9'),
        reroute('rtb-a1', '0.0.0.0/0', { NatGatewayId: 'nat-p' }),
      ),
  },
  {
    says: 'a private NAT gateway has no public address',
    answer: 'no',
    from: 'eni-a1',
    to: '8.8.8.8',
    because: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
    made: () =>
      change(
        draft(),
        subnet('subnet-p', 'vpc-a', '10.0.5.0/24', 'us-east-1a', to('0.0.0.0/0', { GatewayId: 'igw-a' })),
        privateNat('nat-p', 'subnet-p', '10.0.5.9'),
        reroute('rtb-a1', '0.0.0.0/0', { NatGatewayId: 'nat-p' }),
      ),
  },
  {
    says: 'a private NAT gateway leads into a peered VPC',
    answer: 'yes',
    from: 'eni-a1',
    to: 'eni-b0',
    made: () =>
      change(
        draft(),
        subnet('subnet-p', 'vpc-a', '10.0.5.0/24', 'us-east-1a', to('10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-1' })),
        privateNat('nat-p', 'subnet-p', '10.0.5.9'),
        reroute('rtb-a1', '10.1.0.0/16', { NatGatewayId: 'nat-p' }),
        reroute('rtb-b0', '10.0.5.0/24', { VpcPeeringConnectionId: 'pcx-1' }),
      ),
  },
  {
    says: 'a circle of NAT gateways leads nowhere',
    answer: 'no',
    from: 'eni-a1',
    to: '8.8.8.8',
    made: () =>
      change(
        draft(),
        subnet('subnet-p', 'vpc-a', '10.0.5.0/24', 'us-east-1a', to('0.0.0.0/0', { NatGatewayId: 'nat-q' })),
        subnet('subnet-q', 'vpc-a', '10.0.6.0/24', 'us-east-1a', to('0.0.0.0/0', { NatGatewayId: 'nat-p' })),
        privateNat('nat-p', 'subnet-p', '10.0.5.9'),
        privateNat('nat-q', 'subnet-q', '10.0.6.9'),
        reroute('rtb-a1', '0.0.0.0/0', { NatGatewayId: 'nat-p' }),
      ),
  },
  {
    says: 'a regional NAT gateway before the public address of another instance is unknown, not a no',
    answer: 'unknown',
    from: 'eni-b0',
    to: 'eni-a0',
    because: 'regional NAT gateway',
    made: () =>
      change(
        draft(),
        (made) => {
          made['AWS::EC2::VPCPeeringConnection'] = [];
          made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
          find(made, 'RouteTable', 'rtb-b0').Routes.splice(1);
          add(made, 'NatGateway', {
            NatGatewayId: 'nat-r',
            VpcId: 'vpc-b',
            State: 'available',
            ConnectivityType: 'public',
            AvailabilityMode: 'regional',
            NatGatewayAddresses: [],
          });
        },
        reroute('rtb-b0', '0.0.0.0/0', { NatGatewayId: 'nat-r' }),
      ),
  },
  // https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html
  {
    says: 'NAT64 serves interfaces that have IPv4 too',
    answer: 'unknown',
    from: 'eni-a1',
    to: '8.8.8.8',
    because: 'NAT64',
    made: () =>
      change(
        draft(),
        withIpv6,
        reroute('rtb-a1', '64:ff9b::/96', { NatGatewayId: 'nat-a' }),
        reroute('rtb-a1', '0.0.0.0/0', { VpcPeeringConnectionId: 'pcx-1' }),
      ),
  },
  {
    says: 'NAT64 leads to the public address of another interface',
    answer: 'unknown',
    from: 'eni-a1',
    to: 'eni-a0',
    because: 'NAT64',
    made: () =>
      change(
        draft(),
        withIpv6,
        onlyIpv6('eni-a1'),
        (made) => Object.assign(find(made, 'NetworkInterface', 'eni-a0'), { Ipv6Addresses: [] }),
        reroute('rtb-a1', '64:ff9b::/96', { NatGatewayId: 'nat-a' }),
      ),
  },
  {
    says: 'without a route of NAT64 an interface of IPv6 alone does not reach IPv4',
    answer: 'no',
    from: 'eni-a1',
    to: '8.8.8.8',
    made: () => change(draft(), withIpv6, onlyIpv6('eni-a1')),
  },
  // https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
  {
    says: 'a gateway endpoint carries to its service',
    answer: 'yes',
    from: 'eni-a0',
    to: 'vpce-s3',
    made: () => change(draft(), withEndpoint, reroute('rtb-a0', 'pl-s3', { GatewayId: 'vpce-s3' })),
  },
  {
    says: 'a gateway endpoint serves no other VPC',
    answer: 'no',
    from: 'eni-b0',
    to: 'vpce-s3',
    because: 'VPCE_GATEWAY_OF_ANOTHER_VPC',
    made: () =>
      change(
        draft(),
        withEndpoint,
        reroute('rtb-a1', 'pl-s3', { GatewayId: 'vpce-s3' }),
        reroute('rtb-b0', '0.0.0.0/0', { TransitGatewayId: 'tgw-1' }),
        (made) =>
          find(made, 'TransitGatewayRouteTable', 'tgw-rtb-1').Routes.push({
            DestinationCidrBlock: '0.0.0.0/0',
            Type: 'static',
            State: 'active',
            TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'tgw-attach-a', ResourceId: 'vpc-a', ResourceType: 'vpc' }],
          }),
      ),
  },
  {
    says: 'a service is reached by its public addresses without its endpoint',
    answer: 'yes',
    from: 'eni-a1',
    to: 's3',
    made: () => change(draft(), withEndpoint),
  },
  { says: 'the endpoint itself is not', answer: 'no', from: 'eni-a1', to: 'vpce-s3', made: () => change(draft(), withEndpoint) },
  {
    says: 'what has left a NAT gateway takes the gateway endpoint of its subnet',
    answer: 'yes',
    from: 'eni-a1',
    to: 'vpce-s3',
    made: () => change(draft(), withEndpoint, reroute('rtb-a0', 'pl-s3', { GatewayId: 'vpce-s3' })),
  },
  {
    says: 'a gateway endpoint carries no UDP',
    answer: 'no',
    from: 'eni-a0',
    to: 'vpce-s3',
    query: { protocol: 'udp', port: 443 },
    because: 'VPCE_GATEWAY_PROTOCOL_RESTRICTION',
    made: () => change(draft(), withEndpoint, reroute('rtb-a0', 'pl-s3', { GatewayId: 'vpce-s3' })),
  },
  {
    says: 'an interface endpoint begins nothing',
    answer: 'no',
    from: 'eni-link',
    to: 'eni-a0',
    because: 'VPCE_INTRA_VPC_TRAFFIC',
    made: () => linked({ arns: ['own'] }),
  },
];

describe('networks made by hand', () => {
  it.each(SCENARIOS)('$says', (scenario) => {
    expect(differenceOf(scenario)).toBeUndefined();
    expectTold('scenarios', scenario.says, tellOf(scenario));
  });
});
