// Whole answers of load balancers.

import { balanced, LB_ARN, TG_ARN } from '../balanced.ts';
import type { Draft } from '../base.ts';
import { add, allow, change, cidr, edit, eni, find, onlyIpv6, sg, subnet, tcp, to, withIpv6 } from '../world-scenarios.ts';
import { drop, group, onTarget, row, V2, type Whole } from './rows.ts';

/** A network load balancer `front` that sends to the application load balancer `web`. */
function chained(): Draft {
  const arn = LB_ARN('network').replace('/web/', '/front/');
  const listener = { ListenerArn: `${arn.replace(':loadbalancer/', ':listener/')}/9`, LoadBalancerArn: arn, Port: 80, Protocol: 'TCP' };
  const tg = TG_ARN.replace('/web/', '/front/');
  return change(
    balanced({ isInternal: true }),
    allow('sg-a', 'in', tcp(8080, sg('sg-lb'))),
    subnet('subnet-front', 'vpc-a', '10.0.30.0/24', 'us-east-1a', to('0.0.0.0/0', { GatewayId: 'igw-a' })),
    eni('eni-front', 'subnet-front', '10.0.30.5', {
      InterfaceType: 'network_load_balancer',
      RequesterManaged: true,
      Description: 'ELB net/front/1234567890abcdef',
      Groups: [],
      PrivateIpAddresses: [{ PrivateIpAddress: '10.0.30.5', Primary: true, Association: { PublicIp: '52.0.3.5' } }],
    }),
    (made) => {
      add(made, `${V2}::LoadBalancer`, {
        LoadBalancerArn: arn,
        VpcId: 'vpc-a',
        Type: 'network',
        Scheme: 'internet-facing',
        AvailabilityZones: [{ SubnetId: 'subnet-front' }],
        Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
      });
      add(made, `${V2}::Listener`, { ...listener, DefaultActions: [{ Type: 'forward', TargetGroupArn: tg }] });
      add(made, `${V2}::TargetGroup`, {
        TargetGroupArn: tg,
        VpcId: 'vpc-a',
        Protocol: 'TCP',
        Port: 80,
        TargetType: 'alb',
        LoadBalancerArns: [arn],
        Attributes: [],
        TargetHealthDescriptions: [{ Target: { Id: LB_ARN('application') }, TargetHealth: { State: 'healthy' } }],
      });
    },
  );
}

export const balancers: readonly Whole[] = [
  row(
    'a target group of a load balancer that is gone, where rules were not read',
    '8.8.8.8',
    'i-target',
    () => change(balanced(), (made) => group(made).LoadBalancerArns.push('gone')),
    {
      unread: [`AWS::${V2}::ListenerRule`],
      ...onTarget,
    },
  ),
  row('a port of another protocol, where another listener has that', 'eni-a0', 'eni-lb1', () =>
    change(balanced({ type: 'network', protocol: 'TCP' }), (made) =>
      add(made, `${V2}::Listener`, {
        ListenerArn: `${LB_ARN('network').replace(':loadbalancer/', ':listener/')}/2`,
        LoadBalancerArn: LB_ARN('network'),
        Port: 53,
        Protocol: 'UDP',
      }),
    ),
  ),
  row('a target without an address of the version of its group', '8.8.8.8', 'i-target', () => change(balanced(), withIpv6, onlyIpv6('eni-a1')), onTarget),
  row('an application load balancer, all the way', 'internet', 'i-target', () => balanced(), onTarget),
  row('a network load balancer that keeps the client', '8.8.8.8', 'i-target', () => balanced({ type: 'network', protocol: 'TCP' }), onTarget),
  row('one that does not', '8.8.8.8', 'i-target', () => balanced({ type: 'network', protocol: 'TCP', keepsClient: false }), onTarget),
  row(
    'one of which it is not known',
    '8.8.8.8',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP' }), (made) => Object.assign(group(made), { Attributes: undefined })),
    onTarget,
  ),
  row(
    'one that keeps some clients',
    'internet',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP' }), allow('sg-a', 'in', tcp(8080, cidr('9.0.0.0/8')))),
    onTarget,
  ),
  row('UDP and TCP', '8.8.8.8', 'i-target', () => balanced({ type: 'network', protocol: 'TCP_UDP', listenerPort: 53, targetPort: 53 }), {
    query: { protocol: 'all', port: 53 },
  }),
  row('UDP by number', '8.8.8.8', 'i-target', () => balanced({ type: 'network', protocol: 'TCP_UDP', listenerPort: 53, targetPort: 53 }), {
    query: { protocol: 17, port: [50, 60] },
  }),
  row('no ping', '8.8.8.8', 'i-target', () => balanced(), { query: { protocol: 'icmp' } }),
  row('any port', '8.8.8.8', 'i-target', () => balanced(), { query: {} }),
  row(
    'an unhealthy target',
    '8.8.8.8',
    'i-target',
    () =>
      change(balanced(), (made) => {
        group(made).TargetHealthDescriptions = [{ Target: { Id: 'i-target', Port: 8081 }, TargetHealth: { State: 'unhealthy', Reason: 'Target.Timeout' } }];
      }),
    { query: { port: 8081 } },
  ),
  row(
    'a target of which health was not told',
    '8.8.8.8',
    'i-target',
    () =>
      change(balanced(), (made) => {
        group(made).TargetHealthDescriptions = [{ Target: { Id: 'i-target' } }];
      }),
    onTarget,
  ),
  row(
    'health checks on a port that is closed',
    '8.8.8.8',
    'i-target',
    () =>
      change(
        balanced({ type: 'network', protocol: 'TCP' }),
        (made) => Object.assign(group(made), { HealthCheckPort: '9000' }),
        allow('sg-a', 'in', tcp(8080, cidr('0.0.0.0/0'))),
      ),
    onTarget,
  ),
  row(
    'health checks of a target that lets clients in alone',
    '8.8.8.8',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP', groups: [] }), allow('sg-a', 'in', tcp(8080, cidr('8.0.0.0/8')))),
    onTarget,
  ),
  row(
    'a load balancer that is not active',
    '8.8.8.8',
    'i-target',
    () => change(balanced(), edit(`${V2}::LoadBalancer`, LB_ARN('application'), { State: { Code: 'provisioning' } })),
    onTarget,
  ),
  row(
    'an inactive network load balancer',
    '8.8.8.8',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP' }), edit(`${V2}::LoadBalancer`, LB_ARN('network'), { State: { Code: 'failed' } })),
    onTarget,
  ),
  row('an internal one from inside', 'eni-a0', 'i-target', () => change(balanced({ isInternal: true }), allow('sg-a', 'in', tcp(8080, sg('sg-lb')))), onTarget),
  row(
    'an internal one from the internet',
    'internet',
    'i-target',
    () => change(balanced({ isInternal: true }), allow('sg-a', 'in', tcp(8080, sg('sg-lb')))),
    onTarget,
  ),
  row(
    'nodes that were not read',
    'eni-a0',
    'i-target',
    () => change(balanced(), drop('NetworkInterface', 'eni-lb0'), drop('NetworkInterface', 'eni-lb1'), allow('sg-a', 'in', tcp(8080, sg('sg-lb')))),
    onTarget,
  ),
  row(
    'nodes that were not read, from the internet',
    'internet',
    'i-target',
    () => change(balanced(), drop('NetworkInterface', 'eni-lb0'), drop('NetworkInterface', 'eni-lb1')),
    onTarget,
  ),
  row(
    'internal nodes that were not read, from the internet',
    'internet',
    'i-target',
    () => change(balanced({ isInternal: true }), drop('NetworkInterface', 'eni-lb0'), drop('NetworkInterface', 'eni-lb1')),
    onTarget,
  ),
  row('listeners that were not read, to the node', 'eni-a0', 'eni-lb1', () => balanced(), { unread: [`AWS::${V2}::Listener`], query: { port: 80 } }),
  row('listeners that were not read, to the target', '8.8.8.8', 'i-target', () => balanced(), { unread: [`AWS::${V2}::Listener`], ...onTarget }),
  row('target groups that were not read, from the node', 'eni-lb1', 'i-target', () => balanced(), { unread: [`AWS::${V2}::TargetGroup`], ...onTarget }),
  row('load balancers that were not read', 'eni-a0', 'eni-lb1', () => balanced(), { unread: [`AWS::${V2}::LoadBalancer`], query: { port: 80 } }),
  row('classic load balancers that were not read', 'eni-a0', 'eni-lb1', () => balanced({ type: 'classic' }), {
    unread: ['AWS::ElasticLoadBalancing::LoadBalancer'],
    query: { port: 80 },
  }),
  row(
    'rules that were not read',
    '8.8.8.8',
    'i-target',
    () =>
      change(balanced(), (made) => {
        find(made, `${V2}::Listener`, LB_ARN('application')).DefaultActions = [];
      }),
    { unread: [`AWS::${V2}::ListenerRule`], ...onTarget },
  ),
  row(
    'targets that were not read',
    '8.8.8.8',
    'i-target',
    () => change(balanced(), (made) => Object.assign(group(made), { TargetHealthDescriptions: undefined })),
    onTarget,
  ),
  row(
    'targets by address that were not read',
    '8.8.8.8',
    'eni-a1',
    () => change(balanced({ targetType: 'ip', targets: ['10.0.1.10'] }), (made) => Object.assign(group(made), { TargetHealthDescriptions: undefined })),
    onTarget,
  ),
  row('a target by address', '8.8.8.8', 'eni-a1', () => balanced({ targetType: 'ip', targets: ['10.0.1.10'] }), onTarget),
  row('a target by the address of another', '8.8.8.8', 'eni-a1', () => balanced({ targetType: 'ip', targets: ['10.0.1.11'] }), onTarget),
  row(
    'a target by address in another VPC whose addresses the balancer has too',
    '8.8.8.8',
    'eni-b0',
    () => balanced({ targetType: 'ip', targets: ['10.1.0.10'] }),
    onTarget,
  ),
  row('functions as targets', '8.8.8.8', 'eni-a1', () => balanced({ targetType: 'lambda', targets: ['i-target'] }), onTarget),
  row(
    'a second interface of an instance',
    '8.8.8.8',
    'eni-a1',
    () => change(balanced(), edit('NetworkInterface', 'eni-a1', { Attachment: { InstanceId: 'i-target', DeviceIndex: 1 } })),
    onTarget,
  ),
  row('a classic load balancer', '8.8.8.8', 'i-target', () => balanced({ type: 'classic' }), onTarget),
  row(
    'a classic one that may not cross zones, as nobody read it',
    'eni-lb0',
    'i-target',
    () => change(balanced({ type: 'classic' }), edit('ElasticLoadBalancing::LoadBalancer', 'web', { LoadBalancerAttributes: undefined })),
    onTarget,
  ),
  row(
    'a network one that may not cross zones, as nobody read it',
    'eni-lb0',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP' }), edit(`${V2}::LoadBalancer`, LB_ARN('network'), { Attributes: undefined })),
    onTarget,
  ),
  row(
    'a target group that may cross zones, as nobody read it',
    'eni-lb0',
    'i-target',
    () => change(balanced({ type: 'network', protocol: 'TCP' }), (made) => Object.assign(group(made), { Attributes: undefined })),
    onTarget,
  ),
  row(
    'a target group that turns crossing off, with a target in the zone',
    'eni-lb0',
    'i-target',
    () =>
      change(balanced({ targets: ['i-target', 'i-other'] }), (made) =>
        Object.assign(group(made), { Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }] }),
      ),
    onTarget,
  ),
  row(
    'a target group that turns crossing off, with none in the zone',
    'eni-lb0',
    'i-target',
    () => change(balanced({}), (made) => Object.assign(group(made), { Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }] })),
    onTarget,
  ),
  row('a network load balancer in front of an application load balancer', '8.8.8.8', 'i-target', chained, onTarget),
  row('the same from within', 'eni-a0', 'i-target', chained, onTarget),
  row('from a load balancer to somebody else', 'eni-lb0', 'eni-b0', () => balanced(), onTarget),
  row('a gateway load balancer sends from its endpoints alone', '8.8.8.8', 'i-target', () => balanced({ type: 'gateway', groups: [] }), {
    query: { protocol: 'udp', port: 6081 },
  }),
  row(
    'a network load balancer inside its target subnet',
    'eni-a0',
    'i-target',
    () =>
      change(
        balanced({ type: 'network', protocol: 'TCP', isInternal: true, zones: [1] }),
        edit('NetworkInterface', 'eni-lb1', { SubnetId: 'subnet-a1', PrivateIpAddress: '10.0.1.5', PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.5' }] }),
        allow('sg-a', 'in', tcp(8080, sg('sg-lb'))),
      ),
    onTarget,
  ),
  row(
    'clients behind a NAT gateway whom a target accepts',
    'eni-a1',
    'i-target',
    () =>
      change(
        balanced({ type: 'network', protocol: 'TCP', targets: ['i-b'] }),
        edit('NetworkInterface', 'eni-b0', { Attachment: { InstanceId: 'i-b', DeviceIndex: 0 } }),
      ),
    onTarget,
  ),
];
