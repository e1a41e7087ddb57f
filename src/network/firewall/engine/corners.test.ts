// Corners of the engine: in which order rules are looked at, what flowbits come to, and which type a rule has.

import { describe, expect, it } from 'vitest';
import { parseRules } from '../language/parse-rules.ts';
import { drop, http, judge, ping, ports, run, tcp, tls, variables } from './engine.cases.ts';
import type { Flow } from './flow.ts';
import { compareByAction } from './order.ts';
import { typeOfRule } from './rule-type.ts';
import { hasPort } from './variables.ts';

const rule = (options: string, sid: number, action = 'drop') => `${action} tcp any any -> any any (${options} sid:${sid};)`;

describe('the order by action', () => {
  it('has the rules that set flowbits before those that set and ask, those that ask, and all others', () => {
    const text = [
      rule('', 1),
      rule('flowbits:isset,a;', 2),
      rule('flowbits:isnotset,a;', 3),
      rule('flowbits:set,b; flowbits:isset,a;', 4),
      rule('flowbits:set,b; flowbits:isnotset,a;', 5),
      rule('flowbits:set,b;', 6),
      rule('flowbits:unset,b;', 7),
      rule('flowbits:toggle,b;', 8),
      rule('priority:1;', 9),
      rule('', 10, 'pass'),
      rule('flowbits:set,a;', 11, 'alert'),
    ].join('\n');
    const sids = parseRules(text)
      .rules.map((placed) => placed.rule)
      .sort(compareByAction)
      .map(({ sid }) => sid);
    expect(sids).toEqual([10, 6, 7, 8, 4, 5, 2, 3, 9, 1, 11]);
  });
});

it('looks at rules as they stand in strict order, and sets flowbits so', () => {
  const rules = `${rule('flow:to_server; flowbits:set,a;', 1, 'alert')}\n${rule('flowbits:isset,a;', 2)}`;
  expect(judge(rules, tcp)).toBe('drop at syn by 2');
  expect(judge(rules, tcp, 'action')).toBe('drop at syn-ack by 2');
  expect(judge(rules.split('\n').reverse().join('\n'), tcp)).toBe('drop at syn-ack by 2');
});

describe('flowbits that are not known', () => {
  const unknown = 'tls.sni; content:"a"; byte_test:1,>,1,0;';

  it('stay as they are where what is not known would leave them so', () => {
    const sets = (options: string) => `alert tls any any -> any any (${options} flowbits:set,a; sid:${options === '' ? 1 : 2};)`;
    const asks = 'drop tls any any -> any any (tls.sni; content:"a"; flowbits:isset,a; sid:3;)';
    expect(judge([sets(''), sets(unknown), asks].join('\n'), tls)).toBe('drop at request by 3');
    expect(judge([sets(unknown), asks].join('\n'), tls)).toBe('unknown: byte_test');
    const unsets = 'alert tls any any -> any any (tls.sni; content:"a"; byte_test:1,>,1,0; flowbits:unset,a; sid:4;)';
    expect(judge([unsets, asks].join('\n'), tls)).toBe('pass');
    expect(judge([sets(''), unsets, asks].join('\n'), tls)).toBe('unknown: byte_test');
  });

  it('stay unknown where they are turned', () => {
    const rules = [
      `alert tls any any -> any any (${unknown} flowbits:set,a; sid:1;)`,
      'alert tls any any -> any any (tls.sni; content:"a"; flowbits:toggle,a; sid:2;)',
      'drop tls any any -> any any (tls.sni; content:"a"; flowbits:isset,a; sid:3;)',
    ];
    expect(judge(rules.join('\n'), tls)).toBe('unknown: byte_test');
    expect(judge(rules.slice(1).join('\n'), tls)).toBe('drop at request by 3');
  });

  it('are not set by rules that ask for their absence', () => {
    const rules = [
      `alert tls any any -> any any (${unknown} flowbits:set,a; sid:1;)`,
      'alert tcp any any -> any any (stream_size:server,>,5; flow:to_client; flowbits:isnotset,a; sid:2;)',
      'drop tcp any any -> any any (flow:to_client; flowbits:isset,a; sid:3;)',
    ];
    expect(judge(rules.join('\n'), tls)).toBe('unknown: byte_test');
  });
});

describe('what one rule asks of a packet', () => {
  const sniless: Flow = { ...tcp, application: 'tls' };
  it.each([
    ['tcp.flags:+P; flow:to_client;', 'tcp', tcp, 'unknown: the PSH flag of data'],
    ['tcp.flags:AE;', 'tcp', tcp, 'pass'],
    ['tcp.flags:A; flow:to_client; flow:established;', 'tcp', tcp, 'drop at request acknowledged by 1'],
    ['dsize:5;', 'tcp', tcp, 'unknown: the size of the payload'],
    ['dsize:0; flow:established;', 'tcp', tcp, 'drop at request acknowledged by 1'],
    ['dsize:!0;', 'tcp', tcp, 'drop at request by 1'],
    ['dsize:>0;', 'tcp', { ...tcp, segments: 2 }, 'drop at part of the request by 1'],
    ['tcp.flags:AU;', 'tcp', tcp, 'pass'],
    ['tcp.flags:UA; flow:to_client; flow:established;', 'tcp', tcp, 'pass'],
    ['dsize:!5; flow:to_client;', 'tcp', tcp, 'drop at syn-ack by 1'],
    ['ja3.hash; content:"0123456789abcdef0123456789abcdef";', 'tls', sniless, 'unknown: ja3.hash'],
    ['tls.sni; content:"a";', 'tls', sniless, 'pass'],
    ['tls.sni; isdataat:9,relative;', 'tls', tls, 'drop at request by 1'],
    ['tls.sni; isdataat:10,relative;', 'tls', tls, 'pass'],
    ['tls.sni; content:"a"; isdataat:8,relative;', 'tls', tls, 'drop at request by 1'],
    ['tls.sni; content:"a"; isdataat:9,relative;', 'tls', tls, 'pass'],
    ['tls.sni; content:"a"; pcre:"/(?=x)/"; content:"z";', 'tls', tls, 'pass'],
    ['tls.sni; content:"a"; pcre:"/(?=x)/"; content:"e";', 'tls', tls, 'unknown: pcre with the group `(?=`'],
    ['tls.sni; content:"e"; content:"x"; distance:0; within:1; content:"a";', 'tls', tls, 'drop at request by 1'],
    ['tls.sni; content:"A"; nocase;', 'tls', tls, 'drop at request by 1'],
    ['content:"a"; depth:1;', 'tcp', tcp, 'unknown: the payload'],
    ['content:"a";', 'udp', { ...tcp, protocol: 'udp' }, 'unknown: the payload'],
    ['ssl_state:client_hello;', 'tls', tls, 'drop at request by 1'],
    ['ssl_state:!client_hello; flow:to_client;', 'tls', tls, 'drop at response by 1'],
    ['ssl_state:server_hello;', 'tls', tls, 'unknown: ssl_state of the answer'],
    ['itype:8; icode:0;', 'icmp', ping, 'drop at request by 1'],
    ['urilen:5-9;', 'http', http, 'unknown: urilen'],
    ['urilen:5<>9;', 'http', http, 'drop at request by 1'],
    ['http.uri; content:"/index"; urilen:6;', 'http', http, 'drop at request by 1'],
    ['dnp3_func:read;', 'dnp3', { ...tcp, application: 'dnp3' }, 'unknown: dnp3_func'],
    ['dnp3_obj:x;', 'dnp3', { ...tcp, application: 'dnp3' }, 'unknown: dnp3_obj'],
    ['dnp3_obj:x;', 'dnp3', { ...tcp, application: 'ssh' }, 'pass'],
  ] as const)('%s in a rule on %s', (options, protocol, flow, expected) => {
    expect(judge(drop(options, protocol), flow)).toBe(expected);
  });

  it('names a reference that is not known as it is written', () => {
    expect(judge('drop tcp $OPEN any -> any any (sid:1;)', tcp)).toBe('unknown: the variable $OPEN');
    expect(judge('drop tcp @OPEN any -> any any (sid:1;)', tcp)).toBe('unknown: the variable @OPEN');
    expect(judge('drop tcp any $OPEN -> any any (sid:1;)', tcp)).toBe('unknown: the variable $OPEN');
  });
});

it('does not say what a negation of a negation is to ports', () => {
  const own = {
    addresses: new Map(),
    ports: new Map([
      ['NOT', ports('!80')],
      ['WEB', ports('[80,443]')],
    ]),
  };
  const of = (text: string, port: number) => {
    const set = ports(text);
    return set === undefined ? 'no set' : hasPort(set, port, own);
  };
  const odd = { unknown: 'a negation within a negated list' };
  expect([of('!$NOT', 80), of('[!$NOT]', 81), of('$NOT', 80), of('$NOT', 81), of('!$WEB', 443), of('!$WEB', 81)]).toEqual([odd, odd, false, true, false, true]);
});

describe('the type of a rule', () => {
  const type = (options: string, protocol = 'tcp') => {
    const [placed] = parseRules(`alert ${protocol} any any -> any any (${options} sid:1;)`).rules;
    return placed === undefined ? undefined : typeOfRule(placed.rule, variables);
  };
  it.each([
    ['byte_extract:1,0,offset:x; content:"a"; distance:offset:x;', 'tcp', 'stream'],
    ['byte_extract:1,0,x; content:"a"; offset:x;', 'tcp', 'packet-or-stream'],
    ['byte_extract:1,0,x; content:"a"; depth:x;', 'tcp', 'packet-or-stream'],
    ['base64_decode:bytes 5; base64_data; content:"a"; depth:5;', 'tcp', 'stream'],
    ['content:"b"; depth:5; base64_decode:bytes 5; base64_data; content:"a";', 'tcp', 'packet-or-stream'],
    ['tcp.hdr; content:"a";', 'tcp', 'packet'],
    ['tls.sni; content:"a"; content:"b"; depth:1;', 'tls', 'transaction'],
    ['flow:to_server; app-layer-protocol:tls;', 'tcp', 'protocol-detection'],
    ['flow:established; app-layer-protocol:tls;', 'tcp', 'packet'],
    ['flow:to_server,established; app-layer-protocol:tls;', 'tcp', 'packet'],
    ['flow:to_server;', 'tls', 'application'],
    ['flow:only_stream; content:"a"; depth:5;', 'tcp', 'stream'],
    ['flow:only_stream; content:"a"; stream_size:server,>,5;', 'tcp', 'stream'],
    ['stream_size:server,>,5; content:"a";', 'tcp', 'packet-or-stream'],
    ['Stream_Size:server,>,5; content:"a";', 'tcp', 'packet-or-stream'],
    ['BYPASS;', 'tcp', 'packet'],
    ['flow:to_server; flow:established; app-layer-protocol:tls;', 'tcp', 'packet'],
  ])('%s on %s', (options, protocol, expected) => {
    expect(type(options, protocol)).toBe(expected);
  });
});

it('passes by name, and shows it, what a list of rules comes to with nothing known', () => {
  expect(run('drop tls any any -> any any (tls.cert_subject; content:"a"; sid:1;)', tls)).toMatchObject({ action: 'unknown', by: { kind: 'nothing' } });
});
