// Whole answers of PrivateLink and Global Accelerator.

import { LB_ARN } from '../balanced.ts';
import { type Draft, draft } from '../base.ts';
import { linked } from '../world-linked.ts';
import { allow, change, cidr, edit, eni, find, onlyIpv6, sg, tcp, withIpv6 } from '../world-scenarios.ts';
import { drop, row, type Whole } from './rows.ts';

const zonal = (made: Draft) => {
  find(made, 'ElasticLoadBalancingV2::LoadBalancer', LB_ARN('network')).Attributes = [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }];
};
/** A target beside the node in the other zone than the endpoint's. */
const inOtherZone = eni('eni-b1', 'subnet-lb1', '10.1.11.9', { Attachment: { InstanceId: 'i-target', DeviceIndex: 0, Status: 'attached' } });
const withAccelerator = (made: Draft) =>
  eni('eni-ga', 'subnet-a0', '10.0.0.50', { InterfaceType: 'global_accelerator_managed', RequesterManaged: true, Groups: [] })(made);
/** Nothing leads from one VPC to the other. */
const apart = (made: Draft) => {
  made['AWS::EC2::VPCPeeringConnection'] = [];
  made['AWS::EC2::TransitGatewayVpcAttachment'] = [];
  for (const table of ['rtb-a0', 'rtb-a1', 'rtb-b0']) find(made, 'RouteTable', table).Routes.splice(1);
};

export const links: readonly Whole[] = [
  row('PrivateLink to the target, all the way', 'eni-a0', 'eni-b0', () => linked({ arns: ['own'] })),
  row('PrivateLink to the load balancer, by a range of ports', 'eni-a0', 'eni-lb0', () => linked({ arns: ['own'] }), { query: { port: [400, 500] } }),
  row('PrivateLink to a port that no listener has', 'eni-a0', 'eni-lb0', () => linked({ arns: ['own'] }), { query: { port: 444 } }),
  row('PrivateLink, any protocol and port', 'eni-a0', 'eni-b0', () => linked({ arns: ['own'] }), { query: { protocol: 'all' } }),
  row('PrivateLink, by the number of the protocol', 'eni-a0', 'eni-b0', () => linked({ arns: ['own'] }), {
    query: { protocol: 6, port: 443, sourcePort: [2000, 2001] },
  }),
  row('PrivateLink, UDP', 'eni-a0', 'eni-b0', () => linked({ arns: ['own'] }), { query: { protocol: 'udp', port: 443 } }),
  row('PrivateLink where clients are kept', 'eni-a0', 'eni-b0', () => change(linked({ arns: ['own'] }), allow('sg-b', 'in', tcp(443, cidr('10.1.10.0/23'))))),
  row('PrivateLink by an endpoint that is not available', 'eni-a0', 'eni-b0', () =>
    change(linked({ arns: ['own'] }), edit('VPCEndpoint', 'vpce-link', { State: 'pending' })),
  ),
  row('PrivateLink by an endpoint whose interface was not read', 'eni-a0', 'eni-b0', () =>
    change(linked({ arns: ['own'] }), drop('NetworkInterface', 'eni-link')),
  ),
  row('PrivateLink to a service whose load balancers were not read', 'eni-a0', 'eni-b0', () => linked()),
  row('PrivateLink to a service of another owner', 'eni-a0', 'eni-b0', () =>
    change(linked(), (made) => {
      (made['AWS::EC2::VPCEndpointService'] ?? [])[0].Owner = '444455556666';
    }),
  ),
  row('PrivateLink where services were not read', 'eni-a0', 'eni-b0', () => linked({ service: false }), { unread: ['AWS::EC2::VPCEndpointService'] }),
  row('PrivateLink within a zone alone', 'eni-a0', 'eni-b0', () =>
    change(linked({ arns: ['own'] }), (made) => {
      (made['AWS::ElasticLoadBalancingV2::LoadBalancer'] ?? [])[0].Attributes = [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }];
    }),
  ),
  row('Global Accelerator to what its groups let in', 'internet', 'eni-a1', () =>
    change(
      draft(),
      eni('eni-ga', 'subnet-a0', '10.0.0.50', { InterfaceType: 'global_accelerator_managed', RequesterManaged: true, Groups: [{ GroupId: 'sg-b' }] }),
      allow('sg-a', 'in', tcp(443, sg('sg-b'))),
    ),
  ),
  row('Global Accelerator from one address', '8.8.8.8', 'eni-a1', () =>
    change(draft(), eni('eni-ga', 'subnet-a0', '10.0.0.50', { InterfaceType: 'global_accelerator_managed', RequesterManaged: true })),
  ),
  row('Global Accelerator of another VPC', '8.8.8.8', 'eni-a1', () =>
    change(draft(), eni('eni-ga', 'subnet-b0', '10.1.0.50', { InterfaceType: 'global_accelerator_managed', RequesterManaged: true })),
  ),
  row('PrivateLink to a target in the zone where the endpoint is not', 'eni-a0', 'eni-b1', () =>
    change(linked({ arns: ['own'] }), inOtherZone, edit('NetworkInterface', 'eni-b0', { Attachment: undefined }), zonal),
  ),
  row('PrivateLink to a target in the zone where the endpoint is not, across zones', 'eni-a0', 'eni-b1', () =>
    change(linked({ arns: ['own'] }), inOtherZone, edit('NetworkInterface', 'eni-b0', { Attachment: undefined })),
  ),
  row('PrivateLink to the node in the zone where the endpoint is not', 'eni-a0', 'eni-lb1', () => change(linked({ arns: ['own'] }), zonal)),
  row('PrivateLink to the node in the zone where the endpoint is', 'eni-a0', 'eni-lb0', () => change(linked({ arns: ['own'] }), zonal)),
  row('Global Accelerator is no way from another interface', 'eni-b0', 'eni-a1', () => change(draft(), withAccelerator, apart)),
  row('Global Accelerator is no way from a private address', '192.168.9.9', 'eni-a1', () => change(draft(), withAccelerator, apart)),
  row('Global Accelerator from an address of IPv6', '2a00::1', 'eni-a1', () => change(draft(), withIpv6, withAccelerator)),
  row('Global Accelerator to an interface of IPv6 alone', 'internet', 'eni-a1', () => change(draft(), withIpv6, onlyIpv6('eni-a1'), withAccelerator)),
  row('PrivateLink from another subnet than that of its endpoint', 'eni-a1', 'eni-b0', () => linked({ arns: ['own'] })),
  ...(['udp', 17, 'tcp', 'all'] as const).map((protocol) =>
    row(
      `PrivateLink to a listener of UDP, by ${protocol}`,
      'eni-a0',
      'eni-b0',
      () =>
        change(linked({ arns: ['own'] }), (made) => {
          for (const type of ['Listener', 'TargetGroup']) for (const one of made[`AWS::ElasticLoadBalancingV2::${type}`] ?? []) one.Protocol = 'UDP';
        }),
      { query: { protocol, port: 443 } },
    ),
  ),
];
