// What is kept of what interfaces send: what goes between members at all, in as few objects as there are things said.

import { describe, expect, it } from 'vitest';
import type { Part } from '../exposed/part.ts';
import { blockOf } from '../model/record.cases.ts';
import { areEqual, fromAddresses, intersect, noPackets, packetsOf, union } from '../packets/index.ts';
import type { Bundle, Entry } from './bundles.ts';
import { hostsOf } from './hosts.ts';
import { createKeeping } from './hub-entries.ts';

const NEAR = fromAddresses(4, [blockOf('10.0.0.0/8')]);
const from = (...blocks: readonly string[]) => fromAddresses(4, blocks.map(blockOf));
const unread = (arn: string) => ({ reason: 'unreadable', name: 'ec2:DescribeSecurityGroups', arn }) as const;
const sure = (set: Part['set']): Part => ({ set, perhaps: noPackets(4), missing: [] });
const open = (perhaps: Part['set'], arn = 'arn:1'): Part => ({ set: noPackets(4), perhaps, missing: [unread(arn)] });
const entry = (part: Part, host: bigint, groupId?: string): Entry => ({ hosts: hostsOf([host]), part, groupId });
const bundle = (name: string) => ({ name }) as Bundle;
const nobody = () => {
  throw new Error('asked in vain');
};

describe('what is kept of entries', () => {
  it('is what is near, with its hosts, and what would have to be known of it alone', () => {
    const entries = [
      entry(sure(from('10.1.0.0/16', '192.168.0.0/16')), 1n),
      entry({ ...open(from('192.168.0.0/16')), set: from('10.2.0.0/16') }, 2n),
      entry({ ...open(from('10.3.0.0/16', '11.0.0.0/8')), set: from('10.4.0.0/16') }, 3n),
      entry(open(from('10.5.0.0/16')), 4n),
    ];
    const { entries: kept, groupIds } = createKeeping(NEAR, () => entries).of(bundle('a'));
    expect(groupIds).toEqual([]);
    expect(kept.map(({ hosts }) => hosts)).toEqual([1n, 2n, 3n, 4n].map((host) => hostsOf([host])));
    expect(kept.map(({ part }) => part.missing.map(({ arn }) => arn))).toEqual([[], [], ['arn:1'], ['arn:1']]);
    for (const [at, { part }] of kept.entries()) {
      expect(areEqual(part.set, intersect(entries[at]?.part.set ?? noPackets(4), NEAR))).toBe(true);
      expect(areEqual(part.perhaps, intersect(entries[at]?.part.perhaps ?? noPackets(4), NEAR))).toBe(true);
    }
  });

  it('is nothing of what goes elsewhere alone, the same nothing for all', () => {
    const entries = [entry(sure(from('192.168.0.0/16')), 1n), entry(open(from('11.0.0.0/8')), 2n)];
    const keeping = createKeeping(NEAR, () => entries);
    const nothing = keeping.of(bundle('a'));
    expect(nothing).toEqual({ entries: [], groupIds: [] });
    expect(keeping.keep(bundle('b'), [])).toBe(nothing);
    expect(keeping.keep(bundle('c'), [entry(sure(from('10.0.0.0/8')), 1n)])).not.toBe(nothing);
    expect(keeping.keep(bundle('d'), [entry(sure(NEAR), 1n, 'sg-1')])).toEqual({ entries: [], groupIds: ['sg-1'] });
  });

  it('is of rules about groups the groups alone, wherever they lead', () => {
    const entries = [entry(sure(NEAR), 1n, 'sg-1'), entry(sure(NEAR), 1n), entry(sure(from('192.168.0.0/16')), 1n, 'sg-2')];
    const { entries: kept, groupIds } = createKeeping(NEAR, () => entries).of(bundle('a'));
    expect(groupIds).toEqual(['sg-1', 'sg-2']);
    expect(kept.length).toBe(1);
  });

  it('is the same part where the same is said, whoever says it', () => {
    const tcp = packetsOf(4, { protocols: [6, 6] });
    const keeping = createKeeping(NEAR, nobody);
    const partsOf = (name: string, ...parts: readonly Part[]) =>
      (
        keeping.keep(
          bundle(name),
          parts.map((part) => entry(part, 1n)),
        ) as ReturnType<typeof keeping.of>
      ).entries.map(({ part }) => part);
    // What they say of elsewhere makes no difference.
    const [a, b, c, d] = partsOf('a', sure(from('10.1.0.0/16')), open(from('10.1.0.0/16')), open(from('10.1.0.0/16'), 'arn:2'), sure(tcp));
    const same = partsOf(
      'b',
      sure(from('10.1.0.0/16', '172.16.0.0/12')),
      open(from('10.1.0.0/16', '11.0.0.0/8')),
      open(from('10.1.0.0/16', '11.0.0.0/8'), 'arn:2'),
      sure(union(tcp, from('172.16.0.0/12'))),
    );
    expect(new Set([a, b, c, d]).size).toBe(4);
    for (const [at, part] of [a, b, c, d].entries()) expect(same[at]).toBe(part);
  });

  it('is read of the bundle where nobody brought it, and once', () => {
    let asked = 0;
    const read = () => {
      asked++;
      return [entry(sure(NEAR), 1n)];
    };
    const [one, brought] = [bundle('a'), bundle('b')];
    const keeping = createKeeping(NEAR, read);
    keeping.keep(brought, [entry(sure(NEAR), 2n)]);
    expect(keeping.of(brought).entries[0]?.hosts).toEqual(hostsOf([2n]));
    expect(asked).toBe(0);
    expect(keeping.of(one)).toBe(keeping.of(one));
    expect(keeping.of(one).entries[0]?.hosts).toEqual(hostsOf([1n]));
    expect(asked).toBe(1);
  });
});
