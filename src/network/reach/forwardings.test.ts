// Who sends on to an interface. Sources: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html,
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-register-targets.html

import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { type NetworkModel, readNetwork } from '../model/index.ts';
import { ACCOUNT, REGION, recordOf, snapshotOf } from '../model/record.cases.ts';
import { addressText } from '../packets/index.ts';
import { balancingGap, forwardingsTo } from './forwardings.ts';

const lb = (type: string, id: string, config: JsonObject, arn: string) => recordOf(`AWS::ElasticLoadBalancingV2::${type}`, id, config, { arn });
const BALANCER = 'arn:lb:loadbalancer/net/one/1';
const OTHER = 'arn:lb:loadbalancer/app/two/2';
const eni = (id: string, address: string, config: JsonObject = {}) =>
  recordOf('AWS::EC2::NetworkInterface', id, { VpcId: 'vpc-1', SubnetId: 'subnet-1', PrivateIpAddress: address, ...config });
const attached = (InstanceId: string, DeviceIndex?: number): JsonObject => ({
  Attachment: { InstanceId, ...(DeviceIndex === undefined ? {} : { DeviceIndex }) },
});
const targets = (...ids: readonly string[]): JsonObject => ({ TargetHealthDescriptions: ids.map((Id) => ({ Target: { Id, Port: 80 } })) });
const group = (name: string, TargetType: string, config: JsonObject, more: JsonObject = {}) =>
  lb('TargetGroup', name, { VpcId: 'vpc-1', Protocol: 'TCP', Port: 80, TargetType, LoadBalancerArns: [BALANCER], ...config, ...more }, `arn:tg:${name}`);
const forward = (...names: readonly string[]): JsonObject => ({
  Type: 'forward',
  ForwardConfig: { TargetGroups: names.map((name) => ({ TargetGroupArn: `arn:tg:${name}` })) },
});

const things: readonly ResourceRecord[] = [
  recordOf('AWS::EC2::VPC', 'vpc-1', {
    CidrBlock: '10.0.0.0/16',
    Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: '2600:1::/56' }],
  }),
  recordOf('AWS::EC2::VPC', 'vpc-2', { CidrBlock: '10.2.0.0/16' }),
  recordOf('AWS::EC2::VPC', 'vpc-3', { CidrBlock: '10.0.0.0/28' }),
  eni('eni-1', '10.0.0.1', { ...attached('i-1', 0), Ipv6Addresses: [{ Ipv6Address: '2600:1::1' }] }),
  eni('eni-second', '10.0.0.2', attached('i-1', 1)),
  eni('eni-unnumbered', '10.0.0.3', attached('i-3')),
  eni('eni-alone', '10.0.0.4', {
    PrivateIpAddresses: [
      { PrivateIpAddress: '10.0.0.4', Primary: true },
      { PrivateIpAddress: '10.0.0.5', Primary: false },
    ],
  }),
  eni('eni-six', '10.0.0.6', { Ipv6Addresses: [{ Ipv6Address: '2600:1::6' }] }),
  eni('eni-far', '10.2.0.1', { VpcId: 'vpc-2' }),
  eni('eni-last', '10.0.0.15'),
  eni('eni-beyond', '10.0.0.16'),
  eni('eni-before', '9.255.255.255'),
  eni('eni-node', '10.0.0.50', { RequesterManaged: true, InterfaceType: 'network_load_balancer', Description: 'ELB app/two/2' }),
  eni('eni-lambda', '10.0.0.60', { InterfaceType: 'lambda', ...attached('i-9', 0) }),
  lb('LoadBalancer', 'one', { VpcId: 'vpc-1', Type: 'network' }, BALANCER),
  lb('LoadBalancer', 'two', { VpcId: 'vpc-1', Type: 'application' }, OTHER),
];
const listener = (port: number, ...names: readonly string[]) =>
  lb(
    'Listener',
    `l-${port}`,
    { LoadBalancerArn: BALANCER, Protocol: 'TCP', Port: port, DefaultActions: [forward(...names)] },
    `arn:lb:listener/net/one/1/${port}`,
  );

/** In short: by which listener and group, to which target and addresses, and what would have to be known. */
function sentTo(id: string, records: readonly ResourceRecord[], unread: readonly string[] = []): readonly string[] {
  const model: NetworkModel = readNetwork(snapshotOf([...things, ...records], unread));
  const one = model.interfaces().get(id);
  if (one === undefined) throw new Error(id);
  return forwardingsTo(model, one).map(({ balancer, listener: by, group: of, forward: rule, target, values, missing }) =>
    [
      `${balancer.name} ${by.port} ${of.name}`,
      rule === undefined ? 'by no rule that is known' : rule.path,
      target?.id ?? 'a target that is not known',
      values.map((value) => addressText(of.version, value)).join('+'),
      ...missing.map(({ name }) => name),
    ].join(', '),
  );
}
const HEALTH = 'elasticloadbalancing:DescribeTargetHealth';

describe('forwardingsTo', () => {
  it('means an instance by the first address of its primary interface', () => {
    const records = [listener(443, 'web'), group('web', 'instance', targets('i-1', 'i-3'))];
    expect(sentTo('eni-1', records)).toEqual(['one 443 web, DefaultActions[0], i-1, 10.0.0.1']);
    expect(sentTo('eni-second', records)).toEqual([]);
    expect(sentTo('eni-unnumbered', records)).toEqual(['one 443 web, DefaultActions[0], i-3, 10.0.0.3']);
    expect(sentTo('eni-alone', records)).toEqual([]);
    const six = [listener(443, 'web'), group('web', 'instance', targets('i-1', 'i-3'), { IpAddressType: 'ipv6' })];
    expect(sentTo('eni-1', six)).toEqual(['one 443 web, DefaultActions[0], i-1, 2600:1::1']);
    expect(sentTo('eni-unnumbered', six)).toEqual([]);
  });

  it('means an address as it is written, in either version', () => {
    const records = [listener(443, 'web'), group('web', 'ip', targets('10.0.0.5', '2600:1:0::6'))];
    expect(sentTo('eni-alone', records)).toEqual(['one 443 web, DefaultActions[0], 10.0.0.5, 10.0.0.5']);
    expect(sentTo('eni-six', records)).toEqual([]);
    const six = [listener(443, 'web'), group('web', 'ip', targets('10.0.0.6', '2600:1:0::6'), { IpAddressType: 'ipv6' })];
    expect(sentTo('eni-six', six)).toEqual(['one 443 web, DefaultActions[0], 2600:1:0::6, 2600:1::6']);
    // What is no address is nobody's, and does not stand for an instance.
    expect(sentTo('eni-1', [listener(443, 'web'), group('web', 'ip', targets('i-1', 'nonsense'))])).toEqual([]);
    expect(sentTo('eni-1', [listener(443, 'web'), group('web', 'instance', targets('10.0.0.1'))])).toEqual([]);
  });

  it('means an address of another VPC only where none of its own has it', () => {
    const far = (address: string, VpcId: string) => [listener(443, 'web'), group('web', 'ip', targets(address), { VpcId })];
    expect(sentTo('eni-far', far('10.2.0.1', 'vpc-1'))).toEqual(['one 443 web, DefaultActions[0], 10.2.0.1, 10.2.0.1']);
    expect(sentTo('eni-1', far('10.0.0.1', 'vpc-3'))).toEqual([]);
    expect(sentTo('eni-last', far('10.0.0.15', 'vpc-3'))).toEqual([]);
    expect(sentTo('eni-beyond', far('10.0.0.16', 'vpc-3'))).toHaveLength(1);
    expect(sentTo('eni-before', far('9.255.255.255', 'vpc-3'))).toHaveLength(1);
    expect(sentTo('eni-1', far('10.0.0.1', 'vpc-gone'))).toHaveLength(1);
    const clash = eni('eni-clash', '10.0.0.77', { VpcId: 'vpc-2' });
    expect(sentTo('eni-clash', [clash, ...far('10.0.0.77', 'vpc-1')])).toEqual([]);
    const six = [listener(443, 'web'), group('web', 'ip', targets('2600:1::6'), { VpcId: 'vpc-3', IpAddressType: 'ipv6' })];
    expect(sentTo('eni-six', six)).toHaveLength(1);
    // The numbers of the block that vpc-3 has, in the other version.
    const low = eni('eni-low', '10.0.9.9', { Ipv6Addresses: [{ Ipv6Address: '::a00:1' }] });
    expect(sentTo('eni-low', [low, listener(443, 'web'), group('web', 'ip', targets('::a00:1'), { VpcId: 'vpc-3', IpAddressType: 'ipv6' })])).toHaveLength(1);
  });

  it('means every address of a load balancer that is a target', () => {
    expect(sentTo('eni-node', [])).toEqual([]);
    const node = eni('eni-node', '10.0.0.50', {
      RequesterManaged: true,
      Description: 'ELB app/two/2',
      PrivateIpAddresses: [
        { PrivateIpAddress: '10.0.0.50', Primary: true },
        { PrivateIpAddress: '10.0.0.51', Primary: false },
      ],
    });
    const records = [listener(443, 'web'), group('web', 'alb', targets(OTHER))];
    expect(sentTo('eni-node', [...records.slice(0, 1), group('web', 'alb', targets(OTHER))])).toEqual([`one 443 web, DefaultActions[0], ${OTHER}, 10.0.0.50`]);
    const model = readNetwork(snapshotOf([node, ...things.filter(({ id }) => id !== 'eni-node'), ...records]));
    const one = model.interfaces().get('eni-node');
    expect(one === undefined ? undefined : forwardingsTo(model, one).map(({ values }) => values.length)).toEqual([2]);
  });

  it('has one for each listener and rule, and none of functions or of listeners whose load balancer is gone', () => {
    const rule = lb(
      'ListenerRule',
      'r-1',
      { ListenerArn: 'arn:lb:listener/net/one/1/443', Actions: [forward('web')], Conditions: [{ Field: 'path-pattern', Values: ['/a'] }] },
      'arn:lb:listener-rule/net/one/1/443/r',
    );
    const lost = lb('Listener', 'l-lost', { LoadBalancerArn: 'arn:gone', Protocol: 'TCP', Port: 9, DefaultActions: [forward('web')] }, 'arn:lb:lost');
    expect(sentTo('eni-1', [listener(443, 'web', 'other'), listener(80, 'web'), rule, lost, group('web', 'instance', targets('i-1'))])).toEqual([
      'one 443 web, DefaultActions[0], i-1, 10.0.0.1',
      'one 443 web, Actions[0], i-1, 10.0.0.1',
      'one 80 web, DefaultActions[0], i-1, 10.0.0.1',
    ]);
    expect(sentTo('eni-1', [listener(443, 'fn'), group('fn', 'lambda', targets('i-1'))])).toEqual([]);
    expect(sentTo('eni-1', [listener(443, 'fn'), group('fn', 'lambda', {})])).toEqual([]);
    expect(sentTo('eni-1', [group('web', 'instance', targets('i-1'))])).toEqual([]);
  });

  it('does not know who is in a group whose targets were not read', () => {
    const of = (type: string, config: JsonObject = {}) => [listener(443, 'web'), group('web', type, {}, config)];
    const unknown = (address: string) => [`one 443 web, DefaultActions[0], a target that is not known, ${address}, ${HEALTH}`];
    expect(sentTo('eni-1', of('instance'))).toEqual(unknown('10.0.0.1'));
    expect(sentTo('eni-unnumbered', of('instance'))).toEqual(unknown('10.0.0.3'));
    expect(sentTo('eni-second', of('instance'))).toEqual([]);
    expect(sentTo('eni-alone', of('instance'))).toEqual([]);
    expect(sentTo('eni-alone', of('ip'))).toEqual(unknown('10.0.0.4'));
    expect(sentTo('eni-lambda', of('ip'))).toEqual([]);
    expect(sentTo('eni-far', of('ip'))).toEqual([]);
    expect(sentTo('eni-far', of('ip', { VpcId: 'vpc-2' }))).toEqual(unknown('10.2.0.1'));
    expect(sentTo('eni-1', of('alb'))).toEqual([]);
    expect(sentTo('eni-1', of('instance', { IpAddressType: 'ipv6' }))).toEqual(unknown('2600:1::1'));
  });

  it('does not know by which rule, where rules were not read and AWS says that the group is used', () => {
    const RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';
    const RULES = 'elasticloadbalancing:DescribeRules';
    const used = (config: JsonObject = {}) => [listener(443, 'else'), listener(80), group('web', 'instance', { ...targets('i-1'), ...config })];
    expect(sentTo('eni-1', used(), [RULE])).toEqual([
      `one 443 web, by no rule that is known, i-1, 10.0.0.1, ${RULES}`,
      `one 80 web, by no rule that is known, i-1, 10.0.0.1, ${RULES}`,
    ]);
    expect(sentTo('eni-1', used())).toEqual([]);
    expect(sentTo('eni-1', used({ LoadBalancerArns: [] }), [RULE])).toEqual([]);
    expect(sentTo('eni-1', used({ LoadBalancerArns: ['arn:gone'] }), [RULE])).toEqual([]);
    expect(sentTo('eni-1', used({ LoadBalancerArns: [OTHER] }), [RULE])).toEqual([]);
    expect(sentTo('eni-1', used({ TargetHealthDescriptions: null }), [RULE])[0]).toBe(
      `one 443 web, by no rule that is known, a target that is not known, 10.0.0.1, ${HEALTH}, ${RULES}`,
    );
    // One that is known to use it is not asked for its rules.
    expect(sentTo('eni-1', [listener(443, 'web'), group('web', 'instance', targets('i-1'))], [RULE])).toEqual([
      'one 443 web, DefaultActions[0], i-1, 10.0.0.1',
    ]);
  });
});

describe('balancingGap', () => {
  it('is what was not read of listeners and target groups, and nothing of classic load balancers, which say it themselves', () => {
    const gapIn = (unread: readonly string[], classic = false) => {
      const old = recordOf('AWS::ElasticLoadBalancing::LoadBalancer', 'old', { VPCId: 'vpc-1' });
      const model = readNetwork(snapshotOf([...things, old], unread));
      const balancer = model.balancers.get(classic ? old.arn : BALANCER);
      return balancer === undefined ? 'none' : balancingGap(model, balancer);
    };
    const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
    const GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';
    const place = { account: ACCOUNT, region: REGION };
    expect(gapIn([])).toBeUndefined();
    expect(gapIn([LISTENER, GROUP])).toMatchObject({ name: 'elasticloadbalancing:DescribeListeners', ...place });
    expect(gapIn([GROUP])).toMatchObject({ name: 'elasticloadbalancing:DescribeTargetGroups', ...place });
    expect(gapIn([LISTENER, GROUP], true)).toBeUndefined();
  });
});
