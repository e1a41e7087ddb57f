// AutoScaling.5: launch configurations put no public address on what they start.

import { asBoolean, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::AutoScaling::LaunchConfiguration';

export const AUTOSCALING_5: Control = {
  id: 'AutoScaling.5',
  title: 'launch configurations assign no public IP addresses',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['AutoScaling.5'] },
  mitre: ['T1133', 'T1190'],
  doc: {
    rationale:
      'A configuration that asks for public addresses puts every instance of its Auto Scaling groups on the internet, past the load balancer that is meant to stand before them. One that does not ask leaves it to the subnet, which EC2.15 judges.',
    avoid: 'resource "aws_launch_configuration" "this" {\n  associate_public_ip_address = true\n}',
    prefer: 'resource "aws_launch_template" "this" {\n  network_interfaces {\n    associate_public_ip_address = false\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-5',
      'https://docs.aws.amazon.com/config/latest/developerguide/autoscaling-launch-config-public-ip-disabled.html',
      'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchConfiguration.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no launch configuration');
    const value = record.config['AssociatePublicIpAddress'];
    if (value === undefined || value === null)
      return pass('the launch configuration asks for no public address', none('AssociatePublicIpAddress', 'the subnet decides, which EC2.15 judges'));
    const step = (means: string) => fact(refOf(record), 'AssociatePublicIpAddress', value, means);
    switch (asBoolean(value)) {
      case true:
        return fail('the launch configuration assigns public addresses', step('every instance started from it gets a public address'));
      case false:
        return pass('the launch configuration assigns no public addresses', step('no instance gets one, whatever the subnet says'));
      case undefined:
        return unknown('the answer does not say plainly whether public addresses are assigned', [unread(record, 'AssociatePublicIpAddress')]);
    }
  },
  remediation: ({ region }) => ({
    cli: [
      '# carry over all that the launch configuration has: security groups, instance profile, user data, volumes, key',
      `aws ec2 create-launch-template --region ${shellWord(region)} --launch-template-name TEMPLATE_NAME --launch-template-data '{"ImageId":"IMAGE_ID","InstanceType":"INSTANCE_TYPE","NetworkInterfaces":[{"DeviceIndex":0,"AssociatePublicIpAddress":false}]}'`,
      `aws autoscaling update-auto-scaling-group --region ${shellWord(region)} --auto-scaling-group-name AUTO_SCALING_GROUP --launch-template 'LaunchTemplateName=TEMPLATE_NAME,Version=$Default'`,
    ],
    terraform: 'resource "aws_launch_template" "this" {\n  network_interfaces {\n    associate_public_ip_address = false\n  }\n}',
    console: [
      'Open EC2 in the Region, choose Launch Configurations, select it and choose Actions, Copy to launch template',
      'Under Advanced network configuration set Auto-assign public IP to Disable, and create the template',
      'Open the Auto Scaling group, edit its launch template, choose the new one, and start an instance refresh',
    ],
  }),
};
