// Rules that together use every keyword of Suricata and every kind of value, well formed or not; what is right is for Suricata to say.

import { BUFFERS, MODIFIERS, SPECIAL, TEXTS, TRANSFORMS } from './rule-values.ts';

const PROTOCOLS = ['ip', 'tcp', 'udp', 'icmp', 'http', 'tls', 'dns', 'ssh', 'quic', 'http2', 'smb'];
const ALL_PROTOCOLS = [
  ...PROTOCOLS,
  'ipv4',
  'ip4',
  'ipv6',
  'ip6',
  'tcp-pkt',
  'tcp-stream',
  'icmpv4',
  'icmpv6',
  'pkthdr',
  'sctp',
  'http1',
  'smtp',
  'ftp',
  'ftp-data',
  'imap',
  'dcerpc',
  'nfs',
  'ntp',
  'tftp',
  'ike',
  'ikev2',
  'krb5',
  'dhcp',
  'snmp',
  'sip',
  'rfb',
  'mqtt',
  'telnet',
  'rdp',
  'modbus',
  'dnp3',
  'enip',
  'bittorrent-dht',
  'tlss',
  'pop3',
  'TCP',
  'Ip',
  'TLS',
  'Http',
  'ICMPv6',
  'UDP',
];
const VALUES = ['', ':1', ':>1', ':"a"', ':a'];
const ADDRESSES = [
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
  '[!10.0.0.1,!10.0.0.2]',
  '[10.0.0.0/8,[10.1.0.0/16,!10.1.1.0/24]]',
  '[$HOME_NET,!$HOME_NET]',
  '[any,10.0.0.1]',
  '[10.0.0.1, 10.0.0.2]',
  '[10.0.0.1 ,10.0.0.2]',
  '!!10.0.0.1',
  '[!10.0.0.0/8,10.0.0.0/8]',
  '[10.0.0.1,2001:db8::1]',
];
const PORTS = [
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
];
const HEADERS = [
  'pass tcp any any -> any any',
  'drop tcp any any -> any any',
  'reject tcp any any -> any any',
  'alert tcp any any <> any any',
  'alert tcp any any <- any any',
  'alert tcp any any => any any',
  'alert tcp any any any any',
  'rejectsrc tcp any any -> any any',
  'rejectdst tcp any any -> any any',
  'rejectboth tcp any any -> any any',
  'block tcp any any -> any any',
  'ALERT tcp any any -> any any',
  'Drop tcp any any -> any any',
  'alert tcp any any ->',
  'alert tcp any -> any any',
  'alert any any -> any any',
  'tcp any any -> any any',
  'alert  tcp   any any  ->  any any ',
  'alert\ttcp any any -> any any',
  'alert tcp any any -> any any any',
  'config tcp any any -> any any',
];
const TAILS = [
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
  '(msg:"a"; sid:N;)',
  '(msg:"a"; msg:"b"; sid:N;)',
  '(rev:1;)',
  '(sid:N; noalert; noalert;)',
  '(sid:N; priority:1; priority:2;)',
  '(sid:N; gid:1; gid:2;)',
  '(sid:N; flow:to_server; flow:established;)',
  '(sid:N;) # x',
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
