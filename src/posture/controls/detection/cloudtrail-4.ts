// CloudTrail.4: log files come with digests, so that a change to them shows.

import { asBoolean, fact, hclString, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { TRAIL } from '../../trails.ts';

export const CLOUDTRAIL_4: Control = {
  id: 'CloudTrail.4',
  title: 'trails have log file validation on',
  severity: 'low',
  pillar: 'detection',
  unit: { kind: 'resource', type: TRAIL },
  needs: [{ type: TRAIL, within: 'region' }],
  frameworks: { fsbp: ['CloudTrail.4'], 'cis-1.4': ['3.2'], 'cis-3.0': ['3.2'], 'cis-5.0': ['3.2'] },
  mitre: ['T1070', 'T1565.001'],
  doc: {
    rationale:
      'With validation on, CloudTrail writes each hour a signed digest of the log files it delivered, each digest chained to the one before. A log file that was changed, or taken away, then shows. Without it nobody can say that the logs of an incident are as they were written, and digests cannot be made afterwards.',
    avoid: 'resource "aws_cloudtrail" "this" {\n  enable_log_file_validation = false\n}',
    prefer: 'resource "aws_cloudtrail" "this" {\n  enable_log_file_validation = true\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-4',
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Trail.html',
    ],
  },
  check({ record: trail, account }) {
    if (trail === undefined) throw new Error('CloudTrail.4 judges trails');
    const value = trail.config['LogFileValidationEnabled'];
    const isOn = asBoolean(value);
    if (isOn === undefined) {
      return unknown(`the answer about trail ${trail.id} has no LogFileValidationEnabled`, [
        { reason: 'unreadable', name: 'cloudtrail:DescribeTrails', account, arn: trail.arn },
      ]);
    }
    const step = (means: string) => fact(refOf(trail), 'LogFileValidationEnabled', value, means);
    return isOn
      ? pass(`trail ${trail.id} writes digests of its log files`, step('a change to a log file shows'))
      : fail(`trail ${trail.id} writes no digests of its log files`, step('a change to a log file does not show'));
  },
  remediation: ({ record, region }) => ({
    cli: [`aws cloudtrail update-trail --name=${shellWord(record?.arn ?? '')} --enable-log-file-validation --region ${shellWord(region)}`],
    terraform: `resource "aws_cloudtrail" "this" {\n  name                       = ${hclString(record?.id ?? '')}\n  enable_log_file_validation = true\n}`,
    console: [`Open CloudTrail, Trails, ${record?.id ?? ''}`, 'Under General details choose Edit', 'Switch on Log file validation and save'],
  }),
};
