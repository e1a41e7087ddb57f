import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, parseCidr } from '../core/index.ts';
import { openTo, readInboundRules } from './network-acl.ts';

const entry = (RuleNumber: number, RuleAction: string, CidrBlock: string, more: Record<string, Json> = {}) => ({
  RuleNumber,
  RuleAction,
  ...(CidrBlock.includes(':') ? { Ipv6CidrBlock: CidrBlock } : { CidrBlock }),
  Egress: false,
  Protocol: '-1',
  ...more,
});
const opening = (port: number, ...entries: readonly Json[]) => openTo(port, readInboundRules(entries) ?? []);

describe('openTo', () => {
  it('lets the lowest number decide, whatever the order in the answer', () => {
    expect(opening(22, entry(100, 'allow', '0.0.0.0/0'), entry(90, 'deny', '0.0.0.0/0')).internets).toEqual([]);
    expect(opening(22, entry(90, 'deny', '0.0.0.0/0'), entry(80, 'allow', '0.0.0.0/0'))).toEqual({ internets: ['0.0.0.0/0'], rules: [1] });
  });

  it('does not take a Deny of a few for a Deny of all', () => {
    expect(opening(22, entry(90, 'deny', '198.51.100.0/24'), entry(100, 'allow', '0.0.0.0/0')).internets).toEqual(['0.0.0.0/0']);
  });

  it('adds Denies up', () => {
    expect(opening(22, entry(80, 'deny', '0.0.0.0/1'), entry(90, 'deny', '128.0.0.0/1'), entry(100, 'allow', '0.0.0.0/0')).internets).toEqual([]);
  });

  it('is not open where Denies leave private addresses over', () => {
    const rest = ['0.0.0.0/5', '8.0.0.0/7', '11.0.0.0/8', '12.0.0.0/6', '16.0.0.0/4', '32.0.0.0/3', '64.0.0.0/2', '128.0.0.0/1'];
    expect(opening(22, ...rest.map((cidr, index) => entry(index, 'deny', cidr)), entry(100, 'allow', '0.0.0.0/0')).internets).toEqual([]);
  });

  it('names the rules that open it alone, or all that do together', () => {
    expect(opening(22, entry(1, 'allow', '0.0.0.0/1'), entry(2, 'allow', '128.0.0.0/1')).rules).toEqual([0, 1]);
    expect(opening(22, entry(1, 'allow', '0.0.0.0/1'), entry(2, 'allow', '0.0.0.0/0')).rules).toEqual([1]);
    expect(opening(22, entry(1, 'allow', '0.0.0.0/0', { Protocol: '6' }))).toEqual({ internets: [], rules: [] });
    expect([21, 22, 23, 24].map((port) => opening(port, entry(1, 'allow', '0.0.0.0/0', { Protocol: '6', PortRange: { From: 22, To: 23 } })).rules)).toEqual([
      [],
      [0],
      [0],
      [],
    ]);
  });

  it('takes two halves for the whole', () => {
    expect(opening(22, entry(80, 'allow', '0.0.0.0/1'), entry(90, 'allow', '128.0.0.0/1'))).toEqual({ internets: ['0.0.0.0/0'], rules: [0, 1] });
  });

  it('keeps IPv4 and IPv6 apart', () => {
    expect(opening(22, entry(80, 'deny', '0.0.0.0/0'), entry(90, 'allow', '::/0')).internets).toEqual(['::/0']);
  });

  it('holds a packet only against rules of its protocol and port', () => {
    const tcp = (from: number, to: number) => ({ Protocol: '6', PortRange: { From: from, To: to } });
    expect(
      opening(22, entry(90, 'deny', '0.0.0.0/0', { Protocol: '17', PortRange: { From: 22, To: 22 } }), entry(100, 'allow', '0.0.0.0/0')).internets,
    ).toEqual(['0.0.0.0/0']);
    expect(opening(22, entry(90, 'deny', '0.0.0.0/0', tcp(22, 22)), entry(100, 'allow', '0.0.0.0/0')).internets).toEqual([]);
    expect(opening(23, entry(90, 'deny', '0.0.0.0/0', tcp(22, 22)), entry(100, 'allow', '0.0.0.0/0')).internets).toEqual(['0.0.0.0/0']);
  });

  it('says what a look at single addresses says', () => {
    const cidrs = ['0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '64.0.0.0/2', '8.8.8.0/24'];
    const samples = ['1.1.1.1', '8.8.8.8', '65.0.0.1', '130.0.0.1', '200.0.0.1'].map((text) => parseCidr(text)?.first ?? 0n);
    const rule = fc.tuple(fc.constantFrom('allow', 'deny'), fc.constantFrom(...cidrs));
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), (drawn) => {
        const { internets } = opening(22, ...drawn.map(([action, cidr], index) => entry(index, action, cidr)));
        const getsIn = (address: bigint) =>
          drawn.find(([, cidr]) => {
            const block = parseCidr(cidr);
            return block !== undefined && block.first <= address && address <= block.last;
          })?.[0] === 'allow';
        // The samples stand for every part of the internet that these blocks tell apart.
        if (internets.length > 0) expect(samples.some(getsIn)).toBe(true);
        if (samples.every(getsIn)) expect(internets).toEqual(['0.0.0.0/0']);
      }),
    );
  });
});

describe('readInboundRules', () => {
  it('leaves outbound rules and other protocols out', () => {
    const rules = readInboundRules([
      entry(1, 'allow', '0.0.0.0/0', { Egress: true }),
      entry(2, 'allow', '0.0.0.0/0', { Protocol: '1' }),
      entry(3, 'allow', '::/0'),
    ]);
    expect(rules?.map((one) => one.number)).toEqual([3]);
  });

  it.each([
    [{ Protocol: '6' }, ['PortRange']],
    [{ Protocol: null }, ['Protocol', 'PortRange']],
    [{ CidrBlock: 'everyone' }, ['CidrBlock']],
    [{ RuleNumber: 'first' }, ['RuleNumber']],
    [{ RuleAction: 'perhaps' }, ['RuleAction']],
    [{ Egress: null }, ['Egress']],
  ])('says what cannot be read of %j', (broken, unreadable) => {
    expect(readInboundRules([entry(1, 'allow', '0.0.0.0/0', broken)])?.map((one) => one.unreadable)).toEqual([unreadable]);
  });

  const range = { From: 80, To: 90 };
  it.each<[Record<string, Json>, readonly [number, number] | 'none' | undefined]>([
    [{ Protocol: '-1', PortRange: range }, [0, 65_535]],
    [{ Protocol: -1 }, [0, 65_535]],
    [{ Protocol: '6', PortRange: range }, [80, 90]],
    [{ Protocol: 6, PortRange: range }, [80, 90]],
    [{ Protocol: 'TCP', PortRange: range }, [80, 90]],
    [{ Protocol: '17', PortRange: range }, 'none'],
    [{ Protocol: 17, PortRange: range }, 'none'],
    [{ Protocol: 'udp', PortRange: range }, 'none'],
    [{ Protocol: '6', PortRange: { From: 90, To: 80 } }, undefined],
    [{ Protocol: '6', PortRange: { From: 80 } }, undefined],
    [{ Protocol: '6', PortRange: { To: 80 } }, undefined],
    [{ Protocol: '6', PortRange: { From: 80, To: 80 } }, [80, 80]],
    [{ Protocol: '1000', PortRange: range }, [80, 90]],
    [{ Protocol: '6!', PortRange: range }, [80, 90]],
    [{ Protocol: '!6', PortRange: range }, [80, 90]],
  ])('reads the ports of %j', (more, expected) => {
    const rules = readInboundRules([entry(7, 'deny', '::/0', more)]) ?? [];
    const isOdd = ['1000', '6!', '!6'].includes(JSON.stringify(more['Protocol']).replaceAll('"', ''));
    expect(rules.map(({ ports }) => ports)).toEqual(expected === 'none' ? [] : [expected]);
    if (expected === 'none') return;
    const unreadable = isOdd ? ['Protocol'] : expected === undefined ? ['PortRange'] : [];
    expect(rules).toEqual([{ index: 0, number: 7, isAllow: false, block: parseCidr('::/0'), ports: expected, unreadable }]);
  });

  it('sorts by number, and puts what has none first', () => {
    const rules = readInboundRules([entry(20, 'allow', '0.0.0.0/0'), entry(10, 'allow', '0.0.0.0/0'), entry(1, 'allow', '0.0.0.0/0', { RuleNumber: null })]);
    expect(rules?.map(({ number, index, isAllow }) => [number, index, isAllow])).toEqual([
      [0, 2, true],
      [10, 1, true],
      [20, 0, true],
    ]);
  });

  it('knows nothing of what is not a list', () => {
    expect(readInboundRules('none')).toBeUndefined();
  });
});
