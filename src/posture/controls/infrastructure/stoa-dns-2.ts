// Stoa.DNS.2: where DNS Firewall cannot judge a query, the query is not answered.

import { fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { DNS_NEEDS, guardToJudge } from './dns-guard.ts';
import { VPC } from './own-vpc.ts';

const CONFIG = 'AWS::Route53Resolver::FirewallConfig';

export const STOA_DNS_2: Control = {
  id: 'Stoa.DNS.2',
  title: 'DNS Firewall does not let through what it cannot judge',
  severity: 'low',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: VPC },
  needs: [{ type: VPC, within: 'region' }, ...DNS_NEEDS],
  frameworks: {},
  mitre: ['T1071.004', 'T1562.007'],
  doc: {
    rationale:
      'Fail open means that a query is answered when DNS Firewall does not judge it in time: whoever can bring about the failure gets past the filter. AWS’s setting for a new VPC is to fail closed. Where names must be resolved at any price, mute this rule for the VPC, with the reason.',
    avoid: 'resource "aws_route53_resolver_firewall_config" "this" {\n  resource_id        = aws_vpc.this.id\n  firewall_fail_open = "ENABLED"\n}',
    prefer: 'resource "aws_route53_resolver_firewall_config" "this" {\n  resource_id        = aws_vpc.this.id\n  firewall_fail_open = "DISABLED"\n}',
    sources: [
      'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-configuration.html',
      'https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_FirewallConfig.html',
    ],
  },
  check(subject, view) {
    const judged = guardToJudge(subject, view);
    if (!judged.ok) return judged.outcome;
    const { record, guard } = judged;
    const { account, region } = record;
    if (guard.groups.length === 0) {
      if (guard.unread.length > 0) return unknown('whether DNS Firewall stands before the VPC is not known', guard.unread);
      return notApplicable(
        'no DNS Firewall stands before the VPC',
        none('an association of a DNS Firewall rule group', 'there is nothing that could fail', { account, region }),
      );
    }
    const config = view.records(CONFIG).find((one) => one.config['ResourceId'] === record.id);
    const step = (means: string) =>
      config === undefined
        ? none('a configuration of DNS Firewall for the VPC', means, { account, region })
        : fact(refOf(config), 'FirewallFailOpen', config.config['FirewallFailOpen'], means);
    if (guard.failOpen === 'on') return fail('queries that DNS Firewall cannot judge are let through', step('it fails open'));
    if (guard.failOpen === 'off') return pass('queries that DNS Firewall cannot judge get no answer', step('it fails closed'));
    if (guard.failOpen === 'by-profile')
      return unknown('a Route 53 Profile says whether DNS Firewall fails open', [
        { reason: 'not-modelled', name: 'the DNS Firewall setting of a Route 53 Profile', account, region, arn: record.arn },
      ]);
    return unknown('whether DNS Firewall fails open is not known', [guard.failOpen]);
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws route53resolver update-firewall-config --region ${shellWord(region)} --resource-id=${shellWord(record?.id ?? 'VPC_ID')} --firewall-fail-open DISABLED`,
    ],
    terraform: 'resource "aws_route53_resolver_firewall_config" "this" {\n  resource_id        = aws_vpc.this.id\n  firewall_fail_open = "DISABLED"\n}',
    console: ['Open Route 53 in the Region, choose VPCs under Resolver, and open the VPC', 'Under DNS Firewall choose Edit, clear Fail open, and save'],
  }),
};
