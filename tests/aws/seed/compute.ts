// Instances, images, functions, containers, file systems and documents.

import { type Ask, text } from './ask.ts';

export async function seedCompute(ask: Ask, subnets: readonly string[], group: string): Promise<void> {
  const ami = text(await ask('ec2', 'RegisterImage', { Name: 'base' }), 'ImageId');
  const instance = text(
    await ask('ec2', 'RunInstances', {
      ImageId: ami,
      MinCount: 1,
      MaxCount: 1,
      SubnetId: subnets[0] ?? '',
      SecurityGroupIds: [group],
      InstanceType: 't3.micro',
    }),
    'Instances',
    0,
    'InstanceId',
  );
  const volume = text(await ask('ec2', 'CreateVolume', { AvailabilityZone: 'us-east-1a', Size: 1 }), 'VolumeId');
  await ask('ec2', 'CreateSnapshot', { VolumeId: volume });
  await ask('ec2', 'CreateImage', { InstanceId: instance, Name: 'golden' });
  await ask('ec2', 'CreateKeyPair', { KeyName: 'ops' });
  await ask('ec2', 'CreateLaunchTemplate', {
    LaunchTemplateName: 'web',
    LaunchTemplateData: { ImageId: ami, InstanceType: 't3.micro', UserData: 'dG9wLXNlY3JldC12YWx1ZQ==' },
  });
  await ask('autoscaling', 'CreateLaunchConfiguration', {
    LaunchConfigurationName: 'web',
    ImageId: ami,
    InstanceType: 't3.micro',
    UserData: 'dG9wLXNlY3JldC12YWx1ZQ==',
  });
  await ask('autoscaling', 'CreateAutoScalingGroup', {
    AutoScalingGroupName: 'web',
    LaunchConfigurationName: 'web',
    MinSize: 0,
    MaxSize: 1,
    VPCZoneIdentifier: subnets[0] ?? '',
  });
  await ask('lambda', 'CreateFunction', {
    FunctionName: 'hook',
    Role: 'arn:aws:iam::123456789012:role/worker',
    Code: { ImageUri: '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1' },
    PackageType: 'Image',
    Environment: { Variables: { TOKEN: 'top-secret-value' } },
  });
  await ask('lambda', 'CreateEventSourceMapping', { FunctionName: 'hook', EventSourceArn: 'arn:aws:sqs:us-east-1:123456789012:jobs' });
  await ask('ecr', 'CreateRepository', { repositoryName: 'app' });
  await ask('ecr', 'PutRegistryPolicy', {
    policyText: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: ['ecr:ReplicateImage'], Resource: ['arn:aws:ecr:us-east-1:123456789012:repository/*'] }],
    }),
  });
  await ask('ecs', 'CreateCluster', { clusterName: 'main' });
  await ask('ecs', 'RegisterTaskDefinition', {
    family: 'app',
    containerDefinitions: [{ name: 'app', image: 'app:1', memory: 128, environment: [{ name: 'TOKEN', value: 'top-secret-value' }] }],
  });
  await ask('ecs', 'CreateService', { cluster: 'main', serviceName: 'app', taskDefinition: 'app', desiredCount: 0 });
  await ask('eks', 'CreateCluster', { name: 'kube', roleArn: 'arn:aws:iam::123456789012:role/worker', resourcesVpcConfig: { subnetIds: [...subnets] } });
  await ask('eks', 'CreateNodegroup', {
    clusterName: 'kube',
    nodegroupName: 'nodes',
    nodeRole: 'arn:aws:iam::123456789012:role/worker',
    subnets: [...subnets],
  });
  const files = text(await ask('efs', 'CreateFileSystem', { CreationToken: 'one', Encrypted: true }), 'FileSystemId');
  await ask('efs', 'CreateMountTarget', { FileSystemId: files, SubnetId: subnets[0] ?? '' });
  await ask('efs', 'CreateAccessPoint', { ClientToken: 'one', FileSystemId: files });
  await ask('ssm', 'PutParameter', { Name: '/app/token', Value: 'top-secret-value', Type: 'SecureString' });
  await ask('ssm', 'CreateDocument', {
    Name: 'own',
    DocumentType: 'Command',
    DocumentFormat: 'JSON',
    Content: JSON.stringify({ schemaVersion: '2.2', description: 'x', mainSteps: [] }),
  });
  await ask('cloudformation', 'CreateStack', {
    StackName: 'base',
    TemplateBody: JSON.stringify({ Parameters: { Token: { Type: 'String' } }, Resources: { Topic: { Type: 'AWS::SNS::Topic' } } }),
    Parameters: [{ ParameterKey: 'Token', ParameterValue: 'top-secret-value' }],
  });
  await ask('stepfunctions', 'CreateStateMachine', {
    name: 'flow',
    roleArn: 'arn:aws:iam::123456789012:role/worker',
    definition: JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Pass', End: true } } }),
  });
}
