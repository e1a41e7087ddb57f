// Stoa.DNS.3: the queries of a VPC go to its own resolver, where DNS Firewall and query logs see them.

import { fact, shellWord } from '../../../core/index.ts';
import { isInternetAddress } from '../../../network/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { DNS_NEEDS, guardToJudge } from './dns-guard.ts';
import { VPC } from './own-vpc.ts';

export const STOA_DNS_3: Control = {
  id: 'Stoa.DNS.3',
  title: 'DHCP gives VPCs no name servers of the internet',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: VPC },
  needs: [{ type: VPC, within: 'region' }, ...DNS_NEEDS],
  frameworks: {},
  mitre: ['T1071.004', 'T1568'],
  doc: {
    rationale:
      'The name servers in a VPC’s DHCP options are those that its instances ask. Where they are on the internet, DNS Firewall, query logs, GuardDuty’s findings on DNS and private hosted zones all see nothing, and whoever runs the name servers sees everything. Name servers in private networks that are no inbound Resolver endpoint are not known to Stoa: they may well ask the resolver in turn.',
    avoid: 'resource "aws_vpc_dhcp_options" "this" {\n  domain_name_servers = ["8.8.8.8", "8.8.4.4"]\n}',
    prefer: 'resource "aws_vpc_dhcp_options" "this" {\n  domain_name_servers = ["AmazonProvidedDNS"]\n}',
    sources: [
      'https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html',
      'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_data-sources.html',
    ],
  },
  check(subject, view) {
    const judged = guardToJudge(subject, view);
    if (!judged.ok) return judged.outcome;
    const { record, guard } = judged;
    const { servers, foreign } = guard;
    if ('reason' in servers) return unknown('which name servers DHCP gives is not known', [servers]);
    const step = (means: string) => fact(servers.resource, servers.path, servers.kind === 'own' ? [...servers.addresses] : 'AmazonProvidedDNS', means);
    const out = foreign.filter((address) => isInternetAddress(address));
    if (out.length > 0) return fail(`instances ask ${out.slice(0, 3).join(' and ')} on the internet`, step('the VPC’s own resolver is not asked'));
    if (foreign.length > 0) {
      const unread = view.missing('AWS::Route53Resolver::ResolverEndpoint');
      const { account, region, arn } = record;
      const theirs = { reason: 'not-modelled', name: `what the name servers ${foreign.slice(0, 3).join(', ')} do with queries`, account, region, arn } as const;
      return unknown('the name servers are not the VPC’s own', unread.length > 0 ? unread : [theirs], step('they are in a private network'));
    }
    return pass(
      servers.kind === 'amazon' ? 'instances ask the VPC’s own resolver' : 'instances ask no name server of the internet',
      step('no query leaves by DHCP’s doing'),
    );
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws ec2 create-dhcp-options --region ${shellWord(region)} --dhcp-configurations Key=domain-name-servers,Values=AmazonProvidedDNS`,
      `aws ec2 associate-dhcp-options --region ${shellWord(region)} --dhcp-options-id NEW_DHCP_OPTIONS_ID --vpc-id=${shellWord(record?.id ?? 'VPC_ID')}`,
    ],
    terraform: 'resource "aws_vpc_dhcp_options" "this" {\n  domain_name_servers = ["AmazonProvidedDNS"]\n}',
    console: [
      'Open VPC in the Region, choose DHCP option sets, and create one whose domain name servers are AmazonProvidedDNS',
      'Choose Your VPCs, select the VPC, and under Actions, Edit VPC settings give it the new set; instances take it as they renew their leases',
    ],
  }),
};
