import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/index.ts';
import { less, policyOf, reference, text } from '../groups/groups.cases.ts';
import { createFirewall } from './firewall.ts';
import type { Flow } from './flow.ts';

describe('a whole firewall', () => {
  const flow: Flow = { protocol: 'tcp', source: '10.0.0.1', sourcePort: 1000, destination: '192.0.2.1', destinationPort: 443, tlsServerName: 'a.example' };
  const judge = (rules: string, stateless: readonly (readonly [string, JsonObject])[], other: Partial<Flow> = {}, policy: JsonObject = {}) => {
    const groups = [text('g', rules), less(stateless)];
    const firewall = createFirewall(
      policyOf(
        {
          StatelessDefaultActions: ['aws:forward_to_sfe'],
          StatelessFragmentDefaultActions: ['aws:drop'],
          StatefulRuleGroupReferences: [reference('g')],
          StatelessRuleGroupReferences: [reference('less')],
          ...policy,
        },
        groups,
      ),
    );
    const { action, stage, by, unknowns } = firewall({ ...flow, ...other });
    return [`${action} at ${stage} by ${by.kind}`, ...unknowns];
  };
  const back: JsonObject = { Sources: [{ AddressDefinition: '192.0.2.1/32' }] };
  const drop = 'drop tls any any -> any any (tls.sni; content:"a"; sid:1;)';

  it('ends a flow at the first packet that either engine drops', () => {
    expect(judge(drop, [])).toEqual(['drop at request by rule']);
    expect(judge(drop, [['aws:drop', {}]])).toEqual(['drop at syn by stateless-rule']);
    expect(judge(drop, [['aws:drop', back]])).toEqual(['drop at syn-ack by stateless-rule']);
    expect(judge('drop tcp any any -> any any (sid:1;)', [['aws:drop', back]])).toEqual(['drop at syn by rule']);
    expect(judge('reject tcp any any -> any any (sid:1;)', [['aws:drop', back]])).toEqual(['reject at syn by rule']);
    expect(judge('drop tcp 192.0.2.1 any -> any any (sid:1;)', [['aws:drop', back]])).toEqual(['drop at syn-ack by stateless-rule']);
    expect(judge('reject tcp 192.0.2.1 any -> any any (sid:1;)', [['aws:drop', back]])).toEqual(['drop at syn-ack by stateless-rule']);
    expect(judge('pass tcp any any -> any any (sid:1;)', [['aws:drop', back]])).toEqual(['drop at syn-ack by stateless-rule']);
  });

  it('passes what the stateless engine passes both ways, and does not know of one way', () => {
    expect(judge(drop, [['aws:pass', {}]])).toEqual(['pass at syn by stateless-rule']);
    expect(judge(drop, [['aws:pass', back]])).toEqual([
      'unknown at syn by stateless-default',
      'what the stateful engine makes of a flow of which it sees a part',
    ]);
    expect(judge(drop, [['aws:drop', { Sources: [{ AddressDefinition: 'x' }] }]])).toEqual(['unknown at syn by stateless-rule', 'an address']);
    expect(judge(drop, [], {}, { StatelessDefaultActions: [] })).toEqual(['unknown at syn by stateless-default', 'StatelessDefaultActions']);
    expect(judge(drop, [], {}, { StatelessDefaultActions: ['aws:pass'] })).toEqual(['pass at syn by stateless-default']);
  });

  it('drops fragments but those of UDP, for which it has a default', () => {
    const udp = { protocol: 'udp', dnsName: 'a', tlsServerName: undefined, isFragment: true } as const;
    expect(judge(drop, [], { isFragment: true })).toEqual(['drop at syn by stateless-default']);
    expect(judge(drop, [], udp)).toEqual(['drop at request by stateless-default']);
    expect(judge(drop, [], udp, { StatelessFragmentDefaultActions: ['aws:forward_to_sfe'] })).toEqual(['pass at response by nothing']);
    expect(judge(drop, [], { isFragment: true }, { StatelessFragmentDefaultActions: ['aws:pass'] })).toEqual(['drop at syn by stateless-default']);
    expect(judge(drop, [['aws:pass', {}]], { isFragment: true })).toEqual(['pass at syn by stateless-rule']);
  });
});
