// Whether two rules can meet the same packet, and whether one meets every packet of the other.
// Sets are made of ranges, so it is enough to try the ends of all ranges and their neighbours.

import type { AddressBlock } from '../../../core/index.ts';
import { hasAddress, hasPort, type Variables } from '../engine/variables.ts';
import { type AddressSet, END } from '../language/address-set.ts';
import type { PortSet } from '../language/port-set.ts';
import { isApplication, protocolOf } from '../language/protocols.ts';
import type { Rule } from '../language/rule.ts';

export interface Loaded {
  readonly rule: Rule;
  readonly variables: Variables;
}

// Rules with more ranges than this are left alone: no answer is better than a slow one.
const MOST_PLACES = 2000;

function* rangesOf(set: AddressSet, variables: Variables, depth = 0): Generator<{ readonly version: 4 | 6; readonly first: bigint; readonly last: bigint }> {
  if (set.kind === 'blocks') yield set.block;
  else if (set.kind === 'list') for (const item of set.items) yield* rangesOf(item, variables, depth);
  else if (set.kind === 'variable' && depth < 16) {
    const value = variables.addresses.get(set.name);
    if (value !== undefined) yield* rangesOf(value, variables, depth + 1);
  }
}

/** An address of every region that the sets tell apart; `undefined` where there are too many. */
export function addressPlaces(sets: readonly (readonly [AddressSet, Variables])[]): readonly AddressBlock[] | undefined {
  const starts = { 4: new Set([0n]), 6: new Set([0n]) };
  for (const [set, variables] of sets) {
    for (const { version, first, last } of rangesOf(set, variables)) {
      starts[version].add(first);
      if (last < END[version]) starts[version].add(last + 1n);
      if (starts[version].size > MOST_PLACES) return undefined;
    }
  }
  return ([4, 6] as const).flatMap((version) => [...starts[version]].map((first) => ({ version, prefix: version === 4 ? 32 : 128, first, last: first })));
}

function* portRangesOf(set: PortSet, variables: Variables, depth = 0): Generator<readonly [number, number]> {
  if (set.kind === 'range') yield [set.first, set.last];
  else if (set.kind === 'list') for (const item of set.items) yield* portRangesOf(item, variables, depth);
  else if (set.kind === 'variable' && depth < 16) {
    const value = variables.ports.get(set.name);
    if (value !== undefined) yield* portRangesOf(value, variables, depth + 1);
  }
}

export function portPlaces(sets: readonly (readonly [PortSet, Variables])[]): readonly number[] {
  const starts = new Set([0]);
  for (const [set, variables] of sets)
    for (const [first, last] of portRangesOf(set, variables)) for (const port of [first, last + 1]) if (port <= 65_535) starts.add(port);
  return [...starts];
}

type Ask = 'overlap' | 'cover';
const ENDS = ['source', 'destination'] as const;

/** `overlap`: a packet may meet both headers. `cover`: every packet that meets the header of `b` meets that of `a`. Unsure is no. */
export function compareHeaders(ask: Ask, a: Loaded, b: Loaded): boolean {
  if (!compareProtocols(ask, a.rule, b.rule)) return false;
  // Of rules in both directions only equal ones are compared.
  if (a.rule.isBothWays || b.rule.isBothWays) return ask === 'overlap' || (a.rule.isBothWays && compareOneWay(ask, a, b) && !b.rule.isBothWays);
  return compareOneWay(ask, a, b);
}

function compareOneWay(ask: Ask, a: Loaded, b: Loaded): boolean {
  for (const end of ENDS) {
    const places = addressPlaces([
      [a.rule[end], a.variables],
      [b.rule[end], b.variables],
    ]);
    if (places === undefined) return false;
    const versions = [a, b].flatMap(({ rule }) => protocolOf(rule).version ?? []);
    const known = places.filter(({ version }) => versions.every((one) => one === version));
    const within = (one: Loaded, place: AddressBlock) => hasAddress(one.rule[end], place, one.variables) === true;
    const outside = (one: Loaded, place: AddressBlock) => hasAddress(one.rule[end], place, one.variables) === false;
    if (ask === 'overlap' ? !known.some((place) => within(a, place) && within(b, place)) : !known.every((place) => within(a, place) || outside(b, place)))
      return false;
    const port = `${end}Port` as const;
    const ports = portPlaces([
      [a.rule[port], a.variables],
      [b.rule[port], b.variables],
    ]);
    const inPort = (one: Loaded, n: number) => hasPort(one.rule[port], n, one.variables) === true;
    const outPort = (one: Loaded, n: number) => hasPort(one.rule[port], n, one.variables) === false;
    if (ask === 'overlap' ? !ports.some((n) => inPort(a, n) && inPort(b, n)) : !ports.every((n) => inPort(a, n) || outPort(b, n))) return false;
  }
  return true;
}

function compareProtocols(ask: Ask, a: Rule, b: Rule): boolean {
  const [one, other] = [protocolOf(a), protocolOf(b)];
  if (one.version !== undefined && one.version !== other.version && (ask === 'cover' || other.version !== undefined)) return false;
  if (ask === 'overlap') {
    if (
      a.application !== undefined &&
      b.application !== undefined &&
      !isApplication(a.application, b.application) &&
      !isApplication(b.application, a.application)
    )
      return false;
    return one.transports.includes('ip') || other.transports.includes('ip') || one.transports.some((transport) => other.transports.includes(transport));
  }
  if (one.payload !== undefined) return a.protocol === b.protocol;
  if (a.application !== undefined) return b.application !== undefined && isApplication(a.application, b.application);
  return one.transports.includes('ip') || other.transports.every((transport) => one.transports.includes(transport));
}
