// Rules made by chance: well formed ones, and ones with a fault that a person could make.

import type { Chance } from './random.ts';

type Make = (chance: Chance) => string;
const words =
  (...items: readonly string[]): Make =>
  (chance) =>
    chance.pick(items);

const PROTOCOLS = words(
  'tcp',
  'tcp',
  'tcp',
  'udp',
  'icmp',
  'ip',
  'http',
  'http',
  'tls',
  'tls',
  'dns',
  'ssh',
  'tcp-pkt',
  'tcp-stream',
  'smtp',
  'ftp',
  'smb',
  'ntp',
  'http1',
  'http2',
  'quic',
);
const ADDRESSES = words(
  'any',
  'any',
  '$HOME_NET',
  '$EXTERNAL_NET',
  '!$HOME_NET',
  '10.0.0.0/8',
  '10.1.2.3',
  '!192.0.2.0/24',
  '[10.0.0.0/8,192.168.0.0/16]',
  '[10.0.0.0/8,!10.1.0.0/16]',
  '![10.0.0.0/8, 172.16.0.0/12]',
  '2001:db8::/32',
  '[$HOME_NET,203.0.113.0/24]',
  '10.0.0.1-10.0.0.9',
  '10.0.0.0/255.0.0.0',
  '[10.0.0.0/8,[172.16.0.0/12,!172.16.1.0/24]]',
);
const PORTS = words(
  'any',
  'any',
  'any',
  '80',
  '443',
  '!22',
  '1024:',
  ':1023',
  '8000:8080',
  '[80,443]',
  '[80:90,!85]',
  '![21,23]',
  '$HTTP_PORTS',
  '!$HTTP_PORTS',
);
const DIRECTIONS = words('->', '->', '->', '->', '<>');

const TEXTS = ['example.com', '.example.com', 'a', 'GET', '/index', 'evil', '|41 42|', '|0d 0a|', 'a\\;b', 'x|20|y', 'www', 'mal\\"ware', 'host\\:x'];
const content: Make = (chance) => `content:${chance.isOneIn(8) ? '!' : ''}"${chance.pick(TEXTS)}";`;
const modified: Make = (chance) => {
  const choice = chance.below(9);
  const base = content(chance);
  if (choice === 0) return `${base} nocase;`;
  if (choice === 1) return `${base} startswith;`;
  if (choice === 2) return `${base} endswith;`;
  if (choice === 3) return `${base} depth:${chance.pick([20, 40, 12])};`;
  if (choice === 4) return `${base} offset:${chance.below(5)};`;
  if (choice === 5) return `${base} ${base.replace('!', '')} distance:${chance.below(4)};`;
  if (choice === 6) return `${base} startswith; endswith;`;
  if (choice === 7 && !base.includes('!')) return `${base} fast_pattern;`;
  return base;
};
const lower: Make = (chance) =>
  `content:"${chance.pick(['example.com', '.example.com', 'a', 'evil', 'www'])}";${chance.pick(['', ' endswith;', ' startswith;', ' startswith; endswith;'])}`;
const pcre: Make = words('pcre:"/a+b/";', 'pcre:"/^www\\./i";', 'pcre:"/(a|b)c$/";', 'pcre:!"/x/";', 'pcre:"/\\d{1,3}\\.\\d+/";', 'pcre:"/[a-z]+(?:x|y)?/s";');

const FLOW = words(
  'flow:to_server;',
  'flow:established;',
  'flow:to_server,established;',
  'flow:established,to_client;',
  'flow:not_established;',
  'flow: to_server, established;',
  'flow:from_client;',
  'flow:stateless;',
  'flow:to_client;',
);
const BITS = words(
  'flowbits:set,a;',
  'flowbits:isset,a;',
  'flowbits:isnotset,b;',
  'flowbits:unset,a;',
  'flowbits:set,x.y;',
  'flowbits:isset,a|b;',
  'flowbits:toggle,c;',
  'flowbits:noalert;',
);
const PACKET: Readonly<Record<string, Make>> = {
  tcp: words(
    'tcp.flags:S;',
    'flags:SA;',
    'tcp.flags:S,CE;',
    'flags:+A;',
    'dsize:>100;',
    'dsize:0;',
    'dsize:10<>20;',
    'ttl:>5;',
    'ttl:64;',
    'window:0;',
    'seq:1;',
    'ack:0;',
    'sameip;',
    'stream_size:server,>,10;',
    'fragbits:D;',
    'id:5;',
    'ipopts:rr;',
  ),
  udp: words('dsize:>100;', 'ttl:1-5;', 'ttl:<10;', 'sameip;', 'tos:8;'),
  icmp: words('itype:8;', 'icode:0;', 'itype:>3;', 'icmp_id:5;', 'icmp_seq:1;', 'itype:0;', 'ttl:3;'),
  ip: words('ip_proto:TCP;', 'ip_proto:!UDP;', 'ip_proto:47;', 'ip_proto:!TCP; ip_proto:!UDP;', 'ttl:5;', 'sameip;', 'ip_proto:>50;'),
};
const APP: Readonly<Record<string, Make>> = {
  http: (chance) => {
    const choice = chance.below(9);
    if (choice < 3) return `${chance.pick(['http.host;', 'http.host; dotprefix;'])} ${lower(chance)}`;
    if (choice === 3) return `http.method; content:"${chance.pick(['GET', 'POST', 'PUT'])}";`;
    if (choice === 4) return `http.uri; ${modified(chance)}`;
    if (choice === 5) return `http.user_agent; content:"curl"; nocase;`;
    if (choice === 6) return `urilen:${chance.pick(['5', '>5', '<100', '5<>90'])};`;
    if (choice === 7) return `content:"abc"; ${chance.pick(['http_uri;', 'http_header;', 'http_host;', 'http_method;', 'http_user_agent;'])}`;
    return `http.header_names; content:"|0d 0a|"; startswith;`;
  },
  tls: (chance) => {
    const choice = chance.below(8);
    if (choice < 3) return `tls.sni; ${chance.pick(['', 'dotprefix; ', 'to_lowercase; '])}${modified(chance)}`;
    if (choice === 3) return `ssl_state:${chance.pick(['client_hello', 'server_hello', '!client_hello', 'client_hello|server_hello'])};`;
    if (choice === 4) return `tls.version:${chance.pick(['1.0', '1.2', '1.3'])};`;
    if (choice === 5) return `ssl_version:${chance.pick(['tls1.0', 'tls1.0,tls1.1', '!tls1.2', 'sslv3'])};`;
    if (choice === 6) return `tls.sni; ${pcre(chance)}`;
    return `tls.cert_subject; ${modified(chance)}`;
  },
  dns: (chance) => (chance.isOneIn(5) ? `dns.opcode:${chance.below(6)};` : `dns.query; ${chance.pick(['', 'dotprefix; '])}${modified(chance)}`),
  ssh: (chance) => `${chance.pick(['ssh.proto;', 'ssh.software;'])} ${modified(chance)}`,
};
const META = words(
  '',
  '',
  'rev:2;',
  'priority:1;',
  'classtype:bad-unknown;',
  'metadata:owner net;',
  'reference:url,example.com/a;',
  'gid:1;',
  'target:src_ip;',
  'noalert;',
  'msg:"x";',
);

export function makeRule(chance: Chance, sid: number): string {
  const action = chance.pick(['alert', 'drop', 'pass', 'reject']);
  const protocol = PROTOCOLS(chance);
  const transport = protocol.startsWith('tcp') ? 'tcp' : protocol;
  const options: string[] = [];
  const message = META(chance);
  if (!chance.isOneIn(4) && !message.startsWith('msg')) options.push(`msg:"${chance.pick(['a', 'block it', 'semi\\;colon', 'x: y', '(z)'])}";`);
  if (chance.isOneIn(2)) options.push(FLOW(chance));
  const inPackets = PACKET[transport];
  if (inPackets !== undefined && chance.isOneIn(2)) options.push(inPackets(chance));
  const app = APP[transport === 'http1' ? 'http' : transport] ?? (transport === 'tcp' ? APP[chance.pick(['http', 'tls', 'ssh'])] : undefined);
  const hasApp = app !== undefined && chance.isOneIn(2);
  if (!hasApp && chance.isOneIn(4)) options.push(modified(chance));
  if (hasApp) options.push(app(chance));
  if (!hasApp && transport === 'tcp' && chance.isOneIn(4))
    options.push(`app-layer-protocol:${chance.pick(['tls', '!tls', 'http', '!http', 'ssh', 'failed'])};`);
  if (chance.isOneIn(5)) options.push(BITS(chance));
  options.push(message);
  const head = `${action} ${protocol} ${ADDRESSES(chance)} ${PORTS(chance)} ${DIRECTIONS(chance)} ${ADDRESSES(chance)} ${PORTS(chance)}`;
  return `${head} (${options.filter((option) => option !== '').join(' ')} sid:${sid};)`;
}

/** Faults, one at a time. */
const FAULTS: readonly ((rule: string, chance: Chance) => string)[] = [
  (rule) => rule.replace('; sid', ' sid'),
  (rule) => rule.replace('sid:', 'sidd:'),
  (rule) => rule.replace(/sid:\d+;/, ''),
  (rule) => rule.replace('->', '=>').replace('<>', '<-'),
  (rule) => rule.replace(/^\w+/, 'block'),
  (rule) => rule.replace(/^(\w+) \S+/, '$1 tlss'),
  (rule) => rule.replace(/content:(!?)"([^"\\]*)"/, 'content:$1$2'),
  (rule) => rule.replace(/content:/, 'contents:'),
  (rule) => rule.replace(/content:(!?)"[^"\\]*"/, 'content:$1""'),
  (rule) => rule.replace(/content:(!?)"[^"\\]*"/, 'content:$1"|4|"'),
  (rule) => rule.replace(/content:(!?)"[^"\\]*"/, 'content:$1"ab\\qc"'),
  (rule) => rule.replace(/flow:[^;]*;/, 'flow:to_srever;'),
  (rule) => rule.replace(/flow:[^;]*;/, 'flow:to_server,to_client;'),
  (rule) => rule.replace(/flow:[^;]*;/, 'flow:established,not_established;'),
  (rule) => rule.replace(/flowbits:[^;]*;/, 'flowbits:isst,a;'),
  (rule) => rule.replace(/flowbits:\w+,\S+;/, 'flowbits:set;'),
  (rule) => rule.replace(/10\.0\.0\.0\/8/, '10.0.0.0/40'),
  (rule) => rule.replace(/10\.1\.2\.3/, '10.1.2.300'),
  (rule) => rule.replace(/\$HOME_NET/, '$HOMENET'),
  (rule) => rule.replace(/ 443 /, ' 70000 '),
  (rule) => rule.replace(/8000:8080/, '8080:8000'),
  (rule) => rule.replace(/msg:"/, 'msg:'),
  (rule) => rule.replace(/nocase;/, 'nocase; nocase;'),
  (rule) => rule.replace(/nocase;/, 'nocase:1;'),
  (rule) => rule.replace(/depth:\d+/, 'depth:0'),
  (rule) => rule.replace(/startswith;/, 'startswith; depth:30;'),
  (rule) => rule.replace(/distance:\d/, 'distance:x y'),
  (rule) => rule.replace(/tls\.sni; /, 'tls.sni; http.host; '),
  (rule) => rule.replace(/tls\.version:\S+;/, 'tls.version:1.7;'),
  (rule) => rule.replace(/ssl_state:[^;]*;/, 'ssl_state:hello;'),
  (rule) => rule.replace(/ttl:[^;]*;/, 'ttl:900;'),
  (rule) => rule.replace(/flags:[^;]*;/, 'flags:XYZ;'),
  (rule) => rule.replace(/priority:1;/, 'priority:high;'),
  (rule) => rule.replace(/rev:2;/, 'rev:0;'),
  (rule) => rule.replace(/ip_proto:[^;]*;/, 'ip_proto:999;'),
  (rule) => rule.replace(/app-layer-protocol:[^;]*;/, 'app-layer-protocol:foo;'),
  (rule) => rule.replace(/pcre:"\//, 'pcre:"'),
  (rule) => rule.replace(/pcre:"\/[^/]*\//, 'pcre:"/(a/'),
  (rule) => rule.replace(/http\.host;( dotprefix;)? content:"\w/, 'http.host;$1 content:"A'),
  (rule) => rule.replace(/ sid:/, ' nocase; sid:'),
  (rule) => rule.replace(/ sid:/, ' msg:"again"; sid:'),
  (rule) => rule.replace(/ sid:/, ' tls.sni; sid:'),
  (rule) => rule.replace(/urilen:[^;]*;/, 'urilen:many;'),
  (rule) => rule.replace(/itype:[^;]*;/, 'itype:echo;'),
  (rule) => rule.replace(/dsize:[^;]*;/, 'dsize:5<>2;'),
  (rule, chance) => rule.replace(/;/g, (mark) => (chance.isOneIn(6) ? '' : mark)),
  (rule) => `${rule} trailing`,
];

/** A rule with a fault, or the rule itself where the fault finds no place. */
export function spoil(rule: string, chance: Chance): string {
  return chance.pick(FAULTS)(rule, chance);
}
