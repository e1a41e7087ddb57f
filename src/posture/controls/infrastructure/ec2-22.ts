// EC2.22: security groups that no network interface has are removed.

import { asString, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { SECURITY_GROUP } from './ports-open-to-internet.ts';
import { GROUP_NEEDS, groupsAround, NETWORK_INTERFACE } from './security-groups.ts';

export const EC2_22: Control = {
  id: 'EC2.22',
  title: 'security groups that no network interface has are removed',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: SECURITY_GROUP },
  needs: [{ type: SECURITY_GROUP, within: 'region' }, ...GROUP_NEEDS],
  frameworks: {},
  mitre: ['T1562.007'],
  doc: {
    rationale:
      'A security group that nothing has filters nothing today, and opens its ports the day somebody attaches it, without anybody looking at its rules again. Whatever has a group has it at a network interface: instances, load balancers, databases, functions in a VPC, endpoints. A launch template that names one counts only once something was launched. Default groups cannot be deleted and are judged by EC2.2.',
    avoid: 'resource "aws_security_group" "forgotten" {\n  vpc_id = aws_vpc.this.id\n}',
    prefer: 'resource "aws_instance" "web" {\n  vpc_security_group_ids = [aws_security_group.web.id]\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-22',
      'https://docs.aws.amazon.com/config/latest/developerguide/ec2-security-group-attached-to-eni-periodic.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/deleting-security-groups.html',
    ],
  },
  check({ account, region, record }, view) {
    if (record === undefined) return notApplicable('there is no security group');
    const ref = refOf(record);
    const owner = asString(record.config['OwnerId']);
    if (owner !== undefined && owner !== account)
      return notApplicable(`the group belongs to ${owner}`, fact(ref, 'OwnerId', owner, 'it is shared with this account, which cannot remove it'));
    const name = asString(record.config['GroupName']);
    if (name === 'default') return notApplicable('default groups cannot be deleted', fact(ref, 'GroupName', name, 'AWS made it with the VPC'));
    if (groupsAround(view).used.has(record.id))
      return pass('a network interface has the group', fact(ref, 'GroupId', record.id, 'an interface of this account and Region names it'));
    const missing = view.missing(NETWORK_INTERFACE);
    if (missing.length > 0) return unknown('the network interfaces were not all read', missing);
    return fail('no network interface has the group', none('a network interface with the group', 'it filters nothing', { account, region }));
  },
  remediation: ({ region, record }) => ({
    cli: [`aws ec2 delete-security-group --region ${shellWord(region)} --group-id=${shellWord(record?.id ?? 'GROUP_ID')}`],
    terraform: '# remove the resource "aws_security_group" and what refers to it',
    console: [
      'Open VPC in the Region, choose Security groups and select the group',
      'Choose Actions, Delete security groups; AWS refuses where another group or a launch template in use still names it',
    ],
  }),
};
