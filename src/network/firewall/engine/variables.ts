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

/** What is meant and what is taken away, lists and variables opened. */
interface Sides<Leaf> {
  readonly within: Leaf[];
  readonly without: Leaf[];
}
type Named = { readonly kind: 'variable'; readonly name: string; readonly isNegated: boolean; readonly isReference?: boolean };
type Nested<Leaf> =
  | { readonly kind: 'any' }
  | (Leaf & { readonly isNegated: boolean })
  | { readonly kind: 'list'; readonly items: readonly Nested<Leaf>[]; readonly isNegated: boolean }
  | Named;

/** Whether the address is in the set. A negation inside of a list takes from the whole list, and a negation of IPv4 says nothing
 * of IPv6: with `$EXTERNAL_NET` as `!10.0.0.0/8`, no IPv6 address is in it. Both are the engine's own ways. */
export function hasAddress(set: AddressSet, address: AddressBlock | undefined, variables: Variables): Holds {
  if (set.kind === 'any') return true;
  if (address === undefined) return unknownOf('an address');
  const { version, first, last } = address;
  return isIn<Extract<AddressSet, { kind: 'blocks' }>>(
    set,
    (name) => variables.addresses.get(name),
    ({ block }) => (block.version === version ? first >= block.first && last <= block.last : undefined),
  );
}

/** Whether the port is in the set. */
export function hasPort(set: PortSet, port: number | undefined, variables: Variables): Holds {
  if (set.kind === 'any') return true;
  if (port === undefined && set.kind !== 'variable') return unknownOf('a port');
  return isIn<Extract<PortSet, { kind: 'range' }>>(
    set,
    (name) => variables.ports.get(name),
    ({ first, last }) => (port === undefined ? unknownOf('a port') : port >= first && port <= last),
    true,
  );
}

/** `contains` is `undefined` for a leaf that says nothing about what is asked. */
function isIn<Leaf extends { readonly kind: string }>(
  set: Nested<Leaf>,
  lookUp: (name: string) => Nested<Leaf> | undefined,
  contains: (leaf: Leaf) => Holds | undefined,
  isPort = false,
): Holds {
  const sides: Sides<Holds> = { within: [], without: [] };
  // Opened once for each side: variables that name each other many times over would never end.
  const opened = new Set<string>();
  const path = new Set<string>();
  // A negation of a negation is meant where it stands alone. In a negated list of several the engine has ways of its own.
  let isOdd = false;
  const open = (one: Nested<Leaf>, isNegated: boolean, isAmong: boolean): void => {
    if (one.kind === 'any') {
      (isNegated ? sides.without : sides.within).push(true);
      return;
    }
    if (isNegated && (one as Named).isNegated && (isAmong || isPort)) isOdd = true;
    const isOut = (one as Named).isNegated !== isNegated;
    const side = isOut ? sides.without : sides.within;
    if (one.kind === 'list') {
      const { items } = one as { readonly items: readonly Nested<Leaf>[] };
      for (const item of items) open(item, isOut, isAmong || (isOut && items.length > 1));
    } else if (one.kind === 'variable') {
      const { name, isReference } = one as Named;
      const value = lookUp(name);
      const key = `${isOut} ${isAmong} ${name}`;
      if (path.has(name) || path.size === DEEPEST) side.push(unknownOf('variables that name each other in a circle'));
      else if (value === undefined) side.push(unknownOf(`the variable ${isReference === true ? '@' : '$'}${name}`));
      else if (!opened.has(key)) {
        opened.add(key);
        path.add(name);
        open(value, isOut, isAmong);
        path.delete(name);
      }
    } else {
      const holds = contains(one as unknown as Leaf);
      if (holds !== undefined) side.push(holds);
    }
  };
  open(set, false, false);
  if (isOdd) return unknownOf('a negation within a negated list');
  const { within, without } = sides;
  if (within.length === 0 && without.length === 0) return false;
  return every([within.length === 0 ? true : some(within), ...without.map(not)]);
}

/** Whether a negation stands in the set or in a variable of it: the engine then looks at every packet of a flow. */
export function isNegatedAnywhere(set: AddressSet, variables: Variables, opened = new Set<string>()): boolean {
  if (set.kind === 'any') return false;
  if (set.isNegated) return true;
  if (set.kind === 'list') return set.items.some((item) => isNegatedAnywhere(item, variables, opened));
  if (set.kind === 'blocks' || opened.has(set.name)) return false;
  opened.add(set.name);
  const value = variables.addresses.get(set.name);
  return value !== undefined && isNegatedAnywhere(value, variables, opened);
}
