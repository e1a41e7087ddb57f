// DNS in a snapshot: zones, rules, firewalls and Profiles, and what each VPC's resolver makes of them. VPCs are read when asked about.

import type { ResourceRecord } from '../../../core/index.ts';
import { groupBy, type NetworkModel, textOf } from '../../model/index.ts';
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
  const views = new Map<string, View>();
  const chains = new Map<string, FirewallChain>();
  const indexes = new Map<string, ReadonlyMap<string | undefined, readonly ResourceRecord[]>>();
  const recordsByVpc = (type: string) => indexes.get(type) ?? remember(indexes, type, groupBy(snapshot.of(type).records, vpcIdOf));
  const model: DnsModel = {
    network,
    inVpc: (type, vpcId) => recordsByVpc(type).get(vpcId) ?? [],
    withoutProfiles,
    zones: readZones(snapshot),
    resolver: readResolver(snapshot),
    profiles: readProfiles(snapshot),
    firewalls: readFirewalls(snapshot),
    knownTargets: createKnownTargets(network),
    view(vpcId) {
      const vpc = network.vpcs.get(vpcId);
      const record = snapshot.of('AWS::EC2::VPC').find(vpc?.ref.arn ?? '');
      if (vpc === undefined || record === undefined) return undefined;
      return views.get(vpcId) ?? remember(views, vpcId, readView(model, vpc, record));
    },
    chain: ({ vpc, profiles }) => chains.get(vpc.id) ?? remember(chains, vpc.id, readChain(model, model.firewalls, vpc, profiles)),
  };
  return model;
}

const vpcIdOf = ({ config }: ResourceRecord) => textOf(config, 'VpcId');

function remember<T>(into: Map<string, T>, key: string, value: T): T {
  into.set(key, value);
  return value;
}
