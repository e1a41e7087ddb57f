// Flows and small rule sets made by chance, so that they meet: the same names, networks and ports.

import type { Flow } from '../../src/network/firewall/engine/flow.ts';
import type { Chance } from './random.ts';

const NAMES = ['example.com', 'www.example.com', 'api.example.org', 'evil.test', 'a.evil.test', 'notexample.com'];
const SERVERS = ['203.0.113.9', '198.51.100.7', '10.9.0.4', '192.0.2.1'];
const CLIENTS = ['10.0.1.5', '10.0.2.6', '172.16.0.9'];

export function makeFlow(chance: Chance, index: number): Flow {
  // Ports of their own keep the flows apart in one capture.
  const sourcePort = 20_000 + index;
  const isVersion6 = chance.isOneIn(8);
  const ends = isVersion6
    ? { source: '2001:db8:1::5', destination: chance.pick(['2001:db8:2::9', '2001:db8:3::7']) }
    : { source: chance.pick(CLIENTS), destination: chance.pick(SERVERS) };
  const kind = chance.below(12);
  if (kind < 4) {
    const name = chance.isOneIn(8) ? undefined : chance.pick(NAMES);
    return {
      ...ends,
      sourcePort,
      destinationPort: chance.pick([443, 443, 8443]),
      protocol: 'tcp',
      application: 'tls',
      tlsServerName: name,
      segments: chance.isOneIn(6) ? 3 : 1,
    };
  }
  if (kind < 8) {
    return {
      ...ends,
      sourcePort,
      destinationPort: chance.pick([80, 80, 8080]),
      protocol: 'tcp',
      httpHost: chance.pick([...NAMES, 'WWW.Example.com', 'example.com:8080']),
      httpPath: chance.pick(['/', '/index.html', '/admin/login', '/api/v1?x=1']),
      httpMethod: chance.pick(['GET', 'POST', 'PUT']),
      httpUserAgent: chance.pick(['curl/8.5', 'Mozilla/5.0']),
    };
  }
  if (kind === 8) return { ...ends, sourcePort, destinationPort: 22, protocol: 'tcp', application: 'ssh' };
  if (kind === 9 || kind === 10) return { ...ends, sourcePort, destinationPort: 53, protocol: 'udp', dnsName: chance.pick(NAMES) };
  if (isVersion6) return { ...ends, sourcePort, destinationPort: 53, protocol: 'udp', dnsName: chance.pick(NAMES) };
  // The engine tells pings apart by addresses alone: each has its own.
  return { source: `10.0.${3 + (index >> 8)}.${index & 255}`, destination: chance.pick(SERVERS), protocol: 'icmp' };
}

const NETWORKS = [
  'any',
  'any',
  'any',
  'any',
  'any',
  'any',
  'any',
  '$HOME_NET',
  '$EXTERNAL_NET',
  '10.0.0.0/8',
  '203.0.113.0/24',
  '![203.0.113.0/24,10.0.0.0/8]',
  '[192.0.2.0/24,198.51.100.0/24]',
  '!203.0.113.9',
  '2001:db8::/32',
  '[10.0.0.0/8,!10.0.2.0/24]',
  '[$EXTERNAL_NET,10.0.0.0/8]',
];
const FLOW = [
  '',
  '',
  'flow:to_server;',
  'flow:to_server,established;',
  'flow:established;',
  'flow:not_established;',
  'flow:to_client;',
  'flow:to_client,established;',
];

function names(chance: Chance, buffer: string): string {
  const name = chance.pick(NAMES);
  const nocase = buffer === 'http.host' ? '' : chance.pick(['', ' nocase;']);
  const shape = chance.below(8);
  if (shape === 0) return `${buffer}; dotprefix; content:".${name}"; endswith;${nocase}`;
  if (shape === 1) return `${buffer}; content:"${name}"; startswith; endswith;${nocase}`;
  if (shape === 2) return `${buffer}; content:"${name}"; endswith;`;
  if (shape === 3) return `${buffer}; content:!"${name}";`;
  if (shape === 4) return `${buffer}; content:"${name.slice(0, 3)}"; depth:${3 + chance.below(6)};${nocase}`;
  if (shape === 5) return `${buffer}; pcre:"/${chance.pick(['^www\\.', '(evil|bad)', 'example\\.(com|org)$', '^[a-z]+\\.[a-z]{3,4}$'])}/";`;
  if (shape === 6) return `${buffer}; content:"e"; content:"a"; distance:${chance.below(3)}; within:${4 + chance.below(6)};`;
  return `${buffer}; bsize:${chance.pick(['>11', '<12', '11', '9<>14'])};${chance.isOneIn(2) ? ` content:"com";` : ''}`;
}

export function makeRuleset(chance: Chance): string {
  const count = 1 + chance.below(7);
  return Array.from({ length: count }, (_, index) => {
    const action = chance.pick(['pass', 'pass', 'drop', 'drop', 'reject', 'alert']);
    const protocol = chance.pick(['tcp', 'tcp', 'tcp', 'udp', 'ip', 'icmp', 'tls', 'tls', 'http', 'http', 'dns', 'ssh']);
    const options: string[] = [];
    const flow = chance.pick(FLOW);
    if (protocol === 'tls' && chance.isOneIn(2)) options.push(names(chance, 'tls.sni'));
    else if (protocol === 'tls' && chance.isOneIn(3)) options.push('ssl_state:client_hello;');
    if (protocol === 'http' && chance.isOneIn(2)) {
      options.push(
        chance.pick([
          () => names(chance, 'http.host'),
          () => 'http.method; content:"GET";',
          () => `http.uri; content:"/admin"; startswith;`,
          () => 'http.user_agent; content:"curl";',
          () => 'http.header_names; content:"|0d 0a|"; startswith;',
          () => 'http.request_line; content:"POST "; startswith;',
          () => 'urilen:>5;',
          () => 'http.uri.raw; content:"index";',
        ])(),
      );
    }
    if (protocol === 'dns' && chance.isOneIn(2)) options.push(names(chance, 'dns.query'));
    if (protocol === 'tcp' && chance.isOneIn(4)) options.push(`app-layer-protocol:${chance.pick(['tls', '!tls', 'http', '!http', 'ssh'])};`);
    if (protocol === 'tcp' && chance.isOneIn(6)) options.push(chance.pick(['tcp.flags:S;', 'dsize:0;', 'dsize:>0;', 'flags:SA;', 'sameip;']));
    if (protocol === 'ip' && chance.isOneIn(2))
      options.push(chance.pick(['ip_proto:TCP;', 'ip_proto:!TCP;', 'ip_proto:17;', 'ip_proto:!UDP; ip_proto:!ICMP;']));
    if (protocol === 'icmp' && chance.isOneIn(2)) options.push(chance.pick(['itype:8;', 'itype:0;', 'icode:0;']));
    if (chance.isOneIn(5))
      options.push(chance.pick(['flowbits:set,a;', 'flowbits:isset,a;', 'flowbits:isnotset,a;', 'flowbits:unset,a;', 'flowbits:set,b;', 'flowbits:isset,b;']));
    if (chance.isOneIn(5)) options.push(`priority:${1 + chance.below(4)};`);
    const isOneSided = options.some((option) => /tls\.sni|http\.|dns\.|urilen/.test(option));
    if (!(isOneSided && flow.includes('to_client'))) options.unshift(flow);
    const ports = chance.pick(['any', 'any', 'any', 'any', 'any', '443', '80', '!80', '[80,443]', '1024:', '53', '![22,80]']);
    const way = chance.isOneIn(10) ? '<>' : '->';
    const [from, to] = [chance.pick(NETWORKS), chance.pick(NETWORKS)];
    return `${action} ${protocol} ${from} any ${from === to && way === '<>' ? '->' : way} ${to} ${ports} (${options.filter((option) => option !== '').join(' ')} sid:${100 + chance.below(9) * 10 + index};)`;
  }).join('\n');
}
