// For tests: specifications, sets and packets drawn so that they often touch, overlap and lie within one another.

import fc from 'fast-check';
import { type AddressRange, parseCidr } from '../../core/index.ts';
import type { PacketSpec } from './build.ts';
import type { IpVersion } from './layout.ts';
import type { Packet } from './witness.ts';

const BITS = { 4: 32n, 6: 128n } as const;

/** Blocks of few places, so that they meet; now and then any range at all. */
function range(version: IpVersion): fc.Arbitrary<AddressRange> {
  const top = (1n << BITS[version]) - 1n;
  const texts =
    version === 4
      ? ['0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/16', '10.0.1.0/24', '10.0.1.7/32', '10.0.2.0/23', '128.0.0.0/1', '255.255.255.255/32', '0.0.0.0/32']
      : [
          '::/0',
          '2001:db8::/32',
          '2001:db8:0:1::/64',
          '2001:db8:0:1::7/128',
          '2001:db8:0:2::/63',
          '::/128',
          'fc00::/7',
          'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128',
        ];
  const known = fc.constantFrom(...texts.flatMap((text) => parseCidr(text) ?? []));
  const any = fc
    .tuple(fc.bigInt({ min: 0n, max: top }), fc.bigInt({ min: 0n, max: top }))
    .map(([a, b]) => (a < b ? { first: a, last: b } : { first: b, last: a }));
  return fc.oneof({ weight: 8, arbitrary: known }, { weight: 1, arbitrary: any });
}

const port = fc.oneof(fc.constantFrom(0, 22, 80, 443, 1023, 1024, 65_535), fc.integer({ min: 0, max: 65_535 }));
const ports = fc.tuple(port, port).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const octets = fc.tuple(fc.constantFrom(0, 3, 8, 255), fc.constantFrom(0, 8, 254, 255)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

export function specs(version: IpVersion): fc.Arbitrary<PacketSpec> {
  const addresses = {
    sources: fc.array(range(version), { minLength: 1, maxLength: 2 }),
    destinations: fc.array(range(version), { minLength: 1, maxLength: 2 }),
  };
  const ofPorts = fc.record(
    { ...addresses, protocols: fc.constantFrom([6, 6] as const, [17, 17] as const), ports, sourcePorts: ports },
    { requiredKeys: ['protocols'] },
  );
  const ofIcmp = fc.record(
    { ...addresses, protocols: fc.constant(version === 4 ? ([1, 1] as const) : ([58, 58] as const)), icmpTypes: octets, icmpCodes: octets },
    { requiredKeys: ['protocols'] },
  );
  const ofAll = fc.record({ ...addresses, protocols: fc.constantFrom([0, 255] as const, [50, 51] as const, [0, 5] as const) }, { requiredKeys: [] });
  return fc.oneof(ofPorts, ofIcmp, ofAll);
}

/** Whether a packet is one of those that a specification means: read off it field by field. */
export function isMeant(spec: PacketSpec, packet: Packet): boolean {
  const within = (value: bigint | number, ranges: readonly AddressRange[] | undefined) =>
    ranges === undefined || ranges.some(({ first, last }) => first <= BigInt(value) && BigInt(value) <= last);
  const inRange = (value: number, of: readonly [number, number] | undefined) => of === undefined || (of[0] <= value && value <= of[1]);
  return (
    within(packet.source, spec.sources) &&
    within(packet.destination, spec.destinations) &&
    inRange(packet.protocol, spec.protocols) &&
    inRange(packet.sourcePort, spec.sourcePorts ?? spec.icmpTypes) &&
    inRange(packet.destinationPort, spec.ports ?? spec.icmpCodes)
  );
}

/** Packets at and beside the places that specifications name. */
export function packets(version: IpVersion): fc.Arbitrary<Packet> {
  const top = (1n << BITS[version]) - 1n;
  const address = range(version).chain(({ first, last }) =>
    fc.constantFrom(...[first, last, first - 1n, last + 1n, (first + last) / 2n].filter((value) => value >= 0n && value <= top)),
  );
  return fc.constantFrom(1, 6, 6, 6, 17, 17, 50, 58).chain((protocol) => {
    const isIcmp = protocol === (version === 4 ? 1 : 58);
    const number = isIcmp ? fc.constantFrom(0, 3, 7, 8, 9, 253, 254, 255) : fc.oneof(port, fc.constantFrom(21, 23, 79, 81, 442, 444));
    return fc.record({
      version: fc.constant(version),
      source: address,
      destination: address,
      protocol: fc.constant(protocol),
      sourcePort: number,
      destinationPort: number,
    });
  });
}
