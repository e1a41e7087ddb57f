// Mistakes of VPCs: nothing that filters, a filter that lets through what it cannot judge, queries that pass it by.
// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-protections.html

import type { Missing } from '../../../core/index.ts';
import type { DnsModel } from '../model/dns-model.ts';
import type { View } from '../model/view.ts';
import { showName } from '../names/name.ts';
import { type DnsMistake, type DnsMistakes, joined, some } from './finding.ts';

/** The mistakes of every VPC. */
export function findVpcMistakes(model: DnsModel): DnsMistakes {
  return joined(
    [...model.network.vpcs.keys()].flatMap((id) => {
      const view = model.view(id);
      return view === undefined ? [] : [mistakesOf(model, view)];
    }),
  );
}

function mistakesOf(model: DnsModel, view: View): DnsMistakes {
  const { vpc, settings } = view;
  const chain = model.chain(view);
  const found: DnsMistake[] = [];
  const missing: Missing[] = [...chain.unread];
  const add = (code: DnsMistake['code'], path: string, message: string, help: string) => found.push({ code, resource: vpc.ref, path, message, help });
  const note = (value: unknown) => {
    if (value instanceof Object && 'reason' in value) missing.push(value as Missing);
  };
  if (chain.groups.length === 0 && chain.unread.length === 0)
    add('no-dns-firewall', '', `no DNS Firewall rule group is associated with ${vpc.id}`, 'associate a rule group, or a Profile that has one');
  if (chain.groups.length > 0) {
    note(settings.failOpen);
    if (settings.failOpen === 'on')
      add(
        'fail-open',
        '',
        `where DNS Firewall cannot judge a query of ${vpc.id}, the query is let through`,
        'set FirewallFailOpen to DISABLED, unless names must resolve at any price',
      );
  }
  const { servers } = settings;
  note(servers);
  if (!('reason' in servers) && servers.kind === 'own' && servers.addresses.some((address) => model.resolver.inboundAt(address, view.vpc) === undefined)) {
    const message = `DHCP gives ${vpc.id} the name servers ${some(servers.addresses)}: its resolver and its DNS Firewall are not asked`;
    found.push({
      code: 'other-name-servers',
      resource: servers.resource,
      path: servers.path,
      message,
      help: 'give AmazonProvidedDNS, or the addresses of an inbound Resolver endpoint',
    });
  }
  const zones = [...view.candidates.values()].flat().filter(({ kind }) => kind === 'zone');
  if (zones.length > 0) note(settings.hostnames);
  if (zones.length > 0 && settings.hostnames === false) {
    const names = zones.map(({ name }) => showName(name));
    add(
      'zone-without-hostnames',
      'EnableDnsHostnames',
      `${vpc.id} has the private ${zones.length === 1 ? 'zone' : 'zones'} ${some(names)}, and enableDnsHostnames is off`,
      'set enableDnsHostnames',
    );
  }
  return { found, missing };
}
