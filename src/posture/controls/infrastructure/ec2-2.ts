// EC2.2: nothing passes a default security group, so that a resource left in it is alone.

import { asString, fact, isArray, listActionOf, type Missing, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';

const TYPE = 'AWS::EC2::SecurityGroup';
const LISTS = [
  ['IpPermissions', 'inbound'],
  ['IpPermissionsEgress', 'outbound'],
] as const;

export const EC2_2: Control = {
  id: 'EC2.2',
  title: 'default security groups have no rules',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EC2.2'], 'cis-1.4': ['5.3'], 'cis-3.0': ['5.4'], 'cis-5.0': ['5.5'] },
  mitre: ['T1021', 'T1570'],
  doc: {
    rationale:
      'Whatever is started without naming a security group lands in the default group of its VPC. As AWS makes it, that group lets its members reach each other on every port and everything outside; without rules, a forgotten choice reaches nothing.',
    avoid:
      'resource "aws_default_security_group" "this" {\n  vpc_id = aws_vpc.this.id\n  ingress {\n    protocol  = "-1"\n    self      = true\n    from_port = 0\n    to_port   = 0\n  }\n}',
    prefer: 'resource "aws_default_security_group" "this" {\n  vpc_id = aws_vpc.this.id\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2',
      'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no security group');
    const name = asString(record.config['GroupName']);
    const ref = refOf(record);
    const absent = (path: string): Missing => ({
      reason: 'unreadable',
      name: listActionOf(TYPE),
      account: record.account,
      region: record.region,
      arn: record.arn,
      detail: path,
    });
    if (name === undefined) return unknown('the name of the group could not be read', [absent('GroupName')]);
    // No other group can be called so: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html
    if (name !== 'default')
      return notApplicable('it is not the default security group of a VPC', fact(ref, 'GroupName', name, 'made by somebody, for something'));
    const found = LISTS.map(([path, words]) => ({ path, words, rules: record.config[path] }));
    const filled = found.flatMap(({ path, words, rules }) => (isArray(rules) && rules.length > 0 ? [{ path, words, rules }] : []));
    if (filled.length > 0) {
      return fail(
        `the default security group has ${filled.map((one) => `${one.rules.length} ${one.words}`).join(' and ')} rules`,
        ...filled.map((one) => fact(ref, one.path, one.rules, `lets ${one.words} traffic through`)),
      );
    }
    const unread = found.filter(({ rules }) => !isArray(rules));
    if (unread.length > 0)
      return unknown(
        'the rules of the group could not be read',
        unread.map(({ path }) => absent(path)),
      );
    return pass('the default security group has no rules', ...found.map(({ path, words }) => fact(ref, path, [], `no ${words} traffic passes`)));
  },
  remediation({ region, record }) {
    const group = shellWord(record?.id ?? 'GROUP_ID');
    const permissions = (path: string) => {
      const rules = record?.config[path];
      return isArray(rules) && rules.length > 0 ? shellWord(JSON.stringify(rules)) : undefined;
    };
    const inbound = permissions('IpPermissions');
    const outbound = permissions('IpPermissionsEgress');
    return {
      cli: [
        '# first move what uses the group: it loses every connection that these rules allow',
        `aws ec2 describe-network-interfaces --region ${shellWord(region)} --filters=${shellWord(`Name=group-id,Values=${record?.id ?? 'GROUP_ID'}`)} --query 'NetworkInterfaces[].NetworkInterfaceId'`,
        ...(inbound === undefined && outbound !== undefined
          ? []
          : [`aws ec2 revoke-security-group-ingress --region ${shellWord(region)} --group-id=${group} --ip-permissions ${inbound ?? 'IP_PERMISSIONS'}`]),
        ...(outbound === undefined && inbound !== undefined
          ? []
          : [`aws ec2 revoke-security-group-egress --region ${shellWord(region)} --group-id=${group} --ip-permissions ${outbound ?? 'IP_PERMISSIONS'}`]),
      ],
      terraform: 'resource "aws_default_security_group" "this" {\n  vpc_id = aws_vpc.this.id\n}',
      console: [
        'Open VPC in the Region and choose Security groups',
        'Move what uses the default group to a group of its own',
        'Open the default group, delete every inbound and every outbound rule, and save',
      ],
    };
  },
};
