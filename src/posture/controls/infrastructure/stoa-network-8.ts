// Stoa.Network.8: a transit gateway does not join everything that is attached to it.

import { asString, at, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::EC2::TransitGateway';
const OPTIONS = ['DefaultRouteTableAssociation', 'DefaultRouteTablePropagation'] as const;

export const STOA_NETWORK_8: Control = {
  id: 'Stoa.Network.8',
  title: 'transit gateways do not join every attachment with every other by default',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: {},
  mitre: ['T1021', 'T1599'],
  doc: {
    rationale:
      'With default association and default propagation on, as AWS makes a transit gateway, every VPC that is attached learns the way to every other one: the sandbox to production, the partner’s VPN to the databases. Whoever attaches a VPC joins it to all, without anybody deciding that they belong together. With both off, each attachment has to be given its route table, and each table the networks that it may know.',
    avoid: 'resource "aws_ec2_transit_gateway" "this" {\n  default_route_table_association = "enable"\n  default_route_table_propagation = "enable"\n}',
    prefer: 'resource "aws_ec2_transit_gateway" "this" {\n  default_route_table_association = "disable"\n  default_route_table_propagation = "disable"\n}',
    sources: [
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayOptions.html',
      'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-best-design-practices.html',
      'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
    ],
  },
  check({ account, record }) {
    if (record === undefined) return notApplicable('there is no transit gateway');
    const ref = refOf(record);
    const state = asString(record.config['State']);
    if (state === 'deleting' || state === 'deleted') return notApplicable(`the transit gateway is ${state}`, fact(ref, 'State', state, 'it routes nothing'));
    const owner = asString(record.config['OwnerId']);
    if (owner !== undefined && owner !== account)
      return notApplicable(`the transit gateway belongs to ${owner}`, fact(ref, 'OwnerId', owner, 'another account shares it'));
    const values = OPTIONS.map((name) => ({ path: `Options.${name}`, value: asString(at(record.config, 'Options', name)) }));
    const off = values.find(({ value }) => value === 'disable');
    if (off !== undefined) return pass('attachments are not joined by default', fact(ref, off.path, off.value, 'somebody decides for each attachment'));
    const unclear = values.filter(({ value }) => value !== 'enable');
    if (unclear.length > 0)
      return unknown(
        'the answer does not say what becomes of a new attachment',
        unclear.map(({ path }) => unread(record, path)),
      );
    return fail(
      'every attachment is joined with every other',
      ...values.map(({ path, value }) => fact(ref, path, value, 'for each new attachment, without a decision')),
    );
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws ec2 modify-transit-gateway --region ${shellWord(region)} --transit-gateway-id=${shellWord(record?.id ?? 'TRANSIT_GATEWAY_ID')} --options DefaultRouteTableAssociation=disable,DefaultRouteTablePropagation=disable`,
    ],
    terraform: 'resource "aws_ec2_transit_gateway" "this" {\n  default_route_table_association = "disable"\n  default_route_table_propagation = "disable"\n}',
    console: [
      'Open VPC in the Region, choose Transit gateways and select the gateway',
      'Choose Actions, Modify transit gateway, and clear Default route table association and Default route table propagation',
      'Give each attachment that is there a route table of its own kind, and take out the propagations that are not meant',
    ],
  }),
};
