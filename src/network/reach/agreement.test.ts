// What is settled where AWS chooses by itself: sure is what every choice lets through, and a choice that nothing is known of leaves all open.

import { describe, expect, it } from 'vitest';
import { blockOf } from '../model/record.cases.ts';
import { describePackets, type IpVersion, packetsOf } from '../packets/index.ts';
import { settleChoices } from './agreement.ts';
import { begin, type Choice } from './flow.ts';
import type { Way } from './way.ts';

const zone = (chosen: string, of = 2): Choice => ({ about: 'zone', chosen, of });
const list = (chosen: string, of = 2): Choice => ({ about: 'list', chosen, of });

/** A way of some ports. */
function way(name: string, ports: readonly [number, number], choices: readonly Choice[] = [], version: IpVersion = 4): Way {
  const destination = version === 4 ? '10.0.0.1' : '2600:1::1';
  const packets = packetsOf(version, { protocols: [6, 6], destinations: [blockOf(destination)], ports });
  return { packets, flow: { ...begin(packets, undefined, name), choices }, arrives: true };
}

const textOf = ({ packets, flow }: Way): string => `${flow.zone} ${describePackets(packets)}`;
/** The port of each, by the name of the way; what is in doubt with the doubts. */
function settled(...ways: readonly Way[]) {
  const { sure, open } = settleChoices(ways);
  return { sure: sure.map(textOf), open: open.map((one) => `${textOf(one)} (${one.flow.unknowns.map(({ name }) => name).join(', ')})`) };
}
const shown = (name: string, ports: readonly [number, number], version: IpVersion = 4) => textOf(way(name, ports, [], version));

describe('settleChoices', () => {
  it('is sure of what nothing was chosen for, and leaves it as it is', () => {
    const plain = [way('one', [1, 9]), way('two', [5, 5])];
    expect(settleChoices(plain)).toEqual({ sure: plain, open: [] });
    expect(settleChoices([])).toEqual({ sure: [], open: [] });
  });

  it('is sure of what every choice lets through, under the first of them, and leaves the rest open', () => {
    expect(settled(way('a', [1, 10], [zone('a')]), way('b', [5, 20], [zone('b')]))).toEqual({
      sure: [shown('a', [5, 10])],
      open: [`${shown('a', [1, 4])} (zone)`, `${shown('b', [11, 20])} (zone)`],
    });
    expect(settled(way('a', [1, 10], [zone('a')]), way('b', [1, 10], [zone('b')]))).toEqual({ sure: [shown('a', [1, 10])], open: [] });
  });

  it('takes together all ways of one choice', () => {
    expect(settled(way('a', [1, 5], [zone('a')]), way('b', [1, 10], [zone('b')]), way('c', [6, 10], [zone('a')]))).toEqual({
      sure: [shown('a', [1, 10])],
      open: [],
    });
  });

  it('is sure of nothing where a choice is missing, or none is common', () => {
    expect(settled(way('a', [1, 10], [zone('a', 3)]), way('b', [1, 10], [zone('b', 3)]))).toEqual({
      sure: [],
      open: [`${shown('a', [1, 10])} (zone)`, `${shown('b', [1, 10])} (zone)`],
    });
    expect(settled(way('a', [1, 4], [zone('a')]), way('b', [5, 9], [zone('b')]))).toEqual({
      sure: [],
      open: [`${shown('a', [1, 4])} (zone)`, `${shown('b', [5, 9])} (zone)`],
    });
  });

  it('asks every combination of several choices', () => {
    const pairs = ['a', 'b'].flatMap((one) => ['x', 'y', 'z'].map((two) => [one, two] as const));
    const all = pairs.map(([one, two], at) => way(`${one}${two}`, [1, 10 + at], [zone(one), list(two, 3)]));
    const { sure, open } = settled(...all);
    expect(sure).toEqual([shown('ax', [1, 10])]);
    expect(open).toHaveLength(5);
    expect(open[0]).toBe(`${shown('ay', [11, 11])} (zone, list)`);
    expect(settled(...all.slice(1)).sure).toEqual([]);
    // As many ways as combinations, two of them the same: one is missing.
    expect(settled(...all.slice(1), way('again', [1, 10], [zone('b'), list('x', 3)])).sure).toEqual([]);
  });

  it('takes choices about other things for others', () => {
    expect(settled(way('a', [1, 10], [zone('a')]), way('b', [1, 10], [list('b')])).sure).toEqual([]);
    expect(settled(way('a', [1, 10], [zone('a')]), way('b', [1, 10], [zone('b')]), way('c', [1, 9], [list('x')]), way('d', [2, 9], [list('y')])).sure).toEqual([
      shown('a', [1, 10]),
      shown('c', [2, 9]),
    ]);
  });

  it('takes no two names for one', () => {
    const named = (about: string, chosen: string): Choice => ({ about, chosen, of: 2 });
    const four = (one: string, two: string, other: string) => [
      way('a', [1, 9], [named('zone', one), named('list', two)]),
      way('b', [1, 9], [named('zone', `${one}${two.slice(0, 1)}`), named('list', two.slice(1))]),
      way('c', [1, 9], [named('zone', one), named('list', other)]),
      way('d', [1, 9], [named('zone', `${one}${two.slice(0, 1)}`), named('list', other)]),
    ];
    expect(settled(...four('x', 'yz', 'w')).sure).toEqual([shown('a', [1, 9])]);
    const [first, second] = [way('a', [1, 9], [named('ab', '1'), named('c', '1')]), way('b', [1, 9], [named('a', '2'), named('bc', '2')])];
    expect(settled(...[first, second].flatMap((one) => (one === undefined ? [] : [one, one]))).sure).toEqual([]);
    const half = [way('a', [1, 9], [zone('1', 1), list('1')]), way('b', [1, 9], [{ about: 'zonelist', chosen: '2', of: 2 }])];
    expect(settled(...half).sure).toEqual([]);
  });

  it('tells the versions apart', () => {
    const both = [4, 6].flatMap((version) => [way('a', [1, version], [zone('a')], version as IpVersion), way('b', [1, 5], [zone('b')], version as IpVersion)]);
    expect(settled(...both)).toEqual({
      sure: [shown('a', [1, 4]), shown('a', [1, 5], 6)],
      open: [`${shown('b', [5, 5])} (zone)`, `${shown('a', [6, 6], 6)} (zone)`],
    });
  });

  it('says of what is in doubt only that it depends on what is chosen', () => {
    const one = way('a', [1, 10], [zone('a')]);
    const { open } = settleChoices([{ ...one, flow: { ...one.flow, unknowns: [{ reason: 'absent', name: 'before' }] } }]);
    expect(open[0]?.flow.unknowns).toEqual([{ reason: 'depends-on-data', name: 'zone' }]);
  });
});
