import { describe, expect, it } from 'vitest';
import type { JsonObject, ResourceRecord } from '../../../core/index.ts';
import { createFirewall } from '../engine/firewall.ts';
import type { Flow } from '../engine/flow.ts';
import { findMistakesInPolicy } from '../findings/find-in-policy.ts';
import { rulesOfDomainList } from './domain-list.ts';
import { readFirewallPolicy } from './read-policy.ts';

const arn = (name: string) => `arn:aws:network-firewall:eu-west-1:111122223333:stateful-rulegroup/${name}`;

function record(type: string, name: string, config: JsonObject): ResourceRecord {
  return { type, arn: arn(name), id: name, account: '111122223333', region: 'eu-west-1', tags: {}, config };
}
const group = (name: string, RuleGroup: JsonObject) => record('AWS::NetworkFirewall::RuleGroup', name, { RuleGroup });
const suricata = (name: string, RulesString: string, more: JsonObject = {}) =>
  group(name, { RulesSource: { RulesString }, StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' }, ...more });

function read(groups: readonly ResourceRecord[], more: JsonObject = {}, stateless: readonly ResourceRecord[] = []) {
  const all = new Map([...groups, ...stateless].map((one) => [one.arn, one]));
  const references = (list: readonly ResourceRecord[]) => list.map((one, index) => ({ ResourceArn: one.arn, Priority: index + 1 }));
  const policy = record('AWS::NetworkFirewall::FirewallPolicy', 'policy', {
    FirewallPolicy: {
      StatelessDefaultActions: ['aws:forward_to_sfe'],
      StatelessFragmentDefaultActions: ['aws:drop'],
      StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
      StatefulRuleGroupReferences: references(groups),
      StatelessRuleGroupReferences: references(stateless),
      ...more,
    },
  });
  const firewall = readFirewallPolicy(policy, (wanted) => all.get(wanted), ['10.0.0.0/16']);
  return {
    firewall,
    judge: createFirewall(firewall),
    findings: (inspects: readonly string[] = []) => findMistakesInPolicy(firewall, { inspects, groupRecords: all }),
  };
}

const flow: Flow = { protocol: 'tcp', source: '10.0.1.5', sourcePort: 40_000, destination: '203.0.113.9', destinationPort: 443, tlsServerName: 'a.example' };
const spoke: Flow = { ...flow, source: '10.9.1.5' };
const drop = 'drop tcp $HOME_NET any -> $EXTERNAL_NET any (flow:to_server; sid:1;)';

describe('readFirewallPolicy', () => {
  it('takes the VPC of the firewall as HOME_NET, and what the policy sets before it', () => {
    expect(read([suricata('a', drop)]).judge(flow).action).toBe('drop');
    expect(read([suricata('a', drop)]).judge(spoke).action).toBe('pass');
    const PolicyVariables = { RuleVariables: { HOME_NET: { Definition: ['10.0.0.0/8'] } } };
    expect(read([suricata('a', drop)], { PolicyVariables }).judge(spoke).action).toBe('drop');
  });

  it('leaves EXTERNAL_NET at what is not in the HOME_NET of the policy when a group sets its own', () => {
    const RuleVariables = { IPSets: { HOME_NET: { Definition: ['10.0.0.0/8'] } } };
    const made = read([suricata('a', 'drop tcp $HOME_NET any -> $EXTERNAL_NET any (flow:to_server; sid:1;)', { RuleVariables })]);
    expect(made.judge({ ...spoke, destination: '10.200.0.1' }).action).toBe('drop');
    expect(made.findings().map(({ code }) => code)).toEqual(['external-net-mismatch']);
  });

  it('looks at groups by priority, and says unknown for those that cannot be read', () => {
    const pass = suricata('pass', 'pass tcp any any -> any any (sid:1;)');
    expect(read([pass, suricata('drop', drop)]).judge(flow).action).toBe('pass');
    const firewall = read([pass], { StatefulRuleGroupReferences: [{ ResourceArn: arn('managed'), Priority: 1 }] });
    expect(firewall.judge(flow)).toMatchObject({ action: 'unknown', unknowns: ['the rules of managed'] });
  });

  it('reads domain lists as AWS does: what is not allowed falls to the default action in strict order, and is dropped in action order', () => {
    const RulesSource = { RulesSourceList: { Targets: ['.example.com'], TargetTypes: ['TLS_SNI'], GeneratedRulesType: 'ALLOWLIST' } };
    const strict = [group('list', { RulesSource, StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' } })];
    expect(read(strict).judge(flow).action).toBe('pass');
    expect(read(strict, { StatefulDefaultActions: ['aws:drop_established'] }).judge(flow)).toMatchObject({ action: 'drop', by: { kind: 'default' } });
    expect(read(strict, { StatefulDefaultActions: ['aws:drop_established'] }).judge({ ...flow, tlsServerName: 'example.com' }).action).toBe('pass');
    const action = read([group('list', { RulesSource })], { StatefulEngineOptions: { RuleOrder: 'DEFAULT_ACTION_ORDER' } });
    expect(action.judge(flow)).toMatchObject({ action: 'drop', by: { kind: 'rule' } });
    expect(action.judge({ ...flow, tlsServerName: 'www.example.com' }).action).toBe('pass');
  });

  it('takes nothing but domains out of a domain list', () => {
    const RulesSource = {
      RulesSourceList: { Targets: ['a.example', 'x"; sid:9;) pass ip any any -> any any ('], TargetTypes: ['TLS_SNI'], GeneratedRulesType: 'DENYLIST' },
    };
    const made = read([group('list', { RulesSource, StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' } })]);
    expect(made.judge({ ...flow, tlsServerName: 'b.example' })).toMatchObject({ action: 'unknown', unknowns: ['a domain of the list list'] });
  });

  it('makes the rules that AWS documents for a domain list', () => {
    expect(rulesOfDomainList({ type: 'DENYLIST', targets: ['evil.com'], isTls: true, isHttp: true }, 'action').split('\n')).toEqual([
      'drop tls $HOME_NET any -> $EXTERNAL_NET any (ssl_state:client_hello; tls.sni; content:"evil.com"; startswith; nocase; endswith; msg:"matching TLS denylisted FQDNs"; priority:1; flow:to_server, established; sid:1; rev:1;)',
      'drop http $HOME_NET any -> $EXTERNAL_NET any (http.host; content:"evil.com"; startswith; endswith; msg:"matching HTTP denylisted FQDNs"; priority:1; flow:to_server, established; sid:2; rev:1;)',
    ]);
  });

  it('reads standard rules as the Suricata rules that they are', () => {
    const Header = { Protocol: 'TCP', Source: '$HOME_NET', SourcePort: 'ANY', Direction: 'FORWARD', Destination: 'ANY', DestinationPort: '443' };
    const StatefulRules = [{ Action: 'DROP', Header, RuleOptions: [{ Keyword: 'sid', Settings: ['7'] }] }];
    const made = read([group('standard', { RulesSource: { StatefulRules }, StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' } })]);
    expect(made.judge(flow)).toMatchObject({ action: 'drop', stage: 'syn', by: { rule: { rule: { sid: 7 } } } });
  });
});

describe('the stateless engine', () => {
  const stateless = (rules: readonly JsonObject[]) => [group('stateless', { RulesSource: { StatelessRulesAndCustomActions: { StatelessRules: rules } } })];
  const rule = (Priority: number, action: string, MatchAttributes: JsonObject) => ({ Priority, RuleDefinition: { Actions: [action], MatchAttributes } });
  const web = { Protocols: [6], DestinationPorts: [{ FromPort: 443, ToPort: 443 }] };
  const back = { Protocols: [6], SourcePorts: [{ FromPort: 443, ToPort: 443 }] };

  it('decides by priority before any stateful rule is asked', () => {
    const made = read([suricata('a', drop)], {}, stateless([rule(2, 'aws:drop', web), rule(1, 'aws:pass', web), rule(3, 'aws:pass', back)]));
    expect(made.judge(flow)).toMatchObject({ action: 'pass', by: { kind: 'stateless-rule', rule: { priority: 1 } } });
    expect(made.judge({ ...flow, destinationPort: 22 }).action).toBe('drop');
  });

  it('says unknown where only one direction is forwarded', () => {
    const made = read([suricata('a', drop)], {}, stateless([rule(1, 'aws:pass', web)]));
    expect(made.judge(flow)).toMatchObject({ action: 'unknown', unknowns: ['what the stateful engine makes of a flow of which it sees a part'] });
  });

  it('looks at TCP flags under their mask', () => {
    const syn = { Protocols: [6], TCPFlags: [{ Flags: ['SYN'], Masks: ['SYN', 'ACK'] }] };
    const made = read([], {}, stateless([rule(1, 'aws:drop', syn)]));
    expect(made.judge(flow)).toMatchObject({ action: 'drop', stage: 'syn' });
    const synAck = { Protocols: [6], TCPFlags: [{ Flags: ['SYN', 'ACK'], Masks: ['SYN', 'ACK'] }] };
    expect(read([], {}, stateless([rule(1, 'aws:drop', synAck)])).judge(flow)).toMatchObject({ action: 'drop', stage: 'syn-ack' });
  });

  it('drops fragments of TCP in silence, and those of UDP by their own default', () => {
    const made = read([]);
    expect(made.judge({ ...flow, isFragment: true }).action).toBe('drop');
    expect(made.judge({ protocol: 'udp', source: '10.0.0.1', sourcePort: 1, destination: '10.0.0.2', destinationPort: 2, isFragment: true })).toMatchObject({
      action: 'drop',
      by: { action: 'StatelessFragmentDefaultActions' },
    });
  });

  it('leaves stateful rules that are never asked to be found', () => {
    const codes = (made: ReturnType<typeof read>) => made.findings().map(({ code }) => code);
    expect(codes(read([suricata('a', drop)], { StatelessDefaultActions: ['aws:pass'] }))).toEqual(['never-forwarded']);
    expect(codes(read([suricata('a', drop)]))).toEqual([]);
  });
});

describe('findMistakesInPolicy', () => {
  it('finds the hole of HOME_NET where other networks come through the firewall', () => {
    expect(
      read([suricata('a', drop)])
        .findings(['10.9.0.0/16'])
        .map(({ code, group: name }) => [code, name]),
    ).toEqual([['home-net-hole', 'a']]);
    const PolicyVariables = { RuleVariables: { HOME_NET: { Definition: ['10.0.0.0/8'] } } };
    expect(read([suricata('a', drop)], { PolicyVariables }).findings(['10.9.0.0/16'])).toEqual([]);
  });
});
