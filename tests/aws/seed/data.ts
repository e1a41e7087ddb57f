// Buckets, keys, secrets, databases, queues, caches and backups.

import { type Ask, readable, text } from './ask.ts';

export async function seedData(ask: Ask): Promise<void> {
  await ask('s3api', 'CreateBucket', { Bucket: 'acme-data' });
  await ask('s3api', 'PutBucketPolicy', { Bucket: 'acme-data', Policy: readable('arn:aws:s3:::acme-data/*') });
  await ask('s3api', 'PutBucketTagging', { Bucket: 'acme-data', Tagging: { TagSet: [{ Key: 'team', Value: 'data' }] } });
  await ask('s3api', 'CreateBucket', { Bucket: 'acme-empty' });
  const all = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
  await ask('s3control', 'PutPublicAccessBlock', { AccountId: '123456789012', PublicAccessBlockConfiguration: all });
  const everywhere = { Name: 'everywhere', Regions: [{ Bucket: 'acme-data' }], PublicAccessBlock: all };
  await ask('s3control', 'CreateMultiRegionAccessPoint', { AccountId: '123456789012', ClientToken: 'one', Details: everywhere });
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
