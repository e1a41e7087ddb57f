// What a firewall's policy does to whole sets of packets, of both IP versions: by protocol, by the messages of ICMP, by address and port.

import { describe, expect, it } from 'vitest';
import { describePackets, isEmpty, readNetwork } from '../../src/network/index.ts';
import { allPackets, contains, type Packet, type PacketSet, type PacketSpec, packetsOf, union } from '../../src/network/packets/index.ts';
import { inspect } from '../../src/network/reach/inspect.ts';
import { type Draft, worldOf } from './base.ts';
import { firewalled, type Policy } from './firewalled.ts';
import { expectTold } from './told.ts';
import { snapshotOf } from './world.ts';
import { change, withIpv6 } from './world-scenarios.ts';

const value = (text: string) => text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
const at = (text: string) => ({ first: value(text), last: value(text) });
const sixth = (text: string) => ({ first: (0x2600_0001n << 96n) | BigInt(`0x${text}`), last: (0x2600_0001n << 96n) | BigInt(`0x${text}`) });
const OUTSIDE = (0x2a00n << 112n) + 1n;

/** From one address outside to one in the VPC. */
const V4 = (more: PacketSpec = {}) => packetsOf(4, { sources: [at('8.8.8.8')], destinations: [at('10.0.0.10')], ...more });
const V6 = (more: PacketSpec = {}) => packetsOf(6, { sources: [{ first: OUTSIDE, last: OUTSIDE }], destinations: [sixth('a')], ...more });

function inspected(made: Draft, packets: PacketSet, unread: readonly string[] = []) {
  const model = readNetwork(snapshotOf(worldOf(made), false, unread));
  const [firewall] = model.firewalls.values();
  if (firewall === undefined) throw new Error('no firewall');
  return inspect(model, firewall, packets);
}

/** All of the answer, in words. */
function told(made: Draft, packets: PacketSet, unread: readonly string[] = []): string {
  const { allowed, unseen, unanswered, perhaps, missing, decisions, statelessDecisions, refusal, answerRefusal, isStateful } = inspected(made, packets, unread);
  const words = (one: { readonly path: string; readonly means: string } | undefined) => (one === undefined ? 'nothing' : `${one.path}: ${one.means}`);
  return [
    `allowed: ${describePackets(allowed)}`,
    ...(isEmpty(unseen) ? [] : [`allowed by stateless rules alone: ${describePackets(unseen)}`]),
    `unanswered: ${describePackets(unanswered)}`,
    `perhaps: ${describePackets(perhaps)}`,
    ...missing.map(({ reason, name, detail = '' }) => `missing: ${reason} ${name} ${detail}`),
    ...decisions.map((one) => `by ${words(one)}`),
    ...statelessDecisions.map((one) => `by stateless rules alone: ${words(one)}`),
    `stopped by ${words(refusal)}`,
    `answers stopped by ${words(answerRefusal)}`,
    ...(isStateful ? ['what is in doubt is seen by the stateful engine'] : []),
  ].join('\n');
}

const stateless = (Actions: string, MatchAttributes: Record<string, unknown>, Priority = 1) =>
  ({ Priority, RuleDefinition: { Actions: [Actions], MatchAttributes } }) as never;
const port = (FromPort: number, ToPort = FromPort) => [{ FromPort, ToPort }];
const strict = ['aws:drop_strict'];

const POLICIES: readonly (readonly [string, Policy])[] = [
  ['no rules', {}],
  [
    'a drop of one message, where the answer cannot be it',
    { rules: 'drop icmp 8.8.8.0/24 any -> any any (itype:13; sid:1;)\ndrop icmp [2a00::/16] any -> any any (itype:13; sid:2;)\n' },
  ],
  ['a pass of one message', { rules: 'pass icmp any any -> any any (itype:0; sid:1;)\n', defaults: strict }],
  ['a pass of pings', { rules: 'pass icmp any any -> any any (itype:8; sid:1;)\npass icmpv6 any any -> any any (itype:128; sid:2;)\n', defaults: strict }],
  [
    'messages by ranges of types and codes, of requests alone',
    {
      rules:
        'drop icmp [8.8.8.0/24,2a00::/16] any -> any any (itype:3<>8; sid:1;)\ndrop icmp [8.8.8.0/24,2a00::/16] any -> any any (itype:>200; icode:<2; sid:2;)\ndrop icmp [8.8.8.0/24,2a00::/16] any -> any any (icode:9; sid:3;)\ndrop icmp [8.8.8.0/24,2a00::/16] any -> any any (itype:255; sid:4;)\n',
    },
  ],
  ['ICMP of one version', { rules: 'drop icmpv4 any any -> any any (sid:1;)\n' }],
  ['ICMP of the other', { rules: 'drop icmpv6 any any -> any any (sid:1;)\n' }],
  ['SCTP', { rules: 'drop sctp any any -> any any (sid:1;)\n' }],
  ['questions by UDP', { rules: 'drop udp any any -> any 53 (flow:to_server; sid:1;)\n' }],
  ['answers by UDP', { rules: 'reject udp any 53 -> any any (flow:to_client; sid:1;)\n' }],
  ['UDP from some ports', { rules: 'pass udp any 2000: -> any [53,100:200] (sid:1;)\n', defaults: strict }],
  ['answers by TCP', { rules: 'drop tcp any 443 -> any any (flow:to_client; sid:1;)\n' }],
  ['a number of a protocol', { rules: 'drop ip any any -> any any (ip_proto:>50; sid:1;)\n' }],
  ['no answers to what is no TCP', { defaults: ['aws:drop_established'] }],
  ['the home of the firewall', { rules: 'pass ip any any -> $HOME_NET any (sid:1;)\n', defaults: strict }],
  ['all but the home of the firewall', { rules: 'drop ip $EXTERNAL_NET any -> any any (sid:1;)\n' }],
  [
    'what a connection carries',
    { rules: 'drop http any any -> any any (http.host; content:"x.example"; sid:1;)\ndrop tls any any -> any any (tls.sni; content:"x.example"; sid:2;)\n' },
  ],
  ['an alert alone', { rules: 'alert ip any any -> any any (sid:1;)\n' }],
  [
    'stateless rules by number',
    {
      stateless: [
        stateless('aws:drop', { Protocols: [58, 47] }),
        stateless('aws:pass', { Protocols: [1, 132] }, 2),
        stateless('aws:drop', { Protocols: [132] }, 3),
      ],
      rules: 'drop tcp any any -> any any (sid:1;)\n',
    },
  ],
  [
    'stateless rules by port, of questions and of answers',
    {
      stateless: [
        stateless('aws:drop', { Protocols: [17], DestinationPorts: port(100, 199) }),
        stateless('aws:drop', { Protocols: [17], SourcePorts: port(300, 399) }, 2),
        stateless('aws:pass', { Protocols: [6], DestinationPorts: port(443) }, 3),
        stateless('aws:drop', { Protocols: [6], SourcePorts: port(80) }, 4),
      ],
    },
  ],
  ['a stateless default that passes', { statelessDefault: 'aws:pass' }],
  ['a stateless default that drops', { statelessDefault: 'aws:drop', stateless: [stateless('aws:forward_to_sfe', { Protocols: [6, 17] })] }],
  ['a stateless pass of answers and a stateful drop', { stateless: [stateless('aws:pass', { Protocols: [17], SourcePorts: port(53) })], defaults: strict }],
];

describe('what a policy does to whatever comes from outside', () => {
  it.each(POLICIES.flatMap(([says, policy]) => ([4, 6] as const).map((version) => [`${says}, IPv${version}`, policy, version] as const)))(
    '%s',
    (says, policy, version) => {
      expect.hasAssertions();
      expectTold('inspections', says, told(change(firewalled(policy), withIpv6), version === 4 ? V4() : V6()));
    },
  );

  it.each([
    ['a policy that was not read', ['AWS::NetworkFirewall::FirewallPolicy']],
    ['a VPC that was not read', ['AWS::EC2::VPC']],
    ['rules that were not read', ['AWS::NetworkFirewall::RuleGroup']],
  ])('%s', (says, unread) => {
    expect.hasAssertions();
    expectTold('inspections', says, told(firewalled({ rules: 'pass ip any any -> $HOME_NET any (sid:1;)\n', defaults: strict }), V4(), unread));
  });

  it('stateless rules that were not read', () => {
    expect.hasAssertions();
    const made = firewalled({ stateless: [stateless('aws:pass', { Protocols: [6] })], rules: 'drop tcp any any -> any any (sid:1;)\n' });
    expectTold('inspections', 'stateless rules that were not read', told(made, V4(), ['AWS::NetworkFirewall::RuleGroup']));
  });

  it('a firewall that names no policy', () => {
    expect.hasAssertions();
    const made = change(firewalled(), (all) => {
      (all['AWS::NetworkFirewall::Firewall'] ?? [])[0].FirewallPolicyArn = undefined;
    });
    expectTold('inspections', 'a firewall that names no policy', told(made, V4()));
  });
});

describe('packets of every kind at once', () => {
  const packet = (protocol: number, sourcePort = 0, destinationPort = 0): Packet => ({
    version: 4,
    source: value('8.8.8.8'),
    destination: value('10.0.0.10'),
    protocol,
    sourcePort,
    destinationPort,
  });

  it.each([
    ['icmp', [1]],
    ['tcp', [6]],
    ['udp', [17]],
    ['sctp', [132]],
    ['ip', Array.from({ length: 256 }, (_, number) => number)],
  ])('a rule about %s drops exactly that', (name, dropped) => {
    const { allowed, unanswered, perhaps } = inspected(firewalled({ rules: `drop ${name} any any -> any any (sid:1;)\n` }), allPackets(4));
    const known = union(union(allowed, unanswered), perhaps);
    const stopped = Array.from({ length: 256 }, (_, number) => number).filter((number) => !contains(known, packet(number, 3, 1)));
    // ICMPv6 within IPv4 is ICMP to the rule language.
    expect(stopped).toEqual(name === 'icmp' ? [1, 58] : dropped);
  });

  it('a rule about what comes from an address to itself stops nothing that goes elsewhere', () => {
    const { allowed } = inspected(firewalled({ rules: 'drop ip any any -> any any (sameip; sid:1;)\n' }), allPackets(4));
    expect(contains(allowed, packet(6, 50_000, 443))).toBe(true);
    const self = inspected(firewalled({ rules: 'drop ip any any -> any any (sameip; sid:1;)\n' }), V4({ destinations: [at('8.8.8.8')] }));
    expect([describePackets(self.allowed), self.refusal?.path]).toEqual(['nothing', 'sid 1 of rules']);
  });

  it('rules whose headers tell nothing apart do not count as kinds', () => {
    const rules = Array.from({ length: 610 }, (_, index) => `drop udp any any -> any 1:${1000 + index} (sid:${index + 1};)\n`).join('');
    expect(describePackets(inspected(firewalled({ rules }), V4({ protocols: [6, 6], ports: [443, 443], sourcePorts: [2000, 2000] })).allowed)).toBe(
      'tcp 443 (from port 2000) from 8.8.8.8/32 to 10.0.0.10/32',
    );
  });

  it.each([
    [20, 23, false],
    [20, 24, true],
  ])('messages of %i types and %i codes are too many: %s', (types, codes, expected) => {
    const rules = [
      ...Array.from({ length: types }, (_, index) => `itype:${30 + index}`),
      ...Array.from({ length: codes }, (_, index) => `icode:${30 + index}`),
    ].map((option, index) => `drop icmp any any -> any any (${option}; sid:${index + 1};)\n`);
    const { missing } = inspected(firewalled({ rules: rules.join('') }), V4({ protocols: [1, 1] }));
    expect(missing.some(({ name }) => name.startsWith('more than 600 kinds of packets that the rules of guard tell apart'))).toBe(expected);
  });

  it('asked twice answers the same, and anew where the network was read anew', () => {
    const made = firewalled({ rules: 'drop tcp any any -> any 443 (sid:1;)\n' });
    const model = readNetwork(snapshotOf(worldOf(made)));
    const [firewall] = model.firewalls.values();
    if (firewall === undefined) throw new Error('no firewall');
    const first = inspect(model, firewall, V4());
    expect(inspect(model, firewall, V4())).toBe(first);
    expect(inspect(model, firewall, V6()).allowed.version).toBe(6);
    const other = readNetwork(snapshotOf(worldOf(firewalled())));
    expect(describePackets(inspect(other, firewall, V4()).allowed)).not.toBe(describePackets(first.allowed));
  });
});
