// CloudTrail.5: trails also write to CloudWatch Logs, where filters and alarms can see the events.

import { asString, fact, hclString, none, refOf, shellWord } from '../../../core/index.ts';
import { unreadableTrail } from '../../account-trails.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { TRAIL } from '../../trails.ts';

export const CLOUDTRAIL_5: Control = {
  id: 'CloudTrail.5',
  title: 'trails send their events to CloudWatch Logs',
  severity: 'low',
  pillar: 'detection',
  unit: { kind: 'resource', type: TRAIL },
  needs: [{ type: TRAIL, within: 'region' }],
  frameworks: { fsbp: ['CloudTrail.5'], 'cis-1.4': ['3.4'] },
  mitre: ['T1562.008'],
  doc: {
    rationale:
      'Log files in a bucket are read after the deed. In CloudWatch Logs the same events are there within minutes, can be searched at once, and raise the alarms that CIS asks for (CloudWatch.1 and its siblings).',
    avoid: 'resource "aws_cloudtrail" "this" {\n  s3_bucket_name = aws_s3_bucket.logs.id\n}',
    prefer:
      'resource "aws_cloudtrail" "this" {\n  s3_bucket_name             = aws_s3_bucket.logs.id\n  cloud_watch_logs_group_arn = "LOG_GROUP_ARN"\n  cloud_watch_logs_role_arn  = aws_iam_role.trail_logs.arn\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-5',
      'https://docs.aws.amazon.com/config/latest/developerguide/cloud-trail-cloud-watch-logs-enabled.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
    ],
  },
  check({ record: trail }) {
    if (trail === undefined) throw new Error('CloudTrail.5 judges trails');
    const group = asString(trail.config['CloudWatchLogsLogGroupArn']) ?? '';
    // ListTrails answers trails by their names alone.
    if (group === '' && asString(trail.config['S3BucketName']) === undefined) {
      return unknown(`the answer about trail ${trail.id} does not say where its events go`, [unreadableTrail(trail, 'cloudtrail:DescribeTrails')]);
    }
    return group === ''
      ? fail(
          `trail ${trail.id} sends its events to no log group`,
          none(`CloudWatchLogsLogGroupArn of trail ${trail.id}`, 'no filter and no alarm sees the events'),
        )
      : pass(
          `trail ${trail.id} sends its events to CloudWatch Logs`,
          fact(refOf(trail), 'CloudWatchLogsLogGroupArn', group, 'filters and alarms can see the events'),
        );
  },
  remediation: ({ record, region }) => ({
    cli: [
      '# the role must let cloudtrail.amazonaws.com call logs:CreateLogStream and logs:PutLogEvents',
      `aws cloudtrail update-trail --name=${shellWord(record?.arn ?? '')} --cloud-watch-logs-log-group-arn LOG_GROUP_ARN --cloud-watch-logs-role-arn ROLE_ARN --region ${shellWord(region)}`,
    ],
    terraform: `resource "aws_cloudtrail" "this" {\n  name                       = ${hclString(record?.id ?? '')}\n  cloud_watch_logs_group_arn = "LOG_GROUP_ARN"\n  cloud_watch_logs_role_arn  = "ROLE_ARN"\n}`,
    console: [
      `Open CloudTrail, Trails, ${record?.id ?? ''}`,
      'Under CloudWatch Logs choose Edit',
      'Switch it on, with a new log group and a new role, and save',
    ],
  }),
};
