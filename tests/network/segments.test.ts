// Intended segmentation: what a rule means, and every flow that breaks one, against single packets.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkSegments,
  describePackets,
  type NetworkModel,
  parseRule,
  readNetwork,
  type SegmentRule,
  type SegmentSpec,
  segmentMatrix,
} from '../../src/network/index.ts';
import type { NetworkInterface } from '../../src/network/model/index.ts';
import { contains, isEmpty, type Packet } from '../../src/network/packets/index.ts';
import { settleChoices } from '../../src/network/reach/agreement.ts';
import { follow } from '../../src/network/reach/follow.ts';
import { waysBetween } from '../../src/network/reach/ways.ts';
import { draft, worldOf } from './base.ts';
import { snapshotOf, worlds } from './world.ts';

const RUNS = Number(process.env['STOA_NETWORK_RUNS'] ?? 150);

function ruleOf(text: string): SegmentRule {
  const found = parseRule(text);
  if (!found.ok) throw new Error(found.issues[0]?.message);
  return found.value;
}

const SUBNETS = { a0: 'subnet-a0', a1: 'subnet-a1', b0: 'subnet-b0', b1: 'subnet-b1' } as const;
const SEGMENTS: readonly SegmentSpec[] = [
  ...Object.entries(SUBNETS).map(([name, subnet]) => ({ name, any: [{ subnet: [subnet] }], except: [] })),
  { name: 'a', any: [{ vpc: ['vpc-a'] }], except: [] },
  { name: 'b', any: [{ vpc: ['vpc-b'] }], except: [] },
];

/** Whether a packet gets through between two interfaces by their private addresses, asked alone. */
function passes(model: NetworkModel, from: NetworkInterface, to: NetworkInterface, packet: Packet): boolean {
  const alone = { ...to, addresses: to.addresses.map(({ version, value }) => ({ version, value })) };
  const ways = waysBetween(
    { model, version: 4, isTryingOther: false, follow },
    { kind: 'interface', interface: from },
    { kind: 'interface', interface: alone },
    { port: packet.destinationPort, sourcePort: [packet.sourcePort, packet.sourcePort] },
  ).filter(({ flow, packets }) => flow.blocks.length === 0 && flow.unknowns.length === 0 && !isEmpty(packets));
  return settleChoices(ways).sure.some(({ packets }) => contains(packets, packet));
}

/** The rules as a person reads them: the first that matches decides. */
function decides(lines: readonly string[], isDefaultAllow: boolean, from: readonly string[], to: readonly string[], port: number): string | undefined {
  for (const line of lines) {
    const match = /^(allow|deny) (\S+) -> ([^:]+)(?::(.+))?$/.exec(line);
    if (match === null) throw new Error(line);
    const [, verb, a = '', b = '', ports] = match;
    const isMeant = (from.includes(a) || a === 'any') && (to.includes(b) || b === 'any') && (ports === undefined || ports.split(',').includes(String(port)));
    if (isMeant) return verb === 'deny' ? line : undefined;
  }
  return isDefaultAllow || from.join() === to.join() ? undefined : 'default';
}

const name = fc.constantFrom('a', 'b', 'a0', 'a1', 'b0', 'b1', 'any');
const line = fc
  .tuple(fc.constantFrom('allow', 'deny'), name, name, fc.constantFrom('', ':443', ':22', ':22,443'))
  .map(([verb, from, to, ports]) => `${verb} ${from} -> ${to}${ports}`);

describe('checkSegments', () => {
  it('finds every breach that single packets find, each under the rule that decides', () => {
    let [broken, kept] = [0, 0];
    fc.assert(
      fc.property(worlds, fc.uniqueArray(line, { maxLength: 5 }), fc.boolean(), (world, lines, isDefaultAllow) => {
        const model = readNetwork(snapshotOf(world));
        const { rules } = checkSegments(model, { segments: SEGMENTS, rules: lines.map(ruleOf), defaultAllows: isDefaultAllow });
        const breachesOf = (text: string) => rules.find(({ rule }) => (rule?.text ?? 'default') === text)?.breaches ?? [];
        const ends = ['a0', 'a1', 'b0', 'b1'] as const;
        for (const a of ends) {
          for (const b of ends) {
            const [from, to] = [model.interfaces().get(`eni-${a}`), model.interfaces().get(`eni-${b}`)];
            if (a === b || from === undefined || to === undefined) continue;
            for (const port of [22, 443, 8080]) {
              const packet: Packet = {
                version: 4,
                source: from.addresses[0]?.value ?? 0n,
                destination: to.addresses[0]?.value ?? 0n,
                protocol: 6,
                sourcePort: 50_000,
                destinationPort: port,
              };
              if (!passes(model, from, to, packet)) continue;
              const decided = decides(lines, isDefaultAllow, [a, a[0] ?? ''], [b, b[0] ?? ''], port);
              const told = lines
                .concat('default')
                .filter((text) => breachesOf(text).some((one) => one.from === a && one.to === b && contains(one.services, packet)));
              if (decided === undefined) kept++;
              else broken++;
              expect(told, `${a} ${b} ${port} by ${lines.join('; ')}`).toEqual(decided === undefined ? [] : [decided]);
            }
          }
        }
        // Every packet that is shown gets through.
        for (const { witness, sender, receiver, missing } of rules.flatMap(({ breaches }) => breaches)) {
          if (missing.length > 0 || witness?.protocol !== 6) continue;
          expect(sender !== undefined && receiver !== undefined && passes(model, sender, receiver, witness)).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
    expect(Math.min(broken, kept)).toBeGreaterThan(RUNS);
  });

  it('counts the internet as a segment where a rule names it', () => {
    const model = readNetwork(snapshotOf(worldOf(draft())));
    const { rules } = checkSegments(model, {
      segments: SEGMENTS,
      rules: ['allow internet -> a0:443', 'deny internet -> any', 'deny a1 -> internet:22'].map(ruleOf),
      defaultAllows: true,
    });
    expect(rules.map(({ outcome, isUsed }) => [outcome, isUsed])).toEqual([
      ['kept', true],
      ['broken', false],
      ['broken', false],
    ]);
    expect(rules[1]?.breaches.map(({ from, to, receiver }) => [from, to, receiver?.id])).toEqual([['internet', 'a0', 'eni-a0']]);
    expect(rules[2]?.breaches.map(({ from, to, services }) => [from, to, describePackets(services)])).toEqual([['a1', 'internet', 'tcp 22']]);
  });

  it('says unknown, and by what, where a network ACL was not read', () => {
    const model = readNetwork(snapshotOf(worldOf(draft()), false, ['AWS::EC2::NetworkAcl']));
    const { rules } = checkSegments(model, { segments: SEGMENTS, rules: [ruleOf('deny a -> b')], defaultAllows: true });
    expect(rules[0]).toMatchObject({ outcome: 'unknown' });
    expect(rules[0]?.breaches[0]?.missing.map(({ name: action }) => action)).toContain('ec2:DescribeNetworkAcls');
  });

  it('leaves out what another segment has', () => {
    const model = readNetwork(snapshotOf(worldOf(draft())));
    const segments: readonly SegmentSpec[] = [
      { name: 'a', any: [{ vpc: ['vpc-a'] }], except: ['public'] },
      { name: 'public', any: [{ tier: ['public'] }], except: [] },
    ];
    expect(Object.fromEntries(checkSegments(model, { segments, rules: [], defaultAllows: true }).sizes)).toEqual({ a: 1, public: 1 });
  });
});

describe('segmentMatrix', () => {
  it('says what passes between VPCs, with a packet', () => {
    const made = draft();
    Object.assign(made['AWS::EC2::SecurityGroup']?.[1], {
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }],
    });
    const { names, cells } = segmentMatrix(readNetwork(snapshotOf(worldOf(made))), 'vpc');
    expect(names).toEqual(['vpc-a', 'vpc-b']);
    expect(cells.map(({ from, to, services }) => [from, to, describePackets(services)])).toEqual([
      ['vpc-a', 'vpc-a', 'everything'],
      ['vpc-a', 'vpc-b', 'tcp 5432'],
      ['vpc-b', 'vpc-a', 'everything'],
    ]);
    expect(cells[1]?.witness()).toMatchObject({ protocol: 6, destinationPort: 5432, destination: 0x0a01000an });
  });
});

describe('parseRule', () => {
  it.each([
    ['permit a -> b', 'a rule begins with `allow` or `deny`, not `permit`'],
    ['allow a b', 'a rule has one `->` between its two sides'],
    ['allow a -> b -> c', 'a rule has one `->` between its two sides'],
    ['allow a -> b:https', '`https` is no service'],
    ['allow a -> b:70000', '`70000` is no service'],
    ['allow a -> b:443,', '`` is no service'],
    ['allow a, -> b', 'a side of the rule is empty'],
    ['allow a* -> b', '`a*` is no name of a segment'],
  ])('refuses `%s`', (text, message) => {
    const found = parseRule(text);
    expect(found.ok ? undefined : found.issues[0]?.message).toBe(message);
  });

  it.each([
    ['allow a -> b:443', 'tcp 443'],
    ['allow a -> b:8000-8999, udp/53, icmp', 'icmp; tcp 8000-8999; udp 53'],
    ['deny a -> b', 'everything'],
    ['deny a -> b:protocol/50', 'protocol 50'],
  ])('reads `%s`', (text, services) => {
    expect(describePackets(ruleOf(text).services)).toBe(services);
  });
});
