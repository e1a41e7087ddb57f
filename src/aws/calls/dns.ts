// DNS of VPCs: DHCP options and the Resolver's settings. Zones, rules and firewalls are among the calls of the edge.

import { list } from './build.ts';
import type { CallRow } from './row.ts';

export const DNS_CALLS: readonly CallRow[] = [
  list('AWS::EC2::DHCPOptions', 'ec2', { MaxResults: 1000 }),
  list('AWS::Route53Resolver::ResolverConfig', 'route53resolver', { MaxResults: 100 }),
  list('AWS::Route53Resolver::ResolverDNSSECConfig', 'route53resolver', { MaxResults: 100 }),
];
