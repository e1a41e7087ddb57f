import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AddressRange, parseCidr } from '../../core/index.ts';
import {
  addressText,
  allPackets,
  areEqual,
  cidrsOf,
  complement,
  contains,
  describePacket,
  describePackets,
  fromAddresses,
  haveCommon,
  type IpVersion,
  intersect,
  isEmpty,
  isSubset,
  noPackets,
  type Packet,
  type PacketSet,
  type PacketSpec,
  packetsOf,
  repliesTo,
  requestsOf,
  subtract,
  union,
  unionAll,
  widened,
  withDestinations,
  witnessOf,
} from './index.ts';
import { LAYOUTS } from './layout.ts';
import { isMeant, packets, specs } from './packets.cases.ts';

/** An expression over specifications: what the fast sets compute at once, and what a single packet is asked one by one. */
type Expression =
  | { readonly kind: 'leaf'; readonly spec: PacketSpec }
  | { readonly kind: 'and' | 'or' | 'without'; readonly a: Expression; readonly b: Expression }
  | { readonly kind: 'not'; readonly a: Expression };

function evaluate(version: IpVersion, one: Expression): PacketSet {
  switch (one.kind) {
    case 'leaf':
      return packetsOf(version, one.spec);
    case 'and':
      return intersect(evaluate(version, one.a), evaluate(version, one.b));
    case 'or':
      return union(evaluate(version, one.a), evaluate(version, one.b));
    case 'without':
      return subtract(evaluate(version, one.a), evaluate(version, one.b));
    case 'not':
      return complement(evaluate(version, one.a));
  }
}

function holds(one: Expression, packet: Packet): boolean {
  switch (one.kind) {
    case 'leaf':
      return isMeant(one.spec, packet);
    case 'and':
      return holds(one.a, packet) && holds(one.b, packet);
    case 'or':
      return holds(one.a, packet) || holds(one.b, packet);
    case 'without':
      return holds(one.a, packet) && !holds(one.b, packet);
    case 'not':
      return !holds(one.a, packet);
  }
}

function expressions(version: IpVersion): fc.Arbitrary<Expression> {
  const leaf = specs(version).map((spec): Expression => ({ kind: 'leaf', spec }));
  const { node } = fc.letrec<{ node: Expression }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 5 },
      leaf,
      fc.record({ kind: fc.constantFrom('and' as const, 'or' as const, 'without' as const), a: tie('node'), b: tie('node') }),
      fc.record({ kind: fc.constant('not' as const), a: tie('node') }),
    ),
  }));
  return node;
}

/** INVARIANT of every set: its boxes do not overlap. */
function areDisjoint(set: PacketSet): boolean {
  const { stride } = LAYOUTS[set.version];
  const boxes = Array.from(
    { length: set.count },
    (_, i): PacketSet => ({ version: set.version, count: 1, words: set.words.subarray(i * stride, (i + 1) * stride) }),
  );
  return boxes.every((a, i) => boxes.slice(i + 1).every((b) => !haveCommon(a, b)));
}

describe.each([4, 6] as const)('packet sets of IPv%i', (version) => {
  it('hold exactly the packets that a look at each would let in', () => {
    fc.assert(
      fc.property(expressions(version), fc.array(packets(version), { minLength: 20, maxLength: 40 }), (expression, drawn) => {
        const set = evaluate(version, expression);
        for (const packet of drawn) expect(contains(set, packet)).toBe(holds(expression, packet));
        expect(areDisjoint(set)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('obey the laws of sets', () => {
    const set = expressions(version).map((expression) => evaluate(version, expression));
    fc.assert(
      fc.property(set, set, set, (a, b, c) => {
        expect(areEqual(intersect(a, b), intersect(b, a))).toBe(true);
        expect(areEqual(union(a, b), union(b, a))).toBe(true);
        expect(areEqual(union(a, intersect(b, c)), intersect(union(a, b), union(a, c)))).toBe(true);
        expect(areEqual(complement(union(a, b)), intersect(complement(a), complement(b)))).toBe(true);
        expect(areEqual(complement(complement(a)), a)).toBe(true);
        expect(isEmpty(intersect(a, complement(a)))).toBe(true);
        expect(areEqual(union(a, complement(a)), allPackets(version))).toBe(true);
        expect(areEqual(subtract(a, b), intersect(a, complement(b)))).toBe(true);
        expect(isSubset(intersect(a, b), a)).toBe(true);
        expect(isSubset(a, b)).toBe(isEmpty(subtract(a, b)));
        expect(haveCommon(a, b)).toBe(!isEmpty(intersect(a, b)));
        expect(areEqual(unionAll(version, [a, b, c]), union(union(a, b), c))).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it('give a witness that is one of them, and none only of the empty set', () => {
    fc.assert(
      fc.property(expressions(version), (expression) => {
        const set = evaluate(version, expression);
        const witness = witnessOf(set);
        expect(witness === undefined).toBe(isEmpty(set));
        if (witness !== undefined) {
          expect(contains(set, witness)).toBe(true);
          // Of a mixed box it may be a protocol without ports, whose port numbers mean nothing.
          expect(describePacket(witness)).toMatch(/ > /);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('have the same words for the same packets, however they were cut', () => {
    fc.assert(
      fc.property(fc.array(specs(version), { maxLength: 6 }), fc.array(specs(version), { maxLength: 3 }), (given, cuts) => {
        const set = unionAll(
          version,
          given.map((spec) => packetsOf(version, spec)),
        );
        const pieces = cuts
          .map((spec) => packetsOf(version, spec))
          .reduce((parts: readonly PacketSet[], cutter) => parts.flatMap((part) => [intersect(part, cutter), subtract(part, cutter)]), [set]);
        expect(describePackets(unionAll(version, pieces.toReversed()))).toBe(describePackets(set));
      }),
      { numRuns: 60 },
    );
  });

  it('answer a request with its reply, and find the request again', () => {
    const { echo, answer } = version === 4 ? { echo: 8, answer: 0 } : { echo: 128, answer: 129 };
    fc.assert(
      fc.property(expressions(version), fc.array(packets(version), { minLength: 10, maxLength: 30 }), (expression, drawn) => {
        const set = evaluate(version, expression);
        const replies = repliesTo(set);
        for (const packet of drawn) {
          const { protocol, source, destination, sourcePort, destinationPort } = packet;
          if (protocol === (version === 4 ? 1 : 58)) continue;
          const back = { version, protocol, source: destination, destination: source, sourcePort: destinationPort, destinationPort: sourcePort };
          expect(contains(replies, back)).toBe(contains(set, packet));
        }
        expect(isSubset(requestsOf(replies), set)).toBe(true);
      }),
      { numRuns: 200 },
    );
    const protocols = version === 4 ? ([1, 1] as const) : ([58, 58] as const);
    const request = packetsOf(version, { protocols, icmpTypes: [echo, echo], icmpCodes: [0, 0] });
    expect(areEqual(repliesTo(request), packetsOf(version, { protocols, icmpTypes: [answer, answer], icmpCodes: [0, 0] }))).toBe(true);
    expect(isEmpty(repliesTo(packetsOf(version, { protocols, icmpTypes: [3, 3] })))).toBe(true);
  });

  it('stay within a bound that grows with the rules, and not with their combinations', () => {
    // First match of 1,000 rules, as in a network ACL of the worst kind: the sets are made without a limit and stay small.
    const drawn = fc.sample(specs(version), { numRuns: 1_000, seed: 7 });
    let rest = allPackets(version);
    let allowed = noPackets(version);
    for (const [index, spec] of drawn.entries()) {
      const rule = packetsOf(version, spec);
      if (index % 2 === 0) allowed = union(allowed, intersect(rest, rule));
      rest = subtract(rest, rule);
    }
    expect(allowed.count + rest.count).toBeLessThan(2_000);
  });
});

const blocks = (...texts: readonly string[]): readonly AddressRange[] => texts.flatMap((text) => parseCidr(text) ?? []);

describe('describePackets', () => {
  it.each([
    [noPackets(4), 'nothing'],
    [allPackets(4), 'everything'],
    [packetsOf(4, { protocols: [6, 6], ports: [443, 443], sources: blocks('10.0.0.0/8') }), 'tcp 443 from 10.0.0.0/8'],
    [packetsOf(4, { protocols: [6, 6], ports: [1024, 65_535], sourcePorts: [443, 443] }), 'tcp 1024-65535 (from port 443)'],
    [packetsOf(4, { protocols: [1, 1], icmpTypes: [8, 8], icmpCodes: [0, 255] }), 'icmp type 8'],
    [packetsOf(6, { protocols: [58, 58], icmpTypes: [0, 255], destinations: blocks('2001:db8::/32') }), 'icmpv6 to 2001:db8::/32'],
    [packetsOf(4, { protocols: [50, 50] }), 'protocol 50'],
    [union(packetsOf(4, { protocols: [6, 6], ports: [80, 80] }), packetsOf(4, { protocols: [6, 6], ports: [443, 443] })), 'tcp 80, 443'],
    [
      union(packetsOf(4, { protocols: [6, 6], ports: [22, 22], sources: blocks('192.0.2.1') }), packetsOf(4, { protocols: [17, 17], ports: [53, 53] })),
      'tcp 22 from 192.0.2.1/32; udp 53',
    ],
    [fromAddresses(4, blocks('10.0.0.0/9', '10.128.0.0/9')), 'everything from 10.0.0.0/8'],
  ])('%#: says what is in it', (set, words) => {
    expect(describePackets(set)).toBe(words);
  });
});

describe('cidrsOf', () => {
  it('gives back what it was made of', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(4 as const, 6 as const),
        fc.bigInt({ min: 0n, max: (1n << 32n) - 1n }),
        fc.bigInt({ min: 0n, max: (1n << 32n) - 1n }),
        (version, a, b) => {
          const [first, last] = a < b ? [a, b] : [b, a];
          const range = { first, last };
          const texts = cidrsOf(version, [range]);
          expect(texts.length).toBeLessThanOrEqual(64);
          const back = unionAll(
            version,
            texts.map((text) => fromAddresses(version, blocks(text))),
          );
          expect(areEqual(back, fromAddresses(version, [range]))).toBe(true);
        },
      ),
    );
  });

  it.each([
    [6 as const, '::', '::/0'],
    [6 as const, '2001:db8::1', '2001:db8::1/128'],
    [6 as const, '2001:0:0:1:0:0:0:1', '2001:0:0:1::1/128'],
    [4 as const, '255.255.255.255', '255.255.255.255/32'],
  ])('writes addresses of IPv%i as RFC 5952 asks: %s', (version, address, expected) => {
    const range = expected.endsWith('/0') ? blocks('::/0') : blocks(address);
    expect(cidrsOf(version, range)).toEqual([expected]);
  });

  it('reads every address that it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (value) => {
        expect(parseCidr(addressText(6, value))?.first).toBe(value);
      }),
    );
  });
});

describe('translation', () => {
  it('replaces the addresses and leaves the rest', () => {
    const set = packetsOf(4, { protocols: [6, 6], ports: [80, 81], sources: blocks('10.0.0.0/24'), destinations: blocks('192.0.2.1', '192.0.2.9') });
    const expected = packetsOf(4, { protocols: [6, 6], ports: [80, 81], sources: blocks('10.0.0.0/24'), destinations: blocks('10.0.0.5') });
    expect(areEqual(withDestinations(set, blocks('10.0.0.5')), expected)).toBe(true);
    expect(describePackets(widened(set, 4))).toBe('tcp from 10.0.0.0/24 to 192.0.2.1/32, 192.0.2.9/32');
  });
});
