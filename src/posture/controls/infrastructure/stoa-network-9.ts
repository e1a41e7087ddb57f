// Stoa.Network.9: administration is not open to a whole private network, from one end of the organisation to the other.

import { fact, mergeRanges, parseCidr, refOf } from '../../../core/index.ts';
import { describePorts, portsWithin, readRules, type SecurityGroupRule } from '../../../network/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { missingFor, PORT_NEEDS, permissionAt, portRemediation, prefixListsOf, SECURITY_GROUP, unreadable } from './ports-open-to-internet.ts';

/** SSH, Telnet, RPC and SMB, Docker, RDP, VNC, WinRM, the kubelet. */
const PORTS = [22, 23, 135, 445, 2375, 2376, 3389, 5900, 5985, 5986, 10_250] as const;
/** https://www.rfc-editor.org/rfc/rfc1918: what an organisation cuts its networks from. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].flatMap((text) => {
  const block = parseCidr(text);
  return block === undefined ? [] : [{ text, block }];
});

export const STOA_NETWORK_9: Control = {
  id: 'Stoa.Network.9',
  title: 'security groups do not open administration to a whole private network',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: SECURITY_GROUP },
  needs: PORT_NEEDS,
  frameworks: {},
  mitre: ['T1021', 'T1210'],
  doc: {
    rationale:
      '10.0.0.0/8 is not “inside”: by peering, transit gateways and VPNs it is every VPC of the organisation, the sandbox and the office. A group that opens SSH, RDP or WinRM to all of it lets whoever got into one machine go on to the next. The rule fails where the blocks and prefix lists of all rules together cover a whole network of RFC 1918 for a port of administration; a group that is open to the whole internet is open to them too. Which VPCs can in fact talk is told by `stoa segments`.',
    avoid:
      'resource "aws_vpc_security_group_ingress_rule" "ssh" {\n  security_group_id = aws_security_group.this.id\n  ip_protocol       = "tcp"\n  from_port         = 22\n  to_port           = 22\n  cidr_ipv4         = "10.0.0.0/8"\n}',
    prefer:
      'resource "aws_vpc_security_group_ingress_rule" "ssh" {\n  security_group_id            = aws_security_group.this.id\n  ip_protocol                  = "tcp"\n  from_port                    = 22\n  to_port                      = 22\n  referenced_security_group_id = aws_security_group.bastion.id\n}',
    sources: [
      'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
      'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_network_protection_layered.html',
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no security group');
    const ref = refOf(record);
    const rules = readRules(record.config['IpPermissions']);
    if (rules === undefined) return unknown('the inbound rules of the group could not be read', [unreadable(record, 'IpPermissions')]);
    const lists = prefixListsOf(record, view);
    const blocksOf = (rule: SecurityGroupRule) => [...rule.blocks, ...rule.prefixLists.flatMap((id) => lists.get(id)?.blocks ?? [])];
    const open = PORTS.flatMap((port) => {
      const whole = (['tcp', 'udp'] as const).flatMap((transport) => {
        const blocks = rules.filter((rule) => rule.transports.includes(transport) && isOn(rule, port)).flatMap(blocksOf);
        const merged = mergeRanges(blocks.filter(({ version }) => version === 4));
        return PRIVATE.filter(({ block }) => merged.some((range) => range.first <= block.first && block.last <= range.last));
      });
      return whole.length === 0 ? [] : [{ port, whole }];
    });
    if (open.length > 0) {
      const ports = open.map(({ port }) => port);
      const networks = [...new Set(open.flatMap(({ whole }) => whole.map(({ text }) => text)))].join(', ');
      const part = rules.filter((rule) => rule.transports.length > 0 && ports.some((port) => isOn(rule, port)) && blocksOf(rule).some(touchesPrivate));
      const steps = part.map(({ index }) =>
        fact(ref, `IpPermissions[${index}]`, permissionAt(record.config, index), `takes part in opening ${describePorts(ports)} to ${networks}`),
      );
      return fail(`${ports.length === 1 ? 'port' : 'ports'} ${describePorts(ports)} ${ports.length === 1 ? 'is' : 'are'} open to all of ${networks}`, ...steps);
    }
    const unclear = rules
      .filter(({ ports, transports }) => transports.length > 0 && (ports === undefined || portsWithin(PORTS, ports).length > 0))
      .map((rule) => ({ rule, prefixLists: rule.prefixLists, unreadable: rule.unreadable }));
    const missing = missingFor(record, unclear, lists);
    if (missing.length > 0) return unknown('an inbound rule on these ports could not be read in full', missing);
    return pass(
      'no port of administration is open to a whole private network',
      fact(ref, 'IpPermissions.length', rules.length, 'no rule, nor several together, let a whole private network in'),
    );
  },
  remediation: (subject) => portRemediation(subject, PORTS),
};

function isOn({ ports }: SecurityGroupRule, port: number): boolean {
  return ports !== undefined && portsWithin([port], ports).length > 0;
}

function touchesPrivate({ version, first, last }: SecurityGroupRule['blocks'][number]): boolean {
  return version === 4 && PRIVATE.some(({ block }) => first <= block.last && block.first <= last);
}
