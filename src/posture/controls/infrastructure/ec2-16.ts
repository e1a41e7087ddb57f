// EC2.16: network ACLs that guard no subnet are removed.

import { asBoolean, asString, fact, isArray, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { NETWORK_ACL } from './network-acl.ts';

export const EC2_16: Control = {
  id: 'EC2.16',
  title: 'network ACLs that guard no subnet are removed',
  severity: 'low',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: NETWORK_ACL },
  needs: [{ type: NETWORK_ACL, within: 'region' }],
  frameworks: { fsbp: ['EC2.16'] },
  mitre: ['T1562.007'],
  doc: {
    rationale:
      'A network ACL that is associated with no subnet filters nothing, however careful its rules are: whoever reads them takes them for a protection that is not there, and whoever needs one in a hurry takes an old one. The ACL that AWS made with the VPC cannot be removed and is not judged.',
    avoid: 'resource "aws_network_acl" "unused" {\n  vpc_id = aws_vpc.this.id\n}',
    prefer: 'resource "aws_network_acl" "data" {\n  vpc_id     = aws_vpc.this.id\n  subnet_ids = aws_subnet.data[*].id\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-16',
      'https://docs.aws.amazon.com/config/latest/developerguide/vpc-network-acl-unused-check.html',
    ],
  },
  check({ account, record }) {
    if (record === undefined) return notApplicable('there is no network ACL');
    const ref = refOf(record);
    const { config } = record;
    const owner = asString(config['OwnerId']);
    if (owner !== undefined && owner !== account)
      return notApplicable(`the network ACL belongs to ${owner}`, fact(ref, 'OwnerId', owner, 'its VPC is shared with this account'));
    if (asBoolean(config['IsDefault']) === true)
      return notApplicable('default network ACLs are not judged', fact(ref, 'IsDefault', true, 'AWS made it with the VPC, and it cannot be deleted'));
    const associations = config['Associations'];
    if (!isArray(associations)) return unknown('the answer does not say which subnets it guards', [unread(record, 'Associations')]);
    const step = (means: string) => fact(ref, 'Associations.length', associations.length, means);
    return associations.length > 0
      ? pass('the network ACL guards a subnet', step('it is in use'))
      : fail('the network ACL guards no subnet', step('nothing passes through it'));
  },
  remediation: ({ region, record }) => ({
    cli: [`aws ec2 delete-network-acl --region ${shellWord(region)} --network-acl-id=${shellWord(record?.id ?? 'NETWORK_ACL_ID')}`],
    terraform:
      '# remove the resource "aws_network_acl", or give it its subnets:\nresource "aws_network_acl" "this" {\n  vpc_id     = aws_vpc.this.id\n  subnet_ids = aws_subnet.this[*].id\n}',
    console: [
      'Open VPC in the Region, choose Network ACLs and select the network ACL',
      'Choose Actions, Delete network ACLs, or Edit subnet associations where it was meant to guard one',
    ],
  }),
};
