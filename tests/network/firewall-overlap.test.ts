// Headers of rules against a look at every address and port that they tell apart, and what is said to be shadowed against the engine without it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStatefulEngine } from '../../src/network/firewall/engine/stateful.ts';
import { findMistakes } from '../../src/network/firewall/findings/find.ts';
import { compareHeaders } from '../../src/network/firewall/findings/overlap.ts';
import { type PlacedRule, parseRules } from '../../src/network/firewall/language/parse-rules.ts';
import { makeFlow, makeRuleset } from '../suricata/generate-flows.ts';
import { createChance } from '../suricata/random.ts';
import { variablesOfTest } from '../suricata/variables.ts';

/** Addresses as 10.0.x.y in one number, so that each can be looked at: 256 of them. */
const at = (value: number) => `10.0.0.${value}`;
const NETWORKS: readonly (readonly [text: string, holds: (value: number) => boolean])[] = [
  ['10.0.0.0/24', () => true],
  ['10.0.0.0/25', (value) => value < 128],
  ['10.0.0.128/25', (value) => value >= 128],
  [at(7), (value) => value === 7],
  [`!${at(7)}`, (value) => value !== 7],
  [`${at(5)}-${at(9)}`, (value) => value >= 5 && value <= 9],
  [`[10.0.0.0/24,!${at(7)}]`, (value) => value !== 7],
  [`[10.0.0.0/25,!10.0.0.64/26]`, (value) => value < 64],
  [`![10.0.0.0/25,${at(200)}]`, (value) => value >= 128 && value !== 200],
  [`[${at(0)},${at(255)}]`, (value) => value === 0 || value === 255],
];
const PORTS: readonly (readonly [text: string, holds: (port: number) => boolean])[] = [
  ['any', () => true],
  ['80', (port) => port === 80],
  ['!80', (port) => port !== 80],
  ['80:90', (port) => port >= 80 && port <= 90],
  ['[80,443]', (port) => port === 80 || port === 443],
  ['![80,443]', (port) => port !== 80 && port !== 443],
  [':79', (port) => port < 80],
  ['1024:', (port) => port >= 1024],
  ['[80:90,!85]', (port) => port >= 80 && port <= 90 && port !== 85],
  ['65535', (port) => port === 65_535],
  ['0', (port) => port === 0],
];
const ADDRESSES = Array.from({ length: 256 }, (_, value) => value);
const ALL_PORTS = Array.from({ length: 65_536 }, (_, port) => port);

const loaded = (header: string) => {
  const [placed] = parseRules(`alert ${header} (sid:1;)`).rules;
  if (placed === undefined) throw new Error(header);
  return { rule: placed.rule, variables: variablesOfTest() };
};

const pair = <T>(from: readonly T[]) => fc.tuple(fc.constantFrom(...from), fc.constantFrom(...from));
/** Whether two sets have one in common, and whether the first holds all of the second. */
const compared = (all: readonly number[], a: (n: number) => boolean, b: (n: number) => boolean) => ({
  overlap: all.some((n) => a(n) && b(n)),
  cover: all.every((n) => a(n) || !b(n)),
});

describe('compareHeaders', () => {
  it('says what a look at each address and each port says', () => {
    fc.assert(
      fc.property(pair(NETWORKS), pair(NETWORKS), pair(PORTS), pair(PORTS), ([s, s2], [d, d2], [p, p2], [q, q2]) => {
        // A set without a negation around it holds nothing beyond the 256; one with, all beyond.
        const beyond = (text: string) => text.startsWith('!');
        const ends = [[s, s2] as const, [d, d2] as const].map(([a, b]) => {
          const { overlap, cover } = compared(ADDRESSES, a[1], b[1]);
          return { overlap: overlap || (beyond(a[0]) && beyond(b[0])), cover: cover && (beyond(a[0]) || !beyond(b[0])) };
        });
        const ports = [compared(ALL_PORTS, p[1], p2[1]), compared(ALL_PORTS, q[1], q2[1])];
        const [a, b] = [loaded(`tcp ${s[0]} ${p[0]} -> ${d[0]} ${q[0]}`), loaded(`tcp ${s2[0]} ${p2[0]} -> ${d2[0]} ${q2[0]}`)];
        expect(compareHeaders('overlap', a, b)).toBe([...ends, ...ports].every(({ overlap }) => overlap));
        expect(compareHeaders('cover', a, b)).toBe([...ends, ...ports].every(({ cover }) => cover));
      }),
      { numRuns: 200 },
    );
  });

  const among = 'any any -> any any';
  it.each([
    // The first covers the second; the two overlap.
    ['ip', 'tcp', true, true],
    ['tcp', 'ip', false, true],
    ['tcp', 'udp', false, false],
    ['tcp', 'tls', true, true],
    ['tls', 'tcp', false, true],
    ['tls', 'http', false, false],
    ['tls', 'tls', true, true],
    ['http', 'http1', true, true],
    ['http1', 'http', true, true],
    ['http2', 'http', false, true],
    ['http1', 'http2', false, false],
    ['http', 'tcp', false, true],
    ['tcp', 'http', true, true],
    ['dns', 'udp', false, true],
    ['udp', 'dns', false, true],
    ['ip', 'icmp', true, true],
    ['icmp', 'tcp', false, false],
    ['tcp-pkt', 'tcp', false, true],
    ['tcp-pkt', 'tcp-pkt', true, true],
    ['ipv6', 'ipv6', true, true],
    ['ipv4', 'ipv6', false, false],
    ['ipv4', 'ip', false, true],
    ['ip', 'ipv4', true, true],
    ['ipv4', 'tls', false, true],
    ['icmpv6', 'ip', false, true],
    ['icmpv6', 'ipv4', false, false],
  ])('of `%s` and `%s`: covers %s, overlaps %s', (one, other, covers, overlaps) => {
    expect(compareHeaders('cover', loaded(`${one} ${among}`), loaded(`${other} ${among}`))).toBe(covers);
    expect(compareHeaders('overlap', loaded(`${one} ${among}`), loaded(`${other} ${among}`))).toBe(overlaps);
  });

  it.each([
    ['ipv4 10.0.0.0/8', 'ip 10.1.0.0/16', false, true],
    ['ipv4 any', 'tcp 2001:db8::/32', false, false],
    ['tcp 2001:db8::/32', 'ipv4 any', false, false],
    ['ip 0.0.0.0/0', 'ipv4 any', true, true],
    ['ip ::/0', 'ipv6 any', true, true],
    ['ip ::/0', 'ipv4 any', false, false],
    ['ip 0.0.0.0/0', 'ip any', false, true],
  ])('of `%s` and `%s` looks at the version that both are about: covers %s, overlaps %s', (one, other, covers, overlaps) => {
    const [a, b] = [loaded(`${one} any -> any any`), loaded(`${other} any -> any any`)];
    expect([compareHeaders('cover', a, b), compareHeaders('overlap', a, b)]).toEqual([covers, overlaps]);
  });

  it('takes a rule in both directions for one that covers what goes in one, and never the other way round', () => {
    const [both, one] = [loaded('tcp any any <> 10.0.0.0/24 any'), loaded('tcp any any -> 10.0.0.0/25 any')];
    expect(compareHeaders('cover', both, one)).toBe(true);
    expect(compareHeaders('cover', one, both)).toBe(false);
    expect(compareHeaders('cover', both, both)).toBe(false);
    expect(compareHeaders('overlap', one, both)).toBe(true);
  });
});

describe('findMistakes', () => {
  it('calls nothing shadowed without which a flow would fare otherwise', () => {
    let shadowed = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.constantFrom('strict', 'action'), (seed, order) => {
        const chance = createChance(seed);
        const rules = parseRules([makeRuleset(chance), makeRuleset(chance)].join('\n')).rules;
        const found = findMistakes(
          rules.map((placed) => ({ placed, variables: variablesOfTest() })),
          order,
        ).filter(({ code }) => code === 'shadowed');
        const engine = (some: readonly PlacedRule[]) =>
          createStatefulEngine({ order, rules: some.map((one) => ({ rule: one.rule, variables: variablesOfTest(), source: one })), defaults: [] });
        const whole = engine(rules);
        for (const { rule } of found) {
          shadowed++;
          const without = engine(rules.filter((one) => one.rule !== rule?.rule));
          for (let index = 0; index < 60; index++) {
            const flow = makeFlow(chance, index);
            const [before, after] = [whole(flow), without(flow)];
            if (before.action !== 'unknown' && after.action !== 'unknown')
              expect([rule?.rule.text, flow, after.action]).toEqual([rule?.rule.text, flow, before.action]);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(shadowed).toBeGreaterThan(20);
  });
});
