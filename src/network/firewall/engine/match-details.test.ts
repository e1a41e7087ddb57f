import { describe, expect, it } from 'vitest';
import { addresses, dns, drop, http, judge, ping, ports, run, tcp, tls, variables } from './engine.cases.ts';
import type { Flow } from './flow.ts';
import { hasAddress, hasPort, isNegatedAnywhere } from './variables.ts';

describe('what one rule asks of a flow', () => {
  it.each([
    ['itype:8;', 'icmp', ping, 'drop at request by 1'],
    ['itype:0;', 'icmp', ping, 'drop at response by 1'],
    ['itype:3;', 'icmp', { ...ping, icmpType: 3 }, 'drop at request by 1'],
    ['itype:8;', 'icmp', { ...ping, icmpType: 3 }, 'unknown: itype'],
    ['itype:0;', 'icmp', { ...ping, icmpType: 8 }, 'drop at response by 1'],
    ['icode:1;', 'icmp', { ...ping, icmpType: 3, icmpCode: 1 }, 'drop at request by 1'],
    ['icode:0;', 'icmp', { ...ping, icmpCode: 1 }, 'drop at response by 1'],
    ['itype:128;', 'icmp', { ...ping, source: '2001:db8::1', destination: '2001:db8::2', protocol: 58 }, 'drop at request by 1'],
    ['itype:129;', 'icmp', { ...ping, source: '2001:db8::1', destination: '2001:db8::2', protocol: 58 }, 'drop at response by 1'],
    ['', 'icmp', { ...ping, protocol: 58 }, 'drop at request by 1'],
    ['', 'icmp', { ...ping, protocol: 1 }, 'drop at packet by 1'],
    ['', 'icmp', { ...ping, protocol: 47 }, 'pass'],
    ['itype:8;', 'icmp', tcp, 'pass'],
    ['ip_proto:47;', 'ip', { ...ping, protocol: 47 }, 'drop at packet by 1'],
    ['flow:to_server;', 'ip', { ...ping, protocol: 47 }, 'unknown: `flow` for IP protocol 47'],
    ['ip_proto:<47;', 'ip', { ...ping, protocol: 47 }, 'pass'],
    ['', 'tcp', { ...tcp, protocol: 6 }, 'drop at packet by 1'],
    ['', 'udp', { ...dns, protocol: 17 }, 'drop at packet by 1'],
    ['sameip;', 'tcp', { ...tcp, destination: tcp.source }, 'drop at syn by 1'],
    ['sameip;', 'tcp', tcp, 'pass'],
    ['tcp.flags:S;', 'tcp', tcp, 'drop at syn by 1'],
    ['tcp.flags:SA;', 'tcp', tcp, 'drop at syn-ack by 1'],
    ['tcp.flags:A;', 'tcp', tcp, 'drop at ack by 1'],
    ['tcp.flags:+A;', 'tcp', tcp, 'drop at syn-ack by 1'],
    ['tcp.flags:SA,A;', 'tcp', tcp, 'pass'],
    ['tcp.flags:S,A;', 'tcp', tcp, 'drop at syn by 1'],
    ['tcp.flags:PA;', 'tcp', tcp, 'unknown: the PSH flag of data'],
    ['tcp.flags:UA;', 'tcp', tcp, 'pass'],
    ['tcp.flags:*SF;', 'tcp', tcp, 'unknown: tcp.flags with `*` or `!`'],
    ['tcp.flags:*F;', 'tcp', { ...dns }, 'pass'],
    ['dsize:0;', 'tcp', tcp, 'drop at syn by 1'],
    ['dsize:>0;', 'tcp', tcp, 'drop at request by 1'],
    ['dsize:!0;', 'tcp', tcp, 'drop at request by 1'],
    ['dsize:>5;', 'tcp', tcp, 'unknown: the size of the payload'],
    ['dsize:<5;', 'tcp', tcp, 'drop at syn by 1'],
    ['dsize:0;', 'udp', dns, 'pass'],
    ['urilen:6;', 'http', http, 'drop at request by 1'],
    ['urilen:>6;', 'http', http, 'pass'],
    ['urilen:6;', 'http', { ...http, httpPath: undefined }, 'unknown: http.uri'],
    ['urilen:6;', 'http', { ...http, httpPath: '/a/../b' }, 'unknown: http.uri'],
    ['dns.opcode:0;', 'dns', dns, 'drop at request by 1'],
    ['dns.opcode:!0;', 'dns', dns, 'pass'],
    ['dns.opcode:0;', 'dns', { ...dns, dnsName: undefined, application: 'dns' }, 'unknown: dns.opcode'],
    ['tls.version:1.2;', 'tls', { ...tls, tlsVersion: '1.2' }, 'drop at request by 1'],
    ['tls.version:1.2;', 'tls', { ...tls, tlsVersion: '1.3' }, 'unknown: the TLS version'],
    ['ssl_version:tls1.2,tls1.3;', 'tls', { ...tls, tlsVersion: '1.3' }, 'drop at request by 1'],
    ['ssl_version:!tls1.2;', 'tls', { ...tls, tlsVersion: '1.3' }, 'drop at request by 1'],
    ['ssl_version:tls1.2;', 'tls', tls, 'unknown: the TLS version'],
    ['app-layer-protocol:tls;', 'tcp', tls, 'drop at request by 1'],
    ['app-layer-protocol:!tls;', 'tcp', tls, 'pass'],
    ['app-layer-protocol:tls;', 'tcp', tcp, 'unknown: the application of the flow'],
    ['app-layer-protocol:tls;', 'tcp', { ...tls, segments: 2 }, 'drop at part of the request by 1'],
    ['flow:to_client; app-layer-protocol:tls;', 'tcp', tls, 'drop at response by 1'],
    ['app-layer-protocol:failed;', 'tcp', { ...tcp, application: 'failed' }, 'drop at request by 1'],
    ['', 'tls', tls, 'drop at request by 1'],
    ['', 'tls', tcp, 'unknown: the application of the flow'],
    ['', 'http', http, 'drop at request by 1'],
    ['', 'http1', http, 'drop at request by 1'],
    ['', 'http', { ...tcp, application: 'http2' }, 'drop at request by 1'],
    ['', 'http1', { ...tcp, application: 'http2' }, 'pass'],
    ['content:"a";', 'tcp', tcp, 'unknown: the payload'],
    ['bypass;', 'tcp', tcp, 'unknown: bypass'],
    ['requires:version >= 7.0;', 'tcp', tcp, 'unknown: requires'],
    ['tag:session;', 'tcp', tcp, 'drop at syn by 1'],
    ['geoip:any,RU;', 'tcp', tcp, 'unknown: geoip'],
    ['ttl:5;', 'tcp', tcp, 'unknown: ttl'],
    ['byte_test:1,>,1,0;', 'tcp', tcp, 'unknown: the payload'],
    ['tcp.hdr; content:"a";', 'tcp', tcp, 'unknown: tcp.hdr'],
    ['http.stat_code; content:"200";', 'http', http, 'unknown: http.stat_code of the answer'],
    ['http.cookie; content:"a";', 'http', http, 'unknown: http.cookie, http.cookie of the answer'],
    ['http.uri; to_md5; content:"a";', 'http', http, 'unknown: to_md5'],
    ['http.uri; xor:"0d"; content:"a";', 'http', http, 'unknown: xor'],
    ['tls.sni; pcre:"/(?=a)/";', 'tls', tls, 'unknown: pcre with the group `(?=`'],
    ['tls.sni; content:"a";', 'tls', { ...tls, tlsServerName: undefined, application: 'tls' }, 'pass'],
    ['tls.sni; content:!"b";', 'tls', { ...tls, tlsServerName: undefined, application: 'tls' }, 'pass'],
    ['http.host; content:"a.example"; bsize:9;', 'http', http, 'drop at request by 1'],
    ['http.host.raw; content:":80"; endswith;', 'http', http, 'drop at request by 1'],
    ['http.protocol; content:"HTTP/1.1"; startswith; endswith;', 'http', http, 'drop at request by 1'],
    ['http.request_line; content:"GET /index HTTP/1.1"; startswith; endswith;', 'http', http, 'drop at request by 1'],
    ['http.header_names; content:"|0d 0a|"; startswith;', 'http', http, 'drop at request by 1'],
    ['http.header_names; content:"Cookie";', 'http', http, 'unknown: http.header_names, http.header_names of the answer'],
    ['http.header_names; content:"x"; startswith;', 'http', http, 'unknown: http.header_names of the answer'],
    ['flow:to_server; http.header_names; content:"|0d 0a|Host"; startswith;', 'http', http, 'unknown: http.header_names'],
    ['flow:to_server; http.header_names; content:"x"; depth:2;', 'http', http, 'pass'],
    ['flow:to_server; http.header_names; content:"x"; depth:3;', 'http', http, 'unknown: http.header_names'],
    ['flow:to_server; http.header_names; content:"x"; offset:1; depth:1;', 'http', http, 'pass'],
    ['flow:to_server; http.header_names; bsize:2;', 'http', http, 'unknown: http.header_names'],
    ['flow:to_server; http.header_names; content:"|0a|"; isdataat:!1;', 'http', http, 'unknown: http.header_names'],
    ['flow:to_server; http.header_names; content:"|0a|"; isdataat:1;', 'http', http, 'drop at request by 1'],
    ['flow:to_server; http.header_names; content:"|0a|"; isdataat:2;', 'http', http, 'unknown: http.header_names'],
    ['flow:to_server; http.header_names; compress_whitespace; content:"x";', 'http', http, 'unknown: compress_whitespace'],
  ] as const)('%s in a rule on %s', (options, protocol, flow, expected) => {
    expect(judge(drop(options, protocol), flow)).toBe(expected);
  });

  it('of addresses and ports', () => {
    const at = (head: string, flow: Flow = tcp) => judge(`drop ${head} (sid:1;)`, flow);
    expect(at('tcp 10.0.1.5 40000 -> 203.0.113.9 443')).toBe('drop at syn by 1');
    expect(at('tcp 203.0.113.9 443 -> 10.0.1.5 40000')).toBe('drop at syn-ack by 1');
    expect(at('tcp 203.0.113.9 443 <> 10.0.1.5 40000')).toBe('drop at syn by 1');
    expect(at('tcp 203.0.113.9 40000 <> 10.0.1.5 443')).toBe('pass');
    expect(at('tcp any any -> $OPEN any')).toBe('unknown: the variable $OPEN');
    expect(at('tcp any any -> @OPEN any')).toBe('unknown: the variable @OPEN');
    expect(at('tcp any any -> any $OPEN')).toBe('unknown: the variable $OPEN');
    expect(at('tcp any any -> $CIRCLE any')).toBe('unknown: variables that name each other in a circle');
    expect(at('tcp any any -> any $CIRCLE')).toBe('unknown: variables that name each other in a circle');
    expect(at('tcp any any -> any $WEB')).toBe('drop at syn by 1');
    expect(at('tcp any any -> any 443', { ...tcp, destinationPort: undefined })).toBe('unknown: a port');
    expect(at('tcp any any -> any any', { ...tcp, destinationPort: undefined })).toBe('drop at syn by 1');
    expect(at('tcp any any -> 10.0.0.0/8 any', { ...tcp, destination: '11.0.0.0/8' })).toBe('drop at syn-ack by 1');
    expect(at('tcp any any -> 11.0.0.0/8 any', { ...tcp, destination: '11.0.0.0/8' })).toBe('unknown: an address');
    expect(at('icmp any 80 -> any any', ping)).toBe('pass');
    expect(at('icmp any any -> any any', ping)).toBe('drop at request by 1');
    expect(at('ip any any -> any 443')).toBe('drop at syn by 1');
    expect(at('ipv6 any any -> any any')).toBe('pass');
    expect(at('ipv4 any any -> any any')).toBe('drop at syn by 1');
    expect(at('ipv6 any any -> any any', { ...tcp, source: '2001:db8::/32', destination: '2001:db8:1::1' })).toBe('drop at syn by 1');
    expect(at('udp any any -> any any')).toBe('pass');
    expect(at('sctp any any -> any any', { ...ping, protocol: 132 })).toBe('drop at packet by 1');
  });
});

describe('sets', () => {
  it('open what they name, and take away from all', () => {
    const has = (text: string, address: string) => {
      const [set, block] = [addresses(text), addresses(address)];
      return set !== undefined && block?.kind === 'blocks' ? hasAddress(set, { ...block.block, prefix: 32 }, variables) : 'no set';
    };
    expect([has('[$HOME_NET,!10.1.0.0/16]', '10.0.0.1'), has('[$HOME_NET,!10.1.0.0/16]', '10.1.0.1')]).toEqual([true, false]);
    expect([has('![10.0.0.1,10.0.0.2]', '10.0.0.2'), has('![10.0.0.1,10.0.0.2]', '10.0.0.3')]).toEqual([false, true]);
    expect([has('!$EXTERNAL_NET', '10.0.0.2'), has('!$EXTERNAL_NET', '11.0.0.3')]).toEqual([true, false]);
    expect(has('![10.0.0.0/8,!10.0.0.1]', '11.0.0.1')).toEqual({ unknown: 'a negation within a negated list' });
    expect(has('![[!10.0.0.1],10.0.0.2]', '10.0.0.3')).toEqual({ unknown: 'a negation within a negated list' });
    expect([has('[10.0.0.0/8,![!11.0.0.1]]', '11.0.0.1'), has('[10.0.0.0/8,![!11.0.0.1]]', '11.0.0.2')]).toEqual([true, false]);
    expect(has('[10.0.0.1,$OPEN]', '10.0.0.1')).toBe(true);
    expect(has('[10.0.0.1,$OPEN]', '10.0.0.2')).toEqual({ unknown: 'the variable $OPEN' });
    expect(has('[any,!10.0.0.1]', '10.0.0.1')).toBe(false);
    const port = ports('![80,!443]');
    expect(port === undefined ? port : hasPort(port, 443, variables)).toEqual({ unknown: 'a negation within a negated list' });
  });

  it('say whether a negation stands anywhere in them', () => {
    const isIt = (text: string) => {
      const set = addresses(text);
      return set === undefined ? undefined : isNegatedAnywhere(set, variables);
    };
    expect(
      [
        'any',
        '10.0.0.1',
        '!10.0.0.1',
        '[10.0.0.1,!10.0.0.2]',
        '$HOME_NET',
        '$EXTERNAL_NET',
        '[10.0.0.1,[$EXTERNAL_NET]]',
        '$OPEN',
        '$CIRCLE',
        '!$HOME_NET',
      ].map(isIt),
    ).toEqual([false, false, true, true, false, true, true, false, false, true]);
  });
});

describe('rules together', () => {
  it('follow bits: set, cleared and turned', () => {
    const asks = 'drop tcp any any -> any any (flow:established; flowbits:isset,a; sid:9;)';
    const first = (bits: string, flow = 'flow:not_established,to_server;') => `alert tcp any any -> any any (${flow} flowbits:${bits}; sid:1;)`;
    expect(judge(`${first('set,a')}\n${asks}`, tcp)).toBe('drop at request by 9');
    expect(judge(`${first('toggle,a', 'tcp.flags:S;')}\n${asks}`, tcp)).toBe('drop at request by 9');
    expect(judge(`${first('toggle,a', 'tcp.flags:S;')}\n${first('toggle,a', 'tcp.flags:SA;').replace('sid:1', 'sid:2')}\n${asks}`, tcp)).toBe('pass');
    expect(judge(`${first('set,a', 'tcp.flags:S;')}\n${first('unset,a', 'tcp.flags:SA;').replace('sid:1', 'sid:2')}\n${asks}`, tcp)).toBe('pass');
    expect(judge(`${first('set,a|b')}\n${asks.replace('isset,a', 'isset,b')}`, tcp)).toBe('drop at request by 9');
    expect(judge(`${first('set,b')}\n${asks.replace('isset,a', 'isset,a|b')}`, tcp)).toBe('drop at request by 9');
    expect(judge(asks.replace('isset', 'isnotset'), tcp)).toBe('drop at request by 9');
    expect(judge(`${first('set,a')}\n${asks.replace('isset', 'isnotset')}`, tcp)).toBe('pass');
    expect(judge(`alert tcp any any -> any any (ttl:5; flowbits:set,a; sid:1;)\n${asks}`, tcp)).toBe('unknown: ttl');
  });

  it('are sorted in action order by what they do to bits, then by priority and number', () => {
    const rule = (options: string, sid: number) => `drop tcp any any -> any any (${options} sid:${sid};)`;
    const first = (...rules: string[]) => judge(rules.join('\n'), tcp, 'action');
    expect(first(rule('', 1), rule('flowbits:set,a;', 2))).toBe('drop at syn by 2');
    expect(first(rule('flowbits:isnotset,a;', 2), rule('', 1))).toBe('drop at syn by 2');
    expect(first(rule('dsize:0; flowbits:isnotset,b;', 1), rule('dsize:0; flowbits:set,a; flowbits:isnotset,b;', 2), rule('dsize:0;', 3))).toBe(
      'drop at syn by 2',
    );
    expect(first(rule('dsize:0; flowbits:set,a; flowbits:isnotset,b;', 1), rule('dsize:0; flowbits:set,a;', 2))).toBe('drop at syn by 2');
    expect(first(rule('dsize:0; flowbits:isnotset,b;', 4), rule('dsize:0;', 3))).toBe('drop at syn by 4');
    expect(first(rule('', 5), rule('', 4))).toBe('drop at syn by 4');
    expect(first(rule('', 5), rule('priority:4;', 4))).toBe('drop at syn by 5');
    expect(judge(`${rule('', 1)}\nreject tcp any any -> any any (sid:2;)\npass tcp any any -> any 80 (sid:3;)`, tcp, 'action')).toBe('drop at syn by 1');
  });

  it('log until the flow is decided, and what may be logged with why', () => {
    const logs = (text: string, flow: Flow = tls) => {
      const { alerts, perhaps } = run(text, flow);
      const sid = (by: (typeof alerts)[number]['by']) => (by.kind === 'rule' ? by.rule.rule.sid : by.kind);
      return [alerts.map(({ stage, by }) => `${stage} ${sid(by)}`), perhaps.map(({ stage, by, unknown }) => `${stage} ${sid(by)} ${unknown}`)];
    };
    const alert = 'alert tcp any any -> any any (tcp.flags:S; sid:1;)';
    expect(logs(alert)).toEqual([['syn 1'], []]);
    expect(logs(`${alert}\ndrop tcp any any -> any any (tcp.flags:SA; sid:2;)\nalert tcp any any -> any any (tcp.flags:A; sid:3;)`)).toEqual([
      ['syn 1', 'syn-ack 2'],
      [],
    ]);
    expect(logs('pass tcp any any -> any any (flow:to_server; sid:1;)\nalert tcp any any -> any any (flow:established; sid:2;)')).toEqual([
      ['request acknowledged 2', 'response 2'],
      [],
    ]);
    expect(logs('pass tcp any any -> any any (flow:to_server; alert; sid:1;)')[0]).toHaveLength(4);
    expect(logs('alert tcp any any -> any any (tcp.flags:S; ttl:5; sid:1;)')).toEqual([[], ['syn 1 ttl']]);
    expect(logs('drop tcp any any -> any any (tcp.flags:S; ttl:5; noalert; sid:1;)\nalert tcp any any -> any any (tcp.flags:SA; sid:2;)')).toEqual([
      [],
      ['syn-ack 2 ttl'],
    ]);
  });

  it('leave to the default actions what they do not decide', () => {
    const leftTo = (name: string, flow: Flow, rules = '') => judge(rules, flow, 'strict', [`aws:${name}`]);
    expect(leftTo('drop_strict', tls)).toBe('drop at syn by aws:drop_strict');
    expect(leftTo('drop_established', tls)).toBe('drop at request by aws:drop_established');
    expect(leftTo('drop_established', dns)).toBe('drop at request by aws:drop_established');
    expect(leftTo('drop_established_app_layer', dns)).toBe('drop at request by aws:drop_established_app_layer');
    expect(leftTo('drop_established', { ...tls, segments: 2 })).toBe('drop at part of the request by aws:drop_established');
    expect(leftTo('drop_established_app_layer_to_server', { ...tls, segments: 2 })).toBe('drop at request by aws:drop_established_app_layer_to_server');
    expect(leftTo('drop_established_app_layer_to_server', { ...tcp, application: 'ssh', segments: 2 })).toBe(
      'drop at part of the request by aws:drop_established_app_layer_to_server',
    );
    expect(leftTo('drop_established_app_layer_to_server', { ...tcp, segments: 2 })).toBe('drop at request by aws:drop_established_app_layer_to_server');
    expect(leftTo('alert_strict', tls)).toBe('pass');
    expect(run('', tls, 'strict', ['aws:alert_strict']).alerts).toHaveLength(7);
    expect(leftTo('drop_established', tls, 'pass tcp any any -> any any (flow:to_server; sid:1;)')).toBe(
      'drop at request acknowledged by aws:drop_established',
    );
    expect(leftTo('drop_established_app_layer_to_server', http, 'pass http any any -> any any (http.host; content:"a.example"; sid:1;)')).toBe(
      'pass at request by 1',
    );
  });
});
