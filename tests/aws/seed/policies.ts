// What carries a resource-based policy and nothing else here needs: streams, aliases, destinations of logs, identities, table buckets.

import { type Ask, readable, text, trust } from './ask.ts';

export async function seedPolicies(ask: Ask): Promise<void> {
  await ask('kinesis', 'CreateStream', { StreamName: 'clicks', ShardCount: 1 });
  const stream = 'arn:aws:kinesis:us-east-1:123456789012:stream/clicks';
  await ask('kinesis', 'PutResourcePolicy', { ResourceARN: stream, Policy: readable(stream) });
  await ask('kinesis', 'RegisterStreamConsumer', { StreamARN: stream, ConsumerName: 'reports' });
  await ask('lambda', 'CreateAlias', { FunctionName: 'hook', Name: 'live', FunctionVersion: '$LATEST' });
  await ask('dynamodb', 'CreateTable', {
    TableName: 'events',
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
  });
  await ask('iam', 'CreateRole', { RoleName: 'builder', AssumeRolePolicyDocument: trust('codebuild.amazonaws.com') });
  const role = 'arn:aws:iam::123456789012:role/builder';
  await ask('logs', 'PutDestination', { destinationName: 'central', targetArn: stream, roleArn: role });
  await ask('logs', 'PutDeliveryDestination', { name: 'archive', deliveryDestinationConfiguration: { destinationResourceArn: 'arn:aws:s3:::acme-data' } });
  await ask('codebuild', 'CreateProject', {
    name: 'site',
    source: { type: 'S3', location: 'acme-data/site.zip' },
    artifacts: { type: 'NO_ARTIFACTS' },
    environment: {
      type: 'LINUX_CONTAINER',
      image: 'aws/codebuild/standard:7.0',
      computeType: 'BUILD_GENERAL1_SMALL',
      environmentVariables: [{ name: 'TOKEN', value: 'top-secret-value' }],
    },
    serviceRole: role,
  });
  await ask('sesv2', 'CreateEmailIdentity', { EmailIdentity: 'example.com' });
  const bucket = text(await ask('s3tables', 'CreateTableBucket', { name: 'lake' }), 'arn');
  await ask('s3tables', 'CreateNamespace', { tableBucketARN: bucket, namespace: ['sales'] });
  await ask('s3tables', 'CreateTable', { tableBucketARN: bucket, namespace: 'sales', name: 'orders', format: 'ICEBERG' });
  await ask('kafka', 'CreateClusterV2', { ClusterName: 'events', Serverless: { VpcConfigs: [{ SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] }] } });
}
