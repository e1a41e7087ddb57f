// Rules that together use every keyword of Suricata and every kind of value, well formed or not; what is right is for Suricata to say.

const PROTOCOLS = ['ip', 'tcp', 'udp', 'icmp', 'http', 'tls', 'dns', 'ssh', 'quic', 'http2', 'smb'];
const ALL_PROTOCOLS = [
  ...PROTOCOLS,
  ...['ipv4', 'ip4', 'ipv6', 'ip6', 'tcp-pkt', 'tcp-stream', 'icmpv4', 'icmpv6', 'pkthdr', 'sctp', 'http1', 'smtp', 'ftp', 'ftp-data', 'imap', 'dcerpc', 'nfs'],
  ...['ntp', 'tftp', 'ike', 'ikev2', 'krb5', 'dhcp', 'snmp', 'sip', 'rfb', 'mqtt', 'telnet', 'rdp', 'modbus', 'dnp3', 'enip', 'bittorrent-dht', 'tlss', 'pop3'],
  ...['TCP', 'Ip', 'TLS', 'Http', 'ICMPv6', 'UDP'],
];
const VALUES = ['', ':1', ':>1', ':"a"', ':a'];
/** Keywords with values of their own. */
const SPECIAL: Readonly<Record<string, readonly string[]>> = {
  flow: [
    ...[
      'to_server',
      'from_client',
      'to_client',
      'from_server',
      'established',
      'not_established',
      'stateless',
      'only_stream',
      'no_stream',
      'only_frag',
      'no_frag',
    ],
    ...[
      'to_server,established',
      'to_client,established',
      'to_server,to_client',
      'from_client,to_server',
      'established,not_established',
      'established,stateless',
    ],
    ...['not_established,stateless', 'only_stream,no_stream', 'only_frag,no_frag', 'to_server,no_stream', 'established,only_stream', 'established,established'],
    ...['TO_SERVER', 'to_server , established', 'to_server,', 'server', 'to_server,established,no_frag', '!established'],
  ],
  flowbits: [
    ...[
      'set,a',
      'unset,a',
      'toggle,a',
      'isset,a',
      'isnotset,a',
      'noalert',
      'noalert,a',
      'set',
      'isset',
      'isset,',
      'isset,a|b',
      'isset,a&b',
      'isnotset,a|b',
      'set,a|b',
    ],
    ...['set,a b', 'set, a', ' set,a', 'SET,a', 'isset,a|', 'isset,|a', 'reset,a', 'set,a,b', 'isset,a.b', 'noalertx'],
  ],
  itype: [
    '0',
    '8',
    '255',
    '256',
    '300',
    '<8',
    '>8',
    '<=8',
    '>=8',
    '!8',
    '3-5',
    '3<>5',
    '5-3',
    '5<>5',
    '3 - 5',
    '> 8',
    'echo',
    '8,0',
    '-1',
    '1000',
    '=8',
    '0x8',
  ],
  icode: ['0', '255', '256', '<8', '>8', '<=3', '!3', '3-5', '3<>5', '5<>3', 'a'],
  ttl: ['0', '64', '255', '256', '<5', '>5', '<=5', '>=5', '!5', '1-5', '5-1', '5-5', '1<>5', '-5', '5-', 'x', '1000', '>300'],
  dsize: ['0', '100', '65535', '65536', '<5', '>5', '<=5', '>=5', '!5', '1<>5', '5<>1', '1-5', '5<>5', 'x', '> 5', '5 <> 9', '100000'],
  urilen: ['5', '<5', '>5', '<=5', '1<>5', '5<>1', '5,norm', '5,raw', '5 , raw', '5,foo', '65535', '65536', '!5', 'x', '1-5', '> 5', '100000'],
  bsize: ['5', '<5', '>5', '<=5', '>=5', '!5', '1<>5', '5<>1', 'x', '5-9', '100000'],
  'dns.opcode': ['0', '4', '!4', '15', '16', '255', '256', '300', 'x', '! 4', '>4', '1-3'],
  ip_proto: [
    ...[
      'TCP',
      'udp',
      'ICMP',
      '!TCP',
      '6',
      '255',
      '256',
      '>50',
      '<50',
      '!>5',
      '! 6',
      '> 50',
      'gre',
      'esp',
      'ah',
      'ipv6-icmp',
      'icmp6',
      'sctp',
      'igmp',
      'ipip',
      'ipv6',
    ],
    ...['foo', '', '300', '0', '4', '!4', 'ipv6-route', 'ospf', '-1', '<>5'],
  ],
  'tls.version': ['1.0', '1.1', '1.2', '1.3', '1.4', '0x0304', '0xzz', ' 1.2 ', '"1.2"', 'tls1.2', '0x030', '0x03040'],
  ssl_version: [
    'sslv2',
    'sslv3',
    'tls1.0',
    'tls1.1',
    'tls1.2',
    'tls1.3',
    '!tls1.2',
    'tls1.0,tls1.1',
    '!tls1.0,tls1.1',
    'TLS1.2',
    'tls1.4',
    'tls1.0, tls1.1',
    '! tls1.0',
    'tls1.0|tls1.1',
    '',
  ],
  ssl_state: [
    'client_hello',
    'server_hello',
    'client_keyx',
    'server_keyx',
    'unknown',
    '!client_hello',
    'client_hello,server_hello',
    'client_hello|server_hello',
    'CLIENT_HELLO',
    'hello',
    'client_hello|',
    '! server_hello',
  ],
  'tcp.flags': [
    'S',
    'SA',
    'F',
    'R',
    'P',
    'U',
    'E',
    'C',
    '0',
    '1',
    '2',
    '12',
    '+A',
    '*SA',
    '!S',
    'A+',
    'SA*',
    'S!',
    'S,CE',
    'S,12',
    'S,',
    'X',
    '',
    '+',
    'SX',
    '+!S',
    ' S',
    'S ,CE',
    'sa',
  ],
  'app-layer-protocol': [
    'tls',
    '!tls',
    'http',
    'http1',
    'http2',
    'ssh',
    'failed',
    '!failed',
    'foo',
    '! tls',
    'dns',
    'smb',
    'ftp-data',
    'quic',
    'tcp',
    'ike',
    'TLS',
    'bittorrent-dht',
    'rdp',
    'telnet',
  ],
  sid: ['1', '0', '4294967295', '4294967296', '99999999999', 'x', '-1', '"5"', '', '1 2', ' 7'],
  rev: ['1', '0', '007', 'x', '"5"', '4294967295', '99999999999', '-1', '00'],
  gid: ['1', '0', 'x', '"5"', '-1', '4294967295'],
  priority: ['1', '0', '255', '256', 'high', '-1', '"1"', '99999999999'],
  classtype: ['bad-unknown', 'trojan-activity', 'no-such-type', 'a b', '"bad-unknown"', 'a.b'],
  reference: ['url,example.com', 'cve,2020-1', 'url, example.com', 'url', 'foo,bar', 'url,', ',x', ' url , x y'],
  metadata: ['a b', 'a b, c d', 'a', '', '"a b"'],
  target: ['src_ip', 'dest_ip', 'dst_ip', 'SRC_IP', ''],
  msg: ['"a"', 'a', '""', '"a', 'a"', '"semi\\;colon"', '"a;b"', '"a\\"b"', '"a\\\\b"', '"a:b"', '"a\\:b"', '"(a)"', '!"a"', '" "', '"a""b"'],
  ipopts: ['rr', 'lsrr', 'lsrre', 'ssrr', 'ts', 'sec', 'esec', 'eol', 'nop', 'any', 'satid', 'foo', 'RR', ''],
  icmp_id: ['5', '65535', '65536', '"5"', ' 5', 'x', '-1', '100000'],
  icmp_seq: ['5', '65535', '"5"', 'x', '123456'],
  tag: ['session', 'host', 'session,5,packets', 'host,5,seconds,src', 'foo', 'session,5', ''],
  isdataat: ['5', '!5', '5,relative', '5,rawbytes', '5,relative,rawbytes', '! 5', 'x', '', '5,foo', '-1', '70000'],
  depth: ['1', '3', '7', '40', '65535', '65536', '0', '-1', 'x', '"3"', ''],
  offset: ['0', '3', '65535', '65536', '-1', 'x', ''],
  distance: ['0', '3', '-3', '1048576', '1048577', 'x', ''],
  within: ['1', '3', '7', '0', '-1', '1048576', '1048577', 'x', ''],
  fast_pattern: ['only', '0,2', '1,1', '0,9', 'foo', '1', '1,', '0 , 2', '"only"'],
  pcre: [
    ...[
      '"/a/"',
      '"/a/i"',
      '"/a/s"',
      '"/a/m"',
      '"/a/x"',
      '"/a/R"',
      '"/a/U"',
      '"/a/H"',
      '"/a/W"',
      '"/a/B"',
      '"/a/G"',
      '"/a/E"',
      '"/a/A"',
      '"/a/Z"',
      '"/a/ii"',
      '"/a/iU"',
    ],
    ...[
      '!"/a/"',
      '/a/',
      '"/a"',
      '"a/"',
      '"//"',
      '"/(a/"',
      '"/a)/"',
      '"/[a/"',
      '"/a{2,1}/"',
      '"/a{2}/"',
      '"/*a/"',
      '"/a**/"',
      '"/a\\/b/"',
      '"/a/b/"',
      '"/a\\;b/"',
      '"/(?i)a/"',
    ],
    ...[
      '"/(?=a)b/"',
      '"/(a)\\1/"',
      '"/\\d+\\w\\s/"',
      '"/[^a-z]/"',
      '"/[z-a]/"',
      '"/^a$/"',
      '"/a|b|/"',
      '"/a+?/"',
      '"/(?:a)/"',
      '"/(?P<n>a)/"',
      '"/\\x41/"',
      '"/a{,3}/"',
      '"/a++/"',
      '"/(?>a)/"',
    ],
  ],
};
const TEXTS = [
  ...[
    '"a"',
    '!"a"',
    '""',
    'a',
    '"a',
    '"|41|"',
    '"|4|"',
    '"|41 42|"',
    '"|4142|"',
    '"|41|b|43|"',
    '"|41"',
    '"41|"',
    '"||"',
    '"a\\;b"',
    '"a;b"',
    '"a\\"b"',
    '"a\\\\b"',
    '"a\\:b"',
    '"a:b"',
  ],
  ...['"a\\qb"', '"|gg|"', '"|41\\;|"', '! "a"', '!!"a"', ' "a"', '"a" ', '"a|20|b"', '"\\|"', '"é"', '"|4 1|"', '"|41  42|"'],
];
const MODIFIERS = [
  ...[
    'nocase;',
    'startswith;',
    'endswith;',
    'rawbytes;',
    'startswith; endswith;',
    'nocase; nocase;',
    'startswith; startswith;',
    'endswith; endswith;',
    'depth:7; depth:8;',
    'offset:1; offset:2;',
  ],
  ...[
    'depth:6;',
    'depth:7;',
    'depth:9; offset:2;',
    'offset:2; depth:9;',
    'offset:2; depth:6;',
    'startswith; depth:9;',
    'depth:9; startswith;',
    'startswith; offset:1;',
    'offset:1; startswith;',
  ],
  ...[
    'endswith; depth:9;',
    'depth:9; endswith;',
    'endswith; offset:1;',
    'offset:0; startswith;',
    'distance:1;',
    'within:9;',
    'distance:1; within:9;',
    'within:6;',
    'within:7;',
    'distance:1; depth:9;',
  ],
  ...[
    'depth:9; distance:1;',
    'within:9; offset:1;',
    'startswith; distance:1;',
    'startswith; within:9;',
    'endswith; within:9;',
    'endswith; distance:1;',
    'distance:1; endswith;',
    'distance:1; distance:2;',
  ],
  ...[
    'within:9; within:10;',
    'fast_pattern;',
    'fast_pattern:only;',
    'fast_pattern; fast_pattern;',
    'fast_pattern:only; depth:9;',
    'fast_pattern:1,2;',
    'fast_pattern:5,4;',
    'rawbytes; nocase;',
    'bsize:7;',
  ],
  ...[
    'bsize:6;',
    'bsize:>6;',
    'bsize:<7;',
    'bsize:<8;',
    'prefilter;',
    'replace:"1234567";',
    'replace:"1";',
    'isdataat:1,relative;',
    'isdataat:!1,relative;',
    'http_uri;',
    'http_host;',
    'http_method;',
  ],
];
const BUFFERS = [
  '',
  'http.uri; ',
  'http.host; ',
  'http.method; ',
  'http.header; ',
  'http.response_body; ',
  'http.stat_code; ',
  'tls.sni; ',
  'dns.query; ',
  'ssh.proto; ',
  'pkt_data; ',
  'file.data; ',
  'tcp.hdr; ',
  'base64_data; ',
];
const TRANSFORMS = [
  ...[
    'dotprefix; ',
    'to_lowercase; ',
    'to_uppercase; ',
    'to_md5; ',
    'to_sha1; ',
    'to_sha256; ',
    'compress_whitespace; ',
    'strip_whitespace; ',
    'strip_pseudo_headers; ',
    'url_decode; ',
  ],
  ...[
    'header_lowercase; ',
    'xor:"0d0a"; ',
    'xor:"0"; ',
    'xor:0d; ',
    'xor:"zz"; ',
    'pcrexform:"(a)"; ',
    'pcrexform:"a"; ',
    'pcrexform:(a); ',
    'dotprefix; dotprefix; ',
    'dotprefix; to_lowercase; ',
    'dotprefix:1; ',
  ],
];
const ADDRESSES = [
  ...[
    'any',
    '!any',
    '10.0.0.1',
    '!10.0.0.1',
    '10.0.0.0/8',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '0.0.0.0/0',
    '10.0.0.256',
    '10.0.0',
    '10.0.0.1-10.0.0.9',
    '10.0.0.9-10.0.0.1',
    '10.0.0.1-10.0.0.1',
  ],
  ...[
    '10.0.0.0/255.0.0.0',
    '10.0.0.0/255.0.255.0',
    '10.0.0.0/255.255.255.255',
    '10.0.0.0/0.0.0.0',
    '2001:db8::1',
    '2001:db8::/32',
    '2001:db8::/129',
    '::/0',
    '!::/0',
    '::1-::9',
    '$HOME_NET',
    '!$HOME_NET',
  ],
  ...[
    '$NOWHERE',
    '$',
    '[10.0.0.1]',
    '[10.0.0.1,10.0.0.2]',
    '[10.0.0.1,]',
    '[,10.0.0.1]',
    '[]',
    '[10.0.0.1',
    '10.0.0.1]',
    '[[10.0.0.1]]',
    '![10.0.0.1,10.0.0.2]',
    '[10.0.0.0/8,!10.1.0.0/16]',
    '[!10.0.0.1]',
  ],
  ...[
    '[!10.0.0.1,!10.0.0.2]',
    '[10.0.0.0/8,[10.1.0.0/16,!10.1.1.0/24]]',
    '[$HOME_NET,!$HOME_NET]',
    '[any,10.0.0.1]',
    '[10.0.0.1, 10.0.0.2]',
    '[10.0.0.1 ,10.0.0.2]',
    '!!10.0.0.1',
    '[!10.0.0.0/8,10.0.0.0/8]',
    '[10.0.0.1,2001:db8::1]',
  ],
];
const PORTS = [
  ...[
    'any',
    '!any',
    '80',
    '!80',
    '0',
    '65535',
    '65536',
    '80:90',
    '90:80',
    '80:80',
    ':80',
    '80:',
    ':',
    '!80:90',
    '[80,443]',
    '[80,443',
    '80,443]',
    '[]',
    '[80]',
    '[[80]]',
    '![80,443]',
    '[80:90,!85]',
    '[!80]',
    '[!80,!443]',
  ],
  ...[
    '[80,]',
    '[,80]',
    '$HTTP_PORTS',
    '!$HTTP_PORTS',
    '$NOPORTS',
    '[$HTTP_PORTS,443]',
    'http',
    '80-90',
    '-1',
    '[80, 443]',
    '!!80',
    '[80,!80]',
    '[any,80]',
    '[1:65535]',
    '[0:65535]',
  ],
];
const HEADERS = [
  ...[
    'pass tcp any any -> any any',
    'drop tcp any any -> any any',
    'reject tcp any any -> any any',
    'alert tcp any any <> any any',
    'alert tcp any any <- any any',
    'alert tcp any any => any any',
    'alert tcp any any any any',
  ],
  ...[
    'rejectsrc tcp any any -> any any',
    'rejectdst tcp any any -> any any',
    'rejectboth tcp any any -> any any',
    'block tcp any any -> any any',
    'ALERT tcp any any -> any any',
    'Drop tcp any any -> any any',
    'alert tcp any any ->',
  ],
  ...[
    'alert tcp any -> any any',
    'alert any any -> any any',
    'tcp any any -> any any',
    'alert  tcp   any any  ->  any any ',
    'alert\ttcp any any -> any any',
    'alert tcp any any -> any any any',
    'config tcp any any -> any any',
  ],
];
const TAILS = [
  ...[
    '(sid:N;)',
    '( sid:N; )',
    '(sid:N)',
    '(sid:N;',
    'sid:N;)',
    '(sid:N;) ',
    '(sid:N;)x',
    '(sid:N; sid:N;)',
    '()',
    '',
    '(;sid:N;)',
    '(sid:N;;)',
    '(sid :N;)',
    '(sid: N;)',
    '(sid:N ;)',
    '(SID:N;)',
    '(sid:N; rev:1; rev:2;)',
  ],
  ...[
    '(msg:"a"; sid:N;)',
    '(msg:"a"; msg:"b"; sid:N;)',
    '(rev:1;)',
    '(sid:N; noalert; noalert;)',
    '(sid:N; priority:1; priority:2;)',
    '(sid:N; gid:1; gid:2;)',
    '(sid:N; flow:to_server; flow:established;)',
    '(sid:N;) # x',
  ],
];

/** One rule a line, each with a sid of its own. */
export function systematicRules(keywords: readonly string[]): readonly string[] {
  const rules: string[] = [];
  const add = (protocol: string, options: string, head = `alert ${protocol} any any -> any any`): void => {
    rules.push(`${head} (${options} sid:${2_000_001 + rules.length};)`);
  };
  for (const protocol of ALL_PROTOCOLS) {
    for (const options of [
      '',
      'content:"a";',
      'flow:to_server;',
      'flow:established;',
      'dsize:>5;',
      'app-layer-protocol:tls;',
      'flowbits:set,a;',
      'flowbits:isset,a;',
    ])
      add(protocol, options);
  }
  for (const keyword of keywords) {
    for (const value of VALUES) {
      add('ip', `${keyword}${value};`);
      add('tcp', `${keyword}${value};`);
    }
    for (const protocol of PROTOCOLS) {
      add(protocol, `${keyword};`);
      add(protocol, `${keyword}; content:"a";`);
      add(protocol, `content:"a"; ${keyword};`);
    }
    add('tcp', `flow:to_client; ${keyword}; content:"a";`);
    add('http', `flow:to_client; ${keyword}; content:"a";`);
    add('tls', `flow:to_client,established; ${keyword}; content:"a";`);
    add('tcp', `dsize:>0; ${keyword}; content:"a";`);
    add('http', `http.uri; content:"b"; ${keyword}; content:"a";`);
    add('tls', `tls.sni; content:"b"; ${keyword}; content:"a";`);
  }
  for (const [keyword, values] of Object.entries(SPECIAL)) {
    for (const value of values) {
      for (const protocol of PROTOCOLS.slice(0, 7)) {
        if (keyword === 'sid') rules.push(`alert ${protocol} any any -> any any (sid:${value};)`);
        else if (['depth', 'offset', 'fast_pattern', 'isdataat', 'bsize'].includes(keyword)) add(protocol, `content:"example"; ${keyword}:${value};`);
        else if (['distance', 'within'].includes(keyword)) add(protocol, `content:"a"; content:"example"; ${keyword}:${value};`);
        else add(protocol, `${keyword}:${value};`);
      }
    }
  }
  for (const text of TEXTS) for (const protocol of ['tcp', 'http']) add(protocol, `content:${text};`);
  for (const buffer of BUFFERS) {
    for (const modifier of MODIFIERS) {
      const protocol = buffer.startsWith('tls')
        ? 'tls'
        : buffer.startsWith('dns')
          ? 'dns'
          : buffer.startsWith('ssh')
            ? 'ssh'
            : buffer.startsWith('http')
              ? 'http'
              : 'tcp';
      add(protocol, `${buffer}content:"example"; ${modifier}`);
      add(protocol, `${buffer}content:!"example"; ${modifier}`);
      if (/distance|within|isdataat/.test(modifier)) add(protocol, `${buffer}content:"a"; content:"example"; ${modifier}`);
    }
    for (const text of ['"Example"', '"example.com"', '"a b"', '"|41|"']) add('tcp', `${buffer}content:${text}; nocase;`);
    for (const transform of TRANSFORMS) {
      add('tcp', `${buffer}${transform}content:"example";`);
      add('tcp', `${buffer}content:"example"; ${transform}`);
    }
    for (const value of SPECIAL['pcre'] ?? []) add('tcp', `${buffer}pcre:${value};`);
    add('tcp', buffer);
    add('tcp', `${buffer}${buffer}content:"a";`);
    add('tcp', `${buffer}bsize:5;`);
  }
  for (const address of ADDRESSES) {
    add('', '', `alert ip ${address} any -> any any`);
    add('', '', `alert tcp any any -> ${address} any`);
    add('', '', `alert tcp ${address} any <> 10.0.0.7 any`);
  }
  for (const port of PORTS) {
    add('', '', `alert tcp any ${port} -> any any`);
    add('', 'content:"a";', `alert udp any any -> any ${port}`);
    add('', '', `alert ip any any -> any ${port}`);
    add('', '', `alert icmp any any -> any ${port}`);
  }
  for (const header of HEADERS) add('', '', header);
  for (const tail of TAILS) rules.push(`alert tcp any any -> any any ${tail.replaceAll('N', String(2_000_001 + rules.length))}`);
  return rules;
}
