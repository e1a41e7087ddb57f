// EC2.14: Remote Desktop is not offered to the whole internet.

import type { Control } from '../../control.ts';
import { judgePorts, PORT_NEEDS, portRemediation, SECURITY_GROUP } from './ports-open-to-internet.ts';

// Remote Desktop answers on TCP and UDP.
const PORTS = [3389];

export const EC2_14: Control = {
  id: 'EC2.14',
  title: 'security groups do not open port 3389 to the whole internet',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: SECURITY_GROUP },
  needs: PORT_NEEDS,
  frameworks: { 'cis-1.4': ['5.2'], 'cis-3.0': ['5.2', '5.3'], 'cis-5.0': ['5.3', '5.4'] },
  mitre: ['T1133', 'T1021.001', 'T1110'],
  doc: {
    rationale:
      'Remote Desktop that everyone can reach is a common way in for ransomware: passwords are guessed, and flaws that need no password have been found in it more than once. Session Manager or a bastion gives the same access without an open port.',
    avoid:
      'resource "aws_vpc_security_group_ingress_rule" "rdp" {\n  security_group_id = aws_security_group.this.id\n  ip_protocol       = "tcp"\n  from_port         = 3389\n  to_port           = 3389\n  cidr_ipv4         = "0.0.0.0/0"\n}',
    prefer:
      'resource "aws_vpc_security_group_ingress_rule" "rdp" {\n  security_group_id            = aws_security_group.this.id\n  ip_protocol                  = "tcp"\n  from_port                    = 3389\n  to_port                      = 3389\n  referenced_security_group_id = aws_security_group.bastion.id\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-14',
      'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    ],
  },
  check: (subject, view) => judgePorts(subject, view, PORTS),
  remediation: (subject) => portRemediation(subject, PORTS),
};
