// What the options of a rule make impossible together, by the code of the problem and the words that it is about.

import { describe, expect, it } from 'vitest';
import { parseRules } from './parse-rules.ts';

function problems(text: string): readonly string[] {
  return parseRules(text).problems.map(({ code, span }) => `${code} ${text.slice(span.from, span.to)}`);
}
const on = (protocol: string, options: string) => problems(`alert ${protocol} any any -> any any (${options} sid:1;)`);

describe('options together', () => {
  it.each([
    ['http', 'http.uri; http.host; content:"a";', ['buffer http.host', 'buffer http.uri']],
    ['http', 'http.uri;', ['buffer http.uri']],
    ['tls', 'frame:tls.pdu;', ['buffer frame']],
    ['tls', 'frame:tls.foo; content:"a";', ['value tls.foo']],
    ['ssh', 'frame:tls.pdu; content:"a";', ['application frame']],
    ['tcp', 'base64_data; content:"a";', ['buffer base64_data']],
    ['tcp', 'base64_decode; base64_data;', []],
    ['tcp', 'base64_decode:; base64_data;', []],
    ['http', 'http.uri; dataset:isset,a;', ['keyword dataset']],
    ['tcp', 'content:!"a"; fast_pattern:only,1;', ['modifier fast_pattern']],
    ['tcp', 'content:!"ab"; fast_pattern:0,1; depth:5;', ['modifier depth']],
    ['tcp', 'content:!"ab"; fast_pattern; offset:5;', ['modifier offset']],
    ['tcp', 'content:"ab"; fast_pattern:0,1; depth:5;', []],
    ['tcp', 'content:"ab"; fast_pattern:only; endswith;', []],
    ['tcp', 'sid:0;', ['twice sid', 'value 0']],
    ['tcp', 'rev:1x;', ['value 1x']],
    ['tcp', 'content:"a"; depth:5; depth:x;', ['value x']],
    ['icmp', 'app-layer-event:applayer_unexpected_protocol;', []],
    ['tcp', 'msg:"hostile";', []],
    ['tcp', 'content:"a"; content:"b"; distance:5x6;', ['ignored-text 5x6']],
    ['ike', 'flow:to_server; ike.init_spi; content:"a";', ['protocol ike', 'keyword ike.init_spi']],
    ['ike', 'flow:to_server; ike.vendor; content:"a";', ['protocol ike', 'keyword ike.vendor']],
    ['tcp', 'app-layer-event:tlsx;', ['value tlsx']],
    ['tcp', 'app-layer-event:tcp.x;', ['value tcp.x']],
    ['http', 'dsize:>0; uricontent:"a";', ['packet-and-application dsize']],
    ['http', 'dsize:>0; pcre:"/a/W";', ['packet-and-application dsize']],
    ['http', 'dsize:>0; pcre:"/a/";', []],
    ['http', 'dsize:>0; content:"a"; http_host;', ['packet-and-application dsize']],
    ['tcp', 'dsize:>0; aws_url_category:Malware;', []],
    ['tcp', 'rev:00;', ['value 00']],
    ['tcp', 'rev:010;', []],
    ['http', 'aws_url_category;', ['value aws_url_category']],
    ['tls', 'aws_domain_category;', ['value aws_domain_category']],
    ['tcp', 'flow:constructor;', ['value constructor']],
    ['ip', 'ip_proto:constructor;', ['value constructor']],
    ['ip', 'modbus:access read coils, address 5, value 3;', ['value access read coils, address 5, value 3']],
    ['ip', 'modbus:unit 65536, function 1;', ['value unit 65536, function 1']],
    ['ip', 'modbus:unit 1<>65536, access read;', ['value unit 1<>65536, access read']],
    ['ip', 'modbus:unit 1, access read coils, address 65536;', ['value unit 1, access read coils, address 65536']],
    ['ip', 'modbus:access write coils, address 5, value 3;', []],
    ['tcp', 'pktvar:a,"b"c;', ['value a,"b"c']],
    ['krb5', 'krb5.ticket_encryption:-2147483648,2147483647;', []],
    ['krb5', 'krb5.ticket_encryption:-2147483649;', ['value -2147483649']],
    ['krb5', 'krb5.ticket_encryption:2147483648;', ['value 2147483648']],
    ['tcp', 'ip.src;', []],
    ['tcp', 'dotprefix; content:"a";', ['transform dotprefix']],
    ['tcp', 'bsize:5;', ['bsize bsize']],
    ['http', 'http.uri; content:"abc"; bsize:2;', ['bsize http.uri']],
    ['http', 'http.uri; to_lowercase; content:"A";', ['case http.uri']],
    ['http', 'http.host; content:"A";', ['host-case http.host']],
    ['http', 'http.host; content:"a"; nocase;', ['host-case http.host']],
    ['http', 'http.method; content:" GET";', ['method-blank http.method']],
    ['tls', 'tls.cert_fingerprint; content:"a";', ['length tls.cert_fingerprint', 'length tls.cert_fingerprint']],
    ['tls', 'ja3.hash; content:"a";', ['length ja3.hash']],
    ['http', 'http.method; content:"a"; http.stat_code; content:"b";', ['sides http.stat_code']],
    ['http', 'flow:to_server; http.stat_code; content:"b";', ['sides http.stat_code']],
    ['http', 'http.header.raw; content:"b";', ['sides http.header.raw']],
    ['http1', 'content:"b"; http_raw_header;', ['sides http_raw_header']],
    ['ipv4', 'tcp.hdr; content:"a";', []],
    ['udp', 'tcp.hdr; content:"a";', ['packet-header tcp.hdr']],
    ['icmpv6', 'icmpv4.hdr; content:"a";', ['packet-header icmpv4.hdr']],
    ['tcp', 'app-layer-protocol:tls; app-layer-protocol:http;', ['app-layer-protocol app-layer-protocol']],
    ['tls', 'app-layer-protocol:tls;', ['app-layer-protocol app-layer-protocol']],
    ['tcp', 'tcp.flags:S; flow:only_stream;', ['packet-and-stream tcp.flags']],
    ['tcp', 'tcp.flags:S; http.host; content:"a";', ['packet-and-application tcp.flags']],
    ['tcp', 'dsize:5; content:"abcdef";', ['dsize dsize']],
    ['tcp', 'content:"a"; depth:5; content:"b"; depth:5; distance:1;', ['modifier distance']],
    ['tcp', 'content:"a"; startswith; depth:5;', ['modifier depth']],
    ['tcp', 'content:"a"; fast_pattern:only; depth:5;', ['modifier depth']],
    ['tcp', 'content:"a"; fast_pattern; content:"b"; fast_pattern;', ['modifier fast_pattern']],
    ['tcp', 'content:!"a"; fast_pattern:only;', ['modifier fast_pattern']],
    ['tcp', 'content:!"a"; depth:3; fast_pattern;', ['modifier fast_pattern']],
    ['tcp', 'content:"abc"; fast_pattern:1,3;', ['value 1,3']],
    ['tcp', 'content:"a"; nocase; nocase;', ['twice nocase']],
    ['tcp', 'content:"a"; startswith; startswith;', ['twice startswith']],
    ['tcp', 'content:"a"; depth:5; depth:5;', ['twice depth']],
    ['tcp', 'content:"abc"; depth:2;', ['value 2']],
    ['tcp', 'content:"a"; offset:-1;', ['value -1']],
    ['tcp', 'content:"a"; offset:65536;', ['value 65536']],
    ['tcp', 'content:"a"; depth:x;', ['value x']],
    ['tcp', 'content:"";', ['value ""']],
    ['http', 'http.uri; content:"a"; rawbytes;', ['modifier rawbytes']],
    ['tcp', 'http_uri;', ['modifier http_uri']],
    ['tcp', 'http.uri; content:"a"; http_uri;', ['modifier http_uri']],
    ['tcp', 'prefilter;', ['modifier prefilter']],
    ['tcp', 'noalert; prefilter;', ['modifier prefilter']],
    ['tcp', 'pcre:"/a/R";', ['value "/a/R"']],
    ['tcp', 'pcre:"/(a/";', ['value "/(a/"']],
    ['tcp', 'pcre:"/a/J";', ['value "/a/J"']],
    ['http', 'http.uri; pcrexform:"a"; content:"b";', ['value "a"']],
    ['tcp', 'isdataat:x;', ['value x']],
    ['tcp', 'flow:established; flow:to_server;', ['twice flow']],
    ['tcp', 'flow:to_server; flow:established;', []],
    ['tcp', 'flow:to_server,to_client;', ['value to_server,to_client']],
    ['tcp', 'flowbits:foo,a;', ['value foo,a']],
    ['ip', 'ip_proto:6; ip_proto:17;', ['ip-proto ip_proto']],
    ['ip', 'ip_proto:!6; ip_proto:!17;', []],
    ['ip', 'ip_proto:foo;', ['value foo']],
    ['tcp', 'app-layer-protocol:foo;', ['value foo']],
    ['tcp', 'ssl_state:foo;', ['value foo']],
    ['tcp', 'ssl_version:tls1.2,!tls1.3;', ['value tls1.2,!tls1.3']],
    ['tls', 'http.uri; content:"a";', ['application http.uri']],
    ['ssh', 'app-layer-event:tls.foo;', ['application app-layer-event']],
    ['tcp', 'app-layer-event:tls.foo; http.uri; content:"a";', ['application http.uri']],
    ['icmp', 'app-layer-event:tls.foo;', ['value tls.foo']],
    ['tcp', 'byte_test:1,>,x,0;', ['value 1,>,x,0']],
    ['tcp', 'gid:x;', ['value x']],
    ['tcp', 'content:"a"; pcre:"/b/";', []],
    ['tcp', 'content:"ab;', ['value "ab']],
    ['tcp', 'content:ab";', ['value ab"']],
    ['tcp', 'content:";', ['value "']],
    ['tcp', 'content:"a"; l3_proto:ipv4; prefilter;', []],
    ['tcp', 'content:"a"; http_foo;', ['unknown-keyword http_foo']],
    ['tcp', 'nocase:5;', ['value 5']],
    ['http', 'tcp.flags:S; content:"a"; http_uri;', ['packet-and-application tcp.flags']],
    ['tcp', 'dsize:1<>3; content:"abcdef";', ['dsize dsize']],
    ['tcp', 'dsize:<5; content:"abcdef";', ['dsize dsize']],
    ['tcp', 'dsize:<6; content:"abcdef";', []],
    ['tcp', 'dsize:!5; content:"abcdef";', ['dsize dsize']],
    ['tcp', 'dsize:>5; content:"abcdef";', []],
    ['tcp', 'dsize:<=5; content:"abcdef";', []],
    ['tcp', 'dsize:>=5; content:"abcdef";', []],
    ['tcp', 'dsize:1<>6; content:"abcdef";', []],
    ['tls', 'content:"a"; byte_extract:1,0,x; tls.sni; isdataat:x;', []],
    ['tls', 'content:"a"; tls.sni; nocase; content:"b";', ['modifier nocase']],
    ['tls', 'tls.sni; content:"a"; pkt_data; nocase; content:"b";', []],
    ['tcp', 'content:"a"; pcre:"/b/"; nocase;', []],
    ['http', 'content:"a"; frame:http1.request; nocase; content:"b";', ['modifier nocase']],
    ['nfs', 'nfs.version:1-4294967295;', ['value 1-4294967295']],
    ['nfs', 'nfs.version:1-4294967294;', []],
    ['http2', 'frame:tls; content:"a";', ['value tls']],
    ['tcp', 'content:"a"; msg:"x"; prefilter;', []],
    ['tls', 'base64_decode; base64_data; tls.sni; content:"a";', []],
    ['tcp', 'pcrexform:"a"; content:"a";', ['transform pcrexform']],
    ['tcp', 'content:"a"; noalert; prefilter;', []],
    ['tcp', 'content:"a"; nocase; prefilter;', []],
    ['tls', 'content:"a"; tls.sni; prefilter; content:"b";', []],
    ['tls', 'content:"a"; tls.sni; dotprefix; prefilter; content:"b";', []],
    ['http', 'content:"a"; http_uri; prefilter;', []],
    ['tcp', 'content:"a"; flow:to_server; prefilter;', []],
    ['tcp', 'content:"a"; isdataat:5; prefilter;', ['modifier prefilter']],
    ['tcp', 'content:"a"; tag:session; prefilter;', ['modifier prefilter']],
    ['ip', 'ip_proto:" 6 ";', ['value " 6 "']],
    ['http2', 'frame:http.stream; content:"a";', ['value http.stream']],
    ['udp', 'frame:sip.request.line; content:"a";', []],
    ['icmp', 'frame:sip.request.line; content:"a";', ['value sip.request.line']],
    ['ike', 'flow:to_client; ike.init_spi; content:"a";', ['protocol ike', 'keyword ike.init_spi', 'sides ike.init_spi']],
  ])('on %s: %s', (protocol, options, expected) => {
    expect(on(protocol, options)).toEqual(expected);
  });

  it('are told with who says what, and with what was perhaps meant', () => {
    const told = (text: string) => parseRules(text).problems.map(({ message, help }) => `${message}${help === undefined ? '' : ` (${help})`}`);
    const any = 'any any -> any any';
    expect(told(`alert http ${any} (flow:to_server; http.stat_code; content:"a"; sid:1;)`)).toEqual([
      '`http.stat_code` is what the server says, and the rule is about the other side',
    ]);
    expect(told(`alert http ${any} (flow:to_client; http.method; content:"a"; sid:1;)`)).toEqual([
      '`http.method` is what the client says, and the rule is about the other side',
    ]);
    expect(told(`alert tcp ${any} (content:"a|4x|"; sid:1;)`)).toEqual(['`content`: `|4x|` is not bytes in hexadecimal']);
    expect(told(`alert tcp ${any} (content:"a\\x"; sid:1;)`)).toEqual(['`content`: `\\x` is not an escape: only `;`, `:`, `"` and `\\` are']);
    expect(told(`alert tcp ${any} (content:"a\\"; sid:1;)`)).toEqual(['`content`: `\\` is not an escape: only `;`, `:`, `"` and `\\` are']);
    expect(told(`zzzzzzzz tcp ${any} (sid:1;)`)).toEqual(['there is no action `zzzzzzzz` (the actions are pass, drop, reject, alert)']);
    expect(told(`alert zzzzzzzz ${any} (sid:1;)`)).toEqual(['there is no protocol `zzzzzzzz` (a protocol by number is `ip` with `ip_proto`)']);
    expect(told(`alert tcp ${any} (zzzzzzzzzzzz; sid:1;)`)).toEqual(['there is no keyword `zzzzzzzzzzzz`']);
    expect(told(`alert tcp ${any} (${'z'.repeat(61)}; sid:1;)`)).toEqual([`there is no keyword \`${'z'.repeat(57)}...\``]);
    expect(told(`alert tcp ${any} (${'z'.repeat(60)}; sid:1;)`)).toEqual([`there is no keyword \`${'z'.repeat(60)}\``]);
    expect(told(`alert tcp ${any} (dsize:5; app-layer-event:http.foo; sid:1;)`)[0]).toBe(
      '`dsize` looks at single packets, and the rule also at what http says',
    );
    expect(told(`alert tcp ${any} (dsize:5; http.uri; content:"a"; sid:1;)`)[0]).toBe('`dsize` looks at single packets, and the rule also at what http says');
    const variables = { addresses: new Map(), ports: new Map() };
    expect(parseRules('alert tcp any [80,$P] -> any any (sid:1;)', variables).problems.map(({ message }) => message)).toEqual([
      'the variable `$P` is not defined',
    ]);
  });

  it.each([
    'frame:pdu; content:"a";',
    'ip_proto:6;',
    'dsize:5; content:"a";',
    'app-layer-protocol:tls;',
    'app-layer-event:tls.foo;',
    'tcp.hdr; content:"a";',
    'http.uri; content:"a";',
    'tcp.flags:S; flow:only_stream;',
    'dsize:5; http.uri; content:"a";',
    'dsize:5; app-layer-event:tls.foo;',
  ])('are read in a rule on a protocol that is not there, too: %s', (options) => {
    expect(on('foo', options)[0]).toBe('protocol foo');
  });

  it('are not looked at where the header cannot be read', () => {
    for (const [at, code] of [
      [0, 'address'],
      [1, 'port'],
      [3, 'address'],
      [4, 'port'],
    ] as const) {
      const words = ['any', 'any', '->', 'any', 'any'].with(at, '10.0.0.300');
      expect(problems(`alert tcp ${words.join(' ')} (content:a; sid:1;)`)).toEqual([`${code} 10.0.0.300`]);
    }
    expect(problems('alert tcp ! any -> any any (sid:1;)')).toEqual(['address !']);
    expect(parseRules('alert tcp any any -> any any (content:a; sid:1;)').rules).toEqual([]);
  });

  // https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-limitations-caveats.html
  it.each([
    ['dataset:isset,a;', 'datasets'],
    ['datarep:a,>,5;', 'datasets'],
    ['iprep:any,a,>,5;', 'IP reputation'],
    ['lua:a.lua;', 'Lua scripts'],
    ['luajit:a.lua;', 'Lua scripts'],
    ['filename:"a";', 'file extraction'],
    ['filename:a;', 'file extraction'],
    ['fileext:!"a";', 'file extraction'],
    ['filemagic:"a";', 'file extraction'],
    ['filemd5:a;', 'file extraction'],
    ['filesha1:a;', 'file extraction'],
    ['filesha256:a;', 'file extraction'],
    ['filesize:5;', 'file extraction'],
    ['filestore;', 'file extraction'],
    ['filestore:both,file;', 'file extraction'],
    ['file.data; content:"a";', 'file extraction'],
    ['file_data; content:"a";', 'file extraction'],
    ['file.name; content:"a";', 'file extraction'],
    ['file.magic; content:"a";', 'file extraction'],
    ['threshold:type limit,track by_src,count 1,seconds 60;', 'thresholding'],
    ['detection_filter:track by_src,count 1,seconds 60;', 'thresholding'],
    ['cip_service:1;', 'ENIP and CIP'],
    ['enip_command:1;', 'ENIP and CIP'],
    ['ftpdata_command:stor;', 'detection of the FTP data'],
    ['xbits:set,a,track ip_src;', 'bits that follow hosts'],
    ['hostbits:set,a;', 'bits that follow hosts'],
    ['tag:host,100,packets,src;', '`tag:host`'],
    ['ike.exchtype:1;', 'IKEv2'],
    ['ike.chosen_sa_attribute:alg_hash=2;', 'IKEv2'],
    ['ike.key_exchange_payload_length:1;', 'IKEv2'],
    ['ike.nonce_payload_length:1;', 'IKEv2'],
    ['ike.init_spi; content:"a";', 'IKEv2'],
    ['ike.vendor; content:"a";', 'IKEv2'],
    ['ike.resp_spi; content:"a";', 'IKEv2'],
    ['ike.nonce_payload; content:"a";', 'IKEv2'],
    ['ike.key_exchange_payload; content:"a";', 'IKEv2'],
  ])('are refused by AWS with the reason: %s', (options, reason) => {
    const { problems: found } = parseRules(`alert tcp any any -> any any (${options} sid:1;)`);
    expect(found.map(({ kind }) => kind)).toEqual(['refused']);
    expect(found[0]?.message).toMatch(new RegExp(`(?:: |^)${reason} .*(?:not|are) (?:supported|allowed)$`));
  });

  it.each([
    ['sctp', 'SCTP is not supported'],
    ['ike', 'IKEv2 is not supported'],
    ['ikev2', 'IKEv2 is not supported'],
    ['ftp-data', 'detection of the FTP data protocol is not supported'],
    ['enip', 'ENIP and CIP keywords are not supported'],
  ])('are refused by AWS in rules on %s', (protocol, reason) => {
    expect(parseRules(`alert ${protocol} any any -> any any (sid:1;)`).problems.map(({ message }) => message)).toEqual([
      `the protocol \`${protocol}\`: ${reason}`,
    ]);
  });

  // https://docs.suricata.io/en/suricata-7.0.10/rules/payload-keywords.html#pcre-perl-compatible-regular-expressions
  it.each([
    ['U', 'http.uri'],
    ['I', 'http.uri.raw'],
    ['P', 'http.request_body'],
    ['Q', 'http.response_body'],
    ['H', 'http.header'],
    ['D', 'http.header.raw'],
    ['M', 'http.method'],
    ['C', 'http.cookie'],
    ['S', 'http.stat_code'],
    ['Y', 'http.stat_msg'],
    ['V', 'http.user_agent'],
    ['W', 'http.host'],
    ['Z', 'http.host.raw'],
  ])('of `pcre` with %s are about %s', (letter, buffer) => {
    const { rules } = parseRules(`alert http any any -> any any (pcre:"/a/${letter}"; sid:1;)`);
    expect(rules[0]?.rule.conditions).toMatchObject([{ kind: 'buffer', buffer, tests: [{ kind: 'pcre', isNegated: false, isRelative: false }] }]);
  });

  it('of older rules move the content before them', () => {
    const conditions = (options: string, protocol = 'http1') =>
      parseRules(`alert ${protocol} any any -> any any (${options} sid:1;)`).rules[0]?.rule.conditions.map((one) =>
        one.kind === 'buffer' ? `${one.buffer}${one.tests.map((test) => ` ${test.kind === 'content' ? test.bytes : test.kind}`).join('')}` : one.kind,
      );
    for (const [old, buffer] of [
      ['http_cookie', 'http.cookie'],
      ['http_method', 'http.method'],
      ['http_client_body', 'http.request_body'],
      ['http_server_body', 'http.response_body'],
      ['http_header', 'http.header'],
      ['http_uri', 'http.uri'],
      ['http_raw_uri', 'http.uri.raw'],
      ['http_stat_msg', 'http.stat_msg'],
      ['http_stat_code', 'http.stat_code'],
      ['http_user_agent', 'http.user_agent'],
      ['http_host', 'http.host'],
      ['http_raw_host', 'http.host.raw'],
    ] as const)
      expect([old, conditions(`content:"b"; content:"a"; ${old};`)]).toEqual([old, ['payload b', `${buffer} a`]]);
    expect(conditions('flow:to_server; content:"a"; http_raw_header;')).toEqual(['flow', 'http.header.raw a']);
    expect(conditions('byte_extract:1,0,x; content:"a"; http_uri; depth:x; content:"b";')).toEqual(['payload unmodelled b', 'http.uri a unmodelled']);
    expect(conditions('uricontent:"a"; content:"b";')).toEqual(['payload b', 'http.uri a']);
    expect(conditions('http.uri; content:"a"; dotprefix; content:"b"; pkt_data; content:"c";', 'http')).toEqual(['payload c', 'http.uri a', 'http.uri b']);
  });

  // https://docs.suricata.io/en/suricata-7.0.10/rules/header-keywords.html#tcp-flags
  it('of flags say which are set, which do not matter, and how they are compared', () => {
    const flags = (value: string) => parseRules(`alert tcp any any -> any any (tcp.flags:${value}; sid:1;)`).rules[0]?.rule.conditions[0];
    const is = (has: string, mode: string, ignores = '') => ({ kind: 'tcp-flags', has, ignores, mode });
    expect(['SA', '+S', 'S+', '*SF', 'SF*', '!S', 'S!', 'S,CE', '0'].map(flags)).toEqual([
      is('SA', 'exact'),
      is('S', 'all'),
      is('S', 'all'),
      is('SF', 'any'),
      is('SF', 'any'),
      is('S', 'none'),
      is('S', 'none'),
      is('S', 'exact', 'CE'),
      is('0', 'exact'),
    ]);
  });
});
