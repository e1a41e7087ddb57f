// EC2.170: instances from launch templates require session tokens of the metadata service (IMDSv2).

import { asString, at, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { defaultVersionOf, LAUNCH_TEMPLATE, TEMPLATE_NEED } from './launch-template.ts';

export const EC2_170: Control = {
  id: 'EC2.170',
  title: 'launch templates require version 2 of the instance metadata service',
  severity: 'low',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: LAUNCH_TEMPLATE },
  needs: [TEMPLATE_NEED],
  frameworks: { fsbp: ['EC2.170'] },
  mitre: ['T1552.005'],
  doc: {
    rationale:
      'Version 1 of the metadata service gives the credentials of the instance role to any request that reaches it. A template that does not ask for version 2 leaves the choice to the account and the image, so that what it starts is only as safe as they happen to be. The default version is judged, and one that says nothing fails, as in AWS Config.',
    avoid: 'resource "aws_launch_template" "this" {\n  metadata_options {\n    http_tokens = "optional"\n  }\n}',
    prefer: 'resource "aws_launch_template" "this" {\n  metadata_options {\n    http_endpoint = "enabled"\n    http_tokens   = "required"\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-170',
      'https://docs.aws.amazon.com/config/latest/developerguide/ec2-launch-template-imdsv2-check.html',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplateInstanceMetadataOptions.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no launch template');
    const version = defaultVersionOf(record);
    if (!version.ok) return unknown('the default version of the template could not be read', [version.missing]);
    const ref = refOf(record);
    const name = `version ${version.number ?? 'by default'}`;
    const path = `${version.path}.MetadataOptions`;
    const endpoint = asString(at(version.data, 'MetadataOptions', 'HttpEndpoint'));
    if (endpoint === 'disabled') return pass('the metadata service is switched off', fact(ref, `${path}.HttpEndpoint`, endpoint, 'neither version answers'));
    const tokens = at(version.data, 'MetadataOptions', 'HttpTokens');
    if (tokens === 'required') return pass(`${name} requires IMDSv2`, fact(ref, `${path}.HttpTokens`, tokens, 'requests without a token are refused'));
    if (tokens === 'optional') return fail(`${name} allows IMDSv1`, fact(ref, `${path}.HttpTokens`, tokens, 'requests without a token are answered'));
    if (tokens === undefined || tokens === null)
      return fail(
        `${name} does not say which version of the metadata service is required`,
        none('HttpTokens', 'account and image decide, for each instance anew'),
      );
    return unknown('the template does not say plainly which version is required', [unread(record, `${path}.HttpTokens`, 'ec2:DescribeLaunchTemplateVersions')]);
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# replaces the metadata options of the template, its hop limit too: containers take HttpPutResponseHopLimit 2',
      `aws ec2 create-launch-template-version --region ${shellWord(region)} --launch-template-id=${shellWord(record?.id ?? 'LAUNCH_TEMPLATE_ID')} --source-version '$Default' --launch-template-data '{"MetadataOptions":{"HttpEndpoint":"enabled","HttpTokens":"required"}}'`,
      `aws ec2 modify-launch-template --region ${shellWord(region)} --launch-template-id=${shellWord(record?.id ?? 'LAUNCH_TEMPLATE_ID')} --default-version NEW_VERSION`,
    ],
    terraform: 'resource "aws_launch_template" "this" {\n  metadata_options {\n    http_endpoint = "enabled"\n    http_tokens   = "required"\n  }\n}',
    console: [
      'Open EC2 in the Region, choose Launch Templates and select the template',
      'Choose Actions, Modify template (Create new version), Advanced details, and set Metadata version to V2 only',
      'Choose Actions, Set default version, and choose the new version',
    ],
  }),
};
