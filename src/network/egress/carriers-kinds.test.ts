// Every kind of interface that begins nothing by itself, all that is told of each, and what is asked of load balancers.

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { ACCOUNT as account, recordOf, REGION as region, snapshotOf } from '../model/record.cases.ts';
import { CARRIER_KINDS, type Carrier, carriersOf } from './carriers.ts';

type Row = readonly [type: string, id: string, config: JsonObject, arn?: string];
const ELB = `arn:aws:elasticloadbalancing:${region}:${account}`;

function carriers(rows: readonly Row[], unread: readonly string[] = [], nameOf: Parameters<typeof carriersOf>[1] = () => 'ours'): readonly Carrier[] {
  const records = rows.map(([type, id, config, arn]) => recordOf(`AWS::${type}`, id, config, arn === undefined ? {} : { arn }));
  return carriersOf(readNetwork(snapshotOf(records, unread)), nameOf);
}
const eni = (id: string, config: JsonObject): Row => ['EC2::NetworkInterface', id, { VpcId: 'vpc-1', SubnetId: 'subnet-1', Status: 'in-use', ...config }];
const balancer = (kind: 'app' | 'net' | 'gwy', name: string): readonly Row[] => [
  [
    'ElasticLoadBalancingV2::LoadBalancer',
    name,
    { LoadBalancerName: name, Type: { app: 'application', net: 'network', gwy: 'gateway' }[kind], VpcId: 'vpc-1', State: { Code: 'active' } },
    `${ELB}:loadbalancer/${kind}/${name}/1`,
  ],
  eni(`eni-${name}`, { RequesterManaged: true, Description: `ELB ${kind}/${name}/1` }),
];
const listener = (name: string, DefaultActions: JsonObject['x'], more: JsonObject = {}): Row => [
  'ElasticLoadBalancingV2::Listener',
  `${name}-2`,
  { LoadBalancerArn: `${ELB}:loadbalancer/app/${name}/1`, Port: 443, Protocol: 'HTTPS', DefaultActions: DefaultActions ?? null, ...more },
  `${ELB}:listener/app/${name}/1/2`,
];
const rule = (name: string, Actions: JsonObject['x'], at = '2'): Row => [
  'ElasticLoadBalancingV2::ListenerRule',
  `${name}-3`,
  { Actions: Actions ?? null },
  `${ELB}:listener-rule/app/${name}/1/${at}/3`,
];
const gapsOf = (rows: readonly Row[], unread: readonly string[] = []) =>
  carriers(rows, unread).map(({ of, missing }) => [of, ...missing.map(({ name, reason }) => `${reason} ${name}`)].join(' ? '));

describe('carriersOf', () => {
  it.each([
    ['nat_gateway', 'NAT gateway', 'carrying on what others begin'],
    ['natGateway', 'NAT gateway', 'carrying on what others begin'],
    ['transit_gateway', 'transit gateway interface', 'carrying on what others begin'],
    ['vpc_endpoint', 'interface endpoint', 'answering only'],
    ['gateway_load_balancer', 'Gateway Load Balancer interface', 'handing on what an appliance sends'],
    ['gateway_load_balancer_endpoint', 'Gateway Load Balancer interface', 'handing on what an appliance sends'],
  ])('names an interface of type %s a %s', (InterfaceType, one, says) => {
    const found = carriers([
      eni('eni-1', { InterfaceType }),
      eni('eni-2', { InterfaceType, Status: 'available' }),
      eni('eni-3', { InterfaceType: 'interface' }),
    ]);
    expect(found.map(({ kind, interfaceId }) => [CARRIER_KINDS[kind].one, CARRIER_KINDS[kind].many, CARRIER_KINDS[kind].says, interfaceId])).toEqual([
      [one, `${one}s`, says, 'eni-1'],
    ]);
  });

  it('tells where each is, whose, and of what load balancer', () => {
    const rows = [...balancer('net', 'edge'), eni('eni-nat', { InterfaceType: 'nat_gateway', VpcId: 'vpc-2', SubnetId: 'subnet-2' })];
    expect(carriers(rows, [], ({ id }) => `owner of ${id}`)).toEqual([
      { kind: 'load-balancer', name: 'owner of eni-edge', interfaceId: 'eni-edge', vpcId: 'vpc-1', subnetId: 'subnet-1', of: 'edge', missing: [] },
      { kind: 'nat-gateway', name: 'owner of eni-nat', interfaceId: 'eni-nat', vpcId: 'vpc-2', subnetId: 'subnet-2', of: '', missing: [] },
    ]);
    expect(CARRIER_KINDS['load-balancer']).toEqual({ says: 'sending to targets only', one: 'load balancer node', many: 'load balancer nodes' });
    expect(carriers(rows, [], ({ id }) => (id === 'eni-nat' ? undefined : 'ours')).map(({ interfaceId }) => interfaceId)).toEqual(['eni-edge']);
  });

  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html,
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-verify-jwt.html
  it('asks identity providers where any action of a listener or of its rules does', () => {
    const asks = 'web ? not-modelled where the identity provider is that load balancer web asks over HTTPS';
    const web = balancer('app', 'web');
    const forward = { Type: 'forward' };
    for (const Type of ['authenticate-oidc', 'authenticate-cognito', 'jwt-validation']) {
      expect(gapsOf([...web, listener('web', [{ Type }, forward])]).map((line) => line.replace(/ \? [a-z-]+ /, ' ? '))).toEqual([
        asks.replace('not-modelled ', ''),
      ]);
      expect(gapsOf([...web, listener('web', [forward]), rule('web', [{ Type }, forward])]).length).toBe(1);
      expect(gapsOf([...web, listener('web', [forward]), rule('web', [{ Type }, forward])])[0]).toContain('identity provider');
      // A rule of another listener is none of this load balancer's.
      expect(gapsOf([...web, listener('web', [forward]), rule('web', [{ Type }], '9')])).toEqual(['web']);
      expect(gapsOf([...web, ...balancer('app', 'api'), listener('web', [forward]), listener('api', [{ Type }])])).toEqual(
        ['api', 'web'].map((name) => (name === 'web' ? name : expect.stringContaining('that load balancer api asks'))),
      );
    }
    for (const actions of [[], [forward, { Type: 'redirect' }], [{ Type: 'pre-authenticate-oidc' }], [{ Type: 5 }, {}], null, 'authenticate-oidc']) {
      expect(gapsOf([...web, listener('web', actions), rule('web', actions)])).toEqual(['web']);
    }
    expect(gapsOf([...web, listener('web', [{ Type: 'authenticate-oidc' }], { LoadBalancerArn: null })])).toEqual(['web']);
  });

  it('is in doubt of Application Load Balancers alone where listeners or rules were not read', () => {
    const rows = [...balancer('app', 'web'), ...balancer('net', 'edge')];
    expect(gapsOf(rows, ['AWS::ElasticLoadBalancingV2::Listener'])).toEqual(['edge', 'web ? absent elasticloadbalancing:DescribeListeners']);
    expect(gapsOf(rows, ['AWS::ElasticLoadBalancingV2::ListenerRule'])).toEqual(['edge', 'web ? absent elasticloadbalancing:DescribeRules']);
    expect(gapsOf(rows)).toEqual(['edge', 'web']);
  });

  it('knows of appliances only that the endpoints of firewalls send nothing', () => {
    const status = { SyncStates: { 'us-east-1a': { Attachment: { EndpointId: 'vpce-0a1', SubnetId: 'subnet-1' } } } };
    const firewall: Row = ['NetworkFirewall::Firewall', 'guard', { VpcId: 'vpc-1', FirewallStatus: status }];
    const missingOf = (Description: string | undefined, ...more: readonly Row[]) =>
      carriers([eni('eni-1', { InterfaceType: 'gateway_load_balancer_endpoint', ...(Description === undefined ? {} : { Description }) }), ...more]).flatMap(
        ({ missing }) => missing.map(({ name }) => name),
      );
    const doubt = ['the appliance behind eni-1'];
    expect(missingOf('VPC Endpoint Interface vpce-0a1', firewall)).toEqual([]);
    expect(missingOf('VPC Endpoint Interface vpce-0a12', firewall)).toEqual(doubt);
    expect(missingOf('VPC Endpoint Interface vpce-0a1')).toEqual(doubt);
    expect(missingOf('VPC Endpoint Interface', firewall)).toEqual(doubt);
    expect(missingOf(undefined, firewall)).toEqual(doubt);
    expect(missingOf('', ['NetworkFirewall::Firewall', 'unread', { VpcId: 'vpc-1' }])).toEqual(doubt);
  });
});
