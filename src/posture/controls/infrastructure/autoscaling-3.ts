// AutoScaling.3: launch configurations require session tokens of the metadata service (IMDSv2).

import { asString, at, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::AutoScaling::LaunchConfiguration';

export const AUTOSCALING_3: Control = {
  id: 'AutoScaling.3',
  title: 'launch configurations require version 2 of the instance metadata service',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['AutoScaling.3'] },
  mitre: ['T1552.005'],
  doc: {
    rationale:
      'Every instance that an Auto Scaling group starts is like the last one. If the configuration lets version 1 of the metadata service answer, an application anywhere in the group that can be tricked into fetching a URL gives the credentials of the role away. A configuration that says nothing allows both versions, and fails.',
    avoid: 'resource "aws_launch_configuration" "this" {\n  metadata_options {\n    http_tokens = "optional"\n  }\n}',
    prefer: 'resource "aws_launch_template" "this" {\n  metadata_options {\n    http_endpoint = "enabled"\n    http_tokens   = "required"\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-3',
      'https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-launchconfig-requires-imdsv2.html',
      'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_InstanceMetadataOptions.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no launch configuration');
    const ref = refOf(record);
    const endpoint = asString(at(record.config, 'MetadataOptions', 'HttpEndpoint'));
    if (endpoint === 'disabled') {
      return pass('the metadata service is switched off', fact(ref, 'MetadataOptions.HttpEndpoint', endpoint, 'neither version answers'));
    }
    const tokens = at(record.config, 'MetadataOptions', 'HttpTokens');
    const step = (means: string) => fact(ref, 'MetadataOptions.HttpTokens', tokens, means);
    if (tokens === 'required') return pass('the launch configuration requires IMDSv2', step('requests without a token are refused'));
    if (tokens === 'optional') return fail('the launch configuration allows IMDSv1', step('requests without a token are answered'));
    if (tokens === undefined || tokens === null)
      return fail(
        'the launch configuration does not require IMDSv2',
        none('MetadataOptions.HttpTokens', 'without it, both versions of the metadata service answer'),
      );
    return unknown('the answer does not say plainly which version is required', [unread(record, 'MetadataOptions.HttpTokens')]);
  },
  remediation: ({ region }) => ({
    cli: [
      '# carry over all that the launch configuration has: security groups, instance profile, user data, volumes, key',
      `aws ec2 create-launch-template --region ${shellWord(region)} --launch-template-name TEMPLATE_NAME --launch-template-data '{"ImageId":"IMAGE_ID","InstanceType":"INSTANCE_TYPE","MetadataOptions":{"HttpEndpoint":"enabled","HttpTokens":"required"}}'`,
      `aws autoscaling update-auto-scaling-group --region ${shellWord(region)} --auto-scaling-group-name AUTO_SCALING_GROUP --launch-template 'LaunchTemplateName=TEMPLATE_NAME,Version=$Default'`,
    ],
    terraform: 'resource "aws_launch_template" "this" {\n  metadata_options {\n    http_endpoint = "enabled"\n    http_tokens   = "required"\n  }\n}',
    console: [
      'Open EC2 in the Region, choose Launch Configurations, select it and choose Actions, Copy to launch template',
      'Under Advanced details set Metadata version to V2 only, and create the template',
      'Open the Auto Scaling group, edit its launch template, choose the new one, and start an instance refresh',
    ],
  }),
};
