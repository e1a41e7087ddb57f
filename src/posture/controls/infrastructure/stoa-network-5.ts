// Stoa.Network.5: no two security groups of a VPC say the same.

import { asObjects, asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { SECURITY_GROUP } from './ports-open-to-internet.ts';
import { GROUP_NEEDS, groupsAround, rulesOf } from './security-groups.ts';

export const STOA_NETWORK_5: Control = {
  id: 'Stoa.Network.5',
  title: 'no two security groups of a VPC have the same rules',
  severity: 'low',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: SECURITY_GROUP },
  needs: [{ type: SECURITY_GROUP, within: 'region' }, ...GROUP_NEEDS],
  frameworks: {},
  mitre: ['T1562.007'],
  doc: {
    rationale:
      'Two groups with the same rules drift apart: a port is closed in one and stays open in the other, and nobody knows which of them counts. Rules are compared whatever their order and descriptions; a rule about the group itself is the same in both. Groups that rules of other groups refer to are told apart by those, and groups that let nothing in are often only names: neither is judged.',
    avoid: 'resource "aws_security_group" "web" {}\nresource "aws_security_group" "web_copy" {}',
    prefer:
      'resource "aws_instance" "web" {\n  vpc_security_group_ids = [aws_security_group.web.id]\n}\n\nresource "aws_instance" "other" {\n  vpc_security_group_ids = [aws_security_group.web.id]\n}',
    sources: [
      'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no security group');
    const ref = refOf(record);
    const groups = groupsAround(view);
    if (asObjects(record.config['IpPermissions']).length === 0)
      return notApplicable('the group lets nothing in', fact(ref, 'IpPermissions', record.config['IpPermissions'], 'there is nothing to say twice'));
    if (groups.referred.has(record.id))
      return notApplicable('rules of other groups refer to the group', fact(ref, 'GroupId', record.id, 'it tells its members from those of others'));
    const others = (groups.alike.get(rulesOf(record)) ?? []).filter((one) => one.id !== record.id && !groups.referred.has(one.id));
    if (others.length > 0) {
      const names = others.map((one) => asString(one.config['GroupName']) ?? one.id);
      const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
      const steps = [record, ...others.slice(0, 3)].map((one) => fact(refOf(one), 'IpPermissions', one.config['IpPermissions'], 'the same rules'));
      const outcome = fail(`the group has the same rules as ${shown}`, ...steps);
      // A rule of a group that was not read may refer to one of the two.
      const missing = view.missing(SECURITY_GROUP);
      return missing.length > 0 ? unknown('the security groups were not all read', missing) : { ...outcome, resources: others.slice(0, 3).map(refOf) };
    }
    const missing = view.missing(SECURITY_GROUP);
    if (missing.length > 0) return unknown('the security groups were not all read', missing);
    return pass('no other group of the VPC has the same rules', fact(ref, 'IpPermissions', record.config['IpPermissions'], 'the rules are its own'));
  },
  remediation: ({ region, record }) => {
    const group = shellWord(record?.id ?? 'GROUP_ID');
    return {
      cli: [
        `aws ec2 describe-network-interfaces --region ${shellWord(region)} --filters Name=group-id,Values=${group} --query 'NetworkInterfaces[].NetworkInterfaceId'`,
        `aws ec2 modify-network-interface-attribute --region ${shellWord(region)} --network-interface-id NETWORK_INTERFACE_ID --groups GROUP_THAT_STAYS`,
        `aws ec2 delete-security-group --region ${shellWord(region)} --group-id=${group}`,
      ],
      terraform:
        '# one resource "aws_security_group", named wherever the other was:\nresource "aws_instance" "this" {\n  vpc_security_group_ids = [aws_security_group.this.id]\n}',
      console: [
        'Open EC2 in the Region, choose Network interfaces and filter by the group',
        'For each interface choose Actions, Change security groups, and give it the group that stays',
        'Open VPC, Security groups, and delete the other',
      ],
    };
  },
};
