// The packet that is shown of a set, and how it is written.

import { describe, expect, it } from 'vitest';
import { parseCidr } from '../../core/index.ts';
import { contains, describePacket, type IpVersion, noPackets, type PacketSpec, packetsOf, union, witnessOf } from './index.ts';

const block = (text: string) => [parseCidr(text)].flatMap((one) => one ?? []);
const v4 = { sources: block('10.0.0.5/32'), destinations: block('192.0.2.0/24') };
const v6 = { sources: block('2001:db8::5/128'), destinations: block('2001:db8:1::/64') };
const shown = (version: IpVersion, ...specs: readonly PacketSpec[]) => {
  const packet = witnessOf(specs.map((spec) => packetsOf(version, spec)).reduce(union, noPackets(version)));
  return packet === undefined ? 'none' : describePacket(packet);
};

describe('witnessOf', () => {
  it.each([
    ['a client port and HTTPS where any port will do', v4, 'tcp 10.0.0.5:49152 > 192.0.2.0:443'],
    ['the first port that may be, where HTTPS may not', { ...v4, protocols: [6, 6], ports: [8000, 9000] }, 'tcp 10.0.0.5:49152 > 192.0.2.0:8000'],
    ['HTTPS where it is the first port that may be', { ...v4, protocols: [6, 6], ports: [443, 444] }, 'tcp 10.0.0.5:49152 > 192.0.2.0:443'],
    ['HTTPS where it is the last port that may be', { ...v4, protocols: [6, 6], ports: [80, 443] }, 'tcp 10.0.0.5:49152 > 192.0.2.0:443'],
    ['the first client port where no usual one may be', { ...v4, protocols: [17, 17], sourcePorts: [1025, 2000] }, 'udp 10.0.0.5:1025 > 192.0.2.0:443'],
    ['a ping', { ...v4, protocols: [1, 1] }, 'icmp type 8 code 0 10.0.0.5 > 192.0.2.0'],
    [
      'the first type and code where a ping may not be',
      { ...v4, protocols: [1, 1], icmpTypes: [9, 20], icmpCodes: [3, 4] },
      'icmp type 9 code 3 10.0.0.5 > 192.0.2.0',
    ],
    ['no ports of other protocols', { ...v4, protocols: [50, 50] }, 'protocol 50 10.0.0.5 > 192.0.2.0'],
    ['no ports of ICMPv6 over IPv4', { ...v4, protocols: [58, 58] }, 'protocol 58 10.0.0.5 > 192.0.2.0'],
    ['TCP among several protocols', { ...v4, protocols: [5, 17] }, 'tcp 10.0.0.5:49152 > 192.0.2.0:443'],
    ['TCP as the last of several protocols', { ...v4, protocols: [0, 6] }, 'tcp 10.0.0.5:49152 > 192.0.2.0:443'],
    ['the first protocol where TCP may not be', { ...v4, protocols: [7, 17] }, 'protocol 7 10.0.0.5 > 192.0.2.0'],
  ] as const)('shows of IPv4 %s', (_, spec, words) => {
    expect(shown(4, spec)).toBe(words);
  });

  it.each([
    ['addresses in brackets before ports', v6, 'tcp [2001:db8::5]:49152 > [2001:db8:1::]:443'],
    ['a ping', { ...v6, protocols: [58, 58], icmpTypes: [128, 128], icmpCodes: [0, 0] }, 'icmpv6 type 128 code 0 2001:db8::5 > 2001:db8:1::'],
    ['no ports of ICMP over IPv6', { ...v6, protocols: [1, 1] }, 'protocol 1 2001:db8::5 > 2001:db8:1::'],
  ] as const)('shows of IPv6 %s', (_, spec, words) => {
    expect(shown(6, spec)).toBe(words);
  });

  it('shows TCP before what comes first in the set, and then the first', () => {
    const [udp, tcp] = [
      { ...v4, protocols: [17, 17] as const, ports: [53, 53] as const },
      { ...v4, protocols: [6, 6] as const, ports: [22, 22] as const },
    ];
    expect(shown(4, udp, tcp)).toBe('tcp 10.0.0.5:49152 > 192.0.2.0:22');
    expect(shown(4, tcp, udp)).toBe('tcp 10.0.0.5:49152 > 192.0.2.0:22');
    expect(shown(4, tcp, { ...tcp, ports: [80, 80] })).toBe('tcp 10.0.0.5:49152 > 192.0.2.0:22');
    expect(shown(4, udp, { ...udp, ports: [99, 99] })).toBe('udp 10.0.0.5:49152 > 192.0.2.0:53');
  });

  it('shows nothing of the empty set', () => {
    expect([shown(4), shown(6)]).toEqual(['none', 'none']);
  });

  it('writes the last type and code of ICMP, which stand for all above, as they are on the wire', () => {
    expect(shown(4, { ...v4, protocols: [1, 1], icmpTypes: [255, 255], icmpCodes: [255, 255] })).toBe('icmp type 255 code 255 10.0.0.5 > 192.0.2.0');
    const { source, destination } = { source: 0x0a000005n, destination: 0xc0000200n };
    const packet = { version: 4, source, destination, protocol: 1, sourcePort: 65_535, destinationPort: 300 } as const;
    expect(describePacket(packet)).toBe('icmp type 255 code 255 10.0.0.5 > 192.0.2.0');
    expect(describePacket({ ...packet, sourcePort: 3, destinationPort: 1 })).toBe('icmp type 3 code 1 10.0.0.5 > 192.0.2.0');
  });
});

describe('contains', () => {
  it('says no of a packet of the other version', () => {
    const packet = { version: 4, source: 5n, destination: 5n, protocol: 6, sourcePort: 5, destinationPort: 5 } as const;
    expect(contains(packetsOf(6, {}), packet)).toBe(false);
    expect(contains(packetsOf(4, {}), packet)).toBe(true);
  });
});
