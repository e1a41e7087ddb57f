// EC2.23: transit gateways take no attachment that nobody has approved.

import { asString, at, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::EC2::TransitGateway';
const PATH = 'Options.AutoAcceptSharedAttachments';

export const EC2_23: Control = {
  id: 'EC2.23',
  title: 'transit gateways do not accept shared attachments by themselves',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EC2.23'] },
  mitre: ['T1599', 'T1021'],
  doc: {
    rationale:
      'A transit gateway that accepts every attachment lets any account with which it is shared plug its own VPC into the network, and from there reach what the routes lead to, without anybody having looked at the request.',
    avoid: 'resource "aws_ec2_transit_gateway" "this" {\n  auto_accept_shared_attachments = "enable"\n}',
    prefer: 'resource "aws_ec2_transit_gateway" "this" {\n  auto_accept_shared_attachments = "disable"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-23',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayOptions.html',
    ],
  },
  check({ account, record }) {
    if (record === undefined) return notApplicable('there is no transit gateway');
    const ref = refOf(record);
    const state = asString(record.config['State']);
    if (state === 'deleting' || state === 'deleted') return notApplicable(`the transit gateway is ${state}`, fact(ref, 'State', state, 'it routes nothing'));
    // Accounts with which a gateway is shared see it too, and cannot change it.
    const owner = asString(record.config['OwnerId']);
    if (owner !== undefined && owner !== account)
      return notApplicable(`the transit gateway belongs to ${owner}`, fact(ref, 'OwnerId', owner, 'another account shares it'));
    const value = at(record.config, 'Options', 'AutoAcceptSharedAttachments');
    if (value === 'enable')
      return fail(
        'the transit gateway accepts every attachment request',
        fact(ref, PATH, value, 'nobody is asked before a VPC of another account is attached'),
      );
    if (value === 'disable')
      return pass('attachments of other accounts wait for approval', fact(ref, PATH, value, 'the owner accepts or rejects each of them'));
    return unknown('the answer does not say whether attachments are accepted by themselves', [unread(record, PATH)]);
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws ec2 modify-transit-gateway --region ${shellWord(region)} --transit-gateway-id=${shellWord(record?.id ?? 'TRANSIT_GATEWAY_ID')} --options AutoAcceptSharedAttachments=disable`,
    ],
    terraform: 'resource "aws_ec2_transit_gateway" "this" {\n  auto_accept_shared_attachments = "disable"\n}',
    console: [
      'Open VPC in the Region, choose Transit gateways and select the gateway',
      'Choose Actions, Modify transit gateway',
      'Under Configure cross-account sharing options clear Auto accept shared attachments, and save',
    ],
  }),
};
