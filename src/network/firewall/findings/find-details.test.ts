import { describe, expect, it } from 'vitest';
import type { RuleOrder } from '../engine/order.ts';
import { parseAddresses } from '../language/address-set.ts';
import { parseRules } from '../language/parse-rules.ts';
import { parsePorts } from '../language/port-set.ts';
import { findMistakes } from './find.ts';

const addresses = (text: string) => {
  const read = parseAddresses(text);
  return read.ok ? read.value : undefined;
};
const web = parsePorts('[80,443]');
const circles = parsePorts('[$CIRCLES,80]');
const variables = {
  addresses: new Map([
    ['HOME_NET', addresses('[10.0.0.0/8]')],
    ['EXTERNAL_NET', addresses('!$HOME_NET')],
    ['BOTH', addresses('[$HOME_NET,2001:db8::/32]')],
    ['UNKNOWN', undefined],
    ['CIRCLES', addresses('[$CIRCLES,10.0.0.1]')],
    // Of more ranges than are compared.
    ['MANY', addresses(`[${Array.from({ length: 1100 }, (_, index) => `10.${index >> 7}.${(index * 2) & 255}.0`).join(',')}]`)],
  ]),
  ports: new Map([
    ['WEB', web.ok ? web.value : undefined],
    ['UNKNOWN', undefined],
    ['CIRCLES', circles.ok ? circles.value : undefined],
  ]),
};

/** Of each finding its rule, its code, and the text that it is about. */
function found(text: string, order: RuleOrder = 'strict'): readonly string[] {
  const file = parseRules(text);
  expect(file.problems).toEqual([]);
  return findMistakes(
    file.rules.map((placed) => ({ placed, variables })),
    order,
  ).map(({ code, rule, span }) => `${rule?.rule.sid} ${code} ${rule?.rule.text.slice(span.from, span.to)}`);
}
const isShadowed = (first: string, second: string, order: RuleOrder = 'strict') =>
  found(`${first.replace(/\)$/, ' sid:1;)')}\n${second.replace(/\)$/, ' sid:2;)')}`, order).some((one) => one.startsWith('2 shadowed'));

describe('a rule that an earlier one leaves nothing to', () => {
  const any = 'any any -> any any';
  it.each([
    ['drop tcp 10.0.0.0/8 any -> any any ()', 'drop tcp 10.1.0.0/16 any -> any any ()', true],
    ['drop tcp 10.1.0.0/16 any -> any any ()', 'drop tcp 10.0.0.0/8 any -> any any ()', false],
    ['drop tcp 10.0.0.0/8 any -> any any ()', 'drop tcp 10.255.255.255 any -> any any ()', true],
    ['drop tcp 10.0.0.0/8 any -> any any ()', 'drop tcp 11.0.0.0 any -> any any ()', false],
    ['drop tcp any any -> 10.0.0.0/8 any ()', 'drop tcp any any -> 11.0.0.0 any ()', false],
    ['drop tcp any any -> ::/0 any ()', 'drop tcp any any -> 2001:db8::1 any ()', true],
    ['drop tcp any any -> 2001:db8::/32 any ()', 'drop tcp any any -> ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff any ()', false],
    ['drop tcp any any -> 0.0.0.0/0 any ()', 'drop tcp any any -> 255.255.255.255 any ()', true],
    ['drop tcp any any -> 0.0.0.0/0 any ()', `drop tcp ${any} ()`, false],
    ['drop tcp $HOME_NET any -> any any ()', 'drop tcp 10.0.0.0/8 any -> any any ()', true],
    ['drop tcp $HOME_NET any -> any any ()', 'drop tcp $BOTH any -> any any ()', false],
    ['drop tcp $BOTH any -> any any ()', 'drop tcp $HOME_NET any -> any any ()', true],
    ['drop tcp $EXTERNAL_NET any -> any any ()', 'drop tcp 192.0.2.1 any -> any any ()', true],
    ['drop tcp $EXTERNAL_NET any -> any any ()', 'drop tcp 10.0.0.1 any -> any any ()', false],
    ['drop tcp $UNKNOWN any -> any any ()', 'drop tcp 10.0.0.1 any -> any any ()', false],
    [`drop tcp ${any} ()`, 'drop tcp $UNKNOWN any -> any any ()', true],
    ['drop tcp any any -> any 80:90 ()', 'drop tcp any any -> any 90 ()', true],
    ['drop tcp any any -> any 80:90 ()', 'drop tcp any any -> any 91 ()', false],
    ['drop tcp any any -> any 80:90 ()', 'drop tcp any any -> any 79:80 ()', false],
    ['drop tcp any any -> any $WEB ()', 'drop tcp any any -> any 443 ()', true],
    ['drop tcp any any -> any $WEB ()', 'drop tcp any any -> any 8443 ()', false],
    ['drop tcp any any -> any $UNKNOWN ()', 'drop tcp any any -> any 443 ()', false],
    ['drop tcp any 1024: -> any any ()', 'drop tcp any 65535 -> any any ()', true],
    ['drop tcp any 1024: -> any any ()', 'drop tcp any 1023 -> any any ()', false],
    [`drop ip ${any} ()`, `drop udp ${any} ()`, true],
    [`drop tcp ${any} ()`, `drop udp ${any} ()`, false],
    [`drop udp ${any} ()`, `drop ip ${any} ()`, false],
    [`drop ipv4 ${any} ()`, `drop ip ${any} ()`, false],
    [`drop ip ${any} ()`, `drop ipv4 ${any} ()`, true],
    [`drop tcp 128.0.0.0-255.255.255.254 any -> any any ()`, 'drop tcp 128.0.0.0/1 any -> any any ()', false],
    [`drop ipv4 ${any} ()`, `drop ip4 ${any} ()`, true],
    [`drop ipv4 ${any} ()`, `drop ipv6 ${any} ()`, false],
    [`drop tcp ${any} ()`, `drop tls ${any} (tls.sni; content:"a";)`, true],
    [`drop tls ${any} ()`, `drop tls ${any} (tls.sni; content:"a";)`, true],
    [`drop tls ${any} ()`, `drop http ${any} (http.uri; content:"a";)`, false],
    [`drop tls ${any} ()`, `drop tcp ${any} ()`, false],
    [`drop http ${any} ()`, `drop http1 ${any} ()`, true],
    [`drop http1 ${any} ()`, `drop http2 ${any} ()`, false],
    [`drop tcp-pkt ${any} (flow:to_server;)`, `drop tcp ${any} (flow:to_server;)`, false],
    [`drop tcp-pkt ${any} (flow:to_server;)`, `drop tcp-pkt ${any} (flow:to_server;)`, true],
    [`drop tcp any any <> 10.0.0.1 any ()`, 'drop tcp any any -> 10.0.0.1 any ()', true],
    ['drop tcp any any <> 10.0.0.1 any ()', 'drop tcp 10.0.0.1 any -> any any ()', false],
    ['drop tcp any any <> 10.0.0.1 any ()', 'drop tcp any any <> 10.0.0.1 any ()', false],
    ['drop tcp any any -> 10.0.0.1 any ()', 'drop tcp any any <> 10.0.0.1 any ()', false],
    ['drop tcp 0.0.0.0/0 any -> any any ()', 'drop tcp !192.0.2.1 any -> any any ()', true],
    ['drop tcp 0.0.0.1-255.255.255.255 any -> any any ()', 'drop tcp !192.0.2.1 any -> any any ()', false],
    ['drop tcp ::/0 any -> any any ()', 'drop tcp !2001:db8::1 any -> any any ()', true],
    ['drop tcp 10.0.0.0/8 any -> any any ()', 'drop tcp 10.0.0.0-11.0.0.0 any -> any any ()', false],
    ['drop tcp 10.0.0.0/8 any -> any any ()', 'drop tcp 9.255.255.255-10.0.0.0 any -> any any ()', false],
    ['drop tcp any any -> any 0:65535 ()', `drop tcp ${any} ()`, true],
    ['drop tcp any any -> any 0:65534 ()', `drop tcp ${any} ()`, false],
    ['drop tcp any any -> any 1: ()', `drop tcp ${any} ()`, false],
    ['drop tcp any any -> any 80:90 ()', 'drop tcp any any -> any 80:91 ()', false],
    ['drop tcp any any -> any 80:90 ()', 'drop tcp any any -> any [80,90] ()', true],
    ['drop tcp any any -> any [80,90] ()', 'drop tcp any any -> any 80:90 ()', false],
    ['drop tcp any any -> any !80 ()', 'drop tcp any any -> any 81 ()', true],
    ['drop tcp any any -> any !80 ()', 'drop tcp any any -> any 80 ()', false],
    ['drop tcp [$CIRCLES] any -> any [$CIRCLES] ()', `drop tcp ${any} ()`, false],
    [`drop tcp ${any} ()`, 'drop tcp [$CIRCLES] any -> any [$CIRCLES] ()', true],
    ['drop tcp $MANY any -> any any ()', 'drop tcp $MANY any -> any any ()', false],
    ['drop tcp $MANY any -> any any ()', 'drop tcp 10.0.0.0 any -> any any ()', false],
    [`drop http ${any} (http.uri; pcrexform:"a(b)"; content:"a";)`, `drop http ${any} (http.uri; pcrexform:"c(d)"; content:"a";)`, false],
    [`drop http ${any} (http.uri; pcrexform:"a(b)"; content:"a";)`, `drop http ${any} (http.uri; pcrexform:"a(b)"; content:"a";)`, true],
    [`drop http ${any} (http.uri; xor:"0a"; content:"a";)`, `drop http ${any} (http.uri; xor:"0b"; content:"a";)`, false],
    [`drop http ${any} (http.uri; to_md5; content:"a";)`, `drop http ${any} (http.uri; to_sha1; content:"a";)`, false],
    [`drop tcp ${any} (flowbits:set,a; dsize:>5;)`, `drop tcp ${any} (dsize:>6;)`, false],
    [`drop tcp ${any} (flowbits:toggle,a;)`, `drop tcp ${any} ()`, false],
    [`drop tcp ${any} (ttl:5;)`, `drop tcp ${any} ()`, false],
    [`drop tcp ${any} (ttl:5;)`, `drop tcp ${any} (ttl:5; tcp.flags:S;)`, true],
    [`drop tcp ${any} (tag:session;)`, `drop tcp ${any} (ttl:5;)`, true],
    [`drop tcp ${any} (flow:to_server;)`, `drop tcp ${any} (flow:to_server,established;)`, true],
    [`drop tcp ${any} (flow:to_server,established;)`, `drop tcp ${any} (flow:to_server;)`, false],
    [`pass tcp ${any} (flow:to_server;)`, `alert tcp ${any} (flow:to_server;)`, true],
    [`drop tcp ${any} (flow:to_server;)`, `alert tcp ${any} (flow:to_server;)`, false],
    [`alert tcp ${any} (flow:to_server;)`, `drop tcp ${any} (flow:to_server;)`, false],
    [`drop tcp ${any} (dsize:>5;)`, `drop tcp ${any} (dsize:>5; flow:to_server;)`, true],
    [`drop tcp ${any} (dsize:>5;)`, `drop tcp ${any} (dsize:>6;)`, false],
    [`drop tls ${any} (tls.sni; content:"a";)`, `drop tls ${any} (tls.sni; content:"a"; flow:to_server;)`, true],
    [`drop tls ${any} (tls.sni; pcre:"/a/";)`, `drop tls ${any} (tls.sni; pcre:"/b/";)`, false],
    [`drop tls ${any} (tls.sni; pcre:"/a/";)`, `drop tls ${any} (tls.sni; pcre:"/a/";)`, false],
    [`drop tcp ${any} (flowbits:set,a;)`, `drop tcp ${any} ()`, true],
    [`drop tcp ${any} (flowbits:isset,a;)`, `drop tcp ${any} (flowbits:isset,a;)`, false],
    [`drop tcp ${any} (flowbits:unset,a;)`, `drop tcp ${any} ()`, false],
    [`drop tcp ${any} ()`, `drop tcp ${any} (flowbits:set,a;)`, false],
    [`drop tcp ${any} ()`, `drop tcp ${any} (flowbits:isset,a;)`, true],
    [`drop tcp ${any} (tag:session;)`, `drop tcp ${any} ()`, true],
    [`drop tcp ${any} (app-layer-protocol:tls;)`, `drop tcp ${any} (app-layer-protocol:tls;)`, true],
    [`drop tcp ${any} (app-layer-protocol:tls;)`, `drop tcp ${any} (app-layer-protocol:tls; flow:established;)`, false],
  ])('%s before %s: %s', (first, second, isIt) => {
    expect(isShadowed(first, second)).toBe(isIt);
  });

  it('is told with the rule and the line of the one before', () => {
    const file = parseRules('# none\ndrop tcp any any -> any any (sid:1;)\ndrop tcp any any -> any 80 (sid:2;)');
    expect(
      findMistakes(
        file.rules.map((placed) => ({ placed, variables })),
        'strict',
      ).map(({ message, help }) => [message, help]),
    ).toEqual([['the rule never decides: rule 1 (line 2) comes first and its `drop` decides all that it matches', 'take it out, or put it before']]);
  });
});

describe('a pass that beats what waits for the application', () => {
  const beats = (pass: string, other: string) =>
    found(`${other.replace(/\)$/, ' sid:1;)')}\n${pass.replace(/\)$/, ' sid:2;)')}`).some((one) => one.startsWith('2 pass-beats-later-rules'));
  const pass = 'pass tcp any any -> any any ()';

  it.each([
    ['drop http any any -> any any (http.uri; content:"a";)', true],
    ['reject http any any -> any any (http.uri; content:"a";)', true],
    ['alert http any any -> any any (http.uri; content:"a";)', false],
    ['pass http any any -> any any (http.uri; content:"a";)', false],
    ['drop http any any -> any any ()', true],
    ['drop tcp any any -> any any (content:"a";)', true],
    ['drop tcp any any -> any any (content:"a"; depth:3;)', true],
    ['drop tcp any any -> any any (app-layer-protocol:!tls;)', true],
    ['drop tcp any any -> any any (flow:established;)', false],
    ['drop tcp any any -> any any ()', false],
    ['drop udp any any -> any any (content:"a";)', false],
    ['drop dns any any -> any any (dns.query; content:"a";)', true],
    ['drop ip any any -> any any (content:"a";)', true],
  ])('%s: %s', (other, does) => {
    expect(beats(pass, other)).toBe(does);
  });

  it('passes the whole flow only where it is judged by its addresses', () => {
    const drop = 'drop http any any -> any any (http.uri; content:"a";)';
    expect(beats('pass tcp !10.0.0.1 any -> any any ()', drop)).toBe(true);
    expect(beats('pass tcp any any -> any any (flow:to_server;)', drop)).toBe(false);
    expect(beats('pass http any any -> any any ()', drop)).toBe(false);
    expect(beats('pass tcp any any -> 10.0.0.0/8 any ()', drop.replace('-> any', '-> 11.0.0.1'))).toBe(false);
    expect(beats('pass tcp any any -> any 80 ()', drop.replace('-> any any', '-> any 81'))).toBe(false);
    expect(beats('pass tcp any any <> any 80 ()', drop.replace('-> any any', '-> any 81'))).toBe(true);
    expect(found('drop http any any -> any any (http.uri; content:"a"; sid:1;)\npass tcp any any -> any any (sid:2;)')).toEqual([
      '2 pass-beats-later-rules tcp',
    ]);
  });
});

describe('mistakes within a rule', () => {
  it.each([
    ['drop tls any any -> any any (tls.sni; content:"a.example"; endswith; sid:1;)', ['1 suffix-without-dot "a.example"']],
    ['drop tls any any -> any any (tls.sni; content:!"a.example"; endswith; sid:1;)', []],
    ['drop tls any any -> any any (tls.sni; content:"example"; endswith; sid:1;)', []],
    ['drop tls any any -> any any (tls.sni; content:"a.example"; sid:1;)', []],
    ['drop http any any -> any any (http.uri; content:"a.html"; endswith; sid:1;)', []],
    ['drop http any any -> any any (http.host; content:"b.example"; content:"a.example"; endswith; sid:1;)', ['1 suffix-without-dot "a.example"']],
    ['drop dns any any -> any any (dns.query; content:"a|2e|example"; endswith; sid:1;)', ['1 suffix-without-dot drop']],
    ['drop tls any any -> any any (tls.sni; dotprefix; pcre:"/a/"; sid:1;)', []],
    ['drop tls any any -> any any (tls.sni; dotprefix; bsize:5; sid:1;)', []],
    ['drop tls any any -> any any (tls.sni; content:"a"; dotprefix; sid:1;)', ['1 transform-after-content dotprefix']],
    ['drop http any any -> any any (http.uri; content:"a"; to_lowercase; http.host; content:"b"; sid:1;)', ['1 transform-after-content to_lowercase']],
    [
      'drop tls any any -> any any (TLS.SNI; Content:"a.example"; DotPrefix; EndsWith; sid:1;)',
      ['1 suffix-without-dot "a.example"', '1 transform-after-content DotPrefix'],
    ],
    ['drop tcp any any -> any any (Priority:5; sid:1;)', ['1 priority-in-strict-order Priority']],
    ...['http http.host.raw', 'dns dns.query', 'quic quic.sni'].map((words): [string, string[]] => {
      const [protocol, buffer] = words.split(' ');
      return [`drop ${protocol} any any -> any any (${buffer}; content:"a.example"; endswith; sid:1;)`, ['1 suffix-without-dot "a.example"']];
    }),
    ['drop tls any any -> any any (tls.cert_subject; content:"a.example"; endswith; sid:1;)', []],
    ['reject icmp any any -> any any (sid:1;)', ['1 reject-without-tcp reject']],
    ['reject dns any any -> any any (sid:1;)', []],
    ['reject ip any any -> any any (sid:1;)', []],
    ['drop icmp any any -> any any (sid:1;)', []],
    ['drop tcp any any -> any any (priority:5; sid:1;)', ['1 priority-in-strict-order priority']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('come in the order of the rules, and of their words', () => {
    expect(
      found(
        'reject udp any any -> any 53 (priority:2; sid:9;)\ndrop tls any any -> any any (tls.sni; content:"a.example"; dotprefix; endswith; sid:3;)\nreject udp any any -> any 53 (sid:1;)',
      ),
    ).toEqual([
      '9 reject-without-tcp reject',
      '9 priority-in-strict-order priority',
      '3 suffix-without-dot "a.example"',
      '3 transform-after-content dotprefix',
      '1 reject-without-tcp reject',
      '1 shadowed reject',
    ]);
  });
});
