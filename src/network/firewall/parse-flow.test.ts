import { describe, expect, it } from 'vitest';
import { parseFlow } from './parse-flow.ts';

const SHAPE = 'write `tcp 10.0.1.5:40000 -> 203.0.113.9:443 sni=example.com`';
const IN_BRACKETS = 'IPv6 addresses with a port stand in brackets: `[2001:db8::1]:443`';

function read(text: string): unknown {
  const flow = parseFlow(text);
  return flow.ok ? flow.value : flow.issues;
}
function refuse(text: string): string {
  const flow = parseFlow(text);
  const issue = flow.ok ? undefined : flow.issues[0];
  return issue === undefined ? 'taken' : `${issue.line}:${issue.column} ${issue.message}${issue.help === undefined ? '' : ` (${issue.help})`}`;
}
const ends = { source: '10.0.1.5', sourcePort: 49_152, destination: '203.0.113.9', destinationPort: 443 };

describe('parseFlow', () => {
  it.each([
    ['tcp 10.0.1.5:40000 -> 203.0.113.9:443', { ...ends, protocol: 'tcp', sourcePort: 40_000 }],
    ['TCP 10.0.1.5 -> 203.0.113.9:443', { ...ends, protocol: 'tcp' }],
    ['6 10.0.1.5 -> 203.0.113.9:443', { ...ends, protocol: 'tcp' }],
    ['17 10.0.1.5 -> 203.0.113.9:443', { ...ends, protocol: 'udp' }],
    ['udp 10.0.1.5 -> 203.0.113.9:65535', { ...ends, protocol: 'udp', destinationPort: 65_535 }],
    ['1 10.0.1.5 -> 203.0.113.9', { source: '10.0.1.5', destination: '203.0.113.9', protocol: 'icmp' }],
    ['icmp 10.0.1.5 -> 203.0.113.9 icmp-type=3 icmp-code=1', { source: '10.0.1.5', destination: '203.0.113.9', protocol: 'icmp', icmpType: 3, icmpCode: 1 }],
    ['255 10.0.1.5 -> 203.0.113.9', { source: '10.0.1.5', destination: '203.0.113.9', protocol: 255 }],
    ['tcp [2001:db8::1]:5 -> [2001:db8::2]:443', { source: '2001:db8::1', sourcePort: 5, destination: '2001:db8::2', destinationPort: 443, protocol: 'tcp' }],
    ['tcp 2001:db8::1 -> [2001:db8::2]:443', { source: '2001:db8::1', sourcePort: 49_152, destination: '2001:db8::2', destinationPort: 443, protocol: 'tcp' }],
    ['58 2001:db8::1 -> 2001:db8::2', { source: '2001:db8::1', destination: '2001:db8::2', protocol: 58 }],
    [
      'tcp 10.0.1.5 -> 203.0.113.9:443 sni=a=b tls-version=1.2 host=h path=/p?x=1 method=GET user-agent=u dns=d app=tls segments=3 fragment',
      {
        ...ends,
        protocol: 'tcp',
        tlsServerName: 'a=b',
        tlsVersion: '1.2',
        httpHost: 'h',
        httpPath: '/p?x=1',
        httpMethod: 'GET',
        httpUserAgent: 'u',
        dnsName: 'd',
        application: 'tls',
        segments: 3,
        isFragment: true,
      },
    ],
  ])('reads %s', (text, flow) => {
    expect(read(text)).toEqual(flow);
  });

  it.each([
    ['', `1:1 the flow is not complete (${SHAPE})`],
    ['tcp', `1:4 the flow is not complete (${SHAPE})`],
    ['tcp 10.0.1.5', `1:13 the flow is not complete (${SHAPE})`],
    ['tcp 10.0.1.5 ->', `1:16 the flow is not complete (${SHAPE})`],
    ['tcp 10.0.1.5 => 203.0.113.9:443', `1:14 \`=>\` stands where \`->\` is to stand (${SHAPE})`],
    ['sctp 10.0.1.5 -> 203.0.113.9', '1:1 `sctp` is not a protocol (write tcp, udp, icmp, or the number of an IP protocol)'],
    ['256 10.0.1.5 -> 203.0.113.9', '1:1 `256` is not a protocol (write tcp, udp, icmp, or the number of an IP protocol)'],
    ['6x 10.0.1.5 -> 203.0.113.9', '1:1 `6x` is not a protocol (write tcp, udp, icmp, or the number of an IP protocol)'],
    ['tcp 10.0.1.256 -> 203.0.113.9:443', `1:5 \`10.0.1.256\` is not an address with or without a port (${IN_BRACKETS})`],
    ['tcp 10.0.1.5:65536 -> 203.0.113.9:443', `1:5 \`10.0.1.5:65536\` is not an address with or without a port (${IN_BRACKETS})`],
    ['tcp 10.0.1.5 -> x10.0.0.1:443', `1:17 \`x10.0.0.1:443\` is not an address with or without a port (${IN_BRACKETS})`],
    ['tcp 10.0.1.5 -> 10.0.0.1:443x', `1:17 \`10.0.0.1:443x\` is not an address with or without a port (${IN_BRACKETS})`],
    ['tcp 2001:db8::1 -> x2001:db8::2', `1:20 \`x2001:db8::2\` is not an address with or without a port (${IN_BRACKETS})`],
    ['tcp 10.0.1.5 -> x[2001:db8::2]:1', `1:17 \`x[2001:db8::2]:1\` is not an address with or without a port (${IN_BRACKETS})`],
    ['tcp 10.0.1.5 -> [2001:db8::2]:443x', `1:17 \`[2001:db8::2]:443x\` is not an address with or without a port (${IN_BRACKETS})`],
    ['icmp 2001:db8::1x -> 2001:db8::2', `1:6 \`2001:db8::1x\` is not an address with or without a port (${IN_BRACKETS})`],
    ['icmp 2001:db8::1/64 -> 2001:db8::2', `1:6 \`2001:db8::1/64\` is not an address with or without a port (${IN_BRACKETS})`],
    ['icmp 10.0.0.1/24 -> 10.0.0.2', `1:6 \`10.0.0.1/24\` is not an address with or without a port (${IN_BRACKETS})`],
    ['1000 10.0.0.1 -> 10.0.0.2', '1:1 `1000` is not a protocol (write tcp, udp, icmp, or the number of an IP protocol)'],
    ['tcp 10.0.1.5 -> 203.0.113.9:443 icmp-type=', '1:33 `icmp-type=` says nothing of a flow'],
    ['tcp 10.0.1.5 -> 203.0.113.9', '1:17 `203.0.113.9` has no port'],
    ['udp 10.0.1.5 -> 203.0.113.9', '1:17 `203.0.113.9` has no port'],
    ['17 10.0.1.5 -> 203.0.113.9', '1:16 `203.0.113.9` has no port'],
    ['tcp 10.0.1.5 -> [2001:db8::2]:443', '1:17 the ends are of different versions of IP'],
    ['tcp 10.0.1.5 -> 203.0.113.9:443 snj=a', '1:33 `snj=a` says nothing of a flow (did you mean `sni=...`?)'],
    [
      'tcp 10.0.1.5 -> 203.0.113.9:443 qqqqqq',
      '1:33 `qqqqqq` says nothing of a flow (write sni=..., tls-version=..., host=..., path=..., method=..., user-agent=..., dns=..., app=..., segments=..., icmp-type=..., icmp-code=..., fragment)',
    ],
    ['tcp 10.0.1.5 -> 203.0.113.9:443 sni=', '1:33 `sni=` says nothing of a flow (did you mean `sni=...`?)'],
    ['tcp 10.0.1.5 -> 203.0.113.9:443 segments=x', '1:33 `segments=x` says nothing of a flow (did you mean `segments=...`?)'],
    ['tcp 10.0.1.5 -> 203.0.113.9:443 segments=1000', '1:33 `segments=1000` says nothing of a flow (did you mean `segments=...`?)'],
    ['tcp 10.0.1.5 -> 203.0.113.9:443 constructor=1', '1:33 `constructor=1` says nothing of a flow'],
  ])('refuses `%s`', (text, message) => {
    expect(refuse(text).slice(0, message.length)).toBe(message);
  });
});
