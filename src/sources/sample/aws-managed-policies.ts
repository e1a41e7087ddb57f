// Whole texts of some AWS managed policies, each as AWS had it in the version that is named.
// Source: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html

import type { JsonObject } from '../../core/index.ts';

export interface AwsManagedPolicy {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly statements: readonly JsonObject[];
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

export const AWS_MANAGED_POLICIES: readonly AwsManagedPolicy[] = [
  { path: '/', name: 'AdministratorAccess', version: 'v1', statements: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
  {
    path: '/',
    name: 'IAMUserChangePassword',
    version: 'v2',
    statements: [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
      { Effect: 'Allow', Action: ['iam:ChangePassword'], Resource: ['arn:aws:iam::*:user/${aws:username}'] },
      { Effect: 'Allow', Action: ['iam:GetAccountPasswordPolicy'], Resource: '*' },
    ],
  },
  { path: '/', name: 'AWSCloudShellFullAccess', version: 'v1', statements: [{ Action: ['cloudshell:*'], Effect: 'Allow', Resource: '*' }] },
  { path: '/', name: 'AWSSupportAccess', version: 'v3', statements: [{ Action: ['support:*', 'support-console:*'], Effect: 'Allow', Resource: '*' }] },
  {
    path: '/service-role/',
    name: 'AWSLambdaBasicExecutionRole',
    version: 'v1',
    statements: [{ Effect: 'Allow', Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*' }],
  },
  {
    path: '/',
    name: 'AmazonSSMManagedInstanceCore',
    version: 'v2',
    statements: [
      {
        Effect: 'Allow',
        Action: words(`
      ssm:DescribeAssociation ssm:GetDeployablePatchSnapshotForInstance ssm:GetDocument ssm:DescribeDocument ssm:GetManifest ssm:GetParameter
      ssm:GetParameters ssm:ListAssociations ssm:ListInstanceAssociations ssm:PutInventory ssm:PutComplianceItems ssm:PutConfigurePackageResult
      ssm:UpdateAssociationStatus ssm:UpdateInstanceAssociationStatus ssm:UpdateInstanceInformation
    `),
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Action: words(`
      ssmmessages:CreateControlChannel ssmmessages:CreateDataChannel ssmmessages:OpenControlChannel ssmmessages:OpenDataChannel
    `),
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Action: words(`
      ec2messages:AcknowledgeMessage ec2messages:DeleteMessage ec2messages:FailMessage ec2messages:GetEndpoint ec2messages:GetMessages ec2messages:SendReply
    `),
        Resource: '*',
      },
    ],
  },
  {
    path: '/',
    name: 'SecurityAudit',
    version: 'v32',
    statements: [
      {
        Effect: 'Allow',
        Action: words(`
      access-analyzer:GetAnalyzedResource access-analyzer:GetAnalyzer access-analyzer:GetArchiveRule access-analyzer:GetFinding
      access-analyzer:ListAnalyzedResources access-analyzer:ListAnalyzers access-analyzer:ListArchiveRules access-analyzer:ListFindings
      access-analyzer:ListTagsForResource acm:Describe* acm:List* application-autoscaling:Describe* appmesh:Describe* appmesh:List* appsync:List*
      athena:GetWorkGroup athena:List* autoscaling:Describe* batch:DescribeComputeEnvironments batch:DescribeJobDefinitions chime:List* cloud9:Describe*
      cloud9:ListEnvironments clouddirectory:ListDirectories cloudformation:DescribeStack* cloudformation:GetTemplate cloudformation:ListStack*
      cloudformation:GetStackPolicy cloudfront:Get* cloudfront:List* cloudhsm:ListHapgs cloudhsm:ListHsms cloudhsm:ListLunaClients
      cloudsearch:DescribeDomains cloudsearch:DescribeServiceAccessPolicies cloudtrail:DescribeTrails cloudtrail:GetEventSelectors cloudtrail:GetTrailStatus
      cloudtrail:ListTags cloudtrail:LookupEvents cloudwatch:Describe* codebuild:ListProjects codecommit:BatchGetRepositories codecommit:GetBranch
      codecommit:GetObjectIdentifier codecommit:GetRepository codecommit:List* codedeploy:Batch* codedeploy:Get* codedeploy:List* codepipeline:ListPipelines
      codestar:Describe* codestar:List* cognito-identity:ListIdentityPools cognito-idp:ListUserPools cognito-sync:Describe* cognito-sync:List*
      comprehend:Describe* comprehend:List* config:BatchGetAggregateResourceConfig config:BatchGetResourceConfig config:Deliver* config:Describe*
      config:Get* config:List* datapipeline:DescribeObjects datapipeline:DescribePipelines datapipeline:EvaluateExpression
      datapipeline:GetPipelineDefinition datapipeline:ListPipelines datapipeline:QueryObjects datapipeline:ValidatePipelineDefinition datasync:Describe*
      datasync:List* dax:Describe* dax:ListTags directconnect:Describe* dms:Describe* dms:ListTagsForResource ds:DescribeDirectories
      dynamodb:DescribeContinuousBackups dynamodb:DescribeGlobalTable dynamodb:DescribeTable dynamodb:DescribeTimeToLive dynamodb:ListBackups
      dynamodb:ListGlobalTables dynamodb:ListStreams dynamodb:ListTables ec2:Describe* ecr:DescribeRepositories ecr:GetRepositoryPolicy ecs:Describe*
      ecs:List* eks:DescribeCluster eks:ListClusters elasticache:Describe* elasticbeanstalk:Describe* elasticfilesystem:DescribeFileSystems
      elasticfilesystem:DescribeMountTargetSecurityGroups elasticfilesystem:DescribeMountTargets elasticloadbalancing:Describe* elasticmapreduce:Describe*
      elasticmapreduce:ListClusters elasticmapreduce:ListInstances es:Describe* es:ListDomainNames events:Describe* events:List* firehose:Describe*
      firehose:List* fms:ListComplianceStatus fms:ListPolicies fsx:Describe* fsx:List* gamelift:ListBuilds gamelift:ListFleets glacier:DescribeVault
      glacier:GetVaultAccessPolicy glacier:ListVaults globalaccelerator:Describe* globalaccelerator:List* greengrass:List* guardduty:Get* guardduty:List*
      iam:GenerateCredentialReport iam:GenerateServiceLastAccessedDetails iam:Get* iam:List* iam:SimulateCustomPolicy iam:SimulatePrincipalPolicy
      inspector:Describe* inspector:Get* inspector:List* inspector:Preview* iot:Describe* iot:GetPolicy iot:GetPolicyVersion iot:List*
      kinesis:DescribeStream kinesis:ListStreams kinesis:ListTagsForStream kinesisanalytics:ListApplications kms:Describe* kms:Get* kms:List*
      lambda:GetAccountSettings lambda:GetFunctionConfiguration lambda:GetLayerVersionPolicy lambda:GetPolicy lambda:List* license-manager:List*
      lightsail:GetInstances lightsail:GetLoadBalancers logs:Describe* logs:ListTagsLogGroup machinelearning:DescribeMLModels mediaconnect:Describe*
      mediaconnect:List* mediastore:GetContainerPolicy mediastore:ListContainers opsworks:DescribeStacks opsworks-cm:DescribeServers organizations:List*
      organizations:Describe* quicksight:Describe* quicksight:List* ram:List* rds:Describe* rds:DownloadDBLogFilePortion rds:ListTagsForResource
      redshift:Describe* rekognition:Describe* rekognition:List* robomaker:Describe* robomaker:List* route53:Get* route53:List*
      route53domains:GetDomainDetail route53domains:GetOperationDetail route53domains:ListDomains route53domains:ListOperations
      route53domains:ListTagsForDomain route53resolver:List* route53resolver:Get* s3:GetAccelerateConfiguration s3:GetAccessPoint s3:GetAccessPointPolicy
      s3:GetAccessPointPolicyStatus s3:GetAccountPublicAccessBlock s3:GetAnalyticsConfiguration s3:GetBucket* s3:GetEncryptionConfiguration
      s3:GetInventoryConfiguration s3:GetLifecycleConfiguration s3:GetMetricsConfiguration s3:GetObjectAcl s3:GetObjectVersionAcl
      s3:GetReplicationConfiguration s3:ListAccessPoints s3:ListAllMyBuckets sagemaker:Describe* sagemaker:List* sdb:DomainMetadata sdb:ListDomains
      secretsmanager:GetResourcePolicy secretsmanager:ListSecrets secretsmanager:ListSecretVersionIds securityhub:Describe* securityhub:Get*
      securityhub:List* serverlessrepo:GetApplicationPolicy serverlessrepo:List* ses:GetIdentityDkimAttributes ses:GetIdentityPolicies
      ses:GetIdentityVerificationAttributes ses:ListIdentities ses:ListIdentityPolicies ses:ListVerifiedEmailAddresses shield:Describe* shield:List*
      snowball:ListClusters snowball:ListJobs sns:GetTopicAttributes sns:ListSubscriptionsByTopic sns:ListTopics sqs:GetQueueAttributes
      sqs:ListDeadLetterSourceQueues sqs:ListQueues sqs:ListQueueTags ssm:Describe* ssm:GetAutomationExecution ssm:ListDocuments
      sso:DescribePermissionsPolicies sso:List* states:ListStateMachines storagegateway:DescribeBandwidthRateLimit storagegateway:DescribeCache
      storagegateway:DescribeCachediSCSIVolumes storagegateway:DescribeGatewayInformation storagegateway:DescribeMaintenanceStartTime
      storagegateway:DescribeNFSFileShares storagegateway:DescribeSnapshotSchedule storagegateway:DescribeStorediSCSIVolumes
      storagegateway:DescribeTapeArchives storagegateway:DescribeTapeRecoveryPoints storagegateway:DescribeTapes storagegateway:DescribeUploadBuffer
      storagegateway:DescribeVTLDevices storagegateway:DescribeWorkingStorage storagegateway:List* tag:GetResources tag:GetTagKeys transfer:Describe*
      transfer:List* translate:List* trustedadvisor:Describe* waf:ListWebACLs waf-regional:ListWebACLs workspaces:Describe*
    `),
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Action: words(`
      apigateway:GET
    `),
        Resource: words(`
      arn:aws:apigateway:*::/apis arn:aws:apigateway:*::/apis/*/stages arn:aws:apigateway:*::/apis/*/stages/* arn:aws:apigateway:*::/apis/*/routes
      arn:aws:apigateway:*::/restapis arn:aws:apigateway:*::/restapis/*/authorizers arn:aws:apigateway:*::/restapis/*/authorizers/*
      arn:aws:apigateway:*::/restapis/*/documentation/versions arn:aws:apigateway:*::/restapis/*/resources arn:aws:apigateway:*::/restapis/*/resources/*
      arn:aws:apigateway:*::/restapis/*/resources/*/methods/* arn:aws:apigateway:*::/restapis/*/stages arn:aws:apigateway:*::/restapis/*/stages/*
      arn:aws:apigateway:*::/vpclinks
    `),
      },
    ],
  },
  {
    path: '/job-function/',
    name: 'ViewOnlyAccess',
    version: 'v17',
    statements: [
      {
        Effect: 'Allow',
        Action: words(`
      acm:ListCertificates athena:List* autoscaling:Describe* aws-marketplace:ViewSubscriptions batch:ListJobs clouddirectory:ListAppliedSchemaArns
      clouddirectory:ListDevelopmentSchemaArns clouddirectory:ListDirectories clouddirectory:ListPublishedSchemaArns cloudformation:DescribeStacks
      cloudformation:List* cloudfront:List* cloudhsm:ListAvailableZones cloudhsm:ListHapgs cloudhsm:ListHsms cloudhsm:ListLunaClients
      cloudsearch:DescribeDomains cloudsearch:List* cloudtrail:DescribeTrails cloudtrail:LookupEvents cloudwatch:Get* cloudwatch:List* codebuild:ListBuilds*
      codebuild:ListProjects codecommit:List* codedeploy:Get* codedeploy:List* codepipeline:ListPipelines codestar:List* cognito-identity:ListIdentities
      cognito-identity:ListIdentityPools cognito-idp:List* cognito-sync:ListDatasets config:Describe* config:List* connect:List* comprehend:Describe*
      comprehend:List* datapipeline:DescribePipelines datapipeline:GetAccountLimits datapipeline:ListPipelines dax:DescribeClusters
      dax:DescribeDefaultParameters dax:DescribeEvents dax:DescribeParameterGroups dax:DescribeParameters dax:DescribeSubnetGroups dax:ListTags
      devicefarm:List* directconnect:Describe* discovery:List* dms:List* ds:DescribeDirectories dynamodb:DescribeBackup dynamodb:DescribeContinuousBackups
      dynamodb:DescribeGlobalTable dynamodb:DescribeGlobalTableSettings dynamodb:DescribeLimits dynamodb:DescribeReservedCapacity
      dynamodb:DescribeReservedCapacityOfferings dynamodb:DescribeStream dynamodb:DescribeTable dynamodb:DescribeTimeToLive dynamodb:ListBackups
      dynamodb:ListGlobalTables dynamodb:ListStreams dynamodb:ListTables dynamodb:ListTagsOfResource ec2:DescribeAccountAttributes ec2:DescribeAddresses
      ec2:DescribeAvailabilityZones ec2:DescribeBundleTasks ec2:DescribeCarrierGateways ec2:DescribeClassicLinkInstances ec2:DescribeConversionTasks
      ec2:DescribeCustomerGateways ec2:DescribeDhcpOptions ec2:DescribeExportTasks ec2:DescribeFlowLogs ec2:DescribeHost* ec2:DescribeIdFormat
      ec2:DescribeIdentityIdFormat ec2:DescribeImage* ec2:DescribeImport* ec2:DescribeInstance* ec2:DescribeInternetGateways ec2:DescribeKeyPairs
      ec2:DescribeLocalGatewayRouteTableVirtualInterfaceGroupAssociations ec2:DescribeLocalGatewayRouteTableVpcAssociations
      ec2:DescribeLocalGatewayRouteTables ec2:DescribeLocalGatewayVirtualInterfaceGroups ec2:DescribeLocalGatewayVirtualInterfaces ec2:DescribeLocalGateways
      ec2:DescribeMovingAddresses ec2:DescribeNatGateways ec2:DescribeNetwork* ec2:DescribePlacementGroups ec2:DescribePrefixLists ec2:DescribeRegions
      ec2:DescribeReserved* ec2:DescribeRouteTables ec2:DescribeSecurityGroupRules ec2:DescribeSecurityGroups ec2:DescribeSnapshot* ec2:DescribeSpot*
      ec2:DescribeSubnets ec2:DescribeTags ec2:DescribeVolume* ec2:DescribeVpc* ec2:DescribeVpnGateways ec2:SearchLocalGatewayRoutes
      ecr:DescribeRepositories ecr:ListImages ecs:Describe* ecs:List* elastic-inference:DescribeAccelerators elastic-inference:DescribeAcceleratorTypes
      elastic-inference:DescribeAcceleratorOfferings elastic-inference:ListTagsForResource elasticache:Describe*
      elasticbeanstalk:DescribeApplicationVersions elasticbeanstalk:DescribeApplications elasticbeanstalk:DescribeEnvironments
      elasticbeanstalk:ListAvailableSolutionStacks elasticfilesystem:DescribeFileSystems elasticloadbalancing:DescribeInstanceHealth
      elasticloadbalancing:DescribeListeners elasticloadbalancing:DescribeLoadBalancers elasticloadbalancing:DescribeTargetGroups
      elasticloadbalancing:DescribeTargetHealth elasticmapreduce:List* elastictranscoder:List* es:DescribeElasticsearchDomain
      es:DescribeElasticsearchDomains es:ListDomainNames events:ListRuleNamesByTarget events:ListRules events:ListTargetsByRule
      firehose:DescribeDeliveryStream firehose:List* fsx:DescribeFileSystems gamelift:List* glacier:List* greengrass:List* iam:GetAccountSummary
      iam:GetLoginProfile iam:List* importexport:ListJobs inspector:List* iot:List* kinesis:ListStreams kinesisanalytics:ListApplications kms:ListKeys
      lambda:List* lex:GetBotAliases lex:GetBotChannelAssociations lex:GetBotVersions lex:GetBots lex:GetIntentVersions lex:GetIntents
      lex:GetSlotTypeVersions lex:GetSlotTypes lex:GetUtterancesView lightsail:GetBlueprints lightsail:GetBundles lightsail:GetInstanceSnapshots
      lightsail:GetInstances lightsail:GetKeyPair lightsail:GetRegions lightsail:GetStaticIps lightsail:IsVpcPeered logs:Describe*
      lookoutvision:ListModelPackagingJobs lookoutvision:ListModels lookoutvision:ListProjects machinelearning:Describe* mediaconnect:ListEntitlements
      mediaconnect:ListFlows mediaconnect:ListOfferings mediaconnect:ListReservations mobiletargeting:GetApplicationSettings mobiletargeting:GetCampaigns
      mobiletargeting:GetImportJobs mobiletargeting:GetSegments opsworks-cm:Describe* opsworks:Describe* organizations:List* outposts:GetOutpost
      outposts:GetOutpostInstanceTypes outposts:ListOutposts outposts:ListSites outposts:ListTagsForResource polly:Describe* polly:List* rds:Describe*
      redshift:DescribeClusters redshift:DescribeEvents redshift:ViewQueriesInConsole resource-explorer-2:GetDefaultView resource-explorer-2:GetIndex
      resource-explorer-2:ListIndexes resource-explorer-2:ListSupportedResourceTypes resource-explorer-2:ListTagsForResource resource-explorer-2:ListViews
      route53:Get* route53:List* route53domains:List* route53resolver:Get* route53resolver:List* s3:ListAllMyBuckets s3:ListBucket sagemaker:Describe*
      sagemaker:List* sdb:List* servicecatalog:List* ses:List* shield:List* sns:List* sqs:ListQueues ssm:ListAssociations ssm:ListDocuments
      states:ListActivities states:ListStateMachines storagegateway:ListGateways storagegateway:ListLocalDisks storagegateway:ListVolumeRecoveryPoints
      storagegateway:ListVolumes swf:List* trustedadvisor:Describe* waf-regional:List* waf:List* wafv2:List* workdocs:DescribeAvailableDirectories
      workdocs:DescribeInstances workmail:Describe* workspaces:Describe*
    `),
        Resource: '*',
      },
    ],
  },
];
