// S3.22: a trail keeps the write events of all S3 objects.

import type { Control } from '../../control.ts';
import { judgeObjectEvents, OBJECT_NEEDS, objectRemediation } from './object-logging.ts';

export const S3_22: Control = {
  id: 'S3.22',
  title: 'a multi-Region trail keeps the write events of all S3 objects',
  severity: 'medium',
  pillar: 'detection',
  unit: { kind: 'account' },
  needs: OBJECT_NEEDS,
  frameworks: { 'cis-1.4': ['3.10'], 'cis-3.0': ['3.8'], 'cis-5.0': ['3.8'] },
  mitre: ['T1485', 'T1486'],
  doc: {
    rationale:
      'Who overwrites or deletes objects leaves no line in the events of management. After ransomware in a bucket, these events say which objects were touched, when and with which credentials. The organisation’s trail counts for its members.',
    avoid: 'resource "aws_cloudtrail" "organization" {\n  # management events alone\n  is_multi_region_trail = true\n}',
    prefer:
      'resource "aws_cloudtrail" "organization" {\n  is_multi_region_trail = true\n  event_selector {\n    read_write_type = "All"\n    data_resource {\n      type   = "AWS::S3::Object"\n      values = ["arn:aws:s3"]\n    }\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-22',
      'https://docs.aws.amazon.com/config/latest/developerguide/cloudtrail-all-write-s3-data-event-check.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html',
    ],
  },
  check: (subject, view) => judgeObjectEvents(subject, view, 'writes'),
  remediation: objectRemediation('writes'),
};
