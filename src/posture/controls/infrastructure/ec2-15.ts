// EC2.15: subnets give no public address to what is started in them.

import { asBoolean, asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::EC2::Subnet';

export const EC2_15: Control = {
  id: 'EC2.15',
  title: 'subnets do not assign public IP addresses by themselves',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EC2.15'] },
  mitre: ['T1133', 'T1190'],
  doc: {
    rationale:
      'Where a subnet assigns public addresses, everything started in it is on the internet unless its creator thinks of it. Load balancers and NAT gateways get their addresses without it.',
    avoid: 'resource "aws_subnet" "this" {\n  map_public_ip_on_launch = true\n}',
    prefer: 'resource "aws_subnet" "this" {\n  map_public_ip_on_launch = false\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-15',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html',
    ],
  },
  check({ account, record }) {
    if (record === undefined) return notApplicable('there is no subnet');
    const ref = refOf(record);
    // DescribeSubnets also answers subnets that another account shares, and only their owner can change them.
    const owner = asString(record.config['OwnerId']);
    if (owner !== undefined && owner !== account)
      return notApplicable(`the subnet belongs to ${owner}`, fact(ref, 'OwnerId', owner, 'another account shares it'));
    const value = record.config['MapPublicIpOnLaunch'];
    const step = (means: string) => fact(ref, 'MapPublicIpOnLaunch', value, means);
    switch (asBoolean(value)) {
      case true:
        return fail('the subnet assigns public IPv4 addresses', step('what is started here gets a public address unless its creator declines it'));
      case false:
        return pass('the subnet assigns no public IPv4 addresses', step('a public address has to be asked for'));
      case undefined:
        return unknown('the answer does not say whether the subnet assigns public addresses', [unread(record, 'MapPublicIpOnLaunch')]);
    }
  },
  remediation: ({ region, record }) => ({
    cli: [`aws ec2 modify-subnet-attribute --region ${shellWord(region)} --subnet-id=${shellWord(record?.id ?? 'SUBNET_ID')} --no-map-public-ip-on-launch`],
    terraform: 'resource "aws_subnet" "this" {\n  map_public_ip_on_launch = false\n}',
    console: [
      'Open VPC in the Region, choose Subnets and select the subnet',
      'Choose Actions, Edit subnet settings',
      'Clear Enable auto-assign public IPv4 address, and save',
    ],
  }),
};
