// EC2's account settings and templates, transit gateway peering, Auto Scaling and classic load balancers.

import { call, facet, type RecordType, row } from './record-type.ts';

/** An account setting of EC2: one answer a Region, with an ARN that Stoa makes. */
function setting(type: string, title: string, operation: string, items: string, id: string): RecordType {
  return row(type, title, call('ec2', operation, items), id, `arn:{partition}:ec2:{region}:{account}:${id}`, { isSetting: true });
}

export const EC2_MORE_TYPES: readonly RecordType[] = [
  setting(
    'AWS::EC2::VPCBlockPublicAccessOptions',
    'VPC Block Public Access',
    'DescribeVpcBlockPublicAccessOptions',
    'VpcBlockPublicAccessOptions',
    'vpc-block-public-access',
  ),
  setting('AWS::EC2::InstanceMetadataDefaults', 'instance metadata defaults', 'GetInstanceMetadataDefaults', 'AccountLevel', 'instance-metadata-defaults'),
  setting('AWS::EC2::ImageBlockPublicAccess', 'block public access for machine images', 'GetImageBlockPublicAccessState', '', 'image-block-public-access'),
  setting('AWS::EC2::EbsDefaultKmsKey', 'default key of EBS', 'GetEbsDefaultKmsKeyId', '', 'ebs-default-kms-key'),
  setting('AWS::EC2::SerialConsoleAccess', 'serial console access', 'GetSerialConsoleAccessStatus', '', 'serial-console-access'),
  row(
    'AWS::EC2::VPCBlockPublicAccessExclusion',
    'exclusion from VPC Block Public Access',
    call('ec2', 'DescribeVpcBlockPublicAccessExclusions', 'VpcBlockPublicAccessExclusions[]'),
    '{ExclusionId}',
    'arn:{partition}:ec2:{region}:{account}:vpc-block-public-access-exclusion/{ExclusionId}',
  ),
  row(
    'AWS::EC2::KeyPair',
    'key pair',
    call('ec2', 'DescribeKeyPairs', 'KeyPairs[]'),
    '{KeyPairId}',
    'arn:{partition}:ec2:{region}:{account}:key-pair/{KeyName}',
  ),
  row(
    'AWS::EC2::LaunchTemplate',
    'launch template',
    call('ec2', 'DescribeLaunchTemplates', 'LaunchTemplates[]'),
    '{LaunchTemplateId}',
    'arn:{partition}:ec2:{region}:{account}:launch-template/{LaunchTemplateId}',
    // Only the default and the latest version: what Auto Scaling groups and people start instances from.
    { facets: { LaunchTemplateVersions: facet(call('ec2', 'DescribeLaunchTemplateVersions', 'LaunchTemplateVersions')) } },
  ),
  row(
    'AWS::EC2::TransitGatewayPeeringAttachment',
    'transit gateway peering attachment',
    call('ec2', 'DescribeTransitGatewayPeeringAttachments', 'TransitGatewayPeeringAttachments[]'),
    '{TransitGatewayAttachmentId}',
    'arn:{partition}:ec2:{region}:{account}:transit-gateway-attachment/{TransitGatewayAttachmentId}',
  ),
  row(
    'AWS::AutoScaling::AutoScalingGroup',
    'Auto Scaling group',
    call('autoscaling', 'DescribeAutoScalingGroups', 'AutoScalingGroups[]'),
    '{AutoScalingGroupName}',
    '{AutoScalingGroupARN}',
  ),
  row(
    'AWS::AutoScaling::LaunchConfiguration',
    'launch configuration',
    call('autoscaling', 'DescribeLaunchConfigurations', 'LaunchConfigurations[]'),
    '{LaunchConfigurationName}',
    '{LaunchConfigurationARN}',
  ),
  row(
    'AWS::ElasticLoadBalancing::LoadBalancer',
    'classic load balancer',
    call('elb', 'DescribeLoadBalancers', 'LoadBalancerDescriptions[]'),
    '{LoadBalancerName}',
    'arn:{partition}:elasticloadbalancing:{region}:{account}:loadbalancer/{LoadBalancerName}',
    {
      facets: {
        LoadBalancerAttributes: facet(call('elb', 'DescribeLoadBalancerAttributes', 'LoadBalancerAttributes')),
        PolicyDescriptions: facet(call('elb', 'DescribeLoadBalancerPolicies', 'PolicyDescriptions')),
      },
    },
  ),
];
