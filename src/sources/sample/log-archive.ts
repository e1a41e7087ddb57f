// Where evidence is kept: the organisation's trail, the log archive's buckets and keys, and the security account's alarms.

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { bucketArn, bucketRecord } from './buckets.ts';
import { keyArn, keyRecords } from './keys.ts';
import { loadBalancerLogBucket } from './load-balancers.ts';
import { HOME_REGION } from './regions.ts';
import type { Sample } from './sample.ts';
import { eventRuleRecord, functionArn, functionRecord, logGroupRecord, topicRecord } from './services.ts';
import { createSite, type Site } from './site.ts';
import { trailAlarms } from './trail-alarms.ts';

const trailBucket = (sample: Sample) => `acme-org-trail-${sample.logArchive.id}`;
const archiveKey = (sample: Sample) => keyArn(createSite(sample, sample.logArchive, HOME_REGION), 'archive');
const TRAIL = 'organization';
const TRAIL_LOGS = 'aws-cloudtrail-logs-organization';

/** In the management account: the trail of the whole organisation. */
export function organizationTrail(site: Site): readonly ResourceRecord[] {
  const { sample } = site;
  const arn = site.arn('cloudtrail', `trail/${TRAIL}`);
  const trail = site.make(
    'AWS::CloudTrail::Trail',
    {
      Name: TRAIL,
      S3BucketName: trailBucket(sample),
      S3KeyPrefix: sample.organizationId,
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: true,
      HomeRegion: site.region,
      TrailARN: arn,
      LogFileValidationEnabled: true,
      CloudWatchLogsLogGroupArn: site.arn('logs', `log-group:${TRAIL_LOGS}:*`),
      CloudWatchLogsRoleArn: site.globalArn('iam', 'role/cloudtrail-logs'),
      KmsKeyId: archiveKey(sample),
      HasCustomEventSelectors: true,
      HasInsightSelectors: false,
      IsOrganizationTrail: true,
      Status: trailStatus(sample),
      EventSelectors: {
        TrailARN: arn,
        EventSelectors: [
          {
            ReadWriteType: 'All',
            IncludeManagementEvents: true,
            DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
            ExcludeManagementEventSources: [],
          },
        ],
      },
    },
    { owner: 'team-security' },
  );
  const alarms = trailAlarms(site, TRAIL_LOGS, archiveLogsKey(site));
  const group = logGroupRecord(site, TRAIL_LOGS, 365, archiveLogsKey(site));
  const metricFilterCount = alarms.filter((record) => record.type === 'AWS::Logs::MetricFilter').length;
  return [
    trail,
    { ...group, config: { ...group.config, metricFilterCount } },
    ...alarms,
    ...keyRecords(site, { name: 'logs', description: 'CloudWatch Logs' }),
  ];
}

function archiveLogsKey(site: Site): string {
  return keyArn(site, 'logs');
}

export function trailStatus(sample: Sample): JsonObject {
  return {
    IsLogging: true,
    LatestDeliveryTime: sample.ago(0.003),
    LatestDigestDeliveryTime: sample.ago(0.03),
    LatestCloudWatchLogsDeliveryTime: sample.ago(0.002),
    StartLoggingTime: sample.ago(1400),
  };
}

export function logArchiveRecords(site: Site): readonly ResourceRecord[] {
  const { sample } = site;
  const logBucket = bucketRecord(site, {
    name: loadBalancerLogBucket(site),
    isVersioned: true,
    statements: ['logdelivery.elasticloadbalancing.amazonaws.com', 'logging.s3.amazonaws.com'].map((service) =>
      writes(service, loadBalancerLogBucket(site), sample),
    ),
  });
  site.plant('S3.17', 'load balancers can only write to buckets with S3’s own keys', logBucket);
  if (site.region !== HOME_REGION) return [logBucket];
  const services = ['cloudtrail.amazonaws.com', 'config.amazonaws.com'];
  const statements = services.map((Service) => ({
    Effect: 'Allow',
    Principal: { Service },
    Action: ['kms:GenerateDataKey*', 'kms:DescribeKey'],
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceOrgID': sample.organizationId } },
  }));
  const config = `acme-config-${sample.logArchive.id}`;
  return [
    logBucket,
    ...keyRecords(site, { name: 'archive', description: 'The log archive', statements }),
    bucketRecord(site, {
      name: trailBucket(sample),
      keyArn: archiveKey(sample),
      lockDays: 365,
      mfaDelete: true,
      accessLogs: loadBalancerLogBucket(site),
      statements: [writes('cloudtrail.amazonaws.com', trailBucket(sample), sample)],
    }),
    bucketRecord(site, {
      name: config,
      keyArn: archiveKey(sample),
      lockDays: 365,
      mfaDelete: true,
      statements: [writes('config.amazonaws.com', config, sample)],
    }),
  ];
}

function writes(service: string, bucket: string, sample: Sample): JsonObject {
  return {
    Effect: 'Allow',
    Principal: { Service: service },
    Action: ['s3:PutObject', 's3:GetBucketAcl'],
    Resource: [bucketArn(bucket), `${bucketArn(bucket)}/*`],
    Condition: { StringEquals: { 'aws:SourceOrgID': sample.organizationId } },
  };
}

/** Alarms of the delegated administrator. */
export function securityRecords(site: Site): readonly ResourceRecord[] {
  const key = keyArn(site, 'security');
  const triage = functionArn(site, 'triage');
  const byEvents = { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'lambda:InvokeFunction', Resource: triage };
  const bucket = `acme-findings-${site.region}-${site.account.id}`;
  return [
    ...keyRecords(site, { name: 'security', description: 'Findings and alarms' }),
    topicRecord(site, 'security-alarms', key),
    functionRecord(site, {
      name: 'triage',
      keyArn: key,
      allowed: [{ Sid: 'Events', ...byEvents, Condition: { ArnLike: { 'aws:SourceArn': site.arn('events', 'rule/*') } } }],
    }),
    logGroupRecord(site, '/aws/lambda/triage', 365, key),
    eventRuleRecord(site, 'findings', { source: ['aws.securityhub', 'aws.guardduty'] }, triage),
    eventRuleRecord(
      site,
      'root-sign-in',
      { 'detail-type': ['AWS Console Sign In via CloudTrail'], detail: { userIdentity: { type: ['Root'] } } },
      site.arn('sns', 'security-alarms'),
    ),
    bucketRecord(site, { name: bucket, keyArn: key, tags: { 'data-classification': 'confidential' } }),
  ];
}
