// Whole answers of PrivateLink and Global Accelerator.

import { draft } from '../base.ts';
import { linked } from '../world-linked.ts';
import { allow, change, cidr, edit, eni, sg, tcp } from '../world-scenarios.ts';
import { drop, row, type Whole } from './rows.ts';

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
];
