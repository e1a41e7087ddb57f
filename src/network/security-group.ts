// The rules of a security group as data: protocol, ports, sources. Tolerant of what saved answers look like; what cannot
// be read is kept and named, never dropped.
// Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html

import { type AddressBlock, asObjects, asString, isArray, type Json, type JsonObject, parseCidr } from '../core/index.ts';

export type Transport = 'tcp' | 'udp';

export interface SecurityGroupRule {
  /** 0-based position in `IpPermissions` or `IpPermissionsEgress`. */
  readonly index: number;
  /** The transports that have ports and that the rule lets through; none for ICMP and other protocols. */
  readonly transports: readonly Transport[];
  /** First and last port, inclusive; `undefined` where they could not be read. */
  readonly ports: readonly [number, number] | undefined;
  readonly blocks: readonly AddressBlock[];
  readonly prefixLists: readonly string[];
  /** Parts that could not be read: a protocol, a port range or a source that is none. */
  readonly unreadable: readonly string[];
}

const ALL_PORTS = [0, 65535] as const;
const BOTH: readonly Transport[] = ['tcp', 'udp'];

// Names and IANA numbers. `-1` is every protocol on every port, whatever ports are written beside it.
const TRANSPORTS: ReadonlyMap<string, readonly Transport[]> = new Map([
  ['-1', BOTH],
  ['all', BOTH],
  ['tcp', ['tcp']],
  ['6', ['tcp']],
  ['udp', ['udp']],
  ['17', ['udp']],
]);

// Several controls ask about one group; its answer is immutable, and so is what was read from it.
const remembered = new WeakMap<readonly Json[], readonly SecurityGroupRule[]>();

/** The rules of `IpPermissions` or `IpPermissionsEgress`; `undefined` when it is not a list. */
export function readRules(permissions: Json | undefined): readonly SecurityGroupRule[] | undefined {
  if (!isArray(permissions)) return undefined;
  let rules = remembered.get(permissions);
  if (rules === undefined) remembered.set(permissions, (rules = asObjects(permissions).map(readRule)));
  return rules;
}

function readRule(permission: JsonObject, index: number): SecurityGroupRule {
  const unreadable: string[] = [];
  const protocol = protocolOf(permission['IpProtocol']);
  if (protocol === undefined) unreadable.push('IpProtocol');
  const transports = protocol === undefined ? BOTH : (TRANSPORTS.get(protocol) ?? []);
  const isEverything = protocol === '-1' || protocol === 'all';
  const ports = isEverything || transports.length === 0 ? ALL_PORTS : portsOf(permission['FromPort'], permission['ToPort']);
  if (ports === undefined) unreadable.push('FromPort');
  const blocks: AddressBlock[] = [];
  for (const [list, key] of [
    ['IpRanges', 'CidrIp'],
    ['Ipv6Ranges', 'CidrIpv6'],
  ] as const) {
    for (const range of asObjects(permission[list])) {
      const block = parseCidr(asString(range[key]) ?? '');
      if (block === undefined) unreadable.push(`${list}.${key}`);
      else blocks.push(block);
    }
  }
  const prefixLists = asObjects(permission['PrefixListIds']).map((one) => asString(one['PrefixListId']) ?? '');
  return { index, transports, ports: protocol === undefined ? undefined : ports, blocks, prefixLists, unreadable };
}

function protocolOf(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  const text = asString(value)?.toLowerCase();
  return text !== undefined && /^(?:-1|\d{1,3}|[a-z][a-z0-9-]*)$/.test(text) ? text : undefined;
}

function portsOf(from: Json | undefined, to: Json | undefined): readonly [number, number] | undefined {
  if (!isPort(from) || !isPort(to) || from > to) return undefined;
  return [from, to];
}

function isPort(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65535;
}
