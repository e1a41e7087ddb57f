// Single rules made by chance, rich in what they ask of a buffer, an address, a port or a packet: alone in a rule set, nothing hides behind another.

import type { Chance } from './random.ts';

type Make = (chance: Chance) => string;

const PIECES: Readonly<Record<string, readonly string[]>> = {
  'http.uri': ['/', 'index', '.html', '/admin', 'login', 'api', 'v1', '?x=1', '/api/v1?x=1', 'n', 'zz'],
  'http.uri.raw': ['/', 'index', '.html', '/admin/login', '?x='],
  'http.host': ['example', '.com', 'www.', 'evil.test', 'a.', 'e', 'not', 'example.com'],
  'http.host.raw': ['Example', 'example', ':8080', 'WWW', '.com'],
  'http.user_agent': ['curl', 'Mozilla/5.0', '/', '.', '8.5', 'moz'],
  'http.method': ['GET', 'POST', 'PUT', 'P', 'T'],
  'http.request_line': ['GET /', ' HTTP/1.1', 'POST', 'admin', 'x=1 '],
  'tls.sni': ['example', '.com', 'www.', 'evil.test', 'a.', 'e', 'not', 'example.com', 'EXAMPLE'],
  'dns.query': ['example', '.com', 'www.', 'evil.test', 'a.', 'e', 'not', 'EVIL'],
};
const PATTERNS = [
  '^[a-z]+\\.',
  'e.a',
  '(?:ex|ev)[^.]{2,5}\\.',
  '[[:digit:]]',
  '^www|^api',
  '\\.(?:com|org|test)$',
  '\\bexample\\b',
  'a{1}',
  't{2,}',
  'x?i?l\\.',
  '[a-e]{3}',
  '\\x2eorg',
  '^.{9}$',
  '^.{11,13}$',
  '\\w+\\.\\w+\\.\\w+',
  '\\D$',
  '[^a-z.]',
  '(e|v)+i',
  '(?i)EXAMPLE',
  'e\\Bx',
  '\\.+?c',
  '[\\w.]{11}',
  'l[^\\w]',
];

function content(chance: Chance, buffer: string, isFirst: boolean): string {
  const text = chance.pick(PIECES[buffer] ?? ['a']);
  const isNegated = !isFirst && chance.isOneIn(4);
  const parts = [`content:${isNegated ? '!' : ''}"${text.replace(/[:;]/g, (mark) => `\\${mark}`)}";`];
  const shape = chance.below(10);
  if (shape === 0) parts.push('startswith;');
  else if (shape === 1) parts.push(`offset:${chance.below(8)};`);
  else if (shape === 2) parts.push(`depth:${text.length + chance.below(8)};`);
  else if (shape === 3) parts.push(`offset:${chance.below(5)}; depth:${text.length + chance.below(6)};`);
  else if (!isFirst && shape === 4) parts.push(`distance:${chance.below(5)};`);
  else if (!isFirst && shape === 5) parts.push(`within:${text.length + chance.below(8)};`);
  else if (!isFirst && shape === 6) parts.push(`distance:${chance.below(7) - 3}; within:${text.length + chance.below(8)};`);
  if (!isNegated && chance.isOneIn(5) && shape > 6) parts.push('endswith;');
  if (buffer !== 'http.host' && chance.isOneIn(3)) parts.push('nocase;');
  return parts.join(' ');
}

const TRANSFORMS = ['dotprefix; ', 'to_uppercase; ', 'strip_whitespace; ', 'compress_whitespace; '];

function asked(chance: Chance, buffer: string): string {
  const transform = chance.isOneIn(6) ? chance.pick(TRANSFORMS) : '';
  const shape = chance.below(8);
  if (shape === 0) return `${buffer}; ${transform}bsize:${chance.pick(['4', '>4', '<12', '>=11', '<=11', '!11', '3<>12', '10-14', '1'])};`;
  if (shape === 1)
    return `${buffer}; ${transform}${content(chance, buffer, true)} isdataat:${chance.pick(['', '!'])}${chance.below(6)}${chance.pick(['', ',relative'])};`;
  if (shape === 2 && /sni|query|http\.host$/.test(buffer))
    return `${buffer}; pcre:${chance.pick(['', '', '!'])}"/${chance.pick(PATTERNS)}/${chance.pick(['', '', 'i', 's'])}";`;
  const made = Array.from({ length: 1 + chance.below(3) }, (_, index) => content(chance, buffer, index === 0));
  // A content in lower case never matches after `to_uppercase`, which refuses the rule.
  const isUpper = transform === 'to_uppercase; ' && made.some((one) => /content:"[^"]*[a-z]/.test(one));
  return `${buffer}; ${isUpper ? '' : transform}${made.join(' ')}`;
}

const words =
  (...items: readonly string[]): Make =>
  (chance) =>
    chance.pick(items);
const buffer =
  (...items: readonly string[]): Make =>
  (chance) =>
    asked(chance, chance.pick(items));

/** What is asked in a rule on a protocol. */
const OPTIONS: Readonly<Record<string, Make>> = {
  http: buffer('http.uri', 'http.uri', 'http.host', 'http.host', 'http.user_agent', 'http.method', 'http.request_line', 'http.uri.raw', 'http.host.raw'),
  'http ': words('urilen:1;', 'urilen:>1;', 'urilen:<12;', 'urilen:4<>13;', 'urilen:11;', 'urilen:<12,raw;'),
  tls: buffer('tls.sni'),
  'tls ': words('ssl_state:client_hello;', 'ssl_state:!client_hello;', 'ssl_state:client_hello|client_keyx;', ''),
  dns: buffer('dns.query'),
  'dns ': words('dns.opcode:0;', 'dns.opcode:!0;', 'dns.opcode:4;', 'dns.opcode:!4;', ''),
  ssh: words('', 'flow:to_server;', 'flow:to_client;'),
  tcp: words(
    'tcp.flags:S;',
    'tcp.flags:SA;',
    'tcp.flags:+S;',
    'tcp.flags:+A;',
    'tcp.flags:A;',
    'tcp.flags:S,CE;',
    'flags:SA,12;',
    'tcp.flags:F;',
    'tcp.flags:0;',
    'tcp.flags:SA+;',
  ),
  'tcp ': words(
    'dsize:0;',
    'dsize:>0;',
    'dsize:!0;',
    'dsize:<1;',
    'dsize:<=0;',
    'dsize:>=1;',
    'sameip;',
    'app-layer-protocol:tls;',
    'app-layer-protocol:!ssh;',
    'app-layer-protocol:http;',
  ),
  udp: words('', 'dsize:>0;', 'dsize:0;', 'sameip;', 'app-layer-protocol:dns;', 'app-layer-protocol:!dns;'),
  icmp: words('itype:8;', 'itype:0;', 'itype:>5;', 'itype:<8;', 'itype:!8;', 'itype:7<>9;', 'icode:0;', 'icode:>0;', 'itype:>=8;', 'itype:<=0;'),
  ip: words('ip_proto:6;', 'ip_proto:!6;', 'ip_proto:<6;', 'ip_proto:>6;', 'ip_proto:UDP;', 'ip_proto:icmp;', 'ip_proto:>1; ip_proto:<17;', 'sameip;', ''),
  ipv4: words('', 'flow:to_server;'),
  ip6: words('', 'flow:to_client;'),
};
const FLOWS = words(
  '',
  '',
  '',
  'flow:to_server;',
  'flow:to_client;',
  'flow:established;',
  'flow:not_established;',
  'flow:to_server,established;',
  'flow:stateless;',
  'flow:to_client,not_established;',
  'flow:no_frag;',
);
const NETWORKS = words(
  'any',
  'any',
  'any',
  '10.0.1.5',
  '!10.0.1.5',
  '[10.0.1.5,10.0.2.6]',
  '[10.0.0.0/8,!10.0.2.0/24]',
  '[10.0.0.0/8,[172.16.0.0/12,!10.0.2.0/24]]',
  '[!10.0.0.0/8,2001:db8::/32]',
  '[10.0.0.0/8,!2001:db8:2::/48]',
  '10.0.1.0-10.0.2.5',
  '203.0.113.0/255.255.255.0',
  '2001:db8:1::/48',
  '![172.16.0.0/12,2001:db8::/32]',
  '!$EXTERNAL_NET',
  '[$HOME_NET,203.0.113.9]',
  '[$EXTERNAL_NET,!203.0.113.9]',
  '!$HOME_NET',
  '[any,!10.0.1.5]',
);
const PORTS = words(
  'any',
  'any',
  'any',
  '443',
  '!443',
  '80:443',
  '!80:443',
  ':80',
  '1024:',
  '[22,53,80]',
  '![22,53,80]',
  '[1:1000,!443]',
  '[80:8080,![443,444]]',
  '[443,[22,80]]',
  '$HTTP_PORTS',
  '!$HTTP_PORTS',
  '[$HTTP_PORTS,53]',
  '[any,!53]',
);

/** One rule that drops, and now and then one before it that passes. */
export function makeSingle(chance: Chance): string {
  const sid = 500 + chance.below(9);
  const rule = makeOne(chance, chance.pick(['drop', 'drop', 'drop', 'reject']), sid);
  return chance.isOneIn(5) ? `${makeOne(chance, 'pass', sid + 100)}\n${rule}` : rule;
}

function makeOne(chance: Chance, action: string, sid: number): string {
  const kind = chance.pick([
    'http',
    'http',
    'http',
    'http ',
    'tls',
    'tls',
    'tls',
    'tls ',
    'dns',
    'dns',
    'dns ',
    'ssh',
    'tcp',
    'tcp ',
    'udp',
    'icmp',
    'ip',
    'ipv4',
    'ip6',
  ]);
  const option = OPTIONS[kind]?.(chance) ?? '';
  let flow = option.includes('flow:') ? '' : FLOWS(chance);
  // Nothing that a client says is in what a server sends.
  if (/http|sni|query|urilen|ssl_state/.test(option) && flow.includes('to_client')) flow = '';
  const way = chance.isOneIn(8) ? '<>' : '->';
  const sometimes = (make: Make) => (chance.isOneIn(2) ? 'any' : make(chance));
  const [from, to] = [sometimes(NETWORKS), sometimes(NETWORKS)];
  const isSame = way === '<>' && from === to;
  const ports = /^(?:icmp|ip)/.test(kind) && chance.isOneIn(2) ? 'any' : sometimes(PORTS);
  return `${action} ${kind.trim()} ${from} any ${isSame ? '->' : way} ${to} ${ports} (${[flow, option].filter((one) => one !== '').join(' ')} sid:${sid};)`;
}
