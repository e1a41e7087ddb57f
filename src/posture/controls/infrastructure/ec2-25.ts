// EC2.25: launch templates put no public address on what they start.

import { asBoolean, asObjects, asString, at, fact, type JsonObject, listActionOf, type Missing, refOf, type Step, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown, type View } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { defaultVersionOf, LAUNCH_TEMPLATE, TEMPLATE_NEED } from './launch-template.ts';

const INTERFACE = 'AWS::EC2::NetworkInterface';

export const EC2_25: Control = {
  id: 'EC2.25',
  title: 'launch templates assign no public IP addresses',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: LAUNCH_TEMPLATE },
  // Interfaces are asked for only by a template that names one.
  needs: [TEMPLATE_NEED, { type: INTERFACE, within: 'region', lazy: true }],
  frameworks: { fsbp: ['EC2.25'] },
  mitre: ['T1133', 'T1190'],
  doc: {
    rationale:
      'What a template asks for is given to every instance that is started from it, in whatever subnet: one word in it puts a whole fleet on the internet. The default version is judged, which is what starts where no version is named.',
    avoid: 'resource "aws_launch_template" "this" {\n  network_interfaces {\n    associate_public_ip_address = true\n  }\n}',
    prefer: 'resource "aws_launch_template" "this" {\n  network_interfaces {\n    associate_public_ip_address = false\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-25',
      'https://docs.aws.amazon.com/config/latest/developerguide/ec2-launch-template-public-ip-disabled.html',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplateInstanceNetworkInterfaceSpecification.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no launch template');
    const version = defaultVersionOf(record);
    if (!version.ok) return unknown('the default version of the template could not be read', [version.missing]);
    const name = `version ${version.number ?? 'by default'}`;
    const judged = asObjects(version.data['NetworkInterfaces']).map((one, index) => judge(one, `${version.path}.NetworkInterfaces[${index}]`, view));
    const open = judged.flatMap((one) => one.open.map(({ path, value, means }): Step => fact(refOf(record), path, value, means)));
    if (open.length > 0) return fail(`${name} of the template assigns a public address`, ...open);
    const missing = judged.flatMap((one) => [
      ...one.unreadable.map((path) => unread(record, path, 'ec2:DescribeLaunchTemplateVersions')),
      ...one.missing.map((gone) => ({ account: record.account, region: record.region, ...gone })),
    ]);
    if (missing.length > 0) return unknown(`an interface of ${name} could not be read in full`, missing);
    return pass(
      `${name} of the template assigns no public address`,
      fact(refOf(record), `${version.path}.NetworkInterfaces.length`, judged.length, 'none of them asks for one'),
    );
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# replaces the interfaces of the template: write its subnets, security groups and further interfaces into the data too',
      `aws ec2 create-launch-template-version --region ${shellWord(region)} --launch-template-id=${shellWord(record?.id ?? 'LAUNCH_TEMPLATE_ID')} --source-version '$Default' --launch-template-data '{"NetworkInterfaces":[{"DeviceIndex":0,"AssociatePublicIpAddress":false}]}'`,
      `aws ec2 modify-launch-template --region ${shellWord(region)} --launch-template-id=${shellWord(record?.id ?? 'LAUNCH_TEMPLATE_ID')} --default-version NEW_VERSION`,
    ],
    terraform: 'resource "aws_launch_template" "this" {\n  network_interfaces {\n    associate_public_ip_address = false\n  }\n}',
    console: [
      'Open EC2 in the Region, choose Launch Templates and select the template',
      'Choose Actions, Modify template (Create new version), Advanced network configuration, and set Auto-assign public IP to Disable',
      'Choose Actions, Set default version, and choose the new version',
    ],
  }),
};

interface Judged {
  readonly open: readonly { readonly path: string; readonly value: JsonObject[string]; readonly means: string }[];
  readonly unreadable: readonly string[];
  readonly missing: readonly Missing[];
}

/** An interface is new, and asks for an address or not, or it exists already and may have one. */
function judge(one: JsonObject, path: string, view: View): Judged {
  const asks = one['AssociatePublicIpAddress'];
  const key = `${path}.AssociatePublicIpAddress`;
  const nothing: Judged = { open: [], unreadable: [], missing: [] };
  if (asBoolean(asks) === true) return { ...nothing, open: [{ path: key, value: asks, means: 'every instance started from it gets a public address' }] };
  if (asks !== undefined && asks !== null && asBoolean(asks) === undefined) return { ...nothing, unreadable: [key] };
  const id = asString(one['NetworkInterfaceId']);
  if (id === undefined) return nothing;
  const known = view.records(INTERFACE).find((record) => record.id === id);
  // The address of its first private address, or of a further one.
  const [address] = [known?.config, ...asObjects(known?.config['PrivateIpAddresses'])].flatMap((place) => asString(at(place, 'Association', 'PublicIp')) ?? []);
  if (address !== undefined)
    return { ...nothing, open: [{ path: `${path}.NetworkInterfaceId`, value: id, means: `this interface has the public address ${address}` }] };
  if (known !== undefined) return nothing;
  const missing = view.missing(INTERFACE);
  return { ...nothing, missing: missing.length > 0 ? missing : [{ reason: 'absent', name: listActionOf(INTERFACE), detail: id }] };
}
