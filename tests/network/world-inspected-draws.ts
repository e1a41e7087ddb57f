// Rules of groups, network ACLs and firewalls, drawn at random in both IP versions.

import fc from 'fast-check';
import type { JsonObject } from '../../src/core/index.ts';
import { ACCOUNT } from './world.ts';

const BLOCKS4 = ['0.0.0.0/0', '10.0.0.0/16', '10.0.0.0/24', '10.0.0.10/32', '10.0.0.11/32', '10.0.10.0/24', '10.1.0.0/16', '8.8.8.8/32'];
const BLOCKS6 = ['::/0', '2600:1::/56', '2600:1::/64', '2600:1::10/128', '2600:2::/56', '2a00::1/128'];
const ranges = fc.constantFrom<readonly [number, number]>([0, 65_535], [0, 65_535], [22, 22], [443, 443], [8080, 8080], [1024, 65_535], [50_000, 50_000]);

const permission = fc
  .record({
    protocol: fc.constantFrom('-1', 'tcp', 'udp', 'icmp', 'icmpv6'),
    ports: ranges,
    v4: fc.subarray(BLOCKS4, { maxLength: 2 }),
    v6: fc.subarray(BLOCKS6, { maxLength: 2 }),
    group: fc.constantFrom('', '', 'sg-app', 'sg-lb'),
  })
  .map(
    ({ protocol, ports: [FromPort, ToPort], v4, v6, group }): JsonObject => ({
      IpProtocol: protocol,
      ...(protocol === '-1' ? {} : protocol.startsWith('icmp') ? { FromPort: -1, ToPort: -1 } : { FromPort, ToPort }),
      IpRanges: v4.map((CidrIp) => ({ CidrIp })),
      Ipv6Ranges: v6.map((CidrIpv6) => ({ CidrIpv6 })),
      UserIdGroupPairs: group === '' ? [] : [{ GroupId: group, UserId: ACCOUNT }],
    }),
  );
const open: readonly JsonObject[] = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] }];
export const permissions = fc.oneof(
  { weight: 4, arbitrary: fc.constant(open) },
  { weight: 1, arbitrary: fc.array(permission, { minLength: 1, maxLength: 3 }) },
);

const entry = fc
  .record({
    protocol: fc.constantFrom('-1', '6', '17', '1', '58'),
    ports: ranges,
    isV6: fc.boolean(),
    v4: fc.constantFrom(...BLOCKS4),
    v6: fc.constantFrom(...BLOCKS6),
    action: fc.constantFrom('allow', 'deny', 'deny'),
    Egress: fc.boolean(),
  })
  .map(
    ({ protocol, ports: [From, To], isV6, v4, v6, action, Egress }): JsonObject => ({
      RuleAction: action,
      Protocol: protocol,
      ...(protocol === '6' || protocol === '17' ? { PortRange: { From, To } } : protocol === '-1' ? {} : { IcmpTypeCode: { Type: -1, Code: -1 } }),
      ...(isV6 ? { Ipv6CidrBlock: v6 } : { CidrBlock: v4 }),
      Egress,
    }),
  );
export const entries = fc
  .oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(entry, { maxLength: 2 }) })
  .map((drawn): readonly JsonObject[] => [
    ...drawn.map((one, index) => ({ ...one, RuleNumber: 10 + index })),
    ...[false, true].flatMap((Egress) => [
      { RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress },
      { RuleNumber: 110, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress },
    ]),
  ]);

export const suricata = fc
  .record({
    action: fc.constantFrom('pass', 'pass', 'drop'),
    protocol: fc.constantFrom('tcp', 'tcp', 'udp', 'icmp', 'ip'),
    from: fc.constantFrom('any', '10.0.0.0/24', '8.8.8.8', '2600:1::/64'),
    to: fc.constantFrom('any', '10.0.0.10', '8.8.8.0/24', '2600:1::/64', '2a00::1'),
    port: fc.constantFrom('any', '443', '22'),
  })
  .map(({ action, protocol, from, to, port }) => ({ action, protocol, from, to, port: protocol === 'tcp' || protocol === 'udp' ? port : 'any' }));

/** Rules of the stateless engine, which sees every packet, with the same ends and ports. */
export const stateless = fc
  .record({ rule: suricata, action: fc.constantFrom('pass', 'drop', 'forward_to_sfe') })
  .map(({ rule, action }) => ({ ...rule, action }));

const NUMBERS: ReadonlyMap<string, readonly number[]> = new Map([
  ['tcp', [6]],
  ['udp', [17]],
  ['icmp', [1, 58]],
]);

export function statelessRecord(
  { action, protocol, from, to, port }: Record<'action' | 'protocol' | 'from' | 'to' | 'port', string>,
  index: number,
): JsonObject {
  const Protocols = NUMBERS.get(protocol);
  const end = (text: string) => ({ AddressDefinition: text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}` });
  return {
    Priority: index + 1,
    RuleDefinition: {
      Actions: [`aws:${action}`],
      MatchAttributes: {
        ...(Protocols === undefined ? {} : { Protocols }),
        ...(from === 'any' ? {} : { Sources: [end(from)] }),
        ...(to === 'any' ? {} : { Destinations: [end(to)] }),
        ...(port === 'any' ? {} : { DestinationPorts: [{ FromPort: Number(port), ToPort: Number(port) }] }),
      },
    },
  };
}

/** What AWS does not document for the endpoint's own subnet is not drawn. */
export const entriesOpen: readonly JsonObject[] = [false, true].flatMap((Egress) => [
  { RuleNumber: 100, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', Egress },
  { RuleNumber: 110, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0', Egress },
]);
