import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../../core/index.ts';
import { less, policyOf, reference, text } from '../groups/groups.cases.ts';
import { findMistakesInPolicy } from './find-in-policy.ts';

describe('mistakes of a whole firewall', () => {
  const forward = { StatelessDefaultActions: ['aws:forward_to_sfe'] };
  const find = (rules: string, policy: JsonObject, more: { stateless?: ResourceRecord; inspects?: readonly string[]; own?: JsonObject } = {}) => {
    const groups = [text('g', rules, more.own), ...(more.stateless === undefined ? [] : [more.stateless])];
    const whole = {
      StatefulRuleGroupReferences: [reference('g')],
      ...(more.stateless === undefined ? {} : { StatelessRuleGroupReferences: [reference('less')] }),
      ...policy,
    };
    return findMistakesInPolicy(policyOf(whole, groups), {
      inspects: more.inspects ?? [],
      groupRecords: new Map(groups.map((one) => [one.arn, one])),
    }).map(({ code, group: name, rule, span }) => `${name} ${rule?.rule.sid} ${code} ${rule?.rule.text.slice(span.from, span.to)}`);
  };
  const web = 'drop tcp 10.0.0.0/8 any -> any 443 (flow:to_server; sid:1;)';
  const to443: JsonObject = { Protocols: [6], DestinationPorts: [{ FromPort: 443, ToPort: 443 }] };
  const from443: JsonObject = { Protocols: [6], SourcePorts: [{ FromPort: 443, ToPort: 443 }] };
  const never = ['g 1 never-forwarded drop'];

  it('finds rules of which no packet is forwarded, in either direction', () => {
    const found = (rules: readonly (readonly [string, JsonObject])[], policy: JsonObject = forward, rule = web) =>
      find(rule, policy, { stateless: less(rules) });
    expect(found([])).toEqual([]);
    expect(found([], { StatelessDefaultActions: ['aws:pass'] })).toEqual(never);
    expect(found([], { StatelessDefaultActions: ['aws:drop'] })).toEqual(never);
    expect(found([], {})).toEqual([]);
    expect(found([['aws:drop', to443]])).toEqual([]);
    expect(
      found([
        ['aws:drop', to443],
        ['aws:drop', from443],
      ]),
    ).toEqual(never);
    expect(
      found([
        ['aws:forward_to_sfe', to443],
        ['aws:drop', to443],
        ['aws:drop', from443],
      ]),
    ).toEqual([]);
    expect(found([['aws:drop', {}]])).toEqual(never);
    expect(
      found([
        ['aws:drop', { Sources: [{ AddressDefinition: '10.0.0.0/8' }] }],
        ['aws:drop', { Destinations: [{ AddressDefinition: '10.0.0.0/8' }] }],
      ]),
    ).toEqual(never);
    expect(
      found([
        ['aws:drop', { Sources: [{ AddressDefinition: '10.0.0.0/9' }] }],
        ['aws:drop', { Destinations: [{ AddressDefinition: '10.0.0.0/8' }] }],
      ]),
    ).toEqual([]);
    expect(found([['aws:drop', { Sources: [{ AddressDefinition: 'x' }] }]])).toEqual([]);
    expect(found([['aws:drop', { Protocols: [6] }]], forward, web.replace('tcp', 'ip'))).toEqual([]);
    expect(found([['aws:drop', { Protocols: [6] }]], forward, web.replace('->', '<>'))).toEqual([]);
    expect(found([['aws:drop', { Protocols: [17] }]], forward, 'drop dns any any -> any any (sid:1;)')).toEqual([]);
    expect(found([['aws:drop', { Protocols: [6, 17] }]], forward, 'drop dns any any -> any any (sid:1;)')).toEqual(never);
    expect(
      found(
        [
          ['aws:drop', { Sources: [{ AddressDefinition: '2001:db8::/32' }] }],
          ['aws:drop', { Destinations: [{ AddressDefinition: '2001:db8::/32' }] }],
        ],
        forward,
        'drop udp 2001:db8:1::/48 any -> any any (sid:1;)',
      ),
    ).toEqual(never);
  });

  it('looks at every region that the rule and the stateless rules tell apart', () => {
    const found = (rule: string, rules: readonly (readonly [string, JsonObject])[], policy: JsonObject = forward) =>
      find(rule, policy, { stateless: less(rules) });
    const any = 'drop tcp any any -> any any (flow:to_server; sid:1;)';
    const blocked = { StatelessDefaultActions: ['aws:drop'] };
    const address = (AddressDefinition: string) => [{ AddressDefinition }];
    const ports = (FromPort: number, ToPort: number) => [{ FromPort, ToPort }];
    expect(found(any, [['aws:forward_to_sfe', { DestinationPorts: ports(443, 443) }]], blocked)).toEqual([]);
    expect(found(any, [['aws:forward_to_sfe', { SourcePorts: ports(443, 443) }]], blocked)).toEqual([]);
    expect(found(any.replace('any any -> any any', 'any 1000 -> any 80'), [['aws:forward_to_sfe', { DestinationPorts: ports(443, 443) }]], blocked)).toEqual(
      never,
    );
    expect(found(any, [['aws:drop', { Sources: [{}] }]])).toEqual([]);
    const behind = [
      ['aws:drop', { DestinationPorts: ports(0, 443) }],
      ['aws:drop', { SourcePorts: ports(0, 443), Sources: address('192.0.2.0/24') }],
    ] as const;
    expect(found(any, behind)).toEqual([]);
    expect(found(any, [['aws:forward_to_sfe', { Sources: address('10.77.3.0/24') }]], blocked)).toEqual([]);
    expect(found(any, [['aws:forward_to_sfe', { Destinations: address('10.77.3.0/24') }]], blocked)).toEqual([]);
    expect(found(any, [['aws:forward_to_sfe', { Sources: address('2001:db8:1:2:3:4:5:6/128') }]], blocked)).toEqual([]);
    expect(found(any.replace('any any ->', '10.77.3.4 any ->'), [['aws:forward_to_sfe', { Sources: address('10.77.3.4/32') }]], blocked)).toEqual([]);
    const one = any.replace('any any -> any', '10.77.3.4 any -> 192.0.2.1');
    expect(found(one, [['aws:forward_to_sfe', { Sources: address('10.77.3.5/32') }]], blocked)).toEqual(never);
    expect(found(one, [['aws:forward_to_sfe', { Sources: address('192.0.2.1/32') }]], blocked)).toEqual([]);
  });

  it('tries flows of one version of IP, up to 5000', () => {
    const drops = { StatelessDefaultActions: ['aws:drop'] };
    const mixed = 'drop tcp 10.0.0.0/8 any -> 2001:db8::/32 any (flow:to_server; sid:1;)';
    expect([find(mixed, forward), find(mixed, drops)]).toEqual([[], []]);
    const hosts = (count: number) => `[${Array.from({ length: count }, (_, index) => `10.0.${index}.1`).join()}]`;
    const ports = (count: number) => `[${Array.from({ length: count }, (_, index) => 10 * index + 10).join()}]`;
    const rule = (to: number) => `drop tcp ${hosts(10)} ${ports(10)} -> ${hosts(10)} ${ports(to)} (flow:to_server; sid:1;)`;
    expect([find(rule(5), drops), find(rule(6), drops)]).toEqual([never, []]);
  });

  it('leaves alone groups that cannot be read, and rules on more addresses than are compared', () => {
    const many = Array.from({ length: 1100 }, (_, index) => `10.${index >> 7}.${(index * 2) & 255}.0`);
    const own = { RuleVariables: { IPSets: { MANY: { Definition: many } } } };
    const blocked = { StatelessDefaultActions: ['aws:drop'] };
    for (const ends of ['$MANY any -> any any', 'any any -> $MANY any'])
      expect(find(`drop tcp ${ends} (flow:to_server; sid:1;)`, blocked, { own, stateless: less([]) })).toEqual([]);
    const references = { StatefulRuleGroupReferences: [reference('g'), reference('gone')] };
    expect(find(web, { ...forward, ...references })).toEqual([]);
    expect(
      find('drop tcp any any -> any any (sid:1; priority:1;)', { ...forward, StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' }, ...references }),
    ).toEqual(['g 1 priority-in-strict-order priority']);
  });

  it('finds the hole of HOME_NET only where the group, the policy or the world around leaves it', () => {
    const home = 'drop tcp $HOME_NET any -> any any (flow:to_server; sid:1;)';
    const hole = ['g 1 home-net-hole $HOME_NET'];
    expect(find(home, forward, { inspects: ['10.9.0.0/16'] })).toEqual(hole);
    expect(find(home, forward)).toEqual([]);
    const groups = [text('g', home)];
    const inspects = ['10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16', '10.4.0.0/16'];
    const policy = policyOf({ StatefulRuleGroupReferences: [reference('g')], ...forward }, groups);
    expect(findMistakesInPolicy(policy, { inspects, groupRecords: new Map() }).map(({ message }) => message)).toEqual([
      '$HOME_NET is only the VPC of the firewall, and traffic from 10.1.0.0/16, 10.2.0.0/16, 10.3.0.0/16 comes through it: the rule never matches that',
    ]);
    expect(findMistakesInPolicy(policy, { inspects: undefined, groupRecords: new Map() })).toEqual([]);
    expect(find('drop tcp any any -> $EXTERNAL_NET any (flow:to_server; sid:1;)', forward, { inspects: ['10.9.0.0/16'] })).toEqual(['g 1 home-net-hole any']);
    expect(find('drop tcp any any -> [192.0.2.1,$HOME_NET] any (flow:to_server; sid:1;)', forward, { inspects: ['10.9.0.0/16'] })).toEqual([
      'g 1 home-net-hole any',
    ]);
    expect(find('drop tcp any any -> any any (flow:to_server; sid:1;)', forward, { inspects: ['10.9.0.0/16'] })).toEqual([]);
    const own = { RuleVariables: { IPSets: { HOME_NET: { Definition: ['10.0.0.0/8'] } } } };
    expect(find(home, forward, { inspects: ['10.9.0.0/16'], own })).toEqual([]);
    expect(find('drop tcp any any -> $EXTERNAL_NET any (flow:to_server; sid:1;)', forward, { own })).toEqual(['g 1 external-net-mismatch $EXTERNAL_NET']);
    const both = { RuleVariables: { IPSets: { ...own.RuleVariables.IPSets, EXTERNAL_NET: { Definition: ['0.0.0.0/0'] } } } };
    expect(find('drop tcp any any -> $EXTERNAL_NET any (flow:to_server; sid:1;)', forward, { own: both })).toEqual([]);
  });
});
