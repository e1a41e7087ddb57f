// Networks that each break one thing of the plain network, for the codes about routes, gateways, groups and ACLs.
// Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html

import type { ReachQuery } from '../../src/network/index.ts';
import type { Draft } from './base.ts';
import { itemOf, routesOf } from './code-asking.ts';

export interface PlainCase {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly query?: ReachQuery;
  readonly breakIt: (made: Draft) => void;
}

const blackhole = { State: 'blackhole' };
const elb = (made: Draft, name: string) => {
  Object.assign(itemOf(made, 'NetworkInterface', 0), { RequesterManaged: true, Description: `ELB ${name}` });
};
const balancerArn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/1234567890abcdef';

export const PLAIN_CASES: readonly PlainCase[] = [
  {
    code: 'BAD_STATE',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => Object.assign(itemOf(made, 'VPCPeeringConnection'), { Status: { Code: 'pending-acceptance' } }),
  },
  { code: 'BAD_STATE_ATTACHMENT', from: 'eni-a0', to: '8.8.8.8', breakIt: (made) => Object.assign(itemOf(made, 'InternetGateway'), { Attachments: [] }) },
  { code: 'BAD_STATE_ROUTE', from: 'eni-a0', to: 'eni-b0', breakIt: (made) => Object.assign(routesOf(made, 0)[2], blackhole) },
  {
    code: 'ENI_SG_RULES_MISMATCH',
    from: 'eni-a0',
    to: 'eni-a1',
    breakIt: (made) => Object.assign(itemOf(made, 'SecurityGroup').IpPermissions[0], { IpProtocol: 'udp', FromPort: 1, ToPort: 2 }),
  },
  { code: 'SG_HAS_NO_RULES', from: 'eni-a0', to: 'eni-b0', breakIt: (made) => Object.assign(itemOf(made, 'SecurityGroup', 1), { IpPermissions: [] }) },
  {
    code: 'ENI_SOURCE_DEST_CHECK_RESTRICTION',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => {
      made['AWS::EC2::VPCPeeringConnection'] = [];
      routesOf(made, 0)[2] = { DestinationCidrBlock: '10.1.0.0/16', NetworkInterfaceId: 'eni-a1', State: 'active' };
      made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
    },
  },
  {
    code: 'HIGHER_PRIORITY_ROUTE',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => {
      Object.assign(routesOf(made, 0)[2], { Origin: 'EnableVgwRoutePropagation' });
      routesOf(made, 0).push({ DestinationCidrBlock: '10.1.0.0/16', GatewayId: 'igw-a', State: 'active', Origin: 'CreateRoute' });
    },
  },
  {
    code: 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
    from: '8.8.8.8',
    to: 'eni-a0',
    breakIt: (made) => Object.assign(itemOf(made, 'NetworkInterface').PrivateIpAddresses[0], { Association: null }),
  },
  {
    code: 'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
    from: 'eni-a0',
    to: '8.8.8.8',
    breakIt: (made) => Object.assign(itemOf(made, 'NetworkInterface').PrivateIpAddresses[0], { Association: null }),
  },
  {
    code: 'MORE_SPECIFIC_ROUTE',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => routesOf(made, 0).push({ DestinationCidrBlock: '10.1.0.0/24', GatewayId: 'igw-a', State: 'active', Origin: 'CreateRoute' }),
  },
  { code: 'NO_ROUTE_TO_DESTINATION', from: 'eni-a0', to: 'eni-b0', breakIt: (made) => routesOf(made, 0).splice(1) },
  { code: 'PROTOCOL_RESTRICTION', from: 'eni-a1', to: '8.8.8.8', query: { protocol: 50 }, breakIt: () => undefined },
  {
    code: 'SG_REFERENCING_SUPPORT',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => Object.assign(itemOf(made, 'SecurityGroup'), { IpPermissionsEgress: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-b' }] }] }),
  },
  {
    code: 'SG_REFERENCES_NOT_PRESERVED',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => {
      Object.assign(itemOf(made, 'VPCPeeringConnection').AccepterVpcInfo, { Region: 'eu-west-1' });
      Object.assign(itemOf(made, 'SecurityGroup'), { IpPermissionsEgress: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-b' }] }] });
      made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
    },
  },
  {
    code: 'SUBNET_ACL_RESTRICTION',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => Object.assign(itemOf(made, 'NetworkAcl', 2).Entries[1], { PortRange: { From: 1, To: 2 }, Protocol: '6' }),
  },
  {
    code: 'TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => itemOf(made, 'TransitGatewayRouteTable').Associations.shift(),
  },
  {
    code: 'TGW_ROUTE_AZ_RESTRICTION',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => Object.assign(itemOf(made, 'TransitGatewayVpcAttachment'), { SubnetIds: ['subnet-a0'] }),
  },
  {
    code: 'TGW_RTB_BAD_STATE_ROUTE',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => Object.assign(itemOf(made, 'TransitGatewayRouteTable').Routes[1], { ...blackhole, TransitGatewayAttachments: [] }),
  },
  {
    code: 'TGW_RTB_HIGHER_PRIORITY_ROUTE',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => {
      const { Routes } = itemOf(made, 'TransitGatewayRouteTable');
      Routes.push({ ...Routes[0], DestinationCidrBlock: '10.1.0.0/16', Type: 'static' });
    },
  },
  {
    code: 'TGW_RTB_MORE_SPECIFIC_ROUTE',
    from: 'eni-a1',
    to: 'eni-b0',
    breakIt: (made) => {
      const { Routes } = itemOf(made, 'TransitGatewayRouteTable');
      Routes.push({ ...Routes[0], DestinationCidrBlock: '10.1.0.0/24', Type: 'static' });
    },
  },
  { code: 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT', from: 'eni-a1', to: 'eni-b0', breakIt: (made) => itemOf(made, 'TransitGatewayRouteTable').Routes.pop() },
  {
    code: 'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
    from: '8.8.8.8',
    to: 'eni-a0',
    breakIt: (made) => Object.assign(itemOf(made, 'VPCBlockPublicAccessOptions'), { InternetGatewayBlockMode: 'block-ingress' }),
  },
  {
    code: 'DISCONNECTED_VPCS',
    from: 'eni-a0',
    to: 'eni-b0',
    breakIt: (made) => {
      made['AWS::EC2::VPCPeeringConnection'] = [];
      made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
      routesOf(made, 0).splice(2);
    },
  },
  {
    code: 'ELBV2_LISTENERS_MISMATCH',
    from: '8.8.8.8',
    to: 'eni-a0',
    query: { port: 443, protocol: 'udp' },
    breakIt: (made) => {
      elb(made, 'app/web/1234567890abcdef');
      made['AWS::ElasticLoadBalancingV2::LoadBalancer'] = [{ LoadBalancerArn: balancerArn, VpcId: 'vpc-a', Type: 'application', Scheme: 'internet-facing' }];
      made['AWS::ElasticLoadBalancingV2::Listener'] = [
        { LoadBalancerArn: balancerArn, ListenerArn: `${balancerArn}/l`, Port: 443, Protocol: 'HTTPS', DefaultActions: [] },
      ];
    },
  },
  {
    code: 'ELB_LISTENERS_MISMATCH',
    from: '8.8.8.8',
    to: 'eni-a0',
    query: { port: 443, protocol: 'udp' },
    breakIt: (made) => {
      elb(made, 'classic');
      made['AWS::ElasticLoadBalancing::LoadBalancer'] = [
        {
          LoadBalancerName: 'classic',
          VPCId: 'vpc-a',
          Scheme: 'internet-facing',
          ListenerDescriptions: [{ Listener: { Protocol: 'TCP', LoadBalancerPort: 443, InstancePort: 443 } }],
        },
      ];
    },
  },
];
