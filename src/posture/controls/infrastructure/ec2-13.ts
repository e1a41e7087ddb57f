// EC2.13: SSH is not offered to the whole internet.

import type { Control } from '../../control.ts';
import { judgePorts, PORT_NEEDS, portRemediation, SECURITY_GROUP } from './ports-open-to-internet.ts';

// CIS names the protocols TCP, UDP and all (-1) for its recommendations on administration ports.
const PORTS = [22];

export const EC2_13: Control = {
  id: 'EC2.13',
  title: 'security groups do not open port 22 to the whole internet',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: SECURITY_GROUP },
  needs: PORT_NEEDS,
  frameworks: { 'cis-1.4': ['5.2'], 'cis-3.0': ['5.2', '5.3'], 'cis-5.0': ['5.3', '5.4'] },
  mitre: ['T1133', 'T1021.004', 'T1110'],
  doc: {
    rationale:
      'An SSH port that everyone can reach is found within minutes and tried with stolen keys, guessed passwords and every new flaw in the server. Rules add up: two rules of half the internet each open as much as one for 0.0.0.0/0, and so does a prefix list that holds it.',
    avoid:
      'resource "aws_vpc_security_group_ingress_rule" "ssh" {\n  security_group_id = aws_security_group.this.id\n  ip_protocol       = "tcp"\n  from_port         = 22\n  to_port           = 22\n  cidr_ipv4         = "0.0.0.0/0"\n}',
    prefer:
      'resource "aws_vpc_security_group_ingress_rule" "ssh" {\n  security_group_id            = aws_security_group.this.id\n  ip_protocol                  = "tcp"\n  from_port                    = 22\n  to_port                      = 22\n  referenced_security_group_id = aws_security_group.bastion.id\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-13',
      'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html',
    ],
  },
  check: (subject, view) => judgePorts(subject, view, PORTS),
  remediation: (subject) => portRemediation(subject, PORTS),
};
