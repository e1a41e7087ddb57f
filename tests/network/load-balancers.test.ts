// Load balancers followed down to their targets. Sources beside src/network/reach/sending.ts and forwardings.ts.

import { describe, expect, it } from 'vitest';
import { describePackets, findEnds, type ReachQuery, reachBetween, readNetwork } from '../../src/network/index.ts';
import { type Balanced, balanced, LB_ARN, recordOf, TG_ARN } from './balanced.ts';
import { type Draft, worldOf } from './base.ts';
import { snapshotOf } from './world.ts';

function ask(made: Draft, from = 'internet', to = 'i-target', query: ReachQuery = { port: 8080 }, unread: readonly string[] = []) {
  const model = readNetwork(snapshotOf(worldOf(made), false, unread));
  const [a, b] = [from, to].map((text) => {
    const found = findEnds(model, text);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return found.value.ends;
  });
  return reachBetween(model, a ?? [], b ?? [], query);
}

const tcp = (from: number, to = from) => ({ IpProtocol: 'tcp', FromPort: from, ToPort: to });
const ruleOf = (made: Draft, id: string) => (made['AWS::EC2::SecurityGroup'] ?? []).find((one) => one.GroupId === id);
const codes = ({ obstacles }: ReturnType<typeof ask>) => obstacles.flat().map(({ code }) => code);

/** One more network load balancer, of one node, that listens on port 443. */
function withBalancer(made: Draft, name: string, address: string, publicIp: string | undefined, { TargetType, Id }: { TargetType: string; Id: string }): Draft {
  const arn = LB_ARN('network').replace('/web/', `/${name}/`);
  const group = `${TG_ARN}-${name}`;
  const add = (type: string, one: Record<string, unknown>) => {
    made[type] = [...(made[type] ?? []), one];
  };
  const shown = publicIp === undefined ? {} : { Association: { PublicIp: publicIp } };
  add('AWS::EC2::NetworkInterface', {
    ...structuredClone(recordOf(made, 'AWS::EC2::NetworkInterface', 4)),
    NetworkInterfaceId: `eni-${name}`,
    InterfaceType: 'network_load_balancer',
    Description: `ELB net/${name}/1234567890abcdef`,
    Groups: [],
    PrivateIpAddress: address,
    PrivateIpAddresses: [{ PrivateIpAddress: address, ...shown }],
  });
  add('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    LoadBalancerArn: arn,
    VpcId: 'vpc-a',
    Type: 'network',
    Scheme: publicIp === undefined ? 'internal' : 'internet-facing',
    AvailabilityZones: [{ ZoneName: 'us-east-1a', SubnetId: 'subnet-lb0' }],
    Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
  });
  add('AWS::ElasticLoadBalancingV2::Listener', {
    ListenerArn: `${arn}/listener`,
    LoadBalancerArn: arn,
    Port: 443,
    Protocol: 'TCP',
    DefaultActions: [{ Type: 'forward', TargetGroupArn: group }],
  });
  add('AWS::ElasticLoadBalancingV2::TargetGroup', {
    TargetGroupArn: group,
    VpcId: 'vpc-a',
    Protocol: 'TCP',
    Port: TargetType === 'alb' ? 80 : 443,
    TargetType,
    Attributes: [],
    TargetHealthDescriptions: [{ Target: { Id, Port: TargetType === 'alb' ? 80 : 443 } }],
  });
  return made;
}

describe('a load balancer before an instance', () => {
  it('lets the internet reach an instance that has no public address, in the words of the client', () => {
    const { answer, packets, ways } = ask(balanced());
    expect(answer).toBe('yes');
    expect(packets.map(describePackets).join()).toMatch(/^tcp 80 .*to 52\.0\.1\.1\/32, 52\.0\.1\.2\/32$/);
    expect(ways[0]?.flow.hops.map(({ at }) => at)).toContain('through load balancer web');
  });

  it('asks for the port of the target, not of the listener', () => {
    expect(ask(balanced(), 'internet', 'i-target', { port: 80 }).answer).toBe('no');
    expect(ask(balanced(), 'internet', 'i-target', { port: [8000, 9000] }).answer).toBe('yes');
  });

  it('needs the group of the target to let the load balancer in, by its group or its addresses', () => {
    const closed = balanced();
    ruleOf(closed, 'sg-a').IpPermissions = [{ ...tcp(22), IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
    expect(codes(ask(closed))).toContain('ENI_SG_RULES_MISMATCH');
    const byGroup = balanced();
    ruleOf(byGroup, 'sg-a').IpPermissions = [{ ...tcp(8080), UserIdGroupPairs: [{ GroupId: 'sg-lb' }] }];
    expect(ask(byGroup).answer).toBe('yes');
    const byAddress = balanced();
    ruleOf(byAddress, 'sg-a').IpPermissions = [{ ...tcp(8080), IpRanges: [{ CidrIp: '10.0.10.0/23' }] }];
    expect(ask(byAddress).answer).toBe('yes');
  });

  it('needs its own groups to let it out', () => {
    const made = balanced();
    ruleOf(made, 'sg-lb').IpPermissionsEgress = [{ ...tcp(443), IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
    expect(ask(made).answer).toBe('no');
  });

  it('sends by the rules of a listener too, and says where', () => {
    const made = balanced();
    const listener = recordOf(made, 'AWS::ElasticLoadBalancingV2::Listener');
    listener.DefaultActions = [{ Type: 'fixed-response' }];
    made['AWS::ElasticLoadBalancingV2::ListenerRule'] = [
      {
        RuleArn: `${listener.ListenerArn.replace(':listener/', ':listener-rule/')}/fedcba`,
        Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/api/*'] } }],
        Actions: [{ Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: TG_ARN, Weight: 1 }] } }],
      },
    ];
    const { answer, ways } = ask(made);
    expect(answer).toBe('yes');
    expect(ways[0]?.flow.hops.flatMap(({ decisions }) => decisions.map(({ means }) => means))).toContain('sends to web where path /api/*');
  });

  it('sends nothing to a group of weight 0', () => {
    const made = balanced();
    recordOf(made, 'AWS::ElasticLoadBalancingV2::Listener').DefaultActions = [
      { Type: 'forward', TargetGroupArn: TG_ARN, ForwardConfig: { TargetGroups: [{ TargetGroupArn: TG_ARN, Weight: 0 }] } },
    ];
    expect(ask(made).answer).toBe('no');
  });

  it('is no way in from the internet where it is internal, and one from within', () => {
    const made = balanced({ isInternal: true });
    expect(ask(made).answer).toBe('no');
    const inside = balanced({ isInternal: true });
    ruleOf(inside, 'sg-a').IpPermissions = [{ ...tcp(8080), UserIdGroupPairs: [{ GroupId: 'sg-lb' }] }];
    const { answer, packets } = ask(inside, 'eni-b0', 'i-target');
    expect(answer).toBe('no');
    expect(packets).toEqual([]);
    expect(ask(inside, 'eni-a0', 'i-target').packets.map(describePackets).join()).toMatch(/^tcp 80 .*to 10\.0\.1[01]\.5/);
  });
});

describe('what was not read of load balancers', () => {
  const unread = (type: string) => ask(balanced(), 'internet', 'i-target', { port: 8080 }, [`AWS::${type}`]);

  it.each(['ElasticLoadBalancingV2::LoadBalancer', 'ElasticLoadBalancingV2::Listener', 'ElasticLoadBalancingV2::TargetGroup'])(
    'is never a silent no: %s',
    (type) => {
      const { answer, missing } = unread(type);
      expect(answer).toBe('unknown');
      expect(missing.map(({ name }) => name).join()).toMatch(/elasticloadbalancing:Describe/);
    },
  );

  it('is unknown where the targets of a group were not read', () => {
    const made = balanced();
    delete recordOf(made, 'AWS::ElasticLoadBalancingV2::TargetGroup').TargetHealthDescriptions;
    const { answer, missing } = ask(made);
    expect([answer, missing.map(({ name }) => name)]).toEqual(['unknown', ['elasticloadbalancing:DescribeTargetHealth']]);
  });

  it('is unknown where rules were not read and AWS says that the load balancer uses the group', () => {
    const made = balanced();
    recordOf(made, 'AWS::ElasticLoadBalancingV2::Listener').DefaultActions = [];
    const { answer, missing } = ask(made, 'internet', 'i-target', { port: 8080 }, ['AWS::ElasticLoadBalancingV2::ListenerRule']);
    expect([answer, missing.map(({ name }) => name)]).toEqual(['unknown', ['elasticloadbalancing:DescribeRules']]);
  });

  it('is unknown whether the client address is kept where only one of both would pass', () => {
    const made = balanced({ type: 'network', protocol: 'TCP', groups: [] });
    recordOf(made, 'AWS::ElasticLoadBalancingV2::TargetGroup').Attributes = undefined;
    ruleOf(made, 'sg-a').IpPermissions = [{ ...tcp(8080), IpRanges: [{ CidrIp: '10.0.0.0/8' }] }];
    const { answer, missing } = ask(made);
    expect([answer, missing.map(({ name }) => name)]).toEqual(['unknown', ['elasticloadbalancing:DescribeTargetGroupAttributes']]);
  });
});

describe('zones of a load balancer', () => {
  it.each<[string, Balanced, string]>([
    ['no target of a zone that it is not in', { zones: [0] }, 'ELB_INSTALLED_AZ_RESTRICTION'],
    ['no target in another zone without cross-zone', { type: 'network', protocol: 'TCP', isCrossZone: false, zones: [0] }, 'ELB_INSTALLED_AZ_RESTRICTION'],
  ])('%s', (_, shape, code) => {
    const answer = ask(balanced(shape));
    expect(answer.answer).toBe('no');
    expect(codes(answer)).toContain(code);
  });

  it('reach a target from the node in its own zone without cross-zone', () => {
    const { answer, packets } = ask(balanced({ type: 'network', protocol: 'TCP', isCrossZone: false }));
    expect(answer).toBe('yes');
    expect(packets.map(describePackets).join()).toContain('to 52.0.1.2/32');
    expect(packets.map(describePackets).join()).not.toContain('52.0.1.1');
  });

  it('are all reached by an application load balancer unless the target group says no', () => {
    const made = balanced({ isCrossZone: false });
    expect(ask(made).packets.map(describePackets).join()).toContain('52.0.1.1');
    recordOf(made, 'AWS::ElasticLoadBalancingV2::TargetGroup').Attributes[0].Value = 'false';
    expect(ask(made).packets.map(describePackets).join()).not.toContain('52.0.1.1');
  });
});

describe('the address of the client', () => {
  const letIn = (made: Draft, ...cidrs: readonly string[]) => {
    ruleOf(made, 'sg-a').IpPermissions = [{ ...tcp(8080), IpRanges: cidrs.map((CidrIp) => ({ CidrIp })) }];
    return made;
  };

  it('is kept for instances by default: the target has to let the client in', () => {
    const made = letIn(balanced({ type: 'network', protocol: 'TCP', groups: [] }), '10.0.0.0/8');
    expect(ask(made).answer).toBe('no');
    const some = ask(letIn(balanced({ type: 'network', protocol: 'TCP', groups: [] }), '8.8.8.0/24'));
    expect(some.answer).toBe('yes');
    expect(some.packets.map(describePackets).join()).toMatch(/tcp 80 .*from 8\.8\.8\.0\/24/);
  });

  it('is not kept where the attribute says so: the target has to let the load balancer in', () => {
    expect(ask(letIn(balanced({ type: 'network', protocol: 'TCP', groups: [], keepsClient: false }), '10.0.0.0/8')).answer).toBe('yes');
    expect(ask(letIn(balanced({ type: 'network', protocol: 'TCP', groups: [], keepsClient: false }), '8.8.8.0/24')).answer).toBe('no');
  });

  it('does not matter to a rule that refers to the group of the load balancer', () => {
    const made = balanced({ type: 'network', protocol: 'TCP' });
    ruleOf(made, 'sg-a').IpPermissions = [{ ...tcp(8080), UserIdGroupPairs: [{ GroupId: 'sg-lb' }] }];
    expect(ask(made).answer).toBe('yes');
  });

  it('is what the network ACL of the target sees, and it needs no route back to the internet', () => {
    const made = balanced({ type: 'network', protocol: 'TCP' });
    recordOf(made, 'AWS::EC2::RouteTable', 1).Routes.splice(1);
    expect(ask(made).answer).toBe('yes');
    recordOf(made, 'AWS::EC2::NetworkAcl', 1).Entries = [false, true].map((Egress) => ({
      RuleNumber: 100,
      RuleAction: 'allow',
      Protocol: '-1',
      CidrBlock: '10.0.0.0/8',
      Egress,
    }));
    expect(ask(made).answer).toBe('no');
  });

  it('is not known to be kept where a middlebox stands between, which AWS does not support', () => {
    const past = (table: number, destination: string) => {
      const made = balanced({ type: 'network', protocol: 'TCP', zones: [1] });
      recordOf(made, 'AWS::EC2::RouteTable', table).Routes.push({ DestinationCidrBlock: destination, GatewayId: 'vpce-fw', State: 'active' });
      const { answer, missing } = ask(made);
      return [answer, ...missing.map(({ name }) => name)];
    };
    const open = ['unknown', "a client's address that a load balancer keeps past vpce-fw"];
    // From the subnet of the node to the target's, and back.
    expect([past(3, '10.0.1.0/24'), past(1, '10.0.11.0/24')]).toEqual([open, open]);
    expect(past(1, '10.0.12.0/24')).toEqual(['yes']);
  });

  it('makes a target no client of its own', () => {
    const made = balanced({ type: 'network', protocol: 'TCP', isInternal: true });
    const model = readNetwork(snapshotOf(worldOf(made)));
    const ends = findEnds(model, 'i-target');
    if (!ends.ok) throw new Error('no target');
    const { answer, ways } = reachBetween(model, ends.value.ends, ends.value.ends, { port: 8080 });
    expect(answer).toBe('yes');
    expect(ways.every(({ flow }) => flow.hops.every(({ at }) => at !== 'through load balancer web'))).toBe(true);
  });
});

describe('other load balancers', () => {
  it('classic ones send to their instances', () => {
    expect(ask(balanced({ type: 'classic' })).answer).toBe('yes');
    const apart = balanced({ type: 'classic', isCrossZone: false, zones: [0] });
    expect(codes(ask(apart))).toContain('ELB_INSTALLED_AZ_RESTRICTION');
  });

  it('classic ones ask the network ACL of their own subnet about what they send in it, and of the rest nothing is said', () => {
    const beside = (Egress: boolean) => {
      const made = balanced({ type: 'classic', targets: ['i-beside'], zones: [0] });
      const node = recordOf(made, 'AWS::EC2::NetworkInterface', 4);
      made['AWS::EC2::NetworkInterface']?.push({
        ...structuredClone(node),
        NetworkInterfaceId: 'eni-beside',
        RequesterManaged: false,
        Description: '',
        Groups: [{ GroupId: 'sg-a' }],
        Attachment: { InstanceId: 'i-beside', DeviceIndex: 0, Status: 'attached' },
        PrivateIpAddress: '10.0.10.9',
        PrivateIpAddresses: [{ PrivateIpAddress: '10.0.10.9', Primary: true }],
      });
      const acl = made['AWS::EC2::NetworkAcl']?.find((one) => one.NetworkAclId === 'acl-lb0');
      acl.Entries.push({ RuleNumber: 10, RuleAction: 'deny', Protocol: '6', PortRange: { From: 8080, To: 8080 }, CidrBlock: '10.0.10.0/24', Egress });
      return ask(made, 'internet', 'i-beside').answer;
    };
    expect([beside(true), beside(false)]).toEqual(['no', 'unknown']);
  });

  it('a classic one whose record has descriptions of no listener is read as far as it goes', () => {
    const made = balanced({ type: 'classic' });
    const { answer } = ask(made);
    recordOf(made, 'AWS::ElasticLoadBalancing::LoadBalancer').ListenerDescriptions.unshift({}, { Listener: {} });
    expect([answer, ask(made).answer]).toEqual(['yes', 'yes']);
  });

  it('targets by address are found by it', () => {
    expect(ask(balanced({ targetType: 'ip', targets: ['10.0.1.10'] })).answer).toBe('yes');
    expect(ask(balanced({ targetType: 'ip', targets: ['10.0.1.11'] })).answer).toBe('no');
  });

  it('a network load balancer before an application load balancer is followed through both', () => {
    const made = withBalancer(balanced({ isInternal: true }), 'web', '10.0.10.77', '52.0.9.9', { TargetType: 'alb', Id: LB_ARN('application') });
    // Its only enabled zone is the first: the node of the application load balancer there is reached.
    const { answer, packets, ways } = ask(made);
    expect(answer).toBe('yes');
    expect(packets.map(describePackets).join()).toMatch(/tcp 443 .*52\.0\.9\.9/);
    expect(ways[0]?.flow.hops.filter(({ at }) => at === 'through load balancer web')).toHaveLength(2);
  });

  it('more than two load balancers one behind another are not known to lead nowhere', () => {
    const chain = (publicIp?: string) =>
      withBalancer(balanced({ isInternal: true }), 'web', '10.0.10.77', publicIp, { TargetType: 'alb', Id: LB_ARN('application') });
    const longer = withBalancer(chain(), 'first', '10.0.10.78', '52.0.9.8', { TargetType: 'ip', Id: '10.0.10.77' });
    expect(ask(longer).answer).toBe('unknown');
    expect(ask(longer).missing.map(({ name }) => name)).toEqual(['more than two load balancers one behind another']);
    expect(ask(withBalancer(chain(), 'first', '10.0.10.78', '52.0.9.8', { TargetType: 'ip', Id: '10.0.10.79' })).answer).toBe('no');
    // What it is known to reach it reaches whatever else may lead there.
    expect(ask(withBalancer(chain('52.0.9.9'), 'first', '10.0.10.78', '52.0.9.8', { TargetType: 'ip', Id: '10.0.10.77' })).answer).toBe('yes');
  });

  it('a target whose health checks do not get through has a note of it', () => {
    const made = balanced();
    recordOf(made, 'AWS::ElasticLoadBalancingV2::TargetGroup').HealthCheckPort = '9999';
    ruleOf(made, 'sg-a').IpPermissions = [{ ...tcp(8080), UserIdGroupPairs: [{ GroupId: 'sg-lb' }] }];
    const { ways } = ask(made);
    expect(ways[0]?.flow.hops.flatMap(({ decisions }) => decisions.map(({ means }) => means))).toContain('its health checks on tcp 9999 do not get through');
  });
});
