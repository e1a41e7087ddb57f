// Rules that together use every keyword of Suricata and every kind of value, well formed or not; what is right is for Suricata to say.

import { readFileSync } from 'node:fs';
import { ADDRESSES, ALL_PROTOCOLS, HEADERS, PORTS, PROTOCOLS, TAILS, VALUES } from './rule-headers.ts';
import { BUFFERS, MODIFIERS, TEXTS, TRANSFORMS } from './rule-texts.ts';
import { EVERY, OF_KEYWORDS, OF_PROTOCOLS } from './rule-values.ts';

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
  for (const [keyword, values] of OF_PROTOCOLS) {
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
    for (const value of OF_PROTOCOLS.get('pcre') ?? []) add('tcp', `${buffer}pcre:${value};`);
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
  for (const [keyword, values] of OF_KEYWORDS) {
    for (const value of values) add('ip', `${/^(?:byte_|replace)/.test(keyword) ? 'content:"a"; ' : ''}${keyword}:${value};`);
  }
  for (const { keyword, protocol, options } of EVERY) {
    const written = options.replaceAll('@', keyword);
    for (const one of ['tcp', protocol, 'ip', 'ssh']) add(one, written);
    for (const before of ['flow:to_server;', 'flow:to_client;', 'flow:established,to_server;', 'flow:established,to_client;', 'dsize:>0;', 'tag:session;'])
      add('tcp', `${before} ${written}`);
    add(protocol, `${written} ${written}`);
    // The value negated, in quotes and without them, with something before it or after it, none, or one where none is asked for.
    const of = (change: (value: string) => string): void => {
      if (options.includes('@:'))
        add(
          protocol,
          options.replace(/@:([^;]*)/, (_, value: string) => `${keyword}:${change(value)}`),
        );
    };
    of((value) => `!${value}`);
    of((value) => (value.startsWith('"') ? value.slice(1, -1) : `"${value}"`));
    for (const more of ['x', ' x']) {
      of((value) => (value.endsWith('"') ? `${value.slice(0, -1)}${more}"` : value + more));
      of((value) => (value.startsWith('"') ? `"${more}${value.slice(1)}` : more + value));
    }
    add(
      protocol,
      options.replace(/@(?::[^;]*)?/, () => (options.includes('@:') ? keyword : `${keyword}:5`)),
    );
  }
  for (const name of ['combinations', 'values']) {
    const lines = readFileSync(new URL(`./rules/${name}.rules`, import.meta.url), 'utf8').split('\n');
    rules.push(...lines.filter((line) => line !== '' && !line.startsWith('#')));
  }
  return rules;
}
