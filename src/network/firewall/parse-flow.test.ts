import { describe, expect, it } from 'vitest';
import { parseFlow } from './parse-flow.ts';

describe('parseFlow', () => {
  it('reads ends, what the client says, and a port where none is given', () => {
    expect(parseFlow('tcp 10.0.1.5:40000 -> 203.0.113.9:443 sni=example.com')).toEqual({
      ok: true,
      value: { protocol: 'tcp', source: '10.0.1.5', sourcePort: 40_000, destination: '203.0.113.9', destinationPort: 443, tlsServerName: 'example.com' },
    });
    expect(parseFlow('udp 2001:db8::1 -> [2001:db8::2]:53 dns=a.example')).toMatchObject({
      ok: true,
      value: { sourcePort: 49_152, destinationPort: 53, dnsName: 'a.example' },
    });
    expect(parseFlow('icmp 10.0.0.1 -> 10.0.0.2 icmp-type=8')).toMatchObject({ ok: true, value: { protocol: 'icmp', icmpType: 8 } });
  });

  it.each([
    ['', 1],
    ['tcp 10.0.0.1 > 10.0.0.2:80', 14],
    ['tpc 10.0.0.1 -> 10.0.0.2:80', 1],
    ['tcp 10.0.0.999 -> 10.0.0.2:80', 5],
    ['tcp 10.0.0.1 -> 10.0.0.2', 17],
    ['tcp 10.0.0.1 -> [::1]:80', 17],
    ['tcp 10.0.0.1 -> 10.0.0.2:80 snii=a', 29],
  ])('says where `%s` is wrong', (text, column) => {
    expect(parseFlow(text)).toMatchObject({ ok: false, issues: [{ column }] });
  });
});
