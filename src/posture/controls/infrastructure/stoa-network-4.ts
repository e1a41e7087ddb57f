// Stoa.Network.4: a network ACL that somebody made filters something.

import { fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { aclToJudge, isDefaultAcl, NETWORK_ACL } from './network-acl.ts';

export const STOA_NETWORK_4: Control = {
  id: 'Stoa.Network.4',
  title: 'network ACLs of one’s own filter something',
  severity: 'low',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: NETWORK_ACL },
  needs: [{ type: NETWORK_ACL, within: 'region' }],
  frameworks: {},
  mitre: ['T1562.007'],
  doc: {
    rationale:
      'Somebody made this network ACL to filter, and it lets every packet through in both directions: it does nothing, and stands for a second line of defence in plans and audits. All of its rules together are looked at as exact sets of packets. The network ACL that AWS made with the VPC, which is open until somebody changes it, is not judged.',
    avoid:
      'resource "aws_network_acl" "data" {\n  ingress {\n    rule_no    = 100\n    action     = "allow"\n    protocol   = "-1"\n    from_port  = 0\n    to_port    = 0\n    cidr_block = "0.0.0.0/0"\n  }\n  egress {\n    rule_no    = 100\n    action     = "allow"\n    protocol   = "-1"\n    from_port  = 0\n    to_port    = 0\n    cidr_block = "0.0.0.0/0"\n  }\n}',
    prefer:
      'resource "aws_network_acl" "data" {\n  ingress {\n    rule_no    = 100\n    action     = "allow"\n    protocol   = "tcp"\n    from_port  = 5432\n    to_port    = 5432\n    cidr_block = aws_vpc.this.cidr_block\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html',
    ],
  },
  check(subject) {
    const judged = aclToJudge(subject);
    if (!judged.ok) return judged.outcome;
    const { record, findings } = judged;
    const isDefault = isDefaultAcl(record);
    const ref = refOf(record);
    if (isDefault === true) return notApplicable('default network ACLs are not judged', fact(ref, 'IsDefault', true, 'AWS made it with the VPC'));
    if (isDefault === undefined) return unknown('the answer does not say whether this is the default network ACL', [unread(record, 'IsDefault')]);
    const step = (means: string) => fact(ref, 'Entries', record.config['Entries'], means);
    return findings.isOpen
      ? fail('the network ACL lets every packet through', step('in and out, its rules allow everything'))
      : pass('the network ACL keeps something out', step('not every packet passes'));
  },
  remediation: ({ region, record }) => {
    const acl = shellWord(record?.id ?? 'NETWORK_ACL_ID');
    return {
      cli: [
        `aws ec2 create-network-acl-entry --region ${shellWord(region)} --network-acl-id=${acl} --ingress --rule-number 100 --protocol tcp --port-range From=PORT,To=PORT --cidr-block CLIENT_CIDR --rule-action allow`,
        `aws ec2 delete-network-acl-entry --region ${shellWord(region)} --network-acl-id=${acl} --ingress --rule-number NUMBER_THAT_ALLOWS_EVERYTHING`,
      ],
      terraform:
        'resource "aws_network_acl" "this" {\n  ingress {\n    rule_no    = 100\n    action     = "allow"\n    protocol   = "tcp"\n    from_port  = PORT\n    to_port    = PORT\n    cidr_block = CLIENT_CIDR\n  }\n}',
      console: [
        'Open VPC in the Region, choose Network ACLs, open the network ACL and choose Edit inbound rules',
        'Replace the rule that allows everything by the protocols, ports and networks that its subnets need, with the ephemeral ports of replies outbound, and save',
      ],
    };
  },
};
