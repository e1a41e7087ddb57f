// The route table of a VPC in the order in which its routes are asked, compiled once.

import type { AddressBlock } from '../../core/index.ts';
import type { Route, RouteTable } from '../model/index.ts';
import type { Walker } from './flow.ts';
import { type Compiled, compileRoutes } from './routing.ts';

// https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
function rankOf({ destination, isPropagated }: Route): number {
  return isPropagated ? 2 : destination?.kind === 'prefix-list' ? 1 : 0;
}

/** Propagated routes never take what the local route takes: https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html */
export function compileTable({ model, version }: Pick<Walker, 'model' | 'version'>, table: RouteTable): Compiled<Route> {
  let own = compiledTables.get(table);
  if (own === undefined || own.model !== model) compiledTables.set(table, (own = { model }));
  const local: AddressBlock[] = (table.routes ?? []).flatMap(({ target, destination }) =>
    target.kind === 'local' && destination?.kind === 'block' ? [destination.block] : [],
  );
  return (own[version] ??= compileRoutes(model, table.ref, version, table.routes ?? [], rankOf, (route) => (route.isPropagated ? local : [])));
}

const compiledTables = new WeakMap<RouteTable, { readonly model: Walker['model']; 4?: Compiled<Route>; 6?: Compiled<Route> }>();
