// DNS in a snapshot: zones, rules, firewalls and Profiles, and what each VPC's resolver makes of them. VPCs are read when asked about.

import type { ResourceRecord, Snapshot } from '../../../core/index.ts';
import { type NetworkModel, textOf } from '../../model/index.ts';
import { type FirewallChain, readChain } from '../firewall/chain.ts';
import { createKnownTargets, type KnownTargets } from '../lookup/known-targets.ts';
import { type Firewalls, readFirewalls } from './firewall.ts';
import { readProfiles } from './profiles.ts';
import { readResolver } from './rules.ts';
import { readView, type View, type ViewSource } from './view.ts';
import { readZones } from './zones.ts';

export interface DnsModel extends ViewSource {
  readonly firewalls: Firewalls;
  readonly knownTargets: KnownTargets;
  /** `undefined` for a VPC that the source does not hold. */
  readonly view: (vpcId: string) => View | undefined;
  readonly chain: (view: View) => FirewallChain;
}

export interface DnsOptions {
  /** Take it that a VPC of which the source knows no Route 53 Profile has none, though nobody has asked. */
  readonly withoutProfiles?: boolean;
}

/** Reads DNS out of a network. Cost: one pass over zones, rules and firewall groups. */
export function readDns(network: NetworkModel, { withoutProfiles = false }: DnsOptions = {}): DnsModel {
  const { snapshot } = network;
  const records = new Map<string, ResourceRecord>();
  // A shared VPC is seen by others too; its owner's own view counts.
  for (const record of snapshot.of('AWS::EC2::VPC').records) {
    if (!records.has(record.id) || network.vpcs.get(record.id)?.ref.arn === record.arn) records.set(record.id, record);
  }
  const views = new Map<string, View>();
  const chains = new Map<string, FirewallChain>();
  const indexes = new Map<string, ReadonlyMap<string, readonly ResourceRecord[]>>();
  const model: DnsModel = {
    network,
    inVpc: (type, vpcId) => (indexes.get(type) ?? remember(indexes, type, indexByVpc(snapshot, type))).get(vpcId) ?? [],
    withoutProfiles,
    zones: readZones(snapshot),
    resolver: readResolver(snapshot),
    profiles: readProfiles(snapshot),
    firewalls: readFirewalls(snapshot),
    knownTargets: createKnownTargets(network),
    view(vpcId) {
      const [vpc, record] = [network.vpcs.get(vpcId), records.get(vpcId)];
      if (vpc === undefined || record === undefined) return undefined;
      return views.get(vpcId) ?? remember(views, vpcId, readView(model, vpc, record));
    },
    chain: ({ vpc, profiles }) => chains.get(vpc.id) ?? remember(chains, vpc.id, readChain(model, model.firewalls, vpc, profiles)),
  };
  return model;
}

function indexByVpc(snapshot: Snapshot, type: string): ReadonlyMap<string, readonly ResourceRecord[]> {
  const index = new Map<string, ResourceRecord[]>();
  for (const record of snapshot.of(type).records) {
    const vpcId = textOf(record.config, 'VpcId') ?? '';
    const same = index.get(vpcId);
    if (same === undefined) index.set(vpcId, [record]);
    else same.push(record);
  }
  return index;
}

function remember<T>(into: Map<string, T>, key: string, value: T): T {
  into.set(key, value);
  return value;
}
