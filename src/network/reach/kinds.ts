// Packets that a firewall treats alike: told apart by the headers of its rules, by protocol, and by the messages of ICMP that they name.

import type { FirewallPolicy } from '../firewall/index.ts';
import { areEqual, ICMP, type IpVersion, intersect, isEmpty, type NumberRange, type PacketSet, packetsOf, subtract } from '../packets/index.ts';

/** More kinds of packets than this are not told apart. */
export const MOST_KINDS = 600;

/** Packets that no header tells apart, of one protocol each; `undefined` where there are too many kinds. */
export function kindsOf(packets: PacketSet, headers: readonly PacketSet[], policy: FirewallPolicy): readonly PacketSet[] | undefined {
  let kinds = byProtocol(packets, messagesIn(policy, packets.version), protocolsIn(policy));
  for (const header of headers) {
    const next: PacketSet[] = [];
    for (const kind of kinds) {
      const inside = intersect(kind, header);
      if (isEmpty(inside)) next.push(kind);
      else {
        next.push(inside);
        if (!areEqual(inside, kind)) next.push(subtract(kind, header));
      }
    }
    if (next.length > MOST_KINDS) return undefined;
    kinds = next;
  }
  return kinds;
}

/** TCP, UDP, the messages of ICMP, each protocol that a rule could tell from others, and all others together. */
function byProtocol(packets: PacketSet, messages: readonly PacketSet[], protocols: Iterable<number>): readonly PacketSet[] {
  const { version } = packets;
  const parts: PacketSet[] = [];
  let rest = packets;
  const take = (set: PacketSet) => {
    const hit = intersect(rest, set);
    if (isEmpty(hit)) return;
    parts.push(hit);
    rest = subtract(rest, set);
  };
  for (const number of [6, 17]) take(packetsOf(version, { protocols: [number, number] }));
  for (const message of messages) take(message);
  for (const number of protocols) take(packetsOf(version, { protocols: [number, number] }));
  return isEmpty(rest) ? parts : [...parts, rest];
}

const conditionsIn = ({ stateful }: FirewallPolicy) =>
  stateful.flatMap((group) => ('secret' in group ? [] : group.file.rules.flatMap(({ rule }) => rule.conditions)));

// Pings answer, other messages do not: https://www.rfc-editor.org/rfc/rfc792, https://www.rfc-editor.org/rfc/rfc4443
const ECHO = { 4: 8, 6: 128 } as const;

/** The messages of the version's ICMP that rules can tell apart by their types and codes. */
function messagesIn(policy: FirewallPolicy, version: IpVersion): readonly PacketSet[] {
  const conditions = conditionsIn(policy);
  const numbersOf = (field: string) =>
    conditions.flatMap((one) => (one.kind === 'number' && one.field === field ? [one.compare.low, one.compare.low + 1, one.compare.high] : []));
  const protocols: NumberRange = [ICMP[version], ICMP[version]];
  const codes = rangesBetween(numbersOf('icode'));
  return rangesBetween([ECHO[version], ECHO[version] + 1, ...numbersOf('itype')]).flatMap((icmpTypes) =>
    codes.map((icmpCodes) => packetsOf(version, { protocols, icmpTypes, icmpCodes })),
  );
}

/** The numbers of a byte, cut before each of those given. */
function rangesBetween(cuts: readonly number[]): readonly NumberRange[] {
  const starts = [...new Set([0, ...cuts])].filter((one) => one <= 255).sort((a, b) => a - b);
  return starts.map((first, index) => [first, (starts[index + 1] ?? 256) - 1]);
}

// Beside TCP and UDP, ICMP, ICMPv6 and SCTP have names in headers: https://docs.suricata.io/en/suricata-7.0.10/rules/intro.html#protocol
const NAMED = [1, 58, 132];

/** The protocols that headers name; all of them where a rule compares numbers. Numbers that are none hold no packets. */
function protocolsIn(policy: FirewallPolicy): Iterable<number> {
  if (conditionsIn(policy).some(({ kind }) => kind === 'ip-proto')) return Array.from({ length: 256 }, (_, number) => number);
  const listed = policy.stateless.flatMap(({ attributes }) => (Array.isArray(attributes['Protocols']) ? attributes['Protocols'].map(Number) : []));
  return new Set([...NAMED, ...listed]);
}
