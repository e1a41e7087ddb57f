// What is asked: protocol and ports, as the packets that a client would send.

import type { AddressRange } from '../../core/index.ts';
import { type IpVersion, type NumberRange, type PacketSet, packetsOf, unionAll } from '../packets/index.ts';

export interface ReachQuery {
  /** `tcp` unless given; `all` for every protocol. `icmp` is a ping, and ICMPv6's for IPv6. */
  readonly protocol?: 'tcp' | 'udp' | 'icmp' | 'all' | number;
  /** Every port unless given. */
  readonly port?: number | NumberRange;
  /** The client's: 1024-65535 unless given, as https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports has it. */
  readonly sourcePort?: NumberRange;
}

const EPHEMERAL: NumberRange = [1024, 65_535];
const NUMBERS = { tcp: 6, udp: 17 } as const;

/** The packets of a query between addresses; a side that is not given is any address. */
export function askedPackets(
  query: ReachQuery,
  version: IpVersion,
  sources: readonly AddressRange[] | undefined,
  destinations: readonly AddressRange[] | undefined,
): PacketSet {
  const addresses = { sources, destinations };
  const { protocol = 'tcp', port, sourcePort = EPHEMERAL } = query;
  const ports = typeof port === 'number' ? ([port, port] as const) : port;
  const withPorts = (one: number) => packetsOf(version, { ...addresses, protocols: [one, one], sourcePorts: sourcePort, ports });
  const echo = () => {
    const [own, type] = version === 4 ? [1, 8] : [58, 128];
    return packetsOf(version, { ...addresses, protocols: [own, own], icmpTypes: [type, type], icmpCodes: [0, 0] });
  };
  if (protocol === 'icmp') return echo();
  if (protocol === 'tcp' || protocol === 'udp') return withPorts(NUMBERS[protocol]);
  if (protocol === 'all') {
    const plain = [
      [0, 0],
      [2, 5],
      [7, 16],
      [18, 57],
      [59, 255],
    ] as const;
    return unionAll(version, [withPorts(6), withPorts(17), echo(), ...plain.map((protocols) => packetsOf(version, { ...addresses, protocols }))]);
  }
  return protocol === 6 || protocol === 17 ? withPorts(protocol) : packetsOf(version, { ...addresses, protocols: [protocol, protocol] });
}
