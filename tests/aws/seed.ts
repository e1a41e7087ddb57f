// Something of nearly every kind in an empty account of a moto server, so that every row of the table of calls has something to read.
// The ids that one call answers go into the next; what moto does not implement is left out here and named in moto-gaps.ts.

import type { Json, JsonObject } from '../../src/core/index.ts';

export type Ask = (service: string, operation: string, input: JsonObject) => Promise<JsonObject>;

const trust = (service: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }] });
const readable = (resource: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: resource }] });

/** The text at a path of names and indexes. */
function text(answer: JsonObject, ...path: readonly (string | number)[]): string {
  let here: Json | undefined = answer;
  for (const name of path) here = (here as Readonly<Record<string | number, Json | undefined>> | undefined)?.[name];
  if (typeof here !== 'string') throw new Error(`moto answered nothing at ${path.join('.')}`);
  return here;
}

export async function seed(ask: Ask): Promise<void> {
  await seedOrganization(ask);
  await seedIam(ask);
  await seedData(ask);
  const { subnets, group, vpc } = await seedNetwork(ask);
  await seedCompute(ask, subnets, group);
  await seedBalancers(ask, subnets, vpc, group);
  await seedDetection(ask);
  await seedEdge(ask);
}

async function seedOrganization(ask: Ask): Promise<void> {
  await ask('organizations', 'CreateOrganization', { FeatureSet: 'ALL' });
  const root = text(await ask('organizations', 'ListRoots', {}), 'Roots', 0, 'Id');
  const unit = text(await ask('organizations', 'CreateOrganizationalUnit', { ParentId: root, Name: 'outer' }), 'OrganizationalUnit', 'Id');
  const inner = text(await ask('organizations', 'CreateOrganizationalUnit', { ParentId: unit, Name: 'inner' }), 'OrganizationalUnit', 'Id');
  const member = text(await ask('organizations', 'CreateAccount', { AccountName: 'member', Email: 'member@example.com' }), 'CreateAccountStatus', 'AccountId');
  await ask('organizations', 'MoveAccount', { AccountId: member, SourceParentId: root, DestinationParentId: inner });
  await ask('organizations', 'EnablePolicyType', { RootId: root, PolicyType: 'SERVICE_CONTROL_POLICY' });
  const Content = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'iam:CreateUser', Resource: '*' }] });
  const policy = text(
    await ask('organizations', 'CreatePolicy', { Content, Description: 'no users', Name: 'no-users', Type: 'SERVICE_CONTROL_POLICY' }),
    'Policy',
    'PolicySummary',
    'Id',
  );
  await ask('organizations', 'AttachPolicy', { PolicyId: policy, TargetId: inner });
  await ask('organizations', 'EnableAWSServiceAccess', { ServicePrincipal: 'guardduty.amazonaws.com' });
  await ask('organizations', 'RegisterDelegatedAdministrator', { AccountId: member, ServicePrincipal: 'guardduty.amazonaws.com' });
  await ask('account', 'PutAlternateContact', {
    AlternateContactType: 'SECURITY',
    EmailAddress: 'security@example.com',
    Name: 'security',
    PhoneNumber: '+15550100',
    Title: 'on call',
  });
}

async function seedIam(ask: Ask): Promise<void> {
  await ask('iam', 'CreateUser', { UserName: 'ann' });
  await ask('iam', 'CreateAccessKey', { UserName: 'ann' });
  const serial = text(await ask('iam', 'CreateVirtualMFADevice', { VirtualMFADeviceName: 'ann' }), 'VirtualMFADevice', 'SerialNumber');
  await ask('iam', 'EnableMFADevice', { UserName: 'ann', SerialNumber: serial, AuthenticationCode1: '123456', AuthenticationCode2: '654321' });
  await ask('iam', 'CreateGroup', { GroupName: 'people' });
  await ask('iam', 'CreateRole', { RoleName: 'worker', AssumeRolePolicyDocument: trust('ec2.amazonaws.com') });
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] });
  await ask('iam', 'CreatePolicy', { PolicyName: 'own', PolicyDocument });
  await ask('iam', 'UpdateAccountPasswordPolicy', { MinimumPasswordLength: 20 });
  await ask('iam', 'CreateSAMLProvider', { Name: 'idp', SAMLMetadataDocument: `<EntityDescriptor>${'x'.repeat(1000)}</EntityDescriptor>` });
  await ask('iam', 'CreateOpenIDConnectProvider', {
    Url: 'https://token.actions.example.com',
    ClientIDList: ['sts.amazonaws.com'],
    ThumbprintList: ['0'.repeat(40)],
  });
  await ask('iam', 'UploadServerCertificate', { ServerCertificateName: 'old', CertificateBody: 'body', PrivateKey: 'key' });
  const instance = text(await ask('sso-admin', 'ListInstances', {}), 'Instances', 0, 'InstanceArn');
  const set = text(await ask('sso-admin', 'CreatePermissionSet', { InstanceArn: instance, Name: 'Reader' }), 'PermissionSet', 'PermissionSetArn');
  await ask('sso-admin', 'CreateAccountAssignment', {
    InstanceArn: instance,
    PermissionSetArn: set,
    PrincipalType: 'GROUP',
    PrincipalId: '11111111-2222-3333-4444-555555555555',
    TargetType: 'AWS_ACCOUNT',
    TargetId: '123456789012',
  });
  await ask('sso-admin', 'ProvisionPermissionSet', { InstanceArn: instance, PermissionSetArn: set, TargetType: 'ALL_PROVISIONED_ACCOUNTS' });
  const store = text(await ask('sso-admin', 'ListInstances', {}), 'Instances', 0, 'IdentityStoreId');
  const user = text(
    await ask('identitystore', 'CreateUser', { IdentityStoreId: store, UserName: 'ann', DisplayName: 'Ann', Name: { GivenName: 'Ann', FamilyName: 'A' } }),
    'UserId',
  );
  const group = text(await ask('identitystore', 'CreateGroup', { IdentityStoreId: store, DisplayName: 'people' }), 'GroupId');
  await ask('identitystore', 'CreateGroupMembership', { IdentityStoreId: store, GroupId: group, MemberId: { UserId: user } });
}

async function seedData(ask: Ask): Promise<void> {
  await ask('s3api', 'CreateBucket', { Bucket: 'acme-data' });
  await ask('s3api', 'PutBucketPolicy', { Bucket: 'acme-data', Policy: readable('arn:aws:s3:::acme-data/*') });
  await ask('s3api', 'PutBucketTagging', { Bucket: 'acme-data', Tagging: { TagSet: [{ Key: 'team', Value: 'data' }] } });
  await ask('s3api', 'CreateBucket', { Bucket: 'acme-empty' });
  const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
  await ask('s3control', 'PutPublicAccessBlock', { AccountId: '123456789012', PublicAccessBlockConfiguration: all });
  await ask('s3control', 'CreateAccessPoint', { AccountId: '123456789012', Bucket: 'acme-data', Name: 'reports' });
  const key = text(await ask('kms', 'CreateKey', { Description: 'data' }), 'KeyMetadata', 'KeyId');
  await ask('kms', 'CreateAlias', { AliasName: 'alias/data', TargetKeyId: key });
  await ask('kms', 'CreateGrant', { KeyId: key, GranteePrincipal: 'arn:aws:iam::123456789012:role/worker', Operations: ['Decrypt'] });
  await ask('secretsmanager', 'CreateSecret', { Name: 'db', SecretString: 'top-secret-value' });
  await ask('rds', 'CreateDBInstance', {
    DBInstanceIdentifier: 'db',
    DBInstanceClass: 'db.t3.micro',
    Engine: 'postgres',
    MasterUsername: 'root',
    MasterUserPassword: 'top-secret-value',
    AllocatedStorage: 10,
  });
  await ask('rds', 'CreateDBSnapshot', { DBInstanceIdentifier: 'db', DBSnapshotIdentifier: 'db-1' });
  await ask('rds', 'CreateDBCluster', {
    DBClusterIdentifier: 'aurora',
    Engine: 'aurora-postgresql',
    MasterUsername: 'root',
    MasterUserPassword: 'top-secret-value',
  });
  await ask('rds', 'CreateDBClusterSnapshot', { DBClusterIdentifier: 'aurora', DBClusterSnapshotIdentifier: 'aurora-1' });
  await ask('redshift', 'CreateCluster', { ClusterIdentifier: 'dwh', NodeType: 'ra3.xlplus', MasterUsername: 'root', MasterUserPassword: 'Top-secret-value1' });
  await ask('redshift', 'CreateClusterParameterGroup', { ParameterGroupName: 'tls', ParameterGroupFamily: 'redshift-1.0', Description: 'tls' });
  await ask('opensearch', 'CreateDomain', { DomainName: 'logs' });
  await ask('dynamodb', 'CreateTable', {
    TableName: 'orders',
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  await ask('rds', 'CreateEventSubscription', { SubscriptionName: 'db-events', SnsTopicArn: 'arn:aws:sns:us-east-1:123456789012:alerts' });
  await ask('acm', 'RequestCertificate', { DomainName: 'example.com' });
  const topic = text(await ask('sns', 'CreateTopic', { Name: 'alerts' }), 'TopicArn');
  const queue = text(await ask('sqs', 'CreateQueue', { QueueName: 'jobs' }), 'QueueUrl');
  const queueArn = text(await ask('sqs', 'GetQueueAttributes', { QueueUrl: queue, AttributeNames: ['QueueArn'] }), 'Attributes', 'QueueArn');
  await ask('sns', 'Subscribe', { TopicArn: topic, Protocol: 'sqs', Endpoint: queueArn });
  await ask('elasticache', 'CreateCacheCluster', { CacheClusterId: 'cache', Engine: 'redis', NumCacheNodes: 1, CacheNodeType: 'cache.t3.micro' });
  await ask('elasticache', 'CreateReplicationGroup', { ReplicationGroupId: 'sessions', ReplicationGroupDescription: 'sessions', Engine: 'redis' });
  await ask('backup', 'CreateBackupVault', { BackupVaultName: 'vault' });
  await ask('backup', 'CreateBackupPlan', {
    BackupPlan: { BackupPlanName: 'daily', Rules: [{ RuleName: 'daily', TargetBackupVaultName: 'vault', ScheduleExpression: 'cron(0 5 ? * * *)' }] },
  });
}

async function seedNetwork(ask: Ask): Promise<{ readonly subnets: readonly string[]; readonly group: string; readonly vpc: string }> {
  const vpc = text(await ask('ec2', 'DescribeVpcs', {}), 'Vpcs', 0, 'VpcId');
  const two = await ask('ec2', 'DescribeSubnets', {});
  const subnets = [text(two, 'Subnets', 0, 'SubnetId'), text(two, 'Subnets', 1, 'SubnetId')];
  const group = text(await ask('ec2', 'CreateSecurityGroup', { GroupName: 'web', Description: 'web', VpcId: vpc }), 'GroupId');
  const table = text(await ask('ec2', 'DescribeRouteTables', {}), 'RouteTables', 0, 'RouteTableId');
  const gateway = text(await ask('ec2', 'CreateInternetGateway', {}), 'InternetGateway', 'InternetGatewayId');
  await ask('ec2', 'AttachInternetGateway', { InternetGatewayId: gateway, VpcId: vpc });
  await ask('ec2', 'CreateRoute', { RouteTableId: table, DestinationCidrBlock: '0.0.0.0/0', GatewayId: gateway });
  await ask('ec2', 'CreateEgressOnlyInternetGateway', { VpcId: vpc });
  const address = text(await ask('ec2', 'AllocateAddress', { Domain: 'vpc' }), 'AllocationId');
  await ask('ec2', 'CreateNatGateway', { SubnetId: subnets[0] ?? '', AllocationId: address });
  await ask('ec2', 'CreateManagedPrefixList', { PrefixListName: 'office', MaxEntries: 5, AddressFamily: 'IPv4', Entries: [{ Cidr: '203.0.113.0/24' }] });
  await ask('ec2', 'CreateVpcEndpoint', { VpcId: vpc, ServiceName: 'com.amazonaws.us-east-1.s3', RouteTableIds: [table] });
  const other = text(await ask('ec2', 'CreateVpc', { CidrBlock: '10.9.0.0/16' }), 'Vpc', 'VpcId');
  await ask('ec2', 'CreateVpcPeeringConnection', { VpcId: vpc, PeerVpcId: other });
  const transit = text(await ask('ec2', 'CreateTransitGateway', {}), 'TransitGateway', 'TransitGatewayId');
  await ask('ec2', 'CreateTransitGatewayVpcAttachment', { TransitGatewayId: transit, VpcId: vpc, SubnetIds: subnets.slice(0, 1) });
  const routes = text(
    await ask('ec2', 'CreateTransitGatewayRouteTable', { TransitGatewayId: transit }),
    'TransitGatewayRouteTable',
    'TransitGatewayRouteTableId',
  );
  await ask('ec2', 'CreateTransitGatewayRoute', { DestinationCidrBlock: '10.0.0.0/8', TransitGatewayRouteTableId: routes, Blackhole: true });
  const customer = text(
    await ask('ec2', 'CreateCustomerGateway', { Type: 'ipsec.1', PublicIp: '203.0.113.1', BgpAsn: 65000 }),
    'CustomerGateway',
    'CustomerGatewayId',
  );
  const vpn = text(await ask('ec2', 'CreateVpnGateway', { Type: 'ipsec.1' }), 'VpnGateway', 'VpnGatewayId');
  await ask('ec2', 'CreateVpnConnection', { Type: 'ipsec.1', CustomerGatewayId: customer, VpnGatewayId: vpn });
  await ask('s3api', 'CreateBucket', { Bucket: 'acme-flow-logs' });
  await ask('ec2', 'CreateFlowLogs', {
    ResourceType: 'VPC',
    TrafficType: 'ALL',
    ResourceIds: [vpc],
    LogDestinationType: 's3',
    LogDestination: 'arn:aws:s3:::acme-flow-logs',
  });
  return { subnets, group, vpc };
}

async function seedCompute(ask: Ask, subnets: readonly string[], group: string): Promise<void> {
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

async function seedBalancers(ask: Ask, subnets: readonly string[], vpc: string, group: string): Promise<void> {
  const balancer = text(
    await ask('elbv2', 'CreateLoadBalancer', { Name: 'front', Subnets: [...subnets], Type: 'application' }),
    'LoadBalancers',
    0,
    'LoadBalancerArn',
  );
  const target = text(await ask('elbv2', 'CreateTargetGroup', { Name: 'web', Protocol: 'HTTP', Port: 80, VpcId: vpc }), 'TargetGroups', 0, 'TargetGroupArn');
  await ask('elbv2', 'CreateListener', {
    LoadBalancerArn: balancer,
    Protocol: 'HTTP',
    Port: 80,
    DefaultActions: [{ Type: 'forward', TargetGroupArn: target }],
  });
  await ask('elb', 'CreateLoadBalancer', {
    LoadBalancerName: 'classic',
    Listeners: [{ Protocol: 'http', LoadBalancerPort: 80, InstancePort: 80 }],
    AvailabilityZones: ['us-east-1a'],
  });
  const visibility = { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'm' };
  const acl = text(
    await ask('wafv2', 'CreateWebACL', { Name: 'guard', Scope: 'REGIONAL', DefaultAction: { Allow: {} }, VisibilityConfig: visibility, Rules: [] }),
    'Summary',
    'ARN',
  );
  await ask('wafv2', 'AssociateWebACL', { WebACLArn: acl, ResourceArn: balancer });
  await ask('wafv2', 'CreateWebACL', { Name: 'edge', Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} }, VisibilityConfig: visibility, Rules: [] });
  const addresses = subnets.map((SubnetId) => ({ SubnetId }));
  await ask('route53resolver', 'CreateResolverEndpoint', {
    CreatorRequestId: 'one',
    Name: 'out',
    Direction: 'OUTBOUND',
    SecurityGroupIds: [group],
    IpAddresses: addresses,
  });
  const log = text(
    await ask('route53resolver', 'CreateResolverQueryLogConfig', { CreatorRequestId: 'one', Name: 'dns', DestinationArn: 'arn:aws:s3:::acme-flow-logs' }),
    'ResolverQueryLogConfig',
    'Id',
  );
  await ask('route53resolver', 'AssociateResolverQueryLogConfig', { ResolverQueryLogConfigId: log, ResourceId: vpc });
  await ask('wafv2', 'CreateIPSet', { Name: 'office', Scope: 'REGIONAL', IPAddressVersion: 'IPV4', Addresses: ['203.0.113.0/24'] });
  await ask('wafv2', 'CreateRuleGroup', { Name: 'rules', Scope: 'REGIONAL', Capacity: 10, VisibilityConfig: visibility, Rules: [] });
}

async function seedDetection(ask: Ask): Promise<void> {
  await ask('s3api', 'CreateBucket', { Bucket: 'acme-trail' });
  await ask('cloudtrail', 'CreateTrail', { Name: 'main', S3BucketName: 'acme-trail', IsMultiRegionTrail: true });
  await ask('configservice', 'PutConfigurationRecorder', {
    ConfigurationRecorder: {
      name: 'default',
      roleARN: 'arn:aws:iam::123456789012:role/worker',
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
    },
  });
  await ask('configservice', 'PutDeliveryChannel', { DeliveryChannel: { name: 'default', s3BucketName: 'acme-trail' } });
  await ask('configservice', 'PutConfigRule', {
    ConfigRule: { ConfigRuleName: 's3', Source: { Owner: 'AWS', SourceIdentifier: 'S3_BUCKET_VERSIONING_ENABLED' } },
  });
  await ask('configservice', 'PutConfigurationAggregator', {
    ConfigurationAggregatorName: 'all',
    AccountAggregationSources: [{ AccountIds: ['123456789012'], AllAwsRegions: true }],
  });
  await ask('guardduty', 'CreateDetector', { Enable: true });
  await ask('securityhub', 'EnableSecurityHub', {});
  await ask('logs', 'CreateLogGroup', { logGroupName: '/app' });
  await ask('logs', 'PutMetricFilter', {
    logGroupName: '/app',
    filterName: 'root',
    filterPattern: '{ $.userIdentity.type = "Root" }',
    metricTransformations: [{ metricName: 'root', metricNamespace: 'cis', metricValue: '1' }],
  });
  await ask('logs', 'PutResourcePolicy', { policyName: 'own', policyDocument: readable('*') });
  await ask('cloudwatch', 'PutMetricAlarm', {
    AlarmName: 'root',
    MetricName: 'root',
    Namespace: 'cis',
    ComparisonOperator: 'GreaterThanThreshold',
    EvaluationPeriods: 1,
    Period: 60,
    Statistic: 'Sum',
    Threshold: 0,
  });
  await ask('events', 'CreateEventBus', { Name: 'own' });
  await ask('events', 'PutRule', { Name: 'all', EventBusName: 'own', EventPattern: '{"source":["aws.ec2"]}' });
  await ask('events', 'PutTargets', { Rule: 'all', EventBusName: 'own', Targets: [{ Id: 'one', Arn: 'arn:aws:sqs:us-east-1:123456789012:jobs' }] });
}

async function seedEdge(ask: Ask): Promise<void> {
  await ask('route53', 'CreateHostedZone', { Name: 'example.com', CallerReference: 'one' });
  await ask('cloudfront', 'CreateDistribution', {
    DistributionConfig: {
      CallerReference: 'one',
      Comment: '',
      Enabled: true,
      Origins: {
        Quantity: 1,
        Items: [
          {
            Id: 'o',
            DomainName: 'acme-data.s3.amazonaws.com',
            S3OriginConfig: { OriginAccessIdentity: '' },
            CustomHeaders: { Quantity: 1, Items: [{ HeaderName: 'x-origin', HeaderValue: 'top-secret-value' }] },
          },
        ],
      },
      DefaultCacheBehavior: {
        TargetOriginId: 'o',
        ViewerProtocolPolicy: 'https-only',
        ForwardedValues: { QueryString: false, Cookies: { Forward: 'none' } },
        MinTTL: 0,
      },
    },
  });
  await ask('cloudfront', 'CreateOriginAccessControl', {
    OriginAccessControlConfig: { Name: 'oac', OriginAccessControlOriginType: 's3', SigningBehavior: 'always', SigningProtocol: 'sigv4' },
  });
  const rest = text(await ask('apigateway', 'CreateRestApi', { name: 'rest' }), 'id');
  const root = text(await ask('apigateway', 'GetResources', { restApiId: rest }), 'items', 0, 'id');
  await ask('apigateway', 'PutMethod', { restApiId: rest, resourceId: root, httpMethod: 'GET', authorizationType: 'NONE' });
  await ask('apigateway', 'PutIntegration', { restApiId: rest, resourceId: root, httpMethod: 'GET', type: 'MOCK' });
  await ask('apigateway', 'CreateDeployment', { restApiId: rest, stageName: 'prod', variables: { token: 'top-secret-value' } });
  await ask('apigateway', 'CreateAuthorizer', {
    restApiId: rest,
    name: 'users',
    type: 'COGNITO_USER_POOLS',
    providerARNs: ['arn:aws:cognito-idp:us-east-1:123456789012:userpool/p'],
  });
  await ask('apigateway', 'CreateDomainName', { domainName: 'api.example.com', certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/c' });
  const api = text(await ask('apigatewayv2', 'CreateApi', { Name: 'http', ProtocolType: 'HTTP' }), 'ApiId');
  await ask('apigatewayv2', 'CreateRoute', { ApiId: api, RouteKey: 'GET /', AuthorizationType: 'NONE' });
  await ask('apigatewayv2', 'CreateStage', { ApiId: api, StageName: 'prod', StageVariables: { token: 'top-secret-value' } });
  const vpc = text(await ask('ec2', 'DescribeVpcs', {}), 'Vpcs', 0, 'VpcId');
  const subnets = await ask('ec2', 'DescribeSubnets', { Filters: [{ Name: 'vpc-id', Values: [vpc] }] });
  await ask('network-firewall', 'CreateFirewall', {
    FirewallName: 'edge',
    FirewallPolicyArn: 'arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/p',
    VpcId: vpc,
    SubnetMappings: [{ SubnetId: text(subnets, 'Subnets', 0, 'SubnetId') }],
  });
  await ask('shield', 'CreateSubscription', {});
  await ask('shield', 'CreateProtection', { Name: 'edge', ResourceArn: 'arn:aws:cloudfront::123456789012:distribution/E1' });
}
