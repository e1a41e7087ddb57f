import { describe, expect, it } from 'vitest';
import type { RuleOrder } from '../engine/order.ts';
import { parseAddresses } from '../language/address-set.ts';
import { parseRules } from '../language/parse-rules.ts';
import { findMistakes } from './find.ts';

const home = parseAddresses('[10.0.0.0/8]');
const external = parseAddresses('!$HOME_NET');
const variables = {
  addresses: new Map([
    ['HOME_NET', home.ok ? home.value : undefined],
    ['EXTERNAL_NET', external.ok ? external.value : undefined],
  ]),
  ports: new Map(),
};

function found(text: string, order: RuleOrder = 'strict'): readonly string[] {
  const file = parseRules(text);
  expect(file.problems).toEqual([]);
  return findMistakes(
    file.rules.map((placed) => ({ placed, variables })),
    order,
  ).map(({ code, rule }) => `${rule?.rule.sid} ${code}`);
}

describe('findMistakes', () => {
  it('finds a pass that beats what waits for the application, and not one with `flow` or on other ports', () => {
    const reject = 'reject http $HOME_NET any -> any 80 (http.host; content:"a.example"; startswith; endswith; sid:1;)\n';
    expect(found(`${reject}pass tcp $HOME_NET any -> any 80 (sid:2;)`)).toEqual(['2 pass-beats-later-rules']);
    expect(found(`${reject}pass tcp $HOME_NET any -> any 80 (flow:to_server; sid:2;)`)).toEqual([]);
    expect(found(`${reject}pass tcp $HOME_NET any -> any 22 (sid:2;)`)).toEqual([]);
    expect(found(`${reject}pass udp $HOME_NET any -> any 80 (sid:2;)`)).toEqual([]);
  });

  it('finds a name that is the end of others', () => {
    expect(found('drop tls any any -> any any (tls.sni; content:"example.com"; endswith; sid:1;)')).toEqual(['1 suffix-without-dot']);
    expect(found('drop tls any any -> any any (tls.sni; content:".example.com"; endswith; sid:1;)')).toEqual([]);
    expect(found('drop tls any any -> any any (tls.sni; content:"example.com"; startswith; endswith; sid:1;)')).toEqual([]);
  });

  it('finds a transformation behind its content', () => {
    expect(found('drop tls any any -> any any (tls.sni; content:".example.com"; dotprefix; endswith; sid:1;)')).toEqual(['1 transform-after-content']);
    expect(found('drop tls any any -> any any (tls.sni; dotprefix; content:".example.com"; endswith; sid:1;)')).toEqual([]);
  });

  it('finds a rule that an earlier one leaves nothing to', () => {
    const broad = 'drop tcp any any -> any any (flow:to_server; sid:1;)\n';
    expect(found(`${broad}drop tcp any any -> any 23 (flow:to_server; sid:2;)`)).toEqual(['2 shadowed']);
    expect(found(`${broad}drop tcp any any -> any 23 (sid:2;)`)).toEqual([]);
    expect(found(`${broad}alert tcp any any -> any 23 (flow:to_server; sid:2;)`)).toEqual([]);
    expect(found('drop tcp any any -> 10.0.0.0/8 any (sid:1;)\ndrop tcp any any -> any any (sid:2;)')).toEqual([]);
    expect(found('drop tcp any any -> any 23 (sid:2;)\npass tcp any any -> any any (sid:1;)', 'action')).toEqual(['2 shadowed']);
  });

  it('finds priorities in strict order, and rejects of what is not TCP', () => {
    expect(found('drop tcp any any -> any any (priority:1; sid:1;)')).toEqual(['1 priority-in-strict-order']);
    expect(found('drop tcp any any -> any any (priority:1; sid:1;)', 'action')).toEqual([]);
    expect(found('reject udp any any -> any 53 (sid:1;)')).toEqual(['1 reject-without-tcp']);
  });
});
