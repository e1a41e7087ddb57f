// EC2.19: the ports that attackers try first are not offered to the whole internet.

import type { Control } from '../../control.ts';
import { judgePorts, PORT_NEEDS, portRemediation, SECURITY_GROUP } from './ports-open-to-internet.ts';

// FTP, SSH, Telnet, SMTP, POP3, RPC, IMAP, CIFS, MSSQL, web frameworks, MySQL, RDP, ahsp, PostgreSQL, fcp-addr-srvr1,
// OpenSearch Dashboards, proxies and spare web ports, OpenSearch.
// Source: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19
const PORTS = [20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888, 9200, 9300];

export const EC2_19: Control = {
  id: 'EC2.19',
  title: 'security groups do not open high-risk ports to the whole internet',
  severity: 'critical',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: SECURITY_GROUP },
  needs: PORT_NEEDS,
  frameworks: { fsbp: ['EC2.19'] },
  mitre: ['T1133', 'T1190', 'T1110'],
  doc: {
    rationale:
      'Databases, file shares, search clusters and administration ports are made for a trusted network. On the internet they are scanned for all the time, and many of them have no password or an old one.',
    avoid:
      'resource "aws_vpc_security_group_ingress_rule" "postgres" {\n  security_group_id = aws_security_group.this.id\n  ip_protocol       = "tcp"\n  from_port         = 5432\n  to_port           = 5432\n  cidr_ipv6         = "::/0"\n}',
    prefer:
      'resource "aws_vpc_security_group_ingress_rule" "postgres" {\n  security_group_id            = aws_security_group.this.id\n  ip_protocol                  = "tcp"\n  from_port                    = 5432\n  to_port                      = 5432\n  referenced_security_group_id = aws_security_group.application.id\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19',
      'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    ],
  },
  check: (subject, view) => judgePorts(subject, view, PORTS),
  remediation: (subject) => portRemediation(subject, PORTS),
};
