// EC2.21: network ACLs keep the internet from the ports by which servers are administered.
// Judged as a packet is, by the order of the rule numbers; a Deny that comes too late does not help.

import { asBoolean, asObjects, asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { openTo, readInboundRules } from '../../../network/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::EC2::NetworkAcl';
const PORTS = [22, 3389];

export const EC2_21: Control = {
  id: 'EC2.21',
  title: 'network ACLs do not let the whole internet in on port 22 or 3389',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EC2.21'], 'cis-1.4': ['5.1'], 'cis-3.0': ['5.1'], 'cis-5.0': ['5.2'] },
  mitre: ['T1133', 'T1021.001', 'T1021.004'],
  doc: {
    rationale:
      'A network ACL is the second line behind security groups: one that drops SSH and RDP from the internet makes a careless security group harmless. Its rules are tried by their numbers, lowest first, and the first that matches decides, so that a Deny with a higher number than the Allow does nothing. As Security Hub, Stoa does not judge the ACL that AWS gave to the VPC.',
    avoid:
      'resource "aws_network_acl" "this" {\n  ingress {\n    rule_no    = 100\n    action     = "allow"\n    protocol   = "-1"\n    from_port  = 0\n    to_port    = 0\n    cidr_block = "0.0.0.0/0"\n  }\n}',
    prefer:
      'resource "aws_network_acl" "this" {\n  ingress {\n    rule_no    = 100\n    action     = "allow"\n    protocol   = "tcp"\n    from_port  = 443\n    to_port    = 443\n    cidr_block = "0.0.0.0/0"\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-21',
      'https://docs.aws.amazon.com/config/latest/developerguide/nacl-no-unrestricted-ssh-rdp.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html',
    ],
  },
  check({ account, record }) {
    if (record === undefined) return notApplicable('there is no network ACL');
    const ref = refOf(record);
    const owner = asString(record.config['OwnerId']);
    if (owner !== undefined && owner !== account)
      return notApplicable(`the network ACL belongs to ${owner}`, fact(ref, 'OwnerId', owner, 'its VPC is shared with this account'));
    const isDefault = asBoolean(record.config['IsDefault']);
    if (isDefault === true) return notApplicable('default network ACLs are not judged', fact(ref, 'IsDefault', true, 'AWS made it with the VPC'));
    if (isDefault === undefined) return unknown('the answer does not say whether this is the default network ACL', [unread(record, 'IsDefault')]);
    const rules = readInboundRules(record.config['Entries']);
    if (rules === undefined) return unknown('the rules of the network ACL could not be read', [unread(record, 'Entries')]);
    const unclear = rules.filter(
      (rule) => rule.unreadable.length > 0 && PORTS.some((port) => rule.ports === undefined || (rule.ports[0] <= port && port <= rule.ports[1])),
    );
    if (unclear.length > 0) {
      const paths = unclear.flatMap((rule) => rule.unreadable.map((part) => `Entries[${rule.index}].${part}`));
      return unknown(
        'a rule on these ports could not be read in full',
        paths.map((path) => unread(record, path)),
      );
    }
    const open = PORTS.map((port) => ({ port, ...openTo(port, rules) })).filter((one) => one.internets.length > 0);
    if (open.length > 0) {
      const ports = open.map((one) => one.port).join(' and ');
      const internets = [...new Set(open.flatMap((one) => one.internets))].join(' and ');
      const entries = asObjects(record.config['Entries']);
      const steps = [...new Set(open.flatMap((one) => one.rules))].map((index) =>
        fact(ref, `Entries[${index}]`, entries[index], 'lets the internet in before any rule with a lower number stops it'),
      );
      return fail(`the network ACL lets the whole internet (${internets}) in on port ${ports}`, ...steps);
    }
    return pass(
      'the network ACL keeps the internet from ports 22 and 3389',
      fact(ref, 'Entries.length', rules.length, 'no rule lets it in before another one stops it'),
    );
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# denies everybody, your own networks too: allow these by still lower numbers, all below the open rule; ::/0 only where the VPC has IPv6',
      ...PORTS.flatMap((port, index) =>
        ['--cidr-block 0.0.0.0/0', '--ipv6-cidr-block ::/0'].map(
          (block, family) =>
            `aws ec2 create-network-acl-entry --region ${shellWord(region)} --network-acl-id=${shellWord(record?.id ?? 'NETWORK_ACL_ID')} --ingress --rule-number ${11 + 2 * index + family} --protocol 6 --port-range From=${port},To=${port} ${block} --rule-action deny`,
        ),
      ),
    ],
    terraform: `resource "aws_network_acl_rule" "ssh" {\n  network_acl_id = aws_network_acl.this.id\n  rule_number    = 11\n  egress         = false\n  protocol       = "tcp"\n  rule_action    = "deny"\n  from_port      = 22\n  to_port        = 22\n  cidr_block     = "0.0.0.0/0"\n}`,
    console: [
      'Open VPC in the Region, choose Network ACLs and open the ACL',
      'Choose Inbound rules, Edit inbound rules',
      'Give the rules that let everyone in the ports that are meant to be public, or deny 22 and 3389 by rules with lower numbers, and save',
    ],
  }),
};
