import { describe, expect, it } from 'vitest';
import { blockOf } from '../model/record.cases.ts';
import { contains, describePackets, type Packet } from '../packets/index.ts';
import { INTERNET, isPublic } from './internet-addresses.ts';
import { askedPackets, type ReachQuery } from './query.ts';

const A = [blockOf('10.0.0.1/32')];
const B = [blockOf('10.0.0.2/32')];
const said = (query: ReachQuery) => describePackets(askedPackets(query, 4, A, B)).replaceAll(' from 10.0.0.1/32 to 10.0.0.2/32', '');

describe('askedPackets', () => {
  it.each<[ReachQuery, string]>([
    [{}, 'tcp (from port 1024-65535)'],
    [{ port: 80 }, 'tcp 80 (from port 1024-65535)'],
    [{ port: [80, 90], sourcePort: [1, 2] }, 'tcp 80-90 (from port 1-2)'],
    [{ protocol: 'udp', port: 53 }, 'udp 53 (from port 1024-65535)'],
    [{ protocol: 17, port: 53 }, 'udp 53 (from port 1024-65535)'],
    [{ protocol: 6, port: 53 }, 'tcp 53 (from port 1024-65535)'],
    [{ protocol: 'icmp', port: 80 }, 'icmp type 8 code 0'],
    [{ protocol: 1 }, 'icmp'],
    [{ protocol: 50, port: 80 }, 'protocol 50'],
  ])('%j is %s', (query, expected) => {
    expect(said(query)).toBe(expected);
  });

  it('asks of every protocol once, with ports and as a ping where there are any', () => {
    const all = askedPackets({ protocol: 'all', port: 80 }, 4, A, B);
    const packet = (protocol: number, sourcePort: number, destinationPort: number): Packet => ({
      version: 4,
      source: 0x0a000001n,
      destination: 0x0a000002n,
      protocol,
      sourcePort,
      destinationPort,
    });
    for (let protocol = 0; protocol <= 255; protocol++) {
      if (protocol === 58) continue;
      const [source, destination] = protocol === 1 ? [8, 0] : protocol === 6 || protocol === 17 ? [2000, 80] : [0, 0];
      expect(contains(all, packet(protocol, source, destination)), String(protocol)).toBe(true);
    }
    expect([packet(6, 1023, 80), packet(17, 2000, 81), packet(1, 0, 0), packet(1, 8, 1)].map((one) => contains(all, one))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('asks of the ICMP of the version as a ping, and of no other', () => {
    const all = askedPackets({ protocol: 'all', port: 80 }, 6, undefined, undefined);
    const packet = (protocol: number, type: number): Packet => ({ version: 6, source: 1n, destination: 2n, protocol, sourcePort: type, destinationPort: 0 });
    expect(
      [packet(58, 128), packet(58, 129), packet(1, 8), packet(57, 0), packet(59, 0), packet(0, 0), packet(255, 0)].map((one) => contains(all, one)),
    ).toEqual([true, false, false, true, true, true, true]);
    expect(describePackets(askedPackets({ protocol: 'all' }, 4, A, B))).not.toContain('58');
  });

  it('pings by the message of the version', () => {
    const set = askedPackets({ protocol: 'icmp' }, 6, undefined, [blockOf('2600::1/128')]);
    expect(describePackets(set)).toBe('icmpv6 type 128 code 0 to 2600::1/128');
  });

  it('takes a side that is not given for any address', () => {
    expect(describePackets(askedPackets({ port: 80 }, 4, undefined, undefined))).toBe('tcp 80 (from port 1024-65535)');
    expect(describePackets(askedPackets({ port: 80 }, 4, A, undefined))).toBe('tcp 80 (from port 1024-65535) from 10.0.0.1/32');
  });
});

describe('isPublic', () => {
  const first = (text: string) => blockOf(text).first;

  it.each(['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '224.0.0.0/3'])(
    'is no address of %s, and those beside it',
    (text) => {
      const { first: from, last } = blockOf(text);
      expect([isPublic(4, from), isPublic(4, last)]).toEqual([false, false]);
      if (from > 0n) expect(isPublic(4, from - 1n)).toBe(true);
      if (last < 0xffff_ffffn) expect(isPublic(4, last + 1n)).toBe(true);
    },
  );

  it('counts ranges for documentation, which samples use', () => {
    expect(['192.0.2.1', '198.51.100.1', '203.0.113.1'].map((text) => isPublic(4, first(text)))).toEqual([true, true, true]);
  });

  it('of IPv6 is global unicast', () => {
    expect(['1fff:ffff::', '2000::', '3fff::', '4000::', 'fd00::1', 'fe80::1', '::1'].map((text) => isPublic(6, first(text)))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('of the internet as ranges leaves out what is special', () => {
    const holds = (text: string) => INTERNET[4].some(({ first: from, last }) => from <= first(text) && first(text) <= last);
    expect(['8.8.8.8', '1.0.0.0', '223.255.255.255', '10.0.0.1', '192.0.2.1', '255.255.255.255'].map(holds)).toEqual([true, true, true, false, false, false]);
    expect(INTERNET[6]).toEqual([blockOf('2000::/3')]);
  });
});
