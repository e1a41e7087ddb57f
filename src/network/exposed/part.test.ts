// Parts of what gets in: what is certain stays so, what is in doubt names its doubts once.

import { describe, expect, it } from 'vitest';
import type { Missing } from '../../core/index.ts';
import { parseCidr } from '../../core/index.ts';
import { areEqual, describePackets, fromAddresses, haveCommon, isEmpty, noPackets, packetsOf, toAddresses } from '../packets/index.ts';
import { type Exposure, packetsTogether } from './exposed.ts';
import { isConnectableWidely, portsOpenWidely } from './openings.ts';
import { both, FROM_INTERNET, NOTHING, type Part, TCP, TO_INTERNET, uncertain, unique } from './part.ts';

const port = (first: number, last = first) => packetsOf(4, { protocols: [6, 6], ports: [first, last] });
const lacks = (name: string, more: Partial<Missing> = {}): Missing => ({ reason: 'absent', name, account: '111122223333', region: 'us-east-1', ...more });
const [a, b, c] = [lacks('a'), lacks('b'), lacks('c')];
const certain = (first: number, last = first): Part => ({ set: port(first, last), perhaps: noPackets(4), missing: [] });
const words = ({ set, perhaps, missing }: Part) => [describePackets(set), describePackets(perhaps), missing.map(({ name }) => name).join()];

describe('parts', () => {
  it('in doubt are perhaps all that they were', () => {
    expect(words(uncertain(certain(1), a))).toEqual(['nothing', 'tcp 1', 'a']);
    expect(words(uncertain({ set: port(1), perhaps: port(5), missing: [a] }, b))).toEqual(['nothing', 'tcp 1, 5', 'a,b']);
  });

  it('have in common for certain what both let in for certain', () => {
    const doubtful: Part = { set: port(1, 10), perhaps: port(11, 20), missing: [a] };
    expect(words(both(certain(5, 30), certain(1, 9)))).toEqual(['tcp 5-9', 'nothing', '']);
    expect(words(both(doubtful, certain(5, 15)))).toEqual(['tcp 5-10', 'tcp 11-15', 'a']);
    expect(words(both(certain(5, 15), doubtful))).toEqual(['tcp 5-10', 'tcp 11-15', 'a']);
    // A doubt that is about nothing that is left is none.
    expect(words(both(doubtful, certain(1, 10)))).toEqual(['tcp 1-10', 'nothing', '']);
    expect(words(both(doubtful, { set: port(1, 5), perhaps: port(6, 12), missing: [b, a, c] }))).toEqual(['tcp 1-5', 'tcp 6-12', 'a,b,c']);
    expect(words(both(doubtful, NOTHING[4]))).toEqual(['nothing', 'nothing', '']);
  });

  it('name a doubt once, and twice where it is about another place or thing', () => {
    const all = [
      a,
      lacks('a', { account: '444455556666' }),
      lacks('a', { region: 'eu-west-1' }),
      lacks('a', { arn: 'arn:x' }),
      lacks('a', { arn: 'arn:y' }),
      b,
    ];
    expect(unique(all)).toEqual(all);
    expect(unique([...all, ...all.map((one) => ({ ...one }))])).toEqual(all);
    const nowhere: Missing = { reason: 'absent', name: 'a' };
    expect(unique([nowhere, a, nowhere])).toEqual([nowhere, a]);
    expect(unique([])).toEqual([]);
  });
});

describe('the internet', () => {
  it.each([
    [4, '8.8.8.8/32', '10.0.0.0/8'],
    [4, '1.1.1.1/32', '192.168.0.0/16'],
    [6, '2600::/32', 'fc00::/7'],
    [6, '2001:4860::/32', 'fe80::/10'],
  ] as const)('of IPv%i has %s and not %s', (version, inside, outside) => {
    const ranges = (text: string) => [parseCidr(text)].flatMap((one) => one ?? []);
    for (const [of, make] of [
      [FROM_INTERNET, fromAddresses],
      [TO_INTERNET, toAddresses],
    ] as const) {
      expect(of[version].version).toBe(version);
      expect([haveCommon(of[version], make(version, ranges(inside))), haveCommon(of[version], make(version, ranges(outside)))]).toEqual([true, false]);
    }
    expect(areEqual(TCP[version], packetsOf(version, { protocols: [6, 6] }))).toBe(true);
    expect([NOTHING[version].missing, NOTHING[version].set.version, NOTHING[version].perhaps.version]).toEqual([[], version, version]);
    expect(isEmpty(NOTHING[version].set) && isEmpty(NOTHING[version].perhaps)).toBe(true);
  });

  it('opens TCP connections by TCP alone, and is offered the ports of TCP and UDP alone', () => {
    for (const version of [4, 6] as const) {
      const of = (protocol: number) => [packetsOf(version, { protocols: [protocol, protocol], ports: [443, 443] })];
      expect([5, 6, 7, 17].map((protocol) => isConnectableWidely(of(protocol)))).toEqual([false, true, false, false]);
      expect([5, 6, 7, 16, 17, 18].map((protocol) => portsOpenWidely(of(protocol), [443]).length)).toEqual([0, 1, 0, 0, 1, 0]);
    }
  });
});

describe('packetsTogether', () => {
  it('adds up what exposures let in, a set for each version that has any', () => {
    const exposure = (...packets: Exposure['packets']): Exposure => ({ members: [], subnetId: '', groupIds: [], packets, missing: [] });
    const [dns, sixth] = [packetsOf(4, { protocols: [17, 17], ports: [53, 53] }), packetsOf(6, { protocols: [6, 6], ports: [22, 22] })];
    const together = (...all: readonly Exposure[]) => packetsTogether(all).map((set) => `v${set.version} ${describePackets(set)}`);
    expect(together(exposure(port(443), sixth), exposure(dns))).toEqual(['v4 tcp 443; udp 53', 'v6 tcp 22']);
    expect(together(exposure(sixth), exposure(sixth))).toEqual(['v6 tcp 22']);
    expect(together(exposure(port(1)))).toEqual(['v4 tcp 1']);
    expect(together()).toEqual([]);
  });
});
