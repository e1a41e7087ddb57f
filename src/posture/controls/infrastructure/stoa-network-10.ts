// Stoa.Network.10: what leaves for the internet is limited to what is needed, or seen by a firewall.

import { fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { NETWORK_NEEDS, networkAround, openEgressIn } from './network-place.ts';

const SUBNET = 'AWS::EC2::Subnet';

export const STOA_NETWORK_10: Control = {
  id: 'Stoa.Network.10',
  title: 'nothing in a subnet may send everything to the whole internet past no firewall',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: SUBNET },
  needs: [{ type: SUBNET, within: 'region' }, ...NETWORK_NEEDS],
  frameworks: {},
  mitre: ['T1041', 'T1048', 'T1071'],
  doc: {
    rationale:
      'Whoever breaks into a machine has to get orders in and data out. A security group that allows every port to everywhere, on a subnet that leads straight to an internet or NAT gateway, lets them. The rule fails where some interface’s groups and the network ACL together allow TCP and UDP on every port to every address of the internet, and the way out meets no endpoint of a firewall. A NAT gateway whose own subnet leads to a firewall is inspected; what leaves by a transit gateway is not judged here but by `stoa egress`.',
    avoid:
      'resource "aws_vpc_security_group_egress_rule" "all" {\n  security_group_id = aws_security_group.this.id\n  ip_protocol       = "-1"\n  cidr_ipv4         = "0.0.0.0/0"\n}',
    prefer:
      'resource "aws_vpc_security_group_egress_rule" "https" {\n  security_group_id = aws_security_group.this.id\n  ip_protocol       = "tcp"\n  from_port         = 443\n  to_port           = 443\n  cidr_ipv4         = "0.0.0.0/0"\n}\n\nresource "aws_route" "inspected" {\n  route_table_id         = aws_route_table.app.id\n  destination_cidr_block = "0.0.0.0/0"\n  vpc_endpoint_id        = local.firewall_endpoint_id\n}',
    sources: [
      'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
      'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no subnet');
    const network = networkAround(view);
    const open = openEgressIn(network, 'everything').bySubnet.get(record.id);
    const ref = refOf(record);
    if (open === undefined) {
      // An interface that was not read may be open, whatever the others are.
      const missing = view.missing('AWS::EC2::NetworkInterface');
      return missing.length > 0
        ? unknown('which interfaces the subnet has is not known', missing)
        : pass(
            'nothing in the subnet may send everything to the whole internet uninspected',
            fact(ref, 'SubnetId', record.id, 'no interface has such groups and such a way out'),
          );
    }
    if (open.missing.length > 0) return unknown('whether everything may leave to the internet is not known', open.missing);
    const { count } = open;
    const outcome = fail(
      `${count === 1 ? 'an interface' : `${count} interfaces`} of the subnet may send everything to the whole internet, and no firewall looks`,
      fact(
        open.interface,
        'Groups',
        open.groups.map(({ id }) => id),
        `its groups allow every port to every address of IPv${open.version}`,
      ),
      fact(open.table, open.path, `${open.version === 4 ? '0.0.0.0' : '::'}/0`, 'the route leads to the internet and past no firewall endpoint'),
    );
    return { ...outcome, resources: [open.interface, open.table, ...open.groups.slice(0, 3)] };
  },
  remediation: ({ region }) => ({
    cli: [
      `aws ec2 revoke-security-group-egress --region ${shellWord(region)} --group-id GROUP_ID --protocol=-1 --cidr 0.0.0.0/0`,
      `aws ec2 authorize-security-group-egress --region ${shellWord(region)} --group-id GROUP_ID --protocol tcp --port 443 --cidr 0.0.0.0/0`,
      `aws ec2 replace-route --region ${shellWord(region)} --route-table-id ROUTE_TABLE_ID --destination-cidr-block 0.0.0.0/0 --vpc-endpoint-id FIREWALL_ENDPOINT_ID`,
    ],
    terraform:
      'resource "aws_vpc_security_group_egress_rule" "https" {\n  security_group_id = aws_security_group.this.id\n  ip_protocol       = "tcp"\n  from_port         = 443\n  to_port           = 443\n  cidr_ipv4         = "0.0.0.0/0"\n}',
    console: [
      'Open VPC in the Region, choose Security groups, open each group that the trace names and choose Edit outbound rules',
      'Replace the rule for all traffic by the ports and networks that are needed, and save',
      'Or lead the subnet’s route for 0.0.0.0/0 to the endpoint of a firewall, and the way back as well',
    ],
  }),
};
