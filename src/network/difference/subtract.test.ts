// What of some flows is not in others, held against every sender, receiver and port one by one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, type IpVersion, packetsOf } from '../packets/index.ts';
import { hostsOf } from '../pairs/hosts.ts';
import { type Piece, pieceWithout } from './subtract.ts';

const TCP = [6, 6] as const;
const range = (first: number, last: number) => [{ first: BigInt(first), last: BigInt(last) }];
const piece = (senders: readonly number[], receivers: readonly number[], ports: readonly [number, number] | 'none', version: IpVersion = 4): Piece => ({
  senders: hostsOf(senders.map(BigInt)),
  receivers: hostsOf(receivers.map(BigInt)),
  version,
  set: packetsOf(version, ports === 'none' ? { sources: [] } : { protocols: TCP, ports }),
});

const ADDRESSES = [1, 2, 3, 4, 5];
const PORTS = [1, 2, 3];

/** Each `sender > receiver:port` of a piece; nobody sends to itself. */
function listed({ senders, receivers, version, set }: Piece): readonly string[] {
  const has = (hosts: Piece['senders'], one: number) => hosts.some(({ first, last }) => first <= one && one <= last);
  return ADDRESSES.filter((one) => has(senders, one)).flatMap((from) =>
    ADDRESSES.filter((one) => one !== from && has(receivers, one)).flatMap((to) =>
      PORTS.filter((port) =>
        contains(set, { version, source: BigInt(from), destination: BigInt(to), protocol: 6, sourcePort: 50_000, destinationPort: port }),
      ).map((port) => `${from} > ${to}:${port}`),
    ),
  );
}
const left = (whole: Piece, ...others: readonly Piece[]) => pieceWithout(whole, others).flatMap(listed).sort();

describe('pieceWithout', () => {
  const whole = piece([1, 2], [3, 4], [1, 2]);

  it.each<[string, Piece, readonly string[]]>([
    ['all of it', piece([1, 2, 5], [3, 4, 5], [1, 3]), []],
    ['a sender', piece([1], [3, 4], [1, 2]), ['2 > 3:1', '2 > 3:2', '2 > 4:1', '2 > 4:2']],
    ['a receiver', piece([1, 2], [4], [1, 2]), ['1 > 3:1', '1 > 3:2', '2 > 3:1', '2 > 3:2']],
    ['a port', piece([1, 2], [3, 4], [2, 3]), ['1 > 3:1', '1 > 4:1', '2 > 3:1', '2 > 4:1']],
    ['one flow', piece([1], [3], [1, 1]), ['1 > 3:2', '1 > 4:1', '1 > 4:2', '2 > 3:1', '2 > 3:2', '2 > 4:1', '2 > 4:2']],
  ])('leaves out %s', (_, other, expected) => {
    expect(left(whole, other)).toEqual(expected);
  });

  it.each<[string, Piece]>([
    ['has nothing', piece([1, 2], [3, 4], 'none')],
    ['has other senders', piece([5], [3, 4], [1, 2])],
    ['has other receivers', piece([1, 2], [1, 2, 5], [1, 2])],
    ['has other ports', piece([1, 2], [3, 4], [3, 3])],
    ['is of the other version', piece([1, 2], [3, 4], [1, 2], 6)],
  ])('is the whole where the other %s', (_, other) => {
    expect(pieceWithout(whole, [other])).toEqual([whole]);
    expect(pieceWithout(whole, [other])[0]).toBe(whole);
  });

  it('is the whole without others, and adds others up', () => {
    expect(pieceWithout(whole, [])).toEqual([whole]);
    expect(left(whole, piece([1], [3, 4], [1, 2]), piece([2], [3], [1, 2]), piece([2], [4], [1, 1]))).toEqual(['2 > 4:2']);
  });

  it('has no piece in which nobody sends to another', () => {
    expect(pieceWithout(piece([1], [1, 2], [1, 1]), [piece([1], [2], [1, 1])])).toEqual([]);
    expect(pieceWithout(piece([1, 2], [1, 2], [1, 1]), [piece([1], [2], [1, 1]), piece([2], [1], [1, 1])])).toEqual([]);
    const narrow: Piece = { ...piece([1, 2], [3], [1, 1]), set: packetsOf(4, { sources: range(1, 1), protocols: TCP, ports: [1, 1] }) };
    expect(pieceWithout(narrow, [piece([1], [3], [1, 1])])).toEqual([]);
  });

  it('says what a look at every flow says, and nothing twice', () => {
    const some = fc.subarray(ADDRESSES, { minLength: 1 });
    const drawn = fc
      .tuple(some, some, some, some, fc.constantFrom<readonly [number, number]>([1, 1], [1, 2], [2, 3], [1, 3]))
      .map(([senders, receivers, sources, destinations, ports]): Piece => {
        const [from, to] = [sources, destinations].map((ones) => hostsOf(ones.map(BigInt)));
        const set = packetsOf(4, { sources: from ?? [], destinations: to ?? [], protocols: TCP, ports });
        return { ...piece(senders, receivers, 'none'), set };
      });
    fc.assert(
      fc.property(drawn, fc.array(drawn, { maxLength: 4 }), (own, others) => {
        const pieces = pieceWithout(own, others);
        const taken = new Set(others.flatMap(listed));
        expect(pieces.flatMap(listed).sort()).toEqual(
          listed(own)
            .filter((flow) => !taken.has(flow))
            .sort(),
        );
        if (pieces[0] !== own) for (const one of pieces) expect(listed(one)).not.toEqual([]);
      }),
    );
  });
});
