// The DNS engine against a second one that is slow and plain, on random zones, rules and firewalls.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, type DnsWorld, dnsOf, type FirewallWords } from '../../src/network/dns/dns.cases.ts';
import { type SlowRule, type SlowWorld, slowAnswer } from './dns-slow.ts';

const APEXES = ['x.test', 'a.x.test', 'y.test', 'b.y.test', 'test'];
const LABELS = ['', 'a.', 'b.', 'a.a.', 'b.a.', 'a.b.'];
const NAMES = ['x.test', 'y.test'].flatMap((apex) => LABELS.map((labels) => `${labels}${apex}`));
const ENTRIES = [...NAMES, ...NAMES.map((name) => `*.${name}`), '*', '*.test'];
const TYPES = ['A', 'A', 'AAAA', 'TXT', 'CNAME'];

const zone = fc
  .record({
    name: fc.constantFrom(...APEXES),
    rows: fc.array(fc.record({ at: fc.nat({ max: 17 }), type: fc.constantFrom('A', 'A', 'CNAME', 'TXT'), value: fc.nat({ max: 30 }) }), { maxLength: 6 }),
  })
  .map(({ name, rows }) => {
    const owners = LABELS.flatMap((labels) => [`${labels}${name}`, `*.${labels}${name}`, `b.*.${labels}${name}`]);
    const records: { name: string; type: string; value: string }[] = [];
    for (const { at, type, value } of rows) {
      const owner = owners[at] ?? name;
      const there = records.filter((one) => one.name === owner);
      if (there.some((one) => one.type === 'CNAME' || one.type === type) || (type === 'CNAME' && (there.length > 0 || owner === name))) continue;
      records.push({ name: owner, type, value: type === 'CNAME' ? (NAMES[value % NAMES.length] ?? name) : type === 'A' ? `10.0.0.${value}` : `t${value}` });
    }
    return { name, records };
  });

const firewallRule: fc.Arbitrary<SlowRule> = fc.record({
  action: fc.constantFrom<SlowRule['action']>('ALLOW', 'ALERT', 'BLOCK', 'BLOCK'),
  type: fc.constantFrom(undefined, undefined, undefined, 'A', 'AAAA'),
  isTrusting: fc.nat({ max: 3 }).map((one) => one === 0),
  domains: fc.option(fc.array(fc.constantFrom(...ENTRIES), { minLength: 1, maxLength: 3 }), { nil: undefined, freq: 12 }),
});

// Advanced rules cannot allow, and neither they nor managed lists look at query types or trust alone.
const legal = (rules: readonly SlowRule[]): readonly SlowRule[] => {
  let secrets = 0;
  return rules.filter((rule) => rule.domains !== undefined || (rule.action !== 'ALLOW' && ++secrets <= 1));
};

const world: fc.Arbitrary<SlowWorld> = fc.record({
  zones: fc.uniqueArray(zone, { maxLength: 3, selector: ({ name }) => name }),
  rules: fc.uniqueArray(
    fc.record({ name: fc.constantFrom(...APEXES, 'b.a.x.test', '.'), type: fc.constantFrom<'FORWARD' | 'SYSTEM'>('FORWARD', 'FORWARD', 'SYSTEM') }),
    { maxLength: 3, selector: ({ name }) => name },
  ),
  groups: fc.array(fc.record({ priority: fc.integer({ min: 101, max: 104 }), rules: fc.array(firewallRule, { minLength: 1, maxLength: 4 }).map(legal) }), {
    maxLength: 2,
  }),
});

function wordsOf({ zones, rules, groups }: SlowWorld): DnsWorld {
  const firewalls = groups.map(
    ({ priority, rules: own }, index): FirewallWords => ({
      id: `g${index}`,
      priority,
      rules: own.map(({ action, type, isTrusting, domains }) => ({
        Action: action,
        ...(action === 'BLOCK' ? { BlockResponse: 'NODATA' } : {}),
        ...(type === undefined ? {} : { Qtype: type }),
        FirewallDomainRedirectionAction: isTrusting ? 'TRUST_REDIRECTION_DOMAIN' : 'INSPECT_REDIRECTION_DOMAIN',
        ...(domains === undefined ? { DnsThreatProtection: 'DGA', ConfidenceThreshold: 'LOW' } : { domains }),
      })),
    }),
  );
  const set = ({ name, type, value }: SlowWorld['zones'][number]['records'][number]) => ({
    Name: `${name}.`,
    Type: type,
    TTL: 1,
    ResourceRecords: [{ Value: type === 'CNAME' ? `${value}.` : value }],
  });
  return { zones: zones.map(({ name, records }) => ({ name, records: records.map(set) })), rules, firewalls };
}

function engineAnswer(words: DnsWorld, name: string, type: string, isReversed = false) {
  const { verdict, ways } = ask(dnsOf(words, isReversed), name, type);
  const [way] = ways;
  if (verdict !== 'allowed' || way === undefined) return { verdict, end: '' };
  // The second engine knows no addresses behind a CNAME that was asked for itself.
  return { verdict, end: way.end.kind === 'records' ? `records ${way.end.values.map((value) => value.replace(/\.$/, '')).join(' ')}` : way.end.kind };
}

describe('the DNS engine', () => {
  it('agrees with the second one on every name of random worlds, and meets every kind of answer on the way', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(world, fc.constantFrom(...NAMES), fc.constantFrom(...TYPES), (one, name, type) => {
        const slow = slowAnswer(one, name, type);
        seen.set(`${slow.verdict} ${slow.end.split(' ')[0] ?? ''}`.trim(), (seen.get(`${slow.verdict} ${slow.end.split(' ')[0] ?? ''}`.trim()) ?? 0) + 1);
        expect(engineAnswer(wordsOf(one), name, type)).toEqual(slow);
      }),
      { numRuns: Number(process.env['STOA_DNS_RUNS'] ?? 4000) },
    );
    expect(
      [...seen]
        .filter(([, number]) => number >= 20)
        .map(([kind]) => kind)
        .sort(),
    ).toEqual(['allowed forwarded', 'allowed nodata', 'allowed nxdomain', 'allowed public', 'allowed records', 'blocked', 'unknown']);
  });

  it('gives the same answer whatever the order of the records', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...NAMES), fc.constantFrom(...TYPES), (one, name, type) => {
        const words = wordsOf(one);
        expect(engineAnswer(words, name, type, true)).toEqual(engineAnswer(words, name, type));
      }),
      { numRuns: 500 },
    );
  });

  it('never loses a name to a rule that blocks by a new last group another name', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...NAMES), (one, name) => {
        const before = engineAnswer(wordsOf(one), name, 'A');
        const after = engineAnswer(
          wordsOf({
            ...one,
            groups: [...one.groups, { priority: 200, rules: [{ action: 'BLOCK', type: undefined, isTrusting: false, domains: ['elsewhere.example'] }] }],
          }),
          name,
          'A',
        );
        expect(after).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });
});
