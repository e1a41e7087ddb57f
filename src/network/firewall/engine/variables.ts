// What the variables of a rule group stand for, and whether an address or a port is in a set that uses them.
// Source: https://docs.aws.amazon.com/network-firewall/latest/developerguide/rule-variables.html

import type { AddressBlock } from '../../../core/index.ts';
import type { AddressSet } from '../language/address-set.ts';
import type { PortSet } from '../language/port-set.ts';
import { every, type Holds, not, some, unknownOf } from './holds.ts';

export interface Variables {
  /** By name, without the `$` or `@`; `undefined` where the variable is known to be there and not what is in it. */
  readonly addresses: ReadonlyMap<string, AddressSet | undefined>;
  readonly ports: ReadonlyMap<string, PortSet | undefined>;
}

// A variable may name a variable; a circle would never end.
const DEEPEST = 16;

/** Whether the address is in the set. A negation inside of a list takes from the whole list, and a negation of IPv4 says nothing
 * of IPv6: with `$EXTERNAL_NET` as `!10.0.0.0/8`, no IPv6 address is in it. Both are the engine's own ways. */
export function hasAddress(set: AddressSet, address: AddressBlock | undefined, variables: Variables): Holds {
  if (set.kind === 'any') return true;
  if (address === undefined) return unknownOf('an address');
  return isWithin(set, address, variables, 0);
}

function isWithin(set: AddressSet, address: AddressBlock, variables: Variables, depth: number): Holds {
  if (set.kind === 'any') return true;
  if (depth > DEEPEST) return unknownOf('variables that name each other in a circle');
  if (set.kind === 'blocks' && !set.isNegated)
    return address.version === set.block.version && address.first >= set.block.first && address.last <= set.block.last;
  if (set.kind === 'variable' && !variables.addresses.get(set.name)) return unknownOf(`the variable ${set.isReference ? '@' : '$'}${set.name}`);
  const [within, without] = [[] as AddressSet[], [] as AddressSet[]];
  flatten([set], variables, within, without, depth);
  const concerns = (items: readonly AddressSet[]) => items.filter((item) => isAbout(item, address.version, variables, depth));
  const [ins, outs] = [concerns(within), concerns(without)];
  if (ins.length === 0 && outs.length === 0) return false;
  return every([
    ins.length === 0 ? true : some(ins.map((item) => isWithin(item, address, variables, depth + 1))),
    ...outs.map((item) => not(isWithin({ ...item, isNegated: false } as AddressSet, address, variables, depth + 1))),
  ]);
}

/** Whether the set names addresses of the version. */
function isAbout(set: AddressSet, version: 4 | 6, variables: Variables, depth: number): boolean {
  if (set.kind === 'any' || depth > DEEPEST) return true;
  if (set.kind === 'blocks') return set.block.version === version;
  if (set.kind === 'list') return set.items.some((item) => isAbout(item, version, variables, depth + 1));
  const value = variables.addresses.get(set.name);
  return value === undefined || isAbout(value, version, variables, depth + 1);
}

function flatten(items: readonly AddressSet[], variables: Variables, within: AddressSet[], without: AddressSet[], depth: number): void {
  for (const item of items) {
    if (item.kind === 'any') within.push(item);
    else if (item.isNegated) without.push(item);
    else if (item.kind === 'list') flatten(item.items, variables, within, without, depth + 1);
    else if (item.kind === 'variable' && depth < DEEPEST) {
      const value = variables.addresses.get(item.name);
      if (value === undefined) within.push(item);
      else flatten([value], variables, within, without, depth + 1);
    } else within.push(item);
  }
}

/** Whether the port is in the set. */
export function hasPort(set: PortSet, port: number | undefined, variables: Variables, depth = 0): Holds {
  if (set.kind === 'any') return true;
  if (depth > DEEPEST) return unknownOf('variables that name each other in a circle');
  if (set.kind === 'range') return port === undefined ? unknownOf('a port') : (port >= set.first && port <= set.last) !== set.isNegated;
  if (set.kind === 'variable') {
    const value = variables.ports.get(set.name);
    if (value === undefined) return unknownOf(`the variable $${set.name}`);
    const inside = hasPort(value, port, variables, depth + 1);
    return set.isNegated ? not(inside) : inside;
  }
  const within = set.items.filter((item) => item.kind === 'any' || !item.isNegated);
  const without = set.items.filter((item) => item.kind !== 'any' && item.isNegated);
  const inside = every([
    within.length === 0 ? true : some(within.map((item) => hasPort(item, port, variables, depth + 1))),
    ...without.map((item) => hasPort(item, port, variables, depth + 1)),
  ]);
  return set.isNegated ? not(inside) : inside;
}

/** Whether a negation stands in the set or in a variable of it: the engine then looks at every packet of a flow. */
export function isNegatedAnywhere(set: AddressSet, variables: Variables, depth = 0): boolean {
  if (set.kind === 'any' || depth > DEEPEST) return false;
  if (set.isNegated) return true;
  if (set.kind === 'list') return set.items.some((item) => isNegatedAnywhere(item, variables, depth + 1));
  if (set.kind === 'blocks') return false;
  const value = variables.addresses.get(set.name);
  return value !== undefined && isNegatedAnywhere(value, variables, depth + 1);
}
