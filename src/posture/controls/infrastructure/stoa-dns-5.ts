// Stoa.DNS.5: names are asked of the VPC's own resolver, where DNS Firewall and query logs see them.

import { fact, type ResourceRecord, refOf, shellWord } from '../../../core/index.ts';
import type { OpenEgress } from '../../../network/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { NETWORK_NEEDS, networkAround, openEgressIn } from './network-place.ts';
import { ownVpc, VPC } from './own-vpc.ts';

export const STOA_DNS_5: Control = {
  id: 'Stoa.DNS.5',
  title: 'no DNS query leaves a VPC for other resolvers past DNS Firewall',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: VPC },
  needs: [{ type: VPC, within: 'region' }, ...NETWORK_NEEDS],
  frameworks: {},
  mitre: ['T1071.004', 'T1048.003', 'T1572'],
  doc: {
    rationale:
      'DNS Firewall, resolver query logs and the DNS findings of GuardDuty see only what is asked of the VPC’s own resolver. Malware asks another one: where a security group and the network ACL let TCP or UDP port 53 out to addresses of the internet, and the route leads there past no firewall, all of it is blind. The rule fails where an interface can send such a query by the VPC’s own internet or NAT gateway; what leaves by a transit gateway is told by `stoa egress`. DNS over HTTPS looks like any other HTTPS and is not judged.',
    avoid:
      'resource "aws_vpc_security_group_egress_rule" "all" {\n  security_group_id = aws_security_group.app.id\n  ip_protocol       = "-1"\n  cidr_ipv4         = "0.0.0.0/0"\n}',
    prefer:
      'resource "aws_vpc_security_group_egress_rule" "https" {\n  security_group_id = aws_security_group.app.id\n  ip_protocol       = "tcp"\n  from_port         = 443\n  to_port           = 443\n  cidr_ipv4         = "0.0.0.0/0"\n}',
    sources: [
      'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-overview.html',
      'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_data-sources.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    ],
  },
  check(subject, view) {
    const own = ownVpc(subject, 'its routes');
    if (!own.ok) return own.outcome;
    const { record } = own;
    const network = networkAround(view);
    const found = openEgressIn(network, 'dns').byVpc.get(record.id) ?? [];
    const open = found.filter(([, { missing }]) => missing.length === 0);
    if (open.length > 0) return failed(record, open);
    const missing = [...view.missing('AWS::EC2::NetworkInterface'), ...view.missing('AWS::EC2::Subnet'), ...found.flatMap(([, one]) => one.missing)];
    if (missing.length > 0) return unknown('whether queries may leave for other resolvers is not known', missing);
    return pass(
      'nothing in the VPC may ask other resolvers by its own gateways',
      fact(refOf(record), 'VpcId', record.id, 'no interface may send port 53 to the internet past no firewall'),
    );
  },
  remediation: ({ region }) => ({
    cli: [
      `aws ec2 revoke-security-group-egress --region ${shellWord(region)} --group-id GROUP_ID --protocol=-1 --cidr 0.0.0.0/0`,
      `aws ec2 authorize-security-group-egress --region ${shellWord(region)} --group-id GROUP_ID --protocol tcp --port 443 --cidr 0.0.0.0/0`,
    ],
    terraform:
      'resource "aws_vpc_security_group_egress_rule" "https" {\n  security_group_id = aws_security_group.app.id\n  ip_protocol       = "tcp"\n  from_port         = 443\n  to_port           = 443\n  cidr_ipv4         = "0.0.0.0/0"\n}',
    console: [
      'Open VPC in the Region, choose Security groups, open each group that the trace names and choose Edit outbound rules',
      'Replace the rule for all traffic by the ports that are needed; the VPC’s own resolver is reached without a rule',
      'Or lead the subnet’s route for 0.0.0.0/0 to a firewall that drops port 53 to everything outside',
    ],
  }),
};

function failed(record: ResourceRecord, open: readonly (readonly [string, OpenEgress])[]) {
  const [first] = open;
  const where = open.length === 1 ? `from ${first?.[0] ?? 'a subnet'}` : `from ${open.length} subnets`;
  const steps = open.slice(0, 3).flatMap(([subnetId, one]) => [
    fact(
      one.interface,
      'Groups',
      one.groups.map(({ id }) => id),
      `in ${subnetId} its groups let port 53 out to the internet`,
    ),
    fact(one.table, one.path, one.version === 4 ? '0.0.0.0/0' : '::/0', 'the route leads to the internet and past no firewall endpoint'),
  ]);
  const outcome = fail(`DNS queries may leave for other resolvers ${where}`, ...steps);
  return { ...outcome, resources: [refOf(record), ...open.slice(0, 3).flatMap(([, one]) => [one.interface, one.table])].slice(1) };
}
