// Rules of groups, network ACLs and the firewall of the networks in several zones, drawn at random.

import fc from 'fast-check';
import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT } from './world.ts';

const BLOCKS = [
  '0.0.0.0/0',
  '10.0.0.0/16',
  '10.0.0.0/24',
  '10.0.1.0/24',
  '10.0.10.0/23',
  '10.0.10.99/32',
  '10.0.10.5/32',
  '10.1.0.0/16',
  '8.8.8.8/32',
  '52.0.0.0/24',
];
const BLOCKS6 = ['::/0', '2600:1::/56', '2600:1::/64', '2600:1:0:10::/63', '2600:1:0:10::5/128', '2600:2::/56', '2a00::1/128'];
const ranges = fc.constantFrom<readonly [number, number]>([0, 65_535], [0, 65_535], [443, 443], [8080, 8080], [22, 8080], [1024, 65_535], [50_000, 50_000]);

const permission = fc
  .record({
    protocol: fc.constantFrom('-1', 'tcp', 'tcp', 'udp', 'icmp', 'icmpv6'),
    ports: ranges,
    blocks: fc.subarray(BLOCKS, { maxLength: 2 }),
    blocks6: fc.subarray(BLOCKS6, { maxLength: 2 }),
    group: fc.constantFrom('', 'sg-app', 'sg-lb', 'sg-web', 'sg-far'),
  })
  .map(
    ({ protocol, ports: [FromPort, ToPort], blocks, blocks6, group }): JsonObject => ({
      IpProtocol: protocol,
      ...(protocol === '-1' ? {} : protocol.startsWith('icmp') ? { FromPort: -1, ToPort: -1 } : { FromPort, ToPort }),
      IpRanges: blocks.map((CidrIp) => ({ CidrIp })),
      Ipv6Ranges: blocks6.map((CidrIpv6) => ({ CidrIpv6 })),
      UserIdGroupPairs: group === '' ? [] : [{ GroupId: group, UserId: ACCOUNT }],
    }),
  );
const open: readonly JsonObject[] = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }], UserIdGroupPairs: [] }];
const permissions = fc.oneof({ weight: 4, arbitrary: fc.constant(open) }, { weight: 1, arbitrary: fc.array(permission, { minLength: 1, maxLength: 3 }) });
export const groupsOf = fc.tuple(permissions, permissions);

const entry = fc
  .record({
    protocol: fc.constantFrom('-1', '6', '6', '17', '1', '58'),
    ports: ranges,
    block: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...BLOCKS) }, { weight: 1, arbitrary: fc.constantFrom(...BLOCKS6) }),
    RuleAction: fc.constantFrom('allow', 'deny', 'deny'),
    Egress: fc.boolean(),
  })
  .map(
    ({ protocol, ports: [From, To], block, ...one }): JsonObject => ({
      ...one,
      ...(block.includes(':') ? { Ipv6CidrBlock: block } : { CidrBlock: block }),
      Protocol: protocol,
      ...(protocol === '6' || protocol === '17'
        ? { PortRange: { From, To } }
        : protocol === '1' || protocol === '58'
          ? { IcmpTypeCode: { Type: -1, Code: -1 } }
          : {}),
    }),
  );
export const aclOf = fc
  .oneof({ weight: 8, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(entry, { maxLength: 2 }) })
  .map((drawn): readonly JsonObject[] => [
    ...drawn.map((one, index) => ({ ...one, RuleNumber: 10 + index })),
    ...[false, true].flatMap((Egress) => [
      { RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress },
      { RuleNumber: 110, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress },
    ]),
  ]);

/** What the firewall sees before a NAT gateway has the client's address, what it sees behind it the gateway's. */
const rule = fc
  .record({
    action: fc.constantFrom('pass', 'pass', 'drop'),
    protocol: fc.constantFrom('tcp', 'tcp', 'udp', 'icmp', 'ip'),
    from: fc.constantFrom('any', 'any', '10.0.0.0/23', '10.0.10.0/23', '10.0.10.99', '8.8.8.8', '10.0.0.10', '10.1.0.0/24', '2600:1::/56', '2600:2::/56'),
    to: fc.constantFrom('any', 'any', '10.0.0.0/23', '10.0.10.5', '10.0.10.99', '8.8.8.8', '52.0.0.0/24', '10.1.0.0/16', '2600:1::/63', '2a00::1'),
    port: fc.constantFrom('any', '443', '8080'),
  })
  .map(({ port, ...one }) => ({ ...one, port: one.protocol === 'tcp' || one.protocol === 'udp' ? port : 'any' }));

export const zonalRules = {
  rules: fc.array(rule, { maxLength: 3 }),
  isStrict: fc.constantFrom(false, false, true),
  isActionOrder: fc.constantFrom(false, false, true),
  stateless: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({ rule, action: fc.constantFrom('pass', 'drop', 'forward_to_sfe') }).map(({ rule: one, action }) => ({ ...one, action })),
        { maxLength: 2 },
      ),
    },
  ),
};
