// Security groups and network ACLs as nftables rules: one for each AWS rule, in AWS's order; the kernel matches, orders and tracks.
// Marks travel in the DSCP field between namespaces: 1, group references are lost on this way; 2, only a reference let it out; 4, an answer.
// Sources: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html (tracked, allowed unless no rule does),
// https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html (by number, no memory, denied where none matches)

import type { JsonObject } from '../../src/core/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: AWS's own answers, read as they come
export type Config = any;

const FAMILIES = [
  { ip: 'ip', blocks: 'IpRanges', block: 'CidrIp', acl: 'CidrBlock' },
  { ip: 'ip6', blocks: 'Ipv6Ranges', block: 'CidrIpv6', acl: 'Ipv6CidrBlock' },
] as const;
const ICMP: Readonly<Record<string, string>> = { '1': 'icmp', icmp: 'icmp', '58': 'icmpv6', icmpv6: 'icmpv6' };
const WITH_PORTS: Readonly<Record<string, string>> = { '6': 'tcp', tcp: 'tcp', '17': 'udp', udp: 'udp' };

/** ICMP is carried by IPv4 and ICMPv6 by IPv6: the other pairs match nothing that is ever sent. */
const isNever = (ip: 'ip' | 'ip6', protocol: string) => ICMP[protocol] === (ip === 'ip' ? 'icmpv6' : 'icmp');

/** Protocol with ports, or ICMP with type and code (-1 for any), as nft says it. */
function serviceText(protocol: string, from: number, to: number): string {
  if (protocol === '-1') return '';
  const icmp = ICMP[protocol];
  if (icmp === undefined) return `meta l4proto ${WITH_PORTS[protocol]} th dport ${from}-${to}`;
  return `meta l4proto ${icmp === 'icmp' ? 'icmp' : 'ipv6-icmp'}${from === -1 ? '' : ` ${icmp} type ${from}`}${to === -1 ? '' : ` ${icmp} code ${to}`}`;
}

/** The members of each group, by their private and IPv6 addresses. */
export type Members = ReadonlyMap<string, Readonly<Record<'ip' | 'ip6', readonly string[]>>>;

/** Of all groups of an interface: a packet that some rule about addresses lets out needs no rule about groups. */
function groupRules(permissions: readonly Config[], isEgress: boolean, members: Members): readonly string[] {
  const side = isEgress ? 'daddr' : 'saddr';
  const [byBlock, byGroup]: [string[], string[]] = [[], []];
  for (const { IpProtocol, FromPort, ToPort, UserIdGroupPairs, ...rest } of permissions) {
    const service = serviceText(IpProtocol, FromPort, ToPort);
    for (const { ip, blocks, block } of FAMILIES) {
      if (isNever(ip, IpProtocol)) continue;
      for (const range of rest[blocks] ?? []) byBlock.push(`${ip} ${side} ${range[block]} ${service} accept`);
      for (const { GroupId } of UserIdGroupPairs ?? []) {
        const addresses = members.get(GroupId)?.[ip] ?? [];
        if (addresses.length === 0) continue;
        const who = `${ip} ${side} { ${addresses.join(', ')} }`;
        byGroup.push(isEgress ? `${who} ${service} ${ip} dscp set 2 accept` : `${who} ${service} ${ip} dscp { 0, 2 } accept`);
      }
    }
  }
  return [...byBlock, ...byGroup];
}

/** The groups of one interface, between the devices `wire` and `net`. */
export function groupsText(groups: readonly Config[], members: Members, wire: string, net: string): string {
  const chain = (isEgress: boolean) =>
    groupRules(
      groups.flatMap((group) => (isEgress ? group.IpPermissionsEgress : group.IpPermissions)),
      isEgress,
      members,
    ).map((line) => `    ${line}`);
  return `table inet groups {
  chain outbound {
${chain(true).join('\n')}
    drop
  }
  chain inbound {
${chain(false).join('\n')}
    drop
  }
  chain forward {
    type filter hook forward priority 0; policy drop;
    ct direction reply ip6 dscp set 4
    ct state established,related accept
    iifname "${wire}" jump outbound
    iifname "${net}" jump inbound
  }
}`;
}

export function aclRules(entries: readonly JsonObject[], isEgress: boolean): readonly string[] {
  const own = (entries as readonly Config[]).filter(({ Egress }) => Egress === isEgress).toSorted((a, b) => a.RuleNumber - b.RuleNumber);
  return own.flatMap((entry) => {
    const family = FAMILIES.find(({ acl }) => entry[acl] !== undefined) ?? FAMILIES[0];
    if (isNever(family.ip, entry.Protocol)) return [];
    const { Type, Code } = entry.IcmpTypeCode ?? {};
    const { From, To } = entry.PortRange ?? {};
    const service = serviceText(entry.Protocol, From ?? Type, To ?? Code);
    return `${family.ip} ${isEgress ? 'daddr' : 'saddr'} ${entry[family.acl]} ${service} ${entry.RuleAction === 'allow' ? 'accept' : 'drop'}`;
  });
}

const quoted = (devices: readonly string[]) => (devices.length === 0 ? '"none"' : devices.map((one) => `"${one}"`).join(', '));

/** A network ACL at the boundary between devices inside the subnet and devices outside. */
export function boundaryText(
  entries: readonly JsonObject[],
  { inside, outside, doors, forOwn }: Record<'inside' | 'outside' | 'doors' | 'forOwn', readonly string[]>,
): string {
  return `table inet boundary {
  chain outbound {
    ${aclRules(entries, true).join('\n    ')}
    drop
  }
  chain inbound {
    ${aclRules(entries, false).join('\n    ')}
    drop
  }
  chain forward {
    type filter hook forward priority 0; policy drop;
    iifname { ${quoted(doors)} } oifname { ${quoted(forOwn)} } drop
    iifname { ${quoted(inside)} } oifname { ${quoted(outside)} } jump outbound
    iifname { ${quoted(outside)} } oifname { ${quoted(inside)} } jump inbound
    iifname { ${quoted(inside)} } oifname { ${quoted(inside)} } accept
  }
}`;
}
