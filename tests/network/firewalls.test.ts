// Firewall endpoints in the way: by edge routes and by the routes of subnets, both directions, with the policy evaluated.

import { describe, expect, it } from 'vitest';
import { describePackets, exposedToInternet, findEnds, type ReachQuery, reachBetween, readNetwork } from '../../src/network/index.ts';
import { type Draft, worldOf } from './base.ts';
import { firewalled } from './firewalled.ts';
import { snapshotOf } from './world.ts';

function ask(made: Draft, from = '8.8.8.8', to = 'eni-a0', query: ReachQuery = { port: 443 }, unread: readonly string[] = []) {
  const model = readNetwork(snapshotOf(worldOf(made), false, unread));
  const [a, b] = [from, to].map((text) => {
    const found = findEnds(model, text);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return found.value.ends;
  });
  return reachBetween(model, a ?? [], b ?? [], query);
}

/** What comes in goes straight to its subnet. */
function withoutEdge(made: Draft): Draft {
  made['AWS::EC2::RouteTable'] = (made['AWS::EC2::RouteTable'] ?? []).filter((one) => one.RouteTableId !== 'rtb-edge');
  return made;
}

const names = ({ missing }: ReturnType<typeof ask>) => missing.map(({ name }) => name).join('; ');
const codes = ({ obstacles }: ReturnType<typeof ask>) => obstacles.flat().map(({ code }) => code);

describe('a Network Firewall by edge routes', () => {
  it('is passed there and back where nothing in its policy stops it', () => {
    const { answer, ways } = ask(firewalled());
    expect(answer).toBe('yes');
    expect(ways[0]?.flow.hops.filter(({ at }) => at === 'through vpce-fw').map(({ isReply }) => isReply)).toEqual([false, true]);
    expect(ask(firewalled(), 'eni-a0', '8.8.8.8').answer).toBe('yes');
  });

  it('stops what a stateful rule on addresses and ports drops, and only that', () => {
    const made = firewalled({ rules: 'drop tcp 8.8.8.0/24 any -> any 443 (sid:7;)\n' });
    const answer = ask(made);
    expect([answer.answer, codes(answer)]).toEqual(['no', ['FIREWALL_RULES_RESTRICTION']]);
    expect(answer.obstacles[0]?.[0]?.path).toBe('sid 7 of rules');
    expect(ask(made, '9.9.9.9').answer).toBe('yes');
    expect(ask(made, '8.8.8.8', 'eni-a0', { port: 80 }).answer).toBe('yes');
    expect(ask(made, 'internet', 'eni-a0', { port: 443 }).packets.map(describePackets).join()).toContain('from all but 0.0.0.0/8, 8.8.8.0/24,');
  });

  it('tells exactly which ports pass', () => {
    const made = firewalled({
      rules: 'pass tcp any any -> 10.0.0.10 [22,443] (sid:1;)\n',
      defaults: ['aws:drop_strict'],
    });
    const { answer, packets } = ask(made, '8.8.8.8', 'eni-a0', {});
    expect(answer).toBe('yes');
    expect(packets.map(describePackets).join()).toMatch(/^tcp 22, 443 /);
  });

  it('stops what a stateless rule drops, of replies too', () => {
    const rule = (attributes: object) => [{ Priority: 1, RuleDefinition: { Actions: ['aws:drop'], MatchAttributes: { Protocols: [6], ...attributes } } }];
    const there = firewalled({ stateless: rule({ DestinationPorts: [{ FromPort: 443, ToPort: 443 }] }) });
    expect(codes(ask(there))).toEqual(['FIREWALL_RULES_RESTRICTION']);
    const back = firewalled({ stateless: rule({ SourcePorts: [{ FromPort: 443, ToPort: 443 }], Sources: [{ AddressDefinition: '10.0.0.0/8' }] }) });
    expect(codes(ask(back))).toEqual(['FIREWALL_RULES_RESTRICTION']);
    expect(ask(back, '8.8.8.8', 'eni-a0', { port: 80 }).answer).toBe('yes');
  });

  it('is unknown, by name, where it depends on what the connection carries', () => {
    const answer = ask(firewalled({ rules: 'reject tls any any -> any any (tls.sni; content:"evil"; sid:9;)\n' }));
    expect(answer.answer).toBe('unknown');
    expect(names(answer)).toContain('what the connection carries, for firewall guard');
  });

  it.each([
    ['the policy', 'AWS::NetworkFirewall::FirewallPolicy', 'network-firewall:'],
    ['the rule groups', 'AWS::NetworkFirewall::RuleGroup', 'the rules of rules'],
    ['the firewall', 'AWS::NetworkFirewall::Firewall', 'network-firewall:DescribeFirewall'],
    ['the endpoint', 'AWS::EC2::VPCEndpoint', 'ec2:DescribeVpcEndpoints'],
  ])('is unknown where %s was not read', (_, type, name) => {
    const answer = ask(firewalled({ rules: 'drop udp any any -> any any (sid:1;)\n' }), '8.8.8.8', 'eni-a0', { port: 443 }, [type]);
    expect(answer.answer).toBe('unknown');
    expect(names(answer)).toContain(name);
  });

  it('lets nothing go around it from a subnet that edge routes send to it', () => {
    const made = firewalled();
    made['AWS::EC2::RouteTable']?.[0].Routes.splice(1, 1, { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-a', State: 'active' });
    expect(codes(ask(made))).toContain('INGRESS_RTB_TRAFFIC_REDIRECTION');
  });

  it('is unknown where the reply goes around it', () => {
    const made = withoutEdge(firewalled());
    const answer = ask(made, 'eni-a0', '8.8.8.8');
    expect([answer.answer, names(answer)]).toEqual(['unknown', expect.stringContaining('a reply that does not pass firewall endpoint vpce-fw')]);
  });

  it('is unknown where only the reply passes it', () => {
    const made = withoutEdge(firewalled());
    const answer = ask(made);
    expect([answer.answer, names(answer)]).toEqual(['unknown', expect.stringContaining('which has not seen its request')]);
  });

  it('may be passed one way alone where its stateless rules decide', () => {
    const made = withoutEdge(firewalled({ statelessDefault: 'aws:pass' }));
    expect(ask(made, 'eni-a0', '8.8.8.8').answer).toBe('yes');
  });

  it('loses references to security groups between subnets of the VPC', () => {
    const made = firewalled();
    made['AWS::EC2::RouteTable']?.[0].Routes.push({ DestinationCidrBlock: '10.0.1.0/24', GatewayId: 'vpce-fw', State: 'active' });
    made['AWS::EC2::RouteTable']?.[1].Routes.push({ DestinationCidrBlock: '10.0.0.0/24', GatewayId: 'vpce-fw', State: 'active' });
    expect(ask(made, 'eni-a0', 'eni-a1').answer).toBe('yes');
    Object.assign(made['AWS::EC2::SecurityGroup']?.[0], { IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-a' }] }] });
    expect(ask(made, 'eni-a0', 'eni-a1').obstacles[0]?.map(({ code }) => code)).toEqual(['ENI_SG_RULES_MISMATCH']);
  });

  it('does not run in circles where routes send packets back to it', () => {
    const made = firewalled();
    const table = made['AWS::EC2::RouteTable']?.find((one) => one.RouteTableId === 'rtb-fw');
    table.Routes[1] = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'vpce-fw', State: 'active' };
    expect(ask(made, 'eni-a0', '8.8.8.8').answer).toBe('no');
  });

  it('is followed by a NAT gateway, and passed again on the way back', () => {
    const made = firewalled({ rules: 'drop tcp 10.0.1.0/24 any -> any 25 (sid:3;)\n' });
    const tables = made['AWS::EC2::RouteTable'] ?? [];
    // eni-a1 by the firewall to the NAT gateway of subnet-a0, which goes straight to the internet.
    tables[0].Routes[1] = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-a', State: 'active' };
    tables[0].Routes.push({ DestinationCidrBlock: '10.0.1.0/24', GatewayId: 'vpce-fw', State: 'active' });
    tables[1].Routes[1] = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'vpce-fw', State: 'active' };
    for (const one of tables) {
      if (one.RouteTableId === 'rtb-fw') one.Routes[1] = { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-a', State: 'active' };
      if (one.RouteTableId === 'rtb-edge') one.Routes.pop();
    }
    expect(ask(made, 'eni-a1', '8.8.8.8').answer).toBe('yes');
    expect(codes(ask(made, 'eni-a1', '8.8.8.8', { port: 25 }))).toContain('FIREWALL_RULES_RESTRICTION');
  });
});

describe('exposure behind a firewall', () => {
  const exposed = (made: Draft) =>
    exposedToInternet(readNetwork(snapshotOf(worldOf(made)))).map(({ members, packets, missing }) => ({
      ids: members.map(({ id }) => id).join(),
      packets: packets.map(describePackets).join(),
      missing: missing.map(({ name }) => name).join(),
    }));

  it('is what its policy lets through', () => {
    const rules = 'pass tcp any any -> 10.0.0.10 443 (sid:1;)\npass tcp any any -> 10.0.0.11 80 (sid:2;)\n';
    expect(exposed(firewalled({ rules, defaults: ['aws:drop_strict'] }))).toEqual([{ ids: 'eni-a0', packets: expect.stringMatching(/^tcp 443/), missing: '' }]);
    expect(exposed(firewalled({ rules: 'drop ip any any -> any any (sid:1;)\n' }))).toEqual([]);
  });

  it('is told apart for interfaces that share their subnet and groups', () => {
    const made = firewalled({
      rules: 'pass tcp any any -> 10.0.0.10 443 (sid:1;)\npass tcp any any -> 10.0.0.11 80 (sid:2;)\n',
      defaults: ['aws:drop_strict'],
    });
    const [first] = made['AWS::EC2::NetworkInterface'] ?? [];
    made['AWS::EC2::NetworkInterface']?.push({
      ...first,
      NetworkInterfaceId: 'eni-a2',
      PrivateIpAddress: '10.0.0.11',
      PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.11', Association: { PublicIp: '52.0.0.11' } }],
    });
    expect(exposed(made).map(({ ids, packets }) => `${ids} ${packets.slice(0, 7)}`)).toEqual(['eni-a0 tcp 443', 'eni-a2 tcp 80 ']);
  });

  it('is listed with what it depends on', () => {
    const all = exposed(firewalled({ rules: 'drop tls any any -> any any (tls.sni; content:"evil"; sid:9;)\n' }));
    // TLS is over TCP: all else gets in certainly.
    expect(all.map(({ packets, missing }) => `${packets.replaceAll(/from all but [^;]*/g, 'from many')} unless ${missing}`)).toEqual([
      'protocols 0-5 from many; protocols 7-255 from many unless ',
      'tcp from many unless what the connection carries, for firewall guard (the application of the flow)',
    ]);
  });
});
