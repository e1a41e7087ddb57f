// What flows are about, gathered from boxes; and the packets that are shown of them.

import { describe, expect, it } from 'vitest';
import { createChance } from '../../../tests/suricata/random.ts';
import {
  areEqual,
  contains,
  describePackets,
  type IpVersion,
  isEmpty,
  noPackets,
  type PacketSet,
  type PacketSpec,
  packetsOf,
  union,
  unionAll,
} from '../packets/index.ts';
import { hostsOf } from './hosts.ts';
import { type FlowRow, pairIn, rowOf, rowSays, touches } from './rows.ts';
import { addServices, inVersion, noServices, serviceSet, witnessIn } from './services.ts';

const BASE = { 4: 0x0a00_0000n, 6: 0x2001_0db8n << 96n } as const;
const range = (version: IpVersion, first: number, last: number) => ({ first: BASE[version] + BigInt(first), last: BASE[version] + BigInt(last) });
const people = (version: IpVersion, ...numbers: readonly number[]) => hostsOf(numbers.map((n) => BASE[version] + BigInt(n)));
const setOf = (version: IpVersion, ...specs: readonly PacketSpec[]) =>
  unionAll(
    version,
    specs.map((spec) => packetsOf(version, spec)),
  );
const [tcp, udp] = [
  [6, 6],
  [17, 17],
] as const;
const gathered = (row: Parameters<typeof addServices>[1], ...sets: readonly PacketSet[]) => {
  const services = noServices();
  const any = sets.map((set) => addServices(services, row, set));
  return { any, words: describePackets(serviceSet(services)), services };
};

describe.each([4, 6] as const)('a pair within a box of IPv%i', (version) => {
  it('is a sender and a receiver other than itself, wherever there is one', () => {
    const chance = createChance(version);
    const tally = { some: 0, none: 0 };
    for (let round = 0; round < 600; round++) {
      const draw = () => [0, 1, 2, 3, 4, 5].filter(() => chance.isOneIn(3));
      const [senders, receivers] = [draw(), draw()];
      const [a, b] = [0, 0].map(() => [chance.below(6), chance.below(6)].sort((x, y) => x - y)) as [[number, number], [number, number]];
      const box = setOf(version, { protocols: tcp, sources: [range(version, ...a)], destinations: [range(version, ...b)] });
      const row = { version, senders: people(version, ...senders), receivers: people(version, ...receivers) };
      const isIn = (n: number, [first, last]: readonly [number, number]) => first <= n && n <= last;
      const possible = senders.filter((n) => isIn(n, a)).flatMap((from) => receivers.filter((n) => isIn(n, b) && n !== from).map((to) => [from, to]));
      const found = pairIn(row, box, 0)?.map((value) => Number(value - BASE[version]));
      if (possible.length === 0) expect(found).toBeUndefined();
      else expect(possible).toContainEqual(found);
      expect(touches(row, box)).toBe(possible.length > 0);
      const witness = witnessIn(row, box);
      expect(witness === undefined).toBe(possible.length === 0);
      if (witness !== undefined) expect(contains(box, witness)).toBe(true);
      tally[possible.length > 0 ? 'some' : 'none']++;
    }
    expect(Math.min(tally.some, tally.none)).toBeGreaterThan(50);
  });

  it('is none where the only receiver within it is the sender, whoever stands beside it', () => {
    const row = { version, senders: people(version, 2), receivers: people(version, 2, 3) };
    expect(touches(row, setOf(version, { protocols: tcp, destinations: [range(version, 1, 2)] }))).toBe(false);
    expect(touches(row, setOf(version, { protocols: tcp, destinations: [range(version, 1, 3)] }))).toBe(true);
    const other = { version, senders: people(version, 2, 3), receivers: people(version, 2) };
    expect(touches(other, setOf(version, { protocols: tcp, sources: [range(version, 1, 2)] }))).toBe(false);
  });

  it('may be in any box of a set', () => {
    const row = { version, senders: people(version, 1), receivers: people(version, 9) };
    const set = setOf(
      version,
      { protocols: udp, sources: [range(version, 2, 8)] },
      { protocols: [99, 99], sources: [range(version, 1, 1)], destinations: [range(version, 9, 9)] },
      { protocols: tcp, ports: [22, 22], sources: [range(version, 1, 1)], destinations: [range(version, 9, 9)] },
    );
    expect(touches(row, set)).toBe(true);
    const shown = { version, source: BASE[version] + 1n, destination: BASE[version] + 9n };
    expect(witnessIn(row, set)).toMatchObject({ ...shown, protocol: 6, destinationPort: 22 });
    expect(witnessIn(row, setOf(version, { protocols: udp, sources: [range(version, 1, 8)] }, { protocols: [99, 99] }))).toMatchObject({
      ...shown,
      protocol: 17,
    });
    expect(witnessIn(row, setOf(version, { protocols: udp, sources: [range(version, 2, 8)] }))).toBeUndefined();
  });
});

describe('services', () => {
  const row = { version: 4, senders: people(4, 1, 2), receivers: people(4, 8) } as const;
  const from = { sources: [range(4, 1, 1)] };
  const elsewhere = { sources: [range(4, 5, 6)] };

  it('are the protocols and ports of those boxes that somebody sends', () => {
    const set = setOf(
      4,
      { ...from, protocols: tcp, ports: [443, 443] },
      { ...from, protocols: udp, ports: [53, 53] },
      { ...elsewhere, protocols: tcp, ports: [22, 22] },
    );
    expect(gathered(row, set)).toMatchObject({ any: [true], words: 'tcp 443; udp 53' });
    expect(gathered(row, setOf(4, { ...elsewhere, protocols: tcp }))).toMatchObject({ any: [false], words: 'nothing' });
    expect(gathered(row, noPackets(4))).toMatchObject({ any: [false], words: 'nothing' });
  });

  it('are counted once, and yet told of each flow that has some', () => {
    const one = setOf(4, { ...from, protocols: tcp, ports: [443, 443] });
    const other = setOf(4, { sources: [range(4, 2, 2)], protocols: tcp, ports: [443, 443] });
    const { any, services } = gathered(row, one, other, setOf(4, { ...elsewhere, protocols: tcp, ports: [443, 443] }));
    expect(any).toEqual([true, true, false]);
    expect(services.known.size).toBe(1);
  });

  it('tell protocols and ports apart', () => {
    const specs = [
      { ...from, protocols: tcp, ports: [80, 443] },
      { ...from, protocols: tcp, ports: [80, 90] },
      { ...from, protocols: tcp, ports: [70, 443] },
      { ...from, protocols: udp, ports: [80, 443] },
      { ...from, protocols: [6, 17], ports: [80, 443] },
    ] as const;
    const { services } = gathered(row, ...specs.map((spec) => setOf(4, spec)));
    expect(services.known.size).toBe(specs.length);
  });

  it('have pings of either version as one', () => {
    const ping4 = setOf(4, { ...from, protocols: [1, 1], icmpTypes: [8, 8] });
    expect(gathered(row, ping4)).toMatchObject({ any: [true], words: 'icmp' });
    const row6 = { version: 6, senders: people(6, 1), receivers: people(6, 8) } as const;
    const ping6 = setOf(6, { protocols: [58, 58], icmpTypes: [128, 128], icmpCodes: [0, 0] });
    expect(gathered(row6, ping6)).toMatchObject({ any: [true], words: 'icmp' });
    // Protocol 1 over IPv6, and 58 over IPv4, are none.
    expect(gathered(row6, setOf(6, { protocols: [1, 1], ports: [0, 65_535] })).words).toBe('icmp');
    expect(gathered(row, setOf(4, { ...from, protocols: [58, 58] })).words).toBe('icmpv6');
    expect(gathered(row, setOf(4, { ...from, protocols: [1, 2] })).words).toBe('protocols 1-2');
  });

  it('are everything where all but the pings of the other version is there', () => {
    const row6 = { version: 6, senders: people(6, 1), receivers: people(6, 8) } as const;
    const all = setOf(6, {});
    const others = packetsOf(6, { protocols: [1, 1] });
    expect(gathered(row6, setOf(6, { protocols: [0, 57] }, { protocols: [58, 58], icmpTypes: [128, 128] }, { protocols: [59, 255] })).words).toBe('everything');
    expect(gathered(row6, all, others).words).toBe('everything');
    expect(gathered(row, setOf(4, { protocols: [0, 57] }, { protocols: [59, 255] })).words).toBe('everything');
    // TCP, UDP and pings are services of their own: all the rest is there without them.
    for (const [last, next] of [
      [0, 2],
      [5, 7],
      [16, 18],
    ] as const)
      expect(gathered(row, setOf(4, { protocols: [0, last] }, { protocols: [next, 57] }, { protocols: [59, 255] })).words).toContain(`protocols ${next}-255`);
    expect(gathered(row, setOf(4, { protocols: [0, 57] }, { protocols: [60, 255] })).words).toBe('protocols 0-57; protocols 60-255');
    expect(gathered(row, setOf(4, { protocols: [0, 57] }, { protocols: [58, 58], ports: [3, 4] }, { protocols: [59, 255] })).words).not.toBe('everything');
  });
});

describe('a row', () => {
  it('says of packets between its ends what its sets say, and no of all others', () => {
    const end = { name: 'it', vpcIdOf: () => 'vpc-1' };
    const [set, perhaps] = [packetsOf(4, { protocols: tcp, ports: [443, 443] }), packetsOf(4, { protocols: tcp, ports: [80, 443] })];
    const row: FlowRow = { from: end, to: end, senders: people(4, 1), receivers: people(4, 9), version: 4, set, perhaps, missing: [] };
    const packet = (source: bigint, destination: bigint, destinationPort: number) =>
      rowSays(row, { version: 4, source: BASE[4] + source, destination: BASE[4] + destination, protocol: 6, sourcePort: 1, destinationPort });
    expect([packet(1n, 9n, 443), packet(1n, 9n, 80), packet(1n, 9n, 22)]).toEqual(['yes', 'unknown', 'no']);
    expect([packet(2n, 9n, 443), packet(1n, 8n, 443), packet(9n, 1n, 443)]).toEqual(['no', 'no', 'no']);
  });
});

describe('a service in an IP version', () => {
  it('has the same protocols and ports, of any address', () => {
    const service = setOf(4, { protocols: tcp, ports: [443, 444] }, { protocols: udp, ports: [53, 53] });
    for (const version of [4, 6] as const)
      expect(areEqual(inVersion(service, version), setOf(version, { protocols: tcp, ports: [443, 444] }, { protocols: udp, ports: [53, 53] }))).toBe(true);
  });

  it('has pings as each version has them', () => {
    const icmp = packetsOf(4, { protocols: [1, 1] });
    expect(areEqual(inVersion(icmp, 4), icmp)).toBe(true);
    expect(areEqual(inVersion(icmp, 6), packetsOf(6, { protocols: [58, 58] }))).toBe(true);
    expect(isEmpty(inVersion(packetsOf(4, { protocols: [58, 58] }), 6))).toBe(true);
    expect(areEqual(inVersion(packetsOf(4, { protocols: [58, 58] }), 4), packetsOf(4, { protocols: [58, 58] }))).toBe(true);
    expect(areEqual(inVersion(union(icmp, packetsOf(4, { protocols: tcp })), 6), setOf(6, { protocols: [58, 58] }, { protocols: tcp }))).toBe(true);
    expect(isEmpty(inVersion(noPackets(4), 6))).toBe(true);
  });
});

describe('a row that is made', () => {
  const end = { name: 'all', vpcIdOf: () => 'vpc-1' };
  const missing = [{ reason: 'denied', name: 'ec2:DescribeNetworkAcls' }] as const;
  const row = (set: number | undefined, perhaps: number | undefined) => {
    const at = (one: number | undefined) => (one === undefined ? noPackets(4) : setOf(4, { protocols: tcp, destinations: [range(4, one, one)] }));
    const found = rowOf(end, end, people(4, 1), people(4, 2, 3), { set: at(set), perhaps: at(perhaps), missing });
    return found === undefined ? 'none' : [isEmpty(found.set), isEmpty(found.perhaps), found.missing.length];
  };

  it('has what somebody sends to somebody, and misses nothing where it is in no doubt of it', () => {
    expect(row(2, 3)).toEqual([false, false, 1]);
    expect(row(2, 9)).toEqual([false, true, 0]);
    expect(row(9, 3)).toEqual([true, false, 1]);
    expect(row(9, 9)).toBe('none');
    expect(row(2, undefined)).toEqual([false, true, 0]);
  });
});
