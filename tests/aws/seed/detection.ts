// Trails, recorders, detectors, logs, alarms and events.

import { type Ask, readable } from './ask.ts';

export async function seedDetection(ask: Ask): Promise<void> {
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
