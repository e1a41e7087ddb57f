// Stoa.Network.13: a VPC does not leave past nothing where its neighbours on the transit gateway leave past a firewall.

import { fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { NETWORK_NEEDS, networkAround, openEgressIn } from './network-place.ts';
import { ORGANISATION_NETWORK, organisationNetwork } from './organisation-network.ts';
import { ownVpc, VPC } from './own-vpc.ts';

const ATTACHMENT = 'AWS::EC2::TransitGatewayVpcAttachment';

export const STOA_NETWORK_13: Control = {
  id: 'Stoa.Network.13',
  title: 'a VPC leaves past the firewall that its neighbours leave past',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: VPC },
  needs: [{ type: VPC, within: 'region' }, ...NETWORK_NEEDS, ...ORGANISATION_NETWORK],
  frameworks: {},
  mitre: ['T1041', 'T1048', 'T1599'],
  doc: {
    rationale:
      'Where an organisation sends its traffic over a transit gateway to a VPC with a firewall, that is the way meant for every VPC on the gateway. One that keeps an internet or NAT gateway of its own, and lets something out by it, is the hole: its traffic is neither filtered nor logged with the others’. The rule fails where another VPC on the same transit gateway leaves by default past a firewall endpoint, and something in this one may send to the internet by a gateway of its own, past none.',
    avoid:
      'resource "aws_route" "out" {\n  route_table_id         = aws_route_table.app.id\n  destination_cidr_block = "0.0.0.0/0"\n  nat_gateway_id         = aws_nat_gateway.own.id\n}',
    prefer:
      'resource "aws_route" "out" {\n  route_table_id         = aws_route_table.app.id\n  destination_cidr_block = "0.0.0.0/0"\n  transit_gateway_id     = local.hub_id\n}',
    sources: [
      'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
      'https://docs.aws.amazon.com/prescriptive-guidance/latest/inline-traffic-inspection-third-party-appliances/welcome.html',
      'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html',
    ],
  },
  check(subject, view) {
    const own = ownVpc(subject, 'its routes');
    if (!own.ok) return own.outcome;
    const { record } = own;
    const network = networkAround(view);
    const found = openEgressIn(network, 'anything').byVpc.get(record.id) ?? [];
    const open = found.filter(([, { missing }]) => missing.length === 0);
    const ref = refOf(record);
    const unseen = [...view.missing('AWS::EC2::NetworkInterface'), ...view.missing('AWS::EC2::Subnet'), ...found.flatMap(([, one]) => one.missing)];
    if (open.length === 0 && unseen.length === 0)
      return pass(
        'nothing in the VPC leaves by a gateway of its own past no firewall',
        fact(ref, 'VpcId', record.id, 'no interface has such groups and such a way out'),
      );
    const { gatewayIds, inspected } = organisationNetwork(view).neighboursOf(record.id);
    const [example] = inspected;
    if (example === undefined) {
      const missing = [
        ...view.missing(ATTACHMENT),
        ...(gatewayIds.length === 0 ? [] : ORGANISATION_NETWORK.flatMap(({ type }) => view.missing(type, 'organization'))),
      ];
      if (missing.length > 0) return unknown('whether other VPCs on its transit gateway leave past a firewall is not known', missing);
      const why = gatewayIds.length === 0 ? 'the VPC is attached to no transit gateway' : `no other VPC on ${gatewayIds.join(', ')} leaves past a firewall`;
      return notApplicable(why, fact(ref, 'VpcId', record.id, 'there is no way that is meant for all'));
    }
    const [first] = open;
    if (first === undefined) return unknown('whether anything leaves by a gateway of its own is not known', unseen);
    const [subnetId, { interface: sender, groups, table, path, version }] = first;
    const outcome = fail(
      `${open.length === 1 ? subnetId : `${open.length} of its subnets`} may leave past no firewall, while others on its transit gateway leave past ${example.endpointId}`,
      fact(
        sender,
        'Groups',
        groups.map(({ id }) => id),
        'its groups let something out to the internet',
      ),
      fact(table, path, version === 4 ? '0.0.0.0/0' : '::/0', 'the route leads to the internet and past no firewall endpoint'),
      fact(example.table, 'Routes', example.throughVpcId, `what leaves ${example.vpcId} passes ${example.endpointId} there`),
    );
    return { ...outcome, resources: [sender, table, example.table] };
  },
  remediation: ({ region }) => ({
    cli: [
      `aws ec2 replace-route --region ${shellWord(region)} --route-table-id ROUTE_TABLE_ID --destination-cidr-block 0.0.0.0/0 --transit-gateway-id TRANSIT_GATEWAY_ID`,
      '# the firewall’s side has to know the way back',
      `aws ec2 enable-transit-gateway-route-table-propagation --region ${shellWord(region)} --transit-gateway-route-table-id INSPECTION_TABLE_ID --transit-gateway-attachment-id ATTACHMENT_ID`,
    ],
    terraform:
      'resource "aws_route" "out" {\n  route_table_id         = aws_route_table.app.id\n  destination_cidr_block = "0.0.0.0/0"\n  transit_gateway_id     = local.hub_id\n}',
    console: [
      'Open VPC in the Region, choose Route tables, and open each table that the trace names',
      'Lead 0.0.0.0/0 to the transit gateway instead of the internet or NAT gateway, and save',
      'When nothing uses the gateway any more, delete it and release its address',
    ],
  }),
};
