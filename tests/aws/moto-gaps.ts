// Where the emulator answers otherwise than AWS, by name, with the reason. A test fails when a gap here is one no longer.
// The emulator is moto 5: https://docs.getmoto.org/en/latest/docs/services/index.html

const notImplemented = 'moto does not implement it';

/** `service:Operation`: why the call fails. */
export const MOTO_LACKS: Readonly<Record<string, string>> = {
  'organizations:DescribeResourcePolicy': notImplemented,
  'account:ListRegions': notImplemented,
  'iam:GenerateServiceLastAccessedDetails': notImplemented,
  'sso-admin:GetPermissionsBoundaryForPermissionSet': notImplemented,
  'accessanalyzer:ListAnalyzers': notImplemented,
  'cloudtrail:ListEventDataStores': notImplemented,
  'configservice:DescribeConformancePacks': notImplemented,
  'guardduty:ListFindings': notImplemented,
  'guardduty:ListMembers': notImplemented,
  'guardduty:ListMalwareProtectionPlans': notImplemented,
  'securityhub:GetEnabledStandards': notImplemented,
  'securityhub:ListFindingAggregators': notImplemented,
  'macie2:GetMacieSession': 'moto answers a date that is not RFC 3339',
  'macie2:ListClassificationJobs': notImplemented,
  'macie2:GetAutomatedDiscoveryConfiguration': notImplemented,
  'macie2:ListFindings': notImplemented,
  'detective:ListGraphs': notImplemented,
  'ec2:DescribeVpcEndpointServices': 'moto does not know the filter `owner`',
  'ec2:DescribeVpcBlockPublicAccessOptions': notImplemented,
  'ec2:DescribeVpcBlockPublicAccessExclusions': notImplemented,
  'ec2:GetEbsDefaultKmsKeyId': notImplemented,
  'ec2:GetSnapshotBlockPublicAccessState': notImplemented,
  'ec2:GetImageBlockPublicAccessState': notImplemented,
  'ec2:GetInstanceMetadataDefaults': notImplemented,
  'ec2:GetSerialConsoleAccessStatus': notImplemented,
  'route53:ListQueryLoggingConfigs': 'moto does not find a zone by its id',
  'route53resolver:ListFirewallConfigs': notImplemented,
  'route53resolver:ListFirewallRuleGroups': notImplemented,
  'route53resolver:ListFirewallRuleGroupAssociations': notImplemented,
  'route53resolver:ListFirewallDomainLists': notImplemented,
  'apigatewayv2:GetAuthorizers': notImplemented,
  'wafv2:ListResourcesForWebACL': notImplemented,
  'network-firewall:ListFirewallPolicies': notImplemented,
  'network-firewall:ListRuleGroups': notImplemented,
  'wafv2:GetPermissionPolicy': notImplemented,
  'codebuild:GetResourcePolicy': notImplemented,
  'dynamodb:GetResourcePolicy': 'moto takes tables only, and no streams',
  'kafka:ListClustersV2': 'moto answers a date that is not RFC 3339',
  's3tables:GetTableBucketPolicy': notImplemented,
  'codeartifact:ListDomains': notImplemented,
  'codeartifact:ListRepositories': notImplemented,
  'glue:GetResourcePolicies': notImplemented,
  'shield:DescribeSubscription': 'moto answers a subscription whose times are not numbers',
  'fms:ListAdminAccountsForOrganization': notImplemented,
  'fms:ListPolicies': notImplemented,
  'directconnect:DescribeDirectConnectGateways': notImplemented,
  'directconnect:DescribeVirtualInterfaces': notImplemented,
  'lambda:ListFunctionUrlConfigs': notImplemented,
  'eks:ListAccessEntries': notImplemented,
  'ssm:DescribeInstanceInformation': notImplemented,
  'ssm:ListResourceComplianceSummaries': notImplemented,
  'ssm:GetServiceSetting': notImplemented,
  'backup:GetBackupVaultAccessPolicy': notImplemented,
  'backup:ListBackupSelections': notImplemented,
  'backup:ListProtectedResources': notImplemented,
  'backup:ListRecoveryPointsByBackupVault': notImplemented,
};

/** Types whose items lack the member that names them. */
export const MOTO_NAMELESS: Readonly<Record<string, string>> = {
  'AWS::IAM::ManagedPolicy': 'moto leaves out the name of a policy among the authorisation details',
  'AWS::SSM::Parameter': 'moto leaves out the ARN of a parameter',
  'AWS::S3Tables::Table': 'moto spells the member of the ARN otherwise than AWS',
};

/** Types of which nothing can be put into moto, so that only an empty answer is seen. */
export const MOTO_EMPTY: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::CompositeAlarm': 'moto makes no composite alarms',
  'AWS::Inspector2::AccountStatus': 'moto tells only of accounts that Inspector was turned on for',
  'AWS::Inspector2::Finding': 'moto finds nothing',
  'AWS::Lambda::LayerVersion': 'a layer needs the bytes of its content',
  'AWS::Route53Resolver::ResolverRule': 'moto makes no rules',
  'AWS::Route53Resolver::ResolverRuleAssociation': 'moto makes no rules',
  'AWS::SecurityHub::Finding': 'moto finds nothing',
};
