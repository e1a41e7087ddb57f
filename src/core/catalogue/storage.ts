// Stores beyond S3 and RDS instances: access points, Redshift, ElastiCache, EFS, AWS Backup, topics' subscriptions.

import { call, described, facet, names, type RecordType, row } from './record-type.ts';

export const STORAGE_TYPES: readonly RecordType[] = [
  row('AWS::S3::AccessPoint', 'S3 access point', call('s3control', 'ListAccessPoints', 'AccessPointList[]'), '{Name}', '{AccessPointArn}', {
    facets: {
      PublicAccessBlockConfiguration: facet(call('s3control', 'GetAccessPoint', 'PublicAccessBlockConfiguration')),
      Policy: facet(call('s3control', 'GetAccessPointPolicy', 'Policy'), ['NoSuchAccessPointPolicy']),
    },
  }),
  // ARNs name it by its alias: https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointRequests.html
  row(
    'AWS::S3::MultiRegionAccessPoint',
    'S3 Multi-Region Access Point',
    call('s3control', 'ListMultiRegionAccessPoints', 'AccessPoints[]'),
    '{Name}',
    'arn:{partition}:s3::{account}:accesspoint/{Alias}',
    {
      scope: 'global',
      facets: {
        Policy: facet(call('s3control', 'GetMultiRegionAccessPointPolicy', 'Policy'), ['NoSuchMultiRegionAccessPointPolicy']),
        PolicyStatus: facet(call('s3control', 'GetMultiRegionAccessPointPolicyStatus', 'Established'), ['NoSuchMultiRegionAccessPointPolicy']),
      },
    },
  ),
  row(
    'AWS::RDS::EventSubscription',
    'RDS event subscription',
    call('rds', 'DescribeEventSubscriptions', 'EventSubscriptionsList[]'),
    '{CustSubscriptionId}',
    '{EventSubscriptionArn}',
  ),
  row(
    'AWS::Redshift::Cluster',
    'Redshift cluster',
    call('redshift', 'DescribeClusters', 'Clusters[]'),
    '{ClusterIdentifier}',
    'arn:{partition}:redshift:{region}:{account}:cluster:{ClusterIdentifier}',
    { facets: { LoggingStatus: facet(call('redshift', 'DescribeLoggingStatus', '')) } },
  ),
  row(
    'AWS::Redshift::ClusterParameterGroup',
    'Redshift parameter group',
    call('redshift', 'DescribeClusterParameterGroups', 'ParameterGroups[]'),
    '{ParameterGroupName}',
    'arn:{partition}:redshift:{region}:{account}:parametergroup:{ParameterGroupName}',
    { facets: { Parameters: facet(call('redshift', 'DescribeClusterParameters', 'Parameters')) } },
  ),
  row('AWS::ElastiCache::CacheCluster', 'cache cluster', call('elasticache', 'DescribeCacheClusters', 'CacheClusters[]'), '{CacheClusterId}', '{ARN}'),
  row(
    'AWS::ElastiCache::ReplicationGroup',
    'cache replication group',
    call('elasticache', 'DescribeReplicationGroups', 'ReplicationGroups[]'),
    '{ReplicationGroupId}',
    '{ARN}',
  ),
  row('AWS::EFS::FileSystem', 'EFS file system', call('efs', 'DescribeFileSystems', 'FileSystems[]'), '{FileSystemId}', '{FileSystemArn}', {
    facets: {
      FileSystemPolicy: facet(call('efs', 'DescribeFileSystemPolicy', 'Policy'), ['PolicyNotFound']),
      BackupPolicy: facet(call('efs', 'DescribeBackupPolicy', 'BackupPolicy'), ['PolicyNotFound']),
    },
  }),
  row(
    'AWS::EFS::MountTarget',
    'EFS mount target',
    call('efs', 'DescribeMountTargets', 'MountTargets[]'),
    '{MountTargetId}',
    'arn:{partition}:elasticfilesystem:{region}:{account}:mount-target/{MountTargetId}',
    { parent: 'AWS::EFS::FileSystem', facets: { SecurityGroups: facet(call('efs', 'DescribeMountTargetSecurityGroups', 'SecurityGroups')) } },
  ),
  row('AWS::EFS::AccessPoint', 'EFS access point', call('efs', 'DescribeAccessPoints', 'AccessPoints[]'), '{AccessPointId}', '{AccessPointArn}'),
  row('AWS::Backup::BackupVault', 'backup vault', call('backup', 'ListBackupVaults', 'BackupVaultList[]'), '{BackupVaultName}', '{BackupVaultArn}', {
    facets: { AccessPolicy: facet(call('backup', 'GetBackupVaultAccessPolicy', 'Policy'), ['ResourceNotFoundException']) },
  }),
  described(
    'AWS::Backup::BackupPlan',
    'backup plan',
    names('backup', 'ListBackupPlans', 'BackupPlansList[]', 'BackupPlanArn'),
    call('backup', 'GetBackupPlan', ''),
    '{BackupPlanId}',
    '{BackupPlanArn}',
  ),
  described(
    'AWS::Backup::BackupSelection',
    'backup selection',
    names('backup', 'ListBackupSelections', 'BackupSelectionsList[]', 'SelectionId'),
    call('backup', 'GetBackupSelection', ''),
    '{SelectionId}',
    'arn:{partition}:backup:{region}:{account}:backup-plan:{BackupPlanId}/selection/{SelectionId}',
    { parent: 'AWS::Backup::BackupPlan' },
  ),
  // CloudFormation has no name for it, AWS Config has.
  row(
    'AWS::Backup::RecoveryPoint',
    'recovery point of a backup',
    call('backup', 'ListRecoveryPointsByBackupVault', 'RecoveryPoints[]'),
    '{RecoveryPointArn}',
    '{RecoveryPointArn}',
    { parent: 'AWS::Backup::BackupVault' },
  ),
  // CloudFormation has no name for it.
  row(
    'AWS::Backup::ProtectedResource',
    'resource with backups',
    call('backup', 'ListProtectedResources', 'Results[]'),
    '{ResourceArn}',
    'arn:{partition}:backup:{region}:{account}:protected-resource/{ResourceArn}',
  ),
  // One that waits for its owner's word has `PendingConfirmation` for an ARN.
  row(
    'AWS::SNS::Subscription',
    'SNS subscription',
    call('sns', 'ListSubscriptions', 'Subscriptions[]'),
    '{SubscriptionArn}',
    'arn:{partition}:sns:{region}:{account}:subscription/{TopicArn}/{Protocol}/{SubscriptionArn}/{Endpoint}',
  ),
];
