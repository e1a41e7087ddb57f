// Shapes of answers: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html and its
// neighbours, https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_LoadBalancerDescription.html

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { readBalancer } from './balancers.ts';
import { readClassic } from './classic-balancers.ts';
import { readListener, readListenerRule } from './listeners.ts';
import { recordOf, refTo } from './record.cases.ts';
import { readTargetGroup } from './target-groups.ts';

const BASE = 'arn:aws:elasticloadbalancing:us-east-1:111122223333';
const ofArn = (type: string, id: string, arn: string, config: JsonObject) => recordOf(type, id, config, { arn });
const LB = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const LB_ARN = `${BASE}:loadbalancer/net/web/1234`;
const balancer = (config: JsonObject) => readBalancer(ofArn(LB, 'web', LB_ARN, config));

describe('readBalancer', () => {
  it('has its zones, its groups and how its interfaces are called', () => {
    const config = {
      Type: 'network',
      Scheme: 'internet-facing',
      VpcId: 'vpc-1',
      State: { Code: 'active' },
      AvailabilityZones: [{ ZoneName: 'us-east-1a', SubnetId: 'subnet-1' }, { ZoneName: 'us-east-1b', SubnetId: 'subnet-2' }, {}],
      SecurityGroups: ['sg-1'],
      Attributes: [
        { Key: 'deletion_protection.enabled', Value: 'true' },
        { Key: 'load_balancing.cross_zone.enabled', Value: 'false' },
      ],
      EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'off',
    };
    expect(balancer(config)).toEqual({
      arn: LB_ARN,
      name: 'web',
      ref: refTo(LB, 'web', { arn: LB_ARN }),
      type: 'network',
      vpcId: 'vpc-1',
      isPublic: true,
      isActive: true,
      zones: ['us-east-1a', 'us-east-1b'],
      subnetIds: ['subnet-1', 'subnet-2'],
      groupIds: ['sg-1'],
      description: 'ELB net/web/1234',
      isCrossZone: false,
      filtersPrivateLink: false,
    });
  });

  it('is an application load balancer, inside and active, unless it says otherwise', () => {
    expect(balancer({})).toEqual({
      arn: LB_ARN,
      name: 'web',
      ref: refTo(LB, 'web', { arn: LB_ARN }),
      type: 'application',
      vpcId: '',
      isPublic: false,
      isActive: true,
      zones: [],
      subnetIds: [],
      groupIds: [],
      description: 'ELB net/web/1234',
      isCrossZone: true,
      filtersPrivateLink: true,
    });
  });

  it('of a network load balancer does not know whether zones are crossed where attributes were not read', () => {
    expect(balancer({ Type: 'network' }).isCrossZone).toBeUndefined();
    expect(balancer({ Type: 'network', Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }] }).isCrossZone).toBe(true);
    expect(balancer({ Type: 'application', Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }] }).isCrossZone).toBe(true);
  });

  it('works while it is impaired, and not before it is made', () => {
    expect(['active', 'active_impaired', 'provisioning', 'failed'].map((Code) => balancer({ State: { Code } }).isActive)).toEqual([true, true, false, false]);
  });

  it('is called by its id where its ARN has no name', () => {
    expect(readBalancer(recordOf(LB, 'web', {})).description).toBe('ELB web');
  });
});

describe('readClassic', () => {
  const TYPE = 'AWS::ElasticLoadBalancing::LoadBalancer';

  it('has a listener and a group of targets for each pair of ports', () => {
    const config = {
      VPCId: 'vpc-1',
      Scheme: 'internet-facing',
      AvailabilityZones: ['us-east-1a'],
      Subnets: ['subnet-1'],
      SecurityGroups: ['sg-1'],
      Instances: [{ InstanceId: 'i-1' }, {}, { InstanceId: 'i-2' }],
      ListenerDescriptions: [
        { Listener: { Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 8080 } },
        { Listener: { LoadBalancerPort: 81 } },
        { Listener: { InstancePort: 81 } },
        { Listener: { Protocol: 'SSL', LoadBalancerPort: 443, InstancePort: 8443 } },
      ],
      HealthCheck: { Target: 'HTTP:8081/health' },
      LoadBalancerAttributes: { CrossZoneLoadBalancing: { Enabled: false } },
    };
    const read = readClassic(recordOf(TYPE, 'old', config));
    const ref = refTo(TYPE, 'old');
    expect(read.balancer).toEqual({
      arn: 'arn:old',
      name: 'old',
      ref,
      type: 'classic',
      vpcId: 'vpc-1',
      isPublic: true,
      isActive: true,
      zones: ['us-east-1a'],
      subnetIds: ['subnet-1'],
      groupIds: ['sg-1'],
      description: 'ELB old',
      isCrossZone: false,
      filtersPrivateLink: true,
    });
    const target = (index: number, id: string, port: number) => ({ path: `Instances[${index}]`, id, port });
    const group = (index: number, port: number) => ({
      arn: `arn:old#${index}`,
      name: 'old',
      ref,
      vpcId: 'vpc-1',
      version: 4,
      protocols: [6],
      port,
      targetType: 'instance',
      balancerArns: ['arn:old'],
      targets: [target(0, 'i-1', port), target(2, 'i-2', port)],
      keepsClient: false,
      hasAttributes: true,
      healthPort: 8081,
    });
    const listener = (index: number, port: number) => ({
      arn: `arn:old#${index}`,
      balancerArn: 'arn:old',
      ref,
      protocols: [6],
      port,
      forwards: [{ ref, path: `ListenerDescriptions[${index}]`, conditions: '', targetGroupArns: [`arn:old#${index}`] }],
    });
    expect(read.groups).toEqual([group(0, 8080), group(3, 8443)]);
    expect(read.listeners).toEqual([listener(0, 80), listener(3, 443)]);
  });

  it('is internal, with nothing known of its zones, unless it says so', () => {
    const { balancer: own, groups } = readClassic(
      recordOf(TYPE, 'old', { VpcId: 'vpc-2', ListenerDescriptions: [{ Listener: { LoadBalancerPort: 80, InstancePort: 80 } }] }),
    );
    expect([own.vpcId, own.isPublic, own.isCrossZone, own.groupIds, own.subnetIds, own.zones]).toEqual(['vpc-2', false, undefined, [], [], []]);
    expect(groups.map(({ healthPort, targets }) => [healthPort, targets])).toEqual([['traffic', []]]);
    expect(readClassic(recordOf(TYPE, 'old', {})).balancer.vpcId).toBe('');
  });

  it.each([
    ['TCP:8080', 8080],
    ['HTTPS:443/x:9', 443],
    ['HTTP', 'traffic'],
    ['', 'traffic'],
    ['see HTTP:80/', 'traffic'],
  ])('asks for health %s on %s', (Target, port) => {
    const config = { HealthCheck: { Target }, ListenerDescriptions: [{ Listener: { LoadBalancerPort: 80, InstancePort: 80 } }] };
    expect(readClassic(recordOf(TYPE, 'old', config)).groups[0]?.healthPort).toBe(port);
  });
});

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const LISTENER_ARN = `${BASE}:listener/net/web/1234/5678`;
const listener = (config: JsonObject) => readListener(ofArn(LISTENER, 'x', LISTENER_ARN, { LoadBalancerArn: LB_ARN, ...config }));

describe('readListener', () => {
  it('accepts its protocol on its port, and forwards by its default actions', () => {
    const DefaultActions = [
      { Type: 'authenticate-oidc' },
      {
        Type: 'forward',
        TargetGroupArn: 'tg-1',
        ForwardConfig: {
          TargetGroups: [
            { TargetGroupArn: 'tg-1', Weight: 1 },
            { TargetGroupArn: 'tg-2', Weight: 0 },
            { TargetGroupArn: 'tg-3' },
            { TargetGroupArn: 'tg-1' },
            {},
          ],
        },
      },
    ];
    const ref = refTo(LISTENER, 'x', { arn: LISTENER_ARN });
    expect(listener({ Port: 53, Protocol: 'TCP_UDP', DefaultActions })).toEqual({
      arn: LISTENER_ARN,
      balancerArn: LB_ARN,
      ref,
      protocols: [6, 17],
      port: 53,
      forwards: [{ ref, path: 'DefaultActions[1]', conditions: '', targetGroupArns: ['tg-1', 'tg-3'] }],
    });
  });

  it('forwards to the one group that an action names', () => {
    expect(listener({ Port: 80, DefaultActions: [{ Type: 'forward', TargetGroupArn: 'tg-1' }] })?.forwards[0]?.targetGroupArns).toEqual(['tg-1']);
    expect(listener({ Port: 80, DefaultActions: [{ Type: 'forward', TargetGroupArn: 'tg-1', ForwardConfig: {} }] })?.forwards).toEqual([]);
    expect(listener({ Port: 80, DefaultActions: [{ Type: 'fixed-response' }] })?.forwards).toEqual([]);
  });

  // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Listener.html: Protocol
  it.each([
    ['HTTP', [6]],
    ['HTTPS', [6]],
    ['TCP', [6]],
    ['TLS', [6]],
    ['SSL', [6]],
    ['UDP', [17]],
    ['TCP_UDP', [6, 17]],
    ['QUIC', [17]],
    ['TCP_QUIC', [6, 17]],
    ['GENEVE', [17]],
    ['something new', [6]],
  ])('takes %s as %s', (Protocol, protocols) => {
    expect(listener({ Port: 1, Protocol })?.protocols).toEqual(protocols);
  });

  it('of a Gateway Load Balancer has neither protocol nor port', () => {
    const { protocols, port } = listener({}) ?? {};
    expect([protocols, port]).toEqual([[], 0]);
    expect(listener({ Port: 80 })?.protocols).toEqual([6]);
  });

  it('is nothing without its load balancer', () => {
    expect(readListener(recordOf(LISTENER, 'x', { Port: 80 }))).toBeUndefined();
  });
});

describe('readListenerRule', () => {
  const TYPE = 'AWS::ElasticLoadBalancingV2::ListenerRule';
  const RULE_ARN = `${BASE}:listener-rule/net/web/1234/5678/9abc`;
  const rule = (config: JsonObject, arn = RULE_ARN) =>
    readListenerRule(ofArn(TYPE, 'r', arn, { Actions: [{ Type: 'forward', TargetGroupArn: 'tg-1' }], ...config }));

  it('is of the listener that its ARN names, or that it names itself', () => {
    expect(rule({})).toEqual({
      listenerArn: LISTENER_ARN,
      forwards: [{ ref: refTo(TYPE, 'r', { arn: RULE_ARN }), path: 'Actions[0]', conditions: '', targetGroupArns: ['tg-1'] }],
    });
    expect(rule({ ListenerArn: 'named' })?.listenerArn).toBe('named');
    expect(rule({ ListenerArn: 'named' }, 'other')?.listenerArn).toBe('named');
    expect([rule({}, 'other'), rule({}, `${BASE}:listener-rule/flat`)]).toEqual([undefined, undefined]);
  });

  it('says nothing new where it is the default one', () => {
    expect([rule({ IsDefault: true }), rule({ IsDefault: 'true' })]).toEqual([undefined, undefined]);
    expect(rule({ IsDefault: false })).toBeDefined();
  });

  it.each<[string, readonly JsonObject[]]>([
    ['path /api/* or /v1/*', [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/api/*', '/v1/*'] } }]],
    ['host a.example', [{ Field: 'host-header', Values: ['a.example'], HostHeaderConfig: { Values: ['b.example'] } }]],
    ['header x', [{ Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X', Values: ['x'] } }]],
    [
      'method GET, query …',
      [
        { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET'] } },
        { Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'a' }] } },
      ],
    ],
    ['source 10.0.0.0/8', [{ Field: 'source-ip', SourceIpConfig: { Values: ['10.0.0.0/8'] } }]],
    ['path a or b or c', [{ Field: 'path-pattern', Values: ['a', 'b', 'c', 'd'] }]],
    ['later x', [{ Field: 'later', Of: null, List: ['x'], Odd: { Values: ['x'] } }]],
    [' …', [{}]],
  ])('says when it holds: %s', (conditions, Conditions) => {
    expect(rule({ Conditions })?.forwards[0]?.conditions).toBe(conditions);
  });
});

describe('readTargetGroup', () => {
  const TYPE = 'AWS::ElasticLoadBalancingV2::TargetGroup';
  const group = (config: JsonObject) => readTargetGroup(recordOf(TYPE, 'tg', config));

  it('has its targets with their ports, zones and health', () => {
    const config = {
      VpcId: 'vpc-1',
      Protocol: 'TCP_UDP',
      Port: 53,
      TargetType: 'ip',
      IpAddressType: 'ipv6',
      HealthCheckPort: '8080',
      LoadBalancerArns: ['lb-1'],
      Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
      TargetHealthDescriptions: [
        { Target: { Id: '2600::1', Port: 5353, AvailabilityZone: 'us-east-1a' }, TargetHealth: { State: 'healthy' } },
        { Target: {} },
        { Target: { Id: '2600::2' }, TargetHealth: { State: 'unhealthy', Reason: 'Target.Timeout' } },
        { Target: { Id: '2600::3', Port: 70000 }, TargetHealth: { Reason: 'Odd' } },
      ],
    };
    expect(group(config)).toEqual({
      arn: 'arn:tg',
      name: 'tg',
      ref: refTo(TYPE, 'tg'),
      vpcId: 'vpc-1',
      version: 6,
      protocols: [6, 17],
      port: 53,
      targetType: 'ip',
      balancerArns: ['lb-1'],
      targets: [
        { path: 'TargetHealthDescriptions[0]', id: '2600::1', port: 5353, zone: 'us-east-1a', health: 'healthy' },
        { path: 'TargetHealthDescriptions[2]', id: '2600::2', health: 'unhealthy (Target.Timeout)' },
        { path: 'TargetHealthDescriptions[3]', id: '2600::3' },
      ],
      isCrossZone: true,
      keepsClient: true,
      hasAttributes: true,
      healthPort: 8080,
    });
  });

  it('is of instances, of IPv4 and TCP, unless it says otherwise; what is not there was not read', () => {
    expect(group({})).toEqual({
      arn: 'arn:tg',
      name: 'tg',
      ref: refTo(TYPE, 'tg'),
      vpcId: '',
      version: 4,
      protocols: [6],
      targetType: 'instance',
      balancerArns: [],
      keepsClient: true,
      hasAttributes: false,
      healthPort: 'traffic',
    });
    expect(
      group({ HealthCheckPort: 'traffic-port', IpAddressType: 'ipv4', Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'false' }] }),
    ).toMatchObject({
      version: 4,
      healthPort: 'traffic',
      isCrossZone: false,
      hasAttributes: true,
    });
  });

  it('has no port where it is none', () => {
    expect([0, 65_535, 65_536, -1, 80.5, '80'].map((Port) => group({ Port }).port)).toEqual([0, 65_535, undefined, undefined, undefined, undefined]);
  });

  // https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
  it.each<[boolean | undefined, JsonObject]>([
    [false, { Protocol: 'HTTP', TargetType: 'instance', Attributes: [] }],
    [false, { Protocol: 'HTTPS', TargetType: 'instance', Attributes: [] }],
    [false, { Protocol: 'TCP', TargetType: 'lambda', Attributes: [] }],
    [true, { Protocol: 'UDP', TargetType: 'ip', Attributes: [] }],
    [true, { Protocol: 'TCP_UDP', TargetType: 'instance', Attributes: [{ Key: 'preserve_client_ip.enabled', Value: 'false' }] }],
    [true, { Protocol: 'TCP', TargetType: 'instance', Attributes: [] }],
    [true, { Protocol: 'TLS', TargetType: 'instance', Attributes: [] }],
    [true, { Protocol: 'TCP', TargetType: 'alb', Attributes: [] }],
    [false, { Protocol: 'TCP', TargetType: 'ip', Attributes: [] }],
    [false, { Protocol: 'TLS', TargetType: 'ip', Attributes: [] }],
    [true, { Protocol: 'TLS', TargetType: 'ip', Attributes: [{ Key: 'preserve_client_ip.enabled', Value: 'true' }] }],
    [false, { Protocol: 'TCP', TargetType: 'instance', Attributes: [{ Key: 'preserve_client_ip.enabled', Value: 'false' }] }],
    [undefined, { Protocol: 'TCP', TargetType: 'instance' }],
    [undefined, { Protocol: 'TLS', TargetType: 'ip' }],
  ])('keeps the address of the client: %s of %j', (keeps, config) => {
    expect(group(config).keepsClient).toBe(keeps);
  });
});
