// Stoa.DNS.1: DNS Firewall stands before each VPC, and blocks something.

import { fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { DNS_NEEDS, guardToJudge } from './dns-guard.ts';
import { VPC } from './own-vpc.ts';

export const STOA_DNS_1: Control = {
  id: 'Stoa.DNS.1',
  title: 'DNS Firewall blocks names for each VPC',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: VPC },
  needs: [{ type: VPC, within: 'region' }, ...DNS_NEEDS],
  frameworks: {},
  mitre: ['T1071.004', 'T1568', 'T1048'],
  doc: {
    rationale:
      'Stolen data and the orders of malware travel in DNS queries, which the resolver of every VPC answers whatever security groups, network ACLs and firewalls say: none of them sees traffic to it. Only DNS Firewall does. A VPC passes where a rule group with a rule that blocks is associated with it, directly or by a Route 53 Profile; groups that only allow or alert do not count.',
    avoid: 'resource "aws_vpc" "this" {\n  cidr_block = "10.0.0.0/16"\n}',
    prefer:
      'resource "aws_route53_resolver_firewall_rule_group_association" "this" {\n  name                   = "organisation"\n  firewall_rule_group_id = aws_route53_resolver_firewall_rule_group.this.id\n  vpc_id                 = aws_vpc.this.id\n  priority               = 101\n}',
    sources: [
      'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-overview.html',
      'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-associating-rule-group.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/security-groups.html',
    ],
  },
  check(subject, view) {
    const judged = guardToJudge(subject, view);
    if (!judged.ok) return judged.outcome;
    const { record, guard } = judged;
    const { account, region, id } = record;
    const associations = guard.groups.map(({ association, name }) => fact(association, 'VpcId', id, `rule group ${name} stands before the VPC`));
    if (guard.blocking !== undefined)
      return pass(
        `rule ${guard.blocking.name} blocks names`,
        ...associations,
        fact(guard.blocking.group, guard.blocking.path, guard.blocking.name, 'the rule says BLOCK'),
      );
    if (guard.unread.length > 0) return unknown('what DNS Firewall does before the VPC is not known', guard.unread, ...associations);
    if (guard.groups.length === 0)
      return fail(
        'no DNS Firewall rule group stands before the VPC',
        none('an association of a DNS Firewall rule group', `every name is answered in ${id}`, { account, region }),
      );
    return fail('no rule of DNS Firewall blocks anything', ...associations, fact(refOf(record), 'VpcId', id, 'its groups only allow and alert'));
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws route53resolver associate-firewall-rule-group --region ${shellWord(region)} --name organisation --firewall-rule-group-id RULE_GROUP_ID --vpc-id=${shellWord(record?.id ?? 'VPC_ID')} --priority 101`,
    ],
    terraform:
      'resource "aws_route53_resolver_firewall_rule" "malware" {\n  name                    = "malware"\n  action                  = "BLOCK"\n  block_response          = "NODATA"\n  firewall_domain_list_id = MANAGED_LIST_ID\n  firewall_rule_group_id  = aws_route53_resolver_firewall_rule_group.this.id\n  priority                = 100\n}\n\nresource "aws_route53_resolver_firewall_rule_group_association" "this" {\n  name                   = "organisation"\n  firewall_rule_group_id = aws_route53_resolver_firewall_rule_group.this.id\n  vpc_id                 = aws_vpc.this.id\n  priority               = 101\n}',
    console: [
      'Open Route 53 in the Region and choose DNS Firewall, Rule groups',
      'Open a rule group, or add one with a rule that blocks AWSManagedDomainsMalwareDomainList',
      'Choose Associated VPCs, Associate VPC, and select the VPC',
    ],
  }),
};
