// EC2.172: VPC Block Public Access keeps internet gateways shut, save for what is excluded by name.

import { asString, fact, listActionOf, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::EC2::VPCBlockPublicAccessOptions';
const MEANS: ReadonlyMap<string, string> = new Map([
  ['block-bidirectional', 'nothing passes an internet gateway in either direction, save in excluded VPCs and subnets'],
  ['block-ingress', 'nothing comes in by an internet gateway, save in excluded VPCs and subnets'],
]);

export const EC2_172: Control = {
  id: 'EC2.172',
  title: 'VPC Block Public Access blocks internet gateway traffic',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'region' },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EC2.172'] },
  mitre: ['T1190', 'T1133'],
  doc: {
    rationale:
      'VPC Block Public Access is one switch for an account and Region that no route, gateway or security group can undo. What must be public is excluded by name, so that the list of exclusions is the list of what is public. As Security Hub, Stoa judges the switch, not the exclusions.',
    avoid: 'resource "aws_vpc_block_public_access_options" "this" {\n  internet_gateway_block_mode = "off"\n}',
    prefer:
      'resource "aws_vpc_block_public_access_options" "this" {\n  internet_gateway_block_mode = "block-bidirectional"\n}\n\nresource "aws_vpc_block_public_access_exclusion" "public" {\n  subnet_id                       = aws_subnet.public.id\n  internet_gateway_exclusion_mode = "allow-bidirectional"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-172',
      'https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcBlockPublicAccessOptions.html',
    ],
  },
  check({ account, region }, view) {
    const options = view.records(TYPE)[0];
    if (options === undefined) {
      return unknown(`VPC Block Public Access of ${region} is not among the answers`, [{ reason: 'absent', name: listActionOf(TYPE), account, region }]);
    }
    const mode = asString(options.config['InternetGatewayBlockMode']);
    const blocks = MEANS.get(mode ?? '');
    const step = (means: string) => fact(refOf(options), 'InternetGatewayBlockMode', mode, means);
    if (blocks !== undefined) return pass(`VPC Block Public Access is on in ${region}`, step(blocks));
    if (mode === 'off') return fail(`VPC Block Public Access is off in ${region}`, step('every internet gateway lets traffic through'));
    return unknown('the mode of VPC Block Public Access could not be read', [unread(options, 'InternetGatewayBlockMode')]);
  },
  remediation: ({ region }) => ({
    cli: [
      `aws ec2 create-vpc-block-public-access-exclusion --region ${shellWord(region)} --subnet-id PUBLIC_SUBNET_ID --internet-gateway-exclusion-mode allow-bidirectional`,
      '# cuts off everything that is not excluded: wait until each exclusion is create-complete',
      `aws ec2 modify-vpc-block-public-access-options --region ${shellWord(region)} --internet-gateway-block-mode block-bidirectional`,
    ],
    terraform: 'resource "aws_vpc_block_public_access_options" "this" {\n  internet_gateway_block_mode = "block-bidirectional"\n}',
    console: [
      'Find by Network Access Analyzer what uses internet gateways in the Region',
      'Open VPC in the Region, choose Settings, Exclusions, and make an exclusion for each subnet that is meant to be public',
      'Choose Public access settings, Edit, switch on Block public access, Bidirectional, and save',
    ],
  }),
};
