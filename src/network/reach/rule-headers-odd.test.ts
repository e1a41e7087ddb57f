// Headers of rules that nobody should write, and of some that AWS allows and few write.
// Sources: https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_MatchAttributes.html (what is not given matches everything),
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/rule-variables.html

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { readFirewallPolicy } from '../firewall/index.ts';
import { recordOf } from '../model/record.cases.ts';
import { describePackets, intersect, packetsOf } from '../packets/index.ts';
import { headersOf } from './rule-headers.ts';

function headers(RuleGroup: JsonObject, list: 'StatefulRuleGroupReferences' | 'StatelessRuleGroupReferences', version: 4 | 6): readonly string[] {
  const policy = readFirewallPolicy(
    recordOf('AWS::NetworkFirewall::FirewallPolicy', 'policy', {
      FirewallPolicy: { [list]: [{ ResourceArn: 'arn:group', Priority: 1 }], StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' } },
    }),
    () => recordOf('AWS::NetworkFirewall::RuleGroup', 'group', { RuleGroup }),
    ['10.0.0.0/16'],
  );
  return headersOf(policy, version).map((set) => describePackets(intersect(set, packetsOf(version, { protocols: [6, 6] }))));
}

const stateless = (MatchAttributes: JsonObject, version: 4 | 6 = 4) =>
  headers(
    { RulesSource: { StatelessRulesAndCustomActions: { StatelessRules: [{ Priority: 1, RuleDefinition: { Actions: ['aws:pass'], MatchAttributes } }] } } },
    'StatelessRuleGroupReferences',
    version,
  );
const stateful = (header: string, RuleVariables: JsonObject = {}, version: 4 | 6 = 4) =>
  headers({ RulesSource: { RulesString: `pass tcp ${header} (sid:1;)\n` }, RuleVariables }, 'StatefulRuleGroupReferences', version);

describe('headers of stateless rules', () => {
  const all = ['tcp'];
  const web = ['tcp 80', 'tcp (from port 80)'];
  it.each<[string, JsonObject, readonly string[]]>([
    ['nothing', {}, all],
    ['empty lists', { Sources: [], Destinations: [], SourcePorts: [], DestinationPorts: [] }, all],
    ['what is no list', { Sources: '10.0.0.0/8', DestinationPorts: 80 }, all],
    ['an empty address', { Sources: [{}] }, []],
    ['no address', { Sources: ['10.0.0.0/8', null, 7] }, []],
    ['an address beside none', { Sources: [{}, { AddressDefinition: '10.0.0.0/8' }, 'x'] }, ['tcp from 10.0.0.0/8', 'tcp to 10.0.0.0/8']],
    ['an address that cannot be read', { Destinations: [{ AddressDefinition: 'none' }] }, []],
    ['an address of the other version', { Destinations: [{ AddressDefinition: '2600:1::/64' }] }, []],
    ['no ports', { DestinationPorts: ['80', null, []] }, []],
    ['a port beside none', { DestinationPorts: ['80', { FromPort: 80, ToPort: 80 }] }, web],
    ['a port of no number', { DestinationPorts: [{ FromPort: '80', ToPort: 80 }] }, []],
    ['a last port of no number', { DestinationPorts: [{ FromPort: 80, ToPort: '80' }] }, []],
    ['half a port', { DestinationPorts: [{ FromPort: 80, ToPort: 80.5 }] }, []],
    ['a port below all', { DestinationPorts: [{ FromPort: -80, ToPort: 80 }] }, []],
    ['a port above all', { DestinationPorts: [{ FromPort: 80, ToPort: 65_536 }] }, []],
    ['ports turned round', { DestinationPorts: [{ FromPort: 81, ToPort: 80 }] }, []],
    ['all ports', { DestinationPorts: [{ FromPort: 0, ToPort: 65_535 }] }, all],
  ])('of %s', (_, attributes, expected) => {
    expect(stateless(attributes)).toEqual(expected);
  });
});

describe('headers of stateful rules', () => {
  it('open variables that name variables, and each but once', () => {
    const chain = { IPSets: { A: { Definition: ['$B', '10.0.1.0/24'] }, B: { Definition: ['10.0.0.0/24'] } } };
    expect(stateful('$A any -> any any', chain)).toEqual(stateful('[10.0.0.0/24,10.0.1.0/24] any -> any any'));
    const ports = { PortSets: { P: { Definition: ['$Q', '443'] }, Q: { Definition: ['80'] } } };
    expect(stateful('any any -> any $P', ports)).toEqual(stateful('any any -> any [80,443]'));
    expect(stateful('$A any -> any any', chain)).not.toEqual([]);
    expect(stateful('any any -> any $P', ports)).not.toEqual([]);
  });

  it('hold nothing of a variable that is not there', () => {
    expect(stateful('$GONE any -> any any')).toEqual([]);
    expect(stateful('any any -> any $GONE')).toEqual([]);
  });

  it('reach to the last address and the last port', () => {
    expect(stateful('ffff:ffff:ffff:ffff:ffff:ffff:ffff:0/112 any -> any any', {}, 6)).toEqual([
      'tcp from ffff:ffff:ffff:ffff:ffff:ffff:ffff:0/112',
      'tcp to ffff:ffff:ffff:ffff:ffff:ffff:ffff:0/112',
    ]);
    expect(stateful('255.255.255.0/24 any -> any any')).toEqual(['tcp from 255.255.255.0/24', 'tcp to 255.255.255.0/24']);
    expect(stateful('any any -> any 65000:')).toEqual(['tcp 65000-65535', 'tcp (from port 65000-65535)']);
  });
});
