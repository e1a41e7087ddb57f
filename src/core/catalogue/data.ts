// S3, KMS, Secrets Manager, RDS, ACM, queues and topics.

import { call, facet, type RecordType, row } from './record-type.ts';

export const DATA_TYPES: readonly RecordType[] = [
  row('AWS::S3::Bucket', 'S3 bucket', call('s3api', 'ListBuckets', 'Buckets[]', 's3:ListAllMyBuckets'), '{Name}', 'arn:{partition}:s3:::{Name}', {
    // Buckets are listed once an account but live in a Region, so their coverage is global and their record is not.
    scope: 'global',
    facets: {
      LocationConstraint: facet(call('s3api', 'GetBucketLocation', 'LocationConstraint')),
      Policy: facet(call('s3api', 'GetBucketPolicy', 'Policy'), ['NoSuchBucketPolicy']),
      Acl: facet(call('s3api', 'GetBucketAcl', '')),
      PublicAccessBlockConfiguration: facet(call('s3api', 'GetPublicAccessBlock', 'PublicAccessBlockConfiguration', 's3:GetBucketPublicAccessBlock'), [
        'NoSuchPublicAccessBlockConfiguration',
      ]),
      OwnershipControls: facet(call('s3api', 'GetBucketOwnershipControls', 'OwnershipControls'), ['OwnershipControlsNotFoundError']),
      ServerSideEncryptionConfiguration: facet(call('s3api', 'GetBucketEncryption', 'ServerSideEncryptionConfiguration', 's3:GetEncryptionConfiguration'), [
        'ServerSideEncryptionConfigurationNotFoundError',
      ]),
      Versioning: facet(call('s3api', 'GetBucketVersioning', '')),
      LoggingEnabled: facet(call('s3api', 'GetBucketLogging', 'LoggingEnabled')),
      ObjectLockConfiguration: facet(call('s3api', 'GetObjectLockConfiguration', 'ObjectLockConfiguration', 's3:GetBucketObjectLockConfiguration'), [
        'ObjectLockConfigurationNotFoundError',
      ]),
      LifecycleConfiguration: facet(call('s3api', 'GetBucketLifecycleConfiguration', ''), ['NoSuchLifecycleConfiguration']),
      ReplicationConfiguration: facet(call('s3api', 'GetBucketReplication', 'ReplicationConfiguration'), ['ReplicationConfigurationNotFoundError']),
      NotificationConfiguration: facet(call('s3api', 'GetBucketNotificationConfiguration', '')),
      WebsiteConfiguration: facet(call('s3api', 'GetBucketWebsite', ''), ['NoSuchWebsiteConfiguration']),
      TagSet: facet(call('s3api', 'GetBucketTagging', 'TagSet'), ['NoSuchTagSet']),
    },
  }),
  // None where the account has never set it: the error is NoSuchPublicAccessBlockConfiguration.
  row(
    'AWS::S3::AccountPublicAccessBlock',
    'account Block Public Access',
    call('s3control', 'GetPublicAccessBlock', 'PublicAccessBlockConfiguration', 's3:GetAccountPublicAccessBlock'),
    'account-public-access-block',
    'arn:{partition}:s3::{account}:account-public-access-block',
    { scope: 'global' },
  ),
  row('AWS::KMS::Key', 'KMS key', call('kms', 'DescribeKey', 'KeyMetadata', 'kms:ListKeys'), '{KeyId}', '{Arn}', {
    facets: {
      KeyRotationStatus: facet(call('kms', 'GetKeyRotationStatus', ''), ['UnsupportedOperationException']),
      Policy: facet(call('kms', 'GetKeyPolicy', 'Policy')),
      Grants: facet(call('kms', 'ListGrants', 'Grants')),
    },
  }),
  row('AWS::KMS::Alias', 'KMS alias', call('kms', 'ListAliases', 'Aliases[]'), '{AliasName}', '{AliasArn}'),
  row('AWS::SecretsManager::Secret', 'secret', call('secretsmanager', 'ListSecrets', 'SecretList[]'), '{Name}', '{ARN}', {
    facets: { ResourcePolicy: facet(call('secretsmanager', 'GetResourcePolicy', 'ResourcePolicy')) },
  }),
  row('AWS::RDS::DBInstance', 'database instance', call('rds', 'DescribeDBInstances', 'DBInstances[]'), '{DBInstanceIdentifier}', '{DBInstanceArn}'),
  row('AWS::RDS::DBCluster', 'database cluster', call('rds', 'DescribeDBClusters', 'DBClusters[]'), '{DBClusterIdentifier}', '{DBClusterArn}'),
  row('AWS::RDS::DBSnapshot', 'database snapshot', call('rds', 'DescribeDBSnapshots', 'DBSnapshots[]'), '{DBSnapshotIdentifier}', '{DBSnapshotArn}', {
    facets: { DBSnapshotAttributes: facet(call('rds', 'DescribeDBSnapshotAttributes', 'DBSnapshotAttributesResult.DBSnapshotAttributes')) },
  }),
  row(
    'AWS::RDS::DBClusterSnapshot',
    'database cluster snapshot',
    call('rds', 'DescribeDBClusterSnapshots', 'DBClusterSnapshots[]'),
    '{DBClusterSnapshotIdentifier}',
    '{DBClusterSnapshotArn}',
    {
      facets: {
        DBClusterSnapshotAttributes: facet(call('rds', 'DescribeDBClusterSnapshotAttributes', 'DBClusterSnapshotAttributesResult.DBClusterSnapshotAttributes')),
      },
    },
  ),
  row(
    'AWS::CertificateManager::Certificate',
    'certificate',
    call('acm', 'DescribeCertificate', 'Certificate', 'acm:ListCertificates'),
    '{CertificateArn}',
    '{CertificateArn}',
    {
      alternatives: [call('acm', 'ListCertificates', 'CertificateSummaryList[]')],
    },
  ),
  row('AWS::SNS::Topic', 'SNS topic', call('sns', 'ListTopics', 'Topics[]'), '{TopicArn}', '{TopicArn}', {
    facets: { Attributes: facet(call('sns', 'GetTopicAttributes', 'Attributes')) },
  }),
  row('AWS::SQS::Queue', 'SQS queue', call('sqs', 'GetQueueAttributes', 'Attributes', 'sqs:ListQueues'), '{QueueArn}', '{QueueArn}'),
  // OpenSearch's own call lists the domains of both engines, in the same shape.
  row('AWS::Elasticsearch::Domain', 'OpenSearch domain', call('es', 'DescribeElasticsearchDomains', 'DomainStatusList[]'), '{DomainName}', '{ARN}', {
    alternatives: [call('opensearch', 'DescribeDomains', 'DomainStatusList[]', 'es:DescribeDomains')],
  }),
  row('AWS::DynamoDB::Table', 'DynamoDB table', call('dynamodb', 'DescribeTable', 'Table', 'dynamodb:ListTables'), '{TableName}', '{TableArn}', {
    facets: {
      ContinuousBackupsDescription: facet(call('dynamodb', 'DescribeContinuousBackups', 'ContinuousBackupsDescription')),
      ResourcePolicy: facet(call('dynamodb', 'GetResourcePolicy', 'Policy'), ['PolicyNotFoundException']),
    },
  }),
  // CloudFormation has no name for it. A stream has a policy of its own: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-streams.html
  row('AWS::DynamoDB::Stream', 'stream of a table', call('dynamodbstreams', 'ListStreams', 'Streams[]'), '{StreamLabel}', '{StreamArn}', {
    facets: { ResourcePolicy: facet(call('dynamodb', 'GetResourcePolicy', 'Policy'), ['PolicyNotFoundException']) },
  }),
  row('AWS::Kinesis::Stream', 'data stream', call('kinesis', 'ListStreams', 'StreamSummaries[]'), '{StreamName}', '{StreamARN}', {
    facets: { ResourcePolicy: facet(call('kinesis', 'GetResourcePolicy', 'Policy'), ['ResourceNotFoundException']) },
  }),
  row('AWS::Kinesis::StreamConsumer', 'consumer of a data stream', call('kinesis', 'ListStreamConsumers', 'Consumers[]'), '{ConsumerARN}', '{ConsumerARN}', {
    parent: 'AWS::Kinesis::Stream',
    facets: { ResourcePolicy: facet(call('kinesis', 'GetResourcePolicy', 'Policy'), ['ResourceNotFoundException']) },
  }),
  // There is one in every account and Region. Its policy speaks about all databases, tables, functions and connections in it.
  row(
    'AWS::Glue::DataCatalog',
    'Data Catalog',
    call('glue', 'GetDataCatalogEncryptionSettings', 'DataCatalogEncryptionSettings'),
    'catalog',
    'arn:{partition}:glue:{region}:{account}:catalog',
    { facets: { ResourcePolicies: facet(call('glue', 'GetResourcePolicies', 'GetResourcePoliciesResponseList')) } },
  ),
  row('AWS::MSK::Cluster', 'Kafka cluster', call('kafka', 'ListClustersV2', 'ClusterInfoList[]'), '{ClusterName}', '{ClusterArn}', {
    facets: { ClusterPolicy: facet(call('kafka', 'GetClusterPolicy', 'Policy'), ['NotFoundException']) },
  }),
  row(
    'AWS::SES::EmailIdentity',
    'email identity',
    call('sesv2', 'ListEmailIdentities', 'EmailIdentities[]'),
    '{IdentityName}',
    'arn:{partition}:ses:{region}:{account}:identity/{IdentityName}',
    { facets: { Policies: facet(call('sesv2', 'GetEmailIdentityPolicies', 'Policies')) } },
  ),
  row('AWS::S3Tables::TableBucket', 'table bucket', call('s3tables', 'ListTableBuckets', 'tableBuckets[]'), '{name}', '{arn}', {
    facets: { ResourcePolicy: facet(call('s3tables', 'GetTableBucketPolicy', 'resourcePolicy'), ['NotFoundException']) },
  }),
  row('AWS::S3Tables::Table', 'table of a table bucket', call('s3tables', 'ListTables', 'tables[]'), '{name}', '{tableARN}', {
    parent: 'AWS::S3Tables::TableBucket',
    facets: { ResourcePolicy: facet(call('s3tables', 'GetTablePolicy', 'resourcePolicy'), ['NotFoundException']) },
  }),
];
