// EC2.9: instances have no public IPv4 address, on any of their network interfaces.

import { asObjects, asString, at, fact, isArray, type JsonObject, refOf, type Step, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::EC2::Instance';
const GONE = new Set(['terminated', 'shutting-down']);

export const EC2_9: Control = {
  id: 'EC2.9',
  title: 'instances have no public IPv4 address',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EC2.9'] },
  mitre: ['T1133', 'T1190'],
  doc: {
    rationale:
      'An instance with a public address is one wrong security group rule away from everyone. Behind a load balancer, or with Session Manager for its administrators, it needs none. An address on a second interface counts as much as the first one. IPv6 addresses are not judged, as Security Hub does not judge them.',
    avoid: 'resource "aws_instance" "this" {\n  associate_public_ip_address = true\n}',
    prefer: 'resource "aws_instance" "this" {\n  associate_public_ip_address = false\n  subnet_id                   = aws_subnet.private.id\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-9',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterfaceAssociation.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no instance');
    const ref = refOf(record);
    const state = asString(at(record.config, 'State', 'Name'));
    if (state !== undefined && GONE.has(state)) return notApplicable(`the instance is ${state}`, fact(ref, 'State.Name', state, 'nothing runs on it any more'));
    const own = record.config['PublicIpAddress'];
    const interfaces = record.config['NetworkInterfaces'];
    const steps = isBlank(own) ? [] : [fact(ref, 'PublicIpAddress', own, 'the internet knows the instance by this address')];
    const further = associations(interfaces).map(({ path, address }): Step => fact(ref, path, address, 'a public address of one of its interfaces'));
    if (steps.length + further.length > 0) return fail('the instance has a public IPv4 address', ...(steps.length > 0 ? steps : further));
    if (!isArray(interfaces)) return unknown('the answer does not list the interfaces of the instance', [unread(record, 'NetworkInterfaces')]);
    return pass('the instance has no public IPv4 address', fact(ref, 'NetworkInterfaces.length', interfaces.length, 'none of them has a public address'));
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws ec2 describe-addresses --region ${shellWord(region)} --filters Name=instance-id,Values=${shellWord(record?.id ?? 'INSTANCE_ID')}`,
      '# from here on what reaches the instance by its public address is cut off; without a NAT gateway, so is its own way out',
      `aws ec2 disassociate-address --region ${shellWord(region)} --association-id ASSOCIATION_ID`,
      `aws ec2 modify-network-interface-attribute --region ${shellWord(region)} --network-interface-id NETWORK_INTERFACE_ID --no-associate-public-ip-address`,
    ],
    terraform: 'resource "aws_instance" "this" {\n  associate_public_ip_address = false\n  subnet_id                   = aws_subnet.private.id\n}',
    console: [
      'Open EC2 in the Region, choose Instances and select the instance',
      'Make sure that what reaches it from the internet comes by a load balancer',
      'Choose Actions, Networking, Manage IP addresses, switch off Auto-assign public IP, and disassociate its Elastic IP addresses',
    ],
  }),
};

function isBlank(value: JsonObject[string]): boolean {
  return value === undefined || value === null || value === '';
}

/** The public addresses of every interface: of its first private address and of the further ones. */
function associations(interfaces: JsonObject[string]): readonly { readonly path: string; readonly address: string }[] {
  return asObjects(interfaces).flatMap((one, index) => {
    const places = [
      { path: `NetworkInterfaces[${index}].Association.PublicIp`, address: asString(at(one, 'Association', 'PublicIp')) },
      ...asObjects(one['PrivateIpAddresses']).map((inner, position) => ({
        path: `NetworkInterfaces[${index}].PrivateIpAddresses[${position}].Association.PublicIp`,
        address: asString(at(inner, 'Association', 'PublicIp')),
      })),
    ];
    return places.flatMap(({ path, address }) => (address === undefined || address === '' ? [] : [{ path, address }]));
  });
}
