// Networks that each break one thing, for the codes about load balancers.
// Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html

import { type Balanced, balanced, recordOf } from './balanced.ts';
import type { Draft } from './base.ts';
import { ec2, type MoreCase, routesOf } from './code-networks.ts';

const group = (made: Draft) => recordOf(made, 'AWS::ElasticLoadBalancingV2::TargetGroup');
const onTarget = { port: 8080 };
const lb = (shape: Balanced) => () => balanced(shape);
/** Only what goes to the target through a load balancer. */
const closed = (made: Draft) => {
  ec2(made, 'SecurityGroup').IpPermissions = [{ IpProtocol: 'tcp', FromPort: 8080, ToPort: 8080, UserIdGroupPairs: [{ GroupId: 'sg-lb' }] }];
};

export const BALANCER_CASES: readonly MoreCase[] = [
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
];
