// Names that the VPC's resolver keeps to itself by rules of its own: those of EC2, of localhost, and reverse names of private networks.
// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-forward-vpc-to-network-autodefined-rules.html

import type { AddressBlock } from '../../../core/index.ts';
import type { DomainName } from '../names/name.ts';

export type InternalTopic = 'ec2' | 'reverse' | 'localhost';

export interface InternalName {
  readonly name: DomainName;
  readonly topic: InternalTopic;
}

const LOCALHOST: readonly DomainName[] = ['localhost', 'localdomain', '127.in-addr.arpa', reverseOf6(1n), reverseOf6(0n)];
const PRIVATE: readonly DomainName[] = [
  '10.in-addr.arpa',
  ...Array.from({ length: 16 }, (_, index) => `${16 + index}.172.in-addr.arpa`),
  '168.192.in-addr.arpa',
  '254.169.254.169.in-addr.arpa',
];

/** What the resolver of a VPC in this Region keeps to itself, once host names are on. `peers` are the networks of VPCs that it is connected to. */
export function internalNames(region: string, own: readonly AddressBlock[], peers: readonly AddressBlock[], hasReverse: boolean): readonly InternalName[] {
  const named = (names: readonly DomainName[], topic: InternalTopic) => names.map((name) => ({ name, topic }));
  const reverse = hasReverse ? [...PRIVATE, ...[...own, ...peers].flatMap(reverseOfBlock)] : [];
  return [...named(ec2Names(region), 'ec2'), ...named(LOCALHOST, 'localhost'), ...named([...new Set(reverse)], 'reverse')];
}

function ec2Names(region: string): readonly DomainName[] {
  if (region === 'us-east-1') return ['ec2.internal', 'compute-1.internal', 'compute-1.amazonaws.com'];
  return [`${region}.compute.internal`, `${region}.compute.${region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'}`];
}

/** The reverse names that cover an IPv4 network, whole octets each: two for a /23. */
function reverseOfBlock({ version, prefix, first }: AddressBlock): readonly DomainName[] {
  if (version !== 4 || prefix < 8) return [];
  const octets = Math.min(3, Math.ceil(prefix / 8));
  const count = 2 ** Math.max(0, octets * 8 - prefix);
  const step = 1n << BigInt(32 - octets * 8);
  return Array.from({ length: count }, (_, index) => {
    const value = first + BigInt(index) * step;
    const parts = [24n, 16n, 8n].slice(0, octets).map((shift) => ((value >> shift) & 255n).toString());
    return `${parts.toReversed().join('.')}.in-addr.arpa`;
  });
}

function reverseOf6(value: bigint): DomainName {
  return `${value.toString(16).padStart(32, '0').split('').toReversed().join('.')}.ip6.arpa`;
}

/** The IPv4 address of a reverse name: `5.0.0.10.in-addr.arpa` is 10.0.0.5. */
export function addressOfReverse(name: DomainName): string | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.in-addr\.arpa$/.exec(name);
  return match === null ? undefined : match.slice(1).toReversed().join('.');
}

/** The address in EC2's own names: `ip-10-0-0-5.ec2.internal`, `ec2-203-0-113-9.compute-1.amazonaws.com`. */
export function addressOfEc2Name(name: DomainName): { readonly address: string; readonly isPublic: boolean } | undefined {
  const match = /^(ip|ec2)-(\d{1,3})-(\d{1,3})-(\d{1,3})-(\d{1,3})\./.exec(name);
  return match === null ? undefined : { address: match.slice(2).join('.'), isPublic: match[1] === 'ec2' };
}
