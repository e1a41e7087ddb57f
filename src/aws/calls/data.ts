// KMS, Secrets Manager, databases, certificates, queues, topics, file systems and backups, in each Region.
// Secrets' values, items of tables and messages are never read.

import type { Json, JsonObject } from '../../core/index.ts';
import { byArn, byId, chain, each, first, keep, list, many, of, step, take } from './build.ts';
import type { CallRow, FacetInput } from './row.ts';

const keys = step('kms', 'ListKeys', 'Keys[]', { Limit: 1000 });
// AWS rotates its own keys; only symmetric keys with AWS's own material rotate at all, and anything else answers UnsupportedOperationException:
// https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html
const rotation: FacetInput = ({ config, id }) => (config['KeyManager'] === 'AWS' ? undefined : { KeyId: id });

const tableBuckets = step('s3tables', 'ListTableBuckets', 'tableBuckets[]', { maxBuckets: 1000 });
/** A list of one name. */
const tableOf: FacetInput = ({ config, id }) => ({
  tableBucketARN: config['tableBucketARN'] ?? null,
  namespace: many(config['namespace'] ?? null)[0] ?? null,
  name: id,
});

const KEY_TYPES = ['RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096', 'EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'];

const queue = (item: Json): JsonObject => ({ QueueUrl: item, AttributeNames: ['All'] });
const page = { MaxRecords: 100 };

export const DATA_CALLS: readonly CallRow[] = [
  chain('AWS::KMS::Key', 'kms', [keys, first('AWS::KMS::Key', take('KeyId'))], {
    facets: { KeyRotationStatus: rotation, Policy: byId('KeyId', { PolicyName: 'default' }), Grants: byId('KeyId', { Limit: 100 }) },
  }),
  list('AWS::KMS::Alias', 'kms', { Limit: 100 }),
  list('AWS::SecretsManager::Secret', 'secretsmanager', { MaxResults: 100 }, { facets: { ResourcePolicy: byArn('SecretId') } }),

  list('AWS::RDS::DBInstance', 'rds', page),
  list('AWS::RDS::DBCluster', 'rds', page),
  list('AWS::RDS::DBSnapshot', 'rds', page, { facets: { DBSnapshotAttributes: byId('DBSnapshotIdentifier') } }),
  list('AWS::RDS::DBClusterSnapshot', 'rds', page, { facets: { DBClusterSnapshotAttributes: byId('DBClusterSnapshotIdentifier') } }),
  list('AWS::RDS::EventSubscription', 'rds', page),
  list('AWS::Redshift::Cluster', 'redshift', page, { facets: { LoggingStatus: byId('ClusterIdentifier') } }),
  list('AWS::Redshift::ClusterParameterGroup', 'redshift', page, { facets: { Parameters: byId('ParameterGroupName') } }),
  list('AWS::ElastiCache::CacheCluster', 'elasticache', page),
  list('AWS::ElastiCache::ReplicationGroup', 'elasticache', page),
  // The SDK's OpenSearch client lists the domains of both engines. At most five a call: https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DescribeDomains.html
  chain('AWS::Elasticsearch::Domain', 'opensearch', [
    step('opensearch', 'ListDomainNames', 'DomainNames[]'),
    step('opensearch', 'DescribeDomains', 'DomainStatusList[]', (items) => ({ DomainNames: many(items).map((item) => of(item, 'DomainName')) }), { batch: 5 }),
  ]),
  chain('AWS::DynamoDB::Table', 'dynamodb', [step('dynamodb', 'ListTables', 'TableNames[]'), first('AWS::DynamoDB::Table', take('TableName'))], {
    facets: { ContinuousBackupsDescription: byId('TableName'), ResourcePolicy: byArn('ResourceArn') },
  }),

  // Without key types, only RSA keys of 2,048 bits are listed: https://docs.aws.amazon.com/acm/latest/APIReference/API_ListCertificates.html
  chain('AWS::CertificateManager::Certificate', 'acm', [
    step('acm', 'ListCertificates', 'CertificateSummaryList[]', { Includes: { keyTypes: KEY_TYPES }, MaxItems: 1000 }),
    first('AWS::CertificateManager::Certificate', take('CertificateArn')),
  ]),
  list('AWS::SNS::Topic', 'sns', {}, { facets: { Attributes: byArn('TopicArn') } }),
  list('AWS::SNS::Subscription', 'sns'),
  chain('AWS::SQS::Queue', 'sqs', [step('sqs', 'ListQueues', 'QueueUrls[]', { MaxResults: 1000 }), first('AWS::SQS::Queue', queue)]),

  list('AWS::EFS::FileSystem', 'efs', { MaxItems: 100 }, { facets: { FileSystemPolicy: byId('FileSystemId'), BackupPolicy: byId('FileSystemId') } }),
  chain('AWS::EFS::MountTarget', 'efs', [first('AWS::EFS::FileSystem', { MaxItems: 100 }), first('AWS::EFS::MountTarget', take('FileSystemId'))], {
    facets: { SecurityGroups: byId('MountTargetId') },
  }),
  list('AWS::EFS::AccessPoint', 'efs'),

  list('AWS::Backup::BackupVault', 'backup', {}, { facets: { AccessPolicy: byId('BackupVaultName') } }),
  each('AWS::Backup::BackupPlan', 'backup', take('BackupPlanId')),
  chain('AWS::Backup::BackupSelection', 'backup', [
    step('backup', 'ListBackupPlans', 'BackupPlansList[]'),
    step('backup', 'ListBackupSelections', 'BackupSelectionsList[]', take('BackupPlanId'), { carry: keep('BackupPlanId') }),
    first('AWS::Backup::BackupSelection', take({ BackupPlanId: 'BackupPlanId', SelectionId: 'SelectionId' })),
  ]),
  chain('AWS::Backup::RecoveryPoint', 'backup', [
    first('AWS::Backup::BackupVault'),
    // Pages of 1,000 are the largest: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRecoveryPointsByBackupVault.html
    first('AWS::Backup::RecoveryPoint', take('BackupVaultName', { MaxResults: 1000 })),
  ]),
  list('AWS::Backup::ProtectedResource', 'backup'),

  list('AWS::DynamoDB::Stream', 'dynamodb', { Limit: 100 }, { facets: { ResourcePolicy: byArn('ResourceArn') } }),
  list('AWS::Kinesis::Stream', 'kinesis', { Limit: 1000 }, { facets: { ResourcePolicy: byArn('ResourceARN') } }),
  chain(
    'AWS::Kinesis::StreamConsumer',
    'kinesis',
    [step('kinesis', 'ListStreams', 'StreamSummaries[]', { Limit: 1000 }), first('AWS::Kinesis::StreamConsumer', take('StreamARN', { MaxResults: 1000 }))],
    { facets: { ResourcePolicy: byArn('ResourceARN') } },
  ),
  list('AWS::Glue::DataCatalog', 'glue', {}, { facets: { ResourcePolicies: () => ({ MaxResults: 1000 }) } }),
  list('AWS::MSK::Cluster', 'kafka', { MaxResults: 100 }, { facets: { ClusterPolicy: byArn('ClusterArn') } }),
  list('AWS::SES::EmailIdentity', 'ses', { PageSize: 1000 }, { facets: { Policies: byId('EmailIdentity') } }),
  list('AWS::S3Tables::TableBucket', 's3tables', { maxBuckets: 1000 }, { facets: { ResourcePolicy: byArn('tableBucketARN') } }),
  chain(
    'AWS::S3Tables::Table',
    's3tables',
    [tableBuckets, first('AWS::S3Tables::Table', take({ tableBucketARN: 'arn' }, { maxTables: 1000 }), { carry: keep({ tableBucketARN: 'arn' }) })],
    { facets: { ResourcePolicy: tableOf } },
  ),
];
