// The protocol and ports of a rule as a specification of packets, in the words of security groups and of network ACLs.
// Sources: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html (type and code -1: all of them),
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclEntry.html

import type { Json, JsonObject } from '../../core/index.ts';
import type { NumberRange, PacketSpec } from '../packets/index.ts';
import { objectOf } from './fields.ts';

/** What a rule says beside addresses; `undefined` where it could not be read. */
export type Service = Pick<PacketSpec, 'protocols' | 'ports' | 'icmpTypes' | 'icmpCodes'>;

const NAMES: ReadonlyMap<string, number> = new Map([
  ['icmp', 1],
  ['tcp', 6],
  ['udp', 17],
  ['icmpv6', 58],
]);
const WITH_PORTS: ReadonlySet<number> = new Set([6, 17]);
const OF_ICMP: ReadonlySet<number> = new Set([1, 58]);

/** The IANA number of a protocol's name or number, `all` for every one. */
function protocolNumber(value: Json | undefined): number | 'all' | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.toLowerCase() : '';
  if (text === '-1' || text === 'all') return 'all';
  const named = NAMES.get(text);
  if (named !== undefined) return named;
  return /^\d{1,3}$/.test(text) && Number(text) <= 255 ? Number(text) : undefined;
}

/** Of a permission of a security group: `FromPort` and `ToPort` are ports, or an ICMP type and code. */
export function serviceOfPermission(permission: JsonObject): Service | undefined {
  const protocol = protocolNumber(permission['IpProtocol']);
  if (protocol === undefined) return undefined;
  if (protocol === 'all') return {};
  const [from, to] = [permission['FromPort'], permission['ToPort']];
  if (OF_ICMP.has(protocol)) return icmpOf(protocol, from ?? -1, to ?? -1);
  if (!WITH_PORTS.has(protocol)) return { protocols: [protocol, protocol] };
  if (from === -1 && (to === -1 || to === undefined)) return { protocols: [protocol, protocol] };
  const ports = portsOf(from, to);
  return ports === undefined ? undefined : { protocols: [protocol, protocol], ports };
}

/** Of an entry of a network ACL. */
export function serviceOfEntry(entry: JsonObject): Service | undefined {
  const protocol = protocolNumber(entry['Protocol']);
  if (protocol === undefined) return undefined;
  if (protocol === 'all') return {};
  if (OF_ICMP.has(protocol)) {
    const icmp = objectOf(entry, 'IcmpTypeCode');
    return icmpOf(protocol, icmp?.['Type'] ?? -1, icmp?.['Code'] ?? -1);
  }
  if (!WITH_PORTS.has(protocol)) return { protocols: [protocol, protocol] };
  const range = objectOf(entry, 'PortRange');
  const ports = portsOf(range?.['From'], range?.['To']);
  return ports === undefined ? undefined : { protocols: [protocol, protocol], ports };
}

function icmpOf(protocol: number, type: Json | undefined, code: Json | undefined): Service | undefined {
  const types = octetOf(type);
  const codes = octetOf(code);
  if (types === undefined || codes === undefined) return undefined;
  return { protocols: [protocol, protocol], icmpTypes: types, icmpCodes: codes };
}

function octetOf(value: Json | undefined): NumberRange | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < -1 || value > 255) return undefined;
  return value === -1 ? [0, 255] : [value, value];
}

function portsOf(from: Json | undefined, to: Json | undefined): NumberRange | undefined {
  const isPort = (value: Json | undefined): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65_535;
  return isPort(from) && isPort(to) && from <= to ? [from, to] : undefined;
}
