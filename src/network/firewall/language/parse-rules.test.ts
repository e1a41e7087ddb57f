import { describe, expect, it } from 'vitest';
import { parseRules } from './parse-rules.ts';

const codes = (text: string) => parseRules(text).problems.map(({ code, kind, place }) => `${place.line}:${place.column} ${kind} ${code}`);
const rule = (options: string, head = 'alert tcp any any -> any any') => `${head} (${options} sid:1;)`;

describe('parseRules', () => {
  it('reads rules over several lines, with comments and blank lines between, and keeps their places', () => {
    const file = parseRules('# a comment\n\nalert tcp any any -> any 443 \\\n  (msg:"two lines"; \\\n  sid:7; rev:2;)\r\ndrop udp any any -> any 53 (sid:8;)');
    expect(file.problems).toEqual([]);
    expect(file.rules.map(({ rule: { sid, revision, message }, placeAt }) => [sid, revision, message, placeAt(0)])).toEqual([
      [7, 2, 'two lines', { line: 3, column: 1 }],
      [8, 0, '', { line: 6, column: 1 }],
    ]);
  });

  it('places a fault in the line of the file that it stands in', () => {
    expect(codes('alert tcp any any -> any 443 ( \\\n  flow:to_srever; \\\n  sid:1;)')).toEqual(['2:8 syntax value']);
    const over = parseRules(`alert tcp any any -> any any (flow:to,\\\n${' '.repeat(60)}x; sid:1;)`).problems;
    expect(over.map(({ place, width }) => [place.line, width])).toEqual([[1, 1]]);
    expect(codes('alert tcp any any -> any 443 ( \\\nfoo; \\\nbar; sid:1;)')).toEqual(['2:1 syntax unknown-keyword', '3:1 syntax unknown-keyword']);
  });

  it('says that a rule which begins with a blank is passed over', () => {
    expect(codes(` ${rule('')}`)).toEqual(['1:2 syntax indented-rule']);
  });

  it.each([
    ['dataset:isset,a;', 'data sets'],
    ['datarep:a,>,5;', 'data sets'],
    ['iprep:any,a,>,5;', 'IP reputation'],
    ['lua:a.lua;', 'Lua'],
    ['filename:"a";', 'files'],
    ['filestore;', 'files'],
    ['file.data; content:"a";', 'files'],
    ['threshold:type limit,track by_src,count 1,seconds 60;', 'thresholds'],
    ['detection_filter:track by_src,count 1,seconds 60;', 'thresholds'],
    ['cip_service:1;', 'CIP'],
    ['enip_command:1;', 'ENIP'],
    ['ftpdata_command:stor;', 'FTP data'],
    ['xbits:set,a,track ip_src;', 'bits of hosts'],
    ['hostbits:set,a;', 'bits of hosts'],
    ['ike.exchtype:1;', 'IKEv2'],
  ])('names what AWS refuses: %s', (options) => {
    expect(codes(rule(options))).toEqual(['1:31 refused keyword']);
  });

  it.each(['sctp', 'ike', 'ikev2', 'ftp-data', 'enip'])('names the protocol that AWS refuses: %s', (protocol) => {
    expect(codes(rule('', `alert ${protocol} any any -> any any`))).toEqual(['1:7 refused protocol']);
  });

  it('names tag:host, IP in IP, and actions that AWS has not', () => {
    expect(codes(rule('tag:host,100,packets,src;'))).toEqual(['1:35 refused keyword']);
    expect(codes(rule('ip_proto:4;', 'alert ip any any -> any any'))).toEqual(['1:39 refused protocol']);
    expect(codes(rule('', 'rejectsrc tcp any any -> any any'))).toEqual(['1:1 refused action']);
  });

  it('takes pcre only on the buffers that AWS takes it on', () => {
    const on = (buffer: string, protocol: string) => codes(rule(`${buffer} pcre:"/a/";`, `alert ${protocol} any any -> any any`));
    expect(on('tls.sni;', 'tls')).toEqual([]);
    expect(on('http.host;', 'http')).toEqual([]);
    expect(on('dns.query;', 'dns')).toEqual([]);
    expect(on('http.uri;', 'http')).toEqual(['1:42 refused pcre']);
  });

  it('suggests the keyword, the action and the protocol that were meant', () => {
    const help = (text: string) => parseRules(text).problems.map((problem) => problem.help);
    expect(help(rule('conten:"a";'))).toEqual(['did you mean `content`?']);
    expect(help(rule('', 'dorp tcp any any -> any any'))).toEqual(['did you mean `drop`?']);
    expect(help(rule('', 'alert htttp any any -> any any'))).toEqual(['did you mean `http`?']);
  });

  it('names a variable that is not defined, where the variables are known', () => {
    const names = { addresses: new Set(['HOME_NET']), ports: new Set<string>() };
    const file = parseRules('drop tcp $HOME_NET any -> [$SERVERS,10.0.0.1] $WEB (sid:1;)', names);
    expect(file.problems.map(({ message }) => message)).toEqual(['the variable `$SERVERS` is not defined', 'the variable `$WEB` is not defined']);
    expect(file.rules).toEqual([]);
  });

  it('does not take a second rule of a sid, unless its revision is higher', () => {
    expect(codes('alert tcp any any -> any any (sid:1;)\nalert udp any any -> any any (sid:1;)')).toEqual(['2:35 syntax duplicate-sid']);
    expect(codes('alert tcp any any -> any any (sid:1;)\nalert udp any any -> any any (msg:"a"; Sid:1;)')).toEqual(['2:44 syntax duplicate-sid']);
    expect(codes('alert tcp any any -> any any (sid:1;)\nalert udp any any -> any any (sid:1; rev:2;)')).toEqual([]);
  });

  it('survives hostile text', () => {
    for (const text of [
      '(',
      'alert',
      '['.repeat(10_000),
      `alert tcp ${'['.repeat(500)} any -> any any (sid:1;)`,
      rule('__proto__:1;'),
      rule('constructor;'),
      `alert tcp any any -> any any (${'content:"a";'.repeat(600)} sid:1;)`,
      '\u0000\n\\\n\\',
      rule(`pcre:"/${'('.repeat(300)}${')'.repeat(300)}/";`),
    ]) {
      expect(() => parseRules(text)).not.toThrow();
    }
  });
});
