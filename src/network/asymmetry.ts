// Ways to the internet past an endpoint of a firewall whose way back misses it.
// Source: https://docs.aws.amazon.com/network-firewall/latest/developerguide/asymmetric-routing.html

import type { AddressBlock, Missing, ResourceRef } from '../core/index.ts';
import { type Firewall, isMissing, type NetworkModel, type Route, type RouteTable, type Subnet } from './model/index.ts';

interface Place {
  readonly table: ResourceRef;
  /** `Routes[1]`; '' where no route is. */
  readonly path: string;
}

export interface FirewallAsymmetry {
  readonly subnet: ResourceRef;
  readonly endpointId: string;
  readonly out: Place;
  readonly back: Place;
}

export interface Asymmetries {
  readonly found: readonly FirewallAsymmetry[];
  readonly missing: readonly Missing[];
}

/** Looks at every subnet of the firewall's VPC whose route to the internet leads to one of its endpoints. Cost: subnets times routes. */
export function findAsymmetries(model: NetworkModel, { vpcId, endpointIds = [] }: Firewall): Asymmetries {
  const found: FirewallAsymmetry[] = [];
  const missing: Missing[] = [];
  for (const subnet of model.subnets.values()) {
    if (subnet.vpcId !== vpcId) continue;
    const table = model.tableOfSubnet(subnet);
    if (isMissing(table)) {
      missing.push(table);
      continue;
    }
    const out = defaultRoute(table);
    if (out === undefined || !endpointIds.includes(out.target.id)) continue;
    const back = wayBack(model, vpcId, subnet, out.target.id);
    if (back === undefined) continue;
    if ('reason' in back) missing.push(back);
    else found.push({ subnet: subnet.ref, endpointId: out.target.id, out: { table: table.ref, path: out.path }, back });
  }
  return { found, missing };
}

/** Where the way back to a subnet misses the endpoint; `undefined` where it does not, or where it is left another way. */
function wayBack(model: NetworkModel, vpcId: string, subnet: Subnet, endpointId: string): Place | Missing | undefined {
  const endpoint = model.endpoints.get(endpointId);
  if (endpoint === undefined) return model.snapshot.coverage.missing('AWS::EC2::VPCEndpoint', subnet.ref.account, subnet.ref.region);
  const home = model.subnets.get(endpoint.subnetIds[0] ?? '');
  const table = home === undefined ? undefined : model.tableOfSubnet(home);
  if (table === undefined) return model.snapshot.coverage.missing('AWS::EC2::Subnet', subnet.ref.account, subnet.ref.region);
  if (isMissing(table)) return table;
  const next = defaultRoute(table);
  const returning = next === undefined ? undefined : tableOfReturn(model, vpcId, next);
  if (returning === undefined || isMissing(returning)) return returning;
  for (const block of blocksBehind(model, subnet, table).filter(({ version }) => version === 4)) {
    const route = routeFor(returning, block);
    if (route?.target.id !== endpointId) return { table: returning.ref, path: route?.path ?? '' };
  }
  return undefined;
}

/** Whose traffic leaves by a subnet: its own, or, where a transit gateway is attached, the networks that lie beyond it. */
function blocksBehind(model: NetworkModel, subnet: Subnet, ofEndpoint: RouteTable): readonly AddressBlock[] {
  const isAttached = [...model.attachments.values()].some(({ subnetIds }) => subnetIds?.includes(subnet.id) === true);
  if (!isAttached) return subnet.blocks;
  return (ofEndpoint.routes ?? []).flatMap(({ target, destination }) =>
    target.kind === 'transit-gateway' && destination?.kind === 'block' && destination.block.prefix > 0 ? [destination.block] : [],
  );
}

/** The route table that decides about what comes back from the internet: the gateway's edge table, or that of the NAT gateway's subnet. */
function tableOfReturn(model: NetworkModel, vpcId: string, { target }: Route): RouteTable | Missing | undefined {
  if (target.kind === 'nat-gateway') {
    const nat = model.natGateways.get(target.id);
    const home = model.subnets.get(nat?.subnetId ?? '');
    return home === undefined ? undefined : model.tableOfSubnet(home);
  }
  if (target.kind !== 'internet-gateway') return undefined;
  const edge = model.tableOfGateway(target.id);
  if (edge !== undefined) return edge;
  const vpc = model.vpcs.get(vpcId)?.ref;
  const unread = vpc === undefined ? undefined : model.snapshot.coverage.missing('AWS::EC2::RouteTable', vpc.account, vpc.region);
  const gateway = model.internetGateways.get(target.id);
  if (unread !== undefined || gateway === undefined) return unread;
  // Without an edge table, what comes in goes straight to its subnet.
  return { id: '', ref: gateway.ref, vpcId, isMain: false, subnetIds: [], gatewayIds: [], routes: [] };
}

function defaultRoute({ routes }: RouteTable): Route | undefined {
  return routes?.find(
    ({ destination, isBlackhole }) => !isBlackhole && destination?.kind === 'block' && destination.block.version === 4 && destination.block.prefix === 0,
  );
}

/** The longest prefix that holds the whole block. */
function routeFor({ routes }: RouteTable, block: AddressBlock): Route | undefined {
  let best: Route | undefined;
  let longest = -1;
  for (const route of routes ?? []) {
    const { destination } = route;
    if (destination?.kind !== 'block' || destination.block.version !== block.version || destination.block.prefix <= longest) continue;
    if (destination.block.first > block.first || block.last > destination.block.last) continue;
    best = route;
    longest = destination.block.prefix;
  }
  return best;
}
