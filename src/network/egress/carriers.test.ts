import { describe, expect, it } from 'vitest';
import { type JsonObject, listActionOf } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { ACCOUNT as account, recordOf, REGION as region, snapshotOf } from '../model/record.cases.ts';
import { egressOf } from './egress.ts';

const LB = `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/app/web/1`;
const LISTENER = `arn:aws:elasticloadbalancing:${region}:${account}:listener/app/web/1/2`;
type Row = readonly [type: string, id: string, config: JsonObject, arn?: string];

const eni = (id: string, InterfaceType: string, more: JsonObject = {}): Row => [
  'AWS::EC2::NetworkInterface',
  id,
  {
    InterfaceType,
    VpcId: 'vpc-1',
    SubnetId: 'subnet-1',
    Status: 'in-use',
    RequesterManaged: true,
    Groups: [],
    PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.9' }],
    ...more,
  },
];
const node = eni('eni-lb', 'interface', { Description: 'ELB app/web/1' });
const balancer: Row = [
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'web',
  { LoadBalancerArn: LB, LoadBalancerName: 'web', Type: 'application', Scheme: 'internal', VpcId: 'vpc-1', State: { Code: 'active' } },
  LB,
];
const listener = (Type: string): Row => [
  'AWS::ElasticLoadBalancingV2::Listener',
  '2',
  { ListenerArn: LISTENER, LoadBalancerArn: LB, Port: 443, Protocol: 'HTTPS', DefaultActions: [{ Type }] },
  LISTENER,
];
const rule = (Type: string): Row => [
  'AWS::ElasticLoadBalancingV2::ListenerRule',
  '3',
  { RuleArn: '', Actions: [{ Type }], Conditions: [] },
  LISTENER.replace(':listener/', ':listener-rule/').concat('/3'),
];

/** `kind id` of each, with what is missing. */
function carriers(rows: readonly Row[], unread: readonly string[] = []): readonly string[] {
  const place: readonly Row[] = [
    ['AWS::EC2::VPC', 'vpc-1', { CidrBlock: '10.0.0.0/16' }],
    ['AWS::EC2::Subnet', 'subnet-1', { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'us-east-1a' }],
  ];
  const records = [...place, ...rows].map(([type, id, config, arn]) => recordOf(type, id, config, arn === undefined ? {} : { arn }));
  return egressOf(readNetwork(snapshotOf(records, unread))).carriers.map(
    ({ kind, interfaceId, missing }) => `${kind} ${interfaceId}${missing.length === 0 ? '' : ` ? ${missing.map(({ name }) => name).join()}`}`,
  );
}

describe('what begins nothing by itself', () => {
  it('names gateways and endpoints, and no interface that somebody runs', () => {
    const rows = [eni('eni-nat', 'nat_gateway'), eni('eni-vpce', 'vpc_endpoint'), eni('eni-tgw', 'transit_gateway'), eni('eni-own', 'interface')];
    expect(carriers(rows)).toEqual(['nat-gateway eni-nat', 'transit-gateway eni-tgw', 'interface-endpoint eni-vpce']);
  });

  it('names the nodes of load balancers', () => {
    expect(carriers([node, balancer, listener('forward')])).toEqual(['load-balancer eni-lb']);
  });

  it('does not know where a load balancer asks its identity provider', () => {
    const asks = ['load-balancer eni-lb ? where the identity provider is that load balancer web asks over HTTPS'];
    expect(carriers([node, balancer, listener('authenticate-oidc')])).toEqual(asks);
    expect(carriers([node, balancer, listener('forward'), rule('authenticate-cognito')])).toEqual(asks);
    expect(carriers([node, balancer, listener('forward'), rule('forward')])).toEqual(['load-balancer eni-lb']);
  });

  it('does not know it either where listeners or their rules were not read', () => {
    for (const type of ['Listener', 'ListenerRule']) {
      const full = `AWS::ElasticLoadBalancingV2::${type}`;
      expect(carriers([node, balancer], [full])).toEqual([`load-balancer eni-lb ? ${listActionOf(full)}`]);
    }
  });

  it('does not know what an appliance sends, and that a firewall sends nothing', () => {
    const endpoint = eni('eni-gwlbe', 'gateway_load_balancer_endpoint', { Description: 'VPC Endpoint Interface vpce-1' });
    expect(carriers([endpoint])).toEqual(['appliance eni-gwlbe ? the appliance behind eni-gwlbe']);
    const status = { SyncStates: { 'us-east-1a': { Attachment: { EndpointId: 'vpce-1', SubnetId: 'subnet-1' } } } };
    const firewall: Row = ['AWS::NetworkFirewall::Firewall', 'guard', { VpcId: 'vpc-1', FirewallStatus: status }];
    expect(carriers([endpoint, firewall])).toEqual(['appliance eni-gwlbe']);
  });
});
