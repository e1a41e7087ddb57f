import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/index.ts';
import { type Flow, stagesOf } from '../engine/flow.ts';
import { DOMAIN, rulesOfDomainList } from './domain-list.ts';
import { group, policyOf, record, reference, text } from './groups.cases.ts';
import { readFirewallPolicy } from './read-policy.ts';
import { readRuleGroup } from './read-rule-group.ts';
import { rulesOfStandardRules } from './standard-rules.ts';
import { matchStateless } from './stateless.ts';

describe('a policy', () => {
  const groups = [text('a', 'drop tcp any any -> any any (sid:1;)'), text('b', 'pass tcp any any -> any any (sid:1;)')];
  const names = (policy: ReturnType<typeof policyOf>) => policy.stateful.map((one) => one.name);

  it('takes groups by priority in strict order, and as they stand in action order', () => {
    const StatefulRuleGroupReferences = [reference('a', 2), reference('b', 1)];
    expect(names(policyOf({ StatefulRuleGroupReferences, StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' } }, groups))).toEqual(['b', 'a']);
    expect(names(policyOf({ StatefulRuleGroupReferences }, groups))).toEqual(['a', 'b']);
    // https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_StatefulRuleGroupReference.html: without one only in action order.
    const unsaid = ['b', 'c', 'd'].map((name, index) => reference(name, [1, undefined, 2][index]));
    expect(names(policyOf({ StatefulRuleGroupReferences: unsaid, StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' } }, groups))).toEqual(['c', 'b', 'd']);
    expect(policyOf({ StatefulRuleGroupReferences: [reference('a'), 5, { Priority: 1 }] }, groups).stateful).toHaveLength(1);
  });

  it('says by name what it cannot read', () => {
    const references = [reference('a', 1, { Override: { Action: 'DROP_TO_ALERT' } }), reference('gone', 2), reference('b', 3, { Override: {} })];
    const policy = policyOf(
      { StatefulRuleGroupReferences: references, StatelessRuleGroupReferences: [reference('less')], StatefulDefaultActions: ['aws:drop_strict', 'aws:x'] },
      groups,
    );
    expect(policy.stateful.map((one) => ('secret' in one ? one.secret : one.name))).toEqual(['the override of a', 'the rules of gone', 'b']);
    expect(policy.missing).toEqual(['the stateless rules of less', 'the default action aws:x']);
    expect(policyOf(undefined).missing).toEqual(['the firewall policy policy']);
  });

  it('takes default actions in strict order only, alerts before drops', () => {
    const StatefulDefaultActions = ['aws:drop_strict', 'aws:alert_strict'];
    const defaults = (more: JsonObject) => policyOf({ StatefulDefaultActions, ...more }).defaults.map(({ name }) => name);
    expect(defaults({ StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' } })).toEqual(['aws:alert_strict', 'aws:drop_strict']);
    expect(defaults({})).toEqual([]);
  });

  it('has the VPC as HOME_NET unless it sets one', () => {
    const own = { PolicyVariables: { RuleVariables: { HOME_NET: { Definition: ['10.9.0.0/16'] } } } };
    expect([policyOf({}).setsHomeNet, policyOf(own).setsHomeNet]).toEqual([false, true]);
    expect(policyOf({}, [], []).homeNet).toBe(undefined);
    expect(readFirewallPolicy(record('p', { FirewallPolicy: {} }), () => undefined, undefined).homeNet).toBe(undefined);
    expect(policyOf(own).homeNet).toMatchObject({ items: [{ block: { first: 168361984n } }] });
    expect(policyOf({}, [], ['10.0.0.0/16', '10.1.0.0/16']).homeNet).toMatchObject({
      items: [{ block: { first: 167772160n } }, { block: { first: 167837696n } }],
    });
    expect(policyOf({ PolicyVariables: { RuleVariables: { HOME_NET: { Definition: ['10.9.0.0/16', '10.8.0.0/16'] } } } }).homeNet).toMatchObject({
      items: [{ block: { first: 168361984n } }, { block: { first: 168296448n } }],
    });
    expect(policyOf({ PolicyVariables: { RuleVariables: { HOME_NET: { Definition: ['x'] } } } }).missing).toEqual(['the variable $HOME_NET']);
  });
});

describe('a rule group', () => {
  const read = (config: JsonObject) => readRuleGroup(group('g', config), { homeNet: undefined });

  it('has an order of its own, or that of the policy', () => {
    const strict = text('g', '', { StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' } });
    expect(readRuleGroup(strict, { homeNet: undefined, order: 'action' }).order).toBe('strict');
    expect(readRuleGroup(text('g', ''), { homeNet: undefined, order: 'strict' }).order).toBe('strict');
    expect(readRuleGroup(text('g', ''), { homeNet: undefined }).order).toBe('action');
    expect(readRuleGroup(text('g', '', { StatefulRuleOptions: { RuleOrder: 'DEFAULT_ACTION_ORDER' } }), { homeNet: undefined }).order).toBe('action');
  });

  it('has variables, those that cannot be read by name', () => {
    const RuleVariables = {
      IPSets: { A: { Definition: ['10.0.0.1'] }, B: { Definition: ['x'] } },
      PortSets: { P: { Definition: ['80', '443'] }, Q: { Definition: ['x'] } },
    };
    const ReferenceSets = { IPSetReferences: { LIST: { ReferenceArn: 'arn' }, A: { ReferenceArn: 'arn' } } };
    const { variables, missing } = read({ RuleVariables, ReferenceSets });
    expect([...variables.addresses.keys()]).toEqual(['HOME_NET', 'EXTERNAL_NET', 'A', 'B', 'LIST']);
    expect([variables.addresses.get('A') !== undefined, variables.addresses.get('LIST'), variables.addresses.get('EXTERNAL_NET')]).toEqual([
      true,
      undefined,
      undefined,
    ]);
    expect(variables.ports.get('P')).toMatchObject({ kind: 'list', items: [{ first: 80 }, { first: 443 }] });
    expect(missing).toEqual(['the variable $B', 'the variable $Q']);
  });

  it('reads stateless rules by priority, and names those that it cannot read', () => {
    const rule = (Priority: unknown, action: string) =>
      ({ Priority, RuleDefinition: { Actions: [action, 'mine'], MatchAttributes: { Protocols: [6] } } }) as JsonObject;
    const StatelessRules = [rule(2, 'aws:drop'), rule(1, 'aws:pass'), rule('1', 'aws:pass'), rule(3, 'mine'), 7, null];
    const { stateless, missing } = read({ RulesSource: { StatelessRulesAndCustomActions: { StatelessRules } } });
    expect(stateless.map(({ group: name, priority, action, attributes }) => [name, priority, action, attributes])).toEqual([
      ['g', 1, 'aws:pass', { Protocols: [6] }],
      ['g', 2, 'aws:drop', { Protocols: [6] }],
    ]);
    expect(missing).toEqual(Array.from({ length: 4 }, () => 'a stateless rule of g'));
  });

  it('reads domain lists for the protocols that they name', () => {
    const list = (more: JsonObject) =>
      read({ RulesSource: { RulesSourceList: { Targets: ['A.example'], GeneratedRulesType: 'ALERTLIST', TargetTypes: ['HTTP_HOST'], ...more } } });
    expect(list({}).text).toBe(
      'alert http $HOME_NET any -> $EXTERNAL_NET any (http.host; content:"a.example"; startswith; endswith; msg:"matching HTTP alertlisted FQDNs"; priority:1; flow:to_server, established; sid:1; rev:1;)',
    );
    expect(list({ GeneratedRulesType: 'OTHER' })).toMatchObject({ text: '', missing: ['the kind of the domain list g'] });
    expect(list({ Targets: ['a.example', '"b.example'] }).missing).toEqual(['a domain of the list g']);
    expect(list({ TargetTypes: [] }).text).toBe('');
    expect(readRuleGroup(record('g', {}), { homeNet: undefined }).missing).toEqual(['the rules of g']);
    expect(read({})).toMatchObject({ text: '', missing: [] });
  });
});

describe('the rules that AWS makes', () => {
  it('drop the rest of an allow list in action order only', () => {
    const list = { type: 'ALLOWLIST', targets: ['.a.example'], isTls: true, isHttp: true } as const;
    const tail = (order: 'action' | 'strict') => rulesOfDomainList(list, order).split('\n').slice(2);
    expect(tail('strict')).toEqual([]);
    expect(tail('action')).toEqual([
      'drop tls $HOME_NET any -> $EXTERNAL_NET any (ssl_state:client_hello; msg:"not matching any TLS allowlisted FQDNs"; priority:1; flow:to_server, established; sid:3; rev:1;)',
      'drop http $HOME_NET any -> $EXTERNAL_NET any (http.header_names; content:"|0d 0a|"; startswith; msg:"not matching any HTTP allowlisted FQDNs"; priority:1; flow:to_server, established; sid:4; rev:1;)',
    ]);
    expect(rulesOfDomainList(list, 'strict').split('\n')[0]).toBe(
      'pass tls $HOME_NET any -> $EXTERNAL_NET any (ssl_state:client_hello; tls.sni; dotprefix; content:".a.example"; nocase; endswith; msg:"matching TLS allowlisted FQDNs"; flow:to_server, established; sid:1; rev:1;)',
    );
  });

  it('are of the one protocol that the list names, in either order', () => {
    const of = (isTls: boolean, isHttp: boolean) =>
      rulesOfDomainList({ type: 'ALLOWLIST', targets: ['a.example'], isTls, isHttp }, 'action')
        .split('\n')
        .map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(of(true, false)).toEqual(['pass tls', 'drop tls']);
    expect(of(false, true)).toEqual(['pass http', 'drop http']);
    expect(of(true, true)).toEqual(['pass tls', 'pass http', 'drop tls', 'drop http']);
    const words = (type: 'DENYLIST' | 'REJECTLIST' | 'ALERTLIST') => rulesOfDomainList({ type, targets: ['a.example'], isTls: true, isHttp: true }, 'action');
    expect(words('DENYLIST').match(/^\w+|\w+listed/gm)).toEqual(['drop', 'denylisted', 'drop', 'denylisted']);
    expect(words('REJECTLIST').match(/^\w+|\w+listed/gm)).toEqual(['reject', 'rejectlisted', 'reject', 'rejectlisted']);
    expect(words('ALERTLIST').match(/^\w+|\w+listed/gm)).toEqual(['alert', 'alertlisted', 'alert', 'alertlisted']);
  });

  it.each([
    ['example.com', true],
    ['.example.com', true],
    ['..example.com', false],
    ['example.com.', false],
    ['a_b-c.d', true],
    ['a..b', false],
    ['a b', false],
    [' a', false],
    ['a;', false],
    ['', false],
    ['a'.repeat(253), true],
    ['a'.repeat(254), false],
  ])('%s is a domain: %s', (name, isIt) => {
    expect(DOMAIN.test(name)).toBe(isIt);
  });

  it('of standard rules are those that they stand for, and `?` where something is missing', () => {
    const Header = { Protocol: 'TCP', Source: 'Any', SourcePort: '1', Direction: 'any', Destination: '10.0.0.1', DestinationPort: 'ANY' };
    const RuleOptions = [
      { Keyword: 'sid', Settings: ['7'] },
      { Keyword: 'flow', Settings: ['to_server', 'established'] },
      { Keyword: 'nocase' },
      { Settings: [] },
      5,
    ];
    expect(
      rulesOfStandardRules([{ Action: 'DROP', Header, RuleOptions }, 5, {}, { Action: 'PASS', Header: { ...Header, Direction: 'BACK', Source: '' } }]).split(
        '\n',
      ),
    ).toEqual(['drop tcp any 1 <> 10.0.0.1 any (sid:7; flow:to_server,established; nocase; ?; ?;)', '?', '? ? ? ? ? ? ? ()', 'pass tcp ? 1 ? 10.0.0.1 any ()']);
    expect(rulesOfStandardRules([{ Action: 'a\nb', Header, RuleOptions: [{ Keyword: 'msg', Settings: ['"a\r\n\nb"'] }] }])).toBe(
      'a b tcp any 1 <> 10.0.0.1 any (msg:"a b";)',
    );
  });
});

describe('a stateless rule', () => {
  const flow: Flow = { protocol: 'tcp', source: '10.0.0.1', sourcePort: 1000, destination: '192.0.2.1', destinationPort: 443 };
  const holds = (attributes: JsonObject, at = 0, other: Partial<Flow> = {}) => {
    const whole = { ...flow, ...other };
    const stage = stagesOf(whole)[at];
    return stage === undefined ? undefined : matchStateless({ group: 'g', priority: 1, action: 'aws:drop', attributes }, whole, stage);
  };
  const address = (AddressDefinition: string) => [{ AddressDefinition }];
  const ports = (FromPort: unknown, ToPort: unknown) => [{ FromPort, ToPort }] as JsonObject[];

  it.each([
    [{}, 0, true],
    [{ Protocols: [] }, 0, true],
    [{ Protocols: [17] }, 0, false],
    [{ Protocols: [17, 6] }, 0, true],
    [{ Sources: address('10.0.0.0/24') }, 0, true],
    [{ Sources: address('10.0.0.0/24') }, 1, false],
    [{ Destinations: address('10.0.0.0/24') }, 1, true],
    [{ Sources: address('10.0.0.1/32') }, 0, true],
    [{ Sources: address('10.0.0.2/31') }, 0, false],
    [{ Sources: address('10.0.0.0/32') }, 0, false],
    [{ Sources: address('::/0') }, 0, false],
    [{ Sources: address('x') }, 0, { unknown: 'an address' }],
    [{ Sources: [5] }, 0, { unknown: 'an address' }],
    [{ Sources: [{}] }, 0, { unknown: 'an address' }],
    [{ Sources: [{ AddressDefinition: 5 }] }, 0, { unknown: 'an address' }],
    [{ DestinationPorts: ports(443, 443) }, 0, true],
    [{ DestinationPorts: ports(1, 443) }, 0, true],
    [{ DestinationPorts: ports(444, 500) }, 0, false],
    [{ DestinationPorts: ports(1, 442) }, 0, false],
    [{ SourcePorts: ports(443, 443) }, 1, true],
    [{ SourcePorts: ports('443', 443) }, 1, { unknown: 'a port' }],
    [{ SourcePorts: ports(443, '443') }, 1, { unknown: 'a port' }],
    [{ SourcePorts: [5] }, 1, { unknown: 'a port' }],
    [{ SourcePorts: [null] }, 1, { unknown: 'a port' }],
    [{ Sources: [null] }, 1, { unknown: 'an address' }],
    [{ TCPFlags: [null] }, 1, { unknown: 'TCP flags' }],
    [{ TCPFlags: [{ Flags: ['SYN'], Masks: [] }] }, 0, true],
    [{ TCPFlags: [{ Flags: ['SYN'], Masks: [] }] }, 1, false],
    [{ TCPFlags: [{ Flags: ['SYN'], Masks: ['SYN'] }] }, 1, true],
    [{ TCPFlags: [{ Flags: ['ACK'], Masks: ['ACK', 'FIN', 'RST', 'URG', 'ECE', 'CWR'] }] }, 1, true],
    [{ TCPFlags: [{ Flags: ['ACK'], Masks: ['ACK', 'OTHER'] }] }, 1, false],
    [{ TCPFlags: [{ Flags: ['ACK'], Masks: ['ACK', 'PSH'] }] }, 3, { unknown: 'the PSH flag of data' }],
    [{ TCPFlags: [{ Flags: ['ACK'], Masks: ['ACK'] }] }, 3, true],
    [{ TCPFlags: [5] }, 0, { unknown: 'TCP flags' }],
  ] as const)('%j at packet %i: %j', (attributes, at, expected) => {
    expect(holds(attributes as unknown as JsonObject, at)).toEqual(expected);
  });

  it('looks at ports and flags only where the protocol has them', () => {
    expect(holds({ DestinationPorts: ports(1, 2), TCPFlags: [{ Flags: ['FIN'] }] }, 0, { protocol: 'icmp' })).toBe(true);
    expect(holds({ DestinationPorts: ports(1, 2) }, 0, { protocol: 17 })).toBe(false);
    expect(holds({ Protocols: [1] }, 0, { protocol: 'icmp' })).toBe(true);
    expect(holds({ Protocols: [50] }, 0, { protocol: 50 })).toBe(true);
    expect(holds({ TCPFlags: [{ Flags: ['FIN'] }] }, 0, { protocol: 'udp' })).toBe(true);
    expect(holds({ DestinationPorts: ports(443, 443) }, 0, { destinationPort: undefined })).toEqual({ unknown: 'a port' });
  });
});
