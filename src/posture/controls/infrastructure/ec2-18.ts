// EC2.18: nothing but web ports is offered to the whole internet.

import { fact, refOf, shellWord } from '../../../core/index.ts';
import { type Opening, portsOpenToInternet, readRules, type SecurityGroupRule } from '../../../network/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { missingFor, openPermissions, PORT_NEEDS, permissionAt, prefixListsOf, SECURITY_GROUP, unreadable } from './ports-open-to-internet.ts';

/** The default of Security Hub's `authorizedTcpPorts`; no UDP port is authorised. */
const AUTHORISED = [80, 443];

export const EC2_18: Control = {
  id: 'EC2.18',
  title: 'security groups open ports 80 and 443 alone to the whole internet',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: SECURITY_GROUP },
  needs: PORT_NEEDS,
  frameworks: { fsbp: ['EC2.18'] },
  mitre: ['T1133', 'T1190'],
  doc: {
    rationale:
      'A port that is open to everyone has to be meant for everyone. Ports 80 and 443 of TCP are those of the public web; any other one, and any of UDP, is judged as an oversight. Rules add up, and prefix lists count by what they hold.',
    avoid:
      'resource "aws_vpc_security_group_ingress_rule" "app" {\n  security_group_id = aws_security_group.this.id\n  ip_protocol       = "tcp"\n  from_port         = 8443\n  to_port           = 8443\n  cidr_ipv4         = "0.0.0.0/0"\n}',
    prefer:
      'resource "aws_vpc_security_group_ingress_rule" "web" {\n  security_group_id = aws_security_group.this.id\n  ip_protocol       = "tcp"\n  from_port         = 443\n  to_port           = 443\n  cidr_ipv4         = "0.0.0.0/0"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18',
      'https://docs.aws.amazon.com/config/latest/developerguide/vpc-sg-open-only-to-authorized-ports.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no security group');
    const rules = readRules(record.config['IpPermissions']);
    if (rules === undefined) return unknown('the inbound rules of the group could not be read', [unreadable(record, 'IpPermissions')]);
    const lists = prefixListsOf(record, view);
    const { openings, unclear } = portsOpenToInternet(rules, (id) => lists.get(id)?.blocks);
    const wrong = openings.filter(isUnauthorised);
    if (wrong.length > 0) {
      const internets = [...new Set(wrong.flatMap((one) => one.internets))].join(' and ');
      const steps = [...new Set(wrong.flatMap((one) => one.rules))].map((index) =>
        fact(refOf(record), `IpPermissions[${index}]`, permissionAt(record.config, index), `takes part in opening ${describe(wrong)} to ${internets}`),
      );
      return fail(`${describe(wrong)} ${isOne(wrong) ? 'is' : 'are'} open to the whole internet (${internets})`, ...steps);
    }
    const missing = missingFor(
      record,
      unclear.filter(({ rule }) => mayOpenMore(rule)),
      lists,
    );
    if (missing.length > 0) return unknown('an inbound rule could not be read in full', missing);
    const means = openings.length > 0 ? 'what is open to the whole internet is TCP port 80 or 443' : 'nothing is open to the whole internet';
    return pass('no port but 80 and 443 is open to the whole internet', fact(refOf(record), 'IpPermissions.length', rules.length, means));
  },
  remediation: ({ region, record }) => {
    const permissions = openPermissions(record, isUnauthorised);
    const argument = permissions.length > 0 ? JSON.stringify(permissions) : 'IP_PERMISSIONS';
    return {
      cli: [
        `aws ec2 revoke-security-group-ingress --region ${shellWord(region)} --group-id=${shellWord(record?.id ?? 'GROUP_ID')} --ip-permissions=${shellWord(argument)}`,
      ],
      terraform:
        'resource "aws_vpc_security_group_ingress_rule" "app" {\n  security_group_id = aws_security_group.this.id\n  ip_protocol       = "tcp"\n  from_port         = 8443\n  to_port           = 8443\n  cidr_ipv4         = "YOUR_NETWORK_CIDR"\n}',
      console: [
        'Open VPC in the Region and choose Security groups',
        'Open the group and choose Edit inbound rules',
        'Give the rules whose source is 0.0.0.0/0 or ::/0, and whose port is neither 80 nor 443, the source that needs the port, and save',
      ],
    };
  },
};

function isUnauthorised({ transport, ports: [first, last] }: Opening): boolean {
  if (transport === 'udp') return true;
  const authorised = AUTHORISED.filter((port) => first <= port && port <= last).length;
  return last - first + 1 > authorised;
}

/** Whether a rule that is not read in full may open a port that is not authorised. */
function mayOpenMore({ transports, ports }: SecurityGroupRule): boolean {
  return ports === undefined || transports.some((transport) => isUnauthorised({ transport, ports, internets: [], rules: [] }));
}

const isOne = (openings: readonly Opening[]) => openings.length === 1 && openings[0]?.ports[0] === openings[0]?.ports[1];

/** `TCP 22, UDP 0-65535`: as ranges, because everything is a range. */
function describe(openings: readonly Opening[]): string {
  const words = openings.map(({ transport, ports: [first, last] }) => `${transport.toUpperCase()} ${first === last ? first : `${first}-${last}`}`);
  return words.slice(0, 4).join(', ') + (words.length > 4 ? ` and ${words.length - 4} more` : '');
}
