// What a person should know beside an answer: what happens when the firewall fails, and which ways lead past it.
// Sources: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-configuration.html,
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dnssec-validation.html

import type { Missing, ResourceRef } from '../../core/index.ts';
import type { NetworkModel } from '../model/index.ts';
import { type End, reachBetween } from '../reach/index.ts';
import type { DnsModel } from './model/dns-model.ts';
import type { View } from './model/view.ts';

export interface DnsNote {
  readonly code: 'fail-open' | 'fail-unknown' | 'dnssec-validation' | 'no-firewall';
  readonly resource: ResourceRef;
  readonly means: string;
}

/** What stands beside every answer in a VPC; empty for one that the source does not hold. */
export function notesOn(model: DnsModel, vpcId: string): readonly DnsNote[] {
  const view = model.view(vpcId);
  return view === undefined ? [] : [...firewallNotes(model, view), ...validationNotes(view)];
}

function firewallNotes(model: DnsModel, view: View): readonly DnsNote[] {
  const { failOpen } = view.settings;
  const { groups, unread } = model.chain(view);
  const resource = view.vpc.ref;
  if (groups.length === 0)
    return unread.length > 0 ? [] : [{ code: 'no-firewall', resource, means: 'no DNS Firewall rule group is associated with the VPC: nothing is filtered' }];
  if (failOpen === 'on') return [{ code: 'fail-open', resource, means: 'DNS Firewall fails open: where it cannot judge a query, the query is let through' }];
  if (failOpen === 'off') return [];
  return [{ code: 'fail-unknown', resource, means: `whether DNS Firewall fails open is not known: ${nameOf(failOpen)}` }];
}

const nameOf = (setting: 'by-profile' | Missing): string => (typeof setting === 'string' ? 'the Profile says' : setting.name);

function validationNotes({ settings, vpc }: View): readonly DnsNote[] {
  if (settings.dnssecValidation !== 'on') return [];
  return [{ code: 'dnssec-validation', resource: vpc.ref, means: 'DNSSEC validation is on: public names whose signatures are wrong get no answer' }];
}

export interface Bypass {
  readonly protocol: 'udp' | 'tcp';
  readonly port: number;
  readonly means: string;
  readonly answer: 'yes' | 'no' | 'unknown';
}

// RFC 1035, RFC 7858, RFC 8484: DNS, DNS over TLS, DNS over HTTPS.
const WAYS = [
  { protocol: 'udp', port: 53, means: 'DNS' },
  { protocol: 'tcp', port: 53, means: 'DNS' },
  { protocol: 'tcp', port: 853, means: 'DNS over TLS' },
  { protocol: 'tcp', port: 443, means: 'HTTPS, which may carry DNS' },
] as const;

/** Whether resolvers on the internet can be asked, past DNS Firewall. Cost: four questions of reach. */
export function findBypasses(network: NetworkModel, from: readonly End[]): readonly Bypass[] {
  const internet: readonly End[] = [{ kind: 'internet', address: undefined, version: undefined }];
  return WAYS.map((way) => ({ ...way, answer: reachBetween(network, from, internet, way).answer }));
}
