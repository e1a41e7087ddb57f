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

  it('finds the hole of HOME_NET only where the group, the policy or the world around leaves it', () => {
    const home = 'drop tcp $HOME_NET any -> any any (flow:to_server; sid:1;)';
    const hole = ['g 1 home-net-hole $HOME_NET'];
    expect(find(home, forward, { inspects: ['10.9.0.0/16'] })).toEqual(hole);
    expect(find(home, forward)).toEqual([]);
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
