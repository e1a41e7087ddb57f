// Whole answers of what nodes of load balancers send to targets.

import { balanced, LB_ARN, TG_ARN } from '../balanced.ts';
import { linked } from '../world-linked.ts';
import { add, allow, change, edit, eni, find, reroute, sg, tcp, withIpv6 } from '../world-scenarios.ts';
import { acl, drop, entry, group, onTarget, ports, row, V2, type Whole } from './rows.ts';

const beside = eni('eni-n', 'subnet-lb0', '10.0.10.9', { Attachment: { InstanceId: 'i-n', DeviceIndex: 0, Status: 'attached' } });
const second = edit('NetworkInterface', 'eni-a1', {
  PrivateIpAddresses: [
    { PrivateIpAddress: '10.0.1.10', Primary: true },
    { PrivateIpAddress: '10.0.1.11', Primary: false },
  ],
});
const stop = entry(50, 'deny', false, ports(8080));

export const targets: readonly Whole[] = [
  ...([true, false] as const).map((keepsClient) =>
    row(
      `a target beside its node, past no network ACL, ${keepsClient ? 'with' : 'without'} the address of the client`,
      '8.8.8.8',
      'eni-n',
      () =>
        change(
          balanced({ type: 'network', protocol: 'TCP', keepsClient, targets: ['i-n'] }),
          beside,
          acl('acl-lb0', stop, entry(100, 'allow', false), entry(100, 'allow', true)),
        ),
      onTarget,
    ),
  ),
  row(
    'a target beside the node of a classic one, past the network ACL of their subnet',
    'eni-lb0',
    'eni-n',
    () => change(balanced({ type: 'classic', targets: ['i-n'] }), beside, acl('acl-lb0', stop, entry(100, 'allow', false), entry(100, 'allow', true))),
    onTarget,
  ),
  row('a node whose subnet was not read', '8.8.8.8', 'i-target', () => change(balanced(), drop('Subnet', 'subnet-lb0')), onTarget),
  row('an instance gets it at its first address', '8.8.8.8', 'eni-a1', () => change(balanced(), second), onTarget),
  row(
    'an address that is not the first is a target',
    '8.8.8.8',
    'eni-a1',
    () => change(balanced({ targetType: 'ip', targets: ['10.0.1.11'] }), second),
    onTarget,
  ),
  row(
    'a target without the number of its device counts as the first',
    'eni-lb0',
    'i-target',
    () =>
      change(
        balanced({ targets: ['i-target', 'i-other'] }),
        edit('NetworkInterface', 'eni-a0', { Attachment: { InstanceId: 'i-other', Status: 'attached' } }),
        (made) => Object.assign(group(made), { Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }] }),
      ),
    onTarget,
  ),
  row(
    'a second interface of an instance is no target',
    'eni-lb0',
    'i-target',
    () =>
      change(
        balanced({ targets: ['i-target', 'i-other'] }),
        edit('NetworkInterface', 'eni-a0', { Attachment: { InstanceId: 'i-other', DeviceIndex: 1, Status: 'attached' } }),
        (made) => Object.assign(group(made), { Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }] }),
      ),
    onTarget,
  ),
  row('ports beyond that of the target', '8.8.8.8', 'i-target', () => balanced(), { query: { port: [8081, 9000] } }),
  row('ports up to that before the target', '8.8.8.8', 'i-target', () => balanced(), { query: { port: [8000, 8079] } }),
  row('ports from that of the target on', '8.8.8.8', 'i-target', () => balanced(), { query: { port: [8080, 8081] } }),
  row('ports up to that of the target', '8.8.8.8', 'i-target', () => balanced(), { query: { port: [8079, 8080] } }),
  ...([17, 'udp', 'tcp'] as const).map((protocol) =>
    row(`a Gateway Load Balancer sends no ${protocol} to another port`, 'eni-lb0', 'i-target', () => balanced({ type: 'gateway' }), {
      query: { protocol, port: 443 },
    }),
  ),
  row('PrivateLink to a port that the target is not asked on', 'eni-a0', 'eni-b0', () => linked({ arns: ['own'] }), { query: { port: 444 } }),
  row('PrivateLink is not what leads to a service of AWS', 'eni-a0', 'eni-b0', () =>
    change(linked({ arns: ['own'] }), eni('eni-ssm', 'subnet-a0', '10.0.0.78', { InterfaceType: 'vpc_endpoint', RequesterManaged: true }), (made) => {
      add(made, 'VPCEndpoint', {
        ...find(made, 'VPCEndpoint', 'vpce-link'),
        VpcEndpointId: 'vpce-ssm',
        ServiceName: 'com.amazonaws.us-east-1.ssm',
        NetworkInterfaceIds: ['eni-ssm'],
      });
      made['AWS::EC2::VPCEndpoint'] = (made['AWS::EC2::VPCEndpoint'] ?? []).filter(({ VpcEndpointId }) => VpcEndpointId !== 'vpce-link');
    }),
  ),
  row('an application load balancer is behind no PrivateLink', 'eni-a0', 'eni-b0', () =>
    change(linked({ arns: ['own'] }), (made) => {
      find(made, `${V2}::LoadBalancer`, LB_ARN('network')).Type = 'application';
      find(made, `${V2}::TargetGroup`, TG_ARN).Protocol = 'HTTP';
    }),
  ),
  row(
    'a target whose groups were not read gets the address of the client',
    '8.8.8.8',
    'eni-a1',
    () => change(balanced({ type: 'network', protocol: 'TCP', keepsClient: true }), edit('NetworkInterface', 'eni-a1', { Groups: undefined })),
    onTarget,
  ),
  ...(['8.8.8.8', 'eni-lb0', 'eni-lb1'] as const).flatMap((from) => [
    row(`a group that names no port, and a target that does, from ${from}`, from, 'i-target', () =>
      change(balanced(), (made) => {
        delete group(made).Port;
        group(made).TargetHealthDescriptions[0].Target.Port = 8081;
      }),
    ),
    row(`a group whose targets were not read, on another port, from ${from}`, from, 'i-target', () =>
      change(balanced(), (made) => delete group(made).TargetHealthDescriptions),
    ),
    row(
      `a group of IPv6 behind nodes of IPv4, from ${from}`,
      from,
      'i-target',
      () =>
        change(balanced(), withIpv6, edit('NetworkInterface', 'eni-lb0', { Ipv6Addresses: [] }), (made) =>
          Object.assign(group(made), { IpAddressType: 'ipv6' }),
        ),
      onTarget,
    ),
  ]),
  ...([true, false] as const).map((isByGroup) =>
    row(
      `a client of IPv6 that is kept, ${isByGroup ? 'by the group of the load balancer' : 'by its address'}`,
      '2a00::1',
      'i-target',
      () =>
        change(
          balanced({ type: 'network', protocol: 'TCP', keepsClient: true }),
          ...(isByGroup ? [allow('sg-a', 'in', tcp(8080, sg('sg-lb')))] : []),
          withIpv6,
          ...['rtb-lb0', 'rtb-lb1'].map((table) => reroute(table, '::/0', { GatewayId: 'igw-a' })),
          ...['eni-lb0', 'eni-lb1'].map((id, at) => edit('NetworkInterface', id, { Ipv6Addresses: [{ Ipv6Address: `2600:1::5${at}` }] })),
          (made) => Object.assign(group(made), { IpAddressType: 'ipv6' }),
        ),
      onTarget,
    ),
  ),
  row(
    'a target in another VPC, in a zone where the load balancer is not',
    '8.8.8.8',
    'eni-b0',
    () =>
      change(
        balanced({ zones: [1], targetType: 'ip', targets: ['10.1.0.10'] }),
        reroute('rtb-lb1', '10.1.0.0/16', { VpcPeeringConnectionId: 'pcx-1' }),
        reroute('rtb-b0', '10.0.11.0/24', { VpcPeeringConnectionId: 'pcx-1' }),
      ),
    onTarget,
  ),
  row('PrivateLink to a group whose targets were not read, on another port', 'eni-a0', 'eni-b0', () =>
    change(linked({ arns: ['own'] }), (made) => {
      group(made).Port = 8443;
      delete group(made).TargetHealthDescriptions;
    }),
  ),
  row(
    'a group whose targets were not read, on some of several ports',
    '8.8.8.8',
    'i-target',
    () => change(balanced(), (made) => delete group(made).TargetHealthDescriptions),
    { query: { port: [8081, 9000] } },
  ),
];
