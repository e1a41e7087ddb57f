import { describe, expect, it } from 'vitest';
import { parseAddresses } from '../language/address-set.ts';
import { parseRules } from '../language/parse-rules.ts';
import { DEFAULT_ACTIONS } from './default-actions.ts';
import type { Flow } from './flow.ts';
import type { RuleOrder } from './order.ts';
import { createStatefulEngine } from './stateful.ts';
import type { Variables } from './variables.ts';

const home = parseAddresses('[10.0.0.0/8]');
const external = parseAddresses('!$HOME_NET');
const variables: Variables = {
  addresses: new Map([
    ['HOME_NET', home.ok ? home.value : undefined],
    ['EXTERNAL_NET', external.ok ? external.value : undefined],
  ]),
  ports: new Map(),
};
const ends = { source: '10.0.1.5', sourcePort: 40_000, destination: '203.0.113.9', destinationPort: 443, protocol: 'tcp' } as const;
const tls = (name: string): Flow => ({ ...ends, tlsServerName: name });
const web = (host: string): Flow => ({ ...ends, destinationPort: 80, httpHost: host, httpPath: '/', httpMethod: 'GET' });

function judge(text: string, flow: Flow, order: RuleOrder = 'strict', defaults: readonly string[] = []) {
  const file = parseRules(text);
  expect(file.problems.filter(({ kind }) => kind === 'syntax')).toEqual([]);
  const engine = createStatefulEngine({
    order,
    rules: file.rules.map((source) => ({ rule: source.rule, variables, source })),
    defaults: defaults.map((name) => DEFAULT_ACTIONS.get(name)).filter((one) => one !== undefined),
  });
  const verdict = engine(flow);
  const by = verdict.by.kind === 'rule' ? verdict.by.rule.rule.sid : verdict.by.kind === 'default' ? verdict.by.action.name : 'nothing';
  return { said: `${verdict.action} at ${verdict.stage} by ${by}`, ...verdict };
}

describe('createStatefulEngine', () => {
  it('lets a pass without `flow` beat a reject of HTTP, and not one with it', () => {
    const reject = 'reject http $HOME_NET any -> any 80 (http.host; content:"bad.example"; sid:1;)\n';
    expect(judge(`${reject}pass tcp $HOME_NET any -> any 80 (sid:2;)`, web('bad.example')).said).toBe('pass at syn by 2');
    expect(judge(`${reject}pass tcp $HOME_NET any -> any 80 (flow:to_server; sid:2;)`, web('bad.example')).said).toBe('reject at request by 1');
  });

  it('looks at every pass first in action order, and at rules as they stand in strict order', () => {
    const rules = 'drop tls any any -> any any (tls.sni; content:"example"; sid:1;)\npass tls any any -> any any (tls.sni; content:"example"; sid:2;)';
    expect(judge(rules, tls('example.com'), 'action').said).toBe('pass at request by 2');
    expect(judge(rules, tls('example.com'), 'strict').said).toBe('drop at request by 1');
  });

  it('orders rules of one action by priority, then by number', () => {
    const rules = 'drop tcp any any -> any any (sid:9;)\ndrop tcp any any -> any any (sid:5;)\ndrop tcp any any -> any any (priority:1; sid:7;)';
    expect(judge(rules, tls('a.example'), 'action').said).toBe('drop at syn by 7');
  });

  it('matches the apex with dotprefix, and not a name that only ends alike', () => {
    const rule = 'drop tls any any -> any any (tls.sni; dotprefix; content:".example.com"; endswith; sid:1;)';
    expect(judge(rule, tls('example.com')).action).toBe('drop');
    expect(judge(rule, tls('a.example.com')).action).toBe('drop');
    expect(judge(rule, tls('notexample.com')).action).toBe('pass');
  });

  it('lets the handshake through and drops the request under aws:drop_established', () => {
    const pass = 'pass tls $HOME_NET any -> $EXTERNAL_NET any (tls.sni; content:"good.example"; startswith; endswith; sid:1;)';
    expect(judge(pass, tls('good.example'), 'strict', ['aws:drop_established']).said).toBe('pass at request by 1');
    expect(judge(pass, tls('bad.example'), 'strict', ['aws:drop_established']).said).toBe('drop at request by aws:drop_established');
  });

  it('drops a client hello in two segments under drop_established, and waits under the application variant', () => {
    const pass = 'pass tls $HOME_NET any -> $EXTERNAL_NET any (tls.sni; content:"good.example"; startswith; endswith; sid:1;)';
    const flow = { ...tls('good.example'), segments: 2 };
    expect(judge(pass, flow, 'strict', ['aws:drop_established']).said).toBe('drop at part of the request by aws:drop_established');
    expect(judge(pass, flow, 'strict', ['aws:drop_established_app_layer_to_server']).said).toBe('pass at request by 1');
    expect(judge(pass, flow, 'strict', ['aws:drop_established_app_layer']).action).toBe('unknown');
  });

  it('drops the handshake under aws:drop_strict', () => {
    expect(judge('pass tls any any -> any any (tls.sni; content:"a"; sid:1;)', tls('a'), 'strict', ['aws:drop_strict']).said).toBe(
      'drop at syn by aws:drop_strict',
    );
  });

  it('finds no IPv6 address in a negation of IPv4', () => {
    const flow: Flow = { source: '2001:db8::1', sourcePort: 1, destination: '2001:db8::2', destinationPort: 443, protocol: 'tcp', tlsServerName: 'a.example' };
    expect(judge('drop tcp any any -> $EXTERNAL_NET any (sid:1;)', flow).action).toBe('pass');
    expect(judge('drop tcp any any -> any any (sid:1;)', flow).action).toBe('drop');
  });

  it('says unknown by name only where it makes a difference', () => {
    const rules = 'drop tls any any -> any any (tls.cert_subject; content:"evil"; sid:1;)';
    expect(judge(rules, tls('a.example'))).toMatchObject({ action: 'unknown', unknowns: ['tls.cert_subject', 'tls.cert_subject of the answer'] });
    expect(judge(`${rules}\ndrop tls any any -> any any (tls.sni; content:"a.example"; sid:2;)`, tls('a.example')).action).toBe('drop');
    expect(judge('drop tcp any any -> any any (content:"abc"; sid:1;)', { ...ends }).unknowns).toEqual(['the payload']);
    expect(judge('drop ip any any -> any any (geoip:any,RU; sid:1;)', tls('a.example')).unknowns).toEqual(['geoip']);
  });

  it('follows flowbits from packet to packet', () => {
    const rules =
      'alert tls any any -> any any (tls.sni; content:"a.example"; flowbits:set,seen; noalert; sid:1;)\ndrop tcp any any -> any any (flow:established,to_client; flowbits:isset,seen; sid:2;)';
    expect(judge(rules, tls('a.example')).said).toBe('drop at request acknowledged by 2');
    expect(judge(rules, tls('b.example')).action).toBe('pass');
  });

  it('logs alerts after a drop in the same packet, and none after a pass', () => {
    const alerts = (text: string) => judge(text, tls('a.example')).alerts.map(({ by }) => (by.kind === 'rule' ? by.rule.rule.sid : 0));
    expect(alerts('drop tcp any any -> any any (sid:1;)\nalert tcp any any -> any any (sid:2;)')).toEqual([1, 2]);
    expect(alerts('pass tcp any any -> any any (sid:1;)\nalert tcp any any -> any any (sid:2;)')).toEqual([]);
  });

  it('does not answer past rules that cannot be read', () => {
    const file = parseRules('drop tcp any any -> any any (sid:1;)');
    const rules = file.rules.map((source) => ({ rule: source.rule, variables, source }));
    const secret = { secret: 'the rules of managed' };
    const judgeWith = (list: Parameters<typeof createStatefulEngine>[0]['rules']) =>
      createStatefulEngine({ order: 'strict', rules: list, defaults: [] })(tls('a.example'));
    expect(judgeWith([secret, ...rules])).toMatchObject({ action: 'unknown', unknowns: ['the rules of managed'] });
    expect(judgeWith([...rules, secret]).action).toBe('drop');
  });
});
