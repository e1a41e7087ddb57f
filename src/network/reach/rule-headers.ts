// The headers of a firewall policy's rules as sets of packets: where two packets are in the same ones, every rule sees them alike,
// save for what they carry. Only addresses and ports count here; protocols are told apart by the caller.

import { asString, isArray, isObject, type Json, mergeRanges, parseCidr } from '../../core/index.ts';
import { type AddressSet, type FirewallPolicy, hasAddress, hasPort, type Rule, type Variables } from '../firewall/index.ts';
import { addressText, type IpVersion, intersect, isEmpty, type PacketSet, packetsOf, unionAll } from '../packets/index.ts';

type Range = { readonly first: bigint; readonly last: bigint };
const TOP = { 4: (1n << 32n) - 1n, 6: (1n << 128n) - 1n } as const;

/** The header of every rule, as it is and turned round: rules look at the packets of both directions. */
export function headersOf(policy: FirewallPolicy, version: IpVersion): readonly PacketSet[] {
  const found = new Map<string, PacketSet>();
  const add = (source: PacketSet, destination: PacketSet) => {
    const set = intersect(source, destination);
    if (!isEmpty(set)) found.set(set.words.join(), set);
  };
  for (const group of policy.stateful) {
    if ('secret' in group) continue;
    const known = new Map<unknown, readonly Range[]>();
    for (const { rule } of group.file.rules) {
      for (const [from, to] of [
        ['sources', 'destinations'],
        ['destinations', 'sources'],
      ] as const) {
        add(
          sideOf(rule.source, rule.sourcePort, from, version, group.variables, known),
          sideOf(rule.destination, rule.destinationPort, to, version, group.variables, known),
        );
      }
    }
  }
  for (const { attributes } of policy.stateless) {
    for (const [from, to] of [
      ['sources', 'destinations'],
      ['destinations', 'sources'],
    ] as const) {
      add(
        statelessSide(attributes['Sources'], attributes['SourcePorts'], from, version),
        statelessSide(attributes['Destinations'], attributes['DestinationPorts'], to, version),
      );
    }
  }
  return [...found.values()];
}

type Side = 'sources' | 'destinations';

function boxes(version: IpVersion, side: Side, addresses: readonly Range[], ports: readonly (readonly [number, number])[]): PacketSet {
  const port = side === 'sources' ? 'sourcePorts' : 'ports';
  return unionAll(
    version,
    ports.map((range) => packetsOf(version, { [side]: addresses, [port]: range })),
  );
}

function sideOf(
  addresses: AddressSet,
  ports: Rule['sourcePort'],
  side: Side,
  version: IpVersion,
  variables: Variables,
  known: Map<unknown, readonly Range[]>,
): PacketSet {
  let ranges = known.get(addresses);
  if (ranges === undefined) known.set(addresses, (ranges = addressesIn(addresses, version, variables)));
  return boxes(version, side, ranges, portsIn(ports, variables));
}

/** The addresses of a set, by asking once between any two of its boundaries. What is not known is in none: it is unknown of all alike. */
function addressesIn(set: AddressSet, version: IpVersion, variables: Variables): readonly Range[] {
  const starts = new Set<bigint>([0n]);
  const opened = new Set<string>();
  const visit = (one: AddressSet | undefined) => {
    if (one?.kind === 'list') for (const item of one.items) visit(item);
    else if (one?.kind === 'variable' && !opened.has(one.name)) {
      opened.add(one.name);
      visit(variables.addresses.get(one.name));
    } else if (one?.kind === 'blocks' && one.block.version === version) {
      starts.add(one.block.first);
      if (one.block.last < TOP[version]) starts.add(one.block.last + 1n);
    }
  };
  visit(set);
  const sorted = [...starts].sort((a, b) => (a < b ? -1 : 1));
  const ranges = sorted.flatMap((first, index): readonly Range[] => {
    const last = (sorted[index + 1] ?? TOP[version] + 1n) - 1n;
    return hasAddress(set, parseCidr(addressText(version, first)), variables) === true ? [{ first, last }] : [];
  });
  return mergeRanges(ranges);
}

function portsIn(set: Rule['sourcePort'], variables: Variables): readonly (readonly [number, number])[] {
  const starts = new Set<number>([0]);
  const opened = new Set<string>();
  const visit = (one: Rule['sourcePort'] | undefined) => {
    if (one?.kind === 'list') for (const item of one.items) visit(item);
    else if (one?.kind === 'variable' && !opened.has(one.name)) {
      opened.add(one.name);
      visit(variables.ports.get(one.name));
    } else if (one?.kind === 'range') {
      starts.add(one.first);
      if (one.last < 65_535) starts.add(one.last + 1);
    }
  };
  visit(set);
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.flatMap((first, index): readonly (readonly [number, number])[] =>
    hasPort(set, first, variables) === true ? [[first, (sorted[index + 1] ?? 65_536) - 1]] : [],
  );
}

function statelessSide(addresses: Json | undefined, ports: Json | undefined, side: Side, version: IpVersion): PacketSet {
  const all: readonly Range[] = [{ first: 0n, last: TOP[version] }];
  const listed = isArray(addresses) && addresses.length > 0 ? addresses : undefined;
  const ranges = listed?.flatMap((one) => {
    const block = isObject(one) ? parseCidr(asString(one['AddressDefinition']) ?? '') : undefined;
    return block?.version === version ? [block] : [];
  });
  const portRanges = isArray(ports) && ports.length > 0 ? ports.flatMap(rangeOf) : [[0, 65_535] as const];
  return boxes(version, side, ranges ?? all, portRanges);
}

function rangeOf(one: Json): readonly (readonly [number, number])[] {
  const [from, to] = isObject(one) ? [one['FromPort'], one['ToPort']] : [];
  const isNumber = (value: Json | undefined): value is number => Number.isInteger(value);
  return isNumber(from) && isNumber(to) && from >= 0 && from <= to && to <= 65_535 ? [[from, to]] : [];
}
