// Stoa.Network.1: what servers are administered by cannot be reached from the internet, all that stands in the way counted.

import { describePorts, portsOpenWidely } from '../../../network/index.ts';
import type { Control } from '../../control.ts';
import { exposureRemediation, INTERFACE, judgeExposure } from './internet-exposure.ts';
import { NETWORK_NEEDS } from './network-place.ts';

/** SSH, Telnet, RPC and SMB, Docker, RDP, VNC, WinRM, the kubelet. */
const PORTS = [22, 23, 135, 445, 2375, 2376, 3389, 5900, 5985, 5986, 10_250] as const;

export const STOA_NETWORK_1: Control = {
  id: 'Stoa.Network.1',
  title: 'no network interface offers administration to the internet',
  severity: 'critical',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: INTERFACE },
  needs: [{ type: INTERFACE, within: 'region' }, ...NETWORK_NEEDS],
  frameworks: {},
  mitre: ['T1133', 'T1021', 'T1110'],
  doc: {
    rationale:
      'A security group that is open to the world does harm where something behind it has a public address, a route to an internet gateway and no network ACL or firewall in between; and where it does, the harm is the same whichever of several groups let the packet in. This rule follows the packets: it fails where more than one in 256 of all internet addresses can send to SSH, RDP, WinRM, VNC, Docker, SMB, Telnet or the kubelet at the interface and get an answer back. A group alone is judged by EC2.13, EC2.14 and EC2.19.',
    avoid:
      'resource "aws_instance" "admin" {\n  associate_public_ip_address = true\n  vpc_security_group_ids      = [aws_security_group.ssh_from_everywhere.id]\n}',
    prefer:
      'resource "aws_instance" "admin" {\n  subnet_id                   = aws_subnet.private.id\n  associate_public_ip_address = false\n  iam_instance_profile        = aws_iam_instance_profile.session_manager.name\n}',
    sources: [
      'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html',
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html',
    ],
  },
  check: (subject, view) =>
    judgeExposure(
      subject,
      view,
      (packets) => {
        const open = portsOpenWidely(packets, PORTS);
        return open.length === 0 ? undefined : { what: `administration on ${open.length === 1 ? 'port' : 'ports'} ${describePorts(open)}`, port: open[0] };
      },
      'the internet at large reaches no port of administration',
    ),
  remediation: (subject) => exposureRemediation(subject, '22'),
};
