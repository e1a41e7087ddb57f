import { describe, expect, it } from 'vitest';
import { parseRules } from '../language/parse-rules.ts';
import { addresses, dns, drop, http, judge, ping, ports, run, tcp, tls, variables } from './engine.cases.ts';
import { type Flow, stagesOf } from './flow.ts';
import { createStatefulEngine } from './stateful.ts';
import { hasAddress, hasPort, isNegatedAnywhere } from './variables.ts';

const overTcp: Flow = { ...tcp, dnsName: 'a.example', segments: 2 };
const inParts: Flow = { ...tls, segments: 2 };

describe('what one rule asks of a flow, in its corners', () => {
  it.each([
    ['tls.sni; content:"b"; pcre:"/a/";', 'tls', { ...tls, tlsServerName: 'a.b' }, 'drop at request by 1'],
    ['tls.sni; content:"b"; pcre:"/a/R";', 'tls', { ...tls, tlsServerName: 'a.b' }, 'pass'],
    ['tls.sni; content:"a"; pcre:"/b/R";', 'tls', { ...tls, tlsServerName: 'a.b' }, 'drop at request by 1'],
    ['tls.sni; pcre:"/^a\\;\\"b$/";', 'tls', { ...tls, tlsServerName: 'a;"b' }, 'drop at request by 1'],
    ['tls.sni; pcre:"/^a/";', 'tls', tls, 'drop at request by 1'],
    ['tls.sni; pcre:!"/^a/";', 'tls', tls, 'pass'],
    ['tls.sni; content:"a"; distance:0;', 'tls', tls, 'drop at request by 1'],
    ['tls.sni; content:"a"; within:1;', 'tls', tls, 'drop at request by 1'],
    ['tls.sni; content:"."; within:1;', 'tls', tls, 'pass'],
    ['tls.sni; content:"a"; content:"ex"; within:3;', 'tls', tls, 'drop at request by 1'],
    ['tls.sni; content:"a"; content:"ex"; within:2;', 'tls', tls, 'pass'],
    ['tls.sni; content:"a"; content:"ex"; distance:1; within:2;', 'tls', tls, 'drop at request by 1'],
    ['tls.sni; content:"a"; content:"ex"; distance:2;', 'tls', tls, 'pass'],
    ['tls.sni; content:"ex"; content:"a"; distance:-3;', 'tls', tls, 'drop at request by 1'],
    ['tls.sni; content:"ex"; content:"a"; distance:-4; within:1;', 'tls', tls, 'drop at request by 1'],
    ['tls.sni; content:"a"; byte_test:1,>,1,0;', 'tls', tls, 'unknown: byte_test'],
    ['tls.sni; content:"z"; byte_test:1,>,1,0;', 'tls', tls, 'pass'],
    ['tls.sni; content:"a"; content:"2"; distance:0; within:1; byte_test:1,>,1,0;', 'tls', { ...tls, tlsServerName: 'a1.a2' }, 'unknown: byte_test'],
    ['tls.sni; content:"a"; content:"1"; distance:0; within:1; byte_test:1,>,1,0;', 'tls', { ...tls, tlsServerName: 'a1.a2' }, 'unknown: byte_test'],
    ['tcp.flags:A,P; flow:to_server; flow:established;', 'tcp', tcp, 'drop at request by 1'],
    ['tcp.flags:AP,E; flow:to_client; flow:established;', 'tcp', tcp, 'unknown: the PSH flag of data'],
    ['tcp.flags:AC;', 'tcp', tcp, 'pass'],
    ['tls.sni; byte_extract:1,0,x; content:"a"; isdataat:x;', 'tls', tls, 'unknown: byte_extract'],
    ['tls.sni; content:"||";', 'tls', tls, 'pass'],
    // What Suricata looks for where nothing stands between bars: the text without them, in the length that it had.
    ['http.user_agent; content:"||";', 'http', { ...http, httpUserAgent: 'x||x' }, 'drop at request by 1'],
    ['http.user_agent; content:"a||bc"; nocase;', 'http', { ...http, httpUserAgent: 'XABCBCX' }, 'drop at request by 1'],
    ['http.user_agent; content:"a||bc";', 'http', { ...http, httpUserAgent: 'a||bc abc' }, 'pass'],
    ['http.user_agent; content:"a|  |b";', 'http', { ...http, httpUserAgent: 'ab  |b' }, 'drop at request by 1'],
    ['http.user_agent; content:"|61|||b";', 'http', { ...http, httpUserAgent: 'xabx' }, 'drop at request by 1'],
    ['http.user_agent; content:"\\\\||b";', 'http', { ...http, httpUserAgent: 'x\\bx' }, 'drop at request by 1'],
    ['http.user_agent; content:"||é";', 'http', { ...http, httpUserAgent: '\u00e9\u00c3' }, 'pass'],
    ['tls.version:1.2x;', 'tls', { ...tls, tlsVersion: '1.2' }, 'drop at request by 1'],
    ['tls.version:1.3.1;', 'tls', { ...tls, tlsVersion: '1.2' }, 'unknown: the TLS version'],
    ['tls.version:0x0303;', 'tls', { ...tls, tlsVersion: '1.2' }, 'drop at request by 1'],
    ['flow:to_server; http.header_names; content:"|0d 0a|"; startswith; isdataat:2;', 'http', http, 'unknown: http.header_names'],
    ['flow:to_server; http.header_names; content:"|0d 0a|"; startswith; isdataat:1;', 'http', http, 'drop at request by 1'],
    ['flow:to_server; http.header_names; content:"|0d 0a|"; startswith; isdataat:!1;', 'http', http, 'pass'],
    ['flow:to_server; http.header_names; content:"x"; offset:1; depth:2;', 'http', http, 'unknown: http.header_names'],
    ['flow:to_server; http.header_names; content:"xyz"; startswith;', 'http', http, 'pass'],
    ['flow:to_server; http.header_names; content:"|0d 0a|Host"; startswith;', 'http', http, 'unknown: http.header_names'],
    ['flow:to_server; http.header_names; content:!"xyz"; startswith;', 'http', http, 'drop at request by 1'],
    ['flow:to_server; http.header_names; pcre:"/a/";', 'http', http, 'unknown: http.header_names'],
    ['http.host; content:"[2001|3a|db8|3a 3a|1]"; bsize:13;', 'http', { ...http, httpHost: '[2001:db8::1]:80' }, 'drop at request by 1'],
    ['http.host; content:"b.example"; bsize:9;', 'http', { ...http, httpHost: 'B.Example' }, 'drop at request by 1'],
    ['http.host; content:"a"; flow:to_server;', 'http', { ...http, httpHost: undefined }, 'unknown: http.host'],
    ['http.host.raw; content:"B.Example"; bsize:9;', 'http', { ...http, httpHost: 'B.Example' }, 'drop at request by 1'],
    ['http.request_line; content:"GET"; flow:to_server;', 'http', { ...http, httpPath: undefined }, 'unknown: http.request_line'],
    ['http.request_line; content:"GET"; flow:to_server;', 'http', { ...http, httpMethod: undefined }, 'unknown: http.request_line'],
    ['http.user_agent; to_uppercase; content:"CURL"; bsize:4;', 'http', http, 'drop at request by 1'],
    ['http.user_agent; to_lowercase; content:"curl"; bsize:4;', 'http', { ...http, httpUserAgent: 'CURL' }, 'drop at request by 1'],
    ['http.user_agent; strip_whitespace; content:"abc"; bsize:3;', 'http', { ...http, httpUserAgent: 'a b  c' }, 'drop at request by 1'],
    ['http.user_agent; compress_whitespace; content:"a b c"; bsize:5;', 'http', { ...http, httpUserAgent: 'a b  c' }, 'drop at request by 1'],
    ['http.user_agent; dotprefix; content:".curl"; bsize:5;', 'http', http, 'drop at request by 1'],
    ['http.uri; pcrexform:"a(b)"; content:"a"; flow:to_server;', 'http', http, 'unknown: pcrexform'],
    ['ssl_state:!client_hello; flow:to_server;', 'tls', inParts, 'drop at part of the request by 1'],
    ['ssl_state:client_hello;', 'tls', inParts, 'drop at request by 1'],
    ['ssl_state:server_hello; flow:to_client;', 'tls', tls, 'unknown: ssl_state of the answer'],
    ['ssl_state:client_hello,server_hello; flow:to_client;', 'tls', tls, 'unknown: ssl_state of the answer'],
    ['ssl_state:client_hello; flow:to_client;', 'tls', tls, 'pass'],
    ['ssl_state:!client_hello; flow:to_client;', 'tls', tls, 'drop at response by 1'],
    ['dns.opcode:0;', 'dns', overTcp, 'drop at request by 1'],
    ['tls.version:0x0303; flow:to_server;', 'tls', { ...tls, tlsVersion: '1.2' }, 'drop at request by 1'],
    ['tls.version:0x0304; flow:to_server;', 'tls', { ...tls, tlsVersion: '1.2' }, 'pass'],
    ['tls.version:0x0304; flow:to_server;', 'tls', { ...tls, tlsVersion: '1.3' }, 'drop at request by 1'],
    ['tls.version:0x0302; flow:to_server;', 'tls', { ...tls, tlsVersion: '1.1' }, 'drop at request by 1'],
    ['tls.version:0x0301; flow:to_server;', 'tls', { ...tls, tlsVersion: '1.0' }, 'drop at request by 1'],
    ['tls.version:0x7f12; flow:to_server;', 'tls', { ...tls, tlsVersion: '1.3' }, 'pass'],
    ['tcp.flags:+0;', 'tcp', tcp, 'drop at syn by 1'],
    ['tcp.flags:S;', 'ip', dns, 'pass'],
    ['tcp.flags:P;', 'tcp', tcp, 'pass'],
    ['tcp.flags:!S;', 'tcp', tcp, 'unknown: tcp.flags with `*` or `!`'],
    ['tcp.flags:S!;', 'tcp', tcp, 'unknown: tcp.flags with `*` or `!`'],
    ['tcp.flags:S*;', 'tcp', tcp, 'unknown: tcp.flags with `*` or `!`'],
    ['tcp.flags:S+;', 'tcp', tcp, 'drop at syn by 1'],
    ['dsize:<=0;', 'udp', dns, 'unknown: the size of the payload'],
    ['dsize:!5;', 'udp', dns, 'unknown: the size of the payload'],
    ['dsize:>=1;', 'udp', dns, 'unknown: the size of the payload'],
    ['urilen:5,foo;', 'http', http, 'unknown: urilen'],
    ['urilen:6,norm;', 'http', http, 'drop at request by 1'],
    ['urilen:5<>7,raw;', 'http', http, 'drop at request by 1'],
    ['urilen:5<>6;', 'http', http, 'pass'],
    ['urilen:9<>5;', 'http', http, 'unknown: urilen'],
    ['urilen:<5<>9;', 'http', http, 'unknown: urilen'],
    ['flowint:ab,+,1;', 'tcp', tcp, 'drop at syn by 1'],
    ['flowint:ab,=,1;', 'tcp', tcp, 'drop at syn by 1'],
    ['flowint:ab,==,1;', 'tcp', tcp, 'unknown: flowint'],
    ['flowint:ab,isset;', 'tcp', tcp, 'unknown: flowint'],
    ['tls_store;', 'tls', tls, 'drop at request by 1'],
    ['nfq_set_mark:1/1;', 'tcp', tcp, 'drop at syn by 1'],
    ['Tag:session;', 'tcp', tcp, 'drop at syn by 1'],
    ['FlowInt:ab,+,1;', 'tcp', tcp, 'drop at syn by 1'],
    ['replace:"a";', 'tcp', tcp, 'unknown: replace'],
    ['content:"a"; flow:not_established;', 'tcp', tcp, 'pass'],
    ['content:"a"; replace:"b";', 'tcp', tcp, 'unknown: the payload'],
    ['app-layer-event:applayer_unexpected_protocol;', 'tcp', tcp, 'unknown: app-layer-event'],
    ['stream-event:est_packet_out_of_window;', 'tcp', tcp, 'unknown: stream-event'],
    ['engine-event:stream.est_packet_out_of_window;', 'tcp', tcp, 'unknown: engine-event'],
    ['decode-event:ipv4.trunc_pkt;', 'tcp', tcp, 'unknown: decode-event'],
    ['aws_url_category:Malware; flow:to_server;', 'http', http, 'unknown: aws_url_category'],
    ['aws_domain_category:Malware; flow:to_server;', 'tls', tls, 'unknown: aws_domain_category'],
  ] as const)('%s in a rule on %s', (options, protocol, flow, expected) => {
    expect(judge(drop(options, protocol), flow)).toBe(expected);
  });

  // https://www.iana.org/assignments/protocol-numbers
  it.each([
    ['icmp', 1],
    ['igmp', 2],
    ['tcp', 6],
    ['udp', 17],
    ['ipv6-route', 43],
    ['gre', 47],
    ['esp', 50],
    ['ah', 51],
    ['ipv6-icmp', 58],
    ['ospf', 89],
    ['sctp', 132],
  ])('asks by name for the protocol %s, and finds number %i alone', (name, number) => {
    const met = Array.from({ length: 256 }, (_, protocol) => protocol).filter((protocol) =>
      judge(drop(`ip_proto:${name};`, 'ip'), { ...ping, protocol }).startsWith('drop'),
    );
    expect(met).toEqual([number]);
  });

  // https://docs.suricata.io/en/suricata-7.0.10/rules/intro.html#protocol
  it.each([
    ['tcp', 'tls ssh smtp ftp imap smb rfb mqtt telnet rdp modbus dnp3 http2 ftp-data'],
    ['udp', 'ntp tftp dhcp snmp sip quic bittorrent-dht ike'],
    ['tcp udp', 'dns dcerpc nfs krb5 enip'],
  ])('asks over %s for %s', (transports, names) => {
    for (const name of names.split(' ')) {
      const over = (['tcp', 'udp'] as const).filter(
        (protocol) => judge(drop('flow:to_server;', name), { ...tcp, protocol, application: name }) === 'drop at request by 1',
      );
      expect([name, over.join(' ')]).toEqual([name, transports]);
      expect(judge(drop('flow:to_server;', name), { ...tcp, protocol: over[0] ?? 'tcp', application: 'failed' })).toBe('pass');
    }
  });

  it('has as many packets as its first message has segments', () => {
    const count = (segments: number | undefined) => stagesOf({ ...tcp, segments }).length;
    expect([undefined, 0, 1, 2, 16, 17, 1000].map(count)).toEqual([7, 7, 7, 9, 37, 37, 37]);
    const told = (flow: Flow) =>
      stagesOf(flow).map(({ name, direction, flags, ...is }) =>
        [name, direction, flags, ...Object.entries(is).flatMap(([word, holds]) => (holds ? [word] : []))].join(' '),
      );
    const on = 'isEstablished';
    expect(told({ ...tcp, segments: 2 })).toEqual([
      'syn to_server S isFirst',
      'syn-ack to_client SA isFirst',
      'ack to_server A',
      `part of the request to_server PA ${on} hasData isDetected`,
      `request acknowledged to_client A ${on} isDetected`,
      `request to_server PA ${on} hasData isRequest isDetected`,
      `request acknowledged to_client A ${on} isDetected`,
      `response to_client PA ${on} hasData isResponse isDetected`,
      `response acknowledged to_server A ${on} isDetected`,
    ]);
    expect(told(dns)).toEqual(['request to_server  isFirst hasData isRequest isDetected', `response to_client  ${on} isFirst hasData isResponse isDetected`]);
    expect(told({ ...ping, protocol: 47 })).toEqual(['packet to_server  isFirst hasData']);
  });

  it('goes from the client to the server where it is of a protocol without ports', () => {
    expect(judge('drop ip 10.0.1.5 any -> 203.0.113.9 any (sid:1;)', { ...ping, protocol: 47 })).toBe('drop at packet by 1');
    expect(judge('drop ip 203.0.113.9 any -> 10.0.1.5 any (sid:1;)', { ...ping, protocol: 47 })).toBe('pass');
  });
});

describe('sets, in their corners', () => {
  const chain = (length: number) => {
    const links = Array.from({ length }, (_, index) => [`V${index}`, index + 1 === length ? '10.0.0.1' : `$V${index + 1}`] as const);
    return {
      addresses: new Map(links.map(([name, value]) => [name, addresses(value)])),
      ports: new Map(links.map(([name, value]) => [name, ports(value.replace('10.0.0.1', '80'))])),
    };
  };

  it('follow variables that name variables, sixteen deep', () => {
    const [set, port] = [addresses('$V0'), ports('$V0')];
    const block = addresses('10.0.0.1');
    if (set === undefined || port === undefined || block?.kind !== 'blocks') throw new Error('cannot be');
    const at = (length: number) => [hasAddress(set, { ...block.block, prefix: 32 }, chain(length)), hasPort(port, 80, chain(length))];
    expect(at(16)).toEqual([true, true]);
    expect(at(17)).toEqual([{ unknown: 'variables that name each other in a circle' }, { unknown: 'variables that name each other in a circle' }]);
  });

  it('open each variable once, however often others name it, and each side of it', () => {
    const links = Array.from({ length: 15 }, (_, index) => [`V${index}`, `[${Array.from({ length: 10 }, () => `$V${index + 1}`).join()}]`] as const);
    const known = { addresses: new Map([...links, ['V15', '10.0.0.1'] as const].map(([name, text]) => [name, addresses(text)])), ports: new Map() };
    const has = (text: string, address: string) => {
      const [set, block] = [addresses(text), addresses(address)];
      return set !== undefined && block?.kind === 'blocks' ? hasAddress(set, { ...block.block, prefix: 32 }, known) : 'no set';
    };
    expect([has('$V0', '10.0.0.1'), has('$V0', '10.0.0.2'), has('[10.0.0.0/8,!$V0]', '10.0.0.1'), has('[$V0,!$V0]', '10.0.0.1')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    const set = addresses('$V0');
    expect(set === undefined ? set : isNegatedAnywhere(set, known)).toBe(false);
  });

  it('may stand for any address, and for none where that is taken away', () => {
    const any = { addresses: new Map([['ANY', addresses('any')]]), ports: new Map([['ANY', ports('any')]]) };
    const block = addresses('10.0.0.1');
    const has = (text: string) => {
      const set = addresses(text);
      return set === undefined || block?.kind !== 'blocks' ? undefined : hasAddress(set, { ...block.block, prefix: 32 }, any);
    };
    expect([has('$ANY'), has('!$ANY'), has('[10.0.0.1,!$ANY]')]).toEqual([true, false, false]);
    const set = addresses('[10.0.0.1,[$ANY]]');
    expect(set === undefined ? undefined : isNegatedAnywhere(set, any)).toBe(false);
    expect(judge('drop tcp any any -> any $OPEN (sid:1;)', { ...tcp, destinationPort: undefined })).toBe('unknown: the variable $OPEN');
    expect(variables.ports.has('OPEN')).toBe(true);
  });
});

it('finds in a long text, however many ways there are to it', () => {
  const contents = Array.from({ length: 40 }, () => 'content:"a"; distance:0;').join(' ');
  const path = `/${'a'.repeat(400)}`;
  expect(judge(drop(`http.uri; ${contents} content:"b"; flow:to_server;`, 'http'), { ...http, httpPath: path })).toBe('pass');
  expect(judge(drop(`http.uri; ${contents} content:"/"; flow:to_server;`, 'http'), { ...http, httpPath: path })).toBe('drop at request by 1');
});

describe('rules together, in their corners', () => {
  const logged = (text: string, flow: Flow = tls) =>
    run(text, flow).alerts.map(({ stage, by }) => `${stage} ${by.kind === 'rule' ? by.rule.rule.sid : by.kind}`);
  const log = 'alert tcp any any -> any any (flow:established; sid:1;)\n';

  it('that ask for addresses or an application alone log once a direction', () => {
    expect(logged('alert tcp any any -> any any (sid:1;)')).toEqual(['syn 1', 'syn-ack 1']);
    expect(logged('alert tcp any any -> any any (app-layer-protocol:tls; sid:1;)')).toEqual(['request 1', 'response 1']);
  });

  it('log nothing once a rule has passed the whole flow', () => {
    expect(logged(`${log}pass tcp any any -> any any (sid:2;)`)).toEqual([]);
    expect(logged(`${log}pass tcp !10.9.9.9 any -> any any (sid:2;)`)).toEqual([]);
    expect(logged(`${log}pass tcp any any -> any any (app-layer-protocol:tls; sid:2;)`)).toEqual(['request 1']);
    expect(logged(`${log}pass tls any any -> any any (sid:2;)`)).toEqual(['request 1']);
    expect(logged(`${log}pass tls any any -> any any (tls.sni; content:"a"; sid:2;)`)).toEqual(['request 1']);
    expect(logged(`${log}pass tcp any any -> any any (flow:to_server; sid:2;)`)).toEqual([
      'request 1',
      'request acknowledged 1',
      'response 1',
      'response acknowledged 1',
    ]);
  });

  it('leave bits alone that they only ask for', () => {
    const set = 'alert tcp any any -> any any (tcp.flags:S; flowbits:set,a; sid:1;)\n';
    const drops = (bits: string) => `drop tcp any any -> any any (flow:established; flowbits:${bits}; sid:3;)`;
    expect(judge(`${set}alert tcp any any -> any any (flow:established; flowbits:isset,a; sid:2;)\n${drops('isset,a')}`, tcp)).toBe('drop at request by 3');
    expect(judge(`${set}alert tcp any any -> any any (flow:established; flowbits:isnotset,b; sid:2;)\n${drops('isset,b')}`, tcp)).toBe('pass');
  });

  it('end with the last packet where nothing decides', () => {
    expect(run('', tls)).toMatchObject({ action: 'pass', stage: 'response acknowledged', by: { kind: 'nothing' }, unknowns: [] });
    expect(run('', dns).stage).toBe('response');
  });

  it('do not hide what rules that cannot be read may do, which are no event', () => {
    const rules = parseRules('drop tcp any any -> any any (sid:1;)\nalert tcp any any -> any any (sid:2;)').rules.map((source) => ({
      rule: source.rule,
      variables,
      source,
    }));
    const engine = (order: 'action' | 'strict') => createStatefulEngine({ order, rules: [...rules, { secret: 'the rules of managed' }], defaults: [] })(tls);
    expect(engine('action')).toMatchObject({ action: 'unknown', unknowns: ['the rules of managed'] });
    expect(engine('action').perhaps.map(({ by }) => by.kind)).not.toContain('nothing');
    expect(engine('strict')).toMatchObject({ action: 'drop', unknowns: [] });
  });

  it('wait under the default actions for what clients of TLS and HTTP say first, and not of SSH', () => {
    const under = (name: string, flow: Flow) => judge('pass tcp any any -> any any (flow:to_server; sid:1;)', flow, 'strict', [`aws:${name}`]);
    const ssh: Flow = { ...tcp, application: 'ssh', segments: 2 };
    expect(under('drop_established_app_layer', ssh)).toBe('drop at request acknowledged by aws:drop_established_app_layer');
    expect(under('drop_established_app_layer_to_server', ssh)).toBe('pass');
    const to = (flow: Flow) => judge('', flow, 'strict', ['aws:drop_established_app_layer_to_server']);
    expect(to({ ...http, segments: 2 })).toBe('drop at request by aws:drop_established_app_layer_to_server');
    expect(to({ ...tls, segments: 2 })).toBe('drop at request by aws:drop_established_app_layer_to_server');
    expect(under('drop_established_app_layer', tls)).toBe('drop at response by aws:drop_established_app_layer');
    expect(under('drop_established_app_layer', http)).toBe('drop at response by aws:drop_established_app_layer');
  });
});
