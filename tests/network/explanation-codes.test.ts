// AWS's 71 explanation codes of Reachability Analyzer (path codes and configuration codes): a test for each that the engine gives,
// and the rest by name. Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html

import { describe, expect, it } from 'vitest';
import { EXPLANATIONS, findEnds, type ReachQuery, reachBetween, readNetwork } from '../../src/network/index.ts';
import { type Draft, draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';

interface Case {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly query?: ReachQuery;
  readonly breakIt: (made: Draft) => void;
}

// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, to be changed
const itemOf = (made: Draft, type: string, index = 0): any => made[`AWS::EC2::${type}`]?.[index];
const routesOf = (made: Draft, table: number) => itemOf(made, 'RouteTable', table).Routes;
const blackhole = { State: 'blackhole' };
const elb = (made: Draft, name: string) => {
  Object.assign(itemOf(made, 'NetworkInterface', 0), { RequesterManaged: true, Description: `ELB ${name}` });
};
const balancerArn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/1234567890abcdef';

const CASES: readonly Case[] = [
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
    query: { port: 22 },
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
    query: { port: 22 },
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

/** Codes of AWS that the engine does not give yet, or that are no answer of an exact engine. */
const NOT_YET = [
  'BAD_STATE_VPN',
  'CANNOT_ROUTE',
  'ELB_ACL_RESTRICTION',
  'ELB_INSTALLED_AZ_RESTRICTION',
  'ELB_LISTENER_PORT_RESTRICTION',
  'ELB_NOT_CROSSZONE',
  'ELBV2_LISTENER_HAS_NO_TG',
  'ELBV2_LISTENER_PORT_RESTRICTION',
  'ELBV2_LISTENER_REQUIRES_TG_ACCEPT',
  'ELBV2_NO_TARGETS_IN_AZ',
  'ELBV2_SOURCE_ADDRESS_PRESERVATION',
  'ENI_ADDRESS_RESTRICTION',
  'FIREWALL_RULES_RESTRICTION',
  'GATEWAY_REJECTS_SPOOFED_TRAFFIC',
  'GWLB_DESTINATION_PORT_RESTRICTION',
  'GWLB_PROTOCOL_RESTRICTION',
  'IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS',
  'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS',
  'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS',
  'IGW_NAT_REFLECTION',
  'IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS',
  'IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS',
  'INGRESS_RTB_NO_PUBLIC_IP',
  'INGRESS_RTB_TRAFFIC_REDIRECTION',
  'NGW_DEST_ADDRESS_PRESERVATION',
  'NGW_REQUIRES_SOURCE_IN_VPC',
  'NGW_SOURCE_ADDRESS_REASSIGN',
  'NO_POSSIBLE_DESTINATION',
  'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR',
  'REGIONAL_NGW_ROUTE_AZ_RESTRICTION',
  'REMAP_EPHEMERAL_PORT',
  'TARGET_ADDRESS_RESTRICTION',
  'TARGET_PORT_RESTRICTION',
  'TGW_ATTACH_VPC_AZ_RESTRICTION',
  'TGW_BAD_STATE_VPN',
  'TGW_RTB_CANNOT_ROUTE',
  'TGW_RTB_ROUTES_ARE_UNKNOWN',
  'UNKNOWN_DESTINATION',
  'UNKNOWN_PEERED_SGS',
  'UNKNOWN_RESOURCE',
  'VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS',
  'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
  'VPC_LOCAL_ROUTE_CIDR_RESTRICTION',
  'VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION',
  'VPCE_GATEWAY_PROTOCOL_RESTRICTION',
  'VPCE_INTRA_VPC_TRAFFIC',
  'VPCE_SERVICE_NOT_INSTALLED_IN_AZ',
  'NO_PATH',
  'NO_SOURCE_OR_DESTINATION',
  'UNASSOCIATED_COMPONENT',
  'UNSUPPORTED_COMPONENT',
];

function ask(made: Draft, { from, to, query = { port: 443 } }: Case) {
  const model = readNetwork(snapshotOf(worldOf(made)));
  const [a, b] = [from, to].map((text) => {
    const found = findEnds(model, text);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return found.value.ends;
  });
  return reachBetween(model, a ?? [], b ?? [], query);
}

describe('explanation codes', () => {
  it.each(CASES)('$code: from $from to $to', (one) => {
    if (one.query?.protocol === undefined) expect(ask(draft(), { ...one, query: { port: 443 } }).answer).toBe('yes');
    const broken = draft();
    one.breakIt(broken);
    const { answer, obstacles, ways } = ask(broken, one);
    expect(answer).toBe('no');
    // What nobody can change stands in the way that is shown; what is told to be changed then is another way.
    expect([...obstacles.flat(), ...ways.flatMap(({ flow }) => flow.blocks)].map(({ code }) => code)).toContain(one.code);
  });

  it('name the network ACL of the NAT gateway where it lets the client not in', () => {
    const broken = draft();
    itemOf(broken, 'NetworkAcl').Entries.unshift({
      RuleNumber: 10,
      RuleAction: 'deny',
      Protocol: '6',
      PortRange: { From: 443, To: 443 },
      CidrBlock: '10.0.1.0/24',
      Egress: false,
    });
    const { answer, obstacles } = ask(broken, { code: '', from: 'eni-a1', to: '8.8.8.8', breakIt: () => undefined });
    expect(answer).toBe('no');
    expect(obstacles[0]?.map(({ code, resource, path }) => `${code} ${resource.id} ${path}`)).toEqual(['SUBNET_ACL_RESTRICTION acl-a0 Entries[0]']);
  });

  it('are each tested or named as not yet', () => {
    const tested = CASES.map(({ code }) => code);
    expect(tested.filter((code) => NOT_YET.includes(code))).toEqual([]);
    expect(new Set([...tested, ...NOT_YET]).size).toBe(tested.length + NOT_YET.length);
    expect(tested.every((code) => Object.hasOwn(EXPLANATIONS, code))).toBe(true);
  });
});
