# The role that Stoa reads an account with: what `stoa collect` asks, and nothing else.

variable "collector_arn" {
  type        = string
  description = "The ARN of the role or user that runs `stoa collect`"
}

variable "external_id" {
  type        = string
  sensitive   = true
  description = "A word that only you and the collector know; give it to `stoa collect --external-id`"
}

variable "role_name" {
  type    = string
  default = "StoaReadOnly"
}

resource "aws_iam_role" "stoa" {
  name                 = var.role_name
  description          = "Read-only, for stoa collect"
  max_session_duration = 3600

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = var.collector_arn }
        Action    = "sts:AssumeRole"
        Condition = { StringEquals = { "sts:ExternalId" = var.external_id } }
      },
    ]
  })
}

resource "aws_iam_policy" "stoa_1" {
  name        = "${var.role_name}-1"
  description = "Read-only, for stoa collect"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "StoaCollect1"
        Effect = "Allow"
        Action = [
          "access-analyzer:ListAnalyzers",
          "access-analyzer:ListFindings",
          "account:GetAlternateContact",
          "account:ListRegions",
          "acm:DescribeCertificate",
          "acm:ListCertificates",
          "apigateway:GET",
          "autoscaling:DescribeAutoScalingGroups",
          "autoscaling:DescribeLaunchConfigurations",
          "backup:GetBackupPlan",
          "backup:GetBackupSelection",
          "backup:GetBackupVaultAccessPolicy",
          "backup:ListBackupPlans",
          "backup:ListBackupSelections",
          "backup:ListBackupVaults",
          "backup:ListProtectedResources",
          "backup:ListRecoveryPointsByBackupVault",
          "cloudformation:DescribeStacks",
          "cloudfront:GetDistribution",
          "cloudfront:ListDistributions",
          "cloudfront:ListOriginAccessControls",
          "cloudtrail:DescribeTrails",
          "cloudtrail:GetEventDataStore",
          "cloudtrail:GetEventSelectors",
          "cloudtrail:GetTrailStatus",
          "cloudtrail:ListEventDataStores",
          "cloudwatch:DescribeAlarms",
          "config:DescribeConfigRules",
          "config:DescribeConfigurationAggregators",
          "config:DescribeConfigurationRecorderStatus",
          "config:DescribeConfigurationRecorders",
          "config:DescribeConformancePacks",
          "config:DescribeDeliveryChannels",
          "detective:ListGraphs",
          "detective:ListMembers",
          "directconnect:DescribeDirectConnectGatewayAssociations",
          "directconnect:DescribeDirectConnectGateways",
          "directconnect:DescribeVirtualInterfaces",
          "dynamodb:DescribeContinuousBackups",
          "dynamodb:DescribeTable",
          "dynamodb:GetResourcePolicy",
          "dynamodb:ListTables",
          "ec2:DescribeAddresses",
          "ec2:DescribeAvailabilityZones",
          "ec2:DescribeCustomerGateways",
          "ec2:DescribeDhcpOptions",
          "ec2:DescribeEgressOnlyInternetGateways",
          "ec2:DescribeFlowLogs",
          "ec2:DescribeImageAttribute",
          "ec2:DescribeImages",
          "ec2:DescribeInstances",
          "ec2:DescribeInternetGateways",
          "ec2:DescribeKeyPairs",
          "ec2:DescribeLaunchTemplateVersions",
          "ec2:DescribeLaunchTemplates",
          "ec2:DescribeManagedPrefixLists",
          "ec2:DescribeNatGateways",
          "ec2:DescribeNetworkAcls",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeRegions",
          "ec2:DescribeRouteTables",
          "ec2:DescribeSecurityGroups",
          "ec2:DescribeSnapshotAttribute",
          "ec2:DescribeSnapshots",
          "ec2:DescribeSubnets",
          "ec2:DescribeTransitGatewayAttachments",
          "ec2:DescribeTransitGatewayPeeringAttachments",
          "ec2:DescribeTransitGatewayRouteTables",
          "ec2:DescribeTransitGatewayVpcAttachments",
          "ec2:DescribeTransitGateways",
          "ec2:DescribeVerifiedAccessInstances",
          "ec2:DescribeVolumes",
          "ec2:DescribeVpcAttribute",
          "ec2:DescribeVpcBlockPublicAccessExclusions",
          "ec2:DescribeVpcBlockPublicAccessOptions",
          "ec2:DescribeVpcEndpointServices",
          "ec2:DescribeVpcEndpoints",
          "ec2:DescribeVpcPeeringConnections",
          "ec2:DescribeVpcs",
          "ec2:DescribeVpnConnections",
          "ec2:DescribeVpnGateways",
          "ec2:GetEbsDefaultKmsKeyId",
          "ec2:GetEbsEncryptionByDefault",
          "ec2:GetImageBlockPublicAccessState",
          "ec2:GetInstanceMetadataDefaults",
          "ec2:GetManagedPrefixListEntries",
          "ec2:GetSerialConsoleAccessStatus",
          "ec2:GetSnapshotBlockPublicAccessState",
          "ec2:GetTransitGatewayRouteTableAssociations",
          "ec2:GetTransitGatewayRouteTablePropagations",
          "ec2:SearchTransitGatewayRoutes",
          "ecr:DescribeRepositories",
          "ecr:GetLifecyclePolicy",
          "ecr:GetRegistryPolicy",
          "ecr:GetRegistryScanningConfiguration",
          "ecr:GetRepositoryPolicy",
          "ecs:DescribeClusters",
          "ecs:DescribeServices",
          "ecs:DescribeTaskDefinition",
          "ecs:ListClusters",
          "ecs:ListServices",
          "ecs:ListTaskDefinitions",
          "eks:DescribeAccessEntry",
          "eks:DescribeCluster",
          "eks:DescribeNodegroup",
          "eks:ListAccessEntries",
          "eks:ListAssociatedAccessPolicies",
          "eks:ListClusters",
          "eks:ListNodegroups",
          "elasticache:DescribeCacheClusters",
          "elasticache:DescribeReplicationGroups",
          "elasticfilesystem:DescribeAccessPoints",
          "elasticfilesystem:DescribeBackupPolicy",
          "elasticfilesystem:DescribeFileSystemPolicy",
          "elasticfilesystem:DescribeFileSystems",
          "elasticfilesystem:DescribeMountTargetSecurityGroups",
          "elasticfilesystem:DescribeMountTargets",
          "elasticloadbalancing:DescribeListeners",
          "elasticloadbalancing:DescribeLoadBalancerAttributes",
          "elasticloadbalancing:DescribeLoadBalancerPolicies",
          "elasticloadbalancing:DescribeLoadBalancers",
          "elasticloadbalancing:DescribeRules",
          "elasticloadbalancing:DescribeTargetGroupAttributes",
          "elasticloadbalancing:DescribeTargetGroups",
          "elasticloadbalancing:DescribeTargetHealth",
          "es:DescribeDomains",
          "es:ListDomainNames",
          "events:ListEventBuses",
          "events:ListRules",
          "events:ListTargetsByRule",
          "fms:GetPolicy",
          "fms:ListAdminAccountsForOrganization",
          "fms:ListPolicies",
          "guardduty:GetDetector",
          "guardduty:GetFindings",
          "guardduty:GetMalwareProtectionPlan",
          "guardduty:ListDetectors",
          "guardduty:ListFindings",
          "guardduty:ListMalwareProtectionPlans",
          "guardduty:ListMembers",
          "iam:GenerateCredentialReport",
          "iam:GenerateServiceLastAccessedDetails",
          "iam:GetAccessKeyLastUsed",
          "iam:GetAccountAuthorizationDetails",
          "iam:GetAccountPasswordPolicy",
          "iam:GetAccountSummary",
          "iam:GetCredentialReport",
          "iam:GetOpenIDConnectProvider",
          "iam:GetSAMLProvider",
          "iam:GetServiceLastAccessedDetails",
          "iam:ListAccessKeys",
          "iam:ListMFADevices",
          "iam:ListOpenIDConnectProviders",
          "iam:ListRoles",
          "iam:ListSAMLProviders",
          "iam:ListServerCertificates",
          "iam:ListUsers",
          "iam:ListVirtualMFADevices",
          "identitystore:ListGroupMemberships",
          "identitystore:ListGroups",
          "identitystore:ListUsers",
          "inspector2:BatchGetAccountStatus",
          "inspector2:ListFindings",
          "kms:DescribeKey",
          "kms:GetKeyPolicy",
          "kms:GetKeyRotationStatus",
          "kms:ListAliases",
          "kms:ListGrants",
          "kms:ListKeys",
          "lambda:GetLayerVersionPolicy",
          "lambda:GetPolicy",
          "lambda:ListEventSourceMappings",
          "lambda:ListFunctionUrlConfigs",
          "lambda:ListFunctions",
          "lambda:ListLayerVersions",
          "lambda:ListLayers",
          "logs:DescribeLogGroups",
          "logs:DescribeMetricFilters",
          "logs:DescribeResourcePolicies",
          "macie2:GetAutomatedDiscoveryConfiguration",
          "macie2:GetFindings",
          "macie2:GetMacieSession",
          "macie2:ListClassificationJobs",
          "macie2:ListFindings",
          "network-firewall:DescribeFirewall",
          "network-firewall:DescribeFirewallPolicy",
          "network-firewall:DescribeLoggingConfiguration",
          "network-firewall:DescribeRuleGroup",
          "network-firewall:ListFirewallPolicies",
          "network-firewall:ListFirewalls",
          "network-firewall:ListRuleGroups",
          "organizations:DescribeOrganization",
          "organizations:DescribePolicy",
          "organizations:DescribeResourcePolicy",
        ]
        Resource = "*"
      },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "stoa_1" {
  role       = aws_iam_role.stoa.name
  policy_arn = aws_iam_policy.stoa_1.arn
}

resource "aws_iam_policy" "stoa_2" {
  name        = "${var.role_name}-2"
  description = "Read-only, for stoa collect"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "StoaCollect2"
        Effect = "Allow"
        Action = [
          "organizations:ListAWSServiceAccessForOrganization",
          "organizations:ListAccounts",
          "organizations:ListAccountsForParent",
          "organizations:ListDelegatedAdministrators",
          "organizations:ListDelegatedServicesForAccount",
          "organizations:ListOrganizationalUnitsForParent",
          "organizations:ListPolicies",
          "organizations:ListRoots",
          "organizations:ListTargetsForPolicy",
          "rds:DescribeDBClusterSnapshotAttributes",
          "rds:DescribeDBClusterSnapshots",
          "rds:DescribeDBClusters",
          "rds:DescribeDBInstances",
          "rds:DescribeDBSnapshotAttributes",
          "rds:DescribeDBSnapshots",
          "rds:DescribeEventSubscriptions",
          "redshift:DescribeClusterParameterGroups",
          "redshift:DescribeClusterParameters",
          "redshift:DescribeClusters",
          "redshift:DescribeLoggingStatus",
          "route53:GetDNSSEC",
          "route53:GetHostedZone",
          "route53:ListHostedZones",
          "route53:ListHostedZonesByVPC",
          "route53:ListQueryLoggingConfigs",
          "route53:ListResourceRecordSets",
          "route53resolver:ListFirewallConfigs",
          "route53resolver:ListFirewallDomainLists",
          "route53resolver:ListFirewallDomains",
          "route53resolver:ListFirewallRuleGroupAssociations",
          "route53resolver:ListFirewallRuleGroups",
          "route53resolver:ListFirewallRules",
          "route53resolver:ListResolverConfigs",
          "route53resolver:ListResolverDnssecConfigs",
          "route53resolver:ListResolverEndpointIpAddresses",
          "route53resolver:ListResolverEndpoints",
          "route53resolver:ListResolverQueryLogConfigAssociations",
          "route53resolver:ListResolverQueryLogConfigs",
          "route53resolver:ListResolverRuleAssociations",
          "route53resolver:ListResolverRules",
          "s3:GetAccessPoint",
          "s3:GetAccessPointPolicy",
          "s3:GetAccountPublicAccessBlock",
          "s3:GetBucketAcl",
          "s3:GetBucketLocation",
          "s3:GetBucketLogging",
          "s3:GetBucketNotification",
          "s3:GetBucketObjectLockConfiguration",
          "s3:GetBucketOwnershipControls",
          "s3:GetBucketPolicy",
          "s3:GetBucketPublicAccessBlock",
          "s3:GetBucketTagging",
          "s3:GetBucketVersioning",
          "s3:GetBucketWebsite",
          "s3:GetEncryptionConfiguration",
          "s3:GetLifecycleConfiguration",
          "s3:GetMultiRegionAccessPointPolicy",
          "s3:GetMultiRegionAccessPointPolicyStatus",
          "s3:GetReplicationConfiguration",
          "s3:ListAccessPoints",
          "s3:ListAllMyBuckets",
          "s3:ListMultiRegionAccessPoints",
          "secretsmanager:GetResourcePolicy",
          "secretsmanager:ListSecrets",
          "securityhub:DescribeHub",
          "securityhub:GetEnabledStandards",
          "securityhub:GetFindings",
          "securityhub:ListFindingAggregators",
          "shield:DescribeDRTAccess",
          "shield:DescribeSubscription",
          "shield:ListProtectionGroups",
          "shield:ListProtections",
          "sns:GetTopicAttributes",
          "sns:ListSubscriptions",
          "sns:ListTopics",
          "sqs:GetQueueAttributes",
          "sqs:ListQueues",
          "ssm:DescribeDocumentPermission",
          "ssm:DescribeInstanceInformation",
          "ssm:DescribeParameters",
          "ssm:GetServiceSetting",
          "ssm:ListDocuments",
          "ssm:ListResourceComplianceSummaries",
          "sso:DescribePermissionSet",
          "sso:GetInlinePolicyForPermissionSet",
          "sso:GetPermissionsBoundaryForPermissionSet",
          "sso:ListAccountAssignments",
          "sso:ListAccountsForProvisionedPermissionSet",
          "sso:ListCustomerManagedPolicyReferencesInPermissionSet",
          "sso:ListInstances",
          "sso:ListManagedPoliciesInPermissionSet",
          "sso:ListPermissionSets",
          "states:DescribeStateMachine",
          "states:ListStateMachines",
          "wafv2:GetIPSet",
          "wafv2:GetLoggingConfiguration",
          "wafv2:GetRegexPatternSet",
          "wafv2:GetRuleGroup",
          "wafv2:GetWebACL",
          "wafv2:GetWebACLForResource",
          "wafv2:ListIPSets",
          "wafv2:ListRegexPatternSets",
          "wafv2:ListResourcesForWebACL",
          "wafv2:ListRuleGroups",
          "wafv2:ListWebACLs",
        ]
        Resource = "*"
      },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "stoa_2" {
  role       = aws_iam_role.stoa.name
  policy_arn = aws_iam_policy.stoa_2.arn
}

output "role_arn" {
  value = aws_iam_role.stoa.arn
}
