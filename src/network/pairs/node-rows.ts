// From the nodes of load balancers to their targets: they begin connections to nobody else.

import type { NetworkModel } from '../model/index.ts';
import { type IpVersion, isEmpty, noPackets, sourcesOf } from '../packets/index.ts';
import { follow } from '../reach/follow.ts';
import { forwardingsTo } from '../reach/forwardings.ts';
import { nodesOf } from '../reach/listeners.ts';
import { waysBetween } from '../reach/ways.ts';
import type { Bundle } from './bundles.ts';
import { commonHosts, hostsOf } from './hosts.ts';
import type { FlowRow } from './rows.ts';

const VERSIONS: readonly IpVersion[] = [4, 6];

/** Between two bundles, each of one VPC. */
export interface NodeRow extends FlowRow {
  readonly from: Bundle;
  readonly to: Bundle;
}

/** Cost: the registered targets, each from each node. */
export function nodeRows(model: NetworkModel, bundlesOf: () => readonly Bundle[]): readonly NodeRow[] {
  if (model.targetGroups.size === 0) return [];
  const bundles = bundlesOf();
  const bundleOf = new Map(bundles.flatMap((bundle) => bundle.stations.flatMap(({ members }) => members.map(({ id }) => [id, bundle] as const))));
  const rows: NodeRow[] = [];
  for (const to of bundles) {
    for (const target of to.stations.flatMap(({ members }) => members.flatMap(({ id }) => model.interfaces().get(id) ?? []))) {
      const nodes = new Map(forwardingsTo(model, target).flatMap(({ balancer }) => nodesOf(model, balancer).map((node) => [node.id, node])));
      for (const node of nodes.values()) {
        const from = bundleOf.get(node.id);
        if (from === undefined || node.id === target.id) continue;
        for (const version of VERSIONS) {
          const ways = waysBetween(
            { model, version, isTryingOther: false, follow },
            { kind: 'interface', interface: node },
            { kind: 'interface', interface: target },
            { protocol: 'all' },
          );
          for (const { packets, flow } of ways) {
            if (flow.blocks.length > 0 || isEmpty(packets)) continue;
            const isSure = flow.unknowns.length === 0;
            const own = (id: typeof node) => hostsOf(id.addresses.filter((one) => one.version === packets.version).map(({ value }) => value));
            const none = noPackets(packets.version);
            // With the client's own address where the load balancer keeps it.
            const sources = sourcesOf(packets);
            const isOwn = commonHosts(own(node), sources).length > 0;
            rows.push({
              from,
              to,
              senders: isOwn ? own(node) : sources,
              receivers: own(target),
              version: packets.version,
              set: isSure ? packets : none,
              perhaps: isSure ? none : packets,
              missing: flow.unknowns,
            });
          }
        }
      }
    }
  }
  return rows;
}
