// Stoa.Network.11: what a firewall sees one way, it sees the other way too.

import { asString, at, fact, refOf, type Step, shellWord } from '../../../core/index.ts';
import { type FirewallAsymmetry, findAsymmetries } from '../../../network/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { NETWORK_NEEDS, networkAround } from './network-place.ts';

const FIREWALL = 'AWS::NetworkFirewall::Firewall';
const ATTACHMENT = 'AWS::EC2::TransitGatewayVpcAttachment';
const APPLIANCE = 'Options.ApplianceModeSupport';

export const STOA_NETWORK_11: Control = {
  id: 'Stoa.Network.11',
  title: 'traffic passes each firewall both ways',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: FIREWALL },
  needs: [{ type: FIREWALL, within: 'region', facets: ['FirewallStatus'] }, ...NETWORK_NEEDS],
  frameworks: {},
  mitre: ['T1562.004', 'T1599'],
  doc: {
    rationale:
      'Network Firewall keeps the state of connections in the endpoint that saw them begin. Where replies, or what comes in from the internet, take another way, the stateful rules see half of a conversation: they drop what is good, or never see what is bad. Two things are judged: each attachment of the firewall’s VPC to a transit gateway has appliance mode on, so that both directions use the same zone; and where a subnet leads to the internet past an endpoint, the way back into that subnet, at the internet gateway’s edge or at the NAT gateway’s subnet, leads to the same endpoint.',
    avoid: 'resource "aws_ec2_transit_gateway_vpc_attachment" "inspection" {\n  appliance_mode_support = "disable"\n}',
    prefer: 'resource "aws_ec2_transit_gateway_vpc_attachment" "inspection" {\n  appliance_mode_support = "enable"\n}',
    sources: [
      'https://docs.aws.amazon.com/network-firewall/latest/developerguide/asymmetric-routing.html',
      'https://docs.aws.amazon.com/network-firewall/latest/developerguide/vpc-config-tgw-multi-az.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html',
    ],
  },
  check({ account, record }, view) {
    if (record === undefined) return notApplicable('there is no firewall');
    const vpcId = asString(record.config['VpcId']);
    if (vpcId === undefined) return unknown('the answer does not say in which VPC the firewall stands', [unread(record, 'VpcId')]);
    const network = networkAround(view);
    const firewall = network.firewalls.get(record.arn);
    if (firewall?.endpointIds === undefined)
      return unknown('the endpoints of the firewall could not be read', [unread(record, 'FirewallStatus.SyncStates', 'network-firewall:DescribeFirewall')]);
    const attachments = view
      .records(ATTACHMENT)
      .filter(({ config }) => config['VpcId'] === vpcId && (asString(config['VpcOwnerId']) ?? account) === account && config['State'] === 'available');
    const off = attachments.filter(({ config }) => at(config, 'Options', 'ApplianceModeSupport') === 'disable');
    const { found: all, missing } = findAsymmetries(network, firewall);
    // Whose traffic leaves by a subnet is another question where a transit gateway is attached to it.
    const unreadAttachments = view.missing(ATTACHMENT);
    const found = unreadAttachments.length > 0 ? [] : all;
    const steps: readonly Step[] = [
      ...off.map((one) => fact(refOf(one), APPLIANCE, 'disable', 'replies may come back through another zone, and another endpoint')),
      ...found.flatMap(stepsOf),
    ];
    if (steps.length > 0) {
      const what =
        off.length > 0
          ? 'its VPC is attached to a transit gateway without appliance mode'
          : `the way back to ${found[0]?.subnet.id ?? 'a subnet'} does not pass the endpoint that the way out passes`;
      return { ...fail(what, ...steps), resources: [...off.map(refOf), ...found.map(({ subnet }) => subnet)].slice(0, 5) };
    }
    const unclear = attachments.filter(({ config }) => at(config, 'Options', 'ApplianceModeSupport') !== 'enable');
    const open = [...unreadAttachments, ...missing, ...unclear.map((one) => unread(one, APPLIANCE))];
    if (open.length > 0) return unknown('whether traffic passes the firewall both ways is not known', open);
    return pass(
      'what passes the firewall one way passes it the other way',
      ...attachments.map((one) => fact(refOf(one), APPLIANCE, 'enable', 'both directions use the same zone')),
      fact(refOf(record), 'VpcId', vpcId, 'every way out of its VPC that meets an endpoint comes back by it'),
    );
  },
  remediation: ({ region }) => ({
    cli: [
      `aws ec2 modify-transit-gateway-vpc-attachment --region ${shellWord(region)} --transit-gateway-attachment-id ATTACHMENT_ID --options ApplianceModeSupport=enable`,
      `aws ec2 create-route --region ${shellWord(region)} --route-table-id EDGE_ROUTE_TABLE_ID --destination-cidr-block SUBNET_CIDR --vpc-endpoint-id FIREWALL_ENDPOINT_ID`,
    ],
    terraform:
      'resource "aws_ec2_transit_gateway_vpc_attachment" "inspection" {\n  appliance_mode_support = "enable"\n}\n\nresource "aws_route" "back" {\n  route_table_id         = aws_route_table.edge.id\n  destination_cidr_block = aws_subnet.protected.cidr_block\n  vpc_endpoint_id        = local.firewall_endpoint_id\n}',
    console: [
      'Open VPC in the Region, choose Transit gateway attachments, select the attachment of the firewall’s VPC and choose Actions, Modify; enable appliance mode',
      'Choose Route tables, open the table with an edge association to the internet gateway, or that of the NAT gateway’s subnet',
      'Add a route for each protected subnet to the firewall endpoint of its zone, and save',
    ],
  }),
};

function stepsOf({ subnet, out, back, endpointId }: FirewallAsymmetry): readonly Step[] {
  return [
    fact(out.table, out.path, endpointId, `what leaves ${subnet.id} for the internet passes this endpoint`),
    fact(back.table, back.path, null, `what comes back to ${subnet.id} does not`),
  ];
}
