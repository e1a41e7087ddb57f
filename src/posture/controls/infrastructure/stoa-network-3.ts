// Stoa.Network.3: no rule of a network ACL is overruled by those before it.

import { fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass } from '../../control.ts';
import { aclToJudge, entryAt, NETWORK_ACL } from './network-acl.ts';

const word = (isAllow: boolean) => (isAllow ? 'allow' : 'deny');

export const STOA_NETWORK_3: Control = {
  id: 'Stoa.Network.3',
  title: 'no rule of a network ACL is overruled before it is asked',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: NETWORK_ACL },
  needs: [{ type: NETWORK_ACL, within: 'region' }],
  frameworks: {},
  mitre: ['T1562.007'],
  doc: {
    rationale:
      'The rules of a network ACL are tried by their numbers, lowest first, and the first that matches decides. A deny whose every packet an earlier rule has already allowed does nothing, and reads as if it did. This rule compares exact sets of packets: several earlier rules may overrule one together, and a rule that is only partly overruled is not found. A rule that repeats what earlier ones say is not found either.',
    avoid:
      'resource "aws_network_acl_rule" "everything" {\n  rule_number = 100\n  rule_action = "allow"\n  protocol    = "-1"\n  cidr_block  = "0.0.0.0/0"\n}\n\nresource "aws_network_acl_rule" "no_ssh" {\n  rule_number = 110\n  rule_action = "deny"\n  protocol    = "tcp"\n  from_port   = 22\n  to_port     = 22\n  cidr_block  = "0.0.0.0/0"\n}',
    prefer:
      'resource "aws_network_acl_rule" "no_ssh" {\n  rule_number = 90\n  rule_action = "deny"\n  protocol    = "tcp"\n  from_port   = 22\n  to_port     = 22\n  cidr_block  = "0.0.0.0/0"\n}',
    sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html', 'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html'],
  },
  check(subject) {
    const judged = aclToJudge(subject);
    if (!judged.ok) return judged.outcome;
    const { record, findings } = judged;
    const ref = refOf(record);
    const [first] = findings.contradicted;
    if (first === undefined)
      return pass('every rule decides something, or says what others say', fact(ref, 'Entries', record.config['Entries'], 'none is overruled'));
    const numbers = findings.contradicted.map(({ number, isAllow, isEgress }) => `${word(isAllow)} ${number} ${isEgress ? 'outbound' : 'inbound'}`).join(', ');
    const steps = findings.contradicted.flatMap(({ path, number, by }) => [
      fact(ref, path, entryAt(record, path), `no packet gets to rule ${number}`),
      ...by.map((one) => fact(ref, one.path, entryAt(record, one.path), `rule ${one.number} comes first and says ${word(one.isAllow)}`)),
    ]);
    return fail(`earlier rules overrule ${numbers}`, ...new Map(steps.map((step) => [JSON.stringify(step), step])).values());
  },
  remediation: ({ region, record }) => {
    const judged = record === undefined ? undefined : aclToJudge({ account: record.account, region, record });
    const first = judged?.ok === true ? judged.findings.contradicted[0] : undefined;
    const number = first?.number ?? 'RULE_NUMBER';
    const side = first?.isEgress === true ? '--egress' : '--ingress';
    const acl = shellWord(record?.id ?? 'NETWORK_ACL_ID');
    return {
      cli: [
        `aws ec2 create-network-acl-entry --region ${shellWord(region)} --network-acl-id=${acl} ${side} --rule-number LOWER_NUMBER --protocol PROTOCOL --port-range From=FROM,To=TO --cidr-block CIDR --rule-action ${word(first?.isAllow === true)}`,
        `aws ec2 delete-network-acl-entry --region ${shellWord(region)} --network-acl-id=${acl} ${side} --rule-number ${number}`,
      ],
      terraform: 'resource "aws_network_acl_rule" "this" {\n  rule_number = LOWER_NUMBER # before every rule that matches the same packets\n}',
      console: [
        'Open VPC in the Region, choose Network ACLs, open the network ACL and choose Edit inbound rules or Edit outbound rules',
        `Give rule ${number} a number below those that the trace names, or delete it, and save`,
      ],
    };
  },
};
