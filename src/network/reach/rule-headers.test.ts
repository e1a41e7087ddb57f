// The headers of rules: https://docs.suricata.io/en/suricata-7.0.10/rules/intro.html, and of stateless rules:
// https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_MatchAttributes.html

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { readFirewallPolicy } from '../firewall/index.ts';
import { blockOf, recordOf } from '../model/record.cases.ts';
import { contains, type PacketSet } from '../packets/index.ts';
import { headersOf } from './rule-headers.ts';

const policyOf = (RuleGroup: JsonObject, kind: 'stateful' | 'stateless' = 'stateful') =>
  readFirewallPolicy(
    recordOf('AWS::NetworkFirewall::FirewallPolicy', 'policy', {
      FirewallPolicy: {
        StatelessDefaultActions: ['aws:forward_to_sfe'],
        StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
        [kind === 'stateful' ? 'StatefulRuleGroupReferences' : 'StatelessRuleGroupReferences']: [{ ResourceArn: 'arn:group', Priority: 1 }],
        StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
      },
    }),
    () => recordOf('AWS::NetworkFirewall::RuleGroup', 'group', { RuleGroup }),
    ['10.0.0.0/16'],
  );

const addresses = [
  '10.0.0.1',
  '10.0.0.2',
  '10.0.0.200',
  '10.1.0.1',
  '10.2.0.1',
  '9.255.255.255',
  '11.0.0.0',
  '0.0.0.0',
  '127.255.255.255',
  '128.0.0.0',
  '255.255.255.255',
  '8.8.8.8',
];
const addresses6 = ['2600:1::1', '2600:1:0:1::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '::'];
const NUMBERS = [0, 1, 22, 79, 80, 81, 90, 91, 442, 443, 444, 1000, 1001, 1023, 1024, 65_534, 65_535];

type Meant = (source: string, sourcePort: number, destination: string, port: number) => boolean;
const reversed =
  (meant: Meant): Meant =>
  (source, sourcePort, destination, port) =>
    meant(destination, port, source, sourcePort);
const isIn = (address: string, ...blocks: readonly string[]) =>
  blocks
    .map(blockOf)
    .some(({ first, last, version }) => version === blockOf(address).version && first <= blockOf(address).first && blockOf(address).first <= last);

/** Whether a set holds what is meant, of all probes. */
function isExactly(set: PacketSet, meant: Meant): boolean {
  const probes = set.version === 4 ? addresses : addresses6;
  return probes.every((source) =>
    probes.every((destination) =>
      NUMBERS.every((number) =>
        [
          [number, 1024],
          [443, number],
          [number, 65_535 - number],
        ].every(([sourcePort = 0, destinationPort = 0]) => {
          const packet = {
            version: set.version,
            source: blockOf(source).first,
            destination: blockOf(destination).first,
            protocol: 6,
            sourcePort,
            destinationPort,
          };
          return contains(set, packet) === meant(source, sourcePort, destination, destinationPort);
        }),
      ),
    ),
  );
}

function expectHeaders(found: readonly PacketSet[], ...meant: readonly Meant[]): void {
  expect(found).toHaveLength(meant.length);
  for (const one of meant) expect(found.filter((set) => isExactly(set, one))).toHaveLength(1);
}

function ofRule(header: string, version: 4 | 6 = 4, RuleVariables?: JsonObject): readonly PacketSet[] {
  const policy = policyOf({
    RulesSource: { RulesString: `pass tcp ${header} (sid:1;)\n` },
    StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' },
    ...(RuleVariables === undefined ? {} : { RuleVariables }),
  });
  return headersOf(policy, version);
}

const ROWS: readonly (readonly [header: string, meant: Meant])[] = [
  ['10.0.0.0/24 any -> any any', (source) => isIn(source, '10.0.0.0/24')],
  ['any any -> 10.0.0.1 443', (_, __, destination, port) => destination === '10.0.0.1' && port === 443],
  ['10.0.0.1 1024: -> 10.0.0.2 :80', (source, from, destination, port) => source === '10.0.0.1' && from >= 1024 && destination === '10.0.0.2' && port <= 80],
  ['any any -> any [22,80:90]', (_, __, ___, port) => port === 22 || (port >= 80 && port <= 90)],
  ['any any -> any [1:1000,!80]', (_, __, ___, port) => port >= 1 && port <= 1000 && port !== 80],
  ['any !443 -> any any', (_, from) => from !== 443],
  ['any any -> any 65535', (_, __, ___, port) => port === 65_535],
  ['any any -> any 0', (_, __, ___, port) => port === 0],
  ['any any -> [10.0.0.0/8,!10.1.0.0/16] any', (_, __, destination) => isIn(destination, '10.0.0.0/8') && !isIn(destination, '10.1.0.0/16')],
  ['!255.255.255.0/24 any -> any any', (source) => source !== '255.255.255.255'],
  ['any any -> 0.0.0.0/1 any', (_, __, destination) => isIn(destination, '0.0.0.0/1')],
  ['$HOME_NET any -> $EXTERNAL_NET any', (source, _, destination) => isIn(source, '10.0.0.0/16') && !isIn(destination, '10.0.0.0/16')],
  ['[10.0.0.1,8.8.8.8] [80,443] -> any any', (source, from) => ['10.0.0.1', '8.8.8.8'].includes(source) && [80, 443].includes(from)],
];

describe('headersOf', () => {
  it.each(ROWS)('has the header %s, and the same turned round', (header, meant) => {
    expect.hasAssertions();
    expectHeaders(ofRule(header), meant, reversed(meant));
  });

  it('has one for what is the same both ways, and none for the other IP version', () => {
    expect.hasAssertions();
    expectHeaders(ofRule('any any -> any any'), () => true);
    expectHeaders(ofRule('2600:1::/64 any -> any any'));
    const own: Meant = (source) => source === '2600:1::1';
    expectHeaders(ofRule('2600:1::/64 any -> any any', 6), own, reversed(own));
    const other: Meant = (_, __, destination) => !isIn(destination, '2600:1::/64');
    expectHeaders(ofRule('any any -> !2600:1::/64 any', 6), other, reversed(other));
  });

  it('knows the variables of the group', () => {
    expect.hasAssertions();
    const variables = { IPSets: { OWN: { Definition: ['10.0.0.0/24', '10.1.0.0/16'] } }, PortSets: { WEB: { Definition: ['80', '443'] } } };
    const meant: Meant = (source, _, __, port) => isIn(source, '10.0.0.0/24', '10.1.0.0/16') && (port === 80 || port === 443);
    expectHeaders(ofRule('$OWN any -> any $WEB', 4, variables), meant, reversed(meant));
  });

  it('has the headers of stateless rules, which have no more than they say', () => {
    expect.hasAssertions();
    const stateless = (MatchAttributes: JsonObject, version: 4 | 6 = 4) =>
      headersOf(
        policyOf(
          {
            RulesSource: { StatelessRulesAndCustomActions: { StatelessRules: [{ Priority: 1, RuleDefinition: { Actions: ['aws:pass'], MatchAttributes } }] } },
          },
          'stateless',
        ),
        version,
      );
    expectHeaders(stateless({ Protocols: [6] }), () => true);
    const from: Meant = (source) => isIn(source, '10.0.0.0/24', '8.8.8.8/32');
    expectHeaders(
      stateless({ Sources: [{ AddressDefinition: '10.0.0.0/24' }, { AddressDefinition: '8.8.8.8/32' }, { AddressDefinition: '2600:1::/64' }] }),
      from,
      reversed(from),
    );
    const to: Meant = (_, __, destination) => isIn(destination, '10.0.0.0/24');
    expectHeaders(stateless({ Destinations: [{ AddressDefinition: '10.0.0.0/24' }] }), to, reversed(to));
    const ports: Meant = (_, sourcePort, __, port) => sourcePort >= 1024 && (port === 80 || (port >= 443 && port <= 1000));
    expectHeaders(
      stateless({
        SourcePorts: [{ FromPort: 1024, ToPort: 65_535 }],
        DestinationPorts: [
          { FromPort: 80, ToPort: 80 },
          { FromPort: 443, ToPort: 1000 },
        ],
      }),
      ports,
      reversed(ports),
    );
    const zero: Meant = (_, sourcePort, __, port) => sourcePort === 0 && port === 65_535;
    expectHeaders(stateless({ SourcePorts: [{ FromPort: 0, ToPort: 0 }], DestinationPorts: [{ FromPort: 65_535, ToPort: 65_535 }] }), zero, reversed(zero));
    expectHeaders(stateless({ Sources: [{ AddressDefinition: '2600:1::/64' }] }));
    for (const odd of [
      { FromPort: 2, ToPort: 1 },
      { FromPort: -1, ToPort: 1 },
      { FromPort: 0, ToPort: 65_536 },
      { FromPort: 1.5, ToPort: 2 },
      { FromPort: '1', ToPort: 2 },
      {},
    ])
      expectHeaders(stateless({ DestinationPorts: [odd] }));
    const six: Meant = (source) => source === '2600:1::1';
    expectHeaders(stateless({ Sources: [{ AddressDefinition: '2600:1::/64' }, { AddressDefinition: '10.0.0.0/24' }] }, 6), six, reversed(six));
    expectHeaders(stateless({}, 6), () => true);
  });
});
